"""Single arrows, each painted for itself: thick ones for a probe, small ones for its dials."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from scoreviz.engine.palette import Colour
from scoreviz.ui import theme

SHORTEST = 2.0  # pixels
WIDE = 1.0  # a head's width over its length


@dataclass(frozen=True)
class Look:
    """A colour, the width of the shaft, the length of the head, and an opacity."""

    colour: Colour
    shaft: float
    head: float
    opacity: float = 1.0


def paint_arrow(painter: QPainter, tail: QPointF, tip: QPointF, look: Look, short: float = 0.0) -> None:
    """Paint one arrow, whose tip stops so many pixels short of its place.

    A short one has a smaller head, and one too short to be seen is left out.
    """
    way = tip - tail
    if short:
        tip = tip - way * min(1.0, short / max(math.hypot(way.x(), way.y()), SHORTEST))
        way = tip - tail
    length = math.hypot(way.x(), way.y())
    if not SHORTEST <= length < math.inf:
        return
    along = way / length
    across = QPointF(-along.y(), along.x())
    head = min(look.head, 0.7 * length)
    neck, ink = tip - along * head, theme.colour(look.colour, look.opacity)
    pen = QPen(ink, min(look.shaft, head))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(tail, neck + along * (0.1 * head))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    side = across * (0.5 * WIDE * head)
    painter.drawPolygon(QPolygonF([tip, neck + side, neck - side]))
