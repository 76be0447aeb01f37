"""The page and its brush: strokes become ink, ink becomes the weights of a ``GridMixture``.

The page lies in the canvas frame. Ink is a grid ``[H, W]`` of float32 with square cells, row 0 the lowest y; its shape
says how fine it is, and everything here works on any.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ink = NDArray[np.float32]
Floats = NDArray[np.float64]

PAGE = (-4.5, 4.5, -3.0, 3.0)  # x0, x1, y0, y1: the outer edges of the outer cells
GRID = (128, 192)  # rows, columns of a page as it is at first
FINEST = 512  # rows
CELL = (PAGE[1] - PAGE[0]) / GRID[1]  # the side of a (square) cell, and the bandwidth of a drawing
_TOGETHER = 8  # segments of a stroke that are drawn in one go; a mouse moves only a few cells between two


def cell_of(rows: int) -> float:
    """Return the side of a cell where the page has so many rows."""
    return (PAGE[3] - PAGE[2]) / rows


def cell_centres(rows: int = GRID[0]) -> tuple[Floats, Floats]:
    """Return the centres of the page's columns ``[W]`` and rows ``[H]``."""
    cell, columns = cell_of(rows), rows * GRID[1] // GRID[0]
    xs = PAGE[0] + cell * np.linspace(0.5, columns - 0.5, columns, dtype=np.float64)
    ys = PAGE[2] + cell * np.linspace(0.5, rows - 0.5, rows, dtype=np.float64)
    return xs, ys


def blank(rows: int = GRID[0]) -> Ink:
    """Return a page without ink."""
    return np.zeros((rows, rows * GRID[1] // GRID[0]), dtype=np.float32)


def apply_stroke(ink: Ink, points: ArrayLike, radius: float, strength: float, erase: bool = False) -> Ink:
    """Return a new page with one stroke painted on it, or erased from it.

    paint: ink + strength * profile; erase: ink * (1 - strength * profile). The profile of a stroke is the largest
    of its segments', so a stroke that crosses itself does not pile up.

    Args:
        ink: ``[H, W]``; it is not modified.
        points: ``[M, 2]`` in the canvas frame; one point makes a dot, none makes no change.
        radius: where the brush ends, in canvas units.
        strength: ink a stroke adds at its centre line, or the share it erases there.
        erase: whether to take ink away.
    """
    fresh = ink.copy()
    path = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    if not len(path):
        return fresh
    rows, columns = box(path, radius, len(ink))
    profile = stroke_profile(path, radius, rows, columns, len(ink))
    inside = fresh[rows, columns]
    fresh[rows, columns] = inside * (1 - strength * profile) if erase else inside + strength * profile
    return fresh


def stroke_profile(path: Floats, radius: float, rows: slice, columns: slice, fineness: int = GRID[0]) -> Ink:
    """Return the largest brush profile of a path's segments on a part of a page, ``[rows, columns]``, 0 to 1.

    ``fineness`` is how many rows the whole page has.

    One brush at distance d is (1 - d^2 / radius^2)^2, zero beyond the radius: round, and smooth at its edge.
    """
    xs, ys = cell_centres(fineness)
    squares = np.full((rows.stop - rows.start, columns.stop - columns.start), np.inf)
    corners = np.concatenate([path, path[-1:]])  # so that one point is a segment too
    for first in range(0, max(1, len(path) - 1), _TOGETHER):
        piece = corners[first : first + _TOGETHER + 1]
        r, c = box(piece, radius, fineness)
        part = squares[r.start - rows.start : r.stop - rows.start, c.start - columns.start : c.stop - columns.start]
        np.minimum(part, _squared_distance(xs[c], ys[r], piece), out=part)
    profile: Ink = (np.clip(1 - squares / radius**2, 0, None) ** 2).astype(np.float32)
    return profile


def box(path: Floats, radius: float, fineness: int) -> tuple[slice, slice]:
    """Return the rows and columns of the cells whose centres lie within a radius of a path's bounding box."""
    cell, most = cell_of(fineness), (fineness * GRID[1] // GRID[0], fineness)
    low = (path.min(0) - radius - (PAGE[0], PAGE[2])) / cell - 0.5
    high = (path.max(0) + radius - (PAGE[0], PAGE[2])) / cell - 0.5
    first = np.clip(np.ceil(low), 0, most).astype(int)
    last = np.clip(np.floor(high) + 1, first, most).astype(int)
    return slice(int(first[1]), int(last[1])), slice(int(first[0]), int(last[0]))


def _squared_distance(xs: Floats, ys: Floats, path: Floats) -> Floats:
    """Return the squared distance ``[ny, nx]`` of grid points from the nearest segment of a path ``[M, 2]``."""
    start, along = path[:-1, :, None, None], np.diff(path, axis=0)[:, :, None, None]  # [M - 1, 2, 1, 1]
    dx, dy = xs[None, None, :] - start[:, 0], ys[None, :, None] - start[:, 1]
    length2 = np.maximum((along**2).sum(1), np.finfo(float).tiny)
    share = np.clip((dx * along[:, 0] + dy * along[:, 1]) / length2, 0, 1)
    nearest: Floats = ((dx - share * along[:, 0]) ** 2 + (dy - share * along[:, 1]) ** 2).min(0)
    return nearest
