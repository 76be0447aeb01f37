"""The sheet of a sampler's own settings, and what the fields of Learn offer."""

from dataclasses import replace
from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import ObjectiveName, PredictionName, ProcessName, SamplerName, Sampling
from scoreviz.engine.particles import settings_of
from scoreviz.engine.shares import shares
from scoreviz.ui.learn_options import OBJECTIVES, PREDICTIONS, PROCESSES
from scoreviz.ui.sampler_tips import TIPS
from scoreviz.ui.transport import Transport
from scoreviz.ui.window import Window
from tests.ui.person import until


@pytest.fixture
def transport(qtbot: QtBot) -> Transport:
    made = Transport()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("sampler", get_args(SamplerName))
def test_only_what_the_sampler_reads_is_shown(transport: Transport, sampler: SamplerName) -> None:
    transport.set_settings(replace(Sampling(), sampler=sampler))
    rows = transport.sheet.sliders | transport.sheet.switches
    assert {name for name, row in rows.items() if not row.isHidden()} == set(settings_of(sampler)) - {"sigma"}


@pytest.mark.parametrize("sampler", get_args(SamplerName))
def test_every_setting_of_a_sampler_has_a_tip(transport: Transport, sampler: SamplerName) -> None:
    assert set(TIPS[sampler]) == set(settings_of(sampler)) - {"sigma"}
    transport.set_settings(replace(Sampling(), sampler=sampler))
    rows = transport.sheet.sliders | transport.sheet.switches
    assert all(row.toolTip() for row in rows.values() if not row.isHidden())


def test_a_tip_names_the_formula_of_the_sampler_in_hand(transport: Transport) -> None:
    step, weight = transport.sheet.sliders["step_share"], transport.sheet.weight
    transport.set_settings(replace(Sampling(), sampler="langevin"))
    assert "2 (σ² + v)" in step.toolTip()
    transport.set_settings(replace(Sampling(), sampler="annealed", guide="classifier-free"))
    assert "share of 2 σ², at each level" in step.toolTip()
    assert "s(x | part)" in weight.toolTip()
    transport.set_settings(replace(Sampling(), sampler="mala"))
    assert "proposal" in step.toolTip()
    assert "log p(part | x, σ)" in weight.toolTip()


def test_a_setting_reaches_the_document_and_can_be_undone(window: Window) -> None:
    window.layout_.timeline.samplerChanged.emit("reverse-sde")
    sheet = window.layout_.timeline.transport.sheet
    sheet.sliders["eta"].changed.emit(0.5)
    sheet.switches["with_noise"].click()
    sampling = window.session.document.sampling
    assert (sampling.eta, sampling.with_noise) == (0.5, False)
    window.session.history.undo()
    assert window.session.document.sampling.with_noise
    assert sheet.switches["with_noise"].isChecked()


def test_points_can_be_guided_to_a_part_of_the_drawing(window: Window, qtbot: QtBot) -> None:
    window.layout_.timeline.particlesChanged.emit(500)
    sheet = window.layout_.timeline.transport.sheet
    window.sampling.show_shares()
    part = next(option.key for option in sheet.towards._options if option.title == "Smile")
    sheet.towards.changed.emit(part)
    assert window.session.document.sampling.towards == part
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.run is not None and window.sampling.playback.run.finished)
    run = window.sampling.playback.run
    assert run is not None
    assert {row.name: row.share for row in shares(run.spec, run.frames[-1], 0.0)}["Smile"] > 0.97


def test_the_parts_are_offered_while_points_flow_and_follow_the_drawing(window: Window, qtbot: QtBot) -> None:
    towards = window.layout_.timeline.transport.sheet.towards
    window.begin()
    assert {"nowhere", "Smile"} < {option.title for option in towards._options}
    window.picking.pick("pair")
    until(qtbot, lambda: {option.title for option in towards._options} == {"nowhere", "A", "B"})


def test_noise_levels_are_whole_numbers(window: Window) -> None:
    window.layout_.timeline.samplerChanged.emit("annealed")
    window.layout_.timeline.transport.sheet.sliders["levels"].changed.emit(12.4)
    assert window.session.document.sampling.levels == 12


def test_learn_offers_everything_that_the_document_can_hold() -> None:
    assert {option.key for option in OBJECTIVES} == set(get_args(ObjectiveName))
    assert {option.key for option in PREDICTIONS} == set(get_args(PredictionName))
    assert {option.key for option in PROCESSES} == set(get_args(ProcessName))


def test_the_table_is_asked_for_only_where_there_is_one(window: Window) -> None:
    panel = window.layout_.inspector.learn
    panel.processChanged.emit("ddpm")
    assert not panel.more.table.isHidden()
    panel.tableChanged.emit(50)
    assert window.session.document.noise.table_steps == 50
    assert panel.more.table.value() == 50
    panel.processChanged.emit("flow")
    assert panel.more.table.isHidden()


def test_another_prediction_begins_anew(window: Window) -> None:
    window.layout_.inspector.learn.predictionChanged.emit("energy")
    assert window.session.document.network.prediction == "energy"
    assert window.layout_.inspector.learn.more.prediction.value() == "energy"
