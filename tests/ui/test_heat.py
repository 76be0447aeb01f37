"""Contours against circles whose radius is known."""

import numpy as np
import pytest

from scoreviz.ui.heat import contour_lines

XS, YS = np.linspace(-3, 3, 120), np.linspace(-2, 2, 80)


def hill(x: float = 0.0) -> np.ndarray:
    return np.exp(-0.5 * ((XS[None] - x) ** 2 + YS[:, None] ** 2) / 0.5**2)


@pytest.mark.parametrize("every", [1, 2, 3])
def test_a_round_hill_has_round_contours(every: int) -> None:
    lines = contour_lines(XS, YS, hill(), (0.5,), every)
    radius = 0.5 * np.sqrt(2 * np.log(2))
    assert np.hypot(*lines.reshape(-1, 2).T) == pytest.approx(radius, abs=0.005)
    length = np.hypot(*(lines[:, 1] - lines[:, 0]).T).sum()
    assert length == pytest.approx(2 * np.pi * radius, rel=0.01)


@pytest.mark.parametrize("every", [1, 2, 5])
def test_two_lines_are_not_joined(every: int) -> None:
    lines = contour_lines(XS, YS, hill(-1.5) + hill(1.5), (0.3, 0.8), every)
    assert np.hypot(*(lines[:, 1] - lines[:, 0]).T).max() < 0.1 * every
    assert (lines[..., 0] < 0).any()
    assert (lines[..., 0] > 0).any()


def test_flat_ground_and_no_ground_have_no_contours() -> None:
    assert len(contour_lines(XS, YS, np.zeros((80, 120)), (0.5,))) == 0
    assert len(contour_lines(XS, YS, np.full((80, 120), np.nan), (0.5,))) == 0
    assert len(contour_lines(XS[:1], YS, np.zeros((80, 1)), (0.5,))) == 0
