"""A chart: a name with a unit, horizontal rules, few ticks, each curve named at its end.

``Plot(across: Axis, upwards: Axis)``  ``set_curves((Curve, ...))``  ``set_marks((Mark, ...))``  ``set_stale(bool)``
``set_cursor(x | None)``  ``set_shown(x | None, another | None)``
``read_out()`` what is under the pointer, in words  ``csv()`` its figures as text
Signals: cursorMoved(float | None)  enlargeRequested
"""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import theme
from scoreviz.ui.chart_marks import paint_playhead, paint_ticks, paint_way
from scoreviz.ui.controls import IconButton, came_by_keyboard
from scoreviz.ui.explained import explain
from scoreviz.ui.figures import significant
from scoreviz.ui.plot_curves import paint_curve
from scoreviz.ui.plot_frame import Axis, Curve, Frame, Mark, frame_of
from scoreviz.ui.plot_values import apart, csv_of, error_of, place_of, value_of
from scoreviz.ui.surfaces import Face, draw_text, leading, text_width
from scoreviz.wording import listed, parted, tr

HEADING, FOOT, LEFT, TICK_GAP = 26.0, 38.0, 46.0, 9.0
FIGURES = 20.0  # the foot without the name of the axis
LINE = 14.0  # pixels between two figures, one above the other
NEAR = 5.0  # pixels from a mark that count as on it
BUTTON = 24  # pixels, the side of the two buttons over the chart
MIDDLE, CENTRE = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignHCenter


class Plot(QWidget):
    """Curves between two axes; at the pointer stands a line, and the value of each curve beside it.

    It is painted from a picture: it floats over the canvas, which repaints it at every frame.

    Signals:
        cursorMoved(x): the pointer, or an arrow key, is at another figure across; None: at none.
        enlargeRequested: the user wants to see it larger, or as before.
        copyRequested: the user wants its figures on the clipboard.
    """

    cursorMoved = Signal(object)
    enlargeRequested = Signal()
    copyRequested = Signal()

    def __init__(self, across: Axis, upwards: Axis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.across, self._upwards = across, upwards
        self.curves: tuple[Curve, ...] = ()
        self.marks: tuple[Mark, ...] = ()
        self.shown: tuple[float | None, float | None] = (None, None)
        self._stale, self._times = False, 1.0
        self._cursor: float | None = None
        self._has_buttons = self._is_titled = True
        self.shows_focus = False
        self._face = Face(self, self._paint)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(upwards.title)
        self.copy = IconButton("copy", tr("Copy the values"), self, side=BUTTON)
        self.larger = IconButton("maximize", tr("Enlarge (double click)"), self, side=BUTTON)
        explain(self, copy="charts.copy", larger="charts.larger")
        self.copy.clicked.connect(self.copyRequested)
        self.larger.clicked.connect(self.enlargeRequested)

    def sizeHint(self) -> QSize:
        return QSize(440, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 150)

    def set_curves(self, curves: tuple[Curve, ...], across: Axis | None = None) -> None:
        """Show curves, and another axis across where one is given."""
        self.curves, self.across = curves, across or self.across
        ends = [f"{curve.name} {self._upwards.words(curve.y[-1])}" for curve in curves if curve.name and curve.y]
        self.setAccessibleName(": ".join([self._upwards.title, listed(ends) or tr("nothing measured yet")]))
        self.update()

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Mark what happened at figures across; its words stand under the chart where the pointer is near."""
        self.marks = marks
        self.update()

    def set_shown(self, x: float | None, other: float | None = None) -> None:
        """Stand a playhead at what is looked at, or none; and a hollow one at another figure of the same."""
        self.shown = x, other
        self.update()

    def marked(self) -> str:
        """Return what happened at the figure under the pointer, or nothing."""
        if self._cursor is None:
            return ""
        frame = self.frame()
        at = frame.x(self._cursor)
        return parted(mark.words for mark in self.marks if abs(frame.x(mark.x) - at) <= NEAR)

    def set_stale(self, stale: bool) -> None:
        """Dim the curves: they belong to something earlier."""
        self._stale = stale
        self.update()

    def set_cursor(self, x: float | None) -> None:
        """Show the line and the values at a figure across, as another chart of the same axis does; None: at none."""
        if x != self._cursor:
            self._cursor = x
            self.update()

    def set_enlarged(self, enlarged: bool) -> None:
        """Say what its button does."""
        larger = ("minimize", tr("Back (Esc)")) if enlarged else ("maximize", tr("Enlarge (double click)"))
        self.larger.set_face(*larger)

    def do_without_buttons(self) -> None:
        """Have none over the chart."""
        self._has_buttons = False
        self._show_buttons()

    def set_far(self, times: float, titled: bool = True) -> None:
        """Paint all so many times as large and strong, for a room, without buttons; ``titled``: the axis is named."""
        if (times, titled) != (self._times, self._is_titled):
            self._times, self._is_titled = times, titled
            self._show_buttons()
            self.update()

    def _show_buttons(self) -> None:
        for button in (self.copy, self.larger):
            button.setVisible(self._has_buttons and self._times == 1.0)

    def read_out(self) -> str:
        """Return the values under the pointer, or nothing where there are none."""
        if self._cursor is None:
            return ""
        parts = [f"{self.across.title} {self.across.words(self._cursor)}"]
        values = [(curve.name, self._value_of(curve)) for curve in self.curves if curve.name]
        parts += [f"{name} {value}" for name, value in values if value]
        return "   ".join([*parts, self.marked()]).rstrip()

    def csv(self) -> str:
        """Return the figures as comma-separated values, a column for each curve with a name."""
        return csv_of(self.across, self._upwards, self.curves)

    def frame(self) -> Frame:
        """Return the axes that hold what is shown, in pixels of a chart at a desk."""
        right = max((text_width("strong note", curve.name) + 14 for curve in self.curves if curve.name), default=14)
        ticks = frame_of(QRectF(0, 0, 1, 1), self.across, self._upwards, self.curves).ticks_upwards()
        left = max(LEFT, *(text_width("axis", words) + TICK_GAP for _, words in ticks), 0)
        wide, high = self._size
        foot = FOOT if self._is_titled else FIGURES
        area = QRectF(left, HEADING + 6, max(wide - left - right, 1.0), max(high - HEADING - 6 - foot, 1.0))
        return frame_of(area, self.across, self._upwards, self.curves)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame, at = self.frame(), event.position().x() / self._times
        self._go(min(self._places(), key=lambda x: abs(frame.x(x) - at), default=None))

    def leaveEvent(self, event: QEvent) -> None:
        self._go(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.enlargeRequested.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._go(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read values with the arrows, enlarge with Return."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enlargeRequested.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._places():
            places = self._places()
            now = places.index(self._cursor) if self._cursor in places else -1
            step = 1 if key == Qt.Key.Key_Right else -1
            self._go(places[min(max(now + step, 0), len(places) - 1)])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for k, button in enumerate((self.larger, self.copy), start=1):
            button.setGeometry(self.width() - k * BUTTON, 0, BUTTON, BUTTON)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.curves, self.marks, self.shown, self.across, self._stale, self._cursor, self._far)

    @property
    def _far(self) -> tuple[float, bool]:
        return self._times, self._is_titled

    @property
    def _size(self) -> tuple[float, float]:
        """How wide and how high it is painted, before it is enlarged."""
        return self.width() / self._times, self.height() / self._times

    def _places(self) -> list[float]:
        figures = {x for curve in self.curves if curve.name for x in curve.x}
        return sorted(figures | {mark.x for mark in self.marks}) if figures else []

    def _go(self, x: float | None) -> None:
        if x != self._cursor:
            self.set_cursor(x)
            self.cursorMoved.emit(x)

    def _paint(self, painter: QPainter) -> None:
        frame, p = self.frame(), theme.current()
        painter.scale(self._times, self._times)
        heading = QRectF(0, 0, self._size[0] - (2 * BUTTON + 4 if self._times == 1.0 else 0), HEADING)
        title = leading("note", self._upwards.title, heading.width())
        draw_text(painter, "note", p.ink2, heading, MIDDLE, title)
        self._paint_axes(painter, frame)
        if self._cursor is not None:
            x = min(max(frame.x(self._cursor), frame.area.left()), frame.area.right())
            painter.fillRect(QRectF(x - 0.5, frame.area.top(), 1, frame.area.height()), QColor(p.ink3))
        self._paint_marks(painter, frame)
        painter.setOpacity(0.38 if self._stale else 1.0)
        for curve in self.curves:
            paint_curve(painter, frame, curve)
        self._paint_names(painter, frame)
        self._paint_shown(painter, frame)
        if self._cursor is not None:
            self._paint_values(painter, frame, self._cursor)

    def _value_of(self, curve: Curve) -> str:
        """What a curve is at the pointer, or nothing where it does not go."""
        value = None if self._cursor is None else value_of(curve, self._cursor)
        if value is None or self._cursor is None:
            return ""
        error = error_of(curve, self._cursor)
        return self._upwards.words(value) + (f" ± {significant(error)}" if error is not None else "")

    def _paint_axes(self, painter: QPainter, frame: Frame) -> None:
        p, area = theme.current(), frame.area
        for value, words in self._ticks_upwards(frame):
            y = round(frame.y(value))
            painter.fillRect(QRectF(area.left(), y, area.width(), 1), QColor(p.line))
            place = QRectF(0, y - 8, area.left() - TICK_GAP, 16)
            draw_text(painter, "axis", p.ink2, place, MIDDLE | Qt.AlignmentFlag.AlignRight, words)
        painter.fillRect(QRectF(area.left(), round(area.bottom()), area.width(), 1), QColor(p.strong_line))
        for value, words in frame.ticks_across():
            place = QRectF(frame.x(value) - 40, area.bottom() + 4, 80, 16)
            draw_text(painter, "axis", p.ink2, place, MIDDLE | CENTRE, words)
        if not self._is_titled:
            return
        place = QRectF(area.left(), area.bottom() + 20, area.width(), 16)
        at = "" if self._cursor is None else f": {self.across.words(self._cursor)}"
        words = "   ".join(filter(None, [f"{self.across.title}{at}", self.marked()]))
        draw_text(painter, "axis", p.ink if at else p.ink3, place, MIDDLE | CENTRE, words)

    def _ticks_upwards(self, frame: Frame) -> list[tuple[float, str]]:
        """Return the ticks, for a room as many of them as have room for their figures."""
        ticks = frame.ticks_upwards()
        if self._times == 1.0 or len(ticks) < 2:
            return ticks
        apart_by = abs(frame.y(ticks[0][0]) - frame.y(ticks[1][0]))
        return ticks[:: max(1, math.ceil(LINE / max(apart_by, 1.0)))]

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
            words = self._value_of(curve)
            tag = QRectF(line + 5, at - 8, text_width("strong note", words) + 8, 16)
            if tag.right() > frame.area.right():
                tag.moveRight(line - 5)
            painter.setBrush(theme.colour(p.surface, 0.85))
            painter.drawRoundedRect(tag, theme.INNER, theme.INNER)
            draw_text(painter, "strong note", getattr(p, curve.ink), tag, Qt.AlignmentFlag.AlignCenter, words)
