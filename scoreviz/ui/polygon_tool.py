"""The polygon: corner by corner, filled while it grows."""

import math

from scoreviz.engine.marks import Fill, Mark, Place
from scoreviz.engine.symmetry import copies
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.sketch import GripKind, Sketch
from scoreviz.ui.tool import Tool
from scoreviz.wording import mark

LABEL = mark("Polygon")
FEWEST = 3  # corners of a shape that has an inside


class PolygonTool(Tool):
    """Fills the polygon of the places that are clicked; all of it is one step of the history."""

    hint = mark("Click corner after corner; double click, Return or the first corner closes, Backspace takes one back")

    def __init__(self, page: Drawing) -> None:
        self._page = page
        self._corners: tuple[Place, ...] = ()
        self._laid: tuple[Mark, ...] = ()
        self._next: Place | None = None
        self._pressed = self._erase = False

    def begin(self, place: Place, erase: bool) -> None:
        if not self._corners:
            self._page.begin()
            self._erase = erase
        if len(self._corners) >= FEWEST and math.dist(place, self._corners[0]) <= self.reach:
            self._let_go()
            return
        self._corners = (*self._corners, place)
        self._pressed = True
        self._lay()

    def drag(self, place: Place) -> None:
        if self._pressed:
            self._corners = (*self._corners[:-1], place)
            self._lay()

    def end(self) -> None:
        self._pressed = False

    def hover(self, place: Place) -> None:
        self._next = place

    def twice(self, place: Place) -> None:
        # Both presses of the double click set a corner, and the second is not meant.
        if len(self._corners) > 1:
            self._corners = self._corners[:-1]
            self._lay()
        self.confirm()

    def confirm(self) -> bool:
        was = bool(self._corners)
        self._let_go()
        return was

    def cancel(self) -> bool:
        was = bool(self._corners)
        if was:
            self._page.lay(LABEL, ())
        self._let_go()
        return was

    def step_back(self) -> bool:
        was = bool(self._corners)
        if was:
            self._pressed = False
            self._corners = self._corners[:-1]
            self._lay()
        return was

    def follow(self) -> None:
        if self._corners and self._page.interrupted:
            self._let_go()

    def sketch(self) -> Sketch:
        if not self._corners:
            return Sketch()
        ahead = () if self._pressed or self._next is None else (self._next,)
        first: tuple[GripKind, Place] = "corner", self._corners[0]
        grips = (first,) if len(self._corners) >= FEWEST else ()
        return Sketch(ghost=self._laid, lines=((*self._corners, *ahead),), grips=grips)

    def _lay(self) -> None:
        shape = (Fill((self._corners,), self.brush.strength, self._erase),)
        self._laid = copies(shape, self.brush.maps) if len(self._corners) >= FEWEST else ()
        self._page.lay(LABEL, self._laid)

    def _let_go(self) -> None:
        self._corners, self._laid, self._next = (), (), None
        self._pressed = False
