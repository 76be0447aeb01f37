"""The weights of a model folder: what a file holds is compared with what the network has before any of it is read."""

import math
import os
import struct
import warnings
from collections.abc import Mapping
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, BinaryIO

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from scoreviz.engine.reading import parse_json, size_of
from scoreviz.engine.refusal import Refused, why
from scoreviz.wording import tr

Shapes = Mapping[str, tuple[int, ...]]

MOST_BYTES = 2_500_000_000  # of a file
LONGEST_HEADER = 5_000_000
BYTES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2}
# Names that older folders give to what looks across the image, and newer ones.
OLD_NAMES = {".query.": ".to_q.", ".key.": ".to_k.", ".value.": ".to_v.", ".proj_attn.": ".to_out.0."}
ZIP = b"PK\x03\x04"
DAMAGE = (
    UnpicklingError,
    RuntimeError,
    EOFError,
    ValueError,
    KeyError,
    AttributeError,
    TypeError,
    IndexError,
    AssertionError,
    OverflowError,
    struct.error,
)
PICKLES = (b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05")


def read_weights(path: Path, expected: Shapes) -> dict[str, Tensor]:
    """Return the weights of a file in float32, by today's names.

    Args:
        path: ``.safetensors``, or ``.bin`` as torch writes it, of which only numbers are ever read.
        expected: the shape of each weight.

    Raises:
        Refused: the file is damaged or cut short, or holds other weights than the network has.
    """
    size_of(path, MOST_BYTES)
    read = _pickled if path.suffix == ".bin" else _safe
    weights = read(path, expected)
    if not all(bool(torch.isfinite(weight).all()) for weight in weights.values()):
        raise Refused(path, tr("it holds weights that are not finite"))
    return weights


def _safe(path: Path, expected: Shapes) -> dict[str, Tensor]:
    header = _header(path)
    shapes = {name: _shape(path, name, entry) for name, entry in header.items()}
    _check(path, {_today(name): shape for name, shape in shapes.items()}, expected)
    try:
        found = load_file(path)
    except (SafetensorError, ValueError, OSError):
        raise Refused(path, tr("the file is damaged")) from None
    return {_today(name): weight.float().clone() for name, weight in found.items()}


def _header(path: Path) -> dict[str, Any]:
    """Return the list of contents; the file is as long as it says."""
    with _opened(path) as file:
        start = file.read(8)
        length = int.from_bytes(start, "little")
        if start.startswith(PICKLES) or start.startswith(b"PK"):
            raise Refused(path, tr("this is a pickle, which can run what it likes, and not safetensors"))
        if len(start) < 8 or not 2 <= length <= LONGEST_HEADER:
            raise Refused(path, tr("this is not a safetensors file"))
        text = file.read(length)
    if len(text) < length:
        raise Refused(path, tr("the file is cut short"))
    header = parse_json(path, text)
    if not isinstance(header, dict):
        raise Refused(path, tr("this is not a safetensors file"))
    header.pop("__metadata__", None)
    ends = [_end(path, name, entry) for name, entry in header.items()]
    if os.path.getsize(path) < 8 + length + max(ends, default=0):
        raise Refused(path, tr("the file is cut short: its last weights are missing"))
    return header


def _opened(path: Path) -> BinaryIO:
    try:
        return open(path, "rb")
    except OSError as error:
        raise Refused(path, tr("it could not be read: {reason}", reason=why(error))) from None


def _end(path: Path, name: str, entry: object) -> int:
    offsets = entry.get("data_offsets") if isinstance(entry, dict) else None
    if not isinstance(offsets, list) or len(offsets) != 2 or not all(isinstance(at, int) for at in offsets):
        raise Refused(path, tr("the place of {name} in it is not told", name=name[:60]))
    return int(offsets[1])


def _shape(path: Path, name: str, entry: Mapping[str, Any]) -> tuple[int, ...]:
    shape, kind = entry.get("shape"), entry.get("dtype")
    if kind not in BYTES:
        raise Refused(path, tr("{name} holds {kind}, not floating-point numbers", name=name[:60], kind=str(kind)[:20]))
    if not isinstance(shape, list) or not all(isinstance(side, int) and side >= 0 for side in shape):
        raise Refused(path, tr("the shape of {name} is not told", name=name[:60]))
    if math.prod(shape) * BYTES[kind] != entry["data_offsets"][1] - entry["data_offsets"][0]:
        raise Refused(path, tr("the size of {name} does not fit its shape", name=name[:60]))
    return tuple(shape)


def _pickled(path: Path, expected: Shapes) -> dict[str, Tensor]:
    with _opened(path) as file:
        if file.read(4) != ZIP:  # what torch wrote before 1.6 tells sizes that nothing in the file bounds
            raise Refused(path, tr("it is not a file of weights as torch writes them"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of pickles of another age, which are read all the same
            found = torch.load(path, map_location="cpu", weights_only=True)
    except DAMAGE:
        raise Refused(path, tr("it is damaged, or holds more than weights, and nothing else is read")) from None
    if not isinstance(found, dict) or not all(isinstance(weight, Tensor) for weight in found.values()):
        raise Refused(path, tr("it does not hold weights by name"))
    weights = {_today(str(name)): weight for name, weight in found.items()}
    for name, weight in weights.items():
        if not weight.is_floating_point() or weight.layout != torch.strided or weight.device.type != "cpu":
            raise Refused(path, tr("{name} does not hold plain floating-point numbers", name=name[:60]))
    _check(path, {name: tuple(weight.shape) for name, weight in weights.items()}, expected)
    return {name: weight.float().clone() for name, weight in weights.items()}


def _check(path: Path, found: Shapes, expected: Shapes) -> None:
    """Refuse weights that are not those of the network."""
    for name, shape in expected.items():
        if name not in found:
            others = len(expected.keys() - found.keys()) - 1
            if others:
                raise Refused(path, tr("{name} is missing, and {others} more", name=name, others=f"{others:,}"))
            raise Refused(path, tr("{name} is missing", name=name))
        if found[name] != shape:
            words = {"name": name, "shape": _sides(found[name]), "asked": _sides(shape)}
            raise Refused(path, tr("{name} is of shape {shape}, and the config asks for {asked}", **words))
    strange = sorted(found.keys() - expected.keys())
    if strange:
        raise Refused(path, tr("it holds {name}, which the config's network does not have", name=strange[0][:60]))


def _sides(shape: tuple[int, ...]) -> str:
    return " x ".join(map(str, shape)) or tr("one number")


def _today(name: str) -> str:
    for old, new in OLD_NAMES.items():
        if ".attentions." in name:
            name = name.replace(old, new)
    return name
