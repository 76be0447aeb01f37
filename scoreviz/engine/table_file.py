"""A table from ``.csv`` or ``.npy`` whose columns are chosen: which are x and y, and which is the class."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import FrozenArray, Layer, Points, Target
from scoreviz.engine.points_file import (
    MOST_POINTS,
    divider_of,
    is_heading,
    lines_of,
    number_of,
    points_target,
    read_array,
    read_csv,
    text_of,
)
from scoreviz.engine.refusal import Refused, one_line

MOST_COLUMNS = 32
MOST_CLASSES = 8
CLASS_NAMES = ("class", "label")

Array = NDArray[np.float64]
Row = tuple[str, ...]


@dataclass(frozen=True)
class Columns:
    """Which columns of a table are x and y, and which is the class, if any; the first is 0."""

    x: int
    y: int
    label: int | None = None


@dataclass(frozen=True, eq=False)
class Table:
    """The cells of a table as text, ``rows[n][column]``, with the names of its columns and the numbers of its lines."""

    path: Path
    names: Row
    rows: tuple[Row, ...]
    lines: tuple[int, ...]
    decimal_comma: bool = False

    def numbers(self, column: int) -> Array:
        """Return a column ``[N]`` as numbers.

        Raises:
            Refused: a cell is no finite number.
        """
        cells = [row[column].replace(",", ".") if self.decimal_comma else row[column] for row in self.rows]
        found = [number_of(self.path, line, cell) for line, cell in zip(self.lines, cells, strict=True)]
        return np.array(found, dtype=np.float64)

    def is_numbers(self, column: int) -> bool:
        """Return whether every cell of a column is a finite number."""
        try:
            self.numbers(column)
        except Refused:
            return False
        return True


def read_points(path: Path) -> Target:
    """Return the points of a ``.csv`` with two columns, or with three that its heading names x, y and class.

    Raises:
        Refused: it holds anything else.
    """
    named = [name.lower() for name in heading_of(path)]
    if len(named) == 3 and named[:2] == ["x", "y"] and named[2] in CLASS_NAMES:
        return points_of(read_table(path), Columns(0, 1, 2))
    return read_csv(path)


def heading_of(path: Path) -> Row:
    """Return the words of the first line of a ``.csv``, or none where that holds a number.

    Raises:
        Refused: it cannot be read.
    """
    with text_of(path) as text:
        number, line = next(lines_of(path, text), (0, "0"))
    return _cells(path, number, line, divider_of(line)) if is_heading(line) else ()


def read_table(path: Path) -> Table:
    """Return all columns of a ``.csv`` or a ``.npy``.

    Raises:
        Refused: fewer than two columns or more than 32, rows of different lengths, too many rows, or none.
    """
    table = _npy_table(path) if path.suffix.lower() == ".npy" else _csv_table(path)
    if not table.rows:
        raise Refused(path, "it has no points")
    return table


def _npy_table(path: Path) -> Table:
    rows = tuple(tuple(f"{value:.17g}" for value in row) for row in read_array(path, MOST_COLUMNS).tolist())
    return Table(path, _numbered(len(rows[0])), rows, tuple(range(1, len(rows) + 1)))


def _csv_table(path: Path) -> Table:
    with text_of(path) as text:
        lines = lines_of(path, text)
        number, line = next(lines, (0, ""))
        divider = divider_of(line)
        first = _cells(path, number, line, divider)
        if not 2 <= len(first) <= MOST_COLUMNS:
            raise Refused(path, f"it has {len(first)} columns: 2 to {MOST_COLUMNS} are read")
        if is_heading(line):
            names = tuple(one_line(name) or f"column {k + 1}" for k, name in enumerate(first))
        else:
            names, lines = _numbered(len(first)), chain([(number, line)], lines)
        found = list(_rows(path, lines, divider, len(first)))
    return Table(path, names, tuple(row for _, row in found), tuple(n for n, _ in found), divider in (";", "\t"))


def _numbered(count: int) -> Row:
    return tuple(f"column {k + 1}" for k in range(count))


def _rows(path: Path, lines: Iterator[tuple[int, str]], divider: str, width: int) -> Iterator[tuple[int, Row]]:
    for count, (number, line) in enumerate(lines):
        if count == MOST_POINTS:
            raise Refused(path, f"it has more than {MOST_POINTS:,} points: take a random sample of them")
        cells = _cells(path, number, line, divider)
        if len(cells) != width:
            raise Refused(path, f"line {number} has {len(cells)} columns, and the first has {width}")
        yield number, cells


def _cells(path: Path, number: int, line: str, divider: str) -> Row:
    if divider == " ":
        return tuple(line.split())
    try:
        cells = next(csv.reader([line.strip()], delimiter=divider, skipinitialspace=True))
    except (csv.Error, StopIteration):
        raise Refused(path, f"line {number} is no row of a table") from None
    return tuple(cell.strip() for cell in cells)


def guessed(table: Table) -> Columns:
    """Return the columns that are probably meant: those named x, y and class, or else the first two of numbers.

    Raises:
        Refused: there are no two columns of numbers.
    """
    names = [name.lower() for name in table.names]
    label = next((k for k, name in enumerate(names) if name in CLASS_NAMES), None)
    named = [names.index(name) for name in ("x", "y") if name in names]
    if len(named) == 2:
        return Columns(named[0], named[1], label)
    numbers = [k for k in range(len(names)) if k != label and table.is_numbers(k)]
    if len(numbers) < 2:
        raise Refused(table.path, "it has no two columns of numbers, and a point has x and y")
    return Columns(numbers[0], numbers[1], label)


def points_of(table: Table, columns: Columns) -> Target:
    """Return the points of a table, centred and scaled to unit scale; each class is a layer of its share.

    Raises:
        Refused: a cell is no number, or there are more than 8 classes, or one has a single point.
    """
    points = np.stack([table.numbers(columns.x), table.numbers(columns.y)], axis=1)
    whole = points_target(table.path, points)
    if columns.label is None:
        return whole
    values = np.array([one_line(row[columns.label]) for row in table.rows])
    kinds, counts = np.unique(values, return_counts=True)
    _check_classes(table.path, table.names[columns.label], kinds, counts)
    return replace(whole, layers=_classes(whole.layers[0], [(str(kind), values == kind) for kind in kinds]))


def _check_classes(path: Path, name: str, kinds: NDArray[np.str_], counts: NDArray[np.intp]) -> None:
    if len(kinds) > MOST_CLASSES:
        raise Refused(
            path, f'"{name}" has {len(kinds):,} different values, and at most {MOST_CLASSES} classes are read'
        )
    if counts.min() < 2:
        raise Refused(path, f'the class "{kinds[int(counts.argmin())]}" has one point, and two are the least')


def _classes(whole: Layer, members: Sequence[tuple[str, NDArray[np.bool_]]]) -> tuple[Layer, ...]:
    """Return a layer for each class, weighted so that together they are the density of the whole."""
    if not isinstance(whole.base, Points):
        raise TypeError("Only points have classes.")
    points, bandwidth = whole.base.points.values, whole.base.bandwidth
    layers = [
        Layer(Points(FrozenArray(points[mine]), bandwidth), name=name or "no class", colour=colour)
        for colour, (name, mine) in enumerate(members)
    ]
    return with_shares(layers, [float(mine.sum()) for _, mine in members])


def with_shares(layers: Sequence[Layer], shares: Sequence[float], rows: int = 128) -> tuple[Layer, ...]:
    """Return layers with such weights that their masses on the page are as ``shares``; the largest weight is 1."""
    from scoreviz.engine.targets import layer_mass  # torch is slow to import, and most tables have no classes

    weights = [share / layer_mass(layer, rows) for layer, share in zip(layers, shares, strict=True)]
    return tuple(replace(layer, weight=weight / max(weights)) for layer, weight in zip(layers, weights, strict=True))
