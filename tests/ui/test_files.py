"""Names and files: what a chosen name becomes, and what is left when writing fails."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.device import choose
from scoreviz.engine.document import Document
from scoreviz.engine.learner import Learner
from scoreviz.engine.marks import Stroke
from scoreviz.engine.project import save
from scoreviz.engine.target import Blank, Target
from scoreviz.ui.files import Act, Files, completed
from scoreviz.ui.session import Session


@dataclass
class Desk:
    """The files of a window that is only a plain one, and what they said."""

    window: QWidget
    refused: list[tuple[str, str]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    decisions: list[tuple[str, str, Act]] = field(default_factory=list)
    asked: int = 0

    def __post_init__(self) -> None:
        self.session = Session(Document())
        self.files = Files(
            self.window,
            self.session,
            Learner(choose("cpu")),
            opened=lambda: None,
            bring=lambda path: None,
            refuse=lambda title, why: self.refused.append((title, why)),
            say=self.said.append,
            ask=self._ask,
            decide=lambda title, why, action, other: self.decisions.append((title, why, action[1])),
        )

    def _ask(self, go_on: Callable[[], None]) -> None:
        self.asked += 1
        go_on()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(60, 40)
    return Desk(window)


def choosing(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("walk", "walk.scoreviz"),
        ("v1.2", "v1.2.scoreviz"),
        ("walk.scoreviz", "walk.scoreviz"),
        ("WALK.ScoreViz", "WALK.ScoreViz"),
        (".scoreviz", ".scoreviz.scoreviz"),
    ],
)
def test_a_project_has_its_suffix_whatever_dots_its_name_has(name: str, written: str) -> None:
    assert completed(Path("folder") / name, ".scoreviz") == Path("folder") / written


def test_a_name_with_a_dot_can_be_opened_again(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    choosing(monkeypatch, tmp_path / "v1.2")
    assert desk.files.save_as()
    assert [path.name for path in tmp_path.iterdir()] == ["v1.2.scoreviz"]
    assert desk.session.path is not None
    desk.files.open_path(desk.session.path)
    assert desk.refused == []


def test_a_file_nobody_was_asked_about_is_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    there = tmp_path / "v1.2.scoreviz"
    there.write_bytes(b"of some worth")
    choosing(monkeypatch, tmp_path / "v1.2")
    assert not desk.files.save_as()
    assert there.read_bytes() == b"of some worth"
    ((_, why),) = desk.refused
    assert why.startswith("v1.2.scoreviz: there is such a file already")


def test_a_broken_file_is_found_so_before_anybody_is_asked_about_the_drawing(desk: Desk, tmp_path: Path) -> None:
    drawn = replace(Document(), target=Target.of(Blank(), (Stroke(((0.0, 0.0), (1.0, 1.0)), 0.3, 0.8),)))
    desk.session.edit("Brush", target=drawn.target)
    assert desk.files.would_lose
    for name, content in (("broken.scoreviz", b"hello"), ("gone.scoreviz", None)):
        if content is not None:
            (tmp_path / name).write_bytes(content)
        desk.files.open_path(tmp_path / name)
    assert [why.split(":")[0] for _, why in desk.refused] == ["broken.scoreviz", "gone.scoreviz"]
    assert desk.asked == 0
    assert desk.session.document == drawn
    save(tmp_path / "sound.scoreviz", Document())
    desk.files.open_path(tmp_path / "sound.scoreviz")
    assert desk.asked == 1
    assert desk.session.document == Document()
    assert desk.session.path == tmp_path / "sound.scoreviz"
