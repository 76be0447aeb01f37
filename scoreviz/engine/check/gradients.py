"""Rows about how much chance there is in one batch's gradient, on gradients whose distribution is known."""

import math
from collections.abc import Iterator

import torch
from torch import Generator, Tensor

from scoreviz.engine.check.row import Row
from scoreviz.maths.density import Density
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.variance import gradient_variance, target_variance

BATCHES, WIDTH, DEVIATION = 1_000, 3, 0.5
SIGNAL = 0.04  # |E g|^2


class _Drawn:
    """Gradients of N((0.2, 0, 0), 0.25 I), whatever the density."""

    gradient = torch.zeros(WIDTH)

    def each(self, density: Density, batches: int, n: int, generator: Generator) -> Iterator[Tensor]:
        """Fill ``gradient`` with one draw a batch."""
        for _ in range(batches):
            self.gradient = DEVIATION * torch.randn(WIDTH, generator=generator)
            self.gradient[0] += math.sqrt(SIGNAL)
            yield self.gradient.sum()


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    density = GaussianMixture([[0.0, 0.0]], 0.25 * torch.eye(2)[None], [1.0])
    many = gradient_variance(_Drawn(), density, BATCHES, 1, Generator().manual_seed(41))
    spread = WIDTH * DEVIATION**2
    source = "N(m, 0.25 I) in three dimensions; 5 SE"
    yield Row("gradient: its variance", "E |g - E g|^2", many.spread, spread, 5 * many.error, source)
    error = spread * math.sqrt(2 / (WIDTH * BATCHES))
    yield Row("gradient: error of that", "SD of the mean of chi^2", many.error, error, 0.2 * error, "closed form")
    few = [gradient_variance(_Drawn(), density, 2, 1, Generator().manual_seed(seed)) for seed in range(BATCHES)]
    for name, formula, values, expected in (
        ("its variance, two batches", "E |g - E g|^2", [one.spread for one in few], spread),
        ("its signal, two batches", "|E g|^2", [one.signal for one in few], SIGNAL),
    ):
        found = torch.tensor(values, dtype=torch.float64)
        tolerance = 5 * float(found.std()) / math.sqrt(BATCHES)
        yield Row(f"gradient: {name}", formula, float(found.mean()), expected, tolerance, "no bias; 5 SE")
    exact = target_variance("tsm", density, 0.4, 1_000, Generator().manual_seed(42)).mean
    yield Row("TSM's target on N(m, b^2)", "0: k = b^2/(b^2 + sigma^2)", exact, 0, 1e-9, "De Bortoli et al. (2024)")
