"""What was done of a lesson is kept; a damaged file is said in one sentence, and begun anew."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.lesson_shelf import shipped
from scoreviz.engine.lessons.progress import Done, forget, keep, progress_file, progress_of
from scoreviz.engine.refusal import Refused

DONE = Done(frozenset({"one", "步驟"}), frozenset({"two"}))


@pytest.fixture
def lesson() -> Lesson:
    return open_lesson(shipped()[0])


def test_what_is_done_is_kept_and_can_be_begun_anew(lesson: Lesson) -> None:
    assert progress_of(lesson) == (Done(), "")
    keep(lesson, DONE)
    assert progress_of(lesson) == (DONE, "")
    assert progress_file(lesson).name == f"{lesson.name}.json"
    forget(lesson)
    forget(lesson)
    assert progress_of(lesson) == (Done(), "")


def test_each_lesson_has_a_file_of_its_own_though_their_names_be_one(lesson: Lesson, tmp_path: Path) -> None:
    other = replace(lesson, folder=tmp_path / lesson.name)
    keep(lesson, DONE)
    assert progress_of(other) == (Done(), "")
    assert progress_file(other) != progress_file(replace(lesson, folder=tmp_path / "b" / lesson.name))


def test_what_is_done_is_counted_among_what_there_is(lesson: Lesson) -> None:
    step = lesson.steps[0]
    done = Done().with_question(step.name).with_task("another step").with_question(step.name)
    assert done == Done(frozenset({"another step"}), frozenset({step.name}))
    alone = replace(lesson, steps=(step,))
    asked = (step.task is not None) + (step.question is not None)
    assert done.of(alone) == (int(step.question is not None), asked)


@pytest.mark.parametrize(
    "words",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b'{"format": 2, "tasks": [], "questions": []}',
        b'{"format": 1, "tasks": [], "questions": [NaN]}',
        b'{"format": 1, "tasks": ["a"]}',
        b'{"format": 1, "tasks": [1], "questions": []}',
        b"[" * 50_000,
        b" " * 200_000,
    ],
)
def test_a_damaged_file_is_one_sentence_and_begun_anew(lesson: Lesson, words: bytes) -> None:
    path = progress_file(lesson)
    path.parent.mkdir(parents=True)
    path.write_bytes(words)
    done, said = progress_of(lesson)
    assert done == Done()
    assert said.startswith(f"What was done of this lesson is not known any more: {path.name}: ")
    assert said.endswith(".")
    assert "\n" not in said
    keep(lesson, DONE)
    assert progress_of(lesson) == (DONE, "")
    assert json.loads(path.read_text(encoding="utf-8"))["format"] == 1
    assert os.listdir(path.parent) == [path.name]  # nothing is left beside it


def test_where_nothing_can_be_written_it_is_refused_in_one_sentence(lesson: Lesson) -> None:
    folder = progress_file(lesson).parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_bytes(b"")
    with pytest.raises(Refused, match=r"^progress: it could not be made: "):
        keep(lesson, DONE)
