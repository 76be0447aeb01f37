"""How a probe's numbers are written: with their sign, and with more digits where the noise is small.

The identity s = (x0-hat - y) / sigma^2 divides by sigma squared, and must hold for the figures as they are written.
"""

from scoreviz.ui import figures

FINE, FINEST = 0.3, 0.05  # noise levels below which a place has three digits after the point, and four
SMALL = 1e-3  # a gap below it is written as a power of ten


def place(value: float, level: float) -> str:
    """Return a coordinate of a place, such as "+1.40"."""
    digits = 2 if level >= FINE else 3 if level >= FINEST else 4
    return _with_sign(value, f"{abs(value):,.{digits}f}") if abs(value) < 1000 else vector(value)


def vector(value: float) -> str:
    """Return a component of a vector: two digits after the point, four of them below 0.1, one from a hundred on."""
    size = abs(value)
    if 0 < size < 0.1:
        return _with_sign(value, f"{size:.4f}")
    if size >= 1000:
        return _with_sign(value, figures.significant(size, 4))
    return _with_sign(value, f"{size:.2f}" if size < 100 else f"{size:.1f}")


def gap(value: float) -> str:
    """Return a length: two significant digits, as a power of ten where zeros would fill the column."""
    if not 0 < value < SMALL:
        return figures.significant(value)
    digits, power = f"{value:.1e}".split("e")
    return f"{digits}e−{-int(power)}"


def level(value: float) -> str:
    """Return a noise level: three digits where it is small."""
    return figures.level(value) if value >= FINE else figures.significant(value, 3)


def _with_sign(value: float, written: str) -> str:
    zero = not any(figure in written for figure in "123456789")
    return written if zero else f"{'−' if value < 0 else '+'}{written}"
