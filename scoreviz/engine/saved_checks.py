"""What a file says of a training, each number and array checked before it is believed.

All of them raise a ValueError, one sentence, for what is missing, of a wrong shape or type, or not finite.
"""

import sys
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.drawing_digest import UNKNOWN
from scoreviz.wording import tr

LONGEST_DIGEST = 100


def number(numbers: Mapping[str, Any], name: str) -> float:
    """Return a number that is not negative."""
    value = numbers.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= sys.float_info.max:
        raise ValueError(tr("The training's {name} must be a number that is not negative.", name=name))
    return float(value)


def drawing(numbers: Mapping[str, Any]) -> str:
    """Return the digest of a drawing."""
    digest = numbers.get("drawing", UNKNOWN)
    if not isinstance(digest, str) or len(digest) > LONGEST_DIGEST:
        raise ValueError(tr("The training's drawing must be a digest."))
    return digest


def whole(numbers: Mapping[str, Any], name: str, least: int, most: int) -> int:
    """Return a whole number between two ends."""
    value = number(numbers, name)
    if not least <= value <= most or value != int(value):
        ends = {"least": least, "most": most}
        raise ValueError(tr("The training's {name} must be a whole number from {least} to {most}.", name=name, **ends))
    return int(value)


def array(
    arrays: Mapping[str, NDArray[Any]], name: str, dtype: type[np.generic], shape: tuple[int, ...] | None
) -> NDArray[Any]:
    """Return a copy of an array of one type and one shape (any length where that is None), all finite."""
    found = arrays.get(name)
    if found is None:
        raise ValueError(tr("The trained weights lack {name}.", name=name))
    if found.dtype != dtype or found.ndim > 1 or (shape is not None and found.shape != shape):
        raise ValueError(tr("The trained weights hold {name} in a wrong shape or type.", name=name))
    if not bool(np.isfinite(found).all()):
        raise ValueError(tr("The trained weights hold {name} with NaN or infinity.", name=name))
    return np.array(found)
