"""The same layers as lines, polygons and circles, for a file that has no pixels; a heat map stays a picture in it."""

from dataclasses import replace
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from scoreviz.engine.palette import Colour
from scoreviz.ui.arrows import Arrows, by_shade, faded, flat_pen, paint_gap, strokes_of, unhidden
from scoreviz.ui.batches import draw_lines, polygons
from scoreviz.ui.ground import clean_points, drawn_arrows, paint_page
from scoreviz.ui.heat import paint_ground
from scoreviz.ui.layers import chosen, strength
from scoreviz.ui.particle_tint import shades
from scoreviz.ui.particles_layer import (
    Floats,
    Particles,
    coloured_look,
    furthest,
    on_screen,
    paint_escaped,
    paint_landed,
    paint_paths,
    paint_trails,
    point_look,
    shown_shades,
)
from scoreviz.ui.stage import Stage, tinted
from scoreviz.ui.stream_layer import Lines, lines_of, paint_pieces, pieces_of

POINT_MARGIN = 8.0  # pixels beyond the edge from which a point still reaches in


def paint_vector(painter: QPainter, stage: Stage, particles: Particles) -> None:
    """Paint what is data, lowest first, on a painter of the stage's pixels.

    Some readers of SVG cut nothing to a rectangle: what belongs to one half only is kept there by other means as well.
    """
    _paint_ground(painter, stage)
    clean = clean_points(stage)
    if clean is not None:
        _paint_points(painter, clean, stage, stage.palette.true)
    arrows = drawn_arrows(stage)
    paint_gap(painter, stage, arrows)
    for lines in lines_of(stage):
        _paint_lines(painter, lines, stage)
    for shown in unhidden(stage, arrows):
        _paint_arrows(painter, _of_its_half(shown, stage), stage.unit)
    painter.setClipping(False)
    of_run = chosen(particles, stage)
    painter.setClipRect(QRectF(stage.whole))
    painter.setOpacity(strength(of_run, stage))
    paint_particles(painter, of_run, stage)
    painter.setOpacity(1.0)
    if of_run.landed is not None:
        paint_landed(painter, of_run.landed, stage.camera, stage.unit, stage.palette.difference)
    painter.setClipping(False)


def _paint_ground(painter: QPainter, stage: Stage) -> None:
    """Paint the colours, in Split so that each half has its own, and the lines over both."""
    overlays = stage.overlays
    colours = replace(stage, overlays=replace(overlays, contours=False))
    if stage.view == "split" and overlays.heat and (overlays.map != "density" or stage.compares):
        painter.drawImage(stage.whole, _as_pixels(colours))
    else:
        paint_page(painter, colours)
        if stage.view == "split" and overlays.map == "density" and stage.learned_area is not None:
            painter.fillRect(stage.learned_area, QColor(stage.palette.canvas))
    paint_ground(painter, replace(stage, overlays=replace(overlays, heat=False)))


def _as_pixels(stage: Stage) -> QImage:
    """Return the colours as one picture, in which each half is cut to its side."""
    image = QImage(ceil(stage.camera.width), ceil(stage.camera.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_page(painter, stage)
    painter.end()
    return image


def _of_its_half(arrows: Arrows, stage: Stage) -> Arrows:
    """Keep, of arrows of one half, those that begin there."""
    kept = _within(arrows.tails, arrows.area, stage)
    return replace(arrows, tails=arrows.tails[kept], offsets=arrows.offsets[kept], opacity=arrows.opacity[kept])


def _within(places: Floats, area: QRectF, stage: Stage) -> NDArray[np.bool_]:
    """Return which places ``[N, 2 or more]`` begin on an area's side of the divider."""
    x, left, right = places[:, 0], area.left(), area.right()
    return np.asarray(((x >= left) | (left <= 0.0)) & ((x < right) | (right >= stage.camera.width)))


def _paint_lines(painter: QPainter, shown: Lines, stage: Stage) -> None:
    """Paint streamlines, whose heads are triangles."""
    pieces = pieces_of(shown, stage)
    if pieces is None:
        return
    kept, near = (_within(places, shown.area, stage) for places in (pieces.ends, pieces.heads))
    pieces = replace(
        pieces,
        ends=pieces.ends[kept],
        shades=pieces.shades[kept],
        heads=pieces.heads[near],
        along=pieces.along[near],
        opacity=pieces.opacity[near],
    )
    painter.setClipRect(shown.area)
    paint_pieces(painter, shown, pieces, stage.unit)
    long, wide = shown.glyph.head_length * stage.unit, shown.glyph.head_width
    tips = pieces.heads + pieces.along * long / 2
    heads = _heads(tips, pieces.along, np.full(len(tips), long), wide / shown.glyph.head_length)
    for at, shade in by_shade(pieces.opacity.astype(np.float64)):
        painter.fillPath(polygons(heads[at]), tinted(shown.colour, shade))


def _paint_arrows(painter: QPainter, arrows: Arrows, unit: float) -> None:
    painter.setClipRect(arrows.area)
    strokes = strokes_of(arrows, unit)
    heads = _heads(strokes.tips, strokes.direction, strokes.head, arrows.glyph.head_width / arrows.glyph.head_length)
    for at, shade in by_shade(strokes.opacity):
        colour = faded(arrows, shade)
        painter.setPen(flat_pen(colour, arrows.glyph.shaft * unit))
        draw_lines(painter, strokes.shafts[at])
        painter.fillPath(polygons(heads[at]), colour)


def _heads(tips: Floats, direction: Floats, length: Floats, slope: float) -> Floats:
    """Return the heads of arrows as triangles ``[N, 3, 2]``; ``slope`` is how wide one is for its length."""
    neck = tips - direction * length[:, None]
    side = np.stack((-direction[:, 1], direction[:, 0]), axis=1) * length[:, None] * slope / 2
    return np.stack((neck - side, tips, neck + side), axis=1)


def paint_particles(painter: QPainter, particles: Particles, stage: Stage) -> None:
    """Paint points, trails and ways as circles and lines."""
    camera, unit, ink = stage.camera, stage.unit, stage.palette.ink
    paint_trails(painter, particles, camera, unit, ink)
    numbers = shown_shades(particles)
    if particles.points is not None and numbers is None:
        _paint_points(painter, particles.points, stage, ink)
    elif particles.points is not None:
        for number, colour in enumerate(shades(particles.tint, stage.palette)):
            _paint_points(
                painter, particles.points[numbers == number], stage, colour, coloured_look(len(particles.points))
            )
    if particles.paths is not None:
        paint_paths(painter, particles.paths, camera, unit, ink, particles.fading)
    if particles.points is not None and particles.escaped:
        paint_escaped(painter, furthest(particles.points, particles.escaped), camera, unit, ink)


def _paint_points(
    painter: QPainter, points: Floats, stage: Stage, colour: Colour, look: tuple[float, float] | None = None
) -> None:
    camera, unit = stage.camera, stage.unit
    diameter, opacity = look or point_look(len(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(colour, opacity))
    radius = diameter * unit / 2
    for x, y in on_screen(camera.to_screen(points), camera, POINT_MARGIN * unit).tolist():
        painter.drawEllipse(QPointF(x, y), radius, radius)
