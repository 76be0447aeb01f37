"""The inspector's Learn: three fields, the gold button, how far it is, and the rest under More."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.ui import figures, icons, theme
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.controls import GoldButton, IconButton, QuietButton
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.gold_line import GoldLine
from scoreviz.ui.learn_more import LearnMore
from scoreviz.ui.learn_options import OBJECTIVES, PROCESSES, networks
from scoreviz.ui.remark import Remark
from scoreviz.ui.rival_row import RivalRow
from scoreviz.ui.sections import Section
from scoreviz.ui.surfaces import Words, painter_on
from scoreviz.wording import tr

_WRAP = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
STATES = ("idle", "preparing", "running", "paused", "failed")


class Failure(QWidget):
    """Why the training stopped, inverted, as high as the sentence needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Say why."""
        self._text = text
        self.setAccessibleName(text)
        self._settle()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(p.ink))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        icons.draw(painter, "triangle-alert", p.window, QPointF(20, 16), 16)
        painter.setPen(QColor(p.window))
        painter.setFont(theme.font("note"))
        painter.drawText(QRectF(36, 8, self.width() - 46, self.height() - 16), _WRAP, self._text)

    def _settle(self) -> None:
        """Be as high as the text needs."""
        metrics = QFontMetricsF(theme.font("note"))
        room = QRectF(0, 0, max(self.width() - 46, 60), 400)
        self.setFixedHeight(17 + round(metrics.boundingRect(room, _WRAP, self._text).height()))


class LearnPanel(Section):
    """How it is learned, and the one gold button.

    Signals:
        trainRequested, pauseRequested, stopRequested, resetRequested: as named.
        objectiveChanged(str), networkChanged(width, layers), processChanged(str): chosen.
        predictionChanged(str), kernelChanged(str), tableChanged(int), learningRateChanged(float), batchChanged(int),
        seedChanged(int), labelsChanged(bool), dropoutChanged(float): chosen, under More; see ``LearnMore``.
    """

    trainRequested = Signal()
    pauseRequested = Signal()
    stopRequested = Signal()
    resetRequested = Signal()
    objectiveChanged = Signal(str)
    networkChanged = Signal(int, int)
    processChanged = Signal(str)
    predictionChanged = Signal(str)
    kernelChanged = Signal(str)
    tableChanged = Signal(int)
    learningRateChanged = Signal(float)
    batchChanged = Signal(int)
    seedChanged = Signal(int)
    labelsChanged = Signal(bool)
    dropoutChanged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Learn"), parent=parent)
        self._state = "idle"
        self._progress = (0, 0.0, 0.0)
        self.objective = FieldButton(tr("Objective"), translated(OBJECTIVES))
        self.network = FieldButton(tr("Network"), networks())
        self.process = FieldButton(tr("Noise"), translated(PROCESSES))
        self.button = GoldButton(tr("Train"), "play")
        self.button.setFixedWidth(108)
        self.stop = IconButton("square", tr("Stop: end the training and keep what is learned"), side=28)
        self.reset = IconButton("rotate-ccw", tr("Forget what is learned and begin anew"), side=28)
        self.stop.flush = self.reset.flush = True
        self.line = GoldLine()
        self.failure, self.remark, self.rival = Failure(), Remark(), RivalRow()
        self.more_button, self.more = QuietButton(tr("More"), "chevron-right"), LearnMore()
        self._headline, self._detail = Words("", "section"), Words("", "note", "ink2")
        explained(self, "learn")
        explain(self, objective="objective", network="network", process="process", button="train")
        explain(self, stop="train.stop", reset="train.reset", more_button="learn.more", rival="rival")
        self._lay_out()
        self._connect()
        self.set_network(64, 3)
        self.set_state("idle")

    def set_objective(self, objective: str) -> None:
        """Show the objective."""
        self.objective.set_value(objective)

    def set_network(self, width: int, layers: int) -> None:
        """Show the network's shape."""
        self.network.set_value((width, layers), f"{layers} × {width}")

    def set_process(self, process: str, table_steps: int = 1000) -> None:
        """Show the noise process, and the T of DDPM's table where it has one."""
        self.process.set_value(process)
        self.more.set_table(process, table_steps)

    def set_note(self, note: str) -> None:
        """Say what is trained, and where."""
        self.note.set_text(note)

    def set_progress(self, steps: int, seconds: float, rate: float) -> None:
        """Show how many steps were made, in how many seconds, and how many a second now."""
        self._progress = (steps, seconds, rate)
        self._show()

    def set_state(self, state: str, reason: str = "") -> None:
        """Show where the training is: one of ``STATES``; ``reason`` says why it failed.

        Raises:
            ValueError: there is no such state.
        """
        if state not in STATES:
            raise ValueError(f"{state!r} is none of {', '.join(STATES)}")
        self._state = state
        running = state in ("preparing", "running")
        if running:
            face = tr("Pause"), "pause"
        else:
            face = (tr("Go on") if state in ("paused", "failed") else tr("Train")), "play"
        self.button.set_face(*face)
        self.button.setToolTip(tr("{action} (Enter)", action=face[0]))
        self.stop.setEnabled(running)
        self.line.setVisible(state == "preparing")
        self.failure.set_text(reason)
        self.failure.setVisible(state == "failed" and bool(reason))
        self._show()

    def _show(self) -> None:
        steps, seconds, rate = self._progress
        self.reset.setEnabled(self._state in ("running", "paused", "failed") or steps > 0)
        if self._state == "preparing":
            self._headline.set_text(tr("Getting ready…"))
            self._detail.set_text(tr("the first steps are on their way"), shorter=tr("first steps to come"))
        elif steps == 0:
            self._headline.set_text(tr("Not trained yet"))
            self._detail.set_text(tr("it can run while you draw"), shorter=tr("draw meanwhile"))
        else:
            self._headline.set_text(tr("{n} step(s)", "", steps, n=figures.number(steps)))
            elapsed, pace = figures.seconds(seconds), figures.number(round(rate))
            running = self._state == "running"
            spelled = tr("{time} · {steps} a second", time=elapsed, steps=pace) if running else elapsed
            self._detail.set_text(spelled, shorter=f"{elapsed} · {pace}/s" if running else "")

    def _lay_out(self) -> None:
        self.column.setSpacing(6)
        for field in (self.objective, self.network, self.process):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.column.addWidget(field)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button)
        row.addSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.stop)
        row.addWidget(self.reset)
        self.column.addLayout(row)
        self.column.addWidget(self.line)
        self.column.addWidget(self.failure)
        self.column.addWidget(self.remark)
        self.column.addWidget(self.rival)
        self.more.hide()
        self.header.addWidget(self.more_button)
        self.column.addWidget(self.more)

    def _connect(self) -> None:
        self.button.clicked.connect(lambda: self._on_button())
        self.stop.clicked.connect(lambda: self.stopRequested.emit())
        self.reset.clicked.connect(lambda: self.resetRequested.emit())
        self.more_button.clicked.connect(lambda: self._on_more())
        self.objective.changed.connect(self.objectiveChanged.emit)
        self.network.changed.connect(lambda shape: self.networkChanged.emit(*shape))
        self.process.changed.connect(self.processChanged.emit)
        for ours, theirs in (
            (self.predictionChanged, self.more.predictionChanged),
            (self.kernelChanged, self.more.kernelChanged),
            (self.tableChanged, self.more.tableChanged),
            (self.learningRateChanged, self.more.learningRateChanged),
            (self.batchChanged, self.more.batchChanged),
            (self.labelsChanged, self.more.labelsChanged),
            (self.dropoutChanged, self.more.dropoutChanged),
            (self.seedChanged, self.more.seedChanged),
        ):
            theirs.connect(ours)

    def _on_button(self) -> None:
        (self.pauseRequested if self._state in ("preparing", "running") else self.trainRequested).emit()

    def _on_more(self) -> None:
        shown = self.more.isHidden()
        self.more.setVisible(shown)
        self.more_button.set_face(tr("Less") if shown else tr("More"), "chevron-down" if shown else "chevron-right")
