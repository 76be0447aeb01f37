"""From drags on the canvas to strokes in the document."""

from dataclasses import replace
from itertools import count

from PySide6.QtCore import QTimer

from scoreviz.engine.document import Blank, Stroke, Target
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.session import Session
from scoreviz.ui.statusline import StatusLine
from scoreviz.ui.toolstrip import LARGEST_RADIUS, SMALLEST_RADIUS, ToolStrip

HINTS = {
    "brush": "Drag to paint, Alt + drag to erase; Ctrl + wheel for the size, Alt + wheel for the noise",
    "eraser": "Drag to erase; Ctrl + wheel for the size",
    "hand": "Drag to move the page; the wheel zooms at the pointer",
}

GHOST_MS = 600  # how long a stroke is shown after it ended
SIZE_STEP = 1.15  # of one press on a bracket


class Painting:
    """The brush, the eraser and the stroke in hand; a stroke is one step of the history."""

    def __init__(self, canvas: Canvas, tools: ToolStrip, status: StatusLine, session: Session) -> None:
        self._canvas, self._tools, self._status, self._session = canvas, tools, status, session
        self._gesture = count()
        self._stroke: Stroke | None = None
        self._before: Target | None = None
        self._key = ""
        self.tool = "brush"
        self.radius = 0.25
        self.strength = 0.6
        canvas.strokeBegan.connect(self._on_stroke_began)
        canvas.strokeMoved.connect(self._on_stroke_moved)
        canvas.strokeEnded.connect(self._on_stroke_ended)
        canvas.brushRadiusChanged.connect(self.set_radius)
        tools.toolPicked.connect(self.set_tool)
        tools.brushRadiusChanged.connect(self.set_radius)
        tools.brushStrengthChanged.connect(self.set_strength)
        self._show()

    @property
    def drawing(self) -> bool:
        """Whether a stroke is in hand."""
        return self._stroke is not None

    def set_tool(self, tool: str) -> None:
        """Take the brush, the eraser or the hand."""
        self.tool = tool
        self._show()

    def set_radius(self, radius: float) -> None:
        """Set the brush's radius in canvas units."""
        self.radius = min(max(radius, SMALLEST_RADIUS), LARGEST_RADIUS)
        self._show()

    def resize(self, steps: float) -> None:
        """Make the brush larger or smaller by steps of one bracket key."""
        self.set_radius(self.radius * SIZE_STEP**steps)

    def set_strength(self, strength: float) -> None:
        """Set how much ink one stroke leaves, 0 to 1."""
        self.strength = min(max(strength, 0.01), 1.0)
        self._show()

    def clear(self) -> None:
        """Take everything off the page."""
        self._session.edit("Clear", target=Target(base=Blank(), name="Drawing"))

    def _show(self) -> None:
        self._canvas.set_tool(self.tool)
        self._canvas.set_brush(self.radius, self.strength)
        self._tools.set_tool(self.tool)
        self._tools.set_brush(self.radius, self.strength)
        self._status.set_hint(HINTS[self.tool])

    def _on_stroke_began(self, x: float, y: float, erase: bool) -> None:
        self._before = self._session.document.target
        self._key = f"stroke {next(self._gesture)}"
        self._stroke = Stroke(((x, y),), self.radius, self.strength, erase)
        self._edit()

    def _on_stroke_moved(self, x: float, y: float) -> None:
        if self._stroke is not None:
            self._stroke = replace(self._stroke, points=(*self._stroke.points, (x, y)))
            self._edit()

    def _on_stroke_ended(self) -> None:
        self._stroke, self._before = None, None
        QTimer.singleShot(GHOST_MS, self._canvas, self._hide_ghost)

    def _hide_ghost(self) -> None:
        if self._stroke is None:
            self._canvas.set_stroke(None)

    def _edit(self) -> None:
        if self._stroke is None or self._before is None:
            return
        self._canvas.set_stroke(self._stroke)
        label = "Erase" if self._stroke.erase else "Brush stroke"
        target = replace(self._before, strokes=(*self._before.strokes, self._stroke))
        self._session.edit(label, gesture=self._key, target=target)
