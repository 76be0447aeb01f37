"""Rows about chains and long runs: MALA, the corrector, and how much of an 80/20 pair each way of sampling finds."""

import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Generator, Tensor

from scoreviz.engine.check.axis import Pair, ddpm_share, grid, langevin_share, square_start
from scoreviz.engine.check.row import Row
from scoreviz.engine.check.runs import BOX, STANDARD, VARIANCE, at_floor, carried, cloud, island_pair, round_gaussian
from scoreviz.engine.check.truth import Array, five_errors
from scoreviz.maths.ancestral import DDIM, Ancestral
from scoreviz.maths.churn import Churn
from scoreviz.maths.corrector import PredictorCorrector
from scoreviz.maths.langevin import Annealed, Langevin
from scoreviz.maths.mala import MALA
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.multistep import DPMSolver
from scoreviz.maths.process import DDPM, VE, VP
from scoreviz.maths.sampler import Sampler, State
from scoreviz.maths.times import geometric_levels, rho_levels, spread

SQUARE = (-8.0, 8.0, -8.0, 8.0)
H = 0.05  # the step of the toy of Song and Ermon, whose a is 2 h = 0.1
N, LONG_N = 4_000, 2_000  # particles; the latter where a run is long
ROOT = math.sqrt(2.0)


def rows() -> Iterator[Row]:
    """Yield the rows of this subject, the slow ones last."""
    yield _ladder()
    yield _corrector_step()
    yield from _mala()
    yield from _islands()
    yield from _tables()
    yield from _two_far_islands()


def _ladder() -> Row:
    """Down a ladder on one Gaussian: the variance by its recursion, with the step that belongs to each level."""
    levels, variance = (4.0, 4.0, 2.0, 2.0, 1.0, 1.0), 9.0
    for sigma in levels:
        h = 0.1 * sigma**2
        variance = (1.0 - h / (VARIANCE + sigma**2)) ** 2 * variance + 2.0 * h
    sampler = Annealed(round_gaussian(VARIANCE), VE(1.0, 4.0), spread(geometric_levels(4.0, 1.0, 3), 6), 0.1, BOX)
    _mean, measured = carried(sampler, (0.0,) * 7, 0.0, 9.0)
    formula, source = "h_i = h_L (sigma_i / sigma_L)^2", "Song and Ermon (2019), alg. 1"
    return Row("annealed Langevin: variance", formula, measured, variance, 1e-9, source)


def _corrector_step() -> Row:
    """One particle, so that |s| = |x| / v and |z| = 5 are known; r = 0.16."""
    process = VE(0.03, 1.0)
    sampler = PredictorCorrector(round_gaussian(VARIANCE), process, STANDARD, (1.0, 0.5), snr=0.16)
    x, z = torch.tensor([[0.6, 0.8]], dtype=torch.float64), torch.tensor([[0.0, 0.0, 3.0, 4.0]], dtype=torch.float64)
    state, _info = sampler.step(State(x, 0, 1.0), z)
    predicted = 1.0 - 2.0 * math.log(1.0 / 0.03) * 0.5 / (VARIANCE + 1.0)  # |x| then: 1 less g^2 / v times the step
    v = VARIANCE + 0.03
    h = 2.0 * (0.16 * 5.0 / (abs(predicted) / v)) ** 2
    expected = 0.6 * predicted * (1.0 - h / v) + math.sqrt(2.0 * h) * 3.0
    formula, source = "x + h s + sqrt(2 h) z, h = 2 (r |z| / |s|)^2", "Song et al. (2021), alg. 4, by hand"
    return Row("predictor-corrector: one step", formula, float(state.x[0, 0]), expected, 1e-9, source)


def _mala() -> Iterator[Row]:
    """Exact at any step; the acceptance on one axis, the other being too broad to matter, and on both."""
    for h in (0.5, 1.0, 2.0):
        x = cloud(MALA(round_gaussian(1.0), 0.0, h, BOX), 40, 8_000, seed=2)
        measured, tolerance = five_errors(x.square().mean(1))
        yield Row(
            f"MALA: variance, h = {h:g}", "1, whatever the step", measured, 1, tolerance, "detailed balance; 5 SE"
        )
    line = GaussianMixture(np.zeros((1, 2)), np.diag([1.0, 1e8])[None], np.ones(1))
    for h in (0.5, 1.0, 2.0):
        measured, tolerance = five_errors(_accepted(line, h))
        name, formula = f"MALA: acceptance on a line, h = {h:g}", "N(0, 1): E min(1, exp(h / 4 (x^2 - x'^2)))"
        yield Row(name, formula, measured, _acceptance_on_a_line(h), tolerance, "quadrature; 5 SE")
    for h in (0.5, 2.0):
        measured, tolerance = five_errors(_accepted(round_gaussian(1.0), h))
        name, formula = f"MALA: acceptance in the plane, h = {h:g}", "N(0, I): (p + q / (1 + q)) / (p + q)"
        yield Row(name, formula, measured, _acceptance_in_the_plane(h), tolerance, "eigenvalues p / 2, -q / 2; 5 SE")


def _accepted(density: GaussianMixture, h: float) -> Tensor:
    """Which of 100,000 particles that stand right already accept their first step."""
    n, generator = 100_000, Generator().manual_seed(7)
    state = State(density.sample(n, 0.0, generator), 0, 0.0)
    _state, info = MALA(density, 0.0, h, BOX).step(state, torch.randn(n, 3, generator=generator))
    return info.accepted.double() if info.accepted is not None else torch.zeros(n)


def _acceptance_on_a_line(h: float) -> float:
    """The mean over x and z of the acceptance, on N(0, 1), where the log ratio is h / 4 (x^2 - x'^2)."""
    x = np.linspace(-8.0, 8.0, 1001)
    weights = np.exp(-0.5 * x**2)
    weights /= weights.sum()
    proposal = (1.0 - h) * x[:, None] + math.sqrt(2.0 * h) * x
    return float(weights @ np.minimum(1.0, np.exp(h / 4.0 * (x[:, None] ** 2 - proposal**2))) @ weights)


def _acceptance_in_the_plane(h: float) -> float:
    """The same on two axes: the log ratio is p A - q B with A and B exponential, from the eigenvalues of its form."""
    a, b = 1.0 - h, math.sqrt(2.0 * h)
    low, high = np.linalg.eigvalsh(h / 4.0 * np.array([[1.0 - a**2, -a * b], [-a * b, -(b**2)]]))
    p, q = 2.0 * float(high), -2.0 * float(low)
    return (p + q / (1.0 + q)) / (p + q)


def _islands() -> Iterator[Row]:
    """From the prior to two islands of 80 and 20 per cent, by every sampler that is not among the equations' rows."""
    pair, ve, vp, steps = island_pair(0.8, 0.04), VE(), VP(), 100
    started = pair, vp, vp.prior(pair), steps
    levels = rho_levels(8.0, 0.03, steps)
    runs: tuple[tuple[str, Sampler, float], ...] = (
        ("DDPM VP", Ancestral(*started), 0.0),
        ("DDIM VP", DDIM(*started), 0.0),
        ("DPM-Solver++ VP", DPMSolver(*started), 0.0),
        ("predictor-corrector VP", PredictorCorrector(*started), 0.0),
        ("EDM VE", Churn(pair, ve.prior(pair), levels), 0.03),
    )
    for name, sampler, level in runs:
        x = cloud(sampler, steps, N, seed=4)
        measured, tolerance = five_errors(_heavy(x))
        formula = "share of the heavy island"
        yield Row(f"{name}, 80/20 pair: share", formula, measured, 0.8, tolerance, "its weight; 5 SE")
        yield at_floor(f"{name}, 80/20 pair", x, pair, level)


def _tables() -> Iterator[Row]:
    """The pair at (1, 1), (-1, -1): a table of 50 entries leaves signal at t = 1, and N(0, I) is the wrong start."""
    pair = island_pair(1.0, 0.04)
    short = ddpm_share(Pair(ROOT, 0.04), grid(6.0, 0.02), np.linspace(1e-4, 0.02, 50))
    for count, expected, source in ((50, short, "quadrature; 5 SE"), (1000, 0.8, "its weight; 5 SE")):
        measured, tolerance = five_errors(
            _heavy(cloud(Ancestral(pair, DDPM(count), STANDARD, count), count, LONG_N, seed=3))
        )
        name, formula = f"DDPM, T = {count}, 80/20 pair: share", "betas from 1e-4 to 0.02"
        yield Row(name, formula, measured, expected, tolerance, source)


def _two_far_islands() -> Iterator[Row]:
    """The pair at (5, 5), (-5, -5), from an even square: 1,000 plain steps, and down two ladders from 20 to 1."""
    pair, line = island_pair(5.0), Pair(5.0 * ROOT)
    expected = langevin_share(line, *_square(30.0, 0.125), [(0.0, H, 1000)])
    yield _toy_row("Langevin, 1,000 steps", Langevin(pair, 0.0, H, SQUARE), 1000, expected)
    for count in (10, 20):
        levels = geometric_levels(20.0, 1.0, count)
        ladder = 20.0 ** (1.0 - np.arange(count) / (count - 1))
        expected = langevin_share(line, *_square(100.0, 0.25), [(sigma, H * sigma**2, 100) for sigma in ladder])
        sampler = Annealed(pair, VE(1.0, 20.0), spread(levels, 100 * count), H, SQUARE)
        yield _toy_row(f"annealed Langevin, {count} levels", sampler, 100 * count, expected)


def _toy_row(name: str, sampler: Sampler, steps: int, expected: float) -> Row:
    measured, tolerance = five_errors(_heavy(cloud(sampler, steps, LONG_N, seed=6)))
    formula, source = "share of the heavy side, a = 2 h = 0.1", "quadrature along the axis; 5 SE"
    return Row(f"{name}, far 80/20 pair", formula, measured, expected, tolerance, source)


def _square(reach: float, step: float) -> tuple[Array, Array]:
    u = grid(reach, step)
    return u, square_start(u, 8.0)


def _heavy(x: Tensor) -> Tensor:
    return (x.sum(1) > 0).double()
