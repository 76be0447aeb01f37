"""Single points in lanes, by hand: picked, moved, dropped in and taken away where the pointer is."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import torch
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Run, Sampling, Theatre
from scoreviz.engine.guiding import class_of
from scoreviz.engine.lanes import lanes_of
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.target import Preset, Target
from scoreviz.ui.lane_picture import LanePicture
from scoreviz.ui.stepping import SEVERAL
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, NO_KEY, until

POINTS, STEPS, AT = 60, 30, 10
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def two(window: Window, qtbot: QtBot) -> Iterator[Window]:
    """A window with two lanes of a few points, paused on the way; none that an earlier test left lies over it."""
    for other in QApplication.topLevelWidgets():
        if other is not window:
            other.hide()
    sampling = Sampling(sampler="reverse-sde", particles=POINTS, steps=STEPS)
    beside = (Run(Sampling(sampler="ddim", particles=POINTS, steps=STEPS)),)
    window.session.edit("Islands", target=Target.of(Preset("three-islands")), sampling=sampling)
    window.session.edit("Lanes", theatre=Theatre((), beside))
    window.sampling.restart()
    until(qtbot, lambda: len(window.sampling.playback.specs) == 2)
    until(qtbot, lambda: all(run is not None and run.finished for run in window.sampling.playback.in_step.runs))
    window.sampling.seek(AT)
    until(qtbot, lambda: all(shows(window, k, AT) for k in range(2)))
    yield window
    window.lanes.put_away()


def picture(window: Window, place: int) -> LanePicture:
    return window.lanes.view.cards[place].picture


def shows(window: Window, place: int, frame: int) -> bool:
    points = picture(window, place).sight.run.points
    return points is not None and np.array_equal(points, run_of(window, place).frames[frame])


def run_of(window: Window, place: int) -> RunSnapshot:
    run = window.sampling.playback.in_step.runs[place]
    assert run is not None
    return run


def branches(window: Window) -> list[tuple[Branch, ...]]:
    return [lane.branches for lane in lanes_of(window.session.document)]


def many(window: Window, place: int) -> int:
    branch = picture(window, place).sight.parted.branch
    return 0 if branch is None else len(branch.points)


def lone(window: Window, place: int) -> tuple[int, QPoint]:
    """A point of a lane far from all others, and where it is on its picture."""
    lane = picture(window, place)
    pixels = lane.camera.to_screen(run_of(window, place).frames[AT])
    apart = np.linalg.norm(pixels[:, None] - pixels, axis=2) + 1e6 * np.eye(len(pixels))
    inside = lane.rect().adjusted(40, 40, -80, -60)
    for number in np.argsort(-apart.min(axis=1)).tolist():
        at = QPoint(*(round(value) for value in pixels[number].tolist()))
        if inside.contains(at):
            return number, at
    raise AssertionError("no point is on the picture")


def over(widget: QWidget, at: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Move the pointer to a place, wherever an earlier test left it: a window system tells only of what is new."""
    here, there = QPointF(at), QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(
        widget, QMouseEvent(QEvent.Type.MouseMove, here, there, Qt.MouseButton.NoButton, buttons, NO_KEY)
    )


def test_a_point_is_dropped_into_the_lane_under_the_pointer(qtbot: QtBot, two: Window) -> None:
    QTest.keyClick(two.layout_.canvas, Qt.Key.Key_Q)
    second = picture(two, 1)
    at = second.rect().center() + QPoint(20, -10)
    over(second, at)
    assert second.cursor().shape() == Qt.CursorShape.CrossCursor
    QTest.mouseClick(second, LEFT, NO_KEY, at)
    assert branches(two) == [(), (Branch(AT, (), (second.camera.to_world(at.x(), at.y()),)),)]
    until(qtbot, lambda: (many(two, 0), many(two, 1)) == (0, 1))
    first = picture(two, 0)
    over(first, at)
    QTest.mouseClick(first, LEFT, SHIFT, at)
    until(qtbot, lambda: (many(two, 0), many(two, 1)) == (SEVERAL, 1))
    assert "branch from step 10" in two.lanes.view.cards[0].line.text()
    QTest.keyClick(two.layout_.canvas, Qt.Key.Key_Delete)  # that of the lane under the pointer
    until(qtbot, lambda: (many(two, 0), many(two, 1)) == (0, 1))
    for _ in range(3):
        two.session.undo()
    assert branches(two) == [(), ()]


def test_a_point_is_dragged_in_its_lane_and_its_branch_removed_from_the_menu(qtbot: QtBot, two: Window) -> None:
    QTest.keyClick(two.layout_.canvas, Qt.Key.Key_K)
    lane, before = picture(two, 1), run_of(two, 1)
    number, start = lone(two, 1)
    camera = lane.camera
    over(lane, start)
    QTest.mousePress(lane, LEFT, NO_KEY, start)
    for share in (0.3, 0.7, 1.0):
        over(lane, start + QPoint(40, 30) * share, LEFT)
    assert lane._sketch.lines  # the way it is dragged
    QTest.mouseRelease(lane, LEFT, NO_KEY, start + QPoint(40, 30))
    ((moved, place),) = branches(two)[1][0].moved
    assert moved == number
    end = start + QPoint(40, 30)
    assert place == pytest.approx(camera.to_world(end.x(), end.y()))
    assert lane.camera == camera  # the page stays
    until(qtbot, lambda: many(two, 1) == 1)
    assert run_of(two, 1) is before
    shown = lane.sight.parted.branch
    assert shown is not None
    np.testing.assert_array_equal(shown.before[0], before.frames[AT, number])
    menu = two.lanes.view.cards[1].open_menu()
    (action,) = (one for one in menu.actions() if one.text() == "Remove branch")
    QTest.mouseClick(menu, LEFT, NO_KEY, menu.actionGeometry(action).center())
    until(qtbot, lambda: many(two, 1) == 0)
    two.session.undo()
    assert len(branches(two)[1]) == 1


def test_a_picked_point_is_ringed_in_every_lane_and_its_step_drawn_in_the_one_under_the_pointer(
    qtbot: QtBot, two: Window
) -> None:
    QTest.keyClick(two.layout_.canvas, Qt.Key.Key_K)
    number, at = lone(two, 1)
    over(picture(two, 1), at)
    QTest.mouseClick(picture(two, 1), LEFT, NO_KEY, at)
    assert two.stepping.picked == (number,)
    until(qtbot, lambda: picture(two, 1).sight.parted.steps is not None)
    for place in range(2):
        ((ringed, where),) = picture(two, place).sight.parted.rings
        assert ringed == number
        np.testing.assert_allclose(where, run_of(two, place).frames[AT, number], rtol=1e-6)
    steps = picture(two, 1).sight.parted.steps
    assert steps is not None
    after = run_of(two, 1).frames[AT + 1, number]
    np.testing.assert_allclose(steps.taken[0].after, after, rtol=1e-5, atol=2e-5)
    assert picture(two, 0).sight.parted.steps is None
    over(picture(two, 0), picture(two, 0).rect().center())
    until(qtbot, lambda: picture(two, 0).sight.parted.steps is not None)
    assert picture(two, 1).sight.parted.steps is None


def test_without_those_tools_a_drag_moves_the_page(two: Window) -> None:
    QTest.keyClick(two.layout_.canvas, Qt.Key.Key_B)
    lane, before = picture(two, 0), picture(two, 0).camera
    middle = lane.rect().center()
    QTest.mousePress(lane, LEFT, NO_KEY, middle)
    over(lane, middle + QPoint(30, 10))
    QTest.mouseRelease(lane, LEFT, NO_KEY, middle + QPoint(30, 10))
    assert lane.camera != before
    assert branches(two) == [(), ()]


def test_when_the_lanes_go_the_tools_are_the_canvas_s_again(qtbot: QtBot, two: Window) -> None:
    QTest.keyClick(two.layout_.canvas, Qt.Key.Key_Q)
    over(picture(two, 1), picture(two, 1).rect().center())
    assert two.stepping.lane == 1
    QTest.mouseClick(two.lanes.view.bar.end, LEFT)
    assert two.stepping.lane == 0
    canvas = two.layout_.canvas
    QTest.mouseClick(canvas, LEFT, NO_KEY, canvas.rect().center())
    assert [len(branch.dropped) for branch in two.session.document.theatre.branches] == [1]


def test_the_colours_of_points_are_those_of_the_moment_in_every_lane(qtbot: QtBot, two: Window) -> None:
    two.appearing.choose("colour", "class")
    until(qtbot, lambda: all(picture(two, k).sight.run.shades is not None for k in range(2)))
    for place in range(2):
        shown = picture(two, place).sight.run
        assert shown.points is not None
        np.testing.assert_array_equal(shown.points, run_of(two, place).frames[AT])
        assert [name for name, _ in shown.tint.classes] == ["A", "B", "C"]
    two.appearing.choose("colour", "ink")
    until(qtbot, lambda: picture(two, 0).sight.run.shades is None)


def test_chance_leaves_three_traces_and_no_scribble(qtbot: QtBot, two: Window) -> None:
    until(qtbot, lambda: picture(two, 0).sight.run.paths is not None)
    rough, smooth = picture(two, 0).sight.run, picture(two, 1).sight.run
    assert rough.trails is None
    assert rough.paths is not None
    assert rough.paths.shape == (AT + 1, 3, 2)
    assert smooth.trails is not None
    assert smooth.paths is None
    two.appearing.choose("trail", 4)  # asked for by hand there are trails everywhere
    until(qtbot, lambda: picture(two, 0).sight.run.trails is not None)


def test_the_sheet_of_a_lane_says_what_can_be_told_of_its_own_run(qtbot: QtBot, two: Window) -> None:
    lanes, at = lanes_of(two.session.document), two.lanes.view.cards[1]
    own = replace(lanes[1], sampling=replace(lanes[1].sampling, sampler="langevin", step_share=2.0))
    two.session.edit("Sampler", theatre=Theatre((), (own,)))
    QTest.mouseClick(at.settings, LEFT)
    until(qtbot, lambda: two.lanes.sheet.gauge.text().startswith("Above "))
    assert not two.layout_.timeline.transport.sheet.gauge.text().startswith("Above ")
    two.lanes.sheet.hide()


def test_a_known_coordinate_is_named_over_its_lane(two: Window) -> None:
    lane = lanes_of(two.session.document)[1]
    known = replace(lane, sampling=replace(lane.sampling, known="x", known_value=-0.5))
    two.session.edit("Known", theatre=Theatre((), (known,)))
    assert "known x\u00a0=\u00a0−0.50" in two.lanes.view.cards[1].line.text()
    assert "known" not in two.lanes.view.cards[0].line.text()


def test_the_arrows_of_a_guided_lane_are_those_of_the_field_that_leads_it(qtbot: QtBot, two: Window) -> None:
    lane = lanes_of(two.session.document)[1]
    two.session.edit("Guide", theatre=Theatre((), (replace(lane, sampling=replace(lane.sampling, towards=1)),)))
    until(qtbot, lambda: guided_to(two))
    plain, led = two.lanes._looks._fields
    assert plain.parts is None
    nodes = torch.from_numpy(led.nodes / np.float32(led.alpha))
    # By Bayes' rule, with weight 1, score(y) + grad log p(part | y) is the score of the part.
    part = class_of(two.session.document.target, 1).score(nodes, led.level)
    np.testing.assert_allclose(led.true, (max(led.level, 0.03) * part).numpy(), rtol=1e-3, atol=1e-3)
    assert np.abs(led.true - plain.true).max() > 0.1


def guided_to(window: Window) -> bool:
    """Whether the fields of the second lane are those of its run, and guided."""
    fields = window.lanes._looks._fields
    return len(fields) == 2 and fields[1].parts is not None and fields[1].request.t == fields[0].request.t
