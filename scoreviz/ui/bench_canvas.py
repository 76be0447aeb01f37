"""How fast the canvas paints, beside pyqtgraph's scatter plot in the same run."""

from collections.abc import Callable, Iterator

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

from scoreviz.engine.bench import Figure, at_most, median_ms
from scoreviz.engine.document import Noise, Overlays
from scoreviz.engine.fields import FieldRequest, FieldSnapshot
from scoreviz.engine.palette import DARK
from scoreviz.engine.target import Target
from scoreviz.ui.camera import Camera
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.particles_layer import ParticleLayer, Particles

SIZE = 1040, 702
MOMENTS = 8  # different inputs taken in turn, so that nothing can be kept from the last frame
WIDTH = 0.3  # of the ring that the fields are made of
TRAIL = 35, 500  # positions, particles

Floats = NDArray[np.float32]


def canvas_figures() -> Iterator[Figure]:
    """Yield ms for each painted frame: particles alone, and the whole canvas. Needs a QApplication."""
    for count, limit in ((10_000, 2.0), (100_000, 8.0)):
        yield _particle_figure(count, limit)
    canvas = _canvas()
    frames, points, trails = _fields(canvas), _clouds(10_000), _trails()
    target = QImage(canvas.size(), QImage.Format.Format_RGB32)
    still = _paint_in_turn(canvas, target, frames[:1], points, trails)
    yield Figure("canvas of 10,000 particles with trails, fields at rest", median_ms(still), "ms")
    moving = _paint_in_turn(canvas, target, frames, points, trails)
    yield Figure(
        "canvas of 10,000 particles with trails, both fields painted in one frame", median_ms(moving, 40), "ms"
    )


def _particle_figure(count: int, limit: float) -> Figure:
    """Points that are new in every frame, painted by the canvas's layer and by a ScatterPlotItem."""
    clouds, layer = _clouds(count), ParticleLayer()
    camera = Camera(width=SIZE[0], height=SIZE[1])
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    turn = iter(range(1_000_000))

    def paint() -> None:
        painter = QPainter(image)
        layer.paint(painter, Particles(points=clouds[next(turn) % MOMENTS]), camera, 1.0, DARK.ink)
        painter.end()

    ours, theirs = median_ms(paint, 60), median_ms(_scatter(clouds), repeats=7)
    return at_most(
        f"{count:,} new particles painted", ours, "ms", limit, baseline="ScatterPlotItem", baseline_value=theirs
    )


def _scatter(clouds: list[Floats]) -> Callable[[], None]:
    """The same points in pyqtgraph: a plot without axes, discs of the same size without an outline."""
    view = pg.GraphicsLayoutWidget()
    view.resize(*SIZE)
    box = view.addViewBox(enableMouse=False)
    box.setRange(xRange=(-5.2, 5.2), yRange=(-3.5, 3.5), padding=0)
    item = pg.ScatterPlotItem(size=3, pen=None, brush=pg.mkBrush(DARK.ink))
    box.addItem(item)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    turn = iter(range(1_000_000))

    def paint() -> None:
        points = clouds[next(turn) % MOMENTS]
        item.setData(points[:, 0], points[:, 1])
        painter = QPainter(image)
        view.render(painter)
        painter.end()

    return paint


def _canvas() -> Canvas:
    canvas = Canvas()
    canvas.resize(*SIZE)
    canvas.ensurePolished()
    canvas.set_camera(Camera(width=SIZE[0], height=SIZE[1]).fitted())
    canvas.set_palette(DARK)
    canvas.set_overlays(Overlays(view="both"))
    return canvas


def _paint_in_turn(
    canvas: Canvas, target: QImage, fields: list[FieldSnapshot], points: list[Floats], trails: list[Floats]
) -> Callable[[], None]:
    turn = iter(range(1_000_000))

    def paint() -> None:
        n = next(turn)
        canvas.set_fields(fields[n % len(fields)])
        canvas.set_points(points[n % MOMENTS])
        canvas.set_trails(trails[n % MOMENTS])
        canvas.render(target, QPoint())

    return paint


def _clouds(count: int) -> list[Floats]:
    random = np.random.default_rng(0)
    return [random.standard_normal((count, 2), dtype=np.float32) for _ in range(MOMENTS)]


def _trails() -> list[Floats]:
    random = np.random.default_rng(1)
    starts = random.standard_normal((TRAIL[1], 2), dtype=np.float32)
    steps = 0.03 * random.standard_normal((MOMENTS, *TRAIL, 2), dtype=np.float32)
    return [starts + walk.cumsum(axis=0) for walk in steps]


def _fields(canvas: Canvas) -> list[FieldSnapshot]:
    """Fields that turn: a ring's pull, and the same pull with an error of about a third."""
    xs, ys = canvas.node_grid()
    raster_xs, raster_ys = canvas.raster()
    request = FieldRequest(Target(), Noise(), 0.5, xs, ys, raster_xs, raster_ys)
    return [_field(request, 0.2 * n) for n in range(MOMENTS)]


def _field(request: FieldRequest, phase: float) -> FieldSnapshot:
    radius = 1.5 + 0.2 * float(np.sin(phase))
    true = _pull(request.xs, request.ys, radius)
    error = 0.35 * np.stack((np.cos(5 * true[..., 1] + phase), np.sin(5 * true[..., 0] - phase)), axis=-1)
    return FieldSnapshot(
        request=request,
        alpha=1.0,
        sigma=WIDTH,
        level=WIDTH,
        peak=1.0,
        density=_ring(request.raster_xs, request.raster_ys, radius),
        true=true,
        learned=(true + error).astype(np.float32),
        presence=_ring(request.xs, request.ys, radius),
        difference=None,
        difference_xs=None,
        difference_ys=None,
    )


def _ring(xs: Floats, ys: Floats, radius: float) -> Floats:
    away = np.hypot(xs[None, :], ys[:, None]) - radius
    return np.exp(-0.5 * (away / WIDTH) ** 2).astype(np.float32)


def _pull(xs: Floats, ys: Floats, radius: float) -> Floats:
    """Towards the ring, by its distance in units of its width ``[ny, nx, 2]``."""
    points = np.stack(np.meshgrid(xs, ys), axis=-1)
    distance = np.maximum(np.linalg.norm(points, axis=-1, keepdims=True), 1e-6)
    return (points / distance * (radius - distance) / WIDTH).astype(np.float32)
