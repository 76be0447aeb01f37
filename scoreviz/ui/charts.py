"""Charts over training steps: three or four ticks, horizontal rules only, each line named at its end.

``ErrorChart(parent=None)``  ``set_history(loss_step, loss, error_step, error)`` (the loss as recorded; it is shown as
a share of its start)  ``set_rival((loss_step, loss, error_step, error) | None)``  ``set_changes((Change, ...))``
``set_rival_changes((Change, ...))``  ``set_shown(step | None, rival's | None)``  ``set_stale(bool)``
Signals: readOut(str) values under the pointer, empty when it leaves  scrubbed(float) the step that is dragged to
"""

import math

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.changes import Change
from scoreviz.engine.rivals import NET_A, NET_B
from scoreviz.ui import theme
from scoreviz.ui.chart_marks import NAME_GAP, paint_playhead, paint_ticks, paint_way
from scoreviz.ui.chart_scale import Array, Scale, decades, round_ticks, usable
from scoreviz.ui.figures import number, percent, significant
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.wording import listed, parted, tr

LEFT, RIGHT, TOP, BOTTOM = 46.0, 42.0, 10.0, 21.0  # room for ticks, names of lines, and the steps
LINE_HEIGHT = 15.0
NEAR = 5.0  # pixels from the tick of a change that count as on it
RIGHT_OF_TWO, B = 82.0, f" {NET_B}"
WIDTHS = {"loss": 1.5, "error": 2.4}


def _lines(
    suffix: str, loss_step: ArrayLike, loss: ArrayLike, error_step: ArrayLike, error: ArrayLike
) -> dict[str, tuple[Array, Array]]:
    steps, logs = usable(loss_step, loss)
    return {f"loss{suffix}": (steps, logs - logs[:1]), f"error{suffix}": usable(error_step, error)}


class ErrorChart(QWidget):
    """The loss (gold, thin) and the field's error (magenta, bold) on one log axis.

    Signals:
        readOut(str): the values at the pointer's step, or what was changed there; nothing when it leaves.
        scrubbed(float): the step at the pointer while it is dragged.
        enlargeRequested: a double click.
    """

    readOut = Signal(str)
    scrubbed = Signal(float)
    enlargeRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMouseTracking(True)
        self.lines = {"loss": usable([], []), "error": usable([], [])}
        self._stale = False
        self._cursor: float | None = None  # the step under the pointer
        self.changes: tuple[Change, ...] = ()
        self.rival_changes: tuple[Change, ...] = ()
        self.shown: tuple[int | None, int | None] = (None, None)
        self.setAccessibleName(self._sentence())

    def sizeHint(self) -> QSize:
        return QSize(304, 156)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 68)

    def set_history(self, loss_step: ArrayLike, loss: ArrayLike, error_step: ArrayLike, error: ArrayLike) -> None:
        """Show what was recorded so far; values that are not positive and finite are left out."""
        self.lines |= _lines("", loss_step, loss, error_step, error)
        self.setAccessibleName(self._sentence())
        self.update()

    def set_rival(self, history: tuple[ArrayLike, ArrayLike, ArrayLike, ArrayLike] | None) -> None:
        """Show the lines of a second network, net B, dashed beside those of the first, or none."""
        own = {name: line for name, line in self.lines.items() if not name.endswith(B)}
        self.lines = own if history is None else own | _lines(B, *history)
        self.setAccessibleName(self._sentence())
        self.update()

    def name_of(self, line: str) -> str:
        """Return what a line is called: of two networks, whose it is."""
        word = tr("loss") if line.removesuffix(B) == "loss" else tr("error")
        if len(self.lines) == len(WIDTHS):
            return word
        net = tr(NET_B if line.endswith(B) else NET_A)
        return tr("{line} {net}", "whose line of a chart it is", line=word, net=net)

    def set_changes(self, changes: tuple[Change, ...]) -> None:
        """Mark what was changed while it trained, each with a thin tick at its step."""
        if changes != self.changes:
            self.changes = changes
            self.update()

    def set_rival_changes(self, changes: tuple[Change, ...]) -> None:
        """Mark what was changed in net B while it trained, with hollow heads."""
        if changes != self.rival_changes:
            self.rival_changes = changes
            self.update()

    def set_shown(self, step: int | None, rival: int | None = None) -> None:
        """Mark the step that is looked at in the place of the newest, or none; and net B's, where it is another."""
        if (step, rival) != self.shown:
            self.shown = step, rival
            self.update()

    def set_stale(self, stale: bool) -> None:
        """Dim the lines: they belong to something earlier."""
        self._stale = stale
        self.update()

    def changes_at(self, x: float) -> tuple[tuple[int, str], ...]:
        """Return the step and the words of the changes whose tick is under a pixel, or near it."""
        scale = self.scale()
        own = tuple((change.step, change.words) for change in self.changes)
        theirs = tuple((one.step, tr("{net}: {change}", net=tr(NET_B), change=one.words)) for one in self.rival_changes)
        return tuple(change for change in (*own, *theirs) if abs(scale.x(change[0]) - x) <= NEAR)

    def scale(self) -> Scale:
        """Return the axes that hold what is shown: from 100 % or a little above down to the lowest value."""
        logs = np.concatenate([y for _, y in self.lines.values()])
        low = float(logs.min()) if logs.size else -2.0
        high = float(logs.max()) if logs.size else 0.0
        last = max((float(x[-1]) for x, _ in self.lines.values() if x.size), default=100.0)
        right = RIGHT if len(self.lines) == len(WIDTHS) else RIGHT_OF_TWO
        area = QRectF(LEFT, TOP, max(self.width() - LEFT - right, 1.0), max(self.height() - TOP - BOTTOM, 1.0))
        return Scale(area, max(last, 1.0), min(decades(low)[-1], low) - 0.15, min(max(0.0, high), 1.0))

    def ticks(self) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
        """Return the ticks of the values (log10) and of the steps, each with its words."""
        logs = np.concatenate([y for _, y in self.lines.values()])
        values = decades(float(logs.min()) if logs.size else -2.0)
        steps = round_ticks(self.scale().last)
        return [(k, f"{significant(100 * 10.0**k, 1)} %") for k in values], [(k, number(k)) for k in steps]

    def name_places(self) -> dict[str, QPointF]:
        """Return where the lines' names begin: right of the axes, so that none lies on a line, at the heights of the
        lines' ends, a line of text apart, none cut by an edge.
        """
        scale = self.scale()
        places: dict[str, QPointF] = {}
        ends = sorted((scale.y(float(y[-1])), name) for name, (_, y) in self.lines.items() if y.size)
        floor = scale.area.bottom() - LINE_HEIGHT * (len(ends) - 0.5)
        at = -math.inf
        for y, name in ends:
            at = max(min(y, floor), at)
            places[name] = QPointF(scale.area.right() + NAME_GAP, at)
            at, floor = at + LINE_HEIGHT, floor + LINE_HEIGHT
        return places

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        steps, x = self.lines["error"][0], event.position().x()
        if steps.size:
            self._cursor = float(steps[np.abs(steps - self.scale().step(x)).argmin()])
            changed = self.changes_at(x)
            self.readOut.emit(parted(words for _, words in changed) or self._values_at(self._cursor))
            self.setToolTip(
                "\n".join(tr("Step {n}: {change}", n=number(step), change=words) for step, words in changed)
            )
            self.update()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scrub(x)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._scrub(event.position().x())

    def _scrub(self, x: float) -> None:
        if self.lines["error"][0].size:
            self.scrubbed.emit(max(self.scale().step(x), 0.0))

    def leaveEvent(self, event: QEvent) -> None:
        self._cursor = None
        self.readOut.emit("")
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.enlargeRequested.emit()

    def set_cursor(self, step: float | None) -> None:
        """Draw the line at a step that is read in another chart, or at none."""
        self._cursor = step
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scale = painter_on(self), self.scale()
        self._paint_axes(painter, scale)
        if self._cursor is not None:
            line = QRectF(scale.x(self._cursor) - 0.5, scale.area.top(), 1, scale.area.height())
            painter.fillRect(line, QColor(theme.current().ink3))
        self._paint_changes(painter, scale)
        painter.setOpacity(0.38 if self._stale else 1.0)
        self._paint_lines(painter, scale)
        painter.setOpacity(1.0)
        own, theirs = self.shown
        if theirs is not None and theirs != own:
            paint_playhead(painter, scale.x(theirs), scale.area, hollow=True)
        if own is not None:
            paint_playhead(painter, scale.x(own), scale.area)

    def _paint_changes(self, painter: QPainter, scale: Scale) -> None:
        for changes, hollow in ((self.rival_changes, True), (self.changes, False)):
            places = [min(scale.x(change.step), scale.area.right()) for change in changes]
            paint_ticks(painter, places, scale.area.bottom(), hollow)

    def _paint_axes(self, painter: QPainter, scale: Scale) -> None:
        p = theme.current()
        values, steps = self.ticks()
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        for log, words in values:
            y = round(scale.y(log))
            painter.fillRect(QRectF(LEFT, y, self.width() - LEFT, 1), QColor(p.line))
            draw_text(painter, "axis", p.ink2, QRectF(0, y - 8, LEFT - 9, 16), middle | right, words)
        painter.fillRect(QRectF(LEFT, round(scale.area.bottom()), self.width() - LEFT, 1), QColor(p.strong_line))
        for step, words in steps:
            place = QRectF(scale.x(step) - 40, scale.area.bottom() + 4, 80, 16)
            draw_text(painter, "axis", p.ink2, place, middle | Qt.AlignmentFlag.AlignHCenter, words)

    def _paint_lines(self, painter: QPainter, scale: Scale) -> None:
        p = theme.current()
        inks = {"loss": p.learned, "error": p.difference}
        for name, (steps, logs) in self.lines.items():
            points = [QPointF(x, y) for x, y in scale.places(steps, logs).tolist()]
            # Round joins take three times as long on a line that trembles, and nobody sees them.
            kind = name.removesuffix(B)
            pen = QPen(QColor(inks[kind]), WIDTHS[kind], j=Qt.PenJoinStyle.BevelJoin)
            if name.endswith(B):
                pen.setDashPattern([3, 2.4])
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(points))
        for name, at in self.name_places().items():
            steps, logs = self.lines[name]
            paint_way(painter, QPointF(scale.x(float(steps[-1])), scale.y(float(logs[-1]))), at)
            place = QRectF(at.x(), at.y() - 9, self.width() - at.x(), 18)
            ink = inks[name.removesuffix(B)]
            draw_text(painter, "strong note", ink, place, Qt.AlignmentFlag.AlignVCenter, self.name_of(name))

    def _values_at(self, step: float) -> str:
        parts = [tr("step {n}", n=number(round(step)))]
        for name, (steps, logs) in self.lines.items():
            if steps.size:
                parts.append(f"{self.name_of(name)} {percent(10 ** float(logs[np.abs(steps - step).argmin()]))}")
        return "  ".join(parts)

    def _sentence(self) -> str:
        ends = [f"{self.name_of(name)} {percent(10 ** float(y[-1]))}" for name, (_, y) in self.lines.items() if y.size]
        return tr("Training: {values}", values=listed(ends)) if ends else tr("Training: nothing recorded")
