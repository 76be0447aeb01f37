"""Fields for the canvas tests: constant arrows, a bump of density, nothing computed by the engine."""

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from scoreviz.engine.document import Noise
from scoreviz.engine.fields import FieldRequest, FieldSnapshot
from scoreviz.engine.target import Target
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.stage import Stage


def constant_fields(
    canvas: Canvas,
    true: tuple[float, float] = (1.0, 0.0),
    learned: tuple[float, float] | None = None,
    **changes: Any,
) -> FieldSnapshot:
    """Fields that are the same at each of the canvas's nodes, over no density at all, all of it taught."""
    xs, ys = canvas.node_grid()
    raster_xs, raster_ys = canvas.raster()
    shape = (len(ys), len(xs), 2)
    fields = FieldSnapshot(
        request=FieldRequest(Target(), Noise(), 0.4, xs, ys, raster_xs, raster_ys),
        alpha=1.0,
        sigma=0.3,
        level=0.3,
        peak=1.0,
        density=np.zeros((len(raster_ys), len(raster_xs)), np.float32),
        true=np.full(shape, true, np.float32),
        learned=None if learned is None else np.full(shape, learned, np.float32),
        presence=np.ones(shape[:2], np.float32),
        difference=None,
        difference_xs=None,
        difference_ys=None,
    )
    return replace(fields, **changes)


def bump(canvas: Canvas, width: float = 0.5) -> np.ndarray:
    """A round hill of height 1 in the middle of the page, on the canvas's raster."""
    xs, ys = canvas.raster()
    return np.exp(-0.5 * (xs[None] ** 2 + ys[:, None] ** 2) / width**2).astype(np.float32)


def nearest_node(canvas: Canvas, x: float, y: float) -> tuple[float, float]:
    """Where on the widget the node nearest to a world point is."""
    xs, ys = canvas.node_grid()
    node = np.array((xs[np.abs(xs - x).argmin()], ys[np.abs(ys - y).argmin()]), float)
    at_x, at_y = canvas.camera.to_screen(node).tolist()
    return at_x, at_y


def picture(canvas: Canvas) -> QImage:
    return canvas.grab().toImage()


def channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def likeness(image: QImage, x: float, y: float, colour: str, reach: int = 1) -> float:
    """How near the nearest pixel around a place comes to a colour: the largest difference of a channel, 0 to 255."""
    wanted = channels(QColor(colour))
    found = [
        image.pixelColor(QPoint(round(x) + dx, round(y) + dy))
        for dx in range(-reach, reach + 1)
        for dy in range(-reach, reach + 1)
        if image.rect().contains(round(x) + dx, round(y) + dy)
    ]
    return min(max(abs(a - b) for a, b in zip(channels(p), wanted, strict=True)) for p in found)


def share_of(image: QImage, colour: str, tolerance: int = 12) -> float:
    """The share of an image's pixels that are near a colour."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)  # its bits live as long as it does
    rgb = np.frombuffer(plain.constBits(), np.uint8).reshape(-1, 4)[:, 2::-1].astype(int)
    return float((np.abs(rgb - np.array(channels(QColor(colour)))).max(axis=1) <= tolerance).mean())


def stage_of(canvas: Canvas, **changes: Any) -> Stage:
    """A stage seen from where the canvas looks."""
    return Stage(camera=canvas.camera, **changes)
