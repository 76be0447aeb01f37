"""The true density of a target under the noise that a document names."""

from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import KernelName
from scoreviz.engine.target import Target
from scoreviz.engine.targets import realise
from scoreviz.maths.batches import GAUSSIAN
from scoreviz.maths.density import Density
from scoreviz.maths.kernels import KERNELS, Kernel
from scoreviz.maths.noise_gap import SAMPLES, relative_eps_gap
from scoreviz.maths.smoothed import Smoothed, on_grid

_NAMES: dict[KernelName, str] = {
    "gaussian": "gaussian",
    "uniform": "uniform",
    "laplace": "laplace",
    "student-t": "student",
}
_SEED = 31_007


def kernel_of(name: KernelName) -> Kernel:
    """Return the kernel that a document names."""
    return KERNELS[_NAMES[name]]


def under(density: Density, kernel: KernelName) -> Density:
    """Return a clean density under a kernel's noise: itself for Gaussian noise, else on a grid and smoothed.

    What is no grid is read on one of 128 cells, whose Gaussians it cannot be narrower than.
    """
    return density if kernel == "gaussian" else Smoothed(on_grid(density), kernel_of(kernel))


@lru_cache(maxsize=32)
def truth(target: Target, kernel: KernelName) -> Density:
    """Return the density that a target means under a kernel's noise, in the canvas frame.

    Raises:
        EmptyDrawing: there is no ink.
    """
    return under(realise(target), kernel)


def noise_of(density: Density) -> Kernel:
    """Return the kernel of the noise that ``sample`` adds and ``score`` knows of."""
    return density.kernel if isinstance(density, Smoothed) else GAUSSIAN


def noise_gap(target: Target, kernel: KernelName, level: float, samples: int = SAMPLES) -> tuple[float, float]:
    """Return E |-sigma s - E[u | y]|^2 / E |E[u | y]|^2 at one noise level, measured, and its standard error.

    Raises:
        EmptyDrawing: there is no ink.
        ValueError: the noise level is not above zero.
    """
    density = truth(target, kernel)
    if not isinstance(density, Smoothed):
        return 0.0, 0.0  # Tweedie's formula
    return relative_eps_gap(density, level, torch.Generator().manual_seed(_SEED), samples)


def noise_gaps(target: Target, kernel: KernelName, levels: NDArray[np.float64], samples: int) -> NDArray[np.float64]:
    """Return the gap at several noise levels and its standard error, ``[S, 2]``."""
    return np.array([noise_gap(target, kernel, float(level), samples) for level in levels])
