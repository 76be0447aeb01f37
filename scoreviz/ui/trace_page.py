"""The laboratory's first page: what a trace costs, and how far one probe's estimate of it is off."""

import re

from PySide6.QtCore import Signal

from scoreviz.engine.trace_laboratory import UNIT, TraceRow, TraceSnapshot, TraceSpec, table
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, Option
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.explained import explain
from scoreviz.ui.laboratory_page import LaboratoryPage
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve, Look
from scoreviz.wording import mark, tr

SENTENCE = mark("The trace of a Jacobian one does not have costs d backward passes; the quadratic form vᵀJv costs one.")
NOTE = mark(
    "Random networks with d inputs and d outputs at 16 points, median times on this machine. "
    "Were J itself given, its trace would be the cheaper of the two."
)
REPEATS, MOST_SECONDS = 7, 0.5  # less than the command line takes: somebody waits
DIMENSIONS = TraceSpec().dimensions
UP_TO = 16, 64, 256, 1024

# The measured ways to the trace that are drawn: what the chart calls them, their ink and their look.
COSTS: dict[str, tuple[str, str, Look]] = {
    "exact backward": (mark("exact, backward"), "true", "line"),
    "exact forward": (mark("exact, forward"), "true", "dashes"),
    "v^T J v backward": (mark("one probe, backward"), "ink", "line"),
    "v^T J v forward": (mark("one probe, forward"), "ink", "dashes"),
}
MARKS: dict[str, tuple[str, Look]] = {
    mark("Rademacher"): ("ink", "dots"),
    mark("Gaussian"): ("ink2", "squares"),
    mark("sphere"): ("ink3", "diamonds"),
}


class TracePage(LaboratoryPage):
    """Two charts over the dimension, and the button that runs them.

    Signals:
        runRequested, stopRequested: as named.
    """

    runRequested = Signal()
    stopRequested = Signal()

    def __init__(self) -> None:
        super().__init__(tr(SENTENCE), tr(NOTE))
        self.up_to = FieldButton(tr("d up to"), _up_to())
        self.up_to.set_value(DIMENSIONS[-1])
        self.up_to.changed.connect(lambda _: self._show_age())
        self.button = PlainButton(tr("Run", "begin to measure"), "play")
        self.button.setFixedWidth(96)
        self.button.clicked.connect(self._on_button)
        across = dimension_axis(DIMENSIONS[-1])
        self.cost = Plot(across, cost_axis(tr(UNIT), (0.1, 100.0)))
        self.spread = Plot(across, spread_axis())
        explain(self, cost="charts.cost", spread="charts.spread", up_to="charts.dimension", button="charts.run")
        for widget in (self.cost, self.spread):
            self.pictures.addWidget(widget, 1)
        for control in (self.button, self.up_to):
            self.controls.addWidget(control)
        self.end_controls()
        self._shown: TraceSnapshot | None = None
        self._running = False

    def spec(self) -> TraceSpec:
        """Return what is to be measured."""
        most = self.up_to.value()
        return TraceSpec(tuple(d for d in DIMENSIONS if isinstance(most, int) and d <= most), REPEATS, MOST_SECONDS)

    def show_snapshot(self, snapshot: TraceSnapshot, running: bool) -> None:
        """Show what is measured so far, and what is being measured."""
        new = self._shown is None or snapshot.rows != self._shown.rows or snapshot.spec != self._shown.spec
        self._shown, self._running = snapshot, running
        if new:
            self.cost.set_curves(cost_curves(snapshot.rows))
            self.spread.set_curves(spread_curves(snapshot.rows))
            self.set_table(table(snapshot) if snapshot.rows else "")
        words = tr("Stop") if running else tr("Run", "begin to measure")
        self.button.set_face(words, "square" if running else "play")
        self._show_age()

    def _show_age(self) -> None:
        """Say how far it is, and dim what another choice of dimensions left."""
        shown = self._shown
        stale = shown is not None and not self._running and shown.spec != self.spec()
        self.cost.set_stale(stale)
        self.spread.set_stale(stale)
        if shown is None:
            self.words.set_text(tr("Not run yet. The largest dimension takes longest; Stop works at any time."))
            return
        values = {"done": len(shown.rows), "all": len(shown.spec.dimensions)}
        if self._running:
            done, now = tr("{done} of {all} dimensions", **values), shown.doing
            shorter = f"{done}; {re.split('[:：]', now)[0]}"
            self.words.set_text(tr("{done}; now {doing}", done=done, doing=now), shorter=shorter)
        elif stale:
            most = figures.number(shown.spec.dimensions[-1])
            self.words.set_text(tr("From a run up to d = {d}: {done} of {all} dimensions", d=most, **values))
        elif shown.done:
            self.words.set_text(tr("{done} of {all} dimensions measured", **values))
        else:
            self.words.set_text(tr("Stopped after {done} of {all} dimensions", **values))

    def _on_button(self) -> None:
        (self.stopRequested if self._running else self.runRequested).emit()


def _up_to() -> tuple[Option, ...]:
    numbers = ((d, figures.number(d)) for d in UP_TO)
    return tuple(Option(d, number, tr("d = 2 to {d}", d=number)) for d, number in numbers)


def dimension_axis(most: int) -> Axis:
    """Return the axis across, from the plane up to so many dimensions."""
    return Axis(tr("dimension d"), 2, (DIMENSIONS[0], most), "count")


def cost_axis(unit: str, span: tuple[float, float]) -> Axis:
    """Return the axis upwards of what one trace costs."""
    return Axis(tr("cost of one trace, {unit}", unit=unit), 10, span)


def spread_axis() -> Axis:
    """Return the axis upwards of how far one probe is off."""
    return Axis(tr("standard deviation of one probe’s estimate; lines: the formula"), 10)


def cost_curves(rows: tuple[TraceRow, ...]) -> tuple[Curve, ...]:
    """Return one curve a way to the trace: milliseconds over the dimension."""
    dimensions = tuple(float(row.dimension) for row in rows)
    curves = []
    for key, (name, ink, look) in COSTS.items() if rows else ():
        times = tuple(cost.ms for row in rows for cost in row.costs if cost.name == key)
        curves.append(Curve(tr(name), dimensions, times, ink, look))
    return tuple(curves)


def spread_curves(rows: tuple[TraceRow, ...]) -> tuple[Curve, ...]:
    """Return two curves a kind of probe: the formula as a line, and what was measured as marks with their errors."""
    dimensions = tuple(float(row.dimension) for row in rows)
    curves: list[Curve] = []
    for probe, (ink, look) in MARKS.items() if rows else ():
        found = [s for row in rows for s in row.scatter if s.probe == probe]
        curves.append(Curve("", dimensions, tuple(s.expected_spread for s in found), "true", "thin"))
        spreads, errors = tuple(s.spread for s in found), tuple(s.spread_error for s in found)
        curves.append(Curve(tr(probe), dimensions, spreads, ink, look, errors))
    return tuple(curves)
