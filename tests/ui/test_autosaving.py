"""What an interrupted program left is offered, taken up or discarded; a window that closes leaves nothing."""

import os
import time
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine import autosave
from scoreviz.engine.autosave import Slot, Work, interrupted
from scoreviz.engine.document import Document, Network, Noise
from scoreviz.engine.project import open_project, save
from scoreviz.engine.stamp import Stamp
from scoreviz.engine.target import Preset, Target
from scoreviz.ui.cards import LinkButton
from scoreviz.ui.window import Window
from tests.engine.test_project import trained
from tests.ui.person import LEFT, chosen_file, drag, until


def left_behind(name: str, file: Path | None = None, age: float = 0.0) -> Path:
    """What a program leaves that is interrupted."""
    slot = Slot.fresh(autosave.FOLDER)
    document = Document(Target.of(Preset("ring"), name=name), noise=Noise("vp"), network=Network(8, 2))
    slot.write(Work(document, trained(), file=file, stamp=None if file is None else Stamp.of(file)))
    slot.release()
    os.utime(slot.path, (time.time() - age, time.time() - age))
    return slot.path


def kept_files() -> list[str]:
    return sorted(path.name for path in autosave.FOLDER.iterdir() if path.suffix == ".scoreviz")


def names_in(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def press(qtbot: QtBot, card: QWidget, word: str) -> None:
    (button,) = [b for b in card.findChildren(LinkButton) if b.isVisible() and b.text() == word]
    qtbot.mouseClick(button, LEFT)


def test_a_stroke_is_kept_at_once_and_gone_after_a_clean_end(window: Window, qtbot: QtBot) -> None:
    assert kept_files() == []
    drag(qtbot, window, [(-60, -60), (60, 60)])
    until(qtbot, lambda: len(kept_files()) == 1)
    assert interrupted(autosave.FOLDER) == []  # its owner lives
    window.leave()
    assert list(autosave.FOLDER.iterdir()) == []


def test_what_is_learned_is_kept_too(window: Window, qtbot: QtBot) -> None:
    window.picking.pick("ring")
    window.learning.train()
    until(qtbot, lambda: window.learner.learned is not None)
    until(qtbot, lambda: any("weights.safetensors" in names_in(autosave.FOLDER / name) for name in kept_files()))


def test_what_is_saved_is_not_kept_beside_it(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    drag(qtbot, window, [(-60, -60), (60, 60)])
    until(qtbot, lambda: len(kept_files()) == 1)
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "a.scoreviz")
    assert window.files.save()
    until(qtbot, lambda: kept_files() == [])


def test_the_first_start_and_a_new_look_are_no_work(window: Window, qtbot: QtBot) -> None:
    window.begin()
    assert not window.notices.interrupted.isVisible()
    until(qtbot, lambda: window.learner.learned is not None)
    window.layout_.layers.layerToggled.emit("trails", False)
    qtbot.wait(600)
    assert kept_files() == []


def test_an_untitled_document_is_taken_up_with_its_weights(window: Window, qtbot: QtBot) -> None:
    path = left_behind("Islands")
    window.begin()
    card = window.notices.interrupted
    assert card.isVisible()
    assert "“Islands” was open when scoreviz ended today at" in card.accessibleName()
    press(qtbot, card, "Take up")
    assert not card.isVisible()
    assert window.session.document.target.name == "Islands"
    assert window.learner.snapshot is not None
    assert window.learner.snapshot.step == 300
    qtbot.wait(600)
    assert kept_files() == [path.name]  # in the same slot, at every moment
    assert interrupted(autosave.FOLDER) == []


def test_a_titled_document_goes_on_in_its_file(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "lesson.scoreviz"
    save(file, Document())
    left_behind("Ring", file)
    window.begin()
    qtbot.keyClick(window.notices.interrupted, Qt.Key.Key_Return)  # the keyboard is on the first way
    assert window.session.path == file
    assert window.isWindowModified()
    assert window.files.would_lose
    assert window.files.save()
    assert open_project(file).document.noise.process == "vp"
    assert open_project(file.with_name("lesson.scoreviz~")).document == Document()
    until(qtbot, lambda: kept_files() == [])


def test_what_is_discarded_is_not_offered_again(window: Window, qtbot: QtBot) -> None:
    left_behind("Islands")
    window.begin()
    press(qtbot, window.notices.interrupted, "Discard")
    assert kept_files() == []
    assert window.session.document == Document()


def test_what_is_put_off_is_offered_at_the_next_start(window: Window, qtbot: QtBot) -> None:
    path = left_behind("Islands")
    window.begin()
    qtbot.keyClick(window.notices.interrupted, Qt.Key.Key_Escape)
    assert not window.notices.interrupted.isVisible()
    window.leave()
    assert kept_files() == [path.name]
    assert [left.slot.path for left in interrupted(autosave.FOLDER)] == [path]


def test_all_that_was_interrupted_is_offered_newest_first(window: Window, qtbot: QtBot) -> None:
    left_behind("Older", age=90_000)
    left_behind("Newer", age=10)
    window.begin()
    card = window.notices.interrupted
    assert "“Newer”" in card.accessibleName()
    press(qtbot, card, "Take up")
    assert "“Older” was open when scoreviz ended on" in card.accessibleName()
    press(qtbot, card, "Discard")
    assert window.session.document.target.name == "Newer"
    assert not card.isVisible()


def test_what_cannot_be_read_is_said_and_stays_until_it_is_discarded(window: Window, qtbot: QtBot) -> None:
    path = left_behind("Islands")
    path.write_bytes(path.read_bytes()[:500])
    window.begin()
    assert "cannot be read" in window.notices.interrupted.accessibleName()
    assert "cut short" in window.notices.interrupted.accessibleName()
    press(qtbot, window.notices.interrupted, "Later")
    assert kept_files() == [path.name]


def test_two_windows_keep_their_own(window: Window, qtbot: QtBot) -> None:
    other = Window()
    qtbot.addWidget(other)
    other.picking.pick("ring")
    window.picking.pick("spiral")
    until(qtbot, lambda: len(kept_files()) == 2)
    other.leave()
    assert len(kept_files()) == 1


def test_a_folder_that_cannot_be_written_is_said_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr("scoreviz.engine.autosave.FOLDER", tmp_path / "file" / "autosave")
    window = Window()
    qtbot.addWidget(window)
    assert "cannot be kept for a next start: part of its path is not a folder" in window.layout_.status._left.text()
    window.leave()
