"""Rows about noise processes: definitions, derivatives, moments, the inverse of the level, the score in their frame."""

import math
from collections.abc import Callable, Iterator

import numpy as np
import torch
from numpy.typing import ArrayLike

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Array, Reference, called
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import DDPM, PROCESS_NAMES, VE, VP, Process, process_named, score_in_process

TIMES = np.linspace(0.0204, 0.9804, 25)  # between the entries of DDPM's table, where log abar has corners
STEP = 1e-5
SLOPE_ERROR = 1e-6  # of a central difference at step 1e-5, relative
CELLS = 200_000  # of the integrals over t
INTEGRAL_ERROR = 1e-4  # the midpoint rule is off by (2 f / CELLS)^2 / 24, at most 5e-5: where the cosine is steepest
SONG = "Song et al. (2021)"

Function = Callable[[float], float]


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield from _ends()
    yield from _table()
    for process in map(process_named, PROCESS_NAMES):
        yield _definition(process)
        yield from _derivatives(process)
        yield from _moments(process)
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


def _table() -> Iterator[Row]:
    """The products of DDPM's table, by numpy; with 50 steps of the same betas three fifths of the variance stay."""
    for steps in (1000, 50):
        table = np.cumprod(1.0 - np.linspace(1e-4, 0.02, steps))
        process, name = DDPM(steps), f"DDPM: abar, T = {steps}"
        worst = np.abs(np.array([process.abar(n) for n in (1, steps // 2)]) / table[[0, steps // 2 - 1]] - 1).max()
        yield Row(f"{name}, on the way", "abar_n = prod (1 - beta)", float(worst), 0, 1e-12, "numpy's product")
        end = float(table[-1])
        yield Row(name, "abar_T = prod (1 - beta)", process.abar(steps), end, 1e-12 * end, "Ho et al. (2020), sec. 4")


def _definition(process: Process) -> Row:
    """Both shares against the papers' formulas, written down once more in numpy."""
    measured = [[process.alpha(t), process.sigma(t)] for t in TIMES]
    expected, formula, source = _DEFINITIONS[process.name](TIMES)
    return Row(f"{called(process)}: definition", formula, _furthest(measured, expected.T), 0, 1e-9, source)


def _ve(t: Array) -> tuple[Array, str, str]:
    sigma = np.exp((1 - t) * np.log(0.03) + t * np.log(8.0))
    return np.stack([np.ones_like(t), sigma]), "1, sigma_min^(1 - t) sigma_max^t", f"{SONG}, app. C"


def _preserving(abar: Array) -> Array:
    return np.stack([np.sqrt(abar), np.sqrt(1.0 - abar)])


def _vp(t: Array) -> tuple[Array, str, str]:
    return _preserving(np.exp(-0.1 * t - 9.95 * t**2)), "abar = exp(-0.1 t - 9.95 t^2)", f"{SONG}, app. C"


def _ddpm(t: Array) -> tuple[Array, str, str]:
    logs = np.concatenate([[0.0], np.log(np.cumprod(1.0 - np.linspace(1e-4, 0.02, 1000)))])
    abar = np.exp(np.interp(1000 * t, np.arange(1001), logs))
    return _preserving(abar), "log abar between the table's entries", "Ho et al. (2020), sec. 4"


def _cosine(t: Array) -> tuple[Array, str, str]:
    abar = (np.cos((t + 0.008) / 1.008 * np.pi / 2) / np.cos(0.008 / 1.008 * np.pi / 2)) ** 2
    return _preserving(abar), "abar = cos^2 theta_t / cos^2 theta_0", "Nichol and Dhariwal (2021)"


def _sub_vp(t: Array) -> tuple[Array, str, str]:
    abar = np.exp(-0.1 * t - 9.95 * t**2)
    return np.stack([np.sqrt(abar), 1.0 - abar]), "sigma = 1 - abar, no root", f"{SONG}, app. C"


def _flow(t: Array) -> tuple[Array, str, str]:
    return np.stack([1.0 - t, t]), "alpha = 1 - t, sigma = t", "Lipman et al. (2023)"


_DEFINITIONS: dict[str, Callable[[Array], tuple[Array, str, str]]] = {
    "ve": _ve,
    "vp": _vp,
    "ddpm": _ddpm,
    "cosine": _cosine,
    "sub-vp": _sub_vp,
    "flow": _flow,
}


def _derivatives(process: Process) -> Iterator[Row]:
    name = called(process)
    f = np.array([_slope(lambda u: math.log(process.alpha(u)), t) for t in TIMES])
    measured = _furthest([process.f(t) for t in TIMES], f)
    yield Row(f"{name}: f", "f = d log alpha / dt", measured, 0, SLOPE_ERROR, "central difference")
    sigma2 = np.array([process.sigma(t) ** 2 for t in TIMES])
    g2 = np.array([_slope(lambda u: process.sigma(u) ** 2, t) for t in TIMES]) - 2 * f * sigma2
    measured = _furthest([process.g2(t) for t in TIMES], g2)
    yield Row(f"{name}: g^2", "g^2 = d sigma^2 / dt - 2 f sigma^2", measured, 0, SLOPE_ERROR, "central difference")


def _moments(process: Process) -> Iterator[Row]:
    """The forward equation by itself, from t = 0 to t = 1: where f and g^2 carry a mean and a variance."""
    t = torch.from_numpy((np.arange(CELLS) + 0.5) / CELLS)
    growth = (process.f(t) / CELLS).cumsum(0)  # of log m, at the end of each cell
    middle = growth - 0.5 * process.f(t) / CELLS
    mean = process.alpha(0.0) * math.exp(float(growth[-1]))
    spread = process.g2(t) * (2.0 * (growth[-1] - middle)).exp()
    variance = process.sigma(0.0) ** 2 * math.exp(2.0 * float(growth[-1])) + float(spread.sum()) / CELLS
    name, alpha, sigma2 = called(process), process.alpha(1.0), process.sigma(1.0) ** 2
    source = "dx = f x dt + g dw, summed"
    yield Row(f"{name}: mean at t = 1", "dm/dt = f m gives alpha", mean, alpha, INTEGRAL_ERROR * alpha, source)
    formula = "dv/dt = 2 f v + g^2 gives sigma^2"
    yield Row(f"{name}: variance at t = 1", formula, variance, sigma2, INTEGRAL_ERROR * sigma2, source)


def _inverse(process: Process) -> Row:
    levels = [process.sigma(t) / process.alpha(t) for t in TIMES]
    measured = _furthest([process.time_of(level) for level in levels], TIMES)
    return Row(f"{called(process)}: time of a level", "t(sigma / alpha) = t", measured, 0, 1e-9, "inverse")


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
    return Row(f"{called(process)}: score in its frame", formula, worst, 0, 1e-9, "torch.autograd")


def _priors() -> Iterator[Row]:
    density = GaussianMixture([[3.0, -2.0]], [[[0.5, 0.2], [0.2, 0.4]]], [1.0])
    for process, formula, mean, variance in (
        (VE(), "N(E x0, cov + sigma_max^2)", 3.0, 0.5 + 64.0),
        *((process_named(name), "N(0, 1)", 0.0, 1.0) for name in PROCESS_NAMES[1:]),
    ):
        name, (centre, covariance) = called(process), process.prior(density)
        yield Row(f"{name}: prior's mean", formula, float(centre[0]), mean, 1e-6, "moments of x_1")
        yield Row(f"{name}: prior's variance", formula, float(covariance[0, 0]), variance, 1e-5, "moments of x_1")


def _slope(function: Function, t: float) -> float:
    return (function(t + STEP) - function(t - STEP)) / (2 * STEP)


def _furthest(measured: ArrayLike, expected: Array) -> float:
    """The largest deviation, as a share of 1 + |expected|."""
    return float((np.abs(np.asarray(measured) - expected) / (1.0 + np.abs(expected))).max())
