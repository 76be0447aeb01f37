"""The keyboard's own pointer: a cross on the canvas that arrows move, and with which Return presses.

J takes the cross out and puts it away. An arrow moves it by a quarter of the brush's radius, with Shift by the whole.
Return presses the tool there, and again lets go; Alt and Shift held with it mean what they mean to a drag. Two presses
at one place are a double click. While the cross is out, arrows and Return are its own; Esc puts it away once the tool
has nothing to give up.
"""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from scoreviz.engine.marks import Place

STEP = 0.25  # of the brush's radius
ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, 1.0),
    Qt.Key.Key_Down: (0.0, -1.0),
}
RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressed(Protocol):
    """What the cross moves and presses: the tool in hand."""

    def press(self, place: Place, erase: bool) -> None:
        """Press."""

    def drag(self, place: Place) -> None:
        """Move with the button down."""

    def hover(self, place: Place) -> None:
        """Move with the button up."""

    def release(self) -> None:
        """Let go."""

    def twice(self, place: Place) -> None:
        """Press for the second time at one place."""


class KeyCursor(QObject):
    """Where the keyboard points, if it does."""

    def __init__(self, parent: QObject, tool: Pressed) -> None:
        super().__init__(parent)
        self._tool = tool
        self.place: Place | None = None
        self.pressed = self.shift = False  # whether Return is, and Shift was held with it
        self._clicked: Place | None = None  # where the last press was

    def toggle(self, place: Place) -> None:
        """Take the cross out at a place, or put it away."""
        if self.place is not None:
            self.put_away()
            return
        self.place, self._clicked = place, None
        self._tool.hover(place)

    def put_away(self) -> bool:
        """Put the cross away, and return whether it was out."""
        was, self.place = self.place is not None, None
        self.let_go()
        return was

    def let_go(self) -> None:
        """End a press that is under way."""
        if self.pressed:
            self.pressed = False
            self._tool.release()

    def take(self, event: QKeyEvent, step: float) -> bool:
        """Do what a key means to the cross, and return whether it means anything.

        Args:
            event: the press of a key.
            step: how far Shift + arrow goes, canvas units.
        """
        if self.place is None or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in ARROWS:
            whole = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move(ARROWS[key], step if whole else STEP * step)
            return True
        if key in RETURN:
            if not event.isAutoRepeat():
                self.shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._press(self.place, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
            return True
        return False

    def _move(self, way: Place, step: float) -> None:
        x, y = self.place or (0.0, 0.0)
        self.place = x + step * way[0], y + step * way[1]
        (self._tool.drag if self.pressed else self._tool.hover)(self.place)

    def _press(self, place: Place, erase: bool) -> None:
        if self.pressed:
            self.let_go()
            return
        again, self._clicked = place == self._clicked, place
        self.pressed = True
        self._tool.press(place, erase)
        if again:
            self._clicked = None
            self._tool.twice(place)
