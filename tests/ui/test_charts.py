"""Charts and bars: what they show of what they are given, whatever that is."""

import math
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.palette import DARK, LIGHT
from scoreviz.ui import theme
from scoreviz.ui.bars import ShareBars
from scoreviz.ui.chart_scale import MOST_POINTS, decades, round_ticks, usable
from scoreviz.ui.charts import ErrorChart
from tests.ui.chrome import Told, cut_texts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chart(qtbot: QtBot) -> ErrorChart:
    made = ErrorChart()
    qtbot.addWidget(made)
    made.resize(304, 150)
    made.show()
    return made


def texts(chart: ErrorChart, side: str) -> list[str]:
    return [text for _, text in chart.ticks()[0 if side == "left" else 1]]


@pytest.mark.parametrize(
    ("loss", "error"),
    [
        ([], []),
        ([1.0], [0.5]),
        ([math.nan, 1.0, math.inf], [math.nan]),
        ([0.0, -1.0], [0.0, 0.0]),
        ([1e-30, 1e30], [1e-12, 1e12]),
        ([1.0] * 5, [0.2] * 5),
        (np.ones(100_000), np.full(100_000, 0.3)),
    ],
)
def test_any_history_can_be_shown(chart: ErrorChart, loss: list[float], error: list[float]) -> None:
    chart.set_history(np.arange(len(loss)), loss, np.arange(len(error)), error)
    chart.grab()
    chart.set_history([], [], [], [])
    chart.grab()


def test_the_loss_is_a_share_of_its_start_and_the_error_is_itself(chart: ErrorChart) -> None:
    chart.set_history([1, 2, 3], [4.0, 2.0, 1.0], [1, 3], [0.5, 0.05])
    loss, error = (10 ** chart.lines[name][1] for name in ("loss", "error"))
    assert loss == pytest.approx([1.0, 0.5, 0.25])
    assert error == pytest.approx([0.5, 0.05])
    assert chart.accessibleName() == "Training: loss 25 %, error 5.0 %"


def test_ticks_are_powers_of_ten_in_plain_words(chart: ErrorChart) -> None:
    chart.set_history([0, 600], [1.0, 0.9], [0, 600], [0.8, 0.097])
    assert texts(chart, "left") == ["100 %", "10 %", "1 %"]
    assert texts(chart, "bottom") == ["0", "300", "600"]
    chart.set_history([0, 4000], [1.0, 0.9], [0, 4000], [0.8, 0.0005])
    assert texts(chart, "left") == ["100 %", "1 %", "0.01 %"]
    assert texts(chart, "bottom") == ["0", "2\u2009000", "4\u2009000"]


@pytest.mark.parametrize("low", [0.0, -1.0, -2.5, -3.0, -3.1, -5.9])
def test_never_more_than_four_ticks_and_the_lowest_value_is_not_far_below_them(low: float) -> None:
    ticks = decades(low)
    assert 3 <= len(ticks) <= 4
    assert ticks[0] == 0
    assert ticks[-1] <= low + 2


@pytest.mark.parametrize("last", [0, 1, 2, 7, 99, 100, 595, 600, 1204, 12_600, 1e6])
def test_steps_are_round(last: float) -> None:
    ticks = round_ticks(last)
    assert 2 <= len(ticks) <= 3
    assert ticks[0] == 0
    assert all(later > earlier for earlier, later in pairwise(ticks))
    assert ticks[-1] <= max(last, 1)
    if last >= 2:
        assert ticks[-1] > 0.6 * last


def test_names_do_not_lie_on_each_other(chart: ErrorChart) -> None:
    chart.set_history([1, 2], [1.0, 0.5], [1, 2], [0.9, 0.5])
    places = chart.name_places()
    assert abs(places["error"].y() - places["loss"].y()) >= 14  # one line of text


def test_no_name_lies_on_a_line_that_goes_on_below_it(chart: ErrorChart) -> None:
    chart.set_history([1, 1000], [1.0, 0.9], [1, 1000], [0.9, 0.1])
    chart.set_rival(([1, 300], [1.0, 0.9], [1, 300], [0.9, 0.2]))
    right = chart.scale().area.right()
    assert all(place.x() > right for place in chart.name_places().values())


@pytest.mark.parametrize(("loss", "error"), [(1.0, 0.9), (1.0, 0.01), (0.011, 0.01), (1.0, 9.0), (0.2, 0.2)])
def test_names_stand_inside_and_are_never_cut(
    chart: ErrorChart, monkeypatch: pytest.MonkeyPatch, loss: float, error: float
) -> None:
    chart.set_history([1, 99_999], [1.0, loss], [1, 99_999], [0.9, error])
    for place in chart.name_places().values():
        assert 7 <= place.y() <= chart.height() - 20
    with cut_texts(monkeypatch) as cut:
        chart.grab()
    assert cut == []


def test_what_is_drawn_has_the_colours_of_the_theme(qapp: QApplication, chart: ErrorChart) -> None:
    chart.set_history(np.arange(1, 50), np.ones(49), np.arange(1, 50), np.full(49, 0.1))
    for palette in (DARK, LIGHT):
        theme.apply(qapp, palette)
        qapp.processEvents()
        image = chart.grab().toImage()
        seen = {image.pixelColor(150, y).name() for y in range(image.height())}
        assert palette.difference.lower() in seen
        assert palette.strong_line.lower() in seen


def test_pointer_reads_the_nearest_step(qtbot: QtBot, chart: ErrorChart) -> None:
    chart.set_history([0, 100, 200], [1.0, 0.9, 0.8], [0, 100, 200], [1.0, 0.3, 0.1])
    told = Told(chart)
    qtbot.mouseMove(chart, QPoint(round(chart.scale().x(104)), 60))
    qtbot.waitUntil(lambda: bool(told.said))
    assert told.said[-1] == ("readOut", "step 100  loss 90 %  error 30 %")
    QApplication.sendEvent(chart, _leave())
    assert told.said[-1] == ("readOut", "")


def _leave() -> QEvent:
    return QEvent(QEvent.Type.Leave)


def test_an_empty_chart_reads_nothing(qtbot: QtBot, chart: ErrorChart) -> None:
    told = Told(chart)
    qtbot.mouseMove(chart, QPoint(150, 60))
    qtbot.wait(20)
    assert told.said == []


def test_long_histories_are_thinned_and_keep_their_ends() -> None:
    steps, logs = usable(np.arange(10_000), np.linspace(1, 2, 10_000))
    assert steps.size <= MOST_POINTS
    assert (steps[0], steps[-1]) == (0, 9_999)
    assert 10 ** logs[-1] == pytest.approx(2.0)


def test_stale_lines_are_dimmed(chart: ErrorChart) -> None:
    chart.set_history(np.arange(1, 50), np.ones(49), np.arange(1, 50), np.full(49, 0.1))
    place = 150, round(chart.scale().y(-1.0))
    bright = chart.grab().toImage().pixelColor(*place)
    chart.set_stale(True)
    dimmed = chart.grab().toImage().pixelColor(*place)
    assert bright == QColor(DARK.difference)
    rule = QColor(DARK.line)  # the 10 % line below it
    assert dimmed.red() == pytest.approx(0.38 * bright.red() + 0.62 * rule.red(), abs=3)


@pytest.fixture
def bars(qtbot: QtBot) -> ShareBars:
    made = ShareBars()
    qtbot.addWidget(made)
    made.show()
    return made


def test_bars_say_their_figures_in_words(bars: ShareBars) -> None:
    bars.set_shares([("Outline", 0.62, 0.6), ("Smile", None, 0.4)])
    assert bars.accessibleName() == (
        "Outline: 62 % of the samples, 60 % in truth; Smile: – of the samples, 40 % in truth"
    )
    bars.set_shares([("Upper", 0.5, 0.5)])
    assert len(bars.rows) == 1
    bars.set_shares([])
    assert (bars.rows, bars.accessibleName()) == ([], "")


def test_a_bar_is_as_long_as_its_share_and_the_tick_stands_at_the_truth(bars: ShareBars) -> None:
    bars.set_shares([("Outline", 0.5, 0.75)])
    bars.resize(304, 25)
    row = bars.rows[0]
    row.resize(304, 25)
    image = row.grab().toImage()
    track = 304 - 84 - 48
    colours = [image.pixelColor(x, 12) for x in range(304)]
    ink = [x for x in range(84, 84 + track) if colours[x] == QColor(DARK.ink)]
    blue = [x for x in range(304) if colours[x] == QColor(DARK.true)]
    assert max(ink) == pytest.approx(84 + 0.5 * track, abs=2)
    assert np.mean(blue) == pytest.approx(84 + 0.75 * track, abs=1)


def test_a_row_is_picked_and_let_go(qtbot: QtBot, bars: ShareBars) -> None:
    bars.set_shares([("A", 0.5, 0.5), ("B", 0.5, 0.5)])
    bars.resize(304, 60)
    told = Told(bars)
    qtbot.mouseClick(bars.rows[1], LEFT)
    qtbot.mouseClick(bars.rows[0], LEFT)
    qtbot.mouseClick(bars.rows[0], LEFT)
    assert told.said == [("rowPicked", 1), ("rowPicked", 0), ("rowPicked", -1)]
    bars.set_selected(1)
    assert [row.isChecked() for row in bars.rows] == [False, True]
    assert len(told.said) == 3


@pytest.mark.parametrize("share", [0.0, 1e-4, 1.0, 1.5, math.nan])
def test_odd_shares_are_drawn_all_the_same(bars: ShareBars, share: float) -> None:
    bars.set_shares([("A", share, 0.5)])
    bars.grab()
