"""The trace laboratory: what an exact trace costs beside one probe's estimate of it, dimension by dimension."""

import statistics
import sys
import time
from collections.abc import Generator
from dataclasses import asdict, dataclass, replace
from typing import Any, TypeVar

import torch

from scoreviz.engine.tables import aligned
from scoreviz.maths.trace_laboratory import Experiment, Method, Scatter, experiment_in_steps
from scoreviz.wording import mark

Result = TypeVar("Result")
ROUND = 0.05  # seconds between two yields

# A clock on the wall also counts how long the work waited for a processor or for Python's lock; the processor's own
# does not. On Windows that one ticks only 64 times a second.
ON_THE_WALL = sys.platform == "win32"
UNIT = mark("milliseconds") if ON_THE_WALL else mark("milliseconds of processor time")
SPREAD = mark("the spread of one probe")
_clock = time.perf_counter if ON_THE_WALL else time.thread_time

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
    """What one way to the trace took: products with the Jacobian, and the median time in ``UNIT``."""

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
        doing: what is being measured now, its words marked after a colon, or "" when all is done.
    """

    spec: TraceSpec
    rows: tuple[TraceRow, ...] = ()
    doing: str = ""

    @property
    def done(self) -> bool:
        """Whether every dimension is measured."""
        return len(self.rows) == len(self.spec.dimensions)

    def as_json(self) -> dict[str, Any]:
        """Return the spec and the rows as plain values."""
        return {"spec": asdict(self.spec), "rows": [asdict(row) for row in self.rows]}


def measure(spec: TraceSpec) -> Generator[TraceSnapshot, None, None]:
    """Yield a snapshot before the first dimension, after each, and every 50 ms meanwhile; its time is not counted."""
    snapshot = TraceSnapshot(spec)
    yield snapshot
    for dimension in spec.dimensions:
        row = yield from _row(snapshot, dimension)
        snapshot = TraceSnapshot(spec, (*snapshot.rows, row))
        yield snapshot


def table(snapshot: TraceSnapshot) -> str:
    """Return the costs, the scatter and what they mean as text, one line a dimension in each table."""
    return "\n\n".join([*(aligned(part) for part in (_cost_cells(snapshot), _scatter_cells(snapshot)) if part), LESSON])


def _row(snapshot: TraceSnapshot, dimension: int) -> Generator[TraceSnapshot, None, TraceRow]:
    spec = snapshot.spec
    about = f"d = {dimension}"
    work = experiment_in_steps(dimension, torch.Generator().manual_seed(spec.seed + dimension))
    found: Experiment = yield from _by_the_clock(replace(snapshot, doing=f"{about}: {SPREAD}"), work)
    costs = []
    for method in found.methods:
        doing = replace(snapshot, doing=f"{about}: {method.name}")
        costs.append((yield from _by_the_clock(doing, _cost(method, spec))))
    return TraceRow(dimension, found.trace, tuple(costs), found.scatter)


def _by_the_clock(
    snapshot: TraceSnapshot, work: Generator[None, None, Result]
) -> Generator[TraceSnapshot, None, Result]:
    """Do some work, yielding a snapshot at once and then every 50 ms, and return what the work returns."""
    yield snapshot
    last = time.perf_counter()
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: Result = end.value
            return result
        if time.perf_counter() - last > ROUND:
            yield snapshot
            last = time.perf_counter()


def _cost(method: Method, spec: TraceSpec) -> Generator[None, None, Cost]:
    """The median time of a method in milliseconds, over as many repeats as fit, at least one."""
    _, passes = yield from _timed(method)  # also warms up
    times: list[float] = []
    while len(times) < spec.repeats and (not times or sum(times) < 1e3 * spec.most_seconds):
        ms, _ = yield from _timed(method)
        times.append(ms)
    return Cost(method.name, method.exact, passes, statistics.median(times))


def _timed(method: Method) -> Generator[None, None, tuple[float, int]]:
    """Do a method once and return its milliseconds, what happens between its steps left out, and its passes."""
    work, seconds = method.steps(), 0.0
    while True:
        begin = _clock()
        try:
            next(work)
        except StopIteration as end:
            return 1e3 * (seconds + _clock() - begin), end.value.passes
        seconds += _clock() - begin
        yield


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
