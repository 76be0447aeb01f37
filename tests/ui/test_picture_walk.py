"""Every step of a lesson on the page of images: it runs, its task is done when it is, and not before.

What is on the screen for long is slow here: sixteen pictures take a second or two.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from scoreviz.engine.lessons.lesson import Lesson, Step
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.lesson_shelf import shipped
from scoreviz.engine.lessons.step_model import why_no_model
from scoreviz.ui.image_tab import ImageTab
from scoreviz.ui.window import Window
from tests.ui.person import until

Act = Callable[[Window, ImageTab], object]


def with_pictures() -> list[Path]:
    return [folder for folder in shipped() if any(step.page == "images" for step in open_lesson(folder).steps)]


def set_and_run(field: str, value: object) -> Act:
    """Set the step's control; the pictures are then made anew, and the playhead stands at their end."""

    def act(window: Window, page: ImageTab) -> None:
        assert field in {row.knob.field for row in window.lessons.panel.knobs}
        window.lessons.panel.knobChanged.emit(field, value)

    return act


def to_noise(window: Window, page: ImageTab) -> None:
    page.work.seek(1)


def more_noise(window: Window, page: ImageTab) -> None:
    plane = window.session.document.picture_plane
    window.session.edit("Noise of the plane", picture_plane=replace(plane, t=0.9))


ACTS: dict[str, Act] = {
    "15-pictures/one-point": to_noise,
    "15-pictures/way-back": set_and_run("imaging.sampler", "ddpm"),
    "15-pictures/guided": set_and_run("imaging.guidance", 0.0),
    "15-pictures/plane-of-pictures": more_noise,
}


def test_every_task_has_an_act() -> None:
    lessons = [open_lesson(folder) for folder in with_pictures()]
    assert ACTS.keys() == {f"{one.name}/{step.name}" for one in lessons for step in one.steps if step.task}


@pytest.mark.parametrize("folder", with_pictures(), ids=lambda folder: folder.name)
def test_every_step_runs_and_its_task_is_seen_as_done_when_it_is(qtbot: QtBot, window: Window, folder: Path) -> None:
    lesson = open_lesson(folder)
    for missing in filter(None, (why_no_model(step.model) for step in lesson.steps)):
        pytest.skip(missing)
    for number, step in enumerate(lesson.steps):
        window.lessons.begin(lesson, number)
        page = window.pages.images
        assert (page.isVisible(), page.panel.isVisible()) == (True, False)
        assert page.transport.isVisible() == ("timeline" in step.shows)
        until(qtbot, partial(has_made, page))
        walk(qtbot, window, page, lesson, step)


def has_made(page: ImageTab) -> bool:
    return page.giving.run is not None and page.giving.run.finished


def walk(qtbot: QtBot, window: Window, page: ImageTab, lesson: Lesson, step: Step) -> None:
    """See that a step's task is not done, do it, and see that it is."""
    task, watch = window.lessons.panel.task, window.lessons._watch
    if step.task is None or task is None or watch is None:
        return
    asked = {condition.reading for condition in step.task.when}
    until(qtbot, lambda: asked <= watch.values.keys())
    assert not task.done, step.name
    ACTS[f"{lesson.name}/{step.name}"](window, page)

    def done() -> bool:
        run = page.giving.run
        if step.begins == "loop" and run is not None and run.finished:
            page.work.seek_last()
        return task.done

    until(qtbot, done)
    assert step.name in window.lessons.progress.of(lesson).tasks
