"""By what a file is known to be the same as before."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Stamp:
    """When a file was written (ns), its size, and its number on the disk: a rename gives the name another one."""

    written: int
    size: int
    number: int

    @classmethod
    def of(cls, path: Path) -> "Stamp | None":
        """Return the stamp of a file as it is now, None where there is none that can be looked at."""
        try:
            found = os.stat(path)
        except (OSError, ValueError):
            return None
        return cls(found.st_mtime_ns, found.st_size, found.st_ino)

    @property
    def numbers(self) -> list[int]:
        """The three numbers, as JSON keeps them."""
        return [self.written, self.size, self.number]

    @classmethod
    def of_numbers(cls, numbers: object) -> "Stamp | None":
        """Return what ``numbers`` gave; None for anything else."""
        if not isinstance(numbers, list) or len(numbers) != 3 or not all(type(number) is int for number in numbers):
            return None
        return cls(*numbers)
