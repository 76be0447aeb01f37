"""Many shapes in one call of QPainter, from numpy arrays: fragments of a pixmap, lines, closed polygons.

QPainter reads ``PixmapFragment`` and ``QLineF`` as plain runs of doubles, so an array of that layout is handed over as
it is. Each batch owns its array for as long as Qt may look at it.
"""

from typing import cast

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QLineF
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

# struct PixmapFragment { x, y, sourceLeft, sourceTop, width, height, scaleX, scaleY, rotation, opacity }: all double
_FRAGMENT = 10
_PATH_ELEMENT = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])  # as QDataStream writes a QPainterPath
_PATH_TAIL = bytes(4) + (1).to_bytes(4, "big")  # starts at 0; Qt::WindingFill


class FragmentBatch:
    """Copies of parts of one pixmap, neither turned nor scaled: the case that the raster engine blits."""

    def __init__(self) -> None:
        self._rows = np.zeros((0, _FRAGMENT))
        self._first: list[QPainter.PixmapFragment] = []  # how Qt is told where the rows begin

    def draw(
        self,
        painter: QPainter,
        pixmap: QPixmap,
        centres: NDArray[np.floating],
        sources: NDArray[np.floating] | NDArray[np.integer],
        size: float,
        opacity: NDArray[np.floating] | float = 1.0,
    ) -> None:
        """Draw squares of ``pixmap``.

        Args:
            painter: its transform is a translation at most.
            pixmap: with all parts side by side.
            centres: ``[N, 2]`` pixels.
            sources: left and top of each part in the pixmap ``[N, 2]``.
            size: the side of a part.
            opacity: ``[N]`` or one for all.
        """
        count = len(centres)
        if count == 0:
            return
        self._grow(count)
        rows = self._rows[:count]
        rows[:, 0:2], rows[:, 2:4], rows[:, 4:6], rows[:, 9] = centres, sources, size, opacity
        painter.drawPixmapFragments(self._first[0], count, pixmap)

    def _grow(self, count: int) -> None:
        if count <= len(self._rows):
            return
        self._first.clear()  # before the array it points into goes
        self._rows = np.zeros((count + count // 4, _FRAGMENT))
        self._rows[:, 6:8] = 1.0
        first = shiboken6.wrapInstance(self._rows.ctypes.data, QPainter.PixmapFragment)
        self._first.append(cast(QPainter.PixmapFragment, first))


def draw_lines(painter: QPainter, ends: NDArray[np.floating]) -> None:
    """Draw separate lines ``[N, 4]`` (x1, y1, x2, y2) with the painter's pen."""
    if len(ends):
        buffer = np.ascontiguousarray(ends, dtype=np.float64)
        painter.drawLines(cast(QLineF, shiboken6.wrapInstance(buffer.ctypes.data, QLineF)), len(buffer))


def polygons(corners: NDArray[np.floating]) -> QPainterPath:
    """Return one path with the polygons ``[N, K, 2]``, which close when filled."""
    count, sides, _ = corners.shape
    elements = np.ones((count, sides), dtype=_PATH_ELEMENT)  # kind 1: line to
    elements["kind"][:, 0] = 0  # move to
    elements["x"], elements["y"] = corners[..., 0], corners[..., 1]
    path = QPainterPath()
    if count:
        head = (count * sides).to_bytes(4, "big")
        QDataStream(QByteArray(head + elements.tobytes() + _PATH_TAIL)) >> path
    return path
