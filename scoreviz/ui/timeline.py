"""The bottom edge, 150 px: the transport row and the noise axis.

``Timeline(parent=None)``
    Transport: set_playing(bool)  set_sampler(SamplerName)  set_field("true" | "learned")  set_steps(int)
        set_particles(int)  set_speed(float)  set_loop(bool)
        set_progress(index: int, total: int, recorded: int)
    Axis (t = 0 data, left; t = 1 noise, right): set_level(t: float, sigma: float) moves the playhead
        set_strip([float array [h, w], 0..1, row 0 lowest y], ...) thumbnails of p_t evenly over the axis
        set_scale(NoiseScale) what the axis is even in
        set_errors(t [m], error [m])  set_pinned(bool) (Langevin: the level stays, steps count)
        set_rightward(bool) (the noise process itself: from data to noise)
    Signals: playToggled  stepForward (one step on in the run)  stepBack  restartRequested
        samplerChanged(str)  fieldChanged(str)  stepsChanged(int)  particlesChanged(int)  speedChanged(float)
        loopToggled(bool)  settingChanged(str, object)  scrubbed(float t)  levelDragged(float t) (while pinned)
        stepScrubbed(int)  scrubStarted (the mouse went down on the axis)  unitChanged("t" | "sigma" | "snr")
"""

from collections.abc import Sequence

from numpy.typing import ArrayLike
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scoreviz.engine.noise_units import NoiseScale
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.noise_axis import HEIGHT as AXIS_HEIGHT
from scoreviz.ui.noise_axis import NoiseAxis
from scoreviz.ui.surfaces import Panel
from scoreviz.ui.transport import Transport

HEIGHT = 150
_OF_TRANSPORT = (
    "playToggled stepForward stepBack restartRequested samplerChanged fieldChanged stepsChanged particlesChanged "
    "speedChanged loopToggled settingChanged"
)
_OF_AXIS = "scrubbed levelDragged stepScrubbed scrubStarted unitChanged"


class Timeline(Panel):
    """Where the run is on the way from noise to data, and what drives it.

    Signals: those of ``Transport`` and of ``NoiseAxis``.
    """

    playToggled = Signal()
    stepForward = Signal()
    stepBack = Signal()
    restartRequested = Signal()
    samplerChanged = Signal(str)
    fieldChanged = Signal(str)
    stepsChanged = Signal(int)
    particlesChanged = Signal(int)
    speedChanged = Signal(float)
    loopToggled = Signal(bool)
    settingChanged = Signal(str, object)
    scrubbed = Signal(float)
    levelDragged = Signal(float)
    stepScrubbed = Signal(int)
    scrubStarted = Signal()
    unitChanged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("top",), parent)
        self.setFixedHeight(HEIGHT)
        self.transport, self.axis = Transport(), NoiseAxis()
        explained(self.axis, "axis")
        explain(self.axis, unit="axis.unit")
        self.transport.setFixedHeight(HEIGHT - AXIS_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.transport)
        column.addWidget(self.axis)
        self._pass_on()
        transport = self.transport
        self.set_playing, self.set_loop = transport.set_playing, transport.set_loop
        self.set_sampler, self.set_field = transport.set_sampler, transport.set_field
        self.set_steps, self.set_particles = transport.set_steps, transport.set_particles
        self.set_speed, self.set_settings = transport.set_speed, transport.set_settings
        self.set_parts, self.set_guide_note = transport.sheet.set_parts, transport.sheet.set_note

    def set_level(self, t: float, sigma: float) -> None:
        """Show the noise level on screen."""
        self.axis.set_level(t)
        self.transport.read_out.set_sigma(sigma)

    def set_scale(self, scale: NoiseScale) -> None:
        """Let the axis be even in another unit."""
        self.axis.set_scale(scale)

    def set_progress(self, index: int, total: int, recorded: int) -> None:
        """Show which of ``total`` steps is on screen, and how many are recorded."""
        self.axis.set_progress(index, total, recorded)
        self.transport.read_out.set_count(index, total)

    def set_strip(self, pictures: Sequence[ArrayLike]) -> None:
        """Show p_t evenly over the axis, data first: arrays ``[h, w]``, 0 to 1, row 0 the lowest y."""
        self.axis.set_strip(pictures)

    def set_errors(self, t: ArrayLike, error: ArrayLike) -> None:
        """Show the field's relative error ``[m]`` at ``t [m]``."""
        self.axis.set_errors(t, error)

    def set_stale(self, stale: bool) -> None:
        """Dim the errors of an earlier drawing, or not."""
        self.axis.set_stale(stale)

    def set_pinned(self, pinned: bool) -> None:
        """Say whether the noise level stays while steps count."""
        self.axis.set_pinned(pinned)
        self.transport.set_pinned(pinned)

    def set_rightward(self, rightward: bool) -> None:
        """Say whether a run goes right, from data to noise, or left."""
        self.axis.set_rightward(rightward)
        self.transport.set_rightward(rightward)

    def _pass_on(self) -> None:
        for part, names in ((self.transport, _OF_TRANSPORT), (self.axis, _OF_AXIS)):
            for name in names.split():
                getattr(part, name).connect(getattr(self, name))
