"""The stops of a lesson: two keys reach everything that it says, asks and answers, and come back the same way."""

from dataclasses import replace

import pytest

from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.resources import resource
from scoreviz.ui import language
from scoreviz.ui.lesson_stops import LessonStops, first_sentence, parts_of


class Shown:
    def __init__(self, lesson: Lesson | None) -> None:
        self.lesson, self.number = lesson, 0

    def go_to(self, number: int) -> None:
        self.number = number


@pytest.fixture
def lesson() -> Lesson:
    """The example, its steps twice over: there is more than one, however long it is."""
    found = open_lesson(resource("lessons", "07-langevin"))
    return replace(found, steps=found.steps * 2)


def test_two_keys_reach_every_stop_and_come_back(lesson: Lesson) -> None:
    shown = Shown(lesson)
    stops = LessonStops(shown)
    count = sum(len(parts_of(step)) for step in lesson.steps)
    there = [stops.shown()]
    for _ in range(count - 1):
        stops.next()
        there.append(stops.shown())
    assert len({(stop.number, stop.sentence) for stop in there}) == count
    assert shown.number == len(lesson.steps) - 1
    stops.next()
    assert stops.shown() == there[-1]
    back = [stops.shown()]
    for _ in range(count):
        stops.back()
        back.append(stops.shown())
    assert back[:count][::-1] == there
    assert back[-1] == there[0]


def test_the_right_answer_is_told_and_no_other(lesson: Lesson) -> None:
    number, step = next((k, step) for k, step in enumerate(lesson.steps) if step.question is not None)
    assert step.question is not None
    shown = Shown(lesson)
    shown.number = number
    stops = LessonStops(shown, plain=str)
    for _ in parts_of(step)[1:]:
        stops.next()
    replies = [choice.reply.in_language("en") for choice in step.question.choices]
    told = [reply in stops.shown().sentence for reply in replies]
    assert told == [k == step.question.right for k in range(len(replies))]


def test_a_step_that_a_hand_went_to_begins_at_its_first_stop(lesson: Lesson) -> None:
    shown = Shown(lesson)
    stops = LessonStops(shown)
    first = stops.shown()
    for _ in parts_of(lesson.steps[0])[1:]:
        stops.next()
    assert stops.shown() != first
    shown.number = len(lesson.steps) - 1
    assert stops.shown().number == len(lesson.steps)
    shown.number = 0
    assert stops.shown() == first


def test_it_speaks_the_language_in_use(lesson: Lesson) -> None:
    stops = LessonStops(Shown(lesson))
    english = stops.shown()
    language.use("zh_TW")
    try:
        chinese = stops.shown()
    finally:
        language.use("en")
    assert chinese.title == lesson.steps[0].title.texts["zh_TW"] != english.title


def test_without_a_lesson_there_is_nothing_to_say() -> None:
    stops = LessonStops(Shown(None))
    stops.next()
    stops.back()
    assert stops.shown().sentence == ""


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("At sigma 0.34 it is so. Then not.", "At sigma 0.34 it is so."),
        ("每一支箭頭都指向更可能的地方。長度另說。", "每一支箭頭都指向更可能的地方。"),
        ("no stop", "no stop"),
    ],
)
def test_one_sentence_is_the_first(text: str, first: str) -> None:
    assert first_sentence(text) == first
