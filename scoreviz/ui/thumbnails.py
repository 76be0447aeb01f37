"""Small pictures of densities, in the colours of the truth."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from scoreviz.engine.palette import Palette, colour_table
from scoreviz.ui import theme


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


class Strip:
    """Densities side by side in one picture, made again only for another size or theme."""

    def __init__(self, pictures: Sequence[ArrayLike]) -> None:
        self._pictures = [as_density(picture) for picture in pictures]
        self._made: tuple[tuple[QSize, float, str], QPixmap] | None = None

    def pixmap(self, size: QSize, ratio: float) -> QPixmap:
        """Return the strip at a size in logical pixels, sharp on a screen of ``ratio`` times the pixels."""
        key = (size, ratio, theme.current().name)
        if self._made is None or self._made[0] != key:
            self._made = (key, self._paint(size, ratio))
        return self._made[1]

    def _paint(self, size: QSize, ratio: float) -> QPixmap:
        palette = theme.current()
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(palette.canvas))
        painter = QPainter(made)
        share = size.width() / max(len(self._pictures), 1)
        for k, picture in enumerate(self._pictures):
            draw_covering(painter, density_image(picture, palette), QRectF(k * share, 0, share, size.height()))
        painter.end()
        return made
