"""Several windows: each its own document, history, training and points; closing one ends only its own."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.palette import DARK, LIGHT
from scoreviz.ui import windows
from scoreviz.ui.session import Session
from scoreviz.ui.window import Window
from tests.ui.person import chosen_file, drag, until


@pytest.fixture
def other(window: Window, qtbot: QtBot) -> Iterator[Window]:
    with qtbot.waitActive(window):
        window.activateWindow()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_N, keys)
    (made,) = windows.others(window)
    until(qtbot, lambda: made.scene.shown is not None)
    yield made
    for one in windows.others(window):
        one.leave()


def let_go() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()


def test_a_new_window_has_a_document_and_a_history_of_its_own(window: Window, other: Window, qtbot: QtBot) -> None:
    drag(qtbot, other, [(-60, -60), (60, 60)])
    assert other.session.document.target.drawn
    assert not window.session.document.target.drawn
    assert (window.session.history.count(), other.session.history.count()) == (0, 1)
    window.picking.pick("ring")
    other.session.undo()
    assert window.session.document.target.name == "Ring of eight"
    assert other.pos() != window.pos()


def test_titles_tell_untitled_windows_apart_and_which_is_modified(
    window: Window, other: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert (window.windowTitle(), other.windowTitle()) == ("Smiley[*]", "Smiley · 2[*]")
    drag(qtbot, other, [(-60, -60), (60, 60)])
    assert (window.isWindowModified(), other.isWindowModified()) == (False, True)
    assert (window.layout_.top.name.modified, other.layout_.top.name.modified) == (False, True)
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "a[*]b.scoreviz")
    assert other.files.save_as()
    assert other.windowTitle() == "a[*][*]b[*]"
    assert not other.isWindowModified()
    other.session.undo()
    assert other.isWindowModified()
    assert not window.isWindowModified()


def test_closing_one_leaves_the_training_and_the_points_of_the_other(
    window: Window, other: Window, qtbot: QtBot
) -> None:
    for one in (window, other):
        one.layout_.timeline.particlesChanged.emit(500)
        one.learning.train()
        one.sampling.play(looping=True)
    until(qtbot, lambda: window.learner.state == "running" and other.learner.state == "running")
    closing = other.learner
    other.close()
    assert closing.close(windows.CLOSE_SECONDS)
    assert window.learner.state == "running"
    snapshot = window.learner.snapshot
    assert snapshot is not None
    steps = snapshot.step
    shown = window.scene.shown
    window.scene.set_time(0.9)
    until(qtbot, lambda: window.learner.snapshot is not None and window.learner.snapshot.step > steps + 20)
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown is not shown)
    assert window.sampling.playback.playing
    assert window.isVisible()


def test_a_closed_window_is_let_go(window: Window, other: Window) -> None:
    gone: list[bool] = []
    other.destroyed.connect(lambda: gone.append(True))
    other.close()
    let_go()
    assert gone == [True]
    assert windows._kept == {}
    assert windows.others(window) == []


def test_the_first_window_can_close_before_the_second(window: Window, other: Window, qtbot: QtBot) -> None:
    other.learning.train()
    until(qtbot, lambda: other.learner.state == "running")
    window.close()
    assert other.isVisible()
    assert other.learner.state == "running"
    other.scene.set_time(0.9)
    until(qtbot, lambda: other.scene.shown is not None and other.scene.shown.request.t == pytest.approx(0.9))


def test_quitting_asks_only_where_something_would_be_lost(window: Window, other: Window, qtbot: QtBot) -> None:
    drag(qtbot, other, [(-60, -60), (60, 60)])
    windows.close_all(window)
    assert not window.isVisible()
    assert other.isVisible()
    assert other.notices.refused.isVisible()


def test_all_windows_look_alike(window: Window, other: Window) -> None:
    window.layout_.top.theme.chosen.emit("light")
    assert window.looking.palette is other.looking.palette is LIGHT
    other.layout_.top.theme.chosen.emit("dark")
    assert window.looking.palette is other.looking.palette is DARK
    window.layout_.layers.reduceMotionToggled.emit(True)
    assert other.layout_.layers.reduce_motion.isChecked()


def test_a_number_is_free_again_when_its_window_is_closed(window: Window, other: Window) -> None:
    assert (window.number, other.number) == (1, 2)
    third = windows.open_another(window)
    assert third.number == 3
    other.close()
    assert windows.number_for(window) == 1
    fourth = windows.open_another(window)
    assert fourth.number == 2


def test_a_closed_window_leaves_the_memory(qtbot: QtBot) -> None:
    def open_draw_and_close() -> tuple[weakref.ref[Window], weakref.ref[Session]]:
        made = Window()
        made.show()
        until(qtbot, lambda: made.scene.shown is not None)
        drag(qtbot, made, [(-60, -60), (60, 60)])  # its history holds documents
        made.leave()
        made.deleteLater()
        return weakref.ref(made), weakref.ref(made.session)

    gone, session = open_draw_and_close()
    let_go()
    assert gone() is None
    assert session() is None
