"""The grips of a box: its corners scale it, one beyond a side turns it, and inside it is moved."""

import math
from collections.abc import Callable

from scoreviz.engine.grips import Corners, put, scaled, turn_grips, turned_by
from scoreviz.engine.marks import Path, Place
from scoreviz.engine.symmetry import Affine, shifted
from scoreviz.ui.sketch import GripKind
from scoreviz.ui.tool import Tool

AWAY = 2.0  # reaches from the box to the grip that turns

Grips = tuple[tuple[GripKind, Place], ...]
Held = tuple[str, Callable[[Place], Affine]]  # what a drag does, in one verb, and where it puts the box


class BoxGrips:
    """Takes hold of a box for a tool; a grip that turns it lies where the tool can reach it."""

    def __init__(self, tool: Tool) -> None:
        self._tool = tool
        self._side: int | None = None  # which of the places of the turn grip is in use while it is held

    def hold(self, box: Corners, to: Affine, place: Place) -> Held | None:
        """Return what a drag does that begins at a grip of a box or inside it."""
        turn, reach = self._turn(box, to), self._tool.reach
        if math.dist(place, turn) <= reach:
            self._side = turn_grips(box, to, AWAY * reach).index(turn)
            return "Turn", lambda at: turned_by(box, to, place, at)
        near = [n for n, corner in enumerate(put(box, to)) if math.dist(place, corner) <= reach]
        if near:
            return "Scale", lambda at: scaled(box, to, near[0], at, self._tool.shift)
        if not is_inside(to.inverse()(place), box):
            return None
        return "Move", lambda at: shifted(at[0] - place[0], at[1] - place[1]).after(to)

    def let_go(self) -> None:
        """Hear that the drag is over."""
        self._side = None

    def shown(self, box: Corners, to: Affine) -> tuple[tuple[Path, ...], Grips]:
        """Return the lines and the grips of a box."""
        corners, turn = put(box, to), self._turn(box, to)
        middle = (corners[0][0] + corners[2][0]) / 2, (corners[0][1] + corners[2][1]) / 2
        sides = [_between(corners[a], corners[b]) for a, b in ((2, 3), (0, 1), (1, 2), (3, 0))]
        foot = min((*sides, middle), key=lambda place: math.dist(place, turn))
        grips: Grips = (("turn", turn), *(("corner", corner) for corner in corners))
        return ((*corners, corners[0]), (foot, turn)), grips

    def _turn(self, box: Corners, to: Affine) -> Place:
        places = turn_grips(box, to, AWAY * self._tool.reach)
        return self._tool.reachable(places) if self._side is None else places[self._side]


def is_inside(place: Place, box: Corners) -> bool:
    """Return whether a place is in an upright box."""
    return box[0][0] <= place[0] <= box[2][0] and box[0][1] <= place[1] <= box[2][1]


def _between(a: Place, b: Place) -> Place:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
