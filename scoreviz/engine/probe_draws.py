"""Single arrows -(y - x0) / sigma^2 for draws of x0 given y, and their mean, which is the score in the long run."""

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import AveragedName, Probing
from scoreviz.engine.fields import NoiseLevel
from scoreviz.engine.marks import Place
from scoreviz.engine.probe_units import Reading, as_place, in_unit, steepness, vector
from scoreviz.maths.density import Density
from scoreviz.maths.posterior import posterior
from scoreviz.maths.smoothed import Smoothed

COUNTS: dict[AveragedName, int] = {"1": 1, "10": 10, "100": 100, "all": 0}


@dataclass(frozen=True, eq=False)
class Draws:
    """Single arrows and their mean, in the unit that is chosen.

    Args:
        vectors: on the canvas, from the point, ``[n, 2]``.
        mean_vector: of their mean, there.
        mean: of the n arrows, in the unit.
        off: how far the mean lies from the true arrow, in the unit.
        error: how far it lies on average, the exact standard error sqrt(tr Cov / n), in the unit.
    """

    vectors: NDArray[np.float64]
    mean_vector: Place
    mean: Place
    off: float
    error: float


def draws_of(
    density: Density, probing: Probing, y: Tensor, at: NoiseLevel, true: Reading, factor: float
) -> Draws | None:
    """Return the arrows of as many draws as are averaged; None for all of them, and where the noise is not Gaussian.

    The same seed gives the same draws, and fewer of them are the first of more.
    """
    count = COUNTS[probing.averaged]
    if not count or isinstance(density, Smoothed):
        return None
    origin = posterior(density, y, at.level)
    x0 = origin.draw(COUNTS["100"], torch.Generator().manual_seed(probing.seed))[:count]
    arrows = in_unit(probing.unit, x0, y, at)
    mean = arrows.mean(0)
    return Draws(
        vectors=vector(probing.unit, arrows, y, factor).numpy(),
        mean_vector=as_place(vector(probing.unit, mean, y, factor)),
        mean=as_place(mean),
        off=math.dist(as_place(mean), true[probing.unit]),
        error=steepness(probing.unit, at) * math.sqrt(origin.variance / count),
    )
