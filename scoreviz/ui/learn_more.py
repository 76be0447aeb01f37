"""What Learn has under More: prediction, the noise's shape, DDPM's table, noise levels, rate, batch and seed.

``LearnMore(parent=None)``  set_prediction(str)  set_kernel(str)  set_table(process, steps)
        set_levels(sigma | None, low, high)  set_learning_rate(float)  set_batch(int)  set_labels(bool, float)
        set_seed(int)
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.controls import IconButton, QuietButton, Switch
from scoreviz.ui.explained import explain
from scoreviz.ui.learn_options import BATCHES, KERNELS, LEVELS, PREDICTIONS, TABLES
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Words
from scoreviz.wording import tr

RATES = (1e-4, 1e-1)
SIGMAS = (0.03, 8.0)  # the network's own range
LABEL = 86  # the width of a slider's label


class LearnMore(QWidget):
    """The settings of learning that most people leave as they are.

    Signals:
        predictionChanged(str), kernelChanged(str), tableChanged(int), learningRateChanged(float), batchChanged(int),
        labelsChanged(bool), dropoutChanged(float), seedChanged(int): chosen.
        levelsChanged("all" | "range" | "one"), sigmaChanged(float): which noise levels it is trained at, and the only
            one; rangeChanged(low, high): the ends of the range.
    """

    predictionChanged = Signal(str)
    kernelChanged = Signal(str)
    tableChanged = Signal(int)
    levelsChanged = Signal(str)
    sigmaChanged = Signal(float)
    rangeChanged = Signal(float, float)
    learningRateChanged = Signal(float)
    batchChanged = Signal(int)
    labelsChanged = Signal(bool)
    dropoutChanged = Signal(float)
    seedChanged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seed = 0
        self._ranging = False
        self.prediction = FieldButton(tr("Predicts"), translated(PREDICTIONS))
        self.batch = FieldButton(tr("Batch"), BATCHES)
        self.table = FieldButton(tr("Table’s steps T"), translated(TABLES))
        self.kernel = FieldButton(tr("Noise shape"), translated(KERNELS))
        self.levels = FieldButton(tr("Noise levels"), translated(LEVELS))
        self.sigma = Slider(tr("At σ"), *SIGMAS, 0.3, log=True, show=figures.significant, widest="0.00010")
        self.low = Slider(tr("From σ"), *SIGMAS, SIGMAS[0], log=True, show=figures.significant, widest="0.00010")
        self.high = Slider(tr("To σ"), *SIGMAS, SIGMAS[1], log=True, show=figures.significant, widest="0.00010")
        self.rate = Slider(tr("Learning rate"), *RATES, 8e-3, log=True, show=figures.significant, widest="0.00010")
        self.labels = Switch(tr("Labels"))
        self.labels.setToolTip(
            tr("The network is told which part of the drawing each point comes from, s(x, σ | part)")
        )
        self.dropout = Slider(tr("Labels hidden"), 0.0, 0.5, 0.1, show=figures.whole_percent, widest="100 %")
        self.dropout.setToolTip(tr("Points without their label teach the whole field, s(x, σ); it needs some"))
        self._seed_figure = Words("0", "section")
        self.new_seed = IconButton("dices", tr("Another seed: begin from other random numbers"))
        self.new_seed.flush = True
        self.laboratory = QuietButton(tr("Trace laboratory"), "chevron-right")
        self.laboratory.setToolTip(tr("What a trace costs; identities and variances of the objectives (U)"))
        self.compare = QuietButton(tr("Compare with another network"), "chevron-right")
        self.compare.setToolTip(tr("A second network, net B, learns the same drawing beside this one, net A"))
        explain(self, prediction="predicts", batch="batch", table="table", kernel="kernel", levels="levels")
        explain(self, sigma="levels.sigma", low="levels.sigma", high="levels.sigma", rate="rate", labels="labels")
        explain(self, dropout="labels.hidden", new_seed="seed", laboratory="charts.cost", compare="rival")
        self._lay_out()
        self._connect()
        self.set_levels(None, *SIGMAS)
        self.set_batch(512)
        self.set_labels(False, 0.1)

    def set_prediction(self, prediction: str) -> None:
        """Show what the network predicts."""
        self.prediction.set_value(prediction)

    def set_kernel(self, kernel: str) -> None:
        """Show the density of the noise."""
        self.kernel.set_value(kernel)

    def set_table(self, process: str, steps: int) -> None:
        """Show the T of DDPM's table, where the process has one."""
        self.table.set_value(steps, figures.number(steps))
        self.table.setVisible(process == "ddpm")

    def set_levels(self, sigma: float | None, low: float, high: float) -> None:
        """Show the only noise level that it is trained at, or (None) the ends of the range; all of them is one too."""
        whole = (low, high) == SIGMAS
        which = "one" if sigma is not None else "all" if whole and not self._ranging else "range"
        self.levels.set_value(which)
        self.sigma.setVisible(which == "one")
        for slider, end in ((self.low, low), (self.high, high)):
            slider.setVisible(which == "range")
            slider.set_value(end)
        if sigma is not None:
            self.sigma.set_value(sigma)

    def offer_range(self, ranging: bool) -> None:
        """Show the ends of the range though they are those of all levels, or not."""
        self._ranging = ranging

    def set_learning_rate(self, rate: float) -> None:
        """Show the learning rate."""
        self.rate.set_value(rate)

    def set_batch(self, batch: int) -> None:
        """Show the batch size."""
        self.batch.set_value(batch, figures.number(batch))

    def set_labels(self, labels: bool, dropout: float) -> None:
        """Show whether the network is told the part, and the share of labels that are hidden from it."""
        self.labels.setChecked(labels)
        self.dropout.set_value(dropout)
        self.dropout.setVisible(labels)

    def set_seed(self, seed: int) -> None:
        """Show the seed."""
        self._seed = seed
        self._seed_figure.set_text(str(seed))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for slider in (self.sigma, self.low, self.high, self.rate, self.dropout):
            slider.label.setFixedWidth(LABEL)
        for row in (
            self.prediction,
            self.kernel,
            self.table,
            self.levels,
            self.sigma,
            self.low,
            self.high,
            self.rate,
            self.batch,
            self.labels,
            self.dropout,
        ):
            row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(row)
        column.addLayout(self._seed_row())
        column.addWidget(self.compare)
        column.addWidget(self.laboratory)

    def _seed_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Words(tr("Seed", "of random numbers"), "label", "ink2"), 1)
        row.addWidget(self._seed_figure)
        row.addWidget(self.new_seed)
        return row

    def _connect(self) -> None:
        self.levels.changed.connect(self.levelsChanged.emit)
        self.sigma.changed.connect(self.sigmaChanged)
        self.low.changed.connect(lambda low: self.rangeChanged.emit(low, max(low, self.high.value())))
        self.high.changed.connect(lambda high: self.rangeChanged.emit(min(high, self.low.value()), high))
        self.rate.changed.connect(self.learningRateChanged)
        self.batch.changed.connect(self.batchChanged.emit)
        self.prediction.changed.connect(self.predictionChanged.emit)
        self.kernel.changed.connect(self.kernelChanged.emit)
        self.table.changed.connect(self.tableChanged.emit)
        self.labels.clicked.connect(self.labelsChanged)
        self.dropout.changed.connect(self.dropoutChanged)
        self.new_seed.clicked.connect(lambda: self.seedChanged.emit(self._seed + 1))
