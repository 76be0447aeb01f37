"""The key: what it names in each view, and what a click on a name does."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import MapName, Overlays, ViewName
from scoreviz.engine.field_maps import FieldMap, Side
from scoreviz.engine.palette import DARK
from scoreviz.ui import furniture, theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.legend_entries import Entry
from scoreviz.ui.map_entry import MapKey, map_key
from scoreviz.ui.window import Window
from tests.ui.canvas_fields import constant_fields, picture, share_of, stage_of
from tests.ui.chrome import Told
from tests.ui.person import until

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    theme.set_motion(False)
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(1044, 640)
    made.show()
    made.set_fields(constant_fields(made, learned=(0.0, 1.0)))
    return made


def entries(canvas: Canvas) -> list[Entry]:
    return [entry for entry in canvas.findChildren(Entry) if entry.isVisible()]


def entry(canvas: Canvas, name: str) -> Entry:
    (found,) = [entry for entry in entries(canvas) if entry.name == name]
    return found


@pytest.mark.parametrize(
    ("view", "names"),
    [
        ("true", ["true", "map"]),
        ("learned", ["learned", "map"]),
        ("both", ["true", "learned", "difference", "map"]),
        ("split", ["map"]),
        ("difference", ["difference", "data"]),
    ],
)
def test_each_view_names_what_it_shows(canvas: Canvas, view: ViewName, names: list[str]) -> None:
    canvas.set_overlays(Overlays(view=view))
    assert [entry.name for entry in entries(canvas)] == names


def test_without_fields_there_is_no_key(canvas: Canvas) -> None:
    canvas.set_fields(None)
    assert entries(canvas) == []


def test_a_click_on_a_name_paints_nothing(qtbot: QtBot, canvas: Canvas) -> None:
    told = Told(canvas)
    wedge = entry(canvas, "difference")
    qtbot.mouseClick(wedge, LEFT)
    corner = wedge.parentWidget()
    assert corner is not None
    qtbot.mouseClick(corner, LEFT, pos=QPoint(10, 20))  # beside the names
    assert told.said == [("layerPicked", "difference")]
    assert wedge.cursor().shape() == Qt.CursorShape.PointingHandCursor


@pytest.mark.parametrize(("name", "colour"), [("true", DARK.true), ("learned", DARK.learned)])
def test_what_is_hidden_is_gone_and_the_rest_is_there(canvas: Canvas, name: str, colour: str) -> None:
    def seen(wanted: str) -> bool:
        return share_of(picture(canvas).copy(0, 60, 1044, 480), wanted, 40) > 1e-3

    canvas.set_hidden(frozenset({name}))
    assert not seen(colour)
    assert seen(DARK.learned if name == "true" else DARK.true)
    canvas.set_hidden(frozenset({"true", "learned"}))
    assert seen(DARK.difference)
    canvas.set_hidden(frozenset({"true", "learned", "difference"}))
    assert not seen(DARK.difference)
    canvas.set_hidden(frozenset())
    assert seen(colour)


def test_the_name_of_what_is_hidden_is_dimmed_and_stays(canvas: Canvas) -> None:
    name = entry(canvas, "learned")
    bright = share_of(name.grab().toImage(), DARK.ink, 40)
    canvas.set_hidden(frozenset({"learned"}))
    assert share_of(name.grab().toImage(), DARK.ink, 40) == 0.0 < bright
    assert (name.isVisible(), name.accessibleName()) == (True, "Learned, hidden")


def test_the_arrows_of_one_field_are_a_layer_that_undoes(qtbot: QtBot, window: Window) -> None:
    canvas = window.layout_.canvas
    qtbot.mouseClick(entry(canvas, "true"), LEFT)
    assert not window.session.document.overlays.arrows
    assert not window.layout_.layers.switches["arrows"].isChecked()
    assert not entry(canvas, "true").isChecked()
    window.session.undo()
    assert window.session.document.overlays.arrows
    assert entry(canvas, "true").isChecked()


def test_each_shape_of_both_hides_by_itself(qtbot: QtBot, window: Window) -> None:
    canvas = window.layout_.canvas
    window.begin()
    until(qtbot, lambda: len(entries(canvas)) == 4)
    for name in ("true", "difference"):
        qtbot.mouseClick(entry(canvas, name), LEFT)
    assert [e.isChecked() for e in entries(canvas)] == [False, True, False, True]
    qtbot.mouseClick(entry(canvas, "true"), LEFT)
    assert [e.isChecked() for e in entries(canvas)] == [True, True, False, True]
    window.session.edit("Layer", overlays=replace(window.session.document.overlays, arrows=False))
    assert [e.isChecked() for e in entries(canvas)] == [False, False, False, True]
    qtbot.mouseClick(entry(canvas, "difference"), LEFT)  # brings the arrows back, and itself with them
    assert window.session.document.overlays.arrows
    assert [e.isChecked() for e in entries(canvas)] == [True, True, True, True]


def test_the_error_map_and_the_line_around_the_data_are_layers(qtbot: QtBot, window: Window) -> None:
    canvas = window.layout_.canvas
    window.begin()
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.learned is not None)
    qtbot.keyClick(canvas, Qt.Key.Key_5)
    for name, layer in (("difference", "heat"), ("data", "contours")):
        qtbot.mouseClick(entry(canvas, name), LEFT)
        assert not getattr(window.session.document.overlays, layer)
        window.session.undo()
        assert getattr(window.session.document.overlays, layer)
        assert entry(canvas, name).isChecked()


def test_the_keyboard_reaches_the_key(qtbot: QtBot, canvas: Canvas) -> None:
    told = Told(canvas)
    wedge = entry(canvas, "difference")
    wedge.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(wedge, Qt.Key.Key_Space)
    assert told.said == [("layerPicked", "difference")]


@pytest.mark.parametrize(
    ("kind", "of", "words"),
    [
        ("density", (), "A score network has no density"),
        ("log-density", (), "A score network has no density"),
        ("magnitude", ("learned",), "Magnitude of each network"),
        ("divergence", ("learned",), "Divergence of each network"),
        ("curl", ("learned",), "Curl of each network"),
        ("error", ("difference",), "Error of each network"),
    ],
)
def test_two_networks_side_by_side_are_both_learned(
    canvas: Canvas, kind: MapName, of: tuple[str, ...], words: str
) -> None:
    fields = constant_fields(canvas, learned=(0.0, 1.0))
    fields = replace(fields, rival=fields.learned, request=replace(fields.request, map=kind))
    stage = stage_of(canvas, fields=fields, overlays=Overlays(view="split", map=kind))
    assert stage.compares
    key = map_key(stage)
    assert (key.words, () if key.note else key.of) == (words, of)


def test_the_names_at_the_divider_stand_clear_of_the_key(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[QRectF] = []
    real = furniture.draw_text

    def noted(painter: QPainter, role: str, ink: str, place: QRectF, flags: Qt.AlignmentFlag, words: str) -> None:
        if role == "title":
            said.append(place)
        real(painter, role, ink, place, flags, words)

    monkeypatch.setattr(furniture, "draw_text", noted)
    fields = constant_fields(canvas, learned=(0.0, 1.0))
    canvas.set_fields(replace(fields, rival=fields.learned))
    canvas.set_rivals("A  3 × 64 · Denoising", "B  3 × 16 · Denoising")
    canvas.set_overlays(Overlays(view="split", map="magnitude"))
    key = canvas._legend.geometry()
    for split in (0.3, 0.5, 0.9):
        canvas.set_split(split)
        said.clear()
        picture(canvas)
        assert len(said) == 2
        assert not any(place.intersects(QRectF(key)) for place in said)


@pytest.mark.parametrize("kind", ["curl", "divergence"])
def test_a_map_that_takes_its_time_is_announced(canvas: Canvas, kind: MapName) -> None:
    fields = constant_fields(canvas, learned=(0.0, 1.0))
    overlays = Overlays(view="learned", map=kind)
    assert (
        map_key(stage_of(canvas, fields=fields, overlays=overlays)).words == f"{kind.capitalize()}: being worked out…"
    )
    there = replace(fields, request=replace(fields.request, map=kind))
    assert "worked out" not in map_key(stage_of(canvas, fields=there, overlays=overlays)).words
    hidden = replace(overlays, heat=False)  # what is not shown is not worked out
    assert "worked out" not in map_key(stage_of(canvas, fields=fields, overlays=hidden)).words


def model_map(side: Side, peak: float, how: str = "ode", stale: bool = False) -> FieldMap:
    axis = np.linspace(-1, 1, 4, dtype=np.float32)
    return FieldMap("model", "learned", np.ones((4, 4), np.float32), axis, axis, peak, how, stale, side)


def test_each_of_two_networks_has_its_own_density_and_peak_in_the_key(canvas: Canvas) -> None:
    fields = constant_fields(canvas, learned=(0.0, 1.0))
    fields = replace(fields, rival=fields.learned, request=replace(fields.request, map="model"))

    def key(*maps: FieldMap) -> MapKey:
        overlays = Overlays(view="split", map="model")
        return map_key(stage_of(canvas, fields=replace(fields, maps=maps), overlays=overlays))

    own, theirs = model_map("left", 0.21), model_map("right", 0.18)
    assert (key(own, theirs).words, key(own, theirs).peak) == ("Density of each network", "net A 0.21, net B 0.18")
    assert key(own).words == "Density of net A alone"
    assert key(theirs).words == "Density of net B alone"
    assert key(own, model_map("right", 0.1, "energy")).formula == "net A: log p along the flow, net B: exp(−E)"
    assert key(own, model_map("right", 0.1, stale=True)).formula.startswith("Earlier weights or noise. ")
    assert "moment" in key().note


def test_a_folded_key_is_one_line_and_its_button_shows_the_rest(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.set_fields(constant_fields(canvas, learned=(0.0, 1.0)))
    canvas.set_overlays(Overlays(view="both"))
    legend, whole = canvas._legend, canvas.legend.covered
    assert legend._map.isVisible()
    canvas.legend.set_folded(True)
    assert canvas.legend.covered < 0.6 * whole
    assert not legend._map.isVisible()
    assert legend._line.isVisible()
    assert (len(legend._scale.scale.arrows), legend._scale.scale.bar[1]) == (1, "")
    qtbot.mouseClick(legend.more, LEFT)
    assert canvas.legend.covered == whole
    assert legend._map.isVisible()
    assert legend._scale.scale.bar[1]
