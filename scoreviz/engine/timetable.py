"""Which frame of each lane belongs to which moment, when several runs are played in step.

The lanes are linked in the process's time t: at every moment a lane shows the last frame whose time it has reached; on
a ladder of levels, a frame of the nearest level.
Where t says nothing of how far a run is, that is not pretended: Langevin dynamics and MALA stay at one noise level, and
the noise process runs the other way, and so they are linked by the share of their own steps.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.particles import RunSnapshot, towards_noise
from scoreviz.wording import mark, tr

Floats = NDArray[np.float64]

_SAME = 1e-9  # of a run: moments nearer than this are one

BY_STEPS_AT_ONE_LEVEL = mark("Played by the share of its steps: it stays at one noise level.")
BY_STEPS_TO_NOISE = mark("Played by the share of its steps: it runs from data to noise.")


@dataclass(frozen=True, eq=False)
class Timetable:
    """The moments at which any lane shows something new, in order.

    Args:
        moments: how far the time has run, 1 - t ``[E]``, rising.
        frames: which frame each lane shows then ``[E, L]``.
    """

    moments: Floats
    frames: NDArray[np.int64]

    @property
    def last(self) -> int:
        """The number of the last moment."""
        return len(self.moments) - 1

    @cached_property
    def times(self) -> Floats:
        """The process's time at each moment ``[E]``."""
        return 1.0 - self.moments

    def reached(self, counts: NDArray[np.int64]) -> int:
        """Return the last moment whose frames are all recorded, when each lane has so many of them ``[L]``."""
        return int(min(np.searchsorted(column, count) for column, count in zip(self.frames.T, counts, strict=True))) - 1

    def nearest(self, moment: float) -> int:
        """Return the number of the moment nearest to 1 - t."""
        return int(np.abs(self.moments - moment).argmin())


def timetable(places: list[Floats]) -> Timetable:
    """Return the timetable of lanes whose frames stand at these places between 0 and 1, each rising ``[F]``."""
    everyone = np.sort(np.concatenate(places))
    moments = everyone[np.append(True, np.diff(everyone) > _SAME)]
    columns = [np.searchsorted(place, moments + _SAME, side="right") - 1 for place in places]
    return Timetable(moments, np.stack(columns, axis=1).clip(min=0))


def places_of(run: RunSnapshot) -> Floats:
    """Return where between the start of time and its end, 1 - t, each frame of a run stands ``[F]``, never falling.

    Frames at one and the same time, as the steps of a level of a ladder, share the stretch in which no other level is
    nearer.
    """
    if by_steps(run):
        return np.linspace(0.0, 1.0, len(run.frames))
    starts, end = np.flatnonzero(np.append(True, np.diff(run.times) != 0.0)), len(run.times) - 1
    if len(starts) > end:
        return 1.0 - run.times
    levels, inner = run.times[starts], starts[1:]
    halfway = 0.5 * (levels[:-1] + levels[1:])
    at = np.concatenate([[0], inner[inner < end], [end]])
    return 1.0 - np.interp(np.arange(end + 1), at, np.concatenate([levels[:1], halfway[inner < end], levels[-1:]]))


def by_steps(run: RunSnapshot) -> bool:
    """Return whether a lane is linked by the share of its steps, as t says nothing of how far it is."""
    return towards_noise(run.spec.sampling) or float(np.ptp(run.times)) == 0.0


def link_words(run: RunSnapshot) -> str:
    """Return how a lane is linked where that is not by t, in one sentence, or ""."""
    if not by_steps(run):
        return ""
    return tr(BY_STEPS_TO_NOISE if towards_noise(run.spec.sampling) else BY_STEPS_AT_ONE_LEVEL)
