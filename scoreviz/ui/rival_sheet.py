"""The sheet of what the second network, net B, is and how it is taught."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.document import Rival
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.learn_more import RATES
from scoreviz.ui.learn_options import BATCHES, OBJECTIVES, PREDICTIONS, networks
from scoreviz.ui.remark import Remark
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.sliders import Slider
from scoreviz.wording import mark, tr

WIDTH = 300
SAME = mark("Net B learns the same drawing. With the same seed it begins from the same random numbers.")


class RivalSheet(Sheet):
    """Everything in which net B may differ from net A.

    Signals:
        networkChanged(dict), trainingChanged(dict): fields of its network or training by their names, chosen.
    """

    networkChanged = Signal(object)
    trainingChanged = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, WIDTH)
        self.objective = FieldButton(tr("Objective"), translated(OBJECTIVES))
        self.network = FieldButton(tr("Network"), networks())
        self.prediction = FieldButton(tr("Predicts"), translated(PREDICTIONS))
        self.batch = FieldButton(tr("Batch"), BATCHES)
        self.rate = Slider(tr("Learning rate"), *RATES, 8e-3, log=True, show=figures.significant, widest="0.00010")
        self.remark = Remark()
        explained(self, "rival")
        explain(self, objective="objective", network="network", prediction="predicts", batch="batch", rate="rate")
        for widget in (self.objective, self.network, self.prediction, self.batch, self.rate, self.remark):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.add(widget)
        self.remark.set_text(tr(SAME))
        self.objective.changed.connect(lambda name: self.trainingChanged.emit({"objective": name}))
        self.batch.changed.connect(lambda batch: self.trainingChanged.emit({"batch": batch}))
        self.rate.changed.connect(lambda rate: self.trainingChanged.emit({"learning_rate": rate}))
        self.prediction.changed.connect(lambda name: self.networkChanged.emit({"prediction": name}))
        self.network.changed.connect(lambda shape: self.networkChanged.emit({"width": shape[0], "layers": shape[1]}))

    def set_rival(self, rival: Rival) -> None:
        """Show what it is."""
        network, training = rival.network, rival.training
        self.objective.set_value(training.objective)
        self.network.set_value((network.width, network.layers), f"{network.layers} × {network.width}")
        self.prediction.set_value(network.prediction)
        self.batch.set_value(training.batch, figures.number(training.batch))
        self.rate.set_value(training.learning_rate)

    def set_note(self, note: str) -> None:
        """Say what its training tells of itself, or what the two share."""
        self.remark.set_text(note or tr(SAME))
