"""Handing on what a generator yields, in the form that whoever asks wants to see."""

from collections.abc import Callable, Generator
from typing import TypeVar

Heard = TypeVar("Heard")
Said = TypeVar("Said")
Result = TypeVar("Result")


def relay(work: Generator[Heard, None, Result], say: Callable[[Heard], Said]) -> Generator[Said, None, Result]:
    """Yield ``say`` of whatever the work yields, and return what it returns."""
    while True:
        try:
            heard = next(work)
        except StopIteration as done:
            result: Result = done.value
            return result
        yield say(heard)
