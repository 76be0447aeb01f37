"""Points from a file: ``.csv`` and ``.npy``, two columns x and y."""

import io
import math
import re
import tokenize
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TextIO

import numpy as np
from numpy.lib import format as npy_format
from numpy.typing import NDArray

from scoreviz.engine.reading import check_kind, size_of
from scoreviz.engine.refusal import Refused, one_line, why
from scoreviz.engine.target import Frame, FrozenArray, Points, Target
from scoreviz.wording import mark, tr

MOST_POINTS = 20_000  # every pixel sums over every point: a heat map of this many took 0.3 s, its arrows 0.06 s
MOST_CSV_BYTES = 50_000_000
MOST_NPY_BYTES = 50_000_000
LONGEST_HEADER = 10_000
LONGEST_LINE = 1_000
LARGEST_NUMBER = 1e30
COLUMNS = {1: mark("one column"), 3: mark("three columns")}

Array = NDArray[np.float64]


def read_csv(path: Path) -> Target:
    """Return the points of a text file: one a line, divided by commas, semicolons, tabs or spaces.

    One line of words may stand above them. Behind semicolons or tabs a comma is a decimal point.

    Raises:
        Refused: it holds anything else, with the line's number.
    """
    with text_of(path) as text:
        rows = list(_rows(path, text))
    return points_target(path, np.array(rows, dtype=np.float64).reshape(-1, 2))


@contextmanager
def text_of(path: Path) -> Iterator[TextIO]:
    """Open a table of text that is not too large, and no other kind of file under its name.

    Raises:
        Refused: it is one, or it cannot be read.
    """
    size_of(path, MOST_CSV_BYTES)
    try:
        with open(path, "rb") as file:
            head = file.read(4096)
        check_kind(path, head, tr("a table of text"))
        if b"\0" in head:
            raise Refused(path, tr("this is not plain text"))
        with open(path, encoding="utf-8-sig", errors="replace") as text:
            yield text
    except OSError as error:
        raise Refused(path, tr("it could not be read: {reason}", reason=why(error))) from None


def _rows(path: Path, text: TextIO) -> Iterator[tuple[float, float]]:
    lines = lines_of(path, text)
    first = next(lines, None)
    if first is not None and not is_heading(first[1]):
        lines = chain([first], lines)
    divider = ""
    for count, (number, line) in enumerate(lines):
        if count == MOST_POINTS:
            most = f"{MOST_POINTS:,}"
            raise Refused(path, tr("it has more than {most} points: take a random sample of them", most=most))
        divider = divider or divider_of(line)
        yield _point(path, number, line, divider)


def divider_of(line: str) -> str:
    """Return what divides the cells of a line."""
    return next((mark for mark in (";", "\t", ",") if mark in line.strip()), " ")


def lines_of(path: Path, text: TextIO) -> Iterator[tuple[int, str]]:
    """Yield the lines that say something, with their numbers; none is longer than ``LONGEST_LINE``."""
    for number, line in enumerate(iter(lambda: text.readline(LONGEST_LINE), ""), 1):
        if len(line) == LONGEST_LINE:
            most = f"{LONGEST_LINE:,}"
            raise Refused(path, tr("line {number} is longer than {most} characters", number=number, most=most))
        if line.strip() and not line.startswith("#"):
            yield number, line


def is_heading(line: str) -> bool:
    """Return whether a line holds no number."""
    cells = [cell for cell in re.split(r"[,;\s]+", line.strip()) if cell]
    return not any(_is_number(cell) for cell in cells)


def _is_number(cell: str) -> bool:
    try:
        float(cell.strip('"'))
    except ValueError:
        return False
    return "_" not in cell


def _point(path: Path, number: int, line: str, divider: str) -> tuple[float, float]:
    cells = line.split() if divider == " " else [cell.strip().strip('"') for cell in line.split(divider)]
    if len(cells) != 2:
        found = {"number": number, "columns": _columns(len(cells))}
        raise Refused(path, tr("line {number} has {columns}, and a point has two, x and y", **found))
    if divider != ",":
        cells = [cell.replace(",", ".") for cell in cells]
    return number_of(path, number, cells[0]), number_of(path, number, cells[1])


def number_of(path: Path, line: int, cell: str) -> float:
    """Return the number in a cell.

    Raises:
        Refused: there is none, or it is not finite.
    """
    if not cell:
        raise Refused(path, tr("line {number} has an empty cell", number=line))
    found = {"number": line, "cell": cell[:20]}
    if not _is_number(cell):
        raise Refused(path, tr('line {number} has "{cell}" where a number belongs', **found))
    if not math.isfinite(float(cell)):
        raise Refused(path, tr('line {number} has "{cell}", and a point needs finite numbers', **found))
    return float(cell)


def _columns(count: int) -> str:
    return tr(COLUMNS[count]) if count in COLUMNS else tr("{n} columns", n=count)


def read_array(path: Path, most_columns: int = 2) -> Array:
    """Return the array ``[N, C]`` of a NumPy file, C from 2 up to so many.

    Raises:
        Refused: it holds anything else; nothing beyond the header is read before its shape is known to be right.
    """
    size = size_of(path, MOST_NPY_BYTES)
    try:
        with open(path, "rb") as file:
            head = file.read(LONGEST_HEADER + 12)
            check_kind(path, head, tr("a NumPy file"))
            shape, columns_first, dtype, start = _header(path, head)
            _check_shape(path, shape, dtype, most_columns)
            wanted = shape[0] * shape[1] * dtype.itemsize
            if size - start < wanted:
                raise Refused(path, tr("the file is cut short: {n} bytes of points belong there", n=f"{wanted:,}"))
            file.seek(start)
            flat = np.frombuffer(file.read(wanted), dtype=dtype)
    except OSError as error:
        raise Refused(path, tr("it could not be read: {reason}", reason=why(error))) from None
    with np.errstate(over="ignore"):  # a long double may lie beyond float64, and is refused as infinite later
        return flat.reshape(shape, order="F" if columns_first else "C").astype(np.float64)


def _header(path: Path, head: bytes) -> tuple[tuple[int, ...], bool, np.dtype, int]:
    """Return shape, whether columns are stored first, type and where the numbers begin."""
    stream = io.BytesIO(head)
    try:
        version = npy_format.read_magic(stream)
        width = 2 if version == (1, 0) else 4
        length = int.from_bytes(head[8 : 8 + width], "little")
        if length > LONGEST_HEADER:
            sizes = {"n": f"{length:,}", "most": f"{LONGEST_HEADER:,}"}
            raise Refused(path, tr("its header promises {n} bytes of description: at most {most}", **sizes))
        read = npy_format.read_array_header_1_0 if version == (1, 0) else npy_format.read_array_header_2_0
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # headers from Python 2 are read with a warning
            shape, columns_first, dtype = read(stream, max_header_size=LONGEST_HEADER)
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError, tokenize.TokenError):
        raise Refused(path, tr("its header is damaged or cut short")) from None
    return tuple(int(n) for n in shape), columns_first, dtype, stream.tell()  # True counts as 1 in a header


def _check_shape(path: Path, shape: tuple[int, ...], dtype: np.dtype, most_columns: int) -> None:
    if dtype.hasobject:
        raise Refused(path, tr("it holds Python objects, which may run code and are not read"))
    if dtype.kind not in "fiu":
        raise Refused(path, tr("it holds {type}, and points are real numbers", type=dtype))
    if len(shape) != 2:
        raise Refused(path, tr("its shape is {shape}, and points are N x 2", shape=_shape_words(shape)))
    if not 2 <= shape[1] <= most_columns:
        found = {"columns": _columns(shape[1])}
        if shape[0] != 2:
            raise Refused(path, tr("it has {columns}, and a point has two, x and y", **found))
        words = tr("it has {columns}, and a point has two, x and y (they lie sideways: transpose them)", **found)
        raise Refused(path, words)
    if not 0 < shape[0] <= MOST_POINTS:
        counts = {"n": f"{shape[0]:,}", "most": f"{MOST_POINTS:,}"}
        raise Refused(path, tr("it has {n} points: 2 to {most} are read", **counts))


def _shape_words(shape: tuple[int, ...]) -> str:
    return " x ".join(f"{n:,}" for n in shape) or tr("a single number")


def points_target(path: Path, points: Array) -> Target:
    """Return the target of points ``[N, 2]`` in a file's own coordinates, centred and scaled to unit scale.

    The canvas has mean 0 and sqrt(trace cov / 2) = 1. Each point is a Gaussian of standard deviation
    ``rule_of_thumb(N)`` there.

    Raises:
        Refused: NaN, infinity or huge numbers, fewer than two points, or all points the same.
    """
    if not np.isfinite(points).all():
        row = int(np.argmin(np.isfinite(points).all(axis=1))) + 1
        raise Refused(path, tr("point {number} is NaN or infinite", number=f"{row:,}"))
    if len(points) < 2:
        one = tr("it has one point, and two are the least")
        raise Refused(path, one if len(points) else tr("it has no points"))
    reach = float(np.abs(points).max())
    if reach > LARGEST_NUMBER:
        raise Refused(path, tr("it has numbers beyond {most}", most=f"{LARGEST_NUMBER:.0e}"))
    centre = points[0] + (points - points[0]).mean(axis=0)  # exact for equal points
    apart = points - centre
    widest = float(np.abs(apart).max())
    if widest <= 1e-12 * reach or widest < 1e-100:
        raise Refused(path, tr("all its points are the same"))
    scale = widest * float(np.sqrt(((apart / widest) ** 2).mean()))
    base = Points(FrozenArray(apart / scale), rule_of_thumb(len(points)))
    return Target.of(base, (), Frame((float(centre[0]), float(centre[1])), scale), one_line(path.stem))


def rule_of_thumb(n: int) -> float:
    """Return the standard deviation of each point's Gaussian, in canvas units.

    0.3 n^(-1/6), between 0.04 and 0.2: three tenths of Silverman's rule for two dimensions
    (Silverman 1986, eq. 4.14 with A = 1), since drawings are thinner than the Gaussian it is made for.
    """
    return min(max(0.3 * n ** (-1.0 / 6.0), 0.04), 0.2)
