"""Training steps for every prediction and for labels: denoising score matching in the units of the network's output."""

from typing import Protocol, runtime_checkable

import torch
from torch import Generator, Tensor

from scoreviz.maths.backward import SquaredError
from scoreviz.maths.backward_energy import SlopeError
from scoreviz.maths.density import Density, Level
from scoreviz.maths.heads import loss_weight, target_in_units
from scoreviz.maths.layers import NULL
from scoreviz.maths.objectives import Batch, draw_batches, stratified_levels
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.score_net import ScoreNet
from scoreviz.maths.steps import BLOCK

# Ho and Salimans 2022 (arXiv 2207.12598) drop 10 to 20 % of the labels.
DROPPED = 0.1


@runtime_checkable
class LabelledSource(Protocol):
    """Clean points that come with the number of their class."""

    def sample_with_labels(self, n: int, sigma: Level, generator: Generator) -> tuple[Tensor, Tensor]:
        """Return ``[n, 2]`` draws of p_sigma and the class ``[n]`` of each, int64."""
        ...


def drop_labels(labels: Tensor, share: float, generator: Generator) -> Tensor:
    """Return labels ``[n]`` of which each is ``NULL`` with the probability ``share``, independently of the others.

    What is learned from dropped labels is the unconditional field (Ho and Salimans 2022, arXiv 2207.12598, alg. 1).
    """
    drawn = torch.rand(labels.shape, generator=generator, device=generator.device)
    return torch.where(drawn < share, NULL, labels)


def draw_labelled(
    source: LabelledSource, net: ScoreNet, batches: int, n: int, generator: Generator
) -> tuple[Batch, Tensor]:
    """Draw batches of n points as ``draw_batches`` does, and their labels ``[batches n]``, the same for both halves."""
    half = max(1, n // 2)
    points, labels = source.sample_with_labels(batches * half, 0.0, generator)
    x0 = ((points - net.centre) / net.scale).view(batches, half, 2)
    eps = torch.randn(x0.shape, generator=generator, device=generator.device)
    s = stratified_levels(batches, half, generator)[:, :, None] / net.scale
    parts = x0.repeat(1, 2, 1), torch.cat([eps, -eps], dim=1), s.repeat(1, 2, 1)
    return Batch(*(part.flatten(0, 1) for part in parts)), labels.view(batches, half).repeat(1, 2).flatten()


def head_loss(net: ScoreNet, inputs: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Return the loss ``[]``, the mean of w |F - target|^2; ``inputs [n, INPUTS]``, ``target [n, 2]``, w ``[n, 1]``.

    In units of the score it is E s^2 (1 + s^2) |S + eps/s|^2, whatever F stands for.
    """
    return (weight * (net(inputs) - target).square()).sum(1).mean()


class HeadSteps:
    """Denoising score matching on one network, whatever it predicts and with or without labels, in place.

    A network that predicts ``edm`` and knows no classes takes the very steps of ``DsmSteps``.

    Args:
        net: the network; it computes with ``weights.raw`` from now on.
        weights: what the steps change.
        generator: all randomness, on the network's device.
        dropped: the share of labels that are hidden from a network with classes.
    """

    def __init__(self, net: ScoreNet, weights: Weights, generator: Generator, dropped: float = DROPPED) -> None:
        net.weights.data = weights.raw
        self._net, self._weights, self._generator, self._dropped = net, weights, generator, dropped
        self._error: SquaredError | SlopeError | None = None
        self._size = 0

    @torch.no_grad()
    def take(self, density: Density, batch: int, rate: float, goal: float) -> Tensor:
        """Take up to ``BLOCK`` steps, not beyond step ``goal``, and return their losses, not yet waited for, ``[k]``.

        Blocks end at multiples of ``BLOCK``, so that the stream of random numbers does not depend on the clock.

        Raises:
            ValueError: the network has classes and the density no labels.
        """
        step, net = self._weights.step, self._net
        count = int(min(BLOCK - step % BLOCK, goal - step))
        drawn, labels = self._draw(density, count, batch)
        inputs = net.embed(drawn.x0 + drawn.s * drawn.eps, drawn.s, labels)
        target = target_in_units(net.prediction, drawn.x0, drawn.eps, drawn.s)
        size = len(inputs) // count
        weight = loss_weight(net.prediction, drawn.s)
        parts = zip(inputs.split(size), target.split(size), weight.split(size), strict=True)
        return torch.stack([self._step(*part, rate) for part in parts])

    def _draw(self, density: Density, count: int, batch: int) -> tuple[Batch, Tensor | None]:
        if not self._net.classes:
            return draw_batches(density, self._net, count, batch, self._generator), None
        if not isinstance(density, LabelledSource):
            raise ValueError("A network with classes needs a target whose points are labelled.")
        drawn, labels = draw_labelled(density, self._net, count, batch, self._generator)
        return drawn, drop_labels(labels, self._dropped, self._generator)

    def _step(self, inputs: Tensor, target: Tensor, weight: Tensor, rate: float) -> Tensor:
        error = self._error_of(len(inputs))
        loss = error(inputs, target, weight)
        self._weights.apply(error.gradient, rate)
        return loss

    def _error_of(self, n: int) -> SquaredError | SlopeError:
        if self._error is None or self._size != n:
            energy = self._net.prediction == "energy"
            self._error, self._size = SlopeError(self._net) if energy else SquaredError(self._net, n), n
        return self._error
