import math

import numpy as np
import pytest
import torch

from scoreviz.maths.drawing import CELL, PAGE, apply_stroke, blank
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.parts import occupancy, parts_of
from scoreviz.maths.points import PointMixture


def blobs(means: list[list[float]], weights: list[float], deviation: float = 0.1) -> GaussianMixture:
    return GaussianMixture(means, np.tile(deviation**2 * np.eye(2), (len(means), 1, 1)), weights)


THREE = blobs([[-2.0, 0.0], [2.0, 1.0], [0.0, -2.0]], [0.1, 0.6, 0.3])


def test_parts_come_with_the_heaviest_first() -> None:
    parts = parts_of(THREE)
    assert parts.names == ("A", "B", "C")
    assert parts.shares == pytest.approx([0.6, 0.3, 0.1], abs=1e-5)
    np.testing.assert_allclose(parts.centres, [[2, 1], [0, -2], [-2, 0]], atol=1e-3)
    assert parts.labels.shape == (128, 192)
    assert set(np.unique(parts.labels)) == {0, 1, 2}


def test_equal_parts_come_as_one_reads() -> None:
    parts = parts_of(blobs([[1.0, -1.0], [1.0, 1.0], [-1.0, -1.0], [-1.0, 1.0]], [1.0] * 4))
    np.testing.assert_allclose(parts.centres, [[-1, 1], [1, 1], [-1, -1], [1, -1]], atol=1e-3)


def test_true_samples_fall_into_parts_by_their_shares() -> None:
    n, parts = 20_000, parts_of(THREE)
    found = occupancy(parts, THREE.sample(n, 0.0, torch.Generator().manual_seed(0)).numpy())
    assert found.sum() == pytest.approx(1)
    assert (np.abs(found - parts.shares) <= 5 * np.sqrt(parts.shares * (1 - parts.shares) / n)).all()


def test_points_belong_to_the_nearest_part() -> None:
    parts = parts_of(THREE)
    np.testing.assert_array_equal(occupancy(parts, [[1.5, 0.8], [3.0, 1.0]]), [1, 0, 0])
    np.testing.assert_array_equal(occupancy(parts, [[0.2, -2.9], [-2.0, 0.1]]), [0, 0.5, 0.5])


def test_points_off_the_page_count_and_infinite_ones_do_not() -> None:
    parts = parts_of(THREE)
    far = [[1e9, 1.0], [math.nan, 0.0], [-1e9, math.inf], [0.0, -1e3]]
    np.testing.assert_array_equal(occupancy(parts, far), [0.5, 0.5, 0])
    assert not occupancy(parts, [[math.nan, math.nan]]).any()
    assert not occupancy(parts, np.zeros((0, 2))).any()


def test_landmarks_name_parts() -> None:
    parts = parts_of(THREE, [("Low", 0.0, -1.9), ("Left", -2.5, 0.2), ("Lower still", 0.1, -2.5)])
    assert parts.names == ("A", "Low", "Left")


def test_no_more_than_eight_parts() -> None:
    means = [[-4.0 + 0.7 * k, 0.0] for k in range(12)]
    parts = parts_of(blobs(means, [float(k + 1) for k in range(12)]))
    assert len(parts.names) == 8
    assert parts.shares.sum() == pytest.approx(1)
    assert (np.diff(parts.shares) <= 0.01).all()


def test_a_speck_counts_with_its_neighbour() -> None:
    parts = parts_of(blobs([[0.0, 0.0], [2.0, 0.0]], [0.9995, 0.0005], 0.2))
    assert parts.shares.tolist() == [1.0]


def test_a_stroke_is_one_part_and_a_second_one_another() -> None:
    ink = apply_stroke(blank(), [[-2.0, 0.0], [-1.0, 0.5]], 0.2, 0.6)
    assert parts_of(GridMixture(ink, PAGE, CELL)).names == ("All",)
    ink = apply_stroke(ink, [[1.0, 0.0], [1.0, -0.5]], 0.2, 0.6)
    assert parts_of(GridMixture(ink, PAGE, CELL)).names == ("A", "B")


def test_a_density_beside_the_page_is_one_part() -> None:
    assert parts_of(blobs([[100.0, 100.0]], [1.0], 0.01)).shares.tolist() == [1.0]


def test_points_too_narrow_for_the_raster_are_still_seen() -> None:
    rng = np.random.default_rng(0)
    data = np.concatenate([rng.normal(size=(300, 2)) * 0.1 + (-2, 0), rng.normal(size=(100, 2)) * 0.1 + (2, 0)])
    parts = parts_of(PointMixture(data, 0.002))
    assert parts.shares[:1] == pytest.approx([0.75], abs=0.01)
