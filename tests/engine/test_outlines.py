"""Fewer places, near the first outline, and no more than are allowed."""

import math

import pytest

from scoreviz.engine.marks import Stroke
from scoreviz.engine.outlines import bounded, thinned
from scoreviz.engine.pick_up import ink_at, picked_up
from scoreviz.engine.symmetry import axes, ellipse, symmetries
from scoreviz.engine.target import Blank, Layer, Preset, Target
from scoreviz.maths.marks import coverage


def test_a_thinned_ring_is_the_same_ring_to_the_eye() -> None:
    ring = ellipse((0.0, 0.0), 1.0, 0.6)
    fewer = thinned(ring, 0.01)
    assert set(fewer) <= set(ring)
    assert 8 < len(fewer) < len(ring) / 2
    before, after = coverage([ring], 256), coverage([fewer], 256)
    assert abs(float(before.sum() - after.sum())) < 0.01 * float(before.sum())


def test_straight_sides_lose_what_lies_on_them_and_corners_stay() -> None:
    side = [(t / 10, 0.0) for t in range(11)]
    square = (*side, (1.0, 1.0), (0.0, 1.0), (0.0, 0.5))
    assert thinned(square, 1e-6) == ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


def test_the_bound_holds_and_small_outlines_stay_whole() -> None:
    rings = [ellipse((float(n), 0.0), 0.3, 0.2) for n in range(100)]
    assert sum(map(len, bounded(rings, 1500))) <= 1500
    triangle = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0))
    assert bounded([triangle], 1500) == (triangle,)


def test_the_axes_of_a_symmetry_are_kept_by_it() -> None:
    assert axes("none", 6, 5.0) == ()
    assert axes("mirror", 6, 5.0) == (((0.0, -5.0), (0.0, 5.0)),)
    lines = axes("radial", 5, 5.0)
    turn = symmetries("radial", 5)[1]
    assert len(lines) == 5
    assert turn(lines[0][1]) == pytest.approx(lines[1][1])
    assert all(math.hypot(*line[1]) == pytest.approx(5.0) for line in lines)


def test_picking_up_finds_the_strength_and_the_layer_with_most_ink() -> None:
    faint = Layer(Blank(), (Stroke(((-1.0, 0.0), (1.0, 0.0)), 0.5, 0.3),), "Faint")
    dark = Layer(Blank(), (Stroke(((0.0, 0.0), (2.0, 0.0)), 0.5, 0.8),), "Dark")
    hidden = Layer(Preset("ring"), name="Hidden", hidden=True)
    target = Target((faint, dark, hidden))
    left, right = picked_up(target, (-0.8, 0.01)), picked_up(target, (0.5, 0.01))
    assert left is not None
    assert right is not None
    assert left == pytest.approx((0, 0.3), abs=0.01)
    assert right == pytest.approx((1, 0.8), abs=0.02)
    assert picked_up(target, (0.0, 2.0)) is None
    assert picked_up(target, (40.0, 0.0)) is None
    assert ink_at(target, 0, (4.5, 3.0)) == 0.0  # the outer edge
