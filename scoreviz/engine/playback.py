"""The lanes of a window and their one playhead: play, pause, step, speed, loop, scrub. It knows no screen, no clock.

One lane is the case of one: then frames are counted, and a step is a step of the run.
"""

from typing import Protocol

import numpy as np

from scoreviz.engine.in_step import InStep, LaneMoment, LaneSpec
from scoreviz.engine.moments import paths_at
from scoreviz.engine.particles import RunSnapshot, RunSpec, towards_noise
from scoreviz.engine.playhead import HOLD_SECONDS, STEPS_PER_SECOND
from scoreviz.engine.recording import Array, Moment, moment_of, trail_of

__all__ = ["HOLD_SECONDS", "STEPS_PER_SECOND", "LaneSource", "Moment", "Playback"]


class LaneSource(Protocol):
    """Makes the specs of the next runs from what is wanted now (the newest weights, the newest drawing)."""

    def __call__(self) -> tuple[LaneSpec, ...]:
        """Return one spec a lane, or none where there is nothing to run."""


class Playback:
    """Owns the recordings and the playhead.

    Runs are recorded as fast as they can be and played at the speed that is asked for, so that scrubbing back is
    looking up, and the same seed gives the same pictures whatever the machine. What is said of "the run" is said of the
    first lane.
    """

    def __init__(self) -> None:
        self.in_step = InStep()

    @property
    def playing(self) -> bool:
        """Whether the playhead moves with time."""
        return self.in_step.head.playing

    @playing.setter
    def playing(self, on: bool) -> None:
        self.in_step.head.playing = on

    @property
    def looping(self) -> bool:
        """Whether it begins again at the end."""
        return self.in_step.head.looping

    @looping.setter
    def looping(self, on: bool) -> None:
        self.in_step.head.looping = on

    @property
    def speed(self) -> float:
        """How fast it plays, 1 being 30 frames a second."""
        return self.in_step.head.speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self.in_step.head.speed = speed

    @property
    def hold(self) -> float:
        """How many seconds the last frame stands before a loop begins again."""
        return self.in_step.head.hold

    @hold.setter
    def hold(self, seconds: float) -> None:
        self.in_step.head.hold = seconds

    @property
    def specs(self) -> tuple[LaneSpec, ...]:
        """What the lanes are made from; none where there are no particles."""
        return tuple(lane.spec for lane in self.in_step.lanes)

    @property
    def spec(self) -> RunSpec | None:
        """What the run is made from."""
        return self.specs[0].run if self.specs else None

    @property
    def run(self) -> RunSnapshot | None:
        """What has been recorded of the run so far; None while there is no frame."""
        return self.in_step.runs[0] if self.in_step.lanes else None

    @property
    def several(self) -> bool:
        """Whether there is more than one lane."""
        return len(self.in_step.lanes) > 1

    @property
    def preparing(self) -> str:
        """What is being trained before a run can begin, or an empty string."""
        return next((lane.original.preparing for lane in self.in_step.lanes if lane.original.preparing), "")

    @property
    def failure(self) -> str:
        """Why the one run ended by itself, or an empty string; of several lanes each says so for itself."""
        return "" if self.several else next((lane.failure for lane in self.in_step.lanes), "")

    @property
    def index(self) -> int:
        """The frame of the run at the playhead."""
        frames = self.in_step.frames()
        return frames[0] if frames else 0

    @property
    def at_end(self) -> bool:
        """Whether the playhead stands on the last moment."""
        return self.in_step.at_end

    @property
    def t(self) -> float:
        """The process's time at the playhead; of one lane, that of its run."""
        moment = self.moment()
        if not self.several and moment is not None:
            return moment.t
        return 1.0 - self.in_step.t if self._all_to_noise() else self.in_step.t

    def restart(self, specs: tuple[LaneSpec, ...]) -> None:
        """Show these lanes from their start; of those whose run is the same nothing is recorded anew."""
        self.in_step.restart(specs)

    def follow(self, specs: tuple[LaneSpec, ...]) -> None:
        """Show these lanes at the playhead's place in time."""
        self.in_step.follow(specs)

    def clear(self) -> None:
        """Take the particles away."""
        self.in_step.follow(())
        self.in_step.head.rewind()
        self.playing = False

    def close(self) -> None:
        """End the recordings; what was recorded stays."""
        self.in_step.close()

    def seek(self, step: int) -> None:
        """Put the playhead on a step of the run, or the kept one after it; with several lanes on a moment.

        It goes as far as the recordings do.
        """
        run = self.run
        self.in_step.seek(step if self.several or run is None else self._moment_at(-(-step // run.stride)))

    def seek_time(self, t: float) -> bool:
        """Put the playhead on the moment nearest to time t, and return whether it will come no nearer.

        The recordings have come that far, or they ended by themselves before.
        """
        growing = self.in_step.recording  # looked at first: what comes in between is waited for once in vain at most
        run = self.run
        if self.several:
            return self.in_step.seek_time(1.0 - t if self._all_to_noise() else t) or not growing
        if run is None:
            return False
        wanted = self._moment_at(int(np.abs(run.times - t).argmin()))
        self.in_step.seek(wanted)
        return wanted <= self.in_step.recorded or not growing

    def seek_last(self) -> bool:
        """Put the playhead on the last moment there is, and return whether no more will come."""
        growing = self.in_step.recording
        self.in_step.seek(max(0, self.in_step.recorded))
        return not growing

    def step(self, by: int) -> None:
        """Move the playhead by whole moments, and stop playing."""
        self.in_step.step(by)

    def advance(self, seconds: float, next_specs: LaneSource) -> None:
        """Move the playhead on by the time that has passed, if it is playing.

        At the end a loop holds the last frame for a moment and then begins again; otherwise playing stops there.
        """
        if self.in_step.passed(seconds):
            specs = next_specs()
            if specs:
                self.restart(specs)

    def moment(self) -> Moment | None:
        """Return what is seen of the run at the playhead, or None before its first frame is there."""
        run = self.run
        return None if run is None else moment_of(run, self.index)

    def moments(self) -> list[LaneMoment]:
        """Return what is seen of every lane and its branch at the playhead."""
        return self.in_step.moments()

    def progress(self) -> tuple[int, int, int] | None:
        """Return where the playhead is, of how many, and how much is recorded; None before there is anything.

        For one lane these are steps of its run, for several the moments at which any of them takes a step.
        """
        table, moment = self.in_step.table(), self.moment()
        if table is None:
            return None
        if self.several:
            return self.in_step.index, table.last, max(0, self.in_step.recorded)
        return None if moment is None else (moment.index, moment.steps, moment.recorded)

    def trails(self, most: int, length: int | None = None) -> Array | None:
        """Return the last positions ``[T, M, 2]`` of at most ``most`` particles (``recording.trail_of``)."""
        run = self.run
        return None if run is None else trail_of(run, self.index, most, length)

    def paths(self, count: int) -> Array | None:
        """Return the whole ways so far ``[T, K, 2]`` of a few particles, for a sampler whose trails are scribble."""
        run = self.run
        return None if run is None else paths_at(run, self.index, count)

    def _moment_at(self, frame: int) -> int:
        """Return the first moment at which the run shows a frame."""
        table = self.in_step.table()
        return 0 if table is None else int(np.searchsorted(table.frames[:, 0], frame))

    def _all_to_noise(self) -> bool:
        """Whether every lane runs from data to noise: then time runs the other way."""
        return bool(self.specs) and all(towards_noise(spec.run.sampling) for spec in self.specs)
