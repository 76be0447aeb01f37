"""Every step of every lesson in the three languages: nothing of its words is cut, at a desk and for a room."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.lesson_shelf import shipped
from scoreviz.ui import language
from scoreviz.ui.lesson_formula import FormulaCard
from scoreviz.ui.lesson_panel import LessonPanel
from scoreviz.ui.lesson_stops import LessonStops, parts_of
from scoreviz.ui.lesson_text import Prose
from scoreviz.ui.window import Window
from tests.ui.cut_words import complaints, words_that_are_cut

SIZES = (1280, 720), (1920, 1080)
MOST_WHOLE = 0.9  # of the steps are seen with their question too
LANGUAGES = "en", "zh_TW", "zh_CN"


@pytest.fixture(params=LANGUAGES)
def said(request: pytest.FixtureRequest) -> Iterator[str]:
    language.use(request.param)
    yield request.param
    language.use("en")


@pytest.fixture
def window(qtbot: QtBot, said: str) -> Iterator[Window]:
    """A window whose clock the test turns by hand."""
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.stop_clock()
    yield made
    made.leave()


def at_rest() -> Iterator[Lesson]:
    """Every lesson, where nothing begins by itself: how it is laid out does not depend on that."""
    for folder in shipped():
        lesson = open_lesson(folder)
        yield replace(lesson, steps=tuple(replace(step, begins="rest") for step in lesson.steps))


def lay_out(window: Window, size: tuple[int, int]) -> None:
    """Give the window a size, and have everything placed for it."""
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    for _ in range(2):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        window._tick()
    window.layout_.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def test_a_clean_point_has_one_name_in_chinese() -> None:
    texts = {folder.name: (folder / "lesson.toml").read_text(encoding="utf-8") for folder in shipped()}
    assert sum("乾淨的點" in text and "干净的点" in text for text in texts.values()) >= 4
    assert [name for name, text in texts.items() if "乾淨點" in text or "干净点" in text] == []


def without_scrolling(panel: LessonPanel) -> tuple[bool, bool]:
    """Whether the text, the formula and the task of a step are seen without scrolling, and whether all of it is."""
    body, room = panel.area.widget(), panel.area.viewport().height()
    assert body is not None
    first = [*panel._said, *body.findChildren(FormulaCard), *([] if panel.task is None else [panel.task])]
    return max(part.geometry().bottom() for part in first) < room, body.height() <= room


def test_nothing_is_cut_at_a_desk_and_little_scrolls(
    window: Window, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, whole = [], list[tuple[bool, bool]]()
    with words_that_are_cut(monkeypatch) as cut:
        for lesson in at_rest():
            for number, step in enumerate(lesson.steps):
                window.lessons.begin(lesson, number)
                for size in SIZES:
                    lay_out(window, size)
                    whole += [without_scrolling(window.lessons.panel)] if size == SIZES[0] else []
                    found += [f"{lesson.name}/{step.name} at {size}: {one}" for one in complaints(window, cut)]
    assert not found, "\n".join(found)
    assert all(first for first, _ in whole)
    assert sum(every for _, every in whole) > MOST_WHOLE * len(whole)


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
