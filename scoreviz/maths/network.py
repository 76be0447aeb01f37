"""The score network: a small multilayer perceptron on Fourier features, preconditioned so that its task has unit scale.

All weights live in one flat vector, so that an optimiser step, an average and a copy are one operation each.
"""

import math
from collections.abc import Mapping
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from scoreviz.maths.density import Level

SIGMA_MIN = 0.03
SIGMA_MAX = 8.0

# Many waves of middling frequency learn quickest: higher ones fit the noise, and z itself serves the lower ones.
WAVES = 36
LOWEST_FREQUENCY, HIGHEST_FREQUENCY = 1.0, 6.0
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
HARMONICS = 3
# The slowest harmonic of log sigma has period 12; training covers 5.6, so that no two noise levels look alike.
HARMONIC_RATE = math.pi / 6

INPUTS = 2 + 2 * WAVES + 2 * HARMONICS  # 80: a multiple of 16 makes for quick matrix products

# Larger pieces leave the processor's cache: 10,000 points take twice as long in one piece.
CHUNK = 1024


def wave_vectors() -> Tensor:
    """Return wave vectors ``[2, WAVES]``: geometric frequencies, each turned by the golden angle."""
    frequencies = torch.from_numpy(np.geomspace(LOWEST_FREQUENCY, HIGHEST_FREQUENCY, WAVES))
    angles = GOLDEN_ANGLE * torch.arange(WAVES, dtype=torch.float64)
    return (frequencies * torch.stack([angles.cos(), angles.sin()])).float()


def features(z: Tensor, u: Tensor, waves: Tensor) -> Tensor:
    """Return the network's inputs ``[n, INPUTS]`` for scaled points ``z [n, 2]`` and log noise levels ``u [n, 1]``."""
    phase = z @ waves  # [n, WAVES]
    turns = u * (HARMONIC_RATE * torch.arange(1, HARMONICS + 1, device=u.device))  # [n, HARMONICS]
    return torch.cat([z, phase.sin(), phase.cos(), turns.sin(), turns.cos()], dim=1)


def layer_sizes(width: int, layers: int) -> list[tuple[int, int]]:
    """Return (inputs, outputs) of each linear layer of a network with ``layers`` hidden layers."""
    edges = [INPUTS, *[width] * layers, 2]
    return list(pairwise(edges))


def count_weights(width: int, layers: int) -> int:
    """Return the length P of the flat vector that holds all weights and biases."""
    return sum((inputs + 1) * outputs for inputs, outputs in layer_sizes(width, layers))


def split_layers(weights: Tensor, width: int, layers: int) -> list[tuple[Tensor, Tensor]]:
    """Return views (matrix ``[out, in]``, bias ``[out]``) of a flat vector ``[P]``, one pair a layer."""
    sizes = layer_sizes(width, layers)
    parts = iter(weights.split([n for inputs, outputs in sizes for n in (inputs * outputs, outputs)]))
    return [(next(parts).view(outputs, inputs), next(parts)) for inputs, outputs in sizes]


def initial_weights(width: int, layers: int, generator: torch.Generator) -> Tensor:
    """Return weights ``[P]`` to start from, uniform in +-1/sqrt(inputs); the last layer is zero.

    So the untrained field is the score of one Gaussian with the data's mean and scale.
    """
    weights = torch.zeros(count_weights(width, layers))
    for matrix, bias in split_layers(weights, width, layers)[:-1]:
        bound = matrix.shape[1] ** -0.5
        matrix.uniform_(-bound, bound, generator=generator)
        bias.uniform_(-bound, bound, generator=generator)
    return weights


class ScoreNet(nn.Module):
    """A score network, preconditioned as in Karras et al. 2022 (arXiv 2206.00364), eq. 7.

    With z = (y - centre)/scale and s = sigma/scale, D(z) = z/(1 + s^2) + s/sqrt(1 + s^2) F(z/sqrt(1 + s^2), log s),
    hence score = (F/(s sqrt(1 + s^2)) - z/(1 + s^2))/scale. Below SIGMA_MIN the score is read at SIGMA_MIN; above
    SIGMA_MAX the network sees log SIGMA_MAX and the rest of the formula the real noise level.

    Args:
        width: units in a hidden layer.
        layers: number of hidden layers.
        centre: the data's mean, ``[2]``.
        scale: the data's standard deviation along one axis.
        weights: the flat vector ``[P]``; zeros if not given.

    Raises:
        ValueError: if the weights have another length than the shape asks for.
    """

    waves: Tensor
    centre: Tensor

    def __init__(
        self, width: int, layers: int, centre: Tensor | None = None, scale: float = 1.0, weights: Tensor | None = None
    ) -> None:
        super().__init__()
        # Rounded to what a file holds, so that a saved training goes on bit for bit.
        self.width, self.layers, self.scale = width, layers, float(np.float32(scale))
        count = count_weights(width, layers)
        if weights is not None and tuple(weights.shape) != (count,):
            raise ValueError(f"A network of {layers} x {width} has {count} weights, not {list(weights.shape)}.")
        self.weights = nn.Parameter(torch.zeros(count) if weights is None else weights)
        self.register_buffer("centre", torch.zeros(2) if centre is None else centre.detach().clone())
        self.register_buffer("waves", wave_vectors())

    def forward(self, inputs: Tensor) -> Tensor:
        """Return F ``[n, 2]`` for features ``[n, INPUTS]``."""
        *hidden, (matrix, bias) = split_layers(self.weights, self.width, self.layers)
        for wide_matrix, wide_bias in hidden:
            inputs = functional.silu(functional.linear(inputs, wide_matrix, wide_bias))
        return functional.linear(inputs, matrix, bias)

    def embed(self, z: Tensor, s: Tensor) -> Tensor:
        """Return the features ``[n, INPUTS]`` of z/sqrt(1 + s^2) and log s, for ``z [n, 2]`` and ``s [n, 1]``."""
        level = s.clamp(max=SIGMA_MAX / self.scale).log().expand(len(z), 1)
        return features(z * (1 + s * s).rsqrt(), level, self.waves)

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the score ``[..., 2]`` at ``y [..., 2]``; ``sigma`` is a number or broadcasts to ``[...]``."""
        level = torch.as_tensor(sigma, dtype=self.centre.dtype, device=y.device)
        if level.numel() > 1:
            level = level.expand(y.shape[:-1])
        s = level.clamp(min=SIGMA_MIN).reshape(-1, 1) / self.scale  # [n, 1] or [1, 1]
        z = (y.reshape(-1, 2).to(self.centre.dtype) - self.centre) / self.scale  # [n, 2]
        variance = 1 + s * s
        score = self(self.embed(z, s)) / (s * variance.sqrt()) - z / variance  # [n, 2]
        return (score / self.scale).reshape(y.shape).to(y.dtype)


class Learned:
    """A frozen score network: a ``Field`` that may be read from any thread while training goes on.

    It keeps a copy of the weights. Points are evaluated where the network lives, and answered where they came from.
    """

    def __init__(self, net: ScoreNet, weights: Tensor | None = None) -> None:
        source = net.weights if weights is None else weights
        self._net = ScoreNet(net.width, net.layers, net.centre, net.scale, source.detach().clone()).to(
            net.centre.device
        )
        self._net.requires_grad_(False)

    @property
    def width(self) -> int:
        """Units in a hidden layer."""
        return self._net.width

    @property
    def layers(self) -> int:
        """Number of hidden layers."""
        return self._net.layers

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the learned score ``[..., 2]`` at ``y [..., 2]``; ``sigma`` is a number or broadcasts to ``[...]``."""
        device = self._net.centre.device
        points = y.detach().reshape(-1, 2).to(device)
        level = torch.as_tensor(sigma, dtype=points.dtype, device=device)
        if level.numel() > 1:
            level = level.expand(y.shape[:-1])
        rows = CHUNK if device.type == "cpu" else max(1, len(points))
        pieces = points.split(rows)
        levels = level.reshape(-1).split(rows) if level.numel() > 1 else (level,) * len(pieces)
        with torch.inference_mode():
            scores = [self._net.score(*piece) for piece in zip(pieces, levels, strict=True)]
        # Tensors made in inference mode cannot take part in a caller's gradient: what is made from them here can.
        return torch.cat(scores).reshape(y.shape).to(y.device)

    def to(self, device: torch.device | str) -> "Learned":
        """Return the same field on another device."""
        twin = Learned(self._net)
        twin._net.to(device)
        return twin

    def state(self) -> dict[str, NDArray[np.float32]]:
        """Return what the field is made of: ``weights [P]``, ``centre [2]``, ``scale []``."""
        weights, centre = (t.detach().cpu().numpy().copy() for t in (self._net.weights, self._net.centre))
        return {"weights": weights, "centre": centre, "scale": np.array(self._net.scale, np.float32)}

    @classmethod
    def from_state(cls, width: int, layers: int, state: Mapping[str, NDArray[np.floating]]) -> "Learned":
        """Return the field that a state describes.

        Raises:
            ValueError: if the weights do not fit the shape of the network.
        """
        centre, weights = (torch.tensor(np.asarray(state[name]), dtype=torch.float32) for name in ("centre", "weights"))
        return cls(ScoreNet(width, layers, centre, float(state["scale"]), weights))
