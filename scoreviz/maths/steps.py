"""Training steps: draw, differentiate, move the weights."""

import torch
from torch import Tensor

from scoreviz.maths.backward import SquaredError
from scoreviz.maths.density import Density
from scoreviz.maths.network import ScoreNet
from scoreviz.maths.objectives import draw_batches, dsm_inputs, dsm_target
from scoreviz.maths.optimiser import Weights

# Batches that are drawn together: a step takes a seventh less time than one by one.
BLOCK = 8


class DsmSteps:
    """Denoising score matching on one network, in place.

    Args:
        net: the network; it computes with ``weights.raw`` from now on.
        weights: what the steps change.
        generator: all randomness, on the network's device.
    """

    def __init__(self, net: ScoreNet, weights: Weights, generator: torch.Generator) -> None:
        net.weights.data = weights.raw
        self._net, self._weights, self._generator = net, weights, generator
        self._error, self._batch = SquaredError(net, 2), 2

    @torch.no_grad()
    def take(self, density: Density, batch: int, rate: float, goal: float) -> Tensor:
        """Take up to ``BLOCK`` steps, not beyond step ``goal``, and return their losses, not yet waited for, ``[k]``.

        Blocks end at multiples of ``BLOCK``, so that the stream of random numbers does not depend on the clock.
        """
        step = self._weights.step
        count = int(min(BLOCK - step % BLOCK, goal - step))
        drawn = draw_batches(density, self._net, count, batch, self._generator)
        size = len(drawn.x0) // count
        if size != self._batch:
            self._error, self._batch = SquaredError(self._net, size), size
        pairs = zip(dsm_inputs(self._net, drawn).split(size), dsm_target(drawn).split(size), strict=True)
        return torch.stack([self._step(inputs, target, rate) for inputs, target in pairs])

    def _step(self, inputs: Tensor, target: Tensor, rate: float) -> Tensor:
        loss = self._error(inputs, target)
        self._weights.apply(self._error.gradient, rate)
        return loss
