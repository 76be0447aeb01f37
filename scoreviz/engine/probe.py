"""How far a learned field is from the true one, on a fixed set of points that are drawn once for each target."""

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.maths.density import Density, Field

POINTS = 1000
_SEED = 20_05


class Probe:
    """Points of p_sigma with their true scores, at several noise levels.

    Args:
        density: the truth.
        sigmas: noise levels ``[S]``.
        device: where the density and the field to be measured live.
        points: how many at each level.
    """

    def __init__(self, density: Density, sigmas: NDArray[np.float64], device: str, points: int = POINTS) -> None:
        generator = torch.Generator(device=device).manual_seed(_SEED)
        levels = [float(sigma) for sigma in sigmas]
        self._y = torch.cat([density.sample(points, level, generator) for level in levels])  # [S n, 2]
        self._sigma = torch.tensor(levels, device=device).repeat_interleave(points)  # [S n]
        self._true = torch.cat([density.score(y, s) for y, s in zip(self._y.split(points), levels, strict=True)])
        self._size = self._mean_square(self._true, len(levels))  # [S]

    def errors(self, field: Field) -> NDArray[np.float64]:
        """Return the relative error E|field - true|^2 / E|true|^2 at each noise level, ``[S]``."""
        gap = field.score(self._y, self._sigma) - self._true
        return (self._mean_square(gap, len(self._size)) / self._size).cpu().double().numpy()

    @staticmethod
    def _mean_square(vectors: torch.Tensor, levels: int) -> torch.Tensor:
        return vectors.square().sum(1).view(levels, -1).mean(1)
