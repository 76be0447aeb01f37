"""A page of ink out of an SVG that this program wrote: its level sets, read without anything that draws SVGs.

What ``engine.level_sets`` writes is read and nothing else: one path of closed outlines for each of 16 levels, in
hundredths of a cell. Any other SVG needs a renderer, which only the window has.
"""

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.level_sets import FINE, LEVELS
from scoreviz.engine.picture_ink import Pixels
from scoreviz.engine.refusal import Refused
from scoreviz.engine.vector_file import page_rows, read_svg
from scoreviz.wording import mark, tr

ANYWHERE = mark("only an SVG that scoreviz exported is read without the window: save it as PNG, or open it there")
CHANGED = mark("it is not as scoreviz wrote it: open it in the window")
ROWS = (128, 256, 512)  # of pages; half as many columns more
MOST_PIECES = 3_000_000  # of the outlines of a level, each within one cell
PATH = re.compile(rb'<path fill="#[0-9a-f]{6}" d="((?:M\d+ \d+l[-\d ]+z)*)"/>')
OUTLINE = re.compile(rb"M(\d+) (\d+)l([-\d ]+)z")
NUMBER = re.compile(rb"-?\d+")

Floats = NDArray[np.float64]


def read_page(path: Path) -> Pixels:
    """Return the page that an exported SVG holds, each cell as dark as its level sets are on the average over it.

    Formula:
        darkness = sum_k (share of the cell inside level set k) / 16, the sets being nested

    Raises:
        Refused: it is no SVG of this program, or was changed since.
    """
    data = read_svg(path)
    rows = page_rows(data)
    if rows is None:
        raise Refused(path, tr(ANYWHERE))
    found = PATH.findall(data)
    if rows not in ROWS or len(found) != LEVELS or data.count(b"<path") != LEVELS:
        raise Refused(path, tr(CHANGED))
    size = rows, rows * 3 // 2
    darkness = np.zeros(size)
    for outlines in found:
        darkness += np.abs(_shares(path, outlines, size)).clip(0.0, 1.0) / LEVELS
    return Pixels.of_dark_page(path, (255 - np.rint(255 * darkness)).astype(np.uint8))


def _shares(path: Path, outlines: bytes, size: tuple[int, int]) -> Floats:
    """Return the share of each cell ``[H, W]`` that lies inside, row 0 the top: holes run the other way round.

    Formula:
        An edge inside a cell covers, of all that lies right of it, its rise; and in its own cell its rise times the
        mean distance to the cell's right side. Summed from the left these are the shares (the area is a line integral).
    """
    starts, ends = _edges(path, outlines, size)
    cell, rise, left = _pieces(path, starts, ends, size)
    rows, columns = size
    count = rows * (columns + 1)
    own = np.bincount(cell, rise * (1.0 - left), count).reshape(rows, columns + 1)
    beyond = np.bincount(cell + 1, rise * left, count + 1)[:count].reshape(rows, columns + 1)
    return np.asarray(np.cumsum(own + beyond, axis=1)[:, :columns])


def _edges(path: Path, outlines: bytes, size: tuple[int, int]) -> tuple[Floats, Floats]:
    """Return the ends ``[E, 2]`` of all sides of all outlines, in cells."""
    rings: list[Floats] = []
    most = np.array([size[1], size[0]], dtype=float)
    for x, y, steps in OUTLINE.findall(outlines):
        moves = np.array([int(word) for word in NUMBER.findall(steps)], dtype=np.int64)
        if len(moves) % 2:
            raise Refused(path, tr(CHANGED))
        ring = np.cumsum(np.concatenate(([[int(x), int(y)]], moves.reshape(-1, 2))), axis=0) / FINE
        if (ring < 0).any() or (ring > most).any():
            raise Refused(path, tr(CHANGED))
        rings.append(ring)
    if not rings:
        return np.empty((0, 2)), np.empty((0, 2))
    return np.concatenate(rings), np.concatenate([np.roll(ring, -1, axis=0) for ring in rings])


def _pieces(
    path: Path, starts: Floats, ends: Floats, size: tuple[int, int]
) -> tuple[NDArray[np.int64], Floats, Floats]:
    """Cut sides where they cross from cell to cell; return each piece's cell, its rise, and where in the cell it is
    across, 0 to 1.
    """
    lines = [np.abs(np.floor(ends) - np.floor(starts)).astype(np.int64)[:, axis] + 1 for axis in range(2)]
    if int((lines[0] + lines[1]).sum()) > MOST_PIECES:
        raise Refused(path, tr(CHANGED))
    cuts = [(np.arange(len(starts)), np.zeros(len(starts))), (np.arange(len(starts)), np.ones(len(starts)))]
    cuts += [_crossings(starts[:, axis], ends[:, axis]) for axis in range(2)]
    side, at = (np.concatenate(parts) for parts in zip(*cuts, strict=True))
    order = np.lexsort((at, side))
    side, at = side[order], at[order]
    first = np.flatnonzero((side[1:] == side[:-1]) & (at[1:] > at[:-1]))
    along = (ends - starts)[side[first]]
    begin, middle = at[first], 0.5 * (at[first] + at[first + 1])
    rise = along[:, 1] * (at[first + 1] - begin)
    place = starts[side[first]] + along * middle[:, None]
    column = np.clip(np.floor(place[:, 0]), 0, size[1] - 1)
    row = np.clip(np.floor(place[:, 1]), 0, size[0] - 1)
    cell = (row * (size[1] + 1) + column).astype(np.int64)
    return cell, rise, place[:, 0] - column


def _crossings(start: Floats, end: Floats) -> tuple[NDArray[np.int64], Floats]:
    """Return which sides cross a whole number along an axis, and where on their way, 0 to 1; once for each crossing."""
    low, high = np.minimum(start, end), np.maximum(start, end)
    first = np.floor(low) + 1
    count = np.maximum(np.ceil(high) - first, 0).astype(np.int64)
    side = np.repeat(np.arange(len(start)), count)
    number = np.arange(len(side)) - np.repeat(np.cumsum(count) - count, count)
    return side, (first[side] + number - start[side]) / (end - start)[side]
