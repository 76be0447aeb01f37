"""The key of the map in view in one line: its name and a ramp between two figures, for a key that is folded."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from scoreviz.engine.palette import Palette
from scoreviz.ui import theme
from scoreviz.ui.legend_entries import HEIGHT
from scoreviz.ui.map_entry import TITLES, MapEntry, MapKey, figures_of, paint_disc, paint_ramp_of
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.wording import tr

_PADDING, _GAP, _RAMP, _DISC = 10, 7, 72.0, 11.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class MapLine(MapEntry):
    """The ramp of a map without its formula; where there is nothing to be coloured, why."""

    def sizeHint(self) -> QSize:
        return QSize(round(paint_map_line(None, theme.current(), self.key)), HEIGHT)

    def paint_entry(self, painter: QPainter, palette: Palette) -> None:
        paint_map_line(painter, palette, self.key)


def paint_map_line(painter: QPainter | None, palette: Palette, key: MapKey) -> float:
    """Paint the line from the left, or only measure it; return where it ends."""
    name = tr(TITLES[key.kind]) if key.kind == "density" and not key.note else key.words
    x = _write(painter, palette.ink, "strong note", float(_PADDING), name)
    if key.note:
        return x + _PADDING
    if key.kind == "angle":
        if painter is not None:
            middle = QPointF(x + _GAP + _DISC, HEIGHT / 2)
            paint_disc(painter, palette, key.under_arrows, middle, _DISC)
        return x + _GAP + 2 * _DISC + _PADDING
    low, _, high = figures_of(key)
    x = _write(painter, palette.ink2, "note", x + _GAP, low)
    if painter is not None:
        paint_ramp_of(painter, palette, key, QRectF(x + _GAP, HEIGHT / 2 - 5, _RAMP, 10))
    return _write(painter, palette.ink2, "note", x + 2 * _GAP + _RAMP, high) + _PADDING


def _write(painter: QPainter | None, ink: str, role: str, x: float, words: str) -> float:
    wide = text_width(role, words)
    if painter is not None:
        draw_text(painter, role, ink, QRectF(x, 0, wide + 1, HEIGHT), _MIDDLE, words)
    return x + wide
