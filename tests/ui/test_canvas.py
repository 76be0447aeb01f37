"""The canvas as a person meets it: mouse, wheel and keys in, intentions and pixels out."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Overlays, ViewName
from scoreviz.engine.glyph import offsets
from scoreviz.engine.palette import DARK, LIGHT, Palette
from scoreviz.ui import theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.sketch import Cursor
from tests.ui.canvas_fields import bump, channels, constant_fields, likeness, nearest_node, picture, share_of

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE, SHIFT, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
AT = QPoint(300, 220)
NEAR = 12  # of 255: blending rounds


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    theme.set_motion(False)
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(1044, 640)
    made.set_palette(DARK)
    made.show()
    return made


@pytest.fixture
def said(canvas: Canvas) -> list[tuple[object, ...]]:
    """Everything the canvas says, in order."""
    heard: list[tuple[object, ...]] = []

    def note(name: str) -> Callable[..., None]:
        return lambda *values: heard.append((name, *values))

    for name in ("strokeBegan", "strokeMoved", "strokeEnded", "viewChanged", "noiseScrolled", "brushRadiusChanged"):
        getattr(canvas, name).connect(note(name))
    canvas.splitMoved.connect(note("splitMoved"))
    return heard


def drag(qtbot: QtBot, canvas: Canvas, places: list[QPoint], button: Qt.MouseButton = LEFT) -> None:
    qtbot.mousePress(canvas, button, NONE, places[0])
    for place in places[1:]:
        qtbot.mouseMove(canvas, place)
    qtbot.mouseRelease(canvas, button, NONE, places[-1])


def turn_wheel(canvas: Canvas, place: QPoint, notches: float, modifier: Qt.KeyboardModifier = NONE) -> None:
    event = QWheelEvent(
        QPointF(place),
        QPointF(canvas.mapToGlobal(place)),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def world(canvas: Canvas, place: QPoint) -> tuple[float, float]:
    """Worked out from the size and the scale, not by the camera's own arithmetic."""
    scale = canvas.camera.scale
    return (place.x() - canvas.width() / 2) / scale, (canvas.height() / 2 - place.y()) / scale


def test_a_drag_is_a_stroke_in_world_coordinates(qtbot: QtBot, canvas: Canvas, said: list) -> None:
    drag(qtbot, canvas, [AT, AT + QPoint(40, 0), AT + QPoint(40, 60)])
    began, first, second, ended = said
    assert [name for name, *_ in said] == ["strokeBegan", "strokeMoved", "strokeMoved", "strokeEnded"]
    assert began[1:3] == pytest.approx(world(canvas, AT))
    assert began[3] is False
    assert first[1:] == pytest.approx(world(canvas, AT + QPoint(40, 0)))
    assert second[1:] == pytest.approx(world(canvas, AT + QPoint(40, 60)))
    assert ended == ("strokeEnded",)
    assert second[2] < first[2]  # down on the screen is down in the world


def test_moving_without_a_button_says_nothing(qtbot: QtBot, canvas: Canvas, said: list) -> None:
    qtbot.mouseMove(canvas, AT)
    qtbot.mouseMove(canvas, AT + QPoint(50, 50))
    assert said == []


@pytest.mark.parametrize(("takes", "modifier"), [(True, NONE), (False, ALT)])
def test_the_eraser_and_alt_erase(
    qtbot: QtBot, canvas: Canvas, said: list, takes: bool, modifier: Qt.KeyboardModifier
) -> None:
    canvas.set_tool("brush", takes)
    qtbot.mousePress(canvas, LEFT, modifier, AT)
    qtbot.mouseRelease(canvas, LEFT, modifier, AT)
    assert said[0][3] is True


def test_shift_draws_a_straight_line(qtbot: QtBot, canvas: Canvas, said: list) -> None:
    qtbot.mousePress(canvas, LEFT, SHIFT, AT)
    for step in (10, 30, 80):
        event = mouse_move(canvas, AT + QPoint(step, step // 2), SHIFT)
        QApplication.sendEvent(canvas, event)
    end = AT + QPoint(80, 40)
    qtbot.mouseRelease(canvas, LEFT, SHIFT, end)
    assert [name for name, *_ in said] == ["strokeBegan", "strokeMoved", "strokeEnded"]
    assert said[1][1:] == pytest.approx(world(canvas, end))


def mouse_move(canvas: Canvas, place: QPoint, modifier: Qt.KeyboardModifier) -> QEvent:
    where = QPointF(place)
    return QMouseEvent(
        QEvent.Type.MouseMove, where, QPointF(canvas.mapToGlobal(place)), Qt.MouseButton.NoButton, LEFT, modifier
    )


def test_a_stroke_ends_when_the_canvas_is_hidden(qtbot: QtBot, canvas: Canvas, said: list) -> None:
    qtbot.mousePress(canvas, LEFT, NONE, AT)
    canvas.hide()
    assert said[-1] == ("strokeEnded",)
    assert [name for name, *_ in said].count("strokeEnded") == 1


def test_another_button_during_a_stroke_changes_nothing(qtbot: QtBot, canvas: Canvas, said: list) -> None:
    qtbot.mousePress(canvas, LEFT, NONE, AT)
    qtbot.mousePress(canvas, MIDDLE, NONE, AT)
    qtbot.mouseRelease(canvas, MIDDLE, NONE, AT)
    qtbot.mouseMove(canvas, AT + QPoint(20, 0))
    assert [name for name, *_ in said] == ["strokeBegan", "strokeMoved"]


@pytest.mark.parametrize(("tool", "button"), [("brush", MIDDLE), ("cross", MIDDLE), ("hand", LEFT)])
def test_panning_carries_the_page(
    qtbot: QtBot, canvas: Canvas, said: list, tool: Cursor, button: Qt.MouseButton
) -> None:
    canvas.set_tool(tool)
    before = canvas.camera
    drag(qtbot, canvas, [AT, AT + QPoint(30, 10), AT + QPoint(60, 25)], button)
    assert {name for name, *_ in said} == {"viewChanged"}
    assert canvas.camera.scale == before.scale
    assert canvas.camera.to_world(360, 245) == pytest.approx(before.to_world(300, 220))


def test_the_wheel_zooms_at_the_pointer(canvas: Canvas, said: list) -> None:
    before = canvas.camera
    turn_wheel(canvas, AT, 2)
    assert canvas.camera.scale > 1.3 * before.scale
    assert canvas.camera.to_world(300, 220) == pytest.approx(before.to_world(300, 220))
    assert said == [("viewChanged",)]
    turn_wheel(canvas, AT, -2)
    assert canvas.camera.scale == pytest.approx(before.scale)


def test_ctrl_and_the_wheel_size_the_brush(canvas: Canvas, said: list) -> None:
    canvas.set_brush(0.2, 0.5)
    turn_wheel(canvas, AT, 1, CTRL)
    turn_wheel(canvas, AT, -1, CTRL)
    (larger, smaller) = said
    assert larger[0] == smaller[0] == "brushRadiusChanged"
    assert larger[1] > 0.2 > smaller[1]


def test_alt_and_the_wheel_move_along_the_noise_axis(canvas: Canvas, said: list) -> None:
    turn_wheel(canvas, AT, 1, ALT)
    turn_wheel(canvas, AT, -0.5, ALT)
    assert said == [("noiseScrolled", 1.0), ("noiseScrolled", -0.5)]


def test_the_divider_is_dragged_and_paints_nothing(qtbot: QtBot, canvas: Canvas, said: list) -> None:
    canvas.set_overlays(Overlays(view="split"))
    canvas.set_fields(constant_fields(canvas, learned=(0.0, 1.0)))
    drag(qtbot, canvas, [QPoint(522, 320), QPoint(600, 330), QPoint(261, 330)])
    assert [name for name, *_ in said] == ["splitMoved", "splitMoved"]
    assert said[-1][1] == pytest.approx(0.25)


def test_the_divider_is_only_there_in_the_split_view(qtbot: QtBot, canvas: Canvas, said: list) -> None:
    canvas.set_fields(constant_fields(canvas, learned=(0.0, 1.0)))
    drag(qtbot, canvas, [QPoint(522, 320), QPoint(600, 330)])
    assert said[0][0] == "strokeBegan"


def test_a_panel_that_opens_pans_and_never_rescales(qtbot: QtBot, canvas: Canvas, said: list) -> None:
    picture(canvas)
    before = canvas.camera
    canvas.resize(700, 640)
    after = canvas.camera
    assert (after.x, after.y, after.scale) == (before.x, before.y, before.scale)
    assert (after.width, after.height) == (700, 640)
    assert said == [("viewChanged",)]


def test_the_page_fits_when_it_is_first_seen(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 200)
    canvas.show()
    canvas.resize(1044, 640)
    assert canvas.camera == canvas.camera.fitted()


def test_setting_the_same_again_repaints_nothing(qtbot: QtBot, canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> None:
    fields = constant_fields(canvas)
    points = np.zeros((3, 2), np.float32)
    asked: list[object] = []
    setters: list[Callable[[], None]] = [
        lambda: canvas.set_fields(fields),
        lambda: canvas.set_points(points),
        lambda: canvas.set_overlays(Overlays(view="true")),
        lambda: canvas.set_stale(True),
        lambda: canvas.set_split(0.4),
        lambda: canvas.set_palette(LIGHT),
        lambda: canvas.set_escaped(3),
    ]
    for setter in setters:
        setter()
    monkeypatch.setattr(canvas, "update", lambda *area: asked.append(area))
    for setter in setters:
        setter()
    assert asked == []
    canvas.set_stale(False)
    assert len(asked) == 1


def middle_of_shaft(canvas: Canvas, field: tuple[float, float]) -> tuple[float, float]:
    x, y = nearest_node(canvas, 1.0, 1.0)
    dx, dy = offsets(np.array(field), "compressed", 32.0)
    return x + 0.3 * dx, y + 0.3 * dy


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_a_true_arrow_is_where_it_belongs(canvas: Canvas, palette: Palette) -> None:
    canvas.set_palette(palette)
    canvas.set_fields(constant_fields(canvas, true=(1.0, 0.0)))
    image = picture(canvas)
    x, y = nearest_node(canvas, 1.0, 1.0)
    tip = x + offsets(np.array((1.0, 0.0)), "compressed", 32.0)[0]
    assert likeness(image, x + 6, y, palette.true) < NEAR
    assert likeness(image, tip - 4, y, palette.true) < NEAR
    assert likeness(image, tip + 4, y, palette.canvas) < NEAR
    assert likeness(image, x - 4, y, palette.canvas) < NEAR  # the tail is on the node, never centred
    assert likeness(image, x + 8, y - 9, palette.canvas) < NEAR


def test_up_in_the_world_is_up_on_the_screen(canvas: Canvas) -> None:
    canvas.set_fields(constant_fields(canvas, true=(0.0, 1.0)))
    image = picture(canvas)
    x, y = nearest_node(canvas, 1.0, 1.0)
    assert likeness(image, x, y - 8, DARK.true) < NEAR
    assert likeness(image, x, y + 4, DARK.canvas) < NEAR


def test_the_learned_arrow_lies_on_the_true_one(canvas: Canvas) -> None:
    canvas.set_fields(constant_fields(canvas, learned=(1.0, 0.0)))
    image = picture(canvas)
    x, y = nearest_node(canvas, 1.0, 1.0)
    assert likeness(image, x + 6, y, DARK.learned) < 60  # 1.5 px of gold on 2.6 px of blue, on two rows of pixels
    assert share_of(image, DARK.true) > 0.001


@pytest.mark.parametrize("view", ["true", "learned", "both", "split", "difference"])
def test_one_colour_one_meaning(canvas: Canvas, view: ViewName) -> None:
    """Each view shows the colours of what is in it, and no other."""
    canvas.set_overlays(Overlays(view=view))
    canvas.set_fields(constant_fields(canvas, learned=(0.0, 1.0)))
    image = picture(canvas).copy(0, 60, canvas.width(), canvas.height() - 180)  # without the key and the names
    seen = {
        name: share_of(image, colour, tolerance=40) > 1e-3
        for name, colour in (("true", DARK.true), ("learned", DARK.learned), ("wedge", DARK.difference))
    }
    assert seen == {
        "true": view in ("true", "both", "split"),
        "learned": view in ("learned", "both", "split"),
        "wedge": view == "both",
    }


def test_split_keeps_each_field_on_its_side(canvas: Canvas) -> None:
    canvas.set_overlays(Overlays(view="split"))
    canvas.set_fields(constant_fields(canvas, learned=(0.0, 1.0)))
    image = picture(canvas)
    left, right = image.copy(0, 60, 500, 400), image.copy(545, 60, 495, 400)
    assert share_of(left, DARK.true) > 1e-3
    assert share_of(left, DARK.learned) == 0.0
    assert share_of(right, DARK.learned) > 1e-3
    assert share_of(right, DARK.true) == 0.0


@pytest.mark.parametrize("view", ["learned", "both", "split", "difference"])
def test_without_a_learned_field_there_is_only_truth(canvas: Canvas, view: ViewName) -> None:
    canvas.set_overlays(Overlays(view=view))
    canvas.set_fields(constant_fields(canvas))
    image = picture(canvas)
    assert share_of(image, DARK.true) > 1e-3
    assert share_of(image, DARK.learned) == 0.0
    assert share_of(image, DARK.difference) == 0.0


def test_the_wedge_opens_where_the_fields_differ_and_only_there(canvas: Canvas) -> None:
    def magenta(learned: tuple[float, float]) -> float:
        canvas.set_fields(constant_fields(canvas, true=(1.0, 0.0), learned=learned))
        without_key = picture(canvas).copy(0, 0, canvas.width(), canvas.height() - 100)
        return share_of(without_key, DARK.difference, tolerance=30)

    assert magenta((1.0, 0.0)) == 0.0
    assert magenta((1.05, 0.0)) == 0.0  # less than 2.5 px between the tips
    assert magenta((0.0, 1.0)) > 3e-3
    x, y = nearest_node(canvas, 1.0, 1.0)
    inside = picture(canvas).pixelColor(QPoint(round(x) + 5, round(y) - 5))
    assert inside.red() > inside.blue() > inside.green()


def test_a_stale_learned_field_is_dimmed_and_stays(canvas: Canvas) -> None:
    canvas.set_overlays(Overlays(view="learned"))
    canvas.set_fields(constant_fields(canvas, learned=(1.0, 0.0)))
    canvas.set_stale(True)
    x, y = nearest_node(canvas, 1.0, 1.0)
    tip = x + offsets(np.array((1.0, 0.0)), "compressed", 32.0)[0]
    found = picture(canvas).pixelColor(QPoint(round(tip - 4), round(y)))
    wanted = [a + 0.38 * (b - a) for a, b in zip((10, 12, 16), (255, 185, 56), strict=True)]
    assert channels(found) == pytest.approx(wanted, abs=6)


def test_the_heat_map_is_bright_where_the_density_is_and_never_on_the_learned_side(canvas: Canvas) -> None:
    canvas.set_overlays(Overlays(view="split", arrows=False, contours=False))
    canvas.set_fields(constant_fields(canvas, learned=(1.0, 0.0), density=bump(canvas)))
    image = picture(canvas)
    middle, far = image.pixelColor(QPoint(500, 320)), image.pixelColor(QPoint(100, 320))
    assert middle.blue() > 150
    assert channels(far) == (10, 12, 16)
    assert channels(image.pixelColor(QPoint(545, 320))) == (10, 12, 16)


def test_the_heat_map_is_quiet_under_arrows(canvas: Canvas) -> None:
    canvas.set_fields(constant_fields(canvas, true=(0.0, 0.0), density=bump(canvas)))
    canvas.set_overlays(Overlays(view="true", contours=False))
    quiet = picture(canvas).pixelColor(QPoint(530, 320)).blue()
    canvas.set_overlays(Overlays(view="true", contours=False, arrows=False))
    assert picture(canvas).pixelColor(QPoint(530, 320)).blue() > quiet + 40


def test_old_fields_move_with_the_page(canvas: Canvas) -> None:
    canvas.set_overlays(Overlays(view="true", contours=False))
    canvas.set_fields(constant_fields(canvas, density=bump(canvas, 0.3)))
    canvas.set_camera(canvas.camera.panned(200, 0))
    image = picture(canvas)
    assert likeness(image, *middle_of_shaft(canvas, (1.0, 0.0)), DARK.true, reach=2) < NEAR
    assert image.pixelColor(QPoint(722 + 20, 320 + 8)).blue() > image.pixelColor(QPoint(522, 328)).blue() + 30


def test_points_are_seen_where_they_are(canvas: Canvas) -> None:
    points = np.array(((1.0, 0.5), (-2.0, -1.0)), np.float32)
    canvas.set_points(points)
    image = picture(canvas)
    for x, y in canvas.camera.to_screen(points).tolist():
        assert likeness(image, x, y, DARK.ink) < NEAR
    canvas.set_overlays(Overlays(points=False))
    assert share_of(picture(canvas), DARK.ink) < 1e-4


@pytest.mark.parametrize("count", [4, 1_000, 60_000])
def test_points_that_are_no_numbers_are_left_out(canvas: Canvas, count: int) -> None:
    points = np.full((count, 2), np.nan, np.float32)
    points[0], points[1], points[2] = (np.inf, 0.0), (3e38, -3e38), (0.0, 0.0)
    canvas.set_points(points)
    canvas.set_trails(np.stack((points, points)))
    canvas.set_paths(np.stack((points, points))[:, :3])
    canvas.set_escaped(5)
    assert not picture(canvas).isNull()


def test_fields_that_are_no_numbers_do_no_harm(canvas: Canvas) -> None:
    fields = constant_fields(
        canvas, true=(np.nan, 1.0), learned=(np.inf, -np.inf), density=np.full_like(bump(canvas), np.nan)
    )
    for view in ("true", "both", "split", "difference"):
        canvas.set_overlays(Overlays(view=view))
        canvas.set_fields(fields)
        assert not picture(canvas).isNull()


def test_the_error_map_is_magenta_where_the_gap_is(canvas: Canvas) -> None:
    xs, ys = canvas.raster()
    gap = np.where(xs[None, ::2] > 0, 1.0, 0.0) * np.ones((len(ys[::2]), 1))
    fields = constant_fields(
        canvas,
        learned=(1.0, 0.0),
        density=np.ones((len(ys), len(xs)), np.float32),
        difference=gap.astype(np.float32),
        difference_xs=xs[::2],
        difference_ys=ys[::2],
    )
    canvas.set_overlays(Overlays(view="difference"))
    canvas.set_fields(fields)
    image = picture(canvas)
    assert likeness(image, 800, 300, DARK.difference_map[-1]) < NEAR
    assert likeness(image, 200, 300, DARK.canvas) < NEAR


def test_particles_that_left_are_counted_on_the_border(canvas: Canvas) -> None:
    canvas.set_points(np.array(((0.0, 0.0), (4e3, 0.0), (0.0, 9e3)), np.float32))
    canvas.set_escaped(2)
    image = picture(canvas)
    assert likeness(image, 1040, 320, DARK.ink) < 30
    assert likeness(image, 522, 3, DARK.ink) < 30


def test_the_brush_is_shown_at_its_true_size(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.set_brush(0.5, 0.6)
    qtbot.mouseMove(canvas, AT)
    image = picture(canvas)
    radius = 0.5 * canvas.camera.scale
    for turn in (0.1, 1.7, 3.9):
        place = AT.x() + radius * np.cos(turn), AT.y() + radius * np.sin(turn)
        assert likeness(image, *place, DARK.true) < 40
    assert canvas.cursor().shape() == Qt.CursorShape.BlankCursor
    canvas.set_tool("brush", takes_ink=True)
    assert likeness(picture(canvas), AT.x() + radius, AT.y(), DARK.ink) < 40
    canvas.set_tool("hand")
    assert canvas.cursor().shape() == Qt.CursorShape.OpenHandCursor
    assert likeness(picture(canvas), AT.x() + radius, AT.y(), DARK.ink) > 100


def test_the_brush_is_taken_away_with_the_pointer(qtbot: QtBot, canvas: Canvas) -> None:
    qtbot.mouseMove(canvas, AT)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert share_of(picture(canvas), DARK.true) == 0.0


def test_an_empty_page_says_what_to_do(canvas: Canvas) -> None:
    canvas.set_empty(True)
    assert share_of(picture(canvas).copy(260, 180, 520, 260), DARK.true, 40) > 1e-3
    canvas.set_empty(False)
    assert share_of(picture(canvas), DARK.true, 40) == 0.0


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (3, 400), (1100, 700)])
def test_any_size_can_be_painted(qtbot: QtBot, size: tuple[int, int]) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(*size)
    canvas.show()
    canvas.resize(*size)
    canvas.set_points(np.zeros((60_000, 2), np.float32))
    canvas.set_fields(constant_fields(canvas, learned=(0.0, 1.0)))
    for view in ("true", "learned", "both", "split", "difference"):
        canvas.set_overlays(Overlays(view=view))
        picture(canvas)


def test_finer_pixels_show_the_same_scene(qtbot: QtBot, canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> None:
    """At two device pixels a logical one arrows and points stay where they are and grow no thinner."""
    canvas.set_points(np.array(((1.0, 0.5),), np.float32))
    canvas.set_fields(constant_fields(canvas, true=(1.0, 0.0)))
    coarse = picture(canvas)
    monkeypatch.setattr(Canvas, "devicePixelRatioF", lambda self: 2.0)
    canvas.set_stale(True)
    fine = picture(canvas)
    assert likeness(fine, *middle_of_shaft(canvas, (1.0, 0.0)), DARK.true, reach=2) < 60
    assert share_of(fine, DARK.true, 60) == pytest.approx(share_of(coarse, DARK.true, 60), rel=0.3)
