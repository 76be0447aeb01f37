"""One run of particles and its playhead: play, pause, step, speed, loop, scrub. It knows no screen and no clock."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.job import Job
from scoreviz.engine.particles import RunSnapshot, RunSpec, record, smooth
from scoreviz.engine.targets import realise

STEPS_PER_SECOND = 30.0  # at speed 1
HOLD_SECONDS = 1.5  # how long the last frame stands before a loop begins again
SMOOTH_TRAIL, ROUGH_TRAIL = 34, 4  # steps; longer stochastic trails are scribble

Array = NDArray[np.float32]


class SpecSource(Protocol):
    """Makes the spec of the next run from what is wanted now (the newest weights, the newest drawing)."""

    def __call__(self) -> RunSpec | None:
        """Return the spec, or None where there is nothing to run."""


@dataclass(frozen=True, eq=False)
class Moment:
    """What is seen at the playhead: points ``[N, 2]`` in the process's frame, and where in the run they are."""

    spec: RunSpec
    index: int
    steps: int
    recorded: int
    t: float
    points: Array
    escaped: int


class Playback:
    """Owns the recording job and the playhead.

    The run is recorded as fast as it can be and played at the speed that is asked for, so that scrubbing back is
    looking up, and the same seed gives the same pictures whatever the machine.
    """

    def __init__(self) -> None:
        self.playing = False
        self.looping = False
        self.speed = 1.0
        self.hold = HOLD_SECONDS
        self._job: Job[RunSpec, RunSnapshot] | None = None
        self._position = 0.0
        self._held = 0.0

    @property
    def run(self) -> RunSnapshot | None:
        """What has been recorded so far; None while there is no frame, as long as a guide is being trained."""
        newest = None if self._job is None else self._job.newest
        return None if newest is None or newest.count == 0 else newest

    @property
    def preparing(self) -> str:
        """What is being trained before the run can begin, or an empty string."""
        newest = None if self._job is None or not self._job.running else self._job.newest
        return newest.note if newest is not None and newest.count == 0 else ""

    @property
    def spec(self) -> RunSpec | None:
        """What the present run was made from."""
        return None if self._job is None else self._job.spec

    @property
    def failure(self) -> str:
        """Why the recording ended by itself, or an empty string."""
        error = None if self._job is None else self._job.error
        return "" if error is None else str(error) or type(error).__name__

    @property
    def index(self) -> int:
        """The frame at the playhead."""
        return int(self._position)

    @property
    def at_end(self) -> bool:
        """Whether the playhead stands on the last frame."""
        return self.run is not None and self.index >= len(self.run.frames) - 1

    def restart(self, spec: RunSpec) -> None:
        """Record a new run and put the playhead at its start."""
        self.close()
        self._position, self._held = 0.0, 0.0
        self._job = Job(spec, record(spec, realise), "particles").start()

    def clear(self) -> None:
        """Take the particles away."""
        self.close()
        self._job = None
        self.playing = False

    def close(self) -> None:
        """End the recording; what was recorded stays."""
        if self._job is not None:
            self._job.stop()

    def seek(self, index: int) -> None:
        """Put the playhead on a frame, as far as the recording goes."""
        self._held = 0.0
        self._position = float(np.clip(index, 0, self._last()))

    def seek_time(self, t: float) -> bool:
        """Put the playhead on the frame nearest to time t, and return whether the recording has come that far."""
        if self.run is None:
            return False
        wanted = int(np.abs(self.run.times - t).argmin())
        self.seek(wanted)
        return wanted <= self._last()

    def seek_last(self) -> bool:
        """Put the playhead on the last frame there is, and return whether no more will come."""
        recording = self._job is not None and self._job.running
        self.seek(self._last())
        return not recording or (self.run is not None and self.run.finished)

    def step(self, by: int) -> None:
        """Move the playhead by whole steps, and stop playing."""
        self.playing = False
        self.seek(self.index + by)

    def advance(self, seconds: float, next_spec: SpecSource) -> None:
        """Move the playhead on by the time that has passed, if it is playing.

        At the end a loop holds the last frame for a moment and then begins again; otherwise playing stops there.
        """
        if not self.playing or self.run is None:
            return
        if self.at_end:
            self._at_end(seconds, next_spec)
            return
        self._position = min(self._position + seconds * self.speed * STEPS_PER_SECOND, float(self._last()))

    def moment(self) -> Moment | None:
        """Return what is seen at the playhead, or None before the first frame is there."""
        run = self.run
        if run is None or run.count == 0:
            return None
        at = min(self.index, run.count - 1)
        return Moment(
            run.spec, at, len(run.frames) - 1, run.count - 1, float(run.times[at]), run.frames[at], int(run.left[at])
        )

    def trails(self, most: int) -> Array | None:
        """Return the last positions ``[T, M, 2]``, oldest first, of at most ``most`` evenly chosen particles."""
        run = self.run
        if run is None or run.count == 0:
            return None
        at = min(self.index, run.count - 1)
        length = SMOOTH_TRAIL if smooth(run.spec.sampling) else ROUGH_TRAIL
        stride = -(-run.frames.shape[1] // most)
        return run.frames[max(0, at - length) : at + 1, ::stride]

    def paths(self, count: int) -> Array | None:
        """Return the whole ways so far ``[T, K, 2]`` of a few particles, for a sampler whose trails are scribble."""
        run = self.run
        if run is None or run.count == 0 or smooth(run.spec.sampling):
            return None
        chosen = np.linspace(0, run.frames.shape[1], count, endpoint=False).astype(int)
        return run.frames[: min(self.index, run.count - 1) + 1, chosen]

    def _last(self) -> int:
        return 0 if self.run is None else max(0, self.run.count - 1)

    def _at_end(self, seconds: float, next_spec: SpecSource) -> None:
        self._held += seconds
        if not self.looping:
            self.playing = False
        elif self._held >= self.hold:
            spec = next_spec()
            if spec is not None and spec == self.spec:
                self.seek(0)
            elif spec is not None:
                self.restart(spec)
