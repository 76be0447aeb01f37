"""How far a field is from the truth: its relative error, its cosine and its angle, at one noise level or at many.

The relative error sees length and direction; the cosine and the angle see direction only. The distances between
sets of samples are in ``distances``, and can be had from here.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Density, Field, wide
from scoreviz.maths.distances import (
    MMD_BANDWIDTH,
    Distance,
    Floor,
    energy_distance,
    floor,
    floor_of,
    mmd,
    sliced_wasserstein,
)

__all__ = [
    "MMD_BANDWIDTH",
    "Distance",
    "FieldErrors",
    "Floor",
    "angles",
    "energy_distance",
    "field_errors",
    "floor",
    "floor_of",
    "mean_angle",
    "mean_cosine",
    "mmd",
    "relative_error",
    "sliced_wasserstein",
    "weighted_angle",
    "weighted_cosine",
    "weighted_relative_error",
]

# A score shorter than this share of its root mean square has no direction to speak of: at a mode it vanishes.
NEGLIGIBLE_SHARE = 0.01


@dataclass(frozen=True)
class FieldErrors:
    """How far a field is from the truth, level by level; each figure has one entry a noise level.

    Args:
        sigmas: the noise levels.
        relative_error: E |s - s*|^2 / E |s*|^2, a share.
        cosine: the mean cosine between s and s*, at most one.
        angle: the mean angle between s and s*, in degrees.
    """

    sigmas: tuple[float, ...]
    relative_error: tuple[float, ...]
    cosine: tuple[float, ...]
    angle: tuple[float, ...]


def field_errors(learned: Field, true: Density, sigmas: Sequence[float], n: int, generator: Generator) -> FieldErrors:
    """Return the three figures at each noise level, each level over n fresh samples of p_sigma.

    Args:
        learned: s.
        true: s*, and where the samples come from.
        sigmas: the noise levels.
        n: samples a level; the three figures of a level share them.
        generator: for the samples.
    """
    rows = []
    for sigma in sigmas:
        s, truth, w = _over_samples(learned, true, sigma, n, generator)
        rows.append((float(sigma), *(figure(s, truth, w) for figure in _FIGURES)))
    columns = tuple(zip(*rows, strict=True)) or ((),) * 4
    return FieldErrors(*columns)


def relative_error(learned: Field, true: Density, sigma: float, n: int, generator: Generator) -> float:
    """Return the relative score error over n fresh samples of p_sigma; a share, 0.01 is one per cent.

    Formula:
        E |s - s*|^2 / E |s*|^2 under p_sigma, without a square root.
    """
    return weighted_relative_error(*_over_samples(learned, true, sigma, n, generator))


def mean_cosine(learned: Field, true: Density, sigma: float, n: int, generator: Generator) -> float:
    """Return the mean cosine between learned and true score over n fresh samples of p_sigma; at most one.

    Formula:
        E [s . s* / (|s| |s*|)] under p_sigma, where |s*| is not negligible; the arguments are ``field_errors``'s.
    """
    return weighted_cosine(*_over_samples(learned, true, sigma, n, generator))


def mean_angle(learned: Field, true: Density, sigma: float, n: int, generator: Generator) -> float:
    """Return the mean angle between learned and true score over n fresh samples of p_sigma, in degrees.

    Formula:
        E [arccos(s . s* / (|s| |s*|))] under p_sigma, where |s*| is not negligible.
    """
    return weighted_angle(*_over_samples(learned, true, sigma, n, generator))


def weighted_relative_error(learned: Tensor, true: Tensor, weights: Tensor) -> float:
    """Return the relative score error over given points with given weights; a share.

    Formula:
        sum_n w_n |s_n - s*_n|^2 / sum_n w_n |s*_n|^2

    Args:
        learned: s at the points ``[n, 2]``.
        true: s* at the points ``[n, 2]``.
        weights: w ``[n]``, for a grid of points the density there; any scale.

    Errors:
        ValueError: there is nothing to divide by: all weights, or all true scores where there is weight, are zero.
    """
    w, s, truth = _scaled(weights), *(_wide(v) for v in (learned, true))
    unit = _unit(torch.stack((s, truth)))  # squares of very long scores would overflow
    size = w @ (truth / unit).square().sum(-1)
    if not size > 0:
        raise ValueError("There is no true score to compare with: it, or its weight, is zero at every point.")
    return float((w @ ((s - truth) / unit).square().sum(-1)) / size)


def weighted_cosine(learned: Tensor, true: Tensor, weights: Tensor) -> float:
    """Return the mean cosine between two sets of vectors with given weights; at most one.

    A learned score of length zero has no direction: its cosine counts as zero, a right angle.

    Formula:
        sum_n w_n cos_n / sum_n w_n over the points with |s*_n| > 0.01 sqrt(sum_n w_n |s*_n|^2 / sum_n w_n),
        cos_n = s_n . s*_n / (|s_n| |s*_n|)

    The arguments and errors are those of ``weighted_relative_error``.
    """
    return float(_directed(true, weights) @ (_units(learned) * _units(true)).sum(-1))


def weighted_angle(learned: Tensor, true: Tensor, weights: Tensor) -> float:
    """Return the mean angle between two sets of vectors with given weights, in degrees.

    The points counted, the arguments and the errors are those of ``weighted_cosine``.
    """
    return math.degrees(float(_directed(true, weights) @ angles(learned, true)))


def angles(a: Tensor, b: Tensor) -> Tensor:
    """Return the angles between vectors ``[n, d]``, ``[n]`` in radians, true to the last digits near 0 and pi.

    Formula:
        2 atan2(|u - v|, |u + v|) with u, v the vectors divided by their lengths; a right angle with a zero vector.

    Source:
        Kahan, How futile are mindless assessments of roundoff in floating-point computation?, 2006.
    """
    u, v = _units(a), _units(b)
    return 2.0 * torch.atan2((u - v).norm(dim=-1), (u + v).norm(dim=-1))


_FIGURES = (weighted_relative_error, weighted_cosine, weighted_angle)


def _over_samples(
    learned: Field, true: Density, sigma: float, n: int, generator: Generator
) -> tuple[Tensor, Tensor, Tensor]:
    """Both scores at n samples of p_sigma ``[n, 2]``, and their weights, which are equal."""
    y = true.sample(n, sigma, generator)
    return learned.score(y, sigma), true.score(y, sigma), torch.ones(n, device=y.device)


def _directed(true: Tensor, weights: Tensor) -> Tensor:
    """The share ``[n]`` of each point in a mean over directions: none where the true score is negligible."""
    w, truth = _scaled(weights), _wide(true)
    squares = (truth / _unit(truth)).square().sum(-1)
    kept = w * (squares > NEGLIGIBLE_SHARE**2 * (w @ squares) / w.sum())
    if not kept.sum() > 0:
        raise ValueError("There is no true score to compare with: it, or its weight, is zero at every point.")
    return kept / kept.sum()


def _scaled(weights: Tensor) -> Tensor:
    """Weights of which the largest is one, so that a sum of them neither underflows nor overflows."""
    w = _wide(weights)
    return w / _unit(w)


def _units(vectors: Tensor) -> Tensor:
    """Vectors divided by their lengths; a vector of length zero stays zero."""
    v = _wide(vectors)
    v = v / _or_one(v.abs().amax(-1, keepdim=True))
    return v / _or_one(v.norm(dim=-1, keepdim=True))


def _unit(values: Tensor) -> Tensor:
    """The largest magnitude among values, or one where all are zero."""
    return _or_one(values.abs().max())


def _or_one(sizes: Tensor) -> Tensor:
    return torch.where(sizes > 0, sizes, 1.0)


def _wide(values: Tensor) -> Tensor:
    return values.to(wide(values.device))
