"""Numbers in pictures and on the terminal."""

import pytest

from scoreviz.engine.figures import THIN, group_by, number, read, significant, two_digits, with_groups


@pytest.mark.parametrize(
    ("value", "written"),
    [(9.96, "10"), (0.996, "1.0"), (0.0996, "0.10"), (9.94, "9.9"), (0.04, "0.040"), (0.0, "0"), (123.0, "120")],
)
def test_two_digits_are_two_where_rounding_adds_one(value: float, written: str) -> None:
    assert two_digits(value) == written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,500", 1_500.0),
        ("12,345,678.5", 12_345_678.5),
        ("0,5", 0.5),
        ("0,125", 0.125),
        ("1,5", 1.5),
        ("1,2345", 1.2345),
        ("\u22120.4", -0.4),
        ("12\u2009345", 12_345.0),
        (" 34 % ", 34.0),
        ("1e-3", 1e-3),
    ],
)
def test_numbers_are_read_as_they_are_written(text: str, value: float) -> None:
    assert read(text) == value


@pytest.mark.parametrize("text", ["", "many", "1,2,3", "1 2"])
def test_what_is_no_number_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match="could not convert"):
        read(text)


def test_thousands_are_parted_as_the_language_has_it() -> None:
    group_by(",")
    try:
        assert (number(-12_345), significant(1_234_567, 2), with_groups(1234.5, 1)) == (
            "−12,345",
            "1,200,000",
            "1,234.5",
        )
    finally:
        group_by(THIN)
    assert number(12_345) == "12\u2009345"


def test_of_a_tiny_number_no_zeros_are_to_be_counted() -> None:
    assert significant(1.46e-11) == "1.5e\u221211"
    assert significant(0.0000021) == "0.0000021"
