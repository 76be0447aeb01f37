"""Lessons in the window: what a student does with mouse and keys, and that nothing of their own is lost by it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.palette import LIGHT
from scoreviz.ui import theme
from scoreviz.ui.lesson_latex import LatexError, formula
from scoreviz.ui.pages import SHELF_HINT
from scoreviz.ui.renewing import renewed
from scoreviz.ui.sliders import Slider
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, chosen_file, drag, until

LESSON = r"""
format = 1
title = { en = "Climbing", zh_TW = "爬坡", zh_CN = "爬坡" }
summary = "Follow the score."

[[step]]
name = "knob"
title = "Why add noise?"
text = "The score $s(x)$ points **uphill**. Read $\\frac{a}{b}$ and $$\\int p = 1$$ once."
scene = "two-moons"
begins = "loop"
document = { sampling = { sampler = "langevin", steps = 60, sigma = 0.1, particles = 300 } }
lanes = [{ sampling = { with_noise = false } }]

[step.formula]
latex = 'x \leftarrow x + h\,s(x) + \sqrt{2h}\,z'
term = [{ latex = 'h\,s(x)', ink = "true", name = "climb" }, { latex = '\sqrt{2h}\,z', name = "shake" }]

[[step.knob]]
field = "sampling.step_share"
symbol = "h"
low = 0.01
high = 1.0
logarithmic = true
label = "Step size"

[[step.figure]]
reading = "sampling.step_share"
label = "The step"

[step.task]
text = "Make the step larger than a half."
reply = "That is large."
when = [{ reading = "sampling.step_share", at_least = 0.5 }]

[[step]]
name = "asks"
title = "Where do they end?"
text = "Look at the map."
shows = ["views", "timeline"]
document = { overlays = { view = "true" } }

[step.question]
text = "Where?"
choice = [
    { text = "Spread out", reply = "Nothing spreads them out." },
    { text = "On the ridges", reply = "Right.", right = true },
]

[[step]]
name = "sees"
title = "What is known"
text = "Drag the probe."
shows = ["probe", "error"]
t = 0.5
"""


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    folder = tmp_path / "climbing"
    folder.mkdir()
    (folder / "lesson.toml").write_text(LESSON, encoding="utf-8")
    return open_lesson(folder)


def click_page(qtbot: QtBot, window: Window, title: str) -> None:
    pages = window.layout_.top.pages.findChildren(QWidget)
    qtbot.mouseClick(next(one for one in pages if one.accessibleName() == title), LEFT)


def test_what_a_person_drew_and_did_comes_back(qtbot: QtBot, window: Window, lesson: Lesson) -> None:
    drag(qtbot, window, [(-60, 0), (0, 20), (60, 0)])
    window.session.undo()
    window.session.redo()
    before, steps = window.session.document, window.session.history.count()
    window.learning.train()
    until(qtbot, lambda: window.learner.snapshot is not None and window.learner.snapshot.step > 20)
    window.begin_lesson(lesson)
    learned = window.lessons._aside
    assert learned is not None
    assert window.session.document == lesson.steps[0].document
    assert window.session.history.count() == 0
    assert window.files.would_lose  # still the drawing
    work = window.files.work
    assert work is not None
    assert work.document == before
    until(qtbot, lambda: window.lessons.panel.isVisible())
    window.session.undo()
    assert window.session.document == lesson.steps[0].document
    click_page(qtbot, window, "Plane")
    assert window.session.document == before
    assert window.session.history.count() == steps
    assert window.learner.snapshot is not None
    assert window.learner.snapshot.step > 20
    assert window.learner.state in ("running", "preparing")
    assert not window.lessons.panel.isVisible()
    assert window.layout_.tools.isVisible()
    window.session.undo()
    assert window.session.document != before


def test_the_shelf_opens_lessons_and_only_what_a_step_shows_is_seen(
    qtbot: QtBot, window: Window, lesson: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scoreviz.ui.lessons.shipped", lambda: (lesson.folder,))
    click_page(qtbot, window, "Lessons")
    lessons, parts = window.lessons, window.layout_
    assert [card.accessibleName() for card in lessons.shelf.cards] == ["Climbing, 0 of 2 done"]
    assert parts.status._left.text() == SHELF_HINT  # not of a brush, which is not seen
    qtbot.mouseClick(lessons.shelf.cards[0], LEFT)
    assert lessons.panel.isVisible()
    assert parts.status._left.text() != SHELF_HINT
    assert not any(part.isVisible() for part in (parts.tools, parts.inspector, parts.timeline, parts.views))
    qtbot.mouseClick(lessons.panel.next, LEFT)
    assert lessons.number == 1
    assert parts.views.isVisible()
    assert parts.timeline.isVisible()
    assert not parts.layers.isVisible()
    qtbot.mouseClick(lessons.line.lock, LEFT)
    assert parts.tools.isVisible()
    assert parts.layers.isVisible()
    qtbot.mouseClick(lessons.line.lock, LEFT)
    assert not parts.tools.isVisible()
    qtbot.mouseClick(lessons.panel.next, LEFT)
    assert window.painting.name == "probe"
    assert parts.inspector.isHidden() or not parts.inspector.learn.isVisible()
    assert window.scene.t == 0.5
    qtbot.mouseClick(lessons.panel.next, LEFT)
    assert lessons.shown is None
    assert lessons.shelf.isVisible()


def test_a_task_is_seen_as_done_when_it_is_and_not_before(qtbot: QtBot, window: Window, lesson: Lesson) -> None:
    window.begin_lesson(lesson)
    panel = window.lessons.panel
    assert panel.task is not None
    until(qtbot, lambda: panel.figures[0].text() == "0.100")
    qtbot.wait(500)
    assert not panel.task.done
    slider = panel.knobs[0].control
    assert isinstance(slider, Slider)
    track = slider._track
    qtbot.mousePress(track, LEFT, pos=QPoint(track.width() // 2, track.height() // 2))
    qtbot.mouseMove(track, QPoint(track.width() - 12, track.height() // 2))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(track.width() - 12, track.height() // 2))
    assert window.session.history.count() == 1  # a drag is one step
    first, second = window.session.document.sampling, window.session.document.theatre.beside[0].sampling
    assert first.step_share == second.step_share > 0.5  # the lane that differs in its noise alone follows
    until(qtbot, lambda: panel.task is not None and panel.task.done)
    assert panel.task.reply.text() == "That is large."
    window.session.undo()
    slider = panel.knobs[0].control
    assert isinstance(slider, Slider)
    assert slider.value() == pytest.approx(0.1)
    qtbot.wait(500)
    assert panel.task.done  # once is enough
    window.lessons.go_to(1)
    window.lessons.go_to(0)
    assert panel.task is not None
    assert panel.task.done


def test_keys_answer_and_turn_the_pages(qtbot: QtBot, window: Window, lesson: Lesson) -> None:
    window.begin_lesson(lesson)
    lessons = window.lessons
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert lessons.number == 1
    question = lessons.panel.question
    assert question is not None
    qtbot.keyClick(window, "a")
    assert question.reply.text() == "Nothing spreads them out."
    assert lessons.progress.steps(lesson) == frozenset()
    qtbot.keyClick(window, "b")
    assert question.reply.text() == "Right."
    assert lessons.progress.steps(lesson) == {1}
    qtbot.keyClick(window, "e")  # no tool is shown: none is taken
    assert window.painting.name == "hand"
    qtbot.keyClick(lessons.panel, Qt.Key.Key_Left)
    assert lessons.number == 0
    qtbot.keyClick(lessons.panel, Qt.Key.Key_Right)
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    assert lessons.number == 0
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert lessons.shown is None
    assert window.pages.shown == "plane"


def test_opening_something_else_leaves_the_lesson_first(
    qtbot: QtBot, window: Window, lesson: Lesson, tmp_path: Path
) -> None:
    drag(qtbot, window, [(-60, 0), (60, 0)])
    before = window.session.document
    window.begin_lesson(lesson)
    window.files.new()
    assert window.session.document == before  # it is asked about, where it is seen
    assert window.notices.refused.isVisible()
    assert window.lessons.shown is None


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (1100, 700)])
def test_nothing_of_a_step_is_cut(qtbot: QtBot, window: Window, lesson: Lesson, size: tuple[int, int]) -> None:
    window.resize(*size)
    for number in range(3):
        window.lessons.begin(lesson, number)
        qtbot.wait(30)
        panel = window.lessons.panel
        body = panel.area.widget()
        assert body is not None
        assert body.width() <= panel.area.viewport().width()
        for child in body.findChildren(QWidget):
            if child.isVisible() and child.hasHeightForWidth():
                assert child.height() >= child.heightForWidth(child.width())
        assert panel.next.geometry().bottom() < panel.height()
        assert window.layout_.canvas.width() >= 380


def test_a_window_that_is_built_anew_goes_on_with_the_lesson(qtbot: QtBot, lesson: Lesson) -> None:
    window = Window()
    window.show()
    qtbot.waitExposed(window)
    drag(qtbot, window, [(-60, 0), (60, 0)])
    before = window.session.document
    charts = replace(lesson, steps=(lesson.steps[0], replace(lesson.steps[1], chart="variance")))
    window.lessons.begin(charts, 1)
    made = renewed(window)
    try:
        assert made.lessons.number == 1
        assert made.lessons.panel.isVisible()
        assert made.laboratory.sheet.isVisible()
        assert made.laboratory.sheet.page() == "variance"
        assert made.session.document == lesson.steps[1].document
        click_page(qtbot, made, "Plane")
        assert made.session.document == before
    finally:
        made.leave()


def test_formulas_are_set_and_their_terms_found(qtbot: QtBot) -> None:
    drawn = formula(r"x + \sigma s", 20.0, ("s",))
    (start, end), rest = drawn.spans[0], drawn.width
    assert 0.5 * rest < start < end <= rest + 0.1  # the s at the end, not that of sigma
    assert {term for term, _ in drawn.shapes} == {-1, 0}
    with pytest.raises(LatexError, match="does not stand in"):
        formula("x", 20.0, ("y",))
    with pytest.raises(LatexError, match="cannot be read"):
        formula(r"\frac{a", 20.0)


def test_it_is_painted_in_light_too(qapp: QApplication, window: Window, lesson: Lesson) -> None:
    window.begin_lesson(lesson)
    theme.apply(qapp, LIGHT)
    picture = window.lessons.panel.grab().toImage()
    assert picture.pixelColor(2, 2).name().upper() == LIGHT.surface


def test_the_scene_is_saved_as_a_lesson_and_opens_again(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "mine")
    menu = window.layout_.top.open_menu()
    next(action for action in menu.actions() if action.text() == "Save as lesson…").trigger()
    menu.close()
    made = open_lesson(tmp_path / "mine")
    assert made.steps[0].document.target == window.session.document.target
    window.begin_lesson(made)
    assert window.lessons.panel.isVisible()
