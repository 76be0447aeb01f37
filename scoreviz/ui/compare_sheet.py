"""The sheet of ready-made comparisons: each by its name and what is to be seen in it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.pairs import PAIRS, Pair
from scoreviz.ui import theme
from scoreviz.ui.controls import Control, PlainButton
from scoreviz.ui.explained import explained
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import Words, draw_text, painter_on
from scoreviz.wording import tr

WIDTH, ROW = 560, 54
_WRAP = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


class PairRow(Control):
    """One ready-made comparison; a click sets it up."""

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        self._title, self._sentence = tr(pair.title), tr(pair.sentence)
        super().__init__(tr("{title}. {sentence}", title=self._title, sentence=self._sentence), parent)
        self.pair = pair
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 32, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.colour(p.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        top = QRectF(10, 3, self.width() - 20, 18)
        draw_text(painter, "section", p.ink, top, Qt.AlignmentFlag.AlignVCenter, self._title)
        if self.pair.learned:
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            draw_text(painter, "note", p.ink3, top, flags, tr("Needs a trained network"))
        painter.setPen(QColor(p.ink2))
        painter.setFont(theme.font("note"))
        painter.drawText(QRectF(10, 21, self.width() - 20, ROW - 22), _WRAP, self._sentence)


class CompareSheet(Sheet):
    """What can be set side by side.

    Signals:
        picked(Pair): a ready-made comparison was clicked.
        addRequested: the run as it is, and another beside it.
    """

    picked = Signal(object)
    addRequested = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, WIDTH)
        self.add_lane = PlainButton(tr("This run, and another beside it"), "plus")
        self.add_lane.clicked.connect(lambda: self._go(lambda: self.addRequested.emit()))
        self.add(self.add_lane)
        self.add_rule()
        self.add(Words(tr("Ready-made comparisons"), "section"))
        self.rows = [explained(PairRow(pair), "compare.pair") for pair in PAIRS]
        explained(self, "compare")
        explained(self.add_lane, "compare.add")
        for row in self.rows:
            self.add(row)
            row.clicked.connect(lambda _=False, pair=row.pair: self._go(lambda: self.picked.emit(pair)))

    def set_full(self, full: bool) -> None:
        """Say whether there is room for another lane."""
        self.add_lane.setEnabled(not full)

    def _go(self, act: Callable[[], object]) -> None:
        self.hide()
        act()
