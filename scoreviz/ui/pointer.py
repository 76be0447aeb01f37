"""What the mouse means on the canvas: from presses, drags and notches to intentions in world coordinates."""

from typing import Literal

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent

from scoreviz.ui.camera import Camera
from scoreviz.ui.sketch import Cursor

ZOOM_STEP = 1.2  # of one notch of the wheel
BRUSH_STEP = 1.12
NOTCH = 120.0  # Qt's units a notch
GRIP = 17.0  # half the divider's handle
GRASP = 4.0  # pixels to each side of the divider's line that take hold of it

Drag = Literal["none", "stroke", "pan", "split"]
CURSORS: dict[Cursor, Qt.CursorShape] = {
    "brush": Qt.CursorShape.BlankCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "hand": Qt.CursorShape.OpenHandCursor,
}


class Pointer(QObject):
    """Follows the mouse for one canvas.

    Left drag uses the tool, Alt + drag erases, Shift + drag draws a straight line, middle drag or the hand pans; the
    wheel zooms at the pointer, with Ctrl it sizes the brush, with Alt it moves along the noise axis.

    Signals:
        strokeBegan(x, y, erase), strokeMoved(x, y), strokeEnded(): a press of the tool, world coordinates.
        hovered(x, y), pressedTwice(x, y): the pointer with no button down, and a double click of the tool.
        noiseScrolled(notches): upwards is towards noise.
        brushRadiusChanged(radius): world units.
        splitMoved(share): where the divider is dragged to, 0 to 1 of the width.
        cameraMoved(camera): pan or zoom.
        changed(): where the cursor is drawn, or as what.
    """

    strokeBegan = Signal(float, float, bool)
    strokeMoved = Signal(float, float)
    strokeEnded = Signal()
    hovered = Signal(float, float)
    pressedTwice = Signal(float, float)
    noiseScrolled = Signal(float)
    brushRadiusChanged = Signal(float)
    splitMoved = Signal(float)
    cameraMoved = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self.divider: float | None = None  # pixels from the left, in the Split view
        self.tool: Cursor = "brush"
        self.takes_ink = False  # whether the tool erases whatever keys are held
        self.radius, self.strength = 0.25, 0.6
        self.place: QPointF | None = None  # of the pointer, or None when it is elsewhere
        self.erasing = False
        self.shift = False  # whether Shift is held
        self.pressure = 1.0  # the strongest of a pen's since it was put down
        self.hand = False  # whether a drag moves the page whatever the tool, as while Space is held
        self.hand_used = False  # whether one did
        self.moved_page = False  # whether anybody panned or zoomed since the page was fitted
        self.quiet = False  # whether nothing is said of what lies under it, as while the tool itself says more
        self.line_from: QPointF | None = None  # where a straight line begins, while Shift is held
        self._drag: Drag = "none"
        self._button = Qt.MouseButton.NoButton
        self._last = QPointF()

    @property
    def panning(self) -> bool:
        """Whether the page is being dragged."""
        return self._drag == "pan"

    @property
    def idle_place(self) -> QPointF | None:
        """Where the pointer is, unless a press would be or is about something else than the page."""
        return None if self.quiet or self._drag != "none" or self.on_divider else self.place

    @property
    def paints(self) -> bool:
        """Whether a press would leave or take ink, so that the brush is shown as the cursor."""
        busy = self._drag in ("pan", "split")
        return self.tool == "brush" and not busy and not self.hand and not self.on_divider

    @property
    def on_divider(self) -> bool:
        """Whether the pointer is where it would take hold of the divider."""
        return self.place is not None and self._drag in ("none", "split") and self._holds_divider(self.place)

    def cursor(self) -> Qt.CursorShape:
        """The shape of the system's cursor here; where the brush is painted there is none."""
        if self.panning:
            return Qt.CursorShape.ClosedHandCursor
        if self.on_divider:
            return Qt.CursorShape.SplitHCursor
        return CURSORS["hand" if self.hand else self.tool]

    def take(self, tool: Cursor, takes_ink: bool) -> None:
        """Be another tool's; an eraser takes ink whatever keys are held."""
        if (tool, takes_ink) != (self.tool, self.takes_ink):
            self.tool, self.takes_ink = tool, takes_ink
            self.erasing = takes_ink
            self.changed.emit()

    def take_brush(self, radius: float, strength: float) -> None:
        """Be as large (world units) and as strong (0 to 1) as a brush."""
        if (radius, strength) != (self.radius, self.strength):
            self.radius, self.strength = radius, strength
            self.changed.emit()

    def hold_hand(self, held: bool) -> None:
        """Let drags move the page for as long as this is held."""
        if held and not self.hand:
            self.hand_used = False
        self.hand = held
        self.changed.emit()

    def press(self, event: QMouseEvent, pressure: float = 1.0) -> None:
        """Begin a drag, unless one is under way; a pen presses with a pressure, 0 to 1."""
        if self._drag != "none":
            return
        self.pressure = pressure
        self._follow(event)
        self._drag = self._drag_for(event)
        self._button, self._last = event.button(), event.position()
        if self._drag == "stroke":
            x, y = self.camera.to_world(event.position().x(), event.position().y())
            self.strokeBegan.emit(x, y, self.erasing)

    def move(self, event: QMouseEvent, pressure: float = 0.0) -> None:
        """Go on with the drag, or only follow."""
        before = self._last
        self.shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.pressure = max(self.pressure, pressure)
        if self._drag == "stroke":
            self._move_stroke(event)
        elif self._drag == "pan":
            self.hand_used = True
            self._last = event.position()
            shift = self._last - before
            self._look(self.camera.panned(shift.x(), shift.y()))
        elif self._drag == "none":
            self.hovered.emit(*self.camera.to_world(event.position().x(), event.position().y()))
        elif self._drag == "split":
            self.splitMoved.emit(min(max(event.position().x() / max(self.camera.width, 1.0), 0.0), 1.0))
        self._follow(event)

    def release(self, event: QMouseEvent) -> None:
        """End the drag."""
        if event.button() == self._button:
            self._follow(event)
            self.stop()

    def press_twice(self, event: QMouseEvent) -> None:
        """Press, and say that it was the second time."""
        self.press(event)
        if self._drag == "stroke":
            self.pressedTwice.emit(*self.camera.to_world(event.position().x(), event.position().y()))

    def stop(self) -> None:
        """End whatever is under way, as when the canvas is hidden in the middle of it."""
        was, self._drag = self._drag, "none"
        self._button = Qt.MouseButton.NoButton
        if was == "stroke":
            if self.line_from is not None and self.place is not None:
                self._emit_moved(self.place)
            self.line_from = None
            self.strokeEnded.emit()
        self.changed.emit()

    def leave(self) -> None:
        """Forget the place of a pointer that went elsewhere."""
        self.place = None
        self.changed.emit()

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom at the pointer, size the brush, or move along the noise axis."""
        delta = event.angleDelta()
        notches = (delta.y() or delta.x()) / NOTCH  # with Alt some systems turn the wheel sideways
        if not notches:
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.noiseScrolled.emit(notches)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.brushRadiusChanged.emit(self.radius * BRUSH_STEP**notches)
        else:
            at = event.position()
            self._look(self.camera.zoomed(ZOOM_STEP**notches, at.x(), at.y()))

    def _drag_for(self, event: QMouseEvent) -> Drag:
        if event.button() == Qt.MouseButton.MiddleButton:
            return "pan"
        if event.button() != Qt.MouseButton.LeftButton:
            return "none"
        if self._holds_divider(event.position()):
            return "split"
        return "pan" if self.hand or self.tool == "hand" else "stroke"

    def _move_stroke(self, event: QMouseEvent) -> None:
        """Add to the stroke; while Shift is held, only show where the straight line would go."""
        if self.tool == "brush" and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.line_from = self.line_from or self._last
            return
        self.line_from = None
        self._emit_moved(event.position())

    def _look(self, camera: Camera) -> None:
        self.moved_page = True
        self.cameraMoved.emit(camera)

    def _emit_moved(self, place: QPointF) -> None:
        self._last = place
        self.strokeMoved.emit(*self.camera.to_world(place.x(), place.y()))

    def _follow(self, event: QMouseEvent) -> None:
        self.place = event.position()
        self.shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._drag != "stroke":
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self.erasing = self.takes_ink or alt
        self.changed.emit()

    def _holds_divider(self, place: QPointF) -> bool:
        if self.divider is None:
            return False
        across, along = abs(place.x() - self.divider), abs(place.y() - self.camera.height / 2)
        return across <= GRASP or (across <= GRIP and along <= GRIP)
