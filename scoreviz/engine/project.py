"""A lesson in one file: ``.scoreviz``, a zip of JSON and safetensors that is checked before it is believed.

======================  ==========================================================================
``document.json``       ``"format"`` and the document, field by field
``arrays.safetensors``  the arrays of its target, where it has any
``training.json``       what the network is and how far it has come, where it was trained
``weights.safetensors`` its weights as they are and were, and the histories of loss and error
``rival.json``          the same of a second network, where there is one, with ``rival.safetensors``
``class.json``          that the file is for a class: it opens read-only; beside the document, which is the same
``thumbnail.png``       a small picture of the drawing, for others to show
======================  ==========================================================================

Names inside the zip are looked up, never used as paths, and nothing in it can run. Fields of this format that this
program does not know are kept (``engine.unknown``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from safetensors.numpy import save as save_arrays

from scoreviz import __version__
from scoreviz.engine.atomic import replacing
from scoreviz.engine.document import Document
from scoreviz.engine.document_file import Json, WrongFieldError, decode, encode
from scoreviz.engine.migrations import FORMAT, MIGRATIONS, migrated
from scoreviz.engine.project_zip import (
    LIMITS,
    THUMBNAIL,
    arrays_in,
    check_members,
    json_object,
    json_text,
    pack,
    unpack,
)
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target_file import check_size
from scoreviz.engine.thumbnail import thumbnail
from scoreviz.engine.training import SavedTraining, TrainingSnapshot
from scoreviz.engine.unknown import Unknown, rejoined, unknown_in, with_training
from scoreviz.wording import tr

__all__ = [
    "FORMAT",
    "LIMITS",
    "MIGRATIONS",
    "Project",
    "backup_of",
    "document_in",
    "migrated",
    "open_project",
    "read_project",
    "save",
]

BACKUP = "~"
FOR_CLASS, READ_ONLY = "class.json", "read_only"
TRAINED, RIVAL = ("training.json", "weights.safetensors"), ("rival.json", "rival.safetensors")


@dataclass(frozen=True, eq=False)
class Project:
    """What a project file holds: a document, what its networks had learned (or None), and what is not known here.

    ``read_only``: whether it is for a class, and is to be opened so that nothing is written to it.
    """

    document: Document
    saved: SavedTraining | None
    unknown: Unknown = field(default_factory=Unknown)
    rival: SavedTraining | None = None
    read_only: bool = False


def backup_of(path: Path) -> Path:
    """Return where the previous version of a project file is kept: ``a.scoreviz~`` beside ``a.scoreviz``."""
    return path.with_name(path.name + BACKUP)


def save(
    path: Path | str,
    document: Document,
    training: TrainingSnapshot | SavedTraining | None = None,
    unknown: Unknown | None = None,
    rival: SavedTraining | None = None,
    read_only: bool = False,
) -> None:
    """Write a project file; an older one is replaced only once the new one is whole, and is kept as its backup.

    Args:
        training, rival: what the network, and a second one beside it, have learned.
        unknown: what the file held beside what is known here.
        read_only: whether it is for a class, and opens so that nothing is written to it.

    Raises:
        Refused: it could not be written; the older file is then as it was.
    """
    path = Path(path)
    saved = SavedTraining.of(training) if isinstance(training, TrainingSnapshot) else training
    members = {**members_of(path, document, saved, unknown, rival), THUMBNAIL: thumbnail(document.target)}
    if read_only:
        members[FOR_CLASS] = json_text({READ_ONLY: True})
    with replacing(path, backup_of(path)) as file:
        pack(file, members)


def members_of(
    path: Path,
    document: Document,
    saved: SavedTraining | None,
    unknown: Unknown | None = None,
    rival: SavedTraining | None = None,
) -> dict[str, bytes]:
    """Return what the members of a project file hold, without its picture.

    Raises:
        Refused: it is too much to be read again.
    """
    try:
        check_size(document.target.layers)
    except WrongFieldError as error:
        raise Refused(path, tr("it would not open again: {reason}", reason=error)) from None
    members = _members(document, saved, unknown, rival)
    check_members(path, members)
    return members


def _members(
    document: Document,
    saved: SavedTraining | None,
    unknown: Unknown | None = None,
    rival: SavedTraining | None = None,
) -> dict[str, bytes]:
    unknown = unknown or Unknown()
    data, arrays = encode(document)
    words = {"format": FORMAT, "written_by": f"scoreviz {__version__}"}
    members = {**unknown.members, "document.json": json_text({**words, **rejoined(data, document, unknown)})}
    if arrays:
        members["arrays.safetensors"] = save_arrays(arrays)
    if saved is not None:
        members |= _learned_members(saved, TRAINED, unknown.training)
    if rival is not None:
        members |= _learned_members(rival, RIVAL, unknown.rival)
    return members


def _learned_members(saved: SavedTraining, names: tuple[str, str], beside: Mapping[str, object]) -> dict[str, bytes]:
    learned, numbers = saved.to_arrays()
    arrays = {name: np.array(v, order="C") for name, v in learned.items()}
    return {names[0]: json_text({**beside, **numbers}), names[1]: save_arrays(arrays)}


def open_project(path: Path | str) -> Project:
    """Return what a project file holds, every size, count, type and range checked on the way.

    Raises:
        Refused: it is not a project, it is damaged, newer than this program, or a field in it is wrong.
    """
    path = Path(path)
    return read_project(path, *unpack(path))


def document_in(path: Path | None) -> Document:
    """Return the document that a file holds; the first one where there is none that can be read."""
    try:
        return Document() if path is None else open_project(path).document
    except Refused:  # then all of what is taken up is in no file
        return Document()


def read_project(path: Path, members: Mapping[str, bytes], strangers: Mapping[str, bytes]) -> Project:
    """Return what the members of a project file hold; ``path`` is only named.

    Raises:
        Refused: as ``open_project``.
    """
    data = _described(path, members["document.json"])
    try:
        document = decode(data, arrays_in(path, members, "arrays.safetensors"))
        unknown = unknown_in(data, document)
    except WrongFieldError as error:
        raise Refused(
            path, tr("{file}: {reason}", "why a file is refused", file="document.json", reason=error)
        ) from None
    saved, numbers = _saved(path, members)
    rival, theirs = _saved(path, members, RIVAL)
    try:
        kept = with_training(unknown, numbers, theirs, strangers)
        return Project(document, saved, kept, rival, _read_only(path, members))
    except WrongFieldError as error:
        raise Refused(path, str(error)) from None


def _read_only(path: Path, members: Mapping[str, bytes]) -> bool:
    about = json_object(path, FOR_CLASS, members[FOR_CLASS]) if FOR_CLASS in members else {}
    return about.get(READ_ONLY) is True


def _described(path: Path, text: bytes) -> Json:
    """Return ``document.json`` in the newest format, without its format number."""
    data = json_object(path, "document.json", text)
    number = data.get("format")
    if type(number) is not int or number < 1:
        raise Refused(path, tr("document.json: format must be a whole number from 1 on"))
    if number > FORMAT:
        newer = tr(
            "it was made by a newer version of scoreviz (format {format}; this one reads {known})",
            format=f"{number:,}",
            known=FORMAT,
        )
        raise Refused(path, newer)
    data = migrated(data, MIGRATIONS, FORMAT)
    return {key: value for key, value in data.items() if key not in ("format", "written_by")}


def _saved(
    path: Path, members: Mapping[str, bytes], names: tuple[str, str] = TRAINED
) -> tuple[SavedTraining | None, Json]:
    """Return what was learned, and what the first of two members says of it."""
    present = [name in members for name in names]
    if not any(present):
        return None, {}
    if not all(present):
        raise Refused(path, tr("{where} is missing", where=names[1] if present[0] else names[0]))
    numbers = json_object(path, names[0], members[names[0]])
    try:
        return SavedTraining.from_arrays(arrays_in(path, members, names[1]), numbers), numbers
    except ValueError as error:
        sentence = str(error).rstrip(".。")
        reason = sentence[:1].lower() + sentence[1:]
        if names == RIVAL:
            reason = tr("{file}: {reason}", "why a file is refused", file=names[0], reason=reason)
        raise Refused(path, reason) from None
