"""The plane of images as a picture, without a window."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget

from scoreviz.engine.images.image_view import Pixels
from scoreviz.engine.images.plane_work import Arrows, Point
from scoreviz.ui import theme
from scoreviz.ui.plane_canvas import PlaneCanvas
from scoreviz.ui.run_film import pixels_of


def picture_of_plane(arrows: Arrows, point: Point | None, size: tuple[int, int]) -> Pixels:
    """Return what the page shows of a plane on so many pixels ``[H, W, 3]``."""
    canvas = PlaneCanvas()
    canvas.resize(*size)
    canvas.show_plane(arrows, point, arrows.spec.plane.dot, "", stale=False)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.current().window))
    canvas.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return pixels_of(image)[..., 2::-1].copy()
