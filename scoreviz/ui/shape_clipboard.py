"""Copy, cut, paste and duplicate of single shapes, within a window and between windows.

A shape is copied as it was drawn, where it is seen now: what was erased or smoothed there stays with the place.
"""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from scoreviz.engine.clipping import SHAPES_MIME, pack_shapes, unpack_shapes
from scoreviz.engine.layering import LayersRefused
from scoreviz.engine.marks import Mark
from scoreviz.engine.refusal import Refused
from scoreviz.engine.shapes import beside, reaches_shapes, seen, with_shapes
from scoreviz.engine.target import Blank, Target
from scoreviz.ui.clipboard import leave
from scoreviz.ui.painting import Painting
from scoreviz.ui.session import Session
from scoreviz.ui.shape_words import COPIED, CUT, DUPLICATE, DUPLICATED, PASTE, PASTED, Words, counted, labelled
from scoreviz.wording import mark, tr

NO_WHOLE = mark(
    "No shape lies in the selection whole: click one, or drag the box around all of it; Alt + drag copies ink"
)


class ShapeClipboard:
    """Between the shapes that are chosen and the system's clipboard; each act returns whether it was one on shapes."""

    def __init__(self, session: Session, painting: Painting, say: Callable[[str], object]) -> None:
        self._session, self._painting, self._say = session, painting, say

    def copy(self) -> bool:
        """Copy the shapes that are chosen."""
        numbers = self._painting.tool.picked()
        if numbers:
            self._copy(numbers, COPIED)
        return self._was_asked(numbers)

    def cut(self) -> bool:
        """Copy the shapes that are chosen and take them off the page."""
        numbers = self._painting.tool.picked()
        if numbers:
            shapes = self._copy(numbers, CUT)
            page = self._painting.page
            page.begin()
            rest = tuple(mark for number, mark in enumerate(page.marks) if number not in numbers)
            page.exchange(labelled(CUT, shapes), rest)
            self._painting.show_sketch()
        return self._was_asked(numbers)

    def duplicate(self) -> bool:
        """Put the shapes that are chosen on the page once more, a little aside."""
        numbers = self._painting.tool.picked()
        if numbers:
            self._lay(DUPLICATE, DUPLICATED, self._shapes(numbers))
        return self._was_asked(numbers)

    def paste(self) -> bool:
        """Put the clipboard's shapes on top of the layer in hand, and return whether it held any."""
        held = QGuiApplication.clipboard().mimeData()
        if held is None or not held.hasFormat(SHAPES_MIME):
            return False
        try:
            shapes = unpack_shapes(bytes(held.data(SHAPES_MIME).data()))
        except Refused as refused:
            self._say(tr("Not pasted: {reason}", reason=refused.reason))
        else:
            self._lay(PASTE, PASTED, shapes)
        return True

    def _was_asked(self, numbers: tuple[int, ...] | None) -> bool:
        """Return whether a selection was meant and not the layer; one without a whole shape is told of."""
        if numbers == ():
            self._say(tr(NO_WHOLE))
        return numbers is not None

    def _shapes(self, numbers: tuple[int, ...]) -> tuple[Mark, ...]:
        marks = self._painting.page.marks
        return tuple(seen(marks, number) for number in numbers)

    def _copy(self, numbers: tuple[int, ...], done: Words) -> tuple[Mark, ...]:
        shapes = self._shapes(numbers)
        leave(SHAPES_MIME, pack_shapes(shapes), Target.of(Blank(), shapes))
        touched = reaches_shapes(self._painting.page.marks, numbers)
        said = counted(done, shapes)
        if touched:
            said = tr("{done}, as drawn: what was erased or smoothed there since stays behind", done=said)
        self._say(said)
        return shapes

    def _lay(self, label: Words, said: Words, shapes: tuple[Mark, ...]) -> None:
        target, page = self._session.document.target, self._painting.page
        first = len(page.marks)
        try:
            made = with_shapes(target, page.number, beside(shapes, target))
        except LayersRefused as refused:
            self._say(str(refused))
            return
        self._session.edit(labelled(label, shapes), target=made)
        self._painting.pick(range(first, first + len(shapes)))
        self._say(counted(said, shapes, layer=page.layer.name))
