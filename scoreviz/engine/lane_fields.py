"""The fields below lanes: one for each noise level and field that some lane shows, however many lanes show it.

Of a lane whose points are guided the arrows are those of the guided field, which leads them.
"""

import time
from collections.abc import Generator
from dataclasses import dataclass, replace

from scoreviz.engine.fields import FieldRequest, FieldSnapshot, snapshot
from scoreviz.engine.guided_view import GuidedView, GuideRequest, guided_view
from scoreviz.engine.job import Latest

_PACE_SECONDS = 0.03  # for each field: what changes all the time need not change at every frame
_WAIT_SECONDS = 0.1
_MOST_GUIDES = 8


@dataclass(frozen=True, eq=False)
class LaneField:
    """What is to be drawn below a lane, and what guides its points, if anything does."""

    request: FieldRequest
    guide: GuideRequest | None = None


Requests = tuple[LaneField, ...]
Snapshots = tuple[FieldSnapshot, ...]


def lane_fields(cell: Latest[Requests]) -> Generator[Snapshots, None, None]:
    """Answer the newest requests, one for each lane; lanes that share a request share the answer."""
    newest: Snapshots = ()
    version, guides = -1, Guides()
    while True:
        yield newest
        requests, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version:
            begin = time.monotonic()
            made = dict[int, FieldSnapshot]()
            for one in {id(one): one for one in requests}.values():
                view = None if one.guide is None else (yield from guides.of(one.guide, newest))
                made[id(one)] = led_by(one.request, view)
            newest = tuple(made[id(request)] for request in requests)
            yield newest
            cell.wait_newer(now, max(0.0, begin + _PACE_SECONDS * len(made) - time.monotonic()))
        version = now


def led_by(request: FieldRequest, view: GuidedView | None) -> FieldSnapshot:
    """Return the fields of a lane; where its points are guided, the guided one in the place of its base."""
    found = snapshot(replace(request, guided=view))
    if found.parts is None:
        return found
    total = found.parts.total
    return replace(found, learned=total) if found.parts.of == "learned" else replace(found, true=total)


class Guides:
    """What guides the lanes, each made once."""

    def __init__(self) -> None:
        self._known: list[tuple[tuple[object, ...], GuidedView]] = []

    def of(self, request: GuideRequest, meanwhile: Snapshots) -> Generator[Snapshots, None, GuidedView]:
        """Return what guides a lane; while that is being trained, yield what was shown before."""
        key = request.sampling, request.target, request.noise, request.learned, request.weak
        for known, view in self._known:
            if known == key:
                return view
        work = guided_view(request)
        while True:
            try:
                next(work)
            except StopIteration as done:
                found: GuidedView = done.value
                break
            yield meanwhile
        self._known = [*self._known[1 - _MOST_GUIDES :], (key, found)]
        return found
