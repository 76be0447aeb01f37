"""Curl and divergence beside Jacobians that reverse mode forms from brute-force densities."""

import math

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths import curl
from scoreviz.maths.density import Field, Level, nodes
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import Learned, ScoreNet, initial_weights
from tests import oracles
from tests.maths.examples import NAMES, Example, example


class Linear:
    def __init__(self, matrix: list[list[float]]) -> None:
        self.matrix = torch.tensor(matrix, dtype=torch.float64)

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        return y @ self.matrix.to(y).mT


class Frozen:
    """A field that works in float32 without tangents, as a frozen network does."""

    def __init__(self, field: Field) -> None:
        self.field = field

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        with torch.inference_mode():
            return self.field.score(y.detach().float(), sigma).to(y.dtype).clone()


def places(case: Example, sigma: float) -> Tensor:
    generator = torch.Generator().manual_seed(2)
    return case.density.sample(150, sigma, generator).double()


def formed(case: Example, y: Tensor, sigma: float) -> np.ndarray:
    """The Jacobians ``[n, 2, 2]`` of the brute-force score, by its central difference."""
    return oracles.central_difference(lambda p: case.score(p, sigma), y.numpy(), 1e-6 * (0.1 + sigma))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sigma", [0.05, 0.6, 5.0])
def test_the_jacobian_of_a_truth_both_ways(name: str, sigma: float) -> None:
    case = example(name)
    y = places(case, sigma)
    expected, size = formed(case, y, sigma), 1 / sigma**2
    exact = curl.jacobian_by_tangents(case.density, y, sigma)
    assert exact is not None
    np.testing.assert_allclose(exact, expected, atol=1e-5 * size)
    np.testing.assert_allclose(curl.jacobian_by_differences(case.density, y, sigma), expected, atol=2e-3 * size)
    frozen = Frozen(case.density)
    assert curl.jacobian_by_tangents(frozen, y, sigma) is None
    np.testing.assert_allclose(curl.jacobian_at(frozen, y, sigma), expected, atol=2e-3 * size)


@pytest.mark.parametrize("sigma", [0.05, 0.3, 2.0])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_the_jacobian_of_a_frozen_network_is_that_of_the_network(sigma: float, dtype: torch.dtype) -> None:
    generator = torch.Generator().manual_seed(1)
    weights = initial_weights(32, 2, generator)
    weights += 0.05 * torch.randn(weights.shape, generator=generator)
    net = ScoreNet(32, 2, torch.tensor([0.1, -0.2]), 1.3, weights)
    y = torch.randn(40, 2, generator=generator).to(dtype)
    found = curl.jacobian_at(Learned(net), y, sigma)
    assert found.dtype == dtype
    wide = net.double()
    expected = torch.stack(
        [torch.autograd.functional.jacobian(lambda p: wide.score(p[None], sigma)[0], point.double()) for point in y]
    )
    assert float(expected.abs().max()) > 1 / (1.3**2 + sigma**2) / 2
    np.testing.assert_allclose(found, expected, atol=2e-3 * (1 + 1 / sigma**2))


def test_maps_of_a_rotation_and_of_a_linear_field() -> None:
    xs, ys = torch.linspace(-2, 1, 7, dtype=torch.float64), torch.linspace(-1, 3, 4, dtype=torch.float64)
    for field in (Linear([[0.5, -0.7], [0.9, -2.0]]), Frozen(Linear([[0.5, -0.7], [0.9, -2.0]]))):
        found = curl.curl_map(field, xs, ys, 0.5)
        assert found.curl.shape == found.divergence.shape == (4, 7)
        np.testing.assert_allclose(found.curl, 1.6, atol=1e-4)
        np.testing.assert_allclose(found.divergence, -1.5, atol=1e-4)


def test_row_i_of_a_map_lies_at_ys_i() -> None:
    case = example("mixture")
    xs, ys = torch.linspace(-1, 1, 5, dtype=torch.float64), torch.linspace(-2, 1, 3, dtype=torch.float64)
    found = curl.curl_map(case.density, xs, ys, 0.4)
    for i, j in ((0, 4), (2, 1)):
        there = formed(case, torch.stack((xs[j], ys[i]))[None], 0.4)[0]
        assert float(found.divergence[i, j]) == pytest.approx(there[0, 0] + there[1, 1], rel=1e-5)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_a_true_score_turns_nowhere_and_stays_finite(name: str, dtype: torch.dtype) -> None:
    axis = torch.cat([torch.linspace(-3, 3, 9), torch.tensor([-1e3, 1e3, -1e30, 1e30])]).to(dtype)
    for sigma in (0.0, 0.2, 8.0):
        found = curl.curl_map(example(name).density, axis, axis, sigma)
        size = float(found.divergence.abs().max())
        assert float(found.curl.abs().max()) <= (1e-4 if dtype == torch.float32 else 1e-9) * size
        for field in (example(name).density, Frozen(example(name).density)):
            maps = curl.curl_map(field, axis, axis, sigma)
            assert bool(torch.isfinite(maps.curl).all() & torch.isfinite(maps.divergence).all())


def test_differences_are_of_fourth_order() -> None:
    class Wave:
        def score(self, y: Tensor, sigma: Level) -> Tensor:
            return torch.stack((y[..., 0].sin(), y[..., 1].cos()), dim=-1)

    y = torch.tensor([[0.75, -0.5]], dtype=torch.float64)
    errors = [
        float((curl.jacobian_by_differences(Wave(), y, 1.0, step)[0, 0, 0] - math.cos(0.75)).abs())
        for step in (0.5, 0.25)
    ]
    assert errors[0] / errors[1] == pytest.approx(16, rel=0.1)
    assert errors[1] == pytest.approx(0.25**4 / 30 * math.cos(0.75), rel=0.1)


def test_differences_resolve_the_border_between_two_parts() -> None:
    """There p_sigma changes hands over sigma^2 / 2, the distance being 2: a fifth of sigma and less."""
    sigma, means = 0.2, np.array([[-1.0, 0.0], [1.0, 0.0]])
    covariances = 1e-4 * np.stack([np.eye(2)] * 2)
    truth = GaussianMixture(means, covariances, [1.0, 1.0])
    y = torch.stack((torch.linspace(-0.1, 0.1, 41), torch.linspace(0.05, 0.06, 41)), dim=1).double()
    expected = oracles.central_difference(
        lambda p: oracles.mixture_score(p, means, covariances, [1, 1], sigma), y, 1e-6
    )
    assert np.abs(expected).max() > 0.9 / sigma**4
    found = curl.jacobian_by_differences(Frozen(truth), y, sigma)
    np.testing.assert_allclose(found, expected, atol=1e-3 / sigma**4)


def test_the_step_grows_with_the_noise_and_takes_a_level_a_point() -> None:
    steps = [curl.difference_step(sigma) for sigma in (0.0, 0.03, 0.1, 1.0, 8.0)]
    assert steps[0] == steps[1]
    assert steps[1:] == sorted(steps[1:])
    assert steps[0] > 1e-5
    case, sigma = example("mixture"), torch.tensor([[0.3], [0.9]], dtype=torch.float64)
    grid = nodes(torch.tensor([0.1, 0.5], dtype=torch.float64), torch.tensor([-0.2, 0.4], dtype=torch.float64))
    together = curl.jacobian_by_differences(case.density, grid, sigma)
    for row, level in enumerate((0.3, 0.9)):
        alone = curl.jacobian_by_differences(case.density, grid[row], level, curl.difference_step(0.3))
        np.testing.assert_allclose(together[row], alone, rtol=1e-9)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sigma", [0.1, 0.6])
def test_divergence_of_a_raster_is_the_trace_place_by_place(name: str, sigma: float) -> None:
    case = example(name)
    xs, ys = torch.linspace(-1, 1.2, 6, dtype=torch.float64), torch.linspace(-0.8, 1, 4, dtype=torch.float64)
    found = curl.divergence_raster(case.density, xs, ys, sigma)
    slopes = formed(case, nodes(xs, ys).reshape(-1, 2), sigma)
    expected = (slopes[:, 0, 0] + slopes[:, 1, 1]).reshape(4, 6)
    np.testing.assert_allclose(found, expected, atol=1e-5 / sigma**2)


def test_the_share_that_turns() -> None:
    y = torch.zeros(3, 2, dtype=torch.float64)
    assert curl.curl_share(Linear([[0.0, -0.5], [0.5, 0.0]]), y, 0.4) == pytest.approx(2.0)
    assert curl.curl_share(Linear([[1.0, 0.3], [0.3, -2.0]]), y, 0.4) == pytest.approx(0.0)
    assert curl.curl_share(Linear([[1.0, 0.0], [2.0, 1.0]]), y, 0.4) == pytest.approx(4 / 6)
