"""How the command line reads its words and what it says: each reader refuses in one line."""

import argparse
import sys
from collections.abc import Callable
from typing import Any, NoReturn, get_args

from scoreviz.engine.refusal import Refused


class Parser(argparse.ArgumentParser):
    """A parser that refuses in one line, without the usage above it."""

    def __init__(self, name: str, description: str, **more: Any) -> None:
        super().__init__(prog=name, description=description, allow_abbrev=False, **more)

    def error(self, message: str) -> NoReturn:
        """Refuse, by the name of the argument where there is one."""
        if message.startswith("argument "):
            name, _, reason = message.removeprefix("argument ").partition(": ")
            raise Refused(name, reason)
        raise Refused(self.prog.split()[-1], message)


def say(words: str) -> None:
    """Print, whatever the terminal can show: a target's name may hold any letter."""
    encoding = sys.stdout.encoding or "utf-8"
    print(words.encode(encoding, "replace").decode(encoding), flush=True)


def complain(refused: Refused) -> None:
    """Print on the error stream why something could not be used, or did not end well."""
    print(f"scoreviz: {refused}", file=sys.stderr)


def whole(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of whole numbers in a range."""

    def read(word: str) -> int:
        if not word.removeprefix("-").isdecimal() or len(word) > 20 or not least <= int(word) <= most:
            raise argparse.ArgumentTypeError(f"{word!r} should be a whole number from {least:,} to {most:,}")
        return int(word)

    return read


def count_in(field: str) -> Callable[[str], int]:
    """Return a reader of whole numbers in the range of a document's field, such as ``sampling.steps``."""

    def read(word: str) -> int:
        least, most = _range_of(field)
        return whole(int(least), int(most))(word)

    return read


def number_in(field: str) -> Callable[[str], float]:
    """Return a reader of numbers in the range of a document's field, such as ``sampling.eta``."""

    def read(word: str) -> float:
        return number_between(*_range_of(field))(word)

    return read


def _range_of(field: str) -> tuple[float, float]:
    from scoreviz.engine.document_file import RANGES  # torch is slow to import, and few words need it

    return RANGES[field]


def number_between(least: float, most: float) -> Callable[[str], float]:
    """Return a reader of numbers in a range."""

    def read(word: str) -> float:
        try:
            number = float(word)
        except ValueError:
            number = least - 1.0
        if not least <= number <= most:  # nor is NaN
            raise argparse.ArgumentTypeError(f"{word!r} should be a number from {least:,g} to {most:,g}")
        return number

    return read


def picture_size(word: str) -> tuple[int, int]:
    """Read a width and a height, such as 1280x720: even, as films are, and of a size that can be seen and held."""
    sides = word.lower().split("x")
    if len(sides) == 2 and all(side.isdecimal() and len(side) <= 5 for side in sides):
        width, height = (int(side) for side in sides)
        if all(160 <= side <= 8192 and side % 2 == 0 for side in (width, height)):
            return width, height
    raise argparse.ArgumentTypeError(f"{word!r} should be such as 1280x720: two even numbers from 160 to 8,192")


def seconds(word: str) -> float:
    """Read how long to train."""
    try:
        given = float(word)
    except ValueError:
        given = -1.0
    if not 0 < given <= 86_400:
        raise argparse.ArgumentTypeError(f"{word!r} should be a number of seconds, above 0 and at most 86,400")
    return given


def dimensions(word: str) -> tuple[int, ...]:
    """Read whole numbers between commas, each once."""
    read = whole(1, 4096)
    return tuple(dict.fromkeys(read(part.strip()) for part in word.split(",")))


def samplers(word: str) -> tuple[str, ...]:
    """Read names of samplers between commas, each once."""
    from scoreviz.engine.document import SamplerName  # numpy is slow to import, and few words need it

    known = get_args(SamplerName)
    names = tuple(dict.fromkeys(name.strip() for name in word.split(",")))
    for name in names:
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name!r} is not one of {', '.join(known)}")
    return names
