"""What is remembered from one start to the next, and files that others change."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Document, Network, Noise
from scoreviz.engine.project import open_project, save
from scoreviz.ui.preferences import settings
from scoreviz.ui.remembered import MOST_RECENT, recent_files, remember_file
from scoreviz.ui.window import Window
from tests.engine.test_project import trained
from tests.ui.person import chosen_file


def entries(menu: QMenu) -> list[QAction]:
    """The menu's entries between its first rule and that above the help."""
    actions = menu.actions()
    rules = [place for place, action in enumerate(actions) if action.isSeparator()]
    return actions[rules[0] + 1 : rules[-1]]


def test_files_of_late_are_offered_newest_first_and_open(window: Window, tmp_path: Path) -> None:
    assert entries(window.layout_.top.open_menu()) == []
    for name in ("a", "b & c", "gone"):
        save(tmp_path / f"{name}.scoreviz", Document(noise=Noise("vp")))
        window.files.open_path(tmp_path / f"{name}.scoreviz")
    window.files.new()
    (tmp_path / "gone.scoreviz").unlink()
    menu = window.layout_.top.open_menu()
    offered = entries(menu)
    assert [action.text() for action in offered] == [f"b && c\t{tmp_path.name}", f"a\t{tmp_path.name}"]
    offered[1].trigger()
    assert window.session.path == tmp_path / "a.scoreviz"
    assert [action.text()[0] for action in entries(window.layout_.top.open_menu())] == ["b"]


def test_no_more_files_are_remembered_than_are_offered(tmp_path: Path) -> None:
    for number in range(MOST_RECENT + 5):
        path = tmp_path / f"{number}.scoreviz"
        path.write_bytes(b"")
        remember_file(path)
    remember_file(tmp_path / "9.scoreviz")
    assert [path.stem for path in recent_files()] == ["9", "12", "11", "10", "8", "7", "6", "5"]


@pytest.mark.parametrize("value", [7, "", ["", "a\0b", None], b"\x80", {"a": 1}])
def test_a_broken_list_of_files_is_no_list(value: object) -> None:
    settings().setValue("recent files", value)
    assert recent_files() == []


def test_a_window_comes_back_where_it_was(qtbot: QtBot) -> None:
    first = Window()
    qtbot.addWidget(first)
    first.show()
    first.setGeometry(QRect(30, 40, 1200, 720))
    first.leave()
    second = Window()
    qtbot.addWidget(second)
    second.show()
    assert second.height() == 720  # a screen of the tests is 800 pixels wide, less than any window
    second.leave()


def test_a_window_that_stood_on_no_screen_comes_back_on_one(qtbot: QtBot) -> None:
    first = Window()
    qtbot.addWidget(first)
    first.show()
    first.move(QPoint(90_000, -50_000))
    first.leave()
    second = Window()
    qtbot.addWidget(second)
    second.show()
    assert QApplication.primaryScreen().geometry().intersects(second.frameGeometry())
    second.leave()


@pytest.mark.parametrize(("name", "value"), [("place", b"nonsense"), ("place", 5), ("theme", "purple")])
def test_broken_settings_are_ignored_with_a_note(qtbot: QtBot, name: str, value: object) -> None:
    settings().setValue(name, value)
    window = Window()
    qtbot.addWidget(window)
    assert "cannot be read, and is ignored" in window.layout_.status._left.text()
    window.leave()


def test_a_file_of_settings_that_is_none_is_ignored_with_a_note(qtbot: QtBot) -> None:
    place = Path(settings().fileName())
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"\x00\xff[[[\nnonsense\n" * 20)
    window = Window()
    qtbot.addWidget(window)
    assert "cannot be read, and is ignored" in window.layout_.status._left.text()
    window.leave()


# ---- files that others change


def test_a_file_that_another_program_changed_is_not_replaced_unasked(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "lesson.scoreviz"
    save(path, Document())
    window.files.open_path(path)
    window.picking.pick("ring")
    save(path, Document(noise=Noise("vp")))  # by the other program
    assert not window.files.save()
    assert "was changed by another program since it was opened" in window.notices.refused.accessibleName()
    assert open_project(path).document.noise.process == "vp"
    window.notices.refused.actionRequested.emit()
    assert open_project(path).document == window.session.document
    assert open_project(tmp_path / "lesson.scoreviz~").document.noise.process == "vp"
    window.picking.pick("spiral")
    assert window.files.save()  # it is this window's again


def test_the_other_way_is_another_file(window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "lesson.scoreviz"
    save(path, Document())
    window.files.open_path(path)
    window.picking.pick("ring")
    save(path, Document(noise=Noise("vp")))
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "mine.scoreviz")
    assert not window.files.save()
    window.notices.refused.otherRequested.emit()
    assert window.session.path == tmp_path / "mine.scoreviz"
    assert open_project(path).document.noise.process == "vp"


def test_a_file_that_is_gone_is_written_again(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "lesson.scoreviz"
    save(path, Document())
    window.files.open_path(path)
    path.unlink()
    assert window.files.save()
    assert path.exists()


def test_a_backup_is_opened_as_what_is_in_no_file(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "lesson.scoreviz"
    save(path, Document(noise=Noise("vp")))
    save(path, Document())
    window.files.open_path(tmp_path / "lesson.scoreviz~")
    assert window.session.document.noise.process == "vp"
    assert window.session.path is None


def test_weights_of_another_network_come_with_their_file(window: Window, tmp_path: Path) -> None:
    save(tmp_path / "a.scoreviz", Document(network=Network(8, 2)), trained())
    window.files.open_path(tmp_path / "a.scoreviz")
    assert window.learner.snapshot is not None
    assert window.learner.snapshot.step == 300
    assert not window.files.would_lose


def test_unknown_fields_are_warned_of_and_saved_again(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "later.scoreviz"
    save(path, Document())
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    words = json.loads(members["document.json"])
    words["noise"]["colour"] = {"name": "pink"}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (members | {"document.json": json.dumps(words).encode()}).items():
            archive.writestr(name, data)
    window.files.open_path(path)
    assert "does not know: noise.colour. It is kept" in window.notices.refused.accessibleName()
    window.picking.pick("ring")
    assert window.files.save()
    with zipfile.ZipFile(path) as archive:
        assert json.loads(archive.read("document.json"))["noise"]["colour"] == {"name": "pink"}
    window.files.new()
    assert window.files._unknown.names == ()
