import math

import numpy as np
import pytest
import torch

from scoreviz.maths.langevin import Annealed, Langevin
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import VE
from scoreviz.maths.sampler import State
from scoreviz.maths.times import geometric_levels, rho_levels, spread, times_of
from tests.maths.chains import cloud, quiet
from tests.maths.oracle_samplers import rho_level

BOX = (-8.0, 8.0, -8.0, 8.0)


def gaussian() -> GaussianMixture:
    return GaussianMixture([[0.0, 0.0]], np.eye(2)[None], [1.0])


def test_the_step_falls_with_the_square_of_the_level() -> None:
    ladder, x = (4.0, 2.0, 1.0), torch.tensor([[3.0, -1.0]], dtype=torch.float64)
    end = quiet(Annealed(gaussian(), VE(1.0, 4.0), ladder, 0.1, BOX), x, 3)
    shrunk = math.prod(1 - 0.1 * sigma**2 / (1 + sigma**2) for sigma in ladder)
    assert torch.allclose(end, shrunk * x)


def test_its_noise_belongs_to_the_level() -> None:
    sampler = Annealed(gaussian(), VE(1.0, 4.0), (4.0, 1.0), 0.1, BOX)
    state = State(torch.zeros(1, 2), 0, 1.0)
    after, info = sampler.step(state, torch.ones(1, 2))
    assert info.noise[0, 0] == pytest.approx(math.sqrt(2 * 0.1 * 16))
    assert (after.t, sampler.time(0)) == (0.0, 1.0)  # time is that of the level of the next step
    last, _ = sampler.step(after, torch.ones(1, 2))
    assert last.t == 0.0
    with pytest.raises(ValueError, match="ended"):
        sampler.step(last, torch.ones(1, 2))


def test_it_finds_the_shares_that_one_level_misses() -> None:
    means = np.array([[4.0, 4.0], [-4.0, -4.0]])
    pair, n = GaussianMixture(means, np.stack([np.eye(2)] * 2), [0.8, 0.2]), 1_500
    ladder = spread(geometric_levels(16.0, 1.0, 8), 240)
    shares = [
        float((cloud(sampler, 240, n).sum(1) > 0).double().mean())
        for sampler in (Langevin(pair, 0.0, 0.1, BOX), Annealed(pair, VE(1.0, 16.0), ladder, 0.1, BOX))
    ]
    assert shares[0] == pytest.approx(0.5, abs=5 * 0.5 / math.sqrt(n) + 0.03)
    assert shares[1] > 0.72


@pytest.mark.parametrize(("score", "noise"), [(True, False), (False, True), (False, False)])
def test_either_half_can_be_switched_off(score: bool, noise: bool) -> None:
    z, start = torch.ones(1, 2), State(torch.full((1, 2), 2.0), 0, 0.0)
    for sampler in (
        Langevin(gaussian(), 0.0, 0.1, BOX, 0.0, score, noise),
        Annealed(gaussian(), VE(), (1e-9,), 0.1, BOX, score, noise),
    ):
        after, info = sampler.step(start, z)
        expected = 2.0 - 0.2 * score + math.sqrt(0.2) * noise
        assert float(after.x[0, 0]) == pytest.approx(expected)
        assert torch.allclose(after.x, start.x + info.drift + info.noise)


def test_a_ladder_has_equal_ratios_and_both_ends() -> None:
    levels = geometric_levels(20.0, 1.0, 10)
    assert levels[0] == 20.0
    assert levels[-1] == pytest.approx(1.0)
    assert np.allclose(np.diff(np.log(levels)), -math.log(20.0) / 9)
    assert geometric_levels(20.0, 1.0, 1) == (1.0,)


@pytest.mark.parametrize(("steps", "levels"), [(12, 4), (10, 4), (3, 4), (1, 4), (7, 7)])
def test_levels_are_spread_evenly_over_the_steps(steps: int, levels: int) -> None:
    each = spread(tuple(float(levels - i) for i in range(levels)), steps)
    counts = [each.count(level) for level in sorted(set(each))]
    assert len(each) == steps
    assert each[-1] == 1.0
    assert list(each) == sorted(each, reverse=True)
    assert max(counts) - min(counts) <= 1
    assert len(counts) == min(steps, levels)


def test_rho_levels_are_even_in_a_root() -> None:
    levels = rho_levels(8.0, 0.03, 20)
    assert (levels[0], levels[-1], len(levels)) == (8.0, 0.03, 21)
    assert levels[5] == pytest.approx(rho_level(8.0, 0.03, 0.25, 7.0))
    to_zero = rho_levels(80.0, 0.0, 18)
    assert (to_zero[-1], len(to_zero)) == (0.0, 19)
    assert to_zero[-2] == pytest.approx(0.002)
    assert to_zero[1] == pytest.approx(rho_level(80.0, 0.002, 1 / 17, 7.0))
    assert rho_levels(8.0, 0.0, 1) == (8.0, 0.0)


def test_times_are_even_or_as_given() -> None:
    assert times_of(4) == (1.0, 0.75, 0.5, 0.25, 0.0)
    assert times_of((0.9, 0.2)) == (0.9, 0.2)


@pytest.mark.parametrize("steps", [0, -1, (), (0.5,), (0.2, 0.5), (0.5, 0.5), (1.1, 0.5), (0.5, -0.1), (0.5, math.nan)])
def test_times_that_make_no_run_are_refused(steps: int | tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match=r"step|times"):
        times_of(steps)


@pytest.mark.parametrize("ends", [(1.0, 0.0), (-1.0, 1.0), (math.nan, 1.0)])
def test_levels_that_make_no_ladder_are_refused(ends: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="above zero"):
        geometric_levels(*ends, 5)
    with pytest.raises(ValueError, match="above zero"):
        Annealed(gaussian(), VE(), ends, 0.1, BOX)


@pytest.mark.parametrize("ends", [(1.0, 2.0), (1.0, -1.0), (math.inf, 1.0), (1.0, math.nan)])
def test_levels_that_do_not_fall_are_refused(ends: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="fall"):
        rho_levels(*ends, 5)
