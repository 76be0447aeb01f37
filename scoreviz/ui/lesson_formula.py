"""The formula of a step, its named parts underlined in the colours of their arrows; and the card it stands on."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.lessons.lesson import Formula as Written
from scoreviz.engine.palette import Palette
from scoreviz.ui import language, theme
from scoreviz.ui.lesson_latex import Formula, LatexError, formula
from scoreviz.ui.surfaces import draw_text, painter_on, text_width
from scoreviz.wording import tr

SIZE, LOW_SIZE, SMALLEST = 25.0, 21.0, 12.0  # pixels of its letters; a long formula is set smaller
PADDING, LOW_PADDING, GAP = 22, 10, 8  # the second where the window is low
NAME, LINE = 20, 2.0  # height of a row of names; of the line under a term
Names = list[tuple[str, str, float, float, int]]  # name, ink, middle of its term, left edge, row


class NamedFormula:
    """A formula with its terms underlined and named in one language, for a width; ``failure`` says why it is none."""

    def __init__(self, written: Written, said: str) -> None:
        self._written, self._said = written, said
        self.failure, self._padding, self._size = "", PADDING, SIZE
        self._terms = tuple(term.latex for term in written.terms)
        self._set(SIZE)

    def set_low(self, low: bool) -> None:
        """Take less room, or as much as is good."""
        self._padding, self._size = (LOW_PADDING, LOW_SIZE) if low else (PADDING, SIZE)

    def height(self, width: float) -> float:
        """Return how high it is at a width, the space above and below it among that."""
        drawn = self._fitted(width)
        if drawn is None:
            return 64.0
        rows = max((row for *_, row in self._names(drawn, width)), default=-1) + 1
        spare = 8 if self._padding == PADDING else 5  # of the padding, as the names need little below them
        below = GAP + NAME * rows - spare if rows else 0
        return 2 * self._padding + drawn.rise + drawn.fall + below

    def plain(self) -> str:
        """Return it as it was written, with the names of its terms, for screen readers."""
        names = ", ".join(term.name.in_language(self._said) for term in self._written.terms)
        return tr("Formula: {formula}; {names}", formula=self._written.latex, names=names).rstrip("; ")

    def paint(self, painter: QPainter, place: QRectF, p: Palette) -> None:
        """Paint it in the middle of a place, from its top, in the inks of a palette."""
        drawn, middle = self._fitted(place.width()), Qt.AlignmentFlag.AlignCenter
        painter.save()
        painter.translate(place.topLeft())
        if drawn is None:
            room = QRectF(12, 0, place.width() - 24, place.height())
            draw_text(painter, "note", p.ink2, room, middle, self.failure)
        else:
            left = (place.width() - drawn.width) / 2
            inks = tuple(QColor(getattr(p, term.ink)) for term in self._written.terms)
            drawn.paint(painter, QPointF(left, self._padding + drawn.rise), QColor(p.ink), inks)
            self._paint_names(painter, drawn, place.width(), p)
        painter.restore()

    def _paint_names(self, painter: QPainter, drawn: Formula, width: float, p: Palette) -> None:
        left, y = (width - drawn.width) / 2, self._padding + drawn.rise + drawn.fall + GAP
        named = self._names(drawn, width)
        for (name, ink, middle, at, row), (start, end) in zip(named, drawn.spans, strict=True):
            colour = getattr(p, "ink2" if ink == "ink" else ink)
            painter.fillRect(QRectF(left + start, y - LINE / 2, end - start, LINE), QColor(colour))
            if row:
                painter.fillRect(QRectF(middle - 0.5, y, 1.0, NAME * row + 2), theme.colour(colour, 0.5))
            place = QRectF(at, y + 3 + NAME * row, text_width("section", name) + 1, NAME - 2)
            draw_text(painter, "section", colour, place, Qt.AlignmentFlag.AlignVCenter, name)

    def _names(self, drawn: Formula, width: float) -> Names:
        """Place each name under its term, a row lower where it would touch another."""
        left, found = (width - drawn.width) / 2, Names()
        taken = list[tuple[int, float, float]]()
        for term, (start, end) in zip(self._written.terms, drawn.spans, strict=True):
            name = term.name.in_language(self._said)
            middle, wide = left + (start + end) / 2, text_width("section", name)
            at = min(max(middle - wide / 2, 10.0), max(width - 10.0 - wide, 10.0))
            row = 0
            while any(row == r and at < b + 10 and at + wide > a - 10 for r, a, b in taken):
                row += 1
            taken.append((row, at, at + wide))
            found.append((name, term.ink, middle, at, row))
        return found

    def _fitted(self, width: float) -> Formula | None:
        """Return the formula as large as it fits, or None where it cannot be set."""
        drawn, room = self._set(self._size), width - 2 * 16
        if drawn is None or drawn.width <= room:
            return drawn
        return self._set(max(round(2 * self._size * room / drawn.width) / 2 - 0.5, SMALLEST))

    def _set(self, size: float) -> Formula | None:
        try:
            return formula(self._written.latex, size, self._terms)
        except LatexError as error:
            self.failure = str(error)
            return None


class FormulaCard(QWidget):
    """One formula in the middle of its card, and below it the names of its parts."""

    def __init__(self, written: Written, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formula = NamedFormula(written, language.current())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self._formula.plain())

    def set_low(self, low: bool) -> None:
        """Take less room, or as much as is good."""
        self._formula.set_low(low)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._formula.height(width) + 0.5)

    def sizeHint(self) -> QSize:
        return QSize(340, self.heightForWidth(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(p.raised))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CARD, theme.CARD)
        painter.setPen(Qt.PenStyle.NoPen)
        self._formula.paint(painter, QRectF(self.rect()), p)
