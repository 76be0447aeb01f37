"""What the objectives of one model have in common: constants that do not depend on the model."""

import math
from collections.abc import Generator as Steps
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Density, wide
from scoreviz.maths.estimate import Estimate
from scoreviz.maths.finished import finished
from scoreviz.maths.jacobian import ScoreFunction
from scoreviz.maths.objectives import dsm, esm
from scoreviz.maths.trace_laboratory import trace_backward

# Nodes a standard deviation of the narrowest Gaussian: of a sum of Gaussians the integral is then exact to 1e-9.
NODES_A_WIDTH = 2.0
FAR = 9.0  # standard deviations of the widest axis, or of the narrowest Gaussian beyond the farthest sample
MOST_NODES = 1500  # an axis
WIDEST_STEP = 1.5  # standard deviations of the narrowest Gaussian: there the integral errs by 3e-4


@dataclass(frozen=True)
class Identities:
    """Three objectives of one model on p_sigma, in the papers' normalisation, and the constants between them.

    Attributes:
        explicit: E 1/2 |s - s*|^2, half of the model's mean square error.
        implicit: E [tr J + 1/2 |s|^2].
        denoising: E 1/2 |s - (x0 - y)/sigma^2|^2.
        explicit_less_implicit: their difference, from the same points.
        denoising_less_explicit: their difference, from the same points.
        constant: C = E 1/2 |s*|^2 by quadrature, what the first difference is for every model (Hyvärinen 2005,
            theorem 1).
        target_variance: d/(2 sigma^2) - C, what the second one is for every model (Vincent 2011): half the variance
            of the target. On N(m, b^2 I) it is 1/2 d b^2/(sigma^2 (b^2 + sigma^2)).
    """

    explicit: Estimate
    implicit: Estimate
    denoising: Estimate
    explicit_less_implicit: Estimate
    denoising_less_explicit: Estimate
    constant: float
    target_variance: float


def identities(
    score: ScoreFunction,
    density: Density,
    sigma: float,
    n: int,
    generator: Generator,
    constant: float | None = None,
) -> Identities:
    """Return the objectives of a model and their differences over n fresh points of p_sigma.

    Args:
        score: the model's score at this noise level, through which derivatives can be taken.
        density: the truth.
        sigma: the noise level, above zero.
        n: points, at least two.
        generator: all randomness, on the density's device.
        constant: C where it is known already; no model changes it.

    Raises:
        ValueError: the density is too narrow for the quadrature; see ``fisher_information``.
    """
    x0 = density.sample(n, 0.0, generator)
    y = x0 + sigma * torch.randn(x0.shape, generator=generator, device=generator.device)
    with torch.no_grad():
        explicit = esm(score, lambda points: density.score(points, sigma), y)
        denoising, half_square = dsm(score, x0, y, sigma), 0.5 * score(y).square().sum(1)
    # By reverse mode: torch has one level of tangents for all threads, and whoever else is in it would be in the way.
    implicit = trace_backward(score, y).value + half_square
    if constant is None:
        constant = 0.5 * fisher_information(density, sigma)
    return Identities(
        Estimate.of(explicit),
        Estimate.of(implicit),
        Estimate.of(denoising),
        Estimate.of(explicit - implicit),
        Estimate.of(denoising - explicit),
        constant,
        0.5 * y.shape[1] / sigma**2 - constant,
    )


def fisher_information(density: Density, sigma: float) -> float:
    """Return E |s*|^2 under p_sigma, the trace of its Fisher information about a shift, by quadrature on a grid.

    On N(m, S) it is tr (S + sigma^2 I)^-1. The grid reaches nine standard deviations of the widest axis from the
    mean, and has two nodes a standard deviation of the narrowest Gaussian.

    Raises:
        ValueError: that would take too many nodes, as for a data set of narrow dots without noise.
    """
    return finished(fisher_in_steps(density, sigma))


def fisher_in_steps(density: Density, sigma: float) -> Steps[None, None, float]:
    """Return what ``fisher_information`` does, yielding after each 64 rows of the grid."""
    covariance = density.covariance.to("cpu", torch.float64) + sigma**2 * torch.eye(2, dtype=torch.float64)
    reach = FAR * math.sqrt(float(covariance.diagonal().max()))
    width = math.sqrt(density.narrowest + sigma**2)
    count = min(MOST_NODES, 1 + math.ceil(2 * reach * NODES_A_WIDTH / width))
    if 2 * reach / (count - 1) > WIDEST_STEP * width:
        raise ValueError("The density is too narrow at this noise level to be integrated on a grid.")
    xs, ys = (_axis(float(centre), reach, count, density.mean.device) for centre in density.mean)
    # Divided by the mass, of which the nodes miss about the same share.
    total, mass = 0.0, 0.0
    for rows in ys.split(64):
        p = density.pdf_raster(xs, rows, sigma)
        total += float((p * density.score_raster(xs, rows, sigma).square().sum(-1)).sum())
        mass += float(p.sum())
        yield
    return total / mass


def _axis(centre: float, reach: float, count: int, device: torch.device) -> Tensor:
    return torch.linspace(centre - reach, centre + reach, count, dtype=wide(device), device=device)
