"""The entries of the key for what is shown of the points: what colours them, the edges, lines of their density."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from scoreviz.engine.document import ColourName
from scoreviz.engine.palette import Palette
from scoreviz.ui import theme
from scoreviz.ui.legend_entries import HEIGHT, Entry
from scoreviz.ui.particle_tint import Tint, shades
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.wording import mark, tr

TITLES: dict[ColourName, str] = {
    "ink": "",
    "start": mark("Points by where they began"),
    "class": mark("Points by part"),
    "speed": mark("Points by length of last step"),
    "acceptance": mark("Points by share of last 50 steps taken"),
}
ENDS: dict[ColourName, tuple[str, str]] = {"speed": (mark("shortest"), mark("longest")), "acceptance": ("0", "100 %")}
_PADDING, _GAP, _RAMP, _DISC, _DOT = 10, 8, 72, 11.0, 4.5
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class TintEntry(Entry):
    """What colours the points."""

    name, words = "tint", mark("Colour of points")

    def __init__(self, parent: QWidget | None = None) -> None:
        self.tint = Tint()
        super().__init__(parent)

    def set_tint(self, tint: Tint) -> None:
        """Show the key of another tint."""
        if tint != self.tint:
            self.tint, self.words = tint, tr(TITLES[tint.by])
            self.set_shown(True)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(paint_tint(None, theme.current(), self.tint)), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.tint, self.warmth)

    def paint_entry(self, painter: QPainter, palette: Palette) -> None:
        paint_tint(painter, palette, self.tint)


class EdgesEntry(Entry):
    """The histograms at the edges."""

    name, words = "edges", mark("Edges: points, pₜ")

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(palette.ink, 0.5))
        for k, height in enumerate((5, 10, 12, 7)):
            painter.drawRect(QRectF(left.x() + 5 * k, left.y() + 6 - height, 4, height))
        painter.setPen(QPen(QColor(palette.true), 2.0))
        painter.drawLine(left + QPointF(0, 0), left + QPointF(10, -7))
        painter.drawLine(left + QPointF(10, -7), left + QPointF(20, 0))


class CloudEntry(Entry):
    """The lines of equal density of the points, and of p_t blurred alike."""

    name, words = "cloud", mark("Density of points")

    def set_blur(self, blur: str) -> None:
        """Say how much both are blurred, in the data's own unit."""
        words = density_words(blur)
        if words != self.words:
            self.words = words
            self.set_shown(True)
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.words, self.warmth)

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        for ink, style, y in ((palette.ink, Qt.PenStyle.DashLine, -3.5), (palette.true, Qt.PenStyle.SolidLine, 3.5)):
            painter.setPen(QPen(QColor(ink), 1.75, style))
            painter.drawLine(left + QPointF(0, y), left + QPointF(20, y))


def density_words(blur: str) -> str:
    """Return what lines of density are called that are blurred so much."""
    return tr("Density: points, pₜ, both blurred {blur}", blur=blur)


def paint_tint(painter: QPainter | None, palette: Palette, tint: Tint) -> float:
    """Paint the key of a tint from the left, or only measure it; return where it ends."""
    table = shades(tint, palette)
    x = _write(painter, palette.ink, "strong note", float(_PADDING), tr(TITLES[tint.by])) + _GAP
    if tint.by == "class":
        for (name, _), colour in zip(tint.classes, table, strict=True):
            _dot(painter, colour, x)
            x = _write(painter, palette.ink, "note", x + 2 * _DOT + 5, name) + _GAP
        return x + _PADDING - _GAP
    if tint.by == "start":
        _disc(painter, table, x)
        return x + 2 * _DISC + _PADDING
    low, high = ENDS.get(tint.by, ("", ""))
    x = _write(painter, palette.ink2, "note", x, tr(low)) + 6
    if painter is not None:
        for k, colour in enumerate(table):
            painter.fillRect(QRectF(x + k * _RAMP / len(table), HEIGHT / 2 - 5, _RAMP / len(table), 10), QColor(colour))
    return _write(painter, palette.ink2, "note", x + _RAMP + 6, tr(high)) + _PADDING


def _write(painter: QPainter | None, ink: str, role: str, x: float, words: str) -> float:
    wide = text_width(role, words)
    if painter is not None:
        draw_text(painter, role, ink, QRectF(x, 0, wide + 1, HEIGHT), _MIDDLE, words)
    return x + wide


def _dot(painter: QPainter | None, colour: str, x: float) -> None:
    if painter is not None:
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(x + _DOT, HEIGHT / 2), _DOT, _DOT)


def _disc(painter: QPainter | None, table: tuple[str, ...], x: float) -> None:
    """Paint a disc whose every sector has the colour of the points that began in that direction."""
    if painter is None:
        return
    box = QRectF(x, HEIGHT / 2 - _DISC, 2 * _DISC, 2 * _DISC)
    turn = 360 * 16 // len(table)
    for k, colour in enumerate(table):
        painter.setBrush(QColor(colour))
        painter.drawPie(box, k * turn, turn)
