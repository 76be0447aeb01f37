"""A known coordinate by hand: chosen in the sheet, dragged on the canvas, and what the edge says of it."""

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from scoreviz.engine.edges import EdgeRequest, edge_view
from scoreviz.engine.gallery import preset
from scoreviz.engine.particles import CANNOT_KNOW
from scoreviz.ui import figures
from scoreviz.ui.edge_layer import verdict_words
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, drag, until
from tests.ui.test_guides import choose, islands, opened_sheet


def index_of(window: Window) -> int:
    """The step of the points that the edge is about, or -1."""
    view = window.knowing.view
    return -1 if view is None or view.request.moment is None else view.request.moment.index


def known(window: Window, **changes: Any) -> None:
    sampling = replace(window.session.document.sampling, **changes)
    window.session.edit("Known", sampling=sampling)


def finished(qtbot: QtBot, window: Window) -> None:
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.run is not None and window.sampling.playback.run.finished)
    window.sampling.seek(window.session.document.sampling.steps)


def test_a_coordinate_is_chosen_in_the_sheet_and_its_line_appears(window: Window, qtbot: QtBot) -> None:
    islands(window)
    sheet = opened_sheet(qtbot, window)
    rows = sheet.knowing
    assert rows.value.isHidden()
    choose(qtbot, rows.known, "x")
    assert window.session.document.sampling.known == "x"
    assert not rows.value.isHidden()
    assert "approximation" in rows.remark.text()
    sheet.close()
    until(qtbot, lambda: window.knowing.parts[0].isVisible())
    handle, layer, card = window.knowing.parts
    assert layer.isVisible()
    assert handle.accessibleName() == "Known coordinate x = 0.00"
    assert card.title.text() == "p(y | x = 0.00): exact, and the points’"
    window.session.history.undo()
    until(qtbot, lambda: not handle.isVisible() and not layer.isVisible() and not card.isVisible())


def test_the_line_is_dragged_and_the_points_are_given_what_it_says(window: Window, qtbot: QtBot) -> None:
    islands(window)
    known(window, known="x", known_value=0.0, sampler="ddim")
    window.sampling.move_to(0.0)
    until(qtbot, lambda: window.knowing.parts[0].isVisible())
    handle, canvas = window.knowing.parts[0], window.layout_.canvas
    steps = window.session.history.count()
    start = handle.rect().center()
    qtbot.mousePress(handle, LEFT, pos=start)
    for _ in range(3):  # the strip goes along under the pointer, which stays in its middle
        qtbot.mouseMove(handle, handle.rect().center() - QPoint(40, 0))
        until(qtbot, lambda: abs(handle.geometry().center().x() - handle.at) < 2)
        window.knowing.tick()
    qtbot.mouseRelease(handle, LEFT, pos=handle.rect().center())
    value = window.session.document.sampling.known_value
    assert value < -0.5
    assert window.session.history.count() == steps + 1
    at = canvas.camera.to_screen(np.array((value * window.scene.level().alpha, 0.0)))[0]
    assert abs(handle.at - at) < 1.0
    finished(qtbot, window)
    run = window.sampling.playback.run
    assert run is not None
    assert abs(run.frames[-1][:, 0] - value).max() < 0.2  # the least noise of the process is left
    window.session.history.undo()
    assert window.session.document.sampling.known_value == 0.0


def test_arrow_keys_move_the_line_and_a_click_elsewhere_still_paints(window: Window, qtbot: QtBot) -> None:
    islands(window)
    known(window, known="y", known_value=0.5, sampler="ddim")
    until(qtbot, lambda: window.knowing.parts[0].isVisible())
    handle = window.knowing.parts[0]
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    steps = window.session.history.count()
    for key, modifier in (
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier),
    ):
        qtbot.keyClick(handle, key, modifier)
        window.knowing.tick()
    moved = window.session.document.sampling.known_value - 0.5
    pixel = 1.0 / window.layout_.canvas.camera.scale / window.scene.level().alpha
    assert abs(moved - 22 * pixel) < 2 * pixel
    assert window.session.history.count() == steps + 1
    before = window.session.document.target
    drag(qtbot, window, [(-60, 120), (-20, 130)])
    assert window.session.document.target != before


def test_the_card_says_what_the_engine_measures(window: Window, qtbot: QtBot) -> None:
    islands(window)
    known(window, known="y", known_value=0.68, sampler="ddpm", repeats=2)
    finished(qtbot, window)
    card = window.knowing.parts[2]
    until(qtbot, lambda: "two exact sets" in card.measured.text())
    until(qtbot, lambda: index_of(window) == 50)
    window.knowing.tick()
    moment = window.sampling.cloud.moment
    assert moment is not None
    assert moment.index == 50
    view = window.knowing.view
    assert view is not None
    asked, document = view.request, window.session.document
    found = edge_view(EdgeRequest(document.sampling, document.target, document.noise, asked.t, asked.box, moment))
    assert found.points is not None
    apart, floor = (figures.significant(v, 2) for v in (found.points.distance, found.points.floor.mean))
    assert card.measured.text() == f"{apart} apart; two exact sets of as many: {floor}"
    assert card.kind.text() == verdict_words(found, 1)
    far = replace(found, points=replace(found.points, distance=9.0))
    assert verdict_words(far, 1) == "Putting y back is an approximation"
    near = replace(found, points=replace(found.points, distance=found.points.floor.mean))
    assert verdict_words(near, 1) == "No further apart than by chance"


def test_points_of_another_value_are_not_shown_beside_this_one(window: Window, qtbot: QtBot) -> None:
    islands(window)
    known(window, known="y", known_value=0.5, sampler="ddim")
    finished(qtbot, window)
    card = window.knowing.parts[2]
    until(qtbot, lambda: "apart" in card.measured.text())
    known(window, known_value=0.9)
    until(qtbot, lambda: "No points of this value yet" in card.measured.text())
    known(window, known_value=70.0)
    until(qtbot, lambda: "Nothing that is drawn has this coordinate" in card.measured.text())


def test_a_sampler_that_cannot_know_says_so_and_can_forget(window: Window, qtbot: QtBot) -> None:
    islands(window)
    known(window, known="x", sampler="langevin")
    window.sampling.restart()
    assert window.layout_.status._left.text() == CANNOT_KNOW
    sheet = opened_sheet(qtbot, window)
    assert sheet.knowing.remark.text() == CANNOT_KNOW
    choose(qtbot, sheet.knowing.known, "none")
    assert window.session.document.sampling.known == "none"
    assert not sheet.knowing.known.isEnabled()
    sheet.close()


def test_an_empty_page_has_no_line(window: Window, qtbot: QtBot) -> None:
    window.session.edit("Shape", target=preset("three-islands"))
    known(window, known="x", sampler="ddim")
    until(qtbot, lambda: window.knowing.parts[0].isVisible())
    qtbot.mouseClick(window.layout_.inspector.target.clear, LEFT)
    until(qtbot, lambda: not window.knowing.parts[0].isVisible())
