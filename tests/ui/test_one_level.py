"""Training at one noise level, as a person asks for it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from scoreviz.ui.inspector import ErrorPanel
from scoreviz.ui.surfaces import text_width
from scoreviz.ui.window import Window
from tests.ui.person import until

LEFT = Qt.MouseButton.LeftButton


def test_one_level_is_the_one_on_screen_and_undoes(window: Window, qtbot: QtBot) -> None:
    learn = window.layout_.inspector.learn
    qtbot.mouseClick(learn.more_button, LEFT)
    assert learn.more.sigma.isHidden()
    window.sampling.move_to(0.5)
    menu = learn.more.levels.open_menu()
    menu.actions()[2].trigger()
    menu.close()
    sigma = window.session.document.training.sigma
    assert sigma == pytest.approx((0.03 * 8) ** 0.5, rel=1e-4)
    assert learn.more.sigma.isVisible()
    assert learn.more.sigma.value() == sigma
    for value in (0.2, 0.1):
        learn.more.sigma.changed.emit(value)
    assert window.session.document.training.sigma == 0.1
    window.session.undo()
    assert window.session.document.training.sigma == sigma
    learn.more.levels.changed.emit("one")
    assert window.session.document.training.sigma == sigma  # it was one already
    learn.more.levels.changed.emit("all")
    assert window.session.document.training.sigma is None
    assert learn.more.sigma.isHidden()


def test_a_level_beyond_the_networks_range_is_its_end(window: Window) -> None:
    more = window.layout_.inspector.learn.more
    window.layout_.inspector.learn.processChanged.emit("vp")
    window.sampling.move_to(0.0)
    more.levelsChanged.emit("one")
    assert window.session.document.training.sigma == 0.03


def test_the_number_says_at_which_level_it_was_measured(window: Window, qtbot: QtBot) -> None:
    panel = window.layout_.inspector.error
    assert panel.measured_at() == "mean over noise levels"
    window.sampling.move_to(0.5)
    window.layout_.inspector.learn.more.levelsChanged.emit("one")
    window.learning.train()
    until(qtbot, lambda: panel.measured_at() == "at σ = 0.49 alone")
    assert "σ = 0.49" in panel.number.toolTip()
    snapshot = window.learner.snapshot
    assert snapshot is not None
    assert len(snapshot.sigmas) == 9


def test_the_words_follow_the_number(qtbot: QtBot) -> None:
    panel = ErrorPanel()
    qtbot.addWidget(panel)
    panel.set_error(0.02, 0.3)
    assert panel.measured_at() == "at σ = 0.30 alone"
    panel.set_error(0.02)
    assert panel.measured_at() == "mean over noise levels"


def test_what_is_said_of_an_earlier_step_has_room_beside_two_networks(window: Window) -> None:
    panel = window.layout_.inspector.error
    widths = []
    for of_then in (False, True):
        panel.set_measured_at(None, of_then)
        widths.append(text_width("note", panel.measured_at()))
    assert widths[1] <= widths[0]  # the mean over noise levels is what there is room for
