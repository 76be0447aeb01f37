"""The sheet of the brush: size, strength and symmetry, and what belongs to the tool in hand."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from scoreviz.engine.tools import LARGEST_RADIUS, SMALLEST_RADIUS, Brush
from scoreviz.ui import theme
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.figures import whole_percent
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Words
from scoreviz.wording import mark, tr

WIDTH = 300
FEWEST_FOLDS, MOST_FOLDS = 2, 12
LEAST_MASS, LARGEST_MASS = 0.001, 100.0
SYMMETRIES = (
    Option("none", mark("None")),
    Option("mirror", mark("Mirror"), mark("Left and right of the page's middle are alike")),
    Option("radial", mark("Radial"), mark("What is drawn is repeated around the page's middle")),
)


class BrushSheet(Sheet):
    """Everything about what is in the hand.

    Signals:
        radiusChanged(float), strengthChanged(float): canvas units; 0 to 1.
        symmetryChanged(name), foldsChanged(int): "none", "mirror" or "radial"; how often radial repeats.
        massChanged(float): of the Gaussian that is chosen.
        fontChanged(name): the family in which words are written.
    """

    radiusChanged = Signal(float)
    strengthChanged = Signal(float)
    symmetryChanged = Signal(object)
    foldsChanged = Signal(int)
    massChanged = Signal(float)
    fontChanged = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, WIDTH)
        self.size_slider = Slider(tr("Size"), SMALLEST_RADIUS, LARGEST_RADIUS, 0.25, log=True, widest="100 %")
        self.strength_slider = Slider(tr("Strength"), 0.05, 1.0, 0.6, show=whole_percent, widest="100 %")
        self.symmetry = FieldButton(tr("Symmetry"), translated(SYMMETRIES))
        folds, whole = tr("Folds", "of a radial symmetry"), "{:.0f}".format
        self.folds = Slider(folds, FEWEST_FOLDS, MOST_FOLDS, 6, show=whole, widest="100 %")
        self.mass = Slider(tr("Mass"), LEAST_MASS, LARGEST_MASS, 1.0, log=True, show="{:.3g}".format, widest="0.0000")
        self.font_field = FieldButton(tr("Font"), [Option(theme.SANS, theme.SANS)])
        self.note = Words(tr("Radius in units of the data"), "note", "ink3")
        explained(self, "brush")
        explain(self, size_slider="brush.size", strength_slider="brush.strength", symmetry="brush.symmetry")
        explain(self, folds="brush.symmetry", mass="brush.mass", font_field="brush.font")
        self._build()
        self._connect()
        self.set_brush(Brush())
        self.set_tool("brush")
        self.set_mass(None)

    def set_brush(self, brush: Brush) -> None:
        """Show the brush; folds only where they mean something."""
        self.size_slider.set_value(brush.radius)
        self.strength_slider.set_value(brush.strength)
        self.symmetry.set_value(brush.symmetry)
        self.folds.set_value(brush.folds)
        self._show(self.folds, brush.symmetry == "radial")

    def set_tool(self, name: str) -> None:
        """Show what belongs to a tool."""
        self._tool = name
        self._show(self.font_field, name == "text")

    def set_mass(self, mass: float | None) -> None:
        """Show the mass of the Gaussian that is chosen, or nothing where there is none."""
        self._show(self.mass, mass is not None and self._tool == "gaussian")
        if mass is not None:
            self.mass.set_value(mass)

    def set_font(self, family: str) -> None:
        """Show the family in which words are written."""
        self.font_field.set_value(family)

    def offer_fonts(self) -> None:
        """Offer every installed family, the program's own first."""
        families = [name for name in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(name)]
        rest = [name for name in families if name != theme.SANS]
        self.font_field.set_options([Option(name, name) for name in (theme.SANS, *rest)])

    def _build(self) -> None:
        self._column.setSpacing(6)  # two fields are two
        for slider in (self.size_slider, self.strength_slider, self.folds, self.mass):
            slider.label.setFixedWidth(58)
        self.add(self.size_slider)
        self.add(self.strength_slider)
        self.add(self.note)
        self.add_rule()
        for field in (self.symmetry, self.font_field):
            field.setFixedWidth(WIDTH - 32)  # the name of a family may be wider
        for widget in (self.symmetry, self.folds, self.mass, self.font_field):
            self.add(widget)

    def _connect(self) -> None:
        self.size_slider.changed.connect(self.radiusChanged)
        self.strength_slider.changed.connect(self.strengthChanged)
        self.symmetry.changed.connect(self.symmetryChanged)
        self.folds.changed.connect(lambda folds: self.foldsChanged.emit(round(folds)))
        self.mass.changed.connect(self.massChanged)
        self.font_field.changed.connect(self.fontChanged)

    def _show(self, widget: QWidget, wanted: bool) -> None:
        if widget.isVisibleTo(self) != wanted:
            widget.setVisible(wanted)
            self.adjustSize()
