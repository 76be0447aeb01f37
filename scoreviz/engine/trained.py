"""What training leaves behind: the snapshot a window looks at, and the part of it that a file keeps."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine import saved_checks as checks
from scoreviz.engine.changes import Change, changes_of_json
from scoreviz.engine.curves import NO_CURVES, Curves, Floats, Steps
from scoreviz.engine.device import Device
from scoreviz.engine.document import KernelName, Network, Training
from scoreviz.engine.drawing_digest import drawing_digest, is_of
from scoreviz.engine.guiding import SLOTS
from scoreviz.engine.levels import headline, measured_at
from scoreviz.engine.past import NO_PAST, Past
from scoreviz.engine.target import Target
from scoreviz.maths.heads import checked_prediction
from scoreviz.maths.network import Learned, ScoreNet, count_weights
from scoreviz.maths.optimiser import Weights
from scoreviz.wording import tr

Arrays = dict[str, NDArray[Any]]

_VECTORS = ("raw", "average", "first", "second")


def _no_floats() -> Floats:
    return np.empty(0, dtype=np.float64)


def class_slots(network: Network) -> int:
    """Return how many classes a network can be told; 0 for one without labels."""
    return SLOTS if network.conditional else 0


def goes_on(old: Network, new: Network) -> bool:
    """Return whether the weights of one network can be those of another: the same layers, whose output may be read
    as another prediction. An energy is one number where the others are two.
    """
    energies = [network.prediction == "energy" for network in (old, new)]
    return replace(old, prediction=new.prediction) == new and energies[0] == energies[1]


@dataclass(frozen=True)
class TrainingSpec:
    """Everything that training depends on."""

    target: Target
    network: Network
    training: Training
    kernel: KernelName = "gaussian"


@dataclass(frozen=True, eq=False)
class SavedTraining:
    """A training that can go on later, bit for bit on the same device: weights, Adam's moments, average, curves.

    ``arrays`` holds ``raw``, ``average``, ``first``, ``second`` (``[P]``, float32), ``centre [2]``, ``scale []`` and
    ``random``, the state of the generator (uint8). ``drawing`` is the digest of what it was last trained on, or
    ``UNKNOWN`` in a file that does not say; "" while the snapshot that holds it says so itself. ``changes`` are what
    was changed on the way, and ``past`` the weights as they were.
    """

    network: Network
    arrays: Arrays
    step: int
    age: int
    seconds: float
    curves: Curves
    drawing: str = ""
    changes: tuple[Change, ...] = ()
    past: Past = NO_PAST

    @classmethod
    def of(cls, snapshot: "TrainingSnapshot") -> "SavedTraining | None":
        """Return what is worth keeping of a snapshot: None before the first step."""
        saved = snapshot.saved
        if saved is None or saved.drawing:
            return saved
        return replace(saved, drawing=drawing_digest(snapshot.spec.target), past=snapshot.past)

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
        words |= {"drawing": self.drawing, "changes": [asdict(change) for change in self.changes]}
        return {**self.arrays, **self.curves.to_arrays(), **self.past.to_arrays()}, words

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
            raise ValueError(tr("The training's conditional must be true or false."))
        network = Network(
            checks.whole(numbers, "width", 1, 4096), checks.whole(numbers, "layers", 1, 64), prediction, conditional
        )
        count = count_weights(network.width, network.layers, prediction, class_slots(network))
        kept = {name: checks.array(arrays, name, np.float32, (count,)) for name in _VECTORS}
        kept |= {
            "centre": checks.array(arrays, "centre", np.float32, (2,)),
            "scale": checks.array(arrays, "scale", np.float32, ()),
        }
        kept["random"] = checks.array(arrays, "random", np.uint8, None)
        if not kept["scale"] > 0 or bool((kept["second"] < 0).any()):
            raise ValueError(tr("The trained weights hold a negative number where none can be."))
        step, age = checks.whole(numbers, "step", 1, 2**53), checks.whole(numbers, "age", 1, 2**53)
        seconds, curves = checks.number(numbers, "seconds"), Curves.from_arrays(arrays)
        changes, past = changes_of_json(numbers.get("changes", [])), Past.from_arrays(arrays, count, prediction, step)
        return cls(network, kept, step, age, seconds, curves, checks.drawing(numbers), changes, past)

    def as_it_was(self, step: int) -> "SavedTraining":
        """Return the training with the averaged weights that it had at an earlier step of its past in place of both.

        Raises:
            KeyError: that step is not kept.
        """
        then = self.past.at(step)
        arrays = {**self.arrays, "raw": then.average, "average": then.average}
        return replace(self, network=replace(self.network, prediction=then.prediction), arrays=arrays, step=step)


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
        past: the weights as they were, where the training is one of a window.
    """

    spec: TrainingSpec
    device: str
    step: int = 0
    seconds: float = 0.0
    rate: float = 0.0
    learned: Learned | None = None
    curves: Curves = NO_CURVES
    error_by_sigma: Floats = field(default_factory=_no_floats)
    error_level: float | None = None
    note: str = ""
    failure: str = ""
    diverged: bool = False
    saved: SavedTraining | None = None
    past: Past = NO_PAST

    @classmethod
    def at_rest(cls, spec: TrainingSpec, device: Device, saved: SavedTraining | None) -> "TrainingSnapshot":
        """Return what there is before anything is measured: nothing, or what a saved training had."""
        first = cls(spec, device.label, note=device.note or tr("Getting ready…"))
        if saved is None:
            return first
        begun = replace(first, step=saved.step, seconds=saved.seconds, learned=saved.learned, curves=saved.curves)
        return replace(begun, saved=saved, past=saved.past)

    def as_it_was(self, step: int) -> "TrainingSnapshot":
        """Return what was to be seen at an earlier step of its past: its weights, and the error measured then.

        Raises:
            KeyError: that step is not kept.
        """
        assert self.saved is not None  # it has a past
        then, saved = self.past.at(step), replace(self.saved, past=self.past).as_it_was(step)
        seen = replace(self, step=step, saved=saved, learned=saved.learned)
        return replace(seen, error_by_sigma=then.errors, error_level=then.level)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was changed while it trained, in the order of steps."""
        return () if self.saved is None else self.saved.changes

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
