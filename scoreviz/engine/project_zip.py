"""The zip that a project file is: its members, packed and unpacked, none larger than its limit."""

import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load as load_arrays

from scoreviz.engine.field_checks import Json
from scoreviz.engine.reading import parse_json, read_bytes
from scoreviz.engine.refusal import Refused
from scoreviz.wording import tr

MOST_BYTES = 200_000_000
LIMITS = {
    "document.json": 32_000_000,
    "arrays.safetensors": 64_000_000,
    "training.json": 1_000_000,
    "weights.safetensors": 128_000_000,
    "rival.json": 1_000_000,
    "rival.safetensors": 128_000_000,
    "autosave.json": 100_000,
    "class.json": 10_000,
}
THUMBNAIL = "thumbnail.png"  # written for others, never read
PIECEWISE = {"target", "layers", "marks"}
MOST_MEMBERS = 64
STRANGERS_NAME = re.compile(r"\w[\w.-]{0,60}")
LARGEST_STRANGER = 1_000_000
LONGEST_HEADER = 100_000  # of an array file: 32 layers of three arrays have 10,000
# A document of as many places as are read has 1.6 million; each costs some hundred bytes once it is parsed.
MOST_VALUES = 2_500_000
END_OF_ZIP = b"PK\x05\x06"
END_OF_ZIP64 = b"PK\x06\x07"


def pack(file: BinaryIO, members: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> None:
    """Write members as a zip."""
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def check_members(path: Path, members: Mapping[str, bytes]) -> None:
    """Refuse to write what would not be read again.

    Raises:
        Refused: a member is larger than its limit.
    """
    for name, data in members.items():
        if name in LIMITS:
            _check_size(path, name, len(data), LIMITS[name])


def unpack(path: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the members this program knows, and small ones with plain names that it does not know.

    Raises:
        Refused: it is not a project, or it is damaged or too large.
    """
    data = read_bytes(path, MOST_BYTES)
    _check_directory(path, data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "document.json" not in names:
                raise Refused(path, tr("this zip file is not a scoreviz project: it has no document.json"))
            known = {name: _member(path, archive, name, limit) for name, limit in LIMITS.items() if name in names}
            return known, _strangers(path, archive, sorted(names - LIMITS.keys() - {THUMBNAIL}))
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, struct.error):
        raise Refused(path, tr("the project file is damaged")) from None


def _strangers(path: Path, archive: zipfile.ZipFile, names: Iterable[str]) -> dict[str, bytes]:
    """Return the members of which only the name is known; one that looks like a path is nobody's."""
    plain = [name for name in names if STRANGERS_NAME.fullmatch(name)]
    return {name: _member(path, archive, name, LARGEST_STRANGER) for name in plain}


def _check_directory(path: Path, data: bytes) -> None:
    """Refuse a file without the end of a zip, or whose list of contents is long enough to be an attack."""
    at = data.rfind(END_OF_ZIP, max(0, len(data) - 66_000))
    if not data.startswith(b"PK"):
        raise Refused(path, tr("this is not a scoreviz project"))
    if at < 0 or at + 22 > len(data):
        raise Refused(path, tr("the project file is cut short: its end is missing"))
    count, size = struct.unpack_from("<HI", data, at + 10)
    if count > MOST_MEMBERS or size > 1_000_000 or data[max(0, at - 20) :].startswith(END_OF_ZIP64):
        raise Refused(path, tr("this zip file holds too much for a scoreviz project"))


def _member(path: Path, archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    packed = archive.getinfo(name)
    if packed.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused(path, tr("{file} is packed in a way that scoreviz does not use", file=name))
    _check_size(path, name, packed.file_size, limit)
    with archive.open(name) as file:
        data = file.read(limit + 1)  # what the list of contents says may be untrue
    _check_size(path, name, len(data), limit)
    return data


def _check_size(path: Path, name: str, size: int, limit: int) -> None:
    if size > limit:
        if limit < 1e6:
            raise Refused(path, tr("{file} is too large", file=name))
        raise Refused(path, tr("{file} is larger than {most} MB", file=name, most=f"{limit / 1e6:.0f}"))


# ---- what members hold


def json_text(value: Any) -> bytes:
    """Return JSON text; whoever else wants to compute gets its turn between two marks of a drawing."""
    return _text(value).encode()


def _text(value: Any, name: str = "") -> str:
    """Return JSON text of what leads to the marks piece by piece, and of the rest at once."""
    if isinstance(value, dict) and PIECEWISE & value.keys():
        return "{" + ", ".join(f"{json.dumps(name)}: {_text(part, name)}" for name, part in value.items()) + "}"
    if name in PIECEWISE and isinstance(value, list):
        return "[" + ",\n".join(map(_text, value)) + "]"
    return json.dumps(value, allow_nan=False)


def json_object(path: Path, name: str, text: bytes) -> Json:
    """Return the object that a member's JSON describes.

    Raises:
        Refused: it is not JSON, not an object, or has so many values that they would fill the memory.
    """
    if text.count(b"{") + text.count(b"[") + text.count(b",") > MOST_VALUES:
        raise Refused(path, tr("{file} holds more than {most} values", file=name, most=f"{MOST_VALUES:,}"))
    try:
        data = parse_json(path, text)
    except Refused as refused:
        raise Refused(path, tr("{file}: {reason}", "why a file is refused", file=name, reason=refused.reason)) from None
    if not isinstance(data, dict):
        raise Refused(path, tr("{file}: it is not an object", file=name))
    return data


def arrays_in(path: Path, members: Mapping[str, bytes], name: str) -> dict[str, NDArray[Any]]:
    """Return the arrays of a member, none where there is no such member.

    Raises:
        Refused: it is damaged.
    """
    if name not in members:
        return {}
    data = members[name]
    if len(data) < 8 or int.from_bytes(data[:8], "little") > LONGEST_HEADER:
        raise Refused(path, tr("{file} is damaged", file=name))
    try:
        return load_arrays(data)
    except (SafetensorError, KeyError, ValueError, TypeError, AttributeError):
        raise Refused(path, tr("{file} is damaged", file=name)) from None
