"""One run of particles and its playhead: play, pause, step, speed, loop, scrub. It knows no screen and no clock."""

from typing import Protocol

import numpy as np

from scoreviz.engine.moments import paths_at
from scoreviz.engine.particles import RunSpec
from scoreviz.engine.playhead import HOLD_SECONDS, STEPS_PER_SECOND, Playhead
from scoreviz.engine.recording import Array, Moment, Recording, moment_of, trail_of

__all__ = ["HOLD_SECONDS", "STEPS_PER_SECOND", "Moment", "Playback", "SpecSource"]


class SpecSource(Protocol):
    """Makes the spec of the next run from what is wanted now (the newest weights, the newest drawing)."""

    def __call__(self) -> RunSpec | None:
        """Return the spec, or None where there is nothing to run."""


class Playback(Recording):
    """Owns the recording job and the playhead.

    The run is recorded as fast as it can be and played at the speed that is asked for, so that scrubbing back is
    looking up, and the same seed gives the same pictures whatever the machine.
    """

    def __init__(self) -> None:
        super().__init__()
        self._head = Playhead()

    @property
    def playing(self) -> bool:
        """Whether the playhead moves with time."""
        return self._head.playing

    @playing.setter
    def playing(self, on: bool) -> None:
        self._head.playing = on

    @property
    def looping(self) -> bool:
        """Whether it begins again at the end."""
        return self._head.looping

    @looping.setter
    def looping(self, on: bool) -> None:
        self._head.looping = on

    @property
    def speed(self) -> float:
        """How fast it plays, 1 being 30 frames a second."""
        return self._head.speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._head.speed = speed

    @property
    def hold(self) -> float:
        """How many seconds the last frame stands before a loop begins again."""
        return self._head.hold

    @hold.setter
    def hold(self, seconds: float) -> None:
        self._head.hold = seconds

    @property
    def index(self) -> int:
        """The frame at the playhead."""
        return self._head.index

    @property
    def at_end(self) -> bool:
        """Whether the playhead stands on the last frame."""
        return self.run is not None and self.index >= len(self.run.frames) - 1

    def restart(self, spec: RunSpec) -> None:
        """Record a new run and put the playhead at its start."""
        self._head.rewind()
        self.start(spec)

    def clear(self) -> None:
        """Take the particles away."""
        self.forget()
        self.playing = False

    def seek(self, step: int) -> None:
        """Put the playhead on a step of the run, or the kept one after it, as far as the recording goes."""
        stride = 1 if self.run is None else self.run.stride
        self._head.seek(-(-step // stride), self._last())

    def seek_time(self, t: float) -> bool:
        """Put the playhead on the frame nearest to time t, and return whether the recording has come that far."""
        if self.run is None:
            return False
        wanted = int(np.abs(self.run.times - t).argmin())
        self._head.seek(wanted, self._last())
        return wanted <= self._last()

    def seek_last(self) -> bool:
        """Put the playhead on the last frame there is, and return whether no more will come."""
        recording = self._job is not None and self._job.running
        self._head.seek(self._last(), self._last())
        return not recording or (self.run is not None and self.run.finished)

    def step(self, by: int) -> None:
        """Move the playhead by whole frames, and stop playing."""
        self._head.step(by, self._last())

    def advance(self, seconds: float, next_spec: SpecSource) -> None:
        """Move the playhead on by the time that has passed, if it is playing.

        At the end a loop holds the last frame for a moment and then begins again; otherwise playing stops there.
        """
        if self.run is None or not self._head.advance(seconds, self._last(), self.at_end):
            return
        spec = next_spec()
        if spec is not None and spec == self.spec:
            self.seek(0)
        elif spec is not None:
            self.restart(spec)

    def moment(self) -> Moment | None:
        """Return what is seen at the playhead, or None before the first frame is there."""
        run = self.run
        return None if run is None else moment_of(run, self.index)

    def trails(self, most: int) -> Array | None:
        """Return the last positions ``[T, M, 2]``, oldest first, of at most ``most`` evenly chosen particles."""
        run = self.run
        return None if run is None else trail_of(run, self.index, most)

    def paths(self, count: int) -> Array | None:
        """Return the whole ways so far ``[T, K, 2]`` of a few particles, for a sampler whose trails are scribble."""
        run = self.run
        return None if run is None else paths_at(run, self.index, count)

    def _last(self) -> int:
        return 0 if self.run is None else max(0, self.run.count - 1)
