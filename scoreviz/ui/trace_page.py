"""The laboratory's first page: what a trace costs, and how far one probe's estimate of it is off."""

from PySide6.QtCore import Signal

from scoreviz.engine.trace_laboratory import UNIT, TraceRow, TraceSnapshot, TraceSpec, table
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, Option
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.laboratory_page import LaboratoryPage
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve, Look

SENTENCE = "The trace of a Jacobian one does not have costs d backward passes; the quadratic form vᵀJv costs one."
NOTE = (
    "Random networks with d inputs and d outputs at 16 points, median times on this machine. "
    "Were J itself given, its trace would be the cheaper of the two."
)
REPEATS, MOST_SECONDS = 7, 0.5  # less than the command line takes: somebody waits
DIMENSIONS = TraceSpec().dimensions
UP_TO = tuple(Option(d, figures.number(d), f"d = 2 to {figures.number(d)}") for d in (16, 64, 256, 1024))

# The measured ways to the trace that are drawn: what the chart calls them, their ink and their look.
COSTS: dict[str, tuple[str, str, Look]] = {
    "exact backward": ("exact, backward", "true", "line"),
    "exact forward": ("exact, forward", "true", "dashes"),
    "v^T J v backward": ("one probe, backward", "ink", "line"),
    "v^T J v forward": ("one probe, forward", "ink", "dashes"),
}
MARKS: dict[str, tuple[str, Look]] = {
    "Rademacher": ("ink", "dots"),
    "Gaussian": ("ink2", "squares"),
    "sphere": ("ink3", "diamonds"),
}


class TracePage(LaboratoryPage):
    """Two charts over the dimension, and the button that runs them.

    Signals:
        runRequested, stopRequested: as named.
    """

    runRequested = Signal()
    stopRequested = Signal()

    def __init__(self) -> None:
        super().__init__(SENTENCE, NOTE)
        self.up_to = FieldButton("d up to", UP_TO)
        self.up_to.set_value(DIMENSIONS[-1])
        self.up_to.changed.connect(lambda _: self._show_age())
        self.button = PlainButton("Run", "play")
        self.button.setFixedWidth(96)
        self.button.clicked.connect(self._on_button)
        across = Axis("dimension d", 2, (DIMENSIONS[0], DIMENSIONS[-1]), "count")
        self.cost = Plot(across, Axis(f"cost of one trace, {UNIT}", 10, (0.1, 100.0)))
        self.spread = Plot(across, Axis("standard deviation of one probe’s estimate; lines: the formula", 10))
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
        self.button.set_face("Stop" if running else "Run", "square" if running else "play")
        self._show_age()

    def _show_age(self) -> None:
        """Say how far it is, and dim what another choice of dimensions left."""
        shown = self._shown
        stale = shown is not None and not self._running and shown.spec != self.spec()
        self.cost.set_stale(stale)
        self.spread.set_stale(stale)
        if shown is None:
            self.words.set_text("Not run yet. The largest dimension takes longest; Stop works at any time.")
            return
        done = f"{len(shown.rows)} of {len(shown.spec.dimensions)} dimensions"
        if self._running:
            self.words.set_text(f"{done}; now {shown.doing}", shorter=f"{done}; {shown.doing.partition(':')[0]}")
        elif stale:
            self.words.set_text(f"From a run up to d = {figures.number(shown.spec.dimensions[-1])}: {done}")
        else:
            self.words.set_text(f"{done} measured" if shown.done else f"Stopped after {done}")

    def _on_button(self) -> None:
        (self.stopRequested if self._running else self.runRequested).emit()


def cost_curves(rows: tuple[TraceRow, ...]) -> tuple[Curve, ...]:
    """Return one curve a way to the trace: milliseconds over the dimension."""
    dimensions = tuple(float(row.dimension) for row in rows)
    curves = []
    for key, (name, ink, look) in COSTS.items() if rows else ():
        times = tuple(cost.ms for row in rows for cost in row.costs if cost.name == key)
        curves.append(Curve(name, dimensions, times, ink, look))
    return tuple(curves)


def spread_curves(rows: tuple[TraceRow, ...]) -> tuple[Curve, ...]:
    """Return two curves a kind of probe: the formula as a line, and what was measured as marks with their errors."""
    dimensions = tuple(float(row.dimension) for row in rows)
    curves: list[Curve] = []
    for probe, (ink, look) in MARKS.items() if rows else ():
        found = [s for row in rows for s in row.scatter if s.probe == probe]
        curves.append(Curve("", dimensions, tuple(s.expected_spread for s in found), "true", "thin"))
        spreads, errors = tuple(s.spread for s in found), tuple(s.spread_error for s in found)
        curves.append(Curve(probe, dimensions, spreads, ink, look, errors))
    return tuple(curves)
