"""A data set read as a density: equal round Gaussians on its points."""

import math
from functools import partial

import torch
from torch import Tensor

from scoreviz.maths.density import (
    CHUNK,
    ArrayLike,
    Level,
    checked,
    checked_bandwidth,
    exp_or_zero,
    flat,
    in_chunks,
    moved,
    narrowed,
    nodes,
)
from scoreviz.maths.isotropic import axis_kernel, blurred, nearest_of, patched, posterior, score_of, table, trusted_log


class PointMixture:
    """A data set of N points, p_sigma(y) = 1/N sum_n N(y; x_n, (b^2 + sigma^2) I).

    Args:
        points: ``[N, 2]``.
        bandwidth: the standard deviation b of each point's Gaussian.

    Raises:
        ValueError: one sentence, for no points, NaN, another shape or a bandwidth that is not positive.
    """

    def __init__(self, points: ArrayLike, bandwidth: float) -> None:
        self.points = checked(points, (None, 2), "points")
        self.bandwidth = checked_bandwidth(bandwidth)
        self._origin = self.points.mean(0)
        self._centres = self.points - self._origin
        self._sorted = self._centres.sort(dim=0).values.T.contiguous()
        self._places = self.points.float()
        self._table = table(self._centres, torch.tensor([-math.log(len(self.points))], dtype=torch.float64))

    @property
    def mean(self) -> Tensor:
        """The mean ``[2]`` of the points."""
        return self._origin.float()

    @property
    def covariance(self) -> Tensor:
        """The covariance ``[2, 2]`` of the points (divided by N), bandwidth included."""
        spread = self._centres.T @ self._centres / len(self._centres)
        return (spread + self.bandwidth**2 * torch.eye(2).to(spread)).float()

    @property
    def narrowest(self) -> float:
        """The variance of a point's Gaussian, bandwidth^2."""
        return self.bandwidth**2

    def logp(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log p_sigma(y); ``y [..., 2]`` to ``[...]``."""
        points, level = self._flat(y, sigma)
        return narrowed(self._moments(points, level, y.dtype)[:, 0], y.dtype).reshape(y.shape[:-1])

    def pdf(self, y: Tensor, sigma: Level) -> Tensor:
        """Return p_sigma(y); ``y [..., 2]`` to ``[...]``."""
        return narrowed(self.logp(y, sigma).exp(), y.dtype)

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the exact score (E[x_n | y] - y) / (b^2 + sigma^2), ``[..., 2]``."""
        points, level = self._flat(y, sigma)
        return score_of(self._moments(points, level, y.dtype), points, self._variance(level), y)

    def sample(self, n: int, sigma: Level, generator: torch.Generator) -> Tensor:
        """Return ``[n, 2]`` exact draws: a point, its Gaussian, and the noise."""
        chosen = torch.randint(len(self._places), (n,), generator=generator, device=generator.device)
        return blurred(self._places[chosen], self.bandwidth, sigma, generator)

    def pdf_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return p_sigma at grid nodes, ``[ny, nx]``: a product of the two one-axis kernels ``[ny, N] [N, nx]``."""
        variance = self.bandwidth**2 + sigma**2
        density = torch.zeros(len(ys), len(xs), dtype=xs.dtype, device=xs.device)
        for part in self._centres.split(max(1, CHUNK // (len(xs) + len(ys)))):
            columns, rows = (
                exp_or_zero(((axis.to(part) - origin)[:, None] - centres).to(xs.dtype) ** 2 * (-0.5 / variance))
                for axis, centres, origin in zip((xs, ys), part.T, self._origin, strict=True)
            )
            density.addmm_(rows, columns.T)
        return narrowed(density.to(self._origin) / (2 * math.pi * variance * len(self.points)), xs.dtype)

    def score_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return the score at grid nodes, ``[ny, nx, 2]``; separable, with a plain sum where that underflows."""
        grid = nodes(xs, ys)
        points, level = self._flat(grid, sigma)
        lattice = points.reshape(*grid.shape)
        sums = self._lattice_sums(lattice[0, :, 0], lattice[:, 0, 1], level).reshape(3, -1)
        log_total, total = trusted_log(sums[0])
        moments = torch.stack([log_total, sums[1] / total, sums[2] / total], dim=1)
        moments = patched(moments, partial(self._summed, dtype=grid.dtype), points, level, len(self.points))
        return score_of(moments, points, self._variance(level), grid)

    def to(self, device: torch.device | str) -> "PointMixture":
        """Return the same data set on another device."""
        return moved(self, device)

    def _flat(self, y: Tensor, sigma: Level) -> tuple[Tensor, Tensor]:
        """Return points ``[n, 2]`` from the data's mean, and levels ``[n]`` or ``[1]``."""
        points, level = flat(y, sigma)
        return points - self._origin, level

    def _variance(self, level: Tensor) -> Tensor:
        return self.bandwidth**2 + level**2

    def _moments(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        """Return log p and posterior mean ``[n, 3]``."""
        return in_chunks(partial(self._summed, dtype=dtype), points, level, len(self.points))

    def _summed(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        return posterior(points, self._variance(level), self._table, dtype)

    def _lattice_sums(self, xs: Tensor, ys: Tensor, level: Tensor) -> Tensor:
        """Return the means of all kernels, and of kernels times x and times y, ``[3, ny, nx]``."""
        variance = self._variance(level)
        near_x, near_y = nearest_of(xs, self._sorted[0]), nearest_of(ys, self._sorted[1])
        sums = torch.zeros(3, len(ys), len(xs), dtype=xs.dtype, device=xs.device)
        for part in self._centres.split(max(1, CHUNK // (len(xs) + len(ys)))):
            A = axis_kernel(xs, part[:, 0], near_x, variance, xs.dtype)
            B = axis_kernel(ys, part[:, 1], near_y, variance, xs.dtype)
            sums += torch.stack([B @ A.T, B @ (A * part[:, 0]).T, (B * part[:, 1]) @ A.T])
        return sums / len(self._centres)
