"""What a tool is: it hears of the pointer in world coordinates, changes the drawing, and says what to sketch."""

from collections.abc import Callable, Iterable, Sequence

from scoreviz.engine.marks import Mark, Place
from scoreviz.engine.tools import Brush, DragToolName, marks_of
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.sketch import Cursor, Sketch
from scoreviz.wording import mark, tr


class Tool:
    """One tool in the hand; it may be used many times.

    ``begin``, ``drag`` and ``end`` are a press of the left button, its drag and its release. Places are in the canvas
    frame; ``reach`` is how far from a grip a press still takes hold of it, there. ``brush`` is the one in hand, and
    ``shift`` whether Shift is held. ``free`` says whether a place is in view, and nothing lies over it.
    """

    hint: str = ""
    cursor: Cursor = "cross"
    reach: float = 0.1
    brush: Brush = Brush()
    shift: bool = False
    free: Callable[[Place], bool] | None = None

    def advice(self) -> str:
        """Return what can be done now, for the status line."""
        return tr(self.hint)

    def reachable(self, places: Sequence[Place]) -> Place:
        """Return the first of some places that can be pressed; where none can, the first."""
        return next((place for place in places if self.free is None or self.free(place)), places[0])

    def begin(self, place: Place, erase: bool) -> None:
        """Hear of a press; ``erase`` while Alt is held."""

    def drag(self, place: Place) -> None:
        """Hear of the pointer while the button is down."""

    def end(self) -> None:
        """Hear of the release."""

    def hover(self, place: Place) -> None:
        """Hear of the pointer while no button is down."""

    def twice(self, place: Place) -> None:
        """Hear of a double click, after both presses."""

    def confirm(self) -> bool:
        """Finish what is under way, and return whether anything was (Return)."""
        return False

    def cancel(self) -> bool:
        """Give up what is under way, and return whether anything was (Esc)."""
        return False

    def step_back(self) -> bool:
        """Take the last piece back, and return whether there was one (Backspace)."""
        return False

    def delete(self) -> bool:
        """Delete what is chosen, and return whether anything was (Delete)."""
        return False

    def picked(self) -> tuple[int, ...] | None:
        """Return the numbers of the marks that are chosen on the layer in hand; None while nothing is selected."""
        return None

    def pick(self, numbers: Iterable[int]) -> None:
        """Choose these marks of the layer in hand."""

    def step_to(self, by: int) -> bool:
        """Choose the next shape, or the one before, and return whether that means anything (comma and full stop)."""
        return False

    def take_key(self, key: str, far: bool) -> bool:
        """Do what another key means, Shift held with it or not, and return whether it means anything."""
        return False

    def follow(self) -> None:
        """Hear that the drawing changed, by this tool or otherwise: what is no longer there is let go."""

    def follow_brush(self, before: Brush) -> None:
        """Hear that the brush changed while this tool is in hand."""

    def put_down(self) -> None:
        """Hear that another tool is taken."""
        self.confirm()

    def sketch(self) -> Sketch:
        """Return what to show."""
        return Sketch()


LABELS: dict[DragToolName, str] = {
    "brush": mark("Brush stroke"),
    "eraser": mark("Erase"),
    "spray": mark("Spray"),
    "line": mark("Line"),
    "ellipse": mark("Ellipse"),
    "free": mark("Free shape"),
    "smooth": mark("Smooth"),
}


class DragTool(Tool):
    """A tool whose marks follow from the places of one drag."""

    def __init__(self, name: DragToolName, hint: str, drawing: Drawing, cursor: Cursor = "brush") -> None:
        self._name, self._drawing = name, drawing
        self.hint, self.cursor = hint, cursor
        self._places: tuple[Place, ...] = ()
        self._erase = False
        self._ghost: tuple[Mark, ...] = ()

    def begin(self, place: Place, erase: bool) -> None:
        self._drawing.begin()
        self._places, self._erase = (place,), erase
        self._lay()

    def drag(self, place: Place) -> None:
        if self._places:
            self._places = (*self._places, place)
            self._lay()

    def end(self) -> None:
        self._places = ()

    def follow(self) -> None:
        if self._drawing.interrupted:
            self._places = ()

    def sketch(self) -> Sketch:
        return Sketch(ghost=self._ghost if self._places else ())

    def _lay(self) -> None:
        self._ghost = marks_of(self._name, self._places, self.brush, self._erase)
        erased = self._erase or self._name == "eraser"
        self._drawing.lay(LABELS["eraser" if erased else self._name], self._ghost)


class HandTool(Tool):
    """Moves the page; the pointer does it."""

    hint = mark("Drag to move the page; the wheel zooms at the pointer")
    cursor = "hand"


def drag_tools(page: Drawing) -> dict[str, Tool]:
    """Return the tools that draw in one drag, by name."""
    paint = mark("Drag to paint, Alt + drag to erase; Ctrl + wheel for the size, Alt + wheel for the noise")
    spray = mark("Drag to spray, Alt + drag to take away; Ctrl + wheel for the size")
    line = mark("Drag a straight line, Alt erases along it; Ctrl + wheel for the size")
    ellipse = mark("Drag from corner to corner of an ellipse; Alt erases inside")
    return {
        "brush": DragTool("brush", paint, page),
        "eraser": DragTool("eraser", mark("Drag to erase; Ctrl + wheel for the size"), page),
        "spray": DragTool("spray", spray, page),
        "smooth": DragTool("smooth", mark("Drag to smooth; Ctrl + wheel for the size"), page),
        "line": DragTool("line", line, page),
        "ellipse": DragTool("ellipse", ellipse, page, "cross"),
        "free": DragTool("free", mark("Drag around a shape to fill it; Alt erases inside"), page, "cross"),
    }
