"""A field that opens over what is shown, such as a name that is written anew, and is gone again once it is written."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from scoreviz.ui import theme


class InlineField(QLineEdit):
    """Return or a click elsewhere takes what was written, Escape leaves it as it was.

    Signals:
        written(str): the user wrote something else.
    """

    written = Signal(str)

    def __init__(self, name: str, longest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self.setFrame(False)
        self.setFont(theme.font("value"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._before: QWidget | None = None
        self._text = ""
        self.hide()

    def open(self, text: str, place: QRect) -> None:
        """Show a text to be written over, and take the keyboard."""
        self._before, self._text = QApplication.focusWidget(), text
        self.setText(text)
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(self._text)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._finish(self.text())

    def _finish(self, text: str) -> None:
        if self.isHidden():
            return
        had_keyboard = self.hasFocus()
        self.hide()
        if had_keyboard and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        if text != self._text:
            self.written.emit(text)
