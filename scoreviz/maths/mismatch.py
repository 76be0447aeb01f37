"""How far the data, at the end of a noise process, still is from the Gaussian from which sampling starts.

A sampler draws its first points from the prior, and not from p_1. What p_1 keeps of the data is lost by that, and no
number of steps brings it back.
"""

import math

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Density, wide
from scoreviz.maths.process import Process


def prior_kl(
    density: Density, process: Process, n: int, generator: Generator, start: float = 1.0
) -> tuple[float, float]:
    """Return the Kullback-Leibler divergence from p_1 to the prior, in nats, and its standard error.

    By the data-processing inequality it bounds that of the samples of an exact reverse process from the data.

    Formula:
        KL(p_1 || prior) = E[log p_1(x) - log prior(x)] over n exact samples x = alpha y of p_1, with
        log p_1(x) = log p_level(y) - 2 log alpha. The mean of samples can come out a little below zero.

    Args:
        density: the data.
        process: its noise and its prior.
        n: how many samples.
        generator: their source.
        start: the time that stands for 1 above, for a sampler that draws from the prior at an earlier one.

    Errors:
        ValueError: fewer than two samples, of which there is no standard error.
    """
    if n < 2:
        raise ValueError(f"A standard error needs at least two samples, not {n}.")
    alpha, level = process.alpha(start), process.level(start)
    y = density.sample(n, level, generator)
    y = y.to(wide(y.device))  # [n, 2]
    gaps = density.logp(y, level) - 2.0 * math.log(alpha) - _log_gaussian(alpha * y, *process.prior(density))
    return float(gaps.mean()), float(gaps.std()) / math.sqrt(n)


def prior_wasserstein(density: Density, process: Process, start: float = 1.0) -> float:
    """Return a lower bound on the 2-Wasserstein distance from p_1 to the prior, in the unit of the process frame.

    It sees means and covariances only: it is zero for a prior that is fitted to both, and exact for one Gaussian.

    Formula:
        sqrt(|m - m'|^2 + tr(A + B - 2 (A^1/2 B A^1/2)^1/2)),  m = alpha E x0,  A = alpha^2 Cov x0 + sigma^2 I,
        and m', B those of the prior; in two dimensions the last trace is sqrt(tr(A B) + 2 sqrt(det A det B)).
        ``start`` is the time that stands for 1.

    Source:
        Gelbrich, On a formula for the L2 Wasserstein metric between measures on Euclidean and Hilbert spaces, 1990.
    """
    alpha, sigma = process.alpha(start), process.sigma(start)
    mean, covariance, centre, B = (
        values.to(wide(values.device)) for values in (density.mean, density.covariance, *process.prior(density))
    )
    A = alpha**2 * covariance + sigma**2 * torch.eye(2).to(covariance)
    root = ((A @ B).trace() + 2.0 * (torch.linalg.det(A) * torch.linalg.det(B)).sqrt()).sqrt()
    square = (alpha * mean - centre).square().sum() + A.trace() + B.trace() - 2.0 * root
    return float(square.clamp(min=0.0).sqrt())  # rounding can leave it just below zero


def _log_gaussian(x: Tensor, mean: Tensor, covariance: Tensor) -> Tensor:
    """Return log N(x; mean, covariance), ``[n]``."""
    factor = torch.linalg.cholesky(covariance.to(x))
    z = torch.linalg.solve_triangular(factor, (x - mean.to(x)).mT, upper=False)  # [2, n]
    return -0.5 * z.square().sum(0) - factor.diagonal().log().sum() - math.log(2.0 * math.pi)
