"""The key of a picture in a file: what the one on the canvas says of what is drawn, and how many points there are."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from scoreviz.engine.glyph import LEARNED_GLYPH
from scoreviz.engine.palette import Palette
from scoreviz.ui import figures
from scoreviz.ui.key_contents import has_error_ramp, shown_names, shown_scale
from scoreviz.ui.layers import chosen
from scoreviz.ui.legend_entries import (
    HEIGHT,
    MAP_HEIGHT,
    Entry,
    LearnedEntry,
    Shape,
    TrueEntry,
    WedgeEntry,
    data_width,
    error_width,
    named_width,
    paint_arrow,
    paint_data_key,
    paint_error_key,
    paint_named,
)
from scoreviz.ui.map_entry import map_key, map_width, paint_map_key
from scoreviz.ui.part_entries import CleanEntry, ForwardEntry, PushEntry, SumEntry
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.scale_entry import paint_scale
from scoreviz.ui.stage import Stage

GLYPHS: tuple[type[Entry], ...] = (
    *(TrueEntry, LearnedEntry, WedgeEntry, ForwardEntry, PushEntry, SumEntry, CleanEntry),
)
LINES, GAP, POINTS, LANDED = "Lines of equal pₜ", "Learned − true", "points", "landed beside the data"
_GLYPH = 20.0

Paint = Callable[[QPainter, Palette], object]  # from its upper left corner


@dataclass(frozen=True)
class Named:
    """One entry: what paints it, and how large it is."""

    paint: Paint
    width: float
    height: float = HEIGHT


Row = tuple[Named, ...]


def key_of(stage: Stage, particles: Particles, times: float = 1.0) -> tuple[Row, Row]:
    """Return what the key says of what is drawn: of arrows and points, and of the ground below them.

    Args:
        times: how much larger it will be painted than the picture itself; the lengths in its scale allow for that.
    """
    if stage.fields is None:
        return (), ()
    drawn = {name for name, shown in shown_names(stage).items() if shown}
    if has_error_ramp(stage) and "difference" in drawn:
        drawn = (drawn - {"difference"}) | {"error"}
    glyphs = tuple(_named(entry.words, entry.paint_shape) for entry in GLYPHS if entry.name in drawn)
    scale = shown_scale(stage).shrunk(times)
    measure = Named(partial(paint_scale, scale=scale), paint_scale(None, stage.palette, scale))
    gap = (_named(GAP, _gap),) if _shows_gaps(stage) else ()
    return (*glyphs, *gap, measure, *_of_points(stage, particles)), _of_ground(stage, drawn)


def rows_of(entries: tuple[Row, ...], width: float) -> list[Row]:
    """Return entries in as many rows as they need."""
    rows: list[Row] = []
    for group in entries:
        row: Row = ()
        for entry in group:
            if row and key_width((*row, entry)) > width:
                rows.append(row)
                row = ()
            row = (*row, entry)
        if row:
            rows.append(row)
    return rows


def key_width(row: Row) -> float:
    """Return how wide a row of entries is."""
    return sum(entry.width for entry in row)


def key_height(rows: list[Row]) -> float:
    """Return how high rows are."""
    return sum(max(entry.height for entry in row) for row in rows)


def paint_key(painter: QPainter, rows: list[Row], palette: Palette) -> None:
    """Paint rows of entries from the painter's origin to the right and down."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    y = 0.0
    for row in rows:
        x = 0.0
        for entry in row:
            painter.save()
            painter.translate(x, y)
            entry.paint(painter, palette)
            painter.restore()
            x += entry.width
        y += key_height([row])


def _named(words: str, shape: Shape) -> Named:
    return Named(partial(paint_named, shape=shape, words=words), named_width(words))


def _shows_gaps(stage: Stage) -> bool:
    overlays = stage.overlays
    return stage.view == "difference" and overlays.arrows and overlays.shows not in ("forward", "guidance")


def _of_ground(stage: Stage, drawn: set[str]) -> Row:
    """Return what is said of the colours and of the lines over them."""
    entries: list[Named] = []
    faded, key = stage.overlays.fade, map_key(stage)
    if "error" in drawn:
        entries.append(Named(paint_error_key, error_width(), MAP_HEIGHT))
    if "map" in drawn:
        entries.append(Named(partial(paint_map_key, key=key), map_width(key), MAP_HEIGHT))
    if "data" in drawn:
        entries.append(Named(partial(paint_data_key, faded=faded), data_width(), MAP_HEIGHT))
    elif stage.overlays.contours:
        entries.append(_named(LINES, _line))
    return tuple(entries)


def _of_points(stage: Stage, particles: Particles) -> Row:
    shown = chosen(particles, stage)
    if shown.points is None:
        return ()
    points = _named(f"{figures.number(len(shown.points))} {POINTS}", _dot)
    if shown.landed is None or len(shown.landed) == 0:
        return (points,)
    return points, _named(f"{figures.number(len(shown.landed))} {LANDED}", _ring)


def _gap(painter: QPainter, palette: Palette, left: QPointF) -> None:
    paint_arrow(painter, palette.ink, LEARNED_GLYPH, left, left + QPointF(_GLYPH, 0))


def _line(painter: QPainter, palette: Palette, left: QPointF) -> None:
    painter.setPen(QPen(QColor(palette.true), 1.2))
    painter.drawLine(left, left + QPointF(_GLYPH, 0))


def _dot(painter: QPainter, palette: Palette, left: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink))
    painter.drawEllipse(left + QPointF(_GLYPH / 2, 0), 2.5, 2.5)


def _ring(painter: QPainter, palette: Palette, left: QPointF) -> None:
    painter.setPen(QPen(QColor(palette.difference), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(left + QPointF(_GLYPH / 2, 0), 4.5, 4.5)
