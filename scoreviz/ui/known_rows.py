"""The rows of a sampler's sheet that say which coordinate of the points is known."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.document import Sampling
from scoreviz.engine.edges import KNOWING
from scoreviz.engine.particles import CANNOT_KNOW
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.explained import explained
from scoreviz.ui.remark import Remark
from scoreviz.ui.sampler_options import KNOWN
from scoreviz.ui.sliders import Slider
from scoreviz.wording import mark, tr

REACH, MOST_REPEATS = 3.0, 20
LABEL = 112
APPROXIMATE = mark(
    "Put back after each step: exact where x and y are independent, else an approximation that repeats improve."
)


class KnownRows(QWidget):
    """Which coordinate is known, its value, and how often each step is taken.

    Signals:
        settingChanged(name, value): a field of ``Sampling`` was changed by hand.
    """

    settingChanged = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known = FieldButton(tr("Known coordinate"), translated(KNOWN))
        self.known.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        value, repeats = tr("Value", "of the known coordinate"), tr("Times a step", "how often each step is taken")
        self.value = Slider(value, -REACH, REACH, 0.0, show=figures.signed, widest="−0.00")
        self.repeats = Slider(repeats, 1, MOST_REPEATS, 1, show=lambda n: f"{round(n)}", widest="−0.00")
        self.value.setToolTip(tr("Also by the line on the canvas: drag it"))
        self.repeats.setToolTip(
            tr("x ← back to the noisier time, and the step again: the coordinates come to agree better")
        )
        self.remark = Remark()
        explained(self, "known")
        explained(self.repeats, "known.repeats")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for row in (self.known, self.value, self.repeats, self.remark):
            column.addWidget(row)
        for slider in (self.value, self.repeats):
            slider.label.setFixedWidth(LABEL)
        self.known.changed.connect(lambda key: self.settingChanged.emit("known", key))
        self.value.changed.connect(lambda value: self.settingChanged.emit("known_value", value))
        self.repeats.changed.connect(lambda n: self.settingChanged.emit("repeats", max(1, round(n))))

    def set_sampling(self, sampling: Sampling) -> None:
        """Show what is known; a sampler that cannot be told says so, and what is known already can be forgotten."""
        possible, known = sampling.sampler in KNOWING, sampling.known != "none"
        self.known.set_value(sampling.known)
        self.known.setEnabled(possible or known)
        if not possible:
            self.known.setToolTip(tr(CANNOT_KNOW))
        self.value.set_value(sampling.known_value)
        self.repeats.set_value(sampling.repeats)
        for slider in (self.value, self.repeats):
            slider.setVisible(known)
        self.remark.set_text("" if not known else tr(APPROXIMATE if possible else CANNOT_KNOW))
