"""More points than can be drawn one by one: counted pixel by pixel, and painted as one picture."""

from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from scoreviz.engine.palette import Colour
from scoreviz.ui.sprites import premultiplied

_MOST_COUNTED = 60  # points at one place; more look the same


class Stamp:
    """Counts points on the corners of pixels; a pixel shows those at its four corners, so a point is 2 x 2 pixels.

    The arrays are kept from frame to frame: new ones cost 3 ms in page faults, more than all the counting.
    """

    def __init__(self) -> None:
        self._resize(0, 0)

    def paint(
        self, painter: QPainter, pixels: NDArray[np.floating], size: tuple[float, float], ink: Colour, opacity: float
    ) -> None:
        """Paint points at ``pixels`` ``[N, 2]``, all finite: n at one place are 1 - (1 - opacity)^n opaque."""
        width, height = ceil(size[0]), ceil(size[1])
        if self._shades.shape != (height, width):
            self._resize(width, height)
        x, y = np.round(pixels[:, 0]).astype(np.int64), np.round(pixels[:, 1]).astype(np.int64)
        seen = np.flatnonzero((x >= 0) & (x <= width) & (y >= 0) & (y <= height))
        self._corners.fill(0)
        np.add.at(self._corners.reshape(-1), (y * (width + 1) + x).take(seen), np.int32(1))
        np.minimum(self._corners, _MOST_COUNTED, out=self._corners)
        np.add(self._corners[:-1], self._corners[1:], out=self._edges)
        np.add(self._edges[:, :-1], self._edges[:, 1:], out=self._counts)
        shades = premultiplied(1.0 - (1.0 - opacity) ** np.arange(4 * _MOST_COUNTED + 1), ink)
        shades.take(self._counts, out=self._shades, mode="clip")  # clip: the mode that needs no buffer
        image = QImage(self._shades.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
        painter.drawImage(0, 0, image)

    def _resize(self, width: int, height: int) -> None:
        self._corners = np.zeros((height + 1, width + 1), np.int32)
        self._edges = np.zeros((height, width + 1), np.int32)
        self._counts = np.zeros((height, width), np.intp)
        self._shades = np.zeros((height, width), np.uint32)
