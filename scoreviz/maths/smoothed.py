"""A drawing under noise that need not be Gaussian: the exact density and score of y = x0 + sigma u."""

from functools import partial
from typing import Self

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import (
    Density,
    Level,
    column,
    exp_or_zero,
    flat,
    in_chunks,
    moved,
    narrowed,
    nodes,
)
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.isotropic import patched, trusted_log
from scoreviz.maths.kernels import Kernel
from scoreviz.maths.lines import Lines
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.profiles import Profile, tabulated

# Below this share of its terms a difference is nothing but rounding.
_ROUNDING = 1e-13
# On a lattice of side h, Gaussians of 3 h / 4 are flat to 2 exp(-2 pi^2 (3/4)^2) = 3e-5.
_OVERLAP = 0.75
_REACH = 6.0  # standard deviations that a grid holds, on either side of the mean


class Smoothed:
    """The density of y = x0 + sigma u for a drawing x0 and noise u of independent axes with density k.

    With q the density of one axis of a cell under noise (its Gaussian of bandwidth b, and sigma u),

        p_sigma(y) = sum_ij W_ij q(y_1 - x_j) q(y_2 - y_i),

    so with A ``[n, W]`` and B ``[n, H]`` of q, p = rowsum((A W^T) * B), and each axis of the score needs one more
    product, with q' in place of q. All is summed in float64, and where that underflows by log-sum-exp over the cells.

    ``sigma`` is the standard deviation of the noise on each axis, whatever the kernel. ``narrowest`` is that of the
    drawing; where k has a kink or an edge p_sigma can be steeper than narrowest + sigma^2 says.

    Args:
        density: of x0.
        kernel: of the noise.

    Raises:
        ValueError: the density is no grid; ``on_grid`` makes one.
    """

    def __init__(self, density: Density, kernel: Kernel) -> None:
        if not isinstance(density, GridMixture):
            raise ValueError("Only a grid can be smoothed by a kernel: use on_grid(density) first.")
        self.density, self.kernel = density, kernel
        self.bandwidth = density.bandwidth
        rows, columns = (density.weights.any(axis).nonzero()[:, 0] for axis in (1, 0))
        x0, x1, y0, y1 = density.extent
        xs = _centres(x0, x1, density.weights.shape[1], columns)
        ys = _centres(y0, y1, density.weights.shape[0], rows)
        # As in the grid itself: centred on the ink, empty rows and columns at its sides left out.
        self._origin = torch.stack([xs.mean(), ys.mean()])
        self._xs, self._ys = xs - self._origin[0], ys - self._origin[1]
        self._ink = density.weights[rows][:, columns]
        self._log_ink = self._ink.log()
        self._rows, self._columns = Lines(self._ink), Lines(self._ink.T)

    @property
    def mean(self) -> Tensor:
        """The mean ``[2]`` of the clean drawing, and of y too."""
        return self.density.mean

    @property
    def covariance(self) -> Tensor:
        """The covariance ``[2, 2]`` of the clean drawing; that of y has sigma^2 I more."""
        return self.density.covariance

    @property
    def narrowest(self) -> float:
        """The variance of one cell's Gaussian, bandwidth^2."""
        return self.density.narrowest

    def logp(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log p_sigma(y); ``y [..., 2]`` to ``[...]``."""
        return narrowed(self._moments(y, sigma)[:, 0], y.dtype).reshape(y.shape[:-1])

    def pdf(self, y: Tensor, sigma: Level) -> Tensor:
        """Return p_sigma(y); ``y [..., 2]`` to ``[...]``."""
        return narrowed(self.logp(y, sigma).exp(), y.dtype)

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the exact score, ``[..., 2]``: the mean slope of log q over the cells that y may have come from."""
        return narrowed(self._moments(y, sigma)[:, 1:3], y.dtype).reshape(y.shape)

    def noise(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the expected noise E[u | y], ``[..., 2]``; zero at sigma = 0, where y says nothing of it.

        sigma E[u | y] = y - E[c | y] + b^2 s(y), with c the centre of the cell: given c and u what is left of y is the
        cell's own Gaussian, to which Tweedie applies whatever the kernel.
        """
        return self.score_and_noise(y, sigma)[1]

    def score_and_noise(self, y: Tensor, sigma: Level) -> tuple[Tensor, Tensor]:
        """Return ``score`` and ``noise``, ``[..., 2]`` each, for the price of one."""
        points, level = self._flat(y, sigma)
        _, slope, centre = self._moments(y, sigma).split((1, 2, 2), dim=1)
        offset, pull = points - centre, self.bandwidth**2 * slope
        difference = offset + pull
        significant = difference.abs() > _ROUNDING * (offset.abs() + pull.abs())
        expected = torch.where(significant & (level > 0)[:, None], difference / level.clamp(min=1e-100)[:, None], 0.0)
        slope, expected = (narrowed(part, y.dtype).reshape(y.shape) for part in (slope, expected))
        return slope, expected

    def sample(self, n: int, sigma: Level, generator: Generator) -> Tensor:
        """Return ``[n, 2]`` exact draws: a clean point and the kernel's noise."""
        clean = self.density.sample(n, 0.0, generator)
        draws = self.kernel.sample((n, 2), generator)
        return clean + (column(sigma, clean) if isinstance(sigma, Tensor) else sigma) * draws

    def pdf_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return p_sigma at grid nodes, ``[ny, nx]``: B W A^T, two small matrix products."""
        (log_a, _), (log_b, _) = self._lattice(xs, ys, sigma)
        return narrowed(exp_or_zero(log_b) @ self._ink @ exp_or_zero(log_a).T, xs.dtype)

    def score_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return the score at grid nodes, ``[ny, nx, 2]``, from products as small as those of ``pdf_raster``."""
        (log_a, slope_a), (log_b, slope_b) = self._lattice(xs, ys, sigma)
        (A, _), (B, _) = _scaled(log_a), _scaled(log_b)
        by_row = B @ self._ink
        products = by_row @ A.T, by_row @ (A * slope_a).T, (B * slope_b) @ self._ink @ A.T
        total, across, up = (product.reshape(-1) for product in products)
        log_total, total = trusted_log(total)
        grid = nodes(xs, ys)
        moments = torch.stack([log_total, across / total, up / total], dim=1)
        plain = partial(self._plain, dtype=grid.dtype)
        moments = patched(moments, lambda *part: plain(*part)[:, :3], *self._flat(grid, sigma))
        return narrowed(moments[:, 1:], grid.dtype).reshape(grid.shape)

    def to(self, device: torch.device | str) -> Self:
        """Return the same density on another device."""
        twin = moved(self, device)
        twin.density = self.density.to(device)
        twin._rows, twin._columns = moved(self._rows, device), moved(self._columns, device)
        return twin

    def _flat(self, y: Tensor, sigma: Level) -> tuple[Tensor, Tensor]:
        """Return points ``[n, 2]`` from the origin, and levels ``[n]`` or ``[1]``."""
        points, level = flat(y, sigma)
        return points - self._origin, level

    def _profiles(self, x: Tensor, y: Tensor, level: Tensor, dtype: torch.dtype) -> tuple[Profile, Profile]:
        """Return log q and its slope, ``[nx, W]`` for x and ``[ny, H]`` for y; single precision has a table."""
        single = dtype == torch.float32 and len(level) == 1
        across, up = (
            tabulated(partial(self.kernel.profile, bandwidth=self.bandwidth, sigma=level), d, self.bandwidth)
            if single
            else self.kernel.profile(d, self.bandwidth, level[:, None])
            for d in (x[:, None] - self._xs, y[:, None] - self._ys)
        )
        return across, up

    def _lattice(self, xs: Tensor, ys: Tensor, sigma: float) -> tuple[Profile, Profile]:
        x, level = self._flat(torch.stack([xs, xs], dim=1), sigma)
        y, _ = self._flat(torch.stack([ys, ys], dim=1), sigma)
        return self._profiles(x[:, 0], y[:, 1], level, xs.dtype)

    def _moments(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log p, the score, and the expected centre of the cell, ``[n, 5]``."""
        points, level = self._flat(y, sigma)
        width = len(self._xs) + len(self._ys)
        moments = in_chunks(partial(self._separable, dtype=y.dtype), points, level, width)
        return patched(moments, partial(self._plain, dtype=y.dtype), points, level)

    def _separable(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        """Return ``_moments``; log p is -inf where the sum underflowed."""
        (log_a, slope_a), (log_b, slope_b) = self._profiles(points[:, 0], points[:, 1], level, dtype)
        (A, left_out_x), (B, left_out_y) = _scaled(log_a), _scaled(log_b)
        plain, steep, placed = (torch.cat([A, A * slope_a, A * self._xs]) @ self._ink.T).chunk(3)
        rows = plain * B
        log_total, total = trusted_log(rows.sum(1))
        sums = (steep * B).sum(1), (rows * slope_b).sum(1), (placed * B).sum(1), rows @ self._ys
        return torch.stack([log_total + left_out_x + left_out_y, *(value / total for value in sums)], dim=1)

    def _plain(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        """Return ``_moments`` by log-sum-exp over the cells; right at any distance."""
        return in_chunks(partial(self._summed, dtype=dtype), points, level, 8 * len(self._ys))

    def _summed(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        (log_a, slope_a), (log_b, slope_b) = self._profiles(points[:, 0], points[:, 1], level, dtype)
        row, column = self._rows.that_count(log_a, log_b), self._columns.that_count(log_b, log_a)  # [n, K], [n, J]
        log_a, slope_a = log_a.gather(1, column), slope_a.gather(1, column)
        log_b, slope_b = log_b.gather(1, row), slope_b.gather(1, row)
        logits = log_b[:, :, None] + log_a[:, None, :] + self._log_ink[row[:, :, None], column[:, None, :]]
        total = logits.flatten(1).logsumexp(1)
        shares = (logits - total[:, None, None]).exp()
        of_column, of_row = shares.sum(1), shares.sum(2)
        sums = of_column * slope_a, of_row * slope_b, of_column * self._xs[column], of_row * self._ys[row]
        return torch.stack([total, *(values.sum(1) for values in sums)], dim=1)


def eps_gap(smoothed: Smoothed, y: Tensor, sigma: Level) -> Tensor:
    """Return -sigma s(y) - E[u | y], ``[..., 2]``: by how much the score is not the expected noise.

    For Gaussian noise it is zero, which is Tweedie's formula (Robbins 1956, Efron 2011) and the reason why a network
    that predicts the noise gives the score. Given one clean point it is -score_k(u) - u, for Laplace noise
    sqrt(2) sign(u) - u.
    """
    level = torch.as_tensor(sigma, dtype=y.dtype, device=y.device)
    score, noise = smoothed.score_and_noise(y, sigma)
    return narrowed(-level[..., None] * score - noise, y.dtype)


def on_grid(density: Density, cells: int = 128) -> GridMixture:
    """Return a density as a grid with square cells, ``cells`` of them along its longer side.

    The grid holds six standard deviations on either side of the mean. The bandwidth is b = 3/4 of a cell, and the
    weights are the density at the cells' centres, so it is blurred by N(0, b^2 I); a Gaussian mixture whose narrowest
    component is wider than the blur is made narrower first, and keeps its covariances. What is narrower than the
    lattice can hold is widened to b^2. A grid is returned as it is.

    Raises:
        ValueError: cells is below 2.
    """
    if isinstance(density, GridMixture):
        return density
    if cells < 2:
        raise ValueError("cells must be at least 2.")
    deviations = density.covariance.double().diagonal().sqrt()
    middle, side = density.mean.double(), 2.0 * _REACH * float(deviations.max()) / cells
    counts = (2.0 * _REACH * deviations / side).ceil().clamp(min=2.0)
    low, high = (middle + sign * 0.5 * side * counts for sign in (-1.0, 1.0))
    xs, ys = (_centres(float(a), float(b), int(n), slice(None)) for a, b, n in zip(low, high, counts, strict=True))
    bandwidth, blur = _OVERLAP * side, 0.0
    if isinstance(density, GaussianMixture) and density.narrowest > 2.0 * bandwidth**2:
        sharper = density.covariances - bandwidth**2 * torch.eye(2).to(density.covariances)
        density = GaussianMixture(density.means, sharper, density.weights)
    else:
        blur = max(0.0, bandwidth**2 - density.narrowest) ** 0.5
    extent = float(low[0]), float(high[0]), float(low[1]), float(high[1])
    return GridMixture(density.pdf_raster(xs, ys, blur), extent, bandwidth)


def _centres(low: float, high: float, count: int, kept: Tensor | slice) -> Tensor:
    """Return the centres of some of ``count`` equal cells between two edges."""
    return (low + (high - low) * (torch.arange(count, dtype=torch.float64) + 0.5) / count)[kept]


def _scaled(log_q: Tensor) -> tuple[Tensor, Tensor]:
    """Return q ``[n, m]`` as shares of its largest entry in each row, and the logarithm ``[n]`` of that."""
    top = log_q.detach().amax(1)
    return exp_or_zero(log_q - top[:, None]), top
