"""A trained guess at the label of a noisy point, p(k | y, sigma), and the gradient with which it guides."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from torch import Generator, Tensor, nn
from torch.nn import functional

from scoreviz.maths.batches import stratified_levels
from scoreviz.maths.density import Field, Level
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.layers import INPUTS, features, wave_vectors
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.score_net import SIGMA_MAX, SIGMA_MIN

# Beyond this many scales from the data the answer is that of the edge: waves of larger numbers have no digits left.
REACH = 1e4
# Every noise level counts alike; a score network looks more often at the small ones.
TILT = 1.0


def weight_shapes(width: int, layers: int, classes: int) -> list[tuple[int, int]]:
    """Return (outputs, inputs) of each linear layer of a classifier with ``layers`` hidden layers."""
    edges = [INPUTS, *[width] * layers, classes]
    return [(outputs, inputs) for inputs, outputs in pairwise(edges)]


def count_classifier_weights(width: int, layers: int, classes: int) -> int:
    """Return the length P of the flat vector that holds all weights and biases."""
    return sum(outputs * (inputs + 1) for outputs, inputs in weight_shapes(width, layers, classes))


def initial_classifier_weights(width: int, layers: int, classes: int, generator: Generator) -> Tensor:
    """Return weights ``[P]`` to start from, uniform in +-1/sqrt(inputs); the last layer is zero: all labels alike."""
    *hidden, (outputs, inputs) = weight_shapes(width, layers, classes)
    parts = [torch.rand(rows * (columns + 1), generator=generator, device=generator.device) for rows, columns in hidden]
    scaled = [(2 * part - 1) * columns**-0.5 for part, (_, columns) in zip(parts, hidden, strict=True)]
    return torch.cat([*scaled, torch.zeros(outputs * (inputs + 1), device=generator.device)])


class ClassifierNet(nn.Module):
    """A multilayer perceptron from the score network's features to the logarithm of a probability for each label.

    With z = (y - centre)/scale and s = sigma/scale it sees z/sqrt(1 + s^2) and log s, as the score network does.
    Below SIGMA_MIN it answers for SIGMA_MIN; above SIGMA_MAX it sees log SIGMA_MAX.

    Args:
        width: units in a hidden layer.
        layers: number of hidden layers.
        classes: K.
        centre: the data's mean, ``[2]``.
        scale: the data's standard deviation along one axis.
        weights: the flat vector ``[P]``; zeros if not given.

    Raises:
        ValueError: if the weights have another length than the shape asks for.
    """

    waves: Tensor
    centre: Tensor

    def __init__(
        self,
        width: int,
        layers: int,
        classes: int,
        centre: Tensor | None = None,
        scale: float = 1.0,
        weights: Tensor | None = None,
    ) -> None:
        super().__init__()
        self.width, self.layers, self.classes = width, layers, classes
        self.scale = float(np.float32(scale))
        count = count_classifier_weights(width, layers, classes)
        if weights is not None and tuple(weights.shape) != (count,):
            shape = f"{layers} x {width} and {classes} classes"
            raise ValueError(f"A classifier of {shape} has {count} weights, not {list(weights.shape)}.")
        self.weights = nn.Parameter(torch.zeros(count) if weights is None else weights)
        self.register_buffer("centre", torch.zeros(2) if centre is None else centre.detach().clone())
        self.register_buffer("waves", wave_vectors())

    def forward(self, inputs: Tensor) -> Tensor:
        """Return one number for each label, ``[n, K]``, for features ``[n, INPUTS]``."""
        shapes = weight_shapes(self.width, self.layers, self.classes)
        parts = iter(self.weights.split([n for rows, columns in shapes for n in (rows * columns, rows)]))
        for layer, shape in enumerate(shapes):
            h = functional.silu(inputs) if layer else inputs
            inputs = functional.linear(h, next(parts).view(shape), next(parts))
        return inputs

    def log_posterior(self, y: Tensor, sigma: Tensor) -> Tensor:
        """Return log p(k | y, sigma), ``[n, K]``, for ``y [n, 2]`` and ``sigma [n, 1]`` or ``[1, 1]``."""
        s = sigma.clamp(min=SIGMA_MIN) / self.scale
        z = ((y - self.centre) / self.scale).clamp(-REACH, REACH) * (1 + s * s).rsqrt()
        level = s.clamp(max=SIGMA_MAX / self.scale).log().expand(len(z), 1)
        return self(features(z, level, self.waves)).log_softmax(1)


class Classifier:
    """A frozen classifier: it answers from any thread, while training goes on and whether or not gradients are taken.

    It keeps a copy of the weights. Points are evaluated where the network lives, and answered where they came from.

    Args:
        net: the network.
        weights: ``[P]``, such as an average of the network's own, which are taken if none are given.
    """

    def __init__(self, net: ClassifierNet, weights: Tensor | None = None) -> None:
        source = net.weights if weights is None else weights
        with torch.inference_mode(False):  # a tensor made in inference mode could take no part in a gradient
            kept, centre = source.detach().clone(), net.centre.detach().clone()
            twin = ClassifierNet(net.width, net.layers, net.classes, centre, net.scale, kept)
            self._net = twin.to(net.centre.device).requires_grad_(False)

    @property
    def classes(self) -> int:
        """The number K of labels."""
        return self._net.classes

    def log_posterior(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log p(k | y, sigma), ``[..., K]``, at ``y [..., 2]``; ``sigma`` is a number or ``[...]``."""
        with torch.inference_mode(False), torch.no_grad():
            values = self._net.log_posterior(*self._flat(y, sigma))
        return values.reshape(*y.shape[:-1], self.classes).to(y)

    def gradient(self, y: Tensor, sigma: Level, label: int) -> Tensor:
        """Return the gradient in y of log p(label | y, sigma), ``[..., 2]``, by automatic differentiation."""
        with torch.inference_mode(False), torch.enable_grad():
            points, level = self._flat(y, sigma)
            points.requires_grad_()
            chosen = self._net.log_posterior(points, level)[:, label].sum()
            (slope,) = torch.autograd.grad(chosen, points)
        return slope.reshape(y.shape).to(y)

    def field(self, label: int) -> Field:
        """Return the gradient of log p(label | y, sigma) as a field: what guides to a class.

        Raises:
            ValueError: there is no such class.
        """
        if not 0 <= label < self.classes:
            raise ValueError(f"There is no class {label}: the labels are 0 to {self.classes - 1}.")
        return Push(self, label)

    def to(self, device: torch.device | str) -> "Classifier":
        """Return the same classifier on another device."""
        twin = Classifier(self._net)
        twin._net.to(device)
        return twin

    def _flat(self, y: Tensor, sigma: Level) -> tuple[Tensor, Tensor]:
        """Return copies of points ``[n, 2]`` and levels ``[n, 1]`` or ``[1, 1]``, which belong to no gradient."""
        like = self._net.centre
        level = torch.as_tensor(sigma, dtype=like.dtype, device=like.device).detach()
        if level.numel() > 1:
            level = level.expand(y.shape[:-1])
        limit = torch.finfo(like.dtype).max
        points = y.detach().reshape(-1, 2).clamp(-limit, limit).to(like)
        return points.clone(), level.reshape(-1, 1).clone()


@dataclass(frozen=True, eq=False)
class Push:
    """The gradient in y of a trained log p(label | y, sigma)."""

    classifier: Classifier
    label: int

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the gradient ``[..., 2]`` at ``y [..., 2]``."""
        return self.classifier.gradient(y, sigma, self.label)


class ClassifierSteps:
    """Cross-entropy on exact labelled samples over the whole range of noise levels, on one network, in place.

    Formula:
        L = -E log p(k | y, sigma), with (x0, k) from the classes, y = x0 + sigma eps, and log sigma uniform
        Its least value is the entropy of the label given y and sigma, which the exact posterior reaches; what is
        above it is E KL(exact | trained).

    Args:
        net: the network; it computes with ``weights.raw`` from now on.
        weights: what the steps change.
        generator: all randomness, on the network's device.
    """

    def __init__(self, net: ClassifierNet, weights: Weights, generator: Generator) -> None:
        net.weights.data = weights.raw
        self._net, self._weights, self._generator = net, weights, generator

    def take(self, labelled: Labelled, batch: int, rate: float, goal: int) -> Tensor:
        """Take the steps up to step ``goal`` and return their losses, not yet waited for, ``[k]``."""
        losses = [self._step(labelled, batch, rate) for _ in range(goal - self._weights.step)]
        return torch.stack(losses) if losses else torch.empty(0)

    def _step(self, labelled: Labelled, batch: int, rate: float) -> Tensor:
        with torch.no_grad():
            sigma = stratified_levels(1, batch, self._generator, TILT)[0]  # [n]
            y, labels = labelled.sample_with_labels(batch, sigma, self._generator)
        with torch.enable_grad():
            loss = functional.nll_loss(self._net.log_posterior(y, sigma[:, None]), labels)
            (gradient,) = torch.autograd.grad(loss, [self._net.weights])
        self._weights.apply(gradient, rate)
        return loss.detach()
