"""Single points taken by hand: their coming step taken apart, moved and dropped as a branch, undone and saved."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from scoreviz.engine.branch import Branch
from scoreviz.engine.branch_view import BranchView
from scoreviz.engine.document import Noise, Run, SamplerName, Sampling, Theatre
from scoreviz.engine.lanes import lane_specs
from scoreviz.engine.palette import DARK
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.project import open_project, save
from scoreviz.engine.recording import digest_of
from scoreviz.engine.step_view import StepOf, StepRequest, StepView
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.ui.camera import Camera
from scoreviz.ui.stepping import ENDED, NO_RUN, SEVERAL
from scoreviz.ui.steps_card import BranchCard, StepsCard
from scoreviz.ui.steps_layer import StepsLayer, paint_step
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, NO_KEY, until

ISLANDS = Target.of(Preset("three-islands"), name="Three islands")
SHIFT = Qt.KeyboardModifier.ShiftModifier


def started(qtbot: QtBot, window: Window, sampler: SamplerName = "reverse-sde", step: int = 24) -> Window:
    """A window with a finished run of a few points, paused on the way."""
    window.layout_.canvas.setFocus()
    sampling = Sampling(sampler=sampler, particles=60, steps=30, sigma=0.3, step_share=1.0)
    window.session.edit("Islands", target=ISLANDS, sampling=sampling)
    window.sampling.restart()
    until(qtbot, lambda: window.sampling.playback.run is not None and run_of(window).finished)
    until(qtbot, lambda: run_of(window).spec.sampling == sampling and run_of(window).finished)
    window.sampling.seek(step)
    until(qtbot, lambda: window.sampling.cloud.shown and window.sampling.playback.index == step)
    return window


def run_of(window: Window) -> RunSnapshot:
    run = window.sampling.playback.run
    assert run is not None
    return run


def branch_of(window: Window) -> RunSnapshot | None:
    return window.sampling.playback.in_step.lanes[0].branch.run


def pixel(window: Window, place: np.ndarray | tuple[float, float]) -> QPoint:
    x, y = window.layout_.canvas.camera.to_screen(np.array(place, dtype=float)).tolist()
    return QPoint(round(x), round(y))


def free(window: Window, count: int = 1) -> list[int]:
    """Return points on the screen, under no card, each far from all others."""
    canvas, points = window.layout_.canvas, run_of(window).frames[window.sampling.playback.index]
    pixels = canvas.camera.to_screen(points)
    apart = np.linalg.norm(pixels[:, None] - pixels, axis=2) + 1e6 * np.eye(len(pixels))
    found = [
        k
        for k in np.argsort(-apart.min(axis=1)).tolist()
        if canvas.rect().adjusted(80, 120, -320, -180).contains(pixel(window, points[k]))
    ]
    assert len(found) >= count
    return found[:count]


def click(window: Window, number: int, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    place = run_of(window).frames[window.sampling.playback.index, number]
    canvas = window.layout_.canvas
    QTest.mouseMove(canvas, pixel(window, place))
    QTest.mouseClick(canvas, LEFT, modifier, pixel(window, place))


def drag(window: Window, start: QPoint, end: QPoint) -> None:
    canvas = window.layout_.canvas
    QTest.mousePress(canvas, LEFT, NO_KEY, start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(canvas, start + (end - start) * share)
    QTest.mouseRelease(canvas, LEFT, NO_KEY, end)


def card(window: Window) -> StepsCard:
    (found,) = window.layout_.canvas.findChildren(StepsCard)
    return found


def layer(window: Window) -> StepsLayer:
    (found,) = window.layout_.canvas.findChildren(StepsLayer)
    return found


def taken(window: Window) -> tuple[StepOf, ...]:
    layers = window.layout_.canvas.findChildren(StepsLayer)
    return layers[0].shown.steps.taken if layers and layers[0].shown.steps is not None else ()


def branches(window: Window) -> tuple[Branch, ...]:
    return window.session.document.theatre.branches


def seen(window: Window) -> BranchView | None:
    layers = window.layout_.canvas.findChildren(StepsLayer)
    return layers[0].shown.branch if layers else None


def way(window: Window) -> int:
    """How many places the way of the branch has that is shown, and of how many points."""
    shown = seen(window)
    return 0 if shown is None else len(shown.ways)


def many(window: Window) -> int:
    shown = seen(window)
    return 0 if shown is None else len(shown.points)


# ---- steps


@pytest.mark.parametrize("sampler", ["reverse-sde", "ode", "mala"])
def test_a_click_takes_the_coming_step_apart(qtbot: QtBot, window: Window, sampler: SamplerName) -> None:
    started(qtbot, window, sampler)
    QTest.keyClick(window.layout_.canvas, Qt.Key.Key_K)
    assert window.painting.name == "particle"
    first, second = free(window, 2)
    click(window, first)
    until(qtbot, lambda: [one.number for one in taken(window)] == [first])
    click(window, second, SHIFT)
    until(qtbot, lambda: [one.number for one in taken(window)] == [first, second])
    run, step = run_of(window), window.sampling.playback.index
    assert card(window).isVisible()
    assert card(window).head.text() == f"Step {step + 1} of 30, taken apart"
    for one in taken(window):
        np.testing.assert_allclose(one.after, run.frames[step + 1, one.number], rtol=1e-5, atol=2e-5)
    QTest.keyClick(window.layout_.canvas, Qt.Key.Key_Left)  # the step key goes on
    until(qtbot, lambda: bool(taken(window)) and card(window).head.text().startswith(f"Step {step + 2} "))
    np.testing.assert_array_equal(taken(window)[0].before, run.frames[step + 1, first])
    window.session.undo()
    assert window.stepping.picked == (first,)
    QTest.keyClick(window.layout_.canvas, Qt.Key.Key_Escape)
    assert not window.stepping.picked
    until(qtbot, lambda: not card(window).isVisible())


def test_no_step_is_shown_at_another_moment_than_its_own(qtbot: QtBot, window: Window) -> None:
    started(qtbot, window)
    window.stepping.pick_evenly()
    until(qtbot, lambda: len(taken(window)) == 5)
    job = window.stepping._job
    assert job is not None
    job.pause()  # the next answer is late
    window.sampling.seek(11)
    until(qtbot, lambda: not taken(window))
    assert not card(window).isVisible()
    job.resume()
    until(qtbot, lambda: len(taken(window)) == 5)


def test_five_are_picked_by_a_button_and_playing_puts_the_steps_away(qtbot: QtBot, window: Window) -> None:
    started(qtbot, window)
    window.open_points()
    QTest.mouseClick(window.points_sheet.pick, LEFT)
    window.points_sheet.hide()
    until(qtbot, lambda: len(taken(window)) == 5)
    assert len(layer(window).shown.rings) == 5
    window.sampling.seek(3)
    QTest.keyClick(window.layout_.canvas, Qt.Key.Key_Space)
    until(qtbot, lambda: not card(window).isVisible())
    assert len(layer(window).shown.rings) == 5  # they are still told from the others
    window.sampling.seek(30)
    until(qtbot, lambda: card(window).isVisible())
    until(qtbot, lambda: card(window).note.text() == "The run ends here: no step follows.")
    assert card(window).head.text() == "After step 30 of 30"
    QTest.mouseClick(window.points_sheet.unpick, LEFT)
    assert window.stepping.picked == ()


def test_what_a_step_looks_like() -> None:
    """The parts begin at the point, one after the other, in the colours of field and noise; the sum in ink."""
    one = StepOf(
        0,
        np.zeros(2, np.float32),
        np.array((1.0, 1.0), np.float32),
        np.array(((1.0, 0.0), (0.0, 1.0)), np.float32),
        np.array((1.0, 1.0), np.float32),
        (1.0, 1.0, 1.4),
    )
    spec = RunSpec(ISLANDS, Noise(), Sampling(field="learned"))
    run = RunSnapshot.preparing(spec, "")
    view = StepView(StepRequest(run, None, 0, (0,)), 0, 1, ("gradient", "noise"), (one,), 1.4)
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(DARK.canvas))
    painter = QPainter(image)
    paint_step(painter, one, view, Camera(0.0, 0.0, 80.0, 200, 200), DARK)
    painter.end()
    assert image.pixelColor(130, 100).name().upper() == DARK.learned  # along x from the middle
    assert image.pixelColor(180, 60).name().upper() == DARK.ink3  # then up
    assert image.pixelColor(140, 60).value() > 180  # the diagonal


# ---- branches


def test_a_drag_lets_a_point_go_on_from_elsewhere(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    started(qtbot, window, step=10)
    QTest.keyClick(window.layout_.canvas, Qt.Key.Key_K)
    steps = window.session.history.index()
    number = next(k for k in range(60) if near_the_middle(window, k))
    before = run_of(window)
    start = pixel(window, before.frames[10, number])
    drag(window, start, start + QPoint(90, -60))
    (branch,) = branches(window)
    assert branch.step == 10
    assert [moved for moved, _ in branch.moved] == [number]
    until(qtbot, lambda: seen(window) is not None)
    assert run_of(window) is before  # the run itself goes on as if nothing had been
    assert window.sampling.playback.index == 10
    shown = seen(window)
    assert shown is not None
    np.testing.assert_allclose(shown.points[0], branch.moved[0][1], rtol=1e-5)
    np.testing.assert_array_equal(shown.before[0], before.frames[10, number])
    note = window.layout_.canvas.findChildren(BranchCard)[0]
    assert note.words.text() == "Branch from step 10: 1 moved; the run goes on beside it."
    for _ in range(3):
        QTest.keyClick(window.layout_.canvas, Qt.Key.Key_Left)
    until(qtbot, lambda: window.sampling.playback.index == 13 and way(window) == 4)
    assert window.session.history.index() == steps + 1
    saved_and_opened_again(qtbot, window, tmp_path)
    QTest.mouseClick(note.remove, LEFT)
    assert branches(window) == ()
    until(qtbot, lambda: not note.isVisible() and seen(window) is None)
    window.session.undo()
    assert branches(window) == (branch,)
    window.session.undo()
    assert branches(window) == ()


def near_the_middle(window: Window, number: int) -> bool:
    """Whether a point is on the screen, and no other is within reach of it."""
    points = run_of(window).frames[window.sampling.playback.index]
    pixels = window.layout_.canvas.camera.to_screen(points)
    apart = np.linalg.norm(pixels - pixels[number], axis=1)
    inside = window.layout_.canvas.rect().adjusted(80, 120, -420, -180)
    return bool(inside.contains(pixel(window, points[number])) and np.sort(apart)[1] > 4.0)


def is_finished(run: RunSnapshot | None) -> bool:
    return run is not None and run.finished


def saved_and_opened_again(qtbot: QtBot, window: Window, folder: Path) -> None:
    """The recorded states are the same after saving and opening, bit by bit."""
    until(qtbot, lambda: is_finished(branch_of(window)))
    branch = branch_of(window)
    assert branch is not None
    save(folder / "a.scoreviz", window.session.document)
    opened = open_project(folder / "a.scoreviz").document
    spec = lane_specs(opened, None, lambda _: None)[0].branch
    assert spec is not None
    assert digest_of(list(record(spec, realise))[-1]) == digest_of(branch)


def test_a_click_drops_one_in_and_shift_several(qtbot: QtBot, window: Window) -> None:
    started(qtbot, window, step=10)
    canvas = window.layout_.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Q)
    assert window.painting.name == "drop"
    QTest.mouseClick(canvas, LEFT, NO_KEY, canvas.rect().center() + QPoint(-60, 30))
    expected = canvas.camera.to_world(canvas.rect().center().x() - 60, canvas.rect().center().y() + 30)
    assert branches(window) == (Branch(10, (), (expected,)),)
    until(qtbot, lambda: seen(window) is not None)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    until(qtbot, lambda: window.sampling.playback.index == 11)
    QTest.mouseMove(canvas, canvas.rect().center())
    QTest.mousePress(canvas, LEFT, SHIFT, canvas.rect().center())
    QTest.mouseRelease(canvas, LEFT, SHIFT, canvas.rect().center())
    assert [len(branch.dropped) for branch in branches(window)] == [1, SEVERAL]
    until(qtbot, lambda: many(window) == 1 + SEVERAL)
    QTest.keyClick(canvas, Qt.Key.Key_K)
    shown = seen(window)
    assert shown is not None
    QTest.mouseClick(canvas, LEFT, NO_KEY, pixel(window, shown.points[0]))
    assert window.stepping.picked == (-1,)  # what was dropped in is taken apart, too
    until(qtbot, lambda: [one.number for one in taken(window)] == [-1])
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert branches(window) == ()
    for _ in range(4):
        window.session.undo()
    assert branches(window) == ()


def test_a_run_that_plays_is_paused_by_the_hand(qtbot: QtBot, window: Window) -> None:
    started(qtbot, window, step=4)
    canvas = window.layout_.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Q)
    window.sampling.set_speed(0.05)
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert window.sampling.playback.playing
    QTest.mouseClick(canvas, LEFT, NO_KEY, canvas.rect().center())
    assert not window.sampling.playback.playing
    (branch,) = branches(window)
    assert branch.step == window.sampling.playback.index < 8


def test_where_there_is_no_step_to_come_a_sentence_says_so(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas, said = window.layout_.canvas, list[str]()
    monkeypatch.setattr(window.layout_.status, "set_message", said.append)
    QTest.keyClick(canvas, Qt.Key.Key_Q)
    QTest.mouseClick(canvas, LEFT, NO_KEY, canvas.rect().center())
    assert said[-1] == NO_RUN
    started(qtbot, window, step=30)
    QTest.mouseClick(canvas, LEFT, NO_KEY, canvas.rect().center())
    assert said[-1] == ENDED
    assert window.session.document.theatre == Theatre()


def test_another_lane_has_branches_of_its_own(qtbot: QtBot, window: Window) -> None:
    started(qtbot, window, step=10)
    window.session.edit("Lane", theatre=Theatre((), (Run(Sampling(sampler="ddim", steps=30, particles=60)),)))
    until(qtbot, lambda: len(window.sampling.playback.moments()) == 2)
    until(qtbot, lambda: all(lane.run is not None for lane in window.sampling.playback.moments()))
    window.stepping.lane = 1
    window.stepping.drop((0.5, 0.5), 0.2, several=False)
    theatre = window.session.document.theatre
    assert theatre.branches == ()
    assert [len(branch.dropped) for branch in theatre.beside[0].branches] == [1]
    until(qtbot, lambda: window.sampling.playback.moments()[1].branch is not None)
