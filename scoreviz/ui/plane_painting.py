"""The plane through three pictures as it is painted, on the screen or on paper.

``PlaneFace(arrows, point, dot, place)`` has no widget: it may be painted in any thread.  ``paint(painter)``
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from scoreviz.engine.glyph import LEARNED_GLYPH, offsets
from scoreviz.engine.images import plane_work
from scoreviz.engine.images.plane_page import PlanePage
from scoreviz.engine.marks import Place
from scoreviz.ui import theme
from scoreviz.ui.arrows import ArrowLayer, Arrows
from scoreviz.ui.pixels import image_of, paint_frame, paint_picture

STALE, FAINTEST = 0.38, 0.25  # opacity of what is about earlier settings, and of an arrow that is across the plane
CORNER, DOT, MEANT = 2.2, 6.0, 4.0  # a picture at its place in cells, at least LEAST pixels; the dot; where x0-hat is
LEAST, LARGEST = 22.0, 46.0


def fitted(page: PlanePage, width: float, height: float) -> QRectF:
    """Return where a page is on so many pixels: in their middle, as large as there is room for."""
    wide, high = page.size
    scale = min(width / wide, height / high)
    size = wide * scale, high * scale
    return QRectF((width - size[0]) / 2, (height - size[1]) / 2, *size)


@dataclass(frozen=True, eq=False)
class PlaneFace:
    """What is seen of a plane in a box: its arrows, its pictures, and the dot, at the place it has on the plane.

    Args:
        point: what the dot means and its way back, where that is known.
        dot: as it is named on the page.
        stale: whether arrows and point are about earlier settings.
        times: how many times as strong its lines are and as large its marks, for a room.
    """

    arrows: plane_work.Arrows
    point: plane_work.Point | None
    dot: Place
    box: QRectF
    stale: bool = False
    times: float = 1.0

    def seen_at(self, place: Place) -> QPointF:
        """Return where a place of the plane is seen."""
        page = self.arrows.page
        (x, y), scale = page.middle, self.box.width() / page.size[0]
        return self.box.center() + QPointF((place[0] - x) * scale, (y - place[1]) * scale)

    def paint(self, painter: QPainter, layer: ArrowLayer) -> None:
        """Paint it on its ground; ``layer`` paints the arrows, and remembers how."""
        self._paint_arrows(painter, layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.box)
        self._paint_pictures(painter)
        self._paint_way(painter)
        self._paint_dot(painter)
        painter.setClipping(False)

    def _paint_arrows(self, painter: QPainter, layer: ArrowLayer) -> None:
        arrows, box, p = self.arrows, self.box, theme.current()
        tails = np.array([self.seen_at((x, y)).toTuple() for x, y in arrows.nodes.tolist()]).reshape(-1, 2)
        cell = box.width() * arrows.page.cell / arrows.page.size[0]
        opacity = (FAINTEST + (1 - FAINTEST) * arrows.shares) * (STALE if self.stale else 1.0)
        shafts = offsets(arrows.arrows, "compressed", cell)
        layer.paint(painter, Arrows(box, p.learned, LEARNED_GLYPH, tails, shafts, opacity, p.canvas), self.times)

    def _paint_pictures(self, painter: QPainter) -> None:
        arrows, p = self.arrows, theme.current()
        cell = self.box.width() * arrows.page.cell / arrows.page.size[0]
        side = min(max(CORNER * cell, LEAST), LARGEST)
        for picture, (x, y) in zip(arrows.pictures, arrows.page.corners.tolist(), strict=True):
            at = self.seen_at((x, y))
            place = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
            paint_picture(painter, image_of(picture), place, 4)
            paint_frame(painter, place.adjusted(-2, -2, 2, 2), p.true, 2, 5)

    def _paint_way(self, painter: QPainter) -> None:
        point, p = self.point, theme.current()
        if point is None:
            return
        painter.setOpacity(STALE if self.stale else 1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = QPolygonF([self.seen_at((x, y)) for x, y in point.path.tolist()])
        times, meets = self.times, self.times * MEANT
        painter.setPen(QPen(QColor(p.canvas), 5 * times))
        painter.drawPolyline(line)
        painter.setPen(QPen(QColor(p.learned), 2 * times))
        painter.drawPolyline(line)
        if point.end is not None:
            painter.setBrush(QColor(p.canvas))
            at = line.last()
            painter.drawRect(QRectF(at.x() - meets, at.y() - meets, 2 * meets, 2 * meets))
        meant = self.seen_at(point.meant)
        painter.setPen(QPen(QColor(p.learned), 1.5 * times, Qt.PenStyle.DashLine))
        painter.drawLine(self.seen_at(point.place), meant)
        painter.setPen(QPen(QColor(p.canvas), 1.5))
        painter.setBrush(QColor(p.learned))
        painter.drawEllipse(meant, meets, meets)
        painter.setOpacity(1.0)

    def _paint_dot(self, painter: QPainter) -> None:
        p = theme.current()
        painter.setPen(QPen(QColor(p.canvas), 2))
        painter.setBrush(QColor(p.ink))
        radius = self.times * DOT
        painter.drawEllipse(self.seen_at(self.arrows.page.place_of(self.dot)), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
