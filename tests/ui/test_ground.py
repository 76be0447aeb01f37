"""The ground is painted at once, or new fields part by part where a clock promises another frame."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Overlays
from scoreviz.engine.fields import FieldSnapshot
from scoreviz.ui import theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.covers import NONE, Covers
from scoreviz.ui.ground import Ground
from scoreviz.ui.stage import Stage
from tests.ui.canvas_fields import bump, constant_fields, picture

FRAMES = 5  # as many as there are parts: colours, lines, gap, true and learned arrows


@pytest.fixture
def canvas(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Canvas:
    """A canvas that has time for one part a frame."""
    monkeypatch.setattr("scoreviz.ui.ground.FRAME_SECONDS", 0.0)
    theme.set_motion(False)
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    return made


def fields(canvas: Canvas, x: float) -> FieldSnapshot:
    return constant_fields(canvas, true=(x, 0.0), learned=(x, 0.3), density=bump(canvas))


def wanted(canvas: Canvas, x: float) -> QImage:
    """What is painted where nothing is put off."""
    plain = Ground(lambda *_: False)
    canvas.set_fields(fields(canvas, x))
    return plain.picture(canvas._stage).copy()


def ground(canvas: Canvas) -> QImage:
    canvas.update()  # as its clock asks
    picture(canvas)
    return canvas._layers.ground._image.copy()


def test_without_a_clock_it_is_there_at_once(canvas: Canvas) -> None:
    for x in (0.2, 0.9, 0.2):
        assert wanted(canvas, x) == ground(canvas)


def test_with_a_clock_new_fields_take_some_frames_and_then_are_the_same(canvas: Canvas) -> None:
    before = wanted(canvas, 0.2)
    assert ground(canvas) == before
    canvas.tick()
    after = wanted(canvas, 0.9)
    assert after != before
    seen = [ground(canvas) for _ in range(FRAMES + 1)]
    assert seen == [before] * (FRAMES - 1) + [after] * 2


def test_as_many_parts_are_painted_as_a_frame_has_time_for(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted(canvas, 0.2)
    ground(canvas)
    canvas.tick()
    after = wanted(canvas, 0.9)
    monkeypatch.setattr("scoreviz.ui.ground.FRAME_SECONDS", 60.0)
    assert ground(canvas) == after


def test_a_level_that_is_dragged_is_followed_at_once(canvas: Canvas) -> None:
    wanted(canvas, 0.2)
    before = ground(canvas)
    canvas.tick()
    shown = fields(canvas, 0.9)
    canvas.set_fields(replace(shown, request=replace(shown.request, quick=True)))
    assert ground(canvas) != before
    assert canvas._layers.ground.painted.dragged


def test_fields_that_come_meanwhile_are_painted_next(canvas: Canvas) -> None:
    first = wanted(canvas, 0.2)
    assert ground(canvas) == first
    canvas.tick()
    second = wanted(canvas, 0.5)
    assert ground(canvas) == first
    third = wanted(canvas, 0.9)
    seen = [ground(canvas) for _ in range(2 * FRAMES - 1)]
    assert seen == [first] * (FRAMES - 2) + [second] * FRAMES + [third]


def test_the_clock_is_asked_for_another_frame_until_it_is_done(canvas: Canvas) -> None:
    wanted(canvas, 0.2)
    ground(canvas)
    canvas.tick()
    wanted(canvas, 0.9)
    asked = []
    for _ in range(FRAMES):
        canvas.update()
        picture(canvas)
        asked.append(canvas._layers.ground.follow_clock())
    assert asked == [True] * (FRAMES - 1) + [False]


def test_another_look_or_place_is_there_at_once(canvas: Canvas) -> None:
    wanted(canvas, 0.2)
    ground(canvas)
    canvas.tick()
    wanted(canvas, 0.9)
    ground(canvas)  # the first half
    for change in (
        lambda: canvas.set_overlays(Overlays(view="true")),
        lambda: canvas.set_camera(canvas.camera.fitted().zoomed(1.5, 100.0, 100.0)),
        lambda: canvas.resize(600, 400),
    ):
        change()
        shown = ground(canvas)
        assert shown == Ground(lambda *_: False).picture(canvas._stage)


def test_what_changes_over_the_canvas_costs_no_frame(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Stage] = []
    paint = Ground.picture

    def counted(self: Ground, stage: Stage, covers: Covers = NONE) -> QImage:
        made.append(stage)
        return paint(self, stage, covers)

    monkeypatch.setattr(Ground, "picture", counted)
    wanted(canvas, 0.2)
    before = picture(canvas)
    made.clear()
    assert not canvas.paints_anew
    assert picture(canvas) == before
    assert not made
    canvas.set_hidden(frozenset({"true"}))
    assert canvas.paints_anew
    assert picture(canvas) != before
    assert made


def test_a_frame_of_a_film_is_the_same_picture_and_is_kept_only_where_it_stays(
    canvas: Canvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    for x in (0.2, 0.9):
        picture_of = wanted(canvas, x)
        seen.append((canvas._stage, picture_of))
    ground, painted = Ground(lambda *_: False), list[Stage]()
    parts = ground._parts

    def counted(stage: Stage) -> list[Callable[[QPainter], None]]:
        painted.append(stage)
        return parts(stage)

    monkeypatch.setattr(ground, "_parts", counted)
    counts = []
    for stage, expected in (seen[0], seen[1], seen[1], seen[1], seen[0]):
        frame = QImage(expected.size(), expected.format())
        frame.fill(0xFFFF00FF)  # what was there before
        ground.paint_on(frame, stage)
        assert frame == expected
        counts.append(len(painted))
    assert counts == [1, 2, 3, 3, 4]  # the second time it is painted to be kept
