"""Rows about samplers: stationary variance, closed-form solutions, measured orders, and where particles end."""

import math
from collections.abc import Iterator
from typing import Literal

import numpy as np
import torch
from torch import Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import five_errors
from scoreviz.maths.compare import floor, sliced_wasserstein
from scoreviz.maths.density import Density
from scoreviz.maths.langevin import Langevin, stable_step
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import VE, VP, Process
from scoreviz.maths.reverse import Reverse
from scoreviz.maths.sampler import Sampler, State

VARIANCE = 0.49  # of the clean Gaussian on which samplers have closed forms
BOX = (-4.0, 4.0, -3.0, 3.0)
SONG = "Song et al. (2021)"
ORDER_TOLERANCE = 0.1

Method = Literal["euler", "heun"]


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield from _langevin_stationary()
    yield _langevin_mean()
    yield _stable()
    for process in (VE(), VP()):
        yield _ode_closed_form(process)
        yield from _ode_orders(process)
        yield from _sde_variance(process)
    yield from _pair()


def _round(variance: float) -> GaussianMixture:
    return GaussianMixture(np.zeros((1, 2)), variance * np.eye(2)[None], np.ones(1))


def _langevin_stationary() -> Iterator[Row]:
    for h, n in ((0.1, 40_000), (0.5, 40_000)):
        generator = torch.Generator().manual_seed(2)
        steps = math.ceil(12.0 / h)  # the start is forgotten at rate 1 - h: exp(-12) of it is left
        x = _run(Langevin(_round(1.0), 0.0, h, BOX), steps, n, generator)
        measured, tolerance = five_errors(x.flatten().square())
        expected = 1.0 / (1.0 - h / 2.0)
        formula = "x + h s + sqrt(2 h) z on N(0, 1): 1 / (1 - h / 2)"
        yield Row(f"Langevin: variance, h = {h}", formula, measured, expected, tolerance, "v = (1 - h)^2 v + 2 h; 5 SE")


def _langevin_mean() -> Row:
    """Without noise, ten steps at sigma = 0.4 shrink the distance to the mean by a power."""
    h, sigma = 0.2, 0.4
    sampler = Langevin(_round(VARIANCE), sigma, h, BOX)
    state = State(torch.tensor([[2.0, -1.0]], dtype=torch.float64), 0, 0.0)
    for _ in range(10):
        state, _info = sampler.step(state, torch.zeros(1, 2))
    expected = 2.0 * (1.0 - h / (VARIANCE + sigma**2)) ** 10
    formula = "x_k = (1 - h / (v + sigma^2))^k x_0"
    return Row("Langevin: drift", formula, float(state.x[0, 0]), expected, 1e-9, "linear recursion")


def _stable() -> Row:
    """On the narrowest direction a step of the bound is the first that does not contract."""
    h, sigma = stable_step(0.3, 0.04), 0.3
    return Row(
        "Langevin: largest step", "|1 - h / (v + sigma^2)| = 1", abs(1 - h / (0.04 + sigma**2)), 1, 1e-12, "bound"
    )


def _ode_closed_form(process: Process) -> Row:
    """The flow carries each point along with the width of the marginal."""
    start, end = _widths(process, 1.0), _widths(process, 0.0)
    measured = float(_flow(process, "heun", 200)[0, 0])
    formula = "x_0 = x_1 sqrt(v_0 / v_1), v_t = alpha^2 v + sigma^2"
    return Row(f"ODE {process.name.upper()}: closed form", formula, measured, end / start, 2e-3 * end / start, SONG)


def _ode_orders(process: Process) -> Iterator[Row]:
    methods: tuple[tuple[Method, int], ...] = (("euler", 1), ("heun", 2))
    exact = _widths(process, 0.0) / _widths(process, 1.0)
    for method, order in methods:
        errors = [abs(float(_flow(process, method, steps)[0, 0]) - exact) for steps in (200, 400)]
        name, formula = f"ODE {process.name.upper()}: order of {method}", "error ~ step^k"
        yield Row(name, formula, _order(errors), order, ORDER_TOLERANCE, "log2 of the ratio of errors")


def _flow(process: Process, method: Method, steps: int) -> Tensor:
    """Where the ODE carries (1, 1) from t = 1 to t = 0, in float64."""
    sampler = Reverse(_round(VARIANCE), process, (torch.zeros(2), torch.eye(2)), steps, method)
    state = State(torch.ones(1, 2, dtype=torch.float64), 0, 1.0)
    for _ in range(steps):
        state, _info = sampler.step(state, torch.zeros(1, 2))
    return state.x


def _sde_variance(process: Process) -> Iterator[Row]:
    """Each step is x -> a x + b z on a Gaussian; a and b are read off, so the variance needs no luck."""
    for eta in (0.5, 1.5):  # at eta = 1 the leading error happens to vanish for VE
        errors = [abs(_final_variance(process, eta, steps) - _widths(process, 0.0) ** 2) for steps in (400, 800)]
        name = f"SDE {process.name.upper()}, eta = {eta}: order in variance"
        yield Row(name, "|v_0 - v| ~ step", _order(errors), 1, ORDER_TOLERANCE, "v = a^2 v + b^2 along the run")
    v = _widths(process, 0.0) ** 2
    measured = 2 * _final_variance(process, 1.0, 800) - _final_variance(process, 1.0, 400)
    formula = "v_0 = alpha_0^2 v + sigma_0^2 in the limit"
    yield Row(f"SDE {process.name.upper()}: variance", formula, measured, v, 1e-3, f"{SONG}, eq. 6; Richardson")


def _final_variance(process: Process, eta: float, steps: int) -> float:
    sampler = Reverse(_round(VARIANCE), process, (torch.zeros(2), torch.eye(2)), steps, eta=eta)
    probe, push = torch.tensor([[1.0, 0.0]], dtype=torch.float64), torch.tensor([[0.0, 1.0]], dtype=torch.float64)
    variance = _widths(process, 1.0) ** 2
    for index in range(steps):
        after, _info = sampler.step(State(probe, index, sampler.time(index)), push)
        a, b = after.x[0].tolist()
        variance = a**2 * variance + b**2
    return variance


def _widths(process: Process, t: float) -> float:
    """The marginal's standard deviation, from the definitions of VE and VP with their usual constants."""
    if isinstance(process, VE):
        return math.sqrt(VARIANCE + (0.03 * (8.0 / 0.03) ** t) ** 2)
    left = math.exp(-(0.1 * t + 0.5 * 19.9 * t**2))  # alpha^2
    return math.sqrt(left * VARIANCE + 1.0 - left)


def _order(errors: list[float]) -> float:
    return math.log2(errors[0] / errors[1])


def _pair() -> Iterator[Row]:
    """From the prior to two islands that hold 80 and 20 per cent: the shares, and the distance to the truth."""
    pair = GaussianMixture([[-0.6, 0.0], [2.4, 0.3]], 0.04 * np.stack([np.eye(2)] * 2), [0.8, 0.2])
    n, steps = 4_000, 100
    for process in (VE(), VP()):
        for name, method, eta in (("ODE", "heun", 0.0), ("SDE", "euler", 1.0)):
            generator = torch.Generator().manual_seed(4)
            x = _run(Reverse(pair, process, process.prior(pair), steps, _method(method), eta), steps, n, generator)
            label = f"{name} {process.name.upper()}, 80/20 pair"
            measured, tolerance = five_errors((x[:, 0] < 0.9).double())
            yield Row(f"{label}: share", "share of the left island", measured, 0.8, tolerance, "its weight; 5 SE")
            yield _at_floor(label, x, pair, process)


def _method(name: str) -> Method:
    return "heun" if name == "heun" else "euler"


def _at_floor(label: str, x: Tensor, density: Density, process: Process) -> Row:
    """Sliced Wasserstein distance to true samples, beside what two true sets have, and how much that varies."""
    sigma, generator = process.level(0.0), torch.Generator().manual_seed(9)
    measured = sliced_wasserstein(x, density.sample(len(x), sigma, generator))
    floors = [floor(sliced_wasserstein, density, len(x), generator, sigma, pairs=1) for _ in range(12)]
    tolerance = 5.0 * float(np.std(floors, ddof=1))
    return Row(
        f"{label}: distance", "sliced W1 = its floor", measured, float(np.mean(floors)), tolerance, "12 true pairs"
    )


def _run(sampler: Sampler, steps: int, n: int, generator: torch.Generator) -> Tensor:
    state = sampler.init(n, generator)
    for _ in range(steps):
        state, _info = sampler.step(state, torch.randn(n, 2, generator=generator))
    return state.x
