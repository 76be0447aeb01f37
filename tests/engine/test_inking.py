"""What is remembered of a drawing never shows in it."""

import numpy as np
import pytest

from scoreviz.engine.inking import laid
from scoreviz.engine.marks import Stroke
from scoreviz.maths.drawing import apply_stroke


@pytest.mark.parametrize("erase", [False, True])
def test_a_stroke_that_grows_is_the_same_to_the_last_digit_as_one_laid_at_once(erase: bool) -> None:
    rng = np.random.default_rng(3)
    path = tuple((float(x), float(y)) for x, y in np.cumsum(rng.normal(size=(40, 2)) * 0.2, axis=0))
    ink = rng.random((256, 384)).astype(np.float32)
    for n in range(1, 41):
        grown = laid(Stroke(path[:n], 0.3, 0.7, erase), ink)
    at_once = apply_stroke(ink, np.asarray(path, dtype=np.float32), 0.3, 0.7, erase)
    np.testing.assert_array_equal(grown, at_once)
    other = (*path[:20], (0.0, 0.0))  # the same beginning, another end
    expected = apply_stroke(ink, np.asarray(other, dtype=np.float32), 0.3, 0.7, erase)
    np.testing.assert_array_equal(laid(Stroke(other, 0.3, 0.7, erase), ink), expected)
