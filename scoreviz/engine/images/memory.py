"""How much memory there is for a model, and what it would take."""

from collections.abc import Callable, Generator
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

import torch

from scoreviz.engine.refusal import Refused
from scoreviz.wording import mark, tr

KERNEL = Path("/proc/meminfo")
GROUP = Path("/sys/fs/cgroup")  # of a container, which may have less than the machine
SPARE = 200_000_000  # is left for the window and the rest
NO_MEMORY = mark("There is not enough memory for that: make fewer pictures, or take fewer steps.")

Words = ParamSpec("Words")
Result = TypeVar("Result")


def memory_told(work: Callable[Words, Generator[Result, None, None]]) -> Callable[Words, Generator[Result, None, None]]:
    """Return work that says ``NO_MEMORY`` as a ``ValueError`` where memory does not suffice, whoever asked for it."""

    @wraps(work)
    def told(*args: Words.args, **words: Words.kwargs) -> Generator[Result, None, None]:
        try:
            yield from work(*args, **words)
        except (MemoryError, torch.OutOfMemoryError):
            raise ValueError(tr(NO_MEMORY)) from None
        except RuntimeError as error:
            if "memory" not in str(error):
                raise
            raise ValueError(tr(NO_MEMORY)) from None

    return told


def free_bytes() -> int | None:
    """Return how much memory can still be taken; None where the system does not tell."""
    found = [size for size in (_of_machine(), _of_group()) if size is not None]
    return min(found, default=None)


def check_room(path: Path, needed: int) -> None:
    """Refuse a model that does not fit into what is free.

    Raises:
        Refused: it needs more; where the system tells nothing, nothing is refused.
    """
    free = free_bytes()
    if free is not None and needed > free - SPARE:
        room = max(0, free - SPARE)
        raise Refused(
            path,
            tr(
                "it needs {size} of memory, and {free} are free for it",
                size=size_in_words(needed),
                free=size_in_words(room),
            ),
        )


def size_in_words(size: int) -> str:
    """Return a number of bytes as a person reads it."""
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{max(1, round(size / 1e6)):,} MB"


def _of_machine() -> int | None:
    for line in _lines(KERNEL):
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return None


def _of_group() -> int | None:
    most, now = (_lines(GROUP / name) for name in ("memory.max", "memory.current"))
    if not most or not now or not most[0].isdecimal():  # "max": no limit of its own
        return None
    return int(most[0]) - int(now[0])


def _lines(path: Path) -> list[str]:
    """Return the lines of a file of the system's; none where this system has no such file."""
    return path.read_text(encoding="ascii").splitlines() if path.is_file() else []
