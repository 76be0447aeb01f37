"""The noise axis and the transport row: geometry, what they tell, and room for all of it."""

import math
from itertools import pairwise
from typing import get_args

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import SamplerName
from scoreviz.engine.palette import DARK, LIGHT, Palette, rgb
from scoreviz.ui import theme
from scoreviz.ui.axis_backdrop import ERROR, SIDE, STRIP
from scoreviz.ui.noise_axis import HANDLE, NoiseAxis
from scoreviz.ui.timeline import HEIGHT, Timeline
from scoreviz.ui.transport import FIELDS, PARTICLES, SAMPLERS, STEPS, Transport
from tests.ui.canvas_fields import share_of
from tests.ui.chrome import Told, cut_texts

LEFT = Qt.MouseButton.LeftButton
NARROW, WIDE = 1100 - 56, 1440 - 56 - 344
MIDDLE = round(sum(STRIP) / 2)


@pytest.fixture
def axis(qtbot: QtBot) -> NoiseAxis:
    made = NoiseAxis()
    qtbot.addWidget(made)
    made.resize(1000 + 2 * SIDE, made.height())
    made.show()
    return made


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(WIDE, HEIGHT)
    made.show()
    return made


def test_data_is_left_and_noise_is_right(qtbot: QtBot, axis: NoiseAxis) -> None:
    told = Told(axis)
    for x, t in ((SIDE, 0.0), (SIDE + 250, 0.25), (SIDE + 1000, 1.0), (2, 0.0), (axis.width() - 2, 1.0)):
        told.said.clear()
        qtbot.mouseClick(axis, LEFT, pos=QPoint(x, MIDDLE))
        assert told.said == [("scrubStarted",), ("scrubbed", pytest.approx(t))]
        assert axis.t == pytest.approx(t)


def test_a_drag_is_one_scrub_of_many_places(qtbot: QtBot, axis: NoiseAxis) -> None:
    told = Told(axis)
    qtbot.mousePress(axis, LEFT, pos=QPoint(SIDE + 900, MIDDLE))
    for x in (700, 400, 100):
        qtbot.mouseMove(axis, QPoint(SIDE + x, 5))
    qtbot.mouseRelease(axis, LEFT, pos=QPoint(SIDE + 100, 5))
    assert [said[0] for said in told.said] == ["scrubStarted"] + 4 * ["scrubbed"]
    assert [said[1] for said in told.said[1:5]] == pytest.approx([0.9, 0.7, 0.4, 0.1])


def test_the_pinned_level_is_dragged_and_its_steps_are_scrubbed(qtbot: QtBot, axis: NoiseAxis) -> None:
    axis.set_pinned(True)
    axis.set_progress(20, 200, 200)
    told = Told(axis)
    qtbot.mouseClick(axis, LEFT, pos=QPoint(SIDE + 300, MIDDLE))
    qtbot.mouseClick(axis, LEFT, pos=QPoint(SIDE + 500, 6))
    assert [said for said in told.said if len(said) > 1] == [
        ("levelDragged", pytest.approx(0.3)),
        ("stepScrubbed", 100),
    ]


def test_setters_say_nothing(timeline: Timeline) -> None:
    told, told_by_parts = Told(timeline), [Told(timeline.transport), Told(timeline.axis)]
    timeline.set_playing(True)
    timeline.set_sampler("langevin")
    timeline.set_field("learned")
    timeline.set_steps(350)
    timeline.set_particles(500)
    timeline.set_speed(2.0)
    timeline.set_loop(True)
    timeline.set_level(0.4, 0.24)
    timeline.set_progress(4, 10, 5)
    timeline.set_strip([np.zeros((4, 6))])
    timeline.set_errors([0.1, 0.9], [0.2, 0.01])
    timeline.set_pinned(True)
    timeline.grab()
    assert told.said == [] == told_by_parts[0].said == told_by_parts[1].said


def test_the_arrows_move_the_axis_while_it_has_the_keyboard(qtbot: QtBot, axis: NoiseAxis) -> None:
    axis.set_level(0.5)
    told = Told(axis)
    qtbot.keyClick(axis, Qt.Key.Key_Left)
    qtbot.keyClick(axis, Qt.Key.Key_Home)
    assert told.said == [("scrubbed", pytest.approx(0.49)), ("scrubbed", 0.0)]
    assert "0.00" in axis.accessibleName()


def test_the_playhead_stands_where_t_is(axis: NoiseAxis) -> None:
    ink = QColor(DARK.ink)
    for t in (0.0, 0.3, 1.0):
        axis.set_level(t)
        image = axis.grab().toImage()
        row = [x for x in range(axis.width()) if image.pixelColor(x, MIDDLE) == ink]
        assert row == [SIDE + round(1000 * t) - 1, SIDE + round(1000 * t)]
        handle = [x for x in range(axis.width()) if image.pixelColor(x, round(sum(HANDLE) / 2) - 6) == ink]
        assert (handle[0] + handle[-1]) / 2 == pytest.approx(SIDE + 1000 * t, abs=1)


def test_the_strip_is_the_density_right_way_up(axis: NoiseAxis) -> None:
    low, high = np.zeros((40, 60)), np.zeros((40, 60))
    low[:20] = 1.0  # row 0 is the lowest y
    high[20:] = 1.0
    axis.set_level(0.5)
    axis.set_strip([low, high])
    for palette in (DARK, LIGHT):
        image = _in_theme(axis, palette)
        top, bottom = round(STRIP[0]) + 8, round(STRIP[1]) - 8
        full, none = QColor(*rgb(palette.true_map[-1])), QColor(*rgb(palette.true_map[0]))
        colours = [image.pixelColor(SIDE + x, y) for x in (250, 750) for y in (top, bottom)]
        assert colours == [none, full, full, none]


def _in_theme(axis: NoiseAxis, palette: Palette) -> QImage:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, palette)
    return axis.grab().toImage()


def test_the_error_curve_is_high_where_the_error_is(axis: NoiseAxis) -> None:
    axis.set_errors([0.9, 0.1], [1e-3, 1.0])  # any order: 100 % near the data, 0.1 % near the noise
    image = axis.grab().toImage()
    magenta = QColor(DARK.difference)
    ys = {x: [y for y in range(axis.height()) if image.pixelColor(x, y) == magenta] for x in (SIDE + 110, SIDE + 890)}
    assert min(ys[SIDE + 110]) <= ERROR[0] + 2
    assert min(ys[SIDE + 890]) >= ERROR[1] - 3


def test_the_error_curve_ends_where_the_measuring_did(axis: NoiseAxis) -> None:
    axis.set_level(0.5)
    without = axis.grab().toImage()
    axis.set_errors([0.1, 0.9], [0.2, 0.2])
    image = axis.grab().toImage()
    rows = range(round(ERROR[0]), round(ERROR[1]))
    changed = {x - SIDE for x in range(SIDE, SIDE + 1001) for y in rows if image.pixel(x, y) != without.pixel(x, y)}
    assert min(changed) == pytest.approx(100, abs=2)
    assert max(changed) == pytest.approx(900, abs=2)


@pytest.mark.parametrize(
    ("t", "error"), [([], []), ([0.5], [0.1]), ([0.1, 0.2], [math.nan, math.inf]), ([0.1, 0.2], [0.0, -1.0])]
)
def test_errors_that_cannot_be_drawn_are_left_out(axis: NoiseAxis, t: list[float], error: list[float]) -> None:
    axis.set_errors(t, error)
    axis.grab()


def test_hover_reads_the_error(qtbot: QtBot, axis: NoiseAxis) -> None:
    axis.set_errors([0.0, 1.0], [0.1, 0.001])
    qtbot.mouseMove(axis, QPoint(SIDE + 500, MIDDLE))
    qtbot.waitUntil(lambda: axis.read_out() == "t = 0.50, error 1.0 %")


@pytest.mark.parametrize("x", [50, 950])
def test_hover_reads_no_error_where_none_was_measured(qtbot: QtBot, axis: NoiseAxis, x: int) -> None:
    axis.set_errors([0.1, 0.9], [0.1, 0.001])
    qtbot.mouseMove(axis, QPoint(SIDE + x, MIDDLE))
    qtbot.waitUntil(lambda: axis.read_out() == f"t = {x / 1000:.2f}, error not measured here")


@pytest.mark.parametrize(("x", "side"), [(100, 1), (900, -1)])
def test_the_values_stand_beside_the_line_where_there_is_room(qtbot: QtBot, axis: NoiseAxis, x: int, side: int) -> None:
    axis.set_level(0.5)
    axis.set_errors([0.0, 1.0], [0.1, 0.001])
    qtbot.mouseMove(axis, QPoint(SIDE + x, MIDDLE))
    qtbot.waitUntil(lambda: bool(axis.read_out()))
    image = axis.grab().toImage()
    inked = [share_of(image.copy(SIDE + x + where, 36, 100, 18), DARK.ink) > 0.3 for where in (-110, 10)]
    assert inked == [side < 0, side > 0]
    QApplication.sendEvent(axis, QEvent(QEvent.Type.Leave))
    assert axis.read_out() == ""
    assert share_of(axis.grab().toImage().copy(SIDE + x - 110, 36, 220, 18), DARK.ink) == 0.0


def test_a_strip_of_no_pictures_and_wrong_ones(axis: NoiseAxis) -> None:
    axis.set_strip([])
    axis.grab()
    with pytest.raises(ValueError, match="two sides"):
        axis.set_strip([np.zeros(5)])


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("play", "playToggled"),
        ("left", "stepForward"),
        ("right", "stepBack"),
        ("restart", "restartRequested"),
    ],
)
def test_buttons_tell_through_the_timeline(qtbot: QtBot, timeline: Timeline, button: str, said: str) -> None:
    told = Told(timeline)
    qtbot.mouseClick(getattr(timeline.transport, button), LEFT)
    assert told.said == [(said,)]


def test_left_is_one_step_towards_data_and_back_in_steps_while_pinned(qtbot: QtBot, timeline: Timeline) -> None:
    assert "data" in timeline.transport.left.toolTip()
    timeline.set_pinned(True)
    told = Told(timeline)
    qtbot.mouseClick(timeline.transport.left, LEFT)
    qtbot.mouseClick(timeline.transport.right, LEFT)
    assert told.said == [("stepBack",), ("stepForward",)]


@pytest.mark.parametrize(
    ("field", "index", "said"),
    [
        ("sampler", 3, ("samplerChanged", "reverse-sde")),
        ("field", 1, ("fieldChanged", "learned")),
        ("steps", 3, ("stepsChanged", 100)),
        ("particles", 4, ("particlesChanged", 100_000)),
        ("speed", 5, ("speedChanged", 4.0)),
    ],
)
def test_fields_tell_their_keys(timeline: Timeline, field: str, index: int, said: tuple[str, object]) -> None:
    told = Told(timeline)
    menu = getattr(timeline.transport, field).open_menu()
    menu.actions()[index].trigger()
    assert told.said == [said]
    menu.close()


def test_loop_is_told_and_set(qtbot: QtBot, timeline: Timeline) -> None:
    told = Told(timeline)
    qtbot.mouseClick(timeline.transport.loop, LEFT)
    assert told.said == [("loopToggled", True)]
    timeline.set_loop(False)
    assert not timeline.transport.loop.isChecked()


def test_every_sampler_has_its_equation() -> None:
    assert {option.key for option in SAMPLERS} == set(get_args(SamplerName))
    assert len(SAMPLERS) == len({option.title for option in SAMPLERS}) == len(get_args(SamplerName))
    assert all("=" in option.tip or "←" in option.tip for option in SAMPLERS)


@pytest.mark.parametrize("width", [NARROW, WIDE, 1700])
def test_all_of_the_transport_fits(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(width, HEIGHT)
    timeline.show()
    transport = timeline.transport
    with cut_texts(monkeypatch) as cut:
        for sampler in SAMPLERS:
            for field in FIELDS:
                timeline.set_sampler(str(sampler.key))
                timeline.set_field(str(field.key))
                timeline.set_steps(int(str(STEPS[-1].key)))
                timeline.set_particles(int(str(PARTICLES[-1].key)))
                timeline.set_level(1.0, 8.0)
                timeline.set_progress(1000, 1000, 1000)
                qtbot.wait(1)
                timeline.grab()
    assert cut == []
    assert transport.minimumSizeHint().width() <= width
    assert transport.read_out.geometry().right() < width
    _assert_apart(transport)


def _assert_apart(transport: Transport) -> None:
    """No two widgets of the row overlap."""
    row: list[QWidget] = [transport.play, transport.left, transport.right, transport.restart, transport.loop]
    row += [transport.sampler, transport.field, transport.steps, transport.particles, transport.speed]
    row += [transport.read_out]
    edges = [(widget.mapTo(transport, QPoint(0, 0)).x(), widget.width()) for widget in row]
    for (x, width), (after, _) in pairwise(edges):
        assert x + width <= after


def test_labels_come_with_room(qtbot: QtBot) -> None:
    transport = Transport()
    qtbot.addWidget(transport)
    transport.show()
    transport.resize(NARROW, 50)
    assert transport.steps.sizeHint().width() == transport.steps.width_when(True)
    transport.resize(1700, 50)
    assert transport.sampler.sizeHint().width() == transport.sampler.width_when(True)
    transport.resize(transport.minimumSizeHint().width(), 50)
    assert transport.steps.sizeHint().width() == transport.steps.width_when(False)
