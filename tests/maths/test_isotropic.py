import numpy as np
import pytest
import torch

from scoreviz.maths.density import exp_or_zero
from scoreviz.maths.isotropic import axis_kernel, blurred, nearest_of, posterior, shift, table
from tests import oracles


def test_nearest_is_nearest() -> None:
    centres = torch.tensor([-1.0, 0.0, 0.5, 4.0], dtype=torch.float64)
    x = torch.linspace(-3, 6, 101, dtype=torch.float64)
    gaps = (x[:, None] - centres).abs()
    torch.testing.assert_close((x - nearest_of(x, centres)).abs(), gaps.amin(1))


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_kernel_and_what_it_leaves_out_make_the_gaussian(dtype: torch.dtype) -> None:
    centres = torch.linspace(-1, 1, 9, dtype=torch.float64)
    x = torch.tensor([-2.0, 0.1, 1.7], dtype=torch.float64)
    variance = torch.tensor([0.3], dtype=torch.float64)
    near = nearest_of(x, centres)
    found = axis_kernel(x, centres, near, variance, dtype).double().log() + shift(x, near, variance)[:, None]
    true = -0.5 * (x[:, None] - centres) ** 2 / 0.3
    torch.testing.assert_close(found, true, rtol=1e-5, atol=1e-5)


def test_kernel_keeps_its_largest_entry_at_any_distance() -> None:
    centres = torch.linspace(-1, 1, 9, dtype=torch.float64)
    x = torch.tensor([-1e90, -1e4, 0.0, 1e38], dtype=torch.float64)
    kernel = axis_kernel(x, centres, nearest_of(x, centres), torch.tensor([1e-6], dtype=torch.float64), torch.float32)
    assert torch.equal(kernel.amax(1), torch.ones(4))
    assert torch.isfinite(kernel).all()


@pytest.mark.parametrize("variance", [1e-60, 1e-40, 1e-30, 1e-20, 1e-10])
def test_kernel_of_a_narrow_gaussian_holds_the_nearest_centre_alone(variance: float) -> None:
    centres = torch.linspace(-1, 1, 9, dtype=torch.float64)
    x = torch.tensor([-3.0, -0.2, 0.1, 0.4, 50.0], dtype=torch.float64)
    near = nearest_of(x, centres)
    kernel = axis_kernel(x, centres, near, torch.tensor([variance], dtype=torch.float64), torch.float32)
    assert torch.equal(kernel, (centres == near[:, None]).float())


def test_posterior_agrees_with_brute_force() -> None:
    rng = np.random.default_rng(0)
    centres, weights, y = rng.normal(size=(40, 2)), rng.random(40) + 0.01, 5 * rng.normal(size=(30, 2))
    variances = np.linspace(0.01, 2, 30)
    c, w = torch.from_numpy(centres), torch.from_numpy(weights / weights.sum())
    found = posterior(torch.from_numpy(y), torch.from_numpy(variances), table(c, w.log()), torch.float64).numpy()
    parts = centres, np.zeros((40, 2, 2)), weights
    np.testing.assert_allclose(found[:, 0], oracles.mixture_logp(y, *parts, np.sqrt(variances)))
    score = oracles.mixture_score(y, *parts, np.sqrt(variances))
    np.testing.assert_allclose(found[:, 1:], y + variances[:, None] * score, atol=1e-10)


def test_negligible_exponentials_are_zero() -> None:
    values = exp_or_zero(torch.tensor([0.0, -80.0, -90.0, -1e30, -torch.inf]))
    assert values[:2].tolist() == pytest.approx([1.0, np.exp(-80)], rel=1e-5)
    assert values[2:].tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("sigma", [0.0, 0.4, torch.full((40_000,), 0.4), torch.tensor(0.4)])
def test_blur_adds_both_variances(sigma: torch.Tensor | float) -> None:
    n, true = 40_000, 0.3**2 + float(torch.as_tensor(sigma).max()) ** 2
    x = blurred(torch.zeros(n, 2), 0.3, sigma, torch.Generator().manual_seed(0))
    assert float((x**2).mean()) == pytest.approx(true, abs=5 * true / n**0.5)  # of 2n squares, each of variance 2 v^2
