"""A chart as it is painted, on the screen or on paper: its name, its axes, its curves and what is at the pointer.

``Chart(across, upwards, curves, ...)`` has no widget: it may be painted in any thread.  ``paint(painter)``
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from scoreviz.ui import theme
from scoreviz.ui.chart_marks import paint_playhead, paint_ticks, paint_way
from scoreviz.ui.figures import significant
from scoreviz.ui.plot_curves import paint_curve
from scoreviz.ui.plot_frame import Axis, Curve, Frame, Mark, frame_of
from scoreviz.ui.plot_values import apart, error_of, place_of, value_of
from scoreviz.ui.surfaces import draw_text, leading, text_width
from scoreviz.wording import parted

HEADING, FOOT, LEFT, TICK_GAP = 26.0, 38.0, 46.0, 9.0
FIGURES = 20.0  # the foot without the name of the axis
LINE = 14.0  # pixels between two figures, one above the other
NEAR = 5.0  # pixels from a mark that count as on it
MIDDLE, CENTRE = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class Chart:
    """Curves between two axes on so many logical pixels.

    Args:
        marks: what happened at figures across.
        shown: what is looked at across, and another figure of the same, or None.
        stale: whether the curves belong to something earlier.
        cursor: the figure across at which values stand, or None.
        beside: pixels that something else takes right of its name.
        times: how many times as large and as strong all of it is painted, for a room.
        titled: whether the axis across has its name.
    """

    across: Axis
    upwards: Axis
    curves: tuple[Curve, ...] = ()
    width: float = 440.0
    height: float = 320.0
    marks: tuple[Mark, ...] = ()
    shown: tuple[float | None, float | None] = (None, None)
    stale: bool = False
    cursor: float | None = None
    beside: float = 0.0
    times: float = 1.0
    titled: bool = True

    def frame(self) -> Frame:
        """Return the axes that hold what is shown, in pixels of a chart at a desk."""
        right = max((text_width("strong note", curve.name) + 14 for curve in self.curves if curve.name), default=14)
        ticks = frame_of(QRectF(0, 0, 1, 1), self.across, self.upwards, self.curves).ticks_upwards()
        left = max(LEFT, *(text_width("axis", words) + TICK_GAP for _, words in ticks), 0)
        wide, high = self._size
        foot = FOOT if self.titled else FIGURES
        area = QRectF(left, HEADING + 6, max(wide - left - right, 1.0), max(high - HEADING - 6 - foot, 1.0))
        return frame_of(area, self.across, self.upwards, self.curves)

    def marked(self) -> str:
        """Return what happened at the figure under the pointer, or nothing."""
        if self.cursor is None:
            return ""
        frame = self.frame()
        at = frame.x(self.cursor)
        return parted(mark.words for mark in self.marks if abs(frame.x(mark.x) - at) <= NEAR)

    def value_of(self, curve: Curve) -> str:
        """Return what a curve is at the pointer, or nothing where it does not go."""
        value = None if self.cursor is None else value_of(curve, self.cursor)
        if value is None or self.cursor is None:
            return ""
        error = error_of(curve, self.cursor)
        return self.upwards.words(value) + (f" ± {significant(error)}" if error is not None else "")

    def paint(self, painter: QPainter) -> None:
        """Paint it from the painter's origin, in the colours and faces in use."""
        frame, p = self.frame(), theme.current()
        painter.scale(self.times, self.times)
        heading = QRectF(0, 0, self._size[0] - self.beside, HEADING)
        title = leading("note", self.upwards.title, heading.width())
        draw_text(painter, "note", p.ink2, heading, MIDDLE, title)
        self._paint_axes(painter, frame)
        if self.cursor is not None:
            x = min(max(frame.x(self.cursor), frame.area.left()), frame.area.right())
            painter.fillRect(QRectF(x - 0.5, frame.area.top(), 1, frame.area.height()), QColor(p.ink3))
        self._paint_marks(painter, frame)
        painter.setOpacity(0.38 if self.stale else 1.0)
        for curve in self.curves:
            paint_curve(painter, frame, curve)
        self._paint_names(painter, frame)
        self._paint_shown(painter, frame)
        if self.cursor is not None:
            self._paint_values(painter, frame, self.cursor)

    @property
    def _size(self) -> tuple[float, float]:
        """How wide and how high it is painted, before it is enlarged."""
        return self.width / self.times, self.height / self.times

    def ticks_upwards(self, frame: Frame) -> list[tuple[float, str]]:
        """Return the ticks, for a room as many of them as have room for their figures."""
        ticks = frame.ticks_upwards()
        if self.times == 1.0 or len(ticks) < 2:
            return ticks
        apart_by = abs(frame.y(ticks[0][0]) - frame.y(ticks[1][0]))
        return ticks[:: max(1, math.ceil(LINE / max(apart_by, 1.0)))]

    def _paint_axes(self, painter: QPainter, frame: Frame) -> None:
        p, area = theme.current(), frame.area
        for value, words in self.ticks_upwards(frame):
            y = round(frame.y(value))
            painter.fillRect(QRectF(area.left(), y, area.width(), 1), QColor(p.line))
            place = QRectF(0, y - 8, area.left() - TICK_GAP, 16)
            draw_text(painter, "axis", p.ink2, place, MIDDLE | Qt.AlignmentFlag.AlignRight, words)
        painter.fillRect(QRectF(area.left(), round(area.bottom()), area.width(), 1), QColor(p.strong_line))
        for value, words in frame.ticks_across():
            place = QRectF(frame.x(value) - 40, area.bottom() + 4, 80, 16)
            draw_text(painter, "axis", p.ink2, place, MIDDLE | CENTRE, words)
        if not self.titled:
            return
        place = QRectF(area.left(), area.bottom() + 20, area.width(), 16)
        at = "" if self.cursor is None else f": {self.across.words(self.cursor)}"
        words = "   ".join(filter(None, [f"{self.across.title}{at}", self.marked()]))
        draw_text(painter, "axis", p.ink if at else p.ink3, place, MIDDLE | CENTRE, words)

    def _paint_marks(self, painter: QPainter, frame: Frame) -> None:
        for mark in self.marks:
            x = min(max(frame.x(mark.x), frame.area.left()), frame.area.right())
            paint_ticks(painter, (x,), frame.area.bottom(), mark.hollow)

    def _paint_shown(self, painter: QPainter, frame: Frame) -> None:
        own, other = self.shown
        if other is not None and other != own:
            paint_playhead(painter, frame.x(other), frame.area, hollow=True)
        if own is not None:
            paint_playhead(painter, frame.x(own), frame.area)

    def _paint_names(self, painter: QPainter, frame: Frame) -> None:
        """Each at the height of its curve's end and right of all of them, none on another."""
        ends = [(place_of(frame, curve), curve) for curve in self.curves if curve.name]
        named = [(end, curve) for end, curve in ends if end is not None]
        for at, (end, curve) in apart([(end.y(), (end, curve)) for end, curve in named], frame.area.bottom()):
            left = frame.area.right() + 9
            paint_way(painter, end, QPointF(left, at))
            place = QRectF(left, at - 9, self._size[0] - left, 18)
            draw_text(painter, "strong note", getattr(theme.current(), curve.ink), place, MIDDLE, curve.name)

    def _paint_values(self, painter: QPainter, frame: Frame, x: float) -> None:
        """Each beside the line at the pointer, on a patch of the surface, on the side with room."""
        p, line = theme.current(), frame.x(x)
        found = [(value_of(curve, x), curve) for curve in self.curves if curve.name]
        heights = [(frame.y(value), curve) for value, curve in found if value is not None and frame.shows(x, value)]
        for at, curve in apart(heights, frame.area.bottom()):
            words = self.value_of(curve)
            tag = QRectF(line + 5, at - 8, text_width("strong note", words) + 8, 16)
            if tag.right() > frame.area.right():
                tag.moveRight(line - 5)
            painter.setBrush(theme.colour(p.surface, 0.85))
            painter.drawRoundedRect(tag, theme.INNER, theme.INNER)
            draw_text(painter, "strong note", getattr(p, curve.ink), tag, Qt.AlignmentFlag.AlignCenter, words)
