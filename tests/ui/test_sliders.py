"""Sliders tell what the user did, and nothing when they are set."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.ui.sliders import Slider
from scoreviz.ui.window import Window
from tests.ui.chrome import Told

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def slider(qtbot: QtBot) -> Slider:
    made = Slider("Rate", 1e-4, 1e-1, 1e-2, log=True, show="{:.4f}".format)
    qtbot.addWidget(made)
    made.resize(300, 32)
    made.show()
    return made


def test_slider_is_set_in_silence(slider: Slider) -> None:
    told = Told(slider)
    slider.set_value(0.05)
    slider.set_value(7.0)  # outside: the figure is right, the knob is at its end
    assert (slider.value(), told.said) == (7.0, [])
    assert slider._figure.text() == "7.0000"
    assert slider._track.value() == slider._track.maximum()


def test_slider_drags_along_powers_of_ten(qtbot: QtBot, slider: Slider) -> None:
    told = Told(slider)
    track = slider._track
    qtbot.mousePress(track, LEFT, pos=QPoint(0, 16))
    assert slider.value() == pytest.approx(1e-4)
    qtbot.mouseMove(track, QPoint(track.width() // 2, 16))
    assert slider.value() == pytest.approx(10**-2.5, rel=0.05)
    qtbot.mouseMove(track, QPoint(10 * track.width(), 16))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(track.width(), 16))
    assert slider.value() == pytest.approx(0.1)
    assert [name for name, _ in told.said] == ["changed"] * len(told.said)
    assert len(told.said) == 3


def test_slider_goes_to_its_default_at_a_double_click(qtbot: QtBot, slider: Slider) -> None:
    slider.set_value(0.09)
    told = Told(slider)
    qtbot.mouseDClick(slider._track, LEFT, pos=QPoint(20, 16))
    assert slider.value() == pytest.approx(1e-2)
    assert told.said[-1] == ("changed", 1e-2)


@pytest.mark.parametrize(
    ("typed", "value"), [("0.02", 0.02), ("0,02", 0.02), ("9", 0.1), ("words", 1e-2), ("nan", 1e-2), ("−1", 1e-4)]
)
def test_slider_takes_typed_values_within_its_ends(qtbot: QtBot, slider: Slider, typed: str, value: float) -> None:
    qtbot.mouseDClick(slider._figure, LEFT)
    slider._figure.setText(typed)
    qtbot.keyClick(slider._figure, Qt.Key.Key_Return)
    assert slider.value() == pytest.approx(value)
    assert slider._figure.isReadOnly()
    assert float(slider._figure.text()) == pytest.approx(value, abs=1e-4)


def test_slider_follows_the_arrows(qtbot: QtBot, slider: Slider) -> None:
    told = Told(slider)
    slider._track.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(slider._track, Qt.Key.Key_Right)
    assert slider.value() > 1e-2
    assert len(told.said) == 1


def scrub(
    qtbot: QtBot, slider: Slider, pixels: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Drag the label sideways, in two moves."""
    begin = QPoint(5, 8)
    qtbot.mousePress(slider.label, LEFT, pos=begin)
    for part in (pixels // 3, pixels):
        place = QPointF(begin + QPoint(part, 0))
        move = QMouseEvent(
            QEvent.Type.MouseMove, place, slider.label.mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, modifier
        )
        QApplication.sendEvent(slider.label, move)
    qtbot.mouseRelease(slider.label, LEFT, pos=begin + QPoint(pixels, 0))


def test_the_label_scrubs_the_value(qtbot: QtBot, slider: Slider) -> None:
    assert slider.label.cursor().shape() == Qt.CursorShape.SizeHorCursor
    slider.set_value(1e-3)
    told = Told(slider)
    scrub(qtbot, slider, 40)  # a fifth of the way over three powers of ten
    assert slider.value() == pytest.approx(10 ** (-3 + 0.6), rel=1e-3)
    scrub(qtbot, slider, -40)
    assert slider.value() == pytest.approx(1e-3, rel=1e-3)
    scrub(qtbot, slider, 40, Qt.KeyboardModifier.ShiftModifier)
    assert slider.value() == pytest.approx(10 ** (-3 + 0.06), rel=1e-3)
    scrub(qtbot, slider, -900)
    assert slider.value() == pytest.approx(1e-4)
    assert [name for name, _ in told.said] == ["changed"] * len(told.said)


def test_only_a_press_takes_hold_of_the_label(qtbot: QtBot, slider: Slider) -> None:
    told = Told(slider)
    qtbot.mouseMove(slider.label, QPoint(5, 8))
    qtbot.mouseMove(slider.label, QPoint(40, 8))
    qtbot.mousePress(slider.label, Qt.MouseButton.RightButton, pos=QPoint(5, 8))
    qtbot.mouseMove(slider.label, QPoint(60, 8))
    scrub(qtbot, slider, 0)
    qtbot.mouseMove(slider.label, QPoint(90, 8))
    assert told.said == []


def test_one_scrub_of_the_learning_rate_is_one_step_back(qtbot: QtBot, window: Window) -> None:
    panel = window.layout_.inspector.learn
    qtbot.mouseClick(panel.more_button, LEFT)
    before = window.session.document
    scrub(qtbot, panel.more.rate, 30)
    assert window.session.document.training.learning_rate > 1.5 * before.training.learning_rate
    window.session.undo()
    assert window.session.document == before
