"""The particles: points, trails behind them, chosen paths in full, ticks for those that left, rings for the lost."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from scoreviz.engine.palette import Colour, Palette
from scoreviz.ui.batches import FragmentBatch, draw_lines
from scoreviz.ui.camera import Camera
from scoreviz.ui.covers import NONE, Covers, under
from scoreviz.ui.particle_tint import INK, Tint, shades
from scoreviz.ui.sprites import coloured_sheet, pixels_from_phase, split_pixels
from scoreviz.ui.stage import tinted
from scoreviz.ui.stamp import Stamp

MOST_BLITS = 50_000  # beyond, points are counted pixel by pixel
MOST_TRAILS = 400
TRAIL_CHORDS = 9  # a trail of 34 steps is drawn with this many straight pieces
TRAIL_EXPONENT = 1.7
TRAIL_OPACITY = 0.6
EVEN_OPACITY = 0.3  # of a trail that does not fade
PATH_OPACITY, FAINTEST_PATH, PATH_PIECES = 0.55, 0.1, 10  # of a whole way that is traced
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


def coloured_look(count: int) -> tuple[float, float]:
    """Return the diameter and the opacity of points whose colours are to be told: larger, and less seen through."""
    diameter, opacity = point_look(count)
    return 1.25 * diameter, min(1.0, 1.35 * opacity)


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
        shades: the number of each point's colour ``[N]``, of those of ``tint``, or None where all are ink.
        fading: whether trails are fainter towards their tails.
        pieces: of how many straight pieces a trail is drawn at most; 0 for one a step.
    """

    points: Floats | None = None
    trails: Floats | None = None
    paths: Floats | None = None
    escaped: int = 0
    stale: bool = False
    landed: Floats | None = None
    shades: NDArray[np.uint8] | None = None
    tint: Tint = INK
    fading: bool = True
    pieces: int = TRAIL_CHORDS


class ParticleLayer:
    """Paints particles; keeps the picture of a point and the buffers."""

    def __init__(self) -> None:
        self._dots: dict[tuple[tuple[Colour, ...], float, float], QPixmap] = {}
        self._batch, self._stamp = FragmentBatch(), Stamp()

    def paint(
        self,
        painter: QPainter,
        particles: Particles,
        camera: Camera,
        unit: float,
        ink: Colour,
        palette: Palette | None = None,
        covers: Covers = NONE,
    ) -> None:
        """Paint, lowest first: trails, points, chosen paths, ticks; without a palette all points are ink.

        No point is painted where it is covered.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_trails(painter, particles, camera, unit, ink)
        if particles.points is not None:
            numbers = None if palette is None else shown_shades(particles)
            if palette is None or numbers is None:
                self._paint_points(painter, particles.points, camera, unit, ink, covers)
            else:
                table = shades(particles.tint, palette)
                self._paint_coloured(painter, particles.points, numbers, table, camera, unit)
        if particles.paths is not None:
            paint_paths(painter, particles.paths, camera, unit, ink, particles.fading)
        if particles.points is not None and particles.escaped:
            paint_escaped(painter, furthest(particles.points, particles.escaped), camera, unit, ink)

    def _paint_points(
        self, painter: QPainter, points: Floats, camera: Camera, unit: float, ink: Colour, covers: Covers
    ) -> None:
        diameter, opacity = point_look(len(points))
        seen = on_screen(camera.to_screen(points), camera, margin=8.0 * unit)
        if covers:
            seen = seen.take(np.flatnonzero(~under(seen, covers, 8.0 * unit)), axis=0)
        if len(points) > MOST_BLITS:
            self._stamp.paint(painter, seen, (camera.width, camera.height), ink, opacity)
            return
        dot = self._dot((ink,), diameter * unit, opacity)
        whole, phase = split_pixels(seen, _PHASES)
        side = dot.height() // _PHASES
        self._batch.draw(painter, dot, whole, phase * side, side)

    def _paint_coloured(
        self,
        painter: QPainter,
        points: Floats,
        numbers: NDArray[np.uint8],
        table: tuple[Colour, ...],
        camera: Camera,
        unit: float,
    ) -> None:
        diameter, opacity = coloured_look(len(points))
        pixels = camera.to_screen(points)
        seen = np.flatnonzero(within(pixels, camera, margin=8.0 * unit))
        dots = self._dot(table, diameter * unit, opacity)
        whole, phase = split_pixels(pixels.take(seen, axis=0), _PHASES)
        side = dots.width() // _PHASES
        phase[:, 1] += _PHASES * numbers.take(seen).astype(np.int64)
        self._batch.draw(painter, dots, whole, phase * side, side)

    def _dot(self, colours: tuple[Colour, ...], diameter: float, opacity: float) -> QPixmap:
        """A disc for each part of a pixel, once in each colour: column and row are the phases in x and y.

        It has its opacity in it: blits at an opacity of their own take half as long again.
        """
        key = colours, diameter, opacity
        if key not in self._dots:
            side = 2 * int(np.ceil(diameter / 2 + 1.0))
            row, column = np.indices((_PHASES, _PHASES)).reshape(2, -1, 1, 1)
            x, y = pixels_from_phase(side, column, row, _PHASES)
            cover = np.clip(diameter / 2 + 0.5 - np.hypot(x, y), 0.0, 1.0)
            self._dots[key] = coloured_sheet(opacity * cover, colours, _PHASES)
        return self._dots[key]


def on_screen(pixels: Floats, camera: Camera, margin: float) -> Floats:
    """Keep the points in view; NaN and infinity are never in view."""
    return pixels.take(np.flatnonzero(within(pixels, camera, margin)), axis=0)


def within(pixels: Floats, camera: Camera, margin: float) -> NDArray[np.bool_]:
    """Return which points are in view ``[N]``."""
    x, y = pixels[:, 0], pixels[:, 1]
    return np.asarray((x > -margin) & (x < camera.width + margin) & (y > -margin) & (y < camera.height + margin))


def shown_shades(particles: Particles) -> NDArray[np.uint8] | None:
    """Return the numbers of the points' colours, or None where all are ink."""
    points, numbers = particles.points, particles.shades
    return numbers if points is not None and numbers is not None and len(numbers) == len(points) else None


def trail_chords(steps: int, most: int = TRAIL_CHORDS, fading: bool = True) -> list[tuple[int, int, float]]:
    """Return (from, to, opacity) of the pieces of a trail over positions 0 (oldest) to ``steps``, oldest first.

    There are at most so many pieces, or one a step where that is 0.
    """
    stride = max(1, -(-steps // most)) if most else 1
    corners = [*range(steps, 0, -stride), 0][::-1]
    pieces = pairwise(corners)
    return [(a, b, TRAIL_OPACITY * (b / steps) ** TRAIL_EXPONENT if fading else EVEN_OPACITY) for a, b in pieces]


def paint_trails(painter: QPainter, particles: Particles, camera: Camera, unit: float, ink: Colour) -> None:
    """Paint the ways behind points, fainter towards their beginnings where they fade."""
    trails = particles.trails
    if trails is None:
        return
    stride = max(1, -(-trails.shape[1] // MOST_TRAILS))
    chords = trail_chords(len(trails) - 1, particles.pieces, particles.fading)
    corners = [start for start, _end, _opacity in chords] + [len(trails) - 1]  # each chord ends where the next begins
    pixels = camera.to_screen(trails[corners, ::stride])
    pixels = pixels[:, (np.abs(pixels) < FAR).all(axis=(0, 2))]
    for k, (_start, _end, opacity) in enumerate(chords):
        painter.setPen(QPen(tinted(ink, opacity), unit))
        draw_lines(painter, np.concatenate((pixels[k], pixels[k + 1]), axis=1))


def path_pieces(steps: int, fading: bool) -> list[tuple[int, int, float]]:
    """Return (from, to, opacity) of the pieces of a whole way of so many steps, oldest first; none is invisible."""
    count = min(PATH_PIECES, steps) if fading else min(1, steps)
    corners = [round(k * steps / max(count, 1)) for k in range(count + 1)]
    return [(a, b, PATH_OPACITY * max(FAINTEST_PATH, (b / steps) ** TRAIL_EXPONENT)) for a, b in pairwise(corners)]


def paint_paths(
    painter: QPainter, paths: Floats, camera: Camera, unit: float, ink: Colour, fading: bool = True
) -> None:
    """Paint whole ways, fainter towards their beginnings where they fade, and ring where they end."""
    pixels = camera.to_screen(paths)
    steps = np.concatenate((pixels[:-1], pixels[1:]), axis=2)  # [T - 1, K, 4]
    near = np.asarray((np.abs(steps) < FAR).all(axis=2))
    for start, end, opacity in path_pieces(len(pixels) - 1, fading):
        painter.setPen(QPen(tinted(ink, opacity), 1.2 * unit))
        draw_lines(painter, steps[start:end][near[start:end]])
    painter.setPen(QPen(tinted(ink, 1.0), 1.5 * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, y in on_screen(pixels[-1], camera, 0.0).tolist():
        painter.drawEllipse(QPointF(x, y), 7.0 * unit, 7.0 * unit)


def furthest(points: Floats, count: int) -> Floats:
    """Return the ``count`` points furthest from the origin (the larger of |x| and |y|), infinite ones first."""
    return points[furthest_numbers(points, count)]


def furthest_numbers(points: Floats, count: int) -> NDArray[np.int64]:
    """Return the numbers of the points that ``furthest`` returns."""
    distance = np.nan_to_num(np.maximum(np.abs(points[:, 0]), np.abs(points[:, 1])), nan=np.inf)
    count = min(count, len(points))
    return np.argpartition(distance, len(points) - count)[len(points) - count :] if count else np.empty(0, np.int64)


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
