"""Sums of equal round Gaussians: what drawings and data sets have in common.

With v = bandwidth^2 + sigma^2 and centres c_j of weight w_j,

    p(y) = sum_j w_j N(y; c_j, v I),    score(y) = (E[c | y] - y) / v    (Tweedie: Robbins 1956, Efron 2011 eq. 1.4),

so one evaluation is a log-sum and a posterior mean, kept together as ``[n, 3]``: log p, then the two coordinates.
"""

import math

import torch
from torch import Tensor

from scoreviz.maths.density import Level, column, narrowed, noise, pick


def posterior(points: Tensor, variance: Tensor, centres: Tensor, log_weights: Tensor, dtype: torch.dtype) -> Tensor:
    """Return log p and the posterior mean ``[n, 3]`` by log-sum-exp over all centres; right at any distance.

    Exponents are formed in the type of ``points`` (float64 where there is one: at a distance of 1e4 float32 could
    not tell one centre from the next) and shifted to a maximum of zero; only then are they narrowed to ``dtype``.

    Args:
        points: ``[n, 2]``.
        variance: ``[n]`` or ``[1]``.
        centres: ``[N, 2]``.
        log_weights: ``[N]``, or ``[1]`` when all are equal.
        dtype: in which exponentials are taken.
    """
    origin = centres.mean(0)
    offsets, moved = centres - origin, points - origin
    logits = moved @ offsets.T - 0.5 * (offsets**2).sum(1)
    logits = logits / variance[:, None] + log_weights
    top = logits.amax(1)
    shares = (logits - top[:, None]).to(dtype).exp()
    total = shares.sum(1)
    mean = (shares @ offsets.to(dtype)) / total[:, None]
    log_sum = top + total.log() - (moved**2).sum(1) / (2 * variance) - (2 * math.pi * variance).log()
    return torch.cat([log_sum[:, None], mean + origin], dim=1)


def axis_kernel(x: Tensor, centres: Tensor, nearest: Tensor, variance: Tensor, dtype: torch.dtype) -> Tensor:
    """Return exp(-((x - c)^2 - (x - c*)^2) / 2v) on one axis, ``[n, m]``, where c* is the centre nearest to x.

    The shift keeps the largest entry at one, and the difference of squares is formed as a product,
    (c - c*) (2x - c - c*), so that nothing cancels far away.

    Args:
        x: ``[n]``.
        centres: ``[m]``.
        nearest: c* ``[n]``.
        variance: ``[n]`` or ``[1]``.
        dtype: in which the kernel is computed; ``x`` and ``nearest`` are subtracted before they are narrowed.
    """
    slope = ((x - nearest) / variance).clamp(-1e20, 1e20).to(dtype)[:, None]
    half = (-0.5 / variance).clamp(min=-1e20).to(dtype)[:, None]
    steps = centres.to(dtype) - nearest.to(dtype)[:, None]
    return (steps * (slope + half * steps)).exp()


def shift(x: Tensor, nearest: Tensor, variance: Tensor) -> Tensor:
    """Return the exponent ``[n]`` that ``axis_kernel`` leaves out, -(x - c*)^2 / 2v."""
    return -0.5 * (x - nearest) ** 2 / variance


def score_of(moments: Tensor, points: Tensor, variance: Tensor, like: Tensor) -> Tensor:
    """Return (E[c | y] - y) / v from log p and posterior mean ``[n, 3]``, in the shape and type of ``like``."""
    return narrowed((moments[:, 1:] - points) / variance[:, None], like.dtype).reshape(like.shape)


def draw(
    centres: Tensor, cumulative: Tensor, bandwidth: float, n: int, sigma: Level, generator: torch.Generator
) -> Tensor:
    """Return ``[n, 2]`` draws: a centre, then one Gaussian of variance bandwidth^2 + sigma^2, which is both noises."""
    chosen = centres[pick(cumulative, n, generator)]
    if isinstance(sigma, Tensor):
        return chosen + (bandwidth**2 + column(sigma, chosen) ** 2) ** 0.5 * noise(n, generator)
    return chosen + math.hypot(bandwidth, sigma) * noise(n, generator)
