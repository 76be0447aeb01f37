"""The noise axis: p_t from data (t = 0, left) to noise (t = 1, right), the error on it, and the playhead.

``NoiseAxis(parent=None)``
    Setters: set_level(t)  set_scale(NoiseScale)  go_to(t)  set_strip([[h, w], ...])  set_errors(t, error)
        set_pinned(bool)  set_rightward(bool)  set_progress(index, total, recorded)  set_mark(t | None)
    Signals: scrubbed(float t)  levelDragged(float t) (while pinned)  stepScrubbed(int)  scrubStarted
"""

from collections.abc import Sequence

from numpy.typing import ArrayLike
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.noise_units import NoiseScale
from scoreviz.ui import icons, theme
from scoreviz.ui.axis_backdrop import ERROR, SIDE, STEP_Y, STRIP, Backdrop
from scoreviz.ui.controls import came_by_keyboard
from scoreviz.ui.figures import percent
from scoreviz.ui.level_field import SYMBOLS, AxisValue, UnitButton, in_unit
from scoreviz.ui.surfaces import draw_text, painter_on, text_width
from scoreviz.wording import tr

HEIGHT = 100
HANDLE = (73.0, 91.0)
TAG_GAP = 7.0
_KEYS = {Qt.Key.Key_Left: -0.01, Qt.Key.Key_Right: 0.01, Qt.Key.Key_Home: -1.0, Qt.Key.Key_End: 1.0}


class NoiseAxis(QWidget):
    """One axis for the whole program: generating moves the playhead left, the noise process itself moves it right.

    Signals:
        scrubbed(t): the user moved the playhead.
        levelDragged(t): the user moved the level at which a pinned sampler runs.
        stepScrubbed(index): the user moved along the steps of a pinned sampler.
        scrubStarted: the mouse went down on the axis.
        unitChanged(str): the user wants the axis even in another unit.
    """

    scrubbed = Signal(float)
    levelDragged = Signal(float)
    stepScrubbed = Signal(int)
    scrubStarted = Signal()
    unitChanged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(360)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.t = 1.0
        self.pinned = False
        self.rightward = False
        self.shows_focus = False
        self.progress = (0, 0, 0)
        self.backdrop = Backdrop()
        self.scale = self.backdrop.scale
        self.unit, self.value = UnitButton(self), AxisValue(self, (HANDLE[0] + 4, HEIGHT - 4))
        self.unit.changed.connect(self.unitChanged)
        self.value.typed.connect(self.go_to)
        self._drag = ""  # "", "level" or "step"
        self._hover: float | None = None
        self._mark: float | None = None
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(900, HEIGHT)

    # Setters

    def set_level(self, t: float) -> None:
        """Move the playhead."""
        if t != self.t:
            self.t = t
            self._name()
            self.update()

    def set_scale(self, scale: NoiseScale) -> None:
        """Let the axis be even in another unit; t is still what it tells."""
        self.scale = scale
        self.unit.set_unit(scale.unit)
        self.backdrop.set_scale(scale)
        self.update()

    def go_to(self, t: float) -> None:
        """Move the playhead as a drag would."""
        self.scrubStarted.emit()
        self._tell_level(t)

    def set_strip(self, pictures: Sequence[ArrayLike]) -> None:
        """Show p_t evenly over the axis, data first: arrays ``[h, w]``, 0 to 1, row 0 the lowest y."""
        self.backdrop.set_strip(pictures)
        self.update()

    def set_errors(self, t: ArrayLike, error: ArrayLike) -> None:
        """Stand the field's relative error ``[m]`` on the strip at ``t [m]``; what is not finite is left out."""
        self.backdrop.set_errors(t, error)
        self.update()

    def set_stale(self, stale: bool) -> None:
        """Dim the errors of an earlier drawing, or not."""
        self.backdrop.set_stale(stale)
        self.update()

    def set_pinned(self, pinned: bool) -> None:
        """Say whether the level stays while steps count (Langevin), or moves with them."""
        self.pinned = pinned
        self.backdrop.set_pinned(pinned)
        self._name()
        self.update()

    def set_rightward(self, rightward: bool) -> None:
        """Say whether a run goes right, from data to noise, or left."""
        self.rightward = rightward
        self.update()

    def set_progress(self, index: int, total: int, recorded: int) -> None:
        """Show which of ``total`` steps is on screen, and how many are recorded."""
        if (index, total, recorded) != self.progress:
            self.progress = (index, total, recorded)
            self.update()

    def set_mark(self, t: float | None) -> None:
        """Draw a line where a chart over noise is read, or none."""
        if t != self._mark:
            self._mark = t
            self.update()

    # What the user does

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.unit.sizeHint()
        self.unit.setGeometry(self.width() - size.width() - 3, HEIGHT - size.height() - 1, size.width(), size.height())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.value.box.contains(event.position()) or self._handle().contains(event.position()):
            self._drag = ""
            self.value.open()
        else:
            self.mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.value.box.contains(event.position()):
            return
        self._drag = "step" if self.pinned and event.position().y() < ERROR[0] + 3 else "level"
        self.scrubStarted.emit()
        self._follow(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag:
            self._follow(event.position().x())
        self._hover = event.position().x()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = ""

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _KEYS.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        self._tell_level(self.scale.time(min(max(self.scale.place(self.t) + move, 0.0), 1.0)))

    def _follow(self, x: float) -> None:
        share = min(max((x - SIDE) / max(self._length(), 1.0), 0.0), 1.0)
        if self._drag == "step":
            self.stepScrubbed.emit(round(share * self.progress[1]))
        else:
            self._tell_level(self.scale.time(share))

    def _tell_level(self, t: float) -> None:
        self.set_level(t)
        (self.levelDragged if self.pinned else self.scrubbed).emit(t)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.drawPixmap(0, 0, self.backdrop.pixmap(self.size(), self.devicePixelRatioF()))
        if self.pinned:
            self._paint_steps(painter)
        else:
            self._paint_recorded(painter)
        self._paint_hover(painter)
        if self._mark is not None:
            line = QRectF(round(self._x(self._mark)), ERROR[0], 1, STRIP[1] - ERROR[0])
            painter.fillRect(line, theme.colour(theme.current().ink, 0.6))
        self._paint_playhead(painter)

    def _length(self) -> float:
        return self.width() - 2.0 * SIDE

    def _x(self, share: float) -> float:
        return SIDE + share * self._length()

    def _paint_recorded(self, painter: QPainter) -> None:
        """Underline the part of the axis that the run has reached, while it has not reached all of it."""
        _, total, recorded = self.progress
        if 0 < recorded < total:
            share = recorded / total if self.rightward else 1.0 - recorded / total
            start, reached = (0 if self.rightward else 1), self.scale.place(share)
            line = QRectF(self._x(start), STRIP[1] + 3, self._x(reached) - self._x(start), 2).normalized()
            painter.fillRect(line, QColor(theme.current().ink3))

    def _paint_steps(self, painter: QPainter) -> None:
        p = theme.current()
        index, total, recorded = self.progress
        of = max(total, 1)
        painter.setBrush(QColor(p.raised))
        painter.drawRoundedRect(QRectF(SIDE, STEP_Y - 1.5, self._length(), 3), 1.5, 1.5)
        painter.setBrush(QColor(p.strong_line))
        painter.drawRoundedRect(QRectF(SIDE, STEP_Y - 1.5, self._length() * recorded / of, 3), 1.5, 1.5)
        painter.setBrush(QColor(p.ink))
        painter.drawEllipse(QPointF(self._x(index / of), STEP_Y), 4, 4)

    def _paint_hover(self, painter: QPainter) -> None:
        if self._hover is None or self._drag or not self._x(0) <= self._hover <= self._x(1):
            return
        line = QRectF(round(self._hover), ERROR[0], 1, STRIP[1] - ERROR[0])
        painter.fillRect(line, theme.colour(theme.current().ink, 0.35))
        if self.read_out():
            self._paint_tag(painter, line, self.read_out())

    def _paint_tag(self, painter: QPainter, line: QRectF, words: str) -> None:
        """Paint the values beside the hover line, on the side with room; a tooltip would lie over the place itself."""
        p = theme.current()
        tag = QRectF(line.right() + TAG_GAP, STRIP[0] + 4, text_width("note", words) + 2 * TAG_GAP, 20)
        if tag.right() > self._x(1):
            tag.moveRight(line.left() - TAG_GAP)
        painter.setBrush(QColor(p.ink))
        painter.drawRoundedRect(tag, theme.INNER, theme.INNER)
        draw_text(painter, "note", p.window, tag, Qt.AlignmentFlag.AlignCenter, words)

    def _handle(self) -> QRectF:
        x = round(self._x(self.scale.place(min(max(self.t, 0.0), 1.0))))
        return QRectF(x - 15, HANDLE[0], 30, HANDLE[1] - HANDLE[0])

    def _paint_playhead(self, painter: QPainter) -> None:
        p = theme.current()
        x = round(self._x(self.scale.place(min(max(self.t, 0.0), 1.0))))
        painter.fillRect(QRectF(x - 1, ERROR[0] - 3, 2, HANDLE[0] - ERROR[0] + 8), QColor(p.ink))
        handle = self._handle()
        self.value.show_level(self.scale, self.t, handle, self._x(1.0))
        self.value.paint(painter, self.backdrop.ticks)
        painter.setBrush(QColor(p.ink))
        painter.drawRoundedRect(handle, 9, 9)
        if self.pinned:
            icons.draw(painter, "move-horizontal", p.window, handle.center(), 14)
            return
        painter.setPen(QPen(QColor(p.window), 2.2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        at, back = handle.center(), -2 if self.rightward else 2
        painter.drawPolyline(QPolygonF([at + QPointF(back, -4), at + QPointF(-back, 0), at + QPointF(back, 4)]))

    # Words

    def read_out(self) -> str:
        """Return what is under the pointer, in words, or nothing."""
        share = -1.0 if self._hover is None else (self._hover - SIDE) / max(self._length(), 1.0)
        if not 0 <= share <= 1 or self.backdrop.errors[0].size == 0:
            return ""
        t, unit = self.scale.time(share), self.scale.unit
        error = self.backdrop.error_at(t)
        at = f"{tr(SYMBOLS[unit])} = {in_unit(unit, self.scale.value(t))}"
        if error is None:
            return tr("{level}, error not measured here", level=at)
        return tr("{level}, error {error}", level=at, error=percent(error))

    def _name(self) -> None:
        t = f"{self.t:.2f}"
        if self.pinned:
            self.setAccessibleName(tr("Noise level, t = {t}; 0 is data, 1 is noise", t=t))
        else:
            self.setAccessibleName(tr("Playhead, t = {t}; 0 is data, 1 is noise", t=t))
