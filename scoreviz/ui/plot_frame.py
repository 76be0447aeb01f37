"""What a chart of the laboratory is made of: curves, axes, and where figures lie on the screen."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from scoreviz.engine.figures import number, significant, with_groups

MOST_TICKS = 4
THREES_UNDER = 2.2  # decades: on a shorter axis 3 and 30 are ticks beside 1 and 10
Values = tuple[float, ...]
Floats = NDArray[np.float64]
Figures = TypeVar("Figures", float, Floats)
Look = Literal["line", "thin", "dashes", "dots", "squares", "diamonds", "bars"]
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
    """What happened at a figure across, in words: a tick that stands on the axis, with a full or a hollow head."""

    x: float
    words: str
    hollow: bool = False


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
        x, y = _seen(self.across, self.upwards, curve.x, curve.y)
        across, up = _share(x, self.left, self.right), np.clip(_share(y, self.low, self.high), 0.0, 1.0)
        left, bottom, width, height = self.area.left(), self.area.bottom(), self.area.width(), self.area.height()
        pixels = zip((left + width * across).tolist(), (bottom - height * up).tolist(), strict=True)
        return [QPointF(*pixel) for pixel in pixels]

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
    seen = [_seen(across, upwards, *pair) for curve in curves for pair in _with_bars(curve)]
    left, right = _ends(across, [x for x, _ in seen])
    low, high = _ends(upwards, [y for _, y in seen])
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
    return [(v, with_groups(v, places)) for v in values]


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


def _with_bars(curve: Curve) -> list[tuple[Values, Values]]:
    """Return the figures of a curve, and those at both ends of its bars."""
    if not curve.error:
        return [(curve.x, curve.y)]
    bars = list(zip(curve.x, curve.y, curve.error, strict=False))
    x = tuple(x for x, _, _ in bars)
    return [(curve.x, curve.y), *((x, tuple(y + sign * e for _, y, e in bars)) for sign in (-1, 1))]


def _seen(across: Axis, upwards: Axis, x: Values, y: Values) -> tuple[Floats, Floats]:
    """Return where pairs of figures are on both axes, without those that an axis cannot show."""
    xs, ys = _all_on(across, x), _all_on(upwards, y)
    shown = np.isfinite(xs) & np.isfinite(ys)
    return xs[shown], ys[shown]


def _all_on(axis: Axis, values: Values) -> Floats:
    """``_on`` of many figures, as a training has hundreds of them; not a number where the axis cannot show one."""
    found = np.array(values, dtype=np.float64)
    if not axis.base:
        return found
    shown = np.where(found > 0, found, np.nan)
    return np.asarray(np.log(shown) / math.log(axis.base))


def _ends(axis: Axis, values: list[Floats]) -> tuple[float, float]:
    held = np.concatenate([*values, _all_on(axis, axis.span or ())])
    low, high = (float(held.min()), float(held.max())) if len(held) else (0.0, 1.0)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _on(axis: Axis, value: float) -> float:
    return math.log(value) / math.log(axis.base) if axis.base else value


def _shows(axis: Axis, value: float) -> bool:
    return math.isfinite(value) and (value > 0 or not axis.base)


def _share(value: Figures, low: float, high: float) -> Figures:
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
