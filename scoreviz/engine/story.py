"""What a walk found, ready to be painted and filmed."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Document, Noise
from scoreviz.engine.lane import Lane
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.engine.truth import truth
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
        error: the one figure: their mean, or the error at the only noise level that is trained.
        lanes: one finished run a sampler.
    """

    document: Document
    history: tuple[TrainingSnapshot, ...]
    learned: Field
    errors: NDArray[np.float64]
    error: float
    lanes: tuple[Lane, ...]

    @property
    def plane_noise(self) -> Noise:
        """The noise under which the plane is shown: the variance-exploding frame, and the document's kernel."""
        return Noise("ve", kernel=self.document.noise.kernel)


def half_height(document: Document) -> float:
    """Return half the height of the part of the plane that holds nearly all of p at ``SHOWN_LEVEL``, with a margin."""
    return float(np.clip(reach(document, 1.0, SHOWN_LEVEL), 1.0, PAGE[3]))


def reach(document: Document, alpha: float, sigma: float) -> float:
    """Return half the height of a 3:2 rectangle around the origin that nearly all of alpha x0 + sigma eps lies in."""
    generator = torch.Generator().manual_seed(0)
    points = alpha * truth(document.target, document.noise.kernel).sample(4_000, sigma / alpha, generator).abs()
    far = torch.quantile(points, 0.995, dim=0)  # [2]
    return 1.12 * max(float(far[1]), float(far[0]) * 2 / 3)
