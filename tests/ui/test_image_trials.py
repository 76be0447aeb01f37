"""Compare, Branch and Wander, as a person uses them, with a network so small that a run takes moments."""

from functools import partial

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.ui.choices import FieldButton
from scoreviz.ui.image_branch import ImageBranch
from scoreviz.ui.image_compare import ImageCompare
from scoreviz.ui.image_tab import ImageTab
from scoreviz.ui.image_wander import ImageWander
from scoreviz.ui.window import Window
from tests.ui.person import until
from tests.ui.test_images import LEFT, finished, page

__all__ = ["page"]  # a fixture


def activity(qtbot: QtBot, page: ImageTab, title: str) -> QWidget:
    """Choose an activity by hand, and return what is shown of it."""
    row = page.below.activities
    qtbot.mouseClick(next(one for one in row.findChildren(QWidget) if one.accessibleName() == title), LEFT)
    return page.below.widget(page.imaging.activity)


def choose(qtbot: QtBot, field: FieldButton, title: str) -> None:
    menu = field.open_menu()
    action = next(action for action in menu.actions() if action.text().startswith(title))
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def walk_from(page: ImageTab, picture: FrozenArray) -> bool:
    walk = page.trials.walk.newest
    return walk is not None and walk.finished and walk.spec.picture == picture


def second(page: ImageTab) -> bool:
    made = page.trials.second.newest
    return made is not None and made.finished


def test_two_settings_are_compared_from_the_same_noise_and_undo_brings_the_first_back(
    qtbot: QtBot, window: Window, page: ImageTab
) -> None:
    shown = activity(qtbot, page, "Compare")
    assert isinstance(shown, ImageCompare)
    until(qtbot, lambda: second(page))
    run, other = page.work.run, page.trials.second.newest
    assert run is not None
    assert other is not None
    np.testing.assert_array_equal(other.noisy[0], run.noisy[0])
    page.work.seek(6)
    until(qtbot, lambda: "t = 0.50" in shown.other.remark.text())
    assert all(column.off > 0 for column in shown.rows.columns)
    qtbot.mouseClick(shown.same, LEFT)
    until(qtbot, lambda: second(page) and all(column.off == 0 for column in shown.rows.columns))
    choose(qtbot, shown.other.fields["steps"], "20")
    until(qtbot, lambda: second(page) and shown.rows.columns[0].off > 0)
    assert window.session.document.beside.steps == 20
    window.session.undo()
    page.trials.set("beside", "steps", 1000)
    until(qtbot, lambda: shown.other.remark.text().endswith(" of 1000 steps"))
    assert shown.other.remark.text().startswith("The other pictures are being made: ")
    window.session.undo()
    until(qtbot, lambda: second(page) and shown.rows.columns[0].off == 0)
    place = shown.rows.boxes()[3].center().toPoint()
    qtbot.mouseClick(shown.rows, LEFT, pos=place)
    assert page.imaging.chosen == shown.rows.columns[3].mark
    assert page.work.run is run


def test_a_branch_leaves_at_the_playhead_and_the_run_stays(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    shown = activity(qtbot, page, "Branch")
    assert isinstance(shown, ImageBranch)
    until(qtbot, lambda: "Branch here" in shown.other.remark.text())
    page.work.seek_last()
    qtbot.mouseClick(shown.here, LEFT)
    assert window.session.document.fork.step == -1  # nothing is left to decide at the data
    page.work.seek(5)
    qtbot.mouseClick(shown.here, LEFT)
    assert window.session.document.fork.step == 5
    until(qtbot, lambda: second(page) and "nothing is changed" in shown.other.remark.text())
    until(qtbot, lambda: all(column.off == 0 for column in shown.rows.columns))
    assert not shown.dice.isEnabled()  # DDIM without noise
    choose(qtbot, shown.other.fields["label"], "shade 1")
    until(qtbot, lambda: second(page) and shown.rows.columns[0].off > 0)
    run, branch = page.work.run, page.trials.second.newest
    assert run is not None
    assert branch is not None
    np.testing.assert_array_equal(branch.noisy[:6], run.noisy[:6])
    assert (branch.noisy[6] != run.noisy[6]).any()
    qtbot.mouseClick(shown.rows, LEFT, pos=shown.rows.boxes()[-1].center().toPoint())
    assert page.work.frame == 0
    qtbot.mouseClick(shown.remove, LEFT)
    until(qtbot, lambda: page.trials.second.newest is None)
    window.session.undo()
    assert window.session.document.fork.label == 1
    until(qtbot, lambda: second(page))
    page.set("steps", 4)
    until(qtbot, lambda: finished(page) and "leaves at step 5" in shown.other.remark.text())
    assert "branch anew" in shown.other.remark.text()


def test_a_picture_wanders_and_a_step_that_is_too_long_is_told(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    page.session.edit("Steps", wander=type(page.document.wander)(steps=20))
    shown = activity(qtbot, page, "Wander")
    assert isinstance(shown, ImageWander)
    walk = page.trials.walk
    until(qtbot, lambda: walk.newest is not None and walk.newest.finished)
    until(qtbot, lambda: not page.trials.head.playing and len(shown.rows.columns) > 2)
    assert shown.rows.columns[0].off == 0
    assert page.trials.head.index == 20
    qtbot.mouseClick(shown.rows, LEFT, pos=shown.rows.boxes()[0].center().toPoint() + QPoint(0, 4))
    until(qtbot, lambda: "step 0 of 20" in shown.remark.text())
    first = walk.newest
    assert first is not None
    assert first.told is not None
    name = f"shade {first.told[0]}"
    assert shown.remark.text().endswith(f"x̂₀ is taken for: {name} ({name} in 1 of 1)")
    assert "100.0%" in shown.remark.toolTip()
    page.trials.head.seek(7, 20)
    until(qtbot, lambda: f"({name} in {first.stayed(7)} of 8)" in shown.remark.text())
    qtbot.mouseClick(shown.dice, LEFT)
    until(qtbot, lambda: walk.newest is not None and walk.newest is not first and walk.newest.finished)
    assert window.session.document.wander.seed == 1
    page.trials.set("wander", "step_share", 3.0)
    page.trials.set("wander", "steps", 200)
    until(qtbot, lambda: "too long" in shown.remark.text())
    assert walk.newest is not None
    assert 0 < walk.newest.left < 200


def test_the_walk_starts_from_the_picture_that_is_looked_at(qtbot: QtBot, page: ImageTab) -> None:
    page.session.edit("Steps", wander=type(page.document.wander)(steps=3))
    activity(qtbot, page, "Wander")
    run = page.work.run
    assert run is not None
    for which in (0, 4):
        page.set("chosen", which)
        until(qtbot, partial(walk_from, page, FrozenArray(run.clean[-1, which])))
