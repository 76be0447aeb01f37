"""What is painted at a place of a widget that has several things on it, each with an entry of the help."""

import math

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtWidgets import QWidget

from scoreviz.ui.arrow_hover import Node, arrow_at
from scoreviz.ui.axis_backdrop import ERROR, SIDE, STRIP
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.image_equation import Equation
from scoreviz.ui.noise_axis import HANDLE, NoiseAxis
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.probe_layer import ProbeLayer
from scoreviz.ui.stage import Stage

Part = tuple[str, QRect]  # an entry, and where on the widget it is painted

NEAR = 5.0  # pixels from the middle of a point or of the probe
AROUND_PROBE = 16.0
BESIDE, BETWEEN = 0.06, 0.2  # radians: from an arrow that counts as on it; of a wedge that can be told from its arrows


def part_at(widget: QWidget, place: QPoint) -> Part | None:
    """Return what is painted at a place of a widget; None where the widget is one thing."""
    if isinstance(widget, Canvas):
        return _on_canvas(widget, QPointF(place))
    if isinstance(widget, NoiseAxis):
        return _on_axis(widget, place)
    return _in_equation(widget, QPointF(place)) if isinstance(widget, Equation) else None


def _on_axis(axis: NoiseAxis, place: QPoint) -> Part | None:
    across = QRect(SIDE, 0, axis.width() - 2 * SIDE, axis.height())
    rows = (
        ("axis.error", 0, ERROR[1]),
        ("axis.strip", ERROR[1], STRIP[1]),
        ("axis.playhead", STRIP[1], HANDLE[1] + 8),
    )
    for key, top, bottom in rows:
        if top <= place.y() < bottom and across.left() <= place.x() <= across.right():
            return key, QRect(across.left(), round(top), across.width(), round(bottom - top))
    return None


def _in_equation(equation: Equation, place: QPointF) -> Part | None:
    keys = ("equation.noisy", "equation.clean", f"equation.{equation.kind.value()}")
    for key, box in zip(keys, equation.boxes(), strict=True):
        if box.contains(place):
            return key, box.toRect()
    return None


def _on_canvas(canvas: Canvas, place: QPointF) -> Part | None:
    """Look for the probe, then for a point, then for an arrow; what is left is the colour of the ground."""
    stage, particles = canvas.shown
    probe = _near_probe(canvas, place)
    if probe is not None:
        return probe
    point = _point_near(canvas, particles, stage, place)
    if point is not None:
        return "points", _around(point, 9.0)
    node = arrow_at(stage, place)
    if node is not None:
        return f"arrow.{_which_arrow(stage, node, place)}", _around(_tail(stage, node), stage.overlays.spacing * 0.8)
    if stage.overlays.style == "streamlines" and stage.overlays.arrows:
        return "field.streamlines", canvas.rect()
    if stage.overlays.heat and stage.fields is not None:
        shown = "error" if stage.view == "difference" else stage.overlays.map
        return f"layers.map.{shown}", canvas.rect()
    return None


def _near_probe(canvas: Canvas, place: QPointF) -> Part | None:
    layer = next((one for one in canvas.findChildren(ProbeLayer) if one.isVisible()), None)
    sight = None if layer is None else layer.sight
    ring = None if sight is None or sight.found is None else sight.at(sight.found.place)
    if ring is None or math.hypot(ring.x() - place.x(), ring.y() - place.y()) > AROUND_PROBE:
        return None
    return "probe", _around(ring, AROUND_PROBE)


def _point_near(canvas: Canvas, particles: Particles, stage: Stage, place: QPointF) -> QPointF | None:
    if particles.points is None or not stage.overlays.points or not len(particles.points):
        return None
    away = canvas.camera.to_screen(particles.points) - np.array((place.x(), place.y()))
    nearest = int((away**2).sum(axis=1).argmin())
    offset = QPointF(float(away[nearest][0]), float(away[nearest][1]))
    return place + offset if math.hypot(offset.x(), offset.y()) <= NEAR else None


def _which_arrow(stage: Stage, node: Node, place: QPointF) -> str:
    """Return whose arrow is at a place: in the view of both, the one along which the place lies, or the wedge."""
    fields = stage.fields
    if stage.overlays.shows != "score":
        return "true"
    if stage.view == "split":
        return "true" if stage.true_area is not None and stage.true_area.contains(place) else "learned"
    if stage.view != "both" or fields is None or fields.learned is None:
        return stage.view if stage.view != "both" else "true"
    from_tail = place - _tail(stage, node)
    along = math.atan2(-from_tail.y(), from_tail.x())
    true, learned = (math.atan2(float(v[1]), float(v[0])) for v in (fields.true[node], fields.learned[node]))
    to_true, to_learned = _apart(along, true), _apart(along, learned)
    if _apart(true, learned) > BETWEEN and min(to_true, to_learned) > BESIDE:
        return "difference"
    return "true" if to_true <= to_learned else "learned"


def _apart(a: float, b: float) -> float:
    return abs((a - b + math.pi) % (2 * math.pi) - math.pi)


def _tail(stage: Stage, node: Node) -> QPointF:
    assert stage.fields is not None
    rows, columns = stage.fields.presence.shape
    at = stage.fields.nodes.reshape(rows, columns, 2)[node]
    x, y = stage.camera.to_screen(at).tolist()
    return QPointF(x, y)


def _around(middle: QPointF, reach: float) -> QRect:
    return QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach).toRect()
