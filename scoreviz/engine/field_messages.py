"""Requests for fields and the answers to them as messages to and from a worker.

The drawing and the weights, which most requests share with the one before, are sent once and remembered there.
"""

from dataclasses import asdict, dataclass, field, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import Document, Noise
from scoreviz.engine.document_file import decode, encode
from scoreviz.engine.drifts import Shown
from scoreviz.engine.field_maps import FieldMap
from scoreviz.engine.fields import FieldRequest, FieldSnapshot
from scoreviz.engine.streamlines import Streamlines
from scoreviz.engine.target import Target
from scoreviz.engine.worker import Arrays, Message, Words
from scoreviz.maths.density import Field
from scoreviz.maths.network import Learned

_AXES = ("xs", "ys", "raster_xs", "raster_ys")
_NETWORKS = ("learned", "rival")
_STAYS = ("guided", "model", "rival_model", "classes")  # of a request: a request with one of these is not sent
_APART = ("target", "noise", *_AXES, *_NETWORKS)  # each written in its own way
_WORDS = tuple(part.name for part in fields(FieldRequest) if part.name not in (*_STAYS, *_APART))
_PLAIN = ("alpha", "sigma", "level", "peak", "map_note")
_LINES = ("true_lines", "learned_lines", "gap_lines", "rival_lines")
_TOLD = ("request", "maps", "shown", "parts", *_PLAIN, *_LINES)  # of a snapshot: not arrays
_ARRAYS = tuple(part.name for part in fields(FieldSnapshot) if part.name not in _TOLD)


def can_travel(request: FieldRequest) -> bool:
    """Return whether a request can be written down: networks on the processor can, and nothing that was worked out
    for it elsewhere.
    """
    networks = [getattr(request, name) for name in _NETWORKS]
    plain = all(one is None or (isinstance(one, Learned) and one.device == "cpu") for one in networks)
    return plain and all(getattr(request, name) is None for name in _STAYS)


@dataclass
class Sender:
    """Writes requests for one worker, which remembers what it was told."""

    _target: Target | None = None
    _networks: dict[str, Field | None] = field(default_factory=dict)

    def order(self, request: FieldRequest) -> Message:
        """Return the order to answer a request."""
        words: Words = {name: getattr(request, name) for name in _WORDS} | {"noise": asdict(request.noise)}
        arrays: dict[str, NDArray[Any]] = {name: getattr(request, name) for name in _AXES}
        if request.target is not self._target:
            self._target = request.target
            words["document"], drawn = encode(Document(request.target))
            arrays |= {f"document/{name}": array for name, array in drawn.items()}
        for name in _NETWORKS:
            network = getattr(request, name)
            if name not in self._networks or network is not self._networks[name]:
                self._networks[name] = network
                words[name], weights = _network(network)
                arrays |= {f"{name}/{part}": array for part, array in weights.items()}
        return words, arrays


class Receiver:
    """Reads the requests that a ``Sender`` wrote, in their order."""

    def __init__(self) -> None:
        self._target = Target()
        self._networks: dict[str, Learned | None] = {}

    def request(self, message: Message) -> FieldRequest:
        """Return the request that an order carries."""
        words, arrays = message
        if "document" in words:
            self._target = decode(words["document"], _under("document", arrays)).target
        for name in _NETWORKS:
            if name in words:
                shape = words[name]
                self._networks[name] = None if shape is None else _learned(shape, _under(name, arrays))
        parts: dict[str, Any] = {name: arrays[name] for name in _AXES} | {name: words[name] for name in _WORDS}
        parts |= self._networks
        return FieldRequest(target=self._target, noise=Noise(**words["noise"]), **parts)


def told(snapshot: FieldSnapshot) -> Message:
    """Return the answer that carries a snapshot."""
    words: Words = {name: getattr(snapshot, name) for name in _PLAIN} | {"shown": asdict(snapshot.shown)}
    arrays: dict[str, NDArray[Any]] = {
        name: array for name in _ARRAYS if (array := getattr(snapshot, name)) is not None
    }
    words["maps"] = [_take_apart(found, f"map {number}", arrays) for number, found in enumerate(snapshot.maps)]
    words["lines"] = [name for name in _LINES if getattr(snapshot, name) is not None]
    for name in words["lines"]:
        _take_apart(getattr(snapshot, name), name, arrays)
    return words, arrays


def heard(message: Message, request: FieldRequest) -> FieldSnapshot:
    """Return the snapshot that an answer to a request carries."""
    words, arrays = message
    parts: dict[str, Any] = {name: words[name] for name in _PLAIN} | {name: arrays.get(name) for name in _ARRAYS}
    parts |= {name: Streamlines(**_under(name, arrays)) for name in words["lines"]}
    maps = tuple(FieldMap(**told, **_under(f"map {k}", arrays)) for k, told in enumerate(words["maps"]))
    return FieldSnapshot(request=request, shown=Shown(**words["shown"]), maps=maps, **parts)


def _network(network: Learned | None) -> tuple[tuple[int, int] | None, Arrays]:
    return (None, {}) if network is None else ((network.width, network.layers), network.state())


def _learned(shape: tuple[int, int], weights: Arrays) -> Learned:
    width, layers = shape
    return Learned.from_state(width, layers, weights)


def _take_apart(one: FieldMap | Streamlines, where: str, arrays: dict[str, NDArray[Any]]) -> Words:
    """Put the arrays of one thing among the others, under a name, and return its plain words."""
    parts = {part.name: getattr(one, part.name) for part in fields(one)}
    arrays |= {f"{where}/{name}": value for name, value in parts.items() if isinstance(value, np.ndarray)}
    return {name: value for name, value in parts.items() if not isinstance(value, np.ndarray)}


def _under(where: str, arrays: Arrays) -> dict[str, Any]:
    start = f"{where}/"
    return {name.removeprefix(start): array for name, array in arrays.items() if name.startswith(start)}
