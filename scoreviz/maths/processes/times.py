"""Times and noise levels that are numbers or tensors alike."""

from collections.abc import Callable
from typing import TypeVar

import torch
from torch import Tensor

from scoreviz.maths.density import Density, wide

Time = TypeVar("Time", float, Tensor)


def apply(function: Callable[[Tensor], Tensor], value: Time) -> Time:
    """Return a function of a number, or of every element of a tensor, in the same kind and type.

    Both are computed in float64 where the device has it, so that a schedule's ends lose no digits.
    """
    if isinstance(value, Tensor):
        return function(value.to(wide(value.device))).to(value.dtype)
    return float(function(torch.tensor(float(value), dtype=torch.float64)))


def standard_normal(density: Density) -> tuple[Tensor, Tensor]:
    """Return the mean ``[2]`` and covariance ``[2, 2]`` of N(0, I), on the density's device."""
    device = density.mean.device
    return torch.zeros(2, device=device), torch.eye(2, device=device)
