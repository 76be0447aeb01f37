"""What was given, in a project file: nothing of it is believed before it is checked."""

from typing import Any

import numpy as np
import pytest

from scoreviz.engine.field_checks import WrongFieldError
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import Given, GivenPicture
from scoreviz.engine.given_file import decode_given, encode_given

PICTURE = GivenPicture(FrozenArray(np.linspace(-1, 1, 12).reshape(3, 2, 2)), "boot", 40, 30)
GIVEN = Given(PICTURE, mask=FrozenArray(np.eye(2)), last=PICTURE)


def test_it_comes_back_as_it_was() -> None:
    words, arrays = encode_given(GIVEN)
    assert sorted(arrays) == ["given.last", "given.mask", "given.picture"]
    assert decode_given(words, arrays) == GIVEN
    assert decode_given(*encode_given(Given())) == Given()


NAN = np.full((1, 2, 2), np.nan, np.float32)


@pytest.mark.parametrize(
    ("words", "arrays", "why"),
    [
        ({"t": 1.5}, {}, "given.t must be between 0 and 1"),
        ({"blends": 1}, {}, "given.blends must be a whole number between 2 and 64"),
        ({"blend": "three"}, {}, "given.blend must be one of one, two"),
        ({"mask": 3}, {}, "given.mask must be true or false"),
        ({"first": {"name": "a", "width": 1, "height": 1}}, {}, "given.first is missing"),
        ({"picture": {"name": "a\nb", "width": 1, "height": 1}}, {}, "given.picture.name must be one line"),
        ({"picture": {"name": "a", "width": -1, "height": 1}}, {}, "given.width must be a whole number between 0"),
        ({"picture": {"name": "a", "width": 1}}, {}, "given.picture.height is missing"),
        ({}, {"given.picture": NAN}, "given.picture must lie between -1 and 1"),
        ({}, {"given.picture": np.zeros((2, 2), np.float32)}, "given.picture has the wrong shape or type"),
        ({}, {"given.picture": np.zeros((1, 2, 2))}, "given.picture has the wrong shape or type"),
        ({}, {"given.picture": np.zeros((5, 2, 2), np.float32)}, "given.picture must have 1 to 4 channels"),
        ({}, {"given.picture": np.zeros((1, 1, 2000), np.float32)}, "at most 1,024 pixels a side"),
        ({}, {"given.mask": np.full((2, 2), 0.5, np.float32)}, "given.mask must be 0 or 1 everywhere"),
    ],
)
def test_what_is_wrong_is_named(words: dict[str, Any], arrays: dict[str, Any], why: str) -> None:
    data, there = encode_given(GIVEN)
    with pytest.raises(WrongFieldError, match=why):
        decode_given(data | words, there | arrays)
