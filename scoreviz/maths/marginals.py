"""One axis of a density at a time, exactly, and the density of a cloud of points by kernels."""

import math

import torch
from torch import Tensor

from scoreviz.maths.density import Density, wide
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from scoreviz.maths.smoothed import Smoothed

OF_SCOTT = 0.5  # a drawing has several parts, and its whole is several times wider than any of them


def marginal(density: Density, axis: int, at: Tensor, sigma: float) -> Tensor:
    """Return the density ``[m]`` of one coordinate of y under p_sigma, exactly.

    Formula:
        integral p_sigma(y) dy_other: a mixture in one dimension, of the same weights, whose components lose the
        other axis.

    Args:
        density: any of the program's own.
        axis: 0 for x, 1 for y.
        at: where on that axis ``[m]``.
        sigma: noise level.

    Errors:
        TypeError: a density of another kind.
    """
    x = at.to(wide(at.device))
    if isinstance(density, Labelled):
        classes = torch.stack([marginal(one, axis, at, sigma) for one in density.classes])
        return density.priors.to(classes) @ classes
    if isinstance(density, GaussianMixture):
        variances = density.covariances[:, axis, axis] + sigma**2
        return _bells(x, density.means[:, axis], variances.to(x)) @ density.weights.to(x)
    if isinstance(density, PointMixture):
        centres = density.points[:, axis].to(x)
        variance = centres.new_full((len(centres),), density.bandwidth**2 + sigma**2)
        return _bells(x, centres, variance).mean(1)
    if isinstance(density, GridMixture | Smoothed):
        return _of_grid(density, axis, x, sigma)
    raise TypeError(f"nobody knows one axis of a {type(density).__name__}")


def _of_grid(density: GridMixture | Smoothed, axis: int, x: Tensor, sigma: float) -> Tensor:
    grid = density.density if isinstance(density, Smoothed) else density
    if not isinstance(grid, GridMixture):
        raise TypeError(f"nobody knows one axis of a {type(grid).__name__}")
    low, high = grid.extent[2 * axis : 2 * axis + 2]
    weights = grid.weights.sum(axis).to(x)  # rows are y: summing over them leaves x
    centres = low + (high - low) * (torch.arange(len(weights)).to(x) + 0.5) / len(weights)
    if isinstance(density, Smoothed):
        level = torch.tensor(sigma).to(x)
        return density.kernel.profile(x[:, None] - centres, grid.bandwidth, level)[0].exp() @ weights
    return _bells(x, centres, torch.full_like(centres, grid.bandwidth**2 + sigma**2)) @ weights


def _bells(x: Tensor, centres: Tensor, variances: Tensor) -> Tensor:
    """Return the densities ``[m, K]`` of normal numbers."""
    squares = (x[:, None] - centres.to(x)).square() / variances
    return (-0.5 * squares).exp() / (2.0 * math.pi * variances).sqrt()


def bandwidth_of(points: Tensor) -> float:
    """Return the standard deviation of the kernels that stand for points ``[n, 2]``.

    Formula:
        1/2 n^(-1/6) times the root mean variance of the two axes

    Source:
        Scott, Multivariate density estimation, 1992, eq. 6.42 with d = 2, halved.
    """
    spread = points.double().var(0, correction=0).mean().sqrt()
    return OF_SCOTT * len(points) ** (-1.0 / 6.0) * float(spread)


def cloud_density(points: Tensor, xs: Tensor, ys: Tensor, bandwidth: float) -> Tensor:
    """Return the kernel density estimate of points at the nodes of a grid, ``[ny, nx]``.

    Formula:
        1/n sum_i N(y; x_i, h^2 I), whose expectation is p smoothed by h: under Gaussian noise p_sqrt(sigma^2 + h^2)
    """
    variance = torch.tensor(bandwidth**2, dtype=points.dtype)
    columns, rows = (
        _bells(at.to(points), points[:, axis], variance.expand(len(points))) for axis, at in enumerate((xs, ys))
    )
    return rows @ columns.mT / len(points)
