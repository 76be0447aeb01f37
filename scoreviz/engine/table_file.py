"""A table of any columns from ``.csv`` or ``.npy``; ``table_points`` makes points of some of them."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.points_file import (
    MOST_POINTS,
    divider_of,
    is_heading,
    lines_of,
    number_of,
    read_array,
    text_of,
)
from scoreviz.engine.refusal import Refused, one_line
from scoreviz.wording import tr

MOST_COLUMNS = 32

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

    def words(self, column: int) -> Row:
        """Return a column ``[N]`` as text, each cell on one line."""
        return tuple(one_line(row[column]) for row in self.rows)

    def is_numbers(self, column: int) -> bool:
        """Return whether every cell of a column is a finite number."""
        try:
            self.numbers(column)
        except Refused:
            return False
        return True


def read_table(path: Path) -> Table:
    """Return all columns of a ``.csv`` or a ``.npy``.

    Raises:
        Refused: fewer than two columns or more than 32, rows of different lengths, too many rows, or none.
    """
    table = _npy_table(path) if path.suffix.lower() == ".npy" else _csv_table(path)
    if not table.rows:
        raise Refused(path, tr("it has no points"))
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
            raise Refused(path, tr("it has {n} columns: 2 to {most} are read", n=len(first), most=MOST_COLUMNS))
        if is_heading(line):
            names = tuple(one_line(name) or tr("column {number}", number=k + 1) for k, name in enumerate(first))
        else:
            names, lines = _numbered(len(first)), chain([(number, line)], lines)
        found = list(_rows(path, lines, divider, len(first)))
    return Table(path, names, tuple(row for _, row in found), tuple(n for n, _ in found), divider in (";", "\t"))


def _numbered(count: int) -> Row:
    return tuple(tr("column {number}", number=k + 1) for k in range(count))


def _rows(path: Path, lines: Iterator[tuple[int, str]], divider: str, width: int) -> Iterator[tuple[int, Row]]:
    for count, (number, line) in enumerate(lines):
        if count == MOST_POINTS:
            raise Refused(
                path, tr("it has more than {most} points: take a random sample of them", most=f"{MOST_POINTS:,}")
            )
        cells = _cells(path, number, line, divider)
        if len(cells) != width:
            counts = {"number": number, "n": len(cells), "first": width}
            raise Refused(path, tr("line {number} has {n} columns, and the first has {first}", **counts))
        yield number, cells


def _cells(path: Path, number: int, line: str, divider: str) -> Row:
    if divider == " ":
        return tuple(line.split())
    try:
        cells = next(csv.reader([line.strip()], delimiter=divider, skipinitialspace=True))
    except (csv.Error, StopIteration):
        raise Refused(path, tr("line {number} is no row of a table", number=number)) from None
    return tuple(cell.strip() for cell in cells)


def width_of(path: Path) -> int:
    """Return how many columns the first line of a table has, without reading the rest.

    Raises:
        Refused: it cannot be read.
    """
    if path.suffix.lower() == ".npy":
        return read_array(path, MOST_COLUMNS).shape[1]
    with text_of(path) as text:
        number, line = next(lines_of(path, text), (0, "0"))
    return len(_cells(path, number, line, divider_of(line)))
