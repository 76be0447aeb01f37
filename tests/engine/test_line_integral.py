"""The shade of a direction, and the strokes along it."""

import numpy as np
import pytest
from numpy.typing import NDArray

from scoreviz.engine.line_integral import CONTRAST, LIGHT, directions, facing

HEIGHT, WIDTH, FINENESS = 30, 40, 3


def even(angle: float) -> NDArray[np.float32]:
    """A field that points one way everywhere ``[H, W, 2]``."""
    one = np.array((np.cos(angle), np.sin(angle)), np.float32)
    return np.tile(one, (HEIGHT, WIDTH, 1)).astype(np.float32)


@pytest.mark.parametrize("turn", [0.0, 0.5, 1.7, np.pi])
def test_the_shade_is_the_cosine_to_the_light(turn: float) -> None:
    towards = float(np.arctan2(LIGHT[1], LIGHT[0]))
    np.testing.assert_allclose(facing(even(towards + turn)), np.cos(turn), atol=1e-6)
    shade = directions(even(towards + turn), FINENESS)
    assert shade.shape == (FINENESS * HEIGHT, FINENESS * WIDTH)
    assert float(shade.mean()) == pytest.approx((1 - CONTRAST) * np.cos(turn), abs=0.05)


@pytest.mark.parametrize(("angle", "along"), [(0.0, 1), (np.pi / 2, 0)])
def test_strokes_run_along_the_field(angle: float, along: int) -> None:
    shade = directions(even(angle), FINENESS)
    inner = shade[20:-20, 20:-20]
    assert np.abs(np.diff(inner, axis=along)).mean() < 0.5 * np.abs(np.diff(inner, axis=1 - along)).mean()


def test_the_same_field_has_the_same_strokes_and_none_is_no_trouble() -> None:
    np.testing.assert_array_equal(directions(even(0.3), FINENESS), directions(even(0.3), FINENESS))
    assert np.isfinite(directions(0 * even(0.0), FINENESS)).all()
    assert (facing(0 * even(0.0)) == 0).all()
