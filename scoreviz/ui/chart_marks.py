"""What stands on a chart beside its curves: ticks where something was changed, playheads, and the way to a name."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from scoreviz.ui import theme

TICK, HEAD = 14.0, 2.4  # pixels: how high the tick of a change is, and the radius of its head
NAME_GAP, FAR = 5.0, 12.0  # from the axes to a name; a curve that ends further off has a line to its name


def paint_ticks(painter: QPainter, places: Iterable[float], floor: float, hollow: bool = False) -> None:
    """Paint thin ticks that stand on the axis, with heads that can be seen and pointed at; net B's are hollow."""
    ink, surface = QColor(theme.current().ink2), QColor(theme.current().surface)
    for x in places:
        painter.fillRect(QRectF(x - 0.5, floor - TICK, 1, TICK), ink)
        painter.setPen(QPen(ink, 1.2) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(surface if hollow else ink)
        painter.drawEllipse(QPointF(x, floor - TICK), HEAD, HEAD)
    painter.setPen(Qt.PenStyle.NoPen)


def paint_playhead(painter: QPainter, x: float, area: QRectF, hollow: bool = False) -> None:
    """Paint where a training is looked at; net B's, where it is another step, is hollow and thin."""
    ink, width, x = QColor(theme.current().ink), 1.0 if hollow else 2.0, float(round(x))
    painter.fillRect(QRectF(x - width // 2, area.top(), width, area.height()), ink)
    painter.setPen(QPen(ink, 1.2) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.current().surface) if hollow else ink)
    painter.drawEllipse(QPointF(x, area.top()), 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)


def paint_way(painter: QPainter, end: QPointF, name: QPointF) -> None:
    """Paint a dotted line from the end of a curve to its name, where that is not close by."""
    if name.x() - end.x() <= FAR:
        return
    painter.setPen(QPen(QColor(theme.current().ink3), 1.0, Qt.PenStyle.DotLine))
    painter.drawLine(end + QPointF(4, 0), name - QPointF(4, 0))
    painter.setPen(Qt.PenStyle.NoPen)
