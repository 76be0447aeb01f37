"""A number that is typed: its name at the left, its value at the right; a double click or Return opens it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import theme
from scoreviz.ui.controls import Control
from scoreviz.ui.inline_field import InlineField
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.ui.typeset import Line, paint_line
from scoreviz.wording import tr

HEIGHT, SIDE = 34, 12
LONGEST = 24  # letters
OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class NumberField(Control):
    """One number.

    Signals:
        typed(str): the user wrote something else; whether it is a number is for others to say.
    """

    typed = Signal(str)

    def __init__(self, line: Line, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._line, self._name, self._value, self._exact = line, name, "", ""
        self.setToolTip(tip + "\n" + tr("Double-click to type"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field = InlineField(name, LONGEST, self)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.written.connect(self.typed)

    @property
    def value(self) -> str:
        """The number as it is written."""
        return self._value

    def set_value(self, value: str, exact: str) -> None:
        """Show another number; ``exact`` is what is offered to be typed over."""
        if (value, exact) == (self._value, self._exact):
            return
        self._value, self._exact = value, exact
        self.setAccessibleName(f"{self._name}: {value}")
        self.update()

    def open(self) -> None:
        """Let it be typed."""
        self.field.open(self._exact, self.rect().adjusted(28, 3, -4, -3))

    def sizeHint(self) -> QSize:
        return QSize(100, HEIGHT)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENS:
            self.open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.blend(p.raised, p.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        paint_line(painter, self._line, 15, QColor(p.ink2), QPointF(SIDE, self.height() / 2 + 5))
        room = QRectF(SIDE + 18, 0, self.width() - 2 * SIDE - 18, self.height())
        draw_text(
            painter, "section", p.ink, room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._value
        )
