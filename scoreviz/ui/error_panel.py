"""The inspector's How far off? and Where the samples are."""

from collections.abc import Sequence

from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.rivals import NET_A, NET_B
from scoreviz.ui import theme
from scoreviz.ui.bars import ShareBars
from scoreviz.ui.charts import ErrorChart
from scoreviz.ui.controls import IconButton, QuietButton
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.figures import percent, significant
from scoreviz.ui.look_back_line import LookBackLine
from scoreviz.ui.sections import Section
from scoreviz.ui.surfaces import Words, draw_text, painter_on, text_width
from scoreviz.wording import tr

SPACING, SPACING_OF_TWO = 14, 6


class ErrorPanel(Section):
    """One big number, and how it came down while the loss hardly moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("How far off?"), foldable=True, parent=parent)
        self.number = Words(percent(None), "number", "difference")
        self._two = False
        self._a, self._b = Words(tr(NET_A), "section", "ink2"), Words(tr(NET_B), "section", "ink2")
        self.rival_number = Words(percent(None), "number", "difference")
        for words_ in (self._a, self._b, self.rival_number):
            words_.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._what, self._frame = Words(tr("relative error"), "strong note", "ink2"), ""
        self._measured_at = Words(tr("mean over noise levels"), "note", "ink3")
        self.set_measured_at(None)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.chart = ErrorChart()
        self.chart.readOut.connect(self._on_read_out)
        self.look_back = LookBackLine()
        explained(self, "error")
        explain(self, chart="error.chart", look_back="error.back")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addLayout(self._first_line())
        words.addWidget(self._measured_at)
        words.addStretch(1)
        row = self._row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for widget in (self._a, self.number, self._b, self.rival_number):
            row.addWidget(widget)
        row.addLayout(words, 1)
        self.charts = IconButton("chart", tr("Charts (U)"), side=28)
        explained(self.charts, "charts.open")
        row.addWidget(self.charts)
        self.set_rival(None)
        self.column.setSpacing(4)
        self.column.addLayout(row)
        self.add_folding(self.chart, 1)
        self.add_folding(self.look_back)

    def _first_line(self) -> QHBoxLayout:
        """What the number is, and the way to where it comes from."""
        self.where = QuietButton(tr("Where?"))
        self.where.setFixedHeight(18)
        explained(self.where, "error.where")
        self.where.setToolTip(tr("Show where the field is off: the view Difference (5)"))
        line = self._line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._what)
        line.addWidget(self.where)
        line.addStretch(1)
        return line

    def set_error(self, error: float | None, level: float | None = None, of_then: bool = False) -> None:
        """Show the relative error, or that there is none yet: the mean, or that at the only level trained.

        ``of_then`` says that it was measured on an earlier drawing than that of now.
        """
        self.set_measured_at(level, of_then)
        self.number.set_text(percent(error))
        self.number.setAccessibleName(tr("Relative error {value}", value=percent(error)))

    def measured_at(self) -> str:
        """Return the words under the number."""
        return self._measured_at.text()

    def set_measured_at(self, level: float | None, of_then: bool = False) -> None:
        """Say which error the number is: that at one noise level, or the mean; and on which drawing it was measured."""
        levels = tr("mean over noise levels")
        if level is not None:
            levels = tr("at σ = {level} alone", level=significant(level))
        self._measured_at.set_text(tr("on that step’s drawing") if of_then else levels)
        self._show_frame()
        self.number.setToolTip(_equation(level))

    def set_history(self, loss_step: ArrayLike, loss: ArrayLike, error_step: ArrayLike, error: ArrayLike) -> None:
        """Show how loss and error went."""
        self.chart.set_history(loss_step, loss, error_step, error)

    def set_rival(
        self,
        error: float | None,
        level: float | None = None,
        loss_step: ArrayLike | None = None,
        loss: ArrayLike = (),
        error_step: ArrayLike = (),
        errors: ArrayLike = (),
    ) -> None:
        """Show the error and the history of a second network beside those of the first; without steps, of none."""
        there = loss_step is not None
        for widget in (self._a, self._b, self.rival_number):
            widget.setVisible(there)
        for widget in (self._what, self._measured_at):
            widget.setVisible(not there)
        if there != self._two:
            self._make_room(there)
        self._show_frame()
        self.rival_number.set_text(percent(error))
        self.rival_number.setAccessibleName(tr("Relative error of {net} {value}", net=tr(NET_B), value=percent(error)))
        self.rival_number.setToolTip(_equation(level))
        self.chart.set_rival(None if loss_step is None else (loss_step, loss, error_step, errors))

    def _make_room(self, two: bool) -> None:
        """Two numbers fill their row: they are smaller, and Where? stands in the line of the title."""
        self._two = two
        self._row.setSpacing(SPACING_OF_TWO if two else SPACING)
        for number in (self.number, self.rival_number):
            number.set_role("title" if two else "number")
        if two:
            self.header.addWidget(self.where)
        else:
            self._line.insertWidget(1, self.where)
        for line in (self._line, self._row, self.column):  # a line within a layout does not hear of it at once
            line.invalidate()

    def set_stale(self, stale: bool) -> None:
        """Dim the number and the lines: they belong to an earlier drawing."""
        for number in (self.number, self.rival_number):
            number.set_text(number.text(), "ink3" if stale else "difference")
        self.chart.set_stale(stale)

    def _show_frame(self) -> None:
        """Two numbers leave no room for the words beside them: then they stand in the title's line."""
        beside = self.rival_number.isHidden()
        self._frame = "" if beside else tr("relative error, {where}", where=self._measured_at.text())
        self.note.set_text(self._frame, shorter=self._measured_at.text() if self._frame else "")

    def _on_read_out(self, words: str) -> None:
        if words:
            self.note.set_text(words, shorter=words.partition("  ")[2])  # without the step, which the line marks
        else:
            self._show_frame()


def _equation(level: float | None) -> str:
    """Return what the number is: the mean, or the error at the only level that is trained."""
    if level is None:
        return tr("E |s − s*|² / E |s*|² under pσ, mean over eight noise levels from 0.05 to 5")
    return tr(
        "E |s − s*|² / E |s*|² under pσ, at the only noise level that is trained, σ = {level}", level=significant(level)
    )


class TruthKey(QWidget):
    """The blue tick and what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = tr("true", "what the blue tick shows")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(text_width("note", self._word) + 11, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.fillRect(QRectF(0, 2, 3, 14), QColor(p.true))
        rect = QRectF(QPointF(11, 0), QRectF(self.rect()).bottomRight())
        draw_text(painter, "note", p.ink2, rect, Qt.AlignmentFlag.AlignVCenter, self._word)


class SharesPanel(Section):
    """How the samples are spread over the parts of the drawing.

    Signals:
        rowPicked(int): the user picked a part, or -1: none any more.
    """

    rowPicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Where the samples are"), foldable=True, parent=parent)
        self.bars = ShareBars()
        explained(self, "shares")
        self._reversed = False
        self.bars.rowPicked.connect(lambda row: self.rowPicked.emit(self._turned(row)))
        self.header.addWidget(TruthKey())
        self.reason = Words("", "note", "ink2")
        self.reason.hide()
        self.column.setSpacing(6)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.reason)
        column.addWidget(self.bars)
        self.add_folding(body)

    def set_shares(self, shares: Sequence[tuple[str, float | None, float]], labels: Sequence[int] = ()) -> None:
        """Show for each part its name, the share of the samples in it, or None, and its true share.

        Where the parts are layers, ``labels`` are the numbers of their colours; the topmost stands first, as in the
        list of layers.
        """
        self._reversed = bool(labels)
        order = -1 if self._reversed else 1
        self.bars.set_shares(list(shares)[::order])
        self.bars.set_labels(list(labels)[::order])

    def set_reason(self, why: str) -> None:
        """Say why the parts have no shares, or nothing."""
        self.reason.set_text(why)
        self.reason.setVisible(bool(why))

    def set_selected(self, index: int | None) -> None:
        """Light one part up, or none."""
        self.bars.set_selected(None if index is None else self._turned(index))

    def _turned(self, index: int) -> int:
        """Return the row of a part, or the part of a row."""
        return len(self.bars.rows) - 1 - index if self._reversed and index >= 0 else index
