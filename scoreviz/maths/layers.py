"""What a score network is made of: Fourier features, class columns, and the layers that share one flat vector."""

import math
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from scoreviz.maths.heads import Prediction, outputs_of

Layers = list[tuple[Tensor, Tensor]]  # matrix [out, in] and bias [out] of each, from the inputs on

# Many waves of middling frequency learn quickest: higher ones fit the noise, and z itself serves the lower ones.
WAVES = 36
LOWEST_FREQUENCY, HIGHEST_FREQUENCY = 1.0, 6.0
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
HARMONICS = 3
# The slowest harmonic of log sigma has period 12; training covers 5.6, so that no two noise levels look alike.
HARMONIC_RATE = math.pi / 6

INPUTS = 2 + 2 * WAVES + 2 * HARMONICS  # 80: a multiple of 16 makes for quick matrix products

# The label of a point whose class is not told. It picks the last column, whatever the number of classes.
NULL = -1


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


def through_features(gradient: Tensor, inputs: Tensor, waves: Tensor) -> Tensor:
    """Return the gradient ``[n, 2]`` in the scaled points of what has ``gradient [n, INPUTS + ...]`` in the features.

    d sin(k.z)/dz = k cos(k.z) and d cos(k.z)/dz = -k sin(k.z); both are already among ``inputs``.
    """
    sine, cosine = slice(2, 2 + WAVES), slice(2 + WAVES, 2 + 2 * WAVES)
    phase = gradient[:, sine] * inputs[:, cosine] - gradient[:, cosine] * inputs[:, sine]  # [n, WAVES]
    return gradient[:, :2] + phase @ waves.T


def along_features(v: Tensor, inputs: Tensor, waves: Tensor) -> Tensor:
    """Return the derivative ``[n, INPUTS + ...]`` of the features along ``v [n, 2]`` in the scaled points.

    It is the transpose of ``through_features``: the one carries a direction up, the other a gradient down.
    """
    phase = v @ waves  # [n, WAVES]
    sine, cosine = inputs[:, 2 : 2 + WAVES], inputs[:, 2 + WAVES : 2 + 2 * WAVES]
    still = v.new_zeros(len(v), inputs.shape[1] - 2 - 2 * WAVES)  # what does not move with the point
    return torch.cat([v, phase * cosine, -phase * sine, still], dim=1)


def class_columns(labels: Tensor, classes: int) -> Tensor:
    """Return one-hot rows ``[n, classes + 1]`` for labels ``[n]``; the last column is that of ``NULL``."""
    return torch.eye(classes + 1, device=labels.device)[labels]


def layer_sizes(width: int, layers: int, prediction: Prediction = "edm", classes: int = 0) -> list[tuple[int, int]]:
    """Return (inputs, outputs) of each linear layer of a network with ``layers`` hidden layers.

    Classes add ``classes + 1`` inputs; an energy has one output, every other prediction two.
    """
    inputs = INPUTS + (classes + 1 if classes else 0)
    return list(pairwise([inputs, *[width] * layers, outputs_of(prediction)]))


def count_weights(width: int, layers: int, prediction: Prediction = "edm", classes: int = 0) -> int:
    """Return the length P of the flat vector that holds all weights and biases."""
    return sum((inputs + 1) * outputs for inputs, outputs in layer_sizes(width, layers, prediction, classes))


def split_layers(weights: Tensor, width: int, layers: int, prediction: Prediction = "edm", classes: int = 0) -> Layers:
    """Return views (matrix ``[out, in]``, bias ``[out]``) of a flat vector ``[P]``, one pair a layer."""
    sizes = layer_sizes(width, layers, prediction, classes)
    parts = iter(weights.split([n for inputs, outputs in sizes for n in (inputs * outputs, outputs)]))
    return [(next(parts).view(outputs, inputs), next(parts)) for inputs, outputs in sizes]


def output(layers: Layers, h: Tensor) -> Tensor:
    """Return what the last layer gives, ``[n, out]``, for inputs ``[n, in]``."""
    *hidden, (last_matrix, last_bias) = layers
    for matrix, bias in hidden:
        h = functional.silu(functional.linear(h, matrix, bias))
    return functional.linear(h, last_matrix, last_bias)


def slope(layers: Layers, h: Tensor) -> Tensor:
    """Return the gradient ``[n, in]`` in the inputs of a network with one output.

    With a_l = h_{l-1} W_l^T + b_l, h_l = silu(a_l) and g_l = df/dh_l: g_{l-1} = (g_l silu'(a_l)) W_l. It is written
    out so that it can be differentiated like any other formula, in the weights and in the points.
    """
    *hidden, (last, _) = layers
    bends = []
    for matrix, bias in hidden:
        a = functional.linear(h, matrix, bias)
        sigmoid = a.sigmoid()
        h = a * sigmoid
        bends.append(torch.addcmul(sigmoid + h, h, sigmoid, value=-1))  # silu' = sigmoid + h (1 - sigmoid)
    gradient = last.expand(len(h), -1)
    for (matrix, _), bend in zip(reversed(hidden), reversed(bends), strict=True):
        gradient = (gradient * bend) @ matrix
    return gradient


def initial_weights(
    width: int, layers: int, generator: torch.Generator, prediction: Prediction = "edm", classes: int = 0
) -> Tensor:
    """Return weights ``[P]`` to start from, uniform in +-1/sqrt(inputs); the last layer is zero.

    So F is zero before training. With edm, v and energy the untrained field is then the score of one Gaussian with
    the data's mean and scale; ``heads`` says what it is with the others.
    """
    weights = torch.zeros(count_weights(width, layers, prediction, classes))
    for matrix, bias in split_layers(weights, width, layers, prediction, classes)[:-1]:
        bound = matrix.shape[1] ** -0.5
        matrix.uniform_(-bound, bound, generator=generator)
        bias.uniform_(-bound, bound, generator=generator)
    return weights
