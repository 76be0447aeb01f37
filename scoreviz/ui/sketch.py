"""What a tool shows over the canvas while it is in use, and how it is painted."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from scoreviz.engine.marks import Fill, Mark, Path, Place, Stroke
from scoreviz.engine.palette import Palette
from scoreviz.ui import theme
from scoreviz.ui.camera import Camera

Cursor = Literal["brush", "cross", "hand"]
GripKind = Literal["corner", "centre", "turn", "axis"]


@dataclass(frozen=True)
class Sketch:
    """What a tool shows over the canvas while it is in use, in world coordinates.

    Args:
        ghost: marks whose strokes are shown as they are without noise, since at high noise the heat map hardly does.
        lines: open or closed outlines, dashed; a closed one ends where it began.
        grips: what can be taken hold of.
        axes: of the symmetry under which is drawn, faint.
        cross: where the keyboard points, and the radius of the brush there, 0 for a tool without one.
    """

    ghost: tuple[Mark, ...] = ()
    lines: tuple[Path, ...] = ()
    grips: tuple[tuple[GripKind, Place], ...] = ()
    axes: tuple[Path, ...] = ()
    cross: tuple[Place, float] | None = None


NOTHING = Sketch()
GHOST_OPACITY = 0.45
AXIS_OPACITY = 0.3
CROSS = 9.0  # pixels, each arm
GRIP = 5.0  # half the side of a corner's square, or the radius of another grip, pixels


def paint_sketch(painter: QPainter, sketch: Sketch, camera: Camera, palette: Palette) -> None:
    """Paint the ghost of what is drawn, dashed lines, and grips: squares at corners, discs elsewhere."""
    if sketch == NOTHING:
        return
    _paint_axes(painter, sketch.axes, camera, palette)
    for mark in sketch.ghost:
        if isinstance(mark, Stroke):
            _paint_stroke(painter, mark, camera, palette)
        elif isinstance(mark, Fill):
            _paint_fill(painter, mark, camera, palette)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.ink), 1.5, Qt.PenStyle.DashLine))
    for line in sketch.lines:
        painter.drawPolyline(QPolygonF(_on_screen(line, camera)))
    painter.setPen(QPen(QColor(palette.ink), 1.75))
    painter.setBrush(QColor(palette.surface))
    for kind, place in sketch.grips:
        at = _on_screen((place,), camera)[0]
        if kind == "corner":
            painter.drawRect(QRectF(at.x() - GRIP, at.y() - GRIP, 2 * GRIP, 2 * GRIP))
        else:
            painter.drawEllipse(at, GRIP + 1, GRIP + 1)
    if sketch.cross is not None:
        _paint_cross(painter, *sketch.cross, camera, palette)


def _paint_axes(painter: QPainter, axes: tuple[Path, ...], camera: Camera, palette: Palette) -> None:
    painter.setPen(QPen(theme.colour(palette.ink, AXIS_OPACITY), 1.0, Qt.PenStyle.DashLine))
    for line in axes:
        painter.drawPolyline(QPolygonF(_on_screen(line, camera)))


def _paint_cross(painter: QPainter, place: Place, radius: float, camera: Camera, palette: Palette) -> None:
    """Draw where the keyboard points: a cross that is seen on any ground, and the brush around it."""
    at = _on_screen((place,), camera)[0]
    for colour, width in ((palette.canvas, 5.0), (palette.ink, 2.0)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawLine(at - QPointF(CROSS, 0), at + QPointF(CROSS, 0))
        painter.drawLine(at - QPointF(0, CROSS), at + QPointF(0, CROSS))
    if radius:
        painter.setPen(QPen(QColor(palette.true), 1.75))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, radius * camera.scale, radius * camera.scale)


def _paint_fill(painter: QPainter, fill: Fill, camera: Camera, palette: Palette) -> None:
    """Draw the inside of a shape in hand, in the colours of a stroke."""
    path = QPainterPath()
    for outline in fill.outlines:
        path.addPolygon(QPolygonF(_on_screen(outline, camera)))
        path.closeSubpath()
    painter.fillPath(path, theme.colour(palette.ink if fill.erase else palette.true, GHOST_OPACITY))


def _paint_stroke(painter: QPainter, stroke: Stroke, camera: Camera, palette: Palette) -> None:
    """Draw a stroke in hand, blue for ink that is left, ink-coloured for ink that is taken."""
    painter.save()
    colour = theme.colour(palette.ink if stroke.erase else palette.true, GHOST_OPACITY)
    width = max(1.0, stroke.radius * camera.scale)  # the profile is half as strong at half the radius
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, round_cap, round_join))
    corners = _on_screen(stroke.points, camera)
    if len(corners) == 1:
        painter.drawPoint(corners[0])
    else:
        painter.drawPolyline(QPolygonF(corners))
    painter.restore()


def _on_screen(path: Path, camera: Camera) -> list[QPointF]:
    places = camera.to_screen(np.asarray(path, dtype=float).reshape(-1, 2))
    return [QPointF(x, y) for x, y in places.tolist()]
