from itertools import pairwise

import numpy as np
import pytest

from scoreviz.maths.drawing import CELL, GRID, PAGE, apply_stroke, blank, cell_centres


def distance_to_path(x: float, y: float, path: np.ndarray) -> float:
    """By trying many points of each segment."""
    shares = np.linspace(0, 1, 2001)[:, None]
    tried = [path[:1], *(a + shares * (b - a) for a, b in pairwise(path))]
    return float(np.hypot(*(np.concatenate(tried) - (x, y)).T).min())


def test_the_page() -> None:
    xs, ys = cell_centres()
    assert (len(ys), len(xs)) == GRID == blank().shape
    assert (xs[0] - CELL / 2, xs[-1] + CELL / 2) == pytest.approx(PAGE[:2])
    assert (ys[0] - CELL / 2, ys[-1] + CELL / 2) == pytest.approx(PAGE[2:])


def test_a_stroke_is_round_and_as_wide_as_its_brush() -> None:
    path, radius = np.array([[-1.0, 0.3], [0.2, 0.5], [0.4, -0.6], [-0.6, 0.8]]), 0.21
    ink = apply_stroke(blank(), path, radius, 0.7)
    xs, ys = cell_centres()
    for i in range(40, 90, 3):
        for j in range(60, 120, 3):
            d = distance_to_path(xs[j], ys[i], path)
            assert ink[i, j] == pytest.approx(0.7 * max(0.0, 1 - (d / radius) ** 2) ** 2, abs=2e-4)


def test_only_the_bounding_box_is_touched() -> None:
    ink = apply_stroke(blank(), [[1.0, 1.0]], 0.3, 1.0)
    xs, ys = cell_centres()
    row, column = ink.nonzero()
    assert abs(xs[column] - 1.0).max() < 0.3
    assert abs(ys[row] - 1.0).max() < 0.3
    # and nothing inside the radius is left out
    inside = np.hypot(*np.meshgrid(xs - 1.0, ys - 1.0)) < 0.3
    assert ((ink > 0) == inside).all()


def test_a_stroke_does_not_pile_up_on_itself_but_on_others() -> None:
    back_and_forth = [[-1.0, 0.0], [1.0, 0.0], [-1.0, 0.0], [1.0, 0.01]]
    once = apply_stroke(blank(), back_and_forth, 0.2, 0.5)
    assert once.max() <= 0.5
    assert apply_stroke(once, back_and_forth, 0.2, 0.5).max() == pytest.approx(2 * once.max())


def test_erasing_takes_a_share_away() -> None:
    full = np.full(GRID, 2.0, dtype=np.float32)
    path, radius = [[0.0, 0.0], [0.5, 0.5]], 0.4
    profile = apply_stroke(blank(), path, radius, 1.0)
    np.testing.assert_allclose(apply_stroke(full, path, radius, 0.8, erase=True), 2 - 1.6 * profile, atol=1e-6)
    assert apply_stroke(full, path, radius, 1.0, erase=True).min() >= 0


@pytest.mark.parametrize("erase", [False, True])
def test_the_page_before_is_kept(erase: bool) -> None:
    before = np.full(GRID, 0.5, dtype=np.float32)
    after = apply_stroke(before, [[0.0, 0.0]], 0.5, 0.5, erase)
    assert (before == 0.5).all()
    assert after.dtype == np.float32
    assert not np.shares_memory(before, after)


def test_strokes_off_the_page_and_without_points_leave_no_ink() -> None:
    for path in ([], [[50.0, 50.0]], [[-50.0, 0.0], [-5.0, 0.0]], [[0.0, 3.5], [1.0, 9.0]]):
        assert not apply_stroke(blank(), path, 0.3, 1.0).any()


def test_strokes_across_the_edge_are_cut_there() -> None:
    ink = apply_stroke(blank(), [[4.4, 2.9], [9.0, 9.0]], 0.3, 1.0)
    assert ink[-1, -1] > 0.5
    assert np.count_nonzero(ink) < 100
