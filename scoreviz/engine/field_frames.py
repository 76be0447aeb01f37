"""The worker that keeps answering what the canvas wants to see."""

import time
from collections.abc import Callable, Generator

from scoreviz.engine.fields import FieldRequest, FieldSnapshot, snapshot
from scoreviz.engine.job import Latest

_PACE_SECONDS = 0.048  # three ticks of the display clock
_TRAINING_SECONDS = 0.08  # longer than training takes to tell of itself: newer weights find nothing under way
_QUICK_SECONDS = 0.016  # while a hand waits for them
_WAIT_SECONDS = 0.1  # how long a stop may go unnoticed by a field worker with nothing to do


def field_frames(
    cell: Latest[FieldRequest | None], answer: Callable[[FieldRequest], FieldSnapshot] = snapshot
) -> Generator[FieldSnapshot | None, None, None]:
    """Answer the newest request, up to 20 times a second; requests that were overtaken are never computed.

    Fields cost the screen most of a frame. At a third of the display's rate they follow the eye, and leave the time
    between to the particles and to the training. A drawing that changes is not kept waiting, as the hand sees it, nor
    are newer weights.
    """
    newest: FieldSnapshot | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        begin = time.monotonic()
        if now != version and request is not None:
            newest = answer(request)
            yield newest
            _rest(cell, now, begin + _pace(request), request)
        version = now


def _pace(request: FieldRequest) -> float:
    """Return how long a request is shown before the next one, if only the noise level or the view is another."""
    if request.quick:
        return _QUICK_SECONDS
    return _TRAINING_SECONDS if request.learns else _PACE_SECONDS


def _rest(cell: Latest[FieldRequest | None], version: int, until: float, before: FieldRequest) -> None:
    """Wait until a time of the clock, or for a request about another drawing or newer weights."""
    while (left := until - time.monotonic()) > 0:
        request, version = cell.wait_newer(version, left)
        if request is not None and (request.target != before.target or request.learned is not before.learned):
            return
