"""A lesson in one file: ``.scoreviz``, a zip of JSON and safetensors that is checked before it is believed.

======================  ==========================================================================
``document.json``       ``"format"`` and the document, field by field
``arrays.safetensors``  the arrays of its target, where it has any
``training.json``       what the network is and how far it has come, where it was trained
``weights.safetensors`` its weights and histories
======================  ==========================================================================

Names inside the zip are looked up, never used as paths, and nothing in it can run.
"""

import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load as load_arrays
from safetensors.numpy import save as save_arrays

from scoreviz import __version__
from scoreviz.engine.atomic import replacing
from scoreviz.engine.document import Document
from scoreviz.engine.document_file import Json, WrongFieldError, decode, encode
from scoreviz.engine.reading import parse_json, read_bytes
from scoreviz.engine.refusal import Refused
from scoreviz.engine.training import SavedTraining, TrainingSnapshot

FORMAT = 3
MOST_BYTES = 200_000_000
LIMITS = {
    "document.json": 32_000_000,
    "arrays.safetensors": 16_000_000,
    "training.json": 1_000_000,
    "weights.safetensors": 128_000_000,
}
MOST_MEMBERS = 64
END_OF_ZIP = b"PK\x05\x06"
END_OF_ZIP64 = b"PK\x06\x07"

Arrays = Mapping[str, NDArray[Any]]
Migration = Callable[[Json], Json]


NEW_SETTINGS: dict[int, Json] = {
    2: {
        "noise": {"table_steps": 1000},
        "network": {"prediction": "edm"},
        "training": {"sigma": None},
        "sampling": {
            "eta": 1.0,
            "ddim_eta": 0.0,
            "with_score": True,
            "with_noise": True,
            "levels": 10,
            "churn": 40.0,
            "snr": 0.16,
            "towards": -1,
            "guidance": 1.0,
        },
    },
    3: {
        "noise": {"kernel": "gaussian"},
        "network": {"conditional": False},
        "training": {"dropout": 0.1},
        "sampling": {
            "churn_noise": 1.0,
            "churn_low": 0.0,
            "churn_high": 100.0,
            "guide": "exact",
            "weak": "smaller",
        },
        "overlays": {"map": "density"},
    },
}
"""By format, the settings that were not there before it, with the values that did what was done before."""


def _with_new_settings(number: int) -> Migration:
    """Return the migration to a format that has more settings than the one before."""
    new = NEW_SETTINGS[number]

    def migration(data: Json) -> Json:
        found = {name: data[name] for name in new if isinstance(data.get(name), dict)}
        return {**data, **{name: new[name] | part for name, part in found.items()}}

    return migration


MIGRATIONS: dict[int, Migration] = {number - 1: _with_new_settings(number) for number in NEW_SETTINGS}
"""From the format that is its key to the next one: what ``document.json`` says, rewritten."""


def migrated(data: Json, migrations: Mapping[int, Migration], newest: int) -> Json:
    """Return what ``document.json`` says in the newest format, led through every format between."""
    for number in range(data["format"], newest):
        data = {**migrations[number](data), "format": number + 1}
    return data


@dataclass(frozen=True, eq=False)
class Project:
    """What a project file holds: a document, and what its network had learned (or None)."""

    document: Document
    saved: SavedTraining | None


def save(path: Path | str, document: Document, training: TrainingSnapshot | SavedTraining | None = None) -> None:
    """Write a project file; an older one is replaced only once the new one is whole.

    Raises:
        Refused: it could not be written; the older file is then as it was.
    """
    members = _members(document, SavedTraining.of(training) if isinstance(training, TrainingSnapshot) else training)
    with replacing(Path(path)) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def _members(document: Document, saved: SavedTraining | None) -> dict[str, bytes]:
    data, arrays = encode(document)
    members = {"document.json": _json({"format": FORMAT, "written_by": f"scoreviz {__version__}", **data})}
    if arrays:
        members["arrays.safetensors"] = save_arrays(arrays)
    if saved is not None:
        learned, numbers = saved.to_arrays()
        members["training.json"] = _json(dict(numbers))
        members["weights.safetensors"] = save_arrays({name: np.array(v, order="C") for name, v in learned.items()})
    return members


def _json(data: Json) -> bytes:
    return json.dumps(data, indent=1, allow_nan=False).encode()


def open_project(path: Path | str) -> Project:
    """Return what a project file holds, every size, count, type and range checked on the way.

    Raises:
        Refused: it is not a project, it is damaged, newer than this program, or a field in it is wrong.
    """
    path = Path(path)
    members = _unpacked(path, read_bytes(path, MOST_BYTES))
    data = _described(path, members["document.json"])
    try:
        document = decode(data, _loaded(path, members, "arrays.safetensors"))
    except WrongFieldError as error:
        raise Refused(path, f"document.json: {error}") from None
    return Project(document, _saved(path, members))


def _unpacked(path: Path, data: bytes) -> dict[str, bytes]:
    """Return the members this program knows, none larger than its limit however well it was packed."""
    _check_directory(path, data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "document.json" not in names:
                raise Refused(path, "this zip file is not a scoreviz project: it has no document.json")
            return {name: _member(path, archive, name, limit) for name, limit in LIMITS.items() if name in names}
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, struct.error):
        raise Refused(path, "the project file is damaged") from None


def _check_directory(path: Path, data: bytes) -> None:
    """Refuse a file without the end of a zip, or whose list of contents is long enough to be an attack."""
    at = data.rfind(END_OF_ZIP, max(0, len(data) - 66_000))
    if not data.startswith(b"PK"):
        raise Refused(path, "this is not a scoreviz project")
    if at < 0 or at + 22 > len(data):
        raise Refused(path, "the project file is cut short: its end is missing")
    count, size = struct.unpack_from("<HI", data, at + 10)
    if count > MOST_MEMBERS or size > 1_000_000 or data[max(0, at - 20) :].startswith(END_OF_ZIP64):
        raise Refused(path, "this zip file holds too much for a scoreviz project")


def _member(path: Path, archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    packed = archive.getinfo(name)
    if packed.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused(path, f"{name} is packed in a way that scoreviz does not use")
    if packed.file_size > limit:
        raise Refused(path, f"{name} is larger than {limit / 1e6:.0f} MB")
    with archive.open(name) as file:
        data = file.read(limit + 1)  # what the list of contents says may be untrue
    if len(data) > limit:
        raise Refused(path, f"{name} is larger than {limit / 1e6:.0f} MB")
    return data


def _described(path: Path, text: bytes) -> Json:
    """Return ``document.json`` in the newest format, without its format number."""
    data = _json_object(path, "document.json", text)
    number = data.get("format")
    if type(number) is not int or number < 1:
        raise Refused(path, "document.json: format must be a whole number from 1 on")
    if number > FORMAT:
        newer = f"it was made by a newer version of scoreviz (format {number:,}; this one reads {FORMAT})"
        raise Refused(path, newer)
    data = migrated(data, MIGRATIONS, FORMAT)
    return {key: value for key, value in data.items() if key not in ("format", "written_by")}


def _json_object(path: Path, name: str, text: bytes) -> Json:
    try:
        data = parse_json(path, text)
    except Refused as refused:
        raise Refused(path, f"{name}: {refused.reason}") from None
    if not isinstance(data, dict):
        raise Refused(path, f"{name}: it is not an object")
    return data


def _loaded(path: Path, members: Mapping[str, bytes], name: str) -> dict[str, NDArray[Any]]:
    if name not in members:
        return {}
    try:
        return load_arrays(members[name])
    except (SafetensorError, KeyError, ValueError, TypeError, AttributeError):
        raise Refused(path, f"{name} is damaged") from None


def _saved(path: Path, members: Mapping[str, bytes]) -> SavedTraining | None:
    present = [name in members for name in ("training.json", "weights.safetensors")]
    if not any(present):
        return None
    if not all(present):
        raise Refused(path, f"{'weights.safetensors' if present[0] else 'training.json'} is missing")
    numbers = _json_object(path, "training.json", members["training.json"])
    try:
        return SavedTraining.from_arrays(_loaded(path, members, "weights.safetensors"), numbers)
    except ValueError as error:
        sentence = str(error).rstrip(".")
        raise Refused(path, sentence[:1].lower() + sentence[1:]) from None
