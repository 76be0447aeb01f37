"""The particles: points, trails behind them, chosen paths in full, ticks for those that left, rings for the lost."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from scoreviz.engine.palette import Colour
from scoreviz.ui.batches import FragmentBatch, draw_lines
from scoreviz.ui.camera import Camera
from scoreviz.ui.sprites import pixels_from_phase, split_pixels, sprite_sheet
from scoreviz.ui.stage import tinted
from scoreviz.ui.stamp import Stamp

MOST_BLITS = 50_000  # beyond, points are counted pixel by pixel
MOST_TRAILS = 400
TRAIL_CHORDS = 9  # a trail of 34 steps is drawn with this many straight pieces
TRAIL_EXPONENT = 1.7
TRAIL_OPACITY = 0.6
TICK = 9.0  # pixels
MOST_RINGS = 2_000  # more would hide what they are about
RING, FEW_RINGS, LARGE_RING = 3.2, 200, 4.5  # pixels; a few may be larger
FAR = 1e5  # pixels: a hundred screens away Qt draws no line well, and NaN and infinity are further still
_PHASES = 4
# How large and how strong a point is drawn, by how many there are: thousands must leave the field below them legible.
_COUNTS = np.log10((500, 2_000, 5_000, 10_000, 50_000, 100_000))
_SIZES = (4.0, 2.5, 2.5, 1.9, 1.4, 1.2)
_OPACITIES = (1.0, 0.75, 0.75, 0.55, 0.25, 0.12)

Floats = NDArray[np.floating]


def point_look(count: int) -> tuple[float, float]:
    """Return the diameter in pixels and the opacity of each of ``count`` points."""
    at = np.log10(max(count, 1))
    return float(np.interp(at, _COUNTS, _SIZES)), float(np.interp(at, _COUNTS, _OPACITIES))


@dataclass(frozen=True, eq=False)
class Particles:
    """What is shown of a run, world coordinates in the displayed frame.

    Args:
        points: ``[N, 2]``, or None.
        trails: the last positions ``[T, M, 2]``, oldest first, or None.
        paths: whole ways of a few chosen particles ``[T, K, 2]``, drawn in full and ringed, or None.
        escaped: how many of the points left for good: the furthest, shown as ticks on the border.
        stale: whether they belong to an earlier drawing.
        landed: those that landed where hardly any data is ``[K, 2]``, to be ringed in a picture (on the canvas
            ``LandedMarks`` does that), or None.
    """

    points: Floats | None = None
    trails: Floats | None = None
    paths: Floats | None = None
    escaped: int = 0
    stale: bool = False
    landed: Floats | None = None


class ParticleLayer:
    """Paints particles; keeps the picture of a point and the buffers."""

    def __init__(self) -> None:
        self._dots: dict[tuple[Colour, float, float], QPixmap] = {}
        self._batch, self._stamp = FragmentBatch(), Stamp()

    def paint(self, painter: QPainter, particles: Particles, camera: Camera, unit: float, ink: Colour) -> None:
        """Paint, lowest first: trails, points, chosen paths, ticks."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if particles.trails is not None:
            paint_trails(painter, particles.trails, camera, unit, ink)
        if particles.points is not None:
            self._paint_points(painter, particles.points, camera, unit, ink)
        if particles.paths is not None:
            paint_paths(painter, particles.paths, camera, unit, ink)
        if particles.points is not None and particles.escaped:
            paint_escaped(painter, furthest(particles.points, particles.escaped), camera, unit, ink)

    def _paint_points(self, painter: QPainter, points: Floats, camera: Camera, unit: float, ink: Colour) -> None:
        diameter, opacity = point_look(len(points))
        seen = on_screen(camera.to_screen(points), camera, margin=8.0 * unit)
        if len(points) > MOST_BLITS:
            self._stamp.paint(painter, seen, (camera.width, camera.height), ink, opacity)
            return
        dot = self._dot(ink, diameter * unit, opacity)
        whole, phase = split_pixels(seen, _PHASES)
        side = dot.height() // _PHASES
        self._batch.draw(painter, dot, whole, phase * side, side)

    def _dot(self, ink: Colour, diameter: float, opacity: float) -> QPixmap:
        """A disc for each part of a pixel: column and row are the phases in x and y.

        It has its opacity in it: blits at an opacity of their own take half as long again.
        """
        key = ink, diameter, opacity
        if key not in self._dots:
            side = 2 * int(np.ceil(diameter / 2 + 1.0))
            row, column = np.indices((_PHASES, _PHASES)).reshape(2, -1, 1, 1)
            x, y = pixels_from_phase(side, column, row, _PHASES)
            cover = np.clip(diameter / 2 + 0.5 - np.hypot(x, y), 0.0, 1.0)
            self._dots[key] = sprite_sheet(opacity * cover, ink, _PHASES)
        return self._dots[key]


def on_screen(pixels: Floats, camera: Camera, margin: float) -> Floats:
    """Keep the points in view; NaN and infinity are never in view."""
    x, y = pixels[:, 0], pixels[:, 1]
    seen = (x > -margin) & (x < camera.width + margin) & (y > -margin) & (y < camera.height + margin)
    return pixels.take(np.flatnonzero(seen), axis=0)


def trail_chords(steps: int) -> list[tuple[int, int, float]]:
    """Return (from, to, opacity) of the pieces of a trail over positions 0 (oldest) to ``steps``, oldest first."""
    stride = max(1, -(-steps // TRAIL_CHORDS))
    corners = [*range(steps, 0, -stride), 0][::-1]
    pieces = pairwise(corners)
    return [(a, b, TRAIL_OPACITY * (b / steps) ** TRAIL_EXPONENT) for a, b in pieces]


def paint_trails(painter: QPainter, trails: Floats, camera: Camera, unit: float, ink: Colour) -> None:
    """Paint the ways behind points, fainter towards their beginnings."""
    stride = max(1, -(-trails.shape[1] // MOST_TRAILS))
    pixels = camera.to_screen(trails[:, ::stride])
    near = (np.abs(pixels) < FAR).all(axis=(0, 2))
    pixels = pixels[:, near]
    for start, end, opacity in trail_chords(len(trails) - 1):
        painter.setPen(QPen(tinted(ink, opacity), unit))
        draw_lines(painter, np.concatenate((pixels[start], pixels[end]), axis=1))


def paint_paths(painter: QPainter, paths: Floats, camera: Camera, unit: float, ink: Colour) -> None:
    """Paint whole ways, and ring where they end."""
    pixels = camera.to_screen(paths)
    steps = np.concatenate((pixels[:-1], pixels[1:]), axis=2).reshape(-1, 4)
    painter.setPen(QPen(tinted(ink, 0.55), 1.2 * unit))
    draw_lines(painter, steps[(np.abs(steps) < FAR).all(axis=1)])
    painter.setPen(QPen(tinted(ink, 1.0), 1.5 * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, y in on_screen(pixels[-1], camera, 0.0).tolist():
        painter.drawEllipse(QPointF(x, y), 7.0 * unit, 7.0 * unit)


def furthest(points: Floats, count: int) -> Floats:
    """Return the ``count`` points furthest from the origin (the larger of |x| and |y|), infinite ones first."""
    distance = np.nan_to_num(np.maximum(np.abs(points[:, 0]), np.abs(points[:, 1])), nan=np.inf)
    count = min(count, len(points))
    return points[np.argpartition(distance, len(points) - count)[len(points) - count :]] if count else points[:0]


def border_points(points: Floats, camera: Camera) -> Floats:
    """Where the lines from the middle of the screen to some points leave it, ``[E, 2]`` pixels.

    A point within the screen is pushed out to its border all the same: it has left the page for good.
    """
    half = np.array((camera.width, camera.height)) / 2
    away = np.nan_to_num(camera.to_screen(points) - half, nan=0.0, posinf=1e9, neginf=-1e9)
    away[(away == 0.0).all(axis=1)] = (0.0, -1.0)
    reach = np.min(half / np.maximum(np.abs(away), 1e-9), axis=1)
    return half + away * reach[:, None]


def paint_escaped(painter: QPainter, escaped: Floats, camera: Camera, unit: float, ink: Colour) -> None:
    """Paint a tick on the border for each point that left."""
    ends = border_points(escaped, camera)
    half = np.array((camera.width, camera.height)) / 2
    inwards = half - ends
    inwards /= np.maximum(np.linalg.norm(inwards, axis=1, keepdims=True), 1e-9)
    painter.setPen(QPen(tinted(ink, 1.0), 2.0 * unit))
    draw_lines(painter, np.concatenate((ends, ends + TICK * unit * inwards), axis=1))


def paint_landed(painter: QPainter, landed: Floats, camera: Camera, unit: float, colour: Colour) -> None:
    """Ring points ``[K, 2]`` that landed where hardly any data is."""
    stride = max(1, -(-len(landed) // MOST_RINGS))
    radius = (LARGE_RING if len(landed) <= FEW_RINGS else RING) * unit
    painter.setPen(QPen(tinted(colour, 1.0), 1.4 * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, y in camera.to_screen(landed[::stride]).tolist():
        painter.drawEllipse(QPointF(x, y), radius, radius)
