"""A mixture of Gaussians with any covariances: the exact truth in closed form."""

import math

import torch
from torch import Tensor

from scoreviz.maths.density import (
    NARROWEST,
    ArrayLike,
    Level,
    checked,
    checked_weights,
    column,
    cumulative,
    exp_or_zero,
    flat,
    in_chunks,
    moved,
    narrowed,
    nodes,
    noise,
    pick,
)


class GaussianMixture:
    """A mixture of K Gaussians, p_sigma(y) = sum_k w_k N(y; mu_k, S_k + sigma^2 I).

    Args:
        means: ``[K, 2]``.
        covariances: ``[K, 2, 2]``, symmetric and positive definite.
        weights: ``[K]``, not negative; they are normalised, and components of weight zero are dropped.

    Raises:
        ValueError: one sentence, for wrong shapes, NaN, negative weights or a covariance that is not positive definite.
    """

    def __init__(self, means: ArrayLike, covariances: ArrayLike, weights: ArrayLike) -> None:
        weights = checked_weights(weights, (None,))
        means = checked(means, (len(weights), 2), "means")
        covariances = checked(covariances, (len(weights), 2, 2), "covariances")
        kept = weights > 0
        self.means, self.covariances, self.weights = means[kept], covariances[kept], weights[kept]
        self._variances, self._axes = _axes_of(self.covariances)
        self._cumulative = cumulative(self.weights)
        self._centres = self.means.float()
        self._factors = (self._axes * self._variances.sqrt()[:, None, :]).float()

    @property
    def mean(self) -> Tensor:
        """The mean ``[2]``: sum_k w_k mu_k."""
        return (self.weights @ self.means).float()

    @property
    def covariance(self) -> Tensor:
        """The covariance ``[2, 2]``: sum_k w_k (S_k + mu_k mu_k^T) - mean mean^T."""
        offset = self.means - self.weights @ self.means
        spread = self.covariances + offset[:, :, None] * offset[:, None, :]
        return (self.weights[:, None, None] * spread).sum(0).float()

    @property
    def narrowest(self) -> float:
        """The smallest eigenvalue of any covariance."""
        return float(self._variances.min())

    def logp(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log p_sigma(y) by log-sum-exp; ``y [..., 2]`` to ``[...]``."""
        points, level = flat(y, sigma)
        values = in_chunks(lambda p, s: self._logits(p, s)[0].logsumexp(1), points, level, 2 * len(self.weights))
        return narrowed(values, y.dtype).reshape(y.shape[:-1])

    def pdf(self, y: Tensor, sigma: Level) -> Tensor:
        """Return p_sigma(y); ``y [..., 2]`` to ``[...]``."""
        return narrowed(self.logp(y, sigma).exp(), y.dtype)

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the exact score, ``[..., 2]``.

        s(y) = sum_k r_k(y) (S_k + sigma^2 I)^-1 (mu_k - y), with r_k(y) the probability of component k given y.
        """
        points, level = flat(y, sigma)
        values = in_chunks(self._score, points, level, 2 * len(self.weights))
        return narrowed(values, y.dtype).reshape(y.shape)

    def sample(self, n: int, sigma: Level, generator: torch.Generator) -> Tensor:
        """Return ``[n, 2]`` exact draws: a component, its Gaussian, then the noise."""
        k = pick(self._cumulative, n, generator)
        clean = self._centres[k] + (self._factors[k] @ noise(n, generator)[:, :, None])[:, :, 0]
        if isinstance(sigma, Tensor):
            return clean + column(sigma, clean) * noise(n, generator)
        return clean + sigma * noise(n, generator) if sigma > 0 else clean

    def pdf_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return p_sigma at grid nodes, ``[ny, nx]``; one matrix product when every covariance is diagonal."""
        if bool((self.covariances[:, 0, 1] == 0).all()):
            return self._separable_raster(xs, ys, sigma)
        return self._turned_raster(xs, ys, sigma)

    def score_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return the score at grid nodes, ``[ny, nx, 2]``."""
        return self.score(nodes(xs, ys), sigma)

    def to(self, device: torch.device | str) -> "GaussianMixture":
        """Return the same mixture on another device."""
        return moved(self, device)

    def _logits(self, points: Tensor, level: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return log w_k N_k ``[n, K]``, offsets along each component's axes and their variances ``[n, K, 2]``."""
        variances = self._variances + level[:, None, None] ** 2
        along = torch.einsum("nki,kij->nkj", points[:, None] - self.means, self._axes)
        squares = along**2 / variances + (2 * math.pi * variances).log()
        return self.weights.log() - 0.5 * squares.sum(-1), along, variances

    def _score(self, points: Tensor, level: Tensor) -> Tensor:
        logits, along, variances = self._logits(points, level)
        pulls = torch.einsum("nkj,kij->nki", along / variances, self._axes)
        return -(logits.softmax(1)[:, :, None] * pulls).sum(1)

    def _separable_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        variances = self.covariances.diagonal(dim1=1, dim2=2) + sigma**2
        columns, rows = (
            exp_or_zero(-0.5 * (axis[:, None] - mean) ** 2 / variance) / (2 * math.pi * variance).sqrt()
            for axis, mean, variance in zip((xs, ys), self.means.T, variances.T, strict=True)
        )
        return narrowed((rows * self.weights) @ columns.T, xs.dtype)

    def _turned_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return the raster one component after another, each in coordinates u, v along its own axes."""
        density = torch.zeros(len(ys), len(xs), dtype=xs.dtype, device=xs.device)
        variances = self._variances + sigma**2
        peaks = narrowed(self.weights / (2 * math.pi * variances.prod(1).sqrt()), xs.dtype)
        for mean, axes, variance, peak in zip(self.means, self._axes, variances, peaks, strict=True):
            scaled = axes / variance.sqrt()
            across, up = (xs - mean[0])[:, None] * scaled[0], (ys - mean[1])[:, None] * scaled[1]
            u, v = (up[:, None] + across).to(xs.dtype).unbind(-1)
            density += peak * exp_or_zero(-0.5 * (u * u + v * v))
        return narrowed(density, xs.dtype)


def _axes_of(covariances: Tensor) -> tuple[Tensor, Tensor]:
    """Return the eigenvalues ``[K, 2]`` and eigenvectors ``[K, 2, 2]`` (in columns) of covariances."""
    # Of a turned, nearly round one the entries off the diagonal are no more than rounding.
    skew = (covariances[:, 0, 1] - covariances[:, 1, 0]).abs()
    symmetric = bool((skew <= 1e-5 * covariances.abs().amax((1, 2))).all())
    variances, axes = torch.linalg.eigh(covariances)
    if not symmetric or not bool((variances >= NARROWEST**2).all()):
        raise ValueError("covariances must be symmetric and positive definite.")
    return variances, axes
