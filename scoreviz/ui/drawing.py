"""The layer in hand, and the one way in which tools change what is drawn on it."""

from dataclasses import replace
from itertools import count

from PySide6.QtCore import QObject, Signal

from scoreviz.engine.capacity import Room
from scoreviz.engine.marks import Mark
from scoreviz.engine.target import Layer, Target
from scoreviz.ui.session import Session
from scoreviz.wording import Label


class Drawing(QObject):
    """Where tools draw: one layer of the document's target.

    Which layer is in hand is a look at the document, like the place of the camera: it is not undone.

    Signals:
        layerChanged(number): another layer is in hand.
        roomShrank(sentence): there is nearly as much as a file can hold.
        roomEnded: a mark was not laid, since no file could hold it; once a gesture.
    """

    layerChanged = Signal(int)
    roomShrank = Signal(str)
    roomEnded = Signal()

    def __init__(self, session: Session, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._session = session
        self._number = 0
        self._gestures = count()
        self._key, self._before = "", session.document.target
        self._expected = self._before  # as the present gesture left it
        self._room, self._full = Room(self._before), False

    @property
    def target(self) -> Target:
        """The target as it is now."""
        return self._session.document.target

    @property
    def number(self) -> int:
        """Which layer is in hand; the topmost where there are fewer."""
        return min(self._number, len(self.target.layers) - 1)

    @property
    def layer(self) -> Layer:
        """The layer in hand."""
        return self.target.layers[self.number]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is drawn on it."""
        return self.layer.marks

    def take(self, number: int) -> None:
        """Take another layer in hand."""
        if number != self._number:
            self._number = number
            self.layerChanged.emit(self.number)

    def begin(self) -> None:
        """Begin a gesture: until the next one, whatever is laid is one step of the history."""
        self._key, self._before = f"gesture {next(self._gestures)}", self.target
        self._expected = self._before
        self._room, self._full = Room(self._before), False

    @property
    def interrupted(self) -> bool:
        """Whether something else changed the target since: what the gesture would lay is about an earlier one."""
        return self.target is not self._expected and self.target != self._expected

    def lay(self, label: Label, marks: tuple[Mark, ...]) -> None:
        """Let the layer be as it was when the gesture began, with these marks on top, if a file can hold them."""
        layer = self._before.layers[self.number]
        self._edit(label, self._before, (*layer.marks, *marks), self._room)

    def exchange(self, label: Label, marks: tuple[Mark, ...]) -> None:
        """Let the layer have these marks and no others, in the present gesture."""
        self._edit(label, self.target, marks, Room(self.target))

    def _edit(self, label: Label, target: Target, marks: tuple[Mark, ...], room: Room) -> None:
        load = room.after(self.number, marks)
        if not room.takes(load):
            self._refuse()
            return
        layer = replace(target.layers[self.number], marks=marks)
        self._expected = target.with_layer(self.number, layer)
        self._session.edit(label, gesture=self._key, target=self._expected)
        if load.words:
            self.roomShrank.emit(load.words)

    def _refuse(self) -> None:
        if not self._full:
            self._full = True
            self.roomEnded.emit()
