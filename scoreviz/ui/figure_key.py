"""The key of a picture in a file: what the one on the canvas says of what is drawn, and how many points there are."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from scoreviz.engine.glyph import LEARNED_GLYPH
from scoreviz.engine.palette import Palette
from scoreviz.ui import figures
from scoreviz.ui.key_contents import has_error_ramp, push_words, shown_names, shown_scale
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
from scoreviz.ui.particle_tint import Tint
from scoreviz.ui.particles_layer import Particles, shown_shades
from scoreviz.ui.point_entries import paint_tint
from scoreviz.ui.scale_entry import Scale, paint_scale
from scoreviz.ui.stage import Stage
from scoreviz.wording import mark, tr

GLYPHS: tuple[type[Entry], ...] = (
    *(TrueEntry, LearnedEntry, WedgeEntry, ForwardEntry, PushEntry, SumEntry, CleanEntry),
)
LINES = mark("Lines of equal pₜ")
_GLYPH = 20.0
MOST_KEPT = 100  # pictures of entries


Paint = Callable[[QPainter, Palette], object]  # from its upper left corner


@dataclass(frozen=True)
class Named:
    """One entry: what paints it, how large it is, and what it says: entries that say the same look the same."""

    paint: Paint
    width: float
    height: float = HEIGHT
    says: Hashable = None


Row = tuple[Named, ...]


def key_of(stage: Stage, particles: Particles, times: float = 1.0) -> tuple[Row, Row]:
    """Return what the key says of what is drawn: of arrows and points, and of the ground below them.

    Args:
        times: how much larger it will be painted than the picture itself; the lengths in its scale allow for that.
    """
    if stage.fields is None:
        return (), ()
    drawn = _drawn(stage)
    gap = (named(tr("Learned − true"), _gap),) if _shows_gaps(stage) else ()
    measure = measure_of(shown_scale(stage).shrunk(times), stage.palette)
    points = (*_of_points(stage, particles), *_of_tint(stage, particles))
    return (*glyphs_of(stage), *gap, measure, *points), _of_ground(stage, drawn)


def glyphs_of(stage: Stage) -> Row:
    """Return the names of what is drawn over the ground."""
    drawn = _drawn(stage)
    words = {entry.name: tr(entry.words) for entry in GLYPHS} | {PushEntry.name: push_words(stage)}
    return tuple(named(words[entry.name], entry.paint_shape) for entry in GLYPHS if entry.name in drawn)


def measure_of(scale: Scale, palette: Palette) -> Named:
    """Return a scale as an entry."""
    return Named(partial(paint_scale, scale=scale), paint_scale(None, palette, scale), says=scale)


def _drawn(stage: Stage) -> set[str]:
    """Return the names of what is drawn; where the difference is a map, it is called the error."""
    drawn = {name for name, shown in shown_names(stage).items() if shown}
    if has_error_ramp(stage) and "difference" in drawn:
        drawn = (drawn - {"difference"}) | {"error"}
    return drawn


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


class KeptKey:
    """Paints keys one after the other, as those of a film: an entry that says what it said is there already."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, QImage] = {}

    def paint(self, painter: QPainter, rows: list[Row], palette: Palette) -> None:
        """Paint rows of entries from the painter's origin to the right and down, each at whole pixels."""
        across = painter.deviceTransform()
        painter.save()
        painter.resetTransform()
        y = 0.0
        for row in rows:
            x = 0.0
            for entry in row:
                painter.drawImage(across.map(QPointF(x, y)).toPoint(), self._picture(entry, palette, across.m11()))
                x += entry.width
            y += key_height([row])
        painter.restore()

    def _picture(self, entry: Named, palette: Palette, ratio: float) -> QImage:
        key = entry.says, entry.width, entry.height, palette.name, ratio
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            image = QImage(
                ceil(entry.width * ratio), ceil(entry.height * ratio), QImage.Format.Format_ARGB32_Premultiplied
            )
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(ratio, ratio)
            entry.paint(painter, palette)
            painter.end()
            self._kept[key] = image
        return self._kept[key]


def named(words: str, shape: Shape) -> Named:
    """Return a shape with its name as an entry."""
    return Named(partial(paint_named, shape=shape, words=words), named_width(words), says=words)


def _shows_gaps(stage: Stage) -> bool:
    overlays = stage.overlays
    return stage.view == "difference" and overlays.arrows and overlays.shows not in ("forward", "guidance")


def _of_ground(stage: Stage, drawn: set[str]) -> Row:
    """Return what is said of the colours and of the lines over them."""
    entries: list[Named] = []
    faded, key = stage.overlays.fade, map_key(stage)
    if "error" in drawn:
        entries.append(Named(paint_error_key, error_width(), MAP_HEIGHT, "error"))
    if "map" in drawn:
        entries.append(Named(partial(paint_map_key, key=key), map_width(key), MAP_HEIGHT, key))
    if "data" in drawn:
        entries.append(Named(partial(paint_data_key, faded=faded), data_width(), MAP_HEIGHT, ("data", faded)))
    elif stage.overlays.contours:
        entries.append(named(tr(LINES), _line))
    return tuple(entries)


def _of_points(stage: Stage, particles: Particles) -> Row:
    shown = chosen(particles, stage)
    if shown.points is None:
        return ()
    count = len(shown.points)
    points = named(tr("{n} point(s)", "", count, n=figures.number(count)), _dot)
    if shown.landed is None or len(shown.landed) == 0:
        return (points,)
    landed = tr("{n} landed beside the data", n=figures.number(len(shown.landed)))
    return points, named(landed, _ring)


def _of_tint(stage: Stage, particles: Particles) -> Row:
    """Return what is said of the colours of points, where they are coloured."""
    coloured = shown_shades(chosen(particles, stage)) is not None
    return tint_row(particles.tint, stage.palette) if coloured else ()


def tint_row(tint: Tint, palette: Palette) -> Row:
    """Return a tint as an entry; none for ink."""
    if tint.by == "ink":
        return ()
    return (Named(partial(paint_tint, tint=tint), paint_tint(None, palette, tint), says=tint),)


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
