"""Files that appear under their name only when they are whole, and stay there when the power goes."""

import errno
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from scoreviz.engine.refusal import Refused, why
from scoreviz.wording import tr

ABANDONED = 3600.0  # seconds after which nobody can still be writing what a killed program left beside a file
NO_FOLDERS = (errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF)  # from file systems that cannot flush a folder


@contextmanager
def replacing(path: Path, backup: Path | None = None) -> Iterator[BinaryIO]:
    """Open a file beside ``path`` that takes its name when the block ends well; otherwise nothing has happened.

    What is written is on the disk, and so is its name, before the block is left. There is a file at ``path`` at every
    moment, if there was one before.

    Args:
        path: the file to write; a link is followed.
        backup: a file of the same folder that becomes what ``path`` was.

    Raises:
        Refused: the file could not be written (full disk, no permission); an old one is then still whole.
    """
    path = Path(os.path.realpath(path))
    beside = _beside(path)
    try:
        with _created(path, beside) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if backup is not None and path.exists():
            _keep(path, path.with_name(backup.name))
        os.replace(beside, path)
        flush_folder(path.parent)
    except OSError as error:
        raise Refused(path, tr("it could not be written: {reason}", reason=why(error))) from error
    finally:
        with suppress(OSError):  # after the rename there is nothing to remove
            os.unlink(beside)
    _remove_abandoned(path)


def may_be_written(path: Path) -> bool:
    """Return whether the system lets a file that is there be replaced: itself, and its folder, where it is renamed."""
    path = Path(os.path.realpath(path))
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")


def _created(path: Path, beside: Path) -> BinaryIO:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if path.exists() and not path.is_file():  # a rename would put a file in the place of a device
        raise Refused(path, tr("it is not a file"))
    if path.exists() and not os.access(path, os.W_OK):  # a rename would replace a write-protected file
        raise PermissionError(errno.EACCES, "there is no permission")
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666
    return os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb")


def _keep(path: Path, backup: Path) -> None:
    """Give a file a second name, which it keeps when the first is given to another; where it cannot, copy it."""
    beside = _beside(backup)
    try:
        try:
            os.link(path, beside)
        except OSError:  # a file system without second names
            shutil.copy2(path, beside)
        os.replace(beside, backup)
    finally:
        with suppress(OSError):  # after the rename there is nothing to remove
            os.unlink(beside)


def flush_folder(folder: Path) -> None:
    """Put the names of a folder's files on the disk, where the system knows such a thing; Windows does so by itself."""
    if os.name == "nt":
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in NO_FOLDERS:
            raise


def _remove_abandoned(path: Path) -> None:
    """Remove what programs that were killed while writing ``path`` left beside it."""
    start = f".{path.name[:80]}."
    with suppress(OSError):  # it is only in the way; what was asked for is done
        left = [name for name in os.listdir(path.parent) if name.startswith(start) and name.endswith(".part")]
        for name in left:
            place = path.with_name(name)
            if time.time() - place.stat().st_mtime > ABANDONED:
                place.unlink()
