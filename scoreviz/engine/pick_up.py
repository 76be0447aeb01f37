"""What ink there is at a place: how strong, and of which layer."""

import math

from scoreviz.engine.marks import Place
from scoreviz.engine.target import Target
from scoreviz.engine.targets import layer_ink
from scoreviz.maths.drawing import PAGE, cell_of

FAINTEST = 0.005  # weaker ink is none


def picked_up(target: Target, place: Place) -> tuple[int, float] | None:
    """Return the number of the shown layer with most ink at a place, by its weight, and how strong it is; or None."""
    found = [
        (layer.weight * ink, number, ink)
        for number, layer in enumerate(target.layers)
        if not layer.hidden and (ink := ink_at(target, number, place)) >= FAINTEST
    ]
    if not found:
        return None
    _, number, ink = max(found)
    return number, ink


def ink_at(target: Target, number: int, place: Place) -> float:
    """Return the ink of one layer in the cell at a place; off the page there is none."""
    ink = layer_ink(target.layers[number], target.rows)
    cell = cell_of(target.rows)
    row, column = math.floor((place[1] - PAGE[2]) / cell), math.floor((place[0] - PAGE[0]) / cell)
    inside = 0 <= row < ink.shape[0] and 0 <= column < ink.shape[1]
    return float(ink[row, column]) if inside else 0.0
