import math

import numpy as np
import pytest
import torch

from scoreviz.maths.mismatch import prior_kl, prior_wasserstein
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import DDPM, PROCESS_NAMES, VE, Process, process_named
from tests import oracles
from tests.maths.examples import example

MEAN, COVARIANCE = np.array([1.0, -0.5]), np.array([[0.5, 0.2], [0.2, 0.3]])
PROCESSES = [*map(process_named, PROCESS_NAMES), DDPM(50), DDPM(200), VE(0.03, 1.0)]


def gaussian() -> GaussianMixture:
    return GaussianMixture(MEAN[None], COVARIANCE[None], [1.0])


def pair() -> GaussianMixture:
    return GaussianMixture([[-2.0, 0.0], [2.0, 1.0]], 0.1 * np.stack([np.eye(2)] * 2), [0.8, 0.2])


def two_gaussians(process: Process) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Mean and covariance of p_1, and of the prior."""
    alpha, sigma = process.alpha(1.0), process.sigma(1.0)
    end = alpha * MEAN, alpha**2 * COVARIANCE + sigma**2 * np.eye(2)
    return (*end, *(end if process.name == "ve" else (np.zeros(2), np.eye(2))))


@pytest.mark.parametrize("process", PROCESSES)
def test_divergence_of_one_gaussian_is_its_closed_form(process: Process) -> None:
    mean, A, centre, B = two_gaussians(process)
    inverse = np.linalg.inv(B)
    expected = 0.5 * (
        np.trace(inverse @ A) - 2 + (mean - centre) @ inverse @ (mean - centre) - np.log(np.linalg.det(inverse @ A))
    )
    measured, error = prior_kl(gaussian(), process, 10_000, torch.Generator().manual_seed(0))
    assert measured == pytest.approx(expected, abs=5 * error + 1e-6)


@pytest.mark.parametrize("name", ["mixture", "points"])
def test_divergence_is_the_integral_over_the_plane(name: str) -> None:
    """By brute force on a grid in the process's own frame, where p_1 has means alpha mu and its own determinant."""
    one, process = example(name), DDPM(50)
    means, covariances, weights = one.mixture
    alpha, sigma = process.alpha(1.0), process.sigma(1.0)
    axis = np.linspace(-6, 6, 81)
    x = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    logp = oracles.mixture_logp(x, alpha * means, alpha**2 * covariances, weights, sigma)
    log_prior = -0.5 * (x**2).sum(1) - math.log(2 * math.pi)
    expected = float((np.exp(logp) * (logp - log_prior)).sum()) * 0.15**2
    measured, error = prior_kl(one.density, process, 10_000, torch.Generator().manual_seed(1))
    assert error < 0.02
    assert measured == pytest.approx(expected, abs=5 * error)


def test_the_standard_error_is_how_much_the_divergence_varies() -> None:
    runs = [prior_kl(pair(), DDPM(100), 500, torch.Generator().manual_seed(seed)) for seed in range(100)]
    values, errors = np.array(runs).T
    # A standard deviation over 100 runs has the relative error 1 / sqrt(200).
    assert values.std(ddof=1) == pytest.approx(errors.mean(), rel=5 / math.sqrt(200))


@pytest.mark.parametrize("process", PROCESSES)
def test_distance_of_two_gaussians_is_its_closed_form(process: Process) -> None:
    mean, A, centre, B = two_gaussians(process)
    values, axes = np.linalg.eigh(A)
    half = axes @ np.diag(np.sqrt(values)) @ axes.T
    cross = np.sqrt(np.linalg.eigvalsh(half @ B @ half)).sum()
    square = ((mean - centre) ** 2).sum() + np.trace(A) + np.trace(B) - 2 * cross
    assert prior_wasserstein(gaussian(), process) ** 2 == pytest.approx(square, abs=1e-6)


def test_few_steps_of_ddpms_betas_leave_a_mismatch_and_a_thousand_do_not() -> None:
    few, many = ([measure(steps) for measure in (divergence, distance)] for steps in (50, 1000))
    assert few[0] > 0.5
    assert few[1] > 0.5
    assert many[0] < 1e-3
    assert many[1] < 0.02


def divergence(steps: int) -> float:
    return prior_kl(pair(), DDPM(steps), 5_000, torch.Generator().manual_seed(2))[0]


def distance(steps: int) -> float:
    return prior_wasserstein(pair(), DDPM(steps))


def test_a_fitted_prior_differs_in_shape_only() -> None:
    value, error = prior_kl(pair(), VE(), 5_000, torch.Generator().manual_seed(3))
    assert abs(value) < 1e-3 + 5 * error
    assert prior_wasserstein(pair(), VE()) < 1e-3
    value, error = prior_kl(pair(), VE(0.03, 1.0), 5_000, torch.Generator().manual_seed(3))
    assert value > 0.05 + 5 * error
    assert prior_wasserstein(pair(), VE(0.03, 1.0)) < 1e-3


def test_too_few_samples_are_refused() -> None:
    with pytest.raises(ValueError, match="at least two samples, not 1"):
        prior_kl(pair(), VE(), 1, torch.Generator())


@pytest.mark.parametrize("name", ["vp", "cosine"])
def test_a_start_before_the_end_is_told_as_it_is(name: str) -> None:
    process, start = process_named(name), 0.6
    alpha, sigma = process.alpha(start), process.sigma(start)
    mean, A = alpha * MEAN, alpha**2 * COVARIANCE + sigma**2 * np.eye(2)
    expected = 0.5 * (np.trace(A) - 2 + mean @ mean - np.log(np.linalg.det(A)))
    measured, error = prior_kl(gaussian(), process, 10_000, torch.Generator().manual_seed(0), start)
    assert measured == pytest.approx(expected, abs=5 * error)
    values = np.linalg.eigvalsh(A)
    square = mean @ mean + ((np.sqrt(values) - 1) ** 2).sum()
    assert prior_wasserstein(gaussian(), process, start) ** 2 == pytest.approx(square, abs=1e-6)
