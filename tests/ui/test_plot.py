"""A chart by itself: its axes, its values under the pointer and the arrows, and its figures as text."""

import csv
import io

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from pytestqt.qtbot import QtBot

from scoreviz.ui import theme
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve, Mark, frame_of
from scoreviz.ui.plot_values import apart
from tests.ui.chrome import Told
from tests.ui.person import LEFT

LEVELS, ERRORS = Axis("noise level σ", 10, (0.05, 5.0), "level"), Axis("relative error", 10, kind="share")
LOSS = Curve("loss", (0.0, 10.0, 20.0), (1.0, 0.9, 0.85), "learned", "thin")
ERROR = Curve("error", (0.0, 20.0), (0.5, 0.02), "difference", "line", (0.1, 0.004))


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    made = Plot(Axis("training steps", kind="count"), ERRORS)
    qtbot.addWidget(made)
    made.resize(480, 300)
    made.set_curves((LOSS, ERROR, Curve("", (0.0, 20.0), (0.1, 0.1), column="floor")))
    made.show()
    return made


def test_log_axes_are_in_plain_words() -> None:
    frame = frame_of(QRectF(0, 0, 100, 100), LEVELS, ERRORS, [Curve("", (0.05, 5.0), (0.004, 1.2))])
    assert [words for _, words in frame.ticks_across()] == ["0.1", "0.3", "1", "3"]
    assert [words for _, words in frame.ticks_upwards()] == ["0.1 %", "10 %", "1\u2009000 %"]
    shares = frame_of(QRectF(0, 0, 1, 1), LEVELS, Axis("share", kind="share"), [Curve("", (0.1, 1.0), (0.0, 0.7))])
    assert [words for _, words in shares.ticks_upwards()] == ["0", "20 %", "40 %", "60 %"]


def test_the_pointer_reads_each_curve_at_its_own_nearest_place(plot: Plot, qtbot: QtBot) -> None:
    told: list[float | None] = []
    plot.cursorMoved.connect(told.append)
    qtbot.mouseMove(plot, QPoint(round(plot.frame().x(10.0)), 100))
    assert plot.read_out() == "training steps 10   loss 90 %   error 50 % ± 0.10"
    qtbot.mouseMove(plot, QPoint(round(plot.frame().x(20.0)), 100))
    assert plot.read_out() == "training steps 20   loss 85 %   error 2.0 % ± 0.0040"
    assert told == [10.0, 20.0]


def test_a_mark_between_figures_is_pointed_at_and_says_what_happened(plot: Plot, qtbot: QtBot) -> None:
    plot.set_marks((Mark(15.0, "batch 512 → 64"),))
    qtbot.mouseMove(plot, QPoint(round(plot.frame().x(15.0)), 100))
    assert plot.read_out().startswith("training steps 15")
    assert plot.read_out().endswith("batch 512 → 64")
    qtbot.mouseMove(plot, QPoint(round(plot.frame().x(10.0)), 100))
    assert plot.marked() == ""
    plot.set_curves(())
    qtbot.mouseMove(plot, QPoint(round(plot.frame().x(15.0)), 100))
    assert plot.read_out() == ""  # without a curve there is nothing to be read


def test_arrows_read_it_without_a_mouse_and_return_enlarges(plot: Plot, qtbot: QtBot) -> None:
    told = Told(plot)
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.read_out().startswith("training steps 0   loss 100 %")
    for _ in range(5):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.read_out().startswith("training steps 20")
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert plot.read_out().startswith("training steps 10")
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert told.said[-1] == ("enlargeRequested",)


def test_a_chart_says_its_ends_to_those_who_do_not_see_it(plot: Plot) -> None:
    assert plot.accessibleName() == "relative error: loss 85 %, error 2.0 %"
    plot.set_curves(())
    assert plot.accessibleName() == "relative error: nothing measured yet"


def test_its_figures_are_comma_separated_values(plot: Plot) -> None:
    rows = list(csv.reader(io.StringIO(plot.csv())))
    assert rows[0][0] == "training steps"
    assert [head.partition(" (")[0] for head in rows[0][1:]] == ["loss", "error", "error: standard error", "floor"]
    assert rows[2] == ["10", "0.9", "", "", ""]
    assert rows[3] == ["20", "0.85", "0.02", "0.004", "0.1"]


def test_what_stands_too_near_is_moved_apart_and_none_below_the_axis() -> None:
    assert apart([(50.0, "b"), (48.0, "a"), (99.0, "c")], 100.0) == [(48.0, "a"), (63.0, "b"), (92.5, "c")]
    assert apart([(98.0, "a"), (99.0, "b")], 100.0) == [(77.5, "a"), (92.5, "b")]


def test_words_with_commas_and_quotes_stay_one_cell(plot: Plot) -> None:
    plot.set_curves((Curve('a "b", c', (1.0,), (2.0,)),))
    assert next(csv.reader(io.StringIO(plot.csv())))[1].startswith('a "b", c (')


def test_its_buttons_stand_at_its_corner(plot: Plot, qtbot: QtBot) -> None:
    told = Told(plot)
    qtbot.mouseClick(plot.copy, LEFT)
    qtbot.mouseClick(plot.larger, LEFT)
    qtbot.mouseDClick(plot, LEFT, pos=QPoint(200, 150))
    said = [name for name, *_ in told.said if name != "cursorMoved"]
    assert said == ["copyRequested", "enlargeRequested", "enlargeRequested"]
    assert plot.larger.geometry().right() < plot.width()


def test_a_name_stands_beyond_the_axes_also_where_its_curve_ends_earlier(
    plot: Plot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No name lies on another curve; the second network may have trained for fewer steps."""
    places: dict[str, QRectF] = {}

    def written(_p: QPainter, _role: str, _ink: str, place: QRectF, _flags: object, words: str) -> None:
        places[words] = place

    monkeypatch.setattr("scoreviz.ui.plot_painting.draw_text", written)
    plot.set_curves((Curve("loss", (0.0, 20.0), (1.0, 0.9)), Curve("loss net B", (0.0, 5.0), (1.0, 0.91))))
    plot.grab()
    right = plot.frame().area.right()
    assert all(places[name].left() > right for name in ("loss", "loss net B"))
    assert abs(places["loss"].top() - places["loss net B"].top()) >= 14  # a line of text


def test_a_playhead_stands_where_training_is_looked_back_at(plot: Plot) -> None:
    before = plot.grab().toImage()
    plot.set_shown(10.0, 10.0)
    one = plot.grab().toImage()
    assert one != before
    place = QPoint(round(plot.frame().x(10.0)), round(plot.frame().area.center().y()) + 7)
    assert one.pixelColor(place) == QColor(theme.current().ink)
    plot.set_shown(10.0, 15.0)  # the nearest step that net B keeps
    assert plot.grab().toImage() != one
    plot.set_shown(None)
    assert plot.grab().toImage() == before
