"""How the curves of a chart are painted: lines, dashes, and rows of marks with their bars."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from scoreviz.ui import theme
from scoreviz.ui.plot_frame import Curve, Frame

DOT = 3.2
WIDTHS = {"line": 2.2, "thin": 1.5, "dashes": 1.8}


def paint_curve(painter: QPainter, frame: Frame, curve: Curve) -> None:
    """Paint one curve in its ink and look."""
    ink, points = theme.colour(getattr(theme.current(), curve.ink), curve.opacity), frame.points(curve)
    if curve.look == "bars":
        _paint_columns(painter, frame, points, ink)
        return
    if curve.look not in WIDTHS:
        _paint_bars(painter, frame, curve, ink)
        painter.setBrush(ink)
        for point in points:
            _paint_mark(painter, curve.look, point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return
    pen = QPen(ink, WIDTHS[curve.look], j=Qt.PenJoinStyle.BevelJoin)
    if curve.look == "dashes":
        pen.setDashPattern([3, 2.4])
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_bars(painter: QPainter, frame: Frame, curve: Curve, ink: QColor) -> None:
    for x, y, error in zip(curve.x, curve.y, curve.error, strict=False):
        if frame.shows(x, y):
            low = y - error if frame.shows(x, y - error) else y
            top, bottom = frame.y(y + error), frame.y(low)
            painter.fillRect(QRectF(frame.x(x) - 0.6, top, 1.2, bottom - top), ink)


def _paint_columns(painter: QPainter, frame: Frame, points: list[QPointF], ink: QColor) -> None:
    """Columns that stand side by side on nothing, a hairline between them."""
    ink.setAlphaF(0.55 * ink.alphaF())
    wide, foot = (points[1].x() - points[0].x() if len(points) > 1 else 1.0), frame.y(0.0)
    for point in points:
        painter.fillRect(QRectF(point.x() - wide / 2 + 0.5, point.y(), wide - 1, foot - point.y()), ink)


def _paint_mark(painter: QPainter, look: str, at: QPointF) -> None:
    if look == "dots":
        painter.drawEllipse(at, DOT, DOT)
    elif look == "squares":
        painter.drawRect(QRectF(at.x() - DOT, at.y() - DOT, 2 * DOT, 2 * DOT))
    else:
        far = 1.35 * DOT
        sides = [QPointF(0, -far), QPointF(far, 0), QPointF(0, far), QPointF(-far, 0)]
        painter.drawPolygon(QPolygonF([at + side for side in sides]))
