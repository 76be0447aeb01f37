"""Tiles: small pictures of targets to pick from, and one for a file."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from scoreviz.ui import icons, theme
from scoreviz.ui.controls import Control
from scoreviz.ui.explained import explained
from scoreviz.ui.sections import BLEED
from scoreviz.ui.surfaces import painter_on
from scoreviz.ui.thumbnails import as_density, density_image, draw_covering
from scoreviz.wording import tr

COLUMNS = 5
TILE = QSize(57, 49)
RING = BLEED  # room around the picture for the ring of the picked one


class ShapeTile(Control):
    """One shape; a ring of ink marks the one in use."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        explained(self, "target.shape")
        self.setToolTip(title)
        self.setCheckable(True)
        self._density: NDArray[np.floating] = np.zeros((1, 1))  # an empty page, until its picture is there
        self._image: tuple[str, QImage] | None = None

    def set_density(self, density: ArrayLike) -> None:
        """Show a density ``[h, w]``, 0 to 1, row 0 the lowest y."""
        self._density, self._image = as_density(density), None
        self.update()

    def sizeHint(self) -> QSize:
        return TILE

    def nextCheckState(self) -> None:
        """Stay as it is: which tile is lit follows the document."""

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        shape = QPainterPath()
        shape.addRoundedRect(box, theme.INNER, theme.INNER)
        painter.save()
        painter.setClipPath(shape)
        draw_covering(painter, self._picture(), box)
        painter.restore()
        line = theme.blend(p.strong_line, p.ink2, self.warmth)
        painter.setPen(QPen(line, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.INNER, theme.INNER)
        if self.isChecked():
            painter.setPen(QPen(QColor(p.ink), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.CONTROL, theme.CONTROL)

    def _picture(self) -> QImage:
        palette = theme.current()
        if self._image is None or self._image[0] != palette.name:
            self._image = (palette.name, density_image(self._density, palette))
        return self._image[1]


class ImportTile(Control):
    """A dashed tile with a plus: a target from a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Open a picture, points or a mixture"), parent)
        kinds = ".png  .jpg  .svg  .csv  .npy  .json"
        words = tr("Open a picture, points or a mixture\nIn place of every layer, or as a new one")
        self.setToolTip(f"{words}\n{kinds}")

    def sizeHint(self) -> QSize:
        return TILE

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        box = QRectF(self.rect()).adjusted(RING + 0.5, RING + 0.5, -RING - 0.5, -RING - 0.5)
        painter.setBrush(theme.colour(p.hover, 0.6 * self.warmth))
        painter.setPen(QPen(QColor(p.strong_line), 1, Qt.PenStyle.CustomDashLine))
        pen = painter.pen()
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(box, theme.INNER, theme.INNER)
        icons.draw(painter, "plus", theme.blend(p.ink2, p.ink, self.warmth).name(), box.center(), 18)
