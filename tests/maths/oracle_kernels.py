"""Noise that is not Gaussian by brute force: scipy's densities, and their convolution with a cell by quadrature."""

import math
from functools import cache
from itertools import pairwise

import numpy as np
from scipy import stats

from tests.oracles import Array

_NODE, _WEIGHT = np.polynomial.legendre.leggauss(40)


@cache
def noise(name: str, nu: float = 5.0) -> stats.rv_continuous:
    """The distribution of that name, of unit variance."""
    root = math.sqrt
    return {
        "gaussian": stats.norm(),
        "uniform": stats.uniform(-root(3), 2 * root(3)),
        "laplace": stats.laplace(scale=1 / root(2)),
        "student": stats.t(nu, scale=root((nu - 2) / nu)),
    }[name]


def blurred(name: str, d: float, bandwidth: float, sigma: float, nu: float = 5.0) -> Array:
    """q(d), q'(d) and int u q(d | u) k(u) du, ``[3]``: over the cell's Gaussian, cut where the noise has a kink."""
    reach = 11 * bandwidth
    kinks = [d + s * sigma for s in (-60.0, -15.0, -5.0, -math.sqrt(3), 0.0, math.sqrt(3), 5.0, 15.0, 60.0)]
    edges = np.unique(np.clip([*kinks, *np.linspace(-reach, reach, 9)], -reach, reach))
    x = np.concatenate([0.5 * (a + b) + 0.5 * (b - a) * _NODE for a, b in pairwise(edges)])
    w = np.concatenate([0.5 * (b - a) * _WEIGHT for a, b in pairwise(edges)])
    u = (d - x) / sigma
    terms = w * np.exp(-0.5 * (x / bandwidth) ** 2) / (bandwidth * math.sqrt(2 * math.pi))
    terms = terms * noise(name, nu).pdf(u) / sigma
    return np.array([terms.sum(), -(terms @ x) / bandwidth**2, terms @ u])


def smoothed(
    name: str, y: Array, weights: Array, extent: tuple[float, float, float, float], bandwidth: float, sigma: float
) -> tuple[Array, Array, Array]:
    """log p_sigma ``[n]``, its gradient ``[n, 2]`` and E[u | y] ``[n, 2]`` of a grid, row 0 the lowest y."""
    (height, width), (x0, x1, y0, y1) = weights.shape, extent
    xs, ys = x0 + (x1 - x0) * (np.arange(width) + 0.5) / width, y0 + (y1 - y0) * (np.arange(height) + 0.5) / height
    A = np.array([[blurred(name, at - c, bandwidth, sigma) for c in xs] for at in y[:, 0]])  # [n, W, 3]
    B = np.array([[blurred(name, at - c, bandwidth, sigma) for c in ys] for at in y[:, 1]])  # [n, H, 3]
    ink = weights / weights.sum()
    p = np.einsum("nj,ij,ni->n", A[..., 0], ink, B[..., 0])
    pairs = [
        np.stack(
            [np.einsum("nj,ij,ni->n", A[..., k], ink, B[..., 0]), np.einsum("nj,ij,ni->n", A[..., 0], ink, B[..., k])],
            1,
        )
        for k in (1, 2)
    ]
    return np.log(p), pairs[0] / p[:, None], pairs[1] / p[:, None]


def relative_gap(name: str, bandwidth: float, sigma: float) -> float:
    """E |-sigma s - E[u | y]|^2 / E |E[u | y]|^2 of one round cell: both axes are alike, so it is that of one."""
    node, weight = np.polynomial.legendre.leggauss(400)
    reach = 6 * bandwidth + 9 * sigma
    q, slope, moment = np.array([blurred(name, float(d), bandwidth, sigma) for d in reach * node]).T
    seen = q > 1e-300
    expected, score, mass = moment[seen] / q[seen], slope[seen] / q[seen], (weight * q)[seen]
    return float(mass @ (-sigma * score - expected) ** 2 / (mass @ expected**2))
