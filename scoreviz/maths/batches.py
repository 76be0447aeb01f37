"""What a training step is made from: clean points, noise, and noise levels."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from scoreviz.maths.density import Density
from scoreviz.maths.kernels import Gaussian, Kernel
from scoreviz.maths.network import SIGMA_MAX, SIGMA_MIN, ScoreNet

# Above 1, small noise levels are drawn more often: they hold the finest detail and are learned last.
TILT = 1.4
GAUSSIAN = Gaussian()
WHOLE = SIGMA_MIN, SIGMA_MAX

Levels = float | tuple[float, float] | None
"""What a network is trained at: one noise level, all between two ends, or (None) its whole range ``WHOLE``."""


@dataclass(frozen=True)
class Batch:
    """Clean points, noise and noise levels in the network's own frame, where the noisy points are z = x0 + s eps.

    ``x0 [n, 2]``, ``eps [n, 2]``, ``s [n, 1]``.
    """

    x0: Tensor
    eps: Tensor
    s: Tensor

    @property
    def z(self) -> Tensor:
        """The noisy points, ``[n, 2]``."""
        return self.x0 + self.s * self.eps

    def split(self, size: int) -> "tuple[Batch, ...]":
        """Return the batches of one size that this one was drawn as."""
        parts = zip(self.x0.split(size), self.eps.split(size), self.s.split(size), strict=True)
        return tuple(Batch(*part) for part in parts)


def stratified_levels(
    batches: int, n: int, generator: torch.Generator, tilt: float = TILT, span: tuple[float, float] = WHOLE
) -> Tensor:
    """Draw noise levels ``[batches, n]`` in [low, high], the span; each batch has one in each of n strata of u.

    log sigma = log low + u^tilt log(high/low), with u uniform on its stratum.
    """
    low, high = span
    device = generator.device
    u = (torch.arange(n, device=device) + torch.rand(batches, n, generator=generator, device=device)) / n
    return low * (u**tilt * math.log(high / low)).exp()


def draw_batches(
    density: Density,
    net: ScoreNet,
    batches: int,
    n: int,
    generator: torch.Generator,
    sigma: Levels = None,
    kernel: Kernel = GAUSSIAN,
) -> Batch:
    """Draw batches of n points, one after the other: n/2 fresh clean points, each with +eps and -eps.

    The antithetic halves, alike under every kernel as all are even, cancel the larger part of the gradient's variance
    at small noise. Several batches at once
    take less time than one by one.

    Args:
        density: where the clean points come from.
        net: the network, in whose frame the batch is given.
        batches: how many.
        n: points in each; an odd one is left out.
        generator: all randomness, on the density's device.
        sigma: the one noise level of every point, at least SIGMA_MIN; two ends or None for a range, stratified.
        kernel: of the noise, which ``eps`` is drawn from.
    """
    half = max(1, n // 2)
    shape = (batches, half, 2)
    x0 = (density.sample(batches * half, 0.0, generator) - net.centre) / net.scale
    eps = kernel.sample(shape, generator)
    s = drawn_levels(batches, half, generator, sigma)[:, :, None] / net.scale
    parts = x0.view(shape).repeat(1, 2, 1), torch.cat([eps, -eps], dim=1), s.repeat(1, 2, 1)
    return Batch(*(part.flatten(0, 1) for part in parts))


def drawn_levels(batches: int, n: int, generator: torch.Generator, sigma: Levels = None) -> Tensor:
    """Return noise levels ``[batches, n]``: all the same one, or stratified over a range."""
    if sigma is None or isinstance(sigma, tuple):
        return stratified_levels(batches, n, generator, span=sigma or WHOLE)
    return torch.full((batches, n), max(sigma, SIGMA_MIN), device=generator.device)
