"""Rows about training under noise that is not Gaussian, and about how far its score is from the expected noise."""

import math
from collections.abc import Iterator

import numpy as np
from torch import Generator

from scoreviz.engine.check.kernels import BANDWIDTH, RATE, SIGMA, density
from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Array
from scoreviz.maths.batches import draw_batches
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.kernels import KERNELS
from scoreviz.maths.network import ScoreNet
from scoreviz.maths.noise_gap import relative_eps_gap
from scoreviz.maths.regression import kernel_target
from scoreviz.maths.smoothed import Smoothed

ROUNDING = 1e-5  # relative to r, in single precision
SAMPLES = 4_000


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    for name in ("laplace", "student"):
        yield _target(name)
    for name in ("uniform", "laplace", "student"):
        yield _gap(name)


def _single() -> GridMixture:
    return GridMixture([[1.0]], (-0.5, 0.5, -0.5, 0.5), BANDWIDTH)


def _target(name: str) -> Row:
    """What the network is asked for, beside r (r^2 k'/k + s z) / r^2 with k'/k written out."""
    net, kernel = ScoreNet(1, 1), KERNELS[name]
    batch = draw_batches(Smoothed(_single(), kernel), net, 1, 256, Generator().manual_seed(31), None, kernel)
    u, s, z = (part.double().numpy() for part in (batch.eps, batch.s, batch.z))
    slope = -RATE * np.sign(u) if name == "laplace" else -6 * u / (3 + u**2)
    r = np.sqrt(1 + s**2)
    gap = (kernel_target(kernel, batch).double().numpy() - (r * slope + s * z / r)) / r
    formula = "F = r k'(u)/k(u) + s z / r, r^2 = 1 + s^2"
    return Row(f"{name} noise: what a network is asked", formula, float(np.abs(gap).max()), 0, ROUNDING, "k by hand")


def _gap(name: str) -> Row:
    smoothed = Smoothed(_single(), KERNELS[name])
    share, error = relative_eps_gap(smoothed, SIGMA, Generator().manual_seed(32), SAMPLES)
    formula = "E|-sigma s - E[u|y]|^2 / E|E[u|y]|^2"
    return Row(f"{name} noise: score off the noise", formula, share, _integral(name), 5 * error, "sums over x0 and y")


def _integral(name: str) -> float:
    """The same of one axis of a single cell, with every integral a sum over a fine lattice."""
    y = np.linspace(-9 * SIGMA, 9 * SIGMA, 901)[:, None]
    x0 = np.linspace(-7 * BANDWIDTH, 7 * BANDWIDTH, 2_001)
    u: Array = (y - x0) / SIGMA
    joint = np.exp(-0.5 * (x0 / BANDWIDTH) ** 2) * density(name, u) / (SIGMA * BANDWIDTH * math.sqrt(2 * math.pi))
    q = joint.sum(1)
    seen = q > 1e-12 * q.max()
    score, noise = (joint @ -x0 / BANDWIDTH**2)[seen] / q[seen], (joint * u).sum(1)[seen] / q[seen]
    return float(q[seen] @ (-SIGMA * score - noise) ** 2 / (q[seen] @ noise**2))
