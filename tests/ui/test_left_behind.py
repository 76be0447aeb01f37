"""A drawing that was cleared or replaced: closing asks, and one click brings it back."""

import pytest
from pytestqt.qtbot import QtBot

from scoreviz.ui.window import Window
from tests.ui.person import LEFT, drag


def away(window: Window, qtbot: QtBot, how: str) -> None:
    panel = window.layout_.inspector.target
    qtbot.mouseClick(panel.clear if how == "cleared" else panel.tiles["ring"], LEFT)


@pytest.mark.parametrize("how", ["cleared", "replaced"])
def test_closing_asks_after_the_drawing_was_put_away(window: Window, qtbot: QtBot, how: str) -> None:
    drag(qtbot, window, [(-50, 0), (50, 20)])
    drawn = window.session.document
    away(window, qtbot, how)
    kept = window.files.work
    assert kept is not None
    assert kept.document == drawn  # after a kill, the next start offers the drawing
    window.close()
    assert not window.closed
    assert window.notices.refused.isVisible()
    assert "is in no file" in window.notices.refused._why.text()
    qtbot.mouseClick(window.notices.refused._action, LEFT)
    assert window.session.document == drawn
    assert not window.closed
    away(window, qtbot, how)
    window.close()
    qtbot.mouseClick(window.notices.refused._other, LEFT)
    assert window.closed


def test_a_shape_that_was_only_picked_is_not_asked_about(window: Window, qtbot: QtBot) -> None:
    away(window, qtbot, "replaced")
    away(window, qtbot, "cleared")
    window.close()
    assert window.closed
