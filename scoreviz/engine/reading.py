"""Opening what a person gave: a file is looked at before it is read, and never read beyond a stated size."""

import json
import os
import stat
from pathlib import Path
from typing import Any, NoReturn

from scoreviz.engine.refusal import Refused, why

SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x93NUMPY": "a NumPy file",
    b"PK\x03\x04": "a zip file",
    b"%PDF": "a PDF",
}


def size_of(path: Path, limit: int) -> int:
    """Return the size of an ordinary, non-empty file of at most ``limit`` bytes; nothing is opened.

    Raises:
        Refused: there is no such file, it is a folder or a device, it is empty, or it is too large.
    """
    try:
        found = os.stat(path)
    except FileNotFoundError:
        raise Refused(path, "there is no such file") from None
    except OSError as error:
        raise Refused(path, f"it could not be read: {why(error)}") from None
    except ValueError:  # a name with a zero byte in it
        raise Refused(path, "that is not a file's name") from None
    if stat.S_ISDIR(found.st_mode):
        raise Refused(path, "that is a folder, not a file")
    if not stat.S_ISREG(found.st_mode):
        raise Refused(path, "that is not an ordinary file")
    if found.st_size == 0:
        raise Refused(path, "the file is empty")
    if found.st_size > limit:
        raise Refused(path, f"the file has {_megabytes(found.st_size)} MB: at most {_megabytes(limit)} MB are read")
    return found.st_size


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f}"


def read_bytes(path: Path, limit: int) -> bytes:
    """Return a whole file of at most ``limit`` bytes.

    Raises:
        Refused: as ``size_of``, or it could not be read.
    """
    size = size_of(path, limit)
    try:
        with open(path, "rb") as file:
            return file.read(size)
    except OSError as error:
        raise Refused(path, f"it could not be read: {why(error)}") from None


def kind_of(head: bytes) -> str:
    """Return what a file is by its first bytes, such as ``"a PNG picture"``, or ``""`` where they tell nothing."""
    return next((kind for start, kind in SIGNATURES.items() if head.startswith(start)), "")


def check_kind(path: Path, head: bytes, expected: str) -> None:
    """Refuse a file whose first bytes are those of something else than its name says.

    Args:
        expected: one of the values of ``SIGNATURES``, or other words for a kind that has no signature.
    """
    found = kind_of(head)
    if found == expected:
        return
    if found:
        raise Refused(path, f"this is {found}, not {expected}")
    if expected in SIGNATURES.values():
        raise Refused(path, f"this is not {expected}")


def parse_json(path: Path | str, data: bytes) -> Any:
    """Return what JSON text says; NaN and infinity are no JSON, and depth is bounded by Python's own limit.

    Raises:
        Refused: it is not JSON.
    """

    def not_finite(word: str) -> NoReturn:
        raise Refused(path, f"it holds {word}, and only finite numbers are read")

    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=not_finite)
    except UnicodeDecodeError:
        raise Refused(path, "this is not plain text") from None
    except json.JSONDecodeError as error:
        cut = "it is cut short or " if error.pos >= len(error.doc.rstrip()) else "it is "
        raise Refused(path, f"{cut}not JSON: line {error.lineno}, {error.msg[:1].lower()}{error.msg[1:]}") from None
    except RecursionError:
        raise Refused(path, "it is nested too deeply") from None
    except ValueError:  # Python reads no whole numbers above 4,300 digits
        raise Refused(path, "it holds a number with too many digits") from None
