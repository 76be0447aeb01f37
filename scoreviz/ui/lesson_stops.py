"""A lesson for a presenter's two keys: each step says its sentence, asks what it asks, and then tells the answer."""

import re
from collections.abc import Callable
from typing import Protocol

from scoreviz.engine.lessons.lesson import Lesson, Question, Step
from scoreviz.ui import language
from scoreviz.ui.stops import Stop
from scoreviz.wording import tr

LETTERS = "ABCDEFGH"
_SENTENCE = re.compile(r".+?(?:[.?!](?=\s|$)|[。？！])", re.DOTALL)


class Shown(Protocol):
    """What shows a lesson, at a step, 0 the first."""

    lesson: Lesson | None
    number: int

    def go_to(self, number: int) -> None:
        """Show another step."""


def parts_of(step: Step) -> tuple[str, ...]:
    """Return at what the keys stop within a step: what it says, its task, its question, and the answer."""
    task = ("task",) if step.task is not None else ()
    return ("said", *task, *(("question", "answer") if step.question is not None else ()))


def bare(text: str) -> str:
    """Return text without the marks of Markdown and of formulas."""
    return re.sub(r"[*_`$]+", "", text).strip()


class LessonStops:
    """The stops of the lesson that is shown; no answer is given in the class's name: it is only told.

    Args:
        shown: what shows the lesson.
        plain: makes Markdown with formulas into words alone.
    """

    def __init__(self, shown: Shown, plain: Callable[[str], str] = bare) -> None:
        self._shown, self._plain = shown, plain
        self._of, self._at = shown.number, 0

    def shown(self) -> Stop:
        """Return the present stop."""
        lesson = self._shown.lesson
        if lesson is None:
            return Stop()
        self._follow()
        step = lesson.steps[self._shown.number]
        title = self._plain(step.title.in_language(language.current()))
        return Stop(title, self._sentence(step), self._shown.number + 1, len(lesson.steps))

    def next(self) -> None:
        """Go on within the step, or to the next one."""
        lesson = self._shown.lesson
        if lesson is None:
            return
        self._follow()
        if self._at < len(parts_of(lesson.steps[self._of])) - 1:
            self._at += 1
        elif self._of < len(lesson.steps) - 1:
            self._go(self._of + 1, 0)

    def back(self) -> None:
        """Go back within the step, or to the end of the one before."""
        lesson = self._shown.lesson
        if lesson is None:
            return
        self._follow()
        if self._at > 0:
            self._at -= 1
        elif self._of > 0:
            self._go(self._of - 1, len(parts_of(lesson.steps[self._of - 1])) - 1)

    def _go(self, step: int, at: int) -> None:
        self._of, self._at = step, at
        self._shown.go_to(step)

    def _follow(self) -> None:
        """Begin a step from its first stop where a hand went there."""
        if self._shown.number != self._of:
            self._of, self._at = self._shown.number, 0

    def _sentence(self, step: Step) -> str:
        said, part = language.current(), parts_of(step)[self._at]
        if part == "task" and step.task is not None:
            return self._plain(step.task.text.in_language(said))
        if part == "question" and step.question is not None:
            return self._asked(step.question)
        if part == "answer" and step.question is not None:
            choice = step.question.choices[step.question.right]
            letter, words = LETTERS[step.question.right], self._plain(choice.text.in_language(said))
            told = tr("{letter}: {answer}", letter=letter, answer=words)
            return f"{told}\n{self._plain(choice.reply.in_language(said))}"
        return first_sentence(self._plain(step.text.in_language(said)))

    def _asked(self, question: Question) -> str:
        said = language.current()
        choices = (self._plain(choice.text.in_language(said)) for choice in question.choices)
        lines = [
            tr("{letter}: {answer}", letter=letter, answer=words)
            for letter, words in zip(LETTERS, choices, strict=False)
        ]
        return "\n".join((self._plain(question.text.in_language(said)), *lines))


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, in English or Chinese."""
    found = _SENTENCE.match(text)
    return text if found is None else found.group().strip()
