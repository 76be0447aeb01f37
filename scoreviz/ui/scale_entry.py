"""The scale of what is drawn: arrows of known length, a bar of known length, and how far apart arrows are."""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.document import ArrowLength, ShownName
from scoreviz.engine.glyph import LEARNED_GLYPH, offsets
from scoreviz.engine.palette import Palette
from scoreviz.ui import theme
from scoreviz.ui.figures import significant
from scoreviz.ui.legend_entries import HEIGHT, paint_arrow
from scoreviz.ui.stage import Stage
from scoreviz.ui.surfaces import Face, draw_text, text_width
from scoreviz.wording import listed, mark, tr

_PADDING, _GAP = 10, 6
_BAR = 96.0  # pixels at most
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_STEPS = (5.0, 2.0, 1.0)
_LENGTHS: dict[ArrowLength, tuple[float, ...]] = {
    "compressed": (0.25, 1.0),  # a bent scale has two marks at least
    "log": (0.1, 1.0),
    "true": (1.0,),
    "direction": (),
}
QUANTITIES: dict[ShownName, str] = {
    "score": "|σ s|",
    "guidance": "|σ s|",
    "forward": "|f x|",
    "reverse-ode": "|½ g² s − f x|",
    "reverse-sde": "|g² s − f x|",
}
NO_DRIFT = mark("This process has no drift: f = 0")


@dataclass(frozen=True)
class Scale:
    """What is written in the key.

    Args:
        arrows: the length in logical pixels and the figure of each arrow.
        quantity: what the figures are of.
        note: said instead where arrows have no scale.
        bar: pixels, and the length that they are, in the file's own units.
        cell: how far apart arrows or lines are, in the same units; "" where they are on no grid.
    """

    arrows: tuple[tuple[float, str], ...] = ()
    quantity: str = ""
    note: str = ""
    bar: tuple[float, str] = (0.0, "")
    cell: str = ""

    def folded(self) -> "Scale":
        """Return the same for a folded key: one arrow and what it is of."""
        return Scale(self.arrows[-1:], self.quantity, self.note)

    def shrunk(self, times: float) -> "Scale":
        """Return the same for a key that is painted so many times as large: its lengths are as long as before."""
        length, words = self.bar
        return replace(self, arrows=tuple((far / times, of) for far, of in self.arrows), bar=(length / times, words))


def scale_of(stage: Stage) -> Scale:
    """Return the scale of a stage as it is drawn now."""
    fields, overlays = stage.fields, stage.overlays
    if fields is None:
        return Scale()
    per_pixel = stage.unit / stage.camera.scale * fields.request.target.frame.scale
    bar = _bar(per_pixel)
    lines = overlays.style == "streamlines" and overlays.shows != "guidance"
    if not overlays.arrows:
        return Scale(bar=bar)
    on_grid = lines or overlays.places == "grid"
    cell = _cell(lines, significant(overlays.spacing * per_pixel)) if on_grid else ""
    if overlays.shows == "forward" and fields.shown.of_place == 0.0:
        return Scale(note=tr(NO_DRIFT), bar=bar)
    if lines or overlays.arrow_length == "direction":
        return Scale(note=tr("along the field") if lines else tr("direction only"), bar=bar, cell=cell)
    arrows = tuple(
        (float(np.hypot(*offsets(np.array((r, 0.0)), overlays.arrow_length, float(overlays.spacing)))), r)
        for r in _LENGTHS[overlays.arrow_length]
    )
    words = tuple((length, f"{r * fields.shown.one:g}") for length, r in arrows)
    quantity = QUANTITIES[overlays.shows]
    if overlays.shows in ("forward", "reverse-ode", "reverse-sde"):
        quantity = tr("{quantity} per unit of t", quantity=quantity)
    return Scale(words, quantity, "", bar, cell)


def _cell(lines: bool, far: str) -> str:
    """Return how far apart lines or arrows are, in words."""
    return tr("lines {far}", far=far) if lines else tr("cell {far}", far=far)


def _bar(per_pixel: float) -> tuple[float, str]:
    """Return the longest bar of 1, 2 or 5 times a power of ten units that is no longer than it may be."""
    most = _BAR * per_pixel
    power = 10.0 ** np.floor(np.log10(most))
    length = next((step * power for step in _STEPS if step * power <= most), power)
    return float(length / per_pixel), f"{length:g}".replace("e-0", "e−").replace("-", "−")


class ScaleEntry(QWidget):
    """The scale, in one line of the key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scale = Scale()
        self._face = Face(self, self._paint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            tr(
                "The arrows beside their figures are as long as those on the page; the bar is in the data’s own units, "
                "and so is the distance from arrow to arrow"
            )
        )

    def set_scale(self, scale: Scale) -> None:
        """Show another scale."""
        if scale == self.scale:
            return
        self.scale = scale
        self.setVisible(bool(scale.arrows or scale.note or scale.bar[1]))
        of = scale.quantity
        said = [tr("{length} of {quantity}", length=words, quantity=of) for _, words in scale.arrows] or [scale.note]
        arrows = listed(said)
        name = tr("Scale: arrows {arrows}; bar {bar}; {cell}", arrows=arrows, bar=scale.bar[1], cell=scale.cell)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(paint_scale(None, theme.current(), self.scale)), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.scale)

    def _paint(self, painter: QPainter) -> None:
        paint_scale(painter, theme.current(), self.scale)


def paint_scale(painter: QPainter | None, palette: Palette, scale: Scale) -> float:
    """Paint a scale from the left, or only measure it; return where it ends."""
    x = float(_PADDING)
    for length, words in scale.arrows:
        if painter is not None:
            left = QPointF(x, HEIGHT / 2)
            paint_arrow(painter, palette.ink2, LEARNED_GLYPH, left, left + QPointF(length, 0.0))
        x = _write(painter, palette.ink, x + length + _GAP, words) + 2 * _GAP
    if scale.quantity or scale.note:
        x = _write(painter, palette.ink2, x - _GAP * bool(scale.arrows), scale.quantity or scale.note)
        x += 3 * _GAP
    if scale.bar[1]:
        if painter is not None:
            _paint_bar(painter, palette, x, scale.bar[0])
        x = _write(painter, palette.ink, x + scale.bar[0] + _GAP, scale.bar[1]) + 2 * _GAP
    if scale.cell:
        x = _write(painter, palette.ink2, x, scale.cell) + _GAP
    return x + _PADDING - _GAP


def _write(painter: QPainter | None, ink: str, x: float, words: str) -> float:
    wide = text_width("note", words)
    if painter is not None:
        draw_text(painter, "note", ink, QRectF(x, 0, wide + 1, HEIGHT), _MIDDLE, words)
    return x + wide


def _paint_bar(painter: QPainter, palette: Palette, x: float, length: float) -> None:
    y = round(HEIGHT / 2) + 0.5
    painter.setPen(QPen(QColor(palette.ink2), 1.5))
    for a, b in (((x, y), (x + length, y)), ((x, y - 4), (x, y + 4)), ((x + length, y - 4), (x + length, y + 4))):
        painter.drawLine(QPointF(*a), QPointF(*b))
    painter.setPen(Qt.PenStyle.NoPen)
