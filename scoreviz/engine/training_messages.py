"""Training's specification and its snapshots as messages to and from a worker.

Who orders sends ``begin``, then one order to go on for every answer, always ``AHEAD`` of the answers so that the
worker never waits; at last ``END``. The worker sends a snapshot for each, and exactly once that the training is over.
"""

from dataclasses import asdict, replace
from typing import Any

from scoreviz.engine.curves import Curves
from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, Noise
from scoreviz.engine.document_file import decode, encode
from scoreviz.engine.past import Past
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec
from scoreviz.engine.worker import Arrays, Message, Words

AHEAD = 2
GO_ON: Message = ({}, {})
END: Message = ({"end": True}, {})

_ERROR = "error_by_sigma"
_PLAIN = ("step", "seconds", "rate", "error_level", "note", "failure", "diverged")


def begin(spec: TrainingSpec, saved: SavedTraining | None, device: Device) -> Message:
    """Return the order to train from where ``saved`` stands."""
    words, arrays = follow(spec)
    numbers, kept = _saved_message(None if saved is None else replace(saved, past=Past()))  # which stays with us
    return {**words, "device": asdict(device), "saved": numbers}, {**arrays, **kept}


def begun(message: Message) -> tuple[TrainingSpec, SavedTraining | None, Device]:
    """Return what ``begin`` was told."""
    words, arrays = message
    return _spec(words, arrays), _saved(words, arrays), Device(**words["device"])


def follow(spec: TrainingSpec) -> Message:
    """Return the order to go on, with another specification."""
    document = Document(spec.target, Noise(kernel=spec.kernel), spec.network, spec.training)
    words, arrays = encode(document)
    return {"document": words}, arrays


def followed(order: Message) -> TrainingSpec | None:
    """Return the other specification that an order to go on carries, if it does."""
    words, arrays = order
    return _spec(words, arrays) if "document" in words else None


def is_end(order: Message) -> bool:
    """Return whether an order is the last one of a training."""
    return "end" in order[0]


def over(why: str) -> Message:
    """Return the last answer of a training, with what went wrong, or ""."""
    return {"over": why}, {}


def told(snapshot: TrainingSnapshot) -> Message:
    """Return the answer that carries a snapshot."""
    numbers, kept = _saved_message(snapshot.saved)
    words = {name: getattr(snapshot, name) for name in _PLAIN} | {"saved": numbers}
    return words, {_ERROR: snapshot.error_by_sigma, **snapshot.curves.to_arrays(), **kept}


def heard(message: Message, spec: TrainingSpec, device: Device) -> TrainingSnapshot:
    """Return the snapshot that an answer carries; who asked knows what it was made from, and where."""
    words, arrays = message
    saved = _saved(words, arrays)
    plain: dict[str, Any] = {name: words[name] for name in _PLAIN}
    snapshot = TrainingSnapshot(spec, device.label, **plain, error_by_sigma=arrays[_ERROR])
    if saved is None:
        return replace(snapshot, curves=Curves.from_arrays(arrays))
    return replace(snapshot, curves=saved.curves, saved=saved, learned=saved.learned.to(device.name))


def _saved_message(saved: SavedTraining | None) -> tuple[Words | None, Arrays]:
    if saved is None:
        return None, {}
    arrays, numbers = saved.to_arrays()
    return dict(numbers), arrays


def _spec(words: Words, arrays: Arrays) -> TrainingSpec:
    document = decode(words["document"], arrays)
    return TrainingSpec(document.target, document.network, document.training, document.noise.kernel)


def _saved(words: Words, arrays: Arrays) -> SavedTraining | None:
    return None if words["saved"] is None else SavedTraining.from_arrays(arrays, words["saved"])
