"""One look fades into the next, in 180 ms or at once."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Overlays
from scoreviz.engine.palette import DARK, LIGHT
from scoreviz.ui import theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.window import Window
from tests.ui.canvas_fields import bump, constant_fields, picture

MIDDLE = QPoint(530, 320)  # where the heat map is bright, between two arrows


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(1044, 640)
    made.show()
    made.set_fields(constant_fields(made, true=(0.0, 0.0), density=bump(made)))
    made.set_overlays(Overlays(view="true", contours=False))
    picture(made)
    qtbot.waitUntil(lambda: not fading(made))
    return made


def fading(canvas: Canvas) -> bool:
    return canvas._layers._fade._old is not None


def blue(image: QImage) -> int:
    return image.pixelColor(MIDDLE).blue()


def test_the_heat_map_goes_gradually(qtbot: QtBot, canvas: Canvas) -> None:
    bright = blue(picture(canvas))
    begin = time.perf_counter()
    canvas.set_overlays(Overlays(view="true", contours=False, heat=False))
    seen = [blue(picture(canvas))]
    while fading(canvas):
        qtbot.wait(10)
        seen.append(blue(picture(canvas)))
    took = time.perf_counter() - begin
    assert seen[0] == pytest.approx(bright, abs=2)
    assert seen[-1] == QColor(DARK.canvas).blue()
    assert seen == sorted(seen, reverse=True)
    assert any(30 < value < bright - 10 for value in seen)
    assert took > 0.15


def test_reduced_motion_changes_at_once(canvas: Canvas) -> None:
    theme.set_motion(False)
    canvas.set_overlays(Overlays(view="true", contours=False, heat=False))
    assert blue(picture(canvas)) == QColor(DARK.canvas).blue()
    assert not fading(canvas)


def test_data_is_never_eased(canvas: Canvas) -> None:
    canvas.set_fields(constant_fields(canvas, true=(0.0, 0.0)))
    assert blue(picture(canvas)) == QColor(DARK.canvas).blue()


def test_a_fade_ends_when_the_page_moves_or_changes_colour(canvas: Canvas) -> None:
    bare = Overlays(view="true", contours=False, heat=False)
    canvas.set_overlays(bare)
    picture(canvas)
    assert fading(canvas)
    canvas.set_camera(canvas.camera.panned(50, 0))
    assert blue(picture(canvas)) == QColor(DARK.canvas).blue()
    canvas.set_overlays(Overlays(view="true", contours=False))
    picture(canvas)
    canvas.set_overlays(bare)
    picture(canvas)
    canvas.set_palette(LIGHT)
    assert picture(canvas).pixelColor(MIDDLE).name() == LIGHT.canvas.lower()


def test_a_look_during_a_fade_goes_on_from_what_is_on_screen(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.set_overlays(Overlays(view="true", contours=False, heat=False))
    picture(canvas)
    qtbot.wait(40)
    half = blue(picture(canvas))
    canvas.set_overlays(Overlays(view="true", contours=False))
    assert blue(picture(canvas)) == pytest.approx(half, abs=3)


def test_the_switch_of_the_layers_sheet_turns_fades_off(qtbot: QtBot, window: Window) -> None:
    canvas, layers = window.layout_.canvas, window.layout_.layers
    picture(canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_L)
    qtbot.mouseClick(layers.reduce_motion, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(layers.switches["arrows"], Qt.MouseButton.LeftButton)
    picture(canvas)
    assert not fading(canvas)
    qtbot.mouseClick(layers.reduce_motion, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(layers.switches["arrows"], Qt.MouseButton.LeftButton)
    picture(canvas)
    assert fading(canvas)
    qtbot.waitUntil(lambda: not fading(canvas), timeout=2000)
