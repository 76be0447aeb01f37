"""The trace laboratory as a person uses it: open, run, stop, read, copy, close."""

import time

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.trace_laboratory import TraceSpec
from scoreviz.ui.laboratory import UNTRAINED
from scoreviz.ui.plot_frame import Axis, Curve, frame_of
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, until


def show_page(window: Window, qtbot: QtBot, page: str) -> None:
    segment = window.laboratory.sheet.pages._segments[page]
    qtbot.mouseClick(segment, LEFT)


def small(window: Window, monkeypatch: pytest.MonkeyPatch, *dimensions: int) -> None:
    monkeypatch.setattr(window.laboratory.sheet.trace, "spec", lambda: TraceSpec(dimensions, 1, 0.1))


def learn(window: Window, qtbot: QtBot) -> None:
    window.learning.train()
    until(qtbot, lambda: window.learner.keepsake() is not None)
    window.learner.pause()


def test_a_button_under_more_opens_it_and_escape_puts_it_away(window: Window, qtbot: QtBot) -> None:
    sheet = window.laboratory.sheet
    learn_panel = window.layout_.inspector.learn
    qtbot.mouseClick(learn_panel.more_button, LEFT)
    qtbot.mouseClick(learn_panel.more.laboratory, LEFT)
    assert sheet.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_its_key_opens_it_and_puts_it_away(window: Window, qtbot: QtBot) -> None:
    sheet = window.laboratory.sheet
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_U)
    assert sheet.isVisible()
    assert window.layout_.canvas.rect().contains(sheet.geometry())
    qtbot.keyClick(sheet, Qt.Key.Key_U)
    assert not sheet.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_U)
    qtbot.mouseClick(sheet.cross, LEFT)
    assert not sheet.isVisible()


def test_a_run_fills_both_charts_and_its_table_is_copied(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.laboratory.open_at("trace")
    page = window.laboratory.sheet.trace
    small(window, monkeypatch, 2, 8)
    assert not page.copy.isEnabled()
    qtbot.mouseClick(page.button, LEFT)
    until(qtbot, lambda: page.button.text() == "Stop")
    until(qtbot, lambda: page.words.text() == "2 of 2 dimensions measured")
    assert page.button.text() == "Run"
    names = [curve.name for curve in page.cost.curves]
    assert names == ["exact, backward", "exact, forward", "one probe, backward", "one probe, forward"]
    assert all(curve.x == (2.0, 8.0) for curve in (*page.cost.curves, *page.spread.curves))
    measured, formula = page.spread.curves[1], page.spread.curves[0]
    for i in range(2):
        assert abs(measured.y[i] - formula.y[i]) < 5 * measured.error[i]
    qtbot.mouseClick(page.copy, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert [line.split()[0] for line in copied.splitlines()[:3]] == ["d", "2", "8"]
    assert "one pass" in copied.lower()


def test_values_stand_under_the_pointer_and_another_choice_makes_them_old(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.laboratory.open_at("trace")
    page = window.laboratory.sheet.trace
    small(window, monkeypatch, 2, 8)
    qtbot.mouseClick(page.button, LEFT)
    until(qtbot, lambda: page.words.text() == "2 of 2 dimensions measured")
    qtbot.mouseMove(page.cost, QPoint(round(page.cost.frame().x(7.0)), 100))
    until(qtbot, lambda: page.cost.read_out().startswith("dimension d 8   exact, backward "))
    small(window, monkeypatch, 2, 4)
    page.up_to.changed.emit(16)
    assert page.words.text().startswith("From a run up to d = 8")


def test_a_run_is_stopped_within_a_second(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.laboratory.open_at("trace")
    page = window.laboratory.sheet.trace
    small(window, monkeypatch, 2, 1024)
    qtbot.mouseClick(page.button, LEFT)
    until(qtbot, lambda: "d = 1024" in page.words.text())
    begin = time.monotonic()
    qtbot.mouseClick(page.button, LEFT)
    until(qtbot, lambda: not window.laboratory.running)
    assert time.monotonic() - begin < 1.0
    until(qtbot, lambda: page.words.text() == "Stopped after 1 of 2 dimensions")


def test_closing_the_sheet_ends_the_run(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.laboratory.open_at("trace")
    small(window, monkeypatch, 1024)
    qtbot.mouseClick(window.laboratory.sheet.trace.button, LEFT)
    until(qtbot, lambda: window.laboratory.running)
    window.laboratory.put_away()
    begin = time.monotonic()
    until(qtbot, lambda: not window.laboratory.running)
    assert time.monotonic() - begin < 1.0


def test_closing_the_window_ends_the_run(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.laboratory.open_at("trace")
    small(window, monkeypatch, 1024)
    qtbot.mouseClick(window.laboratory.sheet.trace.button, LEFT)
    until(qtbot, lambda: window.laboratory.running)
    begin = time.monotonic()
    window.leave()
    assert time.monotonic() - begin < 1.0
    assert not window.laboratory.running


def test_without_a_network_both_pages_say_so(window: Window, qtbot: QtBot) -> None:
    window.laboratory.open_at("trace")
    sheet = window.laboratory.sheet
    show_page(window, qtbot, "identities")
    until(qtbot, lambda: sheet.identities.words.text() == UNTRAINED)
    show_page(window, qtbot, "variance")
    until(qtbot, lambda: sheet.variance.words.text() == UNTRAINED)
    assert not window.laboratory.sheet.variance.button.isEnabled()


def test_the_differences_lie_on_their_constants(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    window.laboratory.open_at("trace")
    show_page(window, qtbot, "identities")
    page = window.laboratory.sheet.identities
    until(qtbot, lambda: len(page.differences.curves) == 4 and bool(page.differences.curves[0].x))
    exact, measured = page.differences.curves[0], page.differences.curves[1]
    assert abs(measured.y[0] - exact.y[0]) < 5 * measured.error[0]
    assert "exactly" in page.words.text()
    page.sigma.changed.emit(1.0)
    until(qtbot, lambda: page.differences.curves[0].y != exact.y and bool(page.differences.curves[0].y))
    assert page.differences.curves[0].y[0] < exact.y[0]  # at more noise the target has less variance


def test_variances_are_measured_and_named_by_their_step(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    window.laboratory.open_at("trace")
    show_page(window, qtbot, "variance")
    page = window.laboratory.sheet.variance
    until(qtbot, lambda: page.button.isEnabled())
    qtbot.mouseClick(page.button, LEFT)
    until(qtbot, lambda: len(page.rows.lines) == 8 and page.button.text() == "Run")
    assert page.rows.lines[4].target.instead == "it has no target"
    assert page.words.text().startswith("σ = 0.50, batches of 512, step ")
    page.sigma.changed.emit(1.0)
    until(qtbot, lambda: page.words.text().startswith("From earlier: σ = 0.50"))


def test_axes_hold_what_is_shown_and_have_few_ticks() -> None:
    curve = Curve("a", (2.0, 1024.0), (0.13, 700.0))
    frame = frame_of(QRectF(0, 0, 100, 100), Axis("d", 2), Axis("ms", 10), [curve])
    assert [words for _, words in frame.ticks_across()] == ["2", "16", "128", "1\u2009024"]
    assert [words for _, words in frame.ticks_upwards()] == ["0.1", "10", "1\u2009000"]
    corners = (frame.x(2.0), frame.x(1024.0), frame.y(0.1), frame.y(1000.0))
    assert corners == pytest.approx((0, 100, 100, 0), abs=1e-9)
    plain = frame_of(QRectF(0, 0, 100, 100), Axis("steps"), Axis("value"), [Curve("", (0.0, 90.0), (-1.0, 3.0))])
    assert [words for _, words in plain.ticks_upwards()] == ["0", "2"]
    assert 2 <= len(plain.ticks_across()) <= 4
    assert not frame.points(Curve("", (1.0,), (0.0,)))


def test_a_network_that_is_being_prepared_is_not_said_to_wait_for_train(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(window.learner), "state", "preparing")
    assert window.laboratory._missing() == "Getting ready…"
    monkeypatch.setattr(type(window.learner), "state", "idle")
    assert window.laboratory._missing() == UNTRAINED
