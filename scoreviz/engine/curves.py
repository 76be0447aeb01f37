"""How the loss and the error of a training went, as histories of bounded length."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine import saved_checks as checks
from scoreviz.wording import tr

Floats = NDArray[np.float64]
Steps = NDArray[np.int64]
Arrays = dict[str, NDArray[Any]]

_CURVES = ("loss", "loss_step", "error", "error_step")
_LONGEST_CURVE = 100_000


def _no_steps() -> Steps:
    return np.empty(0, dtype=np.int64)


def _no_floats() -> Floats:
    return np.empty(0, dtype=np.float64)


@dataclass(frozen=True, eq=False)
class Curves:
    """Histories of bounded length.

    ``loss [n]`` is a running mean at the steps ``loss_step [n]``; ``error [m]`` the relative score error, mean over
    ``SIGMAS`` or at the only level trained, at the steps ``error_step [m]``. The first error is that of the untrained
    network, or of the moment from which another level was measured.
    """

    loss_step: Steps = field(default_factory=_no_steps)
    loss: Floats = field(default_factory=_no_floats)
    error_step: Steps = field(default_factory=_no_steps)
    error: Floats = field(default_factory=_no_floats)

    def to_arrays(self) -> Arrays:
        """Return the four arrays by their names."""
        return {name: getattr(self, name) for name in _CURVES}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> "Curves":
        """Return what ``to_arrays`` gave.

        Raises:
            ValueError: one sentence, for anything missing, of a wrong shape or type, or not finite.
        """
        curves = {}
        for name in _CURVES:
            array = checks.array(arrays, name, np.int64 if name.endswith("_step") else np.float64, None)
            if array.ndim != 1 or len(array) > _LONGEST_CURVE:
                raise ValueError(tr("The training's curve {name} has a wrong shape.", name=name))
            curves[name] = array
        if len(curves["loss"]) != len(curves["loss_step"]) or len(curves["error"]) != len(curves["error_step"]):
            raise ValueError(tr("The training's curves do not have one step for each value."))
        return cls(**curves)


NO_CURVES = Curves()
