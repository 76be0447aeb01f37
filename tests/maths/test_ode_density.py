"""The log density along the flow of a true field, beside the density itself."""

from collections.abc import Generator

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths.density import nodes
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.ode_density import ode_logp
from tests.oracles import mixture_logp

MEANS = [[-1.0, 0.2], [1.2, -0.3], [0.1, 0.9]]
SPREADS = [[[0.05, 0.02], [0.02, 0.08]], [[0.1, 0.0], [0.0, 0.03]], [[0.04, 0.0], [0.0, 0.04]]]
SHARES = [0.5, 0.3, 0.2]
AT = nodes(torch.linspace(-2.2, 2.2, 12, dtype=torch.float64), torch.linspace(-1.6, 1.8, 9, dtype=torch.float64))


def mixture() -> GaussianMixture:
    return GaussianMixture(torch.tensor(MEANS), torch.tensor(SPREADS), torch.tensor(SHARES))


def answer(work: Generator[float, None, Tensor]) -> Tensor:
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: Tensor = done.value
            return result


def gap(density: GaussianMixture, sigma: float, sigma_max: float, step: float) -> np.ndarray:
    """By how much the flow's answer differs from the density, where there is more than a trace of it ``[n]``."""
    prior = density.mean, density.covariance + sigma_max**2 * torch.eye(2)
    found = answer(ode_logp(density, AT, sigma, sigma_max, prior, step)).reshape(-1).numpy()
    exact = mixture_logp(AT.reshape(-1, 2).numpy(), MEANS, SPREADS, SHARES, sigma)
    return np.asarray(np.abs(found - exact)[exact > exact.max() - 9.0])


@pytest.mark.parametrize("sigma", [0.1, 1.0])
def test_the_flow_of_the_true_field_has_the_true_density(sigma: float) -> None:
    # A prior at 100: what it misses of the mixture is of the order of third moments over 100^3.
    assert gap(mixture(), sigma, 100.0, 0.1).max() < 5e-4


def test_the_error_falls_as_the_fourth_power_of_the_step() -> None:
    coarse, fine = (gap(mixture(), 0.3, 100.0, step).max() for step in (0.4, 0.2))
    assert 2**3 < coarse / fine < 2**6


def test_of_a_gaussian_the_prior_is_exact_at_any_noise() -> None:
    # The path of a round Gaussian is straight, so that only the steps are in error.
    density = GaussianMixture(torch.tensor([[0.3, -0.2]]), 0.5 * torch.eye(2)[None], torch.ones(1))
    prior = density.mean, density.covariance + 8.0**2 * torch.eye(2)
    found = answer(ode_logp(density, AT, 0.2, 8.0, prior, 0.1)).reshape(-1).numpy()
    exact = mixture_logp(AT.reshape(-1, 2).numpy(), [[0.3, -0.2]], [0.5 * np.eye(2)], [1.0], 0.2)
    np.testing.assert_allclose(found, exact, atol=1e-4)


def test_beyond_the_prior_there_is_only_the_prior() -> None:
    density = mixture()
    spread = density.covariance + 8.0**2 * torch.eye(2)
    found = answer(ode_logp(density, AT, 9.0, 8.0, (density.mean, spread)))
    exact = torch.distributions.MultivariateNormal(density.mean.double(), spread.double()).log_prob(AT)
    torch.testing.assert_close(found, exact)


def test_without_noise_there_is_no_flow() -> None:
    density = mixture()
    with pytest.raises(ValueError, match="above zero"):
        answer(ode_logp(density, AT, 0.0, 8.0, (density.mean, density.covariance)))


def test_the_share_that_is_done_rises_to_one() -> None:
    density = mixture()
    shares = list(ode_logp(density, AT, 1.0, 8.0, (density.mean, density.covariance)))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
