"""The speed figures, each beside its baseline or its goal, measured in one run."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import torch

from scoreviz.maths.grid import GridMixture
from scoreviz.maths.shapes import SHAPES

REPEATS = 15


@dataclass(frozen=True)
class Figure:
    """One line of the bench.

    Args:
        name: what was measured.
        value: ours, in ``unit``.
        baseline: what it is laid beside, or "".
        baseline_value: the baseline's figure in the same run, or None; ``beyond`` says it had to be cut off there.
        goal: what it must reach, in words, or "".
        met: whether it did, or None where there is no goal.
    """

    name: str
    value: float
    unit: str
    baseline: str = ""
    baseline_value: float | None = None
    beyond: bool = False
    goal: str = ""
    met: bool | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the line as plain values."""
        return asdict(self)


def at_most(name: str, value: float, unit: str, limit: float, **baseline: Any) -> Figure:
    """Return a figure whose goal is to be at most ``limit``."""
    return Figure(name, value, unit, goal=f"at most {limit:g} {unit}", met=value <= limit, **baseline)


def at_least(name: str, value: float, unit: str, limit: float, **baseline: Any) -> Figure:
    """Return a figure whose goal is to be at least ``limit``."""
    return Figure(name, value, unit, goal=f"at least {limit:g} {unit}", met=value >= limit, **baseline)


def median_ms(act: Callable[[], object], repeats: int = REPEATS) -> float:
    """Return the median time of an act in milliseconds, after two runs that do not count."""
    times = []
    for n in range(repeats + 2):
        begin = time.perf_counter()
        act()
        if n >= 2:
            times.append(1e3 * (time.perf_counter() - begin))
    return statistics.median(times)


def truth_figures() -> Iterator[Figure]:
    """Yield how long the exact density and score of a 128 x 128 drawing take on one thread."""
    generator = torch.Generator().manual_seed(0)
    drawing = smiley()
    xs = torch.linspace(-3, 3, 256)
    yield at_most(
        "heat map of a 128 x 128 drawing at 256 x 256", median_ms(lambda: drawing.pdf_raster(xs, xs, 0.1)), "ms", 3
    )
    y = drawing.sample(10_000, 0.3, generator)
    yield at_most(
        "true score of a 128 x 128 drawing at 10,000 points", median_ms(lambda: drawing.score(y, 0.3)), "ms", 30
    )


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as text, a line each."""
    rows = [("measured", "value", "beside", "ratio", "goal"), *(_cells(figure) for figure in figures)]
    widths = [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])


def _cells(figure: Figure) -> tuple[str, str, str, str, str]:
    beside, ratio = "", ""
    if figure.baseline_value is not None:
        more = "> " if figure.beyond else ""
        beside = f"{figure.baseline}: {more}{figure.baseline_value:.3g}"
        less = "< " if figure.beyond else ""
        is_ratio = figure.unit in ("", "x")  # then dividing once more would say nothing
        ratio = f"{less}{figure.value / figure.baseline_value:.2f}x" if figure.baseline_value and not is_ratio else ""
    goal = figure.goal + ("" if figure.met is None else "  met" if figure.met else "  MISSED")
    return figure.name, f"{figure.value:.3g} {figure.unit}", beside, ratio, goal


def smiley() -> GridMixture:
    """A smiley on a square grid of 128 x 128 cells."""
    centres = (torch.arange(128) + 0.5) * (6 / 128) - 3
    ink = SHAPES["smiley"].make().pdf_raster(centres, centres, 0.0)
    return GridMixture(ink, (-3.0, 3.0, -3.0, 3.0), 6 / 128)
