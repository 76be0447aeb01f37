"""What else leaves ink on a page: filled outlines, spray, Gaussians, smoothing, and pieces that are moved.

Each takes ink ``[H, W]`` of any fineness, row 0 the lowest y, and returns new ink; lengths are in canvas units.
scipy has what is needed, but takes a third of a second to import, and the window would stand still at the first spray.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray

from scoreviz.maths.drawing import PAGE, Floats, Ink, box, cell_centres, cell_of, stroke_profile

FINE = 4  # places a side at which a cell is asked whether it lies inside an outline
SPRAY = 1 / 3  # the standard deviation of a spray, as a share of its radius
SMOOTHING = 1 / 2  # that of one stroke of smoothing
_REACH = 4.0  # standard deviations, beyond which a blur is nothing


def fill(ink: Ink, outlines: Sequence[ArrayLike], strength: float, erase: bool = False) -> Ink:
    """Return a page with the inside of closed outlines painted, or erased.

    A place is inside where it lies inside an odd number of them, so an outline within another is a hole.

    Args:
        ink: ``[H, W]``; it is not modified.
        outlines: each ``[M, 2]``; the last corner is joined to the first.
        strength: ink it adds, or the share it takes away; of a cell that is partly inside, as much less.
        erase: whether to take ink away.
    """
    return _laid(ink, strength * coverage(outlines, len(ink)), erase)


def coverage(outlines: Sequence[ArrayLike], rows: int) -> Ink:
    """Return which share of each cell lies inside closed outlines, ``[H, W]``, in steps of 1 / 16."""
    fine = rows * FINE
    xs, ys = cell_centres(fine)
    crossed = np.zeros((fine, len(xs) + 1), dtype=np.uint8)  # how often each row's way from the left is crossed where
    for outline in outlines:
        corners = np.asarray(outline, dtype=np.float64).reshape(-1, 2)
        for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
            _cross(crossed, xs, ys, start, end)
    inside = np.bitwise_xor.accumulate(crossed & 1, axis=1)[:, :-1]
    blocks = inside.reshape(rows, FINE, -1, FINE).sum(axis=(1, 3), dtype=np.float32)
    return blocks / np.float32(FINE * FINE)


def _cross(crossed: NDArray[np.uint8], xs: Floats, ys: Floats, start: Floats, end: Floats) -> None:
    """Count where one side of an outline crosses the rows of a fine grid."""
    low, high = (start, end) if start[1] <= end[1] else (end, start)
    first, last = np.searchsorted(ys, (low[1], high[1]), side="left")
    if first == last:  # it lies between two rows
        return
    share = (ys[first:last] - low[1]) / (high[1] - low[1])
    columns = np.searchsorted(xs, low[0] + share * (high[0] - low[0]), side="left")
    np.add.at(crossed, (np.arange(first, last), columns), 1)


def spray(ink: Ink, points: ArrayLike, radius: float, strength: float, erase: bool = False) -> Ink:
    """Return a page with a soft spray along a path, or taken away by one.

    Formula:
        profile = (1 / radius) * integral along the path of exp(-d^2 / (2 s^2)), s = radius / 3
        of one point exp(-d^2 / (2 s^2)) / 4; where the path crosses itself, or turns slowly, it piles up

    Args:
        ink: ``[H, W]``; it is not modified.
        points: ``[M, 2]``.
        radius: three standard deviations of the spray.
        strength: ink added where the profile is 1; erasing never takes more than there is.
        erase: whether to take ink away.
    """
    path = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    fresh = ink.copy()
    if not len(path):
        return fresh
    rows, columns = box(path, radius, len(ink))
    profile = strength * _sprayed(path, radius, rows, columns, len(ink))
    fresh[rows, columns] = _laid(fresh[rows, columns], profile, erase)
    return fresh


def _sprayed(path: Floats, radius: float, rows: slice, columns: slice, fineness: int) -> Ink:
    xs, ys = (axis[part] for axis, part in zip(cell_centres(fineness), (columns, rows), strict=True))
    s = SPRAY * radius
    profile = np.zeros((len(ys), len(xs)))
    if len(path) == 1:
        squares = (xs[None, :] - path[0, 0]) ** 2 + (ys[:, None] - path[0, 1]) ** 2
        return (np.exp(-squares / (2 * s * s)) / 4).astype(np.float32)
    for start, end in pairwise(path):
        along = end - start
        length = float(np.hypot(*along))
        if length > 0:
            dx, dy = xs[None, :] - start[0], ys[:, None] - start[1]
            u, across = (dx * along[0] + dy * along[1]) / length, (dx * along[1] - dy * along[0]) / length
            ends = _erf((length - u) / (s * math.sqrt(2))) + _erf(u / (s * math.sqrt(2)))
            profile += np.exp(-(across**2) / (2 * s * s)) * ends
    return (s * math.sqrt(math.pi / 2) / radius * profile).astype(np.float32)


def _erf(values: Floats) -> Floats:
    erf: Floats = torch.special.erf(torch.from_numpy(values)).numpy()
    return erf


def gaussian(ink: Ink, mean: ArrayLike, covariance: ArrayLike, mass: float) -> Ink:
    """Return a page with one Gaussian added, as a density whose integral over the plane is ``mass``.

    Each cell is itself a Gaussian of one cell's width b, so what is laid down has the covariance less b^2 I, and what
    is seen is right; a Gaussian narrower than that is as narrow as a cell.

    Errors:
        ValueError: the covariance is not positive definite.
    """
    Sigma = np.asarray(covariance, dtype=np.float64)
    values, axes = np.linalg.eigh(Sigma)
    if not (values > 0).all():
        raise ValueError("A Gaussian's covariance must be positive definite.")
    cell = cell_of(len(ink))
    spread = np.maximum(values - cell**2, (cell / 2) ** 2)  # of half a cell: nothing falls between two
    xs, ys = cell_centres(len(ink))
    offsets = (np.stack(np.meshgrid(xs, ys), axis=-1) - np.asarray(mean, dtype=np.float64)) @ axes
    density = np.exp(-0.5 * (offsets**2 / spread).sum(-1)) / (2 * math.pi * math.sqrt(float(spread.prod())))
    return ink + (mass * density).astype(np.float32)


def smooth(ink: Ink, points: ArrayLike, radius: float, strength: float) -> Ink:
    """Return a page that is blurred along a path: ink + strength * profile * (blurred ink - ink).

    The profile is a brush's; the blur is a Gaussian's of half the brush's radius.
    """
    path = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    fresh = ink.copy()
    if not len(path):
        return fresh
    rows, columns = box(path, radius, len(ink))
    around, s = box(path, radius + _REACH * SMOOTHING * radius, len(ink)), SMOOTHING * radius / cell_of(len(ink))
    blurred = _blurred(ink[around], s)
    inside = slice(rows.start - around[0].start, rows.stop - around[0].start)
    across = slice(columns.start - around[1].start, columns.stop - around[1].start)
    profile = strength * stroke_profile(path, radius, rows, columns, len(ink))
    fresh[rows, columns] += profile * (blurred[inside, across] - fresh[rows, columns])
    return fresh


def _blurred(ink: Ink, s: float) -> Ink:
    """Return ink blurred by a Gaussian of ``s`` cells, cut off where it is nothing; around it there is none."""
    rows, columns = ink.shape
    return (_kernel(rows, s) @ ink @ _kernel(columns, s)).astype(np.float32)


def _kernel(side: int, s: float) -> Ink:
    """Return what each of a row of cells gives to each other one, ``[side, side]``; a whole Gaussian sums to 1."""
    reach = int(_REACH * s + 0.5)
    shape = np.exp(-0.5 * (np.arange(-reach, reach + 1) / s) ** 2)
    apart = np.abs(np.arange(side)[:, None] - np.arange(side))
    kernel = np.where(apart <= reach, np.exp(-0.5 * (apart / s) ** 2) / shape.sum(), 0)
    return kernel.astype(np.float32)


def moved(ink: Ink, region: ArrayLike, matrix: ArrayLike, offset: ArrayLike, keep: bool = False) -> Ink:
    """Return a page on which the ink inside an outline is put elsewhere: x' = matrix x + offset.

    What it lands on stays below it. Ink is a density: where the piece grows it is as dark as before.

    Args:
        ink: ``[H, W]``; it is not modified.
        region: the outline of the piece, ``[M, 2]``.
        matrix: ``[2, 2]``.
        offset: where the origin goes.
        keep: leave the piece also where it was.

    Errors:
        ValueError: the matrix has no inverse.
    """
    A = np.asarray(matrix, dtype=np.float64)
    if not abs(np.linalg.det(A)) > 1e-12:
        raise ValueError("A piece cannot be pressed flat.")
    inside = coverage([region], len(ink))
    piece = ink * inside
    back = np.linalg.inv(A).astype(np.float64)
    # Cells are counted in rows, from the lowest left centre: x = corner + cell * (column, row).
    cell = cell_of(len(ink))
    corner = np.array([PAGE[0], PAGE[2]]) + cell / 2
    start = (back @ (corner - np.asarray(offset, dtype=np.float64)) - corner) / cell
    landed = _looked_up(piece, back, start)
    left = ink if keep else ink - piece
    return (left + landed).astype(np.float32)


def _looked_up(piece: Ink, back: Floats, start: Floats) -> Ink:
    """Return for each cell the ink at (column, row) ``back (column, row) + start``, linear between cells.

    Beyond the outermost centres there is none.
    """
    landed, column, row = np.zeros_like(piece), np.arange(piece.shape[1]), np.arange(len(piece))[:, None]
    if not piece.any():
        return landed
    across, up = _around(piece.max(axis=0)), _around(piece.max(axis=1))  # few cells lie in what is moved
    piece, start = piece[up, across], start - (across.start, up.start)
    rows, columns = piece.shape
    x, y = (back[k, 0] * column + back[k, 1] * row + start[k] for k in (0, 1))
    within = (x >= 0) & (x <= columns - 1) & (y >= 0) & (y <= rows - 1)
    x, y = x[within], y[within]
    left, low = np.minimum(x.astype(int), columns - 2), np.minimum(y.astype(int), rows - 2)
    u, v = x - left, y - low
    at = low * columns + left
    flat = piece.ravel()
    below = (1 - u) * flat[at] + u * flat[at + 1]
    above = (1 - u) * flat[at + columns] + u * flat[at + columns + 1]
    landed[within] = (1 - v) * below + v * above
    return landed


def _around(ink: Ink) -> slice:
    """Return from the cell before the first that has ink to the one after the last."""
    first, last = np.flatnonzero(ink)[[0, -1]].tolist()
    return slice(max(first - 1, 0), min(last + 2, len(ink)))


def _laid(ink: Ink, profile: Ink, erase: bool) -> Ink:
    laid: Ink = ink * (1 - np.minimum(profile, 1)) if erase else ink + profile
    return laid.astype(np.float32)
