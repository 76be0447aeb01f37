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
from scoreviz.wording import tr

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
        self._say(tr("Not measured: {why}", why=why), "")

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
        draw_text(painter, "note", p.ink3, below, Qt.AlignmentFlag.AlignRight, tr("harmless"))

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
    n, far, chance = number(gap.steps), significant(gap.distance), significant(gap.floor)
    if gap.hurts:
        return tr("{n} steps end {far} from the data; by chance {chance}: too few", n=n, far=far, chance=chance)
    return tr("{n} steps end {far} from the data; by chance {chance}", n=n, far=far, chance=chance)


def _cell(found: Fineness) -> str:
    cell = significant(found.cell)
    if found.hurts:
        return tr("Finer than a cell, {cell}: nothing new is seen", cell=cell)
    return tr("A cell is {cell} wide: coarser than that", cell=cell)


def _prior(mismatch: Mismatch) -> str:
    if mismatch.known and mismatch.nats > _SEEN:
        nats = significant(mismatch.nats, 3 if mismatch.nats >= 1.0 else 2)
        return tr("Prior is {nats} nats from p₁", nats=nats)
    return tr("Prior is within {nats} nats of p₁", nats=significant(max(mismatch.most, _SEEN)))


def _step(stability: Stability) -> str:
    if stability.hurts:
        return tr("Above {limit} a step throws points out", limit=significant(stability.limit, 3))
    return tr("Stable up to a step of {limit}", limit=significant(stability.limit, 3))


def _tip(gauges: Gauges) -> str:
    return "\n\n".join(part for part in (_cell_tip(gauges), _gap_tip(gauges), _start_tip(gauges)) if part)


def _gap_tip(gauges: Gauges) -> str:
    gap = gauges.gap
    if gap is None:
        return ""
    mean = tr(
        "Mean over directions of W₁ between {n} points of a run in the true field and as many true", n=number(POINTS)
    )
    floor = tr(
        "Two true sets are {floor} apart; above {times} times that, steps are too few",
        floor=significant(gap.floor),
        times=f"{HURTS:.0f}",
    )
    left = tr("{share} of the points left for good", share=percent(gap.left)) if gap.left else ""
    return "\n".join(filter(None, (mean, floor, left)))


def _cell_tip(gauges: Gauges) -> str:
    found = gauges.fineness
    if found is None:
        return ""
    width, cell = significant(found.width), significant(found.cell)
    return tr("A dot under noise is √(b² + σ²) = {width} wide, b = {cell} the cell’s own", width=width, cell=cell)


def _start_tip(gauges: Gauges) -> str:
    if gauges.mismatch is not None:
        found = gauges.mismatch
        return tr(
            "KL(p₁ ‖ prior) = E[log p₁ − log prior], standard error {error}\n"
            "At most √(KL/2) of the points are misplaced by it: {share}\n"
            "Mean and spread: {distance} apart in W₂",
            error=significant(found.standard_error),
            share=percent(found.misplaced),
            distance=significant(found.distance),
        )
    if gauges.stability is not None:
        return tr(
            "h < 2 / L, L the largest curvature of −log pσ that samples meet; at σ = {level}",
            level=level(gauges.stability.sigma),
        )
    return ""
