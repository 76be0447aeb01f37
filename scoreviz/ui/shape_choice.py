"""The shapes that are chosen on the layer in hand: one or several, clicked, stepped to, or within an outline."""

from collections.abc import Callable, Iterable

from scoreviz.engine import shapes
from scoreviz.engine.grips import can_be_kept
from scoreviz.engine.marks import Mark, Path, Place
from scoreviz.engine.partners import images
from scoreviz.engine.shapes import is_shape, outlines_of_shape, put_shape, seen
from scoreviz.engine.symmetry import Affine, seen_through
from scoreviz.ui.box_grips import BoxGrips
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.shape_words import COPY, DELETE, DRAGGED, labelled
from scoreviz.ui.sketch import Sketch

Act = Callable[[Place], None]
Maps = tuple[Affine, ...]


class ShapeChoice:
    """What is chosen, as numbers and marks of the layer in hand: what is no longer there so is no longer chosen.

    Shapes that are dragged come on top of the layer, each drag one step.
    """

    def __init__(self, page: Drawing, grips: BoxGrips) -> None:
        self._page, self._grips = page, grips
        self._held: tuple[tuple[int, Mark], ...] = ()
        self._shapes: tuple[Mark, ...] = ()  # as they are seen
        self._dragged: tuple[tuple[Mark, ...], Affine] | None = None  # as they were, and where they are put

    @property
    def numbers(self) -> tuple[int, ...]:
        """Which marks of the layer in hand are chosen, lowest first."""
        return tuple(number for number, _ in self._held)

    def take(self, numbers: Iterable[int]) -> None:
        """Choose these and no others."""
        marks = self._page.marks
        self._held = tuple((number, marks[number]) for number in sorted(set(numbers)))
        self._shapes = tuple(seen(marks, number) for number, _ in self._held)
        self._dragged = None

    def toggle(self, number: int) -> None:
        """Choose one more, or one less."""
        self.take(set(self.numbers) ^ {number})

    def at(self, place: Place) -> int | None:
        """Return the topmost shape at a place."""
        return shapes.shape_at(self._page.target, self._page.number, place)

    def within(self, region: Path) -> tuple[int, ...]:
        """Return the shapes that lie inside an outline, whole."""
        return shapes.shapes_within(self._page.marks, region)

    def step(self, by: int) -> bool:
        """Choose the next shape above, or below; after the last one comes the first. Return whether there is any."""
        there = [number for number, mark in enumerate(self._page.marks) if is_shape(mark)]
        if not there:
            return False
        if self._held:
            beyond = [n for n in there if (n > self.numbers[-1] if by > 0 else n < self.numbers[0])]
            there = beyond or there
        self.take((there[0] if by > 0 else there[-1],))
        return True

    def delete(self, maps: Maps = ()) -> bool:
        """Take them off the page, with the copies that a symmetry made of them; return whether there were any."""
        if not self._held:
            return False
        label = labelled(DELETE, self._held)
        rest = self._rest(images(self._page.marks, self.numbers, maps))
        self.take(())
        self._page.begin()
        self._page.exchange(label, rest)
        return True

    def follow(self) -> None:
        """Let go of what is no longer there."""
        marks = self._page.marks
        if any(number >= len(marks) or marks[number] is not mark for number, mark in self._held):
            self.take(())

    def hold(self, place: Place, copy: bool, maps: Maps = ()) -> Act | None:
        """Return what a drag does to them that begins at a grip of their box or inside it.

        The copies that a symmetry made of them follow, each seen through its own map.
        """
        if not self._held:
            return None
        held = self._grips.hold(shapes.box_around(self._shapes), Affine(), place)
        if held is None:
            return None
        (verb, to_at), before, marks = held, self._shapes, self._page.marks
        also = images(marks, self.numbers, maps)
        others = [(seen(marks, number), image) for number, image in also.items()]
        rest = marks if copy else self._rest(also)
        label = labelled(COPY if copy else DRAGGED[verb], before)

        def act(at: Place) -> None:
            to = to_at(at)
            if not can_be_kept(to):
                return  # they stay where they last could be
            put = tuple(put_shape(mark, to) for mark in before)
            followed = tuple(put_shape(mark, seen_through(image, to)) for mark, image in others)
            if not all(map(shapes.can_be_kept, (*followed, *put))):
                return
            self._held = tuple(enumerate(put, start=len(rest) + len(followed)))
            self._shapes, self._dragged = put, (before, to)
            self._page.exchange(label, (*rest, *followed, *put))

        return act

    def settle(self) -> None:
        """Hear that the drag is over: the box is upright again."""
        self._dragged = None

    def sketch(self) -> Sketch:
        """Return the outline of each, and the box around all with its grips."""
        if not self._held:
            return Sketch()
        before, to = self._dragged or (self._shapes, Affine())
        lines, grips = self._grips.shown(shapes.box_around(before), to)
        outlines = (line for mark in self._shapes for line in outlines_of_shape(mark))
        return Sketch(lines=(*lines, *outlines), grips=grips)

    def _rest(self, also: Iterable[int] = ()) -> tuple[Mark, ...]:
        """The marks that are not chosen, nor among some others."""
        chosen = {*self.numbers, *also}
        return tuple(mark for number, mark in enumerate(self._page.marks) if number not in chosen)
