"""The lessons in a window whose clock a test turns by hand, in each language and size."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.lesson_shelf import shipped
from scoreviz.ui import language
from scoreviz.ui.window import Window

SIZES = (1280, 720), (1920, 1080)
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
