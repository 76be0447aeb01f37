"""What is seen of a recorded run at one of its frames: traced ways, and the frames of the run that a film shows."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.particles import RunSnapshot, smooth
from scoreviz.engine.recording import path_of

Array = NDArray[np.float32]


def paths_at(run: RunSnapshot, at: int, count: int) -> Array | None:
    """Return the whole ways ``[T, K, 2]`` up to a frame of a few particles, for a sampler whose trails are scribble.

    None where the trails are smooth; and where a coordinate is put back at each step, whose ways are scribble as well.
    """
    if smooth(run.spec.sampling) or run.spec.sampling.known != "none":
        return None
    return path_of(run, at, np.linspace(0, run.frames.shape[1], count, endpoint=False).astype(int))


def nearest_frame(run: RunSnapshot, t: float) -> int:
    """Return the recorded frame whose time is nearest to t."""
    return int(np.abs(run.times[: run.count] - t).argmin())


@dataclass(frozen=True)
class Pace:
    """How a run becomes a film.

    Args:
        rate: frames a second.
        seconds: how long the run takes in it.
        first, last: the part of the run that is shown, as shares of its steps, from its own start.
        hold: how long its last step stands, seconds.
    """

    rate: int = 30
    seconds: float = 10.0
    first: float = 0.0
    last: float = 1.0
    hold: float = 1.0


def film_steps(last: int, pace: Pace) -> tuple[int, ...]:
    """Return which frame of a run, 0 to ``last``, each frame of its film shows."""
    moving = max(1, round(pace.seconds * pace.rate))
    shown = np.linspace(pace.first * last, pace.last * last, moving).round().astype(int).tolist()
    return (*shown, *[shown[-1]] * round(pace.hold * pace.rate))
