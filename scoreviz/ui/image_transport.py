"""The row over the film strip: play, step, restart, the sampler, steps and seed, and where the run is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.engine.document import Imaging
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.controls import IconButton, RoundPlay
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.image_options import SAMPLERS, SPEEDS, STEPS
from scoreviz.ui.number_field import NumberField
from scoreviz.ui.surfaces import Rule
from scoreviz.ui.transport import ReadOut
from scoreviz.ui.typeset import words
from scoreviz.wording import tr

ROOMY = 860  # pixels
LARGEST_SEED = 2**63 - 1


class ImageTransport(QWidget):
    """Play and what a run is made with.

    Signals:
        playToggled, restartRequested, newSeedRequested: as named.
        stepped(int): by so many steps of the run; 1 is towards data.
        settingChanged(str, object): a field of ``Imaging``.
        speedChanged(float): chosen.
    """

    playToggled = Signal()
    restartRequested = Signal()
    newSeedRequested = Signal()
    stepped = Signal(int)
    settingChanged = Signal(str, object)
    speedChanged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.play = RoundPlay()
        self.left = IconButton("step-back", tr("One step towards data (Left)"))
        self.right = IconButton("step-forward", tr("One step towards noise (Right)"))
        self.restart = IconButton("rotate-ccw", tr("Play again from noise"))
        self.rule = Rule(upright=True)
        self.sampler = FieldButton(tr("Sampler"), translated(SAMPLERS))
        self.steps = FieldButton(tr("Steps"), STEPS)
        self.seed = NumberField(
            (words(tr("Seed")),), tr("Seed"), tr("The same seed gives the same noise, whatever the sampler")
        )
        self.dice = IconButton("dices", tr("Another seed (N)"))
        explained(self, "images")
        explain(self, play="run.play", left="run.back", right="run.on", restart="run.restart", sampler="sampler")
        explain(self, steps="run.steps", seed="images.seed", dice="images.seed")
        self.speed = FieldButton(tr("Speed"), translated(SPEEDS))
        self.read_out = ReadOut(symbol="σ/α", widest=1e5)
        self.level = 0.0  # sigma / alpha
        explain(self, speed="run.speed", read_out="readout")
        self._lay_out()
        self._connect()

    def set_imaging(self, imaging: Imaging) -> None:
        """Show the settings of a run."""
        self.sampler.set_value(imaging.sampler)
        self.steps.set_value(imaging.steps, figures.number(imaging.steps))
        self.seed.set_value(figures.number(imaging.seed), str(imaging.seed))

    def set_speed(self, speed: float) -> None:
        """Show how fast it plays."""
        self.speed.set_value(speed, f"{speed:g}×")

    def set_moment(self, level: float, frame: int, steps: int) -> None:
        """Show the noise level sigma / alpha, and the step."""
        self.level = level
        self.read_out.set_sigma(level)
        self.read_out.set_count(frame, steps)

    def set_plain(self, plain: bool) -> None:
        """Leave out what a run is made with, or have it."""
        for widget in (self.rule, self.sampler, self.steps, self.seed, self.dice, self.speed):
            widget.setVisible(not plain)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, labels go, and the button whose work Play does at the end."""
        roomy = self.width() > ROOMY
        for field in (self.speed, self.steps, self.sampler):
            field.set_labelled(roomy)
        self.restart.setVisible(roomy)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 6)
        row.setSpacing(6)
        for button in (self.play, self.left, self.right, self.restart):
            row.addWidget(button)
        row.addWidget(self.rule)
        self.seed.setMaximumWidth(150)
        self.seed.setMinimumWidth(96)
        for widget in (self.sampler, self.steps, self.seed, self.dice, self.speed):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.read_out, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self.play.clicked.connect(lambda: self.playToggled.emit())
        self.restart.clicked.connect(lambda: self.restartRequested.emit())
        self.dice.clicked.connect(lambda: self.newSeedRequested.emit())
        self.left.clicked.connect(lambda: self.stepped.emit(1))
        self.right.clicked.connect(lambda: self.stepped.emit(-1))
        self.speed.changed.connect(self.speedChanged.emit)
        self.seed.typed.connect(self._on_seed_typed)
        for name, field in (("sampler", self.sampler), ("steps", self.steps)):
            field.changed.connect(lambda value, name=name: self.settingChanged.emit(name, value))

    def _on_seed_typed(self, text: str) -> None:
        digits = "".join(text.split())
        if digits.isdecimal() and int(digits) <= LARGEST_SEED:  # otherwise the figure says again what it is
            self.settingChanged.emit("seed", int(digits))
