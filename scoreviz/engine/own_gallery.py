"""Targets of one's own beside the shapes that ship with the program: a file for each, in the platform's data folder."""

import re
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from scoreviz.engine.atomic import replacing
from scoreviz.engine.document import Document
from scoreviz.engine.project import open_project, save
from scoreviz.engine.refusal import Refused, why
from scoreviz.engine.strips import Array, portrait
from scoreviz.engine.target import Target
from scoreviz.engine.targets import is_empty
from scoreviz.wording import tr

FOLDER: Path = user_data_path("scoreviz", appauthor=False) / "gallery"
SUFFIX = ".scoreviz"
MOST = 200


@dataclass(frozen=True, eq=False)
class Own:
    """One target of the gallery: its file, itself, and its density ``[pixels, pixels]``, 1 at the peak."""

    path: Path
    target: Target
    picture: Array


@dataclass(frozen=True, eq=False)
class Shelf:
    """What was found so far, and why the files that are left out are."""

    found: tuple[Own, ...] = ()
    broken: tuple[str, ...] = ()

    @property
    def looked_at(self) -> int:
        """How many files were looked at."""
        return len(self.found) + len(self.broken)


def files() -> list[Path]:
    """Return the files of the gallery, oldest first.

    Raises:
        Refused: the folder cannot be read.
    """
    try:
        found = [path for path in FOLDER.iterdir() if path.suffix == SUFFIX and not path.name.startswith(".")]
        return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name))[:MOST]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Refused(FOLDER, tr("it could not be read: {reason}", reason=why(error))) from None


def shelf(pixels: int, paths: list[Path]) -> Generator[Shelf, None, None]:
    """Yield the targets in these files with their pictures, ever more; broken ones are named and left out."""
    done = Shelf()
    yield done
    for path in paths:
        try:
            target = open_project(path).document.target
            if is_empty(target):
                raise Refused(path, tr("the drawing is empty"))
        except Refused as refused:
            done = Shelf(done.found, (*done.broken, str(refused)))
        else:
            done = Shelf((*done.found, Own(path, target, portrait(target, pixels))), done.broken)
        yield done


def add(target: Target) -> Path:
    """Write a target to the gallery under its name, or that with a number, and return its file.

    Raises:
        Refused: it is empty, the gallery is full, or it could not be written.
    """
    name = re.sub(r"[^\w -]", "", target.name).strip()[:60] or tr("Drawing")
    if is_empty(target):
        raise Refused(name, tr("the drawing is empty: there is nothing to keep"))
    if len(files()) >= MOST:
        raise Refused(name, tr("the gallery holds {most} targets: remove one first", most=MOST))
    try:
        FOLDER.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(FOLDER, tr("it could not be made: {reason}", reason=why(error))) from None
    path = _free(name)
    save(path, Document(target=target))
    return path


def _free(name: str) -> Path:
    path, number = FOLDER / f"{name}{SUFFIX}", 1
    while path.exists():
        number += 1
        path = FOLDER / f"{name} {number}{SUFFIX}"
    return path


def remove(path: Path) -> bytes:
    """Take a file out of the gallery, and return what it held, so that it can be put back.

    Raises:
        Refused: it could not be removed.
    """
    try:
        held = path.read_bytes()
        path.unlink()
    except OSError as error:
        raise Refused(path, tr("it could not be removed: {reason}", reason=why(error))) from None
    return held


def put_back(path: Path, held: bytes) -> None:
    """Undo ``remove``.

    Raises:
        Refused: it could not be written.
    """
    with replacing(path) as file:
        file.write(held)
