import math

import numpy as np
import pytest
import torch

from scoreviz.maths.chebyshev import LEAST, PER_WIDTH, interpolated, lagrange, polynomials
from tests import oracles

BOX = torch.tensor([[0.3, -0.2], [2.0, 0.7]], dtype=torch.float64)  # middle, half-widths
MOST = 192


def centres(n: int) -> torch.Tensor:
    return BOX[0] + BOX[1] * (2 * torch.rand(n, 2, generator=torch.Generator().manual_seed(0), dtype=torch.float64) - 1)


def spectrum(points: torch.Tensor, most: int = MOST) -> torch.Tensor:
    x, y = (polynomials(axis, most) for axis in ((points - BOX[0]) / BOX[1]).T)
    return x @ y.T / len(points)


def test_polynomials_are_chebyshevs() -> None:
    z = np.linspace(-1, 1, 11)
    true = np.polynomial.chebyshev.chebvander(z, 6).T
    np.testing.assert_allclose(polynomials(torch.from_numpy(z), 7), true, atol=1e-14)


def test_lagranges_weights_reproduce_a_polynomial() -> None:
    z = torch.linspace(-1, 1, 9, dtype=torch.float64)
    at, matrix = lagrange(6, z)
    np.testing.assert_allclose((3 * at**5 - at**2 + 1) @ matrix @ polynomials(z, 6), 3 * z**5 - z**2 + 1, atol=1e-14)


@pytest.mark.parametrize("ratio", [0.01, 0.3, 1.0, 3.0, 10.0, 22.0])
def test_a_kernel_through_its_nodes_has_all_digits(ratio: float) -> None:
    """The number of nodes that the module asks for holds at any distance; ``ratio`` is the half-width over sqrt(v)."""
    c, x = torch.linspace(-1, 1, 301, dtype=torch.float64), torch.linspace(-9, 9, 401, dtype=torch.float64)
    at, matrix = lagrange(math.ceil(LEAST + PER_WIDTH * ratio), c)

    def kernel(centre: torch.Tensor) -> torch.Tensor:
        return torch.exp(-0.5 * (ratio * (x[:, None] - centre)) ** 2)

    gap = kernel(at) @ matrix @ polynomials(c, len(at)) - kernel(c)
    assert float(gap.abs().max()) < 1e-13


@pytest.mark.parametrize("deviation", [0.1, 0.3, 1.0, 30.0])
def test_agrees_with_brute_force_or_says_so(deviation: float) -> None:
    data = centres(300)
    y = BOX[0] + torch.cat([torch.rand(400, 2, dtype=torch.float64) * 6 - 3, 1e3 * (data[:50] - BOX[0])])
    variance = torch.tensor([deviation**2], dtype=torch.float64)
    found = interpolated(y, variance, BOX, spectrum(data), torch.float32)
    known = found[:, 0] > -math.inf
    assert known.sum() > 20
    assert deviation > 10 or not known.all()
    parts = data.numpy(), np.zeros((300, 2, 2)), np.ones(300)
    np.testing.assert_allclose(found[known, 0], oracles.mixture_logp(y[known], *parts, deviation), rtol=1e-6, atol=1e-6)
    mean = y + deviation**2 * torch.from_numpy(oracles.mixture_score(y, *parts, deviation))
    torch.testing.assert_close(found[known, 1:], mean[known], rtol=0, atol=2e-6)


def test_each_point_has_its_own_width() -> None:
    data, y = centres(50), centres(200)[:40]
    variance = torch.logspace(-6, 2, 40, dtype=torch.float64)
    found = interpolated(y, variance, BOX, spectrum(data), torch.float32)
    wide = 16 + 8 * 2.0 / variance.sqrt() <= MOST
    assert torch.equal(found[:, 0] > -math.inf, wide)
    one_by_one = torch.cat(
        [
            interpolated(*pair, BOX, spectrum(data), torch.float32)
            for pair in zip(y.split(1), variance.split(1), strict=True)
        ]
    )
    torch.testing.assert_close(found[wide], one_by_one[wide], rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("most", [1, 10, 40])
def test_says_where_there_are_too_few_nodes(most: int) -> None:
    found = interpolated(
        centres(5), torch.tensor([0.01], dtype=torch.float64), BOX, spectrum(centres(9), most), torch.float32
    )
    assert (found[:, 0] == -math.inf).all()


def test_leaves_double_precision_to_others() -> None:
    found = interpolated(centres(5), torch.tensor([9.0], dtype=torch.float64), BOX, spectrum(centres(9)), torch.float64)
    assert (found[:, 0] == -math.inf).all()
