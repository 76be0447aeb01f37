"""A lock that a program holds as long as it lives, however it ends: the system takes it back."""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Lock:
    """A locked file; nobody else gets it, in this process or another, before ``release``."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle: int | None = handle

    @classmethod
    def take(cls, path: Path) -> "Lock | None":
        """Return the lock on a file, which is made where there is none; None while another holds it.

        Raises:
            OSError: the file cannot be made, or the file system knows no locks.
        """
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if _locked(handle) and _is_still(path, handle):
                return cls(path, handle)
        except OSError:
            os.close(handle)
            raise
        os.close(handle)
        return None

    def release(self) -> None:
        """Let another have it; the file stays."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def remove(self) -> None:
        """Remove the file and let go of it."""
        if sys.platform == "win32":  # an open file cannot be removed there
            self.release()
        with suppress(FileNotFoundError, PermissionError):  # someone looks at it: then the next who looks removes it
            os.unlink(self.path)
        self.release()


def _locked(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # another holds it; Windows says so in the second way
        return False
    return True


def _is_still(path: Path, handle: int) -> bool:
    """Return whether the locked file still has its name: another may have removed it just before it was locked."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False
