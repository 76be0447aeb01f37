"""How far a learned field is from the true one, on a fixed set of points that are drawn once for each target."""

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.maths.density import Density, Field

# Most of the error and nearly all of its spread come from rare points at small noise levels.
POINTS = 2500
_LARGE_NOISE = 0.7
_SEED = 20_05


class Probe:
    """Points of p_sigma with their true scores, at several noise levels.

    Args:
        density: the truth.
        sigmas: noise levels ``[S]``.
        device: where the density and the field to be measured live.
        points: how many at each level; fewer, a fifth, where the noise is large.
    """

    def __init__(self, density: Density, sigmas: NDArray[np.float64], device: str, points: int = POINTS) -> None:
        generator = torch.Generator(device=device).manual_seed(_SEED)
        levels = [float(sigma) for sigma in sigmas]
        self._counts = [max(1, points // 5) if level > _LARGE_NOISE else points for level in levels]
        parts = [density.sample(n, level, generator) for n, level in zip(self._counts, levels, strict=True)]
        self._y = torch.cat(parts)  # [N, 2]
        self._sigma = torch.tensor(levels, device=device).repeat_interleave(torch.tensor(self._counts, device=device))
        self._true = torch.cat([density.score(y, level) for y, level in zip(parts, levels, strict=True)])
        self._size = self._mean_square(self._true)  # [S]

    def errors(self, field: Field) -> NDArray[np.float64]:
        """Return the relative error E|field - true|^2 / E|true|^2 at each noise level, ``[S]``."""
        gap = field.score(self._y, self._sigma) - self._true
        return (self._mean_square(gap) / self._size).cpu().double().numpy()

    def _mean_square(self, vectors: torch.Tensor) -> torch.Tensor:
        """Return the mean square of vectors ``[N, 2]`` at each level, ``[S]``."""
        return torch.stack([part.square().sum(1).mean() for part in vectors.split(self._counts)])
