"""Rows about noise processes: ends, derivatives, the inverse of the noise level, and the score in their frame."""

import math
from collections.abc import Callable, Iterator

import numpy as np
import torch
from numpy.typing import ArrayLike

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Array, Reference
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import VE, VP, Process, score_in_process

TIMES = np.linspace(0.02, 0.98, 25)
STEP = 1e-5
SLOPE_ERROR = 1e-6  # of a central difference at step 1e-5, relative
SONG = "Song et al. (2021)"

Function = Callable[[float], float]


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield from _ends()
    for process in (VE(), VP()):
        yield from _derivatives(process)
        yield _inverse(process)
        yield _score(process)
    yield from _priors()


def _ends() -> Iterator[Row]:
    ve, vp = VE(0.03, 8.0), VP(0.1, 20.0)
    yield Row("VE: middle", "sigma(1/2) = sqrt(sigma_min sigma_max)", ve.sigma(0.5), math.sqrt(0.24), 1e-12, SONG)
    yield Row("VE: noise end", "sigma(1) = sigma_max", ve.sigma(1.0), 8.0, 1e-12, SONG)
    # The integral of beta over [0, 1] is (0.1 + 20) / 2.
    yield Row("VP: noise end", "alpha(1) = exp(-10.05 / 2)", vp.alpha(1.0), math.exp(-5.025), 1e-12, f"{SONG}, app. C")
    norms = [vp.alpha(t) ** 2 + vp.sigma(t) ** 2 for t in TIMES]
    yield Row("VP: norm", "alpha^2 + sigma^2 = 1", _furthest(norms, np.ones_like(TIMES)), 0, 1e-12, SONG)


def _derivatives(process: Process) -> Iterator[Row]:
    name = process.name.upper()
    f = np.array([_slope(lambda u: math.log(process.alpha(u)), t) for t in TIMES])
    measured = _furthest([process.f(t) for t in TIMES], f)
    yield Row(f"{name}: f", "f = d log alpha / dt", measured, 0, SLOPE_ERROR, "central difference")
    sigma2 = np.array([process.sigma(t) ** 2 for t in TIMES])
    g2 = np.array([_slope(lambda u: process.sigma(u) ** 2, t) for t in TIMES]) - 2 * f * sigma2
    measured = _furthest([process.g2(t) for t in TIMES], g2)
    yield Row(f"{name}: g^2", "g^2 = d sigma^2 / dt - 2 f sigma^2", measured, 0, SLOPE_ERROR, "central difference")


def _inverse(process: Process) -> Row:
    levels = [process.sigma(t) / process.alpha(t) for t in TIMES]
    measured = _furthest([process.time_of(level) for level in levels], TIMES)
    return Row(f"{process.name.upper()}: time of a level", "t(sigma / alpha) = t", measured, 0, 1e-9, "inverse")


def _score(process: Process) -> Row:
    """The score of p_t, against the mixture that alpha x0 + sigma eps has by itself."""
    weights, means = np.array([0.6, 0.4]), np.array([[-1.0, 0.5], [1.5, -0.5]])
    covariances = np.array([[[0.2, 0.1], [0.1, 0.3]], [[0.1, 0.0], [0.0, 0.05]]])
    reference, field = Reference(weights, means, covariances), GaussianMixture(means, covariances, weights)
    x = torch.randn(64, 2, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    times = (0.0, 0.2, 0.6, 1.0)
    measured = torch.stack([score_in_process(field, process, x, t) for t in times])
    expected = torch.stack([reference.score(x, process.sigma(t), process.alpha(t)) for t in times])
    worst = _furthest(measured.numpy(), expected.numpy())
    formula = "score_t(x) = s(x / alpha, sigma / alpha) / alpha"
    return Row(f"{process.name.upper()}: score in its frame", formula, worst, 0, 1e-9, "torch.autograd")


def _priors() -> Iterator[Row]:
    density = GaussianMixture([[3.0, -2.0]], [[[0.5, 0.2], [0.2, 0.4]]], [1.0])
    for process, formula, mean, variance in (
        (VE(), "N(E x0, cov + sigma_max^2)", 3.0, 0.5 + 64.0),
        (VP(), "N(0, 1)", 0.0, 1.0),
    ):
        name, (centre, covariance) = process.name.upper(), process.prior(density)
        yield Row(f"{name}: prior's mean", formula, float(centre[0]), mean, 1e-6, "moments of x_1")
        yield Row(f"{name}: prior's variance", formula, float(covariance[0, 0]), variance, 1e-5, "moments of x_1")


def _slope(function: Function, t: float) -> float:
    return (function(t + STEP) - function(t - STEP)) / (2 * STEP)


def _furthest(measured: ArrayLike, expected: Array) -> float:
    """The largest deviation, as a share of 1 + |expected|."""
    return float((np.abs(np.asarray(measured) - expected) / (1.0 + np.abs(expected))).max())
