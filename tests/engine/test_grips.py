"""What dragging a grip does, against the places that it promises, and against the ink."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoreviz.engine.grips import (
    LEAST_SIDE,
    LEAST_SPREAD,
    RIM,
    Bell,
    bell_of,
    box_of,
    can_be_kept,
    is_flat,
    mass_of,
    middle_of,
    peak_of,
    put,
    scaled,
    turn_grip,
    turned_by,
)
from scoreviz.engine.inking import laid
from scoreviz.engine.marks import Blob
from scoreviz.engine.symmetry import Affine, shifted, turned
from scoreviz.maths.drawing import blank, cell_centres, cell_of

BOX = box_of(((-0.5, 0.2), (1.5, -0.3), (0.4, 1.0)))
PLACED = shifted(0.3, -0.2).after(turned(0.7)).after(Affine((1.4, 0.0, 0.0, 0.6)))
places = st.tuples(st.floats(-4, 4), st.floats(-3, 3))


def test_a_box_holds_its_places_and_a_slip_of_the_hand_is_flat() -> None:
    assert BOX == ((-0.5, -0.3), (1.5, -0.3), (1.5, 1.0), (-0.5, 1.0))
    assert not is_flat(BOX)
    assert is_flat(box_of(((0.0, 0.0), (2.0, 0.01))))


@settings(max_examples=50)
@given(st.integers(0, 3), places)
def test_a_dragged_corner_is_where_it_was_dragged_and_the_opposite_one_stays(
    corner: int, place: tuple[float, float]
) -> None:
    before = put(BOX, PLACED)
    after = put(BOX, scaled(BOX, PLACED, corner, place))
    fixed = (corner + 2) % 4
    assert after[fixed] == pytest.approx(before[fixed], abs=1e-9)
    sides = math.dist(after[0], after[1]), math.dist(after[1], after[2])
    assert min(sides) >= LEAST_SIDE * (1 - 1e-9)
    if min(sides) > 2 * LEAST_SIDE:
        assert after[corner] == pytest.approx(place, abs=1e-9)


@settings(max_examples=50)
@given(st.integers(0, 3), places)
def test_shift_keeps_the_proportions_and_the_angles(corner: int, place: tuple[float, float]) -> None:
    before, after = put(BOX, PLACED), put(BOX, scaled(BOX, PLACED, corner, place, proportional=True))
    ratio = math.dist(before[0], before[1]) / math.dist(before[1], before[2])
    assert math.dist(after[0], after[1]) / math.dist(after[1], after[2]) == pytest.approx(ratio)
    along, up = np.subtract(after[1], after[0]), np.subtract(after[3], after[0])
    assert float(along @ up) == pytest.approx(0.0, abs=1e-9)


def test_a_turn_is_about_the_middle_and_carries_its_grip() -> None:
    grip = turn_grip(BOX, PLACED, 0.3)
    about = middle_of(put(BOX, PLACED))
    goal = turned(1.1, about)(grip)
    after = turned_by(BOX, PLACED, grip, goal)
    assert middle_of(put(BOX, after)) == pytest.approx(about)
    assert turn_grip(BOX, after, 0.3) == pytest.approx(goal)
    across = turned_by(BOX, PLACED, turned(3.0, about)(grip), turned(-3.0, about)(grip))  # over the cut of the angle
    assert put(BOX, across)[0] == pytest.approx(turned(2 * math.pi - 6.0, about)(put(BOX, PLACED)[0]))


def test_a_piece_stays_within_what_a_file_takes() -> None:
    assert can_be_kept(PLACED)
    assert not can_be_kept(shifted(2000.0, 0.0).after(PLACED))
    assert not can_be_kept(turned(0.0, scale=1e-3))
    assert not can_be_kept(turned(0.0, scale=200.0))


@settings(max_examples=50)
@given(st.floats(0.05, 2.0), st.floats(0.05, 2.0), st.floats(-3.0, 3.0))
def test_a_bell_and_its_mark_are_one(first: float, second: float, angle: float) -> None:
    blob = Bell((0.3, -0.2), (first, second), angle).blob(2.0)
    again = bell_of(blob)
    assert again.blob(2.0).covariance == pytest.approx(blob.covariance, rel=1e-6, abs=1e-9)
    xx, xy, yy = blob.covariance
    values = np.linalg.eigvalsh(np.array(((xx, xy), (xy, yy))))
    assert sorted(again.spreads) == pytest.approx(np.sqrt(values).tolist(), rel=1e-6)


def test_the_grips_of_a_bell_go_where_they_are_dragged() -> None:
    bell = Bell((0.5, 0.4), (0.6, 0.2), 0.3)
    x, y = bell.axis(1)
    goal = bell.mean[0] + 1.3 * x, bell.mean[1] + 1.3 * y
    assert bell.stretched(1, goal).axis_grip(1) == pytest.approx(goal)
    assert bell.stretched(1, goal).spreads[0] == bell.spreads[0]
    assert bell.stretched(0, bell.mean).spreads == (LEAST_SPREAD, 0.2)
    grip = bell.turn_grip(0.2)
    assert bell.turned(grip, turned(0.8, bell.mean)(grip)).angle == pytest.approx(1.1)
    assert bell.moved((0.0, 0.0), (0.1, -0.2)).mean == pytest.approx((0.6, 0.2))
    assert math.dist(bell.rim()[0], bell.mean) == pytest.approx(RIM * 0.6)
    assert bell.rim()[0] == pytest.approx(bell.rim()[-1])


def test_a_gaussian_is_as_dark_as_its_strength() -> None:
    blob = Bell((0.02, 0.01), (0.5, 0.3), 0.4).blob(1.0)
    blob = Blob(blob.mean, blob.covariance, mass_of(0.7, blob))
    assert peak_of(blob) == pytest.approx(0.7)
    ink = laid(blob, blank(512))
    cell = cell_of(512)
    assert float(ink.max()) == pytest.approx(0.7, rel=0.01)  # the cell's own width is taken off the covariance
    assert float(ink.sum()) * cell**2 == pytest.approx(blob.mass, rel=1e-3)
    xs, ys = cell_centres(512)
    row, column = np.unravel_index(int(ink.argmax()), ink.shape)
    assert (xs[column], ys[row]) == pytest.approx(blob.mean, abs=cell)
