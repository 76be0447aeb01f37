"""A lesson on the page of images: how a step begins, what is hidden meanwhile, and what is there again after it."""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Imaging
from scoreviz.engine.lessons import step_model
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.ui.image_tab import ImageTab
from scoreviz.ui.window import Window
from tests.ui.person import until

STEP = """
[[step]]
name = "{name}"
title = "Shades"
text = "Two classes."
scene = "pair"
page = "images"
model = "{model}"
{more}
document = {{ imaging = {{ steps = 6, count = {count}, activity = "{activity}" }} }}
"""
TASK = """
[step.task]
text = "Another seed, to the end."
when = [{ reading = "imaging.seed", at_least = 1 }, { reading = "images.ended", equals = true }]
"""


def step(name: str, more: str, model: str = "shades", activity: str = "all", count: int = 4) -> str:
    return STEP.format(name=name, model=model, more=more, activity=activity, count=count)


@pytest.fixture
def begun(qtbot: QtBot, window: Window, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ImageTab:
    """The page in a lesson's first step, the person having had a model of their own open."""
    own = Path(shutil.copytree(model, tmp_path / "own"))
    monkeypatch.setattr("scoreviz.ui.image_tab.bundled_models", list)
    monkeypatch.setattr(step_model, "bundled_models", lambda: [model])
    window.session.edit("Steps", imaging=Imaging(steps=2, count=1))
    window.pages.show("images")
    window.pages.images.open(own)
    until(qtbot, lambda: window.pages.images.work.model is not None)
    steps = [
        step("stands", "t = 0.5"),
        step("loops", 'begins = "loop"') + TASK,
        step("plane", "t = 0.2", activity="plane"),
        step("absent", "", model="nowhere"),
    ]
    (tmp_path / "lesson.toml").write_text('format = 1\ntitle = "Pictures"\n' + "".join(steps), encoding="utf-8")
    window.lessons.begin(open_lesson(tmp_path), 0)
    return window.pages.images


def test_each_step_begins_as_it_says_and_what_was_there_comes_back(
    qtbot: QtBot, window: Window, begun: ImageTab, tmp_path: Path
) -> None:
    page, work = begun, begun.work
    window.notices.refuse("Not saved", "The disk is full.")  # which ends no lesson, and is said where it is seen
    assert (window.lessons.number, page.isVisible(), window.notices.refused.isVisible()) == (0, True, True)
    assert window.notices.refused.parentWidget() is page
    window.notices.dismiss()
    until(qtbot, lambda: page.giving.run is not None and page.giving.run.finished and work.frame == 3)
    assert work.run is not None
    assert (work.run.times[3], work.head.playing, work.run.noisy.shape[1]) == (0.5, False, 4)
    hidden = (page.panel, page.below.activities, page.use, page.transport.sampler, page.transport.seed)
    assert not any(widget.isVisible() for widget in hidden)
    assert page.transport.play.isVisible()
    window.lessons.next()
    assert (work.head.looping, work.head.playing, work.frame) == (True, True, 0)
    work.head.hold = 0.0
    work.seek_last()
    work.head.playing = True
    until(qtbot, lambda: work.frame == 0)  # the loop begins again
    work.seek_last()
    page.new_seed()
    assert page.giving.run is None  # pictures of the seed before are no answer to the task
    task = window.lessons.panel.task
    assert task is not None
    until(qtbot, lambda: task.done)
    assert page.giving.run is not None
    assert page.giving.run.finished
    window.lessons.next()
    until(qtbot, lambda: page.plane.arrows is not None and page.plane.arrows.finished and not page.plane.busy)
    assert (page.plane.plane.t, page.plane.view.t.isVisible()) == (0.2, False)
    assert not work.head.looping
    window.lessons.next()
    assert page.refused.isVisible()
    assert "This step needs the image model “nowhere”" in page.refused.accessibleName()
    window.lessons.leave("images")
    assert not page.refused.isVisible()
    assert all(widget.isVisible() for widget in hidden)
    assert page.plane.view.t.isVisibleTo(page.plane.view)
    until(qtbot, lambda: work.folder is not None and work.folder[0] == tmp_path / "own" and not work.opening)
