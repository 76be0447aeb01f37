"""The keys to either end, and the axis, while a run is still being recorded: what is not there yet is waited for."""

import threading
from collections.abc import Generator, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from scoreviz.engine import recording
from scoreviz.engine.particles import Realise, RunSnapshot, RunSpec, record
from scoreviz.ui.window import Window
from tests.ui.person import until

STEPS = 20


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A recording has its first frame, and no other before the gate is open."""
    opened = threading.Event()

    def slow(spec: RunSpec, realise: Realise) -> Generator[RunSnapshot, None, None]:
        run = record(spec, realise)
        yield next(run)
        opened.wait(60)
        yield from run

    monkeypatch.setattr(recording, "record", slow)
    yield opened
    opened.set()


def begun(window: Window, qtbot: QtBot, sampler: str) -> None:
    window.layout_.timeline.stepsChanged.emit(STEPS)
    window.layout_.timeline.particlesChanged.emit(200)
    window.layout_.timeline.samplerChanged.emit(sampler)
    window.sampling.restart()
    until(qtbot, lambda: window.sampling.playback.run is not None)


@pytest.mark.parametrize(("sampler", "key"), [("ode", Qt.Key.Key_Home), ("forward", Qt.Key.Key_End)])
def test_the_end_of_a_run_is_waited_for(
    window: Window, qtbot: QtBot, gate: threading.Event, sampler: str, key: Qt.Key
) -> None:
    begun(window, qtbot, sampler)
    qtbot.keyClick(window, key)
    end = 0.0 if key == Qt.Key.Key_Home else 1.0
    until(qtbot, lambda: window.scene.t == end)
    assert window.sampling.playback.index == 0
    gate.set()
    until(qtbot, lambda: window.sampling.playback.index == STEPS)
    assert abs(window.scene.t - end) < 0.05


def test_at_one_level_the_last_step_is_waited_for_and_the_level_stays(
    window: Window, qtbot: QtBot, gate: threading.Event
) -> None:
    begun(window, qtbot, "langevin")
    before = window.scene.t
    qtbot.keyClick(window, Qt.Key.Key_Home)
    gate.set()
    until(qtbot, lambda: window.sampling.playback.index == STEPS)
    assert window.scene.t == before


def test_who_steps_meanwhile_waits_no_longer(window: Window, qtbot: QtBot, gate: threading.Event) -> None:
    begun(window, qtbot, "ode")
    qtbot.keyClick(window, Qt.Key.Key_Home)
    qtbot.keyClick(window, Qt.Key.Key_End)
    gate.set()
    run = window.sampling.playback
    until(qtbot, lambda: run.run is not None and run.run.finished)
    qtbot.wait(50)
    assert run.index == 0


def test_the_axis_is_heard_before_the_first_frame_is_there(window: Window, qtbot: QtBot) -> None:
    window.layout_.timeline.stepsChanged.emit(STEPS)
    window.sampling.restart()
    window.sampling.move_to(0.0)
    run = window.sampling.playback
    until(qtbot, lambda: run.run is not None and run.run.finished)
    until(qtbot, lambda: run.index == STEPS)


def test_points_stay_where_their_recording_failed(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place that never comes is not awaited for ever: the points stand where they came to."""
    opened = threading.Event()

    def failing(spec: RunSpec, realise: Realise) -> Generator[RunSnapshot, None, None]:
        run = record(spec, realise)
        yield next(run)
        opened.wait(60)
        raise RuntimeError("the recording broke")

    monkeypatch.setattr(recording, "record", failing)
    begun(window, qtbot, "ode")
    window.sampling.move_to(0.1)
    until(qtbot, lambda: window.layout_.canvas.shown[1].points is None)
    opened.set()
    until(qtbot, lambda: window.notices.refused.isVisible())
    until(qtbot, lambda: window.layout_.canvas.shown[1].points is not None)
    assert window.sampling.playback.index == 0
    until(qtbot, lambda: window.scene.t == pytest.approx(1.0))
    monkeypatch.setattr(recording, "record", record)
    qtbot.keyClick(window, Qt.Key.Key_Space)  # and begins anew where it is asked to play
    until(qtbot, lambda: window.sampling.playback.at_end)
