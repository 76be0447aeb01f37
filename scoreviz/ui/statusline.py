"""The slim line at the bottom, 24 px: what the tool in hand does, what to beware of, and the device.

``StatusLine(parent=None)``  set_hint(str)  set_device(label: str, note: str = "")  set_message(str)  set_notice(str)
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.ui.surfaces import Panel, Words

HEIGHT = 24


class StatusLine(Panel):
    """A hint for the tool in hand at the left, the device that trains at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("top",), parent)
        self.setFixedHeight(HEIGHT)
        self._hint, self._page = "", ""
        self._left = Words("", "note", "ink3")
        self._notice = Words("", "note", "ink")
        self._notice.hide()
        self._right = Words("", "note", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 20, 0)
        row.setSpacing(16)
        row.addWidget(self._left, 1)
        row.addWidget(self._notice)
        row.addWidget(self._right)
        self._clear = QTimer(self)
        self._clear.setSingleShot(True)
        self._clear.timeout.connect(self._on_message_over)

    def set_hint(self, hint: str) -> None:
        """Say what the tool in hand does."""
        if hint == self._hint:
            return
        self._hint = hint
        if not self._clear.isActive():
            self._on_message_over()

    def set_page_hint(self, hint: str) -> None:
        """Say something else in its place, for as long as another page is shown; an empty text says the hint again."""
        self._page = hint
        if not self._clear.isActive():
            self._on_message_over()

    def set_device(self, label: str, note: str = "") -> None:
        """Name the device that trains, and why it is not a faster one."""
        self._right.set_text(f"{label}: {note}" if note else label)
        self._right.setToolTip(note)

    def set_notice(self, notice: str) -> None:
        """Say quietly what to beware of, for as long as it is so; an empty text says nothing."""
        self._notice.set_text(notice)
        self._notice.setVisible(bool(notice))

    def notice(self) -> str:
        """Return what there is to beware of, or an empty text."""
        return self._notice.text()

    def set_message(self, message: str, milliseconds: int = 6000) -> None:
        """Say something for a while in place of the hint (what was saved, what was undone)."""
        self._left.set_text(message, "ink")
        self._clear.start(milliseconds)

    def clear_message(self) -> None:
        """Show the hint again, as what was said is over."""
        if self._clear.isActive():
            self._clear.stop()
            self._on_message_over()

    def _on_message_over(self) -> None:
        self._left.set_text(self._page or self._hint, "ink3")
