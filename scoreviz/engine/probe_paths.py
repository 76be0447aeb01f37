"""The path of a point by the probability-flow ODE to both ends, under the true and the learned field."""

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import Noise
from scoreviz.engine.noise import process_of
from scoreviz.maths.density import Field
from scoreviz.maths.flow_path import flow_path

STEPS = 24  # each way, even in log sigma
LEAST_LEVEL = 1e-3  # where a process ends in no noise at all

Path = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Paths:
    """Places on the canvas ``[S, 2]`` from the data to the noise, each in the frame of its own time.

    The learned one is None before anything is learned. ``to_data`` and ``to_noise`` are the levels at the ends.
    """

    true: Path
    learned: Path | None
    to_data: float
    to_noise: float


def paths_of(density: Field, learned: Field | None, noise: Noise, y: Tensor, level: float) -> Paths:
    """Return the paths through a point y ``[2]`` at a noise level."""
    process = process_of(noise)
    ends = max(float(process.level(0.0)), LEAST_LEVEL), float(process.level(1.0))
    levels = torch.stack([_levels(level, end) for end in ends], dim=1)  # [S, 2]
    rising = torch.cat([levels.flip(0)[:, 0], levels[1:, 1]])
    alpha = torch.as_tensor(process.alpha(process.time_of(rising)))[:, None]

    def path(field: Field, start: Tensor) -> Path:
        down, up = flow_path(field, start.expand(2, 2), levels).double().unbind(1)
        found: Path = (alpha * torch.cat([down.flip(0), up[1:]])).numpy()
        return found

    # A network answers in single precision.
    return Paths(path(density, y), None if learned is None else path(learned, y.float()), *ends)


def _levels(first: float, last: float) -> Tensor:
    logs = torch.linspace(math.log(first), math.log(last), STEPS + 1, dtype=torch.float64)
    return logs.exp()
