"""What is said when something a person gave cannot be used: one sentence that names it and gives the reason."""

import errno
import os

from scoreviz.wording import mark, tr

LONGEST = 300
LONGEST_NAME = 60
WORDS = {
    errno.ENOSPC: mark("the disk is full"),
    errno.EDQUOT: mark("the disk is full"),
    errno.EFBIG: mark("it is larger than a file may be here"),
    errno.EACCES: mark("there is no permission"),
    errno.EPERM: mark("there is no permission"),
    errno.EROFS: mark("the disk is read-only"),
    errno.ENOENT: mark("there is no such file or folder"),
    errno.ENOTDIR: mark("part of its path is not a folder"),
    errno.EISDIR: mark("it is a folder"),
    errno.EIO: mark("the disk reports an error"),
}


class Refused(Exception):  # noqa: N818  it reads as a sentence where it is raised
    """An input or an output that cannot be used; ``str()`` is ``"<base name>: <reason>"`` on one line.

    Args:
        name: the file, or the word that was given; only its last part is shown.
        reason: plain words, without a full stop.
    """

    def __init__(self, name: str | os.PathLike[str], reason: str) -> None:
        given = os.fspath(name)
        self.name = _shortened(one_line(os.path.basename(given.rstrip("/\\")) or given or tr("(no name)")))
        self.reason = one_line(reason)
        super().__init__(tr("{file}: {reason}", "why a file is refused", file=self.name, reason=self.reason))


def _shortened(name: str) -> str:
    """Return a name that leaves room for the reason: of a very long one, both ends."""
    half = LONGEST_NAME // 2
    return name if len(name) <= LONGEST_NAME else f"{name[:half]}…{name[-half + 1 :]}"


def one_line(text: str) -> str:
    """Return ``text`` fit for one line on any terminal: control characters replaced, not above 300 characters."""
    shown = text.encode("utf-8", "replace").decode("utf-8")  # names of files may hold bytes that are no text
    shown = "".join(c if c.isprintable() else "?" for c in shown)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"


def why(error: OSError) -> str:
    """Return the reason of an operating system's error in plain words, to stand after "could not be …: "."""
    known = WORDS.get(error.errno or 0)
    return tr(known) if known else (error.strerror or tr("the system refuses")).lower()
