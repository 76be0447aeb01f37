"""What the brush makes: weights on a grid of round Gaussians, with an exact density and score that are separable."""

import math
from functools import cached_property, partial
from typing import Self

import torch
from torch import Tensor

from scoreviz.maths.chebyshev import polynomials
from scoreviz.maths.density import (
    NARROWEST,
    ArrayLike,
    checked_bandwidth,
    checked_weights,
    cumulative,
    in_chunks,
    narrowed,
    nodes,
    pick,
)
from scoreviz.maths.isotropic import axis_kernel, bells, nearest_of, patched, score_of, separable, shift, trusted_log
from scoreviz.maths.round_mixture import RoundMixture


class GridMixture(RoundMixture):
    """A mixture of equal round Gaussians on a grid, p_sigma(y) = sum_ij W_ij N(y; (x_j, y_i), (b^2 + sigma^2) I).

    With one-axis kernels A ``[n, W]`` and B ``[n, H]``, p = rowsum((A W^T) * B), and the posterior mean needs one
    more product. The kernels are scaled to a largest entry of one; where their product still underflows, the same
    is done in float64, and where that underflows too, log-sum-exp over the cells with ink.

    Args:
        weights: ``[H, W]``, not negative, row 0 the lowest y; they are normalised.
        extent: (x0, x1, y0, y1), the outer edges of the outer cells.
        bandwidth: the standard deviation b of a cell's Gaussian.

    Raises:
        ValueError: one sentence, for negative or no weight, NaN, a wrong shape, an empty extent or bandwidth.
    """

    def __init__(self, weights: ArrayLike, extent: tuple[float, float, float, float], bandwidth: float) -> None:
        self.weights = checked_weights(weights, (None, None))
        self.extent = _checked_extent(extent)
        xs = _centres(*self.extent[:2], self.weights.shape[1])
        ys = _centres(*self.extent[2:], self.weights.shape[0])
        used_rows, used_columns = self.weights.any(1), self.weights.any(0)
        # Everything below is centred on the ink and leaves empty rows and columns out.
        origin = torch.stack([_middle(xs[used_columns]), _middle(ys[used_rows])])
        self._xs, self._ys = xs[used_columns] - origin[0], ys[used_rows] - origin[1]
        self._ink = self.weights[used_rows][:, used_columns]
        super().__init__(origin, checked_bandwidth(bandwidth))

    @cached_property
    def _pair(self) -> Tensor:
        return torch.cat([self._ink.T, self._xs[:, None] * self._ink.T], dim=1)

    @cached_property
    def _cumulative(self) -> Tensor:
        return cumulative(self._shares)

    def _make_centres(self) -> Tensor:
        row, column = self._ink.nonzero(as_tuple=True)
        return torch.stack([self._xs[column], self._ys[row]], dim=1)

    def _make_shares(self) -> Tensor:
        return self._ink[self._ink > 0]

    def _make_spectrum(self) -> Tensor:
        return _spectrum(self._xs, self._ys, self._ink)

    def to(self, device: torch.device | str) -> Self:
        """Return the same density on another device."""
        for name in ("_pair", "_cumulative"):
            getattr(self, name)
        return super().to(device)

    def _pick(self, n: int, generator: torch.Generator) -> Tensor:
        return pick(self._cumulative, n, generator)

    def pdf_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return p_sigma at grid nodes, ``[ny, nx]``: B W A^T, two small matrix products."""
        variance = self.bandwidth**2 + sigma**2
        columns, rows = (
            bells(axis.to(origin) - origin, centres, variance, xs.dtype)
            for axis, centres, origin in zip((xs, ys), (self._xs, self._ys), self._origin, strict=True)
        )
        total = rows @ self._ink.to(xs.dtype) @ columns.T
        return narrowed(total.to(self._ink) / (2 * math.pi * variance), xs.dtype)

    def score_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return the score at grid nodes, ``[ny, nx, 2]``, from products as small as those of ``pdf_raster``."""
        grid = nodes(xs, ys)
        points, level = self._flat(grid, sigma)
        lattice = points.reshape(*grid.shape)
        A, _ = self._kernel(lattice[0, :, 0], 0, level, points.dtype)
        B, _ = self._kernel(lattice[:, 0, 1], 1, level, points.dtype)
        by_row = B @ self._ink
        products = by_row @ A.T, by_row @ (A * self._xs).T, (B * self._ys) @ self._ink @ A.T
        total, mean_x, mean_y = (product.reshape(-1) for product in products)
        log_total, total = trusted_log(total)
        moments = torch.stack([log_total, mean_x / total, mean_y / total], dim=1)
        moments = patched(moments, partial(super()._sharp, dtype=grid.dtype), points, level)
        return score_of(moments, points, self._variance(level), grid)

    def _sharp(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        """Return log p and posterior mean ``[n, 3]``: separable, and where that underflows by the next wider way."""
        width = sum(self._pair.shape)
        moments = in_chunks(partial(self._separable, pair=self._pair.to(dtype)), points, level, width)
        if dtype != points.dtype:
            wider = partial(in_chunks, partial(self._separable, pair=self._pair), width=width)
            moments = patched(moments, wider, points, level)
        return patched(moments, partial(super()._sharp, dtype=dtype), points, level)

    def _separable(self, points: Tensor, level: Tensor, pair: Tensor) -> Tensor:
        """Return log p and posterior mean ``[n, 3]`` in the type of ``pair``; log p is -inf where it underflowed."""
        A, left_out_x = self._kernel(points[:, 0], 0, level, pair.dtype)
        B, left_out_y = self._kernel(points[:, 1], 1, level, pair.dtype)
        total, mean_x, mean_y = separable(A, B, pair, self._ys.to(pair.dtype))
        log_total, total = trusted_log(total)
        log_p = log_total + left_out_x + left_out_y - (2 * math.pi * self._variance(level)).log()
        return torch.stack([log_p, mean_x / total, mean_y / total], dim=1)

    def _kernel(self, x: Tensor, axis: int, level: Tensor, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
        """Return one axis's kernel ``[n, m]`` and the exponent ``[n]`` that it leaves out."""
        centres, variance = (self._xs, self._ys)[axis], self._variance(level)
        nearest = nearest_of(x, centres)
        return axis_kernel(x, centres, nearest, variance, dtype), shift(x, nearest, variance)


def _centres(low: float, high: float, count: int) -> Tensor:
    """Return the centres ``[count]`` of equal cells between two edges."""
    return low + (high - low) * (torch.arange(count, dtype=torch.float64) + 0.5) / count


def _middle(values: Tensor) -> Tensor:
    return 0.5 * (values[0] + values[-1])


def _checked_extent(extent: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    x0, x1, y0, y1 = (float(v) for v in extent)
    if not (-math.inf < x0 < x1 < math.inf and -math.inf < y0 < y1 < math.inf):
        raise ValueError("extent must be finite, with x0 below x1 and y0 below y1.")
    return x0, x1, y0, y1


def _spectrum(xs: Tensor, ys: Tensor, ink: Tensor) -> Tensor:
    """Return the sum of ink times T_m(x) T_k(y), in units of the box that holds it, ``[Mx, My]``.

    There are half as many nodes as cells: with more, the cells take less time, since float32 does for them.
    """
    x, y = (polynomials(axis / axis[-1].clamp(min=NARROWEST), -(-len(axis) // 2)) for axis in (xs, ys))
    return x @ ink.T @ y.T
