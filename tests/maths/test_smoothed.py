"""A drawing under noise that is not Gaussian, against convolutions by brute force."""

import math
from functools import cache

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from scoreviz.maths.density import Density
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.kernels import KERNELS, Gaussian, Kernel, Laplace, StudentT, Uniform
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from scoreviz.maths.smoothed import Smoothed, eps_gap, on_grid
from tests.maths.examples import EXTENT, example, ring_ink
from tests.maths.oracle_kernels import smoothed as brute_force

NAMES = tuple(KERNELS)
BANDWIDTH = 0.2


def ink() -> np.ndarray:
    return np.array([[0.0, 2.0, 1.0, 0.0], [0.5, 0.0, 0.0, 0.0], [0.0, 0.0, 0.3, 1e-4]])


def small(kernel: Kernel) -> Smoothed:
    return Smoothed(GridMixture(ink(), EXTENT, BANDWIDTH), kernel)


@cache
def ring(name: str) -> Smoothed:
    return Smoothed(GridMixture(ring_ink(), EXTENT, 0.125), KERNELS[name])


def single(kernel: Kernel) -> Smoothed:
    return Smoothed(GridMixture([[1.0]], (-0.5, 0.5, -0.5, 0.5), BANDWIDTH), kernel)


def places(n: int = 200, reach: float = 1.5, dtype: torch.dtype = torch.float64) -> torch.Tensor:
    return reach * torch.randn(n, 2, dtype=torch.float64, generator=torch.Generator().manual_seed(3)).to(dtype)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sigma", [0.03, 0.4, 2.0])
def test_agrees_with_brute_force(name: str, sigma: float) -> None:
    density, y = small(KERNELS[name]), places(12, 1.0 + sigma)
    y = y.clamp(-1.5 - 1.5 * sigma, 1.5 + 1.5 * sigma)
    logp, score, noise = brute_force(name, y.numpy(), ink(), EXTENT, BANDWIDTH, sigma)
    np.testing.assert_allclose(density.logp(y, sigma), logp, atol=1e-9)
    np.testing.assert_allclose(density.score(y, sigma), score, rtol=1e-8, atol=1e-8)
    np.testing.assert_allclose(density.noise(y, sigma), noise, rtol=1e-7, atol=1e-8)
    np.testing.assert_allclose(eps_gap(density, y, sigma), -sigma * score - noise, rtol=1e-7, atol=1e-8)


@pytest.mark.parametrize("name", NAMES)
def test_is_a_density(name: str) -> None:
    assert isinstance(ring(name), Density)


@pytest.mark.parametrize("sigma", [0.0, 0.05, 0.7, 6.0])
def test_gaussian_noise_gives_the_grids_own_answers(sigma: float) -> None:
    y, grid = places(), example("drawing").density
    torch.testing.assert_close(ring("gaussian").logp(y, sigma), grid.logp(y, sigma))
    torch.testing.assert_close(ring("gaussian").score(y, sigma), grid.score(y, sigma))


@pytest.mark.parametrize("name", NAMES)
def test_no_noise_leaves_the_drawing(name: str) -> None:
    y, grid = torch.cat([places(), places(50, 100.0)]), example("drawing").density
    torch.testing.assert_close(ring(name).logp(y, 0.0), grid.logp(y, 0.0))
    torch.testing.assert_close(ring(name).score(y, 0.0), grid.score(y, 0.0))
    assert (eps_gap(ring(name), y, 0.0) == 0).all()


@pytest.mark.parametrize("sigma", [0.02, 0.3, 2.0])
@pytest.mark.parametrize("name", NAMES)
def test_score_is_the_automatic_derivative(name: str, sigma: float) -> None:
    y = torch.cat([places(100), places(20, 8.0)]).requires_grad_()
    (slope,) = torch.autograd.grad(ring(name).logp(y, sigma).sum(), y)
    torch.testing.assert_close(ring(name).score(y, sigma), slope, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("sigma", [0.0, 0.02, 0.3, 2.0])
@pytest.mark.parametrize("name", NAMES)
def test_single_precision_and_tables_agree_with_double(name: str, sigma: float) -> None:
    """A table's score is right to 1e-7 / bandwidth; each point's own level takes the way without a table."""
    y, density = places(900, 1.5, torch.float32), ring(name)
    expected, logp = density.score(y.double(), sigma), density.logp(y.double(), sigma)
    torch.testing.assert_close(density.score(y, sigma).double(), expected, rtol=3e-6, atol=3e-6)
    torch.testing.assert_close(density.logp(y, sigma).double(), logp, rtol=3e-7, atol=3e-7)
    levels = torch.full((900,), sigma)
    torch.testing.assert_close(density.score(y, levels).double(), expected, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("sigma", [0.0, 0.02, 0.3, 2.0])
@pytest.mark.parametrize("name", NAMES)
def test_rasters_agree_with_points(name: str, sigma: float) -> None:
    density, xs, ys = ring(name), torch.linspace(-4.5, 4.5, 37), torch.linspace(-3, 3, 23)
    grid = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), dim=-1)
    pdf = density.pdf(grid, sigma)
    torch.testing.assert_close(density.pdf_raster(xs, ys, sigma), pdf, rtol=1e-5, atol=1e-7)
    torch.testing.assert_close(density.score_raster(xs, ys, sigma), density.score(grid, sigma), rtol=1e-5, atol=1e-4)


@pytest.mark.parametrize("name", NAMES)
def test_cells_left_out_do_not_count(name: str) -> None:
    """Far from all ink the sum is over a few rows and columns; over all cells at once it is the same."""
    density, y = ring(name), torch.cat([places(40, 6.0), places(20, 1e3)])
    points, level = density._flat(y, 0.01)
    few = density._summed(points, level, torch.float64)
    (log_a, slope_a), (log_b, slope_b) = density._profiles(points[:, 0], points[:, 1], level, torch.float64)
    logits = log_a[:, None, :] + log_b[:, :, None] + density._log_ink
    shares = logits.flatten(1).softmax(1).view_as(logits)
    torch.testing.assert_close(few[:, 0], logits.flatten(1).logsumexp(1), rtol=1e-12, atol=1e-12)
    torch.testing.assert_close(few[:, 1], (shares.sum(1) * slope_a).sum(1), rtol=1e-9, atol=1e-9)
    torch.testing.assert_close(few[:, 2], (shares.sum(2) * slope_b).sum(1), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("name", ["uniform", "laplace"])
def test_mass_is_one(name: str) -> None:
    axis = torch.linspace(-14, 14, 561, dtype=torch.float64)
    assert float(ring(name).pdf_raster(axis, axis, 0.5).sum()) * 0.05**2 == pytest.approx(1, abs=1e-9)


coordinates = st.floats(width=32, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None, max_examples=25)
@given(x=coordinates, y=coordinates, sigma=st.floats(0, 1e30))
def test_is_finite_at_every_finite_point(name: str, x: float, y: float, sigma: float) -> None:
    density, point = ring(name), torch.tensor([[x, y]])
    for level in (0.0, sigma):
        for values in (density.logp, density.score, density.pdf, density.noise):
            assert torch.isfinite(values(point, level)).all()
        assert torch.isfinite(eps_gap(density, point, level)).all()


@pytest.mark.parametrize("name", NAMES)
def test_is_finite_where_squares_overflow(name: str) -> None:
    y = torch.tensor([[1e300, -1e300], [0.0, 1e200]], dtype=torch.float64)
    narrow = Smoothed(GridMixture(np.ones((3, 3)), (-1.5, 1.5, -1.5, 1.5), 1e-25), KERNELS[name])
    for density in (ring(name), narrow):
        for sigma in (0.0, 1e-12, 1e200):
            assert torch.isfinite(density.score(y, sigma)).all()
            assert torch.isfinite(density.logp(y, sigma)).all()
            axis = torch.tensor([-3.0, 0.0, 0.7, 1e30])
            assert torch.isfinite(density.score_raster(axis, axis, sigma)).all()
            assert torch.isfinite(density.pdf_raster(axis, axis, sigma)).all()


@pytest.mark.parametrize("name", NAMES)
def test_is_finite_where_logarithms_lose_every_cell(name: str) -> None:
    """At this distance a unit in the last digit of log q is wider than what tells one row of cells from the next."""
    angle = torch.linspace(0, 6.28, 300, dtype=torch.float64)
    for distance in (1e5, 1e9, 6e14, 1e30):
        y = distance * torch.stack([angle.cos(), angle.sin()], dim=1)
        for sigma in (0.0, 0.01, 1.0):
            assert torch.isfinite(ring(name).score(y, sigma)).all()
            assert torch.isfinite(ring(name).logp(y.float(), sigma)).all()


@pytest.mark.parametrize("name", NAMES)
def test_any_leading_shape_and_none(name: str) -> None:
    density, y = ring(name), places(120).reshape(5, 24, 2)
    sigma = torch.logspace(-3, 1, 120, dtype=torch.float64).reshape(5, 24)
    score = density.score(y, sigma)
    assert (score.shape, density.noise(y, sigma).shape) == ((5, 24, 2), (5, 24, 2))
    torch.testing.assert_close(score[2, 7], density.score(y[2, 7], float(sigma[2, 7])))
    assert density.score(torch.empty(0, 2), 0.1).shape == (0, 2)
    assert density.sample(0, 0.1, torch.Generator()).shape == (0, 2)
    torch.testing.assert_close(density.to("cpu").score(y, sigma), score)


@pytest.mark.parametrize("per_point", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_samples_have_the_densitys_moments(name: str, per_point: bool) -> None:
    n, sigma, density = 40_000, 0.8, ring(name)
    level = torch.full((n,), sigma) if per_point else sigma
    x = density.sample(n, level, torch.Generator().manual_seed(5))
    assert x.dtype == torch.float32
    covariance = density.covariance + sigma**2 * torch.eye(2)
    assert ((x.mean(0) - density.mean).abs() <= 5 * (covariance.diagonal() / n).sqrt()).all()
    products = (x - density.mean)[:, :, None] * (x - density.mean)[:, None, :]
    assert ((products.mean(0) - covariance).abs() <= 5 * products.std(0) / math.sqrt(n)).all()


@pytest.mark.parametrize("name", NAMES)
def test_samples_fall_where_the_density_is(name: str) -> None:
    n, density = 40_000, ring(name)
    x = density.sample(n, 0.3, torch.Generator().manual_seed(6))
    axis = torch.linspace(-6, 6, 601, dtype=torch.float64)
    inside = (axis > 0.31) & (axis < 1.11)
    share = float(density.pdf_raster(axis, axis, 0.3)[inside][:, inside].sum()) * 0.02**2
    found = ((x > 0.32) & (x < 1.10)).all(1).float().mean()
    # Five standard errors, and what the raster's edge is unsure of.
    assert float(found) == pytest.approx(share, abs=5 * math.sqrt(share * (1 - share) / n) + 6e-3)


def test_the_eps_identity_holds_for_gaussian_noise_alone() -> None:
    y = places()
    assert float(eps_gap(small(Gaussian()), y, 0.4).abs().max()) < 1e-12
    for kernel in (Uniform(), Laplace(), StudentT()):
        assert float(eps_gap(small(kernel), y, 0.4).abs().max()) > 0.1


def test_gap_of_a_narrow_cell_is_what_one_clean_point_gives() -> None:
    """Given x0 the noise is known, u = y / sigma, so the gap is -score_k(u) - u."""
    density = Smoothed(GridMixture([[1.0]], (-0.5, 0.5, -0.5, 0.5), 1e-4), Laplace())
    y = torch.tensor([[0.3, -0.9]], dtype=torch.float64)
    expected = math.sqrt(2) * y.sign() - y / 0.5
    torch.testing.assert_close(eps_gap(density, y, 0.5), expected, atol=1e-6, rtol=0)


@pytest.mark.parametrize("nu", [2.5, 20.0])
def test_gap_of_a_heavy_tail(nu: float) -> None:
    """Far out nearly all of y is noise, E[u | y] = y / sigma, and the score fades like (nu + 1) / y."""
    y = torch.tensor([[1e4, 0.0]], dtype=torch.float64)
    gap = float(eps_gap(single(StudentT(nu)), y, 0.5)[0, 0])
    assert gap == pytest.approx(0.5 * (nu + 1) / 1e4 - 2e4, rel=1e-6)


def test_needs_a_grid() -> None:
    mixture = example("mixture").density
    with pytest.raises(ValueError, match="on_grid"):
        Smoothed(mixture, Laplace())
    Smoothed(on_grid(mixture, 32), Laplace())


@pytest.mark.parametrize("cells", [48, 128])
def test_a_wide_mixture_keeps_its_score_on_a_grid(cells: int) -> None:
    mixture = GaussianMixture(
        [[0.0, 0.0], [2.0, 1.0]], [[[0.5, 0.2], [0.2, 0.3]], [[0.4, 0.0], [0.0, 0.6]]], [0.7, 0.3]
    )
    grid, y = on_grid(mixture, cells), places(300)
    assert max(grid.weights.shape) == cells
    torch.testing.assert_close(grid.covariance, mixture.covariance, rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(grid.score(y, 0.0), mixture.score(y, 0.0), rtol=2e-3, atol=2e-2)


def test_what_is_narrow_is_widened_to_the_bandwidth() -> None:
    points = PointMixture(np.random.default_rng(1).normal(size=(50, 2)), 1e-3)
    grid = on_grid(points, 64)
    torch.testing.assert_close(grid.mean, points.mean, atol=1e-3, rtol=0)
    expected = points.covariance + 2 * grid.bandwidth**2 * torch.eye(2)
    torch.testing.assert_close(grid.covariance, expected, atol=1e-3, rtol=0)


def test_a_grid_stays_what_it_is() -> None:
    grid = example("drawing").density
    assert on_grid(grid) is grid
    with pytest.raises(ValueError, match="cells"):
        on_grid(example("points").density, 1)
