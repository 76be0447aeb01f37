"""Contours against circles whose radius is known; the error map where there is data and where there is none."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Overlays
from scoreviz.engine.palette import DARK, LIGHT, Palette
from scoreviz.ui import theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.heat import _paint_raster, contour_lines, map_fade
from tests.ui.canvas_fields import constant_fields, likeness, picture

XS, YS = np.linspace(-3, 3, 120), np.linspace(-2, 2, 80)


def hill(x: float = 0.0) -> np.ndarray:
    return np.exp(-0.5 * ((XS[None] - x) ** 2 + YS[:, None] ** 2) / 0.5**2)


@pytest.mark.parametrize("every", [1, 2, 3])
def test_a_round_hill_has_round_contours(every: int) -> None:
    lines = contour_lines(XS, YS, hill(), (0.5,), every)
    radius = 0.5 * np.sqrt(2 * np.log(2))
    assert np.hypot(*lines.reshape(-1, 2).T) == pytest.approx(radius, abs=0.005)
    length = np.hypot(*(lines[:, 1] - lines[:, 0]).T).sum()
    assert length == pytest.approx(2 * np.pi * radius, rel=0.01)


@pytest.mark.parametrize("every", [1, 2, 5])
def test_two_lines_are_not_joined(every: int) -> None:
    lines = contour_lines(XS, YS, hill(-1.5) + hill(1.5), (0.3, 0.8), every)
    assert np.hypot(*(lines[:, 1] - lines[:, 0]).T).max() < 0.1 * every
    assert (lines[..., 0] < 0).any()
    assert (lines[..., 0] > 0).any()


def test_flat_ground_and_no_ground_have_no_contours() -> None:
    assert len(contour_lines(XS, YS, np.zeros((80, 120)), (0.5,))) == 0
    assert len(contour_lines(XS, YS, np.full((80, 120), np.nan), (0.5,))) == 0
    assert len(contour_lines(XS[:1], YS, np.zeros((80, 1)), (0.5,))) == 0


def test_what_is_no_number_is_no_hill() -> None:
    holed, none = hill(), hill()
    holed[:, :70], none[:, :70] = np.nan, 0.0
    assert np.array_equal(contour_lines(XS, YS, holed, (0.3, 0.5)), contour_lines(XS, YS, none, (0.3, 0.5)))


@pytest.mark.parametrize(("value", "expected"), [(np.nan, 0), (-np.inf, 0), (-0.5, 0), (0.5, 511), (np.inf, 1023)])
def test_a_map_is_clipped_and_what_is_no_number_is_nothing(value: float, expected: int) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0xFF000000)
    values = np.full((4, 4), value, np.float32)
    values[:, 3] = 1.0  # without anything to be seen nothing is painted
    painter = QPainter(image)
    place = QRectF(0, 0, 8, 8)
    _paint_raster(painter, values, np.arange(1024, dtype=np.uint32) | np.uint32(0xFF000000), place, place)
    painter.end()
    assert image.pixel(2, 4) == 0xFF000000 | expected
    assert image.pixel(7, 4) == 0xFF000000 | 1023


def test_the_error_map_is_as_strong_as_the_arrows_at_the_data_and_ends_in_nothing() -> None:
    presence = np.geomspace(1e-12, 1.0, 200)
    strength = map_fade(presence)
    assert (np.diff(strength) >= 0).all()
    assert strength[presence >= 0.04] == pytest.approx(1.0)
    assert map_fade(np.array((0.01,))) == pytest.approx(0.28, abs=0.01)  # just outside, as the arrows: 30 %
    assert map_fade(np.array((1e-6, 0.0, np.nan))) == pytest.approx(0.0)


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_a_gap_where_no_data_is_is_no_more_than_a_breath(qtbot: QtBot, palette: Palette) -> None:
    theme.set_motion(False)
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(1044, 640)
    canvas.set_palette(palette)
    canvas.show()
    xs, ys = canvas.raster()
    data = np.where(np.abs(xs) < 1.0, 1.0, 1e-20) * np.ones((len(ys), 1))
    fields = constant_fields(
        canvas,
        learned=(1.0, 0.0),
        density=data.astype(np.float32),
        difference=np.full((len(ys[::2]), len(xs[::2])), 7.0, np.float32),
        difference_xs=xs[::2],
        difference_ys=ys[::2],
    )
    canvas.set_overlays(Overlays(view="difference"))
    canvas.set_fields(fields)
    faded = picture(canvas)
    assert likeness(faded, 522, 300, palette.difference_map[-1]) < 12
    assert 3 < likeness(faded, 100, 300, palette.canvas) < 40  # not plain: that would say there is no gap
    canvas.set_overlays(Overlays(view="difference", fade=False))
    assert likeness(picture(canvas), 100, 300, palette.difference_map[-1]) < 12  # and nothing is kept from who asks
