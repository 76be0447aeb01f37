"""The sheet of one lane: its field, its steps and its noise, over what its sampler reads."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.document import LANGEVIN_SIGMAS, Run, Sampling
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.explained import explain
from scoreviz.ui.learn_options import KERNELS, PROCESSES, TABLES
from scoreviz.ui.sampler_options import FIELDS, STEPS
from scoreviz.ui.sampler_sheet import LABEL, SamplerSheet
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Rule
from scoreviz.wording import tr


class LaneSheet(SamplerSheet):
    """What one lane can be told.

    Signals (beside that of ``SamplerSheet``):
        noiseChanged(name, value): a field of ``Noise`` was chosen by hand.
    """

    noiseChanged = Signal(str, object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.field = FieldButton(tr("Field"), translated(FIELDS))
        self.snapshot = FieldButton(tr("Network of step"), (_newest(),))
        self.steps = FieldButton(tr("Steps"), translated(STEPS))
        self.process = FieldButton(tr("Process"), translated(PROCESSES))
        self.table = FieldButton(tr("Steps of its table"), translated(TABLES))
        self.kernel = FieldButton(tr("Noise"), translated(KERNELS))
        self.level = Slider(tr("Noise level σ"), *LANGEVIN_SIGMAS, 0.15, log=True, show=figures.significant)
        self.level.label.setFixedWidth(LABEL)
        explain(self, field="run.field", snapshot="error.back", steps="run.steps", process="process", table="table")
        explain(self, kernel="kernel", level="levels.sigma")
        own = {"field": self.field, "snapshot": self.snapshot, "steps": self.steps}
        of_noise = {"process": self.process, "table_steps": self.table, "kernel": self.kernel}
        for place, button in enumerate((*own.values(), *of_noise.values())):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._column.insertWidget(place, button)
        self._column.insertWidget(len(own) + len(of_noise), self.level)
        self._column.insertSpacing(len(own) + len(of_noise) + 1, 6)
        self._column.insertWidget(len(own) + len(of_noise) + 2, Rule())
        for name, button in own.items():
            button.changed.connect(lambda value, name=name: self.settingChanged.emit(name, value))
        for name, button in of_noise.items():
            button.changed.connect(lambda value, name=name: self.noiseChanged.emit(name, value))
        self.level.changed.connect(lambda sigma: self.settingChanged.emit("sigma", sigma))

    def set_lane(self, run: Run, kept: Sequence[int]) -> None:
        """Show a lane; ``kept`` are the steps of training of which the network is kept."""
        sampling, noise = run.sampling, run.noise
        options = [Option(step, figures.number(step), tr("The network as it was then")) for step in kept]
        self.snapshot.set_options((_newest(), *reversed(options)))
        step = sampling.snapshot
        self.snapshot.set_value(step, tr("newest", "network") if step is None else figures.number(step))
        self.snapshot.setVisible(sampling.field == "learned")
        self.field.set_value(sampling.field)
        self.steps.set_value(sampling.steps, figures.number(sampling.steps))
        self.process.set_value(noise.process)
        self.table.set_value(noise.table_steps, figures.number(noise.table_steps))
        self.table.setVisible(noise.process == "ddpm")
        self.kernel.set_value(noise.kernel)
        self._show_level(sampling)
        self.set_sampling(sampling)

    def _show_level(self, sampling: Sampling) -> None:
        self.level.set_value(sampling.sigma)
        self.level.setVisible(sampling.sampler in ("langevin", "mala"))


def _newest() -> Option:
    return Option(None, tr("newest", "network"), tr("The network as it is when the run begins"))
