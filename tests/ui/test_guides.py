"""Guidance and labels by hand: what a person switches on, waits for and sees."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.classifying import classifiers
from scoreviz.engine.gallery import preset
from scoreviz.engine.guides import NO_LABELS
from scoreviz.engine.shares import shares
from scoreviz.ui.choices import FieldButton
from scoreviz.ui.sampler_sheet import SamplerSheet
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, until


def choose(qtbot: QtBot, field: FieldButton, title: str) -> None:
    """Click a field, then one line of its menu."""
    qtbot.mouseClick(field, LEFT)
    menu = next(m for m in field.findChildren(QMenu) if m.isVisible())
    action = next(a for a in menu.actions() if a.text() == title)
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    assert field.value() is not None


def opened_sheet(qtbot: QtBot, window: Window) -> SamplerSheet:
    transport = window.layout_.timeline.transport
    qtbot.mouseClick(transport.settings, LEFT)
    assert transport.sheet.isVisible()
    return transport.sheet


def islands(window: Window) -> None:
    window.session.edit("Shape", target=preset("three-islands"))
    window.layout_.timeline.particlesChanged.emit(500)
    window.layout_.timeline.stepsChanged.emit(50)
    window.sampling.show_shares()


def share_at_end(qtbot: QtBot, window: Window, name: str) -> tuple[float, float]:
    """Where the points of the newest run are, and the tick beside it."""
    until(qtbot, lambda: window.sampling.playback.run is not None and window.sampling.playback.run.finished)
    run = window.sampling.playback.run
    assert run is not None
    row = next(row for row in shares(run.spec, run.frames[-1], 0.0) if row.name == name)
    return row.share, row.truth


def test_a_classifier_is_trained_first_and_then_guides(window: Window, qtbot: QtBot) -> None:
    islands(window)
    sheet = opened_sheet(qtbot, window)
    choose(qtbot, sheet.guide, "trained classifier")
    choose(qtbot, sheet.towards, "A")
    sheet.close()
    sampling = window.session.document.sampling
    assert (sampling.guide, sampling.towards) == ("classifier", 0)
    classifiers._values.clear()
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.notices.guide.isVisible())
    assert window.sampling.playback.preparing == "Training the classifier…"
    share, truth = share_at_end(qtbot, window, "A")
    assert share > 0.9 > 0.6  # the part's own share without guidance
    assert truth > 0.999  # the tick is that of what the points are guided to
    until(qtbot, lambda: not window.notices.guide.isVisible() and "its push" in sheet.note.text())


def test_a_run_can_be_stopped_while_its_guide_is_trained(window: Window, qtbot: QtBot) -> None:
    islands(window)
    classifiers._values.clear()
    for name, value in (("guide", "classifier"), ("towards", 1)):
        window.layout_.timeline.settingChanged.emit(name, value)
    window.sampling.play(looping=False)
    until(qtbot, lambda: bool(window.sampling.playback.preparing))
    window.sampling.playback.close()
    until(qtbot, lambda: not window.sampling.playback.preparing)
    assert not classifiers._values  # nothing half trained is kept
    assert window.sampling.playback.run is None


def test_what_does_not_apply_is_greyed_out_or_hidden(window: Window, qtbot: QtBot) -> None:
    sheet = opened_sheet(qtbot, window)
    assert sheet.weak.isHidden()
    assert not sheet.weight.isEnabled()
    choose(qtbot, sheet.guide, "autoguidance")
    assert not sheet.weak.isHidden()
    assert not sheet.towards.isEnabled()
    assert sheet.weight.isEnabled()
    choose(qtbot, sheet.weak, "its younger self")
    assert window.session.document.sampling.weak == "younger"
    window.session.history.undo()
    assert sheet.weak.value() == "smaller"


def test_a_network_without_labels_says_what_to_do(window: Window, qtbot: QtBot) -> None:
    islands(window)
    window.learning.train()
    until(qtbot, lambda: window.learner.learned is not None)
    for name, value in (("field", "learned"), ("guide", "classifier-free"), ("towards", 2)):
        window.layout_.timeline.settingChanged.emit(name, value)
    window.sampling.restart()
    assert window.layout_.status._left.text() == NO_LABELS


def test_labels_are_switched_on_under_more_and_guide_points(window: Window, qtbot: QtBot) -> None:
    islands(window)
    panel = window.layout_.inspector.learn
    qtbot.mouseClick(panel.more_button, LEFT)
    assert panel.more.dropout.isHidden()
    click(qtbot, panel.more.labels)
    assert window.session.document.network.conditional
    assert not panel.more.dropout.isHidden()
    panel.more.dropout.changed.emit(0.25)
    assert window.session.document.training.dropout == 0.25
    window.learning.train()
    until(qtbot, lambda: window.learner.snapshot is not None and window.learner.snapshot.step > 300)
    for name, value in (("field", "learned"), ("guide", "classifier-free"), ("towards", 2)):
        window.layout_.timeline.settingChanged.emit(name, value)
    window.sampling.play(looping=False)
    assert share_at_end(qtbot, window, "C")[0] > 0.95  # 0.1 without guidance
    click(qtbot, panel.more.labels)
    assert panel.more.dropout.isHidden()


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
