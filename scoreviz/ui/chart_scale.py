"""Where steps and shares lie in the chart of the training: what a log axis can show, its ticks, its pixels."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF

Array = NDArray[np.float64]

MOST_POINTS = 160  # one for each second pixel or so


def usable(step: ArrayLike, value: ArrayLike) -> tuple[Array, Array]:
    """Return what a log axis can show, thinned to what the screen can: steps and log10 of values."""
    steps, values = np.asarray(step, dtype=float).ravel(), np.asarray(value, dtype=float).ravel()
    count = min(steps.size, values.size)
    steps, values = steps[:count], values[:count]
    fine = np.isfinite(steps) & np.isfinite(values) & (values > 0)
    steps, values = steps[fine], values[fine]
    if steps.size > MOST_POINTS:
        chosen = np.unique(np.linspace(0, steps.size - 1, MOST_POINTS).round().astype(int))
        steps, values = steps[chosen], values[chosen]
    return steps, np.log10(values)


def decades(low: float) -> list[int]:
    """Return at most four powers of ten from 100 % down to about ``low`` (log10), evenly apart."""
    lowest = min(math.floor(low), -2)
    apart = math.ceil(-lowest / 3)
    return list(range(0, lowest - 1, -apart))


def round_ticks(highest: float) -> list[int]:
    """Return 0 and one or two round numbers up to ``highest``."""
    if highest < 2:
        return [0, 1]
    power = 10 ** math.floor(math.log10(highest / 2))
    spacing = max(step * power for step in (1, 2, 3, 5) if step * power * 2 <= highest)
    return [0, spacing, 2 * spacing]


@dataclass(frozen=True)
class Scale:
    """Where steps and log10 of values lie on the screen."""

    area: QRectF
    last: float
    low: float
    high: float

    def x(self, step: float) -> float:
        """Return the pixel of a step."""
        return self.area.left() + self.area.width() * step / self.last

    def y(self, log: float) -> float:
        """Return the pixel of the log10 of a value; what is above or below the axis stays on its edge."""
        share = (min(max(log, self.low), self.high) - self.low) / (self.high - self.low)
        return self.area.bottom() - share * self.area.height()

    def places(self, steps: Array, logs: Array) -> Array:
        """Return the pixels ``[n, 2]`` of a line."""
        share = (logs.clip(self.low, self.high) - self.low) / (self.high - self.low)
        across = self.area.left() + self.area.width() * steps / self.last
        return np.stack((across, self.area.bottom() - share * self.area.height()), axis=1)

    def step(self, x: float) -> float:
        """Return the step of a pixel."""
        return (x - self.area.left()) / max(self.area.width(), 1.0) * self.last
