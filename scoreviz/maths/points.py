"""A data set read as a density: equal round Gaussians on its points."""

import math
from functools import partial

import torch
from torch import Tensor

from scoreviz.maths.chebyshev import polynomials
from scoreviz.maths.density import CHUNK, NARROWEST, ArrayLike, checked, checked_bandwidth, narrowed, nodes
from scoreviz.maths.isotropic import axis_kernel, bells, nearest_of, patched, score_of, trusted_log
from scoreviz.maths.round_mixture import RoundMixture, box_of

NODES = 192  # interpolated from sqrt(v) = (half the data's width) / 22 up


class PointMixture(RoundMixture):
    """A data set of N points, p_sigma(y) = 1/N sum_n N(y; x_n, (b^2 + sigma^2) I).

    Args:
        points: ``[N, 2]``.
        bandwidth: the standard deviation b of each point's Gaussian.

    Raises:
        ValueError: one sentence, for no points, NaN, another shape or a bandwidth that is not positive.
    """

    def __init__(self, points: ArrayLike, bandwidth: float) -> None:
        self.points = checked(points, (None, 2), "points")
        origin = self.points.mean(0)
        super().__init__(origin, checked_bandwidth(bandwidth))
        self._sorted = self._centres.sort(dim=0).values.T.contiguous()

    def _make_centres(self) -> Tensor:
        return self.points - self._origin

    def _make_shares(self) -> Tensor:
        return torch.full_like(self.points[:, 0], 1 / len(self.points))

    def _make_spectrum(self) -> Tensor:
        return _spectrum(self._centres)

    def _pick(self, n: int, generator: torch.Generator) -> Tensor:
        return torch.randint(len(self._places), (n,), generator=generator, device=generator.device)

    def pdf_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return p_sigma at grid nodes, ``[ny, nx]``: a product of the two one-axis kernels ``[ny, N] [N, nx]``."""
        variance = self.bandwidth**2 + sigma**2
        density = torch.zeros(len(ys), len(xs), dtype=xs.dtype, device=xs.device)
        for part in self._centres.split(max(1, CHUNK // (len(xs) + len(ys)))):
            columns, rows = (
                bells(axis.to(part) - origin, centres, variance, xs.dtype)
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
        moments = patched(moments, partial(self._sharp, dtype=grid.dtype), points, level)
        return score_of(moments, points, self._variance(level), grid)

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


def _spectrum(centres: Tensor) -> Tensor:
    """Return the mean of T_m(x) T_k(y) over centres ``[N, 2]``, in units of their box, ``[NODES, NODES]``."""
    middle, half = box_of(centres)
    total = centres.new_zeros(NODES, NODES)
    for part in ((centres - middle) / half.clamp(min=NARROWEST)).split(CHUNK // NODES):
        x, y = (polynomials(axis, NODES) for axis in part.T)
        total.addmm_(x, y.T)
    return total / len(centres)
