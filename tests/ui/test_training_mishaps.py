"""Training that cannot begin, has nothing to follow, begins anew, or leaves all measure: what a person is told."""

from dataclasses import replace

import numpy as np
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Network
from scoreviz.engine.target import Blank, Layer, Preset, Target
from scoreviz.ui.window import Window
from tests.ui.person import drag, until

DIVERGES = Network(64, 16)  # at a rate of 0.1, within some dozen steps


def message(window: Window) -> str:
    return window.layout_.status._left.text()


def steps(window: Window) -> int:
    return 0 if window.learner.snapshot is None else window.learner.snapshot.step


def clear(window: Window) -> None:
    window.session.edit("Clear", target=Target.of(Blank(), name="Drawing"))


def train(window: Window, qtbot: QtBot) -> None:
    window.learning.train()
    until(qtbot, lambda: window.learner.state == "running")


def test_weights_beyond_all_measure_are_said_and_half_the_rate_goes_on(window: Window, qtbot: QtBot) -> None:
    training = replace(window.session.document.training, learning_rate=0.1)
    window.session.edit("Too fast", network=DIVERGES, training=training)
    window.learning.train()
    until(qtbot, window.notices.failed.isVisible)
    assert "not finite any more" in window.notices.failed.accessibleName()
    snapshot = window.learner.snapshot
    assert snapshot is not None
    assert snapshot.learned is None or snapshot.error[-1] <= 10 * snapshot.error[0]
    assert window.notices.failed._action.isVisible()
    while window.session.document.training.learning_rate > 1e-3:
        window.notices.failed.actionRequested.emit()
    assert window.session.document.training.learning_rate == 0.1 / 128

    def goes_on() -> bool:
        """A round at one of the rates between may have diverged too; a person would press once more."""
        if window.notices.failed.isVisible():
            window.notices.failed.actionRequested.emit()
        return window.learner.state == "running" and steps(window) > 30

    until(qtbot, goes_on)
    assert window.session.document.training.learning_rate <= 0.1 / 128
    assert not window.notices.failed.isVisible()


def test_more_classes_than_a_network_knows_are_said_and_half_the_rate_is_no_remedy(
    window: Window, qtbot: QtBot
) -> None:
    rings = Target(tuple(Layer(Preset("ring"), name=f"Class {k}") for k in range(9)))
    window.session.edit("Nine classes", target=rings, network=Network(conditional=True))
    window.learning.train()
    until(qtbot, window.notices.failed.isVisible)
    assert "at most 8 classes, not 9" in window.notices.failed.accessibleName()
    assert not window.notices.failed._action.isVisible()


def test_an_empty_page_says_that_there_is_nothing_to_learn(window: Window) -> None:
    clear(window)
    window.learning.toggle()
    assert window.learner.state == "idle"
    assert "nothing to learn yet" in message(window)


def test_training_rests_while_the_page_is_empty_and_goes_on_with_the_next_stroke(window: Window, qtbot: QtBot) -> None:
    train(window, qtbot)
    clear(window)
    assert window.learner.state == "paused"
    drag(qtbot, window, [(-60, -60), (60, 60)])
    until(qtbot, lambda: window.learner.state == "running")


def test_a_person_s_own_pause_outlasts_an_empty_page(window: Window, qtbot: QtBot) -> None:
    train(window, qtbot)
    window.learning.toggle()
    clear(window)
    drag(qtbot, window, [(-60, -60), (60, 60)])
    qtbot.wait(100)
    assert window.learner.state == "paused"


def test_another_seed_begins_from_other_weights(window: Window, qtbot: QtBot) -> None:
    train(window, qtbot)
    until(qtbot, lambda: steps(window) > 0)
    window.learner.pause()
    first = window.learner.keepsake()
    window.layout_.inspector.learn.seedChanged.emit(5)
    assert window.learner.snapshot is None
    train(window, qtbot)
    until(qtbot, lambda: window.learner.keepsake() is not None)
    second = window.learner.keepsake()
    assert first is not None
    assert second is not None
    assert not np.array_equal(first.arrays["random"], second.arrays["random"])
