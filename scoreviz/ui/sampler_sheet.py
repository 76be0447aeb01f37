"""The sheet of what one sampler can be told; only what it reads is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.document import Sampling
from scoreviz.engine.gauges import Gauges
from scoreviz.engine.guides import is_guided
from scoreviz.engine.particles import settings_of
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.controls import Switch
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.gauge_line import GaugeLine
from scoreviz.ui.known_rows import KnownRows
from scoreviz.ui.remark import Remark
from scoreviz.ui.sampler_options import GUIDES, WEAK
from scoreviz.ui.sampler_tips import TIPS
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Words
from scoreviz.wording import mark, tr

WIDTH = 320
LABEL = 112
KEYS = {"churn_low": "churn", "churn_high": "churn"}  # settings of which one thing is to be said


def _slider(label: str, low: float, high: float, default: float, log: bool = False) -> Slider:
    made = Slider(label, low, high, default, log=log, show=figures.significant, widest="0.0010")
    made.label.setFixedWidth(LABEL)
    return made


NOWHERE = Option(-1, mark("nowhere"), mark("No guidance: the points go where the field leads them"))


class SamplerSheet(Sheet):
    """What the sampler reads beside its steps.

    Signals:
        settingChanged(name, value): a field of ``Sampling`` was changed by hand.
        partsOffered(options): other parts of the drawing are offered to be guided to.
    """

    settingChanged = Signal(str, object)
    partsOffered = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, WIDTH)
        self.sliders = {
            "step_share": _slider(tr("Step", "length of a step of Langevin dynamics"), 1e-3, 3.0, 0.1, log=True),
            "eta": _slider(tr("Noise η"), 0.0, 2.0, 1.0),
            "ddim_eta": _slider(tr("Noise η"), 0.0, 1.0, 0.0),
            "levels": _slider(tr("Noise levels"), 1, 100, 10, log=True),
            "churn": _slider(tr("Churn", "of EDM: S churn"), 0.0, 100.0, 40.0),
            "churn_noise": _slider(tr("S noise", "of EDM"), 0.9, 1.1, 1.0),
            "churn_low": _slider(tr("From level"), 0.0, 8.0, 0.0),
            "churn_high": _slider(tr("To level"), 0.03, 100.0, 100.0, log=True),
            "snr": _slider(tr("Signal to noise"), 0.01, 1.0, 0.16, log=True),
        }
        self.switches = {
            "with_score": Switch(tr("Score", "term of an equation")),
            "with_noise": Switch(tr("Noise", "term of an equation")),
            "of_jump": Switch(tr("Coefficients of the jump")),
        }
        for name, slider in self.sliders.items():
            self.add(explained(slider, f"setting.{KEYS.get(name, name)}"))
            slider.changed.connect(lambda value, name=name: self._on_moved(name, value))
        for name, switch in self.switches.items():
            self.add(explained(switch, f"setting.{name}"))
            switch.clicked.connect(lambda on, name=name: self.settingChanged.emit(name, on))
        self.gauge, self.remark = GaugeLine(), Remark()
        explained(self, "run.settings")
        explained(self.gauge, "gauge")
        self.add(self.gauge)
        self.add(self.remark)
        self._add_guidance()
        self.knowing = KnownRows()
        self.knowing.settingChanged.connect(self.settingChanged)
        self.add_rule()
        self.add(self.knowing)

    def set_sampling(self, sampling: Sampling) -> list[str]:
        """Show the settings that a sampler reads, and return their names on the screen."""
        read, tips = settings_of(sampling.sampler), TIPS[sampling.sampler]
        for name, slider in self.sliders.items():
            slider.setVisible(name in read)
            slider.set_value(getattr(sampling, name))
            slider.setToolTip(tr(tips.get(name, "")))
        for name, switch in self.switches.items():
            switch.setVisible(name in read)
            switch.setChecked(getattr(sampling, name))
            switch.setToolTip(tr(tips.get(name, "")))
        self._show_guidance(sampling)
        self.knowing.set_sampling(sampling)
        self.adjustSize()
        labels = {name: slider.label.text() for name, slider in self.sliders.items()}
        labels |= {name: switch.text() for name, switch in self.switches.items()}
        return [label for name, label in labels.items() if name in read]

    def set_parts(self, names: Sequence[str], labels: Sequence[int] = ()) -> None:
        """Offer the parts of the drawing to be guided to; layers with their label colours, topmost first."""
        tip = tr("The parts of the drawing are classes; with weight 1 the points are those of the part")
        dots = [f"label {label}" for label in labels] or [""] * len(names)
        parts = [Option(k, name, tip, dot) for k, (name, dot) in enumerate(zip(names, dots, strict=True))]
        parts = parts[::-1] if labels else parts
        self.towards.set_options((*translated((NOWHERE,)), *parts))
        self.partsOffered.emit(parts)

    def set_gauges(self, gauges: Gauges | None) -> None:
        """Show how far the start is from p₁, or which steps are stable."""
        stability = None if gauges is None else gauges.stability
        self.sliders["step_share"].set_limit(None if stability is None else stability.limit)
        self.gauge.set_gauges(gauges)
        self.adjustSize()

    def set_gauge_failure(self, why: str) -> None:
        """Say that neither could be measured."""
        self.sliders["step_share"].set_limit(None)
        self.gauge.set_failure(why)
        self.adjustSize()

    def set_note(self, note: str) -> None:
        """Say what was measured of the guide, or nothing."""
        self.note.set_text(note)
        if self.note.isHidden() is bool(note):
            self.note.setVisible(bool(note))
            self.adjustSize()

    def _add_guidance(self) -> None:
        """Put what guides the points below the sampler's own settings."""
        self.guide = FieldButton(tr("Guided by"), translated(GUIDES))
        self.towards = FieldButton(tr("Guided to"), translated((NOWHERE,)))
        self.weak = FieldButton(tr("Away from"), translated(WEAK))
        self.weight = _slider(tr("Weight w"), 0.0, 10.0, 1.0)
        self.note = Words("", "note", "ink2")
        explain(self, guide="guide", towards="guide.towards", weak="guide.weak", weight="guide.weight")
        self.add_rule()
        for name, choice in (("guide", self.guide), ("towards", self.towards), ("weak", self.weak)):
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.add(choice)
            choice.changed.connect(lambda value, name=name: self.settingChanged.emit(name, value))
        self.add(self.weight)
        self.add(self.note)
        self.note.hide()
        self.weight.changed.connect(lambda w: self.settingChanged.emit("guidance", w))

    def _show_guidance(self, sampling: Sampling) -> None:
        """Show how points are guided; what does not apply is greyed out or hidden."""
        away = sampling.guide == "autoguidance"
        self.guide.set_value(sampling.guide)
        self.weak.set_value(sampling.weak)
        self.weak.setVisible(away)
        self.towards.set_value(-1 if away else sampling.towards, tr("part {number}", number=sampling.towards + 1))
        self.towards.setEnabled(not away)
        self.weight.set_value(sampling.guidance)
        formula = next(option.tip for option in GUIDES if option.key == sampling.guide)
        self.weight.setToolTip(tr("{formula}; with w = 0 nothing guides", formula=tr(formula)))
        self.weight.setEnabled(is_guided(sampling))

    def _on_moved(self, name: str, value: float) -> None:
        self.settingChanged.emit(name, max(1, round(value)) if name == "levels" else value)
