"""The controls and the figures that a step has in its own panel.

``KnobRow(knob, value)``  ``set_value(value)``  Signals: changed(object)
``FigureRow(figure)``     ``set_value(value)``
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.lessons.lesson import Figure, Knob
from scoreviz.ui import figures, language
from scoreviz.ui.choices import FieldButton, Option
from scoreviz.ui.controls import Switch
from scoreviz.ui.explained import explained
from scoreviz.ui.lesson_text import ProseBox
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Words, text_width
from scoreviz.wording import tr

SHARES = ("share", "error", "lost", "rank", "mismatch", "truth")  # what is told in per cent
LONG = 150  # pixels, of a label that has a line of its own
COUNTED = ("step", "steps", "made", "particles")


def written(name: str, value: object) -> str:
    """Return a reading as it is shown: shares in per cent, switches in words, an en dash for none yet."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, str):
        return value
    assert isinstance(value, int | float)
    if name.split(".")[-1] in COUNTED or isinstance(value, int):
        return figures.number(round(value))
    if any(word in name for word in SHARES) and "step_share" not in name:
        return figures.percent(value)
    return figures.significant(value, 3)


class KnobRow(QWidget):
    """A field of the document as the control that suits its value.

    Signals:
        changed(value): a person has moved it.
    """

    changed = Signal(object)

    def __init__(self, knob: Knob, value: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explained(self, "lesson.knob")
        self.knob = knob
        said = language.current()
        label = knob.label.in_language(said)
        self.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.control: Slider | Switch | FieldButton
        if knob.choices:
            self.control = FieldButton(label, [Option(key, words.in_language(said)) for key, words in knob.choices])
            self.control.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.control.changed.connect(lambda key: self.changed.emit(key))
        elif isinstance(value, bool):
            self.control = Switch(label)
            self.control.clicked.connect(lambda on: self.changed.emit(on))
        else:
            self.control = self._slider(label, value)
            self.control.changed.connect(lambda number: self.changed.emit(number))
        column.addWidget(self.control)
        self.set_value(value)

    def set_value(self, value: object) -> None:
        """Show a value without telling anybody."""
        if isinstance(self.control, Switch):
            self.control.setChecked(value is True)
        elif isinstance(self.control, FieldButton):
            self.control.set_value(value)
        else:
            assert isinstance(value, int | float)
            self.control.set_value(float(value))

    def _slider(self, label: str, value: object) -> Slider:
        knob = self.knob
        whole = isinstance(value, int)
        usual = float(value) if isinstance(value, int | float) else knob.low
        words = f"{label}  {knob.symbol}".rstrip()
        return Slider(
            words,
            knob.low,
            knob.high,
            usual,
            log=knob.logarithmic,
            show=(lambda one: figures.number(round(one))) if whole else figures.significant,
            widest="00 000",
            above=text_width("label", words) > LONG,
        )


class FigureRow(QWidget):
    """A reading as a number with its name."""

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explained(self, "lesson")
        self.figure = figure
        self._label = figure.label.in_language(language.current())
        self._number = Words("–", "lane")
        self._number.alignment = Qt.AlignmentFlag.AlignRight
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(ProseBox(self._label, "label", "ink2"), 1)
        row.addWidget(self._number)
        self.set_value(None)

    def text(self) -> str:
        """Return the number as it is shown."""
        return self._number.text()

    def set_value(self, value: object) -> None:
        """Show what was read."""
        self._number.set_text(written(self.figure.reading, value))
        self.setAccessibleName(tr("{label}: {value}", label=self._label, value=self._number.text()))
