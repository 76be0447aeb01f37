"""The laboratory's second page: three objectives fall together, and their differences stay where they are."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import Signal

from scoreviz.engine.identities import IdentitiesRow, IdentitiesSnapshot, identities_table
from scoreviz.ui.explained import explain
from scoreviz.ui.figures import number, significant
from scoreviz.ui.laboratory_page import LaboratoryPage, sigma_slider
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve
from scoreviz.wording import mark, tr

SENTENCE = mark("Explicit, implicit and denoising score matching differ by constants that no training changes.")
DIFFERENCES = ("explicit_less_implicit", "denoising_less_explicit")
NOTE = mark(
    "ESM − ISM = ½ E|s*|²,  DSM − ESM = d/(2σ²) − ½ E|s*|².  "
    "About once a second, over 8 192 fresh points with Gaussian noise."
)
INKS = {"DSM": "ink2", "ESM": "ink", "ISM": "ink2"}


class Measured(Protocol):
    """A mean with its standard error."""

    @property
    def mean(self) -> float: ...

    @property
    def error(self) -> float: ...


class IdentitiesPage(LaboratoryPage):
    """Two charts over training steps, and the noise level they are measured at.

    Signals:
        sigmaChanged(float): the user chose another noise level.
    """

    sigmaChanged = Signal(float)

    def __init__(self) -> None:
        super().__init__(tr(SENTENCE), tr(NOTE))
        steps, objectives, differences = identities_axes()
        self.objectives, self.differences = Plot(steps, objectives), Plot(steps, differences)
        explain(self, objectives="charts.objectives", differences="charts.differences")
        for widget in (self.objectives, self.differences):
            self.pictures.addWidget(widget, 1)
        self.sigma = sigma_slider()
        self.sigma.changed.connect(self.sigmaChanged)
        self.controls.addWidget(self.sigma)
        self.end_controls()

    def show_snapshot(self, snapshot: IdentitiesSnapshot, looked_at: int | None = None) -> None:
        """Show the measurements so far, in words the newest, or that of the earlier step that is looked at."""
        self.objectives.set_curves(objective_curves(snapshot.rows))
        self.differences.set_curves(difference_curves(snapshot.rows))
        for plot in (self.objectives, self.differences):
            plot.set_shown(looked_at)
        self.set_table(identities_table(snapshot) if snapshot.rows else "")
        of_it = [row for row in snapshot.rows if looked_at is None or row.step == looked_at]
        if of_it:
            self.words.set_text(_sentence(of_it[-1]), shorter=_short(of_it[-1]))
        elif snapshot.rows:
            self.words.set_text(tr("Measuring at step {n}…", n=number(looked_at or 0)))
        elif snapshot.why:
            self.words.set_text(snapshot.why)
        else:
            self.words.set_text(tr("Measuring…"))

    def show_age(self, stale: bool, why: str) -> None:
        """Dim what belongs to something earlier; ``why`` says what is missing for the newest."""
        self.objectives.set_stale(stale)
        self.differences.set_stale(stale)
        if why:
            self.words.set_text(why)


def identities_axes() -> tuple[Axis, Axis, Axis]:
    """Return the axis across, and those upwards of the objectives and of their differences."""
    objectives = tr("the objectives, in the papers’ normalisation")
    differences = tr("their differences: dots measured, bars one standard error, lines exact")
    return Axis(tr("training steps"), kind="count"), Axis(objectives), Axis(differences)


def objective_curves(rows: tuple[IdentitiesRow, ...]) -> tuple[Curve, ...]:
    """Return one curve an objective."""
    steps = _steps(rows)
    values = {
        "DSM": tuple(row.found.denoising.mean for row in rows),
        "ESM": tuple(row.found.explicit.mean for row in rows),
        "ISM": tuple(row.found.implicit.mean for row in rows),
    }
    return tuple(_line_or_dot(Curve(name, steps, y, INKS[name])) for name, y in values.items())


def difference_curves(rows: tuple[IdentitiesRow, ...]) -> tuple[Curve, ...]:
    """Return for each difference its exact constant as a flat line, and what was measured as dots with errors."""
    steps = _steps(rows)
    first, second = ([getattr(row.found, name) for row in rows] for name in DIFFERENCES)
    return (
        Curve("", steps, tuple(row.found.target_variance for row in rows), "true"),
        Curve("DSM − ESM", steps, tuple(e.mean for e in second), "ink", "dots", tuple(e.error for e in second)),
        Curve("", steps, tuple(row.found.constant for row in rows), "true"),
        Curve("ESM − ISM", steps, tuple(e.mean for e in first), "ink", "dots", tuple(e.error for e in first)),
    )


def _steps(rows: tuple[IdentitiesRow, ...]) -> tuple[float, ...]:
    return tuple(float(row.step) for row in rows)


def _line_or_dot(curve: Curve) -> Curve:
    """A line through one point is not seen."""
    return curve if len(curve.x) > 1 else replace(curve, look="dots")


def _sentence(row: IdentitiesRow) -> str:
    found = row.found
    return tr(
        "Step {n}:  ESM − ISM {first}     DSM − ESM {second}",
        n=number(row.step),
        first=_beside(found.explicit_less_implicit, found.constant),
        second=_beside(found.denoising_less_explicit, found.target_variance),
    )


def _short(row: IdentitiesRow) -> str:
    found = row.found
    return tr(
        "Step {n}:  ESM − ISM {first}   DSM − ESM {second}",
        n=number(row.step),
        first=_beside(found.explicit_less_implicit, found.constant, 3),
        second=_beside(found.denoising_less_explicit, found.target_variance, 3),
    )


def _beside(measured: Measured, exact: float, digits: int = 4) -> str:
    mean, error = significant(measured.mean, digits), significant(measured.error)
    return tr("{mean} ± {error}, exactly {exact}", mean=mean, error=error, exact=significant(exact, digits + 1))
