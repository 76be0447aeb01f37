"""The tools at the left edge, 56 px.

``ToolStrip(parent=None)``
    Setters: set_tool(name)  set_brush(brush)  set_mass(mass or None)
    Signals: toolPicked(str); those of the brush are its sheet's, ``sheet``
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from scoreviz.engine.tools import LARGEST_RADIUS, SMALLEST_RADIUS, Brush
from scoreviz.ui import theme
from scoreviz.ui.brush_sheet import BrushSheet
from scoreviz.ui.controls import Control
from scoreviz.ui.explained import explained
from scoreviz.ui.surfaces import Panel, Rule, painter_on
from scoreviz.ui.tool_button import ToolButton
from scoreviz.ui.toolbox import FAMILIES
from scoreviz.wording import tr

WIDTH = 56
PAINTS = ("Paint", "Shapes", "Gaussian", "Words")  # families whose tools leave ink


class BrushDot(Control):
    """The brush as it is: its size as a disc, its strength as the disc's opacity."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Brush size and strength"), parent)
        self.setToolTip(tr("Brush size and strength ([ and ], Ctrl + wheel)"))
        self.radius, self.strength = 0.25, 0.6

    def sizeHint(self) -> QSize:
        return QSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.colour(p.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        share = (self.radius - SMALLEST_RADIUS) / (LARGEST_RADIUS - SMALLEST_RADIUS)
        disc = 4.0 + 11.0 * min(max(share, 0.0), 1.0) ** 0.5
        painter.setBrush(theme.colour(p.true, 0.15 + 0.65 * min(max(self.strength, 0.0), 1.0)))
        painter.setPen(QPen(QColor(p.true), 1.5))
        painter.drawEllipse(QPointF(20, 20), disc, disc)


class ToolStrip(Panel):
    """Which tool is in hand, and the brush.

    Signals:
        toolPicked(str): the user took another tool.
    """

    toolPicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("right",), parent)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(4)
        group = QButtonGroup(self)
        self.families = {family.title: ToolButton(family) for family in FAMILIES}
        self.tools = {face.name: self.families[family.title] for family in FAMILIES for face in family.faces}
        for button in self.families.values():
            group.addButton(button)
            column.addWidget(button)
            button.picked.connect(self.toolPicked)
        self.dot = BrushDot()
        self.dot.clicked.connect(self.open_sheet)
        column.addSpacing(8)
        column.addWidget(_short_rule(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self.dot)
        column.addStretch(1)
        self.sheet = BrushSheet(self)
        explained(self, "tools")
        explained(self.dot, "brush")
        self.set_tool("brush")

    def set_tool(self, tool: str) -> None:
        """Show which tool is in hand."""
        self.tools[tool].show_tool(tool)
        self.sheet.set_tool(tool)

    def set_brush(self, brush: Brush) -> None:
        """Show the brush."""
        self.sheet.set_brush(brush)
        self.dot.radius, self.dot.strength = brush.radius, brush.strength
        self.dot.update()

    def set_mass(self, mass: float | None) -> None:
        """Show the mass of the Gaussian that is chosen, or that there is none."""
        self.sheet.set_mass(mass)

    def open_sheet(self) -> None:
        """Open the brush's sheet beside its disc."""
        self.sheet.offer_fonts()
        self.sheet.open_beside(self.dot)

    def paintEvent(self, event: QPaintEvent) -> None:
        # You paint in blue: what is in hand has the colour of what it makes.
        for title in PAINTS:
            self.families[title].lit = theme.current().true
        super().paintEvent(event)


def _short_rule() -> Rule:
    rule = Rule()
    rule.setFixedSize(20, 1)
    return rule
