"""A curve of bounded length: what a figure was, step by step."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

CAPACITY = 2000


class History:
    """Pairs (step, value), thinned to every second one when there are more than ``CAPACITY``; both ends stay."""

    def __init__(self, steps: Iterable[float] = (), values: Iterable[float] = ()) -> None:
        self._pairs = [(int(step), float(value)) for step, value in zip(steps, values, strict=True)]
        self._thin()

    def append(self, step: int, value: float) -> None:
        """Add the newest value; a second one at the same step takes the place of the first."""
        if self._pairs and self._pairs[-1][0] == step:
            self._pairs.pop()
        self._pairs.append((step, value))
        self._thin()

    def arrays(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return new arrays of steps and values, ``[n]`` each."""
        steps, values = zip(*self._pairs, strict=True) if self._pairs else ((), ())
        return np.array(steps, dtype=np.int64), np.array(values, dtype=np.float64)

    def _thin(self) -> None:
        while len(self._pairs) > CAPACITY:
            self._pairs = [*self._pairs[:-1:2], self._pairs[-1]]
