"""An arrow under a resting pointer: brought out, read out, and left alone while somebody paints."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Overlays, ViewName
from scoreviz.engine.glyph import offsets
from scoreviz.engine.palette import DARK
from scoreviz.ui import probe_figures, theme
from scoreviz.ui.arrow_hover import _window, arrow_at, lines_of, rows_of, unit_of
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.legend_entries import Entry
from scoreviz.ui.window import Window
from tests.ui.canvas_fields import constant_fields, nearest_node, picture, share_of, stage_of
from tests.ui.person import LEFT

TIP = offsets(np.array((1.0, 0.0)), "compressed", 32.0)


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    theme.set_motion(False)
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(1044, 640)
    made.set_brush(0.02, 0.5)
    made.show()
    made.set_fields(constant_fields(made, true=(1.0, 0.0), learned=(1.0, 0.4)))
    return made


def on_arrow(canvas: Canvas, x: float = 1.0, y: float = 1.0) -> QPoint:
    """A place on the shaft of the true arrow nearest to a world point."""
    at_x, at_y = nearest_node(canvas, x, y)
    return QPoint(round(at_x + 0.4 * TIP[0]), round(at_y))


def rest_at(qtbot: QtBot, canvas: Canvas, place: QPoint) -> QImage:
    qtbot.mouseMove(canvas, place)
    qtbot.wait(200)
    return picture(canvas)


def card_of(canvas: Canvas, image: QImage, place: QPoint) -> float:
    """How much of what is at the right of a place has the colour of a card."""
    return share_of(image.copy(place.x() + 30, place.y() - 30, 120, 60), DARK.surface, 2)


def test_a_resting_pointer_brings_the_arrow_out_and_leaving_puts_it_back(qtbot: QtBot, canvas: Canvas) -> None:
    place = on_arrow(canvas)
    qtbot.mouseMove(canvas, QPoint(10, 10))
    before = picture(canvas)
    shown = rest_at(qtbot, canvas, place)
    assert card_of(canvas, before, place) == 0.0
    assert card_of(canvas, shown, place) > 0.4
    arrow = place.x() - 20, place.y() - 12, 40, 30
    assert share_of(shown.copy(*arrow), DARK.true, 40) > 1.3 * share_of(before.copy(*arrow), DARK.true, 40)
    qtbot.mouseMove(canvas, QPoint(10, 10))
    assert picture(canvas) == before


def test_a_pointer_on_its_way_asks_nothing(qtbot: QtBot, canvas: Canvas) -> None:
    for x in (0.0, 0.5, 1.0, 1.5):
        qtbot.mouseMove(canvas, on_arrow(canvas, x))
        assert not canvas._hover.is_out


def test_nothing_is_read_out_during_a_stroke(qtbot: QtBot, canvas: Canvas) -> None:
    place = on_arrow(canvas)
    qtbot.mousePress(canvas, LEFT, pos=place - QPoint(40, 0))
    shown = rest_at(qtbot, canvas, place)
    assert card_of(canvas, shown, place) == 0.0
    qtbot.mouseRelease(canvas, LEFT, pos=place)
    qtbot.wait(200)
    assert card_of(canvas, picture(canvas), place) > 0.4


def test_the_nearest_arrow_within_reach_is_meant(canvas: Canvas) -> None:
    stage = stage_of(canvas, fields=canvas._stage.fields)
    assert stage.fields is not None
    xs, ys = canvas.node_grid()
    for row, column in ((3, 4), (9, 20), (1, 0), (len(ys) - 2, 12)):
        x, y = canvas.camera.to_screen(np.array((xs[column], ys[row]), float)).tolist()
        assert arrow_at(stage, QPointF(x + 0.5 * TIP[0], y)) == (row, column)
        assert arrow_at(stage, QPointF(x + 0.5 * TIP[0], y + 12)) is None
    hidden = replace(stage, overlays=Overlays(arrows=False))
    assert arrow_at(hidden, QPointF(x + 0.5 * TIP[0], y)) is None


@pytest.mark.parametrize("view", ["true", "learned", "both", "split", "difference"])
def test_both_values_are_read_out_in_every_view(canvas: Canvas, view: ViewName) -> None:
    fields = constant_fields(canvas, true=(1.0, -0.004), learned=(-0.5, np.nan))
    rows = rows_of(stage_of(canvas, fields=fields, overlays=Overlays(view=view), stale=True))
    assert [(name, value) for name, _, value, _ in rows[:2]] == [("True", "1.00, 0.00"), ("Learned", "−0.50, –")]
    assert [name for name, *_ in rows[2:]] == (["Difference"] if view in ("both", "difference") else [])
    assert [opacity for *_, opacity in rows][:2] == [1.0, 0.38]  # what the network says is about an earlier drawing


def test_the_unit_is_always_said(canvas: Canvas) -> None:
    assert unit_of(stage_of(canvas, fields=constant_fields(canvas))) == "σ × score"
    assert unit_of(stage_of(canvas, fields=constant_fields(canvas, level=0.01))) == "0.03 × score"


@pytest.mark.parametrize("x", [-4.0, 4.4])
def test_the_card_is_inside_and_never_over_its_arrow(qtbot: QtBot, canvas: Canvas, x: float) -> None:
    place = on_arrow(canvas, x, 0.0)
    shown = rest_at(qtbot, canvas, place)
    assert canvas._hover.is_out
    left, right = (share_of(shown.copy(place.x() + dx, place.y() - 20, 80, 40), DARK.surface, 2) for dx in (-130, 50))
    assert (left > 0.3) == (x > 0)
    assert (right > 0.3) == (x < 0)
    assert share_of(shown.copy(place.x() - 12, place.y() - 12, 24, 24), DARK.surface, 2) < 0.05


def test_the_values_follow_the_training(qtbot: QtBot, canvas: Canvas) -> None:
    before = rest_at(qtbot, canvas, on_arrow(canvas))
    canvas.set_fields(constant_fields(canvas, true=(1.0, 0.0), learned=(1.0, 0.1)))
    assert picture(canvas) != before
    canvas.set_fields(None)  # and do no harm where there are none any more
    picture(canvas)


def test_a_pointer_that_goes_to_a_card_leaves_the_canvas(qtbot: QtBot, window: Window) -> None:
    canvas = window.layout_.canvas
    qtbot.mouseMove(canvas, canvas.rect().center())
    assert canvas.pointer.place is not None
    entry = next(e for e in canvas.findChildren(Entry) if e.isVisible())
    qtbot.mouseMove(entry)
    qtbot.waitUntil(lambda: canvas.pointer.place is None)
    card = entry.parentWidget()
    assert card is not None
    assert card.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_the_other_units_are_read_out_too(canvas: Canvas) -> None:
    stage = canvas.shown[0]
    node = arrow_at(stage, QPointF(on_arrow(canvas)))
    assert node is not None
    one = _window(stage, slice(node[0], node[0] + 1), slice(node[1], node[1] + 1))
    lines = dict(lines_of(one))
    assert list(lines) == ["x̂₀", "ε̂", "v"]
    assert [name for name, *_ in lines["ε̂"]] == ["True", "Learned"]
    assert one.fields is not None
    level, floor = one.fields.level, max(one.fields.level, 0.03)
    true, learned = (figures for _, _, figures, _ in lines["ε̂"])
    assert true == f"{probe_figures.vector(-level / floor)}, 0.00"
    assert learned == f"{probe_figures.vector(-level / floor)}, {probe_figures.vector(-0.4 * level / floor)}"
