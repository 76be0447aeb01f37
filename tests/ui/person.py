"""What the tests of the window share: a window, and a person's hands."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from scoreviz.ui.window import Window

PATIENCE = 60_000  # ms; the work in the background gives way to whatever else runs

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(qtbot: QtBot, window: Window, path: list[tuple[int, int]], modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    """Drag over the canvas along points measured from its middle."""
    canvas = window.layout_.canvas
    middle = canvas.rect().center()
    places = [middle + QPoint(x, y) for x, y in path]
    qtbot.mousePress(canvas, LEFT, modifier, places[0])
    for place in places[1:]:
        qtbot.mouseMove(canvas, place)
    qtbot.mouseRelease(canvas, LEFT, modifier, places[-1])


def wheel(window: Window, notches: int, modifier: Qt.KeyboardModifier) -> None:
    canvas = window.layout_.canvas
    place = QPointF(canvas.rect().center())
    turn = QPoint(120 * notches, 0) if modifier == Qt.KeyboardModifier.AltModifier else QPoint(0, 120 * notches)
    event = QWheelEvent(
        place,
        canvas.mapToGlobal(place),
        QPoint(),
        turn,
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def chosen_file(monkeypatch: pytest.MonkeyPatch, method: str, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, method, lambda *_: (str(path), ""))


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=PATIENCE)
