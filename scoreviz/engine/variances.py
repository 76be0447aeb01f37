"""How much chance there is in each objective at one noise level: in what it asks for, and in one batch's gradient."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import Any

import torch

from scoreviz.engine.document import Network, ObjectiveName, Training
from scoreviz.engine.objectives import OBJECTIVES
from scoreviz.engine.tables import aligned
from scoreviz.engine.target import Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import SavedTraining
from scoreviz.maths.density import Density
from scoreviz.maths.estimate import Estimate
from scoreviz.maths.implicit import IMPLICIT
from scoreviz.maths.regression import REGRESSIONS
from scoreviz.maths.score_net import ScoreNet
from scoreviz.maths.steps import gradients_of
from scoreviz.maths.variance import GradientVariance, gradient_variance, target_variance

SAMPLES = 8192  # points over which a target's variance is measured
BATCHES = 32  # batches whose gradients are compared


@dataclass(frozen=True)
class VarianceSpec:
    """What is measured: all objectives about a target at one noise level.

    ``network``, ``training`` and ``step`` tell the weights; the batch is the training's, and so is the seed, from
    which the random numbers follow, the same for every objective.
    """

    target: Target
    sigma: float
    network: Network
    training: Training
    step: int

    def about_the_same(self, other: "VarianceSpec") -> bool:
        """Return whether two differ in nothing that is measured but the step."""
        return self._but_step() == other._but_step()

    def _but_step(self) -> tuple[object, ...]:
        return self.target, self.sigma, self.network, self.training.batch, self.training.seed


@dataclass(frozen=True)
class VarianceRow:
    """One objective.

    Args:
        objective: its name.
        target: E |target - s*|^2; None for an objective that has no target.
        gradient: of one batch, in the units that all objectives share; None where the network has none.
        why: why there is no gradient, in one sentence, or "".
    """

    objective: ObjectiveName
    target: Estimate | None
    gradient: GradientVariance | None
    why: str = ""


@dataclass(frozen=True)
class VarianceSnapshot:
    """How far the measurement is: the objectives that are done, in the order of the list of objectives."""

    spec: VarianceSpec
    rows: tuple[VarianceRow, ...] = ()

    @property
    def done(self) -> bool:
        """Whether every objective is measured."""
        return len(self.rows) == len(OBJECTIVES)

    def gradient_of(self, objective: ObjectiveName) -> GradientVariance | None:
        """Return what was found for one objective, if it was."""
        return next((row.gradient for row in self.rows if row.objective == objective), None)


def measure_variances(spec: VarianceSpec, saved: SavedTraining) -> Generator[VarianceSnapshot, None, None]:
    """Yield a snapshot at once and one after each objective.

    Raises:
        ValueError: there is nothing on the page; one sentence.
    """
    snapshot = VarianceSnapshot(spec)
    yield snapshot
    density, net = realise(spec.target), saved.net(averaged=True)
    for objective in OBJECTIVES:
        snapshot = replace(snapshot, rows=(*snapshot.rows, _row(objective.name, spec, density, net)))
        yield snapshot


def variance_table(snapshot: VarianceSnapshot) -> str:
    """Return the variances as text, one line an objective; a dash where there is none."""
    spec = snapshot.spec
    cells: list[tuple[str, ...]] = [("objective", "target", "error", "gradient", "error")]
    for row in snapshot.rows:
        target = (f"{row.target.mean:.4g}", f"{row.target.error:.2g}") if row.target else ("-", "-")
        gradient = (f"{row.gradient.spread:.4g}", f"{row.gradient.error:.2g}") if row.gradient else ("-", "-")
        cells.append((row.objective, *target, *gradient))
    return f"sigma = {spec.sigma:.4g}, batch = {spec.training.batch}, step = {spec.step}\n" + aligned(cells)


def variance_words(rows: tuple[VarianceRow, ...], scale: float) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the targets' and the gradients' variances as plain values; the first in a file's own units."""
    unit = scale**-2
    targets: dict[str, Any] = {
        row.objective: {"value": unit * row.target.mean, "error": unit * row.target.error}
        for row in rows
        if row.target is not None
    }
    gradients: dict[str, Any] = {
        row.objective: {"value": row.gradient.spread, "error": row.gradient.error}
        for row in rows
        if row.gradient is not None
    }
    return targets, gradients


def _row(objective: ObjectiveName, spec: VarianceSpec, density: Density, net: ScoreNet) -> VarianceRow:
    target = None
    if objective in REGRESSIONS:
        target = target_variance(objective, density, spec.sigma, SAMPLES, _generator(spec))
    try:
        gradients = gradients_of(objective, net, spec.sigma)
    except ValueError as error:
        return VarianceRow(objective, target, None, str(error))
    found = gradient_variance(gradients, density, BATCHES, spec.training.batch, _generator(spec))
    return VarianceRow(objective, target, _in_common(found, objective, spec.sigma / net.scale))


def _in_common(found: GradientVariance, objective: ObjectiveName, s: float) -> GradientVariance:
    """Return the variance of a gradient of E s^2 (1 + s^2) |score_net - s*|^2, whichever objective it is of.

    The implicit ones are trained with s^2 alone, s = sigma over the data's scale: their gradients are 1 + s^2 times
    smaller. In common units all have one mean, and only chance tells them apart.
    """
    factor = (1 + s * s) ** 2 if objective in IMPLICIT else 1.0
    return GradientVariance(factor * found.spread, factor * found.signal, factor * found.error)


def _generator(spec: VarianceSpec) -> torch.Generator:
    return torch.Generator().manual_seed(spec.training.seed)
