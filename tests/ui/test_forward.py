"""The noise process played on the screen: it goes right, and noise has no parts."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from scoreviz.ui.cloud import NO_SHARES
from scoreviz.ui.noise_axis import NoiseAxis
from scoreviz.ui.window import Window
from tests.ui.person import until


def choose(window: Window, qtbot: QtBot, sampler: str) -> None:
    window.layout_.timeline.stepsChanged.emit(20)
    window.layout_.timeline.particlesChanged.emit(500)
    window.layout_.timeline.samplerChanged.emit(sampler)
    window.sampling.restart()
    run = window.sampling.playback
    until(qtbot, lambda: run.run is not None and run.run.finished and run.run.spec.sampling.sampler == sampler)


def test_the_keys_follow_the_axis_whichever_way_the_run_goes(window: Window, qtbot: QtBot) -> None:
    for sampler, at_data, sign in (("forward", 0, 1), ("ode", 20, -1)):
        choose(window, qtbot, sampler)
        qtbot.keyClick(window, Qt.Key.Key_Home)
        assert window.sampling.playback.index == at_data
        qtbot.keyClick(window, Qt.Key.Key_Right)
        assert window.sampling.playback.index == at_data + sign
        until(qtbot, lambda: 0.0 < window.scene.t < 0.1)
        qtbot.mouseClick(window.layout_.timeline.transport.right, Qt.MouseButton.LeftButton)
        assert window.sampling.playback.index == at_data + 2 * sign
        qtbot.mouseClick(window.layout_.timeline.transport.left, Qt.MouseButton.LeftButton)
        qtbot.keyClick(window, Qt.Key.Key_Left)
        assert window.sampling.playback.index == at_data
        qtbot.keyClick(window, Qt.Key.Key_End)
        assert window.sampling.playback.index == 20 - at_data


def seen(axis: NoiseAxis, rightward: bool, recorded: int) -> np.ndarray:
    """The lightness of the axis's rows from the line of what is recorded to the handle's lower edge."""
    axis.set_rightward(rightward)
    axis.set_level(0.5)
    axis.set_progress(recorded, 20, recorded)
    picture = axis.grab().toImage()
    return np.array([[picture.pixelColor(x, y).value() for x in range(picture.width())] for y in range(78, 92)])


def test_the_handle_points_the_way_of_the_run(qtbot: QtBot) -> None:
    axis = NoiseAxis()
    qtbot.addWidget(axis)
    axis.resize(600, axis.height())
    left, right = seen(axis, False, 20), seen(axis, True, 20)
    changed = np.flatnonzero((left != right).any(axis=0))
    assert changed.size > 0
    assert np.abs(changed - 300).max() < 8  # the chevron, and nothing else
    middle = slice(292, 308)
    np.testing.assert_allclose(left[:, middle][:, ::-1].astype(int), right[:, middle].astype(int), atol=60)


def test_what_is_recorded_is_underlined_from_where_the_run_begins(qtbot: QtBot) -> None:
    axis = NoiseAxis()
    qtbot.addWidget(axis)
    axis.resize(600, axis.height())
    for rightward, ends in ((False, (534 - 117, 534)), (True, (66, 66 + 117))):
        whole, part = seen(axis, rightward, 20)[0].astype(int), seen(axis, rightward, 5)[0].astype(int)
        underlined = np.flatnonzero(np.abs(part - whole) > 20)
        assert (underlined.min(), underlined.max()) == pytest.approx(ends, abs=2)


def test_the_window_knows_which_way_its_run_goes(window: Window, qtbot: QtBot) -> None:
    for sampler, rightward, start in (("ode", False, "noise"), ("forward", True, "the data")):
        choose(window, qtbot, sampler)
        assert window.layout_.timeline.axis.rightward is rightward
        assert window.layout_.timeline.transport.restart.toolTip() == f"Start again from {start}"


def test_noise_has_no_shares_and_says_so(window: Window, qtbot: QtBot) -> None:
    panel = window.layout_.inspector.shares
    choose(window, qtbot, "forward")
    until(qtbot, lambda: panel.reason.text() == NO_SHARES)
    assert all("–" in row.accessibleName() for row in panel.bars.rows)
    choose(window, qtbot, "ode")
    until(qtbot, lambda: panel.reason.text() == "" and "–" not in panel.bars.rows[0].accessibleName())
    assert panel.reason.isHidden()
