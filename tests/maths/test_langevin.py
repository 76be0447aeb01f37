import math

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths.langevin import Langevin, stable_step, ula_displacements
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.sampler import Sampler, State
from tests.maths.oracle_samplers import ula_variance

BOX = (-4.5, 4.5, -3.0, 3.0)
VARIANCES = (1.0, 0.2)


def gaussian() -> GaussianMixture:
    return GaussianMixture([[0.0, 0.0]], np.diag(VARIANCES)[None], [1.0])


def run(sampler: Sampler, steps: int, n: int, seed: int = 0) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    state = sampler.init(n, generator)
    for _ in range(steps):
        state, _ = sampler.step(state, torch.randn(n, 2, generator=generator))
    return state.x


@pytest.mark.parametrize("sigma", [0.0, 0.5])
def test_stationary_variance_is_biased_by_the_step_as_it_must_be(sigma: float) -> None:
    n, h = 60_000, 0.15
    x = run(Langevin(gaussian(), sigma, h, BOX), 80, n)
    for axis, variance in enumerate(VARIANCES):
        expected = ula_variance(variance + sigma**2, h)
        assert float(x[:, axis].var()) == pytest.approx(expected, abs=5 * expected * math.sqrt(2 / n))


def test_the_oracle_tells_a_wrong_noise() -> None:
    assert ula_variance(1.0, 0.1) == pytest.approx(1 / (1 - 0.05))
    assert abs(0.5 * ula_variance(1.0, 0.1) - 1.0) > 0.4  # sqrt(h) for sqrt(2 h) halves the variance


def test_the_two_displacements_by_hand() -> None:
    drift, noise = ula_displacements(torch.tensor([[2.0, -4.0]]), 0.02, torch.tensor([[1.0, 3.0]]))
    assert drift.tolist() == [pytest.approx([0.04, -0.08])]
    assert noise.tolist() == [pytest.approx([0.2, 0.6])]


def test_a_step_is_the_sum_of_its_displacements_and_changes_nothing_else() -> None:
    sampler, generator = Langevin(gaussian(), 0.1, 0.05, BOX, t=0.3), torch.Generator().manual_seed(1)
    state, z = sampler.init(7, generator), torch.randn(7, 2, generator=generator)
    before = state.x.clone()
    first, info = sampler.step(state, z)
    again, _ = sampler.step(state, z)
    assert torch.equal(state.x, before)
    assert torch.equal(first.x, again.x)
    assert torch.equal(first.x, state.x + info.drift + info.noise)
    assert (first.index, first.t) == (1, 0.3)


def test_particles_start_evenly_over_the_box() -> None:
    x = Langevin(gaussian(), 0.1, 0.05, BOX).init(40_000, torch.Generator().manual_seed(0)).x
    assert bool((x[:, 0].abs() <= 4.5).all())
    assert bool((x[:, 1].abs() <= 3.0).all())
    cells = torch.histc(x[:, 0], 9, -4.5, 4.5) + 0.0
    assert float((cells - 40_000 / 9).abs().max()) < 5 * math.sqrt(40_000 / 9)


@pytest.mark.parametrize(("share", "bounded"), [(0.97, True), (1.03, False)])
def test_the_largest_stable_step_is_the_largest(share: float, bounded: bool) -> None:
    density, sigma = gaussian(), 0.3
    sampler = Langevin(density, sigma, share * stable_step(sigma, density.narrowest), BOX)
    state = State(torch.ones(1, 2, dtype=torch.float64), 0, 0.0)
    for _ in range(200):
        state, _ = sampler.step(state, torch.zeros(1, 2))
    assert (float(state.x.abs().max()) < 1.0) is bounded
