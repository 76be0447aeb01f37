"""Sums of equal round Gaussians: what drawings and data sets have in common.

With v = bandwidth^2 + sigma^2 and centres c_j of weight w_j,

    p(y) = sum_j w_j N(y; c_j, v I),    score(y) = (E[c | y] - y) / v    (Tweedie: Robbins 1956, Efron 2011),

so one evaluation is a log-sum and a posterior mean, kept together as ``[n, 3]``: log p, then the two coordinates.
"""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from scoreviz.maths.density import Level, column, exp_or_zero, narrowed, noise

# The weights sum to one, so what ``exp_or_zero`` neglects takes no digit from a sum above these.
_TRUSTED = {torch.float32: 1e-30, torch.float64: 1e-290}
# Terms of an exponent up to this one are finite in float32, and so are their products with coordinates.
_STEEPEST = 1e30
# Powers of two that add nothing to one, and whose products with coordinates do not underflow, which would take long.
_FLOOR = {torch.float32: -96.0, torch.float64: -900.0}


def table(centres: Tensor, log_weights: Tensor) -> Tensor:
    """Return what ``posterior`` needs of all centres, ``[4, N]``: x, y, -|c|^2/2 and log w.

    Args:
        centres: ``[N, 2]``.
        log_weights: ``[N]``, or ``[1]`` when all are equal.
    """
    return torch.stack([*centres.T, -0.5 * (centres**2).sum(1), log_weights.expand(len(centres))])


def posterior(points: Tensor, variance: Tensor, centres: Tensor, dtype: torch.dtype) -> Tensor:
    """Return log p and the posterior mean ``[n, 3]`` by log-sum-exp over all centres; right at any distance.

    Exponents are formed in the type of ``points`` (float64 where there is one: at a distance of 1e4 float32 could
    not tell one centre from the next) and shifted to a maximum of zero; only then are they narrowed to ``dtype``. Sums
    are wide again: a share's rounding then moves the mean by a share of the Gaussian's width, not of the canvas.

    Args:
        points: ``[n, 2]``, from an origin amid the centres.
        variance: ``[n]`` or ``[1]``.
        centres: ``[4, N]``, a ``table``.
        dtype: in which exponentials are taken.
    """
    # Powers of two, since exp2 takes half the time of exp; steps in place, since the time is that of the memory.
    inverse = (1 / (math.log(2) * variance))[:, None].expand(len(points), 1)
    one = torch.full_like(inverse, 1 / math.log(2))
    # y.c/v - |c|^2/2v + log w in one product; the |y|^2/2v that all centres share is left for the end.
    logits = torch.cat([points * inverse, inverse, one], dim=1) @ centres
    top = logits.detach().amax(1)
    # A floor, and not zero, since the largest share is one: it adds nothing, and one pass less.
    shares = logits.sub_(top[:, None]).to(dtype).clamp_(min=_FLOOR[dtype]).exp2_().to(points.dtype)
    total = shares.sum(1)
    mean = (shares @ centres[:2].T) / total[:, None]
    log_sum = top * math.log(2) + total.log() - (points**2).sum(1) / (2 * variance) - (2 * math.pi * variance).log()
    return torch.cat([log_sum[:, None], mean], dim=1)


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
    # A slope that is cut down leaves the exponent negative; the other term is cut only where coordinates round anyway.
    variance = variance.clamp(min=0.5 / _STEEPEST)
    slope = ((x - nearest) / variance).clamp(-_STEEPEST, _STEEPEST).to(dtype)[:, None]
    half = (-0.5 / variance).to(dtype)[:, None]
    steps = centres.to(dtype) - nearest.to(dtype)[:, None]
    return exp_or_zero(steps * (slope + half * steps))


def bells(x: Tensor, centres: Tensor, variance: float, dtype: torch.dtype) -> Tensor:
    """Return exp(-(x - c)^2 / 2v) on one axis, ``[n, m]``, without a shift: for sums of which no quotient is taken.

    Lengths are measured in standard deviations while they are wide, so that the narrowest ones leave no 0 times
    infinity.
    """
    deviation = math.sqrt(variance)
    return exp_or_zero(((x / deviation)[:, None] - centres / deviation).to(dtype).square() * -0.5)


def nearest_of(x: Tensor, centres: Tensor) -> Tensor:
    """Return the centre ``[n]`` nearest to each x ``[n]``; the centres ``[m]`` are in rising order."""
    between = 0.5 * (centres[1:] + centres[:-1])
    return centres[torch.searchsorted(between, x.detach().contiguous())]


def shift(x: Tensor, nearest: Tensor, variance: Tensor) -> Tensor:
    """Return the exponent ``[n]`` that ``axis_kernel`` leaves out, -(x - c*)^2 / 2v."""
    return -0.5 * (x - nearest) ** 2 / variance


def score_of(moments: Tensor, points: Tensor, variance: Tensor, like: Tensor) -> Tensor:
    """Return (E[c | y] - y) / v from log p and posterior mean ``[n, 3]``, in the shape and type of ``like``."""
    return narrowed((moments[:, 1:] - points) / variance[:, None], like.dtype).reshape(like.shape)


def blurred(chosen: Tensor, bandwidth: float, sigma: Level, generator: torch.Generator) -> Tensor:
    """Return centres ``[n, 2]`` with one Gaussian of variance bandwidth^2 + sigma^2 added, which is both noises."""
    draws = noise(len(chosen), generator)
    if isinstance(sigma, Tensor):
        return chosen + (bandwidth**2 + column(sigma, chosen) ** 2) ** 0.5 * draws
    return chosen + math.hypot(bandwidth, sigma) * draws


def separable(A: Tensor, B: Tensor, pair: Tensor, ys: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return sum_ij A_i W_ij B_j, and the same of summands times x_i and times y_j, ``[n]`` each.

    Args:
        A: the kernel along x ``[n, W]``.
        B: the kernel along y ``[n, H]``.
        pair: the weights W beside diag(x) W, ``[W, 2H]``, so that one product with A gives both sums.
        ys: y ``[H]``.
    """
    plain, times_x = (A @ pair).split(B.shape[1], dim=1)
    weighted = plain * B
    return weighted.sum(1), (times_x * B).sum(1), weighted @ ys


def patched(moments: Tensor, function: Callable[[Tensor, Tensor], Tensor], points: Tensor, level: Tensor) -> Tensor:
    """Return moments ``[n, 3]`` with the rows that underflowed (log p is -inf) evaluated by another function."""
    lost = (moments[:, 0] == -math.inf).nonzero()[:, 0]
    if not len(lost):
        return moments
    found = function(points[lost], level[lost] if len(level) > 1 else level)
    dtype = torch.promote_types(moments.dtype, found.dtype)
    return moments.to(dtype).index_put((lost,), found.to(dtype))


def trusted_log(total: Tensor, least: float | None = None) -> tuple[Tensor, Tensor]:
    """Return the logarithm of a sum, -inf where that is below ``least``, and the sum, one in those places.

    Where ``least`` is not given it is what underflow leaves every digit.
    """
    trusted = total > (_TRUSTED[total.dtype] if least is None else least)
    safe = torch.where(trusted, total, 1.0)
    return torch.where(trusted, safe.log(), -math.inf), safe
