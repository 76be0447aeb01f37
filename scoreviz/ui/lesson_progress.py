"""What is done of each lesson, as the panel and the shelf ask for it."""

from collections.abc import Callable
from pathlib import Path

from scoreviz.engine.lessons import progress
from scoreviz.engine.lessons.lesson import Lesson, Step
from scoreviz.engine.lessons.progress import Done
from scoreviz.engine.refusal import Refused
from scoreviz.wording import tr


class LessonProgress:
    """Reads each lesson's progress once, and keeps what is new.

    Args:
        say: shows one sentence, where something could not be read or kept.
    """

    def __init__(self, say: Callable[[str], object]) -> None:
        self._say = say
        self._known: dict[Path, Done] = {}

    def of(self, lesson: Lesson) -> Done:
        """Return what is done of a lesson."""
        if lesson.folder not in self._known:
            self._known[lesson.folder], trouble = progress.progress_of(lesson)
            if trouble:
                self._say(trouble)
        return self._known[lesson.folder]

    def steps(self, lesson: Lesson) -> frozenset[int]:
        """Return the numbers of the steps, 0 the first, in which something was to be done and all of it is."""
        done = self.of(lesson)
        return frozenset(n for n, step in enumerate(lesson.steps) if _asks(step) and _is_done(step, done))

    def next(self, lesson: Lesson) -> int:
        """Return the number of the step to begin with: the first in which something is left to do."""
        done = self.of(lesson)
        left = (n for n, step in enumerate(lesson.steps) if _asks(step) and not _is_done(step, done))
        return next(left, 0) if done != Done() else 0

    def note(self, lesson: Lesson, step: Step, part: str) -> None:
        """Keep that a step's task or question ("task", "question") is done."""
        before = self.of(lesson)
        now = before.with_task(step.name) if part == "task" else before.with_question(step.name)
        if now == before:
            return
        self._known[lesson.folder] = now
        try:
            progress.keep(lesson, now)
        except Refused as refused:
            self._say(tr("What is done of the lesson cannot be kept: {reason}", reason=refused))


def _asks(step: Step) -> bool:
    return step.task is not None or step.question is not None


def _is_done(step: Step, done: Done) -> bool:
    task, question = step.task is None or step.name in done.tasks, step.name in done.questions
    return task and (step.question is None or question)
