"""A model's JSON, each word of it checked for its type and range before it is believed."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from scoreviz.engine.reading import parse_json, read_bytes
from scoreviz.engine.refusal import Refused
from scoreviz.wording import listed, tr

MOST_BYTES = 1_000_000


class Config:
    """The words of one config file.

    Args:
        path: the file, for what is said of it.
        words: its object.
    """

    def __init__(self, path: Path, words: Mapping[str, Any]) -> None:
        self.path, self.words = path, words

    @classmethod
    def read(cls, path: Path) -> "Config":
        """Return what a file says.

        Raises:
            Refused: it is not there, not JSON, or not an object.
        """
        words = parse_json(path, read_bytes(path, MOST_BYTES))
        if not isinstance(words, dict):
            raise Refused(path, tr("it is not an object"))
        return cls(path, words)

    def refused(self, name: str, wanted: str) -> Refused:
        """Return the refusal of one word."""
        found = self.words.get(name)
        shown = (
            str(found)[:40]
            if isinstance(found, str | int | float | bool | None)
            else tr("a {kind}", "of a programming language's type", kind=type(found).__name__)
        )
        return Refused(
            self.path, tr("{name} should be {wanted}, and is {found}", name=name, wanted=wanted, found=shown)
        )

    def whole(self, name: str, least: int, most: int, usual: int | None = None) -> int:
        """Return a whole number from ``least`` to ``most``; a missing one is ``usual``, if there is such.

        Raises:
            Refused: it is something else.
        """
        value = self._given(name, usual)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.refused(name, tr("a whole number from {least} to {most}", least=f"{least:,}", most=f"{most:,}"))
        return value

    def whole_or_none(self, name: str, least: int, most: int, usual: int | None = None) -> int | None:
        """Return the same, or None where the word is null."""
        if self.words.get(name, usual) is None:
            return None
        return self.whole(name, least, most, usual)

    def number(self, name: str, least: float, most: float, usual: float) -> float:
        """Return a number from ``least`` to ``most``; a missing one is ``usual``.

        Raises:
            Refused: it is something else.
        """
        value = self._given(name, usual)
        if not _is_number(value) or not least <= value <= most:
            raise self.refused(name, tr("a number from {least} to {most}", least=f"{least:g}", most=f"{most:g}"))
        return float(value)

    def switch(self, name: str, usual: bool) -> bool:
        """Return true or false; a missing one is ``usual``.

        Raises:
            Refused: it is something else.
        """
        value = self._given(name, usual)
        if not isinstance(value, bool):
            raise self.refused(name, tr("true or false"))
        return value

    def choice(self, name: str, choices: Sequence[str], usual: str) -> str:
        """Return one of some words; a missing one is ``usual``.

        Raises:
            Refused: it is something else.
        """
        value = self._given(name, usual)
        if value not in choices:
            raise self.refused(name, tr("one of {words}", words=listed(choices)))
        return str(value)

    def rows(self, name: str, least: int, most: int) -> list[Any]:
        """Return a list of so many entries.

        Raises:
            Refused: it is something else.
        """
        value = self.words.get(name)
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise self.refused(name, tr("a list of {least} to {most} entries", least=f"{least:,}", most=f"{most:,}"))
        return value

    def wholes(self, name: str, least: int, most: int, longest: int) -> tuple[int, ...]:
        """Return some whole numbers, each from ``least`` to ``most``.

        Raises:
            Refused: they are something else.
        """
        rows = self.rows(name, 1, longest)
        if not all(isinstance(row, int) and not isinstance(row, bool) and least <= row <= most for row in rows):
            raise Refused(
                self.path,
                tr(
                    "{name} should hold whole numbers from {least} to {most}",
                    name=name,
                    least=f"{least:,}",
                    most=f"{most:,}",
                ),
            )
        return tuple(rows)

    def numbers(self, name: str, least: float, most: float, longest: int) -> tuple[float, ...]:
        """Return some numbers, each from ``least`` to ``most``.

        Raises:
            Refused: they are something else.
        """
        rows = self.rows(name, 1, longest)
        if not all(_is_number(row) and least <= row <= most for row in rows):
            raise Refused(
                self.path,
                tr(
                    "{name} should hold numbers from {least} to {most}", name=name, least=f"{least:g}", most=f"{most:g}"
                ),
            )
        return tuple(map(float, rows))

    def _given(self, name: str, usual: object) -> Any:
        value = self.words.get(name, usual)
        return usual if value is None else value


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
