"""The glyph of a field at a node: the true arrow below, the learned one on top, the gap between them as a wedge."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from scoreviz.engine.glyph import (
    JOINT_WIDTH,
    LEARNED_GLYPH,
    SHORTEST,
    TRUE_GLYPH,
    WEDGE_MOST,
    Glyph,
    fade,
    offsets,
    wedges,
)
from scoreviz.engine.palette import Colour
from scoreviz.ui import theme
from scoreviz.ui.arrow_heads import HeadAtlas
from scoreviz.ui.batches import FragmentBatch, draw_lines, polygons
from scoreviz.ui.stage import Stage, tinted

_SHADES = 10  # opacities, each drawn in one call

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Arrows:
    """Arrows that look alike.

    Args:
        area: where they may be seen.
        tails, offsets: ``[N, 2]`` pixels; a tip is tail + offset.
        opacity: ``[N]``.
        ground: the colour behind those that are not opaque; None where it is not one colour.
    """

    area: QRectF
    colour: Colour
    glyph: Glyph
    tails: Floats
    offsets: Floats
    opacity: Floats
    ground: Colour | None = None


def arrows_of(stage: Stage) -> tuple[Arrows, ...]:
    """Return the arrows of a stage's view, lowest first; what is hidden among them too, for the wedge needs both."""
    fields = stage.fields
    if fields is None or not stage.overlays.arrows:
        return ()
    # Until there are streamlines, there are arrows.
    if stage.overlays.style == "streamlines" and fields.has_lines:
        return ()
    if stage.overlays.shows == "forward":  # the noise process knows of no field
        return _arrows(stage, _Look(stage.whole, fields.true, stage.palette.ink, TRUE_GLYPH, 1.0))
    if stage.view == "difference" and fields.learned is not None:
        gap = fields.learned - fields.true
        return _arrows(stage, _Look(stage.whole, gap, stage.palette.ink, LEARNED_GLYPH, stage.learned_opacity))
    looks = []
    if stage.compares and fields.learned is not None and fields.rival is not None:
        halves = (stage.true_area, fields.learned), (stage.learned_area, fields.rival)
        kind = stage.palette.learned, LEARNED_GLYPH, stage.learned_opacity
        return _arrows(stage, *(_Look(area or stage.whole, field, *kind) for area, field in halves))
    if stage.true_area is not None:
        looks.append(_Look(stage.true_area, fields.true, stage.palette.true, TRUE_GLYPH, 1.0))
    if stage.learned_area is not None and fields.learned is not None:
        colour, opacity = stage.palette.learned, stage.learned_opacity
        looks.append(_Look(stage.learned_area, fields.learned, colour, LEARNED_GLYPH, opacity))
    return _arrows(stage, *looks)


def shown_arrows(stage: Stage) -> tuple[Arrows, ...]:
    """Return the arrows that are to be seen, lowest first."""
    return unhidden(stage, arrows_of(stage))


def unhidden(stage: Stage, arrows: tuple[Arrows, ...]) -> tuple[Arrows, ...]:
    """Leave out those that are hidden where both fields are shown."""
    if stage.view != "both" or len(arrows) != 2:
        return arrows
    names = ("true", "learned")
    return tuple(kept for name, kept in zip(names, arrows, strict=True) if name not in stage.hidden)


@dataclass(frozen=True, eq=False)
class _Look:
    """How one field is shown, and where."""

    area: QRectF
    field: NDArray[np.floating]
    colour: Colour
    glyph: Glyph
    opacity: float


def _arrows(stage: Stage, *looks: _Look) -> tuple[Arrows, ...]:
    assert stage.fields is not None
    cell, kind = stage.overlays.spacing * stage.unit, stage.overlays.arrow_length
    nodes, presence = stage.fields.nodes.reshape(-1, 2), stage.fields.presence
    tails = stage.camera.to_screen(nodes)
    faded = fade(presence).ravel() if stage.overlays.fade else np.ones(len(nodes))
    return tuple(
        Arrows(
            area=look.area,
            colour=look.colour,
            glyph=look.glyph,
            tails=tails,
            offsets=offsets(look.field.reshape(-1, 2), kind, cell),
            opacity=faded * look.opacity,
            ground=stage.palette.canvas if look.opacity == 1.0 and stage.view != "difference" else None,
        )
        for look in looks
    )


@dataclass(frozen=True, eq=False)
class Strokes:
    """Those arrows that are long enough to be seen.

    Args:
        shafts: ``[N, 4]`` pixels, from the tail to half a pixel into the head: no seam shows.
        tips, direction: ``[N, 2]``; head: how long each head is ``[N]``; opacity: ``[N]``.
    """

    shafts: Floats
    tips: Floats
    direction: Floats
    head: Floats
    opacity: Floats


def strokes_of(arrows: Arrows, unit: float) -> Strokes:
    """Return what is drawn of arrows."""
    length = np.hypot(arrows.offsets[:, 0], arrows.offsets[:, 1])
    seen = (length >= SHORTEST * unit) & (arrows.opacity > 0.0)
    tails, length = arrows.tails[seen], length[seen, None]
    direction = arrows.offsets[seen] / length
    head = np.minimum(length, arrows.glyph.head_length * unit)
    neck = tails + direction * np.maximum(length - head + 0.5 * unit, 0.0)
    shafts = np.concatenate((tails, neck), axis=1)
    return Strokes(shafts, tails + direction * length, direction, head[:, 0], arrows.opacity[seen])


class ArrowLayer:
    """Paints arrows; keeps the pictures of their heads."""

    def __init__(self) -> None:
        self._atlases: dict[tuple[Colour, Glyph, float], HeadAtlas] = {}
        self._batch = FragmentBatch()

    def paint(self, painter: QPainter, arrows: Arrows, unit: float, fine: bool = True) -> None:
        """Paint arrows: shafts as lines, one call for each opacity; heads as pictures, all in one call."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, fine)
        painter.setClipRect(arrows.area)
        strokes = strokes_of(arrows, unit)
        for at, shade in by_shade(strokes.opacity):
            painter.setPen(flat_pen(faded(arrows, shade), arrows.glyph.shaft * unit))
            draw_lines(painter, strokes.shafts[at])
        atlas = self._atlas(arrows.colour, arrows.glyph, unit)
        middles = strokes.tips - strokes.direction * strokes.head[:, None] / 2
        atlas.draw(painter, self._batch, middles, strokes.direction, strokes.head, strokes.opacity)

    def _atlas(self, colour: Colour, glyph: Glyph, unit: float) -> HeadAtlas:
        key = colour, glyph, unit
        if key not in self._atlases:
            self._atlases[key] = HeadAtlas(colour, glyph.head_length * unit, glyph.head_width * unit)
        return self._atlases[key]


def paint_gap(painter: QPainter, stage: Stage, arrows: tuple[Arrows, ...]) -> None:
    """Paint the wedges between the two fields, which lie below the arrows of both."""
    if stage.view == "both" and len(arrows) == 2 and "difference" not in stage.hidden:
        paint_wedges(painter, stage, arrows[0], arrows[1])


def paint_wedges(painter: QPainter, stage: Stage, true: Arrows, learned: Arrows) -> None:
    """Fill what lies between the arrows of two fields, stronger where the gap is larger, and join their tips.

    The fill is not anti-aliased, which makes it four times faster: the arrows and the joint cover its edges.
    """
    assert stage.fields is not None
    assert stage.fields.learned is not None
    gap = np.nan_to_num(np.linalg.norm(stage.fields.learned - stage.fields.true, axis=-1)).ravel()
    true_tips, learned_tips = true.tails + true.offsets, learned.tails + learned.offsets
    seen, corners, fill = wedges(true.tails, true_tips, learned_tips, gap, stage.unit)
    opacity = learned.opacity[seen]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for at, shade in by_shade(opacity * fill / WEDGE_MOST):
        painter.fillPath(polygons(corners[at]), tinted(stage.palette.difference, shade * WEDGE_MOST))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not stage.dragged)
    joints = corners[:, 1:].reshape(-1, 4)
    for at, shade in by_shade(opacity):
        painter.setPen(flat_pen(tinted(stage.palette.difference, shade), JOINT_WIDTH * stage.unit))
        draw_lines(painter, joints[at])


def by_shade(opacity: Floats) -> list[tuple[NDArray[np.bool_], float]]:
    """Sort opacities into few shades: which belong to a shade, and the shade."""
    shade = np.ceil(opacity * _SHADES).astype(int)
    return [(shade == k, k / _SHADES) for k in np.unique(shade).tolist() if k > 0]


def faded(arrows: Arrows, shade: float) -> QColor:
    """Return the colour at a shade, mixed with what is behind where that is known: opaque lines are a third faster."""
    if arrows.ground is None:
        return tinted(arrows.colour, shade)
    return theme.blend(arrows.ground, arrows.colour, shade)


def flat_pen(colour: QColor, width: float) -> QPen:
    """Return a pen whose lines end where they end."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
