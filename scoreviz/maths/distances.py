"""How far one set of samples is from another, each distance with its floor.

A distance between samples says nothing by itself: ``floor`` gives what two true sets of that size are apart.
"""

import math
from dataclasses import dataclass
from statistics import stdev
from typing import Protocol

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Density, wide

MMD_BANDWIDTH = 0.1  # canvas units: small enough to see a cloud that has collapsed onto the ridges of the density
QUADRATIC_LIMIT = 2_000  # points a set of which all pairs are formed: 32 MB a matrix of distances


class Distance(Protocol):
    """A number that is small when two sets of samples ``[n, 2]`` come from one distribution."""

    def __call__(self, a: Tensor, b: Tensor, /) -> float:
        """Return the distance."""


@dataclass(frozen=True)
class Floor:
    """What a distance gives for two true sets: its mean and its standard deviation, in the distance's own unit."""

    mean: float
    deviation: float


def sliced_wasserstein(a: Tensor, b: Tensor, directions: int = 64) -> float:
    """Return the sliced 1-Wasserstein distance, in the unit of the points.

    The two sets are seen along a fan of evenly spread directions; along each the distance is the mean gap between
    the sorted projections. Evenly spread directions need no seed and no average over seeds.

    Formula:
        mean over u of integral |F_u^-1(q) - G_u^-1(q)| dq;  a shift by d gives 2 |d| / pi.

    Errors:
        ValueError: the sets ``[n, 2]`` are empty or differ in size.

    Source:
        Bonneel et al. (2015), there with exponent 2.
    """
    _check_pair(a, b)
    angle = (torch.arange(directions, device=a.device, dtype=a.dtype) + 0.5) * (math.pi / directions)
    fan = torch.stack((angle.cos(), angle.sin()))  # [2, directions]
    gaps = (a @ fan).sort(dim=0).values - (b @ fan).sort(dim=0).values  # [n, directions]
    return float(gaps.abs().mean())


def mmd(a: Tensor, b: Tensor, bandwidth: float = MMD_BANDWIDTH) -> float:
    """Return the maximum mean discrepancy with a Gaussian kernel (biased, hence never negative); without unit, at most
    the root of two.

    It is taken over the first 2,000 points of each set, which must be in random order.

    Formula:
        sqrt(mean k(a, a') + mean k(b, b') - 2 mean k(a, b)),  k(x, y) = exp(-|x - y|^2 / (2 bandwidth^2))

    Errors:
        ValueError: the sets ``[n, 2]`` are empty or differ in size.

    Source:
        Gretton et al. (2012), equation 5.
    """
    _check_pair(a, b)
    scale = -0.5 / bandwidth**2
    means = [_kernel_mean(x, y, scale) for x, y in _pairings(a, b)]
    return math.sqrt(max(0.0, means[0] + means[1] - 2.0 * means[2]))


def energy_distance(a: Tensor, b: Tensor) -> float:
    """Return the energy distance (biased, hence never negative), in the root of the points' unit.

    It is taken over the first 2,000 points of each set, which must be in random order.

    Formula:
        sqrt(2 mean |a - b| - mean |a - a'| - mean |b - b'|)

    Errors:
        ValueError: the sets ``[n, 2]`` are empty or differ in size.

    Source:
        Székely and Rizzo (2013).
    """
    _check_pair(a, b)
    means = [float(torch.cdist(x, y).mean()) for x, y in _pairings(a, b)]
    return math.sqrt(max(0.0, 2.0 * means[2] - means[0] - means[1]))


def floor(
    distance: Distance, density: Density, n: int, generator: Generator, sigma: float = 0.0, pairs: int = 4
) -> float:
    """Return the distance that two true sets of n points have: the mean over ``pairs`` independent pairs of sets.

    The arguments are those of ``floor_of``.
    """
    return floor_of(distance, density, n, generator, sigma, pairs).mean


def floor_of(
    distance: Distance, density: Density, n: int, generator: Generator, sigma: float = 0.0, pairs: int = 4
) -> Floor:
    """Return the distance that two true sets of n points have, over ``pairs`` independent pairs of sets.

    Args:
        distance: any of the distances above.
        density: where both sets come from.
        n: points a set; a floor is for one size only, it falls as n grows.
        sigma: noise level of the samples.
        pairs: how many pairs the mean and the standard deviation are taken over; of one pair the deviation is zero.
    """
    drawn = [(density.sample(n, sigma, generator), density.sample(n, sigma, generator)) for _ in range(pairs)]
    found = [distance(a, b) for a, b in drawn]
    return Floor(sum(found) / pairs, stdev(found) if pairs > 1 else 0.0)


def _check_pair(a: Tensor, b: Tensor) -> None:
    if a.shape != b.shape or a.ndim != 2 or len(a) == 0:
        raise ValueError(f"Two sets of equal size are compared, not {list(a.shape)} with {list(b.shape)}.")


def _pairings(a: Tensor, b: Tensor) -> tuple[tuple[Tensor, Tensor], ...]:
    """The three pairings of the first points of two sets: a with a, b with b, a with b."""
    a, b = _wide(a[:QUADRATIC_LIMIT]), _wide(b[:QUADRATIC_LIMIT])
    return (a, a), (b, b), (a, b)


def _kernel_mean(x: Tensor, y: Tensor, scale: float) -> float:
    return float(torch.cdist(x, y).square_().mul_(scale).exp_().mean())


def _wide(values: Tensor) -> Tensor:
    return values.to(wide(values.device))
