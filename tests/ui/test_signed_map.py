"""Curl and divergence on the canvas: whose colour, which sign, and what the key says."""

from dataclasses import replace
from typing import get_args

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import MapName, Overlays, ViewName
from scoreviz.engine.field_maps import FieldMap, MapOf, reach
from scoreviz.engine.palette import DARK, LIGHT, Palette
from scoreviz.ui import theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.field_options import MAPS
from scoreviz.ui.map_entry import NO_CURL, MapEntry
from scoreviz.ui.signed_map import signed_shades
from scoreviz.ui.window import Window
from tests.ui.canvas_fields import constant_fields, likeness, picture
from tests.ui.chrome import cut_texts
from tests.ui.person import until
from tests.ui.test_legend import entries, entry

PLACES = {"left": (300, 320), "right": (744, 320)}


def hex_of(shade: int) -> str:
    return f"#{int(shade) & 0xFFFFFF:06x}"


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    theme.set_motion(False)
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(1044, 640)
    made.show()
    return made


def show(canvas: Canvas, kind: MapName, of: MapOf, view: ViewName, palette: Palette = DARK) -> None:
    """A map at its lowest on the left half of the page and at its highest on the right, data everywhere."""
    canvas.set_palette(palette)
    xs, ys = canvas.raster()
    sides = np.where(xs < 0.0, -1.0, 1.0) * np.ones((len(ys), 1)) * reach(kind, of)
    shown = FieldMap(kind, of, sides.astype(np.float32), xs, ys)
    density = np.ones((len(ys), len(xs)), np.float32)
    canvas.set_fields(constant_fields(canvas, (0.0, 0.0), (0.0, 0.0), density=density, maps=(shown,)))
    canvas.set_overlays(Overlays(view=view, map=kind, contours=False, arrows=False))


@pytest.mark.parametrize("palette", [DARK, LIGHT])
@pytest.mark.parametrize(
    ("kind", "of", "view", "side"),
    [
        ("divergence", "true", "true", "left"),
        ("divergence", "learned", "learned", "left"),
        ("divergence", "difference", "both", "left"),
        ("curl", "learned", "learned", "right"),
    ],
)
def test_one_side_has_its_colour_and_the_other_is_grey(
    canvas: Canvas, palette: Palette, kind: MapName, of: MapOf, view: ViewName, side: str
) -> None:
    show(canvas, kind, of, view, palette)
    maps = {"true": palette.true_map, "learned": palette.learned_map, "difference": palette.difference_map}
    hue = (palette.difference_map if kind == "curl" else maps[of])[-1]
    image = picture(canvas)
    assert likeness(image, *PLACES[side], hue) < 4
    assert likeness(image, *PLACES["left" if side == "right" else "right"], palette.ink2) < 4
    canvas.set_overlays(Overlays(view=view, map=kind, heat=False, contours=False, arrows=False))
    assert likeness(picture(canvas), *PLACES[side], palette.canvas) < 2


def test_zero_is_the_canvas_and_the_colours_are_even_on_both_sides() -> None:
    for palette in (DARK, LIGHT):
        shades = signed_shades(palette, "divergence", "true", True)
        assert len(shades) % 2 == 1
        assert QColor(hex_of(shades[len(shades) // 2])) == QColor(palette.canvas)
        strong = signed_shades(palette, "divergence", "true", False)
        assert QColor(hex_of(strong[0])) == QColor(palette.true_map[-1])
        assert QColor(hex_of(strong[-1])) == QColor(palette.ink2)


def test_another_map_is_never_shown_in_the_place_of_one(canvas: Canvas) -> None:
    show(canvas, "divergence", "true", "true")
    canvas.set_overlays(Overlays(view="true", map="curl", contours=False, arrows=False))
    assert likeness(picture(canvas), *PLACES["left"], DARK.canvas) < 2


@pytest.mark.parametrize(
    ("kind", "view", "words"),
    [
        ("divergence", "true", "Divergence of the true field"),
        ("divergence", "both", "Divergence learned − true"),
        ("divergence", "split", "Divergence of each field"),
        ("curl", "both", "Curl of the learned field"),
        ("curl", "split", "Curl of the learned field"),
        ("curl", "true", NO_CURL),
    ],
)
def test_the_key_says_whose_it_is(
    canvas: Canvas, kind: MapName, view: ViewName, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(canvas, kind, "true", view)
    assert canvas.shown[0].fields is not None
    fields = canvas.shown[0].fields
    canvas.set_fields(replace(fields, request=replace(fields.request, map=kind)))  # else it is being worked out
    key = entry(canvas, "map")
    assert isinstance(key, MapEntry)
    assert key.words == words
    with cut_texts(monkeypatch) as cut:
        canvas.grab()
    assert cut == []
    legend = key.parentWidget()
    assert legend is not None
    assert view != "split" or legend.geometry().right() < canvas.width() / 2 - 90  # beside the divider's names


def test_difference_keeps_its_own_map(canvas: Canvas) -> None:
    show(canvas, "curl", "learned", "difference")
    assert [shown.name for shown in entries(canvas)] == ["difference", "data"]


def test_the_layers_sheet_offers_the_maps_and_undoes(window: Window, qtbot: QtBot) -> None:
    assert {option.key for option in MAPS} == set(get_args(MapName))
    layers = window.layout_.layers
    menu = layers.choices.buttons["map"].open_menu()
    menu.actions()[[option.key for option in MAPS].index("divergence")].trigger()
    menu.close()
    assert window.session.document.overlays.map == "divergence"
    until(qtbot, lambda: window.scene.shown is not None and len(window.scene.shown.maps) == 1)
    qtbot.mouseClick(entry(window.layout_.canvas, "map"), Qt.MouseButton.LeftButton)
    assert not window.session.document.overlays.heat
    assert not layers.switches["heat"].isChecked()
    window.session.undo()
    window.session.undo()
    assert layers.choices.buttons["map"].value() == "density"
