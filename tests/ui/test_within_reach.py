"""Grips, fields, notes and keys that a hand can reach: nothing lies under a bar, out of view, or is gone too soon."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.grips import bell_of
from scoreviz.engine.marks import Blob, Fill, Mark, Place
from scoreviz.engine.target import Blank, Layer, Preset, Target
from scoreviz.engine.targets import ink_of
from scoreviz.ui.placing import PlacingTool
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, NO_KEY, drag

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def key(qtbot: QtBot, window: Window, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    for one in keys:
        qtbot.keyClick(window.layout_.canvas, one, modifier)


def at(window: Window, place: Place) -> tuple[int, int]:
    """Pixels from the canvas's middle."""
    canvas = window.layout_.canvas
    x, y = canvas.camera.to_screen(np.array(place))
    return round(x) - canvas.rect().center().x(), round(y) - canvas.rect().center().y()


def drawn(window: Window, *marks: Mark) -> Window:
    window.session.open(window.session.document.with_parts(target=Target.of(Blank(), marks)), None)
    window.layout_.canvas.setFocus()
    return window


def marks(window: Window) -> tuple[Mark, ...]:
    return window.painting.page.marks


def turn_of(window: Window) -> Place:
    return next(place for kind, place in window.painting.tool.sketch().grips if kind == "turn")


def test_a_turn_grip_is_never_under_a_bar(window: Window, qtbot: QtBot) -> None:
    canvas, scale = window.layout_.canvas, window.layout_.canvas.camera.scale
    bar = window.layout_.views.geometry().center()
    x, y = canvas.camera.to_world(bar.x(), bar.y())
    # Upright, its grip would lie on the bar: 2 * 0.4 above its middle is the rim, two reaches beyond it the grip.
    blob = Blob((x, y - 0.8 - 2 * 12 / scale), (0.02, 0.0, 0.16), 0.5)
    drawn(window, blob)
    key(qtbot, window, Key.Key_G)
    drag(qtbot, window, [at(window, blob.mean)])
    free = bell_of(blob).turn_grips(2 * 12 / scale)
    assert any(
        canvas.childAt(QPoint(*(np.array(at(window, place)) + canvas.rect().center().toTuple()))) for place in free
    )
    start = at(window, turn_of(window))
    assert canvas.childAt(canvas.rect().center() + QPoint(*start)) is None
    middle = at(window, blob.mean)
    drag(qtbot, window, [start, (start[0], start[1] + 20), (middle[0] + 200, middle[1] + 10)])
    (turned,) = marks(window)
    assert isinstance(turned, Blob)
    assert turned.mean == blob.mean
    assert bell_of(turned).spreads == pytest.approx(bell_of(blob).spreads)
    assert turned.covariance[1] != 0


def test_all_copies_of_a_symmetry_change_together(window: Window, qtbot: QtBot) -> None:
    drawn(window)
    key(qtbot, window, Key.Key_G, Key.Key_X)
    drag(qtbot, window, [(-150, 0), (-120, 0), (-100, 0)])
    drag(qtbot, window, [(-150, 0), (-170, -30), (-200, -60)])
    first, second = marks(window)
    assert isinstance(first, Blob)
    assert isinstance(second, Blob)
    assert second.mean == pytest.approx((-first.mean[0], first.mean[1]))
    grip = at(window, bell_of(first).axis_grip(0))
    drag(qtbot, window, [grip, (grip[0] + 20, grip[1]), (grip[0] + 40, grip[1])])
    wide, mirrored = marks(window)
    assert isinstance(wide, Blob)
    assert isinstance(mirrored, Blob)
    assert wide.covariance[0] > 1.5 * first.covariance[0]
    assert mirrored.covariance == pytest.approx((wide.covariance[0], -wide.covariance[1], wide.covariance[2]))
    key(qtbot, window, Key.Key_Period)
    assert len({mark.mass for mark in marks(window) if isinstance(mark, Blob)}) == 1
    key(qtbot, window, Key.Key_Delete)
    assert marks(window) == ()
    window.session.undo()
    both = marks(window)
    key(qtbot, window, Key.Key_X)  # without the symmetry, one alone
    middle = at(window, wide.mean)
    drag(qtbot, window, [middle, (middle[0], middle[1] + 60)])
    assert marks(window)[0] != both[0]
    assert marks(window)[1] == both[1]


def test_no_value_card_while_grips_are_out(window: Window, qtbot: QtBot) -> None:
    canvas = window.layout_.canvas
    blob = Blob((0.0, 0.0), (0.2, 0.0, 0.1), 0.5)
    drawn(window, blob)
    qtbot.waitUntil(
        lambda: canvas.painted is not None and canvas.painted.request.target == window.session.document.target
    )

    def comes_out() -> bool:
        for x in range(100, 300, 7):
            qtbot.mouseMove(canvas, canvas.rect().center() + QPoint(x, 5))
            qtbot.wait(1)
            if canvas._hover._node is not None:
                qtbot.waitUntil(lambda: canvas._hover.is_out, timeout=2000)
                return True
        return False

    assert comes_out()
    key(qtbot, window, Key.Key_G)  # the middle of every Gaussian is a grip
    assert not canvas._hover.is_out
    assert not comes_out()
    key(qtbot, window, Key.Key_H)
    assert comes_out()


@pytest.mark.parametrize("taken", [True, False])
def test_the_note_on_a_hidden_layer_stays_and_shows_it(window: Window, qtbot: QtBot, taken: bool) -> None:
    layers = Layer(name="Below"), Layer(Preset("ring"), name="Ring", hidden=True)
    window.session.open(window.session.document.with_parts(target=Target(layers)), None)
    window.layering.take(0)
    card = window.hidden.card
    assert not card.isVisible()
    window.layering.take(1)
    assert card.isVisible()
    if not taken:
        qtbot.mouseClick(card.close_it, LEFT)
        assert not card.isVisible()
    key(qtbot, window, Key.Key_B)
    drag(qtbot, window, [(-60, 0), (60, 0)])
    window.session.edit("Another", noise=window.session.document.noise)
    drag(qtbot, window, [(-60, 40), (60, 40)])
    assert card.isVisible()
    assert card.words.text() == "“Ring” is hidden: what is drawn on it is not seen"
    canvas = window.layout_.canvas
    assert canvas.rect().contains(card.geometry())
    steps = window.session.history.index()
    qtbot.mouseClick(card.show_it, LEFT)
    assert not window.painting.page.layer.hidden
    assert not card.isVisible()
    assert window.session.history.index() == steps + 1
    assert window.session.history.undoText() == "Show “Ring”"
    window.layering.toggle_hidden(1)
    drag(qtbot, window, [(-60, 0), (60, 0)])
    assert card.isVisible()
    window.layering.take(0)
    assert not card.isVisible()


@pytest.mark.parametrize("place", [(-200, -250), (250, 200), (0, 0), (-480, 0)])
@pytest.mark.parametrize("radius", [0.1, 0.5, 1.5])
def test_the_field_of_words_is_beside_them_and_in_view(
    window: Window, qtbot: QtBot, radius: float, place: tuple[int, int]
) -> None:
    drawn(window)
    canvas = window.layout_.canvas
    key(qtbot, window, Key.Key_W)
    window.painting.set_radius(radius)
    drag(qtbot, window, [place])
    field = window.painting.text.field
    qtbot.keyClicks(field, "ab")
    box = field.geometry()
    assert canvas.rect().contains(box)
    assert canvas.childAt(box.center()) is field
    assert not window.layout_.views.geometry().intersects(box)
    assert not window.layout_.layers.geometry().intersects(box)
    (mark,) = marks(window)
    assert isinstance(mark, Fill)
    outline = np.array([corner for line in mark.outlines for corner in line])
    corners = canvas.camera.to_screen(outline)
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    words = QRect(round(left), round(top), round(right - left), round(bottom - top))
    if radius < 1:
        assert not words.intersects(box)
        most = 20 + round(0.3 * 4 * radius * canvas.camera.scale)  # there is room for letters that reach lower
        assert words.adjusted(-most, -most, most, most).intersects(box)
    key(qtbot, window, Key.Key_Escape)
    qtbot.keyClick(field, Key.Key_Escape)


def photograph(folder: Path) -> Path:
    Image.fromarray(np.tile(np.linspace(255, 0, 90).astype(np.uint8), (60, 1))).save(folder / "photo.png")
    return folder / "photo.png"


def placed(window: Window, folder: Path) -> PlacingTool:
    window.files.open_path(photograph(folder))
    tool = window.painting.tool
    assert isinstance(tool, PlacingTool)
    return tool


def test_a_picture_is_placed_by_keys_alone(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    tool = placed(window, tmp_path)
    for words in ("arrows", "+ and −", "[ ]", "Return", "Esc"):
        assert words in window.layout_.status._left.text()
    before = tool.placement
    key(qtbot, window, Key.Key_Right, Key.Key_Right, Key.Key_Up)
    key(qtbot, window, Key.Key_Left, modifier=SHIFT)
    assert tool.placement.centre == pytest.approx((before.centre[0] + 0.1 - 0.5, before.centre[1] + 0.05))
    key(qtbot, window, Key.Key_Minus, Key.Key_Minus, Key.Key_Plus)
    assert tool.placement.height == pytest.approx(before.height / 1.05)
    key(qtbot, window, Key.Key_BracketLeft, Key.Key_BracketLeft, Key.Key_BracketRight)
    assert tool.placement.angle == pytest.approx(np.radians(5))
    assert window.painting.brush.radius == 0.25  # the brackets were the picture's
    turned = ink_of(window.session.document.target)
    key(qtbot, window, Key.Key_Return)
    assert window.importing.card is None
    assert window.session.history.count() == 1
    assert np.array_equal(ink_of(window.session.document.target), turned)


def test_escape_gives_a_picture_up_and_leaves_no_step(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    before = window.session.document
    placed(window, tmp_path)
    key(qtbot, window, Key.Key_Right, Key.Key_BracketLeft)
    assert window.session.document != before
    key(qtbot, window, Key.Key_Escape)
    assert window.importing.card is None
    assert window.session.document == before
    assert (window.session.history.count(), window.session.clean) == (0, True)


def test_every_grip_of_a_picture_is_in_view_and_turns_or_scales(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    tool, canvas = placed(window, tmp_path), window.layout_.canvas
    for _, place in tool.sketch().grips:
        spot = canvas.rect().center() + QPoint(*at(window, place))
        assert canvas.rect().adjusted(8, 8, -8, -8).contains(spot)
        assert canvas.childAt(spot) is None
    before = tool.placement
    start = at(window, turn_of(window))
    drag(qtbot, window, [start, (start[0] + 10, start[1] + 60), (start[0] + 20, start[1] + 120)])
    after = tool.placement
    assert after.angle != 0
    assert (after.centre, after.height) == (before.centre, before.height)


def test_the_page_stays_fitted_until_somebody_moves_it(window: Window, qtbot: QtBot) -> None:
    canvas = window.layout_.canvas
    qtbot.waitUntil(lambda: not canvas._fit_on_resize)
    for size in ((1100, 700), (1500, 950), (1300, 720)):
        window.resize(*size)
        QApplication.processEvents()
        assert canvas.camera == canvas.camera.fitted()
    scale = canvas.camera.scale
    window.toggle_panels()
    QApplication.processEvents()
    assert canvas.camera.scale == scale  # a panel never rescales
    window.toggle_panels()
    place = QPointF(canvas.rect().center())
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(place, canvas.mapToGlobal(place), QPoint(), QPoint(0, 120), none, NO_KEY, phase, False)
    QApplication.sendEvent(canvas, turn)
    scale = canvas.camera.scale
    window.resize(1100, 700)
    QApplication.processEvents()
    assert canvas.camera.scale == scale
    key(qtbot, window, Key.Key_0)
    window.resize(1400, 900)
    QApplication.processEvents()
    assert canvas.camera == canvas.camera.fitted()
