"""The unit of the noise axis, chosen beside it, and the value of the playhead, which can be typed.

``UnitButton(parent)``  set_unit(AxisName)  Signals: changed(str)
``AxisValue(axis)``     paint(painter, x, right_end)  open()  Signals: typed(float t)
"""

import math
from contextlib import suppress

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from scoreviz.engine.document import AxisName
from scoreviz.engine.noise_units import NoiseScale
from scoreviz.ui import figures, icons, theme
from scoreviz.ui.choices import Option, translated
from scoreviz.ui.controls import Control
from scoreviz.ui.inline_field import InlineField
from scoreviz.ui.sheets import menu_for
from scoreviz.ui.surfaces import draw_text, painter_on, text_width
from scoreviz.wording import mark, tr

UNITS = (
    Option("t", mark("Time t"), mark("Even in time: 0 is data, 1 is noise")),
    Option("sigma", mark("Noise σ"), mark("Even in log σₜ, the noise of the process")),
    Option("snr", mark("Signal to noise"), mark("Even in the logarithm of αₜ² / σₜ², which falls to the right")),
    Option("step", mark("Step"), mark("Even in the steps of the run, at whatever times its sampler looks")),
)
SYMBOLS: dict[AxisName, str] = {"t": "t", "sigma": "σ", "snr": "SNR", "step": mark("step")}
_TIDY = str.maketrans({",": ".", "\u2009": "", "\u00a0": "", " ": "", "\u2212": "-"})
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def in_unit(unit: AxisName, value: float) -> str:
    """Return a value of the axis in figures: a time with two decimals, anything else with two digits that count.

    Steps are whole.
    """
    if math.isinf(value):
        return "∞"
    if unit == "step":
        return figures.number(round(value))
    return f"{value:.2f}" if unit == "t" else figures.significant(value, 2)


def end_words(scale: NoiseScale) -> tuple[str, str]:
    """Return the values at both ends of an axis, without zeros that say nothing."""
    ends = (in_unit(scale.unit, scale.value(t)) for t in (0.0, 1.0))
    low, high = (words.rstrip("0").rstrip(".") if "." in words else words for words in ends)
    return low, high


def tick_words(unit: AxisName, value: float) -> str:
    """Return a round value of the axis in as few figures as it has."""
    return f"{value:g}" if unit in ("t", "step") or 1e-3 <= value < 1e4 else f"10{_power(round(math.log10(value)))}"


def _power(exponent: int) -> str:
    return str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


class UnitButton(Control):
    """What the axis is even in: a word and a chevron, small enough for the axis's end.

    Signals:
        changed(str): the user chose another unit.
    """

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Noise axis"), parent)
        self._unit: AxisName = "t"
        self.clicked.connect(lambda: self.open_menu())
        self.set_unit("t")

    def value(self) -> AxisName:
        """Return the unit that it shows."""
        return self._unit

    def set_unit(self, unit: AxisName) -> None:
        """Show a unit without telling anybody."""
        self._unit = unit
        title = tr(next(option.title for option in UNITS if option.key == unit))
        self.setAccessibleName(tr("Noise axis: {unit}", unit=title))
        self.setToolTip(tr("What the noise axis is even in: {unit}", unit=title))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(51, 28)  # beside the handle at the end of the axis

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.blend(p.raised, p.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()), theme.INNER, theme.INNER)
        word = QRectF(6, 0, self.width() - 20, self.height())
        draw_text(painter, "note", p.ink, word, _MIDDLE, tr(SYMBOLS[self._unit]))
        icons.draw(painter, "chevron-down", p.ink2, QPointF(self.width() - 10, self.height() / 2), 12)

    def open_menu(self) -> QMenu:
        """Open the menu of units."""
        menu = menu_for(self)
        for option in translated(UNITS):
            action = menu.add(option.title, f"axis.unit.{option.key}")
            action.setCheckable(True)
            action.setChecked(option.key == self._unit)
            action.setToolTip(option.tip)
            action.triggered.connect(lambda _=False, key=option.key: self.changed.emit(key))
        menu.popup(self.mapToGlobal(self.rect().topLeft()))
        return menu


class AxisValue(QObject):
    """The playhead's value in the unit of the axis, beside its handle; a double click turns it into a text field.

    Signals:
        typed(t): the user typed a value; this is its time.
    """

    typed = Signal(float)

    def __init__(self, axis: QWidget, rows: tuple[float, float]) -> None:
        super().__init__(axis)
        self._axis, self._rows = axis, rows
        self._scale: NoiseScale | None = None
        self._words = ""
        self.box = QRectF()
        self._field = InlineField(tr("Noise level"), 12, axis)
        self._field.written.connect(self._on_written)

    def show_level(self, scale: NoiseScale, t: float, handle: QRectF, end: float) -> None:
        """Say where the playhead is: right of its handle, or left of it where there is no room before ``end``."""
        self._scale, self._words = scale, in_unit(scale.unit, scale.value(t))
        wide = text_width("note", self._words) + 12.0
        left = handle.right() if handle.right() + wide <= end else handle.left() - wide
        self.box = QRectF(left, self._rows[0], wide, self._rows[1] - self._rows[0])

    def paint(self, painter: QPainter, ticks: list[QRectF]) -> None:
        """Paint the value in the place of whatever figures of the axis are there."""
        p = theme.current()
        for place in (self.box, *(tick for tick in ticks if tick.intersects(self.box))):
            painter.fillRect(place, QColor(p.surface))
        draw_text(painter, "note", p.ink, self.box, Qt.AlignmentFlag.AlignCenter, self._words)

    def open(self) -> None:
        """Let the value be typed."""
        place = self.box.toAlignedRect().adjusted(-4, -2, 24, 2)
        place.moveRight(min(place.right(), self._axis.width() - 4))
        self._field.open(self._words, place)

    def _on_written(self, text: str) -> None:
        with suppress(ValueError):  # no number, or one that no noise has: the figure says again what it is
            if self._scale is not None:
                self.typed.emit(self._scale.time_of_value(float(text.translate(_TIDY))))
