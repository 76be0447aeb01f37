"""What training leaves behind: the snapshot a window looks at, and the part of it that a file keeps."""

import math
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.device import Device
from scoreviz.engine.document import KernelName, Network, Target, Training
from scoreviz.engine.drawing_digest import UNKNOWN, drawing_digest, is_of
from scoreviz.engine.guiding import SLOTS
from scoreviz.engine.levels import headline, measured_at
from scoreviz.maths.heads import checked_prediction
from scoreviz.maths.network import Learned, ScoreNet, count_weights
from scoreviz.maths.optimiser import Weights

Floats = NDArray[np.float64]
Steps = NDArray[np.int64]
Arrays = dict[str, NDArray[Any]]

_VECTORS = ("raw", "average", "first", "second")
_CURVES = ("loss", "loss_step", "error", "error_step")
_LONGEST_CURVE = 100_000
_LONGEST_DIGEST = 100


def _no_steps() -> Steps:
    return np.empty(0, dtype=np.int64)


def _no_floats() -> Floats:
    return np.empty(0, dtype=np.float64)


def class_slots(network: Network) -> int:
    """Return how many classes a network can be told; 0 for one without labels."""
    return SLOTS if network.conditional else 0


@dataclass(frozen=True)
class TrainingSpec:
    """Everything that training depends on."""

    target: Target
    network: Network
    training: Training
    kernel: KernelName = "gaussian"


@dataclass(frozen=True, eq=False)
class Curves:
    """Histories of bounded length.

    ``loss [n]`` is a running mean at the steps ``loss_step [n]``; ``error [m]`` the relative score error, mean over
    ``SIGMAS`` or at the only level trained, at the steps ``error_step [m]``. The first error is that of the untrained
    network, or of the moment from which another level was measured.
    """

    loss_step: Steps = field(default_factory=_no_steps)
    loss: Floats = field(default_factory=_no_floats)
    error_step: Steps = field(default_factory=_no_steps)
    error: Floats = field(default_factory=_no_floats)

    def to_arrays(self) -> Arrays:
        """Return the four arrays by their names."""
        return {name: getattr(self, name) for name in _CURVES}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> "Curves":
        """Return what ``to_arrays`` gave.

        Raises:
            ValueError: one sentence, for anything missing, of a wrong shape or type, or not finite.
        """
        curves = {}
        for name in _CURVES:
            array = _array(arrays, name, np.int64 if name.endswith("_step") else np.float64, None)
            if array.ndim != 1 or len(array) > _LONGEST_CURVE:
                raise ValueError(f"The training's curve {name} has a wrong shape.")
            curves[name] = array
        if len(curves["loss"]) != len(curves["loss_step"]) or len(curves["error"]) != len(curves["error_step"]):
            raise ValueError("The training's curves do not have one step for each value.")
        return cls(**curves)


@dataclass(frozen=True, eq=False)
class SavedTraining:
    """A training that can go on later, bit for bit on the same device: weights, Adam's moments, average, curves.

    ``arrays`` holds ``raw``, ``average``, ``first``, ``second`` (``[P]``, float32), ``centre [2]``, ``scale []`` and
    ``random``, the state of the generator (uint8). ``drawing`` is the digest of what it was last trained on, or
    ``UNKNOWN`` in a file that does not say; "" while the snapshot that holds it says so itself.
    """

    network: Network
    arrays: Arrays
    step: int
    age: int
    seconds: float
    curves: Curves
    drawing: str = ""

    @classmethod
    def of(cls, snapshot: "TrainingSnapshot") -> "SavedTraining | None":
        """Return what is worth keeping of a snapshot: None before the first step."""
        saved = snapshot.saved
        if saved is None or saved.drawing:
            return saved
        return replace(saved, drawing=drawing_digest(snapshot.spec.target))

    @classmethod
    def pack(cls, net: ScoreNet, weights: Weights, random: Tensor, seconds: float, curves: Curves) -> "SavedTraining":
        """Return a copy of everything, as arrays."""
        tensors = {name: getattr(weights, name) for name in _VECTORS} | {"centre": net.centre, "random": random}
        arrays: Arrays = {name: tensor.cpu().numpy().copy() for name, tensor in tensors.items()}
        arrays["scale"] = np.array(net.scale, dtype=np.float32)
        network = Network(net.width, net.layers, net.prediction, conditional=net.classes > 0)
        return cls(network, arrays, weights.step, weights.age, seconds, curves)

    @property
    def learned(self) -> Learned:
        """The field of the averaged weights."""
        return Learned(self.net(averaged=True))

    @property
    def last_error(self) -> float:
        """The error when it was last measured; infinite if it never was."""
        return float(self.curves.error[-1]) if len(self.curves.error) else math.inf

    def weights(self, device: str) -> Weights:
        """Return what training changes, copied to a device."""
        tensors = {name: torch.tensor(self.arrays[name], device=device) for name in _VECTORS}
        return Weights(**tensors, step=self.step, age=self.age)

    def net(self, averaged: bool = False) -> ScoreNet:
        """Return the network with its normalisation, through which derivatives can be taken.

        Its weights are the raw ones, with which training goes on, or the averaged ones, those of ``learned``.
        """
        weights, centre = (
            torch.tensor(self.arrays["average" if averaged else "raw"]),
            torch.tensor(self.arrays["centre"]),
        )
        network, scale = self.network, float(self.arrays["scale"])
        return ScoreNet(network.width, network.layers, centre, scale, weights, network.prediction, class_slots(network))

    def to_arrays(self) -> tuple[Arrays, dict[str, Any]]:
        """Return arrays for a safetensors file, and plain words and numbers for the file's own description."""
        words = {**asdict(self.network), "step": self.step, "age": self.age, "seconds": self.seconds}
        words["drawing"] = self.drawing
        return {**self.arrays, **self.curves.to_arrays()}, words

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]], numbers: Mapping[str, Any]) -> "SavedTraining":
        """Return what ``to_arrays`` wrote; the first files did not say what is predicted, which was always edm, nor
        whether labels are, which was never so, nor on which drawing, which stays unknown.

        Raises:
            ValueError: one sentence, for anything missing, of a wrong shape or type, or not finite.
        """
        prediction = checked_prediction(numbers.get("prediction", "edm"))
        conditional = numbers.get("conditional", False)
        if not isinstance(conditional, bool):
            raise ValueError("The training's conditional must be true or false.")
        network = Network(_whole(numbers, "width", 1, 4096), _whole(numbers, "layers", 1, 64), prediction, conditional)
        count = count_weights(network.width, network.layers, prediction, class_slots(network))
        kept = {name: _array(arrays, name, np.float32, (count,)) for name in _VECTORS}
        kept |= {"centre": _array(arrays, "centre", np.float32, (2,)), "scale": _array(arrays, "scale", np.float32, ())}
        kept["random"] = _array(arrays, "random", np.uint8, None)
        if not kept["scale"] > 0 or bool((kept["second"] < 0).any()):
            raise ValueError("The trained weights hold a negative number where none can be.")
        step, age = _whole(numbers, "step", 1, 2**53), _whole(numbers, "age", 1, 2**53)
        seconds, curves = _number(numbers, "seconds"), Curves.from_arrays(arrays)
        return cls(network, kept, step, age, seconds, curves, _drawing(numbers))


@dataclass(frozen=True, eq=False)
class TrainingSnapshot:
    """Training at one moment; nothing in it changes afterwards.

    Attributes:
        spec: what it was made from.
        step: optimiser steps taken.
        seconds: time spent on them, measuring and waiting left out.
        rate: steps per second of that time, over the last second or so; 0 before the first.
        learned: the averaged weights as a field; None before the first step.
        curves: loss and error so far.
        error_by_sigma: the newest relative error at each of ``sigmas``, ``[S]``; empty before the first.
        error_level: the only noise level trained, at which the error is told; None: it is the mean over eight.
        device: the device's label.
        note: one sentence to show meanwhile, or "".
        failure: why training ended by itself, in one sentence, or "". ``learned`` are then the last good weights,
            or None where there were none.
        diverged: whether it ended because the loss was not finite any more: a smaller rate may help.
        saved: what a file keeps; None before the first step.
    """

    spec: TrainingSpec
    device: str
    step: int = 0
    seconds: float = 0.0
    rate: float = 0.0
    learned: Learned | None = None
    curves: Curves = Curves()
    error_by_sigma: Floats = field(default_factory=_no_floats)
    error_level: float | None = None
    note: str = ""
    failure: str = ""
    diverged: bool = False
    saved: SavedTraining | None = None

    @classmethod
    def at_rest(cls, spec: TrainingSpec, device: Device, saved: SavedTraining | None) -> "TrainingSnapshot":
        """Return what there is before anything is measured: nothing, or what a saved training had."""
        first = cls(spec, device.label, note=device.note or "Getting ready…")
        if saved is None:
            return first
        return replace(
            first, step=saved.step, seconds=saved.seconds, learned=saved.learned, curves=saved.curves, saved=saved
        )

    def is_about(self, target: Target) -> bool:
        """Return whether a drawing is the one that was trained on, as far as is known."""
        return self.spec.target == target and (self.saved is None or is_of(self.saved.drawing, target))

    @property
    def sigmas(self) -> Floats:
        """The noise levels ``[S]`` of ``error_by_sigma``: ``SIGMAS``, and ``error_level`` where there is one."""
        return measured_at(self.error_level)

    @property
    def headline(self) -> float | None:
        """The one figure: the mean relative error, or that at ``error_level``; None before the first measurement."""
        return headline(self.error_by_sigma, self.error_level) if len(self.error_by_sigma) else None

    @property
    def loss(self) -> Floats:
        """The running mean of the loss, ``[n]``."""
        return self.curves.loss

    @property
    def loss_step(self) -> Steps:
        """The steps of ``loss``, ``[n]``."""
        return self.curves.loss_step

    @property
    def error(self) -> Floats:
        """The relative error that stands for all noise levels, ``[m]``."""
        return self.curves.error

    @property
    def error_step(self) -> Steps:
        """The steps of ``error``, ``[m]``."""
        return self.curves.error_step


def _number(numbers: Mapping[str, Any], name: str) -> float:
    value = numbers.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= sys.float_info.max:
        raise ValueError(f"The training's {name} must be a number that is not negative.")
    return float(value)


def _drawing(numbers: Mapping[str, Any]) -> str:
    digest = numbers.get("drawing", UNKNOWN)
    if not isinstance(digest, str) or len(digest) > _LONGEST_DIGEST:
        raise ValueError("The training's drawing must be a digest.")
    return digest


def _whole(numbers: Mapping[str, Any], name: str, least: int, most: int) -> int:
    value = _number(numbers, name)
    if not least <= value <= most or value != int(value):
        raise ValueError(f"The training's {name} must be a whole number from {least} to {most}.")
    return int(value)


def _array(
    arrays: Mapping[str, NDArray[Any]], name: str, dtype: type[np.generic], shape: tuple[int, ...] | None
) -> NDArray[Any]:
    array = arrays.get(name)
    if array is None:
        raise ValueError(f"The trained weights lack {name}.")
    if array.dtype != dtype or array.ndim > 1 or (shape is not None and array.shape != shape):
        raise ValueError(f"The trained weights hold {name} in a wrong shape or type.")
    if not bool(np.isfinite(array).all()):
        raise ValueError(f"The trained weights hold {name} with NaN or infinity.")
    return np.array(array)
