"""What every density must do, whatever it is made of."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from scoreviz.maths.density import Density, cumulative, pick
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from tests import oracles
from tests.maths.examples import NAMES, example

SIGMAS = (0.0, 0.03, 0.3, 2.0, 20.0)
REACH = 3.0  # about the distance of the farthest ink from the middle


def near_and_far(dtype: torch.dtype = torch.float32) -> torch.Tensor:
    """Points amid the data, beside it, and in all directions up to 1e4 away."""
    generator = torch.Generator().manual_seed(1)
    distances = torch.cat([torch.ones(60), torch.logspace(0, 4, 60)])
    return (torch.randn(120, 2, generator=generator) * distances[:, None]).to(dtype)


def score_tolerance(density: Density, sigma: float, true: np.ndarray) -> np.ndarray:
    """float32 holds a posterior mean to a few roundings of its size; the score divides it by the variance."""
    roundings = 8 * np.finfo(np.float32).eps
    return roundings * REACH / (density.narrowest + sigma**2) + 3e-5 * np.abs(true).max(-1, keepdims=True)


@pytest.mark.parametrize("name", NAMES)
def test_is_a_density(name: str) -> None:
    assert isinstance(example(name).density, Density)


@pytest.mark.parametrize("sigma", SIGMAS)
@pytest.mark.parametrize("name", NAMES)
def test_agrees_with_brute_force_near_and_far(name: str, sigma: float) -> None:
    y, one = near_and_far(), example(name)
    true = one.score(y.double().numpy(), sigma)
    gap = np.abs(one.density.score(y, sigma).numpy() - true)
    assert (gap <= score_tolerance(one.density, sigma, true)).all()
    np.testing.assert_allclose(one.density.logp(y, sigma), one.logp(y.double().numpy(), sigma), rtol=3e-6, atol=2e-5)


@pytest.mark.parametrize("sigma", SIGMAS)
@pytest.mark.parametrize("name", NAMES)
def test_agrees_with_brute_force_in_double(name: str, sigma: float) -> None:
    y, one = near_and_far(torch.float64), example(name)
    np.testing.assert_allclose(one.density.score(y, sigma), one.score(y.numpy(), sigma), rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(one.density.logp(y, sigma), one.logp(y.numpy(), sigma), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("sigma", SIGMAS)
@pytest.mark.parametrize("name", NAMES)
def test_score_is_the_automatic_derivative_of_logp(name: str, sigma: float) -> None:
    y, density = near_and_far(torch.float64).requires_grad_(), example(name).density
    (gradient,) = torch.autograd.grad(density.logp(y, sigma).sum(), y)
    torch.testing.assert_close(density.score(y, sigma), gradient, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("sigma", SIGMAS)
@pytest.mark.parametrize("name", NAMES)
def test_score_is_the_automatic_derivative_of_logp_in_float32(name: str, sigma: float) -> None:
    y, density = near_and_far().requires_grad_(), example(name).density
    (gradient,) = torch.autograd.grad(density.logp(y, sigma).sum(), y)
    gap = (density.score(y, sigma) - gradient).detach().abs().numpy()
    assert (gap <= 4 * score_tolerance(density, sigma, gradient.numpy())).all()


@pytest.mark.parametrize("sigma", SIGMAS)
@pytest.mark.parametrize("name", NAMES)
def test_score_is_the_central_difference_of_logp(name: str, sigma: float) -> None:
    y, density = near_and_far(torch.float64)[:80].numpy(), example(name).density
    h = 1e-4 * math.sqrt(density.narrowest + sigma**2)
    slope = oracles.central_difference(lambda p: density.logp(torch.from_numpy(p), sigma).numpy(), y, h)
    # Rounding of log p (relative 1e-15 of up to 1e9) over h, and the second derivative's change, h^2 / v^(3/2).
    noise = 1e-14 * np.abs(density.logp(torch.from_numpy(y), sigma).numpy())[:, None] / h
    gap = np.abs(density.score(torch.from_numpy(y), sigma).numpy() - slope)
    assert (gap <= 1e-5 * np.abs(slope) + noise + 1e-5 / math.sqrt(density.narrowest + sigma**2)).all()


def test_the_comparison_can_fail() -> None:
    one, y = example("drawing"), near_and_far()[:50]
    true = one.score(y.double().numpy(), 0.3)
    for wrong in (-one.density.score(y, 0.3), one.density.score(y, 0.305), one.density.score(y, 0.3) * 0.3):
        assert not (np.abs(wrong.numpy() - true) <= score_tolerance(one.density, 0.3, true)).all()


coordinates = st.floats(width=32, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None, max_examples=60)
@given(x=coordinates, y=coordinates, sigma=st.floats(0, 1e30))
def test_is_finite_at_every_finite_point(name: str, x: float, y: float, sigma: float) -> None:
    density, point = example(name).density, torch.tensor([[x, y]])
    for level in (0.0, sigma):
        assert torch.isfinite(density.logp(point, level)).all()
        assert torch.isfinite(density.score(point, level)).all()
        assert torch.isfinite(density.pdf(point, level)).all()


@pytest.mark.parametrize("name", NAMES)
def test_is_finite_where_squares_overflow(name: str) -> None:
    density, y = example(name).density, torch.tensor([[1e300, -1e300], [0.0, 1e200]], dtype=torch.float64)
    for sigma in (0.0, 1e200):
        assert torch.isfinite(density.score(y, sigma)).all()
        assert torch.isfinite(density.logp(y, sigma)).all()


@pytest.mark.parametrize("name", NAMES)
def test_is_finite_in_many_directions_far_away(name: str) -> None:
    density = example(name).density
    for distance in (10.0, 1e2, 1e3, 1e4):
        y = distance * torch.nn.functional.normalize(torch.randn(500, 2, generator=torch.Generator().manual_seed(3)))
        for sigma in (0.0, 0.01, 1.0):
            assert torch.isfinite(density.score(y, sigma)).all()
            grid = density.score_raster(y[:20, 0].sort().values, y[:15, 1].sort().values, sigma)
            assert torch.isfinite(grid).all()


@pytest.mark.parametrize("name", NAMES)
def test_takes_sigma_per_point_and_any_leading_shape(name: str) -> None:
    density, y = example(name).density, near_and_far().reshape(5, 24, 2)
    sigma = torch.logspace(-3, 1, 120).reshape(5, 24)
    score, logp = density.score(y, sigma), density.logp(y, sigma)
    assert (score.shape, logp.shape) == ((5, 24, 2), (5, 24))
    for i, j in ((0, 0), (2, 7), (4, 23)):
        torch.testing.assert_close(score[i, j], density.score(y[i, j], float(sigma[i, j])), rtol=1e-5, atol=1e-4)
        torch.testing.assert_close(logp[i, j], density.logp(y[i, j], sigma[i, j]), rtol=1e-5, atol=1e-4)
    rows = density.score(y, sigma[:, :1])  # broadcasts to the points' leading shape
    torch.testing.assert_close(rows[3], density.score(y[3], float(sigma[3, 0])), rtol=1e-5, atol=1e-4)


@pytest.mark.parametrize("name", NAMES)
def test_chunks_do_not_show(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    density, y = example(name).density, near_and_far()
    sigma = torch.linspace(0, 1, 120)
    whole = density.score(y, sigma), density.score(y, 0.1)
    monkeypatch.setattr("scoreviz.maths.density.CHUNK", 600)
    monkeypatch.setattr("scoreviz.maths.points.CHUNK", 600)
    parts = density.score(y, sigma), density.score(y, 0.1)
    for a, b in zip(whole, parts, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-5, atol=1e-4)


@pytest.mark.parametrize("name", NAMES)
def test_no_points_give_no_answers(name: str) -> None:
    density = example(name).density
    assert density.score(torch.empty(0, 2), 0.1).shape == (0, 2)
    assert density.sample(0, 0.1, torch.Generator()).shape == (0, 2)


@pytest.mark.parametrize("sigma", [0.0, 0.05, 0.5, 8.0])
@pytest.mark.parametrize("name", NAMES)
def test_rasters_agree_with_points(name: str, sigma: float) -> None:
    density = example(name).density
    xs, ys = torch.linspace(-4.5, 4.5, 37), torch.linspace(-3, 3, 23)
    grid = torch.stack([xs.expand(23, 37), ys[:, None].expand(23, 37)], dim=-1)
    pdf = density.pdf(grid, sigma)
    torch.testing.assert_close(density.pdf_raster(xs, ys, sigma), pdf, rtol=2e-4, atol=2e-6 * float(pdf.max()))
    gap = (density.score_raster(xs, ys, sigma) - density.score(grid, sigma)).abs().numpy()
    assert (gap <= score_tolerance(density, sigma, density.score(grid, sigma).numpy())).all()


def narrow(width: float) -> tuple[Density, ...]:
    """One of each kind, with a component of this width at zero."""
    turned, round_one = [[[1.0, 0.5], [0.5, 1.0]]], [[[1.0, 0.0], [0.0, 1.0]]]
    return (
        *(GaussianMixture([[0.0, 0.0]], width**2 * np.array(c), [1.0]) for c in (turned, round_one)),
        GridMixture(np.ones((3, 3)), (-1.5, 1.5, -1.5, 1.5), width),
        PointMixture([[0.0, 0.0], [1.0, 0.5], [-1.0, -0.5]], width),
    )


@pytest.mark.parametrize("width", [1e-25, 1e-20, 1e-15, 1e-8])
def test_rasters_are_finite_however_narrow(width: float) -> None:
    """A peak may be too high for float32, and a distance in units of it too long, with a node right on it."""
    xs, ys = torch.tensor([-3.0, 0.0, 0.7]), torch.tensor([0.0, 0.3])
    for density in narrow(width):
        pdf = density.pdf_raster(xs, ys, 0.0)
        assert torch.isfinite(pdf).all()
        assert float(pdf[0, 1]) > 1e14
        assert pdf[1].tolist() == [0.0, 0.0, 0.0]
        assert torch.isfinite(density.score_raster(xs, ys, 0.0)).all()


@pytest.mark.parametrize("name", NAMES)
def test_pdf_integrates_to_one(name: str) -> None:
    xs, ys = torch.linspace(-8, 8, 700), torch.linspace(-7, 7, 650)
    total = example(name).density.pdf_raster(xs, ys, 0.05).double().sum() * (16 / 699) * (14 / 649)
    assert float(total) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("name", NAMES)
def test_moments_are_the_mixtures(name: str) -> None:
    one = example(name)
    mean, covariance = oracles.mixture_moments(*one.mixture)
    np.testing.assert_allclose(one.density.mean, mean, atol=1e-6)
    np.testing.assert_allclose(one.density.covariance, covariance, rtol=1e-5)
    assert one.density.narrowest == pytest.approx(min(np.linalg.eigvalsh(c)[0] for c in one.mixture[1]))


@pytest.mark.parametrize("per_point", [False, True])
@pytest.mark.parametrize("sigma", [0.0, 0.7])
@pytest.mark.parametrize("name", NAMES)
def test_samples_have_the_mixtures_moments(name: str, sigma: float, per_point: bool) -> None:
    n, one = 40_000, example(name)
    level = torch.full((n,), sigma) if per_point else sigma
    x = one.density.sample(n, level, torch.Generator().manual_seed(5)).double().numpy()
    mean, covariance = oracles.mixture_moments(*one.mixture)
    covariance = covariance + sigma**2 * np.eye(2)
    assert (np.abs(x.mean(0) - mean) <= 5 * np.sqrt(covariance.diagonal() / n)).all()
    products = (x - mean)[:, :, None] * (x - mean)[:, None, :]
    assert (np.abs(products.mean(0) - covariance) <= 5 * products.std(0) / math.sqrt(n)).all()


@pytest.mark.parametrize("name", NAMES)
def test_samples_fall_where_the_density_is(name: str) -> None:
    n, density = 40_000, example(name).density
    x = density.sample(n, 0.1, torch.Generator().manual_seed(6))
    fine = torch.linspace(-8, 8, 1601)
    pdf = density.pdf_raster(fine, fine, 0.1).double()
    pdf /= pdf.sum()
    for quadrant in ((fine[None, :] > 0.31) & (fine[:, None] > 0.11), (fine[None, :] < -0.41) & (fine[:, None] > -5)):
        share = float(pdf[quadrant].sum())
        inside = quadrant[((x[:, 1] + 8) * 100).round().long(), ((x[:, 0] + 8) * 100).round().long()]
        # five standard errors, and what the raster's edge is unsure of
        assert float(inside.float().mean()) == pytest.approx(share, abs=5 * math.sqrt(share * (1 - share) / n) + 2e-3)


@pytest.mark.parametrize("name", NAMES)
def test_same_seed_same_samples(name: str) -> None:
    first, second = (example(name).density.sample(50, 0.2, torch.Generator().manual_seed(9)) for _ in range(2))
    assert first.dtype == torch.float32
    assert torch.equal(first, second)


@pytest.mark.parametrize("name", NAMES)
def test_moves_without_changing(name: str) -> None:
    density = example(name).density
    twin = density.to("cpu")
    assert twin is not density
    torch.testing.assert_close(twin.score(near_and_far(), 0.1), density.score(near_and_far(), 0.1))


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
@pytest.mark.parametrize("name", NAMES)
def test_agrees_with_itself_on_a_gpu(name: str) -> None:
    density, y = example(name).density, near_and_far()
    twin = density.to("cuda")
    for sigma in SIGMAS:
        true = density.score(y, sigma).numpy()
        gap = np.abs(twin.score(y.cuda(), sigma).cpu().numpy() - true)
        assert (gap <= 2 * score_tolerance(density, sigma, true)).all()
    assert twin.sample(10, 0.1, torch.Generator("cuda").manual_seed(0)).device.type == "cuda"


def test_pick_follows_the_weights() -> None:
    weights, n = torch.tensor([0.0, 3.0, 0.0, 1.0, 0.0], dtype=torch.float64), 20_000
    counts = torch.bincount(pick(cumulative(weights), n, torch.Generator().manual_seed(0)), minlength=5)
    assert counts[[0, 2, 4]].sum() == 0
    assert counts[1] / n == pytest.approx(0.75, abs=5 * math.sqrt(0.75 * 0.25 / n))
