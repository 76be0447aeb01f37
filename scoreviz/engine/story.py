"""What a walk found, ready to be painted and filmed."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Document, Target
from scoreviz.engine.lane import Lane
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.maths.density import Field
from scoreviz.maths.drawing import PAGE

SHOWN_LEVEL = 0.24  # the noise level at which fields are shown


@dataclass(frozen=True, eq=False)
class Story:
    """A finished walk.

    Args:
        document: what was walked.
        history: snapshots on the way of training; the last is the newest.
        learned: the newest field, on the CPU.
        errors: its relative error over fresh samples at each of ``SIGMAS``.
        lanes: one finished run a sampler.
    """

    document: Document
    history: tuple[TrainingSnapshot, ...]
    learned: Field
    errors: NDArray[np.float64]
    lanes: tuple[Lane, ...]


def half_height(target: Target) -> float:
    """Return half the height of the part of the plane that holds nearly all of p at ``SHOWN_LEVEL``, with a margin."""
    generator = torch.Generator().manual_seed(0)
    points = realise(target).sample(4_000, SHOWN_LEVEL, generator).abs()
    reach = torch.quantile(points, 0.995, dim=0)  # [2]
    return float(np.clip(1.12 * max(float(reach[1]), float(reach[0]) * 2 / 3), 1.0, PAGE[3]))
