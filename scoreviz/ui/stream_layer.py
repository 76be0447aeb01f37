"""Streamlines on the canvas: the colour says whose, a small head which way."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from scoreviz.engine.glyph import LEARNED_GLYPH, TRUE_GLYPH, Glyph, fade
from scoreviz.engine.palette import Colour
from scoreviz.engine.streamlines import Streamlines
from scoreviz.ui.arrow_heads import HeadAtlas
from scoreviz.ui.batches import FragmentBatch, draw_lines
from scoreviz.ui.stage import Stage, tinted

_SHADES = 5
_TRUE, _LEARNED = Glyph(2.0, TRUE_GLYPH.head_length, TRUE_GLYPH.head_width), LEARNED_GLYPH

Floats = NDArray[np.floating]


@dataclass(frozen=True, eq=False)
class Lines:
    """Streamlines that look alike, and where they may be seen."""

    name: str
    lines: Streamlines
    area: QRectF
    colour: Colour
    glyph: Glyph
    opacity: float


def lines_of(stage: Stage) -> tuple[Lines, ...]:
    """Return the streamlines that are to be seen, lowest first."""
    fields, palette, overlays = stage.fields, stage.palette, stage.overlays
    if fields is None or not overlays.arrows or overlays.style != "streamlines" or overlays.shows == "guidance":
        return ()
    if overlays.shows == "forward":
        return _known(("true", fields.true_lines, stage.whole, palette.ink, _TRUE, 1.0))
    if stage.view == "difference":
        return _known(("difference", fields.gap_lines, stage.whole, palette.ink, _LEARNED, stage.learned_opacity))
    if stage.compares:
        look = palette.learned, _LEARNED, stage.learned_opacity
        return _known(
            ("left", fields.learned_lines, stage.true_area, *look),
            ("right", fields.rival_lines, stage.learned_area, *look),
        )
    shown = _known(
        ("true", fields.true_lines, stage.true_area, palette.true, _TRUE, 1.0),
        ("learned", fields.learned_lines, stage.learned_area, palette.learned, _LEARNED, stage.learned_opacity),
    )
    return tuple(one for one in shown if stage.view != "both" or one.name not in stage.hidden)


def _known(*looks: tuple[str, Streamlines | None, QRectF | None, Colour, Glyph, float]) -> tuple[Lines, ...]:
    return tuple(
        Lines(name, lines, area, colour, glyph, opacity)
        for name, lines, area, colour, glyph, opacity in looks
        if lines is not None and area is not None
    )


@dataclass(frozen=True, eq=False)
class Pieces:
    """What is drawn of streamlines.

    Args:
        ends: ``[P, 4]`` pixels, of each piece; shades: how strong, 1 to ``_SHADES`` or 0 ``[P]``.
        heads: the middles of the heads ``[H, 2]``; along: where they point ``[H, 2]``; opacity: of each ``[H]``.
    """

    ends: Floats
    shades: NDArray[np.int64]
    heads: Floats
    along: Floats
    opacity: Floats


def pieces_of(shown: Lines, stage: Stage) -> Pieces | None:
    """Return what is drawn of streamlines, or None where there is nothing."""
    lines = shown.lines
    if len(lines.points) < 2:
        return None
    pixels = stage.camera.to_screen(lines.points)
    strength = fade(lines.presence) if stage.overlays.fade else np.ones(len(pixels))
    follows = np.ones(len(pixels) - 1, bool)
    follows[lines.starts[1:-1] - 1] = False  # from the end of a line to the start of the next
    ends = np.concatenate((pixels[:-1], pixels[1:]), axis=1)[follows]
    shades = np.ceil(strength[:-1][follows] * _SHADES).astype(np.int64)
    at = lines.heads
    along = pixels[np.minimum(at + 1, len(pixels) - 1)] - pixels[np.maximum(at - 1, 0)]
    along = along / np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    return Pieces(ends, shades, pixels[at], along, strength[at] * shown.opacity)


def paint_pieces(painter: QPainter, shown: Lines, pieces: Pieces, unit: float) -> None:
    """Paint lines, a call for each opacity."""
    for shade in np.unique(pieces.shades).tolist():
        pen = QPen(tinted(shown.colour, shown.opacity * shade / _SHADES), shown.glyph.shaft * unit)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        draw_lines(painter, pieces.ends[pieces.shades == shade])


class StreamLayer:
    """Paints streamlines; keeps the pictures of their heads."""

    def __init__(self) -> None:
        self._atlases: dict[tuple[Colour, Glyph, float], HeadAtlas] = {}
        self._batch = FragmentBatch()

    def paint(self, painter: QPainter, shown: Lines, stage: Stage) -> None:
        """Paint lines, then all heads in one call."""
        pieces = pieces_of(shown, stage)
        if pieces is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(shown.area)
        paint_pieces(painter, shown, pieces, stage.unit)
        self._paint_heads(painter, shown, pieces, stage.unit)
        painter.setClipping(False)

    def _paint_heads(self, painter: QPainter, shown: Lines, pieces: Pieces, unit: float) -> None:
        key = shown.colour, shown.glyph, unit
        if key not in self._atlases:
            self._atlases[key] = HeadAtlas(shown.colour, shown.glyph.head_length * unit, shown.glyph.head_width * unit)
        lengths = np.full(len(pieces.heads), shown.glyph.head_length * unit)
        self._atlases[key].draw(painter, self._batch, pieces.heads, pieces.along, lengths, pieces.opacity)
