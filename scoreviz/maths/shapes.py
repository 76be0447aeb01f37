"""The shapes that ship with the program, each of mean zero and unit scale, sqrt(trace cov / 2) = 1.

A drawn shape is an intensity on the page's grid, given in units of its own; its place and scale on the page are
solved so that the moments of the finished ``GridMixture``, bandwidth included, come out right.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.maths.density import Density
from scoreviz.maths.drawing import CELL, PAGE, cell_centres
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.parts import FLOOR, Landmark
from scoreviz.wording import mark

Array = NDArray[np.float64]
# Intensity at points (x, y) in the shape's own units, drawn with a pen of this standard deviation in those units.
Intensity = Callable[[Array, Array, float], Array]

PEN = 0.055  # the standard deviation of a pen stroke on the page, in canvas units


@dataclass(frozen=True)
class Shape:
    """A shape that ships with the program.

    Args:
        name: how files and the command line call it.
        title: how the screen calls it, marked for translation as the names of landmarks are.
        make: returns its density; every call returns the same object.
        landmarks: names of its parts, each with one point ``(x, y)`` near that part alone, in the canvas frame.
        floor: ink below this share of the peak does not join two parts.
    """

    name: str
    title: str
    make: Callable[[], Density]
    landmarks: tuple[Landmark, ...] = ()
    floor: float = FLOOR


def draw(intensity: Intensity) -> GridMixture:
    """Return a shape on the page's grid, placed and scaled to mean zero and unit scale.

    Fixed point: after each rendering the shape moves by minus its mean and shrinks by its scale.
    """
    xs, ys = (a.astype(np.float64) for a in np.meshgrid(*cell_centres()))
    centre, scale = np.zeros(2), 1.0
    for _ in range(30):
        weights = intensity((xs - centre[0]) / scale, (ys - centre[1]) / scale, PEN / scale)
        mean, spread = _moments(weights, xs, ys)
        centre, scale = centre - mean, scale / spread
        if abs(mean).max() < 1e-6 and abs(spread - 1) < 1e-6:
            break
    return GridMixture(weights, PAGE, CELL)


def _moments(weights: Array, xs: Array, ys: Array) -> tuple[Array, float]:
    """Return the mean ``[2]`` and sqrt(trace cov / 2) of weights on the page, bandwidth included."""
    shares = weights / weights.sum()
    mean = np.array([(shares * xs).sum(), (shares * ys).sum()])
    trace = (shares * ((xs - mean[0]) ** 2 + (ys - mean[1]) ** 2)).sum() + 2 * CELL**2
    return mean, float(np.sqrt(trace / 2))


def unit_mixture(means: Array, deviations: Array, weights: Array) -> GaussianMixture:
    """Return a mixture of round Gaussians, moved and scaled to mean zero and unit scale."""
    shares = weights / weights.sum()
    offsets = means - shares @ means
    scale = np.sqrt(shares @ ((offsets**2).sum(1) / 2 + deviations**2))
    covariances = (deviations / scale)[:, None, None] ** 2 * np.eye(2)
    return GaussianMixture(torch.from_numpy(offsets / scale), torch.from_numpy(covariances), torch.from_numpy(shares))


def _stroke(distance: Array, pen: float) -> Array:
    return np.exp(-0.5 * (distance / pen) ** 2)


def _to_arc(x: Array, y: Array, centre: tuple[float, float], radius: float, start: float, end: float) -> Array:
    """Return the distance to a circular arc from angle ``start`` to ``end``, in degrees, with round ends."""
    dx, dy = x - centre[0], y - centre[1]
    middle, half = np.radians((start + end) / 2), np.radians((end - start) / 2)
    angle = np.angle(np.exp(1j * (np.arctan2(dy, dx) - middle)))
    nearest = middle + np.clip(angle, -half, half)
    return np.hypot(dx - radius * np.cos(nearest), dy - radius * np.sin(nearest))


def _smiley(x: Array, y: Array, pen: float) -> Array:
    outline = _stroke(np.hypot(x, y) - 1, pen)
    left_eye = _stroke(np.hypot((x + 0.36) / 0.85, (y - 0.3) / 1.3), 1.9 * pen)
    wink = _stroke(_to_arc(x, y, (0.37, 0.16), 0.23, 25, 155), pen)
    smile = _stroke(_to_arc(x, y, (0.0, 0.02), 0.58, 205, 335), 1.2 * pen)
    return np.maximum.reduce([outline, left_eye, wink, smile])


def _two_moons(x: Array, y: Array, pen: float) -> Array:
    upper = _to_arc(x, y, (0.0, 0.0), 1.0, 0, 180)
    lower = _to_arc(x, y, (1.0, 0.5), 1.0, 180, 360)
    return _stroke(upper, 1.4 * pen) + _stroke(lower, 1.4 * pen)


def _spiral(x: Array, y: Array, pen: float) -> Array:
    """Two arms, radius = turns, each from 0.25 to 1.5 turns, half a turn apart."""
    radius, turn = np.hypot(x, y), np.arctan2(y, x) / (2 * np.pi)
    nearest = np.full_like(x, np.inf)
    for arm in (0.0, 0.5):
        turns = turn + arm + np.round(radius - turn - arm)
        for candidate in (turns - 1, turns, turns + 1):
            along = np.clip(candidate, 0.25, 1.5)
            angle = 2 * np.pi * (along - arm)
            nearest = np.minimum(nearest, np.hypot(x - along * np.cos(angle), y - along * np.sin(angle)))
    return _stroke(nearest, pen)


def _pinwheel(x: Array, y: Array, pen: float) -> Array:
    """Five arms, radially N(1, 0.27^2), bent by an angle that grows with the radius."""
    radius = np.hypot(x, y)
    fifth = 2 * np.pi / 5
    angle = np.arctan2(y, x) - 0.25 * np.exp(radius)
    across = radius * (angle - fifth * np.round(angle / fifth))
    return np.exp(-0.5 * ((radius - 1) / 0.27) ** 2 - 0.5 * (across / 0.09) ** 2)


def _checkerboard(x: Array, y: Array, pen: float) -> Array:
    """Four by four unit squares, every second one full, with edges one pen soft."""

    def inside(distance: Array) -> Array:
        return np.clip(0.5 + distance / pen, 0, 1)

    def second(u: Array) -> Array:
        # Beyond the outer squares' middles the pattern goes on as it is there; the board's edge is cut below.
        return inside(np.abs(np.mod(np.clip(u, -1.5, 1.5) + 0.5, 2) - 1) - 0.5)

    a, b = second(x), second(y)
    return (a * b + (1 - a) * (1 - b)) * inside(2 - np.abs(x)) * inside(2 - np.abs(y))


def _rings(x: Array, y: Array, pen: float) -> Array:
    radius = np.hypot(x, y)
    return sum((_stroke(radius - r, pen) for r in (1.0, 2.0, 3.0)), np.zeros_like(x))


def _ring_of_eight() -> GaussianMixture:
    angles = np.arange(8) * np.pi / 4
    means = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return unit_mixture(means, np.full(8, 0.075), np.ones(8))


def _pair() -> GaussianMixture:
    """The pair on which Langevin dynamics is often shown to miss the proportions: unit Gaussians sqrt(200) apart."""
    return unit_mixture(np.array([[0.0, 0.0], [200**0.5, 0.0]]), np.ones(2), np.array([0.8, 0.2]))


def _three_islands() -> GaussianMixture:
    means = np.array([[-1.1, 0.6], [1.1, 0.75], [0.35, -1.2]])
    return unit_mixture(means, np.array([0.3, 0.24, 0.17]), np.array([0.6, 0.3, 0.1]))


_FACE = (
    (mark("Outline"), 1.7, 0.0),
    (mark("Smile"), 0.0, -0.95),
    (mark("Left eye"), -0.6, 0.5),
    (mark("Right eye"), 0.55, 0.6),
)
_MOONS = ((mark("Upper"), -0.7, 1.0), (mark("Lower"), 0.7, -1.0))
_CIRCLES = ((mark("Outer"), 1.73, 0.0), (mark("Middle"), 1.15, 0.0), (mark("Inner"), 0.58, 0.0))

_ALL = (
    Shape("smiley", mark("Smiley"), cache(partial(draw, _smiley)), _FACE),
    Shape("two-moons", mark("Two moons"), cache(partial(draw, _two_moons)), _MOONS),
    Shape("three-islands", mark("Three islands"), cache(_three_islands)),
    Shape("spiral", mark("Double spiral"), cache(partial(draw, _spiral))),
    Shape("pair", mark("80/20 pair"), cache(_pair)),
    Shape("ring", mark("Ring of eight"), cache(_ring_of_eight)),
    Shape("pinwheel", mark("Pinwheel"), cache(partial(draw, _pinwheel)), floor=0.15),
    Shape("checkerboard", mark("Checkerboard"), cache(partial(draw, _checkerboard)), floor=0.75),
    Shape("rings", mark("Rings"), cache(partial(draw, _rings)), _CIRCLES),
)

SHAPES: dict[str, Shape] = {shape.name: shape for shape in _ALL}
