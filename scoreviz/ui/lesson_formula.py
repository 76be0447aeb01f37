"""The formula of a step on a card of its own: its named parts underlined in the colours of their arrows."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.lessons.lesson import Formula as Written
from scoreviz.ui import language, theme
from scoreviz.ui.lesson_latex import Formula, LatexError, formula
from scoreviz.ui.surfaces import draw_text, painter_on, text_width
from scoreviz.wording import tr

SIZE, SMALLEST = 25.0, 12.0  # pixels of its letters; a long formula is set smaller
PADDING, GAP = 22, 8
NAME, LINE = 20, 2.0  # height of a row of names; of the line under a term
Names = list[tuple[str, str, float, float, int]]  # name, ink, middle of its term, left edge, row


class FormulaCard(QWidget):
    """One formula in the middle of its card, and below it the names of its parts."""

    def __init__(self, written: Written, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written, self._said = written, language.current()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.failure = ""
        self._terms = tuple(term.latex for term in written.terms)
        self._set(SIZE)
        names = ", ".join(term.name.in_language(self._said) for term in written.terms)
        self.setAccessibleName(tr("Formula: {formula}; {names}", formula=written.latex, names=names).rstrip("; "))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        drawn = self._fitted(width)
        if drawn is None:
            return 64
        rows = max((row for *_, row in self._names(drawn, width)), default=-1) + 1
        return round(2 * PADDING - (8 if rows else 0) + drawn.rise + drawn.fall + (GAP + NAME * rows if rows else 0))

    def sizeHint(self) -> QSize:
        return QSize(340, self.heightForWidth(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(p.raised))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CARD, theme.CARD)
        drawn = self._fitted(self.width())
        if drawn is None:
            middle = Qt.AlignmentFlag.AlignCenter
            draw_text(painter, "note", p.ink2, QRectF(self.rect()).adjusted(12, 0, -12, 0), middle, self.failure)
            return
        left = (self.width() - drawn.width) / 2
        inks = tuple(QColor(getattr(p, term.ink)) for term in self._written.terms)
        drawn.paint(painter, QPointF(left, PADDING + drawn.rise), QColor(p.ink), inks)
        self._paint_names(painter, drawn, left, PADDING + drawn.rise + drawn.fall + GAP)

    def _paint_names(self, painter: QPainter, drawn: Formula, left: float, y: float) -> None:
        p = theme.current()
        named = self._names(drawn, self.width())
        for (name, ink, middle, at, row), (start, end) in zip(named, drawn.spans, strict=True):
            colour = getattr(p, "ink2" if ink == "ink" else ink)
            painter.fillRect(QRectF(left + start, y - LINE / 2, end - start, LINE), QColor(colour))
            if row:
                painter.fillRect(QRectF(middle - 0.5, y, 1.0, NAME * row + 2), theme.colour(colour, 0.5))
            place = QRectF(at, y + 3 + NAME * row, text_width("section", name) + 1, NAME - 2)
            draw_text(painter, "section", colour, place, Qt.AlignmentFlag.AlignVCenter, name)

    def _names(self, drawn: Formula, width: int) -> Names:
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

    def _fitted(self, width: int) -> Formula | None:
        """Return the formula as large as it fits, or None where it cannot be set."""
        drawn, room = self._set(SIZE), width - 2 * 16
        if drawn is None or drawn.width <= room:
            return drawn
        return self._set(max(round(2 * SIZE * room / drawn.width) / 2 - 0.5, SMALLEST))

    def _set(self, size: float) -> Formula | None:
        try:
            return formula(self._written.latex, size, self._terms)
        except LatexError as error:
            self.failure = str(error)
            return None
