"""Where a noisy point came from: the exact distribution of the clean point x0 given y = x0 + sigma eps.

Of a mixture sum_k w_k N(mu_k, S_k) it is a mixture too, by the product of two Gaussians:

    r_k ~ w_k N(y; mu_k, S_k + sigma^2 I),   m_k = mu_k + S_k (S_k + sigma^2 I)^-1 (y - mu_k),
    C_k = sigma^2 S_k (S_k + sigma^2 I)^-1

Its mean is the denoised point (Tweedie: Robbins 1956, Efron 2011), and the mean of the single arrows
-(y - x0) / sigma^2 is the score (Vincent 2011, eq. 11): why regression on random noise finds it.
"""

import math
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Density, cumulative
from scoreviz.maths.kernels import Kernel
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.round_mixture import RoundMixture


@dataclass(frozen=True, eq=False)
class Posterior:
    """A mixture of Gaussians: p(x0 | y) = sum_k r_k N(x0; m_k, F_k F_k^T), all in float64.

    Args:
        shares: r ``[K]``, of sum one.
        means: m ``[K, 2]``.
        factors: F ``[K, 2, 2]``, or ``[1, 2, 2]`` where all are equal.
    """

    shares: Tensor
    means: Tensor
    factors: Tensor

    @property
    def mean(self) -> Tensor:
        """The denoised point E[x0 | y] ``[2]``: sum_k r_k m_k."""
        return self.shares @ self.means

    @property
    def variance(self) -> float:
        """The trace of Cov[x0 | y]: sum_k r_k (tr C_k + |m_k - mean|^2), canvas units squared."""
        inside = self.factors.square().sum((1, 2)).expand(len(self.shares))
        return float(self.shares @ (inside + (self.means - self.mean).square().sum(1)))

    def draw(self, n: int, generator: Generator) -> Tensor:
        """Return ``[n, 2]`` independent draws of x0 given y; the first few of many are those of few."""
        chosen = torch.rand(n, 3, generator=generator, dtype=torch.float64)
        k = torch.searchsorted(cumulative(self.shares), chosen[:, 0].contiguous(), right=True)
        radius, turn = (-2 * torch.log1p(-chosen[:, 1])).sqrt(), 2 * math.pi * chosen[:, 2]  # Box and Muller 1958
        normal = torch.stack([radius * turn.cos(), radius * turn.sin()], dim=1)
        factors = self.factors.expand(len(self.shares), 2, 2)[k]
        return self.means[k] + (factors @ normal[:, :, None])[:, :, 0]


def posterior(density: Density, y: Tensor, sigma: float) -> Posterior:
    """Return p(x0 | y) of a density under Gaussian noise.

    Args:
        density: of x0, a mixture of Gaussians, a grid, a data set, or classes of these.
        y: ``[2]``.
        sigma: positive.

    Raises:
        TypeError: the density is none of these.
    """
    y = y.double()
    if isinstance(density, Labelled):
        return _of_classes(density, y, sigma)
    if isinstance(density, GaussianMixture):
        return _of_gaussians(density, y, sigma)
    if isinstance(density, RoundMixture):
        return _of_round(density, y, sigma)
    raise TypeError(f"nobody knows where a point of a {type(density).__name__} came from")


def weights_of(clean: Tensor, y: Tensor, sigma: float, kernel: Kernel) -> Tensor:
    """Return how likely each of some clean points made a noisy one, ``[N]``, of sum one.

    Formula:
        w_i = p(y | x0_i) / sum_j p(y | x0_j), p(y | x0) ~ k((y - x0)_1 / sigma) k((y - x0)_2 / sigma)

    For independent draws of p(x0) these are self-normalised importance weights of p(x0 | y) (Owen 2013, section 9.2).

    Args:
        clean: ``[N, 2]``.
        y: ``[2]``.
        sigma: positive.
        kernel: of the noise.
    """
    logs = kernel.log_density((y.double() - clean.double()) / sigma).sum(1)
    return (logs - logs.amax()).exp() / (logs - logs.amax()).exp().sum()


def effective_number(weights: Tensor) -> float:
    """Return 1 / sum w^2, of how many equally likely points the weights ``[N]`` speak (Kish 1965)."""
    return 1.0 / float(weights.square().sum())


def _of_gaussians(density: GaussianMixture, y: Tensor, sigma: float) -> Posterior:
    variances, axes = torch.linalg.eigh(density.covariances)  # [K, 2], columns
    noisy = variances + sigma**2
    along = torch.einsum("ki,kij->kj", y - density.means, axes)
    logs = density.weights.log() - 0.5 * (along**2 / noisy + noisy.log()).sum(1)
    means = density.means + torch.einsum("kij,kj->ki", axes, along * variances / noisy)
    return Posterior(logs.softmax(0), means, axes * (sigma * (variances / noisy).sqrt())[:, None, :])


def _of_round(density: RoundMixture, y: Tensor, sigma: float) -> Posterior:
    centres, shares = density.centres()
    inner, noisy = density.bandwidth**2, density.bandwidth**2 + sigma**2
    logs = shares.log() - 0.5 * (y - centres).square().sum(1) / noisy
    means = (inner * y + sigma**2 * centres) / noisy
    return Posterior(logs.softmax(0), means, math.sqrt(inner / noisy) * sigma * torch.eye(2).double()[None])


def _of_classes(density: Labelled, y: Tensor, sigma: float) -> Posterior:
    found = [posterior(one, y, sigma) for one in density.classes]
    priors = density.log_posterior(y, sigma).exp()
    shares = torch.cat([share * one.shares for share, one in zip(priors, found, strict=True)])
    factors = torch.cat([one.factors.expand(len(one.shares), 2, 2) for one in found])
    return Posterior(shares / shares.sum(), torch.cat([one.means for one in found]), factors)
