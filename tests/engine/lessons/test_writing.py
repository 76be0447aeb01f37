"""The present scene as a lesson: what is written opens again, and so does every entry that it explains."""

import os
import tomllib
from pathlib import Path

import pytest

from scoreviz.engine.document import Document, Noise, Overlays, Run, Sampling, Theatre
from scoreviz.engine.gallery import preset
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.rehearsal import check
from scoreviz.engine.lessons.writing import SCENE, write_lesson
from scoreviz.engine.project import Project
from scoreviz.engine.refusal import Refused
from scoreviz.engine.training import SavedTraining
from scoreviz.maths.finished import finished
from tests.engine.lessons.standings import learned

SCENERY = Document(
    target=preset("pair"),
    noise=Noise("vp"),
    sampling=Sampling("langevin", steps=30, particles=200),
    theatre=Theatre(beside=(Run(Sampling("annealed", steps=30, particles=200)),)),
    overlays=Overlays(view="true"),
)


def test_what_is_written_opens_again(tmp_path: Path) -> None:
    project = Project(SCENERY, SavedTraining.of(learned()))
    folder = write_lesson(tmp_path / "mine", 'A "lesson" \\ 課', project, t=0.25, shows=("timeline", "error"))
    lesson = open_lesson(folder)
    (step,) = lesson.steps
    assert lesson.title.texts == dict.fromkeys(("en", "zh_TW", "zh_CN"), 'A "lesson" \\ 課')
    assert step.text.lacks == step.title.lacks == ()
    assert step.document == SCENERY
    assert step.saved is not None
    assert step.saved.step == 60
    assert (step.t, step.page, step.shows, step.begins) == (0.25, "plane", ("timeline", "error"), "rest")
    assert sorted(os.listdir(folder)) == ["lesson.toml", SCENE]
    assert os.listdir(tmp_path) == ["mine"]  # nothing is left beside it


def test_every_entry_that_is_explained_is_one_that_opens(tmp_path: Path) -> None:
    folder = write_lesson(tmp_path / "mine", "Mine", Project(SCENERY, None))
    path = folder / "lesson.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    entry = [line.removeprefix("# ") for line in lines if not line.startswith("# ----")]
    head = entry.index("format = 1")  # what is above is said to a reader
    prose = [line for line in entry[head:] if line.endswith((".", ",")) and "=" not in line]
    words = "\n".join(line for line in entry[head:] if line not in prose)
    path.write_text(words, encoding="utf-8")
    assert {"formula", "document", "knob", "figure", "task", "question", "claim"} <= tomllib.loads(words)["step"][
        0
    ].keys()
    step = open_lesson(folder).steps[0]
    assert step.question is not None
    assert step.task is not None
    assert step.formula is not None
    assert step.document.sampling.steps == 400
    assert all(one.holds for one in finished(check(open_lesson(folder))))


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a.txt").write_text("a")
    (tmp_path / "file").write_text("a")
    (tmp_path / "empty").mkdir()
    for name in ("full", "file"):
        with pytest.raises(Refused, match=rf"^{name}: there is something in it already"):
            write_lesson(tmp_path / name, "A", Project(SCENERY, None))
    assert open_lesson(write_lesson(tmp_path / "empty", " ", Project(SCENERY, None))).title.in_language("en") == "empty"
    assert sorted(os.listdir(tmp_path)) == ["empty", "file", "full"]


def test_where_a_lesson_cannot_be_written_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise Refused("scene.scoreviz", "it could not be written: the disk is full")

    monkeypatch.setattr("scoreviz.engine.lessons.writing.save", full)
    with pytest.raises(Refused, match="the disk is full"):
        write_lesson(tmp_path / "mine", "A", Project(SCENERY, None))
    assert os.listdir(tmp_path) == []
    with pytest.raises(Refused, match=r"^mine: it could not be made: part of its path is not a folder|^mine: "):
        write_lesson(Path(__file__) / "mine", "A", Project(SCENERY, None))
