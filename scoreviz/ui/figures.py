"""How numbers are written: true minus, thin space in thousands, two significant digits for errors, units always.

number(12345) "12 345"   percent(0.097) "9.7 %", None "–"   seconds(3.2) "3 s"
about(13_058) "13 k"     level(0.2412) "0.24"   signed(-0.417) "−0.42"
"""

import math

from scoreviz.engine.figures import NO_VALUE, number, read, significant

__all__ = ["about", "level", "number", "percent", "ratio", "read", "seconds", "signed", "significant", "whole_percent"]


def percent(share: float | None) -> str:
    """Return a share as two significant digits per cent, or an en dash for none."""
    if share is None or not math.isfinite(share):
        return NO_VALUE
    return f"{significant(100 * share)} %"


def whole_percent(share: float | None) -> str:
    """Return a share as whole per cent, as small shares of a whole are compared."""
    if share is None or not math.isfinite(share):
        return NO_VALUE
    return f"{round(100 * share)} %"


def seconds(value: float) -> str:
    """Return a time as seconds, minutes or hours, whichever reads shortest."""
    if value < 100:
        return f"{value:.0f} s"
    if value < 6000:
        return f"{value / 60:.0f} min"
    return f"{value / 3600:.1f} h"


def about(value: int) -> str:
    """Return a count in round figures: 950, 13 k, 1.2 M."""
    if value < 1000:
        return str(value)
    if value < 999_500:
        return f"{significant(value / 1000)} k"
    return f"{significant(value / 1e6)} M"


def level(value: float) -> str:
    """Return a noise level: two decimals under ten, one above."""
    return f"{value:.2f}" if value < 9.995 else f"{value:.1f}"


def ratio(value: float) -> str:
    """Return a noise level that may be very large, as the noise over what is left of the signal: whole from 100 on."""
    return level(value) if value < 99.95 else number(round(value))


def signed(value: float) -> str:
    """Return a coordinate: two decimals under ten, one above, a true minus, none before a zero."""
    if not math.isfinite(value):
        return NO_VALUE
    written = level(abs(value))
    return f"−{written}" if value < 0 and float(written) else written
