"""The connected parts of a drawing, and what share of a density or of some points lies nearest to each."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import ArrayLike, NDArray

from scoreviz.maths.density import Density
from scoreviz.maths.drawing import GRID, PAGE, cell_centres, cell_of
from scoreviz.maths.pieces import nearest_marked, pieces

Array = NDArray[np.float64]
Landmark = tuple[str, float, float]

FLOOR = 0.005  # ink below this share of the peak does not join two parts
MOST = 8  # parts of a drawing, whatever the pen
_SAME_SHARE = 0.01
_TINY = 1e-300  # mass of a part without any
_LEAST_SHARE = 0.002  # a part with less is a speck and counts with its neighbour


@dataclass(frozen=True, eq=False)
class Parts:
    """The parts of a density, the one with most mass first; nearly equal ones as one reads.

    Args:
        names: P names.
        shares: the share of the density nearest to each, ``[P]``; they sum to one.
        labels: the index of the nearest part at each cell of the page ``[H, W]``, row 0 the lowest y.
        centres: the mean of each part ``[P, 2]``.
        odds: of parts that overlap, the probability p(y | x) of each at each cell ``[P, H, W]``; None where each cell
            is wholly its nearest part's.
    """

    names: tuple[str, ...]
    shares: Array
    labels: NDArray[np.int64]
    centres: Array
    odds: NDArray[np.float32] | None = None


def parts_of(density: Density, landmarks: Sequence[Landmark] = (), floor: float = FLOOR, rows: int = GRID[0]) -> Parts:
    """Return the parts of a density: pieces of ink on the page that do not touch, at most eight.

    Args:
        density: what was drawn.
        landmarks: (name, x, y) of points that name the part they lie nearest to; other parts are A, B, C...
        floor: ink below this share of the peak does not join two parts.
        rows: of the page that is looked at.
    """
    ink = _page_ink(density, rows)
    found, count = pieces(ink > floor * ink.max())
    masses = np.bincount(found.ravel(), ink.ravel(), minlength=count + 1)[1:] / ink.sum()
    kept = [k for k in np.argsort(-masses, kind="stable")[:MOST] if masses[k] >= _LEAST_SHARE or k == masses.argmax()]
    labels = _nearest(found, [int(k) + 1 for k in kept])
    shares, centres = _moments(labels, len(kept), ink)
    order = _order(shares, centres)
    labels = np.argsort(order)[labels]
    return Parts(_names(labels, len(order), landmarks), shares[order], labels, centres[order])


def shares_of(parts: Parts, density: Density) -> Array:
    """Return the share of any density on the page that belongs to each part, ``[P]``; they sum to one.

    For the density whose parts they are, these are ``parts.shares``.

    Formula:
        integral of p(y | x) p(x) over the page; p(y | x) is 1 for the nearest part, or Bayes' for parts that overlap
    """
    ink = _page_ink(density, len(parts.labels))
    if parts.odds is not None:
        return np.einsum("phw,hw->p", parts.odds, ink) / ink.sum()
    held = np.bincount(parts.labels.ravel(), ink.ravel(), minlength=len(parts.names))
    return held / held.sum()


def parts_of_layers(pages: Sequence[ArrayLike], masses: Sequence[float], names: Sequence[str]) -> Parts:
    """Return layers as parts, in their order; a place belongs to each of them by Bayes, so that shares are priors.

    Formula:
        p(y | x) = pi_y p_y(x) / sum_k pi_k p_k(x);  share_y = integral of p(y | x) p(x) = pi_y
        ``labels`` hold the likeliest layer; where no layer is, the odds are those of the nearest cell with some.

    Args:
        pages: pi_y p_y at the cells ``[H, W]``, one a layer, each above zero somewhere; any scale that all share.
        masses: pi ``[P]``; any scale.
        names: one a layer.
    """
    held = np.stack([np.asarray(page, dtype=np.float64) for page in pages])
    total = held.sum(0)
    row, column = nearest_marked(total > 0)
    odds = (held / np.where(total > 0, total, 1.0))[:, row, column].astype(np.float32)
    axes, sums = np.meshgrid(*cell_centres(len(total))), np.maximum(held.sum((1, 2)), _TINY)
    centres = np.stack([(held * axis).sum((1, 2)) / sums for axis in axes], axis=1)
    shares = np.asarray(masses, dtype=np.float64)
    return Parts(tuple(names), shares / shares.sum(), odds.argmax(0), centres, odds)


def occupancy(parts: Parts, points: ArrayLike) -> Array:
    """Return the share of points ``[N, 2]`` that belongs to each part, ``[P]``.

    A point counts for its nearest part, or of parts that overlap for each by p(y | x): then true samples hold the
    priors. Points off the page count as at the page's edge there; points that are not finite do not count. Without any
    point the shares are zero.

    Formula:
        1/N sum_n p(y | x_n)
    """
    cloud = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    cloud = cloud[np.isfinite(cloud).all(1)]
    row, column = _cells(cloud, parts.labels.shape)
    if parts.odds is not None:
        return parts.odds[:, row, column].sum(1, dtype=np.float64) / max(1, len(cloud))
    counts = np.bincount(parts.labels[row, column], minlength=len(parts.names))
    return counts / max(1, len(cloud))


def nearest(parts: Parts, points: ArrayLike) -> NDArray[np.int64]:
    """Return the index of the nearest part for finite points ``[N, 2]``, ``[N]``."""
    return parts.labels[_cells(np.asarray(points, dtype=np.float64).reshape(-1, 2), parts.labels.shape)]


def _page_ink(density: Density, rows: int) -> Array:
    """Return the density on the page's cells ``[H, W]``, blurred to at least a cell so that none falls between two."""
    xs, ys = (torch.from_numpy(axis) for axis in cell_centres(rows))
    device = density.mean.device
    blur = math.sqrt(max(0.0, cell_of(rows) ** 2 - density.narrowest))
    ink = density.pdf_raster(xs.float().to(device), ys.float().to(device), blur).double().cpu().numpy()
    return ink if ink.sum() > 0 else np.ones_like(ink)


def _nearest(found: NDArray[np.int64], kept: list[int]) -> NDArray[np.int64]:
    """Return the index of the nearest kept piece at each cell ``[H, W]``."""
    index_of = np.full(found.max() + 1, -1)
    index_of[kept] = np.arange(len(kept))
    own = index_of[found]
    return own[nearest_marked(own >= 0)]


def _moments(labels: NDArray[np.int64], count: int, ink: Array) -> tuple[Array, Array]:
    """Return each part's share ``[P]`` and mean ``[P, 2]``."""
    xs, ys = np.meshgrid(*cell_centres(len(labels)))
    mass, *sums = (np.bincount(labels.ravel(), (ink * w).ravel(), minlength=count) for w in (np.ones_like(ink), xs, ys))
    return mass / mass.sum(), np.stack(sums, axis=1) / np.maximum(mass, _TINY)[:, None]


def _order(shares: Array, centres: Array) -> NDArray[np.int64]:
    """Return the parts' order: falling shares, and as one reads (top down, left to right) among nearly equal ones."""
    falling = np.argsort(-shares, kind="stable")
    rank = np.empty(len(shares), dtype=np.int64)
    rank[falling] = np.cumsum(np.diff(-shares[falling], prepend=-1.0) > _SAME_SHARE)
    return np.lexsort((centres[:, 0], -np.round(centres[:, 1], 1), rank))


def _names(labels: NDArray[np.int64], count: int, landmarks: Sequence[Landmark]) -> tuple[str, ...]:
    """Return a name for each part: its landmark's, or a letter."""
    if count == 1:
        return ("All",)
    names = [chr(ord("A") + k) for k in range(count)]
    taken: set[int] = set()
    for name, x, y in landmarks:
        part = int(labels[_cells(np.array([[x, y]]), labels.shape)][0])
        if part not in taken:
            names[part] = name
            taken.add(part)
    return tuple(names)


def _cells(points: Array, shape: tuple[int, ...]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the row and column ``[N]`` of the cell that holds each point, or that is nearest to it."""
    held = np.clip(points, (PAGE[0], PAGE[2]), (PAGE[1], PAGE[3]))
    column, row = ((held - (PAGE[0], PAGE[2])) / cell_of(shape[0])).astype(np.int64).T
    return np.minimum(row, shape[0] - 1), np.minimum(column, shape[1] - 1)
