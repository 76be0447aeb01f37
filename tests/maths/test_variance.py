"""The variance of targets beside closed forms, and of gradients beside known draws."""

from collections.abc import Iterator

import numpy as np
import pytest
import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Density
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import ScoreNet, initial_weights
from scoreviz.maths.steps import gradients_of
from scoreviz.maths.variance import GradientVariance, gradient_variance, target_variance
from tests.maths.examples import example


def seeded(seed: int = 0) -> Generator:
    return torch.Generator().manual_seed(seed)


def gaussian(b: float) -> GaussianMixture:
    return GaussianMixture([[0.3, -0.2]], b**2 * np.eye(2)[None], [1.0])


@pytest.mark.parametrize(("b", "sigma"), [(0.5, 0.1), (0.5, 1.0), (10.0, 0.1)])
def test_denoising_targets_vary_as_two_over_sigma_squared_less_what_the_score_explains(b: float, sigma: float) -> None:
    measured = target_variance("dsm", gaussian(b), sigma, 20_000, seeded())
    expected = 2 / sigma**2 - 2 / (b**2 + sigma**2)
    assert abs(measured.mean - expected) < 5 * measured.error


def test_other_targets_vary_less() -> None:
    density, sigma = example("mixture").density, 0.5
    variance = {
        name: target_variance(name, density, sigma, 4_000, seeded()).mean for name in ("dsm", "stf", "tsm", "esm")
    }
    assert variance["esm"] == 0
    assert variance["stf"] < 0.2 * variance["dsm"]
    assert variance["tsm"] < variance["dsm"]
    # With one reference the stable target is the denoising one.
    alone = target_variance("stf", density, sigma, 4_000, seeded(), references=1).mean
    assert alone == pytest.approx(variance["dsm"], rel=1e-4)


def test_a_mixed_target_of_one_gaussian_does_not_vary() -> None:
    assert target_variance("tsm", gaussian(0.5), 0.3, 1_000, seeded()).mean < 1e-9


def test_what_has_no_target_is_refused() -> None:
    with pytest.raises(KeyError, match="ism"):
        target_variance("ism", gaussian(0.5), 0.3, 10, seeded())


class Known:
    """Gradients that are drawn from a normal distribution of known mean and deviations."""

    def __init__(self, mean: Tensor, deviations: Tensor) -> None:
        self.gradient, self._mean, self._deviations = torch.zeros_like(mean), mean, deviations

    def each(self, density: Density, batches: int, n: int, generator: Generator) -> Iterator[Tensor]:
        for _ in range(batches):
            self.gradient.copy_(self._mean + self._deviations * torch.randn(len(self._mean), generator=generator))
            yield torch.zeros(())


def test_spread_is_the_trace_of_the_covariance() -> None:
    mean, deviations, m = torch.tensor([0.3, -0.1, 0.2]), torch.tensor([1.0, 2.0, 0.5]), 4_000
    measured = gradient_variance(Known(mean, deviations), gaussian(1.0), m, 1, seeded())
    fourth = float((2 * deviations**4).sum() / m) ** 0.5  # of a normal variance: 2 s^4 / m
    assert abs(measured.spread - 5.25) < 5 * fourth
    # |mean|^2 has the standard error 2 |deviations mean|/sqrt m, and one of second order.
    error = 2 * float((deviations * mean).norm()) / m**0.5 + 5.25 / m
    assert abs(measured.signal - 0.14) < 5 * error
    assert measured.relative == pytest.approx(measured.spread / measured.signal)
    assert GradientVariance(1.0, -1e-9).relative == float("inf")


@pytest.mark.parametrize("objective", ["dsm", "sliced"])
def test_four_times_the_batch_is_a_quarter_of_the_spread(objective: str) -> None:
    net = ScoreNet(8, 1, weights=initial_weights(8, 1, seeded()))
    gradients, density = gradients_of(objective, net, sigma=0.4), example("mixture").density
    small, large = (gradient_variance(gradients, density, 400, n, seeded(1)).spread for n in (32, 128))
    assert small / large == pytest.approx(4, rel=0.35)
