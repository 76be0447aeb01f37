"""A network's weights as they were: the first steps for good, the rest ever further apart as they age, never too many.

Formula:
    Of the kept steps s_1 < ... < s_n, the first ones (``FIRST``) and the newest always stay. Where one too many is
    kept, that one of the others goes whose neighbours are nearest in the sense of s_{k+1}/s_{k-1}. These ratios
    multiply to at most (s_n/s_1)^2, so that no gap made in this way is wider than (s_n/s_1)^(2/m), with m the number
    of those that may go: the steps are about as far apart as in a geometric series, however long training goes on.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine import saved_checks as checks
from scoreviz.engine.levels import SIGMAS, Floats, measured_at
from scoreviz.maths.heads import PREDICTIONS, Prediction, outputs_of
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.engine.trained import TrainingSnapshot

FIRST = (1, 10, 30, 50, 100, 300)
MOST, MOST_BYTES = 64, 32_000_000  # in memory
MOST_IN_FILE, MOST_BYTES_IN_FILE = 32, 4_000_000
LEAST = 2 * len(FIRST)  # of a network of which fewer find room, no past is kept


def capacity(weights: int, most: int = MOST, most_bytes: int = MOST_BYTES) -> int:
    """Return how many vectors of so many float32 weights are kept: 0 where they are too long to be kept at all."""
    room = min(most, most_bytes // (4 * max(weights, 1)))
    return room if room >= LEAST else 0


def thinned(steps: Sequence[int], most: int) -> list[int]:
    """Return the places of the steps that stay, at most so many of them, both ends among them.

    Args:
        steps: ascending, above zero.
        most: 0, or at least ``LEAST``.
    """
    places = list(range(len(steps))) if most else []
    while len(places) > most:
        inner = [k for k in range(1, len(places) - 1) if steps[places[k]] not in FIRST]
        places.pop(min(inner, key=lambda k: steps[places[k + 1]] / steps[places[k - 1]]))
    return places


@dataclass(frozen=True, eq=False)
class PastStep:
    """What a network knew after so many steps.

    Args:
        prediction: what its output stood for.
        average: its averaged weights ``[P]``, float32.
        errors: the relative error that was measured then, at ``measured_at(level)``.
        level: the only noise level at which it was trained then, or None.
    """

    step: int
    prediction: Prediction
    average: NDArray[np.float32]
    errors: Floats
    level: float | None = None


@dataclass(frozen=True, eq=False)
class Past:
    """The kept steps, ascending; the newest is the last."""

    kept: tuple[PastStep, ...] = ()

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps that are kept, ascending."""
        return tuple(one.step for one in self.kept)

    def at(self, step: int) -> PastStep:
        """Return what was known at a step.

        Raises:
            KeyError: it is not kept.
        """
        for one in self.kept:
            if one.step == step:
                return one
        raise KeyError(step)

    def with_snapshot(self, snapshot: "TrainingSnapshot") -> "Past":
        """Return the past with a snapshot added, where its error was measured on the very weights that it shows."""
        saved, measured = snapshot.saved, snapshot.error_step
        if saved is None or snapshot.failure or not len(measured) or measured[-1] != snapshot.step:
            return self
        average = saved.arrays["average"]
        newest = PastStep(
            snapshot.step, saved.network.prediction, average, snapshot.error_by_sigma, snapshot.error_level
        )
        earlier = [one for one in self.kept if one.step < newest.step and len(one.average) == len(average)]
        return Past((*earlier, newest))._thinned(capacity(len(average)))

    def _thinned(self, most: int) -> "Past":
        if len(self.kept) <= most:
            return self
        return Past(tuple(self.kept[place] for place in thinned(self.steps, most)))

    # ---- in a file

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """Return as much of it as a file keeps, as flat arrays; none where there is nothing."""
        if not self.kept:
            return {}
        kept = self._thinned(capacity(len(self.kept[0].average), MOST_IN_FILE, MOST_BYTES_IN_FILE)).kept
        if not kept:
            return {}
        return {
            "past": np.concatenate([one.average for one in kept]),
            "past_step": np.array([one.step for one in kept], np.int64),
            "past_prediction": np.array([PREDICTIONS.index(one.prediction) for one in kept], np.int64),
            "past_level": np.array([one.level or 0.0 for one in kept]),
            "past_error": np.concatenate([_row(one) for one in kept]),
        }

    @classmethod
    def from_arrays(
        cls, arrays: Mapping[str, NDArray[Any]], weights: int, prediction: Prediction, newest: int
    ) -> "Past":
        """Return what ``to_arrays`` gave, of a network of so many weights, with what it predicts at its newest step.

        Raises:
            ValueError: one sentence, for anything missing, of a wrong shape or type, not finite, or not possible.
        """
        if "past" not in arrays:
            return cls()
        steps = checks.array(arrays, "past_step", np.int64, None)
        n = steps.size
        if steps.ndim != 1 or not 0 < n <= MOST or n * weights * 4 > MOST_BYTES:
            raise ValueError(tr("The training's past has a wrong length."))
        if steps[0] < 1 or steps[-1] > newest or bool((np.diff(steps) <= 0).any()):
            raise ValueError(tr("The steps of the training's past do not ascend from 1 to the newest."))
        averages = checks.array(arrays, "past", np.float32, (n * weights,)).reshape(n, weights)
        rows = checks.array(arrays, "past_error", np.float64, (n * (len(SIGMAS) + 1),)).reshape(n, -1)
        heads = checks.array(arrays, "past_prediction", np.int64, (n,)).tolist()
        levels = checks.array(arrays, "past_level", np.float64, (n,)).tolist()
        outputs = outputs_of(prediction)
        possible = [k for k, name in enumerate(PREDICTIONS) if outputs_of(name) == outputs]
        if not all(head in possible for head in heads) or bool((rows < 0).any()):
            raise ValueError(tr("The training's past holds a prediction or an error that there cannot be."))
        if not all(level == 0.0 or 0.0 < level < math.inf for level in levels):
            raise ValueError(tr("The training's past holds a noise level that is not above zero."))
        parts = zip(steps.tolist(), heads, averages, rows, levels, strict=True)
        return cls(tuple(PastStep(s, PREDICTIONS[h], a, _errors(r, v or None), v or None) for s, h, a, r, v in parts))


NO_PAST = Past()


def _row(one: PastStep) -> Floats:
    """Return the errors at ``SIGMAS``, and then that at the only level trained, or zero."""
    sigmas = measured_at(one.level)
    own = 0.0 if one.level is None else one.errors[np.searchsorted(sigmas, one.level)]
    return np.append(one.errors[np.isin(sigmas, SIGMAS)], own)


def _errors(row: Floats, level: float | None) -> Floats:
    """Return the errors at ``measured_at(level)`` from what ``_row`` gave."""
    sigmas = measured_at(level)
    errors = np.full(len(sigmas), row[-1])
    errors[np.isin(sigmas, SIGMAS)] = row[:-1]
    return errors
