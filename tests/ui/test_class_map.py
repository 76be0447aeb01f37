"""The map of a class by hand: chosen in Layers, named in the key, and following guidance."""

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.class_maps import ClassShown
from scoreviz.engine.palette import DARK
from scoreviz.ui.map_entry import MapKey, map_width, paint_map_key
from scoreviz.ui.signed_map import map_shades
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, until
from tests.ui.test_guides import choose, islands, opened_sheet


def key_of(window: Window) -> MapKey:
    return window.layout_.canvas._legend._map.key


def opened_layers(qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(window.layout_.layers._button, LEFT)
    assert window.layout_.layers.sheet.isVisible()


def test_the_class_is_chosen_in_layers_and_named_in_the_key(window: Window, qtbot: QtBot) -> None:
    islands(window)
    opened_layers(qtbot, window)
    choices = window.layout_.layers.choices
    assert choices.buttons["map_part"].isHidden()
    choose(qtbot, choices.buttons["map"], "Class")
    assert window.session.document.overlays.map == "class"
    assert not choices.buttons["map_part"].isHidden()
    until(qtbot, lambda: key_of(window).title == "p(A | x), exact by Bayes’ rule")
    assert key_of(window).formula == "tick: p(A) = 60 %"
    assert key_of(window).tick == pytest.approx(0.6, abs=1e-3)
    choose(qtbot, choices.buttons["map_part"], "C")
    assert window.session.document.overlays.map_part == 2
    until(qtbot, lambda: key_of(window).formula == "tick: p(C) = 10 %")
    window.layout_.layers.sheet.close()
    window.session.history.undo()
    until(qtbot, lambda: key_of(window).formula == "tick: p(A) = 60 %")


def test_the_part_that_guides_is_the_one_that_is_shown(window: Window, qtbot: QtBot) -> None:
    islands(window)
    window.layout_.layers.fieldChosen.emit("map", "class")
    until(qtbot, lambda: key_of(window).title.startswith("p(A"))
    sheet = opened_sheet(qtbot, window)
    choose(qtbot, sheet.towards, "B")
    sheet.close()
    until(qtbot, lambda: key_of(window).title.startswith("p(B") and key_of(window).formula == "tick: p(B) = 30 %")


def test_a_classifier_is_trained_when_its_map_is_shown(window: Window, qtbot: QtBot) -> None:
    islands(window)
    window.layout_.layers.fieldChosen.emit("map", "classifier")
    until(qtbot, lambda: "The classifier is being trained" in key_of(window).words or bool(key_of(window).title))
    until(qtbot, lambda: key_of(window).title == "q(A | x), a trained classifier")
    assert "names the part as Bayes’ rule does at" in key_of(window).formula
    shown = window.scene.shown
    assert shown is not None
    about = shown.maps[0].about
    assert isinstance(about, ClassShown)
    assert about.right is not None
    assert about.right > 0.9


def test_the_weight_of_guidance_moves_the_arrows_and_the_key_at_once(window: Window, qtbot: QtBot) -> None:
    islands(window)
    window.layout_.timeline.settingChanged.emit("towards", 1)
    window.layout_.layers.fieldChosen.emit("shows", "guidance")
    push = window.layout_.canvas._legend._push
    until(qtbot, lambda: push.words == "Guidance: 1.0 ∇ log p(B | x)")
    first = window.scene.shown
    assert first is not None
    assert first.parts is not None
    sheet = opened_sheet(qtbot, window)
    slider = sheet.weight._track
    qtbot.mouseClick(slider, LEFT, pos=slider.rect().center())
    sheet.close()
    weight = window.session.document.sampling.guidance
    assert 4.5 < weight < 5.5
    until(qtbot, lambda: push.words.startswith(f"Guidance: {weight:.1f}"))
    second = window.scene.shown
    assert second is not None
    assert second.parts is not None
    assert first.level == second.level
    assert abs(second.parts.push - weight * first.parts.push).max() < 1e-4 * abs(second.parts.push).max() + 1e-5


def test_the_tick_of_the_prior_is_on_the_ramp(qapp: QApplication) -> None:
    """Ink, at 40 % of the ramp and nowhere else on it."""
    key = MapKey("class", ("true",), False, "100 %", "tick: p(A) = 40 %", title="p(A | x)", tick=0.4)
    picture = QImage(map_width(key), 45, QImage.Format.Format_RGB32)
    picture.fill(0xFF000000)
    painter = QPainter(picture)
    paint_map_key(painter, DARK, key)
    painter.end()
    right = map_width(key) - 10
    middle = 15
    light = [x for x in range(right - 168, right - 2) if picture.pixelColor(x, middle).red() > 200]
    assert light
    assert abs(sum(light) / len(light) - (right - 170 + 0.4 * 170)) <= 1.0
    assert len(map_shades(DARK, "class", "true", False)) > 100
