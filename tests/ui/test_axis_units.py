"""The noise axis in another unit: dragged, typed, undone, and its strip with it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import AxisName, Noise
from scoreviz.engine.noise_units import axis_of
from scoreviz.ui.axis_backdrop import SIDE, STRIP
from scoreviz.ui.inline_field import InlineField
from scoreviz.ui.level_field import UNITS, UnitButton, end_words
from scoreviz.ui.noise_axis import NoiseAxis
from scoreviz.ui.window import Window
from tests.ui.chrome import Told, cut_texts
from tests.ui.person import until

LEFT = Qt.MouseButton.LeftButton
MIDDLE = round(sum(STRIP) / 2)


@pytest.fixture
def axis(qtbot: QtBot) -> NoiseAxis:
    made = NoiseAxis()
    qtbot.addWidget(made)
    made.resize(1000 + 2 * SIDE, made.height())
    made.show()
    made.set_scale(axis_of(Noise("vp"), "snr"))
    return made


def test_a_drag_tells_the_time_of_the_place(qtbot: QtBot, axis: NoiseAxis) -> None:
    told = Told(axis)
    qtbot.mouseClick(axis, LEFT, pos=QPoint(SIDE + 500, MIDDLE))
    # At the middle of the axis the level is the geometric mean of its ends, 0.01 and 100: signal and noise are equal.
    t = axis.t
    assert told.said[-1] == ("scrubbed", t)
    beta = 0.1 * t + 19.9 * t**2 / 2  # of the linear table: alpha^2 = exp(-beta)
    assert np.exp(-beta) == pytest.approx(0.5, abs=0.02)
    assert axis.scale.place(axis.t) == pytest.approx(0.5, abs=1e-6)


def test_the_value_is_typed_at_the_playhead(qtbot: QtBot, axis: NoiseAxis) -> None:
    axis.set_level(0.3)
    axis.grab()
    told = Told(axis)
    qtbot.mouseDClick(axis, LEFT, pos=axis.value.box.center().toPoint())
    (field,) = axis.findChildren(InlineField)
    assert field.isVisible()
    qtbot.keyClicks(field, "1")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [said[0] for said in told.said] == ["scrubStarted", "scrubbed"]
    assert axis.scale.value(axis.t) == pytest.approx(1.0, rel=1e-3)
    qtbot.mouseDClick(axis, LEFT, pos=axis.value.box.center().toPoint())
    qtbot.keyClicks(field, "nothing")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert axis.scale.value(axis.t) == pytest.approx(1.0, rel=1e-3)


@pytest.mark.parametrize("unit", ["t", "sigma", "snr"])
def test_nothing_on_the_axis_is_cut(axis: NoiseAxis, unit: AxisName, monkeypatch: pytest.MonkeyPatch) -> None:
    axis.set_scale(axis_of(Noise(), unit))
    axis.set_errors([0.1, 0.9], [0.2, 0.01])
    with cut_texts(monkeypatch) as cut:
        for t in (0.0, 0.37, 1.0):
            axis.set_level(t)
            axis.grab()
    assert cut == []
    assert end_words(axis.scale) == {"t": ("0", "1"), "sigma": ("0.03", "8"), "snr": ("1\u2009100", "0.016")}[unit]


def test_the_button_says_what_is_chosen(qtbot: QtBot, axis: NoiseAxis) -> None:
    (button,) = axis.findChildren(UnitButton)
    told = Told(axis)
    menu = button.open_menu()
    assert [action.text() for action in menu.actions()] == [option.title for option in UNITS]
    assert [action.isChecked() for action in menu.actions()] == [False, False, True, False]
    menu.actions()[1].trigger()
    menu.close()
    assert told.said == [("unitChanged", "sigma")]


def test_the_unit_undoes_and_the_strip_follows(qtbot: QtBot, window: Window) -> None:
    timeline = window.layout_.timeline
    window.session.edit("Noise", noise=Noise("vp"))
    before = window.scene.t
    timeline.unitChanged.emit("snr")
    assert window.session.document.overlays.axis == "snr"
    until(qtbot, lambda: timeline.axis.scale.unit == "snr")
    assert window.scene.t == before
    window.session.undo()
    until(qtbot, lambda: timeline.axis.scale.unit == "t")
