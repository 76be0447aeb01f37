"""The key at the canvas's bottom left: what each colour and shape on it means."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPixmap, QPolygonF

from scoreviz.engine.palette import Colour, Palette
from scoreviz.ui import theme
from scoreviz.ui.arrows import LEARNED_GLYPH, TRUE_GLYPH, WEDGE_MOST, Glyph
from scoreviz.ui.stage import Stage, tinted
from scoreviz.ui.surfaces import draw_text, text_width

INSET, HEIGHT, PADDING, GAP = 16.0, 31.0, 14.0, 18.0
ERROR_HEIGHT, RAMP = 45.0, 170.0
WIDEST, ROOM = 480.0, 48.0  # of the picture that the key is kept in
_GLYPH_WIDTH, _GLYPH_GAP = 20.0, 8.0
_NAME_GAP = 12.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WORDS = {"true": "True", "learned": "Learned", "difference": "Difference"}
_SHOWN = {
    "true": ("true",),
    "learned": ("learned",),
    "both": ("true", "learned", "difference"),
}
_LENGTHS = {"compressed": "", "true": "true length", "direction": "direction only"}


class Legend:
    """Paints the key; its picture is kept, for text is slow beside blitting."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._of: tuple[object, ...] = ()

    def paint(self, painter: QPainter, stage: Stage, height: float) -> None:
        """Paint the key of the stage's view; ``height`` is the canvas's, in logical pixels, as the painter's are."""
        if stage.fields is None:
            return
        wanted = stage.palette, stage.view, stage.overlays.arrow_length, stage.overlays.arrows, stage.unit
        if wanted != self._of:
            self._picture, self._of = _picture(stage), wanted
        painter.drawPixmap(QPointF(INSET, height - INSET - ROOM), self._picture)


def _picture(stage: Stage) -> QPixmap:
    """The key in the bottom left corner of a transparent picture."""
    picture = QPixmap(round(WIDEST * stage.unit), round(ROOM * stage.unit))
    picture.setDevicePixelRatio(stage.unit)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if stage.view == "difference":
        _paint_error_key(painter, stage.palette)
    elif stage.overlays.arrows and stage.view != "split":  # there the names stand beside the divider
        _paint_glyph_key(painter, stage)
    painter.end()
    return picture


def _paint_glyph_key(painter: QPainter, stage: Stage) -> None:
    names, note = _SHOWN[stage.view], _LENGTHS[stage.overlays.arrow_length]
    widths = [_GLYPH_WIDTH + _GLYPH_GAP + text_width("strong note", _WORDS[name]) for name in names]
    note_width = GAP + text_width("note", note) if note else 0.0
    width = 2 * PADDING + sum(widths) + GAP * (len(names) - 1) + note_width
    card = QRectF(0.0, ROOM - HEIGHT, width, HEIGHT)
    _paint_card(painter, stage.palette, card)
    left = card.left() + PADDING
    for name, advance in zip(names, widths, strict=True):
        _paint_glyph(painter, stage.palette, name, QPointF(left, card.center().y()))
        words = QRectF(left + _GLYPH_WIDTH + _GLYPH_GAP, card.top(), advance, HEIGHT)
        draw_text(painter, "strong note", stage.palette.ink, words, _MIDDLE, _WORDS[name])
        left += advance + GAP
    draw_text(painter, "note", stage.palette.ink2, QRectF(left, card.top(), note_width, HEIGHT), _MIDDLE, note)


def _paint_glyph(painter: QPainter, palette: Palette, name: str, left: QPointF) -> None:
    if name == "true":
        _paint_arrow(painter, palette.true, TRUE_GLYPH, left)
    elif name == "learned":
        _paint_arrow(painter, palette.learned, LEARNED_GLYPH, left)
    else:
        corners = (QPointF(0, 5), QPointF(_GLYPH_WIDTH, -5), QPointF(_GLYPH_WIDTH, 5))
        painter.setPen(QPen(QColor(palette.difference), 1.5))
        painter.setBrush(tinted(palette.difference, WEDGE_MOST))
        painter.drawPolygon(QPolygonF([left + corner for corner in corners]))


def _paint_arrow(painter: QPainter, colour: Colour, glyph: Glyph, left: QPointF) -> None:
    tip, neck = left + QPointF(_GLYPH_WIDTH, 0), left + QPointF(_GLYPH_WIDTH - glyph.head_length, 0)
    pen = QPen(QColor(colour), glyph.shaft)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(left, neck)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    side = QPointF(0, glyph.head_width / 2)
    painter.drawPolygon(QPolygonF([neck - side, tip, neck + side]))


def _paint_error_key(painter: QPainter, palette: Palette) -> None:
    """The ramp of the error map from 0 to one noise draw, and the line around the data."""
    name, data = text_width("strong note", "Difference"), text_width("strong note", "data")
    width = 2 * PADDING + name + _NAME_GAP + RAMP + GAP + _GLYPH_WIDTH + _GLYPH_GAP + data
    card = QRectF(0.0, ROOM - ERROR_HEIGHT, width, ERROR_HEIGHT)
    _paint_card(painter, palette, card)
    line = QRectF(card.left() + PADDING, card.top() + 7, name, 18)
    draw_text(painter, "strong note", palette.difference, line, _MIDDLE, "Difference")
    ramp = QRectF(line.right() + _NAME_GAP, line.center().y() - 5, RAMP, 10)
    _paint_ramp(painter, palette, ramp)
    left = QPointF(ramp.right() + GAP, line.center().y())
    painter.setPen(QPen(QColor(palette.true), 2.0))
    painter.drawLine(left, left + QPointF(_GLYPH_WIDTH, 0))
    words = QRectF(left.x() + _GLYPH_WIDTH + _GLYPH_GAP, line.top(), data, line.height())
    draw_text(painter, "strong note", palette.ink, words, _MIDDLE, "data")


def _paint_ramp(painter: QPainter, palette: Palette, place: QRectF) -> None:
    gradient = QLinearGradient(place.topLeft(), place.topRight())
    for k, stop in enumerate(palette.difference_map):
        gradient.setColorAt(k / (len(palette.difference_map) - 1), QColor(stop))
    painter.setPen(QPen(QColor(palette.line), 1.0))
    painter.setBrush(gradient)
    painter.drawRoundedRect(place, 2.0, 2.0)
    below = QRectF(place.left(), place.bottom() + 1, place.width(), 18)
    draw_text(painter, "note", palette.ink2, below, Qt.AlignmentFlag.AlignLeft, "0")
    draw_text(painter, "note", palette.ink2, below, Qt.AlignmentFlag.AlignRight, "one noise draw")


def _paint_card(painter: QPainter, palette: Palette, card: QRectF) -> None:
    painter.setPen(QPen(QColor(palette.line), 1.0))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), theme.CONTROL, theme.CONTROL)
