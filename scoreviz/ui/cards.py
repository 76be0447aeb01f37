"""Cards that float over the canvas; each keeps its place when its parent is resized.

``card.place(Qt.AlignmentFlag, inset=16, below=0, aside=0)``; all are children of the widget they float over.
``LoadingCard(parent, text="", note="")``  without: "Getting ready…", "the first steps are on their way"
``StaleCard(parent, text="", action="")``  without: "From the earlier drawing", "Update".  Signals: actionRequested
``EmptyCard(parent)``  one sentence and a ghost stroke; lets the mouse through
``ErrorCard(parent)``  set_message(title, why, action)  Signals: actionRequested  dismissed
``Hint(parent, text)``  point_at(QPoint): its tip stands on that point of the parent
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from scoreviz.ui import icons, theme
from scoreviz.ui.controls import TextButton
from scoreviz.ui.explained import explained
from scoreviz.ui.floating import BESIDE_KEY, SHADOW, Floating, margins
from scoreviz.ui.gold_line import Travel
from scoreviz.ui.surfaces import Words, draw_text, painter_on, text_width
from scoreviz.wording import tr


class LoadingCard(Floating):
    """What is being waited for, why, and a thin gold line that moves while it takes."""

    def __init__(self, parent: QWidget | None, text: str = "", note: str = "") -> None:
        super().__init__(parent)
        explained(self, "message")
        text, note = text or tr("Getting ready…"), note or tr("the first steps are on their way")
        row = QHBoxLayout(self)
        margins(row, 14, 11, 32)
        self._words = Words(text, "section"), Words(note, "note", "ink2")
        row.addWidget(self._words[0])
        row.addStretch(1)
        row.addWidget(self._words[1])
        self.travel = Travel(self)
        self.place(BESIDE_KEY)

    def set_text(self, text: str) -> None:
        """Say what is being waited for."""
        self._words[0].set_text(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = painter_on(self)
        body, shape = self.body(), QPainterPath()
        shape.addRoundedRect(body, theme.CARD, theme.CARD)
        painter.setClipPath(shape)
        line = QRectF(body.left(), body.bottom() - 2, body.width(), 2)
        painter.fillRect(self.travel.stretch(line), QColor(theme.current().learned))


class LinkButton(TextButton):
    """A word to click on a card: ``ink`` names a colour of the palette."""

    role, height_px, padding, gap = "section", 32, 8, 6

    def __init__(self, text: str, icon: str = "", ink: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent)
        self._ink = ink
        self.underlined = False

    def colours(self) -> tuple[QColor, str]:
        """Return fill and ink."""
        ink: str = getattr(theme.current(), self._ink)
        return theme.colour(ink, 0.12 * self.warmth), ink

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.underlined:
            ink = self.colours()[1]
            width = self.width() - 2 * self.padding
            painter_on(self).fillRect(QRectF(self.padding, self.height() / 2 + 9, width, 1.4), QColor(ink))


class StaleCard(Floating):
    """Says that what is shown belongs to something earlier, and offers the one way on.

    Signals:
        actionRequested: bring it up to date.
    """

    actionRequested = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        text: str = "",
        action: str = "",
        icon: str = "refresh-cw",
    ) -> None:
        super().__init__(parent)
        explained(self, "message")
        row = QHBoxLayout(self)
        margins(row, 12, 3, 8)
        row.setContentsMargins(SHADOW + 40, SHADOW + 3, SHADOW + 6, SHADOW + 3)
        self._text = Words(text or tr("From the earlier drawing"), "section")
        self._action = LinkButton(action or tr("Update"), icon, "learned")
        self._action.clicked.connect(self.actionRequested)
        row.addWidget(self._text)
        row.addSpacing(20)
        row.addWidget(self._action)
        self.place(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, below=52)

    def set_text(self, text: str) -> None:
        """Name what is shown."""
        self._text.set_text(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        at = QPointF(SHADOW + 22, self.height() / 2)
        icons.draw(painter_on(self), "history", theme.current().ink2, at, 18)


class ErrorCard(Floating):
    """What happened, why, and a way out: inverted, never red, never modal.

    Signals:
        actionRequested: take the way out.
        otherRequested: take the second way out, where there is one.
        dismissed: put the card away.
    """

    actionRequested = Signal()
    otherRequested = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        explained(self, "message")
        self._title, self._why = Words("", "section", "window"), Words("", "label", "window")
        self._action = LinkButton("", "", "window")
        self._action.underlined = True
        self._other = LinkButton("", "", "window")
        self._other.underlined = True
        self._close = LinkButton(tr("Dismiss"), "", "window")
        self._action.padding = self._other.padding = self._close.padding = 0
        self._action.clicked.connect(self.actionRequested)
        self._other.clicked.connect(self.otherRequested)
        self._close.clicked.connect(self.dismissed)
        grid = QGridLayout(self)
        margins(grid, 16, 12, 6)
        grid.setColumnMinimumWidth(0, 26)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._title, 0, 1, 1, 2)
        grid.addWidget(self._why, 1, 1, 1, 2)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 2, 0, 0)
        buttons.setSpacing(20)
        for button in (self._action, self._other, self._close):
            buttons.addWidget(button)
        buttons.addStretch(1)
        grid.addLayout(buttons, 2, 1, 1, 2)
        self.place(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, below=52)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first way out; Escape puts the card away."""
        (self._action if self._action.isVisible() else self._close).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, LinkButton):
                focused.click()
        else:
            super().keyPressEvent(event)

    def set_message(self, title: str, why: str = "", action: str = "", other: str = "", close: str = "") -> None:
        """Say what happened, why, and what can be done about it; the last way out is to dismiss it, or ``close``."""
        self._title.set_text(title)
        self._why.set_text(why)
        self._why.setVisible(bool(why))
        self._action.set_face(action)
        self._action.setVisible(bool(action))
        self._other.set_face(other)
        self._other.setVisible(bool(other))
        self._close.set_face(close or tr("Dismiss"))
        self.setAccessibleName(tr("{title}. {sentence}", title=title, sentence=why))
        self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        self.paint_card(painter, p.ink, p.ink)
        icons.draw(painter, "triangle-alert", p.window, QPointF(SHADOW + 25, SHADOW + 21), 18)


class EmptyCard(QWidget):
    """An empty page: one sentence and a ghost stroke. The mouse goes through to the canvas."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Paint something, or pick a shape"))
        if parent is not None:
            parent.installEventFilter(self)
            self.setGeometry(parent.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if parent is not None and watched is parent and event.type() == QEvent.Type.Resize:
            self.setGeometry(parent.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        centre = QRectF(self.rect()).center()
        self._paint_ghost(painter, centre - QPointF(0, 30))
        flags = Qt.AlignmentFlag.AlignCenter
        line = QRectF(0, centre.y() + 52, self.width(), 24)
        draw_text(painter, "lane", p.ink, line, flags, tr("Paint something, or pick a shape"))
        draw_text(painter, "label", p.ink2, line.translated(0, 26), flags, tr("B  paint", "the key, and what it does"))

    def _paint_ghost(self, painter: QPainter, centre: QPointF) -> None:
        p = theme.current()
        path = QPainterPath(centre + QPointF(-110, 30))
        path.cubicTo(centre + QPointF(-70, -50), centre + QPointF(-30, -50), centre + QPointF(-20, 0))
        path.cubicTo(centre + QPointF(-8, 66), centre + QPointF(36, 60), centre + QPointF(84, 6))
        pen = QPen(QColor(p.true), 2.6, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([2.6, 2.6])
        painter.setPen(pen)
        painter.drawPath(path)
        painter.setPen(QPen(QColor(p.true), 1.6))
        painter.setBrush(theme.colour(p.true, 0.18))
        painter.drawEllipse(centre + QPointF(98, -10), 18, 18)
        painter.setPen(Qt.PenStyle.NoPen)


class Hint(QWidget):
    """One sentence in an inverted bubble, whose tip points at a place."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent)
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(text_width("value", self._text) + 28, 40)

    def point_at(self, place: QPoint) -> None:
        """Stand below a point of the parent, the tip on it."""
        self.move(place.x() - self.width() // 2, place.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(p.ink))
        box = QRectF(0, 7, self.width(), self.height() - 7)
        painter.drawRoundedRect(box, theme.INNER, theme.INNER)
        middle = self.width() / 2
        painter.drawPolygon(QPolygonF([QPointF(middle - 7, 8), QPointF(middle, 0), QPointF(middle + 7, 8)]))
        draw_text(painter, "value", p.window, box, Qt.AlignmentFlag.AlignCenter, self._text)
