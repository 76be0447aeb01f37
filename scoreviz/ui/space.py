"""The space bar: held, a drag moves the page; a tap plays."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from scoreviz.ui.pointer import Pointer


class Space(QObject):
    """Hears of a window's keys before it does, where no widget in focus has a use for them.

    A tap plays when the bar comes up, and a drag while it is down only moves the page: neither does the other's work by
    the way, and the time of a tap is too short to notice.
    """

    def __init__(self, window: QObject, pointer: Pointer, tap: Callable[[], object]) -> None:
        super().__init__(window)
        self._pointer, self._tap = pointer, tap

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
            return event.type() == QEvent.Type.KeyRelease and self._release(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._drop()  # it comes up in another window
        return False

    def _press(self, event: QKeyEvent) -> bool:
        """Take the hand, and return whether this is the bar alone."""
        if event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        if not event.isAutoRepeat():
            self._pointer.hold_hand(True)
        return True

    def _release(self, event: QKeyEvent) -> bool:
        """Give the hand back and, unless it was used, play; return whether the bar was down."""
        if event.isAutoRepeat() or not self._pointer.hand:
            return self._pointer.hand
        self._drop()
        if not self._pointer.hand_used:
            self._tap()
        return True

    def _drop(self) -> None:
        if self._pointer.hand:
            self._pointer.hold_hand(False)
