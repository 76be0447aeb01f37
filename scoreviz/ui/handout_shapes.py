"""What the pieces of a hand-out are painted as: words, formulas, pictures, boxes to tick and lines to write on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from scoreviz.engine.lessons.lesson import Formula
from scoreviz.engine.palette import LIGHT
from scoreviz.ui import language, theme
from scoreviz.ui.handout_piece import Piece
from scoreviz.ui.lesson_formula import NamedFormula
from scoreviz.ui.lesson_text import Prose
from scoreviz.ui.surfaces import draw_text, text_width

BOX, MARGIN = 15.0, 34.0  # side of a box to tick; how far words stand in beside it
LINE = 31.0  # from one line to write on to the next
BLANK = 150.0  # how long the line is on which a figure is written
MIDDLE = 0.6  # of the size of letters, from the lower end of their line up to the middle of a capital

Paint = Callable[[QPainter, QRectF], object]


def words(text: str, role: str = "reading", ink: str = "ink", above: float = 12.0, inset: float = 0.0) -> Piece:
    """Return words that run over as many lines as they need; they may be parted between two of them."""
    prose = Prose(text, role)

    def paint(painter: QPainter, place: QRectF) -> None:
        prose.paint(painter, place.adjusted(inset, 0, 0, 0), QColor(getattr(LIGHT, ink)))

    return Piece(
        lambda width: prose.height(width - inset),
        paint,
        prose.plain(),
        above,
        cuts=lambda width: prose.line_ends(width - inset),
    )


def marked(mark: Paint, text: str, role: str = "reading", ink: str = "ink", above: float = 8.0) -> Piece:
    """Return words with a mark beside their first line."""
    said = words(text, role, ink, above, MARGIN)
    size = theme.font(role).pixelSize()

    def paint(painter: QPainter, place: QRectF) -> None:
        said.paint(painter, place)
        middle = place.top() + min(said.cuts(place.width()), default=size) - MIDDLE * size
        mark(painter, QRectF(place.left(), middle - size, MARGIN, 2.0 * size))

    return Piece(said.height, paint, said.words, above, cuts=said.cuts)


def named_formula(written: Formula) -> Piece:
    """Return a formula on a card, with the names of its terms."""
    drawn = NamedFormula(written, language.current())

    def paint(painter: QPainter, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.raised))
        painter.drawRoundedRect(place, theme.CARD, theme.CARD)
        drawn.paint(painter, place, LIGHT)

    return Piece(drawn.height, paint, drawn.plain())


def scaled(
    size: tuple[float, float], most: float, paint: Callable[[QPainter], object], said: str, share: float = 1.0
) -> Piece:
    """Return something of a fixed size in the middle of the page, so wide or so high as fits, or a share of that."""

    def times(width: float) -> float:
        return share * min(width / size[0], most / size[1])

    def put(painter: QPainter, place: QRectF) -> None:
        factor = times(place.width())
        painter.save()
        painter.translate(place.left() + (place.width() - factor * size[0]) / 2, place.top())
        painter.scale(factor, factor)
        paint(painter)
        painter.restore()

    def smaller(other: float) -> Piece:
        return scaled(size, most, paint, said, other)

    return Piece(lambda width: times(width) * size[1], put, said, above=16.0, smaller=smaller)


def to_tick(painter: QPainter, place: QRectF) -> None:
    """Paint a box to tick."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.ink), 1.4))
    painter.drawRoundedRect(QRectF(place.left() + 2, place.center().y() - BOX / 2, BOX, BOX), 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)


def lettered(letter: str, role: str, ink: str) -> Paint:
    """Return what paints a letter, or a number, as a mark."""

    def paint(painter: QPainter, place: QRectF) -> None:
        draw_text(painter, role, getattr(LIGHT, ink), place, Qt.AlignmentFlag.AlignVCenter, letter)

    return paint


def to_write_on(count: int) -> Piece:
    """Return empty lines."""

    def paint(painter: QPainter, place: QRectF) -> None:
        for n in range(count):
            _rule(painter, place.left(), place.right(), place.top() + (n + 1) * LINE - 1)

    return Piece(lambda width: count * LINE, paint, above=0.0)


def blanks(names: Sequence[str]) -> Piece:
    """Return names side by side, each with a line to write on."""

    def paint(painter: QPainter, place: QRectF) -> None:
        wide = (place.width() - 24 * (len(names) - 1)) / len(names)
        for n, name in enumerate(names):
            left = place.left() + n * (wide + 24)
            room = QRectF(left, place.top(), wide, place.height())
            draw_text(painter, "label", LIGHT.ink2, room, Qt.AlignmentFlag.AlignBottom, name)
            _rule(painter, left + min(text_width("label", name) + 8, wide), left + wide, place.bottom() - 1)

    return Piece(lambda width: 30.0, paint, " ".join(names))


def figure_to_note(name: str) -> Piece:
    """Return the name of a number, and a line to write it on."""
    said = words(name, "reply", "ink2")

    def paint(painter: QPainter, place: QRectF) -> None:
        said.paint(painter, place.adjusted(0, 0, -BLANK - 16, 0))
        _rule(painter, place.right() - BLANK, place.right(), place.bottom() - 2)

    return Piece(lambda width: max(said.height(width - BLANK - 16), 26.0), paint, said.words, above=6.0)


def parting() -> Piece:
    """Return a hairline between two steps; at the top of a page it parts nothing."""

    def paint(painter: QPainter, place: QRectF) -> None:
        if place.top() > 0:
            painter.fillRect(QRectF(place.left(), place.top(), place.width(), 1.0), QColor(LIGHT.strong_line))

    return Piece(lambda width: 1.0, paint, above=30.0, tied=True)


def _rule(painter: QPainter, left: float, right: float, y: float) -> None:
    painter.setPen(QPen(QColor(LIGHT.ink3), 0.8))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.setPen(Qt.PenStyle.NoPen)
