"""The scene of a step: a shape, a project or a target file, with fields of the document set by name."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import Document, Rival
from scoreviz.engine.document_file import decode, encode
from scoreviz.engine.field_checks import RANGES, WrongFieldError
from scoreviz.engine.lanes import MOST
from scoreviz.engine.opening import opened
from scoreviz.engine.project import Project
from scoreviz.engine.refusal import Refused
from scoreviz.wording import tr

Json = dict[str, Any]
UNSET = ("target", "given", "theatre")  # too long to be written by hand: they come from a project


def scene(name: str, folder: Path, where: str) -> Project:
    """Return a shape by its name, or what a file of the lesson's folder holds.

    Raises:
        WrongFieldError: there is no such shape, and no such file in the folder, or it cannot be used.
    """
    if "." not in name:
        wanted = name
    elif Path(name).name == name:
        wanted = str(folder / name)
    else:
        raise WrongFieldError(tr("{where} must name a shape, or a file in the lesson's own folder", where=where))
    try:
        return opened(wanted)
    except Refused as refused:
        raise WrongFieldError(f"{where}: {refused}") from None


def with_fields(document: Document, changes: Json, lanes: object, where: str) -> Document:
    """Return a document with some fields set, and with lanes that differ from the first in some fields.

    Args:
        changes: by part and field, as in the project file, e.g. ``{"sampling": {"steps": 200}}``; a second
            network, "rival", that the scene does not have is the usual one.
        lanes: what is set in each lane beside the first; None leaves the lanes as they are.

    Raises:
        WrongFieldError: a part or a field is not known, or its value is not in its range.
    """
    data, arrays = encode(document)
    for part, fields in changes.items():
        if part not in data or part in UNSET:
            raise WrongFieldError(
                f"{where}.{part} cannot be set; there are {', '.join(sorted(set(data) - set(UNSET)))}"
            )
        data[part] = _set(data[part] or asdict(Rival()), fields, f"{where}.{part}")
    if lanes is not None:
        at = f"{where.removesuffix('.document')}.lanes"
        if not isinstance(lanes, list) or len(lanes) > MOST - 1:
            raise WrongFieldError(
                tr("{where} must be a list of at most {most} lanes beside the first", where=at, most=MOST - 1)
            )
        first = {"sampling": data["sampling"], "noise": data["noise"], "branches": []}
        data["theatre"] = {"branches": [], "beside": [_lane(first, lane, at) for lane in lanes]}
    return _decoded(data, arrays, where)


def with_pictures(document: Document, begins: str, t: float | None, where: str) -> Document:
    """Return the document of a step on the page of images: where the plane of pictures is shown, t is its noise.

    Raises:
        WrongFieldError: it is to begin with training, which there is not on that page.
    """
    if "train" in begins:
        raise WrongFieldError(f"{where}.begins must be one of rest, play, loop on the page of images")
    if t is None or document.imaging.activity != "plane":
        return document
    least, most = RANGES["picture_plane.t"]
    plane = replace(document.picture_plane, t=min(max(t, least), most))
    return document.with_parts(picture_plane=plane)


def _lane(first: Json, lane: object, where: str) -> Json:
    if not isinstance(lane, dict) or lane.keys() - {"sampling", "noise"}:
        raise WrongFieldError(tr("{where} may set sampling and noise", where=where))
    return {**first, **{part: _set(first[part], fields, f"{where}.{part}") for part, fields in lane.items()}}


def _set(part: Json, fields: object, where: str) -> Json:
    if not isinstance(fields, dict):
        raise WrongFieldError(tr("{where} must be a table", where=where))
    for name in sorted(fields.keys() - part.keys()):
        raise WrongFieldError(
            tr("{field} is not known; there are {names}", field=f"{where}.{name}", names=", ".join(sorted(part)))
        )
    deeper = {
        name: _set(part[name], one, f"{where}.{name}") for name, one in fields.items() if isinstance(part[name], dict)
    }
    return {**part, **fields, **deeper}


def _decoded(data: Json, arrays: dict[str, NDArray[np.float32]], where: str) -> Document:
    try:
        return decode(_as_read(data), arrays)
    except WrongFieldError as error:
        raise WrongFieldError(f"{where}: {error}") from None


def _as_read(value: Any) -> Any:
    """Return values as a JSON file gives them: lists for tuples."""
    if isinstance(value, dict):
        return {name: _as_read(one) for name, one in value.items()}
    return [_as_read(one) for one in value] if isinstance(value, list | tuple) else value
