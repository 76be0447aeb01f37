"""The few numbers that stand under lanes while they play, and the distance of each over its time so far.

What is measured at the playhead stays in the curve; while nothing else is asked, the gaps between are filled.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.guiding import destination
from scoreviz.engine.job import Latest
from scoreviz.engine.lane_numbers import Between, between_lanes, distance_of, floor_of_lane, shares_of_lane
from scoreviz.engine.particles import RunSnapshot, RunSpec, towards_noise
from scoreviz.engine.sections import parts
from scoreviz.engine.shares import Share
from scoreviz.engine.timetable import places_of
from scoreviz.maths.distances import Floor

SPREAD = 24  # frames of a run that its curve has, beside those that were looked at
MOST_RUNS = 8
_WAIT_SECONDS = 0.1

Floats = NDArray[np.float64]
Looked = tuple[RunSnapshot, int]
"""A run and the frame of it that is looked at."""


@dataclass(frozen=True, eq=False)
class LaneFigures:
    """What is said under one lane.

    Args:
        spec, frame: of what.
        distance, floor: from the truth at that time, and what two true sets are apart.
        shares: of the points in the parts of the drawing.
        places: how far the time had run ``[n]``, 0 to 1, at the frames that were measured up to this one, rising.
        curve: the distances there ``[n]``.
        part: the part of the drawing to which the points are guided, and whose truth it is, or "" for all of it.
        highest: the largest distance that was measured anywhere in any of the lanes: their curves have one axis.
    """

    spec: RunSpec
    frame: int
    distance: float
    floor: Floor
    shares: tuple[Share, ...]
    places: Floats
    curve: Floats
    highest: float
    part: str = ""


@dataclass(frozen=True, eq=False)
class Figures:
    """What is said under all lanes, None under one that has no frame, and between each two that have one.

    ``between`` counts the lanes as they stand on the screen.
    """

    lanes: tuple[LaneFigures | None, ...]
    between: tuple[Between, ...] = ()


class Curves:
    """The distances of some runs at those of their frames that were measured."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[RunSpec, dict[int, float]]] = {}  # by the spec's address, which stays while kept

    def at(self, run: RunSnapshot, frame: int) -> float:
        """Return the distance at a frame, which is measured once."""
        known = self._of(run)
        if frame not in known:
            known[frame] = distance_of(run, frame)
        return known[frame]

    def missing(self, run: RunSnapshot) -> int | None:
        """Return the next frame that a whole curve needs, as far as the run is recorded."""
        wanted = np.unique(np.linspace(0, len(run.frames) - 1, SPREAD).round().astype(int)).tolist()
        known = self._of(run)
        return next((frame for frame in wanted if frame < run.count and frame not in known), None)

    def up_to(self, run: RunSnapshot, frame: int) -> tuple[Floats, Floats, float]:
        """Return places and distances up to a frame, and the largest distance of all."""
        known = self._of(run)
        frames = sorted(one for one in known if one <= frame)
        places = places_of(run)[frames]
        return places, np.array([known[one] for one in frames]), max(known.values(), default=0.0)

    def _of(self, run: RunSnapshot) -> dict[int, float]:
        key = id(run.spec)
        if key not in self._known:
            self._known[key] = run.spec, {}
            if len(self._known) > MOST_RUNS:
                del self._known[next(iter(self._known))]
        return self._known[key][1]


def figure_frames(cell: Latest[tuple[Looked | None, ...]]) -> Generator[Figures | None, None, None]:
    """Answer the newest request, and fill the curves while there is no other."""
    newest: Figures | None = None
    version, curves = -1, Curves()
    while True:
        yield newest
        lanes, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version:
            newest, version = figures(lanes, curves), now
            yield newest
        while cell.get()[1] == version and _fill(lanes, curves):
            newest = figures(lanes, curves, newest)
            yield newest


def figures(lanes: tuple[Looked | None, ...], curves: Curves, before: Figures | None = None) -> Figures:
    """Measure lanes at their frames; with what was said ``before`` of the same frames only the curves are new."""
    found = tuple(
        None if lane is None else _of_lane(*lane, curves, None if before is None else before.lanes[k])
        for k, lane in enumerate(lanes)
    )
    highest = max((lane.highest for lane in found if lane is not None), default=0.0)
    alike = tuple(None if lane is None else replace(lane, highest=highest) for lane in found)
    return Figures(alike, _between(lanes) if before is None else before.between)


def _of_lane(run: RunSnapshot, frame: int, curves: Curves, before: LaneFigures | None) -> LaneFigures:
    distance = curves.at(run, frame)
    if before is None:
        floor, shares = floor_of_lane(run, frame), shares_of_lane(run, frame)
    else:
        floor, shares = before.floor, before.shares
    return LaneFigures(run.spec, frame, distance, floor, shares, *curves.up_to(run, frame), part_of(run.spec))


def part_of(spec: RunSpec) -> str:
    """Return the name of the part whose truth a run is compared with, or "" where it is that of the whole drawing."""
    sampling = spec.sampling
    aim = -1 if towards_noise(sampling) else destination(sampling)
    return "" if aim < 0 else parts(spec.target).names[aim]


def _between(lanes: tuple[Looked | None, ...]) -> tuple[Between, ...]:
    present = [(k, lane) for k, lane in enumerate(lanes) if lane is not None]
    found = between_lanes(tuple(lane for _, lane in present))
    return tuple(Between(present[b.one][0], present[b.other][0], b.distance, b.floor) for b in found)


def _fill(lanes: tuple[Looked | None, ...], curves: Curves) -> bool:
    """Measure the next frame that some curve needs, and return whether there was one."""
    for lane in lanes:
        frame = None if lane is None else curves.missing(lane[0])
        if lane is not None and frame is not None:
            curves.at(lane[0], frame)
            return True
    return False
