"""Small pictures of densities, in the colours of the truth."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from scoreviz.engine.palette import Palette, colour_table


def density_image(values: NDArray[np.floating], palette: Palette) -> QImage:
    """Return a density ``[h, w]``, 0 to 1, row 0 the lowest y, in the colour map of the truth."""
    table = colour_table(palette.true_map)  # [256, 3]
    shares = np.clip(np.nan_to_num(np.asarray(values, dtype=float)), 0.0, 1.0)
    pixels = np.ascontiguousarray(table[(255 * shares[::-1]).astype(np.uint8)])  # [h, w, 3]
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def as_density(values: ArrayLike) -> NDArray[np.floating]:
    """Return a picture as an array ``[h, w]``.

    Raises:
        ValueError: it has no two sides.
    """
    array = np.asarray(values, dtype=float)
    if array.ndim != 2 or array.size == 0:
        raise ValueError(f"a picture of a density has two sides, not shape {array.shape}")
    return array


def draw_covering(painter: QPainter, image: QImage, into: QRectF) -> None:
    """Paint the middle of an image so that it covers a rectangle and keeps its proportions."""
    wide = into.width() / into.height() * image.height()
    if wide <= image.width():
        source = QRect(round((image.width() - wide) / 2), 0, round(wide), image.height())
    else:
        tall = round(into.height() / into.width() * image.width())
        source = QRect(0, (image.height() - tall) // 2, image.width(), tall)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(into, image, QRectF(source))
