"""Where the grips of a piece and of a Gaussian lie, and what dragging one of them does.

A piece is the box around what was selected, put elsewhere by an affine map; lengths are in canvas units.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scoreviz.engine.marks import Blob, Path, Place
from scoreviz.engine.symmetry import Affine, turned

LEAST_SIDE = 0.05  # of a piece: about one cell of the grid; one pressed flat could not be drawn out again
LARGEST_SCALE, FARTHEST = 100.0, 900.0  # of a piece, and where it may be put: a file holds no more than 1,000
LEAST_AREA = 1e-5  # of what was one unit
LEAST_SPREAD, LARGEST_SPREAD = 0.02, 6.0  # of a Gaussian
TURNS = (0, -1.0), (1, 1.0), (1, -1.0), (0, 1.0)  # axis and direction: where a Gaussian may be turned by
RIM = 2.0  # standard deviations from the middle at which a Gaussian is outlined and taken hold of

Corners = tuple[Place, Place, Place, Place]


def box_of(region: Sequence[Place]) -> Corners:
    """Return the corners of the upright box around some places, from the lower left one to the left, lower, and on."""
    xs, ys = zip(*region, strict=True)
    left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
    return (left, bottom), (right, bottom), (right, top), (left, top)


def is_flat(box: Corners) -> bool:
    """Return whether a box is a slip of the hand: narrower or lower than a piece may be."""
    return min(box[2][0] - box[0][0], box[2][1] - box[0][1]) < LEAST_SIDE


def put(box: Corners, to: Affine) -> Corners:
    """Return where the corners of a box are put."""
    return to(box[0]), to(box[1]), to(box[2]), to(box[3])


def middle_of(box: Corners) -> Place:
    """Return the middle of a box, wherever it was put."""
    return (box[0][0] + box[2][0]) / 2, (box[0][1] + box[2][1]) / 2


def turn_grips(box: Corners, to: Affine, away: float) -> tuple[Place, ...]:
    """Return where the grip that turns a piece may lie, the best place first.

    It lies ``away`` beyond the middle of the side that was the upper one, or of the lower, the right, the left one; and
    where none of these can be reached, between the middle of the piece and its corners.
    """
    corners = put(box, to)
    middle = middle_of(corners)
    sides = (_between(corners[a], corners[b]) for a, b in ((2, 3), (0, 1), (1, 2), (3, 0)))
    return (*(_beyond(middle, side, away) for side in sides), *(_between(middle, corner) for corner in corners))


def turn_grip(box: Corners, to: Affine, away: float) -> Place:
    """Return the grip that turns a piece, where nothing is in the way."""
    return turn_grips(box, to, away)[0]


def scaled(box: Corners, to: Affine, corner: int, place: Place, proportional: bool = False) -> Affine:
    """Return the map that drags one corner of a piece to a place, and leaves the opposite corner where it is.

    The piece keeps its angles: it is scaled along its own two sides, and no side becomes shorter than ``LEAST_SIDE``;
    beyond the opposite corner it is mirrored. A proportional one is scaled along both sides alike, as far as the
    place lies along the diagonal.

    Args:
        box: the piece as it was selected.
        to: where it is before the drag.
        corner: the number of the corner, 0 to 3.
        place: where it is dragged to.
        proportional: whether the proportions stay.
    """
    fixed, held, at = box[(corner + 2) % 4], box[corner], to.inverse()(place)
    sides = held[0] - fixed[0], held[1] - fixed[1]
    reach = at[0] - fixed[0], at[1] - fixed[1]
    shares = reach[0] / sides[0], reach[1] / sides[1]
    if proportional:
        along = (reach[0] * sides[0] + reach[1] * sides[1]) / (sides[0] ** 2 + sides[1] ** 2)
        shares = along, along
    a, b, c, d = to.matrix
    least = tuple(LEAST_SIDE / (abs(s) * math.hypot(*w)) for s, w in zip(sides, ((a, c), (b, d)), strict=True))
    if proportional:
        least = max(least), max(least)
    sx, sy = (math.copysign(max(abs(share), low), share) for share, low in zip(shares, least, strict=True))
    return to.after(Affine((sx, 0.0, 0.0, sy), (fixed[0] * (1 - sx), fixed[1] * (1 - sy))))


def turned_by(box: Corners, to: Affine, start: Place, place: Place) -> Affine:
    """Return the map that turns a piece about its middle as far as a grip goes from one place to another."""
    about = middle_of(put(box, to))
    return turned(angle_between(about, start, place), about).after(to)


def can_be_kept(to: Affine) -> bool:
    """Return whether a file takes a piece that is put so: neither pressed flat, nor blown up, nor far away."""
    a, b, c, d = to.matrix
    largest, farthest = max(map(abs, to.matrix)), max(map(abs, to.offset))
    return abs(a * d - b * c) >= LEAST_AREA and largest <= LARGEST_SCALE and farthest <= FARTHEST


def angle_between(about: Place, start: Place, place: Place) -> float:
    """Return the angle at one place from a second to a third, to the left, in radians; none where they are one."""
    first, last = (math.atan2(at[1] - about[1], at[0] - about[0]) for at in (start, place))
    return math.remainder(last - first, 2 * math.pi)


@dataclass(frozen=True)
class Bell:
    """A Gaussian as it is taken hold of: its middle, two standard deviations, and the angle of the first of them."""

    mean: Place
    spreads: tuple[float, float]
    angle: float = 0.0

    def axis(self, number: int) -> Place:
        """Return the direction of an axis, of length 1."""
        angle = self.angle + number * math.pi / 2
        return math.cos(angle), math.sin(angle)

    def axis_grip(self, number: int, way: float = 1.0) -> Place:
        """Return the grip that stretches an axis: on the rim, at its one end or (-1) at the other."""
        return self._along(number, way * RIM * self.spreads[number])

    def turn_grip(self, away: float) -> Place:
        """Return the grip that turns it: beyond the rim, opposite to the grip of the first axis."""
        return self.turn_grips(away)[0]

    def _along(self, number: int, out: float) -> Place:
        x, y = self.axis(number)
        return self.mean[0] + out * x, self.mean[1] + out * y

    def turn_grips(self, away: float) -> tuple[Place, ...]:
        """Return where the grip that turns it may lie, the best place first: beyond the ends of its axes, or inside."""
        outer = [self._along(number, way * (RIM * self.spreads[number] + away)) for number, way in TURNS]
        return (*outer, *(self._along(number, way * self.spreads[number]) for number, way in TURNS))

    def moved(self, start: Place, place: Place) -> "Bell":
        """Return it carried along from one place to another."""
        return replace(self, mean=(self.mean[0] + place[0] - start[0], self.mean[1] + place[1] - start[1]))

    def stretched(self, number: int, place: Place) -> "Bell":
        """Return it with the rim of one axis as far out as a place."""
        x, y = self.axis(number)
        spread = limited(abs((place[0] - self.mean[0]) * x + (place[1] - self.mean[1]) * y) / RIM)
        return replace(self, spreads=(spread, self.spreads[1]) if number == 0 else (self.spreads[0], spread))

    def turned(self, start: Place, place: Place) -> "Bell":
        """Return it turned as far as a grip goes from one place to another."""
        return replace(self, angle=self.angle + angle_between(self.mean, start, place))

    def blob(self, mass: float) -> Blob:
        """Return the mark that it is, with a mass."""
        (c, s), (u, v) = self.axis(0), (spread**2 for spread in self.spreads)
        return Blob(self.mean, (u * c * c + v * s * s, (u - v) * c * s, u * s * s + v * c * c), mass)

    def rim(self, corners: int = 48) -> Path:
        """Return its outline, closed."""
        (ax, ay), (bx, by) = self.axis(0), self.axis(1)
        a, b = (RIM * spread for spread in self.spreads)
        steps = (2 * math.pi * k / corners for k in range(corners + 1))
        turns = ((a * math.cos(s), b * math.sin(s)) for s in steps)
        return tuple((self.mean[0] + u * ax + v * bx, self.mean[1] + u * ay + v * by) for u, v in turns)


def bell_of(blob: Blob) -> Bell:
    """Return how a Gaussian is taken hold of, the wider axis first; of its two directions, the one to the right."""
    xx, xy, yy = blob.covariance
    mean, half = (xx + yy) / 2, math.hypot((xx - yy) / 2, xy)
    spreads = math.sqrt(mean + half), math.sqrt(max(mean - half, 0.0))
    return Bell(blob.mean, (limited(spreads[0]), limited(spreads[1])), 0.5 * math.atan2(2 * xy, xx - yy))


def limited(spread: float) -> float:
    """Return a standard deviation within what a Gaussian may have."""
    return min(max(spread, LEAST_SPREAD), LARGEST_SPREAD)


def mass_of(strength: float, blob: Blob) -> float:
    """Return the mass at which the middle of a Gaussian is as dark as a stroke of some strength.

    Formula:
        mass = 2 pi sqrt(det covariance) strength
    """
    return 2 * math.pi * math.sqrt(_determinant(blob)) * strength


def peak_of(blob: Blob) -> float:
    """Return how dark the middle of a Gaussian is, as the strength of a stroke."""
    return blob.mass / (2 * math.pi * math.sqrt(_determinant(blob)))


def _determinant(blob: Blob) -> float:
    xx, xy, yy = blob.covariance
    return xx * yy - xy * xy


def _between(a: Place, b: Place) -> Place:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _beyond(start: Place, through: Place, away: float) -> Place:
    """Return the place ``away`` beyond the second of two places, seen from the first."""
    length = math.hypot(through[0] - start[0], through[1] - start[1])
    share = 1 + away / length
    return start[0] + share * (through[0] - start[0]), start[1] + share * (through[1] - start[1])
