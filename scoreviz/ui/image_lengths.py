"""How long the arrow is, in the plane's four units, along a run; and its figures at the playhead."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.figures import NO_VALUE
from scoreviz.engine.images.picture_units import UNITS, Lengths
from scoreviz.engine.names import UnitName
from scoreviz.ui import theme
from scoreviz.ui.equation_painting import pixel_words
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve, Look
from scoreviz.ui.probe_rows import LINES
from scoreviz.ui.sections import Section
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.ui.typeset import paint_line
from scoreviz.wording import listed, mark, tr

ACROSS = Axis("t", span=(0.0, 1.0), kind="level")
NAMES: dict[UnitName, str] = {"score": mark("score"), "eps": mark("noise"), "x0": mark("clean"), "v": mark("velocity")}
LOOKS: dict[UnitName, tuple[str, Look]] = {
    "score": ("learned", "line"),
    "eps": ("learned", "thin"),
    "x0": ("ink", "thin"),
    "v": ("ink2", "thin"),
}
BETWEEN = 24  # pixels between two columns of figures
LEAST_GUIDANCE = 0.01  # near t = 1 it falls to nothing, and a log axis would follow it
ROW, SYMBOLS, LEAST_CHART, LOW_CHART = 20, 30, 150, 130  # pixels
Numbers = Mapping[UnitName, tuple[float, ...]]


class LengthSection(Section):
    """The chart, and a row of figures for each unit."""

    def __init__(self) -> None:
        super().__init__(tr("How long is the arrow?"))
        upwards = Axis(tr("root mean square of a number"), base=10)
        self.chart, self.rows = Plot(ACROSS, upwards), UnitFigures()
        self.chart.do_without_buttons()
        self.chart.setMinimumHeight(LEAST_CHART)
        self.chart.setToolTip(
            tr(
                "Of the whole picture, or of the pixel that is clicked: √ of the mean of the squares\n"
                "score: s = −ε̂ / σ;  noise: ε̂, near 1 for a good network\n"
                "clean: x̂₀;  velocity: v = α ε̂ − σ x̂₀\n"
                "guidance: s − s of any class, what w has put in, where it is 0.01 or more\n"
                "Below t = 0.01 nothing is shown: there s grows as 1 / σ and would hide the rest"
            )
        )
        self.column.addWidget(self.chart)
        self.column.addWidget(self.rows)

    def set_low(self, low: bool) -> None:
        """Take less height: a lower chart, and two columns of figures."""
        self.chart.setMinimumHeight(LOW_CHART if low else LEAST_CHART)
        self.rows.set_columns(2 if low else 1)

    def set_lengths(self, lengths: Lengths, guidance: tuple[float, ...] = ()) -> None:
        """Show the four units along the run, and what guidance has put in where that is told."""
        t = tuple(lengths.t.tolist())
        curves = [
            Curve(tr(NAMES[unit]), t, tuple(row), *LOOKS[unit])
            for unit, row in zip(UNITS, lengths.units.tolist(), strict=True)
        ]
        if guidance:
            pairs = [pair for pair in zip(t, guidance, strict=True) if pair[1] >= LEAST_GUIDANCE]
            times, sizes = (tuple(pair[k] for pair in pairs) for k in (0, 1))
            curves.append(Curve(tr("guidance"), times, sizes, "ink2", "dashes"))
        self.chart.set_curves(tuple(curves))

    def set_now(self, t: float, numbers: Numbers, where: str) -> None:
        """Show the figures at the playhead, and of what they are."""
        self.chart.set_shown(t)
        self.rows.set_numbers(numbers)
        self.note.set_text(where)


class UnitFigures(QWidget):
    """A symbol, what it is, and figures, for each unit; in one column, or in two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: Numbers = {}
        self._columns = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("No figures yet"))

    def set_numbers(self, numbers: Numbers) -> None:
        """Show figures by unit."""
        self._numbers = dict(numbers)
        self.setAccessibleName(listed(f"{tr(NAMES[unit])} {self.told(unit)}" for unit in UNITS))
        self.update()

    def set_columns(self, columns: int) -> None:
        """Stand in so many columns."""
        self._columns = columns
        self.updateGeometry()
        self.update()

    def told(self, unit: UnitName) -> str:
        """Return what is written in a row."""
        return pixel_words(self._numbers[unit]) if unit in self._numbers else NO_VALUE

    def sizeHint(self) -> QSize:
        return QSize(240, ROW * len(UNITS) // self._columns)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, p = painter_on(self), theme.current()
        middle = Qt.AlignmentFlag.AlignVCenter
        wide = (self.width() - BETWEEN * (self._columns - 1)) / self._columns
        for k, unit in enumerate(UNITS):
            down, across = divmod(k, self._columns)
            row = QRectF(across * (wide + BETWEEN), down * ROW, wide, ROW)
            paint_line(painter, LINES[unit], 15, QColor(p.learned), QPointF(row.left() + 4, row.center().y() + 5))
            draw_text(painter, "note", p.ink2, row.adjusted(SYMBOLS, 0, 0, 0), middle, tr(NAMES[unit]))
            draw_text(painter, "value", p.ink, row, middle | Qt.AlignmentFlag.AlignRight, self.told(unit))
