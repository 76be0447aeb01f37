"""What a network is trained on: denoising score matching over the whole range of noise levels."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from scoreviz.maths.density import Density
from scoreviz.maths.network import SIGMA_MAX, SIGMA_MIN, ScoreNet

# Above 1, small noise levels are drawn more often: they hold the finest detail and are learned last.
TILT = 1.4


@dataclass(frozen=True)
class Batch:
    """Clean points, noise and noise levels in the network's own frame, where the noisy points are z = x0 + s eps.

    ``x0 [n, 2]``, ``eps [n, 2]``, ``s [n, 1]``.
    """

    x0: Tensor
    eps: Tensor
    s: Tensor


def stratified_levels(batches: int, n: int, generator: torch.Generator, tilt: float = TILT) -> Tensor:
    """Draw noise levels ``[batches, n]`` in [SIGMA_MIN, SIGMA_MAX]; each batch has one in each of n strata of u.

    log sigma = log SIGMA_MIN + u^tilt log(SIGMA_MAX/SIGMA_MIN), with u uniform on its stratum.
    """
    device = generator.device
    u = (torch.arange(n, device=device) + torch.rand(batches, n, generator=generator, device=device)) / n
    return SIGMA_MIN * (u**tilt * math.log(SIGMA_MAX / SIGMA_MIN)).exp()


def draw_batches(density: Density, net: ScoreNet, batches: int, n: int, generator: torch.Generator) -> Batch:
    """Draw batches of n points, one after the other: n/2 fresh clean points, each with +eps and -eps.

    The antithetic halves cancel the larger part of the gradient's variance at small noise. Several batches at once
    take less time than one by one.
    """
    half = max(1, n // 2)
    shape = (batches, half, 2)
    x0 = (density.sample(batches * half, 0.0, generator) - net.centre) / net.scale
    eps = torch.randn(shape, generator=generator, device=generator.device)
    s = stratified_levels(batches, half, generator)[:, :, None] / net.scale
    parts = x0.view(shape).repeat(1, 2, 1), torch.cat([eps, -eps], dim=1), s.repeat(1, 2, 1)
    return Batch(*(part.flatten(0, 1) for part in parts))


def dsm_inputs(net: ScoreNet, batch: Batch) -> Tensor:
    """Return the network's inputs ``[n, INPUTS]`` at the noisy points z = x0 + s eps."""
    return net.embed(batch.x0 + batch.s * batch.eps, batch.s)


def dsm_target(batch: Batch) -> Tensor:
    """Return what F is regressed on, ``[n, 2]``: (s x0 - eps)/sqrt(1 + s^2).

    It is (x0 - c_skip z)/c_out of Karras et al. 2022 (arXiv 2206.00364), eq. 8, with c_skip and c_out put in.
    """
    return (batch.s * batch.x0 - batch.eps) * (1 + batch.s**2).rsqrt()


def dsm_loss(net: ScoreNet, batch: Batch) -> Tensor:
    """Return the denoising score matching loss, the mean of |F - target|^2.

    In units of the score it is E s^2 (1 + s^2) |score_net(z) + eps/s|^2 (Vincent 2011; weights of Karras et al.
    2022, eq. 8): the regression target is minus eps over one s.
    """
    return (net(dsm_inputs(net, batch)) - dsm_target(batch)).square().sum(1).mean()
