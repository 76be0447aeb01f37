"""What a hand leaves on a page, as intentions: each mark is a frozen part of the document, and no bitmap.

Lengths are in canvas units, and places in the canvas frame.
"""

from dataclasses import dataclass
from functools import cached_property

Place = tuple[float, float]
Path = tuple[Place, ...]


@dataclass(frozen=True)
class Stroke:
    """One drag of the brush, the eraser or the spray: a polyline with round ends, hard or ``soft``."""

    points: Path
    radius: float = 0.25
    strength: float = 0.6
    erase: bool = False
    soft: bool = False

    @cached_property
    def _hash(self) -> int:
        return hash((self.points, self.radius, self.strength, self.erase, self.soft))

    def __hash__(self) -> int:
        # A drawing is looked up many times a second; its thousands of points are hashed once.
        return self._hash


@dataclass(frozen=True)
class Fill:
    """The inside of closed outlines: an ellipse, a polygon, a free shape, or ``words`` in a ``font``.

    A place that lies inside an even number of the outlines is outside. Words keep what was written and in which font,
    and their outlines, so that the drawing is the same where that font is missing.
    """

    outlines: tuple[Path, ...]
    strength: float = 0.6
    erase: bool = False
    words: str = ""
    font: str = ""

    @cached_property
    def _hash(self) -> int:
        return hash((self.outlines, self.strength, self.erase, self.words, self.font))

    def __hash__(self) -> int:
        return self._hash


@dataclass(frozen=True)
class Blob:
    """A Gaussian: its mean, its covariance (xx, xy, yy), and the mass that it adds."""

    mean: Place
    covariance: tuple[float, float, float] = (0.1, 0.0, 0.1)
    mass: float = 1.0


@dataclass(frozen=True)
class Smoothing:
    """One drag of the smoother: what lies under it is blurred."""

    points: Path
    radius: float = 0.5
    strength: float = 0.6

    @cached_property
    def _hash(self) -> int:
        return hash((self.points, self.radius, self.strength))

    def __hash__(self) -> int:
        return self._hash


@dataclass(frozen=True)
class Move:
    """What lies inside an outline, put elsewhere: x' = matrix x + offset, the matrix row by row.

    With ``keep`` it stays where it was as well.
    """

    region: Path
    matrix: tuple[float, float, float, float] = (1.0, 0.0, 0.0, 1.0)
    offset: Place = (0.0, 0.0)
    keep: bool = False


Mark = Stroke | Fill | Blob | Smoothing | Move
