"""Every tool as a person uses it: real presses, drags, wheels and keys on the whole window."""

import math

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QShortcut, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.gallery import preset
from scoreviz.engine.grips import bell_of, peak_of
from scoreviz.engine.marks import Blob, Fill, Mark, Move, Smoothing, Stroke
from scoreviz.engine.target import Blank, Layer, Target
from scoreviz.engine.targets import ink_of
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.keys_sheet import KEY_WIDTH, WORDS_WIDTH
from scoreviz.ui.lettering import MOST_PLACES, missing, outlines_of
from scoreviz.ui.surfaces import text_width
from scoreviz.ui.toolbox import FACES
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, NO_KEY, drag, wheel

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def blank(window: Window) -> Window:
    """A window with an empty page; every test counts the steps from here."""
    window.painting.clear()
    window.session.open(window.session.document, None)
    window.layout_.canvas.setFocus()
    return window


def marks(window: Window) -> tuple[Mark, ...]:
    return window.painting.page.marks


def steps(window: Window) -> int:
    return window.session.history.index()


def key(qtbot: QtBot, window: Window, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    for one in keys:
        qtbot.keyClick(window.layout_.canvas, one, modifier)


def click(qtbot: QtBot, window: Window, x: int, y: int, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    drag(qtbot, window, [(x, y)], modifier)


def twice(qtbot: QtBot, window: Window, x: int, y: int) -> None:
    """As the system sends it: a press, a release, and a double click in place of the second press."""
    canvas = window.layout_.canvas
    place = canvas.rect().center() + QPoint(x, y)
    qtbot.mouseClick(canvas, LEFT, NO_KEY, place)
    qtbot.mouseDClick(canvas, LEFT, NO_KEY, place)
    qtbot.mouseRelease(canvas, LEFT, NO_KEY, place)


def shift_drag(qtbot: QtBot, window: Window, start: tuple[int, int], end: tuple[int, int]) -> None:
    """A drag whose moves, too, say that Shift is held."""
    canvas = window.layout_.canvas
    middle = canvas.rect().center()
    qtbot.mousePress(canvas, LEFT, SHIFT, middle + QPoint(*start))
    place = QPointF(middle + QPoint(*end))
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(
        canvas, QMouseEvent(QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), none, LEFT, SHIFT)
    )
    qtbot.mouseRelease(canvas, LEFT, SHIFT, middle + QPoint(*end))


def on_screen(window: Window, place: tuple[float, float]) -> tuple[int, int]:
    """Pixels from the canvas's middle."""
    camera = window.layout_.canvas.camera
    middle = window.layout_.canvas.rect().center()
    x, y = (place[0] - camera.x) * camera.scale, (camera.y - place[1]) * camera.scale
    return round(x + camera.width / 2 - middle.x()), round(y + camera.height / 2 - middle.y())


@pytest.mark.parametrize(
    ("letter", "name", "kind"),
    [
        ("B", "brush", Stroke),
        ("E", "eraser", Stroke),
        ("A", "spray", Stroke),
        ("M", "smooth", Smoothing),
        ("D", "line", Stroke),
        ("C", "ellipse", Fill),
        ("F", "free", Fill),
    ],
)
def test_tools_of_one_drag(blank: Window, qtbot: QtBot, letter: str, name: str, kind: type) -> None:
    key(qtbot, blank, Qt.Key(ord(letter)))
    assert blank.painting.name == name
    assert blank.layout_.status._left.text() == blank.painting.tool.hint
    before = blank.session.document
    drag(qtbot, blank, [(-100, 0), (0, 60), (100, 20)])
    (mark,) = marks(blank)
    assert isinstance(mark, kind)
    assert steps(blank) == 1
    key(qtbot, blank, Qt.Key.Key_Z, modifier=CTRL)
    assert blank.session.document == before


def test_each_tool_has_a_key_a_button_a_hint_and_a_cursor(blank: Window, qtbot: QtBot) -> None:
    assert {face.name for face in FACES} == set(blank.painting.tools)
    listed = {entry.sequence: entry.words for entry in blank._keys}
    assert len({entry.sequence for entry in blank._keys}) == len(blank._keys)
    for face in FACES:
        key(qtbot, blank, Qt.Key(ord(face.key)))
        assert blank.painting.name == face.name
        assert listed[face.key] == face.title
        assert blank.layout_.tools.tools[face.name].isChecked()
        assert blank.layout_.tools.tools[face.name].name == face.name
        assert blank.painting.tool.hint
        brushes = ("brush", "eraser", "spray", "smooth", "line")
        assert (blank.painting.tool.cursor == "brush") == (face.name in brushes)


def test_polygon_fills_live_and_closes_on_its_first_corner(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_Y)
    click(qtbot, blank, -100, 80)
    click(qtbot, blank, 100, 80)
    assert marks(blank) == ()
    click(qtbot, blank, 100, -80)
    (three,) = marks(blank)
    assert isinstance(three, Fill)
    assert len(three.outlines[0]) == 3
    click(qtbot, blank, -100, -80)
    click(qtbot, blank, -99, 79)
    (four,) = marks(blank)
    assert isinstance(four, Fill)
    assert len(four.outlines[0]) == 4
    assert steps(blank) == 1
    assert not blank.painting.confirm()
    key(qtbot, blank, Qt.Key.Key_Z, modifier=CTRL)
    assert marks(blank) == ()


def test_polygon_by_double_click_return_and_backspace(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_Y)
    for x, y in ((-100, 80), (100, 80)):
        click(qtbot, blank, x, y)
    twice(qtbot, blank, 0, -80)
    assert [len(m.outlines[0]) for m in marks(blank) if isinstance(m, Fill)] == [3]
    for x, y in ((-200, 80), (-150, 80), (-150, 120), (-200, 120)):
        click(qtbot, blank, x, y)
    key(qtbot, blank, Qt.Key.Key_Backspace)
    key(qtbot, blank, Qt.Key.Key_Return)
    assert [len(m.outlines[0]) for m in marks(blank) if isinstance(m, Fill)] == [3, 3]
    assert blank.learner.state == "idle"  # Return was the polygon's
    assert steps(blank) == 2


def test_a_polygon_that_is_given_up_leaves_nothing_and_no_step(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_Y)
    for x, y in ((-100, 80), (100, 80), (0, -80), (-60, -90)):
        click(qtbot, blank, x, y)
    assert len(marks(blank)) == 1
    key(qtbot, blank, Qt.Key.Key_Escape)
    assert marks(blank) == ()
    assert (steps(blank), blank.session.history.count()) == (0, 0)
    assert blank.session.clean
    for x, y in ((-100, 80), (100, 80), (0, -80)):
        click(qtbot, blank, x, y)
    blank.session.undo()  # in the middle of it
    assert marks(blank) == ()
    assert not blank.painting.confirm()
    blank.session.redo()
    assert len(marks(blank)) == 1


def test_a_gaussian_is_placed_and_taken_by_each_grip(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_G)
    drag(qtbot, blank, [(0, 0), (30, 0), (80, 0)])
    (placed,) = marks(blank)
    assert isinstance(placed, Blob)
    assert peak_of(placed) == pytest.approx(blank.painting.brush.strength)
    scale = blank.layout_.canvas.camera.scale
    assert bell_of(placed).spreads == pytest.approx((40 / scale,) * 2, rel=0.02)

    at = on_screen(blank, bell_of(placed).axis_grip(0))
    drag(qtbot, blank, [at, (at[0] + 20, at[1]), (at[0] + 60, at[1])])
    (wide,) = marks(blank)
    assert isinstance(wide, Blob)
    assert bell_of(wide).spreads[0] == pytest.approx(70 / scale, rel=0.03)
    assert wide.mass == placed.mass

    turn = on_screen(blank, bell_of(wide).turn_grip(2 * blank.painting.tool.reach))
    drag(qtbot, blank, [turn, (turn[0], turn[1] - 50), (0, -abs(turn[0]))])
    (tall,) = marks(blank)
    assert isinstance(tall, Blob)
    assert abs(bell_of(tall).axis(0)[1]) == pytest.approx(1.0, abs=0.01)

    drag(qtbot, blank, [(0, 0), (50, 40)])
    (moved,) = marks(blank)
    assert isinstance(moved, Blob)
    assert moved.mean == pytest.approx((50 / scale + tall.mean[0], -40 / scale + tall.mean[1]), abs=1e-6)
    assert moved.covariance == pytest.approx(tall.covariance)
    assert steps(blank) == 4
    for expected in (tall, wide, placed):
        blank.session.undo()
        assert marks(blank) == (expected,)


def test_the_mass_of_a_gaussian_by_number_by_strength_and_delete(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_G)
    tools = blank.layout_.tools
    assert not tools.sheet.mass.isVisibleTo(tools.sheet)
    click(qtbot, blank, -100, 0)
    click(qtbot, blank, 100, 0)
    tools.open_sheet()
    assert tools.sheet.mass.isVisible()
    tools.sheet.mass._on_typed("2.5")
    tools.sheet.mass._on_typed("3.5")
    tools.sheet.close()
    masses = [mark.mass for mark in marks(blank) if isinstance(mark, Blob)]
    assert masses[1] == 3.5
    assert masses[0] != 3.5
    assert steps(blank) == 3  # masses one after the other are one step
    key(qtbot, blank, Qt.Key.Key_Period)
    last = marks(blank)[1]
    assert isinstance(last, Blob)
    assert peak_of(last) == pytest.approx(blank.painting.brush.strength)
    click(qtbot, blank, -100, 0)  # choose the first
    key(qtbot, blank, Qt.Key.Key_Delete)
    assert marks(blank) == (last,)
    key(qtbot, blank, Qt.Key.Key_Delete)  # none is chosen any more
    assert marks(blank) == (last,)
    blank.session.undo()
    assert len(marks(blank)) == 2


def painted(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_B)
    drag(qtbot, blank, [(-60, 0), (0, 30), (60, 0)])


def test_a_piece_is_moved_scaled_turned_and_let_go(blank: Window, qtbot: QtBot) -> None:
    painted(blank, qtbot)
    stroke = marks(blank)
    key(qtbot, blank, Qt.Key.Key_V)
    drag(qtbot, blank, [(-120, -80), (0, 0), (120, 80)])
    assert marks(blank) == stroke
    scale = blank.layout_.canvas.camera.scale
    drag(qtbot, blank, [(0, 0), (40, 0), (100, 50)])
    _, moved = marks(blank)
    assert isinstance(moved, Move)
    assert moved.offset == pytest.approx((100 / scale, -50 / scale))
    shift_drag(qtbot, blank, (220, 130), (340, 170))
    _, larger = marks(blank)
    assert isinstance(larger, Move)
    assert larger.matrix[0] == pytest.approx(larger.matrix[3])
    assert larger.matrix[0] > 1.2
    grip = next(place for kind, place in blank.painting.tool.sketch().grips if kind == "turn")
    at = on_screen(blank, grip)
    drag(qtbot, blank, [at, (at[0] + 80, at[1] + 10), (at[0] + 160, at[1] + 80)])
    _, turned = marks(blank)
    assert isinstance(turned, Move)
    assert abs(turned.matrix[1]) > 0.2
    a, b, c, d = turned.matrix
    assert a * d - b * c == pytest.approx(larger.matrix[0] ** 2)
    assert steps(blank) == 4
    blank.session.undo()
    assert marks(blank)[1] == larger
    assert blank.painting.tool.sketch().grips  # the grips went along
    blank.session.redo()
    key(qtbot, blank, Qt.Key.Key_Escape)
    assert marks(blank)[1] == turned  # what was done stays
    assert blank.painting.tool.sketch().grips == ()


def test_a_copy_a_lasso_and_an_erased_piece(blank: Window, qtbot: QtBot) -> None:
    painted(blank, qtbot)
    stroke = marks(blank)
    key(qtbot, blank, Qt.Key.Key_V)
    drag(qtbot, blank, [(-120, -80), (120, -80), (120, 80), (-120, 80)], SHIFT)
    tool = blank.painting.tool
    assert len(tool.sketch().lines) == 3  # the box, the stalk of its grip, and the lasso
    drag(qtbot, blank, [(0, 0), (0, -100)], ALT)
    _, copied = marks(blank)
    assert isinstance(copied, Move)
    assert copied.keep
    drag(qtbot, blank, [(0, -100), (150, -100)], ALT)
    assert [mark.keep for mark in marks(blank) if isinstance(mark, Move)] == [True, True]
    mass = float(ink_of(blank.session.document.target).sum())
    assert mass == pytest.approx(3 * float(ink_of(Target.of(Blank(), stroke)).sum()), rel=0.05)
    key(qtbot, blank, Qt.Key.Key_Return)
    assert tool.sketch().grips == ()
    assert blank.learner.state == "idle"
    drag(qtbot, blank, [(-150, -60), (150, 90)])
    key(qtbot, blank, Qt.Key.Key_Delete)
    erased = marks(blank)[-1]
    assert isinstance(erased, Fill)
    assert erased.erase
    assert float(ink_of(blank.session.document.target).sum()) == pytest.approx(2 * mass / 3, rel=0.05)
    click(qtbot, blank, 0, 0)  # selects nothing
    assert not blank.painting.delete()


def test_words_become_density_as_they_are_typed(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_W)
    click(qtbot, blank, -150, 20)
    field = blank.painting.text.field
    assert field.isVisible()
    qtbot.keyClicks(field, "Be")
    (first,) = marks(blank)
    qtbot.keyClicks(field, "e")
    (word,) = marks(blank)
    assert isinstance(word, Fill)
    assert word != first
    assert (word.words, word.font) == ("Bee", "Inter")
    wheel(blank, 3, CTRL)
    (larger,) = marks(blank)
    assert isinstance(larger, Fill)
    assert height(larger) > 1.3 * height(word)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not field.isVisible()
    assert steps(blank) == 1
    assert blank.painting.name == "text"
    # A hole is a hole, and an e stands on the line: in its middle bar there is ink, in its eye none.
    assert 0.0 < float(ink_of(blank.session.document.target).max()) <= 0.61

    click(qtbot, blank, 0, 100)
    qtbot.keyClicks(field, "no")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert marks(blank) == (larger,)
    assert (steps(blank), blank.session.history.count()) == (1, 1)
    drag(qtbot, blank, [(-100, 120), (-100, 60), (-100, 20)])  # the size by dragging
    qtbot.keyClicks(field, "l")
    key(qtbot, blank, Qt.Key.Key_B)
    blank.painting.set_tool("brush")  # another tool ends it
    assert not field.isVisible()
    tall = marks(blank)[1]
    assert isinstance(tall, Fill)
    assert height(tall) == pytest.approx(0.75 * 100 / blank.layout_.canvas.camera.scale, rel=0.1)


def height(fill: Fill) -> float:
    ys = [y for outline in fill.outlines for _, y in outline]
    return max(ys) - min(ys)


def test_chinese_words_have_outlines_or_are_told_of(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_W)
    click(qtbot, blank, -150, 20)
    blank.painting.text.field.setText("分數")
    said = blank.layout_.status._left.text()
    if missing("分數", "Inter"):
        assert "No installed font has 分數" in said
        return
    assert "No installed font" not in said
    (word,) = marks(blank)
    assert isinstance(word, Fill)
    assert len(word.outlines) > 6
    assert 100 < sum(map(len, word.outlines)) < MOST_PLACES
    assert sum(map(len, outlines_of("數" * 40, "Inter"))) <= MOST_PLACES


def test_a_letter_that_no_font_has_is_told_of(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_W)
    click(qtbot, blank, -150, 20)
    blank.painting.text.field.setText("a\u0378")
    assert "No installed font has" in blank.layout_.status._left.text()
    (word,) = marks(blank)
    assert isinstance(word, Fill)
    assert word.words == "a"  # a file takes no letter that cannot be printed


def test_the_font_is_chosen_in_the_sheet(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_W)
    click(qtbot, blank, -150, 20)
    qtbot.keyClicks(blank.painting.text.field, "Ag")
    sheet = blank.layout_.tools.sheet
    blank.layout_.tools.open_sheet()
    assert sheet.font_field.isVisible()
    other = next(option.key for option in sheet.font_field._options if option.key != "Inter")
    sheet.font_field._choose(other)
    sheet.close()
    (word,) = marks(blank)
    assert isinstance(word, Fill)
    assert word.font == other


def test_picking_up_takes_strength_and_layer(blank: Window, qtbot: QtBot) -> None:
    layers = (
        Layer(Blank(), (Stroke(((-1.0, 0.0), (-0.5, 0.0)), 0.5, 0.3),), "Left"),
        Layer(Blank(), (Stroke(((1.0, 0.0), (1.5, 0.0)), 0.5, 0.8),), "Right"),
    )
    blank.session.edit("Two", target=Target(layers))
    key(qtbot, blank, Qt.Key.Key_I)
    click(qtbot, blank, *on_screen(blank, (1.2, 0.0)))
    assert blank.painting.brush.strength == pytest.approx(0.8, abs=0.03)
    assert blank.painting.page.number == 1
    click(qtbot, blank, *on_screen(blank, (-0.8, 0.0)))
    assert blank.painting.brush.strength == pytest.approx(0.3, abs=0.03)
    assert blank.painting.page.layer.name == "Left"
    click(qtbot, blank, *on_screen(blank, (0.0, 2.0)))
    assert blank.layout_.status._left.text() == "There is no ink here to pick up"
    assert blank.painting.brush.strength == pytest.approx(0.3, abs=0.03)


def test_a_symmetry_repeats_and_shows_its_axes(blank: Window, qtbot: QtBot) -> None:
    canvas = blank.layout_.canvas
    key(qtbot, blank, Qt.Key.Key_X)
    assert blank.painting.brush.symmetry == "mirror"
    assert len(canvas._sketch.axes) == 1
    drag(qtbot, blank, [(40, 0), (80, 30)])
    assert len(marks(blank)) == 2
    sheet = blank.layout_.tools.sheet
    sheet.symmetry._choose("radial")
    assert sheet.folds.isVisibleTo(sheet)
    sheet.folds._on_typed("5")
    assert len(canvas._sketch.axes) == 5
    key(qtbot, blank, Qt.Key.Key_Y)
    for x, y in ((60, 60), (100, 60), (100, 100)):
        click(qtbot, blank, x, y)
    key(qtbot, blank, Qt.Key.Key_Return)
    assert len(marks(blank)) == 7
    key(qtbot, blank, Qt.Key.Key_X)
    assert blank.painting.brush.symmetry == "none"
    assert canvas._sketch.axes == ()
    key(qtbot, blank, Qt.Key.Key_X)
    assert blank.painting.brush.symmetry == "radial"


def test_keys_change_size_and_strength(blank: Window, qtbot: QtBot) -> None:
    painting = blank.painting
    radius, strength = painting.brush.radius, painting.brush.strength
    key(qtbot, blank, Qt.Key.Key_BracketRight, Qt.Key.Key_Period)
    assert painting.brush.radius > radius
    assert painting.brush.strength == pytest.approx(strength + 0.05)
    key(qtbot, blank, Qt.Key.Key_BracketLeft, Qt.Key.Key_Comma, Qt.Key.Key_Comma)
    assert painting.brush.radius == pytest.approx(radius)
    assert painting.brush.strength == pytest.approx(strength - 0.05)


def test_space_moves_the_page_while_it_is_held_and_plays_at_a_tap(blank: Window, qtbot: QtBot) -> None:
    painted(blank, qtbot)
    canvas, playback = blank.layout_.canvas, blank.sampling.playback
    before, camera = marks(blank), canvas.camera
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.cursor().shape() == Qt.CursorShape.OpenHandCursor
    drag(qtbot, blank, [(0, 0), (60, 20)])
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert marks(blank) == before
    assert canvas.camera.x == pytest.approx(camera.x - 60 / camera.scale)
    assert not playback.playing
    key(qtbot, blank, Qt.Key.Key_Space)
    assert blank.sampling.playback.playing or blank.sampling.strokes.waiting
    drag(qtbot, blank, [(0, 0), (60, 20)])
    assert len(marks(blank)) == len(before) + 1


def test_the_pen_gives_the_strength(blank: Window, qtbot: QtBot) -> None:
    canvas = blank.layout_.canvas
    pen(canvas, QEvent.Type.TabletPress, 0, 0.2)
    pen(canvas, QEvent.Type.TabletMove, 40, 0.5)
    pen(canvas, QEvent.Type.TabletMove, 80, 0.1)
    pen(canvas, QEvent.Type.TabletRelease, 80, 0.0)
    drag(qtbot, blank, [(0, 100), (80, 100)])
    pen(canvas, QEvent.Type.TabletPress, 0, 1.0, QPointingDevice.PointerType.Eraser)
    pen(canvas, QEvent.Type.TabletRelease, 0, 0.0, QPointingDevice.PointerType.Eraser)
    soft, full, erased = (mark for mark in marks(blank) if isinstance(mark, Stroke))
    assert soft.strength == pytest.approx(0.5 * blank.painting.brush.strength)  # the strongest on the way
    assert len(soft.points) == 3
    assert full.strength == blank.painting.brush.strength
    assert erased.erase
    assert steps(blank) == 3


def pen(
    canvas: Canvas,
    kind: QEvent.Type,
    x: int,
    pressure: float,
    end: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
) -> None:
    place = QPointF(canvas.rect().center() + QPoint(x, 0))
    down = kind != QEvent.Type.TabletRelease
    device = QPointingDevice(
        "pen",
        1,
        QPointingDevice.DeviceType.Stylus,
        end,
        QPointingDevice.Capability.Position | QPointingDevice.Capability.Pressure,
        1,
        2,
    )
    event = QTabletEvent(
        kind,
        device,
        place,
        canvas.mapToGlobal(place),
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0,
        NO_KEY,
        LEFT if kind != QEvent.Type.TabletMove else Qt.MouseButton.NoButton,
        LEFT if down else Qt.MouseButton.NoButton,
    )
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()


def test_the_cross_draws_with_the_keyboard_alone(blank: Window, qtbot: QtBot) -> None:
    canvas, radius = blank.layout_.canvas, blank.painting.brush.radius
    key(qtbot, blank, Qt.Key.Key_J)
    assert canvas._sketch.cross == ((0.0, 0.0), radius)
    key(qtbot, blank, Qt.Key.Key_Left, modifier=SHIFT)
    key(qtbot, blank, Qt.Key.Key_Return)
    for _ in range(4):
        key(qtbot, blank, Qt.Key.Key_Right)
    key(qtbot, blank, Qt.Key.Key_Up, modifier=SHIFT)
    key(qtbot, blank, Qt.Key.Key_Return)
    (stroke,) = marks(blank)
    assert isinstance(stroke, Stroke)
    assert stroke.points[0] == pytest.approx((-radius, 0.0))
    assert stroke.points[-1] == pytest.approx((0.0, radius))
    key(qtbot, blank, Qt.Key.Key_Right)
    key(qtbot, blank, Qt.Key.Key_Return, modifier=ALT)
    key(qtbot, blank, Qt.Key.Key_Return)
    erased = marks(blank)[-1]
    assert isinstance(erased, Stroke)
    assert erased.erase
    assert blank.learner.state == "idle"
    assert steps(blank) == 2
    key(qtbot, blank, Qt.Key.Key_Escape)
    assert canvas._sketch.cross is None


def test_polygon_gaussian_move_and_words_with_the_keyboard_alone(blank: Window, qtbot: QtBot) -> None:
    shift, enter = SHIFT, (Qt.Key.Key_Return, Qt.Key.Key_Return)
    key(qtbot, blank, Qt.Key.Key_Y, Qt.Key.Key_J)
    for way in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        key(qtbot, blank, *enter)
        for _ in range(4):
            key(qtbot, blank, way, modifier=shift)
    key(qtbot, blank, *enter)
    key(qtbot, blank, *enter)  # the second press at one place is a double click
    (shape,) = marks(blank)
    assert isinstance(shape, Fill)
    assert len(shape.outlines[0]) == 3
    assert not blank.painting.confirm()
    key(qtbot, blank, Qt.Key.Key_G, *enter)
    assert isinstance(marks(blank)[1], Blob)
    key(qtbot, blank, Qt.Key.Key_Delete)
    assert len(marks(blank)) == 1
    key(qtbot, blank, Qt.Key.Key_V, Qt.Key.Key_Return)
    for way in (Qt.Key.Key_Left, Qt.Key.Key_Down) * 4:
        key(qtbot, blank, way, modifier=shift)
    key(qtbot, blank, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Right)
    key(qtbot, blank, Qt.Key.Key_Up, Qt.Key.Key_Right, modifier=shift)
    key(qtbot, blank, Qt.Key.Key_Return)
    for _ in range(3):
        key(qtbot, blank, Qt.Key.Key_Up, modifier=shift)
    key(qtbot, blank, Qt.Key.Key_Return)
    moved = marks(blank)[-1]
    assert isinstance(moved, Move)
    assert moved.offset == pytest.approx((0.0, 3 * blank.painting.brush.radius))
    key(qtbot, blank, Qt.Key.Key_W, *enter)
    qtbot.keyClicks(blank.painting.text.field, "ok")
    qtbot.keyClick(blank.painting.text.field, Qt.Key.Key_Return)
    assert isinstance(marks(blank)[-1], Fill)


def test_all_keys_fit_on_their_sheet(blank: Window, qtbot: QtBot) -> None:
    blank.resize(1100, 700)
    qtbot.waitUntil(lambda: blank.layout_.canvas.height() < 520)
    blank.show_all_keys()
    sheet = blank.layout_.keys_sheet
    assert blank.rect().contains(sheet.geometry())
    widths = (("strong note", 0, KEY_WIDTH), ("note", 1, WORDS_WIDTH))
    too_wide = [row for row in sheet._rows for role, n, room in widths if text_width(role, row[n]) > room]
    assert too_wide == []


def test_families_open_by_hold_right_click_and_second_click(blank: Window, qtbot: QtBot) -> None:
    tools = blank.layout_.tools
    button = tools.families["Shapes"]
    assert button.flyout is not None
    qtbot.mouseClick(button, LEFT)
    assert blank.painting.name == "line"
    assert not button.flyout.isVisible()
    qtbot.mouseClick(button, LEFT)
    assert button.flyout.isVisible()
    qtbot.mouseClick(button.flyout.rows["free"], LEFT)
    assert not button.flyout.isVisible()
    assert (blank.painting.name, button.name) == ("free", "free")
    paint = tools.families["Paint"]
    assert paint.flyout is not None
    qtbot.mousePress(paint, LEFT)
    qtbot.waitUntil(paint.flyout.isVisible)
    assert blank.painting.name == "free"
    paint.flyout.rows["spray"].setFocus()
    QTest.keyClick(paint.flyout, Qt.Key.Key_Down)
    QTest.keyClick(paint.flyout, Qt.Key.Key_Up)
    qtbot.keyClick(paint.flyout.rows["spray"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: blank.painting.name == "spray")
    qtbot.mouseRelease(paint, LEFT)
    assert blank.painting.name == "spray"
    qtbot.mouseClick(tools.families["Erase"], LEFT)
    qtbot.mouseClick(tools.families["Erase"], LEFT)  # it has no family
    assert blank.painting.name == "eraser"
    qtbot.mouseClick(paint, LEFT)
    assert blank.painting.name == "spray"


@pytest.mark.parametrize("name", ["polygon", "text", "brush", "gaussian"])
def test_what_changes_meanwhile_is_not_drawn_over(blank: Window, qtbot: QtBot, name: str) -> None:
    blank.painting.set_tool(name)
    canvas = blank.layout_.canvas
    middle = canvas.rect().center()
    qtbot.mousePress(canvas, LEFT, NO_KEY, middle)
    if name != "brush":
        qtbot.mouseRelease(canvas, LEFT, NO_KEY, middle)
    ring = preset("ring")
    blank.session.edit("Ring", target=ring)
    if name == "brush":
        qtbot.mouseMove(canvas, middle + QPoint(60, 0))
        qtbot.mouseRelease(canvas, LEFT, NO_KEY, middle + QPoint(60, 0))
    assert blank.session.document.target == ring
    assert not blank.painting.text.field.isVisible()
    for x, y in ((80, 80), (120, 80), (120, 120)):
        click(qtbot, blank, x, y)
    blank.painting.text.field.setText("a")
    assert blank.session.document.target.layers[0].base == ring.layers[0].base


def test_another_layer_lets_go_of_what_is_under_way(blank: Window, qtbot: QtBot) -> None:
    blank.session.edit("Two", target=Target((Layer(name="Lower"), Layer(name="Upper"))))
    blank.painting.page.take(0)
    key(qtbot, blank, Qt.Key.Key_Y)
    for x, y in ((-100, 80), (100, 80), (0, -80)):
        click(qtbot, blank, x, y)
    blank.painting.page.take(1)
    assert not blank.painting.confirm()
    assert len(blank.session.document.target.layers[0].marks) == 1
    key(qtbot, blank, Qt.Key.Key_G)
    click(qtbot, blank, 0, 0)
    assert len(blank.session.document.target.layers[1].marks) == 1
    assert math.isfinite(float(ink_of(blank.session.document.target).sum()))


def test_the_keys_of_redo_and_quit_are_those_that_are_listed_whatever_the_platform(blank: Window, qtbot: QtBot) -> None:
    drag(qtbot, blank, [(-100, 0), (100, 0)])
    key(qtbot, blank, Qt.Key.Key_Z, modifier=CTRL)
    assert marks(blank) == ()
    key(qtbot, blank, Qt.Key.Key_Z, modifier=CTRL | SHIFT)
    assert len(marks(blank)) == 1
    of_each = map(QShortcut.keys, blank.findChildren(QShortcut))
    sequences = [sequence.toString() for some in of_each for sequence in some]
    assert {"Ctrl+Q", "Ctrl+Shift+S"} <= set(sequences)
    assert len(set(sequences)) == len(sequences)


def test_what_was_said_of_one_tool_makes_way_for_the_hint_of_the_next(blank: Window, qtbot: QtBot) -> None:
    key(qtbot, blank, Qt.Key.Key_I)
    click(qtbot, blank, *on_screen(blank, (0.0, 2.0)))
    assert blank.layout_.status._left.text() == "There is no ink here to pick up"
    key(qtbot, blank, Qt.Key.Key_V)
    assert blank.layout_.status._left.text() == blank.painting.tool.advice()
