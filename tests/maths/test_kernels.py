"""Noise kernels, each against scipy's distribution of that name and against quadrature."""

import math

import numpy as np
import pytest
import torch
from scipy import stats

from scoreviz.maths.kernels import KERNELS, Gaussian, Kernel, Laplace, StudentT, Uniform, dsm_target
from tests import oracles
from tests.maths.oracle_kernels import blurred, noise

NAMES = tuple(KERNELS)
SMOOTH = ("gaussian", "laplace", "student")


def double(values: object) -> torch.Tensor:
    return torch.as_tensor(values, dtype=torch.float64)


@pytest.mark.parametrize("name", NAMES)
def test_density_is_the_one_of_that_name(name: str) -> None:
    u = np.linspace(-1.7, 1.7, 41)
    np.testing.assert_allclose(KERNELS[name].log_density(double(u)), noise(name).logpdf(u), rtol=1e-12)


@pytest.mark.parametrize("name", NAMES)
def test_unit_variance_and_kurtosis(name: str) -> None:
    mean, variance, excess = noise(name).stats(moments="mvk")
    assert (mean, variance) == (pytest.approx(0), pytest.approx(1))
    assert KERNELS[name].kurtosis == pytest.approx(excess + 3)


@pytest.mark.parametrize("name", NAMES)
def test_draws_follow_the_density(name: str) -> None:
    """Kolmogorov and Smirnov's distance stays below 2.8 / sqrt n but for once in three million times."""
    n = 40_000
    u = KERNELS[name].sample((n // 2, 2), torch.Generator().manual_seed(4))
    assert (u.shape, u.dtype) == ((n // 2, 2), torch.float32)
    assert torch.isfinite(u).all()
    assert stats.kstest(u.double().flatten(), noise(name).cdf).statistic < 2.8 / math.sqrt(n)
    first, second = (KERNELS[name].sample((9,), torch.Generator().manual_seed(1)) for _ in range(2))
    assert torch.equal(first, second)


def test_axes_are_independent() -> None:
    """For the plane's round t the squares of the two axes would be correlated."""
    u = StudentT(20.0).sample((40_000, 2), torch.Generator().manual_seed(2)).double().square()
    assert abs(float(torch.corrcoef(u.T)[0, 1])) < 5 / math.sqrt(40_000)


@pytest.mark.parametrize("name", NAMES)
def test_score_is_the_derivative(name: str) -> None:
    u = double(np.linspace(-1.65, 1.6, 23)).requires_grad_()
    kernel = KERNELS[name]
    if name in SMOOTH:
        (slope,) = torch.autograd.grad(kernel.log_density(u).sum(), u)
        torch.testing.assert_close(kernel.score(u), slope)
    expected = [oracles.derivative(noise(name).logpdf, float(at)) for at in u.detach()]
    np.testing.assert_allclose(kernel.score(u.detach()), expected, atol=1e-7)


def test_uniform_has_no_slope_and_no_density_beyond_its_edge() -> None:
    u, kernel = torch.tensor([0.0, math.sqrt(3), 1.8, -50.0]), Uniform()
    assert kernel.score(u).tolist() == [0.0] * 4
    assert kernel.log_density(u).exp().tolist()[2:] == [0.0, 0.0]
    assert torch.isfinite(kernel.log_density(u)).all()


def test_laplace_has_slope_zero_at_its_kink() -> None:
    assert Laplace().score(torch.zeros(1)).item() == 0.0


@pytest.mark.parametrize("kernel", [*KERNELS.values(), StudentT(2.1), StudentT(100.0)])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_is_finite_everywhere(kernel: Kernel, dtype: torch.dtype) -> None:
    u = torch.tensor([0.0, -1.0, 1e10, -1e30, torch.finfo(dtype).max], dtype=dtype)
    assert torch.isfinite(kernel.log_density(u)).all()
    assert torch.isfinite(kernel.score(u)).all()


@pytest.mark.parametrize("nu", [2.0, 0.0, -1.0, 101.0, math.nan])
def test_refuses_degrees_without_a_variance(nu: float) -> None:
    with pytest.raises(ValueError, match="nu"):
        StudentT(nu)


def test_heavy_tails_have_no_kurtosis() -> None:
    assert StudentT(3.0).kurtosis == math.inf


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sigma", [0.02, 0.1, 0.17, 3.0])
def test_profile_is_the_convolution(name: str, sigma: float) -> None:
    bandwidth = 0.1
    places = [0.0, 0.03, -0.1, 0.17, 1.7 * sigma, -(1.74 * sigma + 0.1)]
    log_q, slope = KERNELS[name].profile(double(places), bandwidth, double(sigma))
    for d, ours, rise in zip(places, log_q.tolist(), slope.tolist(), strict=True):
        value, derivative, _ = blurred(name, d, bandwidth, sigma)
        assert ours == pytest.approx(math.log(value), abs=2e-9)
        assert rise == pytest.approx(derivative / value, rel=2e-8, abs=2e-8 / bandwidth)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ratio", [0.0, 1e-30, 1e-9, 1e-4, 0.3, 0.5773, 0.5774, 1.0, 40.0, 1e6])
def test_profile_has_its_own_slope_and_is_finite(name: str, ratio: float) -> None:
    """Across every change of form: a step of the size of the derivative's error away from it."""
    bandwidth, sigma = 0.05, double(0.05 * ratio)
    d = double(np.concatenate([np.linspace(-6, 6, 401) * bandwidth, np.linspace(-4, 4, 101) * float(sigma)]))
    h = 1e-5 * bandwidth
    profile = KERNELS[name].profile
    above, below = (profile(d + sign * h, bandwidth, sigma)[0] for sign in (1, -1))
    slope = profile(d, bandwidth, sigma)[1]
    assert torch.isfinite(above).all()
    numerical = (above - below) / (2 * h)
    rounding = 4e-15 * (1.0 + above.abs() + (numerical * d).abs()) / h
    assert ((slope - numerical).abs() <= 1e-7 / bandwidth + 1e-6 * numerical.abs() + rounding).all()


@pytest.mark.parametrize("kernel", [*KERNELS.values(), StudentT(2.1), StudentT(30.0)])
def test_profile_is_finite_at_any_distance(kernel: Kernel) -> None:
    d = double([0.0, 1e-300, 1e-8, 1.0, -1e4, 1e30, 1e100])
    for bandwidth in (1e-30, 1e-3, 1.0, 1e10):
        for sigma in (0.0, 1e-300, 1e-20, 1.0, 1e20, 1e100):
            for part in kernel.profile(d, bandwidth, double(sigma)):
                assert torch.isfinite(part).all()


@pytest.mark.parametrize("nu", [2.1, 30.0, 100.0])
def test_other_degrees_of_freedom(nu: float) -> None:
    for sigma, d in ((0.05, 0.2), (0.2, 0.5), (1.0, 3.0)):
        value, slope, _ = blurred("student", d, 0.1, sigma, nu)
        log_q, ours = StudentT(nu).profile(double([d]), 0.1, double(sigma))
        assert log_q.item() == pytest.approx(math.log(value), abs=1e-9)
        assert ours.item() == pytest.approx(slope / value, rel=1e-8)


POINTS = np.array([[0.3, -0.2], [-0.5, 0.4], [0.1, 0.9]])


@pytest.mark.parametrize("name", SMOOTH)
def test_regression_finds_the_score_of_the_smoothed_points(name: str) -> None:
    """The mean of the target over x0 given y is grad log sum_j k((y - x_j) / sigma)."""
    sigma, y = 0.6, np.array([0.5, -0.35])
    terms = noise(name).pdf((y - POINTS) / sigma).prod(1)
    shares = terms / terms.sum()
    target = dsm_target(KERNELS[name], double(POINTS), double(y).expand(3, 2), sigma).numpy()

    def logp(at: np.ndarray) -> np.ndarray:
        return np.log(noise(name).pdf((at[:, None] - POINTS) / sigma).prod(2).sum(1))

    expected = oracles.central_difference(logp, y[None], 1e-6)[0]
    np.testing.assert_allclose(shares @ target, expected, atol=1e-7)


def test_regression_finds_nothing_under_uniform_noise() -> None:
    y = double([[0.5, -0.35]]).expand(3, 2)
    assert torch.equal(dsm_target(Uniform(), double(POINTS), y, 0.6), torch.zeros_like(y))


def test_target_under_gaussian_noise_is_minus_eps_over_sigma() -> None:
    x0, eps = torch.randn(2, 7, 2, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    sigma = torch.linspace(0.1, 2.0, 7, dtype=torch.float64)
    torch.testing.assert_close(
        dsm_target(Gaussian(), x0, x0 + sigma[:, None] * eps, sigma), -eps / sigma[:, None], rtol=1e-10, atol=1e-10
    )


@pytest.mark.parametrize("sigma", [0.0, -1.0])
def test_target_needs_noise(sigma: float) -> None:
    with pytest.raises(ValueError, match="sigma"):
        dsm_target(Laplace(), torch.zeros(1, 2), torch.zeros(1, 2), sigma)


def test_target_is_finite() -> None:
    for kernel in KERNELS.values():
        y = torch.tensor([[3e38, -3e38]])
        for sigma in (1e-30, 1.0, 1e30):
            assert torch.isfinite(dsm_target(kernel, -y, y, sigma)).all()
