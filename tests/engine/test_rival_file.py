"""What a second network has learned, in a project file: kept whole, also without the first, and never believed."""

import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load as load_arrays
from safetensors.numpy import save as save_arrays

from scoreviz.engine.autosave import Slot, Work, interrupted
from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, Network, Rival
from scoreviz.engine.learner import Learner
from scoreviz.engine.project import members_of, open_project, save
from scoreviz.engine.trained import SavedTraining
from tests.engine.files import peak_of, reason
from tests.engine.test_project import trained

DOCUMENT = Document(network=Network(8, 2), rival=Rival(Network(4, 2)))
Members = dict[str, bytes]


def two(folder: Path, first: bool = True) -> Members:
    """The members of a project of two networks, or of the second alone."""
    return members_of(folder / "a", DOCUMENT, trained() if first else None, rival=trained(4, 2, seed=1))


def zipped(folder: Path, members: Members) -> Path:
    path = folder / "two.scoreviz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def averages(saved: SavedTraining | None) -> np.ndarray[Any, Any] | None:
    return None if saved is None else saved.arrays["average"]


@pytest.mark.parametrize("first", [True, False])
def test_it_comes_back_whole_also_without_the_first(tmp_path: Path, first: bool) -> None:
    path, own, theirs = tmp_path / "two.scoreviz", trained() if first else None, trained(4, 2, seed=1)
    save(path, DOCUMENT, own, rival=theirs)
    project = open_project(path)
    assert (project.saved is None) == (own is None)
    assert project.rival is not None
    assert project.rival.step == theirs.step
    np.testing.assert_array_equal(project.rival.arrays["average"], theirs.arrays["average"])
    learner = Learner(choose("cpu"), rival=Learner(choose("cpu")))
    learner.restore(project.saved, project.document, theirs=project.rival)
    assert not learner.would_lose
    np.testing.assert_array_equal(averages(learner.rival_keepsake()), theirs.arrays["average"])
    assert (averages(learner.keepsake()) is None) == (own is None)


def test_what_was_interrupted_keeps_it_too(tmp_path: Path) -> None:
    slot = Slot.fresh(tmp_path / "slots")
    slot.write(Work(DOCUMENT, None, rival=trained(4, 2)))
    slot.release()
    (left,) = interrupted(tmp_path / "slots")
    work = left.read()
    assert work.saved is None
    assert work.rival is not None
    np.testing.assert_array_equal(work.rival.arrays["raw"], trained(4, 2).arrays["raw"])
    left.slot.remove()


def test_fields_that_are_not_known_are_written_again(tmp_path: Path) -> None:
    members = two(tmp_path)
    words = json.loads(members["rival.json"]) | {"optimiser": "adam", "plan": {"a": [1, 2]}}
    path = zipped(tmp_path, members | {"rival.json": json.dumps(words).encode()})
    project = open_project(path)
    assert project.unknown.names == ("rival.json.optimiser", "rival.json.plan")
    assert "rival.json.optimiser and rival.json.plan" in project.unknown.warning.replace(", ", " and ")
    again = tmp_path / "again.scoreviz"
    save(again, project.document, project.saved, project.unknown, project.rival)
    with zipfile.ZipFile(again) as archive:
        assert json.loads(archive.read("rival.json")) == words
        assert "optimiser" not in json.loads(archive.read("training.json"))


DEEP: Any = []
for _ in range(30):
    DEEP = [DEEP]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("step", 0, "training's step"),
        ("step", 2**60, "training's step"),
        ("step", ..., "training's step"),
        ("step", "12", "training's step"),
        ("width", 10**9, "training's width"),
        ("width", 5, "shape"),
        ("layers", -1, "training's layers"),
        ("prediction", "magic", "a network predicts one of"),
        ("conditional", 1, "conditional must be true or false"),
        ("seconds", -1, "seconds"),
        ("drawing", 7, "drawing"),
        ("changes", [{"step": -1}], "change"),
        ("more", DEEP, "nested too deeply to be kept"),
    ],
)
def test_a_wrong_field_is_refused_in_one_sentence(tmp_path: Path, name: str, value: Any, words: str) -> None:
    members = two(tmp_path)
    numbers = json.loads(members["rival.json"])
    if value is ...:
        del numbers[name]
    else:
        numbers[name] = value
    sentence = reason(zipped(tmp_path, members | {"rival.json": json.dumps(numbers).encode()}))
    assert sentence.startswith("rival.json: ")
    assert words in sentence


@pytest.mark.parametrize("text", [b"", b"[]", b"{", b'{"step": NaN}', b"[" * 100_000, b"\xff\xfe", b"null"])
def test_what_is_no_json_object_is_refused(tmp_path: Path, text: bytes) -> None:
    assert reason(zipped(tmp_path, two(tmp_path) | {"rival.json": text})).startswith("rival.json")


@pytest.mark.parametrize("name", ["rival.json", "rival.safetensors"])
@pytest.mark.parametrize("first", [True, False])
def test_a_lost_half_is_named(tmp_path: Path, name: str, first: bool) -> None:
    members = two(tmp_path, first)
    del members[name]
    assert reason(zipped(tmp_path, members)) == f"{name} is missing"


@pytest.mark.parametrize("harm", ["nan", "short", "type", "lost", "cut", "others"])
def test_harmed_weights_are_refused(tmp_path: Path, harm: str) -> None:
    members = two(tmp_path)
    arrays = load_arrays(members["rival.safetensors"])
    if harm == "nan":
        arrays["average"][3] = np.nan
    elif harm == "short":
        arrays["raw"] = arrays["raw"][:-1]
    elif harm == "type":
        arrays["first"] = arrays["first"].astype(np.float64)
    elif harm == "lost":
        del arrays["second"]
    data = save_arrays(arrays)
    data = data[: len(data) // 2] if harm == "cut" else data
    data = members["weights.safetensors"] if harm == "others" else data  # those of the first, which is larger
    assert reason(zipped(tmp_path, members | {"rival.safetensors": data}))


def test_what_is_large_is_not_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path, two(tmp_path) | {"rival.json": b'{"a": "' + b"x" * 50_000_000 + b'"}'})

    def refused() -> None:
        assert "rival.json" in reason(path)

    assert peak_of(refused) < 30e6
