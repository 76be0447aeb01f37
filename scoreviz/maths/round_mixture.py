"""What a drawing and a data set have in common: both are sums of equal round Gaussians."""

from abc import ABC, abstractmethod
from functools import partial
from typing import Self

import torch
from torch import Tensor

from scoreviz.maths.chebyshev import interpolated
from scoreviz.maths.density import Level, flat, moved, narrowed
from scoreviz.maths.isotropic import blurred, patched, score_of, table
from scoreviz.maths.nearby import near_posterior


class RoundMixture(ABC):
    """A sum of equal round Gaussians, p_sigma(y) = sum_j w_j N(y; c_j, (b^2 + sigma^2) I).

    Args:
        centres: c ``[N, 2]``, float64, from the origin.
        shares: w ``[N]``, positive, of sum one.
        origin: a place amid the centres ``[2]``, from which everything is computed so that few digits are lost.
        bandwidth: b.
        spectrum: the centres' moments for ``interpolated``, ``[M, M]``.
    """

    def __init__(self, centres: Tensor, shares: Tensor, origin: Tensor, bandwidth: float, spectrum: Tensor) -> None:
        self.bandwidth = bandwidth
        self._origin, self._shares, self._centres = origin, shares, centres
        self._places = (centres + origin).float()
        self._table = table(centres, shares.log())
        self._box, self._spectrum = box_of(centres), spectrum

    @property
    def mean(self) -> Tensor:
        """The mean ``[2]`` of the centres."""
        return (self._shares @ self._centres + self._origin).float()

    @property
    def covariance(self) -> Tensor:
        """The covariance ``[2, 2]`` of the clean data, bandwidth included."""
        offsets = self._centres - self._shares @ self._centres
        spread = (self._shares[:, None] * offsets).T @ offsets
        return (spread + self.bandwidth**2 * torch.eye(2).to(spread)).float()

    @property
    def narrowest(self) -> float:
        """The variance of one Gaussian, bandwidth^2."""
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
        """Return ``[n, 2]`` exact draws: a centre, its Gaussian, and the noise."""
        return blurred(self._places[self._pick(n, generator)], self.bandwidth, sigma, generator)

    def to(self, device: torch.device | str) -> Self:
        """Return the same density on another device."""
        return moved(self, device)

    @abstractmethod
    def _pick(self, n: int, generator: torch.Generator) -> Tensor:
        """Return the indices ``[n]`` of random centres."""

    def _flat(self, y: Tensor, sigma: Level) -> tuple[Tensor, Tensor]:
        """Return points ``[n, 2]`` from the origin, and levels ``[n]`` or ``[1]``."""
        points, level = flat(y, sigma)
        return points - self._origin, level

    def _variance(self, level: Tensor) -> Tensor:
        return self.bandwidth**2 + level**2

    def _moments(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        """Return log p and posterior mean ``[n, 3]``: interpolated, and where that has too few digits summed."""
        moments = interpolated(points, self._variance(level), self._box, self._spectrum, dtype)
        return patched(moments, partial(self._sharp, dtype=dtype), points, level)

    def _sharp(self, points: Tensor, level: Tensor, dtype: torch.dtype) -> Tensor:
        """Return log p and posterior mean ``[n, 3]`` of Gaussians that are narrow, or far away; right everywhere."""
        return near_posterior(points, self._variance(level), self._table, dtype)


def box_of(centres: Tensor) -> Tensor:
    """Return the middle and the half-widths ``[2, 2]`` of the box that holds centres ``[N, 2]``."""
    low, high = centres.amin(0), centres.amax(0)
    return torch.stack([0.5 * (low + high), 0.5 * (high - low)])
