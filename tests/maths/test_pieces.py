"""Pieces and nearest cells, against scipy's."""

import numpy as np
import pytest
from scipy import ndimage

from scoreviz.maths.pieces import nearest_marked, pieces

RASTERS = [(1, 1), (1, 9), (9, 1), (17, 23), (128, 192)]


def spiral() -> np.ndarray:
    """Two arms that wind around each other: a piece whose cells meet only after many turns."""
    ys, xs = np.mgrid[-64:64, -96:96] + 0.5
    return np.sin(np.arctan2(ys, xs) + np.hypot(xs, ys) / 3) > 0


@pytest.mark.parametrize("share", [0.05, 0.4, 0.6, 0.95])
@pytest.mark.parametrize("shape", RASTERS)
def test_pieces_are_those_of_scipy(shape: tuple[int, int], share: float) -> None:
    marked = np.random.default_rng(0).random(shape) < share
    expected, many = ndimage.label(marked)
    found, count = pieces(marked)
    assert count == many
    np.testing.assert_array_equal(found, expected)


def test_what_winds_is_one_piece() -> None:
    np.testing.assert_array_equal(pieces(spiral())[0], ndimage.label(spiral())[0])


@pytest.mark.parametrize("share", [0.002, 0.05, 0.6, 1.0])
@pytest.mark.parametrize("shape", RASTERS)
def test_the_nearest_cell_is_as_near_as_that_of_scipy(shape: tuple[int, int], share: float) -> None:
    marked = np.random.default_rng(0).random(shape) < share
    marked[shape[0] // 2, shape[1] // 2] = True
    row, column = nearest_marked(marked)
    assert marked[row, column].all()
    rows, columns = np.indices(shape)
    distances = np.hypot(row - rows, column - columns)
    np.testing.assert_allclose(distances, ndimage.distance_transform_edt(~marked), rtol=1e-12, atol=0)
