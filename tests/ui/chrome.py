"""What the tests of the window's parts share: a list of what a widget told, and which texts were cut."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from scoreviz.ui import surfaces


class Told:
    """Everything that the signals declared by a widget's own class said, in order."""

    def __init__(self, widget: QObject) -> None:
        self.said: list[tuple[object, ...]] = []
        for name, value in vars(type(widget)).items():
            if isinstance(value, Signal):
                getattr(widget, name).connect(self._hear(name))

    def _hear(self, name: str) -> object:
        return lambda *values: self.said.append((name, *values))


@contextmanager
def cut_texts(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect the texts that an ellipsis cut while the block painted."""
    cut: list[str] = []

    class Metrics(QFontMetricsF):
        def elidedText(self, text: str, mode: Qt.TextElideMode, width: float, flags: int | None = 0) -> str:
            shown = super().elidedText(text, mode, width)
            if shown != text:
                cut.append(text)
            return shown

    with monkeypatch.context() as patched:
        patched.setattr(surfaces, "QFontMetricsF", Metrics)
        yield cut


def shown(widget: QWidget, width: int, height: int) -> QWidget:
    """Show a widget at a size."""
    widget.resize(width, height)
    widget.show()
    widget.grab()
    return widget
