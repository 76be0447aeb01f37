"""What stands over the key of the error map: how far off the field is beside the data, and what landed there."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.regions import EDGE, RARE, Landed, Sides
from scoreviz.ui import theme
from scoreviz.ui.explained import explained
from scoreviz.ui.figures import level, number, percent, significant
from scoreviz.ui.floating import Floating, margins
from scoreviz.ui.surfaces import Words, painter_on
from scoreviz.wording import mark, sentences, tr

EQUATION = mark(
    "∫ |s − s*|² dA / ∫ |s*|² dA over the part of the page where pσ is lower than 1 % of its peak there, and over the "
    "rest.\nEvery place counts alike; the number under “How far off?” counts places by their density."
)
LANDED = mark(
    "Points of the finished run where pσ is lower than at 99.9 % of the data, at the noise left in them.\n"
    "Of true samples one in a thousand lies there."
)
FILLED = mark("Noise fills the page: the density is over 1 % of its peak everywhere")


class _Ring(QWidget):
    """The mark that is named beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(QPen(QColor(theme.current().difference), 1.6))
        painter.drawEllipse(QPointF(6, 7), 4.5, 4.5)


class RegionsCard(Floating):
    """Three lines over the key; what is not known is left out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        explained(self, "layers.landed")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.head, self.sides = Words("", "section"), Words("", "note", "ink2")
        self.sides.setToolTip(tr(EQUATION))
        self.head.setToolTip(tr(EQUATION))
        self.landed = Words("", "note", "ink2")
        self.landed.setToolTip(tr(LANDED))
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Ring())
        row.addWidget(self.landed, 1)
        column = QVBoxLayout(self)
        margins(column, 14, 9, 3)
        for widget in (self.head, self.sides, self._row):
            column.addWidget(widget)
        self.hide()

    def stand_over(self, height: int) -> None:
        """Stand at the lower left, over something so high."""
        self.place(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, below=height)

    def show_found(self, sides: Sides | None, landed: Landed | None) -> None:
        """Say what was found."""
        self.head.setVisible(sides is not None)
        self.sides.setVisible(sides is not None)
        if sides is not None:
            self.head.set_text(headline(sides))
            self.sides.set_text(sides_words(sides))
        self._row.setVisible(landed is not None)
        if landed is not None:
            self.landed.set_text(landed_words(landed))
        self.setAccessibleName(sentences(words.text() for words in (self.head, self.sides, self.landed)))
        self.setVisible(sides is not None or landed is not None)
        self.settle()


def headline(sides: Sides) -> str:
    """Return where the field is further off, in a sentence."""
    if sides.under is None:
        return tr(FILLED)
    if sides.under > sides.over:
        return tr("The error is largest where there is hardly any data")
    return tr("The error is largest where the data is")


def sides_words(sides: Sides) -> str:
    """Return the figures on both sides."""
    over, at = percent(sides.over), level(sides.level)
    if sides.under is None:
        return tr("Relative error {error}, at σ {level}", error=over, level=at)
    return tr(
        "{under} where the density is under {edge} of its peak, {over} where it is over, at σ {level}",
        under=percent(sides.under),
        edge=f"{significant(100 * EDGE, 1)} %",
        over=over,
        level=at,
    )


def landed_words(landed: Landed) -> str:
    """Return how many points landed where hardly any data is, beside as many true samples."""
    values = {
        "n": number(landed.count),
        "all": number(landed.total),
        "rare": f"{significant(100 * RARE, 1)} %",
        "true": f"{number(round(landed.expected))} ± {number(max(1, round(landed.spread)))}",
    }
    if landed.learned:
        return tr(
            "{n} of {all} points of the learned field landed where {rare} of the data lies, of true ones {true}",
            **values,
        )
    return tr(
        "{n} of {all} points of the true field landed where {rare} of the data lies, of true ones {true}", **values
    )
