"""The tools at the left edge, 56 px.

``ToolStrip(parent=None)``
    Setters: set_tool("brush" | "eraser" | "hand")  set_brush(radius: float, strength: float)
    Signals: toolPicked(str)  brushRadiusChanged(float, canvas units)  brushStrengthChanged(float, 0 to 1)
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from scoreviz.ui import theme
from scoreviz.ui.controls import Control, IconButton
from scoreviz.ui.figures import whole_percent
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Panel, Rule, Words, painter_on

WIDTH = 56
SMALLEST_RADIUS, LARGEST_RADIUS = 0.05, 1.5  # canvas units: about one cell of the grid to half the page
TOOLS = (
    ("brush", "brush", "Brush (B)\nPaint density; Shift draws straight, Alt erases"),
    ("eraser", "eraser", "Eraser (E)\nTake density away"),
    ("hand", "hand", "Hand (H)\nMove the page; the wheel zooms"),
)


class BrushDot(Control):
    """The brush as it is: its size as a disc, its strength as the disc's opacity."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Brush size and strength", parent)
        self.setToolTip("Brush size and strength ([ and ], Ctrl + wheel)")
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
        brushRadiusChanged(float): the user changed the brush's radius, canvas units.
        brushStrengthChanged(float): the user changed its strength, 0 to 1.
    """

    toolPicked = Signal(str)
    brushRadiusChanged = Signal(float)
    brushStrengthChanged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("right",), parent)
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(4)
        group = QButtonGroup(self)
        self.tools = {name: IconButton(icon, tip, checkable=True, side=40) for name, icon, tip in TOOLS}
        for name, button in self.tools.items():
            group.addButton(button)
            column.addWidget(button)
            button.clicked.connect(lambda _=False, name=name: self.toolPicked.emit(name))
        self.dot = BrushDot()
        self.dot.clicked.connect(self.open_sheet)
        column.addSpacing(8)
        column.addWidget(_short_rule(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self.dot)
        column.addStretch(1)
        self._make_sheet()
        self.set_tool("brush")

    def set_tool(self, tool: str) -> None:
        """Show which tool is in hand."""
        self.tools[tool].setChecked(True)

    def set_brush(self, radius: float, strength: float) -> None:
        """Show the brush's radius (canvas units) and strength (0 to 1)."""
        self.size_slider.set_value(radius)
        self.strength_slider.set_value(strength)
        self.dot.radius, self.dot.strength = radius, strength
        self.dot.update()

    def open_sheet(self) -> None:
        """Open the brush's sliders beside its disc."""
        self.sheet.open_beside(self.dot)

    def paintEvent(self, event: QPaintEvent) -> None:
        # You paint in blue: the brush in hand has the colour of what it makes.
        self.tools["brush"].lit = theme.current().true
        super().paintEvent(event)

    def _make_sheet(self) -> None:
        self.sheet = Sheet(self, 300)
        self.size_slider = Slider("Size", SMALLEST_RADIUS, LARGEST_RADIUS, 0.25, log=True, widest="100 %")
        self.strength_slider = Slider("Strength", 0.05, 1.0, 0.6, show=whole_percent, widest="100 %")
        self.size_slider.changed.connect(self.brushRadiusChanged)
        self.strength_slider.changed.connect(self.brushStrengthChanged)
        for slider in (self.size_slider, self.strength_slider):
            slider.label.setFixedWidth(58)
            self.sheet.add(slider)
        self.sheet.add(Words("Radius in units of the data", "note", "ink3"))


def _short_rule() -> Rule:
    rule = Rule()
    rule.setFixedSize(20, 1)
    return rule
