"""The points as a person looks at them: their colours, trails, histograms, density, and the axis in steps."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from scoreviz.engine.cloud_view import CloudRequest, cloud_view
from scoreviz.engine.colour_circle import SHADES
from scoreviz.engine.document import ColourName, Sampling
from scoreviz.engine.lane_numbers import Marginal
from scoreviz.engine.palette import DARK
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.project import open_project, save
from scoreviz.engine.target import Preset, Target
from scoreviz.ui.camera import Camera
from scoreviz.ui.canvas import EDGE
from scoreviz.ui.edges_layer import paint_margins
from scoreviz.ui.figure_key import key_of
from scoreviz.ui.particle_tint import INK, Tint, shades
from scoreviz.ui.particles_layer import EVEN_OPACITY, ParticleLayer, Particles, trail_chords
from scoreviz.ui.points_sheet import trails
from scoreviz.ui.stage import Stage
from scoreviz.ui.vector_layers import paint_vector
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, until

ISLANDS = Target.of(Preset("three-islands"), name="Three islands")


@pytest.fixture
def playing(qtbot: QtBot, window: Window) -> Window:
    """A window with a finished run of a few points, paused in its middle."""
    sampling = Sampling(sampler="reverse-sde", particles=400, steps=30)
    window.session.edit("Islands", target=ISLANDS, sampling=sampling)
    window.sampling.restart()
    until(qtbot, lambda: finished(window))
    window.sampling.seek(20)
    until(qtbot, lambda: window.sampling.cloud.shown)
    return window


def finished(window: Window) -> bool:
    run = window.sampling.playback.run
    return run is not None and run.finished and run.spec.sampling == window.session.document.sampling


def run_of(window: Window) -> RunSnapshot:
    run = window.sampling.playback.run
    assert run is not None
    return run


def points_of(window: Window) -> NDArray[np.floating]:
    points = window.layout_.canvas.shown[1].points
    assert points is not None
    return points


def shades_of(window: Window) -> NDArray[np.uint8]:
    numbers = window.layout_.canvas.shown[1].shades
    assert numbers is not None
    return numbers


def trails_of(window: Window) -> NDArray[np.floating]:
    trails = window.layout_.canvas.shown[1].trails
    assert trails is not None
    return trails


def trails_are(window: Window, steps: int) -> bool:
    return len(trails_of(window)) == steps + 1 and window.layout_.canvas.shown[1].pieces == 0


def shows(window: Window, by: ColourName) -> Callable[[], bool]:
    shown = window.layout_.canvas
    return lambda: shown.shown[1].tint.by == by and shown.shown[1].shades is not None


def choose(window: Window, field: str, index: int) -> None:
    menu = getattr(window.points_sheet, field).open_menu()
    menu.actions()[index].trigger()
    menu.close()


def test_the_sheet_opens_by_click_and_key(playing: Window) -> None:
    canvas = playing.layout_.canvas
    QTest.mouseClick(playing.layout_.layers.points, LEFT)
    assert playing.points_sheet.isVisible()
    QTest.keyClick(playing.points_sheet, Qt.Key.Key_Escape)
    assert not playing.points_sheet.isVisible()
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_O)
    assert playing.points_sheet.isVisible()
    playing.points_sheet.hide()


def test_colours_are_those_of_the_frame_that_is_shown_and_undo(qtbot: QtBot, playing: Window) -> None:
    canvas, run = playing.layout_.canvas, run_of(playing)
    kinds: tuple[ColourName, ...] = ("start", "class", "speed")
    for index, by in enumerate(kinds, start=1):
        choose(playing, "colour", index)
        until(qtbot, shows(playing, by))
        np.testing.assert_array_equal(shades_of(playing), cloud_view(CloudRequest(run, 20, by)).shades)
        np.testing.assert_array_equal(points_of(playing), run.frames[20])
        assert canvas.legend.tint.isVisible()
    QTest.keyClick(canvas, Qt.Key.Key_Left)  # one step towards data
    until(qtbot, lambda: np.array_equal(points_of(playing), run.frames[21]))
    np.testing.assert_array_equal(shades_of(playing), cloud_view(CloudRequest(run, 21, "speed")).shades)
    playing.session.undo()
    until(qtbot, lambda: [name for name, _ in canvas.legend.tint.tint.classes] == ["A", "B", "C"])
    QTest.mouseClick(canvas.legend.tint, LEFT)  # a click on the key: all ink again
    assert playing.session.document.appearance.colour == "ink"
    until(qtbot, lambda: canvas.shown[1].shades is None and not canvas.legend.tint.isVisible())


def test_one_part_keeps_the_colours_of_its_points(qtbot: QtBot, playing: Window) -> None:
    choose(playing, "colour", 2)
    until(qtbot, shows(playing, "class"))
    playing.layout_.inspector.shares.rowPicked.emit(1)
    until(qtbot, lambda: len(points_of(playing)) < 400)
    assert set(shades_of(playing).tolist()) == {1}
    assert len(shades_of(playing)) == len(points_of(playing))


def test_trails_are_as_long_as_is_chosen(qtbot: QtBot, playing: Window) -> None:
    canvas = playing.layout_.canvas
    until(qtbot, lambda: len(trails_of(playing)) == 5)  # a stochastic sampler
    for index, option in enumerate(trails()[1:], start=1):
        choose(playing, "trail", index)
        steps = min(int(str(option.key)), 20)
        until(qtbot, partial(trails_are, playing, steps))
        assert trails_of(playing).shape[1] * steps <= 12_000
    QTest.mouseClick(playing.points_sheet.switches["fading"], LEFT)
    until(qtbot, lambda: not canvas.shown[1].fading)
    assert {opacity for _, _, opacity in trail_chords(20, 0, fading=False)} == {EVEN_OPACITY}
    assert [(a, b) for a, b, _ in trail_chords(4, 0)] == [(0, 1), (1, 2), (2, 3), (3, 4)]


def test_edges_and_lines_come_and_the_cards_keep_off_them(qtbot: QtBot, playing: Window) -> None:
    canvas, legend = playing.layout_.canvas, playing.layout_.canvas.legend
    low, left = legend.geometry().bottom(), playing.layout_.views.x()
    for name in ("margins", "cloud"):
        QTest.mouseClick(playing.points_sheet.switches[name], LEFT)
    until(qtbot, lambda: playing.appearing.layer is not None and None not in playing.appearing.layer.shown)
    until(qtbot, lambda: legend.edges.isVisible() and legend.cloud.isVisible())
    assert legend.geometry().bottom() == low - EDGE
    assert playing.layout_.views.x() == left + EDGE
    layer = playing.appearing.layer
    assert layer is not None
    margins = layer.shown[0]
    assert margins is not None
    ends = canvas.camera.to_world(0.0, canvas.camera.height), canvas.camera.to_world(canvas.camera.width, 0.0)
    assert margins[0].edges[[0, -1]] == pytest.approx([ends[0][0], ends[1][0]], abs=1e-4)
    assert margins[1].edges[[0, -1]] == pytest.approx([ends[0][1], ends[1][1]], abs=1e-4)
    QTest.mouseClick(legend.edges, LEFT)
    until(qtbot, lambda: not legend.edges.isVisible())
    assert legend.geometry().bottom() == low
    playing.session.undo()
    until(qtbot, lambda: legend.edges.isVisible())
    playing.layout_.layers.layerToggled.emit("points", False)  # what is not shown has no histogram
    until(qtbot, lambda: not layer.isVisible())


def test_it_all_plays_along_and_is_saved(qtbot: QtBot, playing: Window, tmp_path: Path) -> None:
    choose(playing, "colour", 3)
    QTest.mouseClick(playing.points_sheet.switches["margins"], LEFT)
    playing.sampling.seek(0)
    QTest.keyClick(playing.layout_.canvas, Qt.Key.Key_Space)
    seen = set()

    def went_on() -> bool:
        layer = playing.appearing.layer
        if layer is not None and layer.shown[0] is not None:
            seen.add(float(layer.shown[0][0].counts.sum()) + float(layer.shown[0][1].counts[30]))
        return len(seen) > 5

    until(qtbot, went_on)
    document = playing.session.document
    save(tmp_path / "a.scoreviz", document)
    assert open_project(tmp_path / "a.scoreviz").document.appearance == document.appearance


def test_the_axis_goes_by_steps(qtbot: QtBot, playing: Window) -> None:
    axis, timeline = playing.layout_.timeline.axis, playing.layout_.timeline
    menu = axis.unit.open_menu()
    assert [action.text() for action in menu.actions()][-1] == "Step"
    menu.actions()[-1].trigger()
    menu.close()
    until(qtbot, lambda: axis.scale.unit == "step")
    assert axis.scale.value(playing.sampling.playback.t) == pytest.approx(20.0)
    middle = QPoint(round(axis._x(1.0 - 12 / 30)), 50)
    QTest.mousePress(axis, LEFT, Qt.KeyboardModifier.NoModifier, middle)
    QTest.mouseRelease(axis, LEFT, Qt.KeyboardModifier.NoModifier, middle)
    until(qtbot, lambda: playing.sampling.playback.index == 12)
    playing.session.undo()
    until(qtbot, lambda: timeline.axis.scale.unit == "t")
    timeline.samplerChanged.emit("langevin")  # one level: its steps have a line of their own
    menu = axis.unit.open_menu()
    menu.actions()[-1].trigger()
    menu.close()
    playing.sampling.restart()
    until(qtbot, lambda: finished(playing))
    until(qtbot, lambda: axis.scale.unit == "t")


def fields_are_at(window: Window, t: float) -> bool:
    return window.scene.shown is not None and window.scene.shown.request.t == t


def test_the_forward_process_plays_with_its_density_growing(qtbot: QtBot, playing: Window) -> None:
    playing.layout_.timeline.samplerChanged.emit("forward")
    playing.sampling.restart()
    until(qtbot, lambda: finished(playing))
    spread, run = [], run_of(playing)
    for step in (2, 15, 28):
        playing.sampling.seek(step)
        until(qtbot, partial(fields_are_at, playing, float(run.times[step])))
        fields = playing.scene.shown
        assert fields is not None
        spread.append(float((fields.density > 0.1 * fields.density.max()).mean()))
        np.testing.assert_array_equal(points_of(playing), run.frames[step])
    assert spread[0] < spread[1] < spread[2]


def test_slow_motion_is_offered(playing: Window) -> None:
    menu = playing.layout_.timeline.transport.speed.open_menu()
    menu.actions()[0].trigger()
    menu.close()
    assert playing.sampling.playback.speed == 0.05


# ---- what is painted


def painted(particles: Particles) -> QImage:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(DARK.canvas))
    painter = QPainter(image)
    ParticleLayer().paint(painter, particles, Camera(0.0, 0.0, 50.0, 200, 100), 1.0, DARK.ink, DARK)
    painter.end()
    return image


@pytest.mark.parametrize("by", ["start", "speed"])
def test_a_point_has_the_colour_of_its_number(by: str) -> None:
    tint = Tint("start" if by == "start" else "speed")
    points = np.array([(-1.0, 0.0), (1.0, 0.0)], np.float32)
    image = painted(Particles(points=points, shades=np.array([3, 20], np.uint8), tint=tint))
    table = shades(tint, DARK)
    for x, number in ((50, 3), (150, 20)):
        assert image.pixelColor(x, 50).name().upper() == table[number].upper()
    plain = painted(Particles(points=points))
    assert plain.pixelColor(50, 50).name().upper() == DARK.ink
    assert len(table) == SHADES
    assert shades(INK, DARK) == ()


def test_a_file_without_pixels_has_the_same_colours(qtbot: QtBot) -> None:
    tint = Tint("class", (("A", 0), ("B", 1)))
    points = np.array([(-1.0, 0.0), (1.0, 0.0)], np.float32)
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor(DARK.canvas))
    painter = QPainter(image)
    stage = Stage(camera=Camera(0.0, 0.0, 50.0, 200, 100))
    paint_vector(painter, stage, Particles(points=points, shades=np.array([1, 0], np.uint8), tint=tint))
    painter.end()
    assert image.pixelColor(50, 50).name().upper() == DARK.label(1)
    assert image.pixelColor(150, 50).name().upper() == DARK.label(0)


def test_a_histogram_stands_where_its_points_are() -> None:
    edges = np.linspace(-2.0, 2.0, 61).astype(np.float32)
    counts = np.zeros(60, np.float32)
    counts[45] = 1.0  # x from 1.0 to 1.067
    at = np.linspace(-2.0, 2.0, 241).astype(np.float32)
    margin = Marginal(edges, counts, at, np.zeros(241, np.float32))
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    paint_margins(painter, (margin, margin), Camera(0.0, 0.0, 100.0, 400, 400), DARK)
    painter.end()
    light = [x for x in range(400) if image.pixelColor(x, 400 - 30).value() > 60]
    assert light
    assert 299 <= min(light) <= max(light) <= 307
    high = [y for y in range(400) if image.pixelColor(30, y).value() > 60]
    assert high
    assert 93 <= min(high) <= max(high) <= 101  # y is upwards


def test_a_picture_to_take_away_says_what_colours_its_points(window: Window) -> None:
    stage, _ = window.layout_.canvas.shown
    points = np.zeros((3, 2), np.float32)
    plain, coloured = (
        sum(len(row) for row in key_of(stage, particles))
        for particles in (
            Particles(points=points),
            Particles(points=points, shades=np.zeros(3, np.uint8), tint=Tint("speed")),
        )
    )
    assert coloured == plain + 1
