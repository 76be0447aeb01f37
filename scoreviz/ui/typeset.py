"""Formulas in the KaTeX faces, painted piece by piece: letters, hats, what stands lower or higher."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import theme
from scoreviz.ui.surfaces import painter_on

SMALL = 0.7  # the size of what stands lower or higher
LOWER, HIGHER = 0.2, -0.42  # of the size
SLANT = 0.1  # how far an italic letter's top lies right of its middle


@dataclass(frozen=True)
class Piece:
    """Some letters: in italics as a quantity, or upright ("roman", "label"), with a hat, lower or higher."""

    text: str
    role: str = "formula"
    shift: float = 0.0
    hat: bool = False


Line = tuple[Piece, ...]

SPACE = Piece(" ", "roman")
X0: Line = (Piece("x", hat=True), Piece("0", "roman", LOWER))
EPS: Line = (Piece("ε", hat=True),)
SCORE: Line = (Piece("s"),)
V: Line = (Piece("v"),)
Y: Line = (Piece("y"),)
SIGMA: Line = (Piece("σ"),)


def roman(text: str) -> Piece:
    """Return upright letters."""
    return Piece(text, "roman")


def words(text: str) -> Piece:
    """Return letters as the rest of the screen has them."""
    return Piece(text, "label")


IDENTITY: Line = (
    *SCORE,
    *(roman(" = ("), *X0, roman(" − "), *Y, roman(") / "), *SIGMA, Piece("2", "roman", HIGHER)),
    *(roman(" = − "), *EPS, roman(" / "), *SIGMA),
)


def width_of(line: Line, size: int) -> float:
    """Return how wide a line is, pixels."""
    return sum(_advance(piece, size) for piece in line)


def paint_line(painter: QPainter, line: Line, size: int, ink: QColor, at: QPointF) -> None:
    """Paint a line whose baseline begins at a place."""
    x = at.x()
    for piece in line:
        face, baseline = _face(piece, size), at.y() + piece.shift * size
        painter.setFont(face)
        painter.setPen(ink)
        painter.drawText(QPointF(x, baseline), piece.text)
        if piece.hat:
            _paint_hat(painter, QFontMetricsF(face).tightBoundingRect(piece.text), QPointF(x, baseline), size, ink)
        x += _advance(piece, size)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_hat(painter: QPainter, letter: QRectF, at: QPointF, size: int, ink: QColor) -> None:
    middle = at.x() + letter.center().x() + SLANT * size * 0.5
    foot, half, rise = at.y() + letter.top() - 0.1 * size, 0.16 * size, 0.14 * size
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(ink, max(1.0, 0.06 * size), Qt.PenStyle.SolidLine, cap, join))
    corners = [QPointF(middle - half, foot), QPointF(middle, foot - rise), QPointF(middle + half, foot)]
    painter.drawPolyline(QPolygonF(corners))


@lru_cache(maxsize=256)
def _advance(piece: Piece, size: int) -> float:
    return QFontMetricsF(_face(piece, size)).horizontalAdvance(piece.text)


@lru_cache(maxsize=64)
def _face(piece: Piece, size: int) -> QFont:
    face = theme.font(piece.role)
    smaller = SMALL if piece.shift else 0.8 if piece.role == "label" else 1.0  # Inter is the larger at one size
    face.setPixelSize(round(size * smaller))
    return face


class Formula(QWidget):
    """One line of a formula in one of the theme's inks."""

    def __init__(self, line: Line, size: int, said: str, ink: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._size, self._ink = line, size, ink
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self._line, self._size)) + 2, round(1.7 * self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        left = (self.width() - width_of(self._line, self._size)) / 2
        ink = QColor(getattr(theme.current(), self._ink))
        paint_line(painter_on(self), self._line, self._size, ink, QPointF(left, 1.15 * self._size))
