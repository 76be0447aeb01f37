"""What was given to an image model, as plain JSON values and named arrays, and back with every field checked."""

import dataclasses
import typing
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.field_checks import Json, WrongFieldError, checked_value, fields, number
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import Given, GivenPicture
from scoreviz.wording import tr

PICTURES = ("picture", "first", "last")
LONGEST_SIDE = 1_024
MOST_CHANNELS = 4
LONGEST_NAME = 300

Arrays = Mapping[str, NDArray[Any]]


def encode_given(given: Given) -> tuple[Json, dict[str, NDArray[np.float32]]]:
    """Return what was given as JSON values and its arrays; of a mask only whether there is one is among the values."""
    plain = [part.name for part in dataclasses.fields(given) if part.name not in (*PICTURES, "mask")]
    words: Json = {name: getattr(given, name) for name in plain}
    arrays: dict[str, NDArray[np.float32]] = {}
    for name in PICTURES:
        picture: GivenPicture | None = getattr(given, name)
        words[name] = None if picture is None else {key: getattr(picture, key) for key in ("name", "width", "height")}
        if picture is not None:
            arrays[f"given.{name}"] = picture.pixels.values
    words["mask"] = given.mask is not None
    if given.mask is not None:
        arrays["given.mask"] = given.mask.values
    return words, arrays


def decode_given(data: object, arrays: Arrays) -> Given:
    """Return what JSON values and arrays describe.

    Raises:
        WrongFieldError: anything in it that cannot be believed.
    """
    found = fields(data, "given", {part.name for part in dataclasses.fields(Given)})
    hints = typing.get_type_hints(Given)
    plain = {name: value for name, value in found.items() if name not in (*PICTURES, "mask")}
    made: Json = {name: checked_value(hints[name], value, f"given.{name}") for name, value in plain.items()}
    if not isinstance(found["mask"], bool):
        raise WrongFieldError(tr("given.mask must be true or false"))
    made |= {name: _picture(found[name], f"given.{name}", arrays) for name in PICTURES}
    return Given(mask=_mask(arrays) if found["mask"] else None, **made)


def _picture(data: object, where: str, arrays: Arrays) -> GivenPicture | None:
    if data is None:
        return None
    found = fields(data, where, {"name", "width", "height"})
    name = found["name"]
    if not isinstance(name, str) or len(name) > LONGEST_NAME or not (name.isprintable() or not name):
        raise WrongFieldError(
            tr("{where}.name must be one line of at most {most} characters", where=where, most=LONGEST_NAME)
        )
    width, height = (int(number(found[side], f"given.{side}", whole=True)) for side in ("width", "height"))
    return GivenPicture(_pixels(arrays, where), name, width, height)


def _pixels(arrays: Arrays, where: str) -> FrozenArray:
    array = _array(arrays, where, 3)
    if not 1 <= len(array) <= MOST_CHANNELS:
        raise WrongFieldError(tr("{where} must have 1 to {most} channels", where=where, most=MOST_CHANNELS))
    if not (np.abs(array) <= 1).all():
        raise WrongFieldError(tr("{where} must lie between -1 and 1", where=where))
    return FrozenArray(array)


def _mask(arrays: Arrays) -> FrozenArray:
    array = _array(arrays, "given.mask", 2)
    if not ((array == 0) | (array == 1)).all():
        raise WrongFieldError(tr("given.mask must be 0 or 1 everywhere"))
    return FrozenArray(array)


def _array(arrays: Arrays, where: str, dimensions: int) -> NDArray[Any]:
    array = arrays.get(where)
    if array is None:
        raise WrongFieldError(tr("{where} is missing", where=where))
    if array.dtype != np.float32 or array.ndim != dimensions:
        raise WrongFieldError(tr("{where} has the wrong shape or type", where=where))
    if not all(1 <= side <= LONGEST_SIDE for side in array.shape[-2:]):
        raise WrongFieldError(
            tr("{where} must have at most {most} pixels a side", where=where, most=f"{LONGEST_SIDE:,}")
        )
    return array
