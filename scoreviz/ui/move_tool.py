"""Select and move: a box or a lasso around ink, and grips that move, scale and turn what is inside."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from scoreviz.engine.grips import Corners, box_of, can_be_kept, is_flat, put, scaled, turn_grip, turned_by
from scoreviz.engine.marks import Fill, Mark, Move, Path, Place
from scoreviz.engine.symmetry import Affine, shifted
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.sketch import GripKind, Sketch
from scoreviz.ui.tool import Tool

Act = Callable[[Place], None]
AWAY = 2.0  # reaches from the box to the grip that turns


@dataclass
class Piece:
    """What is selected: an outline and its box, on a layer that had so many marks then."""

    region: Path
    layer: int
    count: int
    keep: bool = False
    drags: int = 0

    def __post_init__(self) -> None:
        self.box: Corners = box_of(self.region)


class MoveTool(Tool):
    """Moves a piece of the layer in hand; all that is done to one selection is one mark, and each drag is one step.

    Where the piece is follows from the mark, so that Undo takes the grips along.
    """

    hint = "Drag a box, or with Shift a lasso; then drag inside, at a corner or at the turn grip; Alt + drag copies"

    def __init__(self, page: Drawing) -> None:
        self._page = page
        self._piece: Piece | None = None
        self._act: Act | None = None
        self._path: tuple[Place, ...] = ()  # of a selection while it is dragged
        self._lasso = False

    def begin(self, place: Place, erase: bool) -> None:
        self._page.begin()
        self._act = None if self._piece is None else self._grip_act(self._piece, place, erase)
        if self._act is None:
            self._piece = None
            self._path, self._lasso = (place,), self.shift

    def drag(self, place: Place) -> None:
        if self._act is not None:
            self._act(place)
        elif self._path:
            self._path = (*self._path, place) if self._lasso else (self._path[0], place)

    def end(self) -> None:
        if self._path and not is_flat(box_of(self._path)):
            self._select(self._path if self._lasso else box_of(self._path))
        self._path, self._act = (), None

    def confirm(self) -> bool:
        was, self._piece = self._piece is not None, None
        return was

    def cancel(self) -> bool:
        piece = self._piece
        if piece is not None and self._move_of(piece) is not None:
            if piece.drags > 1:
                self._page.begin()  # one more step, so that nothing is lost
            self._page.exchange("Put a piece back", self._below(piece))
        self._path, self._act, self._piece = (), None, None
        return piece is not None

    def delete(self) -> bool:
        piece = self._piece
        if piece is None:
            return False
        self._page.begin()
        self._page.exchange("Erase a piece", (*self._below(piece), Fill((piece.region,), 1.0, erase=True)))
        self._piece = None
        return True

    def follow(self) -> None:
        piece = self._piece
        if piece is None:
            return
        count = len(self._page.marks)
        moved = count == piece.count + 1 and self._move_of(piece) is not None
        if self._page.number != piece.layer or not (moved or count == piece.count):
            self._piece = None

    def sketch(self) -> Sketch:
        if self._path:
            outline = self._path if self._lasso else box_of(self._path)
            return Sketch(lines=((*outline, outline[0]),))
        piece = self._piece
        if piece is None:
            return Sketch()
        to = self._to(piece)
        corners, turn = put(piece.box, to), turn_grip(piece.box, to, AWAY * self.reach)
        right, left = corners[2], corners[3]
        top = (left[0] + right[0]) / 2, (left[1] + right[1]) / 2
        outline = tuple(to(place) for place in (*piece.region, piece.region[0]))
        lines = ((*corners, corners[0]), (top, turn), *((outline,) if piece.region != piece.box else ()))
        grips: tuple[tuple[GripKind, Place], ...] = (("turn", turn), *(("corner", corner) for corner in corners))
        return Sketch(lines=lines, grips=grips)

    def _move_of(self, piece: Piece) -> Move | None:
        """What was done to a piece so far."""
        marks = self._page.marks
        mark = marks[piece.count] if len(marks) == piece.count + 1 else None
        return mark if isinstance(mark, Move) and mark.region == piece.region else None

    def _to(self, piece: Piece) -> Affine:
        """Where a piece is now, from where it was."""
        move = self._move_of(piece)
        return Affine() if move is None else Affine(move.matrix, move.offset)

    def _below(self, piece: Piece) -> tuple[Mark, ...]:
        """The marks that were there when a piece was selected."""
        return self._page.marks[: piece.count]

    def _grip_act(self, piece: Piece, place: Place, copy: bool) -> Act | None:
        """What a drag does that begins at a grip of the piece, or inside it."""
        box, to = piece.box, self._to(piece)
        if math.dist(place, turn_grip(box, to, AWAY * self.reach)) <= self.reach:
            return self._change(piece, "Turn a piece", lambda at: turned_by(box, to, place, at))
        near = [n for n, corner in enumerate(put(box, to)) if math.dist(place, corner) <= self.reach]
        if near:
            return self._change(piece, "Scale a piece", lambda at: scaled(box, to, near[0], at, self.shift))
        if not _is_inside(to.inverse()(place), box):
            return None
        if copy:
            piece, to = self._copied(piece, to), Affine()
        return self._change(piece, "Move a piece", lambda at: shifted(at[0] - place[0], at[1] - place[1]).after(to))

    def _copied(self, piece: Piece, to: Affine) -> Piece:
        """Leave a piece where it is now, and return a second one in its place."""
        if self._move_of(piece) is not None:
            piece = self._select(tuple(to(place) for place in piece.region))
        piece.keep = True
        return piece

    def _change(self, piece: Piece, label: str, to_at: Callable[[Place], Affine]) -> Act:
        """Let a drag put a piece elsewhere."""
        piece.drags += 1

        def act(place: Place) -> None:
            to = to_at(place)
            if not can_be_kept(to):
                return  # it stays where it last could be
            self._page.exchange(label, (*self._below(piece), Move(piece.region, to.matrix, to.offset, piece.keep)))

        return act

    def _select(self, region: Path) -> Piece:
        self._piece = Piece(region, self._page.number, len(self._page.marks))
        return self._piece


def _is_inside(place: Place, box: Corners) -> bool:
    """Return whether a place is in an upright box."""
    return box[0][0] <= place[0] <= box[2][0] and box[0][1] <= place[1] <= box[2][1]
