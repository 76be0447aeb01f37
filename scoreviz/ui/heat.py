"""The ground of the canvas: the heat map of p_t or of the error, and the lines of equal density."""

from collections.abc import Iterable
from functools import lru_cache
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from scoreviz.engine.glyph import (
    CONTOUR_LEVELS,
    CONTOUR_OPACITY,
    HEAT_EXPONENT,
    HEAT_UNDER_ARROWS,
    PRESENCE,
    fade,
)
from scoreviz.engine.palette import Colour, colour_table
from scoreviz.ui.batches import draw_lines
from scoreviz.ui.camera import Camera
from scoreviz.ui.data_levels import DATA_LINES, paint_level_name
from scoreviz.ui.stage import Stage, tinted

FAINT = 0.18  # contours where the truth is not what is shown
NOTHING = 1e-6  # share of the peak at which a map has faded out
LEAST_TINT = 0.12  # of the error map there: the error is largest where it is faintest, and must not look like none
_SHADES = 1024
_SMOOTH_PIXELS = 4.0
_FINE_PIXELS = 2.0  # on the screen: the widest of a map of which every second one will do

Floats = NDArray[np.floating]
Chunks = tuple[list[NDArray[np.float64] | None], list[NDArray[np.uint32] | None]]  # what contourpy returns: one chunk


def paint_ground(painter: QPainter, stage: Stage) -> None:
    """Paint the heat map and the contours that belong to the stage's view."""
    paint_heat(painter, stage)
    paint_contours(painter, stage)


def paint_heat(painter: QPainter, stage: Stage) -> None:
    """Paint the heat map that belongs to the stage's view."""
    if stage.fields is None or not stage.overlays.heat:
        return
    if stage.view == "difference":
        if stage.overlays.map != "relative-error":  # which has a map of its own
            _paint_error(painter, stage)
    elif stage.overlays.map == "density" and stage.true_area is not None and not stage.compares:
        _paint_density(painter, stage, stage.true_area)


def paint_contours(painter: QPainter, stage: Stage) -> None:
    """Paint the lines of equal density that belong to the stage's view."""
    if stage.fields is None or not stage.overlays.contours:
        return
    if stage.view == "difference":
        _paint_data(painter, stage)
    else:
        _paint_contours(painter, stage, CONTOUR_LEVELS, 1.0, FAINT if stage.view == "learned" else CONTOUR_OPACITY)


def _paint_data(painter: QPainter, stage: Stage) -> None:
    """Paint where the data is over the error map: lines of equal density, each with its name."""
    ends = [_paint_contours(painter, stage, (line.share,), line.width, line.opacity) for line in DATA_LINES]
    for line, drawn in zip(DATA_LINES, ends, strict=True):
        paint_level_name(painter, stage, line, drawn)


def _paint_density(painter: QPainter, stage: Stage, area: QRectF) -> None:
    assert stage.fields is not None
    strength = HEAT_UNDER_ARROWS if stage.overlays.arrows else 1.0
    shades = shades_of(stage.palette.true_map, strength, HEAT_EXPONENT)
    place = place_of(stage.camera, stage.fields.request.raster_xs, stage.fields.request.raster_ys)
    _paint_raster(painter, stage.fields.density, shades, place, area)


def _paint_error(painter: QPainter, stage: Stage) -> None:
    fields = stage.fields
    if fields is None or fields.difference is None or fields.difference_xs is None or fields.difference_ys is None:
        return
    shades = shades_of(stage.palette.difference_map, 1.0, 1.0)
    painter.setOpacity(stage.learned_opacity)
    xs, ys = fields.difference_xs, fields.difference_ys
    error = np.minimum(np.nan_to_num(fields.difference, nan=0.0), 1.0)
    if stage.overlays.fade:
        # the last wide pixel may reach past the last narrow one
        rows, columns = (
            np.searchsorted(axis, at).clip(max=len(axis) - 1)
            for axis, at in ((fields.request.raster_ys, ys), (fields.request.raster_xs, xs))
        )
        error = error * np.maximum(map_fade(fields.density[np.ix_(rows, columns)]), LEAST_TINT)
    _paint_raster(painter, error, shades, place_of(stage.camera, xs, ys), stage.whole)
    painter.setOpacity(1.0)


def map_fade(presence: Floats) -> NDArray[np.float64]:
    """Return the strength of the error map: as of the arrows at the edge of the data, from there down to nothing.

    Far from all data any network is off by more than the key can tell. An even tint of the whole page would say no
    more than that, and on white it would be the loudest thing on it; of the error map a breath of it stays
    (``LEAST_TINT``), as plain canvas would say that there is no error.
    """
    at = np.maximum(np.nan_to_num(presence.astype(np.float64)), NOTHING)
    return fade(at) * np.minimum(np.log(at / NOTHING) / np.log(PRESENCE / NOTHING), 1.0)


@lru_cache(maxsize=16)
def shades_of(stops: tuple[Colour, ...], strength: float, exponent: float) -> NDArray[np.uint32]:
    """Return colours 0xffRRGGBB of values evenly spread over [0, 1]: the map at strength * value^exponent."""
    values = strength * np.linspace(0.0, 1.0, _SHADES) ** exponent
    table = colour_table(stops, 4 * _SHADES).astype(np.uint32)[(values * (4 * _SHADES - 1)).round().astype(int)]
    return (0xFF000000 | table[:, 0] << 16 | table[:, 1] << 8 | table[:, 2]).astype(np.uint32)


def _paint_raster(painter: QPainter, values: Floats, shades: NDArray[np.uint32], place: QRectF, area: QRectF) -> None:
    """Paint values ``[H, W]`` (clipped to [0, 1], row 0 at the bottom) on ``place``, as far as it lies in ``area``."""
    if place.isEmpty():
        return
    shares = np.fmin(np.fmax(values[::-1], 0.0), 1.0)  # NaN is 0
    levels = (shares * (_SHADES - 1)).astype(np.int16)
    paint_pixels(painter, shades.take(levels), levels > 0, place, area)


def paint_pixels(
    painter: QPainter, pixels: NDArray[np.uint32], seen: NDArray[np.bool_], place: QRectF, area: QRectF
) -> None:
    """Paint colours 0xffRRGGBB ``[H, W]``, the highest row first, on ``place`` in ``area``, as far as they are seen.

    Where the painter is told to paint in parts of the picture only, they are painted one by one: in a rectangle a
    picture is scaled three times as fast as in a region.
    """
    rows, columns = pixels.shape
    image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    part = area & _seen_part(seen, place)
    told = cast(Iterable[QRect], painter.clipRegion()) if painter.hasClipping() else [part.toAlignedRect()]
    for open_part in list(told):
        painter.setClipRect(part & QRectF(open_part))
        painter.drawImage(place, image)
    painter.restore()


def _seen_part(seen: NDArray[np.bool_], place: QRectF) -> QRectF:
    """The part of ``place`` around the pixels ``[H, W]`` that differ from the canvas: the rest need not be painted."""
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if len(rows) == 0:
        return QRectF()
    height, width = place.height() / seen.shape[0], place.width() / seen.shape[1]
    left, top = (int(columns[0]) - 1) * width, (int(rows[0]) - 1) * height
    right, bottom = (int(columns[-1]) + 2) * width, (int(rows[-1]) + 2) * height
    return QRectF(place.left() + left, place.top() + top, right - left, bottom - top)


def place_of(camera: Camera, xs: Floats, ys: Floats) -> QRectF:
    """Return the rectangle on the screen that pixels with these centres cover."""
    if len(xs) < 2 or len(ys) < 2:
        return QRectF()
    half_x, half_y = (xs[1] - xs[0]) / 2, (ys[1] - ys[0]) / 2
    corners = np.array(((xs[0] - half_x, ys[-1] + half_y), (xs[-1] + half_x, ys[0] - half_y)), float)
    (left, top), (right, bottom) = camera.to_screen(corners).tolist()
    return QRectF(left, top, right - left, bottom - top)


def _paint_contours(
    painter: QPainter, stage: Stage, levels: tuple[float, ...], width: float, opacity: float
) -> NDArray[np.float64]:
    """Paint lines of equal density, and return their pieces on the screen, ``[N, 4]``."""
    assert stage.fields is not None
    fields, request = stage.fields, stage.fields.request
    step = _contour_step(request.raster_xs, fields.sigma, stage)
    xs, ys = request.raster_xs[::step], request.raster_ys[::step]
    lines = contour_lines(xs, ys, fields.density[::step, ::step], levels, every=3 - step)
    ends = stage.camera.to_screen(lines).reshape(-1, 4)
    pen = QPen(tinted(stage.palette.true, opacity), width * stage.unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    draw_lines(painter, ends)
    return ends


def _contour_step(xs: Floats, sigma: float, stage: Stage) -> int:
    """Every second pixel will do where the noise has smoothed the density over several, and in a small picture."""
    if len(xs) < 2:
        return 1
    pixel = xs[1] - xs[0]
    return 2 if sigma > _SMOOTH_PIXELS * pixel or pixel * stage.camera.scale < _FINE_PIXELS * stage.unit else 1


def contour_lines(
    xs: Floats, ys: Floats, values: Floats, levels: tuple[float, ...], every: int = 1
) -> NDArray[np.float64]:
    """Return the lines of equal value as separate pieces ``[N, 2, 2]``: start and end, world coordinates.

    Args:
        xs, ys: where ``values`` ``[len(ys), len(xs)]`` are.
        levels: one or more lines each.
        every: keep only every n-th corner of a line, and its ends: on a raster finer than the eye needs, half the
            pieces paint in half the time.
    """
    if len(xs) < 2 or len(ys) < 2:
        return np.zeros((0, 2, 2))
    import contourpy  # the window's first frame has no field, and no contours

    finite = values if np.isfinite(values).all() else np.nan_to_num(values)
    generator = contourpy.contour_generator(xs, ys, finite, line_type=contourpy.LineType.ChunkCombinedOffset)
    pieces = []
    for level in levels:
        points, offsets = cast(Chunks, generator.lines(level))
        if points[0] is not None and offsets[0] is not None:
            pieces.append(_pieces(points[0], offsets[0].astype(np.int64), every))
    return np.concatenate(pieces) if pieces else np.zeros((0, 2, 2))


def _pieces(points: NDArray[np.float64], offsets: NDArray[np.int64], every: int) -> NDArray[np.float64]:
    """Chords between every n-th point of lines that begin at ``offsets[:-1]``, the ends of each line kept."""
    if every > 1:
        points, offsets = _thinned(points, offsets, every)
    follows = np.ones(len(points) - 1, bool)
    follows[offsets[1:-1] - 1] = False  # from the end of a line to the start of the next
    return np.stack((points[:-1], points[1:]), axis=1)[follows]


def _thinned(
    points: NDArray[np.float64], offsets: NDArray[np.int64], every: int
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    place = np.arange(len(points)) - np.repeat(offsets[:-1], np.diff(offsets))  # along each line
    keep = place % every == 0
    keep[offsets[1:] - 1] = True
    return points[keep], np.concatenate(([0], np.cumsum(keep)))[offsets]
