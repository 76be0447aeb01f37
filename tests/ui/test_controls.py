"""Controls tell what the user did, and nothing when they are set."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.ui import theme
from scoreviz.ui.choices import FieldButton, Option, Segmented
from scoreviz.ui.controls import Control, GoldButton, IconButton, PlainButton, RoundPlay, Switch
from scoreviz.ui.focus import GAP, WIDTH, FocusRing
from scoreviz.ui.surfaces import Words, text_width
from tests.ui.chrome import Told, cut_texts

LEFT = Qt.MouseButton.LeftButton
FRUIT = (Option("a", "Apple", "a = b"), Option("b", "A rather long pear", dot="true"), Option("c", "Fig"))


def show_active(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until it can hold the focus."""
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def test_field_tells_the_key_that_was_chosen(qtbot: QtBot) -> None:
    field = FieldButton("Fruit", FRUIT)
    qtbot.addWidget(field)
    field.show()
    told = Told(field)
    menu = field.open_menu()
    assert [action.text() for action in menu.actions()] == ["Apple", "A rather long pear", "Fig"]
    assert menu.actions()[0].toolTip() == "a = b"
    menu.actions()[2].trigger()
    menu.actions()[2].trigger()
    assert told.said == [("changed", "c")]
    assert field.value() == "c"
    assert "Fig" in field.accessibleName()
    menu.close()


def test_field_is_set_in_silence_and_shows_values_that_are_no_option(qtbot: QtBot) -> None:
    field = FieldButton("Fruit", FRUIT)
    qtbot.addWidget(field)
    told = Told(field)
    field.set_value("b")
    field.set_value("z", "Zucchini")
    assert (field.value(), told.said) == ("z", [])
    assert "Zucchini" in field.accessibleName()
    field.grab()


@pytest.mark.parametrize("labelled", [True, False])
def test_field_is_wide_enough_for_its_widest_option(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, labelled: bool
) -> None:
    field = FieldButton("Fruit", FRUIT)
    qtbot.addWidget(field)
    field.set_labelled(labelled)
    field.resize(field.sizeHint())
    assert field.width() == field.width_when(labelled)
    with cut_texts(monkeypatch) as cut:
        for option in FRUIT:
            field.set_value(option.key)
            field.grab()
    assert cut == []


def test_a_text_without_room_is_cut_and_the_check_sees_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    words = Words("A sentence that does not fit", "label")
    qtbot.addWidget(words)
    words.resize(40, 20)
    with cut_texts(monkeypatch) as cut:
        words.grab()
    assert cut == ["A sentence that does not fit"]
    words.set_text("A sentence that does not fit", shorter="Short")
    words.resize(text_width("label", "Short") + 2, 20)
    with cut_texts(monkeypatch) as cut:
        words.grab()
    assert cut == []


def test_segments_tell_clicks_and_arrows_but_not_setters(qtbot: QtBot) -> None:
    row = Segmented([Option(key, key.title()) for key in ("one", "two", "three")])
    qtbot.addWidget(row)
    show_active(qtbot, row)
    told = Told(row)
    row.set_value("two")
    assert (row.value(), told.said) == ("two", [])
    segments = row.findChildren(Control)
    qtbot.mouseClick(segments[2], LEFT)
    assert told.said == [("changed", "three")]
    segments[2].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(segments[2], Qt.Key.Key_Left)
    assert told.said[-1] == ("changed", "two")
    row.set_possible("one", False)
    qtbot.mouseClick(segments[0], LEFT)
    assert row.value() == "two"


def test_a_segment_that_cannot_be_chosen_says_why_and_looks_it(qtbot: QtBot) -> None:
    row = Segmented([Option(key, key.title(), f"Number {key}") for key in ("one", "two")])
    qtbot.addWidget(row)
    row.show()
    segment = row.findChildren(Control)[1]
    bright = segment.grab().toImage()
    row.set_possible("two", False, "There is only one")
    assert segment.toolTip() == "There is only one"
    faint = segment.grab().toImage()
    inks = [
        max(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))
        for image in (bright, faint)
    ]
    assert inks[1] < 0.7 * inks[0]
    row.set_possible("two", True, "There is only one")
    assert segment.toolTip() == "Number two"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_buttons_answer_the_keyboard(qtbot: QtBot, key: Qt.Key) -> None:
    button = GoldButton("Train", "play")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, key)


def test_arrows_on_a_button_are_left_to_the_window(qtbot: QtBot) -> None:
    class Window(QWidget):
        keys: list[int]

        def keyPressEvent(self, event: QKeyEvent) -> None:
            self.keys.append(event.key())

    window = Window()
    window.keys = []
    qtbot.addWidget(window)
    button = IconButton("save", "Save", window)
    show_active(qtbot, window)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Left)
    assert window.keys == [int(Qt.Key.Key_Left)]


def test_a_click_leaves_the_focus_where_it_was(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    canvas, button = QWidget(), PlainButton("Share")
    canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    row.addWidget(canvas)
    row.addWidget(button)
    show_active(qtbot, window)
    canvas.setFocus()
    qtbot.mouseClick(button, LEFT)
    assert window.focusWidget() is canvas


def test_switch_turns_at_a_click_anywhere_on_its_row(qtbot: QtBot) -> None:
    switch = Switch("Trails")
    qtbot.addWidget(switch)
    switch.resize(240, 32)
    switch.show()
    with qtbot.waitSignal(switch.clicked, timeout=1000):
        qtbot.mouseClick(switch, LEFT, pos=QPoint(8, 16))
    assert switch.isChecked()
    knob_on = switch.grab().toImage().pixelColor(240 - 9, 16)
    assert knob_on == QColor(theme.current().surface)


def test_a_switch_that_cannot_be_turned_looks_it(qtbot: QtBot) -> None:
    switch = Switch("Contours")
    qtbot.addWidget(switch)
    switch.setChecked(True)
    lively = switch.grab().toImage()
    switch.setEnabled(False)
    assert switch.grab().toImage() != lively


def test_play_says_what_a_click_will_do(qtbot: QtBot) -> None:
    play = RoundPlay()
    qtbot.addWidget(play)
    assert play.accessibleName() == "Play"
    play.set_playing(True)
    assert (play.accessibleName(), "Space" in play.toolTip()) == ("Pause", True)


def test_hover_warms_in_120_ms_or_at_once(qtbot: QtBot) -> None:
    button = PlainButton("Share")
    qtbot.addWidget(button)
    button.show()
    theme.set_motion(False)
    QTest.mouseMove(button, QPoint(-5, -5))
    QApplication.sendEvent(button, _enter())
    assert button.warmth == 1.0
    theme.set_motion(True)
    QApplication.sendEvent(button, _leave())
    assert button.warmth > 0.0
    qtbot.waitUntil(lambda: button.warmth == 0.0, timeout=2000)


def _enter() -> QEvent:
    return QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1))


def _leave() -> QEvent:
    return QEvent(QEvent.Type.Leave)


@pytest.fixture
def ringed(qtbot: QtBot) -> tuple[QWidget, PlainButton, FocusRing]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button = PlainButton("Share")
    column.addWidget(PlainButton("First: it has the focus when the window opens"))
    column.addWidget(button)
    ring = FocusRing(window)
    show_active(qtbot, window)
    return window, button, ring


def test_focus_ring_stands_outside_what_tab_reached(
    qtbot: QtBot, ringed: tuple[QWidget, PlainButton, FocusRing]
) -> None:
    window, button, ring = ringed
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    out = GAP + WIDTH
    assert ring.geometry() == button.geometry().adjusted(-out, -out, out, out)
    image = ring.grab().toImage()
    assert image.pixelColor(ring.width() // 2, 1) == QColor(theme.current().ink)
    window.resize(500, 300)
    qtbot.waitUntil(lambda: ring.geometry() == button.geometry().adjusted(-out, -out, out, out))
    button.hide()  # the keyboard goes on to another control
    assert not ring.isVisible() or ring.geometry() == window.focusWidget().geometry().adjusted(-out, -out, out, out)


def test_focus_ring_is_for_the_keyboard_only(ringed: tuple[QWidget, PlainButton, FocusRing]) -> None:
    _, button, ring = ringed
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible()


def test_focus_ring_hides_where_a_scroll_area_cuts_its_control(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    area, inside = QScrollArea(), QWidget()
    tall = QVBoxLayout(inside)
    buttons = [PlainButton(f"Button {k}") for k in range(12)]
    for button in buttons:
        tall.addWidget(button)
    area.setWidget(inside)
    column.addWidget(area)
    ring = FocusRing(window)
    window.resize(300, 200)
    show_active(qtbot, window)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert not ring.isVisible()
