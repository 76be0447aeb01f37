"""Two layers made one, whose density is what both were together."""

from dataclasses import replace
from typing import Literal, NamedTuple

import numpy as np

from scoreviz.engine.field_checks import RANGES
from scoreviz.engine.layering import LayersRefused, masses_of
from scoreviz.engine.marks import Blob, Fill, Mark, Stroke
from scoreviz.engine.mixture_file import MOST_GAUSSIANS
from scoreviz.engine.target import Blank, FrozenArray, Layer, Mixture, Picture, Target
from scoreviz.engine.targets import inked, layer_density, layer_ink, layer_masses
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.wording import tr

Kept = Literal["one", "marks", "gaussians", "ink", "cells"]


class Merged(NamedTuple):
    """What merging gave.

    Args:
        target: with one layer less; the merged one has the name, the colour and the number of the lower.
        kept: the one layer of the two that had ink; the marks of both; exact Gaussians; the ink on the page alone; or
            of exact Gaussians that are too many, the ink that they leave on its cells.
    """

    target: Target
    kept: Kept


def merged_down(target: Target, number: int) -> Merged:
    """Return a target in which a layer and the one below it are one, whose density is what both were together.

    Layers that are exact Gaussians become a mixture of them. Marks that only add ink are laid on the lower layer, where
    both weigh the same or those marks are Gaussians, which can be weighed. Anything else becomes the ink of both on
    the page's grid: weight * ink + weight * ink.

    Raises:
        LayersRefused: there is no layer below, or one of the two is hidden.
    """
    if number == 0:
        raise LayersRefused(tr("There is no layer below this one."))
    lower, upper = target.layers[number - 1 : number + 1]
    if lower.hidden or upper.hidden:
        raise LayersRefused(tr("Show both layers before they are merged."))
    kept, layer = _one(target, number - 1)
    layer = replace(layer, name=lower.name, colour=lower.colour)
    return Merged(replace(target, layers=(*target.layers[: number - 1], layer, *target.layers[number + 1 :])), kept)


def with_strokes_merged(target: Target, number: int) -> Merged:
    """Return a target in which what was drawn on a layer, with its base, is ink on the page, or a mixture of Gaussians.

    The density is the same, unless the layer is of more Gaussians than a mixture holds: then they are as fine as the
    page's cells.

    Raises:
        LayersRefused: nothing is drawn on it.
    """
    layer = target.layers[number]
    if not layer.marks:
        raise LayersRefused(tr("“{layer}” has no strokes to merge.", layer=layer.name))
    alone = replace(target, layers=(replace(layer, hidden=False, weight=1.0),))
    if not inked(alone):
        return Merged(target.with_layer(number, replace(layer, base=Blank(), marks=())), "ink")
    exact = isinstance(layer_density(alone.layers[0], target.rows), GaussianMixture)
    mixture = _as_gaussians(alone) if exact else None
    weight = 0.0 if mixture is None else layer.weight * mixture.weight
    if mixture is not None and weight <= RANGES["target.layers.weight"][1]:
        own = replace(layer, base=mixture.base, marks=(), weight=weight)
        return Merged(target.with_layer(number, own), "gaussians")
    ink = Picture(FrozenArray(layer_ink(layer, target.rows)))
    return Merged(target.with_layer(number, replace(layer, base=ink, marks=())), "cells" if exact else "ink")


def _one(target: Target, number: int) -> tuple[Kept, Layer]:
    lower, upper = target.layers[number : number + 2]
    masses = masses_of(target)
    if number + 1 not in masses or upper.weight == 0:
        return "one", lower
    if number not in masses or lower.weight == 0:
        return "one", upper
    pair = replace(target, layers=(lower, upper))
    mixture = None if lower.base == upper.base == Blank() else _as_gaussians(pair)
    if mixture is not None:
        return "gaussians", mixture
    marks = _as_marks(lower, upper)
    if marks is not None:
        return "marks", replace(lower, marks=(*lower.marks, *marks))
    return "ink", _as_ink(pair)


def _as_marks(lower: Layer, upper: Layer) -> tuple[Mark, ...] | None:
    """Return the upper layer's marks as they must be on the lower one, or None where they would do something else."""
    if not isinstance(upper.base, Blank):
        return None
    if upper.weight == lower.weight and all(map(_only_adds, upper.marks)):
        return upper.marks
    ratio = upper.weight / lower.weight
    blobs = [replace(mark, mass=ratio * mark.mass) for mark in upper.marks if isinstance(mark, Blob)]
    least, most = RANGES["target.layers.marks.mass"]
    fit = len(blobs) == len(upper.marks) and all(least <= blob.mass <= most for blob in blobs)
    return tuple(blobs) if fit else None


def _only_adds(mark: Mark) -> bool:
    """Whether a mark lays the same ink whatever lies below it."""
    return isinstance(mark, Blob) or (isinstance(mark, Stroke | Fill) and not mark.erase)


def _as_gaussians(pair: Target) -> Layer | None:
    """Return two layers that are exact Gaussians as one, or None where one of them is not."""
    densities = [layer_density(layer, pair.rows) for layer in pair.layers]
    mixtures = [density for density in densities if isinstance(density, GaussianMixture)]
    if len(mixtures) < len(densities) or sum(len(one.weights) for one in mixtures) > MOST_GAUSSIANS:
        return None
    means, covariances = (
        np.concatenate([getattr(one, name).numpy() for one in mixtures]) for name in ("means", "covariances")
    )
    masses = layer_masses(pair)
    weights = np.concatenate([mass * one.weights.numpy() for mass, one in zip(masses, mixtures, strict=True)])
    base = Mixture(*map(FrozenArray, (means, covariances, weights / weights.sum())))
    layer = Layer(base)
    (own,) = layer_masses(replace(pair, layers=(layer,)))
    return replace(layer, weight=sum(masses) / own)


def _as_ink(pair: Target) -> Layer:
    lower, upper = pair.layers
    inks = [layer_ink(layer, pair.rows) for layer in pair.layers]
    ink = inks[0] + np.float32(upper.weight / lower.weight) * inks[1]
    return Layer(Picture(FrozenArray(ink)), weight=lower.weight)
