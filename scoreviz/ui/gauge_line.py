"""One line that says how far the start of a run is from p₁, or how long its steps may be, before it is run.

``GaugeLine(parent=None)``  set_gauges(Gauges | None)  set_failure(str)
"""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.fineness import Fineness
from scoreviz.engine.gauges import HARMLESS_NATS, Gauges, Mismatch, Stability
from scoreviz.engine.step_gap import HURTS, POINTS, StepGap
from scoreviz.ui import theme
from scoreviz.ui.figures import level, number, percent, significant
from scoreviz.ui.surfaces import draw_text, painter_on

SCALE = 1e-4, 10.0  # nats, from end to end
_SEEN = 1e-4  # nats: what is less is not told from nothing
_BAR, _UNDER = 14, 16  # heights
_WRAP = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


class GaugeLine(QWidget):
    """The words; for a prior also a bar, from nothing to ten nats, with a tick at what is harmless."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._mismatch: Mismatch | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def text(self) -> str:
        """Return what it says."""
        return self._words

    def set_gauges(self, gauges: Gauges | None) -> None:
        """Show what was measured, or nothing while there is nothing."""
        self._mismatch = None if gauges is None else gauges.mismatch
        self._say("" if gauges is None else _words(gauges), "" if gauges is None else _tip(gauges))

    def set_failure(self, why: str) -> None:
        """Say that it could not be measured."""
        self._mismatch = None
        self._say(f"Not measured: {why}", "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setPen(QColor(p.ink))
        painter.setFont(theme.font("note"))
        painter.drawText(QRectF(0, 4, self.width(), self.height()), _WRAP, self._words)
        if self._mismatch is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() - _UNDER - _BAR / 2
        tick = self._x_of(HARMLESS_NATS)
        painter.setBrush(QColor(p.strong_line))
        painter.drawRoundedRect(QRectF(0, middle - 2, self.width(), 4), 2, 2)
        painter.setBrush(QColor(p.difference))
        painter.drawRoundedRect(QRectF(0, middle - 2, self._x_of(self._mismatch.nats), 4), 2, 2)
        painter.setBrush(QColor(p.ink))
        painter.drawRect(QRectF(QPointF(tick - 0.75, middle - 6), QPointF(tick + 0.75, middle + 6)))
        below = QRectF(0, self.height() - _UNDER, tick, _UNDER)
        draw_text(painter, "note", p.ink3, below, Qt.AlignmentFlag.AlignRight, "harmless")

    def _x_of(self, nats: float) -> float:
        low, high = SCALE
        inside = min(max(nats, low), high)
        return self.width() * math.log(inside / low) / math.log(high / low)

    def _say(self, words: str, tip: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(tip)
        self.setVisible(bool(words))
        self._settle()
        self.update()

    def _settle(self) -> None:
        """Be as high as the words need."""
        metrics = QFontMetricsF(theme.font("note"))
        room = QRectF(0, 0, max(self.width(), 60), 400)
        words = math.ceil(metrics.boundingRect(room, _WRAP, self._words).height())
        self.setFixedHeight(8 + words + (0 if self._mismatch is None else _BAR + _UNDER))


def _words(gauges: Gauges) -> str:
    lines = [gauges.note]
    if gauges.fineness is not None:
        lines.append(_cell(gauges.fineness))
    if gauges.stability is not None:
        lines.append(_step(gauges.stability))
    if gauges.gap is not None:
        lines.append(_gap(gauges.gap))
    if gauges.mismatch is not None:  # last, as its bar stands below it
        lines.append(_prior(gauges.mismatch))
    return "\n".join(line for line in lines if line)


def _gap(gap: StepGap) -> str:
    far, chance = significant(gap.distance), significant(gap.floor)
    words = f"{number(gap.steps)} steps end {far} from the data; by chance {chance}"
    return f"{words}: too few" if gap.hurts else words


def _cell(found: Fineness) -> str:
    cell = significant(found.cell)
    return (
        f"Finer than a cell, {cell}: nothing new is seen"
        if found.hurts
        else f"A cell is {cell} wide: coarser than that"
    )


def _prior(mismatch: Mismatch) -> str:
    if mismatch.known and mismatch.nats > _SEEN:
        return f"Prior is {significant(mismatch.nats, 3 if mismatch.nats >= 1.0 else 2)} nats from p₁"
    return f"Prior is within {significant(max(mismatch.most, _SEEN))} nats of p₁"


def _step(stability: Stability) -> str:
    if stability.hurts:
        return f"Above {significant(stability.limit, 3)} a step throws points out"
    return f"Stable up to a step of {significant(stability.limit, 3)}"


def _tip(gauges: Gauges) -> str:
    return "\n\n".join(part for part in (_cell_tip(gauges), _gap_tip(gauges), _start_tip(gauges)) if part)


def _gap_tip(gauges: Gauges) -> str:
    gap = gauges.gap
    if gap is None:
        return ""
    left = f"\n{percent(gap.left)} of the points left for good" if gap.left else ""
    return (
        f"Mean over directions of W₁ between {number(POINTS)} points of a run in the true field and as many true\n"
        f"Two true sets are {significant(gap.floor)} apart; above {HURTS:.0f} times that, steps are too few{left}"
    )


def _cell_tip(gauges: Gauges) -> str:
    found = gauges.fineness
    if found is None:
        return ""
    width, cell = significant(found.width), significant(found.cell)
    return f"A dot under noise is √(b² + σ²) = {width} wide, b = {cell} the cell’s own"


def _start_tip(gauges: Gauges) -> str:
    if gauges.mismatch is not None:
        found = gauges.mismatch
        return (
            f"KL(p₁ ‖ prior) = E[log p₁ − log prior], standard error {significant(found.standard_error)}\n"
            f"At most √(KL/2) of the points are misplaced by it: {percent(found.misplaced)}\n"
            f"Mean and spread: {significant(found.distance)} apart in W₂"
        )
    if gauges.stability is not None:
        return (
            f"h < 2 / L, L the largest curvature of −log pσ that samples meet; at σ = {level(gauges.stability.sigma)}"
        )
    return ""
