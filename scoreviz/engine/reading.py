"""Opening what a person gave: a file is looked at before it is read, and never read beyond a stated size."""

import json
import os
import stat
from pathlib import Path
from typing import Any, NoReturn

from scoreviz.engine.refusal import Refused, why
from scoreviz.wording import mark, tr

SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": mark("a PNG picture"),
    b"\xff\xd8\xff": mark("a JPEG picture"),
    b"GIF8": mark("a GIF picture"),
    b"\x93NUMPY": mark("a NumPy file"),
    b"PK\x03\x04": mark("a zip file"),
    b"%PDF": mark("a PDF"),
}


def size_of(path: Path, limit: int) -> int:
    """Return the size of an ordinary, non-empty file of at most ``limit`` bytes; nothing is opened.

    Raises:
        Refused: there is no such file, it is a folder or a device, it is empty, or it is too large.
    """
    try:
        found = os.stat(path)
    except FileNotFoundError:
        raise Refused(path, tr("there is no such file")) from None
    except OSError as error:
        raise Refused(path, tr("it could not be read: {reason}", reason=why(error))) from None
    except ValueError:  # a name with a zero byte in it
        raise Refused(path, tr("that is not a file's name")) from None
    if stat.S_ISDIR(found.st_mode):
        raise Refused(path, tr("that is a folder, not a file"))
    if not stat.S_ISREG(found.st_mode):
        raise Refused(path, tr("that is not an ordinary file"))
    if found.st_size == 0:
        raise Refused(path, tr("the file is empty"))
    if found.st_size > limit:
        sizes = {"size": _megabytes(found.st_size), "most": _megabytes(limit)}
        raise Refused(path, tr("the file has {size} MB: at most {most} MB are read", **sizes))
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
        raise Refused(path, tr("it could not be read: {reason}", reason=why(error))) from None


def kind_of(head: bytes) -> str:
    """Return what a file is by its first bytes, such as ``"a PNG picture"``, or ``""`` where they tell nothing."""
    return next((tr(kind) for start, kind in SIGNATURES.items() if head.startswith(start)), "")


def check_kind(path: Path, head: bytes, expected: str) -> None:
    """Refuse a file whose first bytes are those of something else than its name says.

    Args:
        expected: one of the values of ``SIGNATURES``, translated, or other words for a kind that has no signature.
    """
    found = kind_of(head)
    if found == expected:
        return
    if found:
        raise Refused(path, tr("this is {found}, not {expected}", found=found, expected=expected))
    if expected in map(tr, SIGNATURES.values()):
        raise Refused(path, tr("this is not {expected}", expected=expected))


def parse_json(path: Path | str, data: bytes) -> Any:
    """Return what JSON text says; NaN and infinity are no JSON, and depth is bounded by Python's own limit.

    Raises:
        Refused: it is not JSON.
    """

    def not_finite(word: str) -> NoReturn:
        raise Refused(path, tr("it holds {word}, and only finite numbers are read", word=word))

    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=not_finite)
    except UnicodeDecodeError:
        raise Refused(path, tr("this is not plain text")) from None
    except json.JSONDecodeError as error:
        found = {"line": error.lineno, "what": error.msg[:1].lower() + error.msg[1:]}  # Python says it, in English
        if error.pos >= len(error.doc.rstrip()):
            raise Refused(path, tr("it is cut short or not JSON: line {line}, {what}", **found)) from None
        raise Refused(path, tr("it is not JSON: line {line}, {what}", **found)) from None
    except RecursionError:
        raise Refused(path, tr("it is nested too deeply")) from None
    except ValueError:  # Python reads no whole numbers above 4,300 digits
        raise Refused(path, tr("it holds a number with too many digits")) from None
