"""Two tools for the particles themselves: one takes them by hand, one drops new ones; both make a branch of the run."""

import math
from collections.abc import Callable
from typing import Protocol

from scoreviz.engine.marks import Place
from scoreviz.ui.sketch import Sketch
from scoreviz.ui.tool import Tool
from scoreviz.wording import mark

SLACK = 0.35  # of the reach: a click trembles so far before it moves a particle


class ParticleHand(Protocol):
    """What the tools need of the run that is shown."""

    def take(self, place: Place, reach: float) -> int | None:
        """Return the particle at a place; a run that plays is paused."""

    def pick(self, number: int | None, more: bool) -> None:
        """Pick a particle whose step is taken apart, instead of the others or beside them; None picks none."""

    def move(self, number: int, place: Place) -> None:
        """Put a particle elsewhere."""

    def drop(self, place: Place, radius: float, several: bool) -> None:
        """Drop one particle in, or several around a place."""

    def remove_branch(self) -> bool:
        """Take the branch away, and return whether there was one."""


class ParticleTool(Tool):
    """Takes a particle: a click picks it, a drag moves it."""

    hint = mark(
        "Click a point to take its coming step apart, Shift + click for more; drag one to let it go on from elsewhere "
        "as a branch; Esc picks none, Delete removes the branch"
    )

    def __init__(self, hand: ParticleHand) -> None:
        self._hand = hand
        self._number: int | None = None
        self._from: Place | None = None
        self._to: Place | None = None

    def begin(self, place: Place, erase: bool) -> None:
        self._number, self._from, self._to = self._hand.take(place, self.reach), place, None

    def drag(self, place: Place) -> None:
        if self._from is not None and (self._to is not None or math.dist(place, self._from) > SLACK * self.reach):
            self._to = place

    def end(self) -> None:
        number, to = self._number, self._to
        self._from = self._to = self._number = None
        if to is None:
            self._hand.pick(number, self.shift)
        elif number is not None:
            self._hand.move(number, to)

    def cancel(self) -> bool:
        was = self._to is not None
        self._from = self._to = self._number = None
        if not was:
            self._hand.pick(None, more=False)
        return was

    def delete(self) -> bool:
        return self._hand.remove_branch()

    def sketch(self) -> Sketch:
        if self._number is None or self._from is None or self._to is None:
            return Sketch()
        return Sketch(lines=((self._from, self._to),), grips=(("centre", self._to),))


class DropTool(Tool):
    """Drops particles in."""

    hint = mark(
        "Click to drop a point in, Shift + click for several; they go on from there as a branch; Delete removes it"
    )

    def __init__(self, hand: ParticleHand, radius: Callable[[], float]) -> None:
        self._hand, self._radius = hand, radius

    def begin(self, place: Place, erase: bool) -> None:
        self._hand.take(place, 0.0)
        self._hand.drop(place, self._radius(), self.shift)

    def delete(self) -> bool:
        return self._hand.remove_branch()
