"""A person picks another shape of the noise: the field changes, and the window says what no longer holds."""

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from scoreviz.engine.fields import FieldSnapshot
from scoreviz.engine.kernels import sampler_note, training_note
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, until


def shown(window: Window) -> FieldSnapshot:
    assert window.scene.shown is not None
    return window.scene.shown


def pick(window: Window, qtbot: QtBot, title: str) -> None:
    """Open More and choose an entry of the noise's menu."""
    panel = window.layout_.inspector.learn
    if panel.more.isHidden():
        qtbot.mouseClick(panel.more_button, LEFT)
    menu = panel.more.kernel.open_menu()
    next(action for action in menu.actions() if action.text() == title).trigger()
    menu.close()


def test_laplace_noise_changes_the_field_and_the_remark(window: Window, qtbot: QtBot) -> None:
    before, remark = shown(window), window.layout_.inspector.learn.remark
    strip = window.layout_.timeline.axis.grab().toImage()
    assert remark.isHidden()
    pick(window, qtbot, "Laplace")
    assert window.session.document.noise.kernel == "laplace"
    until(qtbot, lambda: shown(window).request.noise.kernel == "laplace")
    after = shown(window)
    assert after.true.shape == before.true.shape
    assert np.abs(after.true - before.true).max() > 0.1
    assert not np.allclose(after.density, before.density, atol=0.01)
    until(qtbot, lambda: "% off" in remark.text().replace("\u2009", " "))
    assert remark.text().startswith("With Laplace noise the expected noise is about ")
    assert remark.isVisible()
    until(qtbot, lambda: window.layout_.timeline.axis.grab().toImage() != strip)
    window.session.history.undo()
    until(qtbot, lambda: shown(window).request.noise.kernel == "gaussian")
    until(qtbot, lambda: remark.isHidden())
    np.testing.assert_array_equal(shown(window).true, before.true)


def test_what_breaks_is_said_where_it_is_chosen(window: Window, qtbot: QtBot) -> None:
    sheet, remark = window.layout_.timeline.transport.sheet, window.layout_.inspector.learn.remark
    assert sheet.remark.text() == ""
    pick(window, qtbot, "Uniform")
    note = sampler_note("ode", "uniform")
    assert sheet.remark.text() == note != ""
    assert window.layout_.status._left.text() == note
    until(qtbot, lambda: training_note("dsm", "uniform") in remark.text())
    window.layout_.timeline.samplerChanged.emit("langevin")
    assert sheet.remark.text() == ""


def test_training_follows_the_noise(window: Window, qtbot: QtBot) -> None:
    pick(window, qtbot, "Laplace")
    qtbot.keyClick(window, Qt.Key.Key_Return)
    until(qtbot, lambda: window.learner.learned is not None)
    snapshot = window.learner.snapshot
    assert snapshot is not None
    assert snapshot.spec.kernel == "laplace"
    qtbot.keyClick(window, Qt.Key.Key_Return)
    until(qtbot, lambda: window.learner.state == "paused")
    assert window.learning.staleness == ""
    pick(window, qtbot, "Gaussian")
    assert window.learning.staleness == "Learned under other noise"


def test_what_a_running_training_refuses_is_said_for_as_long(window: Window, qtbot: QtBot) -> None:
    panel = window.layout_.inspector.learn
    panel.labelsChanged.emit(True)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    until(qtbot, lambda: window.learner.state == "running")
    panel.objectiveChanged.emit("ism")
    until(qtbot, lambda: panel.remark.text().endswith("choose that, or no labels. It goes on as before."))
    panel.objectiveChanged.emit("dsm")
    until(qtbot, panel.remark.isHidden)
    pick(window, qtbot, "Laplace")
    until(qtbot, lambda: panel.remark.text().endswith("for Gaussian noise: choose that, or no labels."))
