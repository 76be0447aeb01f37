"""The score network: a small multilayer perceptron on Fourier features, preconditioned so that its task has unit scale.

All weights live in one flat vector, so that an optimiser step, an average and a copy are one operation each.
"""

import numpy as np
import torch
from torch import Tensor, nn

from scoreviz.maths.density import Level
from scoreviz.maths.heads import Prediction, checked_prediction, score_in_units
from scoreviz.maths.layers import (
    NULL,
    class_columns,
    count_weights,
    features,
    output,
    slope,
    split_layers,
    through_features,
    wave_vectors,
)

SIGMA_MIN = 0.03
SIGMA_MAX = 8.0

# Points beyond are read at this distance, so that their squares stay finite in float32.
FARTHEST = 1e15


class ScoreNet(nn.Module):
    """A score network, preconditioned as in Karras et al. 2022 (arXiv 2206.00364), eq. 7.

    With z = (y - centre)/scale and s = sigma/scale, D(z) = z/(1 + s^2) + s/sqrt(1 + s^2) F(z/sqrt(1 + s^2), log s),
    hence score = (F/(s sqrt(1 + s^2)) - z/(1 + s^2))/scale. Below SIGMA_MIN the score is read at SIGMA_MIN; above
    SIGMA_MAX the network sees log SIGMA_MAX and the rest of the formula the real noise level.

    That is the prediction ``edm``; ``maths.heads`` says what F stands for in the others. An energy network has one
    output f and F is the gradient of f in z/sqrt(1 + s^2), so that the score is exactly minus the gradient of
    E = |z|^2/(2 (1 + s^2)) - f(z/sqrt(1 + s^2), log s)/s.

    Args:
        width: units in a hidden layer.
        layers: number of hidden layers.
        centre: the data's mean, ``[2]``.
        scale: the data's standard deviation along one axis.
        weights: the flat vector ``[P]``; zeros if not given.
        prediction: what F stands for.
        classes: number of classes a point may be labelled with; 0 for a network without labels.

    Raises:
        ValueError: if the weights have another length than the shape asks for.
    """

    waves: Tensor
    centre: Tensor

    def __init__(
        self,
        width: int,
        layers: int,
        centre: Tensor | None = None,
        scale: float = 1.0,
        weights: Tensor | None = None,
        prediction: Prediction = "edm",
        classes: int = 0,
    ) -> None:
        super().__init__()
        # Rounded to what a file holds, so that a saved training goes on bit for bit.
        self.width, self.layers, self.scale = width, layers, float(np.float32(scale))
        self.prediction, self.classes = checked_prediction(prediction), classes
        count = count_weights(width, layers, prediction, classes)
        if weights is not None and tuple(weights.shape) != (count,):
            raise ValueError(f"A network of {layers} x {width} has {count} weights, not {list(weights.shape)}.")
        self.weights = nn.Parameter(torch.zeros(count) if weights is None else weights)
        self.register_buffer("centre", torch.zeros(2) if centre is None else centre.detach().clone())
        self.register_buffer("waves", wave_vectors())

    def split(self, vector: Tensor) -> list[tuple[Tensor, Tensor]]:
        """Return views (matrix ``[out, in]``, bias ``[out]``) of a vector laid out as the weights are, ``[P]``."""
        return split_layers(vector, self.width, self.layers, self.prediction, self.classes)

    def forward(self, inputs: Tensor) -> Tensor:
        """Return F ``[n, 2]`` for features ``[n, INPUTS]``, class columns included where there are classes."""
        if self.prediction == "energy":
            return through_features(slope(self.split(self.weights), inputs), inputs, self.waves)
        return self.output(inputs)

    def output(self, inputs: Tensor) -> Tensor:
        """Return what the last layer gives, ``[n, 2]``, or ``[n, 1]`` for an energy, for features ``[n, INPUTS]``."""
        return output(self.split(self.weights), inputs)

    def embed(self, z: Tensor, s: Tensor, labels: Tensor | None = None) -> Tensor:
        """Return the features ``[n, INPUTS]`` of z/sqrt(1 + s^2) and log s, for ``z [n, 2]`` and ``s [n, 1]``.

        Where there are classes, ``classes + 1`` columns follow, for ``labels [n]``: 0 to classes - 1, or ``NULL``,
        which all have if none are given.
        """
        level = s.clamp(max=SIGMA_MAX / self.scale).log().expand(len(z), 1)
        inputs = features(z * (1 + s * s).rsqrt(), level, self.waves)
        if not self.classes:
            return inputs
        told = torch.full((1,), NULL, device=z.device) if labels is None else labels.reshape(-1)
        columns = class_columns(told, self.classes).to(inputs)
        return torch.cat([inputs, columns.expand(len(z), -1)], dim=1)

    def score(self, y: Tensor, sigma: Level, label: int | Tensor = NULL) -> Tensor:
        """Return the score ``[..., 2]`` at ``y [..., 2]``; ``sigma`` is a number or broadcasts to ``[...]``.

        ``label`` is the class of all points, or ``[...]``; a network without classes does not look at it.
        """
        z, s = self._own_frame(y, sigma)
        F = self(self.embed(z, s, self._labels(label, y)))
        return (score_in_units(self.prediction, F, z, s) / self.scale).reshape(y.shape).to(y.dtype)

    def energy(self, y: Tensor, sigma: Level, label: int | Tensor = NULL) -> Tensor:
        """Return the energy ``[...]`` at ``y [..., 2]``, minus log p_sigma up to a number that depends on sigma.

        Formula:
            E = |z|^2/(2 (1 + s^2)) - f(z/sqrt(1 + s^2), log s)/s, and score = -grad E

        Raises:
            ValueError: if the network predicts anything but an energy.
        """
        if self.prediction != "energy":
            raise ValueError(f"A network that predicts {self.prediction} has no energy.")
        z, s = self._own_frame(y, sigma)
        f = self.output(self.embed(z, s, self._labels(label, y)))  # [n, 1]
        energy = z.square().sum(1, keepdim=True) / (2 * (1 + s * s)) - f / s
        return energy.reshape(y.shape[:-1]).to(y.dtype)

    def _own_frame(self, y: Tensor, sigma: Level) -> tuple[Tensor, Tensor]:
        """Return z ``[n, 2]`` and s ``[n, 1]``, or ``[1, 1]`` where one noise level serves all points."""
        level = torch.as_tensor(sigma, dtype=self.centre.dtype, device=y.device)
        if level.numel() > 1:
            level = level.expand(y.shape[:-1])
        s = level.clamp(SIGMA_MIN, FARTHEST).reshape(-1, 1) / self.scale
        points = y.reshape(-1, 2).clamp(-FARTHEST, FARTHEST).to(self.centre.dtype)
        return (points - self.centre) / self.scale, s

    def _labels(self, label: int | Tensor, y: Tensor) -> Tensor:
        labels = torch.as_tensor(label, device=y.device)
        return labels if labels.numel() == 1 else labels.expand(y.shape[:-1])
