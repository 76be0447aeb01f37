"""The log density that a score field stands for, along its probability-flow ODE: for a field that is no density."""

import math
from collections.abc import Generator

import torch
from torch import Tensor

from scoreviz.maths.curl import divergence, jacobian_at
from scoreviz.maths.density import Field, wide

STEP = 0.2  # of log sigma, at most


def ode_logp(
    field: Field, y: Tensor, sigma: float, sigma_max: float, prior: tuple[Tensor, Tensor], step: float = STEP
) -> Generator[float, None, Tensor]:
    """Return log p_sigma ``[...]`` at ``y [..., 2]``; yield the share that is done.

    Formula:
        With u = log sigma: dy/du = -sigma^2 s(y, sigma) and d log p/du = sigma^2 div s(y, sigma), from y at sigma to
        sigma_max by Runge and Kutta's fourth order; log p_sigma(y) = log prior(y_max) - int sigma^2 div s du.

    Args:
        field: s, true or learned; its divergence is read off its Jacobian.
        y: points of the variance-exploding frame.
        sigma: above zero; at ``sigma_max`` or beyond the answer is the prior's.
        sigma_max: where the prior stands.
        prior: mean ``[2]`` and covariance ``[2, 2]`` of a Gaussian.
        step: the longest step of u.

    Raises:
        ValueError: sigma is not above zero.

    Source:
        Song et al. 2021 (arXiv 2011.13456), eq. 39, with f = 0 and g^2 = d sigma^2/dt.
    """
    if not sigma > 0:
        raise ValueError("The flow starts at a noise level above zero.")
    way = max(math.log(sigma_max / sigma), 0.0)
    count = math.ceil(way / step)
    place = y.to(wide(y.device))  # the points in float64, though a network answers in float32
    gained = torch.zeros_like(place[..., 0])
    for k in range(count):
        h, u = way / count, math.log(sigma) + k * way / count
        place, gained = _step(field, place, gained, u, h)
        yield (k + 1) / count
    return (_gaussian_logp(place, *prior) - gained).to(y.dtype)


def _step(field: Field, y: Tensor, gained: Tensor, u: float, h: float) -> tuple[Tensor, Tensor]:
    """Return y and the integral of sigma^2 div s one step of Runge and Kutta further."""
    first = _slopes(field, y, u)
    second = _slopes(field, y + h / 2 * first[0], u + h / 2)
    third = _slopes(field, y + h / 2 * second[0], u + h / 2)
    last = _slopes(field, y + h * third[0], u + h)
    moved, added = (h / 6 * (a + 2 * b + 2 * c + d) for a, b, c, d in zip(first, second, third, last, strict=True))
    return y + moved, gained + added


def _slopes(field: Field, y: Tensor, u: float) -> tuple[Tensor, Tensor]:
    sigma = math.exp(u)
    return -(sigma**2) * field.score(y, sigma), sigma**2 * divergence(jacobian_at(field, y, sigma))


def _gaussian_logp(y: Tensor, mean: Tensor, covariance: Tensor) -> Tensor:
    away, spread = y - mean.to(y), covariance.to(y)
    square = (away * torch.linalg.solve(spread, away.unsqueeze(-1)).squeeze(-1)).sum(-1)
    return -0.5 * square - 0.5 * torch.logdet(spread) - math.log(2 * math.pi)
