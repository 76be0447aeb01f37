"""Fields of our format that this program does not know: kept beside what they belong to, and written again."""

import json
import os
import stat
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from scoreviz.engine.autosave import Slot, Work, interrupted
from scoreviz.engine.document import Document
from scoreviz.engine.marks import Blob, Stroke
from scoreviz.engine.project import backup_of, open_project, save
from scoreviz.engine.refusal import Refused
from scoreviz.engine.stamp import Stamp
from scoreviz.engine.target import Layer, Preset, Target
from tests.engine.test_project import trained

BLOB = Blob((0.0, 0.0), (0.1, 0.0, 0.1), 1.0)
LAYERS = (Layer(Preset("ring"), (Stroke(((0.0, 0.0),)), BLOB), "Ring"), Layer(Preset("spiral"), (), "Spiral"))
DOCUMENT = Document(Target(LAYERS))


def words_of(path: Path, name: str = "document.json") -> Any:
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read(name))


def with_members(path: Path, **others: Any) -> None:
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (members | others).items():
            archive.writestr(name, data if isinstance(data, bytes) else json.dumps(data).encode())


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """A file of a later program with our format."""
    path = tmp_path / "later.scoreviz"
    save(path, DOCUMENT, trained())
    words = words_of(path)
    words["camera"] = [1, 2]
    words["target"]["grid"] = "hex"
    words["target"]["frame"]["turn"] = 0.5
    words["target"]["layers"][0]["locked"] = True
    words["target"]["layers"][1]["base"]["seed"] = 7
    words["target"]["layers"][0]["marks"][1]["angle"] = 30
    numbers = words_of(path, "training.json") | {"optimiser": "adam"}
    with_members(path, **{"document.json": words, "training.json": numbers, "notes.txt": b"hello", "../x": b"x"})
    return path


def test_unknown_fields_open_and_are_named(later: Path) -> None:
    project = open_project(later)
    assert project.document == DOCUMENT
    assert project.unknown.names == (
        "camera", "target.grid", "target.frame.turn", "target.layers.locked", "target.layers.base.seed",
        "target.layers.marks.angle", "training.optimiser", "notes.txt",
    )  # fmt: skip
    assert "camera, target.grid, target.frame.turn and 5 more. It is kept" in project.unknown.warning


def test_they_are_written_again(later: Path) -> None:
    project = open_project(later)
    again = later.with_name("again.scoreviz")
    save(again, project.document, project.saved, project.unknown)
    assert words_of(again) == words_of(later)
    assert words_of(again, "training.json") == words_of(later, "training.json")
    assert open_project(again).unknown.names == project.unknown.names
    with zipfile.ZipFile(again) as archive:
        assert "../x" not in archive.namelist()


def test_they_follow_their_layer_and_leave_with_their_mark(later: Path) -> None:
    project = open_project(later)
    ring, spiral = LAYERS
    moved = Document(Target((spiral, replace(ring, marks=(BLOB,)))))
    save(later, moved, None, project.unknown)
    first, second = words_of(later)["target"]["layers"]
    assert first["base"]["seed"] == 7
    assert "locked" not in first
    assert second["locked"] is True
    assert second["marks"][0]["angle"] == 30
    save(later, Document(Target((replace(ring, name="Other", marks=()), spiral))), None, project.unknown)
    assert words_of(later)["target"]["layers"][0]["locked"] is True  # by its place
    assert "angle" not in json.dumps(words_of(later))


def test_a_known_field_is_never_replaced_by_an_unknown_one(later: Path) -> None:
    project = open_project(later)
    document = replace(project.document, sampling=replace(project.document.sampling, steps=7))
    save(later, document, project.saved, project.unknown)
    assert open_project(later).document == document


def test_what_is_nested_too_deeply_is_refused(later: Path) -> None:
    deep: Any = 1
    for _ in range(30):
        deep = [deep]
    with_members(later, **{"document.json": words_of(later) | {"deep": deep}})
    with pytest.raises(Refused, match="deep is not a known field, and is nested too deeply to be kept"):
        open_project(later)


@pytest.mark.parametrize("name", ["step", "age", "seconds", "width"])
def test_a_whole_number_too_large_for_any_other_is_refused(later: Path, name: str) -> None:
    with_members(later, **{"training.json": words_of(later, "training.json") | {name: 10**400}})
    with pytest.raises(Refused, match=f"the training's {name} must be"):
        open_project(later)


# ---- the picture and the backup


def test_a_project_has_a_small_picture_of_its_drawing(later: Path) -> None:
    with zipfile.ZipFile(later) as archive:
        picture = Image.open(BytesIO(archive.read("thumbnail.png")))
    assert picture.size == (192, 128)
    assert len(picture.getcolors(30_000) or ()) > 20


def test_the_previous_version_is_kept(later: Path) -> None:
    before = later.read_bytes()
    save(later, Document())
    assert backup_of(later).name == "later.scoreviz~"
    assert backup_of(later).read_bytes() == before
    assert open_project(later).document == Document()


def test_a_backup_is_kept_where_files_have_but_one_name(later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown_here(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr("os.link", unknown_here)
    before = later.read_bytes()
    save(later, Document())
    assert backup_of(later).read_bytes() == before


def test_file_and_folder_are_flushed_before_and_after_the_rename(later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    flush, rename = os.fsync, os.replace

    def fsync(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        flush(handle)

    def replaced(source: Path, target: Path) -> None:
        done.append(target.name)
        rename(source, target)

    monkeypatch.setattr("os.fsync", fsync)
    monkeypatch.setattr("os.replace", replaced)
    save(later, Document())
    folder = [] if os.name == "nt" else ["folder"]
    assert done == ["file", "later.scoreviz~", "later.scoreviz", *folder]


def test_what_killed_programs_left_beside_is_removed_in_time(later: Path) -> None:
    old, new, other = (later.with_name(f".{name}.part") for name in ("later.scoreviz.a", "later.scoreviz.b", "x.a"))
    for path in (old, new, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (0, 0))
    save(later, Document())
    assert [path.exists() for path in (old, new, other)] == [False, True, True]


def test_what_would_not_open_again_is_not_written(later: Path) -> None:
    before = later.read_bytes()
    many = Document(Target.of(marks=(Stroke(((0.0, 0.0),) * 500_001),)))
    with pytest.raises(Refused, match=r"it would not open again: target\.layers must have at most"):
        save(later, many)
    assert later.read_bytes() == before


# ---- slots


def test_a_slot_comes_back_whole(later: Path, tmp_path: Path) -> None:
    project = open_project(later)
    slot = Slot.fresh(tmp_path / "slots")
    slot.write(Work(project.document, project.saved, project.unknown, later, Stamp.of(later)))
    assert interrupted(tmp_path / "slots") == []  # it is held
    slot.release()
    (left,) = interrupted(tmp_path / "slots")
    work = left.read()
    assert (work.document, work.file, work.stamp) == (project.document, later, Stamp.of(later))
    assert work.unknown.names == project.unknown.names
    assert work.name == "later"
    assert interrupted(tmp_path / "slots") == []  # it is offered once
    left.slot.remove()
    assert list((tmp_path / "slots").iterdir()) == []


def test_what_nobody_needs_is_removed(tmp_path: Path) -> None:
    slot = Slot.fresh(tmp_path)
    slot.release()  # interrupted before anything was worth keeping
    (tmp_path / "other.txt").write_bytes(b"")
    assert interrupted(tmp_path) == []
    assert [path.name for path in tmp_path.iterdir()] == ["other.txt"]


def test_a_slot_that_is_taken_away_while_it_is_written_stays_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slot = Slot.fresh(tmp_path)
    monkeypatch.setattr("scoreviz.engine.autosave.pack", lambda *_: slot.remove())
    with pytest.raises(Refused, match="its window is closed"):
        slot.write(Work(DOCUMENT))
    assert list(tmp_path.iterdir()) == []
