"""Files that nothing is written to: for a class, by a person's wish, or because the system says so."""

import json
import os
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from scoreviz.cli import main
from scoreviz.engine.document import Document
from scoreviz.engine.project import FORMAT, backup_of, open_project, save
from scoreviz.engine.refusal import Refused
from scoreviz.ui.renewing import renewed
from scoreviz.ui.window import Window
from tests.ui.person import drag, until
from tests.ui.test_sharing import refused, said

CONTROL = Qt.KeyboardModifier.ControlModifier


class Asked:
    """The dialog that asks for a file: what it was called and suggested, and what is chosen in it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.titles, self.suggestions = list[str](), list[str]()
        self.choice: Path | None = None
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._ask)

    def _ask(self, parent: object, title: str, suggestion: str, *_: object) -> tuple[str, str]:
        self.titles.append(title)
        self.suggestions.append(suggestion)
        return ("" if self.choice is None else str(self.choice)), ""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    return Asked(monkeypatch)


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A file for a class, alone in its folder."""
    folder = tmp_path / "shared"
    folder.mkdir()
    save(folder / "moons.scoreviz", Document(), read_only=True)
    return folder / "moons.scoreviz"


def paint(qtbot: QtBot, window: Window) -> None:
    drag(qtbot, window, [(-60, 0), (0, 20), (60, 0)])
    until(qtbot, lambda: window.files.would_lose)


def press_save(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_S, CONTROL)


def test_many_work_on_a_class_file_and_none_writes_to_it(
    qtbot: QtBot, window: Window, asked: Asked, shared: Path, tmp_path: Path
) -> None:
    whole = shared.read_bytes()
    window.begin(shared)
    other = Window()
    other.show()
    other.begin(shared)
    for one in (window, other):  # no lock keeps the second out, and neither may write
        assert one.windowTitle().startswith("moons (read-only)")
        assert said(one) == "moons.scoreviz is read-only: Save asks for another name"
        paint(qtbot, one)

    work = window.files.work
    assert work is not None
    assert work.file is None  # what an interrupted start takes up is nobody's file
    press_save(qtbot, window)
    assert asked.titles == ["moons.scoreviz is read-only: save as"]
    assert asked.suggestions == [str(Path.home() / "moons.scoreviz")]
    assert window.files.would_lose
    asked.choice = shared
    press_save(qtbot, window)
    assert "moons.scoreviz is open here: choose another name for the copy" in refused(window)
    assert (shared.read_bytes(), os.listdir(shared.parent)) == (whole, ["moons.scoreviz"])

    made = renewed(other)  # in another language, say
    assert made.windowTitle().startswith("moons (read-only)")
    qtbot.waitExposed(made)
    made.activateWindow()
    until(qtbot, made.isActiveWindow)
    asked.choice = tmp_path / "mine.scoreviz"
    press_save(qtbot, made)
    assert made.windowTitle().startswith("mine")
    assert "read-only" not in made.windowTitle()
    assert not open_project(tmp_path / "mine.scoreviz").read_only
    count = len(asked.titles)
    paint(qtbot, made)
    press_save(qtbot, made)
    assert len(asked.titles) == count  # from now on there is a file of one's own
    assert shared.read_bytes() == whole
    assert not backup_of(shared).exists()
    made.leave()


def test_a_copy_for_a_class_is_made_of_what_is_open(qtbot: QtBot, window: Window, asked: Asked, tmp_path: Path) -> None:
    own, copy = tmp_path / "own.scoreviz", tmp_path / "class.scoreviz"
    save(own, Document())
    window.begin(own, read_only=False)
    assert "read-only" not in window.windowTitle()
    paint(qtbot, window)
    press_save(qtbot, window)
    saved = own.read_bytes()
    menu = window.layout_.top.open_menu()
    entry = next(action for action in menu.actions() if action.text() == "Save for a class…")
    asked.choice = own
    entry.trigger()
    assert "own.scoreviz is open here" in refused(window)
    asked.choice = copy
    entry.trigger()
    menu.close()
    assert said(window) == "Saved class.scoreviz, which opens read-only"
    assert Path(asked.suggestions[-1]).name == "own for a class.scoreviz"
    assert (own.read_bytes(), window.session.path) == (saved, own)
    assert open_project(copy).read_only
    assert open_project(copy).document == open_project(own).document
    with zipfile.ZipFile(copy) as archive:  # beside the document: an older program reads the file too
        assert json.loads(archive.read("class.json")) == {"read_only": True}
        assert json.loads(archive.read("document.json"))["format"] == FORMAT
    window.files.open_path(copy)
    assert window.windowTitle().startswith("class (read-only)")
    window.files.open_path(own)
    assert not window.files.read_only


@pytest.mark.parametrize("what", ["the file", "its folder"])
def test_what_the_system_does_not_let_be_written_opens_read_only(
    qtbot: QtBot, window: Window, asked: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    own = tmp_path / "own.scoreviz"
    save(own, Document())
    locked = own if what == "the file" else tmp_path
    access = os.access  # whoever runs the tests may write anywhere
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != locked and access(path, mode))
    window.files.open_path(own)
    assert said(window) == "own.scoreviz may not be written here: Save asks for another name"
    assert "(read-only)" in window.windowTitle()
    press_save(qtbot, window)
    assert asked.titles == ["own.scoreviz is read-only: save as"]


def test_a_lesson_gives_back_what_was_read_only(window: Window, shared: Path) -> None:
    window.begin(shared)
    window.files.set_aside()
    assert window.files.work is None
    window.files.pass_by(open_project(shared))
    assert not window.files.read_only
    window.files.take_back()
    assert window.files.read_only


def test_the_command_line_asks_for_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], shared: Path
) -> None:
    begun: list[tuple[Path | None, bool]] = []
    monkeypatch.setattr("scoreviz.display.why_no_window", lambda: "")

    def run_window(path: Path | None, lesson: object, read_only: bool) -> int:
        begun.append((path, read_only))
        return 0

    monkeypatch.setattr("scoreviz.app.run_window", run_window)
    assert main(["--read-only", str(shared)]) == 0
    assert main([str(shared)]) == 0
    assert begun == [(shared, True), (shared, False)]
    assert main(["--read-only"]) == 2
    assert capsys.readouterr().err == "scoreviz: --read-only: which project is to be opened so?\n"


def test_what_is_asked_for_holds_for_any_file(qtbot: QtBot, window: Window, asked: Asked, tmp_path: Path) -> None:
    own = tmp_path / "own.scoreviz"
    save(own, Document())
    window.begin(own, read_only=True)
    paint(qtbot, window)
    press_save(qtbot, window)
    assert asked.titles == ["own.scoreviz is read-only: save as"]


@pytest.mark.parametrize("content", [b"[]", b"{", b'{"read_only": 1}', b"{}"])
def test_a_mark_that_is_none_is_told_or_marks_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.scoreviz"
    save(path, Document())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("class.json", content)
    if content.startswith(b"{") and content.endswith(b"}"):
        assert not open_project(path).read_only
    else:
        with pytest.raises(Refused, match=r"odd\.scoreviz: class\.json"):
            open_project(path)
