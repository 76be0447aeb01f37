"""One formula of the sheet: its name and source, the formula itself, and below it the same with numbers."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.formulas.entries import Entry, Side
from scoreviz.engine.formulas.lines import Line
from scoreviz.ui import theme
from scoreviz.ui.lesson_latex import Formula, formula
from scoreviz.ui.surfaces import draw_text, painter_on, text_width
from scoreviz.wording import mark, tr

SIZE, SMALLEST = 17.0, 11.0  # pixels of a formula's letters
TITLE, LEAST_FORMULA = 20, 24  # heights
ABOVE, BELOW, BETWEEN = 8, 7, 3  # around a formula; between lines of numbers
WRAP = Qt.TextFlag.TextWordWrap
SIDES: dict[Side, str] = {"true": mark("true"), "learned": mark("learned"), "both": ""}
INKS: dict[Side, str] = {"true": "true", "learned": "learned", "both": "ink2"}


class FormulaRow(QWidget):
    """A formula with its numbers, as wide as the sheet and as high as they ask for."""

    def __init__(self, entry: Entry, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.lines: tuple[Line, ...] = ()
        self._drawn: Formula | None = None
        self._most: dict[tuple[Side, ...], int] = {}  # the highest that such lines were: numbers that run do not jump
        self._source = _height_in(QRect(0, 0, width, 10_000), tr(entry.source))
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("{title}. {sentence}", title=tr(entry.title), sentence=entry.latex))
        self._settle()

    @property
    def is_set(self) -> bool:
        """Whether the formula stands there."""
        return self._drawn is not None

    def set_formula(self) -> None:
        """Set the formula, which takes some hundredths of a second."""
        self._drawn = fitting(self.entry, self.width())
        self._settle()

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other numbers."""
        if lines == self.lines:
            return
        self.lines = lines
        said = (f"{tr(SIDES[line.side])} {line.words}".strip() for line in lines)
        self.setAccessibleDescription("\n".join(said))
        self._settle()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._top() + self._lines_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        wide, middle = float(self.width()), Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, "section", p.ink, QRectF(0, 0, wide, TITLE), middle, tr(self.entry.title))
        painter.setFont(theme.font("note"))
        painter.setPen(QColor(p.ink3))
        painter.drawText(QRect(0, TITLE, self.width(), self._source), WRAP, tr(self.entry.source))
        painter.setPen(Qt.PenStyle.NoPen)
        if self._drawn is not None:
            at = QPointF(0, TITLE + self._source + ABOVE + self._drawn.rise)
            inks = tuple(QColor(getattr(p, INKS[side])) for _, side in self.entry.inks)
            self._drawn.paint(painter, at, QColor(p.ink), inks)
        y = self._top()
        for line in self.lines:
            y += self._paint_line(painter, line, y) + BETWEEN

    def _paint_line(self, painter: QPainter, line: Line, y: int) -> int:
        p, left = theme.current(), _aside(line)
        if left:
            colour: str = getattr(p, INKS[line.side])
            place = QRectF(0, y, left, _height_of_a_line())
            draw_text(painter, "strong note", colour, place, Qt.AlignmentFlag.AlignVCenter, tr(SIDES[line.side]))
        painter.setFont(theme.font("note"))
        painter.setPen(QColor(p.ink if line.there else p.ink3))
        high = self._height(line)
        painter.drawText(QRect(left, y, self.width() - left, high), WRAP, line.words)
        return high

    def _top(self) -> int:
        """Where the lines begin."""
        high = LEAST_FORMULA if self._drawn is None else round(self._drawn.rise + self._drawn.fall)
        return TITLE + self._source + ABOVE + high + BELOW

    def _lines_height(self) -> int:
        sides = tuple(line.side for line in self.lines)
        high = sum(self._height(line) + BETWEEN for line in self.lines)
        self._most[sides] = max(high, self._most.get(sides, 0))
        return self._most[sides]

    def _height(self, line: Line) -> int:
        room = QRect(0, 0, self.width() - _aside(line), 10_000)
        return _height_in(room, line.words)

    def _settle(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()


def fitting(entry: Entry, width: int) -> Formula:
    """Return a formula as large as it fits."""
    terms = tuple(term for term, _ in entry.inks)
    drawn = formula(entry.latex, SIZE, terms)
    smaller = max(round(SIZE * width / drawn.width, 1) - 0.1, SMALLEST)
    return drawn if drawn.width <= width else formula(entry.latex, smaller, terms)


def _aside(line: Line) -> int:
    """Return how far a line stands in: behind the word that says whose numbers they are."""
    return _names_width(tuple(tr(SIDES[side]) for side in ("true", "learned"))) if line.side != "both" else 0


@lru_cache(maxsize=8)
def _names_width(names: tuple[str, ...]) -> int:
    return 10 + max(text_width("strong note", name) for name in names)


def _height_in(room: QRect, words: str) -> int:
    return QFontMetrics(theme.font("note")).boundingRect(room, WRAP, words).height()


def _height_of_a_line() -> int:
    return QFontMetrics(theme.font("note")).height()
