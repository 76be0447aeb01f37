"""Rows about distances: from a field to the truth, and from one set of samples to another."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Generator, Tensor

from scoreviz.engine.check.row import Row
from scoreviz.maths.compare import (
    energy_distance,
    floor,
    mmd,
    relative_error,
    sliced_wasserstein,
    weighted_relative_error,
)
from scoreviz.maths.density import Field, Level
from scoreviz.maths.mixture import GaussianMixture


@dataclass(frozen=True, eq=False)
class _Wrong:
    """A field that is off by a known amount: (1 + share) s + shift."""

    field: Field
    share: float = 0.0
    shift: float = 0.0

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the wrong score."""
        return (1.0 + self.share) * self.field.score(y, sigma) + self.shift


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield from _fields()
    yield from _shifts()
    yield _kernel_floor()


def _standard() -> GaussianMixture:
    return GaussianMixture(np.zeros((1, 2)), np.eye(2)[None], np.ones(1))


def _fields() -> Iterator[Row]:
    truth, generator = _standard(), Generator().manual_seed(6)
    formula, n = "E |s - s*|^2 / E |s*|^2", 100_000
    measured = relative_error(_Wrong(truth, share=0.1), truth, 0.5, n, generator)
    yield Row("relative error: a tenth too long", formula, measured, 0.01, 1e-6, "(0.1)^2")
    measured = relative_error(_Wrong(truth, shift=0.2), truth, 0.5, n, generator)
    # Under N(0, v) in two dimensions E |s*|^2 = 2 / v, and its estimate has the relative standard error n^-1/2.
    expected = 2 * 0.2**2 / (2 / 1.25)
    yield Row("relative error: a shift", formula, measured, expected, 5 * expected / math.sqrt(n), "2 d^2 v / 2; 5 SE")
    learned, true = torch.tensor([[1.0, 0.0], [0.0, 3.0]]), torch.tensor([[1.0, 1.0], [0.0, 2.0]])
    measured = weighted_relative_error(learned, true, torch.tensor([3.0, 1.0]))
    formula = "sum w |s - s*|^2 / sum w |s*|^2"
    yield Row("relative error: weighted", formula, measured, (3 * 1 + 1) / (3 * 2 + 4), 1e-7, "by hand: 4 / 10")


def _shifts() -> Iterator[Row]:
    a = torch.randn(500, 2, generator=Generator().manual_seed(8), dtype=torch.float64)
    measured = sliced_wasserstein(a, a + torch.tensor([0.3, -0.4]))
    # 64 directions in place of all of them leave a relative error of (pi / 64)^2 / 24.
    yield Row("sliced Wasserstein: a shift", "2 |d| / pi", measured, 2 * 0.5 / math.pi, 1e-4, "mean of |cos|")
    one, other = torch.zeros(1, 2), torch.tensor([[0.06, 0.08]])
    expected = math.sqrt(2 - 2 * math.exp(-0.5))
    yield Row("MMD: two points", "sqrt(2 - 2 k), k = exp(-1/2)", mmd(one, other, 0.1), expected, 1e-6, "Gretton (2012)")
    expected = math.sqrt(2 * 0.1)
    yield Row("energy distance: two points", "sqrt(2 |d|)", energy_distance(one, other), expected, 1e-6, "definition")


def _kernel_floor() -> Row:
    """Two sets of n from N(0, I): E MMD^2 = 2 (1 - E k) / n, with E k = b^2 / (b^2 + 2)."""
    n, bandwidth = 500, 0.1
    measured = floor(mmd, _standard(), n, Generator().manual_seed(3), pairs=8)
    expected = math.sqrt(2 * (1 - bandwidth**2 / (bandwidth**2 + 2)) / n)
    return Row("MMD: its floor", "sqrt(2 (1 - E k) / n)", measured, expected, 0.05 * expected, "Gaussian integral")
