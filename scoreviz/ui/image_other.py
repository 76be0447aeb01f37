"""Other settings for a second run: a row of fields, of which each activity shows those that it reads."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.engine.tries import Beside, Fork
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.image_options import EVERY_CLASS, SAMPLERS, STEPS, WITH_ETA
from scoreviz.ui.surfaces import Words
from scoreviz.wording import mark, tr

ROOMY = 900  # pixels
GUIDANCES = tuple(Option(w, f"{w:g}") for w in (0.0, 1.0, 1.5, 2.0, 3.0, 5.0, 8.0))
ETAS = tuple(Option(eta, f"{eta:g}") for eta in (0.0, 0.25, 0.5, 1.0))
FIELDS = {"label": mark("Class"), "guidance": "w", "sampler": mark("Sampler"), "steps": mark("Steps"), "eta": "η"}
CHOICES: dict[str, tuple[Option, ...]] = {
    "label": (EVERY_CLASS,),
    "guidance": GUIDANCES,
    "sampler": SAMPLERS,
    "steps": STEPS,
    "eta": ETAS,
}
TIPS = {"guidance": "s = s_any + w (s_class − s_any)"}


class OtherSettings(QWidget):
    """Fields in a row, the buttons of an activity beside them, and a remark.

    Args:
        names: which of ``FIELDS`` are shown.
        buttons: what stands before and behind them.

    Signals:
        settingChanged(str, object): a field, and what it shall be.
    """

    settingChanged = Signal(str, object)

    def __init__(
        self, names: Sequence[str], before: Sequence[QWidget], after: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.fields = {name: FieldButton(tr(FIELDS[name]), translated(CHOICES[name])) for name in names}
        self.remark = Words("", "note", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (*before, *self.fields.values(), *after):
            row.addWidget(widget)
        row.addWidget(self.remark, 1)
        for name, field in self.fields.items():
            field.setToolTip(TIPS.get(name, ""))
            field.changed.connect(lambda value, name=name: self.settingChanged.emit(name, value))

    def set_classes(self, names: Sequence[str], bits: bool) -> None:
        """Offer the classes of a model, or each of its marks alone."""
        keys = [1 << k if bits else k for k in range(len(names))]
        options = (*translated((EVERY_CLASS,)), *(Option(key, name) for key, name in zip(keys, names, strict=True)))
        self.fields["label"].set_options(options)
        for name in ("label", "guidance"):
            self.fields[name].setVisible(bool(names))

    def set_settings(self, settings: Beside | Fork, sampler: str) -> None:
        """Show settings; eta only where the sampler reads it."""
        shown: dict[str, Any] = {name: getattr(settings, name) for name in self.fields}
        told = {
            "label": tr("class {label}", label=settings.label),
            "guidance": f"{settings.guidance:g}",
            "eta": f"{settings.eta:g}",
        }
        if "steps" in shown:
            told["steps"] = figures.number(shown["steps"])
        for name, value in shown.items():
            self.fields[name].set_value(value, told.get(name, ""))
        self.fields["guidance"].setEnabled(settings.label >= 0)
        self.fields["eta"].setVisible(sampler in WITH_ETA)
        self.fields["eta"].setToolTip(tr(WITH_ETA.get(sampler, "")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, the labels that their values tell go."""
        for name, field in self.fields.items():
            field.set_labelled(self.width() > ROOMY or name not in ("sampler", "steps"))
