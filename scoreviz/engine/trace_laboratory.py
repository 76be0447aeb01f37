"""The trace laboratory: what an exact trace costs beside one probe's estimate of it, dimension by dimension."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from torch import Generator

from scoreviz.maths.trace_laboratory import Experiment, Scatter, experiment

LESSON = """\
Given J, the trace adds d numbers and v^T J v multiplies d^2: there the trace is the cheaper one. But a network gives
s, not J. One pass gives one product with J, so the exact trace takes d passes and v^T J v takes one."""


@dataclass(frozen=True)
class TraceSpec:
    """What is measured.

    Args:
        dimensions: the numbers of inputs d, one network each.
        repeats: how often a method is timed; the median counts.
        most_seconds: a method that has taken so long is not timed again.
        seed: the networks, points and probes follow from it; those of one d do not depend on the others.
    """

    dimensions: tuple[int, ...] = (2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)
    repeats: int = 15
    most_seconds: float = 2.0
    seed: int = 0


@dataclass(frozen=True)
class Cost:
    """What one way to the trace took: products with the Jacobian, and milliseconds (the median)."""

    name: str
    exact: bool
    passes: int
    ms: float


@dataclass(frozen=True)
class TraceRow:
    """One dimension: the exact trace at one point, the costs at sixteen, and the scatter of each kind of probe."""

    dimension: int
    trace: float
    costs: tuple[Cost, ...]
    scatter: tuple[Scatter, ...]


@dataclass(frozen=True)
class TraceSnapshot:
    """How far the laboratory is.

    Args:
        spec: what is measured.
        rows: the dimensions that are done.
    """

    spec: TraceSpec
    rows: tuple[TraceRow, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the spec and the rows as plain values."""
        return asdict(self)


def measure(spec: TraceSpec) -> Iterator[TraceSnapshot]:
    """Yield a snapshot before the first dimension and after each."""
    snapshot = TraceSnapshot(spec)
    yield snapshot
    for dimension in spec.dimensions:
        found = experiment(dimension, Generator().manual_seed(spec.seed + dimension))
        row = TraceRow(dimension, found.trace, tuple(_costs(found, spec)), found.scatter)
        snapshot = replace(snapshot, rows=(*snapshot.rows, row))
        yield snapshot


def table(snapshot: TraceSnapshot) -> str:
    """Return the costs, the scatter and what they mean as text, one line a dimension in each table."""
    return "\n\n".join(
        [*(_aligned(part) for part in (_cost_cells(snapshot), _scatter_cells(snapshot)) if part), LESSON]
    )


def _costs(found: Experiment, spec: TraceSpec) -> Iterator[Cost]:
    for method in found.methods:
        passes = method.act().passes  # also warms up
        yield Cost(method.name, method.exact, passes, _median_ms(method.act, spec.repeats, spec.most_seconds))


def _median_ms(act: Callable[[], object], repeats: int, most_seconds: float) -> float:
    """The median time of an act in milliseconds, over as many repeats as fit, at least one."""
    times: list[float] = []
    while len(times) < repeats and (not times or sum(times) < 1e3 * most_seconds):
        begin = time.perf_counter()
        act()
        times.append(1e3 * (time.perf_counter() - begin))
    return statistics.median(times)


def _cost_cells(snapshot: TraceSnapshot) -> list[tuple[str, ...]]:
    if not snapshot.rows:
        return []
    names = [name for cost in snapshot.rows[0].costs for name in (f"{cost.name}: ms", "passes")]
    cells = [("d", *names)]
    for row in snapshot.rows:
        figures = [figure for cost in row.costs for figure in (_three_digits(cost.ms), str(cost.passes))]
        cells.append((str(row.dimension), *figures))
    return cells


def _scatter_cells(snapshot: TraceSnapshot) -> list[tuple[str, ...]]:
    if not snapshot.rows:
        return []
    names = [name for s in snapshot.rows[0].scatter for name in (f"{s.probe}: mean", "variance", "closed form")]
    cells = [("d", "trace", *names)]
    for row in snapshot.rows:
        figures = [f"{figure:.4g}" for s in row.scatter for figure in (s.mean, s.variance, s.expected)]
        cells.append((str(row.dimension), f"{row.trace:.4g}", *figures))
    return cells


def _three_digits(value: float) -> str:
    return f"{value:.0f}" if value >= 1000 else f"{value:.3g}"


def _aligned(cells: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in cells)
