"""Layers: the button floating at the canvas's top right, and its sheet of switches.

``LayersMenu(parent=None)`` is the button; ``open_sheet()`` shows the sheet (key L).
    Setters: set_overlays(Overlays)  set_reduce_motion(bool)
    Signals: layerToggled(str, bool) (a field name of ``Overlays``: heat, contours, arrows, points, trails, fade)
        mapChanged("density" | "divergence" | "curl")  arrowLengthChanged("compressed" | "true" | "direction")
        reduceMotionToggled(bool)
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.engine.document import Overlays
from scoreviz.ui import icons, theme
from scoreviz.ui.choices import FieldButton, Option
from scoreviz.ui.controls import Control, Switch
from scoreviz.ui.floating import Floating, margins
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import Face, draw_text, text_width

LAYERS = (
    (
        "heat",
        "Colour",
        "The density of the noisy data, pₜ(x), or what Colour shows says; in Difference the gap. The learned side "
        "has no density: a score is none",
    ),
    ("contours", "Contours", "Lines of equal density; in Difference, the edge of the data"),
    ("arrows", "Arrows", "σ times the score, from each node of a grid"),
    ("points", "Points", "The particles of the run"),
    ("trails", "Trails", "Where each particle came from"),
    (
        "fade",
        "Fade where no data",
        "Arrows are faint where pₜ is under 2 % of its peak: hardly anything was taught there",
    ),
)
MAPS = (
    Option("density", "Density", "pₜ(x), over its peak"),
    Option(
        "divergence",
        "Divergence",
        "σ² ∇·s = tr Cov(x₀ | x)/σ² − 2: how fast arrows run together, below 0, or apart, above",
    ),
    Option(
        "curl",
        "Curl",
        "σ² (∂₁s₂ − ∂₂s₁) of the learned field: how fast it turns; a true score, a gradient, does not",
    ),
)
LENGTHS = (
    Option("compressed", "Compressed", "0.95 cell · r / (0.55 + r), r = |σ s|"),
    Option("true", "True length", "In proportion to |σ s|"),
    Option("direction", "Direction only", "All of one length"),
)


class _Button(Control):
    """Icon, word and chevron."""

    def __init__(self) -> None:
        super().__init__("Layers")
        self._face = Face(self, self._paint)
        self.setToolTip("What is drawn (L)")

    def sizeHint(self) -> QSize:
        return QSize(text_width("section", "Layers") + 68, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.warmth)

    def _paint(self, painter: QPainter) -> None:
        p = theme.current()
        ink = theme.blend(p.ink2, p.ink, self.warmth).name()
        middle = self.height() / 2
        icons.draw(painter, "layers", ink, QPointF(20, middle), 20)
        word = QRectF(38, 0, self.width() - 60, self.height())
        draw_text(painter, "section", p.ink, word, Qt.AlignmentFlag.AlignVCenter, "Layers")
        icons.draw(painter, "chevron-down", ink, QPointF(self.width() - 18, middle), 16)


class LayersMenu(Floating):
    """What is drawn over the canvas.

    Signals:
        layerToggled(name, on): the user turned a layer on or off.
        mapChanged(str): the user wants other colours.
        arrowLengthChanged(str): the user chose another map of lengths.
        reduceMotionToggled(bool): the user wants less motion, or all of it.
    """

    layerToggled = Signal(str, bool)
    mapChanged = Signal(str)
    arrowLengthChanged = Signal(str)
    reduceMotionToggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button = _Button()
        self._button.clicked.connect(self.open_sheet)
        row = QHBoxLayout(self)
        margins(row, 1, 1, 0)
        row.addWidget(self._button)
        self.sheet = Sheet(self, 264)
        self.switches = {name: self._add_switch(name, title, tip) for name, title, tip in LAYERS}
        self.map = FieldButton("Colour shows", MAPS)
        self.map.setSizePolicy(Switch("").sizePolicy())
        self.map.changed.connect(lambda key: self.mapChanged.emit(key))
        self.arrow_length = FieldButton("Arrow length", LENGTHS)
        self.arrow_length.setSizePolicy(Switch("").sizePolicy())
        self.arrow_length.changed.connect(lambda key: self.arrowLengthChanged.emit(key))
        self.reduce_motion = Switch("Reduce motion")
        self.reduce_motion.setToolTip("The window's own movements are at once")
        self.reduce_motion.clicked.connect(self.reduceMotionToggled)
        self.sheet.add(self.map)
        self.sheet.add(self.arrow_length)
        self.sheet.add_rule()
        self.sheet.add(self.reduce_motion)
        self.place(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)

    def set_overlays(self, overlays: Overlays) -> None:
        """Show which layers are drawn."""
        for name, switch in self.switches.items():
            switch.setChecked(getattr(overlays, name))
        self.map.set_value(overlays.map)
        self.arrow_length.set_value(overlays.arrow_length)

    def set_reduce_motion(self, reduced: bool) -> None:
        """Show whether motion is reduced."""
        self.reduce_motion.setChecked(reduced)

    def open_sheet(self) -> None:
        """Open the sheet of switches below the button."""
        self.sheet.open_below(self._button, gap=8)

    def _add_switch(self, name: str, title: str, tip: str) -> Switch:
        switch = Switch(title)
        switch.setToolTip(tip)
        switch.clicked.connect(lambda on: self.layerToggled.emit(name, on))
        self.sheet.add(switch)
        return switch
