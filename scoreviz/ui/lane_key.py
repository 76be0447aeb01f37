"""The key of a figure of lanes: what holds in every one of them, at every moment."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from scoreviz.engine.glyph import HEAT_EXPONENT, HEAT_UNDER_ARROWS
from scoreviz.engine.palette import Colour, Palette
from scoreviz.ui import figures
from scoreviz.ui.figure_key import LINES, Row, glyphs_of, key_height, key_width, measure_of, named, rows_of, tint_row
from scoreviz.ui.heat import shades_of
from scoreviz.ui.particle_tint import INK, Tint
from scoreviz.ui.scale_entry import scale_of
from scoreviz.ui.stage import Stage
from scoreviz.wording import mark, tr

TRUTH, FLOOR, DENSITY = mark("true share"), mark("what two true sets give"), mark("pₜ over its peak")
DISTANCE = mark("distance over time, log axis")
BRANCH, RUN = mark("moved or dropped in"), mark("the run")
SIZES = 1.0, 0.85, 0.7
MOST_SHARE = 0.2  # of the height of a figure; one too small for its key has none
SIDE = 10.0  # within each entry
_SWATCH = 20.0


@dataclass(frozen=True)
class LaneKey:
    """Entries in rows, and how large they are painted."""

    rows: list[Row]
    times: float = 1.0

    @property
    def height(self) -> float:
        """How high it is, logical pixels."""
        return self.times * key_height(self.rows)


def lane_key(
    stages: Sequence[Stage],
    points: int,
    branched: bool,
    curves: bool,
    size: tuple[float, float],
    tint: Tint = INK,
) -> LaneKey:
    """Return the key of lanes that are seen so, on a figure of so many logical pixels.

    Args:
        stages: one a lane, with its fields.
        points: how many there are in each, or 0 where they are not shown.
        branched: whether a lane has a branch.
        curves: whether there is room for distances over time.
        tint: the colours of the points.
    """
    room, most = size[0] - 2 * SIDE, MOST_SHARE * size[1]
    coloured = tint_row(tint, stages[0].palette) if points else ()
    entries = [(*_entries(stages, points, branched, curves, times), coloured) for times in SIZES]
    keys = [LaneKey(rows_of(rows, room / times), times) for rows, times in zip(entries, SIZES, strict=True)]
    fit = [key for key in keys if key.height <= most and all(key.times * key_width(row) <= room for row in key.rows)]
    return min(fit, key=lambda key: len(key.rows), default=LaneKey([]))


def _entries(stages: Sequence[Stage], points: int, branched: bool, curves: bool, times: float) -> tuple[Row, ...]:
    overlays = stages[0].overlays
    seen: Row = (*glyphs_of(_together(stages)), measure_of(scale_of(stages[0]).shrunk(times), stages[0].palette))
    if overlays.heat:
        seen = (*seen, named(tr(DENSITY), partial(_ramp, strength=HEAT_UNDER_ARROWS if overlays.arrows else 1.0)))
    if overlays.contours:
        seen = (*seen, named(tr(LINES), _line))
    if points and branched:
        seen = (*seen, named(tr(RUN), partial(_dot, of="ink3")), named(tr(BRANCH), partial(_dot, of="ink")))
    elif points:
        words = tr("{n} point(s)", "", points, n=figures.number(points))
        seen = (*seen, named(words, partial(_dot, of="ink")))
    over_time: Row = (named(tr(DISTANCE), _curve), named(tr(FLOOR), _dashes)) if curves else ()
    return ((*seen, named(tr(TRUTH), _tick), *over_time),)


def _together(stages: Sequence[Stage]) -> Stage:
    """Return a stage in which the arrows of all lanes are drawn."""
    learned = next((stage for stage in stages if stage.view == "both"), stages[0])
    return learned if len({stage.view for stage in stages}) == 1 else replace(learned, hidden=frozenset({"difference"}))


def _ramp(painter: QPainter, palette: Palette, left: QPointF, strength: float) -> None:
    """Paint the colours of the density from none to its peak."""
    shades = shades_of(palette.true_map, strength, HEAT_EXPONENT)
    image = QImage(shades.tobytes(), len(shades), 1, 4 * len(shades), QImage.Format.Format_RGB32)
    painter.drawImage(QRectF(left.x(), left.y() - 6, _SWATCH, 12), image)


def _line(painter: QPainter, palette: Palette, left: QPointF) -> None:
    _stroke(painter, palette.true, 1.2, left, [])


def _dashes(painter: QPainter, palette: Palette, left: QPointF) -> None:
    _stroke(painter, palette.true, 1.4, left, [4.0, 2.0])


def _curve(painter: QPainter, palette: Palette, left: QPointF) -> None:
    _stroke(painter, palette.difference, 2.0, left, [])


def _stroke(painter: QPainter, colour: Colour, thick: float, left: QPointF, dashes: list[float]) -> None:
    pen = QPen(QColor(colour), thick)
    if dashes:
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    painter.drawLine(left, left + QPointF(_SWATCH, 0.0))


def _tick(painter: QPainter, palette: Palette, left: QPointF) -> None:
    painter.fillRect(QRectF(left.x() + 8.5, left.y() - 8, 3, 16), QColor(palette.true))


def _dot(painter: QPainter, palette: Palette, left: QPointF, of: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink if of == "ink" else palette.ink3))
    painter.drawEllipse(left + QPointF(_SWATCH / 2, 0.0), 3.0, 3.0)
