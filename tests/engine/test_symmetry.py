"""Affine maps of marks against numpy, and against the ink that they leave."""

import math

import numpy as np
import pytest

from scoreviz.engine.inking import laid
from scoreviz.engine.marks import Blob, Fill, Mark, Move, Smoothing, Stroke
from scoreviz.engine.symmetry import Affine, copies, ellipse, shifted, symmetries, transformed, turned
from scoreviz.maths.drawing import blank, cell_of
from scoreviz.maths.marks import coverage

MARKS: tuple[Mark, ...] = (
    Stroke(((0.5, 0.2), (1.5, 0.9)), 0.3, 0.7),
    Stroke(((0.5, 0.2), (1.5, 0.9)), 0.3, 0.7, soft=True),
    Fill((((0.3, 0.1), (1.7, 0.2), (0.9, 1.4)),)),
    Blob((0.9, 0.6), (0.3, 0.1, 0.15), 1.0),
)


def test_maps_compose_and_go_back_as_matrices_do() -> None:
    rng = np.random.default_rng(0)
    first, then = (Affine(tuple(rng.normal(size=4)), tuple(rng.normal(size=2))) for _ in range(2))
    place = (0.3, -1.2)
    assert then.after(first)(place) == pytest.approx(then(first(place)))
    assert first.inverse()(first(place)) == pytest.approx(place)
    assert turned(0.4, (1.0, 2.0))((1.0, 2.0)) == pytest.approx((1.0, 2.0))
    x, y = turned(math.pi / 2, scale=2.0)((1.0, 0.0))
    assert (x, y) == pytest.approx((0.0, 2.0))
    assert turned(1.0, scale=3.0).scale == pytest.approx(3.0)


@pytest.mark.parametrize("mark", MARKS)
def test_a_mirrored_mark_leaves_mirrored_ink(mark: Mark) -> None:
    mirror = symmetries("mirror")[1]
    np.testing.assert_allclose(laid(transformed(mark, mirror), blank()), laid(mark, blank())[:, ::-1], atol=1e-5)


@pytest.mark.parametrize("mark", MARKS)
def test_a_shifted_mark_leaves_shifted_ink(mark: Mark) -> None:
    b = cell_of(128)
    there = laid(transformed(mark, shifted(-8 * b, 5 * b)), blank())
    np.testing.assert_allclose(there, np.roll(laid(mark, blank()), (5, -8), (0, 1)), atol=1e-5)


def test_a_move_and_a_smoothing_are_carried_along() -> None:
    mirror = symmetries("mirror")[1]
    ink = laid(MARKS[3], blank())
    rest: list[Mark] = [Move(((-0.5, -1.0), (2.5, -1.0), (2.5, 2.0), (-0.5, 2.0)), (0.0, -1.0, 1.0, 0.0), (1.0, -0.5))]
    rest.append(Smoothing(((0.5, 0.5),), 0.8, 1.0))
    for mark in rest:
        seen = laid(transformed(mark, mirror), np.ascontiguousarray(ink[:, ::-1]))
        np.testing.assert_allclose(seen, laid(mark, ink)[:, ::-1], atol=2e-4)


def test_radial_copies_are_turned_about_the_middle() -> None:
    blobs = [mark for mark in copies([MARKS[3]], symmetries("radial", 5)) if isinstance(mark, Blob)]
    assert len(blobs) == 5
    means = np.array([blob.mean for blob in blobs])
    assert np.hypot(*means.T) == pytest.approx(np.hypot(0.9, 0.6) * np.ones(5))
    assert means.sum(0) == pytest.approx(np.zeros(2), abs=1e-12)
    c, s = math.cos(2 * math.pi / 5), math.sin(2 * math.pi / 5)
    R, C = np.array([[c, -s], [s, c]]), np.array([[0.3, 0.1], [0.1, 0.15]])
    xx, xy, yy = blobs[1].covariance
    assert np.array([[xx, xy], [xy, yy]]) == pytest.approx(R @ C @ R.T)
    assert copies(MARKS, symmetries("none")) == MARKS


def test_an_ellipse_has_its_area() -> None:
    area = float(coverage([ellipse((0.5, -0.3), 1.2, 0.6, 0.7)], 256).sum()) * cell_of(256) ** 2
    assert area == pytest.approx(math.pi * 1.2 * 0.6, rel=0.003)
