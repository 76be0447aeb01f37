import math

import numpy as np
import pytest
import torch
from scipy import stats

from scoreviz.maths import occupancy
from scoreviz.maths.mixture import GaussianMixture

SHARES = [0.62, 0.25, 0.1, 0.03]


def modes(distance: float = 3.0) -> GaussianMixture:
    means = distance * np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [-1.0, -1.0]])
    return GaussianMixture(means, 0.04 * np.stack([np.eye(2)] * 4), SHARES)


@pytest.mark.parametrize("n", [1, 2, 7, 40, 1_000])
def test_a_gap_is_the_binomials_mean_deviation(n: int) -> None:
    shares = [0.0, 1e-6, 0.03, 0.25, 0.5, 1 / 3, 0.99, 1.0]
    found = occupancy.expected_gaps(torch.tensor(shares, dtype=torch.float64), n)
    counts = np.arange(n + 1)
    expected = [float(stats.binom(n, p).pmf(counts) @ np.abs(counts / n - p)) for p in shares]
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-15)


def test_a_gap_of_very_many_points_is_that_of_a_normal() -> None:
    (found,) = occupancy.expected_gaps(torch.tensor([0.2], dtype=torch.float64), 10**8).tolist()
    assert found == pytest.approx(math.sqrt(2 / math.pi * 0.2 * 0.8 / 10**8), rel=1e-4)


@pytest.mark.parametrize("shares", [SHARES, [0.5, 0.5], [1.0], [1.0, 0.0]])
def test_the_floor_is_what_multinomial_counts_give(shares: list[float]) -> None:
    n, draws = 1_000, 20_000
    counts = np.random.default_rng(5).multinomial(n, shares, size=draws)
    distances = 0.5 * np.abs(counts / n - shares).sum(1)
    floor = occupancy.multinomial_floor(torch.tensor(shares, dtype=torch.float64), n)
    assert floor.mean == pytest.approx(distances.mean(), abs=5 * distances.std() / math.sqrt(draws) + 1e-15)
    assert floor.deviation == pytest.approx(distances.std(), rel=0.04)  # 5 standard errors and 1 / (30 points)


def test_the_posterior_is_bayes_rule() -> None:
    mixture, sigma = modes(0.4), 0.3
    y = mixture.sample(50, sigma, torch.Generator().manual_seed(0))
    found = occupancy.posterior(occupancy.components(mixture), SHARES, y, sigma)
    parts = [
        w * stats.multivariate_normal(mean, 0.04 + sigma**2).pdf(y.double().numpy())
        for w, mean in zip(SHARES, mixture.means.numpy(), strict=True)
    ]
    expected = np.stack(parts, axis=1) / np.sum(parts, axis=0)[:, None]
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-12)
    far = occupancy.posterior(occupancy.components(mixture), SHARES, torch.tensor([[1e6, -1e6]]), 0.0)
    assert float(far.sum()) == pytest.approx(1.0)


def test_true_samples_reach_the_floor_and_a_lost_mode_does_not() -> None:
    mixture, n, generator = modes(), 4_000, torch.Generator().manual_seed(3)
    parts = occupancy.components(mixture)
    truth = occupancy.true_occupancy(parts, SHARES, 0.2, n, generator)
    np.testing.assert_allclose(truth, SHARES, atol=1e-6)  # they do not overlap
    samples = mixture.sample(n, 0.2, generator)
    held = occupancy.posterior_occupancy(parts, SHARES, samples, 0.2)
    found = occupancy.occupancy_of(held, truth, n)
    assert found.distance < found.floor.mean + 5 * found.floor.deviation
    assert bool(((held - truth).abs() <= 5 * (truth * (1 - truth) / n).sqrt() + 1e-12).all())
    lost = samples[samples[:, 0] < 1.5]
    found = occupancy.occupancy_of(occupancy.posterior_occupancy(parts, SHARES, lost, 0.2), truth, len(lost))
    assert found.distance == pytest.approx(0.25, abs=5 * math.sqrt(0.25 / n))
    assert found.distance > 10 * found.floor.mean


def test_where_modes_overlap_the_true_share_is_not_the_weight() -> None:
    means, variance, weights, n = np.array([[-0.4, 0.0], [0.4, 0.0]]), 0.25, [0.8, 0.2], 20_000
    mixture = GaussianMixture(means, variance * np.stack([np.eye(2)] * 2), weights)
    border = variance * math.log(4) / 0.8
    expected = float(weights @ stats.norm(means[:, 0], math.sqrt(variance)).cdf(border))
    assert expected > 0.85
    parts = occupancy.components(mixture)
    found = occupancy.true_occupancy(parts, weights, 0.0, n, torch.Generator().manual_seed(1))
    assert float(found.sum()) == pytest.approx(1.0)
    assert float(found[0]) == pytest.approx(expected, abs=5 * math.sqrt(0.2 * 0.8 / n))


def test_points_that_are_not_finite_do_not_count() -> None:
    parts = occupancy.components(modes())
    y = torch.tensor([[0.0, 0.0], [math.nan, 0.0], [3.0, math.inf], [3.0, 0.1]])
    assert occupancy.posterior_occupancy(parts, SHARES, y, 0.0).tolist() == [0.5, 0.5, 0.0, 0.0]
    assert occupancy.posterior_occupancy(parts, SHARES, y[1:3], 0.0).tolist() == [0.0] * 4


def test_weights_that_are_none_are_refused() -> None:
    parts = occupancy.components(modes())
    for weights in ([0.0] * 4, [1.0, -1.0, 1.0, 1.0], [1.0]):
        with pytest.raises(ValueError, match="weights"):
            occupancy.posterior(parts, weights, torch.zeros(1, 2), 0.1)


def test_total_variation_is_half_the_sum_of_gaps() -> None:
    assert occupancy.total_variation([0.5, 0.5, 0.0], [0.25, 0.5, 0.25]) == pytest.approx(0.25)
    assert occupancy.total_variation(np.array([1.0, 0.0]), np.array([0.0, 1.0])) == pytest.approx(1.0)
