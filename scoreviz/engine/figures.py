"""How numbers are written on screen and in pictures: true minus, thin space in thousands, two significant digits."""

import math

MINUS = "\u2212"
THIN = "\u2009"
NO_VALUE = "\u2013"
COUNTABLE = 1e7


def number(value: int) -> str:
    """Return a whole number with a thin space between thousands."""
    return f"{value:,}".replace(",", THIN).replace("-", MINUS)


def significant(value: float, digits: int = 2) -> str:
    """Return a number with so many significant digits; in powers of ten only where nobody would count the zeros."""
    if not math.isfinite(value):
        return NO_VALUE
    if value == 0:
        return "0"
    if abs(value) >= COUNTABLE:
        return f"{value:.{digits - 1}e}".replace("-", MINUS)
    rounded = round(value, digits - 1 - math.floor(math.log10(abs(value))))
    # Of what was rounded: 9.96 has become 10.0, one digit too many.
    places = max(digits - 1 - math.floor(math.log10(abs(rounded))), 0)
    return f"{rounded:,.{places}f}".replace(",", THIN).replace("-", MINUS)


def percent(share: float) -> str:
    """Return a share as a per cent with two significant digits, such as "0.34 %"."""
    return f"{two_digits(100 * share)}{THIN}%"


def grouped(value: float) -> str:
    """Return a number, rounded to a whole one, with thin spaces between its thousands."""
    return number(round(value))


def two_digits(value: float) -> str:
    """Return a number with two significant digits, such as "0.040"."""
    return significant(value)
