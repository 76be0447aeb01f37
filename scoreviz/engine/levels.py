"""The noise levels at which the error is measured, and the one figure that stands for all of them."""

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import Training
from scoreviz.engine.figures import significant
from scoreviz.wording import tr

Floats = NDArray[np.float64]

SIGMAS: Floats = np.geomspace(0.05, 5.0, 8)


def measured_at(only: float | None) -> Floats:
    """Return the noise levels of a measurement, ascending: ``SIGMAS``, and the only one that is trained, if any.

    A network that is trained at one level was never asked about the others; they are measured all the same, and show
    what it does not know.
    """
    return SIGMAS if only is None else np.union1d(SIGMAS, [only])


def headline(errors: Floats, only: float | None) -> float:
    """Return the error that stands for all at ``measured_at(only)``: their mean, or that at the only level trained."""
    return float(errors.mean()) if only is None else float(errors[np.searchsorted(measured_at(only), only)])


def span_note(training: Training) -> str:
    """Return which of the measured levels a training leaves out, in one sentence, or ""."""
    low, high = training.low, training.high
    if training.sigma is not None or (low <= SIGMAS[0] and SIGMAS[-1] <= high):
        return ""
    names = "low", "high", "first", "last"
    ends = dict(zip(names, map(significant, (low, high, SIGMAS[0], SIGMAS[-1])), strict=True))
    return tr("Trained at σ = {low} to {high} only; the error is the mean over σ = {first} to {last}.", **ends)
