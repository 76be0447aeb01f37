"""Clean points of a drawing, always the same ones, and the noisy points that they become."""

from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import KernelName
from scoreviz.engine.target import Points, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.truth import kernel_of

Array = NDArray[np.float32]

COUNT = 1000
ARROWS = 400  # noisy points with an arrow: more would lie on one another
_SEED = 20_051


@lru_cache(maxsize=8)
def data_points(target: Target) -> Array:
    """Return clean points x0 ``[N, 2]``, N at most 1,000: a file's own ones, some of them if there are more, or draws.

    Errors:
        EmptyDrawing: there is no ink.
    """
    base, generator = target.plain_base, torch.Generator().manual_seed(_SEED)
    if isinstance(base, Points):
        own = base.points.values
        if len(own) <= COUNT:
            return own
        chosen = torch.randperm(len(own), generator=generator)[:COUNT]
        return own[chosen.sort().values.numpy()]
    return realise(target).sample(COUNT, 0.0, generator).float().numpy()


def noisy_points(target: Target, kernel: KernelName, alpha: float, sigma: float, count: int = ARROWS) -> Array:
    """Return x_t = alpha x0 + sigma u ``[n, 2]`` for some of the clean points, u the same at every noise level.

    Errors:
        EmptyDrawing: there is no ink.
    """
    x0 = data_points(target)
    order = torch.randperm(len(x0), generator=torch.Generator().manual_seed(_SEED + 1))[:count]
    noise = kernel_of(kernel).sample((len(order), 2), torch.Generator().manual_seed(_SEED + 2))
    return (alpha * x0[order.numpy()] + sigma * noise.numpy()).astype(np.float32)
