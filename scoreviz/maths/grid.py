"""What the brush makes: weights on a grid of round Gaussians, with an exact density and score that are separable."""

import math
from functools import partial

import torch
from torch import Tensor

from scoreviz.maths.density import (
    ArrayLike,
    Level,
    checked_bandwidth,
    checked_weights,
    cumulative,
    exp_or_zero,
    flat,
    in_chunks,
    moved,
    narrowed,
    nodes,
    pick,
)
from scoreviz.maths.isotropic import (
    axis_kernel,
    blurred,
    nearest_of,
    patched,
    posterior,
    score_of,
    shift,
    table,
    trusted_log,
)


class GridMixture:
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
        self.bandwidth = checked_bandwidth(bandwidth)
        xs = _centres(*self.extent[:2], self.weights.shape[1])
        ys = _centres(*self.extent[2:], self.weights.shape[0])
        used_rows, used_columns = self.weights.any(1), self.weights.any(0)
        # Everything below is centred on the ink and leaves empty rows and columns out.
        self._origin = torch.stack([_middle(xs[used_columns]), _middle(ys[used_rows])])
        self._xs, self._ys = xs[used_columns] - self._origin[0], ys[used_rows] - self._origin[1]
        self._ink = self.weights[used_rows][:, used_columns]
        # [W, 2H]: W^T beside diag(x) W^T, so that one product with A gives both sums.
        self._pair = torch.cat([self._ink.T, self._xs[:, None] * self._ink.T], dim=1)
        row, column = self._ink.nonzero(as_tuple=True)
        self._cells = torch.stack([self._xs[column], self._ys[row]], dim=1)
        self._shares = self._ink[row, column]
        self._table = table(self._cells, self._shares.log())
        self._cumulative = cumulative(self._shares)
        self._places = (self._cells + self._origin).float()

    @property
    def mean(self) -> Tensor:
        """The mean ``[2]`` of the drawing."""
        return (self._ink_mean() + self._origin).float()

    @property
    def covariance(self) -> Tensor:
        """The covariance ``[2, 2]`` of the drawing, bandwidth included."""
        offsets = self._cells - self._ink_mean()
        spread = (self._shares[:, None] * offsets).T @ offsets
        return (spread + self.bandwidth**2 * torch.eye(2).to(spread)).float()

    @property
    def narrowest(self) -> float:
        """The variance of a cell, bandwidth^2."""
        return self.bandwidth**2

    def logp(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log p_sigma(y); ``y [..., 2]`` to ``[...]``."""
        points, level = self._flat(y, sigma)
        return narrowed(self._moments(points, level, y.dtype)[:, 0], y.dtype).reshape(y.shape[:-1])

    def pdf(self, y: Tensor, sigma: Level) -> Tensor:
        """Return p_sigma(y); ``y [..., 2]`` to ``[...]``."""
        return narrowed(self.logp(y, sigma).exp(), y.dtype)

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the exact score (E[c | y] - y) / (b^2 + sigma^2), ``[..., 2]``."""
        points, level = self._flat(y, sigma)
        return score_of(self._moments(points, level, y.dtype), points, self._variance(level), y)

    def sample(self, n: int, sigma: Level, generator: torch.Generator) -> Tensor:
        """Return ``[n, 2]`` exact draws: a cell, its Gaussian, and the noise."""
        chosen = pick(self._cumulative, n, generator)
        return blurred(self._places[chosen], self.bandwidth, sigma, generator)

    def pdf_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return p_sigma at grid nodes, ``[ny, nx]``: B W A^T, two small matrix products."""
        variance = self.bandwidth**2 + sigma**2
        columns, rows = (
            exp_or_zero(((axis.to(origin) - origin)[:, None] - centres).to(xs.dtype) ** 2 * (-0.5 / variance))
            for axis, centres, origin in zip((xs, ys), (self._xs, self._ys), self._origin, strict=True)
        )
        return narrowed(rows @ (self._ink / (2 * math.pi * variance)).to(xs.dtype) @ columns.T, xs.dtype)

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
        moments = patched(moments, partial(self._summed, dtype=grid.dtype), points, level, len(self._cells))
        return score_of(moments, points, self._variance(level), grid)

    def to(self, device: torch.device | str) -> "GridMixture":
        """Return the same drawing on another device."""
        return moved(self, device)

    def _flat(self, y: Tensor, sigma: Level) -> tuple[Tensor, Tensor]:
        """Return points ``[n, 2]`` from the ink's middle, and levels ``[n]`` or ``[1]``."""
        points, level = flat(y, sigma)
        return points - self._origin, level

    def _variance(self, level: Tensor) -> Tensor:
        return self.bandwidth**2 + level**2

    def _ink_mean(self) -> Tensor:
        return self._shares @ self._cells

    def _moments(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        """Return log p and posterior mean ``[n, 3]``: separable, and where that underflows by the next wider way."""
        width = sum(self._pair.shape)
        moments = in_chunks(partial(self._separable, pair=self._pair.to(dtype)), points, level, width)
        if dtype != points.dtype:
            moments = patched(moments, partial(self._separable, pair=self._pair), points, level, width)
        return patched(moments, partial(self._summed, dtype=dtype), points, level, len(self._cells))

    def _separable(self, points: Tensor, level: Tensor, pair: Tensor) -> Tensor:
        """Return log p and posterior mean ``[n, 3]`` in the type of ``pair``; log p is -inf where it underflowed."""
        A, left_out_x = self._kernel(points[:, 0], 0, level, pair.dtype)
        B, left_out_y = self._kernel(points[:, 1], 1, level, pair.dtype)
        plain, times_x = (A @ pair).split(B.shape[1], dim=1)
        weighted = plain * B
        total, mean_x, mean_y = weighted.sum(1), (times_x * B).sum(1), weighted @ self._ys.to(pair.dtype)
        log_total, total = trusted_log(total)
        log_p = log_total + left_out_x + left_out_y - (2 * math.pi * self._variance(level)).log()
        return torch.stack([log_p, mean_x / total, mean_y / total], dim=1)

    def _summed(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        return posterior(points, self._variance(level), self._table, dtype)

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
