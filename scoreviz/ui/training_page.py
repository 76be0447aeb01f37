"""The first page of charts: loss and error over steps, and the error at each noise level then and now."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from scoreviz.engine.error_memory import LevelErrors
from scoreviz.engine.rivals import NET_A, NET_B
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.ui.chart_scale import usable
from scoreviz.ui.explained import explain
from scoreviz.ui.figures import number
from scoreviz.ui.laboratory_page import LaboratoryPage
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve, Look, Mark
from scoreviz.wording import mark, tr

SENTENCE = mark("How loss and error go while the network learns, and at which noise levels it is still off.")
NOTE = mark(
    "Error: E |s − s*|² / E |s*|² under pσ, mean over noise levels. Loss: a running mean, as a share of its start."
)
STEPS, LEVELS = mark("training steps"), mark("noise level σ")
OPACITIES = {1: (1.0,), 2: (0.5, 1.0), 3: (0.38, 0.66, 1.0)}  # the older, the fainter


class TrainingPage(LaboratoryPage):
    """Two charts that follow the training."""

    def __init__(self) -> None:
        super().__init__(tr(SENTENCE), tr(NOTE))
        self.progress = Plot(
            Axis(tr(STEPS), kind="count"), Axis(tr("loss and relative error"), 10, (0.1, 1.0), kind="share")
        )
        self.levels = Plot(
            Axis(tr(LEVELS), 10, (0.05, 5.0), "level"),
            Axis(tr("relative error by noise level"), 10, (0.1, 1.0), "share"),
        )
        explain(self, progress="charts.training", levels="charts.levels")
        for plot in (self.progress, self.levels):
            self.pictures.addWidget(plot, 1)
        self.end_controls(copies=False)  # each chart has a button of its own

    def show_progress(self, snapshot: TrainingSnapshot | None, rival: TrainingSnapshot | None = None) -> None:
        """Show a training; ``rival`` is that of a second network, net B, whose loss and error are dashed."""
        self.progress.set_curves(progress_curves(snapshot, rival))
        own, theirs = (() if one is None else one.changes for one in (snapshot, rival))
        marks = [Mark(float(change.step), f"{tr(NET_B)}: {change.words}", hollow=True) for change in theirs]
        self.progress.set_marks((*marks, *(Mark(float(change.step), change.words) for change in own)))

    def show_levels(self, rows: Sequence[LevelErrors]) -> None:
        """Show the error by noise level at a few of its steps, the newest last."""
        self.levels.set_curves(level_curves(rows))

    def show_looked_at(self, step: int | None, rival: int | None) -> None:
        """Stand a playhead where training is looked back at, and another where net B's step is not the same."""
        self.progress.set_shown(step, rival)

    def show_age(self, stale: bool, why: str) -> None:
        """Dim what belongs to an earlier drawing; ``why`` says what is missing."""
        self.progress.set_stale(stale)
        self.levels.set_stale(stale)
        self.words.set_text(why)


def progress_curves(snapshot: TrainingSnapshot | None, rival: TrainingSnapshot | None = None) -> tuple[Curve, ...]:
    """Return the loss as a share of its start, and the error; of two networks, those of both."""
    own = () if snapshot is None else _progress(snapshot, "" if rival is None else tr(NET_A), ("thin", "line"))
    return own if rival is None else (*own, *_progress(rival, tr(NET_B), ("dashes", "dashes")))


def _progress(snapshot: TrainingSnapshot, whose: str, looks: tuple[Look, Look]) -> tuple[Curve, ...]:
    loss_step, loss = usable(snapshot.loss_step, snapshot.loss)
    error_step, error = usable(snapshot.error_step, snapshot.error)
    names = tr("loss"), tr("error")
    if whose:
        names = tr("loss {net}", net=whose), tr("error {net}", net=whose)
    return (
        Curve(names[0], _values(loss_step), _values(10 ** (loss - loss[:1])), "learned", looks[0]),
        Curve(names[1], _values(error_step), _values(10**error), "difference", looks[1]),
    )


def level_curves(rows: Sequence[LevelErrors]) -> tuple[Curve, ...]:
    """Return one curve a measurement, named by its step."""
    opacities = OPACITIES.get(len(rows), ())
    return tuple(
        Curve(_step_words(row.step), _values(row.sigmas), _values(row.errors), "difference", "line", (), opacity)
        for row, opacity in zip(rows, opacities, strict=True)
    )


def _step_words(step: int) -> str:
    return tr("step {n}", n=number(step))


def _values(array: ArrayLike) -> tuple[float, ...]:
    return tuple(np.asarray(array, dtype=float).tolist())
