"""What a chart of the laboratory is made of: curves, axes, and where figures lie on the screen."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from scoreviz.engine.figures import MINUS, THIN, number, significant

MOST_TICKS = 4
THREES_UNDER = 2.2  # decades: on a shorter axis 3 and 30 are ticks beside 1 and 10
Values = tuple[float, ...]
Look = Literal["line", "thin", "dashes", "dots", "squares", "diamonds"]
Kind = Literal["number", "count", "share", "level"]


@dataclass(frozen=True)
class Axis:
    """One axis: its name with the unit, and the base of its powers, or 0 where equal steps add.

    ``kind`` says how its figures are written: a "share" in per cent, a "count" whole, a "level" with two decimals.
    """

    title: str
    base: int = 0
    span: tuple[float, float] | None = None  # what it shows at least
    kind: Kind = "number"

    def words(self, value: float) -> str:
        """Return a figure of this axis as it is read out."""
        if self.kind == "share":
            return f"{significant(100 * value)} %"
        if self.kind == "count":
            return number(round(value))
        return f"{value:.2f}" if self.kind == "level" and abs(value) < 9.995 else significant(value, 3)


@dataclass(frozen=True)
class Curve:
    """One line of a chart, or a row of dots.

    Args:
        name: stands at its end, and before its value under the pointer; a curve without one has neither.
        x, y: of equal length; what a log axis cannot show is left out.
        ink: a colour of the palette, by its name.
        look: how it is drawn.
        error: half the length of the bar through each dot.
        opacity: of the line and its marks.
        column: what its column is called among the copied values, where it has no name.
    """

    name: str
    x: Values
    y: Values
    ink: str = "ink"
    look: Look = "line"
    error: Values = ()
    opacity: float = 1.0
    column: str = ""


@dataclass(frozen=True)
class Mark:
    """What happened at a figure across, in words: a tick that stands on the axis."""

    x: float
    words: str


@dataclass(frozen=True)
class Frame:
    """Where figures lie on the screen, between two axes."""

    area: QRectF
    across: Axis
    upwards: Axis
    left: float
    right: float
    low: float
    high: float

    def x(self, value: float) -> float:
        """Return the pixel of a figure across."""
        return self.area.left() + self.area.width() * _share(_on(self.across, value), self.left, self.right)

    def y(self, value: float) -> float:
        """Return the pixel of a figure upwards; what is off the axis stays on its edge."""
        share = _share(_on(self.upwards, value), self.low, self.high)
        return self.area.bottom() - self.area.height() * min(max(share, 0.0), 1.0)

    def points(self, curve: Curve) -> list[QPointF]:
        """Return the pixels of a curve."""
        return [QPointF(self.x(x), self.y(y)) for x, y in zip(curve.x, curve.y, strict=True) if self.shows(x, y)]

    def shows(self, x: float, y: float) -> bool:
        """Return whether the axes can show a pair of figures."""
        return _shows(self.across, x) and _shows(self.upwards, y)

    def ticks_across(self) -> list[tuple[float, str]]:
        """Return at most four figures with their words."""
        return _ticks(self.across, self.left, self.right)

    def ticks_upwards(self) -> list[tuple[float, str]]:
        """Return at most four figures with their words."""
        return _ticks(self.upwards, self.low, self.high)


def frame_of(area: QRectF, across: Axis, upwards: Axis, curves: Iterable[Curve]) -> Frame:
    """Return a frame that holds all curves with their bars; upwards a log axis shows whole powers."""
    pairs = [pair for curve in curves for pair in _pairs(curve) if _shows(across, pair[0]) and _shows(upwards, pair[1])]
    left, right = _ends(across, [x for x, _ in pairs])
    low, high = _ends(upwards, [y for _, y in pairs])
    if upwards.base:
        low, high = math.floor(low), math.ceil(high)
        high = max(high, low + 1)
    else:
        low, high = low - 0.06 * (high - low), high + 0.06 * (high - low)
    return Frame(area, across, upwards, left, right, low, high)


def _ticks(axis: Axis, low: float, high: float) -> list[tuple[float, str]]:
    if axis.base:
        return [(v, _power_words(axis, v)) for v in _powers(axis, low, high)]
    if axis.kind == "share":
        return [(v, f"{significant(100 * v, 1)} %" if v else "0") for v in _round_figures(low, high)]
    values = _round_figures(low, high)
    places = max(0, -math.floor(math.log10(values[1] - values[0]) + 1e-9)) if len(values) > 1 else 0
    return [(v, f"{v:,.{places}f}".replace(",", THIN).replace("-", MINUS)) for v in values]


def _powers(axis: Axis, low: float, high: float) -> list[float]:
    """At most four powers of the base; between powers of ten that are few, three times each as well."""
    powers = [float(axis.base) ** k for k in _whole(low, high)]
    if axis.base != 10 or high - low > THREES_UNDER:
        return powers
    every = [f * 10.0**k for k in range(math.floor(low) - 1, math.ceil(high) + 1) for f in (1.0, 3.0)]
    return [v for v in every if low - 1e-9 <= math.log10(v) <= high + 1e-9]


def _power_words(axis: Axis, value: float) -> str:
    if axis.kind == "share":
        return f"{significant(100 * value, 1)} %"
    return number(round(value)) if value >= 1 else significant(value, 1)


def _pairs(curve: Curve) -> list[tuple[float, float]]:
    pairs = list(zip(curve.x, curve.y, strict=True))
    bars = [(x, y + sign * e) for (x, y), e in zip(pairs, curve.error, strict=False) for sign in (-1, 1)]
    return pairs + bars


def _ends(axis: Axis, values: list[float]) -> tuple[float, float]:
    held = [_on(axis, value) for value in (*values, *(axis.span or ()))] or [0.0, 1.0]
    low, high = min(held), max(held)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _on(axis: Axis, value: float) -> float:
    return math.log(value) / math.log(axis.base) if axis.base else value


def _shows(axis: Axis, value: float) -> bool:
    return math.isfinite(value) and (value > 0 or not axis.base)


def _share(value: float, low: float, high: float) -> float:
    return (value - low) / (high - low)


def _whole(low: float, high: float) -> list[int]:
    first, last = math.ceil(low - 1e-9), math.floor(high + 1e-9)
    apart = max(1, math.ceil((last - first) / (MOST_TICKS - 1)))
    return list(range(first, last + 1, apart))


def _round_figures(low: float, high: float) -> list[float]:
    """At most four round figures, evenly apart."""
    rough = (high - low) / MOST_TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(k * power for k in (1, 2, 5, 10) if k * power >= rough)
    first = math.ceil(low / step - 1e-9)
    return [k * step for k in range(first, math.floor(high / step + 1e-9) + 1)]
