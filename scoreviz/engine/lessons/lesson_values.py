"""Values of a lesson's file, each checked before it is believed; what is wrong is named with its place."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from scoreviz.engine.field_checks import WrongFieldError
from scoreviz.engine.lessons.lesson import LANGUAGES, Said
from scoreviz.wording import tr

Table = dict[str, Any]
Made = TypeVar("Made")

LONGEST_WORDS = 4_000  # characters of one text
MOST_ENTRIES = 60  # of a list: steps, choices, conditions


def table(value: object, where: str, needed: set[str], possible: set[str]) -> Table:
    """Return a table that has what it needs and nothing that is not known: a slip of the pen is not passed over."""
    if not isinstance(value, dict):
        raise WrongFieldError(tr("{where} must be a table", where=where))
    for name in sorted(needed - value.keys()):
        raise WrongFieldError(tr("{field} is missing", field=f"{where}.{name}"))
    for name in sorted(value.keys() - needed - possible):
        raise WrongFieldError(
            tr(
                "{field} is not known; there are {names}",
                field=f"{where}.{name}",
                names=", ".join(sorted(needed | possible)),
            )
        )
    return value


def entries(value: object, where: str, read: Callable[[object, str], Made]) -> tuple[Made, ...]:
    """Return what each entry of a list is read as."""
    if not isinstance(value, list) or len(value) > MOST_ENTRIES:
        raise WrongFieldError(tr("{where} must be a list of at most {most} entries", where=where, most=MOST_ENTRIES))
    return tuple(read(one, f"{where}[{n}]") for n, one in enumerate(value, start=1))


def said(value: object, where: str) -> Said:
    """Return words in some languages; a plain text is the same in all."""
    texts = dict.fromkeys(LANGUAGES, value) if isinstance(value, str) else value
    if not isinstance(texts, dict) or not texts:
        raise WrongFieldError(tr("{where} must be a text, or a table of texts by language", where=where))
    for language, words in texts.items():
        if language not in LANGUAGES:
            raise WrongFieldError(
                tr(
                    "{field} is no language here; there are {names}",
                    field=f"{where}.{language}",
                    names=", ".join(LANGUAGES),
                )
            )
        text(words, f"{where}.{language}")
    return Said({language: str(words).strip() for language, words in texts.items()})


def text(value: object, where: str) -> str:
    """Return a text."""
    if not isinstance(value, str) or len(value) > LONGEST_WORDS:
        raise WrongFieldError(
            tr("{where} must be a text of at most {most} characters", where=where, most=f"{LONGEST_WORDS:,}")
        )
    return value


def number(value: object, where: str, low: float = -1e9, high: float = 1e9) -> float:
    """Return a number in a range."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not low <= value <= high:
        raise WrongFieldError(
            tr("{where} must be a number between {low} and {high}", where=where, low=f"{low:g}", high=f"{high:g}")
        )
    return value


def switch(value: object, where: str) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise WrongFieldError(tr("{where} must be true or false", where=where))
    return value


def one_of(value: object, where: str, words: Sequence[str]) -> str:
    """Return one of some words."""
    if not isinstance(value, str) or value not in words:
        raise WrongFieldError(
            tr("{where} must be one of {names}", where=where, names=", ".join(word for word in words if word))
        )
    return value
