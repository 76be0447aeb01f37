"""How the error stood at each noise level, earlier in a training: remembered thinly, so that three can be shown."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.trained import TrainingSnapshot

MOST = 60  # measurements

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class LevelErrors:
    """The relative error at each noise level ``[S]``, after so many steps."""

    step: int
    sigmas: Floats
    errors: Floats


class ErrorMemory:
    """Keeps measurements of one training on one drawing; another drawing, noise or level begins anew."""

    def __init__(self) -> None:
        self._about: tuple[object, ...] = ()
        self._kept: list[LevelErrors] = []

    def see(self, snapshot: TrainingSnapshot | None) -> None:
        """Remember what a snapshot measured, if that is new; None forgets everything."""
        if snapshot is None or len(snapshot.error_by_sigma) == 0:
            self._kept = [] if snapshot is None else self._kept
            return
        spec = snapshot.spec
        about = spec.target, spec.kernel, spec.network, spec.training.seed, snapshot.error_level
        if about != self._about or (self._kept and snapshot.step < self._kept[-1].step):
            self._about, self._kept = about, []
        # The figures change with each measurement, the steps with each snapshot: these errors are of an earlier step.
        step = int(snapshot.error_step[-1]) if len(snapshot.error_step) else snapshot.step
        if not self._kept or step > self._kept[-1].step:
            self._kept.append(LevelErrors(step, snapshot.sigmas, snapshot.error_by_sigma))
        if len(self._kept) > MOST:
            del self._kept[_crowded(self._kept)]

    def chosen(self) -> tuple[LevelErrors, ...]:
        """Return the first, one between and the newest measurement; the one between is the middle by ratio of steps."""
        if len(self._kept) < 3:
            return tuple(self._kept)
        first, last = self._kept[0], self._kept[-1]
        middle = 0.5 * (math.log(first.step + 1) + math.log(last.step + 1))
        between = min(self._kept[1:-1], key=lambda row: abs(math.log(row.step + 1) - middle))
        return first, between, last


def _crowded(rows: list[LevelErrors]) -> int:
    """Return which row between the ends is missed least: its neighbours are nearest to each other by ratio of steps."""
    logs = np.log([row.step + 1 for row in rows])
    return 1 + int((logs[2:] - logs[:-2]).argmin())
