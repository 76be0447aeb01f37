"""The line of a known coordinate on the canvas, and the handle by which it is dragged."""

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from scoreviz.ui import figures, theme
from scoreviz.ui.controls import came_by_keyboard
from scoreviz.ui.explained import explained
from scoreviz.ui.surfaces import painter_on
from scoreviz.wording import tr

BREADTH, PEN = 13, 2.0  # pixels on which the line is taken, and on which it is painted
STEP, LARGE_STEP = 2.0, 20.0  # pixels, of an arrow key, and with Shift
_KEYS = {
    0: {Qt.Key.Key_Left: -1.0, Qt.Key.Key_Right: 1.0},
    1: {Qt.Key.Key_Up: -1.0, Qt.Key.Key_Down: 1.0},
}


class KnownHandle(QWidget):
    """A strip along the line: it takes the mouse and the arrow keys, and paints the line with its name.

    Signals:
        grasped(): a drag begins, or the first of some keys.
        moved(pixels): the line is to stand at so many pixels from the canvas's left, or from its top where y is known.
    """

    grasped = Signal()
    moved = Signal(float)

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        explained(self, "known")
        self._canvas = canvas
        self._axis, self._value, self._at = -1, 0.0, 0.0
        self._held = False
        self.shows_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lower()  # the cards lie over it
        self.setToolTip(tr("The known coordinate: drag it, or use the arrow keys, with Shift further"))
        self.hide()

    @property
    def at(self) -> float:
        """Where the line stands, pixels."""
        return self._at

    def show_line(self, axis: int, value: float, at: float) -> None:
        """Put the line at so many pixels of the canvas, across it (axis 0) or down it (axis 1)."""
        canvas, start = self._canvas, round(at) - BREADTH // 2
        upright = QRect(start, 0, BREADTH, canvas.height())
        self._at = at
        self.setGeometry(upright if axis == 0 else QRect(0, start, canvas.width(), BREADTH))
        if (axis, value) != (self._axis, self._value):
            self._axis, self._value = axis, value
            self.setCursor(Qt.CursorShape.SizeHorCursor if axis == 0 else Qt.CursorShape.SizeVerCursor)
            self.setAccessibleName(tr("Known coordinate {place}", "such as x = 0.40", place=name_of(axis, value)))
            self.update()
        self.show()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        QApplication.sendEvent(self._canvas, QEvent(QEvent.Type.Leave))  # else the brush stays in sight below

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self.grasped.emit()
        else:
            event.ignore()  # the canvas is dragged as elsewhere

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            place = self.mapToParent(event.position())
            self.moved.emit(place.x() if self._axis == 0 else place.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by an arrow along the axis; anything else is the window's."""
        way = _KEYS[self._axis].get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.moved.emit(self._at + way * (LARGE_STEP if far else STEP))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)
        self.grasped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painter_on(self), theme.current()
        middle = BREADTH / 2
        ends = (middle, 0.0, middle, self.height()) if self._axis == 0 else (0.0, middle, self.width(), middle)
        painter.setPen(QPen(QColor(palette.true), PEN))
        painter.drawLine(QPointF(*ends[:2]), QPointF(*ends[2:]))


def name_of(axis: int, value: float) -> str:
    """Return what is known, such as "x = 0.40"."""
    return f"{'xy'[axis]} = {figures.signed(value)}"
