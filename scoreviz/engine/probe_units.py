"""One arrow in four units, and how each is drawn on the canvas."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from scoreviz.engine.document import UnitName
from scoreviz.engine.fields import NoiseLevel
from scoreviz.engine.marks import Place
from scoreviz.maths.predictions import Mix, arrow

UNITS: tuple[UnitName, ...] = ("x0", "eps", "score", "v")
LONGEST = 2.4  # canvas units: a longer arrow is drawn shorter by a factor that is said
_STEPS = (1.0, 0.5, 0.2)  # and these times powers of ten

Reading = Mapping[UnitName, Place]


@dataclass(frozen=True, eq=False)
class Drawn:
    """The arrows in one unit, as vectors from the point on the canvas.

    Args:
        true, learned: None where it is unknown.
        factor: the length on the canvas of an arrow of length one in the unit (of a clean point, of its way there).
        words: what the arrow was multiplied by to be drawn, such as "0.5 σ", or "" for nothing.
    """

    true: Place | None
    learned: Place | None
    factor: float
    words: str


def as_place(values: Tensor) -> Place:
    """Return a vector ``[2]`` as two numbers."""
    x, y = values.tolist()
    return x, y


def read(score: Tensor, eps: Tensor, y: Tensor, at: NoiseLevel) -> Reading:
    """Return what follows from a score and an expected noise at a point y, each ``[2]``.

    Formula:
        x0 = y - level eps and v = alpha eps - sigma x0, with alpha and sigma of the process
    """
    found = arrow(eps, "eps", at.alpha * y, Mix(at.alpha, at.sigma))
    return {"x0": as_place(found.x0), "eps": as_place(eps), "score": as_place(score), "v": as_place(found.v)}


def gaps(true: Reading, learned: Reading) -> dict[UnitName, float]:
    """Return the length of learned - true in each unit that both have."""
    return {unit: math.dist(true[unit], learned[unit]) for unit in UNITS if unit in true and unit in learned}


def in_unit(unit: UnitName, x0: Tensor, y: Tensor, at: NoiseLevel) -> Tensor:
    """Return single arrows in a unit, ``[n, 2]``, each from a clean point ``[n, 2]`` that made a point y.

    Formula:
        for Gaussian noise eps = (y - x0) / level, score = -(y - x0) / level^2, v = alpha eps - sigma x0
    """
    eps = (y - x0) / at.level
    if unit == "x0":
        return x0
    if unit == "eps":
        return eps
    return -eps / at.level if unit == "score" else at.alpha * eps - at.sigma * x0


def steepness(unit: UnitName, at: NoiseLevel) -> float:
    """Return how far a unit's value goes when the clean point goes by one: the factor between their standard errors."""
    slopes = {"x0": 1.0, "eps": 1 / at.level, "score": 1 / at.level**2, "v": at.alpha / at.level + at.sigma}
    return slopes[unit]


def drawn(unit: UnitName, y: Tensor, at: NoiseLevel, true: Reading, learned: Reading) -> Drawn:
    """Return the arrows of two readings as they are drawn.

    A clean point is drawn as the way to it. Noise is drawn times sigma, which is the same way back; a score times
    sigma, as in the field; v as it is. The last two are drawn shorter where they would leave the view.
    """
    natural = {"x0": at.alpha, "eps": at.sigma, "score": at.level, "v": 1.0}[unit]
    values = [reading.get(unit) for reading in (true, learned)]
    lengths = [natural * math.hypot(*value) for value in values if value is not None]
    shrink = _shrink(max(lengths, default=0.0)) if unit in ("score", "v") else 1.0
    factor = natural * shrink
    vectors = [None if value is None else as_place(vector(unit, torch.tensor(value), y, factor)) for value in values]
    return Drawn(vectors[0], vectors[1], factor, _words(unit, shrink))


def dials(y: Place, true: Reading, learned: Reading) -> dict[UnitName, tuple[Place | None, Place | None]]:
    """Return both arrows of each unit as directions in a disc of radius one, the longer one as long as that."""
    return {unit: _dial(unit, y, true.get(unit), learned.get(unit)) for unit in UNITS}


def _dial(unit: UnitName, y: Place, *values: Place | None) -> tuple[Place | None, Place | None]:
    ways = [None if v is None else (v[0] - y[0], v[1] - y[1]) if unit == "x0" else v for v in values]
    longest = max((math.hypot(*way) for way in ways if way is not None), default=0.0) or 1.0
    first, second = (None if way is None else (way[0] / longest, way[1] / longest) for way in ways)
    return first, second


def vector(unit: UnitName, values: Tensor, y: Tensor, factor: float) -> Tensor:
    """Return values in a unit ``[..., 2]`` as vectors on the canvas."""
    return factor * (values - y if unit == "x0" else values)


def _shrink(length: float) -> float:
    """Return the largest of 1, 0.5, 0.2, 0.1, 0.05... that makes an arrow short enough."""
    power, step = 1.0, 0
    while length * power * _STEPS[step] > LONGEST:
        step += 1
        if step == len(_STEPS):
            power, step = power / 10, 0
    return power * _STEPS[step]


def _words(unit: UnitName, shrink: float) -> str:
    sigma = "σ" if unit in ("eps", "score") else ""
    return f"{shrink:g} {sigma}".strip() if shrink != 1.0 else sigma
