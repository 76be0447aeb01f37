"""Why little noise hurts: the variance of what denoising asks for, noise level by noise level."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import torch

from scoreviz.engine.target import Target
from scoreviz.engine.targets import realise
from scoreviz.maths.estimate import Estimate
from scoreviz.maths.variance import target_variance

SIGMAS = tuple(float(sigma) for sigma in np.geomspace(0.03, 5.0, 13))
SAMPLES = 8192
DIMENSIONS = 2
_SEED = 63_011


@dataclass(frozen=True)
class TargetVarianceRow:
    """One noise level.

    Args:
        sigma: it.
        found: E |target - s*|^2 of the denoising target -eps / sigma, in units of the score.
        most: d / sigma^2, the variance of the target itself, of which E |s*|^2 is what can be learned.
    """

    sigma: float
    found: Estimate
    most: float


@dataclass(frozen=True)
class TargetVariances:
    """The noise levels that are measured so far, ascending."""

    target: Target
    rows: tuple[TargetVarianceRow, ...] = ()

    @property
    def done(self) -> bool:
        """Whether every level is measured."""
        return len(self.rows) == len(SIGMAS)


def measure_target_variances(target: Target) -> Generator[TargetVariances, None, None]:
    """Yield at once and after each noise level.

    Raises:
        ValueError: there is nothing on the page; one sentence.
    """
    yield TargetVariances(target)
    density, generator = realise(target), torch.Generator().manual_seed(_SEED)
    rows: tuple[TargetVarianceRow, ...] = ()
    for sigma in SIGMAS:
        found = target_variance("dsm", density, sigma, SAMPLES, generator)
        rows = (*rows, TargetVarianceRow(sigma, found, DIMENSIONS / sigma**2))
        yield TargetVariances(target, rows)
