"""What goes wrong, and what would be lost: one sentence each, and nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from scoreviz.engine.worker import trainers
from scoreviz.ui.scene import FIRST_TIME
from scoreviz.ui.window import Window
from scoreviz.ui.windows import CLOSE_SECONDS
from tests.ui.person import chosen_file, drag, until


def test_nothing_learned_cannot_drive_points_and_says_so(window: Window) -> None:
    window.layout_.timeline.fieldChanged.emit("learned")
    window.sampling.toggle_play()
    assert not window.sampling.playback.playing
    assert "nothing is learned yet" in window.layout_.status._left.text().lower()


def test_both_ends_of_the_axis_can_be_saved_for_langevin(
    window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.layout_.timeline.samplerChanged.emit("langevin")
    window.layout_.inspector.learn.processChanged.emit("vp")
    for t in (0.0, 1.0):
        window.sampling.move_to(t)
        chosen_file(monkeypatch, "getSaveFileName", tmp_path / "end.scoreviz")
        window.files.save_as()
        window.files.open_path(tmp_path / "end.scoreviz")
        assert not window.notices.refused.isVisible()


def test_opening_a_file_leaves_no_run_behind(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "a.scoreviz")
    window.files.save()
    window.picking.pick("ring")
    window.sampling.play(looping=True)
    until(qtbot, lambda: window.sampling.playback.index > 2)
    window.session.saved(tmp_path / "b.scoreviz")
    window.files.open_path(tmp_path / "a.scoreviz")
    qtbot.wait(500)
    assert window.sampling.playback.run is None
    assert window.scene.t == pytest.approx(FIRST_TIME)


def test_a_failing_worker_is_said_and_begins_again(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise MemoryError("no room for the fields")

    monkeypatch.setattr("scoreviz.engine.fields_apart.snapshot", broken)
    window.scene.refresh()
    until(qtbot, lambda: "no room for the fields" in window.notices.refused.accessibleName())
    monkeypatch.undo()
    window.notices.dismiss()
    window.scene.set_time(0.6)
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.request.t == pytest.approx(0.6))


def test_escape_puts_the_question_away(window: Window, qtbot: QtBot) -> None:
    drag(qtbot, window, [(-60, -60), (60, 60)])
    window.close()
    qtbot.keyClick(window.notices.refused, Qt.Key.Key_Escape)
    assert not window.notices.refused.isVisible()
    assert window.isVisible()


def test_the_mark_is_what_closing_would_ask_about(window: Window, qtbot: QtBot) -> None:
    window.layout_.layers.layerToggled.emit("trails", False)
    assert not window.isWindowModified()
    drag(qtbot, window, [(-60, -60), (60, 60)])
    assert window.isWindowModified()


def test_stop_and_train_at_once_trains(window: Window, qtbot: QtBot) -> None:
    window.learning.train()
    until(qtbot, lambda: window.learner.state == "running")
    window.learner.stop()
    window.learning.train()
    steps = window.learner.snapshot.step if window.learner.snapshot is not None else 0
    until(qtbot, lambda: window.learner.snapshot is not None and window.learner.snapshot.step > steps + 50)


def test_a_lost_process_is_said_and_training_goes_on_from_its_last_step(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = trainers.take()
    monkeypatch.setattr(trainers, "take", lambda: worker)
    window.learning.train()
    until(qtbot, lambda: window.learner.learned is not None)
    monkeypatch.undo()
    worker.end()
    until(qtbot, window.notices.failed.isVisible)
    assert "The process that trains ended by itself" in window.notices.failed.accessibleName()
    steps = window.learner.snapshot.step if window.learner.snapshot is not None else 0
    assert steps > 0
    qtbot.keyClick(window, Qt.Key.Key_Return)
    until(qtbot, lambda: window.learner.snapshot is not None and window.learner.snapshot.step > steps)
    assert not window.notices.failed.isVisible()


def test_bad_files_get_one_sentence_and_nothing_is_lost(window: Window, tmp_path: Path) -> None:
    before = window.session.document
    bad = {
        "empty.csv": b"",
        "words.csv": b"a,b\nc,d\n",
        "cut.scoreviz": b"PK\x03\x04",
        "not.png": b"hello",
        "x.npy": b"\x93NUM",
    }
    for name, content in bad.items():
        path = tmp_path / name
        path.write_bytes(content)
        window.notices.dismiss()
        window.files.open_path(path)
        assert window.notices.refused.isVisible(), name
        assert name in window.notices.refused.accessibleName()
        assert window.session.document == before
    window.files.open_path(tmp_path / "nowhere.npy")
    assert "nowhere.npy" in window.notices.refused.accessibleName()


def test_a_full_disk_keeps_the_old_file(window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "kept.scoreviz"
    chosen_file(monkeypatch, "getSaveFileName", path)
    assert window.files.save()
    old = path.read_bytes()
    window.picking.pick("ring")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert not window.files.save()
    monkeypatch.undo()
    assert path.read_bytes() == old
    assert [p.name for p in tmp_path.iterdir()] == ["kept.scoreviz"]
    assert "kept.scoreviz" in window.notices.refused.accessibleName()
    assert not window.session.clean


def test_closing_while_training_asks_nothing_and_ends_it(window: Window, qtbot: QtBot) -> None:
    window.begin()
    until(qtbot, lambda: window.learner.state == "running")
    window.close()
    assert not window.isVisible()
    assert window.learner.close(CLOSE_SECONDS)


def test_closing_with_unsaved_work_asks_first(window: Window, qtbot: QtBot) -> None:
    drag(qtbot, window, [(-60, -60), (60, 60)])
    window.close()
    assert window.isVisible()
    assert window.notices.refused.isVisible()
    window.notices.refused.otherRequested.emit()
    assert not window.isVisible()


def test_saving_on_the_way_out(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    drag(qtbot, window, [(-60, -60), (60, 60)])
    window.close()
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "kept")
    window.notices.refused.actionRequested.emit()
    assert not window.isVisible()
    assert (tmp_path / "kept.scoreviz").exists()


def test_a_new_look_is_not_worth_a_question(window: Window) -> None:
    window.layout_.layers.layerToggled.emit("trails", False)
    window.picking.pick("ring")
    window.close()
    assert not window.isVisible()
