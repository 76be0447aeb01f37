"""The lanes of a document, each run to its end with its branch: what pictures, films and numbers of them show."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import Document, Overlays, Run, Theatre
from scoreviz.engine.finished_run import finished
from scoreviz.engine.in_step import LaneSpec
from scoreviz.engine.lanes import Snapshots, lane_specs, lanes_of
from scoreviz.engine.particles import RunSnapshot, RunSpec
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.engine.relay import relay
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.timetable import Timetable, places_of, timetable
from scoreviz.engine.trained import SavedTraining
from scoreviz.maths.density import Field
from scoreviz.wording import tr

SHOWN = "heat", "contours", "arrows", "points", "trails", "fade", "arrow_length"  # of what is drawn: a lane is small
SPACING = 40  # logical pixels between two arrows

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class LaneRun:
    """One lane at its end.

    Args:
        scenery: the document as this lane sees it, with the lane's run and the field that it runs in.
        branch: the same run with what was moved and dropped in, or None.
    """

    scenery: Scenery
    branch: RunSnapshot | None = None

    @property
    def run(self) -> RunSnapshot:
        """The run itself."""
        assert self.scenery.run is not None  # ``run_lanes`` gives it one
        return self.scenery.run


@dataclass(frozen=True, eq=False)
class LaneRuns:
    """All lanes of a document, and which of their frames belong to which moment."""

    lanes: tuple[LaneRun, ...]
    table: Timetable

    def frames(self, moment: int) -> list[int]:
        """Return the frame of each lane at a moment."""
        found: list[int] = self.table.frames[moment].tolist()
        return found

    def moment_of(self, t: float) -> int:
        """Return the moment nearest to time t."""
        return self.table.nearest(1.0 - t)


def in_lanes(document: Document) -> bool:
    """Return whether a document has lanes side by side, or a branch beside its run."""
    return document.theatre != Theatre()


def only_lane(name: str, document: Document, number: int) -> Document:
    """Return a document whose own run is one of its lanes, 1 the first; the other lanes are left out.

    Raises:
        Refused: it has no such lane.
    """
    lanes = lanes_of(document)
    if not 1 <= number <= len(lanes):
        said = f"{len(lanes)} lanes" if len(lanes) > 1 else "one lane"
        raise Refused(name, f"it has {said}, and no lane {number}")
    run = lanes[number - 1]
    return document.with_parts(sampling=run.sampling, noise=run.noise, theatre=Theatre(run.branches))


def run_lanes(name: str, scenery: Scenery) -> Generator[Progress, None, LaneRuns]:
    """Run every lane of a scenery's document and its branch to the end; yield how far that is.

    A network as it was at an earlier step is taken from what the scenery has saved. Refusals begin with the name.

    Raises:
        Refused: a lane cannot be run.
    """
    document = scenery.document
    try:
        specs = lane_specs(document, scenery.learned, _snapshots(scenery.saved))
    except ValueError as error:
        raise Refused(name, _in_a_line(error)) from None
    lanes = []
    for number, (spec, run) in enumerate(zip(specs, lanes_of(document), strict=True), start=1):
        many = tr("Lane {number} of {all}…", number=number, all=len(specs))
        said = many if len(specs) > 1 else tr("Running…")
        lanes.append((yield from _run(name, replace(scenery, document=_own(document, run)), spec, said)))
    return joined(tuple(lanes))


def joined(lanes: tuple[LaneRun, ...]) -> LaneRuns:
    """Return lanes with the moments that they share."""
    return LaneRuns(lanes, timetable([places_of(lane.run) for lane in lanes]))


def recorded(scenery: Scenery, found: Sequence[tuple[RunSnapshot, RunSnapshot | None]]) -> LaneRuns:
    """Return lanes that were recorded already, each with its branch or None, all to their end."""
    lanes = []
    for run, branch in found:
        branches = () if branch is None else branch.spec.branches
        own = _own(scenery.document, Run(run.spec.sampling, run.spec.noise, branches))
        lanes.append(LaneRun(replace(scenery, document=own, run=run).of_its_run(), branch))
    return joined(tuple(lanes))


def _own(document: Document, run: Run) -> Document:
    """Return the document as a lane sees it: its own settings, and p_t below the field that it runs in."""
    seen = document.overlays
    overlays = Overlays(
        view="both" if run.sampling.field == "learned" else "true",
        **{name: getattr(seen, name) for name in SHOWN},
        spacing=SPACING,
    )
    return document.with_parts(
        sampling=run.sampling, noise=run.noise, theatre=Theatre(run.branches), overlays=overlays, rival=None
    )


def _snapshots(saved: SavedTraining | None) -> Snapshots:
    def at(step: int) -> Field | None:
        kept = saved is not None and step in saved.past.steps
        return saved.as_it_was(step).learned.to("cpu") if saved is not None and kept else None

    return at


def _run(name: str, scenery: Scenery, spec: LaneSpec, said: str) -> Generator[Progress, None, LaneRun]:
    run = yield from _to_its_end(name, spec.run, said)
    branch = None
    if spec.branch is not None:
        branch = yield from _to_its_end(name, spec.branch, tr("{lane} its branch", lane=said))
    return LaneRun(replace(scenery, run=run).of_its_run(), branch)


def _to_its_end(name: str, spec: RunSpec, said: str) -> Generator[Progress, None, RunSnapshot]:
    def far(run: RunSnapshot) -> Progress:
        return Progress(run.count, len(run.frames), run.note if run.count == 0 else said)

    return (yield from relay(finished(name, spec), far))


def _in_a_line(error: ValueError) -> str:
    sentence = str(error).rstrip(".。")
    return sentence[:1].lower() + sentence[1:]


# ---- what was moved and dropped in


def touched(branch: RunSnapshot, frame: int) -> NDArray[np.int64]:
    """Return the columns ``[m]``, rising, of the particles of a branch that were moved or dropped in by a frame.

    All others are the run itself, bit for bit (``engine.flock``).
    """
    n, columns, before = branch.spec.sampling.particles, set[int](), 0
    for one in branch.spec.branches:
        if one.step > branch.step_of(frame):
            break
        moved = (index if index >= 0 else n - 1 - index for index, _ in one.moved)
        known = n + before + len(one.dropped)
        columns |= {column for column, (index, _) in zip(moved, one.moved, strict=True) if index < n and column < known}
        columns |= set(range(n + before, known))
        before += len(one.dropped)
    return np.array(sorted(columns), dtype=np.int64)


def frame_in(branch: RunSnapshot, run: RunSnapshot, frame: int) -> int:
    """Return the frame of a branch at the step of a run's frame; of more particles fewer steps may be kept."""
    return min(-(-run.step_of(frame) // branch.stride), branch.count - 1)


def ways(branch: RunSnapshot, frame: int, most: int) -> Array:
    """Return the ways ``[T, k, 2]`` of at most so many touched particles since the first branch left the run."""
    first = min(one.step for one in branch.spec.branches)
    begin = min(-(-first // branch.stride), frame)
    return branch.frames[begin : frame + 1, touched(branch, frame)[:most]]
