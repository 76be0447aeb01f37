"""Pieces of a raster that do not touch, and the nearest marked cell of each cell.

scipy has both, but takes a quarter of a second to import, and the first points that flow need them.
"""

import numpy as np
from numpy.typing import NDArray

Cells = NDArray[np.int64]
Marks = NDArray[np.bool_]


def pieces(marked: Marks) -> tuple[Cells, int]:
    """Return the number of the piece each marked cell belongs to, and how many pieces there are.

    Cells touch at their sides. Every run of cells in a row points at one of its piece; where two that touch point at
    different ones, the later of these points at the earlier from then on, until none is left. Pieces are numbered from
    1 in the order of their first cells; 0 stands where nothing is marked.

    Args:
        marked: ``[H, W]``.
    """
    runs = np.cumsum(_first_of_stretches(marked)).reshape(marked.shape) - 1
    points_at = np.arange(runs.max() + 1)
    touching = _first_of_stretches(marked[1:] & marked[:-1])
    pairs = np.stack([runs[:-1][touching], runs[1:][touching]])
    while pairs.shape[1]:
        np.minimum.at(points_at, pairs.max(0), pairs.min(0))
        while (points_at != points_at[points_at]).any():
            points_at = points_at[points_at]
        pairs = points_at[pairs]
        pairs = pairs[:, pairs[0] != pairs[1]]
    leaders, numbers = np.unique(points_at, return_inverse=True)
    found = np.zeros(marked.shape, dtype=np.int64)
    found[marked] = numbers[runs[marked]] + 1
    return found, len(leaders)


def nearest_marked(marked: Marks) -> tuple[Cells, Cells]:
    """Return the row and the column ``[H, W]`` of the marked cell that is nearest to each cell.

    d^2(i, j) = min_k [(j - k)^2 + g(i, k)], g(i, k) = min_l (i - l)^2, where (l, k) are the marked cells: the nearest
    of a column is found first, then the best column (Saito and Toriwaki 1994). The best k does not fall as j grows, so
    that it is looked for at every 2^n-th column, and then between what was found on either side.
    Of cells that are equally near, it is one of the leftmost.

    Args:
        marked: ``[H, W]``, some cell of it marked.
    """
    height, width = marked.shape
    rows, columns = np.arange(height)[:, None], np.flatnonzero(marked.any(0))
    held = marked[:, columns]
    above = np.maximum.accumulate(np.where(held, rows, -2 * height), axis=0)
    below = np.minimum.accumulate(np.where(held, rows, 3 * height)[::-1], axis=0)[::-1]
    row_of = np.where(rows - above <= below - rows, above, below)
    best = _best_columns(width, columns, (row_of - rows) ** 2)
    return row_of[rows, best], columns[best]


def _best_columns(width: int, columns: Cells, squares: Cells) -> Cells:
    """Return the k ``[H, W]`` at which (j - columns[k])^2 + squares[i, k] is least.

    Args:
        width: W.
        columns: ``[K]``, rising.
        squares: ``[H, K]``.
    """
    height, many = squares.shape
    stride = 1 << width.bit_length()
    # On either side a column is added that bounds every search, so that index j stands at j + 1.
    best = np.zeros((height, 2 * stride + 1), dtype=np.int64)
    best[:, width + 1 :] = many - 1
    while stride:
        sought = np.arange(stride, width + 1, 2 * stride)
        if len(sought):
            ends = np.minimum(sought + stride, width + 1)
            best[:, sought] = _between(best[:, sought - stride], best[:, ends], sought - 1, columns, squares)
        stride //= 2
    return best[:, 1 : width + 1]


def _between(low: Cells, high: Cells, sought: Cells, columns: Cells, squares: Cells) -> Cells:
    """Return the best k from ``low`` to ``high`` ``[H, S]`` for each column that is sought ``[S]``."""
    rows, many = np.arange(len(low))[:, None], len(columns)
    # No column that is farther away than the better of the two ends is of use.
    reach = np.minimum(*((sought - columns[end]) ** 2 + squares[rows, end] for end in (low, high)))
    reach = np.sqrt(reach).astype(np.int64)
    low = np.maximum(low, np.searchsorted(columns, sought - reach))
    high = np.minimum(high, np.searchsorted(columns, sought + reach, side="right") - 1)
    open_rows, open_places = np.nonzero(high > low)
    first = low[open_rows, open_places]
    counts = high[open_rows, open_places] - first + 1
    begins = np.cumsum(counts) - counts
    k = np.arange(counts.sum()) - np.repeat(begins - first, counts)
    j, row = np.repeat(sought[open_places], counts), np.repeat(many * open_rows, counts)
    distances = (j - columns[k]) ** 2 + squares.ravel()[row + k]
    if len(begins):
        # The distance and then the column, in one number: the least of these names the column too.
        low[open_rows, open_places] = np.minimum.reduceat(distances * many + k, begins) % many
    return low


def _first_of_stretches(marked: Marks) -> Marks:
    """Return the first cell of each stretch of marked cells in a row ``[H, W]``."""
    first = marked.copy()
    first[:, 1:] &= ~marked[:, :-1]
    return first
