"""What share of some points each part of a density holds, how far that is from the truth, and how far chance puts it.

Of n true samples the count of a part with share p is binomial, so the floor of each figure is known in closed form.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import ArrayLike, Density, checked_weights, wide
from scoreviz.maths.distances import Floor
from scoreviz.maths.mixture import GaussianMixture


@dataclass(frozen=True, eq=False)
class Occupancy:
    """How points are spread over the parts of a density.

    Args:
        shares: the share of the points in each part ``[K]``.
        truth: the share it should hold ``[K]``.
        gaps: E |p_hat - p| of each part for as many true samples ``[K]``.
        distance: the total variation between shares and truth, at most one.
        floor: mean and standard deviation of that distance for as many true samples.
    """

    shares: Tensor
    truth: Tensor
    gaps: Tensor
    distance: float
    floor: Floor


def occupancy_of(shares: ArrayLike, truth: ArrayLike, n: int) -> Occupancy:
    """Return shares of n points beside the true ones, with the distance between them and its floor.

    Args:
        shares: the share of the points in each part ``[K]``, of ``parts.occupancy`` or ``posterior_occupancy``.
        truth: the share it should hold ``[K]``; they sum to one.
        n: how many points there are, at least one.
    """
    held, p = (torch.as_tensor(v, dtype=torch.float64) for v in (shares, truth))
    return Occupancy(held, p, expected_gaps(p, n), total_variation(held, p), multinomial_floor(p, n))


def total_variation(shares: ArrayLike, truth: ArrayLike) -> float:
    """Return the total variation between two sets of shares ``[K]``: the share of the points that is misplaced.

    Formula:
        1/2 sum_k |p_hat_k - p_k|
    """
    held, p = (torch.as_tensor(v, dtype=torch.float64) for v in (shares, truth))
    return 0.5 * float((held - p).abs().sum())


def posterior(parts: Sequence[Density], weights: ArrayLike, y: Tensor, sigma: float) -> Tensor:
    """Return the probability that each point came from each part, ``[n, K]`` for ``y [n, 2]``.

    Formula:
        r_k(y) = w_k p_k(y) / sum_j w_j p_j(y), with p_k the part's density at this noise level

    Args:
        parts: K densities.
        weights: w ``[K]``, not negative; any scale.
        y: points.
        sigma: noise level.

    Errors:
        ValueError: the weights are negative, all zero, or not one a part.
    """
    w = checked_weights(weights, (len(parts),)).to(y.device, wide(y.device))
    logs = torch.stack([part.logp(y.to(w), sigma) for part in parts], dim=1)
    return (logs + w.log()).softmax(dim=1)


def components(mixture: GaussianMixture) -> list[GaussianMixture]:
    """Return the Gaussians of a mixture one by one, as the parts that ``posterior`` takes; the weights are its own."""
    pairs = zip(mixture.means, mixture.covariances, strict=True)
    return [GaussianMixture(mean[None], covariance[None], [1.0]) for mean, covariance in pairs]


def posterior_occupancy(parts: Sequence[Density], weights: ArrayLike, y: Tensor, sigma: float) -> Tensor:
    """Return the share of the points to which each part is the most probable origin, ``[K]``.

    Points that are not finite do not count; without any point the shares are zero. The arguments are ``posterior``'s.
    """
    points = y[y.isfinite().all(1)]
    nearest = posterior(parts, weights, points, sigma).argmax(dim=1)
    return torch.bincount(nearest, minlength=len(parts)).cpu().double() / max(1, len(points))


def true_occupancy(parts: Sequence[Density], weights: ArrayLike, sigma: float, n: int, generator: Generator) -> Tensor:
    """Return what ``posterior_occupancy`` gives under the density itself, from n draws of every part, ``[K]``.

    Where the parts do not overlap these are the weights, without error; where they do, each point goes whole to one
    of them, so that the shares are not the weights.

    Formula:
        sum_j w_j P(k is most probable | y from p_j)
    """
    w = checked_weights(weights, (len(parts),))
    seen = [posterior_occupancy(parts, w, part.sample(n, sigma, generator), sigma) for part in parts]  # K of [K]
    return w @ torch.stack(seen)


def expected_gaps(shares: Tensor, n: int) -> Tensor:
    """Return E |p_hat_k - p_k| for the shares of n draws, ``[K]``: exact, for every n.

    Formula:
        E |X / n - p| = 2 m / n (1 - p) P(X = m),  X ~ Binomial(n, p), m = floor(n p) + 1

    Source:
        De Moivre, 1730; Diaconis and Zabell, Closed form summation for classical distributions, 1991.
    """
    p = shares.double().clamp(0.0, 1.0)
    m = (n * p).floor() + 1.0
    inside = (p > 0) & (p < 1) & (m <= n)
    p, m = torch.where(inside, p, 0.5), torch.where(inside, m, 1.0)
    count = torch.tensor(float(n), dtype=torch.float64)
    ways = torch.lgamma(count + 1) - torch.lgamma(m + 1) - torch.lgamma(count - m + 1)
    mass = (ways + m * p.log() + (count - m) * (-p).log1p()).exp()
    return torch.where(inside, 2.0 * m / n * (1.0 - p) * mass, 0.0)


def multinomial_floor(shares: Tensor, n: int) -> Floor:
    """Return mean and standard deviation of the total variation between the shares of n true samples and the truth.

    The mean is exact. The deviation is that of normal counts, good once every part expects a few points.

    Formula:
        mean 1/2 sum_k E |p_hat_k - p_k|;
        variance 1/4 sum_jk s_j s_k 2/pi (sqrt(1 - r^2) + r asin r - 1),  s_k^2 = p_k (1 - p_k) / n,
        r_jk = -sqrt(p_j p_k / ((1 - p_j) (1 - p_k))), r_kk = 1
    """
    p = shares.double()
    p = p[(p > 0) & (p < 1)]
    odds = (p / (1.0 - p)).sqrt()
    r = (-odds[:, None] * odds).clamp(-1.0, 1.0).fill_diagonal_(1.0)
    shared = (2.0 / math.pi) * ((1.0 - r * r).sqrt() + r * r.asin() - 1.0)
    s = (p * (1.0 - p) / n).sqrt()
    variance = 0.25 * float(s @ shared @ s)
    return Floor(0.5 * float(expected_gaps(p, n).sum()), math.sqrt(max(0.0, variance)))
