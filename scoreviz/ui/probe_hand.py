"""The probe and its pins in the document, in places of the canvas."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

from scoreviz.engine.document import Document, Probing
from scoreviz.engine.fields import time_of
from scoreviz.engine.marks import Place
from scoreviz.engine.probe_text import WrongNumberError, coordinate_of, level_of
from scoreviz.engine.probing import place_of, places_of, point_under
from scoreviz.ui.scene import Scene
from scoreviz.ui.session import Session
from scoreviz.wording import mark, tr


class ProbeHand:
    """Changes the document's probe; a gesture is one step of the history.

    Args:
        session: has the document.
        scene: has the time of the noise axis.
        move_to: moves along the noise axis.
        say: says what is wrong with what was typed.
    """

    def __init__(
        self, session: Session, scene: Scene, move_to: Callable[[float], object], say: Callable[[str], None]
    ) -> None:
        self._session, self._scene, self._move_to, self._say = session, scene, move_to, say
        self._gestures, self._gesture = count(), ""

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._session.document

    @property
    def probing(self) -> Probing:
        """Its probe."""
        return self.document.probing

    @property
    def place(self) -> Place | None:
        """Where the probe is on the canvas."""
        point = self.probing.point
        return None if point is None else place_of(self.document.noise, self._scene.t, point)

    @property
    def pins(self) -> tuple[Place, ...]:
        """Where the pins are on the canvas."""
        return places_of(self.document.noise, self._scene.t, self.probing.pins)

    def begin(self, kind: str = "drag") -> None:
        """Begin a gesture: until the next one all moves are one step. Keys go on with a gesture of keys."""
        if kind != "keys" or not self._gesture.startswith("keys"):
            self._gesture = f"{kind} of the probe {next(self._gestures)}"

    def carry(self, place: Place) -> None:
        """Put the probe at a place of the canvas."""
        label = mark("Place probe") if self.probing.point is None else mark("Move probe")
        self.edit(label, self._gesture, point=point_under(self.document.noise, self._scene.t, place))

    def take_pin(self, number: int) -> None:
        """Put the probe at a pin."""
        pins = self.probing.pins
        if 0 <= number < len(pins):
            self.edit(mark("Move probe"), self._gesture, point=pins[number])

    def pin(self) -> None:
        """Keep the probe where it is as a pin."""
        probing = self.probing
        if probing.point is not None and probing.point not in probing.pins:
            self.edit(mark("Pin probe"), pins=(*probing.pins, probing.point))

    def remove_pin(self, number: int) -> None:
        """Take a pin away."""
        pins = self.probing.pins
        self.edit(mark("Remove pin"), pins=(*pins[:number], *pins[number + 1 :]))

    def delete(self) -> bool:
        """Delete the pin where the probe is, or else the probe; return whether there was either."""
        probing = self.probing
        if probing.point is None:
            return False
        if probing.point in probing.pins:
            self.remove_pin(probing.pins.index(probing.point))
        else:
            self.edit(mark("Remove probe"), point=None)
        return True

    def draw_anew(self) -> None:
        """Draw other clean points where some are averaged."""
        if self.probing.averaged == "all":
            self._say(tr("All draws are averaged: choose 1, 10 or 100 to draw anew."))
        else:
            self.edit(mark("New draws"), seed=self.probing.seed + 1)

    def take_typed(self, name: str, text: str) -> None:
        """Take a number that was typed for "y1", "y2" or "level", or say why not."""
        point, noise = self.probing.point, self.document.noise
        try:
            if name == "level":
                self._move_to(time_of(noise, level_of(text, noise)))
            elif point is not None:
                value = coordinate_of(text)
                self.edit(mark("Move probe"), point=(value, point[1]) if name == "y1" else (point[0], value))
        except WrongNumberError as wrong:
            self._say(str(wrong))

    def edit(self, label: str, gesture: str = "", **changes: Any) -> None:
        """Change the document's probe as one step of the history."""
        self._session.edit(label, gesture, probing=replace(self.probing, **changes))
