"""Rows about what a network may predict: score, eps, x0, v and velocity are one arrow in five units."""

import itertools
import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Reference, called
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.predictions import UNITS, Mix, arrow, convert, mix_at
from scoreviz.maths.process import PROCESS_NAMES, Process, process_named, score_in_process

TIMES = (0.1204, 0.5004, 0.9004)  # between the entries of DDPM's table, where log abar has corners
STEP = 1e-5
SLOPE_ERROR = 1e-6  # of a central difference at step 1e-5, relative
VARIANCE = 0.49
WEIGHTS, MEANS = np.array([0.6, 0.4]), np.array([[-1.0, 0.5], [1.5, -0.5]])
COVARIANCES = np.array([[[0.2, 0.1], [0.1, 0.3]], [[0.1, 0.0], [0.0, 0.05]]])


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield _by_hand()
    for process in map(process_named, PROCESS_NAMES):
        yield _units(process)
        yield _tweedie(process)
        yield _flow(process)
    yield from _ends()


def _by_hand() -> Row:
    """x0 = 2, eps = -1 on the straight path at t = 1/4: v = -3/4 - 1/2 and velocity -1 - 2."""
    x0, eps, x = torch.tensor([[2.0, 0.0]]), torch.tensor([[-1.0, 0.0]]), torch.tensor([[1.25, 0.0]])
    found = arrow(x0, "x0", x, Mix(0.75, 0.25))
    measured = torch.cat([found.score, found.eps, found.v, found.velocity])[:, 0]
    worst = float((measured - torch.tensor([4.0, float(eps[0, 0]), -1.25, -3.0])).abs().max())
    return Row("units: by hand", "score -eps/sigma, v = alpha eps - sigma x0", worst, 0, 1e-6, "x0 = 2, eps = -1")


def _units(process: Process) -> Row:
    """Every unit from every other, for known x0 and eps; the velocity is the slope of x_t itself."""
    generator, worst = torch.Generator().manual_seed(4), 0.0
    x0, eps = (torch.randn(50, 2, generator=generator, dtype=torch.float64) for _ in range(2))
    for t in TIMES:
        alpha, sigma = process.alpha(t), process.sigma(t)
        true = dict(
            zip(UNITS, (-eps / sigma, eps, x0, alpha * eps - sigma * x0, _slope(process, t, x0, eps)), strict=True)
        )
        x, mix = alpha * x0 + sigma * eps, mix_at(process, t)
        for source, target in itertools.product(UNITS, UNITS):
            worst = max(worst, _furthest(convert(true[source], source, target, x, mix), true[target]))
    return Row(f"{called(process)}: units", "each of five from each other", worst, 0, SLOPE_ERROR, "x0, eps given")


def _slope(process: Process, t: float, x0: Tensor, eps: Tensor) -> Tensor:
    ahead, behind = (process.alpha(u) * x0 + process.sigma(u) * eps for u in (t + STEP, t - STEP))
    return (ahead - behind) / (2 * STEP)


def _tweedie(process: Process) -> Row:
    """The mean of x0 given x, from the score, against each component's Kalman update."""
    reference, density = Reference(WEIGHTS, MEANS, COVARIANCES), GaussianMixture(MEANS, COVARIANCES, WEIGHTS)
    x, worst = torch.randn(50, 2, generator=torch.Generator().manual_seed(5), dtype=torch.float64), 0.0
    for t in TIMES:
        score = score_in_process(density, process, x, t)
        expected = reference.denoised((x / process.alpha(t)).numpy(), process.sigma(t) / process.alpha(t))
        measured = convert(score, "score", "x0", x, mix_at(process, t))
        worst = max(worst, _furthest(measured, torch.from_numpy(expected)))
    return Row(f"{called(process)}: Tweedie", "E[x0 | x] = (x + sigma^2 s) / alpha", worst, 0, 1e-9, "Kalman update")


def _flow(process: Process) -> Row:
    """On N(0, v) the mean velocity stretches every point as the marginal's width grows."""
    density, worst = GaussianMixture(np.zeros((1, 2)), VARIANCE * np.eye(2)[None], [1.0]), 0.0
    x = torch.tensor([[1.0, -2.0]], dtype=torch.float64)
    for t in TIMES:
        growth = (_log_width(process, t + STEP) - _log_width(process, t - STEP)) / (2 * STEP)
        score = score_in_process(density, process, x, t)
        worst = max(worst, _furthest(convert(score, "score", "velocity", x, mix_at(process, t)), growth * x))
    formula = "u = x d log sqrt(alpha^2 v + sigma^2) / dt"
    return Row(f"{called(process)}: velocity", formula, worst, 0, SLOPE_ERROR, "N(0, v); central difference")


def _log_width(process: Process, t: float) -> float:
    return 0.5 * math.log(process.alpha(t) ** 2 * VARIANCE + process.sigma(t) ** 2)


def _ends() -> Iterator[Row]:
    """Without noise eps is open, without signal x0 is: zero, and never infinite."""
    x, value = torch.tensor([[0.6, -0.2]]), torch.tensor([[0.3, 0.4]])
    clean, pure = Mix(0.8, 0.0), Mix(0.0, 0.8)
    measured = _furthest(convert(value, "score", "x0", x, clean), x / 0.8)
    yield Row("sigma = 0: x0", "x0 = x / alpha", measured, 0, 1e-6, "x = alpha x0")
    measured = float(convert(value, "eps", "score", x, clean).abs().max())
    yield Row("sigma = 0: score", "left open: 0", measured, 0, 0, "no quotient by zero")
    measured = _furthest(convert(value, "x0", "score", x, pure), -x / 0.8**2)
    yield Row("alpha = 0: score", "-x / sigma^2, N(0, sigma^2)'s", measured, 0, 1e-6, "x = sigma eps")
    measured = _furthest(convert(value, "velocity", "x0", x, pure), x / 0.8 - value)
    yield Row("alpha = 0: x0 of velocity", "x0 = eps - u", measured, 0, 1e-6, "alpha' = -1, sigma' = 1")


def _furthest(measured: Tensor, expected: Tensor) -> float:
    """The largest deviation, as a share of 1 + |expected|; NaN if anything is."""
    return float(((measured - expected).abs() / (1.0 + expected.abs())).max())
