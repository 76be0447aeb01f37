"""The learned field: a frozen score network, which answers like any other field."""

import copy
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.maths.density import Level
from scoreviz.maths.heads import Prediction, checked_prediction
from scoreviz.maths.layers import INPUTS, NULL, count_weights, initial_weights, layer_sizes, split_layers
from scoreviz.maths.score_net import SIGMA_MAX, SIGMA_MIN, ScoreNet

__all__ = [
    "INPUTS",
    "NULL",
    "SIGMA_MAX",
    "SIGMA_MIN",
    "Learned",
    "ScoreNet",
    "count_weights",
    "initial_weights",
    "layer_sizes",
    "split_layers",
]

# Larger pieces leave the processor's cache: 10,000 points take twice as long in one piece. Smaller ones come to more
# calls, before each of which a thread beside the window's waits for Python's lock.
CHUNK = 2048


class Learned:
    """A frozen score network: a ``Field`` that may be read from any thread while training goes on.

    It keeps a copy of the weights. Points are evaluated where the network lives, and answered where they came from.
    A network with classes answers without a label; ``conditional`` gives the field of one class.
    """

    def __init__(self, net: ScoreNet, weights: Tensor | None = None) -> None:
        source = net.weights if weights is None else weights
        copied = source.detach().clone()
        self._net = ScoreNet(net.width, net.layers, net.centre, net.scale, copied, net.prediction, net.classes).to(
            net.centre
        )
        self._net.requires_grad_(False)
        self._label = NULL

    @property
    def width(self) -> int:
        """Units in a hidden layer."""
        return self._net.width

    @property
    def layers(self) -> int:
        """Number of hidden layers."""
        return self._net.layers

    @property
    def prediction(self) -> Prediction:
        """What the network's output stands for."""
        return self._net.prediction

    @property
    def classes(self) -> int:
        """Number of classes; 0 for a network without labels."""
        return self._net.classes

    @property
    def device(self) -> str:
        """The kind of device that the weights are on."""
        return self._net.centre.device.type

    @property
    def label(self) -> int:
        """The class whose field this is, or ``NULL`` for that of all classes together."""
        return self._label

    def conditional(self, k: int) -> "Learned":
        """Return the field of class k, on the same weights.

        Raises:
            ValueError: the network has no such class.
        """
        if not 0 <= k < self.classes:
            raise ValueError(f"There is no class {k}; the network knows {self.classes}.")
        return self._labelled(k)

    def unconditional(self) -> "Learned":
        """Return the field of all classes together, on the same weights: what the null class answers."""
        return self._labelled(NULL)

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the learned score ``[..., 2]`` at ``y [..., 2]``; ``sigma`` is a number or broadcasts to ``[...]``."""
        return self._in_pieces(self._net.score, y, sigma).reshape(y.shape).to(y.device)

    def energy(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the energy ``[...]`` at ``y [..., 2]``, of which the score is minus the gradient.

        Raises:
            ValueError: if the network predicts anything but an energy.
        """
        return self._in_pieces(self._net.energy, y, sigma).reshape(y.shape[:-1]).to(y.device)

    def logp_unnormalised(self, y: Tensor, sigma: Level) -> Tensor:
        """Return minus the energy ``[...]``: log p_sigma up to a number that depends on sigma, and is not known.

        Raises:
            ValueError: if the network predicts anything but an energy.
        """
        return -self.energy(y, sigma)

    def to(self, device: torch.device | str) -> "Learned":
        """Return the same field on another device."""
        twin = Learned(self._net)
        twin._net.to(device)
        twin._label = self._label
        return twin

    def state(self) -> dict[str, NDArray[Any]]:
        """Return what the field is made of: ``weights [P]``, ``centre [2]``, ``scale []``, and how F is read.

        ``prediction`` holds the letters of its name, uint8, and ``classes []`` their number, int64. A field of one
        class has the state of the whole network.
        """
        weights, centre = (t.detach().cpu().numpy().copy() for t in (self._net.weights, self._net.centre))
        prediction = np.frombuffer(self.prediction.encode(), np.uint8).copy()
        scale, classes = np.array(self._net.scale, np.float32), np.array(self.classes, np.int64)
        return {"weights": weights, "centre": centre, "scale": scale, "prediction": prediction, "classes": classes}

    @classmethod
    def from_state(cls, width: int, layers: int, state: Mapping[str, NDArray[Any]]) -> "Learned":
        """Return the field that a state describes; without ``prediction`` and ``classes`` they are edm and 0.

        Raises:
            ValueError: if the weights do not fit the shape of the network, or there is no such prediction.
        """
        centre, weights = (torch.tensor(np.asarray(state[name]), dtype=torch.float32) for name in ("centre", "weights"))
        letters = state.get("prediction", np.frombuffer(b"edm", np.uint8))
        prediction = checked_prediction(bytes(letters.astype(np.uint8)).decode("ascii", "replace"))
        classes = int(state.get("classes", np.array(0)))
        return cls(ScoreNet(width, layers, centre, float(state["scale"]), weights, prediction, classes))

    def _labelled(self, label: int) -> "Learned":
        twin = copy.copy(self)
        twin._label = label
        return twin

    def _in_pieces(self, function: Callable[..., Tensor], y: Tensor, sigma: Level) -> Tensor:
        """Evaluate a method of the network in pieces, ``[n, ...]``."""
        device = self._net.centre.device
        points = y.detach().reshape(-1, 2).to(device)
        level = torch.as_tensor(sigma, dtype=points.dtype, device=device)
        if level.numel() > 1:
            level = level.expand(y.shape[:-1])
        rows = CHUNK if device.type == "cpu" else max(1, len(points))
        pieces = points.split(rows)
        levels = level.reshape(-1).split(rows) if level.numel() > 1 else (level,) * len(pieces)
        with torch.inference_mode():
            answers = [function(*piece, self._label) for piece in zip(pieces, levels, strict=True)]
        # Tensors made in inference mode cannot take part in a caller's gradient: what is made from them here can.
        return torch.cat(answers)
