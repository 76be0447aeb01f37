"""The noise axis in three units: even in t, in the logarithm of sigma, or in that of the signal-to-noise ratio.

Data is left and noise right in all of them, so that sigma rises along the axis and the ratio falls.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoreviz.engine.document import AxisName, Noise
from scoreviz.engine.noise import process_of
from scoreviz.wording import tr

LEAST_LEVEL, LARGEST_LEVEL = 0.01, 100.0  # sigma / alpha at the ends of the axis, where a process goes further
_ENTRIES = 513
_DECADES = range(-6, 7)

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class NoiseScale:
    """Where the times of a process lie on its axis.

    The place of a time is (log v(t) - log v(t_0)) / (log v(t_1) - log v(t_0)), v = sigma_t or alpha_t^2 / sigma_t^2,
    or t itself. t_0 and t_1 are 0 and 1, or where sigma / alpha is 0.01 and 100; times beyond lie at the ends, and the
    ends mean 0 and 1.

    Args:
        unit: what the axis is even in.
        noise: the process.
        at, places: a table of times and of their places, both rising.
    """

    unit: AxisName
    noise: Noise
    at: Floats
    places: Floats

    def place(self, t: float) -> float:
        """Return where a time lies, 0 to 1."""
        return float(np.interp(t, self.at, self.places))

    def time(self, place: float) -> float:
        """Return the time at a place."""
        return float(self.times(place))

    def times(self, places: ArrayLike) -> Floats:
        """Return the times at places, ``[...]``."""
        given = np.asarray(places, float)
        inside = np.interp(given, self.places, self.at)
        return np.where(given <= 0.0, 0.0, np.where(given >= 1.0, 1.0, inside))

    def value(self, t: float) -> float:
        """Return t, sigma_t or alpha_t^2 / sigma_t^2, which is infinite without noise."""
        return _value(self.unit, self.noise, t)

    def time_of_value(self, value: float) -> float:
        """Return the time at which t, sigma or the ratio has a value, the nearest one on the axis where it has none.

        Raises:
            ValueError: it is not a number, or not above zero where only such have a place.
        """
        if not np.isfinite(value) or (self.unit != "t" and value <= 0.0):
            raise ValueError(tr("A noise level must be a number above zero."))
        if self.unit == "t":
            return float(np.clip(value, 0.0, 1.0))
        known = (
            np.log(_value(self.unit, self.noise, float(self.at[0]))),
            np.log(_value(self.unit, self.noise, float(self.at[-1]))),
        )
        return self.time(float((np.log(value) - known[0]) / (known[1] - known[0])))

    def ticks(self) -> tuple[tuple[float, float], ...]:
        """Return round values and their places: (value, place)."""
        if self.unit == "t":
            return tuple((k / 4, k / 4) for k in range(5))
        low, high = sorted(self.value(float(t)) for t in (self.at[0], self.at[-1]))
        steps = (1.0, 3.0) if self.unit == "sigma" else (1.0,)
        round_ones = [step * 10.0**k for k in _DECADES for step in steps]
        inside = [value for value in round_ones if low * 0.999 <= value <= high * 1.001]
        return tuple((value, self.place(self.time_of_value(value))) for value in inside)


@lru_cache(maxsize=32)
def axis_of(noise: Noise, unit: AxisName) -> NoiseScale:
    """Return the axis of a process in a unit; in t also for the steps, which only a run has (``engine.step_scale``)."""
    if unit in ("t", "step"):
        ends = np.array((0.0, 1.0))
        return NoiseScale("t", noise, ends, ends)
    process = process_of(noise)
    levels = np.geomspace(LEAST_LEVEL, LARGEST_LEVEL, _ENTRIES)
    at = np.unique([float(process.time_of(float(level))) for level in levels])  # one of each end, where it is clamped
    logs = np.log([_value(unit, noise, float(t)) for t in at])
    return NoiseScale(unit, noise, at, (logs - logs[0]) / (logs[-1] - logs[0]))


def _value(unit: AxisName, noise: Noise, t: float) -> float:
    if unit == "t":
        return t
    process = process_of(noise)
    sigma = float(process.sigma(t))
    if unit == "sigma":
        return sigma
    return float("inf") if sigma == 0.0 else (float(process.alpha(t)) / sigma) ** 2
