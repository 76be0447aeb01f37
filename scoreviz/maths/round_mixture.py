"""What a drawing and a data set have in common: both are sums of equal round Gaussians."""

from abc import ABC, abstractmethod
from functools import cached_property, partial
from typing import Self

import torch
from torch import Tensor

from scoreviz.maths.chebyshev import interpolated
from scoreviz.maths.density import Level, flat, moved, narrowed
from scoreviz.maths.isotropic import blurred, patched, score_of, table
from scoreviz.maths.nearby import near_posterior


class RoundMixture(ABC):
    """A sum of equal round Gaussians, p_sigma(y) = sum_j w_j N(y; c_j, (b^2 + sigma^2) I).

    With centres c ``[N, 2]`` in float64 from the origin, and shares w ``[N]``, positive, of sum one. What only some
    questions need is made when the first of them is asked: a brush makes a drawing every few milliseconds, and of most
    of them nothing but a raster is wanted.

    Args:
        origin: a place amid the centres ``[2]``, from which everything is computed so that few digits are lost.
        bandwidth: b.
    """

    def __init__(self, origin: Tensor, bandwidth: float) -> None:
        self.bandwidth = bandwidth
        self._origin = origin

    @cached_property
    def _centres(self) -> Tensor:
        return self._make_centres()

    @cached_property
    def _shares(self) -> Tensor:
        return self._make_shares()

    @cached_property
    def _box(self) -> Tensor:
        return box_of(self._centres)

    @cached_property
    def _places(self) -> Tensor:
        return (self._centres + self._origin).float()

    @cached_property
    def _table(self) -> Tensor:
        return table(self._centres, self._shares.log())

    @cached_property
    def _spectrum(self) -> Tensor:
        return self._make_spectrum()

    @abstractmethod
    def _make_centres(self) -> Tensor:
        """Return c ``[N, 2]``."""

    @abstractmethod
    def _make_shares(self) -> Tensor:
        """Return w ``[N]``."""

    @abstractmethod
    def _make_spectrum(self) -> Tensor:
        """Return the centres' moments for ``interpolated``, ``[M, M]``."""

    def centres(self) -> tuple[Tensor, Tensor]:
        """Return the centres ``[N, 2]`` and their shares ``[N]``, in float64."""
        return self._centres + self._origin, self._shares

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
        for name in ("_box", "_places", "_table", "_spectrum"):  # made here, in float64
            getattr(self, name)
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
