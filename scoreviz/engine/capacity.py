"""How much a drawing holds of what a file can: what is drawn is never more than can be saved."""

from collections.abc import Iterable
from typing import NamedTuple

from scoreviz.engine.marks import Mark
from scoreviz.engine.target import Layer, Target
from scoreviz.engine.target_file import MOST_MARKS, MOST_PLACES, places_of
from scoreviz.wording import tr

NEARLY = 0.9  # of what a file holds: from here on it is said


class Load(NamedTuple):
    """How many marks there are, and how many places in them."""

    marks: int
    places: int

    def and_also(self, other: "Load") -> "Load":
        """Return both together."""
        return Load(self.marks + other.marks, self.places + other.places)

    @property
    def fits(self) -> bool:
        """Whether a file can hold so much."""
        return self.marks <= MOST_MARKS and self.places <= MOST_PLACES

    @property
    def words(self) -> str:
        """What is to be said of it before it is too much, or nothing."""
        by_marks, by_places = self.marks / MOST_MARKS, self.places / MOST_PLACES
        if max(by_marks, by_places) < NEARLY:
            return ""
        if by_marks >= by_places:
            return tr(
                "{marks} of at most {most} strokes: Ctrl+Shift+M makes ink of this layer's",
                marks=f"{self.marks:,}",
                most=f"{MOST_MARKS:,}",
            )
        return tr(
            "{places} of at most {most} places: Ctrl+Shift+M makes ink of this layer's strokes",
            places=f"{self.places:,}",
            most=f"{MOST_PLACES:,}",
        )


def load_of(marks: Iterable[Mark]) -> Load:
    """Return how much some marks are."""
    places = [places_of(mark) for mark in marks]
    return Load(len(places), sum(places))


class Room:
    """What a gesture may still lay on a target; the target is counted once, however long the drag."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._held: Load | None = None

    @property
    def held(self) -> Load:
        """How much there is before the gesture."""
        if self._held is None:
            self._held = load_of(mark for layer in self._target.layers for mark in layer.marks)
        return self._held

    def after(self, number: int, marks: tuple[Mark, ...]) -> Load:
        """Return how much there will be once a layer has these marks and no others."""
        before = self._target.layers[number].marks
        if marks[: len(before)] == before:
            return self.held.and_also(load_of(marks[len(before) :]))
        old, new = load_of(before), load_of(marks)
        return self.held.and_also(Load(new.marks - old.marks, new.places - old.places))

    def takes(self, after: Load) -> bool:
        """Whether so much may be: it fits into a file, or is no more than there was."""
        return after.fits or (after.marks <= self.held.marks and after.places <= self.held.places)


def fullest(target: Target) -> int:
    """Return the number of the layer that holds most of what a file can."""

    def share(layer: Layer) -> float:
        load = load_of(layer.marks)
        return max(load.marks / MOST_MARKS, load.places / MOST_PLACES)

    return max(range(len(target.layers)), key=lambda k: share(target.layers[k]))
