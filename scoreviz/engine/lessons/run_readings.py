"""Readings of the runs: where the points of each lane are at the playhead, and how far from the truth.

What takes some milliseconds is worked out once for each moment. Two runs of equal specs have equal frames, so a moment
is known by its spec and its frame.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from threading import Lock

import numpy as np

from scoreviz.engine.lane_numbers import between_lanes, distance_of, floor_of_lane, shares_of_lane
from scoreviz.engine.lessons.astray import astray as share_astray
from scoreviz.engine.lessons.standing import LaneNow, Standing
from scoreviz.engine.pairs import FIGURES
from scoreviz.engine.particles import RunSnapshot, RunSpec, to_data_frame, towards_noise

MOST_KEPT = 200
Measure = Callable[[RunSnapshot, int], object]

_kept: OrderedDict[tuple[RunSpec, int, str], object] = OrderedDict()
_lock = Lock()


def lane_now(standing: Standing, lane: int) -> LaneNow | None:
    """Return a lane's run and its frame, 1 the first lane; None where there is nothing to be seen of it."""
    found = standing.lanes[lane - 1] if lane <= len(standing.lanes) else None
    return None if found is None or found[0].count == 0 else (found[0], min(found[1], found[0].count - 1))


def once(now: LaneNow, measure: Measure) -> object:
    """Return what is measured of a moment, worked out where it is not known."""
    run, frame = now
    key = run.spec, frame, measure.__name__
    with _lock:
        if key in _kept:
            return _kept[key]
    found = measure(run, frame)
    with _lock:
        _kept[key] = found
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found


def step(run: RunSnapshot, frame: int) -> float:
    """How many steps were taken."""
    return run.step_of(frame)


def ended(run: RunSnapshot, frame: int) -> bool:
    """Whether the last step is looked at."""
    return run.finished and frame == run.count - 1


def lost(run: RunSnapshot, frame: int) -> float:
    """The share of the points that left."""
    return int(run.left[frame]) / run.frames.shape[1]


def distance(run: RunSnapshot, frame: int) -> float:
    """The sliced Wasserstein distance from the truth, as under the lanes."""
    return distance_of(run, frame)


def floor(run: RunSnapshot, frame: int) -> float:
    """What two true sets of as many points are apart."""
    return floor_of_lane(run, frame).mean


def spread(run: RunSnapshot, frame: int) -> float | None:
    """The deviation of the points from the mean of their own part, as a share of that of true points."""
    return None if towards_noise(run.spec.sampling) else FIGURES["spread"](replace(run, count=frame + 1))


def length(run: RunSnapshot, frame: int) -> float:
    """The mean length of the points' ways so far, canvas units."""
    return FIGURES["length"](replace(run, count=frame + 1))


def deviation(run: RunSnapshot, frame: int) -> float:
    """The root mean square of a coordinate's distance from the points' mean, in the clean frame x / alpha."""
    points = to_data_frame(run.spec, run.frames[frame], float(run.times[frame])).astype(np.float64)
    return float(np.sqrt(points.var(axis=0).mean()))


def astray(run: RunSnapshot, frame: int) -> float | None:
    """The share of the points where fewer than one true point in a thousand lies."""
    return None if towards_noise(run.spec.sampling) else share_astray(run, frame)


MEASURES: dict[str, Measure] = {
    one.__name__: one for one in (step, ended, lost, distance, floor, spread, length, deviation, astray)
}


def measured(standing: Standing, lane: int, name: str) -> object:
    """Return one of ``MEASURES`` of a lane."""
    now = lane_now(standing, lane)
    return None if now is None else once(now, MEASURES[name])


def share(standing: Standing, lane: int, part: int) -> float | None:
    """Return the share of a lane's points in a part of the drawing, 1 the first."""
    return _share(standing, lane, part, "share")


def true_share(standing: Standing, lane: int, part: int) -> float | None:
    """Return the share that the part should hold."""
    return _share(standing, lane, part, "truth")


def apart(standing: Standing, lane: int) -> float | None:
    """Return how far a lane's points are from those of the first lane, by the sliced Wasserstein distance."""
    first, other = lane_now(standing, 1), lane_now(standing, lane)
    return None if first is None or other is None else between_lanes((first, other))[0].distance


def _share(standing: Standing, lane: int, part: int, name: str) -> float | None:
    now = lane_now(standing, lane)
    found = () if now is None else once(now, shares_of_lane)
    assert isinstance(found, tuple)
    return getattr(found[part - 1], name) if part <= len(found) else None
