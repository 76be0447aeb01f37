"""The drawer of charts as a person uses it: open, read, enlarge, copy, close; and that nothing works unseen."""

import csv
import io
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.fields import time_of
from scoreviz.engine.learner import Learner
from scoreviz.engine.run_charts import ROWS
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.ui import surfaces
from scoreviz.ui.chart_drawer import EDGE
from scoreviz.ui.plot import Plot
from scoreviz.ui.samples_page import NO_RUN
from scoreviz.ui.window import Window
from tests.ui.chrome import cut_texts
from tests.ui.person import LEFT, until


def newest(learner: Learner) -> TrainingSnapshot:
    assert learner.snapshot is not None
    return learner.snapshot


def learn(window: Window, qtbot: QtBot) -> None:
    window.learning.train()
    until(qtbot, lambda: window.learner.snapshot is not None and len(window.learner.snapshot.error) >= 4)
    window.learner.pause()


def run(window: Window, qtbot: QtBot) -> None:
    sampling = replace(window.session.document.sampling, steps=20, particles=500)
    window.session.edit("Run", sampling=sampling)
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.at_end)


def point_at(plot: Plot, qtbot: QtBot, x: float) -> None:
    qtbot.mouseMove(plot, QPoint(round(plot.frame().x(x)), plot.height() // 2))


def test_it_opens_over_the_lower_part_and_escape_puts_it_away(window: Window, qtbot: QtBot) -> None:
    drawer, canvas = window.laboratory.sheet, window.layout_.canvas
    qtbot.mouseClick(window.layout_.inspector.error.charts, LEFT)
    assert drawer.isVisible()
    assert drawer.page() == "training"
    assert canvas.rect().contains(drawer.geometry())
    assert drawer.geometry().top() > canvas.height() // 4
    qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    assert not drawer.isVisible()
    assert not window.charting._runs


def test_a_double_click_lets_a_chart_fill_the_canvas_and_escape_takes_it_back(window: Window, qtbot: QtBot) -> None:
    window.laboratory.toggle()
    drawer, canvas = window.laboratory.sheet, window.layout_.canvas
    page, before = drawer.training, drawer.geometry()
    qtbot.mouseDClick(page.levels, LEFT, pos=page.levels.rect().center())
    assert drawer.enlarged is page.levels
    assert not page.progress.isVisible()
    assert drawer.width() == canvas.width() - 2 * EDGE
    assert drawer.height() == canvas.height() - 2 * EDGE
    qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    assert page.progress.isVisible()
    assert drawer.geometry() == before
    assert drawer.isVisible()
    qtbot.mouseClick(drawer.whole, LEFT)  # the page as a whole
    assert drawer.height() == canvas.height() - 2 * EDGE
    qtbot.mouseClick(drawer.whole, LEFT)
    qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    assert not drawer.isVisible()


@pytest.mark.parametrize("size", [(1100, 700), (1440, 900)])
def test_it_fits_small_windows_and_no_text_is_cut(
    window: Window, qtbot: QtBot, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    window.resize(*size)
    drawer = window.laboratory.sheet
    for option in ("training", "samples", "identities", "variance", "trace"):
        drawer.open_at(option)
        qtbot.wait(1)
        with cut_texts(monkeypatch) as cut:
            surfaces._fitting.cache_clear()
            drawer.grab()
        assert cut == []
        assert window.layout_.canvas.rect().contains(drawer.geometry())
        shown = [plot for plot in drawer.plots() if plot.isVisible()]
        assert shown
        for plot in shown:
            assert plot.height() >= plot.minimumSizeHint().height()
            assert plot.width() >= plot.minimumSizeHint().width()


def test_training_shows_what_was_measured_then_and_now(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    window.laboratory.toggle()
    page, seen = window.laboratory.sheet.training, [newest(window.learner)]

    def shows_the_newest() -> bool:
        """A pause comes after the snapshot that is on its way."""
        seen.append(newest(window.learner))
        curves = page.progress.curves
        return len(page.levels.curves) == 3 and curves[1].y[-1] == pytest.approx(float(seen[-1].error[-1]))

    until(qtbot, shows_the_newest)
    (loss, _), snapshot = page.progress.curves, seen[-1]
    assert loss.y[-1] == pytest.approx(float(snapshot.loss[-1] / snapshot.loss[0]))
    now = page.levels.curves[-1]
    assert now.y == pytest.approx(tuple(snapshot.error_by_sigma))
    assert now.name == f"step {int(snapshot.error_step[-1])}".replace(",", "")
    assert np.mean(page.levels.curves[0].y) > np.mean(now.y)
    point_at(page.levels, qtbot, now.x[2])
    until(qtbot, lambda: page.levels.read_out().startswith(f"noise level σ {now.x[2]:.2f}   step "))
    mark = window.layout_.timeline.axis._mark
    assert mark == pytest.approx(time_of(window.session.document.noise, now.x[2]))
    qtbot.mouseMove(window.layout_.canvas, QPoint(5, 5))
    QApplication.sendEvent(page.levels, QEvent(QEvent.Type.Leave))
    assert window.layout_.timeline.axis._mark is None


def test_a_change_is_marked_where_it_was_made_and_says_what_it_was(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    changed = newest(window.learner).step
    window.laboratory.toggle()
    plot = window.laboratory.sheet.training.progress
    until(qtbot, lambda: len(plot.curves) == 2)
    before = plot.grab().toImage()
    window.session.edit("Rate", training=replace(window.session.document.training, learning_rate=1e-3))
    window.learning.train()
    until(qtbot, lambda: bool(plot.marks) and newest(window.learner).step > 2 * changed + 100)
    window.learner.pause()
    until(qtbot, lambda: window.learner.state == "paused")
    qtbot.wait(100)
    changes = newest(window.learner).changes
    assert [(mark.x, mark.words) for mark in plot.marks] == [(change.step, change.words) for change in changes]
    assert plot.marks[0].x >= changed
    assert plot.grab().toImage() != before
    point_at(plot, qtbot, plot.marks[0].x)
    assert plot.marks[0].words in plot.read_out()
    point_at(plot, qtbot, plot.curves[0].x[-1])
    assert plot.marked() == ""


def test_a_second_network_has_its_curves_beside_the_first(window: Window, qtbot: QtBot) -> None:
    window.rivalry.add()
    window.layout_.inspector.learn.rival.sheet.hide()
    window.learning.train()  # and goes on: on a busy machine net B may come long after net A
    until(qtbot, lambda: len(window.layout_.inspector.error.chart.lines.get("error net B", ((), ()))[0]) > 1)
    window.laboratory.toggle()
    plot = window.laboratory.sheet.training.progress
    until(
        qtbot,
        lambda: [curve.name for curve in plot.curves] == ["loss net A", "error net A", "loss net B", "error net B"],
    )
    rival = window.learner.rival
    assert rival is not None

    def shows_the_newest() -> bool:
        """Both ends of B's curves are of one snapshot; another may come at any time."""
        snapshot = newest(rival)
        ends = float(snapshot.loss[-1] / snapshot.loss[0]), float(snapshot.error[-1])
        return (plot.curves[2].y[-1], plot.curves[3].y[-1]) == pytest.approx(ends)

    until(qtbot, shows_the_newest)
    second = window.session.document.rival
    assert second is not None
    window.session.edit("Batch", rival=replace(second, training=replace(second.training, batch=64)))
    until(qtbot, lambda: any(mark.hollow for mark in plot.marks))
    marked = next(mark for mark in plot.marks if mark.hollow)
    assert marked.words.startswith("net B: batch 512 → 64")
    chart = window.layout_.inspector.error.chart
    assert any(words == marked.words for _, words in chart.changes_at(chart.scale().x(marked.x)))
    until(qtbot, lambda: len(window.layout_.inspector.error.look_back.steps) > 3)
    back = window.layout_.inspector.error.look_back.steps[1]
    window.look_back.look_at(back)
    until(qtbot, lambda: plot.shown == window.learner.looked_at)
    assert plot.shown[0] == chart.shown[0] == back
    assert plot.shown[1] in newest(rival).past.steps
    window.laboratory.open_at("identities")  # measures the weights that are shown, and says which
    words = window.laboratory.sheet.identities.words
    until(qtbot, lambda: words.text().startswith(f"Step {back}:  ESM − ISM"))
    assert window.laboratory._variance_spec().step == back
    window.laboratory.open_at("training")
    window.look_back.end()
    until(qtbot, lambda: plot.shown == (None, None))
    window.session.edit("Take B away", rival=None)
    until(qtbot, lambda: [curve.name for curve in plot.curves] == ["loss", "error"])


def test_the_inspectors_chart_is_enlarged_by_a_double_click_and_shares_the_line(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    chart, drawer = window.layout_.inspector.error.chart, window.laboratory.sheet
    qtbot.mouseDClick(chart, LEFT, pos=chart.rect().center())
    assert drawer.enlarged is drawer.training.progress
    assert drawer.isVisible()
    plot = drawer.training.progress
    until(qtbot, lambda: len(plot.curves) == 2)
    point_at(plot, qtbot, plot.curves[1].x[-1])
    until(qtbot, lambda: chart._cursor == plot.curves[1].x[-1])


def test_a_run_is_charted_while_its_page_is_open_and_only_then(window: Window, qtbot: QtBot) -> None:
    window.laboratory.open_at("samples")
    page = window.laboratory.sheet.samples
    until(qtbot, lambda: page.words.text() == NO_RUN)
    run(window, qtbot)
    until(qtbot, lambda: len(page.distance.curves) == 2 and len(page.distance.curves[1].x) == 21)
    floor, distance = page.distance.curves
    assert distance.y[0] < 4 * floor.y[0]  # at the data, driven by the true field
    held = {curve.name: curve.y[0] for curve in page.shares.curves if curve.name}
    shown = {row._share[0]: row._share[1] for row in window.layout_.inspector.shares.bars.rows}
    assert held == pytest.approx(shown)
    point_at(page.shares, qtbot, 0.5)
    until(qtbot, lambda: page.distance.read_out() != "")
    assert page.distance._cursor == page.shares._cursor == window.layout_.timeline.axis._mark
    window.laboratory.open_at("trace")
    until(qtbot, lambda: window.charting._runs is None)
    assert min(ROWS, 21) == len(distance.x)


def test_values_go_to_the_clipboard_as_text(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    window.laboratory.toggle()
    page = window.laboratory.sheet.training
    until(qtbot, lambda: len(page.levels.curves) == 3)
    qtbot.mouseClick(page.levels.copy, LEFT)
    rows = list(csv.reader(io.StringIO(QGuiApplication.clipboard().text())))
    assert rows[0][0] == "noise level σ"
    assert len(rows) == 9
    newest = page.levels.curves[-1]
    assert [float(row[3]) for row in rows[1:]] == pytest.approx(newest.y, rel=1e-5)
    assert "clipboard" in page.words.text()


def test_the_variance_of_the_target_is_measured_unasked_and_follows_the_drawing(window: Window, qtbot: QtBot) -> None:
    window.laboratory.open_at("variance")
    plot = window.laboratory.sheet.variance.target
    until(qtbot, lambda: len(plot.curves) == 2 and len(plot.curves[0].x) == 13)
    most, found = plot.curves
    assert all(y < top + 5 * e for y, top, e in zip(found.y, most.y, found.error, strict=True))
    assert found.y[0] / most.y[0] > 0.5 > found.y[-1] / most.y[-1]
    window.picking.pick("pair")
    until(qtbot, lambda: len(plot.curves[1].x) == 13 and plot.curves[1].y != found.y)


def test_charts_follow_light_and_dark(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    window.laboratory.toggle()
    plot = window.laboratory.sheet.training.levels
    until(qtbot, lambda: len(plot.curves) == 3)
    dark = plot.grab().toImage()
    window.looking.choose_theme("light")
    assert plot.grab().toImage() != dark
