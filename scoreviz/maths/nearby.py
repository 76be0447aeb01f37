"""Sums over the centres that count: queries are sorted into tiles, and a tile leaves out what is too far from it."""

import math
from functools import partial

import torch
from torch import Tensor
from torch.nn.functional import pad

from scoreviz.maths.density import in_chunks
from scoreviz.maths.isotropic import posterior

# Queries that share one choice of centres: fewer choose better, more choose less often.
TILE = 192
# What the centres left out weigh together, in roundings of the answer.
_LEFT_OUT = 0.125


def near_posterior(points: Tensor, variance: Tensor, centres: Tensor, dtype: torch.dtype) -> Tensor:
    """Return what ``posterior`` returns, ``[n, 3]``, to the rounding of ``dtype``, without a look at far centres.

    The narrower the Gaussians, the quicker. The arguments are those of ``posterior``.
    """
    order = tiles(points.detach(), TILE)
    within = -math.log(torch.finfo(dtype).eps * _LEFT_OUT) - centres[3].min()
    found = []
    parts = points[order].split(TILE)
    levels = variance[order].split(TILE) if len(variance) > 1 else (variance,) * len(parts)
    for part, level in zip(parts, levels, strict=True):
        counting = centres.index_select(1, near(part.detach(), centres, 2 * level.max() * within))
        # Half a chunk: three arrays of that size are held, and the system takes large ones back at once.
        found.append(in_chunks(partial(posterior, centres=counting, dtype=dtype), part, level, 2 * counting.shape[1]))
    back = torch.empty_like(order)
    back[order] = torch.arange(len(order), device=order.device)
    return torch.cat(found)[back]


def tiles(points: Tensor, size: int) -> Tensor:
    """Return an order ``[n]`` of points ``[n, 2]`` in which those of each next ``size`` lie close together.

    They are cut into upright strips of equal count, and each strip is sorted upwards.
    """
    n = len(points)
    strips = max(1, round(math.sqrt(n / size)))
    length = size * math.ceil(n / (strips * size))
    strip = pad(points[:, 0].argsort(), (0, strips * length - n), value=-1).view(strips, length)
    order = strip.gather(1, points[strip, 1].argsort(1)).flatten()
    return order[order >= 0]


def near(points: Tensor, centres: Tensor, margin: Tensor) -> Tensor:
    """Return the indices of centres not much farther from points ``[n, 2]`` than the nearest centre is.

    A centre is left out if its least squared distance from the points' box exceeds, by the margin, the greatest one
    of some centre m. Then w_j N(y; c_j) / w_m N(y; c_m) <= (w_j / w_m) exp(-margin / 2v) at every point y of the box:
    with a margin of -2 v log(e min w), all that is left out is together less than the share e of what m adds.

    Args:
        points: ``[n, 2]``.
        centres: ``[4, N]``, a ``table``.
        margin: a squared distance ``[]``.
    """
    low, high = points.amin(0)[:, None], points.amax(0)[:, None]
    gaps, half = (centres[:2] - 0.5 * (low + high)).abs(), 0.5 * (high - low)
    least = (gaps - half).clamp_(min=0).square_().sum(0)
    greatest = (gaps + half).square_().sum(0).amin()
    rounding = 1 + 64 * torch.finfo(gaps.dtype).eps  # of squares of far distances: rather too many than too few
    # Of a point that is NaN every centre is near.
    return (~(least > (greatest + margin) * rounding)).nonzero()[:, 0]
