"""Sliders tell what the user did, and nothing when they are set."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from scoreviz.ui.sliders import Slider
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
