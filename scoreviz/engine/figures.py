"""How numbers are written on screen and in pictures: true minus, thin space in thousands, two significant digits."""

import math
import re

MINUS = "\u2212"
THIN = "\u2009"
NO_VALUE = "\u2013"
COUNTABLE, TINY = 1e7, 1e-6

_between_thousands: list[str] = [THIN]
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(,\d{3})+(\.\d*)?")


def group_by(separator: str) -> None:
    """Write another sign between thousands, as the language in use does; pictures and files made later have it too."""
    _between_thousands[0] = separator


def with_groups(value: float, places: int) -> str:
    """Return a number with so many decimals, its thousands apart."""
    return _grouped(f"{value:,.{places}f}")


def _grouped(written: str) -> str:
    return written.replace(",", _between_thousands[0]).replace("-", MINUS)


def number(value: int) -> str:
    """Return a whole number with a thin space between thousands, or what the language in use has there."""
    return _grouped(f"{value:,}")


def read(text: str) -> float:
    """Return the number that somebody wrote, per cent signs left out.

    A comma is a decimal point, as in 0,5, but where groups of three digits follow one to three others, as in 1,500.

    Raises:
        ValueError: it is no number.
    """
    written = text.strip().rstrip("%").strip().replace(MINUS, "-").replace(THIN, "").replace("\u00a0", "")
    if _THOUSANDS.fullmatch(written):
        return float(written.replace(",", ""))
    return float(written.replace(",", "."))


def significant(value: float, digits: int = 2) -> str:
    """Return a number with so many significant digits; in powers of ten only where nobody would count the zeros."""
    if not math.isfinite(value):
        return NO_VALUE
    if value == 0:
        return "0"
    if abs(value) >= COUNTABLE or abs(value) < TINY:
        return f"{value:.{digits - 1}e}".replace("-", MINUS)
    rounded = round(value, digits - 1 - math.floor(math.log10(abs(value))))
    # Of what was rounded: 9.96 has become 10.0, one digit too many.
    places = max(digits - 1 - math.floor(math.log10(abs(rounded))), 0)
    return with_groups(rounded, places)


def percent(share: float) -> str:
    """Return a share as a per cent with two significant digits, such as "0.34 %"."""
    return f"{two_digits(100 * share)}{THIN}%"


def grouped(value: float) -> str:
    """Return a number, rounded to a whole one, with thin spaces between its thousands."""
    return number(round(value))


def two_digits(value: float) -> str:
    """Return a number with two significant digits, such as "0.040"."""
    return significant(value)
