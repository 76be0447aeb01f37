"""The tools that draw in one drag: which marks the places of a drag leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scoreviz.engine.marks import Fill, Mark, Place, Smoothing, Stroke
from scoreviz.engine.symmetry import Affine, SymmetryName, copies, ellipse, symmetries

DragToolName = Literal["brush", "eraser", "spray", "line", "ellipse", "free", "smooth"]
SMALLEST_RADIUS, LARGEST_RADIUS = 0.05, 1.5  # canvas units: about one cell of the grid to half the page
LEAST_STRENGTH = 0.01
LEAST_AXIS = 0.02  # canvas units; a smaller ellipse is a slip of the hand


@dataclass(frozen=True)
class Brush:
    """What is in the hand: radius in canvas units, strength 0 to 1, and under which symmetry it draws."""

    radius: float = 0.25
    strength: float = 0.6
    symmetry: SymmetryName = "none"
    folds: int = 6

    @property
    def maps(self) -> tuple[Affine, ...]:
        """The maps under which all it draws is repeated."""
        return symmetries(self.symmetry, self.folds)


def marks_of(tool: DragToolName, places: Sequence[Place], brush: Brush, erase: bool = False) -> tuple[Mark, ...]:
    """Return what a drag from the first of some places to the last leaves on the page, symmetry and all.

    An ellipse fills the box from the first place to the last; a free shape is closed from the last to the first.
    """
    mark = _mark(tool, tuple(places), brush, erase or tool == "eraser")
    return () if mark is None else copies((mark,), brush.maps)


def _mark(tool: DragToolName, places: tuple[Place, ...], brush: Brush, erase: bool) -> Mark | None:
    if tool in ("brush", "eraser", "spray"):
        return Stroke(places, brush.radius, brush.strength, erase, soft=tool == "spray")
    if tool == "line":
        return Stroke((places[0], places[-1]), brush.radius, brush.strength, erase)
    if tool == "smooth":
        return Smoothing(places, brush.radius, brush.strength)
    outline = _box_ellipse(places[0], places[-1]) if tool == "ellipse" else places
    return Fill((outline,), brush.strength, erase) if len(outline) > 2 else None


def _box_ellipse(first: Place, last: Place) -> tuple[Place, ...]:
    """Return the ellipse in the box between two corners; none where the box is flat."""
    half = abs(last[0] - first[0]) / 2, abs(last[1] - first[1]) / 2
    centre = (first[0] + last[0]) / 2, (first[1] + last[1]) / 2
    return ellipse(centre, *half) if min(half) > LEAST_AXIS else ()
