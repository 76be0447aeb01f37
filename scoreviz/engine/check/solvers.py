"""Rows about the samplers that take their coefficients from the two times of a step: DDPM, DDIM, DPM-Solver++, EDM."""

import math
from collections.abc import Iterator

import numpy as np
import torch

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.runs import (
    ORDER_TOLERANCE,
    STANDARD,
    VARIANCE,
    carried,
    coefficients,
    marginal_variance,
    order,
    quiet,
    round_gaussian,
)
from scoreviz.engine.check.truth import called
from scoreviz.maths.ancestral import DDIM, Ancestral
from scoreviz.maths.churn import Churn
from scoreviz.maths.forward import Forward
from scoreviz.maths.multistep import DPMSolver
from scoreviz.maths.process import DDPM, VE, VP, Cosine, Flow, Process, SubVP
from scoreviz.maths.times import Times, geometric_levels, rho_levels, times_of

PROCESSES: tuple[Process, ...] = (VE(), VP(), DDPM(), Cosine(), SubVP(), Flow())
T, S = 0.6, 0.3  # a stride of many entries of a table
HO, KARRAS = "Ho et al. (2020)", "Karras et al. (2022)"


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield from _posterior()
    yield from _implicit()
    yield _forward()
    yield _unequal_steps()
    yield from _orders()
    yield from _edm()
    yield from _stride()
    yield from _slip()


def _posterior() -> Iterator[Row]:
    """Data at one point, almost: x0 is known, and a step must draw from q(x_s | x_t, x0), by conditioning."""
    worst = np.zeros(3)
    for process in PROCESSES:
        at, s = (process.alpha(T), process.sigma(T)), (process.alpha(S), process.sigma(S))
        shared = at[0] / s[0] * s[1] ** 2  # the covariance of x_s and x_t, given x0
        slope = shared / at[1] ** 2
        expected = slope, math.sqrt(s[1] ** 2 - shared * slope), (s[0] - slope * at[0]) * 2.0
        found = coefficients(Ancestral(round_gaussian(1e-12, 2.0), process, STANDARD, (T, S)), 0, T)
        worst = np.maximum(worst, np.abs(np.subtract(found, expected)))
    for name, error in zip(("slope", "deviation", "shift"), worst.tolist(), strict=True):
        formula = "q(x_s | x_t, x0), all processes: largest error"
        yield Row(f"DDPM's step, a stride: {name}", formula, error, 0, 1e-9, f"Bayes; {HO}, eqs. 6, 7")


def _implicit() -> Iterator[Row]:
    """DDIM's fresh noise in VP's letters, and the marginal that it must keep, for x_t = alpha x0 + sigma eps."""
    for eta in (0.0, 0.5, 1.0):
        process = VP()
        later, earlier = process.alpha(T) ** 2, process.alpha(S) ** 2
        expected = eta * math.sqrt((1 - earlier) / (1 - later) * (1 - later / earlier))
        sampler = DDIM(round_gaussian(1e-12, 2.0), process, STANDARD, (T, S), eta)
        a, b, _c = coefficients(sampler, 0, T)
        formula = "eta sqrt((1 - A_s) / (1 - A_t) (1 - A_t / A_s)), A = abar"
        yield Row(f"DDIM, eta = {eta:g}: fresh noise", formula, b, expected, 1e-9, "Song, Meng, Ermon (2021), eq. 16")
        name, formula = f"DDIM, eta = {eta:g}: marginal", "a^2 sigma_t^2 + b^2 = sigma_s^2"
        measured = a**2 * process.sigma(T) ** 2 + b**2
        yield Row(name, formula, measured, process.sigma(S) ** 2, 1e-9, "variance given x0")


def _forward() -> Row:
    """Seven steps of the forward process end exactly in the marginal, whatever the process."""
    errors = []
    for process in PROCESSES:
        sampler = Forward(round_gaussian(VARIANCE), process, 7)
        _mean, variance = carried(sampler, sampler.times, 0.0, marginal_variance(process, 0.0))
        errors.append(abs(variance - marginal_variance(process, 1.0)) / marginal_variance(process, 1.0))
    formula = "v_1 = alpha^2 v + sigma^2 in 7 steps, all processes"
    return Row("forward process: variance", formula, max(errors), 0, 1e-9, "variances add")


def _unequal_steps() -> Row:
    """Two multistep steps down 4, 2, 1/2, so that h_2 = 2 h_1: D = x0 + (h_2 / 2 h_1) (x0 - x0 before)."""
    process, levels = VE(), (4.0, 2.0, 0.5)
    gains = [VARIANCE / (VARIANCE + level**2) for level in levels]  # x0 = gain x
    middle = 0.5 + 0.5 * gains[0]
    guess = 2.0 * gains[1] * middle - gains[0]
    times = tuple(process.time_of(level) for level in levels)
    x = quiet(DPMSolver(round_gaussian(VARIANCE), process, STANDARD, times), torch.ones(1, 2, dtype=torch.float64), 2)
    formula, source = "(1 + 1 / 2r) x0 - 1 / 2r x0_before, r = h_before / h", "Lu et al. (2022), alg. 2, by hand"
    expected = 0.25 * middle + 0.75 * guess
    return Row("DPM-Solver++(2M): unequal steps", formula, float(x[0, 0]), expected, 1e-9, source)


def _orders() -> Iterator[Row]:
    """How the error on one Gaussian falls, in the variance, and where the flow ends for DPM-Solver++."""
    density = round_gaussian(VARIANCE)
    for process, eta in ((VE(), None), (VP(), None), (VE(), 0.5), (Flow(), 0.0)):
        start, end = marginal_variance(process, 1.0), marginal_variance(process, 0.0)
        errors = []
        for steps in (400, 800):
            shared = density, process, STANDARD, steps
            sampler = Ancestral(*shared) if eta is None else DDIM(*shared, eta)
            errors.append(abs(carried(sampler, sampler.times, 0.0, start)[1] - end))
        name = "DDPM" if eta is None else f"DDIM, eta = {eta:g}"
        label, source = f"{name}, {called(process)}: order in variance", "v = a^2 v + b^2 along the run"
        yield Row(label, "|v_0 - v| ~ step", order(errors), 1, ORDER_TOLERANCE, source)
    for process in (VE(), VP(), Flow()):
        errors = []
        for steps in (100, 200):
            times = even_in_log(process, steps)
            exact = math.sqrt(marginal_variance(process, times[-1]) / marginal_variance(process, times[0]))
            x = quiet(DPMSolver(density, process, STANDARD, times), torch.ones(1, 2, dtype=torch.float64), steps)
            errors.append(abs(float(x[0, 0]) - exact))
        label = f"DPM-Solver++(2M), {called(process)}: order"
        yield Row(label, "error ~ (step in log sigma)^2", order(errors), 2, ORDER_TOLERANCE, "closed form of the flow")


def even_in_log(process: Process, steps: int) -> Times:
    """Return times whose noise levels are in equal ratios, from 8 (or the largest) to 0.05."""
    return tuple(process.time_of(level) for level in geometric_levels(8.0, 0.05, steps + 1))


def _edm() -> Iterator[Row]:
    formula = "(8^(1/7) + i / N (0.002^(1/7) - 8^(1/7)))^7"
    expected = ((8 ** (1 / 7) + 0.002 ** (1 / 7)) / 2) ** 7
    yield Row("EDM: middle noise level", formula, rho_levels(8.0, 0.002, 10)[5], expected, 1e-9, f"{KARRAS}, eq. 5")
    density, start, end = round_gaussian(VARIANCE), VARIANCE + 64.0, VARIANCE + 0.03**2
    for churn in (0.0, 20.0):
        errors = []
        for steps in (100, 200):
            sampler = Churn(density, STANDARD, rho_levels(8.0, 0.03, steps), churn)
            errors.append(abs(carried(sampler, times_of(steps), 0.0, start)[1] - end))
        name = f"EDM, S_churn = {churn:g}: order in variance"
        yield Row(name, "|v_0 - v| ~ step^2", order(errors), 2, ORDER_TOLERANCE, "v = a^2 v + b^2 along the run")
    sampler = Churn(density, STANDARD, (2.0, 1.0), churn=40.0)
    _a, b, _c = coefficients(sampler, 0, 1.0)
    raised = 2.0 * math.sqrt(2.0)
    here = raised / (VARIANCE + raised**2)
    shrunk = 1.0 + 0.5 * (1.0 - raised) * (here + (1.0 + (1.0 - raised) * here) / (VARIANCE + 1.0))
    formula = "Heun's a times sqrt(c^2 - sigma^2), c = sqrt(2) sigma"
    yield Row("EDM: one step with churn", formula, b, 2.0 * shrunk, 1e-9, f"{KARRAS}, alg. 2, by hand")


def _stride() -> Iterator[Row]:
    """50 of 1,000 steps on N(2, 0.3^2) from N(0, 1), against the textbook's formulas on the visited entries."""
    abars = np.concatenate([[1.0], np.cumprod(1.0 - np.linspace(1e-4, 0.02, 1000))])[::20]
    mean, variance = 0.0, 1.0
    for later, earlier in zip(abars[:0:-1], abars[-2::-1], strict=True):
        beta = 1.0 - later / earlier
        gain = math.sqrt(later) * 0.09 / (later * 0.09 + 1.0 - later)  # of x0 = 2 + gain (x - sqrt(abar) 2)
        a = math.sqrt(1.0 - beta) * (1.0 - earlier) / (1.0 - later)
        b = math.sqrt(earlier) * beta / (1.0 - later)
        mean = (a + b * gain) * mean + b * 2.0 * (1.0 - gain * math.sqrt(later))
        variance = (a + b * gain) ** 2 * variance + beta * (1.0 - earlier) / (1.0 - later)
    sampler = Ancestral(round_gaussian(0.09, 2.0), DDPM(), STANDARD, 50)
    found = carried(sampler, sampler.times, 0.0, 1.0)
    formula = "N(2, 0.3^2): betas of the visited entries"
    yield Row("DDPM, 50 of 1,000 steps: mean", formula, found[0], mean, 1e-6, f"{HO}, eq. 7")
    yield Row("DDPM, 50 of 1,000 steps: mean is kept", formula, found[0], 2.0, 0.01, "the data's mean")
    yield Row("DDPM, 50 of 1,000 steps: variance", formula, found[1], variance, 1e-6, f"{HO}, eq. 7")


def _slip() -> Iterator[Row]:
    """The same 50 steps with the table's own betas, which belong to steps a twentieth as long: what a slip would give.

    The mean of x' = (x - beta_n eps / sqrt(1 - abar_n)) / sqrt(1 - beta_n), with the exact eps of the program's score.
    """
    formula = "the table's own betas on every 20th entry"
    for centre, spread, expected in ((2.0, 0.3, 0.35), (0.0, 1.0, 0.0)):
        found, name = (
            _with_own_betas(centre, spread),
            f"DDPM, 50 of 1,000 steps, wrong betas: N({centre:g}, {spread:g}^2)",
        )
        yield Row(name, formula, found, expected, 0.005, "known figure; hidden on N(0, 1)")


def _with_own_betas(centre: float, spread: float) -> float:
    density, process, x = round_gaussian(spread**2, centre), DDPM(), torch.zeros(1, 2, dtype=torch.float64)
    betas = np.linspace(1e-4, 0.02, 1000)
    for n in range(1000, 0, -20):
        alpha, sigma = process.alpha(n / 1000), process.sigma(n / 1000)
        eps = -sigma * density.score(x / alpha, sigma / alpha) / alpha
        beta = float(betas[n - 1])
        x = (x - beta * eps / sigma) / math.sqrt(1.0 - beta)
    return float(x[0, 0])
