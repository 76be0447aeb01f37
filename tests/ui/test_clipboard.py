"""Copy, cut and paste of layers by their keys, between windows, and what other programs get and leave."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.clipping import MIME, pack
from scoreviz.engine.marks import Stroke
from scoreviz.engine.target import Blank, Layer, Preset, Target
from scoreviz.ui.window import Window
from tests.ui.person import drag

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DOT = Layer(marks=(Stroke(((-2.5, 0.0),), 0.5, 1.0),), name="Dot")
RING = Layer(Preset("ring"), name="Ring", colour=1, weight=0.5)
TWO = Target((DOT, RING))


@pytest.fixture
def two(window: Window, qtbot: QtBot) -> Iterator[Window]:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.session.edit("Two layers", target=TWO)
    window.layering.take(1)
    yield window
    QGuiApplication.clipboard().clear()


def press(qtbot: QtBot, window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    window.layout_.canvas.setFocus()
    qtbot.keyClick(window.layout_.canvas, key, modifiers)
    QApplication.processEvents()


def names(window: Window) -> list[str]:
    return [layer.name for layer in window.session.document.target.layers]


def said(window: Window) -> str:
    return window.layout_.status._left.text()


def leave(data: bytes) -> None:
    mime = QMimeData()
    mime.setData(MIME, data)
    QGuiApplication.clipboard().setMimeData(mime)


def test_a_layer_is_copied_and_pasted_above_the_one_in_hand(two: Window, qtbot: QtBot) -> None:
    press(qtbot, two, Qt.Key.Key_C)
    assert said(two) == "Copied “Ring”"
    two.layering.take(0)
    press(qtbot, two, Qt.Key.Key_V)
    assert names(two) == ["Dot", "Ring 2", "Ring"]
    pasted = two.session.document.target.layers[1]
    assert (pasted.base, pasted.weight, pasted.colour) == (RING.base, 0.5, 2)
    assert two.painting.page.number == 1
    assert two.session.history.undoText() == "Paste “Ring”"
    two.session.undo()
    assert two.session.document.target == TWO


def test_cut_takes_it_away_and_of_the_last_leaves_an_empty_page(two: Window, qtbot: QtBot) -> None:
    press(qtbot, two, Qt.Key.Key_X)
    assert names(two) == ["Dot"]
    assert two.session.history.undoText() == "Cut “Ring”"
    press(qtbot, two, Qt.Key.Key_X)
    (empty,) = two.session.document.target.layers
    assert (empty.base, empty.marks) == (Blank(), ())
    press(qtbot, two, Qt.Key.Key_V)  # on an empty page: in its place
    assert two.session.document.target.layers == (DOT,)


def test_all_layers_are_copied_with_shift_and_duplicate_needs_no_clipboard(two: Window, qtbot: QtBot) -> None:
    press(qtbot, two, Qt.Key.Key_C, CTRL | SHIFT)
    assert said(two) == "Copied 2 layers"
    press(qtbot, two, Qt.Key.Key_V)
    assert names(two) == ["Dot", "Ring", "Dot 2", "Ring 2"]
    QGuiApplication.clipboard().clear()
    press(qtbot, two, Qt.Key.Key_D)
    assert names(two)[-1] == "Ring 2 copy"


def test_layers_go_from_one_window_to_another(two: Window, qtbot: QtBot) -> None:
    other = Window()
    qtbot.addWidget(other)
    other.show()
    press(qtbot, two, Qt.Key.Key_C)
    assert other.clipboard.paste()
    assert names(other) == ["Smiley", "Ring"]
    assert names(two) == ["Dot", "Ring"]
    drag(qtbot, other, [(-60, -60), (60, 60)])
    assert two.session.document.target == TWO
    other.leave()


def test_other_programs_get_a_picture(two: Window) -> None:
    two.clipboard.copy()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (192, 128)
    assert image.pixelColor(0, 0).name() == "#ffffff"
    assert min(image.pixelColor(x, 64).lightness() for x in range(192)) < 200


def test_what_others_leave_is_not_taken(two: Window, qtbot: QtBot) -> None:
    for mime in (QMimeData(), QMimeData()):
        QGuiApplication.clipboard().setMimeData(mime)
        assert not two.clipboard.paste()
    press(qtbot, two, Qt.Key.Key_V)
    assert "nothing on the clipboard" in said(two)
    QGuiApplication.clipboard().setText("no points, and no mixture")
    assert not two.clipboard.paste()
    press(qtbot, two, Qt.Key.Key_V)
    assert two.notices.refused.isVisible()
    assert two.session.document.target == TWO


@pytest.mark.parametrize("data", [b"", b"scoreviz", pack(TWO)[:-30], pack(TWO).replace(b'"ring"', b'"rang"')])
def test_what_is_damaged_gets_one_sentence(two: Window, data: bytes) -> None:
    leave(data)
    assert two.clipboard.paste()
    assert said(two).startswith("Not pasted: ")
    assert two.session.document.target == TWO


def test_too_many_layers_are_refused_whole(two: Window) -> None:
    leave(pack(Target((DOT,) * 31)))
    assert two.clipboard.paste()
    assert "at most 32 layers" in said(two)
    assert two.session.document.target == TWO


def test_a_name_that_is_written_keeps_its_own_clipboard(two: Window, qtbot: QtBot) -> None:
    row = two.layout_.inspector.target.layers.list.rows[0]
    row.rename()
    qtbot.keyClick(row.name_field, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Ring"
    qtbot.keyClick(row.name_field, Qt.Key.Key_Escape)
