"""The bar over lanes: how many there are, what is the same in all, and what can be done with all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui.controls import IconButton, PlainButton
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.surfaces import PartedWords, Words
from scoreviz.wording import mark, tr

NUMBERS = {1: mark("One lane"), 2: mark("Two lanes"), 3: mark("Three lanes"), 4: mark("Four lanes")}
FULL = mark("There is room for four lanes")


class LanesBar(QWidget):
    """Over the lanes.

    Signals:
        seedRequested, addRequested, compareRequested, pointsRequested: as named.
        endRequested: the first lane is to be left alone.
    """

    seedRequested = Signal()
    addRequested = Signal()
    compareRequested = Signal()
    pointsRequested = Signal()
    endRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.same = Words("", "lane"), PartedWords("", "label", "ink2")
        self.lesson, self.claim = Words("", "label", "ink2"), Words("", "section", "ink")
        self.seed, self.add = PlainButton(tr("New seed"), "dices"), PlainButton(tr("Add lane"), "plus")
        self.compare = PlainButton(tr("Compare…"), "columns")
        self.end = IconButton("x", tr("The first lane alone"))
        self.points = IconButton("points", tr("How the points look (O)"))
        self.seed.setToolTip(tr("Other starting points and other noise, the same in all lanes (N)"))
        self.compare.setToolTip(tr("Ready-made comparisons (R)"))
        explained(self, "lanes")
        explain(self, seed="lanes.seed", add="lanes.add", compare="compare", end="lanes.end", points="look")
        for button, signal in (
            (self.seed, self.seedRequested),
            (self.add, self.addRequested),
            (self.compare, self.compareRequested),
            (self.points, self.pointsRequested),
            (self.end, self.endRequested),
        ):
            button.clicked.connect(signal.emit)
        self._lay_out()

    def set_lanes(self, count: int, same: str) -> None:
        """Show how many lanes there are and what is the same in all."""
        self.number.set_text(tr(NUMBERS[count]))
        self.same.set_text(same)
        self.same.setToolTip(same)
        self.add.setEnabled(count < max(NUMBERS))
        self.add.setToolTip("" if count < max(NUMBERS) else tr(FULL))

    def set_lesson(self, lesson: str, claim: str, measured: bool = False) -> None:
        """Show what a ready-made pair is about and what its figures say, or nothing."""
        self.lesson.set_text(lesson)
        self.claim.set_text(claim, "ink" if measured else "ink2")
        for words in (self.lesson, self.claim):
            words.setToolTip(words.text())
        self.lesson.setVisible(bool(lesson))
        self.claim.setVisible(bool(lesson))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.number)
        row.addSpacing(4)
        row.addWidget(self.same, 1)
        for button in (self.points, self.compare, self.seed, self.add, self.end):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.lesson)
        column.addWidget(self.claim)
        self.set_lesson("", "")
