import math

import numpy as np
import pytest
import torch

from scoreviz.maths.chebyshev import interpolated
from scoreviz.maths.grid import GridMixture
from tests import oracles
from tests.maths.examples import ring_ink

CELL = 0.046875


def drawing(size: int = 64) -> tuple[np.ndarray, tuple[float, float, float, float], float]:
    half = CELL * size / 2
    return ring_ink(size), (-half, half, -half, half), CELL


def lost(grid: GridMixture, y: torch.Tensor, dtype: torch.dtype) -> int:
    points, level = grid._flat(y, 0.0)
    return int(torch.isinf(grid._separable(points, level, grid._pair.to(dtype))[:, 0]).sum())


def test_row_zero_is_the_lowest() -> None:
    ink = np.zeros((4, 6))
    ink[0, 5] = 1.0
    grid = GridMixture(ink, (0.0, 6.0, 10.0, 14.0), 0.1)
    torch.testing.assert_close(grid.mean, torch.tensor([5.5, 10.5]))
    raster = grid.pdf_raster(torch.arange(6) + 0.5, torch.arange(4) + 10.5, 0.0)
    assert int(raster.argmax()) == 5


def test_every_way_of_summing_is_used_and_right() -> None:
    """Over the whole page at sigma 0, float32 underflows for some points and float64 for some of those."""
    parts = drawing()
    grid, axis = GridMixture(*parts), torch.linspace(-4.5, 4.5, 25)
    y = torch.stack(torch.meshgrid(axis, axis, indexing="xy"), dim=-1).reshape(-1, 2)
    assert len(y) > lost(grid, y, torch.float32) > lost(grid, y, torch.float64) > 0
    true = oracles.mixture_score(y.double().numpy(), *oracles.grid_as_mixture(*parts), 0.0)
    # Midway between two cells the score is small beside its terms, which are about 1 / bandwidth.
    gap = np.abs(grid.score(y, 0.0).numpy() - true).max(-1) / np.maximum(np.abs(true).max(-1), 1 / CELL)
    assert np.median(gap) < 1e-6
    assert gap.max() < 1e-4


@pytest.mark.parametrize("sigma", [1.0, 3.0, 20.0])
def test_wide_noise_is_interpolated_and_right(sigma: float) -> None:
    parts = drawing()
    grid = GridMixture(*parts)
    y = torch.cat([grid.sample(200, sigma, torch.Generator().manual_seed(0)), torch.tensor([[90.0, 1e3], [-7e4, 0.0]])])
    points, level = grid._flat(y, sigma)
    known = interpolated(points, grid._variance(level), grid._box, grid._spectrum, torch.float32)[:, 0] > -math.inf
    assert known[:200].float().mean() > 0.95
    assert not known[-1]
    mixture = oracles.grid_as_mixture(*parts)
    true = oracles.mixture_score(y.double().numpy(), *mixture, sigma)
    np.testing.assert_allclose(grid.score(y, sigma), true, rtol=1e-5, atol=1e-6 / sigma)
    np.testing.assert_allclose(
        grid.logp(y, sigma), oracles.mixture_logp(y.double().numpy(), *mixture, sigma), rtol=1e-6
    )


def test_gradient_passes_through_every_way_of_summing() -> None:
    grid, axis = GridMixture(*drawing()), torch.linspace(-4.5, 4.5, 15)
    y = torch.stack(torch.meshgrid(axis, axis, indexing="xy"), dim=-1).requires_grad_()
    (gradient,) = torch.autograd.grad(grid.logp(y, 0.0).sum(), y)
    torch.testing.assert_close(grid.score(y, 0.0), gradient, rtol=1e-4, atol=1e-2)


def test_score_can_be_differentiated() -> None:
    """The Jacobian of a score is symmetric, which the view of curl relies on."""
    grid = GridMixture(*drawing())
    point = torch.tensor([0.3, -0.5], dtype=torch.float64)
    jacobian = torch.autograd.functional.jacobian(lambda p: grid.score(p, 0.2), point)
    torch.testing.assert_close(jacobian, jacobian.T)


def test_raster_nodes_far_away_are_right() -> None:
    parts = drawing(24)
    grid = GridMixture(*parts)
    xs, ys = torch.tensor([-1e4, -3.0, 0.0, 1e4]), torch.tensor([-50.0, 0.1, 7e3])
    points = np.stack(np.meshgrid(xs.double().numpy(), ys.double().numpy()), axis=-1).reshape(-1, 2)
    true = oracles.mixture_score(points, *oracles.grid_as_mixture(*parts), 0.0)
    np.testing.assert_allclose(grid.score_raster(xs, ys, 0.0).reshape(-1, 2), true, rtol=1e-5, atol=1e-2)


def test_a_single_cell_is_one_gaussian() -> None:
    grid = GridMixture([[2.0]], (-1.0, 1.0, -1.0, 1.0), 0.5)
    y = torch.tensor([[0.6, -0.8], [3e3, 4e3]])
    torch.testing.assert_close(grid.score(y, 0.0), -y / 0.25)
    torch.testing.assert_close(grid.logp(y, 0.0), -2 * (y**2).sum(1) - math.log(2 * math.pi * 0.25))


def test_a_full_page_is_flat_inside() -> None:
    page = GridMixture(np.ones((128, 192)), (-4.5, 4.5, -3.0, 3.0), CELL)
    y = torch.rand(2000, 2, generator=torch.Generator().manual_seed(0)) * torch.tensor([7.0, 4.0]) - torch.tensor(
        [3.5, 2.0]
    )
    assert float((page.pdf(y, 0.1) - 1 / 54).abs().max()) < 1e-6
    assert float(page.score(y, 0.1).abs().max()) < 1e-2


@pytest.mark.parametrize(
    ("weights", "extent", "bandwidth", "says"),
    [
        (-np.ones((2, 2)), (0, 1, 0, 1), 0.1, "negative"),
        (np.zeros((2, 2)), (0, 1, 0, 1), 0.1, "zero"),
        (np.ones(4), (0, 1, 0, 1), 0.1, "shape"),
        (np.ones((0, 3)), (0, 1, 0, 1), 0.1, "shape"),
        (np.full((2, 2), np.nan), (0, 1, 0, 1), 0.1, "finite"),
        (np.ones((2, 2)), (1, 0, 0, 1), 0.1, "extent"),
        (np.ones((2, 2)), (0, math.inf, 0, 1), 0.1, "extent"),
        (np.ones((2, 2)), (0, 1, 0, 1), 0.0, "bandwidth"),
        (np.ones((2, 2)), (0, 1, 0, 1), math.nan, "bandwidth"),
        (np.ones((2, 2)), (0, 1, 0, 1), 1e-200, "bandwidth"),
    ],
)
def test_refuses_what_is_no_drawing(
    weights: np.ndarray, extent: tuple[float, float, float, float], bandwidth: float, says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        GridMixture(weights, extent, bandwidth)
