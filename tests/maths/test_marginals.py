"""One axis at a time: against quadrature of the density itself, in numpy, and the kernels against their expectation."""

import numpy as np
import pytest
import torch
from scipy.stats import gaussian_kde, norm

from scoreviz.maths.density import Density
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.kernels import KERNELS
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.marginals import bandwidth_of, cloud_density, marginal
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from scoreviz.maths.smoothed import Smoothed

RNG = np.random.default_rng(5)
MEANS, WEIGHTS = RNG.normal(size=(3, 2)), np.array([0.5, 0.3, 0.2])
ROOTS = RNG.normal(size=(3, 2, 2))
COVARIANCES = ROOTS @ ROOTS.transpose(0, 2, 1) * 0.1 + 0.05 * np.eye(2)
INK = RNG.random((5, 7))
GRID = GridMixture(INK, (-1.0, 1.5, -0.5, 1.0), 0.2)
MIXTURE = GaussianMixture(MEANS, COVARIANCES, WEIGHTS)
POINTS = PointMixture(RNG.normal(size=(6, 2)), 0.3)
DENSITIES: list[Density] = [
    MIXTURE,
    GRID,
    POINTS,
    Labelled([MIXTURE, GRID], [0.25, 0.75]),
    Smoothed(GRID, KERNELS["uniform"]),
    Smoothed(GRID, KERNELS["laplace"]),
]
AT = torch.tensor([-1.0, 0.0, 0.4, 1.3], dtype=torch.float64)


@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize("axis", [0, 1])
@pytest.mark.parametrize("sigma", [0.0, 0.4])
def test_a_marginal_is_the_integral_over_the_other_axis(density: Density, axis: int, sigma: float) -> None:
    other = torch.linspace(-8, 8, 3_201, dtype=torch.float64)  # a 40th of the narrowest deviation, or finer
    lines = [(here.expand(len(other)), other) if axis == 0 else (other, here.expand(len(other))) for here in AT]
    expected = [np.trapezoid(density.pdf(torch.stack(line, dim=1), sigma), other) for line in lines]
    np.testing.assert_allclose(marginal(density, axis, AT, sigma).numpy(), expected, rtol=1e-5, atol=1e-9)


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(TypeError, match="nobody knows one axis"):
        marginal(object(), 0, AT, 0.0)  # type: ignore[arg-type]  # no density at all


def test_the_density_of_a_cloud_is_a_sum_of_kernels() -> None:
    points = torch.from_numpy(RNG.normal(size=(40, 2)))
    xs, ys = torch.linspace(-2, 2, 9).double(), torch.linspace(-1, 1, 5).double()
    found = cloud_density(points, xs, ys, 0.3).numpy()
    expected = [
        [np.mean(np.prod(norm.pdf(points.numpy(), (x, y), 0.3), axis=1)) for x in xs.tolist()] for y in ys.tolist()
    ]
    np.testing.assert_allclose(found, expected, rtol=1e-9)


def test_the_bandwidth_is_half_of_scotts() -> None:
    points = RNG.normal(size=(500, 2)) * 3.0
    scott = gaussian_kde(points.T).scotts_factor() * np.sqrt(points.var(0).mean())
    assert bandwidth_of(torch.from_numpy(points)) == pytest.approx(0.5 * scott)
