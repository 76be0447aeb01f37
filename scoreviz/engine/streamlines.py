"""Evenly spaced streamlines of a field on a raster: each follows the field, and no two are nearer than they may be.

Source: Jobard and Lefer 1997, Creating evenly-spaced streamlines of arbitrary density. There each line seeds the next
ones beside it; here all lines are traced at once, from the nodes of a grid that does not move with the view, and are
then taken one by one as far as there is room. That is one pass for all of them.
"""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import grid_sample

Array = NDArray[np.float32]
Floats = NDArray[np.float64]

STEP = 0.2  # of the spacing between two points of a line
STEPS = 60  # to each side of a seed
NEAREST = 0.5  # of the spacing: a line ends where it comes this near to another one
SHORTEST = 1.0  # of the spacing: a shorter line is left out
SEEDS = 0.85  # of the spacing between two seeds
STILL = 1e-6  # a field this weak leads nowhere
SHARPEST = 0.7  # cosine of the sharpest turn from step to step; at a sharper one a line has come to its end
_CELL = 0.125  # of the spacing: the side of a cell of the mask of what is taken


@dataclass(frozen=True, eq=False)
class Streamlines:
    """Lines along a field, in the frame of its raster.

    Args:
        points: all points, line after line ``[P, 2]``, in the direction of the field.
        starts: where each line begins in ``points``, and its end ``[L + 1]``.
        heads: numbers of the points at which an arrow head shows the direction ``[H]``.
        presence: p_t over its peak at the points ``[P]``.
    """

    points: Array
    starts: NDArray[np.int64]
    heads: NDArray[np.int64]
    presence: Array


def streamlines(xs: Array, ys: Array, field: Array, presence: Array, spacing: float) -> Streamlines:
    """Return evenly spaced streamlines over a raster.

    Formula:
        dx/dl = v(x) / |v(x)| by the midpoint rule, v between the raster's places bilinear.

    Args:
        xs, ys: columns ``[W]`` and rows ``[H]``, evenly spread and rising.
        field: v, ``[H, W, 2]``.
        presence: p_t over its peak ``[H, W]``.
        spacing: the distance of neighbouring lines, in units of xs.
    """
    sheet = _Sheet(xs, ys, field)
    seeds = _seeds(xs, ys, spacing)
    whole = sheet.trace(seeds, STEP * spacing, STEPS)  # [n, 2 STEPS + 1, 2], NaN beyond its ends
    taken = _taken(whole, (float(xs[0]), float(ys[0]), float(xs[-1]), float(ys[-1])), spacing)
    points = np.concatenate(taken) if taken else np.zeros((0, 2))
    counts = np.array([len(line) for line in taken], np.int64)
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
    around = sheet.read(torch.from_numpy(presence).float()[None], torch.from_numpy(points.T.astype(np.float32)))[0]
    return Streamlines(points.astype(np.float32), starts, _heads(starts), around.numpy())


class _Sheet:
    """A field that is known on a raster, read between its places. Components come first: that is ten times quicker."""

    def __init__(self, xs: Array, ys: Array, field: Array) -> None:
        self._low = torch.tensor(((float(xs[0]),), (float(ys[0]),)))  # [2, 1]
        self._reach = torch.tensor(((float(xs[-1] - xs[0]),), (float(ys[-1] - ys[0]),)))
        self._field = torch.from_numpy(np.nan_to_num(field)).movedim(-1, 0).float()  # [2, H, W]

    def read(self, values: Tensor, at: Tensor) -> Tensor:
        """Return values ``[C, H, W]`` at places ``[2, n]``, as ``[C, n]``."""
        grid = 2.0 * (at - self._low) / self._reach - 1.0
        found = grid_sample(values[None], grid.T[None, None], align_corners=True, padding_mode="border")
        return found[0, :, 0]

    def trace(self, seeds: Array, length: float, steps: int) -> Floats:
        """Return points ``[n, 2 steps + 1, 2]`` of lines through seeds; NaN from where one leaves or stands still."""
        count = len(seeds)
        at = torch.from_numpy(np.concatenate((seeds, seeds))).T.contiguous()  # [2, 2 n]
        h = torch.cat((torch.full((count,), length), torch.full((count,), -length)))  # on, and back, at once
        line, before = [at], torch.full_like(at, torch.nan)
        for _ in range(steps):
            step = h * self._along(at + h / 2 * self._along(at))
            turned = (step * before).sum(0) < SHARPEST * length**2  # beyond a sink or a ridge it would go to and fro
            at, before = torch.where(turned, torch.nan, at + step), step
            line.append(at)
        ways = torch.stack(line)  # [steps + 1, 2, 2 n]
        whole = torch.cat((ways[1:, :, count:].flip(0), ways[:, :, :count]))
        return whole.permute(2, 0, 1).contiguous().double().numpy()

    def _along(self, at: Tensor) -> Tensor:
        """Return unit vectors ``[2, n]``; NaN outside and where there is no direction."""
        x, y = self.read(self._field, at.nan_to_num())
        size = (x * x + y * y).sqrt()
        place = (at - self._low) / self._reach
        inside = (place[0] >= 0) & (place[0] <= 1) & (place[1] >= 0) & (place[1] <= 1)  # NaN is neither
        return torch.stack((x, y)) / torch.where((size > STILL) & inside, size, torch.nan)


def _seeds(xs: Array, ys: Array, spacing: float) -> Array:
    """Return a grid through the origin that covers the raster ``[n, 2]``, its nodes in an order without a drift.

    The order takes every second row and column first, so that lines begin far from one another.
    """
    step = SEEDS * spacing
    columns, rows = (np.arange(np.ceil(axis[0] / step), np.floor(axis[-1] / step) + 1) for axis in (xs, ys))
    grid = np.stack(np.meshgrid(columns, rows), axis=-1).reshape(-1, 2)
    order = np.argsort([_turn(int(i), int(j)) for i, j in grid], kind="stable")
    return (grid[order] * step).astype(np.float32)


def _turn(i: int, j: int) -> int:
    """Return when a node has its turn: those of the coarsest grid first."""
    for depth in (3, 2, 1):
        if i % 2**depth == 0 and j % 2**depth == 0:
            return 3 - depth
    return 3


def _taken(lines: Floats, box: tuple[float, float, float, float], spacing: float) -> list[Floats]:
    """Return the lines ``[m, 2]`` for which there is room, each as long as it has some."""
    cell = _CELL * spacing
    low = np.array(box[:2]) - spacing
    columns, rows = (int((box[k + 2] - low[k] + spacing) / cell) + 1 for k in (0, 1))
    near, far = (np.zeros((rows, columns), bool) for _ in range(2))  # too near to go on; too near to begin
    discs = _disc(NEAREST / _CELL), _disc(0.98 / _CELL)
    kept = []
    middle = lines.shape[1] // 2
    places = np.floor((np.nan_to_num(lines) - low) / cell).astype(np.int64).clip(0, (columns - 1, rows - 1))
    real = np.isfinite(lines[..., 0])
    for k in range(len(lines)):
        column, row = places[k, middle]
        if far[row, column]:
            continue
        free = real[k] & ~near[places[k, :, 1], places[k, :, 0]]
        first, last = _around(free, middle)
        first, last = _unlooped(lines[k], first, last, middle, spacing)
        if (last - first) * STEP < SHORTEST:
            continue
        kept.append(lines[k, first : last + 1])
        for mask, disc in ((near, discs[0]), (far, discs[1])):
            _stamp(mask, places[k, first : last + 1], disc)
    return kept


def _around(free: NDArray[np.bool_], middle: int) -> tuple[int, int]:
    """Return the first and the last place of the run of free ones around the middle; before it if there is none."""
    if not free[middle]:
        return middle, middle - 1
    barred = np.flatnonzero(~free)
    at = int(np.searchsorted(barred, middle))
    first = int(barred[at - 1]) + 1 if at > 0 else 0
    last = int(barred[at]) - 1 if at < len(barred) else len(free) - 1
    return first, last


def _unlooped(line: Floats, first: int, last: int, middle: int, spacing: float) -> tuple[int, int]:
    """Cut a line where it comes back to its own beginning; the seed keeps its turn."""
    gone = int(np.ceil(2.0 * NEAREST / STEP))
    for begin in (middle, first):
        ahead = line[begin : last + 1]
        if len(ahead) > gone:
            back = np.flatnonzero(np.hypot(*(ahead[gone:] - ahead[0]).T) < STEP * spacing)
            if len(back):
                return begin, begin + gone + int(back[0])
    return first, last


def _disc(radius: float) -> NDArray[np.int64]:
    """Return the cells within a radius of one, as offsets ``[m, 2]``: column and row."""
    reach = int(np.ceil(radius))
    offsets = np.stack(np.meshgrid(*2 * (np.arange(-reach, reach + 1),)), axis=-1).reshape(-1, 2)
    return offsets[(offsets**2).sum(axis=1) <= radius**2]


def _stamp(mask: NDArray[np.bool_], places: NDArray[np.int64], disc: NDArray[np.int64]) -> None:
    cells = (places[:, None] + disc[None]).reshape(-1, 2)
    rows, columns = mask.shape
    mask[cells[:, 1].clip(0, rows - 1), cells[:, 0].clip(0, columns - 1)] = True


def _heads(starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the points with a head: the middle of each line, and every so many points of a long one."""
    every = 40
    found = []
    for first, end in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True):
        count = max(1, round((end - first) / every))
        found += [first + int((end - first) * (k + 0.5) / count) for k in range(count)]
    return np.array(found, np.int64)
