"""The formulas with numbers in words, and the work that keeps them up to date."""

import re
import time
from collections.abc import Generator
from dataclasses import dataclass, field

from scoreviz.engine.figures import MINUS, NO_VALUE, number, percent, significant, with_groups
from scoreviz.engine.formulas.entries import ENTRIES, Entry, Need, Row, Side
from scoreviz.engine.formulas.numbers import BEING_MEASURED, FormulaNumbers, Number, numbers_of
from scoreviz.engine.job import Latest, rest
from scoreviz.engine.lessons.standing import Standing
from scoreviz.wording import tr

DIGITS, DIGITS_OF_ERRORS = 3, 2
PAIRED = ",\u00a0"  # a pair stays on one line
_IN_A_PART = re.compile(r"(?<![,;\s]) (?!\s)")
_IN_AN_EQUATION = re.compile(r"(?<![,;\s]) (?![\s+−·=])")
OF_TRAINING = "error", "loss", "steps"  # which come a moment after its first step
SHARES = "error", "share"  # numbers that are said in per cent
_WAIT_SECONDS = 0.1
_PACE_SECONDS = 0.1


@dataclass(frozen=True)
class Line:
    """One line below a formula: whose numbers they are, and the words; ``there`` is false where it says why not."""

    side: Side
    words: str
    there: bool = True


@dataclass(frozen=True)
class Lines:
    """The lines of every formula, by its name."""

    of: dict[str, tuple[Line, ...]] = field(default_factory=dict)


def lines_of(entry: Entry, numbers: FormulaNumbers) -> tuple[Line, ...]:
    """Return a formula's lines: with numbers, or one line that says what is missing."""
    for need in entry.needs:
        if need in numbers.lacking:
            return (Line("both", tr(numbers.lacking[need]), there=False),)
    made = [_line(row, numbers) for row in entry.rows]
    return tuple(line for n, line in enumerate(made) if line.there or line not in made[:n])


def _line(row: Row, numbers: FormulaNumbers) -> Line:
    known = {**numbers.sides["both"], **numbers.sides[row.side]}
    said = {name: written(value, name) for name, value in known.items()}
    try:
        return Line(row.side, _unbroken(tr(row.words)).format(**said))
    except KeyError as missing:
        why = _reason(str(missing.args[0]), row.side, numbers)
        return Line("both", tr(why) if why else NO_VALUE, there=False)


def _reason(name: str, side: Side, numbers: FormulaNumbers) -> str:
    """Return why a number is not there, marked, or ""."""
    if name in OF_TRAINING:
        return BEING_MEASURED
    wanted: tuple[Need, ...] = ("probe", "network") if side == "learned" else ("probe",)
    return next((numbers.lacking[need] for need in wanted if need in numbers.lacking), "")


def _unbroken(words: str) -> str:
    """Return a line that is broken between its parts alone; an equation also before a sign, and before its result."""
    return (_IN_AN_EQUATION if "·" in words else _IN_A_PART).sub("\u00a0", words)


def written(value: Number, name: str = "") -> str:
    """Return a number as it stands on the sheet: three digits, and both of a pair to the same place."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return f"({PAIRED.join(_pair(value))})"
    if isinstance(value, int):
        return number(value)
    if name in SHARES:
        return percent(value)
    return significant(value, DIGITS_OF_ERRORS if name.endswith("_error") else DIGITS)


def _pair(values: tuple[float, float]) -> list[str]:
    largest = significant(max(map(abs, values)), DIGITS)
    if "e" in largest or largest == NO_VALUE:
        return [significant(value, DIGITS) for value in values]
    places = len(largest.partition(".")[2])
    return [_without_minus_zero(with_groups(value, places)) for value in values]


def _without_minus_zero(words: str) -> str:
    return words if any(digit in words for digit in "123456789") else words.replace(MINUS, "")


def formula_frames(cell: Latest[Standing | None]) -> Generator[Lines | None, None, None]:
    """Answer the newest standing with the lines of all formulas, up to ten times a second."""
    newest: Lines | None = None
    version = -1
    while True:
        yield newest
        standing, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version and standing is not None:
            begun = time.monotonic()
            numbers = numbers_of(standing)
            newest = Lines({entry.name: lines_of(entry, numbers) for entry in ENTRIES})
            yield newest
            rest(max(0.0, begun + _PACE_SECONDS - time.monotonic()))
        version = now
