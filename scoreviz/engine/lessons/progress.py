"""What was done of a lesson: whose tasks and questions are behind a person, kept from day to day.

A small JSON file for each lesson, in the folder of a person's data. A file that cannot be read counts for nothing:
one sentence says so, and the next task that is done writes it anew.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import platformdirs

from scoreviz.engine.atomic import replacing
from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_shelf import shipped
from scoreviz.engine.reading import parse_json, read_bytes
from scoreviz.engine.refusal import Refused, why
from scoreviz.wording import tr

FORMAT = 1
LARGEST_FILE = 100_000  # bytes
MOST_STEPS = 1_000


@dataclass(frozen=True)
class Done:
    """The names of the steps whose task is done, and of those whose question was answered rightly."""

    tasks: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()

    def with_task(self, step: str) -> "Done":
        """Return the same with a step's task."""
        return replace(self, tasks=self.tasks | {step})

    def with_question(self, step: str) -> "Done":
        """Return the same with a step's question."""
        return replace(self, questions=self.questions | {step})

    def of(self, lesson: Lesson) -> tuple[int, int]:
        """Return how many of a lesson's tasks and questions are done, and how many there are."""
        tasks = [step.name for step in lesson.steps if step.task is not None]
        questions = [step.name for step in lesson.steps if step.question is not None]
        done = len(self.tasks.intersection(tasks)) + len(self.questions.intersection(questions))
        return done, len(tasks) + len(questions)


def progress_file(lesson: Lesson) -> Path:
    """Return where what was done of a lesson is kept; two lessons of one name in two folders have a file each."""
    folder = hashlib.sha256(str(lesson.folder.resolve()).encode()).hexdigest()
    name = lesson.name[:80] + ("" if lesson.folder in shipped() else f"-{folder[:8]}")
    return Path(platformdirs.user_data_dir("scoreviz", appauthor=False)) / "progress" / f"{name}.json"


def progress_of(lesson: Lesson) -> tuple[Done, str]:
    """Return what was done of a lesson, and one sentence where that could not be read, else ""."""
    path = progress_file(lesson)
    if not path.exists():
        return Done(), ""
    try:
        return _done(path, parse_json(path, read_bytes(path, LARGEST_FILE))), ""
    except Refused as refused:
        return Done(), tr("What was done of this lesson is not known any more: {reason}.", reason=refused)


def keep(lesson: Lesson, done: Done) -> None:
    """Write what was done of a lesson; an older file is replaced once the new one is whole.

    Raises:
        Refused: it could not be written; one sentence.
    """
    path = progress_file(lesson)
    words = {"format": FORMAT, "tasks": sorted(done.tasks), "questions": sorted(done.questions)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(path.parent, tr("it could not be made: {reason}", reason=why(error))) from None
    with replacing(path) as file:
        file.write(json.dumps(words, ensure_ascii=False, indent=1).encode())


def forget(lesson: Lesson) -> None:
    """Begin a lesson anew: nothing of it is done.

    Raises:
        Refused: the file could not be removed; one sentence.
    """
    path = progress_file(lesson)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Refused(path, tr("it could not be removed: {reason}", reason=why(error))) from None


def _done(path: Path, data: Any) -> Done:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise Refused(path, tr("it is not what this version writes"))
    return Done(_names(path, data.get("tasks")), _names(path, data.get("questions")))


def _names(path: Path, value: object) -> frozenset[str]:
    if not isinstance(value, list) or len(value) > MOST_STEPS or not all(isinstance(name, str) for name in value):
        raise Refused(path, tr("it is not what this version writes"))
    return frozenset(value)
