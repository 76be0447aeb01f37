"""Where the field cannot be right, as a person comes upon it: from the number to the map, its lines and its rings."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from scoreviz.engine.palette import DARK
from scoreviz.engine.regions import RARE, Landed, Sides, landed, sides
from scoreviz.ui.regions_card import FILLED, headline, landed_words, sides_words
from scoreviz.ui.scene import FIRST_TIME
from scoreviz.ui.window import Window
from tests.ui.canvas_fields import picture, share_of
from tests.ui.person import LEFT, until


def learn(window: Window, qtbot: QtBot) -> None:
    window.learning.train()
    until(qtbot, lambda: window.learner.snapshot is not None and window.learner.snapshot.step >= 30)
    window.learner.pause()


def run_learned(window: Window, qtbot: QtBot) -> None:
    sampling = replace(window.session.document.sampling, steps=20, particles=3_000, field="learned")
    window.session.edit("Run", sampling=sampling)
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.at_end)


def test_from_the_number_one_click_leads_to_where_the_error_is(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    window.sampling.play(looping=True)
    until(qtbot, lambda: window.sampling.playback.run is not None)
    qtbot.mouseClick(window.layout_.inspector.error.where, LEFT)
    assert window.session.document.overlays.view == "difference"
    assert not window.sampling.playback.playing  # a map that changes is not read
    until(qtbot, lambda: window.scene.t == pytest.approx(FIRST_TIME, abs=0.01))
    card = window.beside.card
    until(qtbot, card.isVisible)
    assert card.head.text() == "The error is largest where there is hardly any data"
    document, shown = window.session.document, window.beside._shown
    assert shown is not None
    assert shown.sides is not None
    assert window.learner.learned is not None
    found = sides(document.target, "gaussian", shown.sides.level, window.learner.learned)
    assert card.sides.text() == sides_words(found)
    assert found.under is not None
    assert found.under > found.over
    window.session.undo()
    window.beside.tick()  # at once, before the fields of the other view are there
    assert not card.isVisible()
    assert window.beside._job is None


def test_points_that_landed_beside_the_data_are_ringed_and_counted(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    run_learned(window, qtbot)
    window.looking.set_view("difference")
    card, marks = window.beside.card, window.beside.marks
    until(qtbot, lambda: marks.isVisible())
    run = window.sampling.playback.run
    assert run is not None
    found = landed(run)
    assert found is not None
    assert marks.points is not None
    assert len(marks.points) == found.count > 5 * 3_000 * RARE  # so little was learned
    assert card.landed.text() == landed_words(found)
    assert share_of(marks.grab().toImage(), DARK.difference, 40) > 0
    window.layout_.layers.layerToggled.emit("landed", False)
    until(qtbot, lambda: not marks.isVisible())
    window.session.undo()
    until(qtbot, lambda: marks.isVisible())
    window.sampling.step(-1)  # not at the end of the run any more
    until(qtbot, lambda: not marks.isVisible())


def test_rings_let_the_mouse_through(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    run_learned(window, qtbot)
    window.looking.set_view("difference")
    until(qtbot, lambda: window.beside.marks.isVisible())
    before = window.session.document.target
    canvas = window.layout_.canvas
    middle = canvas.rect().center()
    assert canvas.childAt(middle) is None
    qtbot.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, middle)
    qtbot.mouseMove(canvas, middle + QPoint(30, 0))
    qtbot.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, middle + QPoint(30, 0))
    assert window.session.document.target != before


def test_the_lines_of_the_data_lie_over_the_map_and_are_a_layer(window: Window, qtbot: QtBot) -> None:
    learn(window, qtbot)
    window.looking.set_view("difference")
    canvas = window.layout_.canvas

    def blue() -> float:
        return share_of(picture(canvas).copy(0, 110, 900, 400), DARK.true, 40)

    until(qtbot, lambda: blue() > 2e-3)
    window.layout_.layers.layerToggled.emit("contours", False)
    until(qtbot, lambda: blue() < 1e-4)


@pytest.mark.parametrize(
    ("found", "head", "figures"),
    [
        (
            Sides(0.2, 0.04, 0.61, 0.7),
            "The error is largest where there is hardly any data",
            "61 % where the density is under 1 % of its peak, 4.0 % where it is over, at σ 0.20",
        ),
        (
            Sides(0.2, 0.5, 0.1, 0.7),
            "The error is largest where the data is",
            "10 % where the density is under 1 % of its peak, 50 % where it is over, at σ 0.20",
        ),
        (Sides(6.0, 0.002, None, 0.0), FILLED, "Relative error 0.20 %, at σ 6.00"),
    ],
)
def test_the_card_says_what_was_measured(found: Sides, head: str, figures: str) -> None:
    assert headline(found) == head
    assert sides_words(found) == figures


def test_the_card_says_how_many_true_ones_would_be_there() -> None:
    none = np.zeros((0, 2), np.float32)
    found = Landed(312, 10_000, 10.0, 3.3, np.zeros(0, bool), none, learned=True)
    assert landed_words(found) == (
        "312 of 10\u2009000 points of the learned field landed where 0.1 % of the data lies, of true ones 10 ± 3"
    )
