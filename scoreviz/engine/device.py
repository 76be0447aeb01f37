"""The device that trains: the best one that survives a trial step."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch

from scoreviz.engine.error_probe import Probe
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import Learned, ScoreNet, initial_weights
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.steps import Steps
from scoreviz.wording import tr

DeviceName = Literal["cpu", "cuda", "mps"]
Prefer = Literal["auto", "cpu", "cuda", "mps"]


@dataclass(frozen=True)
class Device:
    """Where tensors live. ``label`` is for people; ``note`` is one sentence when another device was wished for."""

    name: DeviceName = "cpu"
    label: str = "CPU"
    note: str = ""


def choose(prefer: Prefer = "auto", trial: Callable[[str], None] | None = None) -> Device:
    """Return the preferred device, or the best there is, if a trial step succeeds on it; else the CPU with a note.

    Args:
        prefer: a device by name, or "auto" for CUDA, then Apple's GPU, then the CPU.
        trial: takes a device's name and raises if it cannot train (a small training step by default).
    """
    wished: DeviceName = _best() if prefer == "auto" else prefer
    if wished == "cpu":
        return Device()
    if not _present(wished):
        return Device(note=_missing(wished))
    label = _label(wished)
    try:
        (trial or _trial_step)(wished)
    except Exception as error:  # noqa: BLE001  a driver may raise anything, and the CPU always works
        return Device(note=_failed(label, error))
    return Device(wished, label)


def _best() -> DeviceName:
    return next((name for name in ("cuda", "mps") if _present(name)), "cpu")


def _present(name: DeviceName) -> bool:
    return torch.cuda.is_available() if name == "cuda" else torch.backends.mps.is_available()


def _missing(name: DeviceName) -> str:
    if name == "cuda":
        return tr("There is no CUDA device here; training on the CPU.")
    return tr("There is no Apple GPU here; training on the CPU.")


def _failed(label: str, error: Exception) -> str:
    return tr("The GPU ({name}) failed: {reason}; training on the CPU.", name=label, reason=_first_line(error))


def _label(name: DeviceName) -> str:
    return torch.cuda.get_device_name() if name == "cuda" else "Apple GPU"


def _first_line(error: Exception) -> str:
    """Return the first line of an error's message without its full stop, or its type's name."""
    return str(error).strip().partition("\n")[0].rstrip(". ") or type(error).__name__


def _trial_step(name: str) -> None:
    """Train one step and measure its error, which is all that training does on a device."""
    generator = torch.Generator(device=name).manual_seed(0)
    density = GaussianMixture(torch.zeros(1, 2), torch.eye(2)[None], torch.ones(1)).to(name)
    net = ScoreNet(8, 1, weights=initial_weights(8, 1, torch.Generator().manual_seed(0))).to(name)
    losses = Steps(net, Weights.start(net.weights.data), generator).take(density, 8, 1e-3, goal=1)
    errors = Probe(density, np.array([1.0]), name, points=8).errors(Learned(net))
    if not bool(torch.isfinite(losses).all()) or not np.isfinite(errors).all():
        raise ArithmeticError(tr("a trial step gave no finite number"))
