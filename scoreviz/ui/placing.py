"""The tool that places a picture that was just opened: dragged, scaled by its corners, turned, or all of it by keys."""

import math
from collections.abc import Callable
from dataclasses import replace

from scoreviz.engine.grips import Corners, angle_between, put, turn_grips
from scoreviz.engine.marks import Place
from scoreviz.engine.picture_ink import Placement, Shape
from scoreviz.engine.symmetry import Affine, turned
from scoreviz.ui.sketch import GripKind, Sketch
from scoreviz.ui.tool import Tool
from scoreviz.wording import mark

CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))
AWAY = 2.0  # reaches from the picture to the grip that turns it
INWARDS = tuple(0.04 * step for step in range(19))  # shares of the way from a corner to the middle
LEAST = 1e-3  # height, canvas units
KEY_STEP, FAR = 0.05, 0.5  # canvas units an arrow moves, and with Shift
KEY_SCALE, KEY_TURN = 1.05, math.radians(5)
ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, 1), "Down": (0, -1)}
SCALES = {"+": KEY_SCALE, "=": KEY_SCALE, "-": 1 / KEY_SCALE}
TURNS = {"[": KEY_TURN, "]": -KEY_TURN}

Act = Callable[[Place], Placement]


class PlacingTool(Tool):
    """Moves, scales and turns a picture of a height and a width in pixels.

    Grips lie where they can be reached: those of a corner out of view are further in, on the way to the middle.

    Args:
        shape: height and width.
        placement: where it lies at first.
        move: called with where it should lie.
        done, give_up: called when that is settled, or when the picture shall not come at all.
    """

    hint = mark(
        "Drag the picture, its corners or turn grip; arrows move, + and − scale, [ ] turn; Return puts it, Esc gives up"
    )
    cursor = "cross"

    def __init__(
        self,
        shape: Shape,
        placement: Placement,
        move: Callable[[Placement], None],
        done: Callable[[], None],
        give_up: Callable[[], None],
    ) -> None:
        self._ratio = shape[1] / shape[0]
        self.placement = placement
        self._move, self._done, self._give_up = move, done, give_up
        self._act: Act | None = None

    def begin(self, place: Place, erase: bool) -> None:
        before, middle = self.placement, self.placement.centre
        near = [corner for corner in CORNERS if _distance(self._grip(corner), place) <= self.reach]
        if _distance(self._turn_grip(), place) <= self.reach:
            self._act = lambda at: replace(before, angle=before.angle + angle_between(middle, place, at))
        elif near:
            self._act = self._scaling(near[0], place)
        else:
            self._act = lambda at: _shifted(before, (at[0] - place[0], at[1] - place[1]))

    def drag(self, place: Place) -> None:
        if self._act is not None:
            self._move(self._act(place))

    def end(self) -> None:
        self._act = None

    def confirm(self) -> bool:
        self._done()
        return True

    def cancel(self) -> bool:
        self._give_up()
        return True

    def take_key(self, key: str, far: bool) -> bool:
        now, step = self.placement, FAR if far else KEY_STEP
        if key in ARROWS:
            self._move(_shifted(now, (step * ARROWS[key][0], step * ARROWS[key][1])))
        elif key in SCALES:
            self._move(replace(now, height=max(now.height * SCALES[key], LEAST)))
        elif key in TURNS:
            self._move(replace(now, angle=now.angle + TURNS[key]))
        return key in ARROWS or key in SCALES or key in TURNS

    def sketch(self) -> Sketch:
        corners = put(self._box(), self._to())
        held = tuple(self._grip(corner) for corner in CORNERS)
        grips: tuple[tuple[GripKind, Place], ...] = tuple(("corner", place) for place in held)
        return Sketch(lines=((*corners, corners[0]),), grips=(*grips, ("turn", self._turn_grip())))

    def _box(self) -> Corners:
        """The corners of the picture before it is turned."""
        return self._corner((-1, -1)), self._corner((1, -1)), self._corner((1, 1)), self._corner((-1, 1))

    def _corner(self, corner: tuple[int, int]) -> Place:
        (x, y), height = self.placement.centre, self.placement.height
        return x + corner[0] * height * self._ratio / 2, y + corner[1] * height / 2

    def _to(self) -> Affine:
        return turned(self.placement.angle, self.placement.centre)

    def _grip(self, corner: tuple[int, int]) -> Place:
        (u, v), (x, y) = self._to()(self._corner(corner)), self.placement.centre
        return self.reachable([(u + share * (x - u), v + share * (y - v)) for share in INWARDS])

    def _turn_grip(self) -> Place:
        return self.reachable(turn_grips(self._box(), self._to(), AWAY * self.reach))

    def _scaling(self, held: tuple[int, int], start: Place) -> Act:
        """Let a corner go as far as its grip is dragged, and the opposite corner stay where it is."""
        before, turn = self.placement, turned(self.placement.angle)
        corner, far = (self._to()(self._corner((s * held[0], s * held[1]))) for s in (1, -1))
        slip = corner[0] - start[0], corner[1] - start[1]  # the grip may lie beside its corner

        def act(at: Place) -> Placement:
            reach = at[0] + slip[0] - far[0], at[1] + slip[1] - far[1]
            across, up = turn.inverse()(reach)
            height = max(held[0] * across / self._ratio, held[1] * up, LEAST)
            x, y = turn((held[0] * height * self._ratio / 2, held[1] * height / 2))
            return replace(before, centre=(far[0] + x, far[1] + y), height=height)

        return act


def _shifted(placement: Placement, by: Place) -> Placement:
    return replace(placement, centre=(placement.centre[0] + by[0], placement.centre[1] + by[1]))


def _distance(a: Place, b: Place) -> float:
    return max(abs(a[0] - b[0]), abs(a[1] - b[1]))
