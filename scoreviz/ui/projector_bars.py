"""What stands above and below the canvas for a projector: title and stop; play, the noise axis, and one number.

``FarHead()``  show_stop(Stop)
``FarFoot(axis)``  set_playing(bool)  follow(sigma: float)  Signals: playToggled
    ``axis``: the timeline's own, hidden while this is seen, whose state is shown and which is moved.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from scoreviz.ui import figures, icons, theme
from scoreviz.ui.controls import RoundPlay, came_by_keyboard
from scoreviz.ui.explained import explained
from scoreviz.ui.level_field import SYMBOLS, end_words
from scoreviz.ui.noise_axis import NoiseAxis
from scoreviz.ui.stops import Stop
from scoreviz.ui.surfaces import Panel, Words, draw_text, painter_on, text_width
from scoreviz.wording import tr

HEAD, FOOT, EDGE = 84, 168, 36
PLAY = 76
STRIP = (30.0, 102.0)
HANDLE = (104.0, 136.0)
AXIS = 138  # pixels, high
GAP = 20
SIGMA = "σ"


class FarHead(Panel):
    """The title, and which stop of how many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("bottom",), parent)
        explained(self, "far")
        self.setFixedHeight(HEAD)
        self.title, self.place = Words("", "far title"), Words("", "far name", "ink2")
        self.place.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(GAP)
        row.addWidget(self.title, 1)
        row.addWidget(self.place)

    def show_stop(self, stop: Stop) -> None:
        """Show where the presenter is."""
        self.title.set_text(stop.title)
        several = stop.of > 1
        self.place.set_text(tr("{step} / {steps}", step=stop.number, steps=stop.of) if several else "")


class FarPlay(RoundPlay):
    """Play and pause, to be seen from afar."""

    icon_side = 36

    def sizeHint(self) -> QSize:
        return QSize(PLAY, PLAY)


class FarLevel(QWidget):
    """The one number: the noise level on the screen, after the symbol of what it is counted in."""

    def __init__(self, symbol: str = SIGMA, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explained(self, "readout")
        self._words, self._symbol = "", symbol
        before = 40 + text_width("far formula", symbol) - text_width("far formula", SIGMA)
        self.setFixedSize(before + text_width("far number", figures.ratio(0.001)) + 12, AXIS)
        self.set_sigma(0.0)

    def set_sigma(self, sigma: float) -> None:
        """Show a noise level."""
        words = figures.ratio(sigma)
        if words != self._words:
            self._words = words
            self.setAccessibleName(tr("Noise level {sigma}", sigma=words))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p, painter = theme.current(), painter_on(self)
        middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        line = QRectF(0, STRIP[0], self.width(), STRIP[1] - STRIP[0])
        draw_text(painter, "far number", p.ink, line, middle, self._words)
        line.setRight(line.right() - text_width("far number", self._words) - 12)
        draw_text(painter, "far formula", p.ink2, line.translated(0, -2), middle, self._symbol)


class FarAxis(QWidget):
    """The noise axis with its strip and its playhead; what is moved is the timeline's own."""

    def __init__(self, axis: NoiseAxis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explained(self, "axis")
        self._axis, self.shows_focus = axis, False
        self._shown: tuple[object, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(AXIS)
        self.follow()

    def follow(self) -> None:
        """Paint anew where the axis has changed."""
        axis = self._axis
        shown = axis.t, axis.scale, axis.backdrop.strip, axis.pinned, axis.rightward, axis.progress
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(axis.accessibleName())
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._axis.keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = painter_on(self), self._strip()
        self._paint_end(painter, QRectF(0, 0, box.left() - GAP, 0), Qt.AlignmentFlag.AlignRight, 0)
        right = QRectF(box.right() + GAP, 0, self.width() - box.right() - GAP, 0)
        self._paint_end(painter, right, Qt.AlignmentFlag.AlignLeft, 1)
        self._paint_strip(painter, box)
        self._paint_playhead(painter, box)

    def _strip(self) -> QRectF:
        """Return where the pictures are; the names of the ends stand beside them."""
        values = [_time(self._axis, end) for end in end_words(self._axis.scale)]
        names = tr("data"), tr("noise")
        wide = [max(text_width("far name", n), _time_width(*v)) for n, v in zip(names, values, strict=True)]
        return QRectF(wide[0] + GAP, STRIP[0], self.width() - sum(wide) - 2 * GAP, STRIP[1] - STRIP[0])

    def _go(self, event: QMouseEvent) -> None:
        box = self._strip()
        share = min(max((event.position().x() - box.left()) / max(box.width(), 1.0), 0.0), 1.0)
        self._axis.go_to(self._axis.scale.time(share))
        self.follow()

    def _paint_end(self, painter: QPainter, room: QRectF, side: Qt.AlignmentFlag, end: int) -> None:
        p, flags = theme.current(), side | Qt.AlignmentFlag.AlignVCenter
        name = QRectF(room.left(), STRIP[0] + 4, room.width(), 32)
        draw_text(painter, "far name", p.ink, name, flags, tr("data") if end == 0 else tr("noise"))
        symbol, rest = _time(self._axis, end_words(self._axis.scale)[end])
        left = room.right() - _time_width(symbol, rest) if side == Qt.AlignmentFlag.AlignRight else room.left()
        line = QRectF(left, STRIP[0] + 36, room.width(), 30)
        draw_text(painter, "far small formula", p.ink2, line, Qt.AlignmentFlag.AlignVCenter, symbol)
        line.setLeft(left + text_width("far small formula", symbol))
        draw_text(painter, "far roman", p.ink2, line, Qt.AlignmentFlag.AlignVCenter, rest)

    def _paint_strip(self, painter: QPainter, box: QRectF) -> None:
        p, shape = theme.current(), QPainterPath()
        shape.addRoundedRect(box, theme.CONTROL, theme.CONTROL)
        painter.fillPath(shape, QColor(p.canvas))
        painter.save()
        painter.setClipPath(shape)
        pictures = self._axis.backdrop.strip.pixmap(box.size().toSize(), self.devicePixelRatioF())
        painter.drawPixmap(box.topLeft(), pictures)
        painter.restore()
        painter.setPen(QPen(QColor(p.strong_line), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.CONTROL, theme.CONTROL)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_playhead(self, painter: QPainter, box: QRectF) -> None:
        p, axis = theme.current(), self._axis
        x = round(box.left() + axis.scale.place(min(max(axis.t, 0.0), 1.0)) * box.width())
        painter.fillRect(QRectF(x - 2, STRIP[0] - 14, 4, HANDLE[0] - STRIP[0] + 20), QColor(p.ink))
        handle = QRectF(x - 26, HANDLE[0], 52, HANDLE[1] - HANDLE[0])
        painter.setBrush(QColor(p.ink))
        painter.drawRoundedRect(handle, 16, 16)
        if axis.pinned:
            icons.draw(painter, "move-horizontal", p.window, handle.center(), 24)
            return
        painter.setPen(QPen(QColor(p.window), 3, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        at, back = handle.center(), -3 if axis.rightward else 3
        painter.drawPolyline(QPolygonF([at + QPointF(back, -7), at + QPointF(-back, 0), at + QPointF(back, 7)]))


class FarFoot(Panel):
    """Play, the axis, and the noise level.

    Signals:
        playToggled: as named.
    """

    playToggled = Signal()

    def __init__(self, axis: NoiseAxis, parent: QWidget | None = None) -> None:
        super().__init__(("top",), parent)
        explained(self, "far")
        self.setFixedHeight(FOOT)
        self.play, self.axis, self.level = FarPlay(), FarAxis(axis), FarLevel()
        self.set_playing = self.play.set_playing
        self.play.clicked.connect(lambda: self.playToggled.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(EDGE)
        for widget in (self.play, self.axis, self.level):
            row.addWidget(widget)

    def follow(self, sigma: float) -> None:
        """Show the axis and the noise level as they are."""
        self.axis.follow()
        self.level.set_sigma(sigma)


def _time(axis: NoiseAxis, value: str) -> tuple[str, str]:
    """Return the symbol and the rest of what stands at an end of the axis."""
    symbol = SYMBOLS[axis.scale.unit] if axis.scale.unit in ("t", "sigma") else ""
    return symbol, f" = {value}" if symbol else value


def _time_width(symbol: str, rest: str) -> int:
    return text_width("far small formula", symbol) + text_width("far roman", rest)
