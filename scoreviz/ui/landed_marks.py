"""Rings around points that landed where hardly any data is, over the canvas and under its cards."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from scoreviz.ui import theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.particles_layer import paint_landed
from scoreviz.ui.surfaces import painter_on
from scoreviz.wording import tr

Floats = NDArray[np.floating]


class LandedMarks(QWidget):
    """As large as the canvas, and no hindrance to the mouse."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.points: Floats | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setAccessibleName(tr("Points that landed beside the data"))
        canvas.viewChanged.connect(self.update)
        canvas.installEventFilter(self)
        self.resize(canvas.size())
        self.lower()
        self.hide()

    def set_points(self, points: Floats | None) -> None:
        """Mark points ``[N, 2]`` in the displayed frame, or none."""
        if points is self.points:
            return
        self.points = points
        self.setVisible(points is not None and len(points) > 0)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.points is None:
            return
        paint_landed(painter_on(self), self.points, self._canvas.camera, 1.0, theme.current().difference)
