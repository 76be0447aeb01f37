"""What a chart says: the values of its curves at one place, and all of them as text."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPointF

from scoreviz.ui.plot_frame import Axis, Curve, Frame

Named = TypeVar("Named")
LINE_HEIGHT = 15.0


def value_of(curve: Curve, x: float) -> float | None:
    """Return what a curve is at the place nearest to x, or None where it does not go."""
    at = _nearest(curve, x)
    return None if at is None else curve.y[at]


def error_of(curve: Curve, x: float) -> float | None:
    """Return the standard error of a curve there, or None where it has none."""
    at = _nearest(curve, x)
    return curve.error[at] if at is not None and at < len(curve.error) else None


def place_of(frame: Frame, curve: Curve) -> QPointF | None:
    """Return where the name of a curve begins: at its right end, or None where nothing of it is seen."""
    return max(frame.points(curve), key=lambda point: point.x(), default=None)


def apart(heights: Sequence[tuple[float, Named]], bottom: float) -> list[tuple[float, Named]]:
    """Return what stands at given heights, pixels downwards, moved a line of text apart and none below the bottom."""
    placed = []
    at, floor = -LINE_HEIGHT, bottom - LINE_HEIGHT * (len(heights) - 0.5)
    for height, what in sorted(heights, key=lambda one: one[0]):
        at = max(min(height, floor), at + LINE_HEIGHT)
        floor += LINE_HEIGHT
        placed.append((at, what))
    return placed


def csv_of(across: Axis, upwards: Axis, curves: tuple[Curve, ...]) -> str:
    """Return the figures of a chart as comma-separated values: a row a place, a column a curve.

    Curves with standard errors have one more column each. A curve that has no figure at a place leaves its cell empty.
    """
    named = [curve for curve in curves if curve.name or curve.column]
    heads = [quoted(across.title)]
    for curve in named:
        heads.append(quoted(f"{curve.name or curve.column} ({upwards.title})"))
        heads += [quoted(f"{curve.name or curve.column}: standard error")] if curve.error else []
    rows = [_row(x, named) for x in sorted({x for curve in named for x in curve.x})]
    return "\n".join(",".join(cells) for cells in [heads, *rows]) + "\n"


def quoted(words: str) -> str:
    """Return words as one cell."""
    plain = words.replace('"', '""')
    return f'"{plain}"' if set(words) & set(',"\n') else words


def _row(x: float, curves: list[Curve]) -> list[str]:
    cells = [f"{x:.6g}"]
    for curve in curves:
        at = curve.x.index(x) if x in curve.x else None
        cells.append("" if at is None else f"{curve.y[at]:.6g}")
        if curve.error:
            cells.append("" if at is None else f"{curve.error[at]:.6g}")
    return cells


def _nearest(curve: Curve, x: float) -> int | None:
    if not curve.x or not min(curve.x) <= x <= max(curve.x):
        return None
    return min(range(len(curve.x)), key=lambda k: abs(curve.x[k] - x))
