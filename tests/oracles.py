"""Independent answers to compare with: numpy and scipy in float64, nothing from the program."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.integrate import quad
from scipy.special import logsumexp
from scipy.stats import wasserstein_distance

Array = NDArray[np.float64]
Mixture = tuple[Array, Array, Array]  # means [K, 2], covariances [K, 2, 2], weights [K]


def mixture_logp(y: ArrayLike, means: ArrayLike, covariances: ArrayLike, weights: ArrayLike, sigma: ArrayLike) -> Array:
    """log sum_k w_k N(y; mu_k, S_k + sigma^2 I), ``[n]``, by brute force; ``sigma`` is a number or ``[n]``."""
    return np.asarray(logsumexp(_log_terms(y, means, covariances, weights, sigma)[0], axis=1))


def mixture_score(
    y: ArrayLike, means: ArrayLike, covariances: ArrayLike, weights: ArrayLike, sigma: ArrayLike
) -> Array:
    """Gradient of ``mixture_logp``, ``[n, 2]``: each component's pull, weighted by its probability given y."""
    terms, pulls = _log_terms(y, means, covariances, weights, sigma)
    shares = np.exp(terms - logsumexp(terms, axis=1, keepdims=True))
    return (shares[:, :, None] * pulls).sum(1)


def _log_terms(
    y: ArrayLike, means: ArrayLike, covariances: ArrayLike, weights: ArrayLike, sigma: ArrayLike
) -> tuple[Array, Array]:
    """log w_k N_k(y_n) ``[n, K]`` and (S_k + sigma_n^2 I)^-1 (mu_k - y_n) ``[n, K, 2]``."""
    points = np.asarray(y, dtype=np.float64)
    mu, w = np.asarray(means, dtype=np.float64), np.asarray(weights, dtype=np.float64)
    squares = np.atleast_1d(np.asarray(sigma, dtype=np.float64) ** 2)  # [1] where all points share a level, or [n]
    spread = np.asarray(covariances, dtype=np.float64)[None] + squares[:, None, None, None] * np.eye(2)
    offsets = mu[None] - points[:, None]
    pulls = (np.linalg.inv(spread) * offsets[:, :, None]).sum(-1)
    with np.errstate(divide="ignore"):
        log_w = np.log(w / w.sum())
    log_det = np.linalg.slogdet(2 * np.pi * spread)[1]
    log_terms = log_w - 0.5 * ((offsets * pulls).sum(-1) + log_det)
    return np.asarray(log_terms, dtype=np.float64), np.asarray(pulls, dtype=np.float64)


def grid_as_mixture(weights: ArrayLike, extent: tuple[float, float, float, float], bandwidth: float) -> Mixture:
    """Means ``[K, 2]``, covariances and weights of a grid's cells, row 0 the lowest y; one cell after another."""
    ink = np.asarray(weights, dtype=np.float64)
    x0, x1, y0, y1 = extent
    height, width = ink.shape
    means, kept = [], []
    for i in range(height):
        for j in range(width):
            if ink[i, j] > 0:
                means.append((x0 + (x1 - x0) * (j + 0.5) / width, y0 + (y1 - y0) * (i + 0.5) / height))
                kept.append(ink[i, j])
    return np.array(means), np.tile(bandwidth**2 * np.eye(2), (len(kept), 1, 1)), np.array(kept)


def points_as_mixture(points: ArrayLike, bandwidth: float) -> Mixture:
    """Means, covariances and weights of a data set read as equal Gaussians."""
    means = np.asarray(points, dtype=np.float64)
    return means, np.tile(bandwidth**2 * np.eye(2), (len(means), 1, 1)), np.ones(len(means))


def mixture_moments(means: ArrayLike, covariances: ArrayLike, weights: ArrayLike) -> tuple[Array, Array]:
    """Mean ``[2]`` and covariance ``[2, 2]`` of a mixture, from E[x] and E[x x^T]."""
    mu, spread, w = (np.asarray(a, dtype=np.float64) for a in (means, covariances, weights))
    w = w / w.sum()
    mean = np.einsum("k,ki->i", w, mu)
    second = np.einsum("k,kij->ij", w, spread + np.einsum("ki,kj->kij", mu, mu))
    return mean, second - np.outer(mean, mean)


def central_difference(function: Callable[[Array], Array], y: ArrayLike, h: float) -> Array:
    """(f(y + h e_i) - f(y - h e_i)) / 2h for each axis i, ``[n, 2]``."""
    points = np.asarray(y, dtype=np.float64)
    steps = h * np.eye(2)
    return np.stack([(function(points + e) - function(points - e)) / (2 * h) for e in steps], axis=-1)


def derivative(function: Callable[[float], float], t: float, h: float = 1e-5) -> float:
    """Central difference of a function of one number, with an error of order h^4."""
    near, far = (function(t + k * h) - function(t - k * h) for k in (1, 2))
    return (8 * near - far) / (12 * h)


def ve_sigma(t: float, sigma_min: float, sigma_max: float) -> float:
    """The geometric schedule, by interpolating log sigma."""
    return float(np.exp((1 - t) * np.log(sigma_min) + t * np.log(sigma_max)))


def vp_alpha_sigma(t: float, beta_min: float, beta_max: float) -> tuple[float, float]:
    """alpha = exp(-1/2 int_0^t beta), sigma = sqrt(1 - alpha^2), the integral by quadrature."""
    integral = quad(lambda u: (1 - u) * beta_min + u * beta_max, 0.0, t)[0]
    alpha = float(np.exp(-integral / 2))
    return alpha, float(np.sqrt(-np.expm1(-integral)))


def ula_stationary_variance(h: float) -> float:
    """Variance of x + h s + sqrt(2h) z on N(0, 1): the fixed point of v = (1 - h)^2 v + 2h."""
    return 2 * h / (1 - (1 - h) ** 2)


def ode_solution(x0: ArrayLike, s: float, sigma0: float, sigma: ArrayLike) -> Array:
    """Where the probability-flow ODE of N(0, s^2), started at x0 with sigma0, is at sigma (variance exploding)."""
    return np.asarray(x0, dtype=np.float64) * np.sqrt((s**2 + np.asarray(sigma) ** 2) / (s**2 + sigma0**2))


def relative_error(learned: ArrayLike, true: ArrayLike, weights: ArrayLike) -> float:
    """sum_n w_n |learned_n - true_n|^2 / sum_n w_n |true_n|^2 for ``[N, 2]`` arrays, one point after another."""
    above = below = 0.0
    for ours, theirs, w in zip(np.asarray(learned), np.asarray(true), np.asarray(weights), strict=True):
        above += float(w) * sum((float(a) - float(b)) ** 2 for a, b in zip(ours, theirs, strict=True))
        below += float(w) * sum(float(b) ** 2 for b in theirs)
    return above / below


def sliced_wasserstein(a: ArrayLike, b: ArrayLike, directions: int = 64) -> float:
    """Mean over directions (evenly spaced over half a turn) of the one-dimensional Wasserstein-1 distance."""
    angles = np.pi * (np.arange(directions) + 0.5) / directions
    left, right = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    axes = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return float(np.mean([wasserstein_distance(left @ axis, right @ axis) for axis in axes]))
