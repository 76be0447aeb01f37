"""One run that is being recorded, and what can be looked up in it. It knows no screen and no clock."""

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import Sampling
from scoreviz.engine.job import Job
from scoreviz.engine.particles import RunSnapshot, RunSpec, record, smooth
from scoreviz.engine.targets import realise

SMOOTH_TRAIL, ROUGH_TRAIL = 34, 4  # frames; longer stochastic trails are scribble
NO_TRAIL = 0  # where a coordinate is put back at each step, by chance: even one step is scribble

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Moment:
    """What is seen of a run at one of its frames: points ``[N, 2]`` in the process's frame, and where they are in it.

    ``index`` and ``steps`` count steps, ``recorded`` how many of them can be looked up; ``level`` is sigma / alpha.
    ``frame`` is the place in the recording, which is ``index`` where every step is kept. ``born`` is the first step of
    each particle that was dropped in, the last of the points: before it, it is not there yet.
    """

    spec: RunSpec
    index: int
    steps: int
    recorded: int
    t: float
    points: Array
    escaped: int
    frame: int = 0
    alpha: float = 1.0
    sigma: float = 0.0
    born: tuple[int, ...] = ()

    @property
    def level(self) -> float:
        """The noise level in the variance-exploding frame, sigma / alpha."""
        return self.sigma / self.alpha

    @property
    def present(self) -> NDArray[np.bool_]:
        """Which of the points are there by now ``[N]``."""
        there = np.ones(len(self.points), dtype=bool)
        if self.born:
            there[-len(self.born) :] = np.array(self.born) <= self.index
        return there


class Recording:
    """Owns the job that records a run as fast as it can be computed."""

    def __init__(self) -> None:
        self._job: Job[RunSpec, RunSnapshot] | None = None

    @property
    def run(self) -> RunSnapshot | None:
        """What has been recorded so far; None while there is no frame, as long as a guide is being trained."""
        newest = None if self._job is None else self._job.newest
        return None if newest is None or newest.count == 0 else newest

    @property
    def recording(self) -> bool:
        """Whether more will come."""
        return self._job is not None and self._job.running and not (self.run is not None and self.run.finished)

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
    def growing(self) -> bool:
        """Whether more of the run may still come; not after a failure."""
        return self._job is not None and self._job.running

    def start(self, spec: RunSpec) -> None:
        """Record a new run in the place of the present one."""
        self.close()
        self._job = Job(spec, record(spec, realise), "particles").start()

    def forget(self) -> None:
        """End the recording and let go of what was recorded."""
        self.close()
        self._job = None

    def close(self) -> None:
        """End the recording; what was recorded stays."""
        if self._job is not None:
            self._job.stop()


def moment_of(run: RunSnapshot, frame: int) -> Moment:
    """Return what is seen of a run at a frame, as far as the recording goes."""
    at = min(frame, run.count - 1)
    steps, recorded = run.spec.sampling.steps, run.step_of(run.count - 1)
    level = float(run.alphas[at]), float(run.sigmas[at])
    place = run.step_of(at), steps, recorded, float(run.times[at])
    return Moment(run.spec, *place, run.frames[at], int(run.left[at]), at, *level, run.born)


def trail_of(run: RunSnapshot, frame: int, most: int, length: int | None = None) -> Array:
    """Return the last positions ``[T, M, 2]``, oldest first, of at most ``most`` evenly chosen particles.

    Args:
        run: the recording.
        frame: where the trails end.
        most: how many trails.
        length: in frames; what suits the sampler if it is left out.
    """
    at = min(frame, run.count - 1)
    if length is None:
        length = fitting_trail(run.spec.sampling)
    stride = -(-run.frames.shape[1] // most)
    return run.frames[max(0, at - length) : at + 1, ::stride]


def fitting_trail(sampling: Sampling) -> int:
    """Return how many frames the trails of a run have that tell something of its paths."""
    if sampling.known != "none":
        return NO_TRAIL
    return SMOOTH_TRAIL if smooth(sampling) else ROUGH_TRAIL


def path_of(run: RunSnapshot, frame: int, chosen: NDArray[np.int64]) -> Array:
    """Return the whole ways so far ``[T, K, 2]`` of a few particles."""
    return run.frames[: min(frame, run.count - 1) + 1, chosen]


def digest_of(run: RunSnapshot) -> str:
    """Return a digest of everything that was recorded of a run: two runs of equal specs have the same."""
    whole = hashlib.sha256(f"{run.spec.sampling.steps} {run.stride} {run.count} {run.born}".encode())
    for part in (run.frames, run.times, run.alphas, run.sigmas, run.left):
        whole.update(np.ascontiguousarray(part[: run.count]).tobytes())
    return whole.hexdigest()
