"""The buttons of the tool strip: one for each family of tools, and the sheet in which the others are found."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import icons, theme
from scoreviz.ui.controls import Control, IconButton
from scoreviz.ui.explained import explained
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.ui.toolbox import Family, ToolFace
from scoreviz.wording import tr

HOLD_MS = 350  # a press that lasts so long opens the sheet
SIDE = 40
MARK = 5.0  # the side of the mark that says there are more


class ToolRow(Control):
    """One tool of a family: its picture, its name, and its key."""

    def __init__(self, face: ToolFace, parent: QWidget | None = None) -> None:
        super().__init__(f"{tr(face.title)} ({face.key})", parent)
        self.face = face
        self.chosen = False
        self.setToolTip(tr(face.tip))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(theme.picked(p)) if self.chosen else theme.colour(p.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        ink = p.ink if self.chosen else theme.blend(p.ink2, p.ink, self.warmth).name()
        icons.draw(painter, self.face.icon, ink, QPointF(20, self.height() / 2), 20)
        middle = Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, "value", ink, QRectF(40, 0, self.width() - 70, self.height()), middle, tr(self.face.title))
        draw_text(painter, "note", p.ink3, QRectF(self.width() - 24, 0, 20, self.height()), middle, self.face.key)


class Flyout(Sheet):
    """The tools of one family; arrows go up and down."""

    def __init__(self, owner: QWidget, family: Family) -> None:
        super().__init__(owner, 200)
        self.setAccessibleName(tr(family.title))
        self.rows = {face.name: explained(ToolRow(face), f"tools.{face.name}") for face in family.faces}
        for row in self.rows.values():
            self.add(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class ToolButton(IconButton):
    """The tool of a family that was last in hand; a held press, a right click or a second click shows the others.

    Signals:
        picked(name): a tool is taken.
    """

    picked = Signal(str)

    def __init__(self, family: Family) -> None:
        self._families = {face.name: face for face in family.faces}
        first = family.faces[0]
        super().__init__(first.icon, _tip(first), checkable=True, side=SIDE)
        self.name = first.name
        self.flyout = Flyout(self, family) if len(family.faces) > 1 else None
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self._on_held)
        self._was_in_hand = False
        self.clicked.connect(self._on_clicked)
        explained(self, "tools")
        for name, row in self.flyout.rows.items() if self.flyout else ():
            row.clicked.connect(lambda _=False, name=name: self._on_picked(name))

    def value(self) -> str:
        """Return which tool of the family it shows."""
        return self.name

    def show_tool(self, name: str) -> None:
        """Show which tool of the family is in hand."""
        self.name = name
        face = self._families[name]
        self.set_face(face.icon, _tip(face))
        self.setChecked(True)

    def open_flyout(self) -> None:
        """Show the tools of the family beside the button."""
        if self.flyout is None:
            return
        for name, row in self.flyout.rows.items():
            row.chosen = name == self.name
        self.flyout.open_beside(self)
        self.flyout.rows[self.name].setFocus(Qt.FocusReason.PopupFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._was_in_hand = self.isChecked()
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold.start()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold.stop()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._was_in_hand = self.isChecked()
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_flyout()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.flyout is None:
            return
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(p.ink2 if self.isChecked() else p.ink3))
        x, y = self.width() - 5.0, self.height() - 5.0
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x - MARK, y), QPointF(x, y - MARK)]))

    def _on_held(self) -> None:
        if self.flyout is not None:
            self.setDown(False)  # the release is then no click
            self.open_flyout()

    def _on_clicked(self) -> None:
        self._hold.stop()
        was_in_hand, self._was_in_hand = self._was_in_hand, False
        if was_in_hand:
            self.open_flyout()
        else:
            self.picked.emit(self.name)

    def _on_picked(self, name: str) -> None:
        if self.flyout is not None:
            self.flyout.close()
        self.picked.emit(name)


def _tip(face: ToolFace) -> str:
    return f"{tr(face.title)} ({face.key})\n{tr(face.tip)}"
