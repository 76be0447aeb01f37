"""A widget that is drawn on: mouse, wheel and pen reach its pointer, and what the pointer makes of them is said."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QTabletEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from scoreviz.ui.pen import hear_pen
from scoreviz.ui.pointer import Pointer
from scoreviz.ui.sketch import Cursor

# What the pointer says, the widget says too.
PASSED_ON = (
    *("strokeBegan", "strokeMoved", "strokeEnded", "hovered", "pressedTwice"),
    *("noiseScrolled", "brushRadiusChanged", "splitMoved"),
)


class Hearing(QWidget):
    """Hears what a hand does on it.

    Signals:
        strokeBegan(x, y, erase), strokeMoved(x, y), strokeEnded(): a press of the tool, its drag and release, world.
        hovered(x, y), pressedTwice(x, y): no button is down; a double click.
        noiseScrolled(notches): Alt + wheel, upwards is towards noise.
        brushRadiusChanged(radius): Ctrl + wheel, world units.
        splitMoved(share): the divider is dragged.
    """

    strokeBegan = Signal(float, float, bool)
    strokeMoved = Signal(float, float)
    strokeEnded = Signal()
    hovered = Signal(float, float)
    pressedTwice = Signal(float, float)
    noiseScrolled = Signal(float)
    brushRadiusChanged = Signal(float)
    splitMoved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pointer = Pointer(self)
        for name in PASSED_ON:
            getattr(self.pointer, name).connect(getattr(self, name))
        self.setMouseTracking(True)

    def set_tool(self, cursor: Cursor, takes_ink: bool = False) -> None:
        """Show the pointer as the brush, a cross or the hand; an eraser takes ink whatever keys are held."""
        self.pointer.take(cursor, takes_ink)

    def set_brush(self, radius: float, strength: float) -> None:
        """Show the brush at this radius (world units) and strength (0 to 1)."""
        self.pointer.take_brush(radius, strength)

    def hideEvent(self, event: QHideEvent) -> None:
        """End a stroke that is under way: no release would come."""
        self.pointer.stop()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag."""
        self.pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press for the second time."""
        self.pointer.press_twice(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a drag."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self.pointer.release(event)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw as hard as the pen presses."""
        if event.type() == QEvent.Type.TabletPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        hear_pen(self.pointer, event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the brush away."""
        self.pointer.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, size the brush, or move along the noise axis."""
        self.pointer.wheel(event)
