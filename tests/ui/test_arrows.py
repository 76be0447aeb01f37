"""The glyph: lengths, fading, what is drawn where; lines and heads against a picture painted the plain way."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import ArrowLength, Overlays, ViewName
from scoreviz.engine.glyph import LEARNED_GLYPH, TRUE_GLYPH, Glyph, fade, offsets
from scoreviz.engine.palette import DARK
from scoreviz.ui.arrows import ArrowLayer, Arrows, arrows_of
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.stage import STALE_OPACITY
from tests.ui.canvas_fields import constant_fields, stage_of

CELL = 32.0


def test_a_field_of_one_is_drawn_by_the_compressed_formula() -> None:
    assert offsets(np.array((3.0, 4.0)) / 5, "compressed", CELL) == pytest.approx(
        np.array((0.6, -0.8)) * 0.95 * CELL / 1.55
    )


@pytest.mark.parametrize("kind", ["compressed", "true", "direction"])
def test_lengths_grow_with_the_field_up_to_a_bound_and_keep_the_direction(kind: ArrowLength) -> None:
    r = np.geomspace(1e-3, 1e6, 60)
    drawn = offsets(np.stack((r * 0.6, r * 0.8), axis=-1), kind, CELL)
    length = np.hypot(*drawn.T)
    assert (np.diff(length) >= -1e-9).all()
    assert length.max() <= (2.0 if kind == "true" else 0.95) * CELL + 1e-9
    assert np.arctan2(-drawn[:, 1], drawn[:, 0]) == pytest.approx(np.arctan2(0.8, 0.6))


@pytest.mark.parametrize("kind", ["compressed", "true", "direction"])
def test_no_field_and_no_number_have_no_arrow(kind: ArrowLength) -> None:
    field = np.array(((0.0, 0.0), (np.nan, 1.0), (np.inf, 0.0)))
    drawn = offsets(field, kind, CELL)
    assert np.isfinite(drawn).all()
    assert np.hypot(*drawn[0]) == 0.0


def test_arrows_fade_smoothly_where_data_hardly_is() -> None:
    presence = np.geomspace(1e-8, 1.0, 400)
    opacity = fade(presence)
    assert opacity[0] == pytest.approx(0.3)
    assert opacity[-1] == pytest.approx(1.0)
    assert fade(np.array([0.02]))[0] == pytest.approx(0.65)
    assert (np.diff(opacity) >= 0).all()
    assert np.diff(opacity).max() < 0.05
    assert fade(np.array([np.nan, 0.0])) == pytest.approx(0.3)


def test_the_glyph_has_the_measures_that_the_colours_rely_on() -> None:
    assert Glyph(2.6, 8.0, 9.0) == TRUE_GLYPH
    assert Glyph(1.5, 5.5, 6.0) == LEARNED_GLYPH


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(640, 420)
    made.show()
    return made


@pytest.mark.parametrize(
    ("view", "colours"),
    [
        ("true", [DARK.true]),
        ("learned", [DARK.learned]),
        ("both", [DARK.true, DARK.learned]),
        ("split", [DARK.true, DARK.learned]),
        ("difference", [DARK.ink]),
    ],
)
def test_each_view_shows_its_fields_with_the_true_one_below(canvas: Canvas, view: ViewName, colours: list[str]) -> None:
    fields = constant_fields(canvas, learned=(0.0, 1.0))
    shown = arrows_of(stage_of(canvas, fields=fields, overlays=Overlays(view=view)))
    assert [arrows.colour for arrows in shown] == colours


@pytest.mark.parametrize("view", ["learned", "both", "split", "difference"])
def test_without_a_learned_field_every_view_shows_the_true_one(canvas: Canvas, view: ViewName) -> None:
    stage = stage_of(canvas, fields=constant_fields(canvas), overlays=Overlays(view=view))
    assert [arrows.colour for arrows in arrows_of(stage)] == [DARK.true]
    assert arrows_of(stage)[0].area == stage.whole


def test_the_split_gives_each_field_its_side(canvas: Canvas) -> None:
    fields = constant_fields(canvas, learned=(0.0, 1.0))
    true, learned = arrows_of(stage_of(canvas, fields=fields, overlays=Overlays(view="split"), split=0.25))
    assert (true.area.left(), true.area.right()) == (0, 160)
    assert (learned.area.left(), learned.area.right()) == (160, 640)


def test_stale_dims_the_learned_field_only(canvas: Canvas) -> None:
    fields = constant_fields(canvas, learned=(0.0, 1.0))
    true, learned = arrows_of(stage_of(canvas, fields=fields, stale=True))
    assert (true.opacity == 1.0).all()
    assert learned.opacity == pytest.approx(STALE_OPACITY)


def test_the_gap_points_from_true_to_learned(canvas: Canvas) -> None:
    fields = constant_fields(canvas, true=(1.0, 0.0), learned=(1.0, 2.0))
    (gap,) = arrows_of(stage_of(canvas, fields=fields, overlays=Overlays(view="difference")))
    assert gap.offsets[:, 0] == pytest.approx(0.0)
    assert (gap.offsets[:, 1] < 0).all()  # up


def test_arrows_look_as_if_each_were_painted_as_one_shape(qtbot: QtBot) -> None:
    """Lines and pictures of heads against anti-aliased polygons, for every direction and many lengths and places."""
    random = np.random.default_rng(0)
    nodes = np.stack(np.meshgrid(np.arange(30, 600, 60), np.arange(30, 400, 60)), axis=-1).reshape(-1, 2)
    tails = nodes + random.random(nodes.shape)
    angle, length = random.uniform(0, 2 * np.pi, len(tails)), random.uniform(3, 28, len(tails))
    tips = np.stack((np.cos(angle), np.sin(angle)), axis=1) * length[:, None]
    for glyph in (TRUE_GLYPH, LEARNED_GLYPH):
        ours, plain = _painted(tails, tips, glyph), _painted_plainly(tails, tips, glyph)
        gap = np.abs(ours - plain)
        assert gap.mean() < 0.1 * plain.mean()  # it is 0.05; swapped phases give 0.13, a pixel too far 0.35
        assert ours.sum() == pytest.approx(plain.sum(), rel=0.06)


def _painted(tails: np.ndarray, tips: np.ndarray, glyph: Glyph) -> np.ndarray:
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    arrows = Arrows(image.rect().toRectF(), "#FFFFFF", glyph, tails, tips, np.ones(len(tails)))
    ArrowLayer().paint(painter, arrows, 1.0)
    painter.end()
    return _grey(image)


def _painted_plainly(tails: np.ndarray, tips: np.ndarray, glyph: Glyph) -> np.ndarray:
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor("white"))
    for (x, y), (dx, dy) in zip(tails.tolist(), tips.tolist(), strict=True):
        length = float(np.hypot(dx, dy))
        head = min(glyph.head_length, length)
        half = glyph.head_width / 2 * head / glyph.head_length
        painter.save()
        painter.translate(x, y)
        painter.rotate(float(np.degrees(np.arctan2(dy, dx))))
        painter.setPen(QPen(QColor("white"), glyph.shaft, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(0, 0), QPointF(length - head, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(
            QPolygonF([QPointF(length - head, -half), QPointF(length, 0), QPointF(length - head, half)])
        )
        painter.restore()
    painter.end()
    return _grey(image)


def _grey(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).reshape(400, 600, 4)[..., 0].astype(float)
