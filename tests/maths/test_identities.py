"""The constants between objectives, beside sums over a grid and closed forms."""

import numpy as np
import pytest
import torch

from scoreviz.maths.estimate import Estimate
from scoreviz.maths.identities import Identities, fisher_information, identities
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import ScoreNet, initial_weights
from scoreviz.maths.points import PointMixture
from tests import oracles
from tests.maths.examples import NAMES, example

AXIS = np.linspace(-8.0, 8.0, 161)


def half_information(name: str, sigma: float) -> float:
    """1/2 E|s*|^2 by a sum over a grid; round Gaussians are products of the two axes."""
    means, covariances, weights = example(name).mixture
    density, slopes = np.zeros((len(AXIS), len(AXIS))), np.zeros((2, len(AXIS), len(AXIS)))
    for covariance in np.unique(covariances, axis=0):
        alike = (covariances == covariance).all(axis=(1, 2))
        is_round = np.array_equal(covariance, covariance[0, 0] * np.eye(2))
        part = round_part if is_round else any_part
        p, gradient = part(means[alike], covariance, weights[alike], sigma)
        density, slopes = density + p, slopes + gradient
    return float(0.5 * ((slopes**2).sum(0) / np.maximum(density, 1e-300)).sum() / density.sum())


def any_part(means: np.ndarray, covariance: np.ndarray, weights: np.ndarray, sigma: float) -> tuple[np.ndarray, ...]:
    """The density ``[N, N]`` and its gradient ``[2, N, N]`` over the grid, by brute force."""
    parts = means, np.tile(covariance, (len(means), 1, 1)), weights
    nodes = np.stack(np.meshgrid(AXIS, AXIS), axis=-1).reshape(-1, 2)
    density = weights.sum() * np.exp(oracles.mixture_logp(nodes, *parts, sigma))
    gradient = density[:, None] * oracles.mixture_score(nodes, *parts, sigma)
    shape = len(AXIS), len(AXIS)
    return density.reshape(shape), gradient.T.reshape(2, *shape)


def round_part(means: np.ndarray, covariance: np.ndarray, weights: np.ndarray, sigma: float) -> tuple[np.ndarray, ...]:
    """The same of Gaussians of one width along both axes."""
    variance = covariance[0, 0] + sigma**2
    offsets = means.T[:, :, None] - AXIS  # [2, K, N]
    across, up = np.exp(-0.5 * offsets**2 / variance) / np.sqrt(2 * np.pi * variance)
    up = weights[:, None] * up
    gradient = up.T @ (across * offsets[0]), (up * offsets[1]).T @ across
    return up.T @ across, np.stack(gradient) / variance


def net_of() -> ScoreNet:
    generator = torch.Generator().manual_seed(0)
    weights = initial_weights(16, 2, generator)
    return ScoreNet(16, 2, weights=weights + 0.2 * torch.randn(len(weights), generator=generator))


def found(name: str, sigma: float) -> Identities:
    net = net_of()
    generator = torch.Generator().manual_seed(1)
    return identities(lambda y: net.score(y, sigma), example(name).density, sigma, 20_000, generator)


def test_both_ways_to_sum_agree() -> None:
    means, covariance, weights = np.array([[0.5, -1.0], [0.1, 0.3]]), 0.04 * np.eye(2), np.array([0.4, 1.1])
    for one, other in zip(*(way(means, covariance, weights, 0.3) for way in (any_part, round_part)), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-12)


def near(estimate: Estimate, expected: float) -> bool:
    return abs(estimate.mean - expected) < 5 * estimate.error


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sigma", [0.2, 1.0])
def test_differences_of_a_network_are_the_constants_of_the_truth(name: str, sigma: float) -> None:
    measured, constant = found(name, sigma), half_information(name, sigma)
    assert measured.constant == pytest.approx(constant, rel=1e-4)
    assert measured.target_variance == pytest.approx(1 / sigma**2 - constant, rel=1e-3, abs=1e-4)
    assert near(measured.explicit_less_implicit, constant)
    assert near(measured.denoising_less_explicit, 1 / sigma**2 - constant)
    assert measured.explicit.mean - measured.implicit.mean == pytest.approx(measured.explicit_less_implicit.mean)
    assert measured.denoising.mean - measured.explicit.mean == pytest.approx(
        measured.denoising_less_explicit.mean, rel=1e-4
    )


def test_a_wrong_constant_would_be_noticed() -> None:
    measured = found("mixture", 1.0)
    assert not near(measured.explicit_less_implicit, 2 * measured.constant)
    assert not near(measured.denoising_less_explicit, 2 * measured.target_variance)


@pytest.mark.parametrize("sigma", [0.0, 0.01, 3.0])
def test_information_of_one_gaussian_is_the_trace_of_its_precision(sigma: float) -> None:
    spread = np.array([[0.5, 0.2], [0.2, 0.3]])
    density = GaussianMixture([[3.0, -1.0]], spread[None], [1.0])
    expected = np.trace(np.linalg.inv(spread + sigma**2 * np.eye(2)))
    assert fisher_information(density, sigma) == pytest.approx(expected, rel=1e-6)


def test_dots_too_narrow_for_a_grid_are_refused_not_answered_with_nan() -> None:
    dots = PointMixture([[0.0, 0.0], [1.0, 2.0]], 1e-4)
    with pytest.raises(ValueError, match="too narrow at this noise level"):
        fisher_information(dots, 1e-3)
    assert fisher_information(dots, 0.05) == pytest.approx(2 / (0.05**2 + 1e-8), rel=1e-3)


def test_the_eighty_twenty_pair() -> None:
    parts = np.array([[1.0, 1.0], [-1.0, -1.0]]), np.stack([np.eye(2)] * 2), np.array([0.8, 0.2])
    axis = np.linspace(-11, 11, 221)
    nodes = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    density = np.exp(oracles.mixture_logp(nodes, *parts, 0.0))
    expected = 0.5 * (density * (oracles.mixture_score(nodes, *parts, 0.0) ** 2).sum(1)).sum() / density.sum()
    assert expected == pytest.approx(0.826952, abs=1e-6)
    assert 0.5 * fisher_information(GaussianMixture(*parts), 0.0) == pytest.approx(expected, abs=1e-7)


def test_an_estimate_is_a_mean_with_its_standard_error() -> None:
    values = torch.tensor([1.0, 2.0, 3.0, 6.0])
    estimate = Estimate.of(values)
    assert estimate.mean == 3.0
    assert estimate.error == pytest.approx(np.std([1, 2, 3, 6], ddof=1) / 2)
