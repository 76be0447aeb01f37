"""Implicit objectives as training sees them: no target, but the divergence of the network's own output.

In the network's frame score_net(z) = F c/s - c^2 z with c = 1/sqrt(1 + s^2). With the weight s^2 on |score_net - s*|^2
the loss is twice the paper's times s^2, E [2 s tr(de/dz) + |e|^2], in e = s score_net = c F - s c^2 z, which stays near
1 at every noise level. EDM's weight s^2 (1 + s^2) would let the large noise levels swamp the small ones: nothing
subtracts their variance here.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from scoreviz.maths.batches import GAUSSIAN, Batch, Levels, draw_batches
from scoreviz.maths.density import Density
from scoreviz.maths.jacobian import on_sphere, rademacher
from scoreviz.maths.kernels import Kernel
from scoreviz.maths.network import ScoreNet
from scoreviz.maths.tangents import Tangents

# Gives directions [K, n, 2] at points [n, 2] with E sum_k v_k v_k^T = I.
Probe = Callable[[Tensor, Generator], Tensor]


@dataclass(frozen=True)
class Implicit:
    """One member of the family: along which directions the divergence is looked for, and the score's norm."""

    probe: Probe
    directions: int = 1
    along_only: bool = False  # (v^T e)^2 in the place of |e|^2


def axes(z: Tensor, _generator: Generator) -> Tensor:
    """Return the two axes at every point, ``[2, n, 2]``: with them the trace is exact."""
    return torch.eye(2, dtype=z.dtype, device=z.device)[:, None].expand(2, len(z), 2)


def slices(z: Tensor, generator: Generator) -> Tensor:
    """Return one direction a point, ``[1, n, 2]``, on the circle of radius sqrt 2.

    Its second moments are I. Those of normal numbers are too, but their lengths vary: the error was half as large
    again after 300 steps.
    """
    return math.sqrt(2) * on_sphere(z, generator)[None]


IMPLICIT: dict[str, Implicit] = {
    "ism": Implicit(axes, directions=2),  # Hyvärinen (2005), theorem 1
    "hutchinson": Implicit(lambda z, generator: rademacher(z, generator)[None]),  # Hutchinson (1989)
    "sliced": Implicit(slices, along_only=True),  # Song et al. (2019), sec. 3.1, in both its forms
    "sliced-vr": Implicit(slices),
}


class ImplicitGradients:
    """The gradient of an implicit objective in a network's flat weight vector.

    Args:
        net: the network; its weights are read at every batch.
        objective: which member of the family.
        sigma: the one noise level, the two ends of a range, or None for the whole.
        kernel: of the noise. Cells are Gaussian, so p_sigma is smooth and falls to zero under every kernel, which is
            all that the objective asks for.
    """

    def __init__(self, net: ScoreNet, objective: Implicit, sigma: Levels = None, kernel: Kernel = GAUSSIAN) -> None:
        self._net, self._objective, self._sigma, self._kernel = net, objective, sigma, kernel
        self._tangents, self._size = Tangents(net, 2, objective.directions), 2

    @property
    def gradient(self) -> Tensor:
        """The gradient ``[P]`` of the newest batch; the next one overwrites it."""
        return self._tangents.gradient

    def each(self, density: Density, batches: int, n: int, generator: Generator) -> Iterator[Tensor]:
        """Draw batches of n points and yield the loss ``[]`` of each, with ``gradient`` filled."""
        drawn = draw_batches(density, self._net, batches, n, generator, self._sigma, self._kernel)
        v = self._objective.probe(drawn.z, generator)
        size = len(drawn.s) // batches
        if size != self._size:
            self._tangents, self._size = Tangents(self._net, size, self._objective.directions), size
        inputs = inputs_along(self._net, drawn, v).split(size, dim=1)
        for batch, directions, features in zip(drawn.split(size), v.split(size, dim=1), inputs, strict=True):
            outputs = self._tangents.forward(features)
            loss, delta = loss_and_slopes(outputs, batch, directions, self._objective.along_only)
            self._tangents.backward(delta)
            yield loss


def inputs_along(net: ScoreNet, batch: Batch, v: Tensor) -> Tensor:
    """Return the network's inputs at z and their derivatives along ``v [K, n, 2]``, ``[1 + K, n, INPUTS]``.

    With p = c z w the inputs begin with c z, sin p, cos p, and their derivatives with c v, cos p p', -sin p p', where
    p' = c v w; the rest does not depend on z.
    """
    inputs = net.embed(batch.z, batch.s)
    start, waves = v.shape[-1], net.waves.shape[1]
    sin, cos = inputs[:, start : start + waves], inputs[:, start + waves : start + 2 * waves]
    direction = v * (1 + batch.s**2).rsqrt()
    turn = direction @ net.waves  # [K, n, WAVES]
    along = torch.zeros(len(v), *inputs.shape, device=inputs.device)
    along[..., : start + 2 * waves] = torch.cat([direction, cos * turn, -sin * turn], dim=-1)
    return torch.cat([inputs[None], along])


def loss_and_slopes(outputs: Tensor, batch: Batch, v: Tensor, along_only: bool) -> tuple[Tensor, Tensor]:
    """Return the loss ``[]``, the mean of 2 s sum_k v_k^T (de/dz) v_k + |e|^2, and its slopes ``[1 + K, n, 2]``.

    As e = c F - s c^2 z: v^T (de/dz) v = c v^T T - s c^2 |v|^2, with T = dF/dz v. With ``along_only`` (v^T e)^2 stands
    for |e|^2.

    Args:
        outputs: F and its derivatives T_k along v_k, ``[1 + K, n, 2]``.
        batch: points and levels, ``[n, 2]`` and ``[n, 1]``.
        v: ``[K, n, 2]``.
        along_only: whether only the component of e along v counts.
    """
    s, n = batch.s, len(batch.s)
    c = (1 + s * s).rsqrt()
    e = c * outputs[0] - s * c * c * batch.z
    seen = (v[0] * e).sum(1, keepdim=True) if along_only else e  # what is squared
    slope = seen * v[0] if along_only else e
    traces = 2 * s * (c * v * outputs[1:] - s * c * c * v * v)
    slopes = torch.cat([(2 * c * slope)[None], 2 * s * c * v])
    return (traces.sum() + seen.square().sum()) / n, slopes / n
