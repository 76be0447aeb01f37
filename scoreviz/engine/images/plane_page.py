"""The page on which a plane of pictures is seen: its edges, the nodes of its grid, and what a place on it is called."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.marks import Place

Floats = NDArray[np.float64]

COLUMNS, ROWS = 25, 13  # nodes; one less of each is a multiple of COARSE
COARSE = 3  # one node in so many, each way, comes first
MARGIN = 1.5  # of the triangle's own width and height


@dataclass(frozen=True, eq=False)
class PlanePage:
    """A part of a plane, so large that three pictures are well inside.

    Args:
        corners: where the pictures are, in the order in which they were named ``[3, 2]``.
        middle: of the page.
        cell: from node to node, in the length of the space of pictures.
    """

    corners: Floats
    middle: Place
    cell: float

    @classmethod
    def around(cls, corners: Floats) -> "PlanePage":
        """Return the page of three pictures."""
        low, high = corners.min(0), corners.max(0)
        x, y = ((low + high) / 2).tolist()
        cell = MARGIN * float(((high - low) / (COLUMNS - 1, ROWS - 1)).max())
        return cls(corners, (x, y), cell)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, half a cell beyond the outer nodes."""
        return COLUMNS * self.cell, ROWS * self.cell

    @property
    def radius(self) -> float:
        """The root of the mean square distance of the pictures from their middle: the unit of arrows that are drawn."""
        apart = self.corners - self.corners.mean(0)
        return float(np.sqrt((apart**2).sum(1).mean()))

    def nodes(self) -> Floats:
        """Return the nodes of the grid ``[n, 2]``, those of the coarse grid first."""
        columns, rows = (grid.ravel() for grid in np.meshgrid(np.arange(COLUMNS), np.arange(ROWS)))
        fine = (columns % COARSE != 0) | (rows % COARSE != 0)
        order = np.argsort(fine, kind="stable")
        steps = np.stack([columns - (COLUMNS - 1) / 2, rows - (ROWS - 1) / 2], 1)
        return np.asarray(self.middle + self.cell * steps[order], dtype=np.float64)

    def place_of(self, dot: Place) -> Place:
        """Return the place of a point that is named by shares of the way to the second and to the third picture."""
        first, second, third = self.corners
        x, y = (first + dot[0] * (second - first) + dot[1] * (third - first)).tolist()
        return x, y

    def dot_at(self, place: Place) -> Place:
        """Return how the point at a place is named, at most at the edge of the page."""
        half = np.array(self.size) / 2
        inside = np.clip(place, self.middle - half, self.middle + half)
        first, second, third = self.corners
        u, v = np.linalg.solve(np.stack([second - first, third - first], 1), inside - first).tolist()
        return u, v

    def moved(self, dot: Place, cells: Place) -> Place:
        """Return the point so many cells to the right of another, and above it."""
        x, y = self.place_of(dot)
        return self.dot_at((x + cells[0] * self.cell, y + cells[1] * self.cell))
