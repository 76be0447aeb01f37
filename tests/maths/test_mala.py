import math

import numpy as np
import pytest
import torch

from scoreviz.maths.mala import MALA, log_acceptance
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.sampler import State
from tests.maths.chains import cloud
from tests.maths.oracle_samplers import mala_acceptance

BOX = (-4.5, 4.5, -3.0, 3.0)


def gaussian(*variances: float) -> GaussianMixture:
    return GaussianMixture(np.zeros((1, 2)), np.diag(variances)[None], np.ones(1))


@pytest.mark.parametrize("h", [0.3, 1.2])
def test_the_variance_has_no_bias(h: float) -> None:
    n = 20_000
    x = cloud(MALA(gaussian(1.0, 0.6), 0.5, h, BOX), 40, n)
    for axis, variance in enumerate((1.25, 0.85)):
        assert float(x[:, axis].var()) == pytest.approx(variance, abs=5 * variance * math.sqrt(2 / n))


@pytest.mark.parametrize(("h", "known"), [(0.5, 0.921), (1.0, 0.784), (2.0, 0.500)])
def test_the_acceptance_on_a_line(h: float, known: float) -> None:
    """The second axis is so broad that its step changes nothing."""
    n, density, generator = 40_000, gaussian(1.0, 1e8), torch.Generator().manual_seed(1)
    state = State(density.sample(n, 0.0, generator), 0, 0.0)
    _, info = MALA(density, 0.0, h, BOX).step(state, torch.randn(n, 3, generator=generator))
    assert info.accepted is not None
    assert mala_acceptance(h) == pytest.approx(known, abs=5e-4)
    share = float(info.accepted.double().mean())
    assert share == pytest.approx(mala_acceptance(h), abs=5 * math.sqrt(known * (1 - known) / n))


def test_the_ratio_against_torch_distributions() -> None:
    covariance, h = torch.tensor([[0.6, 0.2], [0.2, 0.3]], dtype=torch.float64), 0.17
    p = torch.distributions.MultivariateNormal(torch.zeros(2, dtype=torch.float64), covariance)
    x, proposal = torch.randn(2, 50, 2, generator=torch.Generator().manual_seed(2), dtype=torch.float64)

    def known(y: torch.Tensor) -> torch.Tensor:
        return torch.cat([-(y @ torch.linalg.inv(covariance)), p.log_prob(y)[:, None]], dim=1)

    def q(to: torch.Tensor, start: torch.Tensor) -> torch.Tensor:
        means = start + h * known(start)[:, :2]
        return torch.distributions.Normal(means, math.sqrt(2 * h)).log_prob(to).sum(-1)

    expected = p.log_prob(proposal) + q(x, proposal) - p.log_prob(x) - q(proposal, x)
    assert torch.allclose(log_acceptance(x, proposal, known(x), known(proposal), h), expected)


def test_who_is_refused_stays_and_the_displacements_say_so() -> None:
    sampler, generator = MALA(gaussian(1.0, 0.1), 0.0, 0.2, BOX, t=0.4), torch.Generator().manual_seed(3)
    state = sampler.init(200, generator)
    before = state.x.clone()
    z = torch.randn(200, 3, generator=generator)
    after, info = sampler.step(state, z)
    again, _ = sampler.step(state, z)
    assert torch.equal(state.x, before)
    assert torch.equal(after.x, again.x)
    assert info.accepted is not None
    assert info.proposal is not None
    assert 20 < int(info.accepted.sum()) < 180
    assert torch.equal(after.x, torch.where(info.accepted[:, None], info.proposal, before))
    assert torch.allclose(after.x, before + info.drift + info.noise, atol=1e-6)
    assert (after.index, after.t) == (1, 0.4)


def test_what_is_remembered_is_what_would_be_looked_up() -> None:
    sampler, generator = MALA(gaussian(1.0, 0.2), 0.1, 0.2, BOX), torch.Generator().manual_seed(4)
    state, _ = sampler.step(sampler.init(100, generator), torch.randn(100, 3, generator=generator))
    z = torch.randn(100, 3, generator=generator)
    forgetful = State(state.x, state.index, state.t)
    assert torch.equal(sampler.step(state, z)[0].x, sampler.step(forgetful, z)[0].x)


def test_a_step_far_too_long_moves_nobody() -> None:
    sampler, generator = MALA(gaussian(1.0, 1.0), 0.0, 1e30, BOX), torch.Generator().manual_seed(5)
    state = sampler.init(50, generator)
    after, info = sampler.step(state, torch.randn(50, 3, generator=generator))
    assert torch.equal(after.x, state.x)
    assert bool((info.drift == 0).all())
