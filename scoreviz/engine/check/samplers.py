"""Rows about the equations of diffusion: Langevin's stationary variance, closed forms, orders, and where points end."""

import math
from collections.abc import Iterator
from functools import cache

import numpy as np
import torch

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.runs import (
    BOX,
    ORDER_TOLERANCE,
    STANDARD,
    VARIANCE,
    at_floor,
    carried,
    cloud,
    floor_of,
    order,
    quiet,
    round_gaussian,
)
from scoreviz.engine.check.truth import called, five_errors
from scoreviz.maths.compare import sliced_wasserstein
from scoreviz.maths.langevin import Langevin, stable_step
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import VE, VP, Process
from scoreviz.maths.reverse import Method, Reverse

SONG = "Song et al. (2021)"


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield from _langevin_stationary()
    yield _langevin_mean()
    yield from _stable()
    for process in (VE(), VP()):
        yield _ode_closed_form(process)
        yield from _ode_orders(process)
        yield from _sde_variance(process)
    yield from _switches()
    yield from _pair()
    yield from _same_marginals()


def _langevin_stationary() -> Iterator[Row]:
    for h, n in ((0.1, 40_000), (0.5, 40_000)):
        steps = math.ceil(12.0 / h)  # the start is forgotten at rate 1 - h: exp(-12) of it is left
        x = cloud(Langevin(round_gaussian(1.0), 0.0, h, BOX), steps, n, seed=2)
        measured, tolerance = five_errors(x.flatten().square())
        expected = 1.0 / (1.0 - h / 2.0)
        formula = "x + h s + sqrt(2 h) z on N(0, 1): 1 / (1 - h / 2)"
        yield Row(f"Langevin: variance, h = {h}", formula, measured, expected, tolerance, "v = (1 - h)^2 v + 2 h; 5 SE")


def _langevin_mean() -> Row:
    """Without noise, ten steps at sigma = 0.4 shrink the distance to the mean by a power."""
    h, sigma = 0.2, 0.4
    sampler = Langevin(round_gaussian(VARIANCE), sigma, h, BOX)
    measured = float(quiet(sampler, torch.tensor([[2.0, -1.0]], dtype=torch.float64), 10)[0, 0])
    expected = 2.0 * (1.0 - h / (VARIANCE + sigma**2)) ** 10
    return Row("Langevin: drift", "x_k = (1 - h / (v + sigma^2))^k x_0", measured, expected, 1e-9, "linear recursion")


def _stable() -> Iterator[Row]:
    """On the narrowest direction a step of the bound is the first that does not contract."""
    h, sigma = stable_step(0.3, 0.04), 0.3
    formula = "|1 - h / (v + sigma^2)| = 1"
    yield Row("Langevin: largest step", formula, abs(1 - h / (0.04 + sigma**2)), 1, 1e-12, "bound")
    for h in (1.9, 2.1):
        x = quiet(Langevin(round_gaussian(1.0), 0.0, h, BOX), torch.ones(1, 2, dtype=torch.float64), 100)
        name, measured = f"Langevin: h = {h}, 100 steps on N(0, 1)", math.log(abs(float(x[0, 0])))
        yield Row(name, "log |x_k| = k log |1 - h|: diverges above 2", measured, 100 * math.log(h - 1), 1e-6, "bound")


def _ode_closed_form(process: Process) -> Row:
    """The flow carries each point along with the width of the marginal."""
    expected, measured = _stretch(process), _flow(process, "heun", 200)
    formula = "x_0 = x_1 sqrt(v_0 / v_1), v_t = alpha^2 v + sigma^2"
    return Row(f"ODE {called(process)}: closed form", formula, measured, expected, 2e-3 * expected, SONG)


def _ode_orders(process: Process) -> Iterator[Row]:
    methods: tuple[tuple[Method, int, int], ...] = (("euler", 1, 200), ("heun", 2, 200), ("rk4", 4, 100))
    for method, expected, steps in methods:
        errors = [abs(_flow(process, method, count) - _stretch(process)) for count in (steps, 2 * steps)]
        name, formula = f"ODE {called(process)}: order of {method}", "error ~ step^k"
        yield Row(name, formula, order(errors), expected, ORDER_TOLERANCE, "log2 of the ratio of errors")


def _flow(process: Process, method: Method, steps: int) -> float:
    """Where the ODE carries 1 from t = 1 to t = 0, in float64."""
    sampler = Reverse(round_gaussian(VARIANCE), process, STANDARD, steps, method)
    return float(quiet(sampler, torch.ones(1, 2, dtype=torch.float64), steps)[0, 0])


def _sde_variance(process: Process) -> Iterator[Row]:
    """Each step is x -> a x + b z on a Gaussian; a and b are read off, so the variance needs no luck."""
    for eta in (0.5, 1.5):  # at eta = 1 the leading error happens to vanish for VE
        errors = []
        for steps in (400, 800):
            sampler = Reverse(round_gaussian(VARIANCE), process, STANDARD, steps, eta=eta)
            _mean, variance = carried(sampler, sampler.times, 0.0, _widths(process, 1.0) ** 2)
            errors.append(abs(variance - _widths(process, 0.0) ** 2))
        name = f"SDE {called(process)}, eta = {eta}: order in variance"
        yield Row(name, "|v_0 - v| ~ step", order(errors), 1, ORDER_TOLERANCE, "v = a^2 v + b^2 along the run")


def _stretch(process: Process) -> float:
    return _widths(process, 0.0) / _widths(process, 1.0)


def _widths(process: Process, t: float) -> float:
    """The marginal's standard deviation, from the definitions of VE and VP with their usual constants."""
    if isinstance(process, VE):
        return math.sqrt(VARIANCE + (0.03 * (8.0 / 0.03) ** t) ** 2)
    left = math.exp(-(0.1 * t + 0.5 * 19.9 * t**2))  # alpha^2
    return math.sqrt(left * VARIANCE + 1.0 - left)


def _switches() -> Iterator[Row]:
    """What is left of an equation without its score, and without its noise."""
    density, start = round_gaussian(VARIANCE), torch.ones(1, 2, dtype=torch.float64)
    backwards = Reverse(density, VP(), STANDARD, 400, "rk4", with_score=False)
    measured = math.log(float(quiet(backwards, start, 400)[0, 0]))
    formula = "x_0 = x_1 / alpha(1): no way back to the data"
    yield Row("VP without the score: log x_0", formula, measured, 10.05 / 2, 1e-6, "dx = f x dt")
    errors = []
    for steps in (400, 800):
        sampler = Reverse(density, VE(), STANDARD, steps, eta=1.0, with_noise=False)
        _mean, variance = carried(sampler, sampler.times, 0.0, 1.0)
        errors.append(abs(math.sqrt(variance) - _stretch(VE()) ** 2))
    formula = "|x_0 - x_1 v_0 / v_1| ~ step: too narrow"
    yield Row(
        "SDE VE without its noise: order", formula, order(errors), 1, ORDER_TOLERANCE, "dx = -g^2 s dt = g^2 x / v"
    )
    still = Langevin(density, 0.0, 0.1, BOX, with_score=False)
    _mean, variance = carried(still, (0.0,) * 11, 0.0, 0.0)
    yield Row("Langevin without the score: variance", "v_k = 2 h k", variance, 2.0, 1e-9, "diffusion")


def _pair() -> Iterator[Row]:
    """From the prior to two islands that hold 80 and 20 per cent: the shares, and the distance to the truth."""
    pair, n, steps = _islands(), 4_000, 100
    methods: tuple[tuple[str, Method, float], ...] = (("ODE", "heun", 0.0), ("SDE", "euler", 1.0))
    for process in (VE(), VP()):
        for name, method, eta in methods:
            x = cloud(Reverse(pair, process, process.prior(pair), steps, method, eta), steps, n, seed=4)
            label = f"{name} {called(process)}, 80/20 pair"
            measured, tolerance = five_errors((x[:, 0] < 0.9).double())
            yield Row(f"{label}: share", "share of the left island", measured, 0.8, tolerance, "its weight; 5 SE")
            yield at_floor(label, x, pair, process.level(0.0))


def _same_marginals() -> Iterator[Row]:
    """Other paths, one cloud: the SDEs of different eta end no further apart than two true sets."""
    pair, process, n, steps = _islands(), VP(), 4_000, 200
    flow = cloud(Reverse(pair, process, process.prior(pair), steps, "heun"), steps, n, seed=4)
    expected = floor_of(pair, n, 0.0)
    for eta in (0.5, 1.0, 2.0):
        other = cloud(Reverse(pair, process, process.prior(pair), steps, eta=eta), steps, n, seed=5)
        name, formula = f"SDE, eta = {eta:g}, and the ODE: clouds", "sliced W1 = its floor"
        yield Row(name, formula, sliced_wasserstein(flow, other), *expected)


@cache
def _islands() -> GaussianMixture:
    return GaussianMixture([[-0.6, 0.0], [2.4, 0.3]], 0.04 * np.stack([np.eye(2)] * 2), [0.8, 0.2])
