"""The plane without a window: heat map of p_t, contours, and the true and learned arrows with the wedge between them.

The arrow, its sizes and its fade are those of the window's canvas.
"""

from dataclasses import dataclass

import contourpy
import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import Noise
from scoreviz.engine.fields import FieldRequest, FieldSnapshot, snapshot
from scoreviz.engine.glyph import (
    CONTOUR_LEVELS,
    CONTOUR_OPACITY,
    HEAT_EXPONENT,
    JOINT_WIDTH,
    LEARNED_GLYPH,
    SHORTEST,
    TRUE_GLYPH,
    Glyph,
    fade,
    offsets,
    wedges,
)
from scoreviz.engine.painter import Box, Painter
from scoreviz.engine.palette import Palette, colour_table
from scoreviz.engine.target import Target
from scoreviz.maths.density import Field
from scoreviz.maths.drawing import PAGE

Array = NDArray[np.float32]
Floats = NDArray[np.floating]

CELL = 30.0  # picture units between two arrows


@dataclass(frozen=True)
class View:
    """A rectangle of the picture that shows part of the plane, a process's frame.

    ``half`` is half the height of what it shows; the middle is the origin.
    """

    box: Box
    half: float = PAGE[3]

    @property
    def unit(self) -> float:
        """Picture units to one unit of the plane."""
        return self.box.height / (2 * self.half)

    def to_picture(self, points: Floats) -> Floats:
        """Return points ``[..., 2]`` of the plane as picture coordinates."""
        middle = np.array([self.box.x + self.box.width / 2, self.box.y + self.box.height / 2])
        return middle + np.asarray(points) * np.array([self.unit, -self.unit])

    def axes(self, columns: int, rows: int) -> tuple[Array, Array]:
        """Return the centres of ``columns`` by ``rows`` equal cells that fill the rectangle."""
        across = self.box.width / self.unit / 2
        xs = ((np.arange(columns) + 0.5) / columns * 2 - 1) * across
        ys = ((np.arange(rows) + 0.5) / rows * 2 - 1) * self.half
        return xs.astype(np.float32), ys.astype(np.float32)


def field_in(view: View, target: Target, noise: Noise, t: float, learned: Field | None) -> FieldSnapshot:
    """Return density and fields at one time on the rasters that suit a view."""
    xs, ys = view.axes(round(view.box.width / CELL), round(view.box.height / CELL))
    raster_xs, raster_ys = view.axes(round(view.box.width / 2), round(view.box.height / 2))
    return snapshot(FieldRequest(target, noise, t, xs, ys, raster_xs, raster_ys, learned))


def paint_heat(painter: Painter, view: View, density: Array, palette: Palette, share: float) -> None:
    """Paint p_t over its peak ``[h, w]`` with the true colour map up to ``share`` of it."""
    table = colour_table(palette.true_map)
    index = np.clip(density[::-1], 0, 1) ** HEAT_EXPONENT * share * 255
    painter.picture(view.box, table[index.round().astype(np.uint8)])


def paint_contours(painter: Painter, view: View, field: FieldSnapshot, palette: Palette) -> None:
    """Draw contours of p_t over its peak."""
    lines = contour_lines(view, field.request.raster_xs, field.request.raster_ys, field.density, CONTOUR_LEVELS)
    painter.lines(lines, palette.true, 1.0, CONTOUR_OPACITY, view.box)


def contour_lines(view: View, xs: Array, ys: Array, density: Array, levels: tuple[float, ...]) -> list[Floats]:
    """Return contours at the given levels as polylines ``[k, 2]`` in picture coordinates."""
    generator = contourpy.contour_generator(xs, ys, density)
    return [view.to_picture(np.asarray(line)) for level in levels for line in generator.lines(level)]


def paint_arrows(painter: Painter, view: View, field: FieldSnapshot, palette: Palette) -> None:
    """Draw both fields from their common nodes, the learned on the true, and the wedge where they part."""
    xs, ys = np.meshgrid(field.request.xs, field.request.ys)
    tails = view.to_picture(np.stack([xs, ys], axis=-1).reshape(-1, 2))  # [n, 2]
    shade = fade(field.presence).ravel()
    true = tails + offsets(field.true.reshape(-1, 2), "compressed", CELL)
    _paint_field(painter, view, tails, true, shade, TRUE_GLYPH, palette.true)
    if field.learned is None:
        return
    learned = tails + offsets(field.learned.reshape(-1, 2), "compressed", CELL)
    gap = np.linalg.norm(field.learned - field.true, axis=-1).ravel()
    _paint_wedges(painter, view, (tails, true, learned), gap, shade, palette.difference)
    _paint_field(painter, view, tails, learned, shade, LEARNED_GLYPH, palette.learned)


def _paint_field(
    painter: Painter, view: View, tails: Floats, tips: Floats, shade: Floats, glyph: Glyph, colour: str
) -> None:
    lengths = np.linalg.norm(tips - tails, axis=1)
    shown = lengths >= SHORTEST
    painter.polygons(arrow_shapes(tails[shown], tips[shown], glyph), colour, shade[shown], view.box)


def arrow_shapes(tails: Floats, tips: Floats, glyph: Glyph) -> Floats:
    """Return arrows as outlines ``[n, 7, 2]``; heads shrink with arrows that are shorter than they are."""
    along = tips - tails
    length = np.linalg.norm(along, axis=1, keepdims=True)
    along = along / length
    across = np.stack([-along[:, 1], along[:, 0]], axis=1)
    part = np.minimum(1.0, length / (1.25 * glyph.head_length))
    neck = tips - along * glyph.head_length * part
    side, wing = across * glyph.shaft / 2 * np.sqrt(part), across * glyph.head_width / 2 * part
    return np.stack([tails + side, neck + side, neck + wing, tips, neck - wing, neck - side, tails - side], axis=1)


def _paint_wedges(
    painter: Painter,
    view: View,
    arrows: tuple[Floats, Floats, Floats],
    gap: Floats,
    shade: Floats,
    colour: str,
) -> None:
    """Fill the triangles between two arrows, the stronger the wider the fields are apart, and join their tips."""
    tails, true, learned = arrows
    shown, triangles, fill = wedges(tails, true, learned, gap)
    painter.polygons(triangles, colour, fill * shade[shown], view.box)
    painter.polygons(_bars(true[shown], learned[shown], JOINT_WIDTH), colour, shade[shown], view.box)


def _bars(starts: Floats, ends: Floats, width: float) -> Floats:
    """Return straight lines of a width as outlines ``[n, 4, 2]``."""
    along = ends - starts
    across = np.stack([-along[:, 1], along[:, 0]], axis=1) / np.linalg.norm(along, axis=1, keepdims=True) * width / 2
    return np.stack([starts + across, ends + across, ends - across, starts - across], axis=1)
