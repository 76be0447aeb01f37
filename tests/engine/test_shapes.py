"""Single shapes: which one is meant, how it is put elsewhere, and that a file and the clipboard take it."""

import json
import math
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoreviz.engine.clipping import pack, pack_shapes, unpack, unpack_shapes
from scoreviz.engine.field_checks import WrongFieldError
from scoreviz.engine.inking import laid
from scoreviz.engine.layering import LayersRefused
from scoreviz.engine.marks import Blob, Fill, Mark, Move, Path, Place, Smoothing, Stroke
from scoreviz.engine.partners import partners
from scoreviz.engine.picture_ink import Placement
from scoreviz.engine.picture_ink import laid as picture_laid
from scoreviz.engine.refusal import Refused
from scoreviz.engine.shapes import (
    STEP,
    beside,
    box_around,
    can_be_kept,
    is_shape,
    put_shape,
    reaches_shapes,
    seen,
    shape_at,
    shapes_within,
    with_shapes,
)
from scoreviz.engine.symmetry import Affine, copies, symmetries, turned
from scoreviz.engine.target import Blank, Layer, Preset, Target
from scoreviz.engine.target_file import MOST_MARKS, decode_target, encode_target
from scoreviz.engine.targets import ink_of
from scoreviz.maths.drawing import blank

STROKE = Stroke(((-1.0, 0.0), (0.0, 0.4), (0.6, -0.2)), 0.3, 0.8)
STAR = Fill((((1.0, 1.0), (2.0, 1.0), (1.2, 2.0), (1.5, 0.4), (1.9, 1.9)),), 0.5)
BELL = Blob((-1.5, 1.2), (0.09, 0.03, 0.05), 0.4)
FLOOR = Fill((((-4.0, -2.5), (4.0, -2.5), (4.0, 2.5), (-4.0, 2.5)),))  # ink everywhere
RUBBER = Stroke(((1.0, 1.0), (2.0, 2.0)), 0.4, 1.0, erase=True)
PAGE = ((-4.4, -2.9), (4.4, -2.9), (4.4, 2.9), (-4.4, 2.9))


def on(*marks: Mark) -> Target:
    return Target.of(Blank(), marks)


def winds(outline: Path, place: Place) -> int:
    """How often an outline goes round a place: the angles under which its sides are seen, summed."""
    angles = [math.atan2(y - place[1], x - place[0]) for x, y in outline]
    turns = (math.remainder(b - a, 2 * math.pi) for a, b in zip(angles, (*angles[1:], angles[0]), strict=True))
    return round(sum(turns) / (2 * math.pi))


def from_line(path: Path, place: Place) -> float:
    """How far a place is from a line, by many places on it."""
    shares = np.linspace(0, 1, 2001)[:, None]
    dense = [(1 - shares) * np.array(a) + shares * np.array(b) for a, b in pairwise(path)]
    return float(np.hypot(*(np.concatenate(dense) - np.array(place)).T).min())


def test_the_shape_at_a_place_is_the_one_that_covers_it() -> None:
    chance, hits = Random(0), 0
    for _ in range(600):
        place = chance.uniform(-1.5, 2.2), chance.uniform(-0.8, 2.2)
        far = from_line(STROKE.points, place)
        if abs(far - STROKE.radius) > 0.12:  # ink at the rim is too faint to be clicked
            assert shape_at(on(FLOOR, STROKE), 0, place) == (far < STROKE.radius)
        near_a_side = from_line((*STAR.outlines[0], STAR.outlines[0][0]), place) < 0.05  # about a cell
        if not near_a_side:
            inside = winds(STAR.outlines[0], place) % 2 == 1
            assert shape_at(on(FLOOR, STAR), 0, place) == inside
            hits += inside
    assert hits > 5


def test_the_topmost_shape_is_meant_and_none_where_its_ink_is_gone() -> None:
    over = Fill((((-0.2, 0.1), (0.3, 0.1), (0.0, 0.6)),))
    assert shape_at(on(STROKE, over), 0, (0.0, 0.3)) == 1
    assert shape_at(on(over, STROKE), 0, (0.0, 0.3)) == 1
    assert shape_at(on(STROKE, over), 0, (-0.9, 0.0)) == 0
    gone = Stroke(((-1.0, 0.0), (-0.9, 0.0)), 0.6, 1.0, erase=True)
    assert shape_at(on(STROKE, over, gone), 0, (-0.95, 0.0)) is None
    assert shape_at(on(BELL), 0, (-1.5, 1.2)) == 0
    assert shape_at(on(BELL), 0, (-1.5, -1.2)) is None
    assert shape_at(Target.of(Preset("ring")), 0, (0.0, 1.2)) is None  # ink, but of no shape


def test_what_erases_smooths_or_moves_is_no_shape() -> None:
    assert [is_shape(mark) for mark in (STROKE, STAR, BELL)] == [True] * 3
    others = RUBBER, Fill(STAR.outlines, erase=True), Smoothing(((0.0, 0.0),)), Move(PAGE)
    assert [is_shape(mark) for mark in others] == [False] * 4


@pytest.mark.parametrize(("mark", "share"), [(STROKE, 0.05), (STAR, 0.17), (BELL, 0.05)])
def test_a_shape_is_seen_where_a_later_piece_carried_it(mark: Mark, share: float) -> None:
    to = turned(0.5, (0.2, 0.1), 1.3)
    move = Move(PAGE, to.matrix, to.offset)
    moved, there = (laid(move, laid(mark, blank(256))), laid(seen((mark, move), 0), blank(256)))
    # The piece is resampled once. A sharp edge is then off by at most half a cell: the star has 6.6 units of it, so
    # that 1.3 * 6.6 / (6 / 256) cells may be off by half of its strength, of an ink of 549.
    assert np.abs(moved - there).sum() < share * moved.sum()
    assert np.abs(laid(mark, blank(256)) - moved).sum() > 0.5 * moved.sum()
    aside = Move(((3.0, -2.0), (4.0, -2.0), (4.0, -1.0)), to.matrix, to.offset)
    kept = Move(PAGE, to.matrix, to.offset, keep=True)
    assert seen((mark, aside, kept), 0) == mark


def test_shapes_within_an_outline_are_those_that_lie_in_it_whole() -> None:
    marks = STROKE, RUBBER, STAR, BELL
    assert shapes_within(marks, PAGE) == (0, 2, 3)
    assert shapes_within(marks, ((-1.4, -0.6), (1.0, -0.6), (1.0, 0.8), (-1.4, 0.8))) == (0,)
    assert shapes_within(marks, ((-1.1, -0.6), (1.0, -0.6), (1.0, 0.8), (-1.1, 0.8))) == ()  # its round end is cut
    corners = (-1.3, -0.5), (0.9, -0.5), (0.9, 0.7), (-1.3, 0.7)
    assert np.allclose(box_around((STROKE,)), corners)


@pytest.mark.parametrize("mark", [STROKE, STAR, BELL])
def test_a_shape_put_elsewhere_is_as_dark_as_before(mark: Mark) -> None:
    before, after = laid(mark, blank(256)), laid(put_shape(mark, turned(0.3, (0.0, 0.5), 1.2)), blank(256))
    assert float(after.max()) == pytest.approx(float(before.max()), rel=0.03)
    assert float(after.sum()) == pytest.approx(1.44 * float(before.sum()), rel=0.03)


def test_a_second_one_lies_aside_and_on_another_page_in_the_same_place() -> None:
    target = on(STROKE, STAR)
    first = beside((STROKE,), target)
    assert first == (Stroke(tuple((x + STEP, y - STEP) for x, y in STROKE.points), 0.3, 0.8),)
    second = beside((STROKE,), with_shapes(target, 0, first))
    assert second not in ((STROKE,), first)
    assert beside((STROKE, STAR), on(BELL)) == (STROKE, STAR)
    at_the_corner = Blob((3.9, -2.7))
    (moved,) = beside((at_the_corner,), on(at_the_corner))
    assert isinstance(moved, Blob)
    assert moved.mean == pytest.approx((3.9 - STEP, -2.7 + STEP))


def test_there_is_room_for_no_more_than_a_file_holds() -> None:
    full = on(*[BELL] * MOST_MARKS)
    with pytest.raises(LayersRefused):
        with_shapes(full, 0, (STAR,))
    assert with_shapes(on(), 0, (STAR,)).layers[0].marks == (STAR,)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from((STROKE, STAR, BELL)), st.floats(-9, 9), st.floats(0, 3), st.floats(-2000, 2000))
def test_a_file_takes_what_can_be_kept(mark: Mark, power: float, angle: float, away: float) -> None:
    c, s = 2**power * math.cos(angle), 2**power * math.sin(angle)
    put = put_shape(mark, Affine((c, -s, s, c), (away, 0.0)))
    words, arrays = encode_target(on(put))
    try:
        taken = decode_target(json.loads(json.dumps(words)), arrays) == on(put)
    except WrongFieldError:
        taken = False
    assert taken or not can_be_kept(put)
    assert can_be_kept(put) or not taken or abs(power) > 3 or abs(away) > 500


def test_whether_something_came_over_a_shape_is_told() -> None:
    assert reaches_shapes((STAR, RUBBER), (0,))
    assert not reaches_shapes((RUBBER, STAR), (1,))
    assert not reaches_shapes((STROKE, Smoothing(((3.0, 2.0),), 0.2)), (0,))
    assert reaches_shapes((STROKE, Move(PAGE, offset=(1.0, 0.0))), (0,))


def test_shapes_come_back_from_the_clipboard_as_they_were() -> None:
    shapes = STROKE, STAR, BELL, Fill(STAR.outlines, words="分數", font="Inter")
    assert unpack_shapes(pack_shapes(shapes)) == shapes


NO_SHAPES = (
    on(),
    on(RUBBER),
    on(STAR, Move(PAGE)),
    Target.of(Preset("ring"), (STAR,)),
    Target((Layer(marks=(STAR,)), Layer(marks=(STAR,)))),
)


@pytest.mark.parametrize("target", NO_SHAPES)
def test_nothing_but_shapes_is_taken_for_shapes(target: Target) -> None:
    assert unpack(pack(target)) == target
    with pytest.raises(Refused, match="not single shapes"):
        unpack_shapes(pack(target))


PACKED = pack_shapes((STROKE, STAR, BELL))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(PACKED) - 1), st.integers(0, 255), st.booleans())
def test_damaged_shapes_are_shapes_or_one_sentence(place: int, byte: int, cut: bool) -> None:
    damaged = PACKED[:place] if cut else PACKED[:place] + bytes([byte]) + PACKED[place + 1 :]
    said, made = "", unpack_shapes(PACKED)
    try:
        made = unpack_shapes(damaged)
    except Refused as refused:
        said = str(refused)
    assert "\n" not in said
    assert made
    assert all(map(is_shape, made))


@pytest.mark.parametrize("folds", [2, 5])
def test_the_copies_of_a_symmetry_are_known_from_any_of_them(folds: int) -> None:
    maps = symmetries("radial", folds)
    marks = (STAR, *copies((BELL,), maps), Blob((0.3, 0.3)))
    for number in range(1, folds + 1):
        found = partners(marks, number, maps)
        assert sorted(found) == list(range(1, folds + 1))
        for other, to in found.items():
            mean, there = to(_mean(marks[number])), _mean(marks[other])
            assert mean == pytest.approx(there, abs=1e-9)
    assert set(partners(marks, folds + 1, maps)) == {folds + 1}
    assert set(partners(marks, 1, symmetries("none"))) == {1}
    changed = (*marks[:2], Blob((2.0, 2.0)), *marks[3:])
    assert 2 not in partners(changed, 1, maps)


def _mean(mark: Mark) -> Place:
    assert isinstance(mark, Blob)
    return mark.mean


def test_a_picture_is_turned_to_the_left_about_its_middle() -> None:
    ink = np.zeros((61, 61), np.float32)
    ink[30:33, 50:53] = 1.0  # at the right of the middle, row 0 uppermost
    for angle in (0.0, 0.4, math.pi / 2, 3.0):
        page = picture_laid(ink, Placement((0.5, -0.3), 3.0, angle))
        rows, columns = np.indices(page.shape)
        x = (float((page * columns).sum() / page.sum()) + 0.5) * 6 / 512 - 4.5
        y = (float((page * rows).sum() / page.sum()) + 0.5) * 6 / 512 - 3.0
        across, up = (51 - 30) / 61 * 3.0, (30 - 31) / 61 * 3.0
        c, s = math.cos(angle), math.sin(angle)
        # The picture is laid on whole cells of 6 / 512: one for its corner, one for its size.
        assert (x, y) == pytest.approx((0.5 + c * across - s * up, -0.3 + s * across + c * up), abs=2 * 6 / 512)


def test_the_ink_of_what_is_pasted_is_that_of_what_was_copied() -> None:
    (pasted,) = unpack_shapes(pack_shapes((STROKE,)))
    assert np.array_equal(ink_of(on(pasted)), ink_of(on(STROKE)))
