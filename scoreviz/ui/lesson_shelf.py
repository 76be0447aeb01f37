"""The shelf: every lesson as a card, those that ship first, a person's own below.

``Shelf()``  ``set_lessons(shipped, own, done, broken)``  Signals: picked(Lesson)  handoutRequested(Lesson)
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.refusal import Refused
from scoreviz.ui import language, theme
from scoreviz.ui.controls import Control
from scoreviz.ui.explained import explained
from scoreviz.ui.lesson_text import Prose, ProseBox
from scoreviz.ui.sheets import menu_for
from scoreviz.ui.surfaces import Words, painter_on
from scoreviz.wording import tr

CARD_WIDTH, CARD_HEIGHT, GAP, EDGE = 300, 168, 16, 40
PADDING, BAR = 20, 4


def on_the_shelves(*shelves: Sequence[Path]) -> tuple[list[list[Lesson]], list[str]]:
    """Return the lessons of some shelves, and a sentence for each folder that holds none that can be read."""
    found, broken = [list[Lesson]() for _ in shelves], list[str]()
    for lessons, folders in zip(found, shelves, strict=True):
        for folder in folders:
            try:
                lessons.append(open_lesson(folder))
            except Refused as refused:
                broken.append(str(refused))
    return found, broken


class LessonCard(Control):
    """A lesson's number, title and summary, and how far one has come.

    Signals:
        handoutRequested(): write it for paper; asked for in the card's menu.
    """

    handoutRequested = Signal()

    def __init__(self, lesson: Lesson, done: tuple[int, int], parent: QWidget | None = None) -> None:
        said = language.current()
        self.lesson, self._done = lesson, done
        number, _, _ = lesson.name.partition("-")
        self._number = str(int(number)) if number.isdigit() else ""
        self._title = Prose(lesson.title.in_language(said), "question")
        self._numeral = Prose(self._number, "question")
        self._summary = Prose(lesson.summary.in_language(said), "label")
        words = tr("Lesson {number}: {title}", number=self._number, title=self._title.plain())
        name = words if self._number else self._title.plain()
        super().__init__(tr("{lesson}, {done} of {all} done", lesson=name, done=done[0], all=done[1]), parent)
        explained(self, "lessons.shelf")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(lesson.summary.in_language(said))

    def sizeHint(self) -> QSize:
        return QSize(CARD_WIDTH, CARD_HEIGHT)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = menu_for(self)
        menu.add(tr("Begin"), "lessons.shelf").triggered.connect(self.click)
        menu.add(tr("Hand-out as PDF…"), "handout").triggered.connect(self.handoutRequested)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.blend(p.surface, p.hover, 0.6 * self.warmth))
        painter.setPen(QPen(QColor(p.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.CARD, theme.CARD)
        painter.setPen(Qt.PenStyle.NoPen)
        wide, left = self.width() - 2 * PADDING, PADDING + (34 if self._number else 0)
        self._numeral.paint(painter, QRectF(PADDING, 18, 34, 24), QColor(p.ink3))  # on the line of the title
        room = self.width() - PADDING - left
        high = self._title.height(room)
        self._title.paint(painter, QRectF(left, 18, room, high), QColor(p.ink))
        rest = QRectF(PADDING, 26 + high, wide, self.height() - high - 26 - 34)
        painter.setClipRect(rest)
        self._summary.paint(painter, rest, QColor(p.ink2))
        painter.setClipping(False)
        self._paint_progress(painter, wide)

    def _paint_progress(self, painter: QPainter, wide: float) -> None:
        """One bar for each task and question, bright for those that are done."""
        p, (done, every), gap = theme.current(), self._done, 4
        each = (wide - gap * (every - 1)) / max(every, 1)
        for step in range(every):
            painter.setBrush(QColor(p.ink if step < done else p.strong_line))
            place = QRectF(PADDING + step * (each + gap), self.height() - 22, each, BAR)
            painter.drawRoundedRect(place, BAR / 2, BAR / 2)


class Shelf(QScrollArea):
    """Cards in as many columns as there is room for.

    Signals:
        picked(Lesson): begin it.
        handoutRequested(Lesson): write it for paper.
    """

    picked = Signal(object)
    handoutRequested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explained(self, "page.lessons")
        self.cards: list[LessonCard] = []
        self._grids: list[tuple[QGridLayout, list[LessonCard]]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Lessons"))

    def set_lessons(
        self,
        shipped: Sequence[Lesson],
        own: Sequence[Lesson],
        done: Mapping[Path, tuple[int, int]],
        broken: Sequence[str] = (),
    ) -> None:
        """Show these lessons; ``done`` is how much of each is, and there is, ``broken`` why others cannot be read."""
        self.cards, self._grids = [], []
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(EDGE, 28, EDGE, 28)
        column.setSpacing(16)
        column.addWidget(Words(tr("Lessons"), "lesson"))
        self._add_cards(column, shipped, done)
        if own or broken:
            column.addSpacing(12)
            column.addWidget(Words(tr("Your own"), "question"))
            self._add_cards(column, own, done)
        for sentence in broken:
            column.addWidget(ProseBox(sentence, "label", "ink2"))
        column.addStretch(1)
        self.setWidget(page)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _add_cards(self, column: QVBoxLayout, lessons: Sequence[Lesson], done: Mapping[Path, tuple[int, int]]) -> None:
        made = [LessonCard(lesson, done.get(lesson.folder, (0, 0))) for lesson in lessons]
        for card in made:
            card.clicked.connect(lambda _=False, lesson=card.lesson: self.picked.emit(lesson))
            card.handoutRequested.connect(lambda lesson=card.lesson: self.handoutRequested.emit(lesson))
        grid = QGridLayout()
        grid.setSpacing(GAP)
        column.addLayout(grid)
        self.cards += made
        self._grids.append((grid, made))

    def _arrange(self) -> None:
        columns = max((self.viewport().width() - 2 * EDGE + GAP) // (CARD_WIDTH + GAP), 1)
        for grid, cards in self._grids:
            for n, card in enumerate(cards):
                grid.addWidget(card, n // columns, n % columns)
            for n in range(8):
                grid.setColumnStretch(n, 1 if n < columns else 0)
