"""The work of sharing lanes: from what is recorded of them to a picture, a film, or numbers."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scoreviz.engine.in_step import LanePlayback
from scoreviz.engine.lane_data import LaneData
from scoreviz.engine.lane_data import save_lanes as save_numbers
from scoreviz.engine.lane_runs import LaneRuns, recorded, run_lanes
from scoreviz.engine.moments import Pace
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.progress import Progress
from scoreviz.engine.scenery import Scenery
from scoreviz.ui.lane_film import measured
from scoreviz.ui.lane_scene import Look
from scoreviz.ui.lanes_picture import figure_of, lane_image, save_lanes
from scoreviz.ui.run_film import save_film
from scoreviz.ui.share_work import Work

Ended = tuple[RunSnapshot, RunSnapshot | None]
"""A run at its end, and its branch."""


@dataclass(frozen=True, eq=False)
class Taken:
    """What is shared of lanes: the document, what is recorded of each, and the time at the playhead."""

    scenery: Scenery
    found: tuple[Ended, ...]
    t: float

    def ended(self) -> Generator[Progress, None, LaneRuns]:
        """Return the lanes at their end; where one is not there yet, all are run once more.

        Raises:
            Refused: a lane cannot be run.
        """
        if self.found and len(self.found) == 1 + len(self.scenery.document.theatre.beside):
            return recorded(self.scenery, self.found)
        return (yield from run_lanes("run", self.scenery))


def ended(lanes: Sequence[LanePlayback]) -> tuple[Ended, ...]:
    """Return the run of each lane and its branch, of those that are recorded to their end."""
    return tuple(pair for lane in lanes for pair in _ended(lane))


def _ended(lane: LanePlayback) -> tuple[Ended, ...]:
    run, branch, wanted = lane.original.run, lane.branch.run, lane.spec.branch is not None
    if run is None or not run.finished or (wanted and (branch is None or not branch.finished)):
        return ()
    return ((run, branch if wanted else None),)


def copying(taken: Taken, look: Look, scale: float, printed: bool) -> Work:
    """Yield a picture of lanes at the end of the work."""
    runs = yield from taken.ended()
    figure = yield from figure_of(runs, runs.moment_of(taken.t), look, printed)
    yield lane_image(figure, scale)


def painting(path: Path, taken: Taken, look: Look, scale: float, printed: bool) -> Work:
    """Write a picture of lanes."""
    runs = yield from taken.ended()
    figure = yield from figure_of(runs, runs.moment_of(taken.t), look, printed)
    yield from save_lanes(path, figure, scale)


def filming(path: Path, taken: Taken, look: Look, scale: float, pace: Pace) -> Work:
    """Write lanes as a film."""
    runs = yield from taken.ended()
    film = yield from measured(runs, look, scale, pace)
    yield from save_film(path, film)


def counting(path: Path, taken: Taken, every: int, points: int | None) -> Work:
    """Write lanes as numbers."""
    runs = yield from taken.ended()
    yield from save_numbers(path, LaneData(runs, every, points))
