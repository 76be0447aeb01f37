"""The page of chance: the variance of the denoising target over noise levels, and of each objective at one of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scoreviz.engine.objectives import OBJECTIVES
from scoreviz.engine.target_variances import TargetVarianceRow
from scoreviz.engine.variances import VarianceRow, VarianceSnapshot, VarianceSpec, variance_table
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.explained import explain
from scoreviz.ui.figures import level, number
from scoreviz.ui.laboratory_page import LaboratoryPage, sigma_slider
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve
from scoreviz.ui.training_page import LEVELS
from scoreviz.ui.variance_rows import Entry, VarianceLine, VarianceRows
from scoreviz.wording import mark, tr

SENTENCE = mark("All objectives have one mean gradient; what tells them apart is chance.")
NOTE = mark(
    "At the weights on the screen, in units that all objectives share; a batch k times as large divides the "
    "gradient’s variance by k."
)
ROOMY = 1600  # pixels, in which a room sees the chart and the table
TITLES = {objective.name: objective.title for objective in OBJECTIVES}


class VariancePage(LaboratoryPage):
    """A chart over noise levels, a table of variances, the noise level it is measured at, and the button that measures.

    Signals:
        runRequested, stopRequested: as named.
        sigmaChanged(float): the user chose another noise level.
    """

    runRequested = Signal()
    stopRequested = Signal()
    sigmaChanged = Signal(float)

    def __init__(self) -> None:
        super().__init__(tr(SENTENCE), tr(NOTE))
        self.target = Plot(*target_axes())
        self.rows = VarianceRows()
        self.pictures.addWidget(self.target, 4)
        self.pictures.addWidget(self.rows, 7)
        self.sigma = sigma_slider()
        self.sigma.changed.connect(self.sigmaChanged)
        self.button = PlainButton(tr("Run", "begin to measure"), "play")
        self.button.setFixedWidth(96)
        explain(self, target="charts.target", rows="charts.variances", button="charts.run")
        self.button.clicked.connect(self._on_button)
        for control in (self.button, self.sigma):
            self.controls.addWidget(control)
        self.end_controls()
        self._running = False

    def set_far(self, times: float) -> None:
        self.rows.set_far(times)
        super().set_far(times)

    def in_view(self) -> list[QWidget]:
        """Both, but for a room without the width for them the table, or the chart while nothing is in the table."""
        if self._times == 1.0 or self.width() >= ROOMY:
            return super().in_view()
        return [self.rows if self.rows.lines else self.target]

    def show_snapshot(self, snapshot: VarianceSnapshot) -> None:
        """Show the objectives that are measured."""
        self.rows.set_lines(variance_lines(snapshot))
        self.stand()
        self.set_table(variance_table(snapshot) if snapshot.rows else "")

    def show_targets(self, rows: tuple[TargetVarianceRow, ...], stale: bool) -> None:
        """Show the variance of the denoising target at the noise levels that are measured."""
        self.target.set_curves(target_curves(rows))
        self.target.set_stale(stale)

    def show_age(self, snapshot: VarianceSnapshot | None, running: bool, wanted: VarianceSpec, why: str) -> None:
        """Say how far it is, what it belongs to beside what is wanted now, or why nothing can be measured."""
        self._running = running
        words = tr("Stop") if running else tr("Run", "begin to measure")
        self.button.set_face(words, "square" if running else "play")
        self.button.setEnabled(running or not why)
        stale = snapshot is not None and not running and (bool(why) or not snapshot.spec.about_the_same(wanted))
        self.rows.set_stale(stale)
        if snapshot is None or not snapshot.rows:
            self.words.set_text(why or (tr("Measuring…") if running else tr("Not run yet.")))
            return
        about, done = measured_about(snapshot.spec), len(snapshot.rows)
        if running:
            about = tr("{done} of {all} objectives; {about}", done=done, all=len(OBJECTIVES), about=about)
        elif not snapshot.done:
            about = tr("Stopped after {done} objectives; {about}", done=done, about=about)
        if stale:
            about = tr("From earlier: {about}", about=about)
        elif snapshot.spec.step != wanted.step:
            about = tr("{about}; now at step {n}", about=about, n=number(wanted.step))
        self.words.set_text(about)

    def _on_button(self) -> None:
        (self.stopRequested if self._running else self.runRequested).emit()


def target_curves(rows: tuple[TargetVarianceRow, ...]) -> tuple[Curve, ...]:
    """Return what was measured as dots, and d / sigma^2, which it nears in little noise, as dashes."""
    sigmas = tuple(row.sigma for row in rows)
    errors = tuple(row.found.error for row in rows)
    return (
        Curve("d/σ²", sigmas, tuple(row.most for row in rows), "true", "dashes"),
        Curve("E|target − s*|²", sigmas, tuple(row.found.mean for row in rows), "ink", "dots", errors),
    )


def target_axes() -> tuple[Axis, Axis]:
    """Return the axes of that chart, across and upwards."""
    return Axis(tr(LEVELS), 10, (0.05, 5.0), "level"), Axis(tr("variance of the denoising target"), 10)


def variance_lines(snapshot: VarianceSnapshot) -> tuple[VarianceLine, ...]:
    """Return the table's rows, an objective each."""
    return tuple(_line(row) for row in snapshot.rows)


def measured_about(spec: VarianceSpec) -> str:
    """Return at which noise level, on which batches, and when the variances are measured."""
    values = {"sigma": level(spec.sigma), "batch": number(spec.training.batch), "step": number(spec.step)}
    return tr("σ = {sigma}, batches of {batch}, step {step}", **values)


def _line(row: VarianceRow) -> VarianceLine:
    target, gradient = Entry(instead=tr("it has no target")), Entry(instead=row.why)
    if row.target is not None:
        target = Entry(row.target.mean, row.target.error)
    if row.gradient is not None:
        gradient = Entry(row.gradient.spread, row.gradient.error)
    return VarianceLine(tr(TITLES[row.objective]), target, gradient)
