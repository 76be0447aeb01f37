"""A rounded surface that floats over the canvas and keeps its place when the canvas is resized."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui import theme
from scoreviz.ui.explained import ask_above

SHADOW = 8  # room around a card for its shadow
BESIDE_KEY = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight  # the key fills the other lower corner

CORNER = 4  # pixels from a card's edges within which its rounded corners lie

_OTHER_ROOM = QEvent.Type.Resize, QEvent.Type.ContentsRectChange


class _Middle(QWidget):
    """The surface of a card without its edges: nothing shines through, so Qt paints nothing below or on it in vain.

    Without it, every frame of the canvas would paint all that stands on a card again, and every figure in a card the
    canvas.
    """

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme.current().surface))


class Floating(QWidget):
    """A rounded surface with a hairline and a soft shadow, at a fixed place over its parent."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._place = (Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, 16, 0, 0)
        self._card: tuple[object, QPixmap] | None = None
        # What a card paints by itself would lie below its middle.
        self._middle = _Middle(self) if type(self).paintEvent is Floating.paintEvent else None
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)  # no painting through a card
        self.setCursor(Qt.CursorShape.ArrowCursor)  # the canvas below hides it where the brush is shown
        if parent is not None:
            parent.installEventFilter(self)

    def place(self, alignment: Qt.AlignmentFlag, inset: int = 16, below: int = 0, aside: int = 0) -> None:
        """Keep to an edge, a corner or the middle of the parent.

        Args:
            inset: pixels between the parent's edge and the card's.
            below, aside: further pixels from the top or bottom, and from the left or right.
        """
        self._place = (alignment, inset, below, aside)
        self.settle()

    def go_over(self, parent: QWidget) -> None:
        """Float over another widget, at the same place of it."""
        before = self.parentWidget()
        if before is parent:
            return
        if before is not None:
            before.removeEventFilter(self)
        hidden = self.isHidden()  # which Qt makes it by another parent
        self.setParent(parent)
        parent.installEventFilter(self)
        self.setVisible(not hidden)

    def settle(self) -> None:
        """Go to the place, at the size of the contents."""
        parent = self.parentWidget()
        if parent is None:
            return
        self.ensurePolished()
        room = parent.contentsRect()  # without what stands along its edges
        size = self.sizeHint().boundedTo(room.size())
        alignment, inset, below, aside = self._place
        near, far_x, far_y = inset - SHADOW, room.width() - size.width(), room.height() - size.height()
        x, y = room.left() + far_x // 2, room.top() + far_y // 2
        if alignment & Qt.AlignmentFlag.AlignLeft:
            x = room.left() + near + aside
        elif alignment & Qt.AlignmentFlag.AlignRight:
            x = room.left() + far_x - near - aside
        if alignment & Qt.AlignmentFlag.AlignTop:
            y = room.top() + near + below
        elif alignment & Qt.AlignmentFlag.AlignBottom:
            y = room.top() + far_y - near - below
        self.setGeometry(x, y, size.width(), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() in _OTHER_ROOM:
            self.settle()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.settle()  # what it says may have changed while it was hidden

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        parent = self.parentWidget()
        if parent is not None:  # Qt does not tell: for it, the pointer is still in the parent
            QApplication.sendEvent(parent, QEvent(QEvent.Type.Leave))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._middle is not None:
            self._middle.setGeometry(self.body().adjusted(CORNER, CORNER, -CORNER, -CORNER).toRect())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        ask_above(self, event)

    def body(self) -> QRectF:
        """Return the card without its shadow."""
        return QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    def middle(self) -> QRect:
        """Return what the card covers of its parent for certain; empty where something may shine through."""
        return QRect() if self._middle is None else self._middle.geometry().translated(self.pos())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        self.paint_card(QPainter(self), p.surface, p.strong_line if p.is_dark else p.line)

    def paint_card(self, painter: QPainter, fill: str, line: str) -> None:
        """Paint shadow, surface and hairline, from a picture: the canvas below repaints the card at every frame."""
        ratio = self.devicePixelRatioF()
        key = (self.size(), ratio, fill, line)
        if self._card is None or self._card[0] != key:
            made = QPixmap(self.size() * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            _draw_card(made, self.body(), fill, line)
            self._card = (key, made)
        painter.drawPixmap(0, 0, self._card[1])


def _draw_card(onto: QPixmap, body: QRectF, fill: str, line: str) -> None:
    painter = QPainter(onto)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("#000000", 0.022))
    for spread in range(1, SHADOW):
        soft = body.adjusted(-spread, -spread + 2, spread, min(spread + 2, SHADOW))
        painter.drawRoundedRect(soft, theme.CARD + spread, theme.CARD + spread)
    painter.setBrush(QColor(fill))
    painter.setPen(QPen(QColor(line), 1))
    painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), theme.CARD, theme.CARD)
    painter.end()


def bodies_over(parent: QWidget) -> tuple[QRectF, ...]:
    """Return what the cards over a widget cover of it."""
    cards = parent.findChildren(Floating, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return tuple(card.body().translated(card.x(), card.y()) for card in cards if card.isVisible())


def margins(layout: QGridLayout | QHBoxLayout | QVBoxLayout, x: int, y: int, spacing: int = 8) -> None:
    """Set a card's padding inside its shadow."""
    layout.setContentsMargins(SHADOW + x, SHADOW + y, SHADOW + x, SHADOW + y)
    layout.setSpacing(spacing)
