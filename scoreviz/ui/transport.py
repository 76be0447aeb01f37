"""The row above the noise axis: play, step, restart, loop, the sampler's fields, and where the run is.

``Transport(parent=None)``
    Setters: set_playing(bool)  set_sampler(str)  set_field(str)  set_steps(int)  set_particles(int)  set_speed(float)
        set_loop(bool)  set_pinned(bool)  set_sigma(float)  set_count(index: int, total: int)
    Signals: playToggled  stepForward  stepBack  restartRequested  samplerChanged(str)  fieldChanged(str)
        stepsChanged(int)  particlesChanged(int)  speedChanged(float)  loopToggled(bool)
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from scoreviz.engine.document import Sampling
from scoreviz.ui import figures, theme
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.controls import IconButton, RoundPlay
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.sampler_options import FIELDS, PARTICLES, SAMPLERS, SPEEDS, STEPS
from scoreviz.ui.sampler_sheet import SamplerSheet
from scoreviz.ui.surfaces import Rule, Words, draw_text, painter_on, text_width
from scoreviz.wording import listed, mark, tr


class ReadOut(QWidget):
    """The noise level and the step on screen; as wide as the widest it can say, so that nothing beside it moves."""

    def __init__(self, parent: QWidget | None = None, symbol: str = "σ", widest: float = 0.0) -> None:
        super().__init__(parent)
        self._symbol, self._largest = symbol, widest
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._sigma, self._count, self._widest = "", "", ""
        self.set_lanes(several=False)

    def set_lanes(self, several: bool) -> None:
        """Say what is counted: the steps of a run, or the moments at which any lane takes one."""
        moment = mark("The noise level {symbol}, and the moment: at each, one lane or more has taken a step")
        step = mark("The noise level {symbol}, and the step of the run")
        self.setToolTip(tr(moment if several else step, symbol=self._symbol))

    def set_sigma(self, sigma: float) -> None:
        """Show a noise level."""
        self._show(figures.ratio(sigma), self._count)

    def set_count(self, index: int, total: int) -> None:
        """Show a step and how many there are."""
        self._show(self._sigma, f"{figures.number(index)} / {figures.number(total)}")
        widest = f"{figures.number(total)} / {figures.number(total)}"
        if widest != self._widest:
            self._widest = widest
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        level = text_width("formula", self._symbol) + 10 + text_width("lane", figures.ratio(self._largest))
        return QSize(level + 18 + text_width("value", self._widest), 34)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        count = text_width("value", self._count)
        edge = self.width() - count - (18 if self._count else 0)
        draw_text(painter, "value", p.ink2, QRectF(self.rect()), middle | right, self._count)
        if not self._sigma:
            return
        draw_text(painter, "lane", p.ink, QRectF(0, 0, edge, self.height()), middle | right, self._sigma)
        edge -= text_width("lane", self._sigma) + 6
        draw_text(painter, "formula", p.ink2, QRectF(0, 0, edge, self.height() - 1), middle | right, self._symbol)

    def _show(self, sigma: str, count: str) -> None:
        if (sigma, count) != (self._sigma, self._count):
            self._sigma, self._count = sigma, count
            self.setAccessibleName(tr("Noise level {sigma}, step {count}", sigma=sigma, count=count))
            self.update()


class Transport(QWidget):
    """Play and the sampler's settings. Where room is short, labels go before values do.

    Signals:
        playToggled, restartRequested, loopToggled(bool): as named.
        stepForward, stepBack: one step on in the run, or back.
        samplerChanged(str), fieldChanged(str), stepsChanged(int), particlesChanged(int), speedChanged(float): chosen.
        settingChanged(str, object): one of the sampler's own settings was changed, a field of ``Sampling``.
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
    settingChanged = Signal(str, object)
    loopToggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pinned, self._rightward = False, False
        self._several, self._plain = False, False
        self.play = RoundPlay()
        self.left, self.right = IconButton("step-back", ""), IconButton("step-forward", "")
        self.restart = IconButton("rotate-ccw", tr("Start again from noise"))
        self.loop = IconButton("repeat", tr("Loop: begin again at the end"), checkable=True)
        self.sampler = FieldButton(tr("Sampler"), translated(SAMPLERS))
        self.field = FieldButton(tr("Field", "of arrows"), translated(FIELDS))
        self.settings = IconButton("sliders-horizontal", "")
        self.sheet = SamplerSheet(self)
        self.steps, self.particles = FieldButton(tr("Steps"), STEPS), FieldButton(tr("Points"), PARTICLES)
        self.speed = FieldButton(tr("Speed"), translated(SPEEDS))
        self.read_out = ReadOut()
        explained(self, "run")
        explain(self, play="run.play", left="run.back", right="run.on", restart="run.restart", loop="run.loop")
        explain(self, sampler="sampler", field="run.field", settings="run.settings", sheet="run.settings")
        explain(self, steps="run.steps", particles="run.points", speed="run.speed", read_out="readout")
        self.in_step = Words(tr("Lanes in step"), "label", "ink2")
        self.in_step.setToolTip(tr("All lanes stand at the same time, each at its own step"))
        self.in_step.hide()
        self._lay_out()
        self._connect()
        self.set_speed(1.0)
        self.set_pinned(False)

    def set_playing(self, playing: bool) -> None:
        """Show whether the run plays."""
        self.play.set_playing(playing)

    def set_sampler(self, sampler: str) -> None:
        """Show the sampler."""
        self.sampler.set_value(sampler)

    def set_settings(self, sampling: Sampling) -> None:
        """Show the settings that the sampler reads."""
        read = self.sheet.set_sampling(sampling)
        self.settings.set_face("sliders-horizontal", tr("Settings: {names}", names=listed((*read, tr("guidance")))))

    def set_field(self, field: str) -> None:
        """Show which field drives the points."""
        self.field.set_value(field)

    def set_steps(self, steps: int) -> None:
        """Show how many steps a run has."""
        self.steps.set_value(steps, figures.number(steps))

    def set_particles(self, particles: int) -> None:
        """Show how many points there are."""
        self.particles.set_value(particles, figures.number(particles))

    def set_speed(self, speed: float) -> None:
        """Show the speed of play."""
        self.speed.set_value(speed, f"{speed:g}×")

    def set_loop(self, loop: bool) -> None:
        """Show whether the run begins again at its end."""
        self.loop.setChecked(loop)

    def set_pinned(self, pinned: bool) -> None:
        """Say what the two step buttons do: along the axis, or along the steps of a run at one level."""
        self._pinned = pinned
        if pinned:
            names = tr("One step back (Right)"), tr("One step on (Left)")
        else:
            names = tr("One step towards data (Left)"), tr("One step towards noise (Right)")
        self.left.set_face("step-back", names[0])
        self.right.set_face("step-forward", names[1])

    def set_rightward(self, rightward: bool) -> None:
        """Say whether a run goes from data to noise: then the right button is one step on."""
        self._rightward = rightward
        name = tr("Start again from the data") if rightward else tr("Start again from noise")
        self.restart.set_face("rotate-ccw", name)

    def set_lanes(self, several: bool) -> None:
        """Leave what each lane has for itself to the lanes."""
        self._several = several
        self._show_settings()
        self.in_step.setVisible(several)
        self.read_out.set_lanes(several)

    def set_plain(self, plain: bool) -> None:
        """Leave the run's settings out: what a lesson is about is in its own panel."""
        self._plain = plain
        self._show_settings()

    def _show_settings(self) -> None:
        for widget in (self.sampler, self.settings, self.field, self.steps):
            widget.setVisible(not self._several and not self._plain)
        for widget in (self.particles, self.speed):
            widget.setVisible(not self._plain)

    @property
    def _runs_right(self) -> bool:
        """Whether the right button is one step on in the run."""
        return self._pinned or self._rightward

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_labels()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # the figures have become wider
            self._fit_labels()
        return done

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_needed(set()), 50)

    def _fit_labels(self) -> None:
        """Show as many labels as there is room for; a bare number keeps its longest."""
        by_need = (self.steps, self.particles, self.field, self.sampler, self.speed)
        labelled: set[FieldButton] = set()
        for field in by_need:
            if self._width_needed(labelled | {field}) > self.width():
                break
            labelled.add(field)
        for field in by_need:
            field.set_labelled(field in labelled)

    def _width_needed(self, labelled: set[FieldButton]) -> int:
        fields = (self.sampler, self.field, self.steps, self.particles, self.speed)
        wide = sum(field.width_when(field in labelled) for field in fields if not (self._plain and field.isHidden()))
        margins = self._row.contentsMargins()
        icons = self.play.width() + 5 * self.left.width() + 8
        gaps = self._row.spacing() * (self._row.count() - 1) + 8  # 8 at least between fields and figures
        return wide + icons + 1 + gaps + self.read_out.sizeHint().width() + margins.left() + margins.right()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # labels go before the row stops shrinking
        self._row.setContentsMargins(20, 8, 20, 6)
        self._row.setSpacing(6)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.play, self.left, self.right, self.restart, self.loop):
            button.setFixedSize(button.sizeHint())
            buttons.addWidget(button)
        buttons.insertSpacing(1, 8)
        self._row.addLayout(buttons)
        self._row.addWidget(Rule(upright=True))
        self.settings.setFixedSize(self.settings.sizeHint())
        for widget in (self.sampler, self.settings, self.field, self.steps, self.particles, self.speed):
            self._row.addWidget(widget)
        self._row.addWidget(self.in_step)
        self._row.addStretch(1)
        self._row.addWidget(self.read_out)

    def _connect(self) -> None:
        self.play.clicked.connect(lambda: self.playToggled.emit())
        self.left.clicked.connect(lambda: (self.stepBack if self._runs_right else self.stepForward).emit())
        self.right.clicked.connect(lambda: (self.stepForward if self._runs_right else self.stepBack).emit())
        self.restart.clicked.connect(lambda: self.restartRequested.emit())
        self.loop.clicked.connect(self.loopToggled)
        self.settings.clicked.connect(lambda: self.sheet.open_above(self.settings))
        self.sheet.settingChanged.connect(self.settingChanged)
        for field, signal in (
            (self.sampler, self.samplerChanged),
            (self.field, self.fieldChanged),
            (self.steps, self.stepsChanged),
            (self.particles, self.particlesChanged),
            (self.speed, self.speedChanged),
        ):
            field.changed.connect(signal.emit)
