"""The page of words in the help: the field's terms in three languages side by side, with a field to search in."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.glossary import LANGUAGES, Term, matching
from scoreviz.ui import language, theme
from scoreviz.ui.surfaces import Words, painter_on
from scoreviz.wording import tr

FIELD = 36  # its height
SHARES = 0.0, 0.48, 0.74, 1.0  # where the columns of the three languages begin and end
GAP, ASIDE = 4, 6  # below the words, and between two of them
HIGHEST = 1000
WRAP = Qt.TextFlag.TextWordWrap


class TermRow(QWidget):
    """One term in three languages, and a sentence in the window's."""

    def __init__(self, term: Term, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.term = term
        self._means = term.meaning(language.current())
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleName(", ".join(term.words[code] for code in LANGUAGES))
        self.setAccessibleDescription(self._means)

    def sizeHint(self) -> QSize:
        room = QRect(0, 0, self.width(), HIGHEST)
        high = QFontMetrics(theme.font("note")).boundingRect(room, WRAP, self._means).height()
        return QSize(self.width(), self._head() + GAP + high)

    def cells(self) -> list[tuple[str, QRect]]:
        """Return the languages with the place of their word, which may run over two lines."""
        ends = [round(share * self.width()) for share in SHARES]
        columns = (QRect(at, 0, end - at - ASIDE, HIGHEST) for at, end in pairwise(ends))
        return [
            (code, QFontMetrics(theme.font_of("section", code)).boundingRect(column, WRAP, self.term.words[code]))
            for code, column in zip(LANGUAGES, columns, strict=True)
        ]

    def _head(self) -> int:
        return max(place.height() for _, place in self.cells())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setPen(QColor(p.ink))
        for code, place in self.cells():
            painter.setFont(theme.font_of("section", code))
            painter.drawText(place, WRAP, self.term.words[code])
        painter.setPen(QColor(p.ink2))
        painter.setFont(theme.font("note"))
        room = QRect(0, self._head() + GAP, self.width(), HIGHEST)
        painter.drawText(room, WRAP, self._means)


class WordsPage(QWidget):
    """What was typed, and the terms that hold it."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search in any language"))
        self.field.setAccessibleName(tr("Search the words"))
        self.field.setFont(theme.font("value"))
        self.field.setFixedSize(width, FIELD)
        self.field.setTextMargins(8, 0, 8, 0)
        self.rows: list[TermRow] = []
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(self.area, 1)
        self.field.textChanged.connect(self.search)
        self.search("")

    def search(self, typed: str) -> None:
        """List the terms that hold some letters."""
        self.rows = [TermRow(term, self._width) for term in matching(typed, language.current())]
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(14)
        for row in self.rows:
            column.addWidget(row)
        if not self.rows:
            column.addWidget(Words(tr("No word holds what you typed"), "note", "ink2"))
        column.addStretch(1)
        self.area.setWidget(body)  # what was there before goes
