"""One layer in the list: its colour, its name, its share of the whole, and an eye that hides it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from scoreviz.engine.target_file import LONGEST_NAME
from scoreviz.ui import theme
from scoreviz.ui.controls import Control, IconButton
from scoreviz.ui.explained import explained
from scoreviz.ui.figures import whole_percent
from scoreviz.ui.inline_field import InlineField
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.wording import tr

HEIGHT = 25  # as the rows of "Where the samples are"
EYE = 26
SHARE = 48  # pixels for the share, left of the eye
NAME = 24  # where the name begins
DOT = 4.5


@dataclass(frozen=True)
class LayerLook:
    """What is shown of a layer; ``colour`` is the number of its label colour, ``share`` its share of the whole."""

    name: str
    colour: int
    share: float
    hidden: bool = False


class LayerRow(Control):
    """A layer; the one in hand is lit.

    Signals:
        renamed(str), shareWritten(str): the user wrote a name, or a share in per cent.
        hideToggled: the user clicked the eye.
        dragged(int), dropped(): the row is dragged over a height in the list; it is let go.
        stepped(int): towards the next row (1) or the one before (-1).
        deleteRequested: the Delete key.
    """

    renamed = Signal(str)
    shareWritten = Signal(str)
    hideToggled = Signal()
    dragged = Signal(int)
    dropped = Signal()
    stepped = Signal(int)
    deleteRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.look = LayerLook("", 0, 0.0)
        self._pressed: QPointF | None = None
        self._dragging = False
        self.eye = IconButton("eye", tr("Hide"), self, side=EYE)
        self.eye.clicked.connect(lambda: self.hideToggled.emit())
        self.name_field = InlineField(tr("Name of the layer"), LONGEST_NAME, self)
        self.name_field.written.connect(self.renamed)
        self.share_field = InlineField(tr("Share of the layer, per cent"), 8, self)
        self.share_field.setAlignment(Qt.AlignmentFlag.AlignRight)
        explained(self.share_field, "target.share")
        self.share_field.written.connect(self.shareWritten)

    def set_look(self, look: LayerLook, in_hand: bool) -> None:
        """Show another layer."""
        self.look = look
        self.setChecked(in_hand)
        turn = tr("Show {layer}", layer=look.name) if look.hidden else tr("Hide {layer}", layer=look.name)
        self.eye.set_face("eye-off" if look.hidden else "eye", turn)
        share = tr("hidden", "a layer") if look.hidden else whole_percent(look.share)
        values = {"layer": look.name, "share": share}
        self.setAccessibleName(
            tr("{layer}, {share}, in hand", **values) if in_hand else tr("{layer}, {share}", **values)
        )
        how = tr("Double click the name (F2) or the share (%) to write another; drag to reorder")
        self.setToolTip(f"{look.name}\n{how}")
        self.update()

    def rename(self) -> None:
        """Let the name be written anew."""
        self.name_field.open(self.look.name, QRect(NAME - 6, 2, self._share_left() - NAME + 2, HEIGHT - 4))

    def write_share(self) -> None:
        """Let the share be written."""
        place = QRect(self._share_left() - 8, 2, SHARE + 6, HEIGHT - 4)
        self.share_field.open(f"{100 * self.look.share:.3g}", place)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def nextCheckState(self) -> None:
        """Stay as it is: which row is lit follows the layer in hand."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.eye.setGeometry(self.width() - EYE, 0, EYE, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        moved = (event.position() - self._pressed).manhattanLength()
        self._dragging = self._dragging or moved >= QApplication.startDragDistance()
        if self._dragging:
            self.dragged.emit(self.mapToParent(event.position().toPoint()).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragging, self._pressed, self._dragging = self._dragging, None, False
        if dragging:
            self.setDown(False)
            self.dropped.emit()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if event.position().x() >= self._share_left():
            self.write_share()
        else:
            self.rename()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            event.key(),
            event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier),
        )
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key == Qt.Key.Key_Percent:
            self.write_share()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleteRequested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p, look = theme.current(), self.look
        painter = painter_on(self)
        fill = QColor(theme.picked(p)) if self.isChecked() else theme.colour(p.hover, self.warmth)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()), theme.INNER, theme.INNER)
        label = QColor(p.label(look.colour))
        painter.setBrush(Qt.BrushStyle.NoBrush if look.hidden else label)
        painter.setPen(QPen(label, 1.5))
        painter.drawEllipse(QPointF(11, HEIGHT / 2), DOT, DOT)
        middle = Qt.AlignmentFlag.AlignVCenter
        ink = p.ink3 if look.hidden else p.ink if self.isChecked() else p.ink2
        name = QRectF(NAME, 0, self._share_left() - NAME - 6, HEIGHT)
        draw_text(painter, "value" if self.isChecked() else "label", ink, name, middle, look.name)
        share = QRectF(self._share_left(), 0, SHARE - 4, HEIGHT)
        said = "–" if look.hidden else whole_percent(look.share)
        draw_text(painter, "section", ink, share, middle | Qt.AlignmentFlag.AlignRight, said)

    def _share_left(self) -> int:
        return self.width() - EYE - SHARE
