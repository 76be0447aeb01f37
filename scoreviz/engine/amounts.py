"""How much there is of a target: the mass of its ink, and how many equal samples it is worth."""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from scoreviz.engine.inking import Ink
from scoreviz.engine.target import Points, Target
from scoreviz.engine.targets import ink_of, inked, layer_mass, layer_masses


@dataclass(frozen=True)
class Amounts:
    """What a target amounts to.

    Args:
        mass: the integral of its ink over the page: 1 is full ink on one unit square of the canvas.
        effective: exp(-sum w log w) over the weights w of its cells, or of its points; equal weights give their number.
        points: whether it is made of points alone.
    """

    mass: float
    effective: float
    points: bool


@lru_cache(maxsize=4)
def amounts(target: Target) -> Amounts:
    """Return the mass and the effective number of a target; both are 0 on an empty page."""
    layers = inked(target)
    if not layers:
        return Amounts(0.0, 0.0, points=False)
    counts = [len(one.base.points.values) for one in layers if isinstance(one.base, Points) and not one.marks]
    points = len(counts) == len(layers)
    masses = np.array(layer_masses(target))
    if points:
        shares = masses / masses.sum()
        effective = float(np.exp(-(shares * np.log(shares / counts)).sum()))
    else:
        effective = _effective(ink_of(target))
    return Amounts(float(masses.sum()), effective, points)


def _effective(ink: Ink) -> float:
    """Return exp of the entropy of the weights of cells."""
    inky = ink[ink > 0].astype(np.float64)
    total = inky.sum()
    return float(np.exp(np.log(total) - (inky * np.log(inky)).sum() / total))


def with_rows(target: Target, rows: int) -> Target:
    """Return a target on a page of another fineness; each layer keeps its share of the whole."""
    if len(target.layers) == 1:
        return replace(target, rows=rows)
    layers = [
        replace(layer, weight=layer.weight * layer_mass(layer, target.rows) / layer_mass(layer, rows))
        if layer in inked(target)
        else layer
        for layer in target.layers
    ]
    return replace(target, layers=tuple(layers), rows=rows)
