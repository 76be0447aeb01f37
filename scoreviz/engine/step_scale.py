"""The noise axis in steps: even in the steps of one run, at whatever times its sampler looks."""

from dataclasses import dataclass

import numpy as np

from scoreviz.engine.noise_units import NoiseScale
from scoreviz.engine.particles import RunSnapshot, towards_noise
from scoreviz.wording import tr

_MOST_TICKS = 10
_ROUND = 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000


@dataclass(frozen=True, eq=False)
class StepScale(NoiseScale):
    """Where times lie on an axis that is even in steps; data is left, where the run of a reverse sampler ends.

    Args:
        steps: of the run.
        rightward: whether it goes from data to noise.
    """

    steps: int = 1
    rightward: bool = False

    def value(self, t: float) -> float:
        """Return the step, not always a whole one, at which the run is at time t."""
        return self.steps * self._share(self.place(t))

    def time_of_value(self, value: float) -> float:
        """Return the time at a step, the nearest one on the axis.

        Raises:
            ValueError: it is not a number.
        """
        if not np.isfinite(value):
            raise ValueError(tr("A step must be a number."))
        return self.time(self._share(float(np.clip(value, 0.0, self.steps)) / self.steps))

    def ticks(self) -> tuple[tuple[float, float], ...]:
        """Return round steps and their places."""
        apart = next((step for step in _ROUND if self.steps <= _MOST_TICKS * step), self.steps)
        return tuple((float(k), self._share(k / self.steps)) for k in range(0, self.steps + 1, apart))

    def _share(self, place: float) -> float:
        """Return the share of the steps at a place, or the place of a share: the one is the mirror of the other."""
        return place if self.rightward else 1.0 - place


def step_axis(run: RunSnapshot) -> StepScale | None:
    """Return the axis of a run in its steps, or None where it stays at one noise level.

    Steps at one and the same time, as on a ladder of levels, share the place of their middle.
    """
    steps, rightward = run.spec.sampling.steps, towards_noise(run.spec.sampling)
    shares = np.array([run.step_of(frame) for frame in range(len(run.times))]) / steps
    at, owner = np.unique(run.times, return_inverse=True)
    if len(at) < 2:
        return None
    places = np.bincount(owner, shares if rightward else 1.0 - shares) / np.bincount(owner)
    return StepScale("step", run.spec.noise, at, places, steps, rightward)
