"""What stands still on the noise axis while the playhead moves: the names of the ends, the error curve, the strip."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from scoreviz.engine.document import Noise
from scoreviz.engine.noise_units import NoiseScale, axis_of
from scoreviz.ui import theme
from scoreviz.ui.level_field import SYMBOLS, end_words, tick_words
from scoreviz.ui.stage import STALE_OPACITY
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.ui.thumbnails import Strip
from scoreviz.wording import tr

SIDE = 66  # room for the names of the ends
STEP_Y = 6  # the line of steps, only while pinned
ERROR = (13.0, 29.0)  # top and bottom of the error curve
STRIP = (31.0, 75.0)
TICK_GAP = 10.0  # pixels at least from one figure to the next
FAINTEST = 1e-3  # the error at which the curve lies on the strip


class Backdrop:
    """A picture of the axis without its playhead, painted again only when something in it changes.

    ``errors`` are t and the relative error ``[m]`` each, in order of t.
    """

    def __init__(self) -> None:
        self.errors = (np.empty(0), np.empty(0))
        self.strip = Strip(())
        self.scale = axis_of(Noise(), "t")
        self.ticks: list[QRectF] = []  # where the figures of round values are
        self._pinned = False
        self._stale = False
        self._size, self._ratio = QSize(), 1.0
        self._made: tuple[object, QPixmap] | None = None

    def set_scale(self, scale: NoiseScale) -> None:
        """Be even in another unit; the pictures of the strip are made for it anew by whoever sets them."""
        if scale is not self.scale:
            self.scale, self._made = scale, None

    def set_strip(self, pictures: Sequence[ArrayLike]) -> None:
        """Show p_t evenly over the axis."""
        self.strip = Strip(pictures)
        self._made = None

    def set_errors(self, t: ArrayLike, error: ArrayLike) -> None:
        """Show the relative error ``[m]`` at ``t [m]``; what is not finite and positive is left out."""
        at, height = np.asarray(t, dtype=float).ravel(), np.asarray(error, dtype=float).ravel()
        fine = np.isfinite(at) & np.isfinite(height) & (height > 0)
        order = np.argsort(at[fine])
        self.errors = (at[fine][order], height[fine][order])
        self._made = None

    def set_stale(self, stale: bool) -> None:
        """Dim the errors, which were measured against an earlier drawing, or not."""
        if stale != self._stale:
            self._stale, self._made = stale, None

    def set_pinned(self, pinned: bool) -> None:
        """Name the line of steps, or not."""
        self._pinned = pinned
        self._made = None

    def error_at(self, t: float) -> float | None:
        """Return the error at t, between its measured neighbours; None where nothing was measured."""
        at, error = self.errors
        if at.size == 0 or not at[0] <= t <= at[-1]:
            return None
        return float(np.exp(np.interp(t, at, np.log(error))))

    def pixmap(self, size: QSize, ratio: float) -> QPixmap:
        """Return the picture at a size in logical pixels, sharp on a screen of ``ratio`` times the pixels."""
        key = (size, ratio, theme.current().name)
        if self._made is None or self._made[0] != key:
            self._size, self._ratio = QSize(size), ratio
            self._made = (key, self._paint())
        return self._made[1]

    def _paint(self) -> QPixmap:
        made = QPixmap(self._size * self._ratio)
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_ends(painter)
        painter.setOpacity(STALE_OPACITY if self._stale else 1.0)
        self._paint_errors(painter)
        painter.setOpacity(1.0)
        self._paint_strip(painter)
        self._paint_ticks(painter)
        painter.end()
        return made

    def _length(self) -> float:
        return self._size.width() - 2.0 * SIDE

    def _x(self, share: float) -> float:
        return SIDE + share * self._length()

    def _paint_ends(self, painter: QPainter) -> None:
        p = theme.current()
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        column = QRectF(0, 0, SIDE - 12, 18)
        if self.errors[0].size:
            word = column.translated(0, ERROR[0] - 1)
            draw_text(painter, "strong note", p.difference, word, right | Qt.AlignmentFlag.AlignVCenter, tr("error"))
        if self._pinned:
            word = column.translated(0, STEP_Y - 9)
            draw_text(painter, "axis", p.ink3, word, right | Qt.AlignmentFlag.AlignVCenter, tr("step", "of a run"))
        other = QRectF(self._size.width() - SIDE + 12, 0, SIDE - 12, 18)
        low, high = end_words(self.scale)
        ends = (column, right, tr("data"), low), (other, left, tr("noise"), high)
        for box, side, name, value in ends:
            word = box.translated(0, STRIP[0] + 4)
            draw_text(painter, "section", p.ink, word, side | Qt.AlignmentFlag.AlignVCenter, name)
            self._paint_time(painter, box.translated(0, STRIP[0] + 22), side, value)

    def _paint_time(self, painter: QPainter, box: QRectF, side: Qt.AlignmentFlag, value: str) -> None:
        symbol = SYMBOLS[self.scale.unit] if self.scale.unit in ("t", "sigma") else ""  # others have no room for it
        ink, rest = theme.current().ink2, f" = {value}" if symbol else value
        if self.scale.unit == "step" and len(value) < 4:
            rest = tr("step {n}", n=value)
        widths = text_width("formula", symbol), text_width("roman", rest)
        at = box.right() - sum(widths) if side == Qt.AlignmentFlag.AlignRight else box.left()
        flags = Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, "formula", ink, QRectF(at, box.top(), widths[0], box.height()), flags, symbol)
        draw_text(painter, "roman", ink, QRectF(at + widths[0], box.top(), widths[1], box.height()), flags, rest)

    def _paint_errors(self, painter: QPainter) -> None:
        line = self._error_line()
        if line.isEmpty():
            return
        p = theme.current()
        area = QPolygonF(line)
        area << QPointF(line.last().x(), ERROR[1]) << QPointF(line.first().x(), ERROR[1])
        painter.setBrush(theme.colour(p.difference, 0.26))
        painter.drawPolygon(area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(p.difference), 2, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(line)
        painter.setPen(Qt.PenStyle.NoPen)

    def _error_line(self) -> QPolygonF:
        """Return the curve: the height is log10 of the error, from 0.1 % on the strip to 100 % at the top.

        It runs from the first measured t to the last: beside them nothing is known.
        """
        at, error = self.errors
        return QPolygonF(
            [
                QPointF(self._x(self.scale.place(float(t))), self._error_y(float(e)))
                for t, e in zip(at, error, strict=True)
            ]
        )

    def _paint_ticks(self, painter: QPainter) -> None:
        """Paint round values below the strip, as far as they do not touch: the ends have theirs beside it."""
        p, free = theme.current(), self._x(0.0) + TICK_GAP
        self.ticks = []
        for value, place in sorted(self.scale.ticks(), key=lambda tick: tick[1]):
            words, x = tick_words(self.scale.unit, value), self._x(place)
            half = text_width("axis", words) / 2
            if x - half < free or x + half > self._x(1.0) - TICK_GAP:
                continue
            free = x + half + TICK_GAP
            painter.fillRect(QRectF(round(x), STRIP[1], 1, 4), QColor(p.ink3))
            figure = QRectF(x - half - 1, STRIP[1] + 4, 2 * half + 2, 14)
            self.ticks.append(figure)
            draw_text(painter, "axis", p.ink3, figure, Qt.AlignmentFlag.AlignCenter, words)

    def _error_y(self, error: float) -> float:
        share = math.log(max(error, FAINTEST) / FAINTEST) / math.log(1 / FAINTEST)
        return ERROR[1] - 1 - min(share, 1.0) * (ERROR[1] - ERROR[0] - 2)

    def _paint_strip(self, painter: QPainter) -> None:
        p = theme.current()
        box = QRectF(SIDE, STRIP[0], self._length(), STRIP[1] - STRIP[0])
        shape = QPainterPath()
        shape.addRoundedRect(box, theme.INNER, theme.INNER)
        painter.fillPath(shape, QColor(p.canvas))
        painter.save()
        painter.setClipPath(shape)
        painter.drawPixmap(box.topLeft(), self.strip.pixmap(box.size().toSize(), self._ratio))
        painter.restore()
        painter.setPen(QPen(QColor(p.strong_line), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.INNER, theme.INNER)
        painter.setPen(Qt.PenStyle.NoPen)
