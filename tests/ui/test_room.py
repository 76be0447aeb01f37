"""A drawing that is as much as a file can hold: it is said in time, what is beyond is not drawn, and there is a way."""

import pytest
from pytestqt.qtbot import QtBot

from scoreviz.engine import capacity
from scoreviz.engine.target import Picture
from scoreviz.engine.targets import ink_of
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, drag


def strokes(qtbot: QtBot, window: Window, count: int) -> None:
    for k in range(count):
        drag(qtbot, window, [(-100 + 10 * k, 40), (-60 + 10 * k, 60)])


def message(window: Window) -> str:
    return window.layout_.status._left.text()


def test_the_stroke_beyond_is_refused_and_merging_makes_room(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capacity, "MOST_MARKS", 10)
    strokes(qtbot, window, 8)
    assert "of at most" not in message(window)
    strokes(qtbot, window, 1)
    assert message(window).startswith("9 of at most 10 strokes")
    strokes(qtbot, window, 1)
    full = window.session.document.target
    assert len(full.layers[0].marks) == 10
    strokes(qtbot, window, 1)
    assert window.session.document.target == full  # nothing of it, and nothing less
    card = window.notices.refused
    assert card.isVisible()
    ink = ink_of(full)
    qtbot.mouseClick(card._action, LEFT)
    merged = window.session.document.target
    assert merged.layers[0].marks == ()
    assert isinstance(merged.layers[0].base, Picture)
    assert (ink_of(merged) == ink).all()
    strokes(qtbot, window, 1)
    assert len(window.session.document.target.layers[0].marks) == 1
    window.session.undo()
    window.session.undo()
    assert window.session.document.target == full
