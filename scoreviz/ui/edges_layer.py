"""Over the canvas, under its cards: histograms of x and y along two edges, and lines of the points' density."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from scoreviz.engine.cloud_view import CloudLines
from scoreviz.engine.lane_numbers import Marginal
from scoreviz.engine.palette import Palette
from scoreviz.ui import theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.canvas import EDGE, Canvas
from scoreviz.ui.surfaces import painter_on
from scoreviz.wording import tr

ROOM = 1.1  # a strip is so many times as high as the highest of what stands in it
VEIL, FILL = 0.86, 0.42
DASHES = [5.0, 3.0]

Margins = tuple[Marginal, Marginal]
Floats = NDArray[np.floating]


class EdgesLayer(QWidget):
    """As large as the canvas, and no hindrance to the mouse."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._margins: Margins | None = None
        self._lines: CloudLines | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setAccessibleName(tr("Distribution of the points"))
        canvas.viewChanged.connect(self.update)
        canvas.installEventFilter(self)
        self.resize(canvas.size())
        self.lower()
        self.hide()

    @property
    def shown(self) -> tuple[Margins | None, CloudLines | None]:
        """What is shown."""
        return self._margins, self._lines

    def show_found(self, margins: Margins | None, lines: CloudLines | None) -> None:
        """Show something else, or nothing."""
        if (margins, lines) == (self._margins, self._lines):
            return
        self._margins, self._lines = margins, lines
        self.setVisible(margins is not None or lines is not None)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, camera, palette = painter_on(self), self._canvas.camera, theme.current()
        if self._lines is not None:
            paint_lines(painter, self._lines, camera, palette)
        if self._margins is not None:
            paint_margins(painter, self._margins, camera, palette)


def paint_lines(painter: QPainter, lines: CloudLines, camera: Camera, palette: Palette) -> None:
    """Paint the lines of p_t solid and blue, those of the points dashed and ink."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for found, pen in (
        (lines.truth, QPen(QColor(palette.true), 1.5)),
        (lines.cloud, QPen(QColor(palette.ink), 1.5)),
    ):
        if found is lines.cloud:
            pen.setDashPattern(DASHES)
        painter.setPen(pen)
        for line in found:
            painter.drawPolyline(_polygon(camera.to_screen(line)))


def paint_margins(painter: QPainter, margins: Margins, camera: Camera, palette: Palette) -> None:
    """Paint the histogram of x along the lower edge and that of y along the left one, each with its exact density."""
    width, height = camera.width, camera.height
    across, up = QRectF(EDGE, height - EDGE, width - EDGE, EDGE), QRectF(0, 0, EDGE, height - EDGE)
    for strip in (across, up, QRectF(0, height - EDGE, EDGE, EDGE)):
        painter.fillRect(strip, theme.colour(palette.canvas, VEIL))
    painter.fillRect(QRectF(EDGE, height - EDGE, width - EDGE, 1), QColor(palette.line))
    painter.fillRect(QRectF(EDGE - 1, 0, 1, height - EDGE), QColor(palette.line))
    for axis, strip in enumerate((across, up)):
        painter.save()
        painter.setClipRect(strip)
        _paint_margin(painter, margins[axis], axis, camera, palette)
        painter.restore()


def _paint_margin(painter: QPainter, margin: Marginal, axis: int, camera: Camera, palette: Palette) -> None:
    highest = max(float(margin.truth.max()), float(margin.counts.max()), 1e-12) * ROOM
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(palette.ink, FILL))
    corners = _along(margin.edges, axis, camera)
    for k, height in enumerate(margin.counts.tolist()):
        start, end, high = corners[k], corners[k + 1], height / highest * EDGE
        if high:
            painter.drawRect(_bar(start, end, high, axis, camera.height))
    at = _along(margin.at, axis, camera)
    line = [_place(x, y / highest * EDGE, axis, camera.height) for x, y in zip(at, margin.truth.tolist(), strict=True)]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.true), 2.0))
    painter.drawPolyline(QPolygonF(line))


def _along(values: Floats, axis: int, camera: Camera) -> list[float]:
    """Return where values of one axis are on the screen."""
    places = np.zeros((len(values), 2))
    places[:, axis] = values
    found: list[float] = camera.to_screen(places)[:, axis].tolist()
    return found


def _place(along: float, high: float, axis: int, height: float) -> QPointF:
    return QPointF(along, height - high) if axis == 0 else QPointF(high, along)


def _bar(start: float, end: float, high: float, axis: int, height: float) -> QRectF:
    return QRectF(_place(start, 0.0, axis, height), _place(end, high, axis, height)).normalized()


def _polygon(places: Iterable[Iterable[float]]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in places])
