"""Numbers as they are read."""

import math

import pytest

from scoreviz.engine.figures import grouped, percent, two_digits
from scoreviz.ui import figures


@pytest.mark.parametrize(
    ("value", "written"), [(0, "0"), (999, "999"), (1204, "1\u2009204"), (1234567, "1\u2009234\u2009567"), (-5, "−5")]
)
def test_whole_numbers(value: int, written: str) -> None:
    assert figures.number(value) == written


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (0.0971, "9.7 %"),
        (0.0996, "10 %"),
        (0.996, "100 %"),
        (0.00163, "0.16 %"),
        (0.000999, "0.10 %"),
        (1.234, "120 %"),
        (12.34, "1\u2009200 %"),
        (0.0, "0 %"),
        (None, "–"),
        (math.nan, "–"),
        (math.inf, "–"),
    ],
)
def test_errors_have_two_significant_digits(share: float | None, written: str) -> None:
    assert figures.percent(share) == written


@pytest.mark.parametrize(("share", "written"), [(0.617, "62 %"), (0.0, "0 %"), (1.0, "100 %"), (None, "–")])
def test_shares_are_whole(share: float | None, written: str) -> None:
    assert figures.whole_percent(share) == written


@pytest.mark.parametrize(("time", "written"), [(0, "0 s"), (3.2, "3 s"), (99, "99 s"), (150, "2 min"), (7200, "2.0 h")])
def test_times_carry_their_unit(time: float, written: str) -> None:
    assert figures.seconds(time) == written


@pytest.mark.parametrize(
    ("value", "written"), [(950, "950"), (13_058, "13 k"), (999_900, "1.0 M"), (1_240_000, "1.2 M")]
)
def test_counts_in_round_figures(value: int, written: str) -> None:
    assert figures.about(value) == written


@pytest.mark.parametrize(("sigma", "written"), [(0.2412, "0.24"), (8.0, "8.00"), (9.999, "10.0"), (0.0, "0.00")])
def test_noise_levels(sigma: float, written: str) -> None:
    assert figures.level(sigma) == written
    assert figures.ratio(sigma) == written


def test_a_ratio_may_be_large() -> None:
    assert [figures.ratio(value) for value in (99.9, 99.96, 1e5)] == ["99.9", "100", "100\u2009000"]


@pytest.mark.parametrize(
    ("value", "written"), [(-0.417, "−0.42"), (-0.004, "0.00"), (1.0, "1.00"), (-12.34, "−12.3"), (float("nan"), "–")]
)
def test_coordinates(value: float, written: str) -> None:
    assert figures.signed(value) == written


def test_small_negative_numbers_keep_the_true_minus() -> None:
    assert figures.significant(-0.0345) == "−0.035"


def test_pictures_write_numbers_as_the_window_does() -> None:
    for value in (0.00123, 0.0996, 0.34, 9.96, 12_345.0):
        assert two_digits(value) == figures.significant(value)
    assert percent(0.0996) == "10\u2009%"
    assert grouped(12_345.4) == figures.number(12_345)
