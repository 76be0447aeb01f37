"""Training steps: draw, differentiate, move the weights."""

from collections.abc import Iterator
from typing import Protocol

import torch
from torch import Generator, Tensor

from scoreviz.maths.batches import GAUSSIAN, Levels
from scoreviz.maths.density import Density
from scoreviz.maths.implicit import IMPLICIT, ImplicitGradients
from scoreviz.maths.kernels import Kernel
from scoreviz.maths.labels import DROPPED
from scoreviz.maths.network import ScoreNet
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.regression import RegressionGradients, regression_under

# Batches that are drawn together: a step takes a seventh less time than one by one.
BLOCK = 8


class Gradients(Protocol):
    """The gradient of one objective in a network's flat weight vector."""

    @property
    def gradient(self) -> Tensor:
        """The gradient ``[P]`` of the newest batch; the next one overwrites it."""
        ...

    def each(self, density: Density, batches: int, n: int, generator: Generator) -> Iterator[Tensor]:
        """Draw batches of n points and yield the loss ``[]`` of each, with ``gradient`` filled."""
        ...


def gradients_of(
    objective: str,
    net: ScoreNet,
    sigma: Levels = None,
    dropped: float = DROPPED,
    kernel: Kernel = GAUSSIAN,
) -> Gradients:
    """Return what computes an objective's gradient, at one noise level or over a range, all of it for None.

    Raises:
        KeyError: there is no objective of that name.
        ValueError: the objective is not for such a network, or not for this noise; one sentence.
    """
    if net.classes and kernel != GAUSSIAN:
        raise ValueError("A network with classes is for Gaussian noise: choose that, or a network without.")
    if net.classes and (objective != "dsm" or isinstance(sigma, float | int)):
        raise ValueError(
            "A network with labels learns by denoising, at all noise levels at once: choose that, or no labels."
        )
    if objective in IMPLICIT and net.prediction != "edm":
        raise ValueError("The implicit objectives are for a network that predicts as EDM does: choose edm.")
    if objective in IMPLICIT:
        return ImplicitGradients(net, IMPLICIT[objective], sigma, kernel)
    return RegressionGradients(net, regression_under(objective, kernel), sigma, dropped, kernel)


class Steps:
    """Score matching on one network, in place.

    Args:
        net: the network; it computes with ``weights.raw`` from now on.
        weights: what the steps change.
        generator: all randomness, on the network's device.
        objective: its name, one of ``REGRESSIONS`` or ``IMPLICIT``.
        sigma: the one noise level to train at, the two ends of a range, or None for the whole.
        dropped: the share of labels that are hidden from a network with classes.
        kernel: of the noise.

    Raises:
        ValueError: the objective is not for such a network, or not for this noise; one sentence.
    """

    def __init__(
        self,
        net: ScoreNet,
        weights: Weights,
        generator: Generator,
        objective: str = "dsm",
        sigma: Levels = None,
        dropped: float = DROPPED,
        kernel: Kernel = GAUSSIAN,
    ) -> None:
        net.weights.data = weights.raw
        self._weights, self._generator = weights, generator
        self._gradients = gradients_of(objective, net, sigma, dropped, kernel)

    @torch.no_grad()
    def take(self, density: Density, batch: int, rate: float, goal: float) -> Tensor:
        """Take up to ``BLOCK`` steps, not beyond step ``goal``, and return their losses, not yet waited for, ``[k]``.

        Blocks end at multiples of ``BLOCK``, so that the stream of random numbers does not depend on the clock.
        """
        step = self._weights.step
        count = int(min(BLOCK - step % BLOCK, goal - step))
        losses = []
        for loss in self._gradients.each(density, count, batch, self._generator):
            self._weights.apply(self._gradients.gradient, rate)
            losses.append(loss)
        return torch.stack(losses)
