"""The tool that places a picture that was just opened: it is dragged, and scaled by its corners."""

from collections.abc import Callable

from scoreviz.engine.marks import Place
from scoreviz.engine.picture_ink import Placement, Shape
from scoreviz.ui.sketch import Sketch
from scoreviz.ui.tool import Tool

CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))


class PlacingTool(Tool):
    """Moves and scales a picture of a height and a width in pixels.

    Args:
        shape: height and width.
        placement: where it lies at first.
        move: called with where it should lie.
        done: called when that is settled.
    """

    hint = "Drag the picture to move it, its corners to scale it; Return when it lies right"
    cursor = "cross"

    def __init__(
        self, shape: Shape, placement: Placement, move: Callable[[Placement], None], done: Callable[[], None]
    ) -> None:
        self._ratio = shape[1] / shape[0]
        self.placement = placement
        self._move, self._done = move, done
        self._held: tuple[int, int] | None = None  # a corner
        self._from: tuple[Place, Placement] | None = None

    def begin(self, place: Place, erase: bool) -> None:
        near = [corner for corner in CORNERS if _distance(self._corner(corner), place) <= self.reach]
        self._held = near[0] if near else None
        self._from = (place, self.placement)

    def drag(self, place: Place) -> None:
        if self._from is None:
            return
        start, before = self._from
        moved = place[0] - start[0], place[1] - start[1]
        self._move(self._scaled(before, place) if self._held else _shifted(before, moved))

    def end(self) -> None:
        self._from = None

    def confirm(self) -> bool:
        self._done()
        return True

    def cancel(self) -> bool:
        self._done()
        return True

    def sketch(self) -> Sketch:
        corners = tuple(self._corner(corner) for corner in CORNERS)
        return Sketch(lines=((*corners, corners[0]),), grips=tuple(("corner", corner) for corner in corners))

    def _corner(self, corner: tuple[int, int]) -> Place:
        (x, y), height = self.placement.centre, self.placement.height
        return x + corner[0] * height * self._ratio / 2, y + corner[1] * height / 2

    def _scaled(self, before: Placement, place: Place) -> Placement:
        """Return the placement whose held corner is at a place and whose opposite corner stays."""
        held = self._held or (1, 1)
        x, y = before.centre
        far_x = x - held[0] * before.height * self._ratio / 2
        far_y = y - held[1] * before.height / 2
        across, up = held[0] * (place[0] - far_x), held[1] * (place[1] - far_y)
        height = max(across / self._ratio, up, 1e-3)
        return Placement((far_x + held[0] * height * self._ratio / 2, far_y + held[1] * height / 2), height)


def _shifted(placement: Placement, by: Place) -> Placement:
    return Placement((placement.centre[0] + by[0], placement.centre[1] + by[1]), placement.height)


def _distance(a: Place, b: Place) -> float:
    return max(abs(a[0] - b[0]), abs(a[1] - b[1]))
