"""Numbers in pictures and on the terminal."""

import pytest

from scoreviz.engine.figures import two_digits


@pytest.mark.parametrize(
    ("value", "written"),
    [(9.96, "10"), (0.996, "1.0"), (0.0996, "0.10"), (9.94, "9.9"), (0.04, "0.040"), (0.0, "0"), (123.0, "120")],
)
def test_two_digits_are_two_where_rounding_adds_one(value: float, written: str) -> None:
    assert two_digits(value) == written
