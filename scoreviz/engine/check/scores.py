"""Rows about densities: log density, score, denoised point, mass and samples, near the data and far from it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Reference, five_errors, round_mixture
from scoreviz.maths.density import Density
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture

SIGMAS = (0.0, 0.1, 0.7, 5.0)
FAR = 300.0  # where every kernel underflows in float32 and float64
ROUNDING = 1e-7  # of float64, after log-sum-exp over a thousand components and a division by sigma^2
SINGLE_ROUNDING = 1e-4  # of float32, as the window asks for scores
DIFFERENCE_STEP = 1e-5
DIFFERENCE_ERROR = 1e-6  # of a central difference: (step / narrowest width)^2 plus rounding over the step


@dataclass(frozen=True, eq=False)
class _Case:
    name: str
    density: Density
    reference: Reference


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    for case in _cases():
        yield from _derivatives(case)
        yield from _moments(case)
    yield _conditional()
    yield from _identities()


def _cases() -> tuple[_Case, ...]:
    generator = np.random.default_rng(3)
    return _mixture_case(), _grid_case(generator), _points_case(generator)


def _mixture_case() -> _Case:
    means = np.array([[-1.0, 0.2], [1.1, 0.6], [0.3, -1.2]])
    covariances = np.array([[[0.2, 0.05], [0.05, 0.1]], [[0.05, -0.02], [-0.02, 0.3]], [[0.01, 0.0], [0.0, 0.02]]])
    weights = np.array([0.5, 0.3, 0.2])
    return _Case("mixture", GaussianMixture(means, covariances, weights), Reference(weights, means, covariances))


def _grid_case(generator: np.random.Generator) -> _Case:
    """A drawing of 9 x 13 cells, some empty, whose columns and rows have different widths."""
    weights = generator.random((9, 13)) * (generator.random((9, 13)) > 0.4)
    xs, ys = -2.0 + 0.3 * (np.arange(13) + 0.5), -1.0 + 0.25 * (np.arange(9) + 0.5)
    inked = weights > 0
    centres = np.stack(np.meshgrid(xs, ys), axis=-1)[inked]  # [K, 2]
    density = GridMixture(weights, (-2.0, 1.9, -1.0, 1.25), 0.2)
    return _Case("grid", density, round_mixture(centres, weights[inked], 0.2))


def _points_case(generator: np.random.Generator) -> _Case:
    points = generator.normal(size=(60, 2)) * (1.0, 0.5)
    return _Case("points", PointMixture(points, 0.15), round_mixture(points, np.ones(60), 0.15))


def _derivatives(case: _Case) -> Iterator[Row]:
    # One row a quantity, one column a noise level; numpy's maximum, unlike Python's, keeps NaN.
    gaps = np.array([_gaps(case, sigma) for sigma in SIGMAS]).max(axis=0)
    logp, automatic, numerical, denoised, single = (float(gap) for gap in gaps)
    name, slope = case.name, "s = grad log p_sigma"
    mixture = "log sum_k w_k N(y; m_k, S_k + sigma^2)"
    yield Row(f"{name}: log density", mixture, logp, 0, ROUNDING, "torch.distributions")
    yield Row(f"{name}: score, automatic", slope, automatic, 0, ROUNDING, "torch.autograd")
    yield Row(f"{name}: score, numerical", slope, numerical, 0, DIFFERENCE_ERROR, "central difference")
    yield Row(f"{name}: score in float32", slope, single, 0, SINGLE_ROUNDING, "torch.autograd, float64")
    yield Row(f"{name}: denoised", "y + sigma^2 s = E[x0 | y]", denoised, 0, ROUNDING, "Tweedie; Bayes")


def _gaps(case: _Case, sigma: float) -> tuple[float, ...]:
    y, density, reference = _places(sigma), case.density, case.reference
    score, expected = density.score(y, sigma), reference.score(y, sigma)
    rounded = y.float()
    return (
        _furthest(density.logp(y, sigma)[:, None], reference.logp(y, sigma)[:, None]),
        _furthest(score, expected),
        _furthest(score, _central_difference(density, y, sigma)),
        _furthest(y + sigma**2 * score, torch.from_numpy(reference.denoised(y.numpy(), sigma))),
        _furthest(density.score(rounded, sigma).double(), reference.score(rounded.double(), sigma)),
    )


def _places(sigma: float) -> Tensor:
    """Points ``[96, 2]`` in float64: among the data, around it, and far away in every direction."""
    generator = torch.Generator().manual_seed(5)
    near = (1.0 + sigma) * torch.randn(64, 2, generator=generator, dtype=torch.float64)
    around = 8.0 * torch.randn(16, 2, generator=generator, dtype=torch.float64)
    angle = torch.arange(16, dtype=torch.float64) * (math.pi / 8)
    return torch.cat([near, around, FAR * torch.stack((angle.cos(), angle.sin()), dim=1)])


def _central_difference(density: Density, y: Tensor, sigma: float) -> Tensor:
    """The slope ``[n, 2]`` of the density's own logarithm; the step grows with |y|, as its digits shrink."""
    step = DIFFERENCE_STEP * y.norm(dim=1, keepdim=True).clamp(min=1.0)  # [n, 1]
    slopes = [
        (density.logp(y + step * axis, sigma) - density.logp(y - step * axis, sigma)) / (2 * step[:, 0])
        for axis in torch.eye(2, dtype=y.dtype)
    ]
    return torch.stack(slopes, dim=1)


def _furthest(measured: Tensor, expected: Tensor) -> float:
    """The longest difference of two sets of vectors ``[n, d]``, as a share of 1 + |expected|; NaN if anything is."""
    return float(((measured - expected).norm(dim=1) / (1.0 + expected.norm(dim=1))).max())


def _moments(case: _Case) -> Iterator[Row]:
    sigma, generator = 0.4, torch.Generator().manual_seed(7)
    y = case.density.sample(100_000, sigma, generator)
    measured, tolerance = five_errors(y.square().sum(1))
    expected = case.reference.second_moment + 2 * sigma**2
    yield Row(f"{case.name}: samples' spread", "E |y|^2 = E |x0|^2 + 2 sigma^2", measured, expected, tolerance, "5 SE")
    measured, tolerance = five_errors(y[:, 0])
    expected = float(case.reference.mean[0])
    yield Row(f"{case.name}: samples' mean", "E y_1 = E x0_1", measured, expected, tolerance, "5 SE")
    axis = torch.linspace(-7.0, 7.0, 281, dtype=torch.float64)
    mass = float(case.density.pdf_raster(axis, axis, sigma).sum()) * 0.05**2
    yield Row(f"{case.name}: mass", "sum p_sigma dx dy = 1", mass, 1.0, 1e-6, "exact for a sum of Gaussians")


def _conditional() -> Row:
    """The score given x0, from a data set of one point: sigma *squared* under the difference, and a minus sign."""
    x0, bandwidth, sigma = np.array([0.7, -0.4]), 0.01, 0.5
    y = torch.tensor([[1.2, 0.1]], dtype=torch.float64)
    measured = PointMixture(x0[None], bandwidth).score(y, sigma)[0, 0]
    expected = -(1.2 - 0.7) / (0.5**2 + 0.01**2)
    return Row(
        "points: score of y given x0",
        "-(y - x0) / (sigma^2 + b^2)",
        float(measured),
        expected,
        ROUNDING,
        "Vincent (2011)",
    )


def _identities() -> Iterator[Row]:
    """Identities under p_sigma that hold for any field a(y); here a(y) = (tanh y_1, sin y_2 cos y_1)."""
    case, sigma, generator = _mixture_case(), 0.3, torch.Generator().manual_seed(11)
    x0 = case.density.sample(200_000, 0.0, generator)
    eps = torch.randn(x0.shape, generator=generator)
    y = x0 + sigma * eps
    score = case.density.score(y, sigma)
    first, second = y.unbind(1)
    field = torch.stack((first.tanh(), second.sin() * first.cos()), dim=1)
    divergence = 1.0 - first.tanh() ** 2 + second.cos() * first.cos()
    measured, tolerance = five_errors((field * score).sum(1) + divergence)
    yield Row("Stein's identity", "E[a.s + div a] = 0", measured, 0, tolerance, "Hyvärinen (2005), theorem 1; 5 SE")
    measured, tolerance = five_errors((field * (score + eps / sigma)).sum(1))
    yield Row(
        "DSM and ESM: equal in the mean", "E[a.s] = E[a.(-eps / sigma)]", measured, 0, tolerance, "Vincent (2011); 5 SE"
    )
