"""The entries of the key: a name beside the shape it names, and a button that hides it or shows it again."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from scoreviz.engine.glyph import LEARNED_GLYPH, TRUE_GLYPH, WEDGE_MOST, Glyph
from scoreviz.engine.palette import Colour, Palette
from scoreviz.ui import theme
from scoreviz.ui.controls import Control
from scoreviz.ui.stage import tinted
from scoreviz.ui.surfaces import Face, draw_text, text_width
from scoreviz.wording import mark, tr

HEIGHT, MAP_HEIGHT, RAMP = 32, 45, 170
DIMMED = 0.38  # the opacity of an entry whose layer is hidden
_PADDING, _GLYPH_WIDTH, _GAP, _NAME_GAP = 10, 20, 8, 12
_FAINT = mark("faint beyond")
_MIDDLE = Qt.AlignmentFlag.AlignVCenter

Shape = Callable[[QPainter, Palette, QPointF], None]  # paints from the middle of its left side


class Entry(Control):
    """One name of the key.

    ``name`` is what ``Legend.picked`` says; ``words`` of a class are marked for translation; ``of_map``: whether it
    belongs to the key of the error map.
    """

    name, words, of_map = "", "", False

    def __init__(self, parent: QWidget | None = None) -> None:
        self.words = tr(self.words)  # those of a class are marked
        super().__init__(self.words, parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._faded = True
        self._face = Face(self, self._paint)
        self.set_shown(True)

    def set_shown(self, shown: bool) -> None:
        """Say whether what is named is drawn."""
        self.setChecked(shown)
        self.setAccessibleName(self.words if shown else tr("{name}, hidden", name=self.words))
        self.setToolTip(tr("Click to hide") if shown else tr("Click to show"))

    def set_faded(self, faded: bool) -> None:
        """Say whether the error map is faint where there is no data."""
        self._faded = faded
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(named_width(self.words), MAP_HEIGHT if self.of_map else HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.words, self.isChecked(), self._faded, self.warmth)

    def _paint(self, painter: QPainter) -> None:
        palette = theme.current()
        painter.setBrush(theme.colour(palette.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 4, -2, -4), theme.INNER, theme.INNER)
        painter.setOpacity(1.0 if self.isChecked() else DIMMED)
        self.paint_entry(painter, palette)

    def paint_entry(self, painter: QPainter, palette: Palette) -> None:
        """Paint shape and name."""
        paint_named(painter, palette, self.paint_shape, self.words)

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        """Paint the shape that is named, from its left end."""


class TrueEntry(Entry):
    """The arrow of the true field."""

    name, words = "true", mark("True")

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        paint_arrow(painter, palette.true, TRUE_GLYPH, left, left + QPointF(_GLYPH_WIDTH, 0))


class LearnedEntry(Entry):
    """The arrow of the learned field."""

    name, words = "learned", mark("Learned")

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        paint_arrow(painter, palette.learned, LEARNED_GLYPH, left, left + QPointF(_GLYPH_WIDTH, 0))


class WedgeEntry(Entry):
    """What lies between two arrows."""

    name, words = "difference", mark("Difference")

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        paint_wedge(painter, palette, left)


class ErrorEntry(Entry):
    """The ramp of the error map, from 0 to one noise draw."""

    name, words, of_map = "difference", mark("Difference"), True

    def sizeHint(self) -> QSize:
        return QSize(error_width(), MAP_HEIGHT)

    def paint_entry(self, painter: QPainter, palette: Palette) -> None:
        paint_error_key(painter, palette)


class DataEntry(Entry):
    """The line around the data, and what the map does beyond it."""

    name, words, of_map = "data", mark("density over its peak"), True

    def sizeHint(self) -> QSize:
        return QSize(data_width(), MAP_HEIGHT)

    def paint_entry(self, painter: QPainter, palette: Palette) -> None:
        paint_data_key(painter, palette, self._faded)


def named_width(words: str) -> int:
    """Return how wide a shape with its name is."""
    return 2 * _PADDING + _GLYPH_WIDTH + _GAP + text_width("strong note", words)


def paint_named(painter: QPainter, palette: Palette, shape: Shape, words: str) -> None:
    """Paint a shape and its name."""
    line = QRectF(_PADDING, 0, named_width(words) - _PADDING, HEIGHT)
    shape(painter, palette, QPointF(_PADDING, line.center().y()))
    line.setLeft(_PADDING + _GLYPH_WIDTH + _GAP)
    draw_text(painter, "strong note", palette.ink, line, _MIDDLE, words)


def error_width() -> int:
    """Return how wide the key of the error map is."""
    return 2 * _PADDING + text_width("strong note", tr(ErrorEntry.words)) + _NAME_GAP + RAMP


def paint_error_key(painter: QPainter, palette: Palette) -> None:
    """Paint the name and the ramp of the error map."""
    name = QRectF(_PADDING, 6, text_width("strong note", tr(ErrorEntry.words)), 18)
    draw_text(painter, "strong note", palette.difference, name, _MIDDLE, tr(ErrorEntry.words))
    ramp = QRectF(name.right() + _NAME_GAP, name.center().y() - 5, RAMP, 10)
    paint_ramp(painter, palette, ramp)
    below = QRectF(ramp.left(), ramp.bottom() + 1, ramp.width(), 18)
    draw_text(painter, "note", palette.ink2, below, Qt.AlignmentFlag.AlignLeft, "0")
    draw_text(painter, "note", palette.ink2, below, Qt.AlignmentFlag.AlignRight, tr("one noise draw"))


def data_width() -> int:
    """Return how wide the key of the lines around the data is."""
    words = max(text_width("note", tr(_FAINT)), text_width("strong note", tr(DataEntry.words)))
    return 2 * _PADDING + _GLYPH_WIDTH + _GAP + words


def paint_data_key(painter: QPainter, palette: Palette, faded: bool) -> None:
    """Paint the line around the data, its name, and whether the map is faint beyond it."""
    left = _PADDING + _GLYPH_WIDTH + _GAP
    words = QRectF(left, 6, data_width() - left, 18)
    painter.setPen(QPen(QColor(palette.true), 2.0))
    painter.drawLine(QPointF(_PADDING, words.center().y()), QPointF(left - _GAP, words.center().y()))
    draw_text(painter, "strong note", palette.ink, words, _MIDDLE, tr(DataEntry.words))
    if faded:
        draw_text(painter, "note", palette.ink2, words.translated(0, 15), _MIDDLE, tr(_FAINT))


def paint_wedge(painter: QPainter, palette: Palette, left: QPointF) -> None:
    """Paint a gap between two arrows, from its left end."""
    corners = (QPointF(0, 5), QPointF(_GLYPH_WIDTH, -5), QPointF(_GLYPH_WIDTH, 5))
    painter.setPen(QPen(QColor(palette.difference), 1.5))
    painter.setBrush(tinted(palette.difference, WEDGE_MOST))
    painter.drawPolygon(QPolygonF([left + corner for corner in corners]))


def paint_arrow(painter: QPainter, colour: Colour, glyph: Glyph, tail: QPointF, tip: QPointF) -> None:
    """Paint one arrow the plain way; one that is shorter than its head is only a head."""
    along = tip - tail
    length = max(QPointF.dotProduct(along, along) ** 0.5, 1e-6)
    along /= length
    head = min(length, glyph.head_length)
    width = glyph.head_width * head / glyph.head_length  # a wide head on no shaft would point anywhere
    neck, side = tip - along * head, QPointF(-along.y(), along.x()) * (width / 2)
    pen = QPen(QColor(colour), glyph.shaft)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(tail, neck)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([neck - side, tip, neck + side]))


def paint_ramp(painter: QPainter, palette: Palette, place: QRectF) -> None:
    """Paint the colours of the error map from 0 on."""
    gradient = QLinearGradient(place.topLeft(), place.topRight())
    for k, stop in enumerate(palette.difference_map):
        gradient.setColorAt(k / (len(palette.difference_map) - 1), QColor(stop))
    painter.setPen(QPen(QColor(palette.line), 1.0))
    painter.setBrush(gradient)
    painter.drawRoundedRect(place, 2.0, 2.0)
