"""Single shapes by hand: picked with the move tool, moved, copied, cut, pasted, duplicated and deleted."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.clipping import SHAPES_MIME, pack
from scoreviz.engine.marks import Blob, Fill, Mark, Place, Stroke
from scoreviz.engine.shapes import STEP
from scoreviz.engine.symmetry import symmetries, transformed
from scoreviz.engine.target import Layer, Preset, Target
from scoreviz.ui.shape_clipboard import NO_WHOLE
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, NO_KEY

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key
DOT = Stroke(((-2.0, 0.0), (-1.6, 0.2)), 0.3, 0.8)
BOX = Fill((((0.5, -0.5), (1.5, -0.5), (1.5, 0.5), (0.5, 0.5)),))
BELL = Blob((2.5, 1.0), (0.06, 0.0, 0.06), 0.3)
RUBBER = Stroke(((1.4, -0.5), (1.5, -0.4)), 0.2, 1.0, erase=True)
TARGET = Target((Layer(marks=(DOT, BOX, RUBBER, BELL), name="Shapes"), Layer(Preset("ring"), name="Ring", colour=1)))


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> Iterator[Window]:
    """A window with three shapes, and the move tool in hand; every test counts the steps from here."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.session.edit("Shapes", target=TARGET)
    window.session.open(window.session.document, None)
    window.layering.take(0)
    press(qtbot, window, Key.Key_V, NO_KEY)
    yield window
    QGuiApplication.clipboard().clear()


def press(qtbot: QtBot, window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    window.layout_.canvas.setFocus()
    qtbot.keyClick(window.layout_.canvas, key, modifiers)
    QApplication.processEvents()


def at(window: Window, place: Place) -> QPoint:
    camera = window.layout_.canvas.camera
    x, y = (place[0] - camera.x) * camera.scale, (camera.y - place[1]) * camera.scale
    return QPoint(round(x + camera.width / 2), round(y + camera.height / 2))


def click(qtbot: QtBot, window: Window, place: Place, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    qtbot.mouseClick(window.layout_.canvas, LEFT, modifiers, at(window, place))


def drag(
    qtbot: QtBot,
    window: Window,
    start: Place,
    end: Place,
    modifiers: Qt.KeyboardModifier = NO_KEY,
    release: bool = True,
) -> None:
    canvas = window.layout_.canvas
    qtbot.mousePress(canvas, LEFT, modifiers, at(window, start))
    qtbot.mouseMove(canvas, at(window, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)))
    qtbot.mouseMove(canvas, at(window, end))
    if release:
        qtbot.mouseRelease(canvas, LEFT, modifiers, at(window, end))


def marks(window: Window) -> tuple[Mark, ...]:
    return window.painting.page.marks


def chosen(window: Window) -> tuple[int, ...] | None:
    return window.painting.tool.picked()


def said(window: Window) -> str:
    return window.layout_.status._left.text()


def steps(window: Window) -> int:
    return window.session.history.index()


def test_a_click_picks_the_topmost_shape_and_says_what_can_be_done(page: Window, qtbot: QtBot) -> None:
    assert "Click a shape" in said(page)
    click(qtbot, page, (1.0, 0.0))
    assert chosen(page) == (1,)
    assert {kind for kind, _ in page.painting.tool.sketch().grips} == {"corner", "turn"}
    assert (0.5, -0.5) in page.painting.tool.sketch().lines[-1]  # its outline
    assert "Ctrl + C, X, V, D, Delete" in said(page)
    click(qtbot, page, (2.5, 1.0), SHIFT)
    assert chosen(page) == (1, 3)
    click(qtbot, page, (1.0, 0.0), SHIFT)
    assert chosen(page) == (3,)
    click(qtbot, page, (-0.5, -2.0))
    assert chosen(page) is None
    assert steps(page) == 0


def test_keys_step_through_the_shapes_and_a_box_adds(page: Window, qtbot: QtBot) -> None:
    strength = page.painting.brush.strength
    for expected in ((0,), (1,), (3,), (0,)):  # the eraser's stroke is no shape
        press(qtbot, page, Key.Key_Period, NO_KEY)
        assert chosen(page) == expected
    press(qtbot, page, Key.Key_Comma, NO_KEY)
    assert chosen(page) == (3,)
    assert page.painting.brush.strength == strength
    drag(qtbot, page, (0.2, -1.0), (1.8, 0.8), SHIFT)
    assert chosen(page) == (1, 3)
    press(qtbot, page, Key.Key_Escape, NO_KEY)
    assert chosen(page) is None
    press(qtbot, page, Key.Key_J, NO_KEY)  # the keyboard's cross picks as a click does
    page.painting.keyboard.place = (1.0, 0.0)
    press(qtbot, page, Key.Key_Return, NO_KEY)
    press(qtbot, page, Key.Key_Return, NO_KEY)
    assert chosen(page) == (1,)


def test_a_shape_is_dragged_scaled_and_comes_on_top(page: Window, qtbot: QtBot) -> None:
    click(qtbot, page, (1.0, 0.0))
    drag(qtbot, page, (1.0, 0.0), (0.0, -1.0))
    assert marks(page)[:3] == (DOT, RUBBER, BELL)
    moved = marks(page)[3]
    assert isinstance(moved, Fill)
    assert moved.outlines[0][0] == pytest.approx((-0.5, -1.5), abs=0.02)
    assert chosen(page) == (3,)
    assert page.session.history.undoText() == "Move shape"
    corner = moved.outlines[0][2]
    drag(qtbot, page, corner, (corner[0] + 1.0, corner[1] + 0.5))
    larger = marks(page)[3]
    assert isinstance(larger, Fill)
    assert larger.outlines[0][2] == pytest.approx((corner[0] + 1.0, corner[1] + 0.5), abs=0.02)
    assert larger.outlines[0][0] == pytest.approx(moved.outlines[0][0], abs=1e-9)
    assert steps(page) == 2
    page.session.undo()
    page.session.undo()
    assert page.session.document.target == TARGET
    assert chosen(page) is None


def test_alt_leaves_a_copy_and_escape_gives_up_only_what_is_under_way(page: Window, qtbot: QtBot) -> None:
    click(qtbot, page, (1.0, 0.0))
    drag(qtbot, page, (1.0, 0.0), (0.0, -1.0), ALT)
    assert marks(page)[:4] == TARGET.layers[0].marks
    assert len(marks(page)) == 5
    assert page.session.history.undoText() == "Copy shape"
    before = page.session.document
    drag(qtbot, page, (0.0, -1.0), (1.0, -2.0), release=False)
    assert page.session.document != before
    assert said(page) == "Esc gives the drag up"
    press(qtbot, page, Key.Key_Escape, NO_KEY)
    assert page.session.document == before
    assert steps(page) == 1
    assert chosen(page) == (4,)
    qtbot.mouseRelease(page.layout_.canvas, LEFT, NO_KEY, at(page, (1.0, -2.0)))
    assert chosen(page) == (4,)
    press(qtbot, page, Key.Key_Escape, NO_KEY)
    assert chosen(page) is None
    assert page.session.document == before  # a finished drag is Undo's


def test_escape_gives_a_piece_up_while_it_is_dragged(page: Window, qtbot: QtBot) -> None:
    drag(qtbot, page, (-2.6, -0.6), (-1.0, 0.8))
    drag(qtbot, page, (-1.8, 0.1), (-1.0, -1.0), ALT, release=False)
    assert len(marks(page)) == 5
    press(qtbot, page, Key.Key_Escape, NO_KEY)
    qtbot.mouseRelease(page.layout_.canvas, LEFT, NO_KEY, at(page, (-1.0, -1.0)))
    assert (marks(page), steps(page)) == (TARGET.layers[0].marks, 0)
    drag(qtbot, page, (-1.8, 0.1), (-1.0, -1.0))  # it is still selected, and no copy is left by a plain drag
    move = marks(page)[-1]
    assert not getattr(move, "keep", True)


def test_copy_and_paste_lie_a_little_aside_and_are_one_step(page: Window, qtbot: QtBot) -> None:
    click(qtbot, page, (1.0, 0.0))
    press(qtbot, page, Key.Key_C)
    assert said(page) == "Copied shape, as drawn: what was erased or smoothed there since stays behind"
    assert QGuiApplication.clipboard().image().width() == 192
    press(qtbot, page, Key.Key_V)
    pasted = marks(page)[-1]
    assert isinstance(pasted, Fill)
    assert pasted.outlines[0][0] == pytest.approx((0.5 + STEP, -0.5 - STEP))
    assert page.session.history.undoText() == "Paste shape"
    assert said(page).startswith("Pasted shape on “Shapes”")
    assert chosen(page) == (4,)
    press(qtbot, page, Key.Key_V)
    again = marks(page)[-1]
    assert isinstance(again, Fill)
    assert again.outlines[0][0] == pytest.approx((0.5 + 2 * STEP, -0.5 - 2 * STEP))
    assert steps(page) == 2
    page.session.undo()
    page.session.undo()
    assert page.session.document.target == TARGET


def test_paste_goes_to_the_layer_in_hand_and_cut_takes_away(page: Window, qtbot: QtBot) -> None:
    click(qtbot, page, (-1.8, 0.1))
    click(qtbot, page, (2.5, 1.0), SHIFT)
    press(qtbot, page, Key.Key_X)
    assert marks(page) == (BOX, RUBBER)
    assert page.session.history.undoText() == "Cut 2 shapes"
    page.layering.take(1)
    press(qtbot, page, Key.Key_V)
    assert marks(page) == (DOT, BELL)  # where they were, as they are there no longer
    assert page.session.history.undoText() == "Paste 2 shapes"
    press(qtbot, page, Key.Key_D)
    assert len(marks(page)) == 4
    assert page.session.history.undoText() == "Duplicate 2 shapes"
    press(qtbot, page, Key.Key_Delete, NO_KEY)
    assert marks(page) == (DOT, BELL)
    assert page.session.history.undoText() == "Delete 2 shapes"
    assert steps(page) == 4


def test_without_a_shape_the_keys_are_the_layers(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page, Key.Key_C)
    assert said(page) == "Copied “Shapes”"
    press(qtbot, page, Key.Key_D)
    assert [layer.name for layer in page.session.document.target.layers] == ["Shapes", "Shapes copy", "Ring"]


def test_of_a_box_of_ink_the_whole_shapes_are_copied_and_never_the_layer(page: Window, qtbot: QtBot) -> None:
    drag(qtbot, page, (-2.6, -0.6), (-1.0, 0.8))
    assert chosen(page) == (0,)
    press(qtbot, page, Key.Key_C)
    assert said(page) == "Copied shape"
    drag(qtbot, page, (0.8, -1.0), (2.0, 1.0))
    press(qtbot, page, Key.Key_X)
    assert said(page) == NO_WHOLE
    assert page.session.document.target == TARGET


def test_the_gaussian_in_hand_is_a_shape_too(page: Window, qtbot: QtBot) -> None:
    press(qtbot, page, Key.Key_G, NO_KEY)
    click(qtbot, page, (2.5, 1.0))
    press(qtbot, page, Key.Key_D)
    assert isinstance(marks(page)[-1], Blob)
    assert len(marks(page)) == 5
    assert page.painting.name == "move"


def test_shapes_go_to_another_window_at_the_same_place(page: Window, qtbot: QtBot) -> None:
    other = Window()
    qtbot.addWidget(other)
    other.show()
    click(qtbot, page, (1.0, 0.0))
    press(qtbot, page, Key.Key_C)
    other.paste()
    assert other.painting.page.marks == (BOX,)
    assert other.session.history.undoText() == "Paste shape"
    assert page.session.document.target == TARGET
    other.leave()


@pytest.mark.parametrize("data", [b"", b"scoreviz", pack(TARGET), pack(TARGET)[:-30]])
def test_what_is_no_shape_or_damaged_gets_one_sentence(page: Window, qtbot: QtBot, data: bytes) -> None:
    mime = QMimeData()
    mime.setData(SHAPES_MIME, data)
    QGuiApplication.clipboard().setMimeData(mime)
    press(qtbot, page, Key.Key_V)
    assert said(page).startswith("Not pasted: ")
    assert page.session.document.target == TARGET


def mirrored(mark: Mark) -> Mark:
    return transformed(mark, symmetries("mirror")[1])


def test_mirror_images_follow_a_shape_as_they_follow_a_gaussian(window: Window, qtbot: QtBot) -> None:
    """A box at the right, its image at the left, and a stroke that is nobody's image."""
    with qtbot.waitActive(window):
        window.activateWindow()
    lone = Stroke(((0.2, 1.4), (0.4, 1.4)), 0.1, 0.8)
    window.session.edit("Shapes", target=Target((Layer(marks=(BOX, lone, mirrored(BOX))),)))
    press(qtbot, window, Key.Key_V, NO_KEY)
    press(qtbot, window, Key.Key_X, NO_KEY)
    assert len(window.painting.brush.maps) == 2
    click(qtbot, window, (1.0, 0.0))
    drag(qtbot, window, (1.0, 0.0), (1.5, 0.5))
    left, image, moved = window.painting.page.marks
    assert left == lone
    assert isinstance(moved, Fill)
    assert isinstance(image, Fill)
    np.testing.assert_allclose(np.array(moved.outlines) - np.array(BOX.outlines), 0.5, atol=0.02)
    np.testing.assert_allclose(np.array(image.outlines), np.array(moved.outlines) * (-1, 1), atol=1e-9)
    press(qtbot, window, Key.Key_Z)
    assert window.painting.page.marks == (BOX, lone, mirrored(BOX))  # one step
    press(qtbot, window, Key.Key_X, NO_KEY)
    assert len(window.painting.brush.maps) == 1
    click(qtbot, window, (1.0, 0.0))
    drag(qtbot, window, (1.0, 0.0), (1.5, 0.5))
    assert mirrored(BOX) in window.painting.page.marks


def test_deleting_a_shape_takes_its_mirror_image_along(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.session.edit("Shapes", target=Target((Layer(marks=(BOX, mirrored(BOX), DOT)),)))
    press(qtbot, window, Key.Key_V, NO_KEY)
    press(qtbot, window, Key.Key_X, NO_KEY)
    click(qtbot, window, (1.0, 0.0))
    press(qtbot, window, Key.Key_Delete, NO_KEY)
    assert window.painting.page.marks == (DOT,)
