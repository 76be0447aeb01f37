"""How far lanes were from the truth at some of their moments: the curve that stands under each in a picture or film."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.lane_curves import Curves
from scoreviz.engine.lane_numbers import floor_of_lane
from scoreviz.engine.lane_runs import LaneRuns
from scoreviz.engine.progress import Progress
from scoreviz.wording import mark, tr

MEASURING = mark("Measuring…")
IN_A_PICTURE, IN_A_FILM = 16, 40  # moments at which lanes are measured

Floats = NDArray[np.float64]
Moments = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class LaneHistory:
    """What was measured of one lane at some moments of its theatre, rising ``[M]``.

    Args:
        moments: their numbers in the timetable.
        distances: the sliced Wasserstein distance from the truth at that time, in the target's own unit ``[M]``.
        floors: what two true sets of as many points are apart ``[M]``.
    """

    moments: Moments
    distances: Floats
    floors: Floats


def histories(runs: LaneRuns, moments: Moments) -> Generator[Progress, None, tuple[LaneHistory, ...]]:
    """Measure all lanes at some moments, yielding how far that is."""
    measured, curves = list[LaneHistory](), Curves()
    for place, lane in enumerate(runs.lanes):
        found: list[tuple[float, float]] = []
        frames = runs.table.frames[moments, place].tolist()
        for done, frame in enumerate(frames):
            found.append((curves.at(lane.run, frame), floor_of_lane(lane.run, frame).mean))
            yield Progress(place * len(frames) + done + 1, len(runs.lanes) * len(frames), tr(MEASURING))
        values, floors = (np.array([pair[k] for pair in found]) for k in (0, 1))
        scale = lane.run.spec.target.frame.scale
        measured.append(LaneHistory(moments, scale * values, scale * floors))
    return tuple(measured)


def evenly(last: int, most: int) -> Moments:
    """Return at most so many moments from 0 to ``last``, both among them."""
    return np.unique(np.linspace(0, last, min(most, last + 1)).round().astype(np.int64))


def reach(told: Sequence[LaneHistory]) -> tuple[float, float]:
    """Return two distances between which all that was measured lies, with a margin; both are above zero."""
    values = np.concatenate([np.concatenate([one.distances, one.floors]) for one in told])
    above = values[values > 0.0]
    return (0.8 * float(above.min()), 1.25 * float(above.max())) if len(above) else (0.5, 1.0)
