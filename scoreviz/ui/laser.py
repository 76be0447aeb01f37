"""Over the whole window: a pointer to be seen from the last row, and the blank screen.

``Laser(window)``  set_on(bool)        ``Blank(window)``  Signals: woken
"""

import time
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QCursor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from scoreviz.ui import theme
from scoreviz.ui.surfaces import painter_on
from scoreviz.wording import tr

DOT, RING, AROUND = 9.0, 13.0, 3.0  # pixels: radius of the dot, radius and width of the ring
TAIL_SECONDS = 0.22
REACH = 24  # pixels around the dot that are painted anew


class Over(QWidget):
    """Covers its window, whatever size that has."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMouseTracking(True)
        self.hide()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return False

    def set_on(self, on: bool) -> None:
        """Cover the window, or not."""
        if on:
            self._cover()
        self.setVisible(on)
        self.raise_()

    def _cover(self) -> None:
        self.setGeometry(self.window().rect())


class Laser(Over):
    """A magenta dot in a ring of ink, with a short tail; while it is out, the mouse points and does nothing else."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(tr("Pointer for the room"))
        self._way: list[tuple[float, QPointF]] = []
        self._clock = QTimer(self, interval=16)
        self._clock.timeout.connect(self._fade)

    def set_on(self, on: bool) -> None:
        """Take the pointer out where the mouse is, or put it away."""
        super().set_on(on)
        self._way = [(time.monotonic(), QPointF(self.mapFromGlobal(QCursor.pos())))] if on else []

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._way.append((time.monotonic(), event.position()))
        self._clock.start()
        self._repaint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do nothing: no stroke is drawn by the way."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._way:
            return
        p, painter, now = theme.current(), painter_on(self), time.monotonic()
        for (_, a), (when, b) in pairwise(self._way):
            left = max(0.0, 1.0 - (now - when) / TAIL_SECONDS)
            pen = QPen(theme.colour(p.difference, 0.6 * left), 2 * DOT * (0.3 + 0.7 * left))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(a, b)
        _paint_dot(painter, self._way[-1][1])

    def _fade(self) -> None:
        self._repaint()
        now = time.monotonic()
        self._way = [*(step for step in self._way[:-1] if now - step[0] < TAIL_SECONDS), *self._way[-1:]]
        if len(self._way) < 2:
            self._clock.stop()

    def _repaint(self) -> None:
        """Paint anew where the dot and its tail are: all below is painted with them."""
        if self._way:
            xs, ys = [at.x() for _, at in self._way], [at.y() for _, at in self._way]
            area = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
            self.update(area.toAlignedRect().adjusted(-REACH, -REACH, REACH, REACH))


def _paint_dot(painter: QPainter, at: QPointF) -> None:
    p = theme.current()
    painter.setPen(QPen(QColor(p.ink), AROUND))
    painter.setBrush(QColor(p.canvas))
    painter.drawEllipse(at, RING, RING)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(p.difference))
    painter.drawEllipse(at, DOT, DOT)


class Blank(Over):
    """Nothing but black, so that the room looks at whoever speaks.

    Signals:
        woken: a click wants the picture again.
    """

    woken = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(tr("Blank screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.woken.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRect(self.rect()), QColor("#000000"))
