"""One density of each kind, each with the brute-force mixture that it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch

from scoreviz.maths.density import Density
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from tests import oracles

EXTENT = (-2.0, 1.5, -1.0, 2.5)


@dataclass(frozen=True)
class Example:
    """A density and the (means, covariances, weights) that the oracles take."""

    density: Density
    mixture: oracles.Mixture

    def logp(self, y: np.ndarray, sigma: float | np.ndarray) -> np.ndarray:
        return oracles.mixture_logp(y, *self.mixture, sigma)

    def score(self, y: np.ndarray, sigma: float | np.ndarray) -> np.ndarray:
        return oracles.mixture_score(y, *self.mixture, sigma)


def ring_ink(size: int = 28) -> np.ndarray:
    """A ring, a dot in its middle and a faint corner: empty rows, empty columns, gaps."""
    row, column = np.mgrid[0:size, 0:size]
    radius = np.hypot(row - size / 2, column - size / 2)
    ink = np.exp(-0.5 * ((radius - 0.4 * size) / 1.2) ** 2)
    ink[ink < 0.05] = 0
    ink[size // 2, size // 2] = 2.0
    ink[0, 0] = 1e-3
    return ink


@cache
def example(name: str) -> Example:
    rng = np.random.default_rng(7)
    if name == "mixture":
        turns = rng.normal(size=(4, 2, 2))
        parts = rng.normal(size=(4, 2)), 0.03 * turns @ turns.transpose(0, 2, 1) + 0.01 * np.eye(2), rng.random(4) + 0.1
        return Example(GaussianMixture(*(torch.from_numpy(p) for p in parts)), parts)
    if name == "drawing":
        grid = ring_ink(), EXTENT, 0.125
        return Example(GridMixture(*grid), oracles.grid_as_mixture(*grid))
    if name == "labelled":
        priors, classes = (0.2, 0.5, 0.3), [example(kind) for kind in ("mixture", "drawing", "points")]
        return Example(Labelled([one.density for one in classes], priors), joined([c.mixture for c in classes], priors))
    points = rng.normal(size=(300, 2)) * (1.0, 0.4) + (0.3, -0.2)
    return Example(PointMixture(points, 0.06), oracles.points_as_mixture(points, 0.06))


def joined(classes: Sequence[oracles.Mixture], priors: Sequence[float]) -> oracles.Mixture:
    """All components of some mixtures as one, each class with its prior's share of the weight."""
    means, covariances, weights = zip(*classes, strict=True)
    shares = [prior * w / w.sum() for prior, w in zip(priors, weights, strict=True)]
    return np.concatenate(means), np.concatenate(covariances), np.concatenate(shares)


NAMES = ("mixture", "drawing", "points", "labelled")
