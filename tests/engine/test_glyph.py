"""The wedge between two arrows: where there is one, and how strong it is."""

import numpy as np
import pytest

from scoreviz.engine.glyph import wedges

TAILS = np.zeros((4, 2))
TRUE = np.array([[10.0, 0.0]] * 4)
LEARNED = TRUE + np.array([[0.0, 2.4], [0.0, 2.6], [3.0, 4.0], [0.0, -30.0]])
GAP = np.array([0.5, 0.0, 0.5, 7.0])


def test_a_wedge_is_as_strong_as_the_fields_are_apart() -> None:
    shown, corners, opacity = wedges(TAILS, TRUE, LEARNED, GAP)
    assert shown.tolist() == [False, True, True, True]
    assert opacity == pytest.approx([0.12, 0.335, 0.55])
    np.testing.assert_array_equal(corners[1], [[0, 0], [10, 0], [13, 4]])


def test_a_gap_is_hidden_by_the_picture_s_own_measure() -> None:
    assert wedges(TAILS, TRUE, LEARNED, GAP, unit=2.0)[0].tolist() == [False, False, True, True]
    assert wedges(TAILS, TRUE, LEARNED, GAP, unit=2.1)[0].tolist() == [False, False, False, True]
