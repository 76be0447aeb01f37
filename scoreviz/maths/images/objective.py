"""What an image model is asked, and what its answer says: the noise, the clean image, or v.

With x_t = alpha x0 + sigma eps and alpha^2 + sigma^2 = 1:

    epsilon: eps    sample: x0    v_prediction: v = alpha eps - sigma x0

Source: Ho et al. (2020), eq. 14; Salimans and Ho (2022), appendix D, for v.
"""

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Generator, Tensor

from scoreviz.maths.images.table import Table

Predicted = Literal["epsilon", "sample", "v_prediction"]


@dataclass(frozen=True, eq=False)
class Questions:
    """A batch: clean images and noise ``[n, C, H, W]``, timesteps ``[n]``, and classes ``[n]`` or None."""

    x0: Tensor
    eps: Tensor
    timestep: Tensor
    label: Tensor | None

    def share(self, rank: int, count: int) -> "Questions":
        """Return every count-th row, beginning with one's own: what one of several machines works on."""
        rows = slice(rank, None, count)
        label = None if self.label is None else self.label[rows]
        return Questions(self.x0[rows], self.eps[rows], self.timestep[rows], label)

    def to(self, device: torch.device | str) -> "Questions":
        """Return the same batch on another device."""
        label = None if self.label is None else self.label.to(device)
        return Questions(self.x0.to(device), self.eps.to(device), self.timestep.to(device), label)


def ask(x0: Tensor, label: Tensor | None, null: int, dropout: float, steps: int, generator: Generator) -> Questions:
    """Return a batch: each image with noise of its own, at a timestep of its own stratum of the table.

    Args:
        x0: clean images ``[n, C, H, W]``.
        label: their classes ``[n]``, or None.
        null: the class that stands for all of them.
        dropout: share of the images whose class is replaced by it.
        steps: number of entries of the table.
        generator: of every random number, on the CPU.

    Source:
        Ho and Salimans (2022), algorithm 1, for the null class; Kingma et al. (2021), appendix I.1, for strata.
    """
    n = len(x0)
    u = (torch.arange(n) + torch.rand(n, generator=generator)) / n
    timestep = (u * steps).long().clamp(max=steps - 1)
    if label is not None:
        label = torch.where(torch.rand(n, generator=generator) < dropout, null, label)
    return Questions(x0, torch.randn(x0.shape, generator=generator), timestep, label)


def mixed(x0: Tensor, eps: Tensor, alpha: Tensor, sigma: Tensor) -> Tensor:
    """Return alpha x0 + sigma eps, ``[n, C, H, W]``, for alpha and sigma ``[n]``."""
    return _over(alpha, x0) * x0 + _over(sigma, x0) * eps


def answer_of(kind: Predicted, x0: Tensor, eps: Tensor, alpha: Tensor, sigma: Tensor) -> Tensor:
    """Return the right answer, ``[n, C, H, W]``."""
    if kind == "v_prediction":
        return _over(alpha, x0) * eps - _over(sigma, x0) * x0
    return eps if kind == "epsilon" else x0


def clean_of(kind: Predicted, answer: Tensor, x: Tensor, alpha: Tensor, sigma: Tensor) -> Tensor:
    """Return the clean image that an answer means, ``[n, C, H, W]``, at ``x [n, C, H, W]``.

    Formula:
        epsilon: (x - sigma eps) / alpha    sample: x0    v_prediction: alpha x - sigma v
    """
    if kind == "v_prediction":
        return _over(alpha, x) * x - _over(sigma, x) * answer
    return (x - _over(sigma, x) * answer) / _over(alpha, x) if kind == "epsilon" else answer


def squared_error(net: torch.nn.Module, kind: Predicted, table: Table, asked: Questions) -> Tensor:
    """Return the mean squared difference between a network's answer and the right one, ``[]``.

    Formula:
        L = E |F(alpha x0 + sigma eps, t, y) - answer|^2 over images, pixels and channels
    """
    alpha, sigma = (level.to(asked.x0) for level in table.at(asked.timestep.cpu()))
    x = mixed(asked.x0, asked.eps, alpha, sigma)
    right = answer_of(kind, asked.x0, asked.eps, alpha, sigma)
    return (net(x, asked.timestep, asked.label) - right).square().mean()


def _over(level: Tensor, images: Tensor) -> Tensor:
    return level.to(images).reshape(-1, 1, 1, 1)
