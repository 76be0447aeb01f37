"""Marks put elsewhere by an affine map, and the copies that a symmetry of the page makes of them."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from scoreviz.engine.marks import Blob, Fill, Mark, Move, Path, Place, Smoothing, Stroke

SymmetryName = Literal["none", "mirror", "radial"]
ELLIPSE_CORNERS = 96  # the outline then lies within 0.05 % of the axes


@dataclass(frozen=True)
class Affine:
    """x' = matrix x + offset, the matrix row by row."""

    matrix: tuple[float, float, float, float] = (1.0, 0.0, 0.0, 1.0)
    offset: Place = (0.0, 0.0)

    def __call__(self, place: Place) -> Place:
        """Return where a place goes."""
        (a, b, c, d), (x, y) = self.matrix, place
        return a * x + b * y + self.offset[0], c * x + d * y + self.offset[1]

    @property
    def scale(self) -> float:
        """By how much lengths grow, on the average over directions: the root of the determinant's size."""
        a, b, c, d = self.matrix
        return math.sqrt(abs(a * d - b * c))

    def after(self, first: "Affine") -> "Affine":
        """Return the map that does another one first."""
        (a, b, c, d), (e, f, g, h) = self.matrix, first.matrix
        matrix = a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h
        return Affine(matrix, self(first.offset))

    def inverse(self) -> "Affine":
        """Return the map back.

        Errors:
            ZeroDivisionError: there is none.
        """
        a, b, c, d = self.matrix
        det = a * d - b * c
        back = Affine((d / det, -b / det, -c / det, a / det))
        x, y = back(self.offset)
        return Affine(back.matrix, (-x, -y))


def turned(angle: float, about: Place = (0.0, 0.0), scale: float = 1.0) -> Affine:
    """Return a turn to the left by an angle in radians about a place, with all lengths times ``scale``."""
    c, s = scale * math.cos(angle), scale * math.sin(angle)
    x, y = about
    return Affine((c, -s, s, c), (x - c * x + s * y, y - s * x - c * y))


def shifted(x: float, y: float) -> Affine:
    """Return a shift."""
    return Affine(offset=(x, y))


def symmetries(kind: SymmetryName, folds: int = 6) -> tuple[Affine, ...]:
    """Return the maps under which what is drawn is repeated, the first of them leaving it where it is.

    ``mirror`` is the vertical axis through the page's middle; ``radial`` turns about the middle, ``folds`` times.
    """
    if kind == "mirror":
        return Affine(), Affine((-1.0, 0.0, 0.0, 1.0))
    if kind == "radial":
        return tuple(turned(2 * math.pi * k / folds) for k in range(folds))
    return (Affine(),)


def axes(kind: SymmetryName, folds: int, reach: float) -> tuple[Path, ...]:
    """Return the lines about which what is drawn is repeated, as far from the page's middle as ``reach``."""
    if kind == "mirror":
        return (((0.0, -reach), (0.0, reach)),)
    if kind == "radial":
        up = 0.0, reach  # the first points upwards, as the mirror does
        return tuple(((0.0, 0.0), to(up)) for to in symmetries(kind, folds))
    return ()


def transformed(mark: Mark, to: Affine) -> Mark:
    """Return a mark drawn elsewhere; round brushes stay round, and grow as the map's scale."""
    if isinstance(mark, Stroke | Smoothing):
        return replace(mark, points=_path(mark.points, to), radius=mark.radius * to.scale)
    if isinstance(mark, Fill):
        return replace(mark, outlines=tuple(_path(outline, to) for outline in mark.outlines))
    if isinstance(mark, Blob):
        return replace(mark, mean=to(mark.mean), covariance=_covariance(mark.covariance, to))
    return _moved(mark, to)


def copies(marks: Iterable[Mark], maps: tuple[Affine, ...]) -> tuple[Mark, ...]:
    """Return every mark under every map."""
    return tuple(transformed(mark, to) for mark in marks for to in maps)


def ellipse(centre: Place, half_width: float, half_height: float, angle: float = 0.0) -> Path:
    """Return the outline of an ellipse, its first axis turned to the left by an angle in radians."""
    to = shifted(*centre).after(turned(angle))
    steps = (2 * math.pi * k / ELLIPSE_CORNERS for k in range(ELLIPSE_CORNERS))
    return tuple(to((half_width * math.cos(s), half_height * math.sin(s))) for s in steps)


def _path(path: Path, to: Affine) -> Path:
    return tuple(to(place) for place in path)


def _covariance(covariance: tuple[float, float, float], to: Affine) -> tuple[float, float, float]:
    """Return A C A^T."""
    (a, b, c, d), (xx, xy, yy) = to.matrix, covariance
    p, q, r, s = a * xx + b * xy, a * xy + b * yy, c * xx + d * xy, c * xy + d * yy
    return p * a + q * b, p * c + q * d, r * c + s * d


def seen_through(to: Affine, inner: Affine) -> Affine:
    """Return what a map does when it is seen through another: ``to`` inner ``to``^-1."""
    return to.after(inner).after(to.inverse())


def _moved(mark: Move, to: Affine) -> Move:
    """Return the same move seen through a map: where the piece was and where it goes are both put elsewhere."""
    inner = seen_through(to, Affine(mark.matrix, mark.offset))
    return replace(mark, region=_path(mark.region, to), matrix=inner.matrix, offset=inner.offset)
