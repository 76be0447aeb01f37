"""What else the canvas can show of a field: how it is drawn, what its vectors are, and the scale in the key."""

from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import ArrowLength, Overlays
from scoreviz.engine.drifts import Shown
from scoreviz.engine.field_maps import FieldMap, MapOf
from scoreviz.engine.glyph import offsets
from scoreviz.engine.guided_view import GuidedParts
from scoreviz.engine.palette import DARK, LIGHT, Palette
from scoreviz.engine.streamlines import Streamlines
from scoreviz.ui import theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.ground import drawn_arrows
from scoreviz.ui.map_entry import MapEntry
from scoreviz.ui.scale_entry import NO_DRIFT, ScaleEntry
from scoreviz.ui.signed_map import angle_ends
from scoreviz.ui.window import Window
from tests.ui.canvas_fields import constant_fields, likeness, nearest_node, picture, share_of, stage_of
from tests.ui.chrome import cut_texts
from tests.ui.person import until
from tests.ui.test_legend import entries, entry

LEFT = Qt.MouseButton.LeftButton
KEY = 100  # pixels at the bottom, where the key is


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    theme.set_motion(False)
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(1044, 640)
    made.show()
    return made


def bare(**changes: Any) -> Overlays:
    return Overlays(heat=False, contours=False, fade=False, **changes)


def scale(canvas: Canvas) -> ScaleEntry:
    (found,) = canvas.findChildren(ScaleEntry)
    return found


def seen(canvas: Canvas, colour: str, left: int, right: int) -> bool:
    part = picture(canvas).copy(left, 60, right - left, canvas.height() - 60 - KEY)
    return share_of(part, colour, 40) > 1e-3


def straight(y: float, way: float = 1.0) -> Streamlines:
    """One line across the page at a height, with a head in its middle."""
    x = way * np.linspace(-3.0, 3.0, 61)
    points = np.stack((x, np.full_like(x, y)), axis=1).astype(np.float32)
    return Streamlines(points, np.array([0, 61]), np.array([30]), np.ones(61, np.float32))


def test_streamlines_are_blue_on_the_true_side_and_gold_on_the_learned(canvas: Canvas) -> None:
    fields = constant_fields(canvas, learned=(0.0, 1.0), true_lines=straight(0.5), learned_lines=straight(0.5))
    canvas.set_fields(fields)
    canvas.set_overlays(bare(view="split", style="streamlines"))
    for colour, left, right in ((DARK.true, 0, 480), (DARK.learned, 560, 1044)):
        assert seen(canvas, colour, left, right)
    assert not seen(canvas, DARK.learned, 0, 480)
    assert not seen(canvas, DARK.true, 560, 1044)
    canvas.set_overlays(bare(view="split", style="streamlines", arrows=False))
    assert not seen(canvas, DARK.true, 0, 480)


def test_a_line_is_where_its_points_are_and_its_head_shows_the_way(canvas: Canvas) -> None:
    for way in (1.0, -1.0):
        canvas.set_fields(constant_fields(canvas, true_lines=straight(0.8, way)))
        canvas.set_overlays(bare(view="true", style="streamlines"))
        image = picture(canvas)
        x, y = canvas.camera.to_screen(np.array((0.0, 0.8))).tolist()
        assert likeness(image, x + 60, y, DARK.true) < 30
        base, tip = (
            share_of(image.copy(round(x + side * way) - 1, round(y) - 6, 2, 12), DARK.true) for side in (-3, 3)
        )
        assert base > tip


def test_the_parts_of_guidance_add_up_on_the_screen(canvas: Canvas) -> None:
    xs, ys = canvas.node_grid()
    rng = np.random.default_rng(0)
    base, push = rng.normal(size=(2, len(ys), len(xs), 2)).astype(np.float32)
    for kind in get_args(ArrowLength):
        fields = constant_fields(canvas, parts=GuidedParts(base, push, "true"))
        overlays = bare(view="true", shows="guidance", arrow_length=kind)
        total, first, second = drawn_arrows(stage_of(canvas, fields=fields, overlays=overlays))
        np.testing.assert_allclose(first.tails + first.offsets, second.tails, atol=1e-9)
        np.testing.assert_allclose(second.tails + second.offsets, total.tails + total.offsets, atol=1e-3)
        three = np.stack((base, push, base + push)).reshape(3, -1, 2).astype(float)
        longest = np.hypot(three[..., 0], three[..., 1]).argmax(axis=0)
        drawn = np.stack((first.offsets, second.offsets, total.offsets))[longest, np.arange(len(longest))]
        chosen = three[longest, np.arange(len(longest))]
        np.testing.assert_allclose(drawn, offsets(chosen, kind, 32.0), atol=1e-3)


def test_guidance_is_named_in_the_key_or_why_there_is_none(canvas: Canvas) -> None:
    fields = constant_fields(canvas)
    parts = GuidedParts(fields.true, fields.true, "true")
    canvas.set_overlays(bare(view="true", shows="guidance"))
    canvas.set_fields(replace(fields, parts=parts))
    assert [e.name for e in entries(canvas)] == ["true", "push", "sum", "map"]
    canvas.set_fields(replace(fields, request=replace(fields.request, note="Nobody guides")))
    assert [e.name for e in entries(canvas)] == ["map"]
    assert scale(canvas).scale.note == "Nobody guides"


def test_the_noise_process_has_one_drift_in_ink_or_none(canvas: Canvas) -> None:
    fields = constant_fields(canvas, (0.8, 0.0), (0.8, 0.0), shown=Shown(-1.5, 0.0, 2.0))
    canvas.set_fields(fields)
    canvas.set_overlays(bare(view="both", shows="forward"))
    assert seen(canvas, DARK.ink, 0, 1044)
    assert not seen(canvas, DARK.true, 0, 1044)
    assert [e.name for e in entries(canvas)] == ["forward", "map"]
    assert scale(canvas).scale.quantity == "|f x| per unit of t"
    assert [words for _, words in scale(canvas).scale.arrows] == ["0.5", "2"]
    canvas.set_fields(replace(fields, shown=Shown(0.0, 0.0, 1.0)))
    assert scale(canvas).scale.note == NO_DRIFT


@pytest.mark.parametrize("kind", get_args(ArrowLength))
def test_the_arrows_of_the_scale_are_as_long_as_those_on_the_page(canvas: Canvas, kind: ArrowLength) -> None:
    canvas.set_fields(constant_fields(canvas, (1.0, 0.0)))
    canvas.set_overlays(bare(view="true", arrow_length=kind, spacing=48))
    canvas.set_fields(constant_fields(canvas, (1.0, 0.0)))  # at nodes as far apart as they are now
    known = {words: length for length, words in scale(canvas).scale.arrows}
    if kind == "direction":
        assert known == {}
        return
    x, y = nearest_node(canvas, 0.0, 0.5)
    image = picture(canvas)
    drawn = max(dx for dx in range(44) if likeness(image, x + dx, y, DARK.true, 0) < 60)
    assert drawn == pytest.approx(known["1"], abs=3)  # a tip ends in less than a pixel


def test_the_scale_is_right_at_every_zoom(canvas: Canvas) -> None:
    canvas.set_fields(constant_fields(canvas))
    frame = canvas.painted
    for factor in (1.0, 3.7, 0.2, 40.0):
        canvas.set_camera(canvas.camera.zoomed(factor, 522, 320))
        told = scale(canvas).scale
        length, words = told.bar
        assert length / canvas.camera.scale == pytest.approx(float(words), rel=1e-6)
        assert 96 / 2.5 < length <= 96
        assert float(told.cell.split()[-1]) == pytest.approx(32 / canvas.camera.scale, rel=0.06)  # in two figures
    assert frame is None or frame.request.target.frame.scale == 1.0


def test_the_bar_is_in_the_units_of_the_file(canvas: Canvas) -> None:
    fields = constant_fields(canvas)
    target = replace(fields.request.target, frame=replace(fields.request.target.frame, scale=250.0))
    canvas.set_fields(replace(fields, request=replace(fields.request, target=target)))
    length, words = scale(canvas).scale.bar
    assert 250.0 * length / canvas.camera.scale == pytest.approx(float(words), rel=1e-6)


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_a_direction_has_no_hue(canvas: Canvas, palette: Palette) -> None:
    canvas.set_palette(palette)
    xs, ys = canvas.raster()
    values = np.where(xs < 0.0, -1.0, 1.0) * np.ones((len(ys), 1))
    shown = FieldMap("angle", "true", values.astype(np.float32), xs, ys)
    density = np.ones((len(ys), len(xs)), np.float32)
    canvas.set_fields(constant_fields(canvas, (0.0, 0.0), density=density, maps=(shown,)))
    canvas.set_overlays(Overlays(view="true", map="angle", contours=False, arrows=False))
    dark, bright = angle_ends(palette, under_arrows=False)
    image = picture(canvas)
    assert likeness(image, 300, 320, dark) < 4
    assert likeness(image, 744, 320, bright) < 4


@pytest.mark.parametrize(
    ("kind", "of", "full"),
    [("model", "learned", 1.0), ("magnitude", "true", 3.0), ("log-density", "true", 0.0), ("error", "difference", 1.0)],
)
def test_a_map_without_a_sign_goes_from_the_canvas_to_whose_it_is(
    canvas: Canvas, kind: Any, of: MapOf, full: float
) -> None:
    xs, ys = canvas.raster()
    empty = full - 8.0 if kind == "log-density" else 0.0
    values = np.where(xs < 0.0, empty, full) * np.ones((len(ys), 1))
    shown = FieldMap(kind, of, values.astype(np.float32), xs, ys, 0.42, "ode")
    density = np.ones((len(ys), len(xs)), np.float32)
    canvas.set_fields(constant_fields(canvas, (0.0, 0.0), (0.0, 0.0), density=density, maps=(shown,)))
    view: Any = "true" if of == "true" else "learned"
    canvas.set_overlays(Overlays(view=view, map=kind, contours=False, arrows=False))
    maps = {"true": DARK.true_map, "learned": DARK.learned_map, "difference": DARK.difference_map}
    image = picture(canvas)
    assert likeness(image, 300, 320, DARK.canvas) < 4
    assert likeness(image, 744, 320, maps[of][-1]) < 4
    key = entry(canvas, "map")
    assert isinstance(key, MapEntry)
    assert key.key.peak == ("0.42" if kind == "model" else "")
    stale = replace(shown, stale=True)
    canvas.set_fields(constant_fields(canvas, (0.0, 0.0), (0.0, 0.0), density=density, maps=(stale,)))
    if kind == "model":
        assert key.key.formula.startswith("Earlier")
        assert likeness(picture(canvas), 744, 320, maps[of][-1]) > 60


def test_the_clean_points_are_a_layer_that_undoes(qtbot: QtBot, window: Window) -> None:
    canvas, layers = window.layout_.canvas, window.layout_.layers
    layers.open_sheet()
    qtbot.mouseClick(layers.switches["data"], LEFT, pos=QPoint(8, 8))
    layers.sheet.close()
    assert window.session.document.overlays.data
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.data is not None)
    qtbot.mouseClick(entry(canvas, "clean"), LEFT)
    assert not window.session.document.overlays.data
    window.session.undo()
    window.session.undo()
    assert not window.session.document.overlays.data


def test_the_sheet_chooses_how_a_field_is_drawn(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    choices = window.layout_.layers.choices
    window.layout_.layers.open_sheet()
    with cut_texts(monkeypatch) as cut:
        window.layout_.layers.sheet.grab()
    assert cut == []
    menu = choices.buttons["style"].open_menu()
    menu.actions()[1].trigger()
    menu.close()
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.true_lines is not None)
    steps = window.session.history.count()
    for value in (40.0, 52.0, 60.0):
        choices.spacing.changed.emit(value)
    assert window.session.history.count() == steps + 1
    assert window.session.document.overlays.spacing == 60
    wide = 60 / window.layout_.canvas.camera.scale
    until(qtbot, lambda: window.scene.shown is not None and window.scene.shown.request.spacing == pytest.approx(wide))
    window.layout_.layers.sheet.close()
    window.session.undo()
    window.session.undo()
    assert window.session.document.overlays == Overlays()
