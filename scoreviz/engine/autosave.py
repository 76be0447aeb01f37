"""What is open and in no file yet, kept outside the person's files and found again after the program was interrupted.

Every window has a slot of its own: a project file with a random name, and beside it a lock that is held as long as the
window lives. A slot whose owner lives is nobody else's; one that nobody holds was left by a program that was
interrupted. A window that closes takes its slot away.
"""

import json
import secrets
import time
import zipfile
from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_state_path

from scoreviz.engine.atomic import replacing
from scoreviz.engine.document import Document
from scoreviz.engine.job import Latest, rest
from scoreviz.engine.lock import Lock
from scoreviz.engine.project import Project, members_of, read_project
from scoreviz.engine.project_zip import json_object, pack, unpack
from scoreviz.engine.refusal import Refused, why
from scoreviz.engine.stamp import Stamp
from scoreviz.engine.training import SavedTraining
from scoreviz.engine.unknown import Unknown
from scoreviz.wording import tr

FOLDER: Path = user_state_path("scoreviz", appauthor=False) / "autosave"
INTERVAL = 5.0  # seconds from one writing to the next: half of what may be lost, the rest is for slow disks
WAIT = 0.05  # seconds after which whoever waits looks whether it is still wanted
SUFFIX = ".scoreviz"
ABOUT = "autosave.json"


@dataclass(frozen=True, eq=False)
class Work:
    """What a window would lose: a document, what was learned, and the file it is of, as that was when it was read.

    ``rival`` is what a second network has learned.
    """

    document: Document
    saved: SavedTraining | None = None
    unknown: Unknown = field(default_factory=Unknown)
    file: Path | None = None
    stamp: Stamp | None = None
    rival: SavedTraining | None = None

    @property
    def name(self) -> str:
        """What the window is called."""
        return self.document.target.name if self.file is None else self.file.stem


@dataclass(frozen=True)
class Kept:
    """How far a slot has come: what it holds since when (``time.monotonic``), and why it could not be written."""

    work: Work | None = None
    at: float = 0.0
    failure: str = ""


class Slot:
    """A place for what one window would lose."""

    def __init__(self, path: Path, lock: Lock) -> None:
        self.path, self._lock = path, lock
        self._gone = False

    @classmethod
    def fresh(cls, folder: Path) -> "Slot":
        """Return a new slot, which is held.

        Raises:
            Refused: there can be none in that folder.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            while True:
                path = folder / f"{secrets.token_hex(8)}{SUFFIX}"
                lock = Lock.take(_lock_of(path))
                if lock is not None:
                    return cls(path, lock)
        except OSError as error:
            raise Refused(folder, why(error)) from error

    def write(self, work: Work) -> None:
        """Keep what would be lost.

        Raises:
            Refused: it could not be written; what was kept before still is.
        """
        file = None if work.file is None else str(work.file.absolute())
        stamp = None if work.stamp is None else work.stamp.numbers
        about = {"file": file, "stamp": stamp}
        members = members_of(self.path, work.document, work.saved, work.unknown, work.rival)
        with replacing(self.path) as zipped:  # weights are not worth the time of packing
            pack(zipped, {**members, ABOUT: json.dumps(about).encode()}, zipfile.ZIP_STORED)
            if self._gone:
                raise Refused(self.path, tr("its window is closed"))

    def clear(self) -> None:
        """Keep nothing, as everything is in a file."""
        self.path.unlink(missing_ok=True)

    def release(self) -> None:
        """Leave what is kept to the next start."""
        self._lock.release()

    def remove(self) -> None:
        """Take the slot away, with what it holds; what is just being written to it does not appear any more."""
        self._gone = True
        for left in (self.path, *self.path.parent.glob(f".{self.path.name}.*.part")):
            left.unlink(missing_ok=True)
        self._lock.remove()


@dataclass(frozen=True, eq=False)
class Interrupted:
    """What an interrupted program left; it is held, so that no other start offers it too.

    Attributes:
        written: when, in seconds since 1970.
    """

    slot: Slot
    written: float

    def read(self) -> Work:
        """Return what was kept.

        Raises:
            Refused: it cannot be read.
        """
        members, strangers = unpack(self.slot.path)
        project: Project = read_project(self.slot.path, members, strangers)
        about = json_object(self.slot.path, ABOUT, members.get(ABOUT, b"{}"))
        file = about.get("file")
        named = Path(file) if isinstance(file, str) and file and "\0" not in file else None
        stamp = Stamp.of_numbers(about.get("stamp"))
        return Work(project.document, project.saved, project.unknown, named, stamp, project.rival)


def interrupted(folder: Path) -> list[Interrupted]:
    """Return what interrupted programs left in a folder, newest first; what belongs to nobody any more is removed."""
    found = [one for path in _slots(folder) if (one := _left_at(path)) is not None]
    return sorted(found, key=lambda one: one.written, reverse=True)


def _slots(folder: Path) -> list[Path]:
    """Return where there is a slot, or was one."""
    try:
        names = {path.name for path in folder.iterdir() if path.suffix in (SUFFIX, ".lock")}
    except OSError:  # there is no such folder before the first start
        return []
    return [folder / name for name in sorted({name.removesuffix(".lock") for name in names}) if name[:1] != "."]


def _left_at(path: Path) -> Interrupted | None:
    try:
        lock = Lock.take(_lock_of(path))
    except OSError:  # it cannot be known whose it is: then it is another's
        return None
    if lock is None:
        return None
    slot = Slot(path, lock)
    try:
        return Interrupted(slot, path.stat().st_mtime)
    except OSError:  # nothing was kept, or another has just taken it up or away
        with suppress(OSError):  # a file that is in use: the next start removes it
            slot.remove()
        return None


def _lock_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")


def keeping(slot: Slot, cell: Latest[Work | None], interval: float = INTERVAL) -> Generator[Kept, None, None]:
    """Keep the newest of what would be lost in a slot, at most every ``interval`` seconds; None is nothing.

    What cannot be written is told by the snapshot, and tried again.
    """
    kept, version = Kept(), -1
    yield kept
    while True:
        work, newest = cell.wait_newer(version, WAIT)
        rested = time.monotonic() - kept.at >= interval
        if newest != version and (rested or (work is None and not kept.failure)):
            kept = _keep(slot, work, kept.at)
            version = version if kept.failure else newest
        elif newest != version:
            rest(WAIT)
        yield kept


def _keep(slot: Slot, work: Work | None, before: float) -> Kept:
    """Return what became of it; what comes after nothing need not wait."""
    begun = before if work is None else time.monotonic()
    try:
        if work is None:
            slot.clear()
        else:
            slot.write(work)
    except Refused as refused:
        return Kept(None, begun, refused.reason)
    except OSError as error:
        return Kept(None, begun, why(error))
    return Kept(work, begun)
