"""Small pictures side by side in one pixmap, each drawn for several places within a pixel.

A blit moves by whole pixels only: without a picture for each part of a pixel, slow points would move in jumps.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPixmap

from scoreviz.engine.palette import Colour, rgb

Floats = NDArray[np.floating]


def split_pixels(centres: Floats, phases: int) -> tuple[Floats, NDArray[np.int64]]:
    """Return the whole pixel ``[N, 2]`` that holds each centre, and where in it the centre lies, 0 to phases - 1."""
    whole = np.floor(centres)
    return whole, ((centres - whole) * phases).astype(np.int64)


def pixels_from_phase(
    side: int, column: NDArray[np.int64], row: NDArray[np.int64], phases: int
) -> tuple[Floats, Floats]:
    """Return x and y of a square's pixels, measured from a centre that lies in one phase of the middle pixel.

    Args:
        side: of the square, an even number of pixels.
        column, row: the phase in x and y, each ``[N, 1, 1]``.

    Returns:
        x ``[N, 1, side]`` and y ``[N, side, 1]``.
    """
    pixels = np.arange(side, dtype=np.float32) + 0.5 - side / 2
    x = pixels[None, None, :] - ((column + 0.5) / phases).astype(np.float32)
    y = pixels[None, :, None] - ((row + 0.5) / phases).astype(np.float32)
    return x, y


def sprite_sheet(cover: Floats, colour: Colour, columns: int) -> QPixmap:
    """Return squares ``[N, S, S]`` (opacity, 0 to 1) of one colour in a pixmap, ``columns`` beside each other."""
    return _pixmap(premultiplied(_side_by_side(cover, columns), colour))


def coloured_sheet(cover: Floats, colours: tuple[Colour, ...], columns: int) -> QPixmap:
    """Return the same squares once in each of some colours, one sheet below the other."""
    sheet = _side_by_side(cover, columns)
    return _pixmap(np.concatenate([premultiplied(sheet, colour) for colour in colours]))


def _side_by_side(cover: Floats, columns: int) -> Floats:
    count, side, _ = cover.shape
    rows = -(-count // columns)
    full = np.zeros((rows * columns, side, side), np.float32)
    full[:count] = cover
    return full.reshape(rows, columns, side, side).swapaxes(1, 2).reshape(rows * side, columns * side)


def _pixmap(pixels: NDArray[np.uint32]) -> QPixmap:
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    return QPixmap.fromImage(image.copy())  # the copy owns its pixels, the array does not outlive this call


def premultiplied(opacity: Floats, colour: Colour) -> NDArray[np.uint32]:
    """Return 0xAARRGGBB with red, green and blue multiplied by alpha, as QPainter blends fastest."""
    red, green, blue = rgb(colour)
    level = np.asarray(opacity, np.float32)
    channels = [(level * full + 0.5).astype(np.uint32) for full in (255, red, green, blue)]
    return (channels[0] << 24 | channels[1] << 16 | channels[2] << 8 | channels[3]).astype(np.uint32, copy=False)
