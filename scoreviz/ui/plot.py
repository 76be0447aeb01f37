"""A chart: a name with a unit, horizontal rules, few ticks, each curve named at its end.

``Plot(across: Axis, upwards: Axis)``  ``set_curves((Curve, ...))``  ``set_marks((Mark, ...))``  ``set_stale(bool)``
``set_cursor(x | None)``  ``set_shown(x | None, another | None)``
``read_out()`` what is under the pointer, in words  ``csv()`` its figures as text
Signals: cursorMoved(float | None)  enlargeRequested
"""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui.controls import IconButton, came_by_keyboard
from scoreviz.ui.explained import explain
from scoreviz.ui.plot_frame import Axis, Curve, Frame, Mark
from scoreviz.ui.plot_painting import Chart
from scoreviz.ui.plot_values import csv_of
from scoreviz.ui.surfaces import Face
from scoreviz.wording import listed, tr

BUTTON = 24  # pixels, the side of the two buttons over the chart


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
        self._face = Face(self, lambda painter: self._chart.paint(painter))
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
        return self._chart.marked()

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
        chart = self._chart
        values = [(curve.name, chart.value_of(curve)) for curve in self.curves if curve.name]
        parts += [f"{name} {value}" for name, value in values if value]
        return "   ".join([*parts, chart.marked()]).rstrip()

    def csv(self) -> str:
        """Return the figures as comma-separated values, a column for each curve with a name."""
        return csv_of(self.across, self._upwards, self.curves)

    def frame(self) -> Frame:
        """Return the axes that hold what is shown, in pixels of a chart at a desk."""
        return self._chart.frame()

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
        """How many times as large it is painted, and whether its axis across has a name."""
        return self._times, self._is_titled

    @property
    def _chart(self) -> Chart:
        """What is painted."""
        size, beside = (float(self.width()), float(self.height())), 2.0 * BUTTON + 4 if self._times == 1.0 else 0.0
        seen = self.across, self._upwards, self.curves
        return Chart(*seen, *size, self.marks, self.shown, self._stale, self._cursor, beside, *self._far)

    def _places(self) -> list[float]:
        figures = {x for curve in self.curves if curve.name for x in curve.x}
        return sorted(figures | {mark.x for mark in self.marks}) if figures else []

    def _go(self, x: float | None) -> None:
        if x != self._cursor:
            self.set_cursor(x)
            self.cursorMoved.emit(x)
