"""The walk as a person takes it: draw, train, overlay, run particles, undo, save, open again, compare."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Document
from scoreviz.engine.gallery import preset
from scoreviz.engine.marks import Stroke
from scoreviz.engine.targets import ink_of, is_empty
from scoreviz.ui.window import Window
from tests.ui.person import chosen_file, drag, until, wheel


def test_the_first_start_is_alive(window: Window, qtbot: QtBot) -> None:
    window.begin()
    until(qtbot, lambda: window.learner.learned is not None)
    until(qtbot, lambda: window.sampling.playback.index > 3)
    shown = window.scene.shown
    assert shown is not None
    assert np.abs(shown.true).max() > 0.1
    assert window.session.clean


def test_the_tiles_get_their_pictures(window: Window, qtbot: QtBot) -> None:
    tiles = window.layout_.inspector.target.tiles
    empty = tiles["ring"].grab().toImage()
    until(qtbot, lambda: all(tile.grab().toImage() != empty for tile in tiles.values()))
    qtbot.mouseClick(tiles["ring"], Qt.MouseButton.LeftButton)
    assert window.session.document.target == preset("ring")


def test_draw_train_overlay_run_undo_save_reopen(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.painting.clear()
    assert is_empty(window.session.document.target)
    drag(qtbot, window, [(-150, 0), (-80, -40), (0, 0), (90, 40), (150, 0)])
    drag(qtbot, window, [(-100, 120), (100, 120)])
    assert len(window.session.document.target.layers[0].marks) == 2
    until(qtbot, lambda: window.scene.shown is not None)

    qtbot.keyClick(window, Qt.Key.Key_Return)
    until(qtbot, lambda: window.learner.snapshot is not None and len(window.learner.snapshot.error) >= 3)
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.learned is not None)
    snapshot = window.learner.snapshot
    assert snapshot is not None
    assert snapshot.error[-1] < snapshot.error[0]
    qtbot.keyClick(window, Qt.Key.Key_Return)
    until(qtbot, lambda: window.learner.state == "paused")

    qtbot.keyClick(window, Qt.Key.Key_5)
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.difference is not None)

    qtbot.keyClick(window, Qt.Key.Key_Space)
    until(qtbot, lambda: window.sampling.playback.index > 5)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert not window.sampling.playback.playing

    before = window.session.document
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.document != before
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    if window.session.document != before:
        window.session.redo()
    assert window.session.document == before

    path = tmp_path / "walk.scoreviz"
    chosen_file(monkeypatch, "getSaveFileName", path)
    window.files.save()
    assert window.session.clean
    kept = window.learner.keepsake()
    window.files.new()
    assert window.session.document == Document()
    window.files.open_path(path)
    assert window.session.document == before
    opened = window.learner.keepsake()
    assert kept is not None
    assert opened is not None
    for name, values in kept.arrays.items():
        np.testing.assert_array_equal(opened.arrays[name], values)
    np.testing.assert_array_equal(opened.curves.error, kept.curves.error)
    assert not window.files.would_lose
    until(
        qtbot,
        lambda: (
            window.scene.shown is not None
            and window.scene.shown.request.target == before.target
            and window.scene.shown.learned is not None
        ),
    )
    restored = window.learner.snapshot
    assert restored is not None
    assert restored.step == kept.step
    assert len(restored.error_by_sigma) == 8
    window.picking.pick("ring")
    until(qtbot, lambda: window.learning.stale)
    window.notices.stale.actionRequested.emit()
    until(qtbot, lambda: window.learner.snapshot is not None and window.learner.snapshot.step > kept.step)
    assert window.files.would_lose


def test_a_stroke_is_one_step_and_all_can_be_undone(window: Window, qtbot: QtBot) -> None:
    first = window.session.document
    drag(qtbot, window, [(-60, -60), (-20, 0), (60, 60)])
    drag(qtbot, window, [(60, -60), (0, 0)], Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(window, Qt.Key.Key_1)
    strokes = window.session.document.target.layers[0].marks
    assert [isinstance(stroke, Stroke) and stroke.erase for stroke in strokes] == [False, True]
    assert window.session.history.count() == 3
    last = window.session.document
    for _ in range(3):
        window.session.undo()
    assert window.session.document == first
    for _ in range(3):
        window.session.redo()
    assert window.session.document == last


def test_the_brush_paints_under_the_pointer(window: Window, qtbot: QtBot) -> None:
    window.painting.clear()
    drag(qtbot, window, [(100, -50), (100, -50)])
    ink = ink_of(window.session.document.target)
    rows, columns = np.nonzero(ink > 0.99 * ink.max())
    x = -4.5 + 9 * (columns.mean() + 0.5) / ink.shape[1]  # row 0 is the lowest y of a page of 9 by 6
    y = -3 + 6 * (rows.mean() + 0.5) / ink.shape[0]
    canvas = window.layout_.canvas
    middle = canvas.rect().center()
    place = canvas.camera.to_world(middle.x() + 100, middle.y() - 50)
    assert (x, y) == pytest.approx(place, abs=0.03)
    assert x > 0.2
    assert y > 0.2


def test_the_noise_axis_moves_everything(window: Window, qtbot: QtBot) -> None:
    start = window.scene.t
    wheel(window, 3, Qt.KeyboardModifier.AltModifier)
    assert window.scene.t > start
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.request.t == window.scene.t)
    assert window.scene.shown is not None
    assert window.scene.shown.level == pytest.approx(0.03 * (8 / 0.03) ** window.scene.t, rel=1e-5)


def test_what_a_hand_drags_along_the_axis_is_followed_at_once_and_finely_when_it_rests(
    window: Window, qtbot: QtBot
) -> None:
    wheel(window, 3, Qt.KeyboardModifier.AltModifier)
    moved = window.scene.t

    def shown(quick: bool) -> bool:
        painted = window.layout_.canvas.painted
        return painted is not None and (painted.request.t, painted.request.quick) == (moved, quick)

    until(qtbot, lambda: shown(True))
    until(qtbot, lambda: shown(False))


def test_painting_while_it_trains_is_followed(window: Window, qtbot: QtBot) -> None:
    window.learning.train()
    until(qtbot, lambda: window.learner.state == "running")
    drag(qtbot, window, [(-200, -100), (-100, -150)])
    until(
        qtbot,
        lambda: (
            window.learner.snapshot is not None
            and window.learner.snapshot.spec.target == window.session.document.target
        ),
    )
    assert not window.learning.stale
    window.learner.pause()
    until(qtbot, lambda: window.learner.state == "paused")
    drag(qtbot, window, [(200, -100), (100, -150)])
    assert window.learning.stale
    window.notices.stale.actionRequested.emit()
    assert window.learner.state in ("running", "preparing")


@pytest.mark.parametrize("sampler", ["langevin", "reverse-sde", "ode"])
@pytest.mark.parametrize("field", ["true", "learned"])
def test_every_sampler_runs_in_either_field(window: Window, qtbot: QtBot, sampler: str, field: str) -> None:
    window.picking.pick("pair")
    window.layout_.timeline.samplerChanged.emit(sampler)
    window.layout_.timeline.fieldChanged.emit(field)
    window.layout_.timeline.stepsChanged.emit(50)
    window.layout_.timeline.particlesChanged.emit(500)
    if field == "learned":
        window.learning.train()
        until(qtbot, lambda: window.learner.learned is not None)
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.at_end)
    moment = window.sampling.playback.moment()
    assert moment is not None
    assert moment.points.shape == (500, 2)
    assert np.isfinite(moment.points).all()
    assert (moment.t == 0.0) == (sampler != "langevin")


def test_langevin_pins_the_noise_level_and_dragging_sets_it(window: Window, qtbot: QtBot) -> None:
    window.layout_.timeline.samplerChanged.emit("langevin")
    assert window.sampling.pinned
    window.sampling.move_to(0.5)
    assert window.session.document.sampling.sigma == pytest.approx(0.03 * (8 / 0.03) ** 0.5)
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.request.t == pytest.approx(0.5))


def test_shares_are_those_of_the_frame_that_rests(window: Window, qtbot: QtBot) -> None:
    window.picking.pick("pair")
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.at_end and not window.sampling.playback.playing)
    qtbot.wait(60)
    moment = window.sampling.playback.moment()
    assert moment is not None
    assert window.sampling.cloud.counted is not None
    assert window.sampling.cloud.counted.index == moment.index


def test_the_axis_may_run_ahead_of_the_recording(window: Window, qtbot: QtBot) -> None:
    window.layout_.timeline.stepsChanged.emit(150)
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.index > 0)
    window.sampling.move_to(0.1)
    assert window.scene.t == pytest.approx(0.1)
    run = window.sampling.playback.run
    assert run is not None
    assert not run.finished
    until(qtbot, lambda: (m := window.sampling.playback.moment()) is not None and abs(m.t - 0.1) < 0.005)
    assert window.scene.t == pytest.approx(0.1, abs=0.005)


def test_space_plays_at_the_first_start(window: Window, qtbot: QtBot) -> None:
    window.begin()
    until(qtbot, lambda: window.sampling.playback.playing)
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_Space)
    assert not window.sampling.playback.playing


def test_a_stroke_is_seen_at_any_noise_level(window: Window, qtbot: QtBot) -> None:
    window.sampling.move_to(1.0)
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.request.t == 1.0)
    canvas = window.layout_.canvas
    place = canvas.rect().center() + QPoint(-150, 120)
    before = canvas.grab().toImage().pixelColor(place)
    drag(qtbot, window, [(-200, 120), (-150, 120), (-100, 120), (150, -120)])
    after = canvas.grab().toImage().pixelColor(place)
    assert after.lightness() > before.lightness() + 20


def test_a_dragged_learning_rate_is_one_step(window: Window) -> None:
    for rate in (0.01, 0.02, 0.03):
        window.layout_.inspector.learn.learningRateChanged.emit(rate)
    assert window.session.history.count() == 1


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700), (1920, 1080)])
def test_it_fits(window: Window, size: tuple[int, int]) -> None:
    window.resize(*size)
    QApplication.processEvents()
    canvas = window.layout_.canvas
    assert canvas.width() > 600
    assert canvas.height() > 350
    assert window.width() == size[0]


def test_a_hand_that_draws_sees_the_drawing_while_points_play(window: Window, qtbot: QtBot) -> None:
    window.sampling.play(looping=True)
    until(qtbot, lambda: window.sampling.playback.index > 3)
    assert window.scene.level().sigma > 0.5
    qtbot.mousePress(window.layout_.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    until(qtbot, lambda: window.scene.level().t == 0.0)
    qtbot.mouseRelease(window.layout_.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.wait(300)
    assert window.scene.level().t == 0.0
    until(qtbot, lambda: window.scene.level().t > 0.0)
    assert window.sampling.playback.playing
    assert not window.sampling.stale
