"""Pictures of a few pixels, painted with hard edges: a frame says whose they are."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from scoreviz.engine.images.image_view import Pixels
from scoreviz.ui import theme


def image_of(pixels: Pixels) -> QImage:
    """Return bytes ``[H, W, 3]`` as an image of its own."""
    height, width, _ = pixels.shape
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def rgba_of(image: QImage) -> Pixels:
    """Return an image as bytes ``[H, W, 4]``."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4).copy()


def paint_picture(painter: QPainter, image: QImage, box: QRectF, radius: float = 0.0) -> None:
    """Paint an image over a box, every pixel with hard edges."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    if radius:
        shape = QPainterPath()
        shape.addRoundedRect(box, radius, radius)
        painter.setClipPath(shape)
    painter.drawImage(box, image, QRectF(image.rect()))
    painter.restore()


def paint_frame(painter: QPainter, box: QRectF, ink: str, width: float, radius: float) -> None:
    """Paint a frame whose outer edge is the box."""
    half = width / 2
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.setPen(QPen(QColor(ink), width))
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def paint_empty(painter: QPainter, box: QRectF, radius: float) -> None:
    """Paint the place of a picture that is not there yet."""
    painter.setBrush(QColor(theme.current().raised))
    painter.drawRoundedRect(box, radius, radius)
