"""The values of the noisy picture, counted: they become a normal density as t goes to 1."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scoreviz.engine.images.value_histogram import ValueHistogram
from scoreviz.ui import figures
from scoreviz.ui.explained import explained
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve
from scoreviz.ui.surfaces import Words
from scoreviz.wording import tr

NARROW, NOTE_HEIGHT = 860, 20  # pixels


class Values(QWidget):
    """A histogram, the normal density at t = 1, and what x0-hat would make of it now.

    Attributes:
        said: the noise process there, and the mean and spread of the values.
        shorter: without the noise process, for where room is short.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said, self.shorter, self._far = "", "", False
        across = Axis(tr("value of a pixel of xₜ"))
        upwards = Axis(tr("share of the values, per unit"), span=(0.0, 0.6))
        self.chart = Plot(across, upwards)
        self.chart.do_without_buttons()
        explained(self, "images.does.values")
        self.chart.setMinimumHeight(120)
        self.chart.setToolTip(
            tr(
                "Bars: the values of xₜ, black at −1 and white at 1 where there is no noise\n"
                "Dashes: N(0, 1), which they have at t = 1\n"
                "Gold: the mean of N(α x̂₀, σ²) over all pixels, which they would have if x̂₀ were right"
            )
        )
        self.note = Words("", "note", "ink2", self.chart)  # where the row of activities leaves no room for a heading
        self.note.alignment = Qt.AlignmentFlag.AlignRight
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chart, 1)

    def set_far(self, times: float) -> None:
        """Show the chart so many times as large, for a room; the figures have a row of their own there."""
        self._far = times > 1.0
        self.chart.set_far(times)
        self.note.setVisible(self.width() < NARROW and not self._far)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow page the figures stand over the chart."""
        self.note.setVisible(self.width() < NARROW and not self._far)
        left = self.width() // 3
        self.note.setGeometry(left, 0, self.width() - left, NOTE_HEIGHT)

    def show_values(self, shown: ValueHistogram) -> None:
        """Show the values of one picture at one frame."""
        middles = tuple(shown.middles.tolist())
        curves = [
            Curve(tr("values"), middles, tuple(shown.density.tolist()), "ink2", "bars"),
            Curve("N(0, 1)", tuple(shown.x.tolist()), tuple(shown.normal.tolist()), "true", "dashes"),
        ]
        if shown.meant.size:
            curves.append(Curve("α x̂₀ + σ ε", middles, tuple(shown.meant.tolist()), "learned", "line"))
        self.chart.set_curves(tuple(curves))
        mean, spread = figures.signed(shown.mean), f"{shown.spread:.2f}"
        told = [
            f"t = {shown.t:.2f}, α = {shown.alpha:.2f}, σ = {shown.sigma:.2f}",
            tr("mean {mean}, standard deviation {spread}", mean=mean, spread=spread),
        ]
        if shown.beyond > 0:
            told.append(tr("{share} beyond", "the ends of the axis", share=figures.percent(shown.beyond)))
        self.said = "   ·   ".join(told)
        self.shorter = tr("mean {mean}, spread {spread}", mean=mean, spread=spread)
        self.note.set_text(self.said, shorter=self.shorter)
