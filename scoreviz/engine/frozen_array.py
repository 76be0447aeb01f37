"""An array that a frozen part of the document may hold."""

import hashlib

import numpy as np
from numpy.typing import ArrayLike, NDArray


class FrozenArray:
    """A read-only float32 array that compares and hashes by content, so that a frozen part may hold it."""

    __slots__ = ("_digest", "values")

    def __init__(self, values: ArrayLike) -> None:
        array = np.array(values, dtype=np.float32, order="C")
        array.flags.writeable = False
        self.values: NDArray[np.float32] = array
        self._digest = hashlib.sha256(repr(array.shape).encode() + array.tobytes()).digest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FrozenArray) and self._digest == other._digest

    def __hash__(self) -> int:
        return hash(self._digest)

    def __repr__(self) -> str:
        return f"FrozenArray(shape={self.values.shape})"
