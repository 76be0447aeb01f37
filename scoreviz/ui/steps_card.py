"""The figures of the coming step of picked particles, and a note that there is a branch."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.palette import Palette
from scoreviz.engine.step_view import StepOf, StepView
from scoreviz.ui import figures, theme
from scoreviz.ui.cards import LinkButton
from scoreviz.ui.explained import explained
from scoreviz.ui.floating import SHADOW, Floating, margins
from scoreviz.ui.probe_arrows import Look, paint_arrow
from scoreviz.ui.steps_layer import part_colours
from scoreviz.ui.surfaces import Face, Words, draw_text, text_width
from scoreviz.wording import listed, mark, parted, tr

ROW, HEAD, FIRST, COLUMN, SWATCH = 21, 26, 26, 62, 18
UNDER_BARS = 52
TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
SHORT = {
    mark("half the slope here"): mark("half, here"),
    mark("half the slope ahead"): mark("half, ahead"),
    mark("step of first order"): mark("first order"),
    mark("what the step before adds"): mark("memory"),
    mark("noise put back"): mark("put back"),
    mark("change of scale"): mark("scale"),
    "gradient": mark("gradient"),
    "noise": mark("noise"),
    "predictor, gradient": mark("predictor, gradient"),
    "predictor, noise": mark("predictor, noise"),
    "corrector, gradient": mark("corrector, gradient"),
    "corrector, noise": mark("corrector, noise"),
}
_MIDDLE, _RIGHT = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight


class StepTable(QWidget):
    """One row a particle: the lengths of the parts and of their sum, and what became of a proposal."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: StepView | None = None
        self._face = Face(self, self._paint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            tr(
                "How long each part of the step is, and their sum, in the data’s own unit; the parts are drawn one "
                "after the other"
            )
        )

    def set_steps(self, steps: StepView) -> None:
        """Show other steps."""
        self._steps = steps
        self.setAccessibleName(parted(_said(k, one, steps) for k, one in enumerate(steps.taken, start=1)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, 0) if self._steps is None else QSize(*table_size(self._steps))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(id(self._steps))

    def _paint(self, painter: QPainter) -> None:
        if self._steps is not None:
            paint_table(painter, self._steps, theme.current())


def table_size(steps: StepView) -> tuple[int, int]:
    """Return the width and the height of the table."""
    fates = [text_width("note", _fate(one)) + 8 for one in steps.taken if one.accepted is not None]
    return FIRST + sum(_widths(steps)) + max(fates, default=0), HEAD + ROW * len(steps.taken)


def paint_table(painter: QPainter, steps: StepView, p: Palette) -> None:
    """Paint the table from the painter's origin to the right and down."""
    x = float(FIRST)
    colours = (*part_colours(steps, p), p.ink)
    for k, (title, wide, colour) in enumerate(zip(_titles(steps), _widths(steps), colours, strict=True)):
        right = x + wide - 8
        text = QRectF(x, 0, wide - 8, HEAD)
        draw_text(painter, "note", p.ink2, text, _MIDDLE | _RIGHT, title)
        tail = QPointF(right - text_width("note", title) - SWATCH - 2, HEAD / 2)
        paint_arrow(painter, tail, tail + QPointF(SWATCH - 4, 0), Look(colour, 2.2, 7.0))
        for row, one in enumerate(steps.taken):
            place = QRectF(x, HEAD + ROW * row, wide - 8, ROW)
            words = figures.significant(one.lengths[k], 2)
            draw_text(painter, "value", p.ink, place, _MIDDLE | _RIGHT, words)
        x += wide
    for row, one in enumerate(steps.taken):
        draw_text(painter, "section", p.ink, QRectF(0, HEAD + ROW * row, FIRST, ROW), _MIDDLE, str(row + 1))
        if one.accepted is not None:
            place = QRectF(x + 4, HEAD + ROW * row, text_width("note", _fate(one)) + 4, ROW)
            draw_text(painter, "note", p.ink if one.accepted else p.ink2, place, _MIDDLE, _fate(one))


def head_words(steps: StepView) -> str:
    """Return which step is taken apart; after the last there is none."""
    last = figures.number(steps.steps)
    if steps.step >= steps.steps:
        return tr("After step {last} of {last}", last=last)
    return tr("Step {n} of {last}, taken apart", n=figures.number(steps.step + 1), last=last)


def note_words(steps: StepView, factor: int) -> str:
    """Return in which field it was taken, and how many times longer than they are its arrows are drawn."""
    if steps.note:
        return steps.note
    if factor == 1:
        return tr("By the learned field") if steps.learned else tr("By the true field")
    n = figures.number(factor)
    if steps.learned:
        return tr("By the learned field, drawn {n} times as long", n=n)
    return tr("By the true field, drawn {n} times as long", n=n)


def _titles(steps: StepView) -> tuple[str, ...]:
    return (*(tr(SHORT.get(name, name)) for name in steps.names), tr("sum"))


def _widths(steps: StepView) -> tuple[int, ...]:
    return tuple(max(COLUMN, text_width("note", title) + SWATCH + 16) for title in _titles(steps))


def _fate(one: StepOf) -> str:
    p = figures.percent(one.probability)
    return tr("taken, p = {p}", p=p) if one.accepted else tr("refused, p = {p}", p=p)


def _said(place: int, one: StepOf, steps: StepView) -> str:
    lengths = zip((*map(tr, steps.names), tr("sum")), one.lengths, strict=True)
    words = listed(f"{name} {figures.significant(length, 2)}" for name, length in lengths)
    said = words if one.accepted is None else listed((words, _fate(one)))
    return tr("Point {n}: {parts}", n=place, parts=said)


class StepsCard(Floating):
    """What the coming step of the picked particles is made of."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        explained(self, "step")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.head, self.note = Words("", "section"), Words("", "note", "ink2")
        self.table = StepTable()
        column = QVBoxLayout(self)
        margins(column, 14, 9, 2)
        for widget in (self.head, self.table, self.note):
            column.addWidget(widget)
        self._of: tuple[object, ...] = ()
        self.place(TOP_RIGHT, below=UNDER_BARS)
        self.hide()

    def show_steps(self, steps: StepView, factor: int, below: int, aside: int) -> None:
        """Show the figures of steps, whose arrows are drawn so many times longer than they are."""
        self.show()
        if (steps, factor, below, aside) == self._of:
            return
        self._of = steps, factor, below, aside
        self.head.set_text(head_words(steps))
        self.table.setVisible(bool(steps.taken))
        if steps.taken:
            self.table.set_steps(steps)
        self.note.set_text(note_words(steps, factor))
        self.place(TOP_RIGHT, below=below, aside=aside)


class BranchCard(Floating):
    """Says that there is a branch.

    Signals:
        removeRequested: the branch is to go.
    """

    removeRequested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(SHADOW + 14, SHADOW + 3, SHADOW + 6, SHADOW + 3)
        row.setSpacing(4)
        self.words, self.remove = Words("", "note"), LinkButton(tr("Remove"))
        self.remove.setToolTip(tr("Take the branch away (Delete, with the tool in hand); Undo brings it back"))
        self.remove.clicked.connect(self.removeRequested)
        row.addWidget(self.words)
        row.addWidget(self.remove)
        self._of: tuple[object, ...] = ()
        self.place(TOP_RIGHT, below=UNDER_BARS)
        self.hide()

    def show_words(self, words: str, aside: int) -> None:
        """Say what was done."""
        self.show()
        if (words, aside) == self._of:
            return
        self._of = words, aside
        self.words.set_text(words)
        self.setAccessibleName(words)
        self.place(TOP_RIGHT, below=UNDER_BARS, aside=aside)
