"""The page and its brush: strokes become ink, ink becomes the weights of a ``GridMixture``.

The page lies in the canvas frame. Ink is a grid ``[H, W]`` of float32, row 0 the lowest y.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ink = NDArray[np.float32]

PAGE = (-4.5, 4.5, -3.0, 3.0)  # x0, x1, y0, y1: the outer edges of the outer cells
GRID = (128, 192)  # rows, columns
CELL = (PAGE[1] - PAGE[0]) / GRID[1]  # the side of a (square) cell, and the bandwidth of a drawing


def cell_centres() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the centres of the page's columns ``[W]`` and rows ``[H]``."""
    xs = PAGE[0] + CELL * np.linspace(0.5, GRID[1] - 0.5, GRID[1], dtype=np.float64)
    ys = PAGE[2] + CELL * np.linspace(0.5, GRID[0] - 0.5, GRID[0], dtype=np.float64)
    return xs, ys


def blank() -> Ink:
    """Return a page without ink."""
    return np.zeros(GRID, dtype=np.float32)


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
    rows, columns = _box(path, radius)
    profile = stroke_profile(path, radius, rows, columns)
    inside = fresh[rows, columns]
    fresh[rows, columns] = inside * (1 - strength * profile) if erase else inside + strength * profile
    return fresh


def stroke_profile(path: NDArray[np.float64], radius: float, rows: slice, columns: slice) -> Ink:
    """Return the largest brush profile of a path's segments on a part of the page, ``[rows, columns]``, 0 to 1.

    One brush at distance d is (1 - d^2 / radius^2)^2, zero beyond the radius: round, and smooth at its edge.
    """
    xs, ys = cell_centres()
    profile = np.zeros((rows.stop - rows.start, columns.stop - columns.start), dtype=np.float32)
    starts, ends = (path, path) if len(path) == 1 else (path[:-1], path[1:])
    for start, end in zip(starts, ends, strict=True):
        r, c = _box(np.stack([start, end]), radius)
        squares = _squared_distance(xs[c], ys[r], start, end) / radius**2
        part = profile[r.start - rows.start : r.stop - rows.start, c.start - columns.start : c.stop - columns.start]
        np.maximum(part, np.clip(1 - squares, 0, None) ** 2, out=part, casting="same_kind")
    return profile


def _box(path: NDArray[np.float64], radius: float) -> tuple[slice, slice]:
    """Return the rows and columns of the cells whose centres lie within a radius of a path's bounding box."""
    low = (path.min(0) - radius - (PAGE[0], PAGE[2])) / CELL - 0.5
    high = (path.max(0) + radius - (PAGE[0], PAGE[2])) / CELL - 0.5
    first = np.clip(np.ceil(low), 0, (GRID[1], GRID[0])).astype(int)
    last = np.clip(np.floor(high) + 1, first, (GRID[1], GRID[0])).astype(int)
    return slice(int(first[1]), int(last[1])), slice(int(first[0]), int(last[0]))


def _squared_distance(
    xs: NDArray[np.float64], ys: NDArray[np.float64], start: NDArray[np.float64], end: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the squared distance ``[ny, nx]`` of grid points from one segment."""
    dx, dy = xs[None, :] - start[0], ys[:, None] - start[1]
    along = end - start
    length2 = float(along @ along)
    share = np.clip((dx * along[0] + dy * along[1]) / length2, 0, 1) if length2 > 0 else 0.0
    return (dx - share * along[0]) ** 2 + (dy - share * along[1]) ** 2
