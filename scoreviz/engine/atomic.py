"""Files that appear under their name only when they are whole."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from scoreviz.engine.refusal import Refused, why


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file beside ``path`` that takes its name when the block ends well; otherwise nothing has happened.

    Raises:
        Refused: the file could not be written (full disk, no permission); an old one is then still whole.
    """
    path = Path(os.path.realpath(path))
    beside = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        with _created(path, beside) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except OSError as error:
        raise Refused(path, f"it could not be written: {why(error)}") from error
    finally:
        with suppress(OSError):  # after the rename there is nothing to remove
            os.unlink(beside)


def _created(path: Path, beside: Path) -> BinaryIO:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if path.exists() and not path.is_file():  # a rename would put a file in the place of a device
        raise Refused(path, "it is not a file")
    if path.exists() and not os.access(path, os.W_OK):  # a rename would replace a write-protected file
        raise PermissionError(errno.EACCES, "there is no permission")
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666
    return os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb")
