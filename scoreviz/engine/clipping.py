"""Layers and shapes as bytes for the clipboard: a project's target, checked as that is before it is believed.

The bytes are a mark, the length of the JSON as eight bytes (little-endian), the JSON, and safetensors of its arrays.
Nothing in them can run.
"""

import json
from typing import Any

from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load as load_arrays
from safetensors.numpy import save as save_arrays

from scoreviz.engine.field_checks import WrongFieldError
from scoreviz.engine.fields import Array
from scoreviz.engine.marks import Mark
from scoreviz.engine.project import FORMAT, LIMITS
from scoreviz.engine.reading import parse_json
from scoreviz.engine.refusal import Refused
from scoreviz.engine.shapes import is_shape
from scoreviz.engine.target import Blank, Target
from scoreviz.engine.target_file import decode_target, encode_target
from scoreviz.engine.targets import ink_of, is_empty
from scoreviz.wording import mark, tr

MIME = "application/x-scoreviz"
SHAPES_MIME = "application/x-scoreviz-shapes"
MARK = b"scoreviz"
LENGTH = 8
MOST_BYTES = LIMITS["document.json"] + LIMITS["arrays.safetensors"]
CLIPBOARD = mark("The clipboard")


def pack(target: Target) -> bytes:
    """Return a target as bytes."""
    words, arrays = encode_target(target)
    text = json.dumps({"format": FORMAT, "target": words}, allow_nan=False).encode()
    return MARK + len(text).to_bytes(LENGTH, "little") + text + (save_arrays(arrays) if arrays else b"")


def unpack(data: bytes) -> Target:
    """Return the target that some bytes are.

    Raises:
        Refused: they are no target, damaged, too many, of another format, or a field in them is wrong.
    """
    if len(data) > MOST_BYTES:
        raise Refused(tr(CLIPBOARD), tr("it holds more than {size} MB", size=f"{MOST_BYTES / 1e6:.0f}"))
    start = len(MARK) + LENGTH
    length = int.from_bytes(data[len(MARK) : start], "little")
    if not data.startswith(MARK) or not 0 < length <= len(data) - start:
        raise Refused(tr(CLIPBOARD), tr("what it holds is no drawing, or is cut short"))
    words = parse_json(tr(CLIPBOARD), data[start : start + length])
    if not isinstance(words, dict) or words.get("format") != FORMAT:
        raise Refused(tr(CLIPBOARD), tr("what it holds is from another version of scoreviz"))
    try:
        return decode_target(words.get("target"), _arrays(data[start + length :]))
    except WrongFieldError as error:
        raise Refused(tr(CLIPBOARD), str(error)) from None


def pack_shapes(shapes: tuple[Mark, ...]) -> bytes:
    """Return single shapes as bytes: those of a target of one layer that holds nothing else."""
    return pack(Target.of(Blank(), shapes, name="Shapes"))


def unpack_shapes(data: bytes) -> tuple[Mark, ...]:
    """Return the shapes that some bytes are.

    Raises:
        Refused: as ``unpack``, or there is anything but shapes in them.
    """
    target = unpack(data)
    marks = target.layers[0].marks
    if len(target.layers) > 1 or target.layers[0].base != Blank() or not marks or not all(map(is_shape, marks)):
        raise Refused(tr(CLIPBOARD), tr("what it holds is not single shapes"))
    return marks


def picture_of(target: Target) -> Array | None:
    """Return the ink of a target ``[H, W]``, 1 where it is darkest, row 0 the lowest y; None where there is none."""
    if is_empty(target):
        return None
    ink = ink_of(target)
    return ink / ink.max()


def _arrays(data: bytes) -> dict[str, NDArray[Any]]:
    if not data:
        return {}
    try:
        return load_arrays(data)
    except (SafetensorError, KeyError, ValueError, TypeError, AttributeError):
        raise Refused(tr(CLIPBOARD), tr("its arrays are damaged")) from None
