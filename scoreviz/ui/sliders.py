"""A slider with its label and its value: drag the knob or the label, arrows, double click for its default or to type.

``Slider(label, low, high, default, log=False, show=str, above=False)``  ``set_value(float)``  Signals: changed(float)
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QSlider, QWidget

from scoreviz.ui import figures, theme
from scoreviz.ui.controls import came_by_keyboard
from scoreviz.ui.surfaces import Words, painter_on, text_width
from scoreviz.wording import tr

STEPS = 1000
STEPS_A_PIXEL = 5.0  # of a drag on the label: 200 pixels from end to end
FINE = 0.1  # of that while Shift is held
_KNOB = 7.0
_DASH = 3.0


class Track(QSlider):
    """The line and its knob; a tick marks the default, and beyond a limit the line is broken.

    Signals:
        resetRequested: a double click.
    """

    resetRequested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setRange(0, STEPS)
        self.setSingleStep(STEPS // 50)
        self.setPageStep(STEPS // 10)
        self.tick = self.limit = -1
        self.shows_focus = False

    def sizeHint(self) -> QSize:
        return QSize(120, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 32)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.resetRequested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setOpacity(1.0 if self.isEnabled() else 0.38)
        middle, knob = self.height() / 2, self._x_of(self.value())
        painter.setBrush(QColor(p.strong_line))
        end = self._x_of(self.limit) if 0 <= self.limit < STEPS else self.width()
        painter.drawRoundedRect(QRectF(0, middle - 2, end, 4), 2, 2)
        if end < self.width():
            self._paint_limit(painter, end)
            painter.setBrush(QColor(p.strong_line))
        if self.tick >= 0:
            painter.drawRect(QRectF(self._x_of(self.tick) - 0.5, middle - 6, 1.5, 12))
        painter.setBrush(QColor(p.ink2))
        painter.drawRoundedRect(QRectF(0, middle - 2, knob, 4), 2, 2)
        painter.setBrush(QColor(p.ink))
        painter.drawEllipse(QPointF(knob, middle), _KNOB, _KNOB)

    def _paint_limit(self, painter: QPainter, end: float) -> None:
        """A mark, and from there on a broken line."""
        p = theme.current()
        middle, x = self.height() / 2, end + _DASH
        while x < self.width():
            painter.drawRect(QRectF(x, middle - 2, min(_DASH, self.width() - x), 4))
            x += 2 * _DASH
        painter.setBrush(QColor(p.ink))
        painter.drawRect(QRectF(end - 0.75, middle - 9, 1.5, 18))

    def _x_of(self, value: int) -> float:
        return _KNOB + (self.width() - 2 * _KNOB) * value / STEPS

    def _follow(self, x: float) -> None:
        self.setValue(round(STEPS * (x - _KNOB) / max(self.width() - 2 * _KNOB, 1)))


class ScrubLabel(Words):
    """A label that is dragged sideways to move its value; with Shift, finely.

    Signals:
        scrubbed(float): by how many steps since the last move.
    """

    scrubbed = Signal(float)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "label", "ink2", parent)
        self._at: float | None = None
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setToolTip(tr("Drag sideways to change, with Shift finely"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._at = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._at is None:
            return
        moved, self._at = event.position().x() - self._at, event.position().x()
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if moved:
            self.scrubbed.emit(moved * STEPS_A_PIXEL * (FINE if fine else 1.0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._at = None


class _Figure(QLineEdit):
    """A value that turns into a text field at a double click.

    Signals:
        typed(str): the user wrote a value.
    """

    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(theme.font("section"))
        self.setToolTip(tr("Double click to type"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.returnPressed.connect(self._finish)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setReadOnly(False)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._finish()

    def _finish(self) -> None:
        if self.isReadOnly():
            return
        self.setReadOnly(True)
        self.deselect()
        self.typed.emit(self.text())


class Slider(QWidget):
    """A labelled value between two ends.

    Signals:
        changed(float): the user moved or typed it.
    """

    changed = Signal(float)

    def __init__(
        self,
        label: str,
        low: float,
        high: float,
        default: float,
        *,
        log: bool = False,
        show: Callable[[float], str] = "{:.2f}".format,
        widest: str = "0.0000",
        above: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._low, self._high, self._default, self._log = low, high, default, log
        self._show = show
        self._value = default
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._track = Track(label)
        self._figure = _Figure(tr("{slider}, value", slider=label))
        self._widest = widest
        self._figure.setFixedWidth(text_width("section", widest) + 12)
        self.label = ScrubLabel(label)
        self._lay_out(above)
        self._track.tick = self._position(default)
        self._track.valueChanged.connect(self._on_moved)
        self._track.resetRequested.connect(lambda: self._tell(self._default))
        self._figure.typed.connect(self._on_typed)
        self.label.scrubbed.connect(self._on_scrubbed)
        self.set_value(default)

    def value(self) -> float:
        """Return the value shown."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show a value without telling anybody; one outside the ends keeps its figure and pins the knob."""
        self._value = value
        with QSignalBlocker(self._track):
            self._track.setValue(self._position(value))
        self._track.update()
        self._figure.setText(self._show(value))

    def set_far(self, times: float) -> None:
        """Write label and figure as for a room, where it is seen larger than usual."""
        role = "far note" if times > 1.0 else "section"
        self.label.set_role(role if times > 1.0 else "label")
        self._figure.setFont(theme.font(role))
        self._figure.setFixedWidth(text_width(role, self._widest) + 12)

    def set_limit(self, limit: float | None) -> None:
        """Mark the value up to which all is well, or none."""
        self._track.limit = -1 if limit is None else self._position(limit)
        self._track.update()

    def _lay_out(self, above: bool) -> None:
        """Put label, line and figure into one row, or the line below the other two, where the label is long."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self._figure, 0, 2)
        grid.addWidget(self._track, *((1, 0, 1, 3) if above else (0, 1)))
        grid.setColumnStretch(0 if above else 1, 1)

    def _position(self, value: float) -> int:
        return round(self._place(value))

    def _place(self, value: float) -> float:
        """Where a value lies between the ends, in steps and parts of one."""
        inside = min(max(value, self._low), self._high)
        if self._log:
            return STEPS * math.log(inside / self._low) / math.log(self._high / self._low)
        return STEPS * (inside - self._low) / (self._high - self._low)

    def _at(self, position: float) -> float:
        share = position / STEPS
        if self._log:
            return self._low * math.exp(share * math.log(self._high / self._low))
        return self._low + share * (self._high - self._low)

    def _tell(self, value: float) -> None:
        changed = value != self._value
        self.set_value(value)
        if changed:
            self.changed.emit(value)

    def _on_moved(self, position: int) -> None:
        self._tell(self._at(position))

    def _on_scrubbed(self, steps: float) -> None:
        self._tell(self._at(min(max(self._place(self._value) + steps, 0.0), STEPS)))

    def _on_typed(self, text: str) -> None:
        try:
            written = figures.read(text)
        except ValueError:
            written = self._value
        if not math.isfinite(written):
            written = self._value
        self._tell(min(max(written, self._low), self._high))
        self._figure.setText(self._show(self._value))
