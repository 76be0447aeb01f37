"""What floats along the upper edge of the canvas never lies over each other, whatever stands beside the canvas."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from scoreviz.ui.floating import Floating
from scoreviz.ui.window import Window
from tests.ui.person import until


def edges(window: Window) -> list[float]:
    """Return where the cards begin and end, from left to right."""
    layout = window.layout_
    cards: list[Floating] = [layout.views, layout.compare, layout.layers]
    bodies = [card.body().translated(card.geometry().topLeft()) for card in cards]
    return [x for body in bodies for x in (body.left(), body.right())]


def apart(window: Window) -> bool:
    found = edges(window)
    return found == sorted(found)


@pytest.mark.parametrize("size", [(1100, 700), (1280, 760), (1440, 900)])
def test_the_cards_stand_apart_beside_the_probe_and_the_drawer(
    qtbot: QtBot, window: Window, size: tuple[int, int]
) -> None:
    window.resize(*size)
    until(qtbot, lambda: window.layout_.compare.button.words and apart(window))
    window.layout_.canvas.setFocus()
    QTest.keyClick(window.layout_.canvas, Qt.Key.Key_P)
    words = size[0] > 1100
    panel, button = window.probing.panel, window.layout_.compare.button
    until(qtbot, lambda: panel.isVisible() and button.words == words and apart(window))
    QTest.keyClick(window.layout_.canvas, Qt.Key.Key_Escape)
    until(qtbot, lambda: window.layout_.compare.button.words and apart(window))
    if size[0] < 1280:
        QTest.keyClick(window.layout_.canvas, Qt.Key.Key_F9)
        until(qtbot, lambda: window.layout_.inspector.isVisible() and apart(window))
