"""Every step of every lesson in the three languages for a room: nothing of its words is cut."""

import pytest
from PySide6.QtCore import Qt

from scoreviz.ui.lesson_stops import LessonStops, parts_of
from scoreviz.ui.lesson_text import Prose
from scoreviz.ui.window import Window
from tests.ui.cut_words import complaints, words_that_are_cut
from tests.ui.lessons_laid_out import SIZES, at_rest, lay_out, said, window

__all__ = ["said", "window"]  # fixtures


def test_nothing_is_cut_for_a_room(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    found, far = [], window.projector
    far.enter()
    window.setWindowState(Qt.WindowState.WindowNoState)  # the screen of the tests is a small square
    with words_that_are_cut(monkeypatch) as cut:
        for lesson in at_rest():
            window.lessons.begin(lesson, 0)
            far.set_stops(LessonStops(window.lessons, plain=lambda text: Prose(text, "value").plain()))
            stops = [(step, part) for step in lesson.steps for part in parts_of(step)]
            for step, part in stops:
                assert not window.lessons.panel.isVisible()
                for size in SIZES:
                    lay_out(window, size)
                    said = complaints(window, cut, None if part == "said" else far.caption)
                    found += [f"{lesson.name}/{step.name}, {part}, {size}: {one}" for one in said]
                far.next()
    assert not found, "\n".join(found)
