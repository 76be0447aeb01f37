"""One to four runs played in step, each with its branch beside it: one playhead in the time that they share."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.particles import RunSnapshot, RunSpec, smooth
from scoreviz.engine.playhead import Playhead
from scoreviz.engine.recording import Array, Moment, Recording, moment_of, path_of, trail_of
from scoreviz.engine.timetable import Timetable, places_of, timetable
from scoreviz.wording import tr

FAILED = 2**62  # frames: a lane without a run waits for nothing
_NOTHING = np.zeros(1)  # the times of a lane without a run


@dataclass(frozen=True)
class LaneSpec:
    """What one lane is made from: its run, and the same run with what was moved and dropped in, if anything was."""

    run: RunSpec
    branch: RunSpec | None = None


@dataclass(frozen=True, eq=False)
class LaneMoment:
    """What a lane shows: the run at its frame, and its branch at the same one; None where none is recorded yet."""

    run: Moment | None
    branch: Moment | None = None


class LanePlayback:
    """The recordings of one lane."""

    def __init__(self, spec: LaneSpec) -> None:
        self.spec = spec
        self.original, self.branch = Recording(), Recording()
        self.original.start(spec.run)
        self._follow_branch(spec.branch)

    def follow(self, spec: LaneSpec) -> bool:
        """Record what is new, and return whether the run itself is; a new branch alone leaves the run as it is."""
        anew = spec.run != self.spec.run
        if anew:
            self.original.start(spec.run)
        if spec.branch != self.spec.branch:
            self._follow_branch(spec.branch)
        self.spec = spec
        return anew

    @property
    def failure(self) -> str:
        """Why a recording ended by itself, or an empty string."""
        return self.original.failure or self.branch.failure

    @property
    def recording(self) -> bool:
        """Whether more will come."""
        return self.original.recording or self.branch.recording

    @property
    def waits(self) -> bool:
        """Whether it has yet to begin."""
        return self.original.run is None and not self.original.failure

    def count(self) -> int:
        """How many frames of the run can be looked up; a branch that is behind is not seen yet, and holds nobody up."""
        if self.original.failure:
            return FAILED
        run = self.original.run
        return 0 if run is None else run.count

    def moment(self, frame: int) -> LaneMoment:
        """Return what is seen at a frame."""
        run, branch = self.original.run, self.branch.run
        shown = None if run is None else moment_of(run, frame)
        return LaneMoment(shown, None if branch is None or branch.count <= frame else moment_of(branch, frame))

    def behind(self, frame: int) -> str:
        """Return that a frame has yet to be recorded, in one sentence, or ""."""
        run = self.original.run
        if not self.original.recording or (run is not None and frame < run.count):
            return ""
        steps = self.spec.run.sampling.steps
        step = 0 if run is None else run.step_of(run.count - 1)
        return tr("Being recorded: step {step} of {steps}", step=f"{step:,}", steps=f"{steps:,}")

    def close(self) -> None:
        """End the recordings."""
        self.original.close()
        self.branch.close()

    def _follow_branch(self, spec: RunSpec | None) -> None:
        if spec is None:
            self.branch.forget()
        else:
            self.branch.start(spec)


class InStep:
    """Owns the lanes and the one playhead.

    Frames are looked up by the moment of a table that is made once, so that scrubbing costs the same everywhere.
    """

    def __init__(self) -> None:
        self.head = Playhead()
        self.lanes: list[LanePlayback] = []
        self._table: Timetable | None = None
        self._made_from: tuple[NDArray[np.float64], ...] = ()

    def follow(self, specs: tuple[LaneSpec, ...]) -> None:
        """Show these lanes: those whose run is the same keep their recording, and the playhead its place in time.

        They keep it wherever they stand now, so that lanes may change places.
        """
        free, lanes = list(self.lanes), []
        for spec in specs:
            lane = next((one for one in free if one.spec.run == spec.run), None)
            if lane is None:
                lane = LanePlayback(spec)
            else:
                free.remove(lane)
                lane.follow(spec)
            lanes.append(lane)
        for lane in free:
            lane.close()
        self.lanes = lanes

    def restart(self, specs: tuple[LaneSpec, ...]) -> None:
        """Show these lanes from their start; what failed is tried again."""
        failed = [lane for lane in self.lanes if lane.failure]
        self.lanes = [lane for lane in self.lanes if not lane.failure]
        for lane in failed:
            lane.close()
        self.follow(specs)
        self.head.rewind()

    def table(self) -> Timetable | None:
        """Return which frame of each lane belongs to which moment, or None before any lane has begun.

        At first all begin together; a lane that came later and has yet to begin keeps none of the others back.
        """
        runs = self.runs
        if not runs or (self.head.index == 0 and any(lane.waits for lane in self.lanes)) or not any(runs):
            return None
        times = tuple(_NOTHING if run is None else run.times for run in runs)
        if len(times) != len(self._made_from) or any(a is not b for a, b in zip(times, self._made_from, strict=True)):
            at = None if self._table is None else self._table.moments[min(self.head.index, self._table.last)]
            self._table, self._made_from = (
                timetable([_NOTHING if run is None else places_of(run) for run in runs]),
                times,
            )
            if at is not None:
                self.head.position = float(self._table.nearest(at))
        return self._table

    @property
    def runs(self) -> list[RunSnapshot | None]:
        """What has been recorded of each lane's run."""
        return [lane.original.run for lane in self.lanes]

    @property
    def recorded(self) -> int:
        """The last moment that can be looked up in every lane; -1 where there is none."""
        table = self.table()
        if table is None:
            return -1
        counts = [lane.count() for lane in self.lanes]
        if min(counts) == FAILED:  # nobody is left to go on alone: as far as they came
            counts = [0 if run is None else run.count for run in self.runs]
        return table.reached(np.array(counts))

    @property
    def recording(self) -> bool:
        """Whether more will come of any lane."""
        return any(lane.recording for lane in self.lanes)

    @property
    def index(self) -> int:
        """The moment at the playhead; a lane that is not recorded so far shows the last that it has."""
        table = self.table()
        return 0 if table is None else min(self.head.index, table.last)

    @property
    def _reach(self) -> int:
        """The last moment to which one may go: as far as the recordings, and where one is already."""
        return max(0, self.recorded, self.index)

    @property
    def t(self) -> float:
        """The process's time at the playhead; 1 before anything is recorded."""
        table = self.table()
        return 1.0 if table is None else float(table.times[self.index])

    @property
    def at_end(self) -> bool:
        """Whether the playhead stands on the last moment."""
        table = self.table()
        return table is not None and self.head.index >= table.last

    def seek(self, index: int) -> None:
        """Put the playhead on a moment, as far as the recordings go."""
        self.head.seek(index, self._reach)

    def seek_time(self, t: float) -> bool:
        """Put the playhead on the moment nearest to time t, and return whether the recordings have come that far."""
        table = self.table()
        if table is None:
            return False
        wanted = table.nearest(1.0 - t)
        self.seek(wanted)
        return wanted <= self.recorded

    def step(self, by: int) -> None:
        """Go by whole moments, at each of which some lane has taken a step; stops playing."""
        self.head.step(by, self._reach)

    def advance(self, seconds: float, next_specs: Callable[[], tuple[LaneSpec, ...]]) -> None:
        """Go on by the time that has passed, if it plays; a loop begins again with the newest specs."""
        if self.passed(seconds):
            self.restart(next_specs())

    def passed(self, seconds: float) -> bool:
        """Go on by the time that has passed, if it plays, and return whether a loop is to begin again."""
        return self.table() is not None and self.head.advance(seconds, self._reach, self.at_end)

    def moments(self) -> list[LaneMoment]:
        """Return what each lane shows at the playhead."""
        return [lane.moment(frame) for lane, frame in zip(self.lanes, self.frames(), strict=True)]

    def frames(self) -> list[int]:
        """Return the frame of each lane at the playhead."""
        table = self.table()
        return [0] * len(self.lanes) if table is None else table.frames[self.index].tolist()

    def trails(self, lane: int, most: int, length: int | None = None) -> Array | None:
        """Return the last positions ``[T, M, 2]`` of at most ``most`` particles of a lane (``recording.trail_of``)."""
        run = self.lanes[lane].original.run
        return None if run is None else trail_of(run, self.frames()[lane], most, length)

    def paths(self, lane: int, chosen: NDArray[np.int64]) -> Array | None:
        """Return the whole ways so far ``[T, K, 2]`` of a few particles of a lane, where its trails are scribble."""
        run = self.lanes[lane].original.run
        if run is None or smooth(run.spec.sampling):
            return None
        return path_of(run, self.frames()[lane], chosen)

    def close(self) -> None:
        """End the recordings."""
        for lane in self.lanes:
            lane.close()


def in_common(one: RunSnapshot, other: RunSnapshot) -> str:
    """Return in one sentence what two runs have in common of their start and of their noise, as it was recorded."""
    start = "the same particles" if same_start(one, other) else "particles of their own"
    if smooth(one.spec.sampling) and smooth(other.spec.sampling):
        return f"They start from {start}; chance has no part in their steps."
    if not same_noise(one, other):
        return f"They start from {start}; with other numbers of steps each has noise of its own."
    together = same_times(one, other)
    times = "at the same times" if together else "each at times of its own"
    return f"They start from {start}; step by step the same noise is drawn for both, {times}."


def same_start(one: RunSnapshot, other: RunSnapshot) -> bool:
    """Return whether two runs start from the same particles in the canvas frame, to the rounding of that frame."""
    if one.frames.shape[1] != other.frames.shape[1]:
        return False
    first, second = (run.frames[0] / np.float32(run.alphas[0]) for run in (one, other))
    return bool(np.allclose(first, second, rtol=1e-5, atol=1e-6 * float(np.abs(first).max())))


def same_noise(one: RunSnapshot, other: RunSnapshot) -> bool:
    """Return whether step by step the same normal numbers are drawn for two runs (``engine.chance``)."""
    a, b = one.spec.sampling, other.spec.sampling
    return (a.seed, a.steps) == (b.seed, b.steps)


def same_times(one: RunSnapshot, other: RunSnapshot) -> bool:
    """Return whether two runs visit the same times of the same process."""
    return one.spec.noise == other.spec.noise and np.array_equal(one.times, other.times)
