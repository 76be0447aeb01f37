"""The classes of a mixture in JSON: an extra field beside means, covariances and weights.

``"classes": [{"name": "ring", "weight": 0.4, "colour": 0, "gaussians": 12}, ...]``: the first 12 Gaussians are the
first class, and so on. A weight is the sum of those of its Gaussians; who does not know the field reads the same
density.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.field_checks import RANGES
from scoreviz.engine.mixture_file import LARGEST_NUMBER, MOST_GAUSSIANS
from scoreviz.engine.refusal import Refused, one_line
from scoreviz.engine.table_points import with_shares
from scoreviz.engine.target import FrozenArray, Layer, Mixture, Target
from scoreviz.engine.target_file import MOST_LAYERS
from scoreviz.wording import tr

AGREEING = 1e-3  # how far the weight of a class may be from that of its Gaussians, as a share of the whole


def class_words(layers: Sequence[Layer], counts: Sequence[int], weights: NDArray[np.float64]) -> dict[str, Any]:
    """Return the extra field for layers, of which each has so many of the Gaussians of these weights ``[K]``."""
    edges = np.concatenate([[0], np.cumsum(counts)]).tolist()
    shares = [float(weights[first:last].sum()) for first, last in pairwise(edges)]
    told = zip(layers, counts, shares, strict=True)
    return {
        "classes": [
            {"name": layer.name, "weight": share, "colour": layer.colour, "gaussians": count}
            for layer, count, share in told
        ]
    }


def in_classes(path: Path, target: Target, parts: Mapping[str, Any]) -> Target:
    """Return a mixture as a layer for each of its classes, each of the weight of its Gaussians.

    Args:
        target: the mixture as one layer.
        parts: what the file says.

    Raises:
        Refused: the classes cannot be believed, or do not agree with the Gaussians.
    """
    base = target.layers[0].base
    if not isinstance(base, Mixture):
        raise TypeError("Only mixtures have such classes.")
    classes = _checked(path, parts["classes"], len(base.weights.values))
    edges = np.concatenate([[0], np.cumsum([one["gaussians"] for one in classes])]).tolist()
    layers, shares = [], []
    for one, (first, last) in zip(classes, pairwise(edges), strict=True):
        layer, share = _layer(path, base, one, slice(first, last))
        layers.append(layer)
        shares.append(share)
    whole = sum(float(one["weight"]) for one in classes)
    for one, share in zip(classes, shares, strict=True):
        if not abs(one["weight"] / whole - share) <= AGREEING:
            weights = {"weight": f"{one['weight'] / whole:.3g}", "gaussians": f"{share:.3g}"}
            words = tr("{where} has weight {weight}, and its Gaussians {gaussians}", where=_where(one), **weights)
            raise Refused(path, words)
    return replace(target, layers=with_shares(layers, shares, target.rows))


def _layer(path: Path, base: Mixture, one: Mapping[str, Any], mine: slice) -> tuple[Layer, float]:
    """Return a class as a layer, and its share of the whole."""
    weights = base.weights.values[mine].astype(np.float64)
    share = float(weights.sum())
    if share <= 0:
        raise Refused(path, tr("{where} has no weight", where=_where(one)))
    means, covariances = (FrozenArray(array.values[mine]) for array in (base.means, base.covariances))
    own = Mixture(means, covariances, FrozenArray(weights / share))
    return Layer(own, name=one_line(one["name"]) or tr("no class", "name of a layer"), colour=one["colour"]), share


def _checked(path: Path, classes: Any, gaussians: int) -> list[dict[str, Any]]:
    if not isinstance(classes, list) or not 1 <= len(classes) <= MOST_LAYERS:
        raise Refused(path, tr('"classes" is not a list of 1 to {most}', most=MOST_LAYERS))
    for number, one in enumerate(classes, 1):
        where = tr("class {number}", number=number)
        if not isinstance(one, dict):
            raise Refused(path, tr("{where} is not an object with name, weight, colour and gaussians", where=where))
        _check_class(path, where, one)
    held = sum(one["gaussians"] for one in classes)
    if held != gaussians:
        words = tr("its classes have {held} Gaussians, and it has {all}", held=f"{held:,}", all=f"{gaussians:,}")
        raise Refused(path, words)
    return classes


def _check_class(path: Path, where: str, one: Mapping[str, Any]) -> None:
    if not isinstance(one.get("name"), str):
        raise Refused(path, tr("{where} has no name", where=where))
    weight = one.get("weight")
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 < weight <= LARGEST_NUMBER:
        raise Refused(path, tr("{where} has no weight above 0", where=where))
    _, most = RANGES["target.layers.colour"]
    if type(one.get("colour")) is not int or not 0 <= one["colour"] <= most:
        raise Refused(path, tr("the colour of {where} is no number from 0 to {most}", where=where, most=f"{most:g}"))
    if type(one.get("gaussians")) is not int or not 1 <= one["gaussians"] <= MOST_GAUSSIANS:
        raise Refused(path, tr("{where} does not say how many Gaussians it has", where=where))


def _where(one: Mapping[str, Any]) -> str:
    return tr('the class "{name}"', name=one_line(one["name"])[:40])
