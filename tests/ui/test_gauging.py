"""The gauges where a person sees them: in the sampler's sheet, on the step's slider, at the bottom of the window."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from scoreviz.engine import gauges
from scoreviz.engine.target import FrozenArray, Mixture, Target
from scoreviz.ui.window import Window
from tests.ui.person import until

PAIR = Target.of(
    Mixture(
        FrozenArray([[1.0, 1.0], [-1.0, -1.0]]),
        FrozenArray([[[0.04, 0.0], [0.0, 0.04]]] * 2),
        FrozenArray([0.8, 0.2]),
    )
)


def notice(window: Window) -> str:
    return window.layout_.status.notice()


def says(window: Window, qtbot: QtBot, words: str) -> None:
    line = window.layout_.timeline.transport.sheet.gauge
    until(qtbot, lambda: line.text().startswith(words))


def test_a_short_table_is_told_in_the_sheet_and_warned_of(window: Window, qtbot: QtBot) -> None:
    window.session.edit("Target", target=PAIR)
    says(window, qtbot, "Prior is within")
    assert notice(window) == ""
    window.layout_.inspector.learn.processChanged.emit("ddpm")
    window.layout_.inspector.learn.tableChanged.emit(50)
    says(window, qtbot, "Prior is 0.")
    until(qtbot, lambda: notice(window).startswith("The prior is not p₁: up to "))
    window.session.undo()
    says(window, qtbot, "Prior is within")
    until(qtbot, lambda: notice(window) == "")


def test_the_stable_limit_stands_on_the_steps_slider(window: Window, qtbot: QtBot) -> None:
    window.session.edit("Target", target=PAIR)
    window.layout_.timeline.samplerChanged.emit("langevin")
    sheet = window.layout_.timeline.transport.sheet
    says(window, qtbot, "Stable up to a step of 1.0")
    slider = sheet.sliders["step_share"]
    track = slider._track
    assert track.limit == slider._position(1.0)
    assert notice(window) == ""
    slider.changed.emit(2.0)
    says(window, qtbot, "Above 1.0")
    until(qtbot, lambda: "thrown out" in notice(window))
    window.layout_.timeline.samplerChanged.emit("mala")
    says(window, qtbot, "No step is too long")
    assert track.limit == -1
    until(qtbot, lambda: notice(window) == "")


def test_the_page_is_cleared_and_nothing_is_told(window: Window, qtbot: QtBot) -> None:
    says(window, qtbot, "Prior is")
    window.painting.clear()
    until(qtbot, lambda: window.layout_.timeline.transport.sheet.gauge.isHidden())


def test_what_cannot_be_measured_says_why_and_goes_on(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    says(window, qtbot, "Prior is")

    def broken(*_: object) -> None:
        raise ValueError("there is no such thing.")

    with monkeypatch.context() as patched:
        patched.setattr(gauges, "prior_kl", broken)
        window.session.edit("Noise", noise=replace(window.session.document.noise, process="flow"))
        says(window, qtbot, "Not measured: there is no such thing.")
    window.session.edit("Noise", noise=replace(window.session.document.noise, process="cosine"))
    says(window, qtbot, "Prior is")
