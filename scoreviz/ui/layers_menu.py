"""Points and Layers: the buttons floating at the canvas's top right, and the sheet of switches of the latter.

``LayersMenu(parent=None)`` is the button; ``open_sheet()`` shows the sheet (key L).
    Setters: set_overlays(Overlays)  set_reduce_motion(bool)
    Signals: layerToggled(str, bool) (a field name of ``Overlays``: heat, contours, arrows, data, points, trails,
        landed, fade)
        fieldChosen(str, object) (a field name of ``Overlays``: map, map_part, shows, style, places, arrow_length,
            spacing)
        reduceMotionToggled(bool)
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.engine.document import Overlays
from scoreviz.ui import icons, theme
from scoreviz.ui.controls import Control, Switch
from scoreviz.ui.explained import explained
from scoreviz.ui.field_options import FieldChoices
from scoreviz.ui.floating import Floating, margins
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import Face, draw_text, text_width
from scoreviz.wording import mark, tr

LAYERS = (
    (
        "heat",
        mark("Colour"),
        mark(
            "The density of the noisy data, pₜ(x), or what Colour shows says; in Difference the gap. The learned side "
            "has no density: a score is none"
        ),
    ),
    (
        "contours",
        mark("Contours"),
        mark("Lines of equal density; in Difference, where the data is: 10, 1 and 0.1 % of the peak"),
    ),
    ("arrows", mark("Field"), mark("Arrows or streamlines; without them there is colour alone")),
    ("data", mark("Data"), mark("1,000 clean points x₀ of the drawing, always the same; or a file’s own points")),
    ("points", mark("Points"), mark("The particles of the run")),
    ("trails", mark("Trails"), mark("Where each particle came from")),
    (
        "landed",
        mark("Landed beside the data"),
        mark("In Difference: rings around the points of a finished run that lie where hardly any data is"),
    ),
    (
        "fade",
        mark("Fade where no data"),
        mark("Arrows are faint where pₜ is under 2 % of its peak: hardly anything was taught there"),
    ),
)


class _Button(Control):
    """Icon, word and chevron."""

    def __init__(self, word: str, icon: str, tip: str) -> None:
        super().__init__(word)
        self._word, self._icon = word, icon
        self.words = True  # or the icon and the chevron alone
        self._face = Face(self, self._paint)
        self.setToolTip(tip)

    def sizeHint(self) -> QSize:
        return QSize(text_width("section", self._word) + 68 if self.words else 60, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.warmth)

    def _paint(self, painter: QPainter) -> None:
        p = theme.current()
        ink = theme.blend(p.ink2, p.ink, self.warmth).name()
        middle = self.height() / 2
        icons.draw(painter, self._icon, ink, QPointF(20, middle), 20)
        if self.words:
            word = QRectF(38, 0, self.width() - 60, self.height())
            draw_text(painter, "section", p.ink, word, Qt.AlignmentFlag.AlignVCenter, self._word)
        icons.draw(painter, "chevron-down", ink, QPointF(self.width() - 18, middle), 16)


class LayersMenu(Floating):
    """What is drawn over the canvas.

    Signals:
        layerToggled(name, on): the user turned a layer on or off.
        fieldChosen(name, value): the user chose what colours or vectors show, or how they are drawn.
        reduceMotionToggled(bool): the user wants less motion, or all of it.
    """

    layerToggled = Signal(str, bool)
    fieldChosen = Signal(str, object)
    reduceMotionToggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button = _Button(tr("Layers"), "layers", tr("What is drawn (L)"))
        self._button.clicked.connect(self.open_sheet)
        self.points = _Button(tr("Points"), "points", tr("How the points look (O)"))
        row = QHBoxLayout(self)
        margins(row, 1, 1, 0)
        row.addWidget(self.points)
        row.addWidget(self._button)
        self.sheet = Sheet(self, 264)
        self.switches = {name: self._add_switch(name, title, tip) for name, title, tip in LAYERS}
        self.choices = FieldChoices()
        self.choices.chosen.connect(self.fieldChosen)
        self.reduce_motion = Switch(tr("Reduce motion"))
        self.reduce_motion.setToolTip(tr("The window's own movements are at once"))
        self.reduce_motion.clicked.connect(self.reduceMotionToggled)
        explained(self, "layers")
        explained(self.points, "look")
        explained(self.sheet, "layers")
        explained(self.reduce_motion, "layers.motion")
        self.sheet.add_rule()
        self.sheet.add(self.choices)
        self.sheet.add_rule()
        self.sheet.add(self.reduce_motion)
        self.place(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)

    def set_overlays(self, overlays: Overlays) -> None:
        """Show which layers are drawn."""
        for name, switch in self.switches.items():
            switch.setChecked(getattr(overlays, name))
        self.choices.set_overlays(overlays)
        self.sheet.adjustSize()

    def set_reduce_motion(self, reduced: bool) -> None:
        """Show whether motion is reduced."""
        self.reduce_motion.setChecked(reduced)

    def set_words(self, shown: bool) -> None:
        """Show the buttons with their words, or without."""
        for button in (self.points, self._button):
            if button.words != shown:
                button.words = shown
                button.updateGeometry()

    def open_sheet(self) -> None:
        """Open the sheet of switches below the button."""
        self.sheet.open_below(self._button, gap=8)

    def _add_switch(self, name: str, title: str, tip: str) -> Switch:
        switch = explained(Switch(tr(title)), f"layers.{name}")
        switch.setToolTip(tr(tip))
        switch.clicked.connect(lambda on: self.layerToggled.emit(name, on))
        self.sheet.add(switch)
        return switch
