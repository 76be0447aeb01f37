"""Back through training with mouse and keys: what is shown are the very weights of that step; changes are marked."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Network
from scoreviz.engine.figures import number
from scoreviz.engine.past import FIRST
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, NO_KEY, until


def step_of(window: Window) -> int:
    snapshot = window.learner.snapshot
    return 0 if snapshot is None else snapshot.step


@pytest.fixture
def trained(window: Window, qtbot: QtBot) -> Window:
    """A window whose small network has trained for some hundred steps and rests."""
    training = replace(window.session.document.training, batch=64)
    window.session.edit("Small", network=Network(16, 2), training=training)
    window.learning.train()
    until(qtbot, lambda: step_of(window) > 320)
    window.learner.pause()
    until(qtbot, lambda: set(FIRST) < set(window.layout_.inspector.error.look_back.steps))
    return window


def shows_step(window: Window, qtbot: QtBot, step: int) -> None:
    """Wait until the canvas shows the learned field of a step, and compare it with that step's own weights."""
    assert window.learner.snapshot is not None
    then = window.learner.snapshot.as_it_was(step)
    assert then.learned is not None

    def equal() -> bool:
        shown = window.scene.shown
        if shown is None or shown.learned is None or then.learned is None:
            return False
        nodes = np.stack(np.meshgrid(shown.request.xs, shown.request.ys), axis=-1) / shown.alpha
        field = then.learned.score(torch.from_numpy(nodes.astype(np.float32)), shown.level).numpy()
        return bool(np.allclose(shown.learned, max(shown.level, 0.03) * field, rtol=1e-4, atol=1e-5))

    until(qtbot, equal)


def _keys_lead_to_step_50_and_end_leads_back(trained: Window, qtbot: QtBot) -> None:
    window, line = trained, trained.layout_.inspector.error.look_back
    newest = step_of(window)
    window.layout_.canvas.setFocus()
    for _ in range(len(line.steps) - 1 - line.steps.index(50)):
        qtbot.keyClick(window, Qt.Key.Key_PageUp)
    assert window.learner.looks_back
    assert window.look_back.card.isVisible()
    assert window.look_back.card._text.text() == f"Step 50 of {number(newest)}"
    shows_step(window, qtbot, 50)
    then = window.learner.snapshot.as_it_was(50) if window.learner.snapshot else None
    assert then is not None
    assert then.headline is not None
    assert window.layout_.inspector.error.number.text() == f"{100 * then.headline:.0f} %"
    qtbot.keyClick(window, Qt.Key.Key_End)
    assert not window.learner.looks_back
    assert window.look_back.card.isHidden()
    assert window.learner.shown is window.learner.snapshot


def _the_lines_own_keys_and_its_button(trained: Window, qtbot: QtBot) -> None:
    window, line = trained, trained.layout_.inspector.error.look_back
    line.track.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(line.track, Qt.Key.Key_Home)
    shows_step(window, qtbot, 1)
    qtbot.keyClick(line.track, Qt.Key.Key_Right)
    assert window.learner.shown is not None
    assert window.learner.shown.step == line.steps[1]
    qtbot.mouseClick(line.newest, LEFT)
    assert not window.learner.looks_back
    qtbot.keyClick(line.track, Qt.Key.Key_Left)
    assert window.learner.shown.step == line.steps[-2]
    qtbot.keyClick(line.track, Qt.Key.Key_End)
    assert not window.learner.looks_back


def _a_drag_on_the_chart_scrubs(trained: Window, qtbot: QtBot) -> None:
    window, chart = trained, trained.layout_.inspector.error.chart
    until(qtbot, lambda: chart.isVisible() and chart.lines["error"][0].size > 3)
    scale = chart.scale()
    places = [QPoint(round(scale.x(step)), 40) for step in (300, 102)]
    qtbot.mousePress(chart, LEFT, NO_KEY, places[0])
    assert window.learner.shown is not None
    assert window.learner.looks_back
    qtbot.mouseMove(chart, places[1])
    qtbot.mouseRelease(chart, LEFT, NO_KEY, places[1])
    assert abs(window.learner.shown.step - 102) < 20
    shows_step(window, qtbot, window.learner.shown.step)
    qtbot.mouseClick(window.look_back.card._action, LEFT)
    assert not window.learner.looks_back


def _points_follow_the_old_weights(trained: Window, qtbot: QtBot) -> None:
    window = trained
    window.session.edit("Points", sampling=replace(window.session.document.sampling, field="learned", steps=10))
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.at_end)
    window.look_back.look_at(50)
    until(qtbot, lambda: window.sampling.playback.spec is not None and _weights(window) is window.learner.learned)
    assert window.learner.snapshot is not None
    assert _weights(window) is not window.learner.snapshot.learned


def _weights(window: Window) -> object:
    spec = window.sampling.playback.spec
    return None if spec is None else spec.weights


def _training_goes_on_meanwhile(trained: Window, qtbot: QtBot) -> None:
    window, before = trained, step_of(trained)
    window.look_back.look_at(50)
    window.learning.train()
    until(qtbot, lambda: step_of(window) > before + 50)
    assert window.learner.shown is not None
    assert window.learner.shown.step == 50
    until(qtbot, lambda: window.look_back.card._text.text() == f"Step 50 of {number(step_of(window))}")


def test_what_is_changed_while_it_trains_is_marked(trained: Window, qtbot: QtBot) -> None:
    window, chart = trained, trained.layout_.inspector.error.chart
    before = step_of(window)
    window.learning.train()
    window.layout_.inspector.learn.batchChanged.emit(128)
    window.layout_.inspector.learn.more.learningRateChanged.emit(1e-3)
    until(qtbot, lambda: len(chart.changes) == 2 and step_of(window) > before + 100)
    assert [change.words for change in chart.changes] == ["batch 64 → 128", "learning rate 0.0080 → 0.0010"]
    assert all(change.step >= before for change in chart.changes)
    place = QPoint(round(chart.scale().x(chart.changes[0].step)), 60)
    qtbot.mouseMove(chart, place)
    until(qtbot, lambda: "batch 64 → 128" in chart.toolTip())
    assert "batch 64 → 128" in window.layout_.inspector.error.note.text()


def _a_range_of_levels_is_chosen_and_undone(trained: Window, qtbot: QtBot) -> None:
    window, more = trained, trained.layout_.inspector.learn.more
    more.levels.changed.emit("range")
    assert not more.low.isHidden()
    more.low.changed.emit(0.1)
    more.high.changed.emit(2.0)
    training = window.session.document.training
    assert (training.low, training.high, training.sigma) == (0.1, 2.0, None)
    window.learning.train()
    until(qtbot, lambda: "Trained at σ = 0.10 to 2.0" in window.layout_.inspector.learn.remark.text())
    window.session.undo()
    assert (window.session.document.training.low, window.session.document.training.high) == (0.03, 8.0)
    more.levels.changed.emit("all")
    assert more.low.isHidden()


def _another_prediction_keeps_the_steps_and_says_what_happens(trained: Window, qtbot: QtBot) -> None:
    window, before = trained, step_of(trained)
    window.learning.train()
    window.layout_.inspector.learn.more.predictionChanged.emit("eps")
    chart = window.layout_.inspector.error.chart
    until(qtbot, lambda: [change.what for change in chart.changes] == ["prediction"])
    snapshot = window.learner.snapshot
    assert snapshot is not None
    assert snapshot.step >= before
    assert snapshot.saved is not None
    assert snapshot.saved.network.prediction == "eps"


def test_every_way_leads_back_and_everything_follows(trained: Window, qtbot: QtBot) -> None:
    _keys_lead_to_step_50_and_end_leads_back(trained, qtbot)
    _the_lines_own_keys_and_its_button(trained, qtbot)
    _a_drag_on_the_chart_scrubs(trained, qtbot)
    _points_follow_the_old_weights(trained, qtbot)
    _training_goes_on_meanwhile(trained, qtbot)


def test_levels_and_prediction_change_while_it_trains(trained: Window, qtbot: QtBot) -> None:
    _another_prediction_keeps_the_steps_and_says_what_happens(trained, qtbot)
    _a_range_of_levels_is_chosen_and_undone(trained, qtbot)
