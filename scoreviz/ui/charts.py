"""Charts over training steps: three or four ticks, horizontal rules only, each line named at its end.

``ErrorChart(parent=None)``  ``set_history(loss_step, loss, error_step, error)`` (the loss as recorded; it is shown as
a share of its start)  ``set_stale(bool)``  Signals: readOut(str) values under the pointer, empty when it leaves
"""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from scoreviz.ui import theme
from scoreviz.ui.figures import number, percent, significant

Array = NDArray[np.float64]

MOST_POINTS = 240  # more than the chart has pixels
NAME_ROOM = 42  # pixels right of the lines, for their names
LINE_HEIGHT = 14


def usable(step: ArrayLike, value: ArrayLike) -> tuple[Array, Array]:
    """Return what a log axis can show, thinned to what the screen can: steps and log10 of values."""
    steps, values = np.asarray(step, dtype=float).ravel(), np.asarray(value, dtype=float).ravel()
    count = min(steps.size, values.size)
    steps, values = steps[:count], values[:count]
    fine = np.isfinite(steps) & np.isfinite(values) & (values > 0)
    steps, values = steps[fine], values[fine]
    if steps.size > MOST_POINTS:
        chosen = np.unique(np.linspace(0, steps.size - 1, MOST_POINTS).round().astype(int))
        steps, values = steps[chosen], values[chosen]
    return steps, np.log10(values)


def decades(low: float) -> list[int]:
    """Return at most four powers of ten from 100 % down to ``low`` (log10): every one, or every second."""
    lowest = min(math.floor(low), -2)
    every = 1 if lowest >= -3 else 2
    return list(range(0, lowest - 1, -every))


def round_ticks(highest: float) -> list[int]:
    """Return 0 and one or two round numbers up to ``highest``."""
    if highest < 2:
        return [0, max(int(highest), 1)]
    power = 10 ** math.floor(math.log10(highest / 2))
    spacing = max(step * power for step in (1, 2, 3, 5) if step * power * 2 <= highest)
    return [0, int(spacing), int(2 * spacing)]


class ErrorChart(pg.PlotWidget):
    """The loss (gold, thin) and the field's error (magenta, bold) on one log axis.

    Signals:
        readOut(str): the values at the pointer's step, or nothing when it leaves.
    """

    readOut = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(96)
        self.setAntialiasing(True)
        self.setMenuEnabled(False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        self.viewport().setMouseTracking(True)
        self._stale = False
        self._lines: dict[str, tuple[Array, Array]] = {"loss": usable([], []), "error": usable([], [])}
        self._curves = {name: self.plot([], [], antialias=True) for name in self._lines}
        self._names = {name: pg.TextItem(name, anchor=(0.0, 0.5)) for name in self._lines}
        self._rules = [pg.InfiniteLine(angle=0) for _ in range(4)]
        self._cursor = pg.InfiniteLine(angle=90)
        for item in (*self._rules, self._cursor, *self._names.values()):
            self.addItem(item, ignoreBounds=True)
        for rule in self._rules:
            rule.setZValue(-10)
        self._cursor.hide()
        self._dress()
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(304, 150)

    def set_history(self, loss_step: ArrayLike, loss: ArrayLike, error_step: ArrayLike, error: ArrayLike) -> None:
        """Show what was recorded so far; values that are not positive and finite are left out."""
        steps, logs = usable(loss_step, loss)
        self._lines = {"loss": (steps, logs - logs[:1]), "error": usable(error_step, error)}
        for name, curve in self._curves.items():
            curve.setData(*self._lines[name])
        self._lay_out()
        self.setAccessibleName(self._sentence())

    def set_stale(self, stale: bool) -> None:
        """Dim the lines: they belong to something earlier."""
        self._stale = stale
        for item in (*self._curves.values(), *self._names.values()):
            item.setOpacity(0.38 if stale else 1.0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_cursor"):
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_cursor"):  # Qt resizes it while it is being built
            self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the values at the pointer; the chart itself is not dragged."""
        view = self.getPlotItem().getViewBox()
        at = view.mapSceneToView(QPointF(event.position())).x()
        steps = self._lines["error"][0]
        if steps.size == 0:
            return
        nearest = steps[np.abs(steps - at).argmin()]
        self._cursor.setPos(nearest)
        self._cursor.show()
        self.readOut.emit(self._values_at(float(nearest)))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._cursor.hide()
        self.readOut.emit("")

    def _values_at(self, step: float) -> str:
        parts = [f"step {number(round(step))}"]
        for name, (steps, logs) in self._lines.items():
            if steps.size:
                value = 10 ** float(logs[np.abs(steps - step).argmin()])
                parts.append(f"{name} {percent(value)}")
        return "  ".join(parts)

    def _sentence(self) -> str:
        ends = [f"{name} {percent(10 ** float(y[-1]))}" for name, (_, y) in self._lines.items() if y.size]
        return "Training: " + ", ".join(ends) if ends else "Training: nothing recorded"

    def _dress(self) -> None:
        """Take the theme's colours."""
        p = theme.current()
        self.setBackground(QColor(p.surface))
        for name, ink, width in (("loss", p.learned, 1.5), ("error", p.difference, 2.4)):
            pen = QPen(QColor(ink), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            pen.setCosmetic(True)
            self._curves[name].setPen(pen)
            self._names[name].setColor(QColor(ink))
            self._names[name].setFont(theme.font("strong note"))
        for rule in self._rules:
            rule.setPen(pg.mkPen(p.line, width=1))
        self._cursor.setPen(pg.mkPen(p.ink3, width=1))
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setStyle(
                tickLength=0,
                hideOverlappingLabels=False,
                tickTextOffset=8 if side == "left" else 5,
                tickFont=theme.font("axis"),
            )
            axis.setTextPen(pg.mkPen(p.ink2))
            axis.setPen(pg.mkPen(p.strong_line) if side == "bottom" else pg.mkPen(None))
        self.getAxis("left").setWidth(46)
        self.getAxis("bottom").setHeight(20)

    def _lay_out(self) -> None:
        """Choose ranges and ticks for what is shown, and put each name at its line's end."""
        logs = np.concatenate([y for _, y in self._lines.values()])
        lowest = float(logs.min()) if logs.size else -2.0
        highest = min(max(0.08, float(logs.max()) + 0.05 if logs.size else 0.08), 1.0)
        ticks = decades(lowest)
        bottom = min(ticks[-1], lowest) - 0.12
        last = max((float(x[-1]) for x, _ in self._lines.values() if x.size), default=100.0)
        room = max(self.width() - 46 - NAME_ROOM, 40)
        self.setRange(
            xRange=(0, max(last, 1) * (1 + NAME_ROOM / room)),
            yRange=(bottom, highest),
            padding=0,
            disableAutoRange=True,
        )
        self.getAxis("left").setTicks([[(k, f"{significant(100 * 10.0**k, 1)} %") for k in ticks]])
        self.getAxis("bottom").setTicks([[(k, number(k)) for k in round_ticks(last)]])
        for k, rule in enumerate(self._rules):
            rule.setVisible(k < len(ticks))
            rule.setPos(ticks[min(k, len(ticks) - 1)])
        self._place_names((highest - bottom) * LINE_HEIGHT / max(self.height() - 20, 40), bottom, highest)

    def _place_names(self, apart: float, bottom: float, highest: float) -> None:
        """Put the names at their lines' ends, one line of text apart, none cut by an edge."""
        ends = sorted(((float(y[-1]), name) for name, (_, y) in self._lines.items() if y.size), reverse=True)
        ceiling = highest - apart / 2
        for y, name in ends:
            at = min(max(y, bottom + apart / 2), ceiling)
            ceiling = at - apart
            self._names[name].setPos(float(self._lines[name][0][-1]), at)
        for name, item in self._names.items():
            item.setVisible(self._lines[name][0].size > 0)
