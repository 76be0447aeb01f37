"""Select and move: shapes that are clicked, or a box or a lasso around ink, with grips that move, scale and turn."""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from scoreviz.engine.grips import Corners, box_of, can_be_kept, is_flat
from scoreviz.engine.marks import Fill, Mark, Move, Path, Place
from scoreviz.engine.symmetry import Affine
from scoreviz.ui.box_grips import BoxGrips, is_inside
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.shape_choice import ShapeChoice
from scoreviz.ui.sketch import Sketch
from scoreviz.ui.tool import Tool
from scoreviz.wording import mark, tr

Act = Callable[[Place], None]
SLIP = 0.25  # of the reach: a press that goes no further is a click

ON_SHAPES = mark(
    "Drag moves, corners scale, Alt copies; Ctrl + C, X, V, D, Delete; Shift + click adds; , and . step; Esc lets go"
)
ON_A_PIECE = mark(
    "Drag inside, at a corner or at the turn grip; Alt + drag copies; Delete erases; Return or Esc lets go"
)
DRAGGING = mark("Esc gives the drag up")
TO_A_PIECE = {"Move": mark("Move a piece"), "Scale": mark("Scale a piece"), "Turn": mark("Turn a piece")}


@dataclass
class Piece:
    """Ink that is selected: an outline and its box, on a layer that had so many marks then."""

    region: Path
    layer: int
    count: int
    keep: bool = False

    def __post_init__(self) -> None:
        self.box: Corners = box_of(self.region)


class MoveTool(Tool):
    """Moves shapes, or a piece of the layer in hand, whatever its ink is made of.

    All that is done to one piece is one mark, and each drag is one step. Where the piece is follows from the mark, so
    that Undo takes the grips along.
    """

    hint = mark(
        "Click a shape, or step with , and .; drag a box around ink, with Shift a lasso, to move whatever is in it"
    )

    def __init__(self, page: Drawing) -> None:
        self._page = page
        self._grips = BoxGrips(self)
        self.shapes = ShapeChoice(page, self._grips)
        self._piece: Piece | None = None
        self._act: Act | None = None
        self._start: Place | None = None  # of a press that may still be a click
        self._path: tuple[Place, ...] = ()  # of a selection while it is dragged
        self._lasso = False
        self._before: tuple[tuple[Mark, ...], Piece | None, tuple[int, ...]] = ((), None, ())

    def advice(self) -> str:
        if self._act is not None and self._start is None:
            return tr(DRAGGING)
        return tr(ON_A_PIECE if self._piece is not None else ON_SHAPES if self.shapes.numbers else self.hint)

    def begin(self, place: Place, erase: bool) -> None:
        self._page.begin()
        piece = self._piece
        self._before = self._page.marks, None if piece is None else replace(piece), self.shapes.numbers
        self._start, self._path = place, ()
        held = None if piece is None else self._hold(piece, place, erase)
        self._act = held or self.shapes.hold(place, erase, self.brush.maps)
        if self._act is None:
            self._path, self._lasso = (place,), self.shift and not self.shapes.numbers

    def drag(self, place: Place) -> None:
        if self._start is not None and math.dist(self._start, place) <= SLIP * self.reach:
            return
        self._start = None
        if self._act is not None:
            self._act(place)
        elif self._path:
            self._path = (*self._path, place) if self._lasso else (self._path[0], place)

    def end(self) -> None:
        pressed, path = self._start, self._path
        self._let_go()
        if pressed is not None:
            self._click(pressed)
        elif path:
            self._select(path if self._lasso else box_of(path))

    def confirm(self) -> bool:
        was = self._piece is not None or bool(self.shapes.numbers)
        self._piece = None
        self.shapes.take(())
        return was

    def cancel(self) -> bool:
        if self._act is None and not self._path:
            return self.confirm()
        marks, self._piece, numbers = self._before
        self._let_go()
        self._page.exchange(mark("Give up a drag"), marks)  # in the step of the drag, of which nothing stays
        self.shapes.take(numbers)
        return True

    def delete(self) -> bool:
        piece = self._piece
        if piece is None:
            return self.shapes.delete(self.brush.maps)
        self._page.begin()
        self._page.exchange(mark("Erase a piece"), (*self._below(piece), Fill((piece.region,), 1.0, erase=True)))
        self._piece = None
        return True

    def picked(self) -> tuple[int, ...] | None:
        """The shapes that are chosen; of a piece, those that lie in it whole, of which there may be none."""
        piece = self._piece
        if piece is None:
            return self.shapes.numbers or None
        to = self._to(piece)
        return self.shapes.within(tuple(to(place) for place in piece.region))

    def pick(self, numbers: Iterable[int]) -> None:
        self._piece = None
        self.shapes.take(numbers)

    def step_to(self, by: int) -> bool:
        self._piece = None
        self.shapes.step(by)
        return True

    def follow(self) -> None:
        if self._act is not None and self._page.interrupted:
            self._let_go()
        self.shapes.follow()
        piece = self._piece
        if piece is None:
            return
        count = len(self._page.marks)
        moved = count == piece.count + 1 and self._move_of(piece) is not None
        if self._page.number != piece.layer or not (moved or count == piece.count):
            self._piece = None

    def sketch(self) -> Sketch:
        if self._path and self._start is None:
            outline = self._path if self._lasso else box_of(self._path)
            shapes = self.shapes.sketch() if self.shift else Sketch()
            return replace(shapes, lines=(*shapes.lines, (*outline, outline[0])))
        piece = self._piece
        if piece is None:
            return self.shapes.sketch()
        to = self._to(piece)
        lines, grips = self._grips.shown(piece.box, to)
        outline = tuple(to(place) for place in (*piece.region, piece.region[0]))
        return Sketch(lines=(*lines, *((outline,) if piece.region != piece.box else ())), grips=grips)

    def _click(self, place: Place) -> None:
        """Choose the shape that was clicked, with Shift one more or one less; beside all of them, none."""
        number, piece = self.shapes.at(place), self._piece
        if number is not None:
            self._piece = None
            (self.shapes.toggle if self.shift else lambda n: self.shapes.take((n,)))(number)
        elif not self.shift and (piece is None or not is_inside(self._to(piece).inverse()(place), piece.box)):
            self.confirm()

    def _select(self, region: Path) -> None:
        """Select ink, or where shapes are chosen and Shift is held, the shapes in it as well."""
        if self.shift and not self._lasso:
            self.shapes.take((*self.shapes.numbers, *self.shapes.within(region)))
            return
        self.confirm()
        if not is_flat(box_of(region)):
            self._piece = self._new_piece(region)

    def _new_piece(self, region: Path) -> Piece:
        return Piece(region, self._page.number, len(self._page.marks))

    def _let_go(self) -> None:
        self._act, self._start, self._path = None, None, ()
        self._grips.let_go()
        self.shapes.settle()

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

    def _hold(self, piece: Piece, place: Place, copy: bool) -> Act | None:
        """What a drag does that begins at a grip of the piece, or inside it."""
        to = self._to(piece)
        held = self._grips.hold(piece.box, to, place)
        if held is not None and copy and held[0] == "Move":
            piece = self._copied(piece, to)
            held = self._grips.hold(piece.box, Affine(), place)
        if held is None:
            return None
        verb, to_at = held
        below = self._below(piece)

        def act(at: Place) -> None:
            to = to_at(at)
            if not can_be_kept(to):
                return  # it stays where it last could be
            self._page.exchange(TO_A_PIECE[verb], (*below, Move(piece.region, to.matrix, to.offset, piece.keep)))

        return act

    def _copied(self, piece: Piece, to: Affine) -> Piece:
        """Leave a piece where it is now, and return a second one in its place."""
        if self._move_of(piece) is not None:
            piece = self._new_piece(tuple(to(place) for place in piece.region))
        piece.keep = True
        self._piece = piece
        return piece
