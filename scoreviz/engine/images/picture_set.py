"""Pictures to learn from, with their classes, and others that are held back."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Classes = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class PictureSet:
    """Pictures of one size, 0 to 255.

    Args:
        name: what the set is called.
        pixels: those to learn from ``[n, C, H, W]``.
        classes: their classes ``[n]``, or None.
        names: of the classes, from 0.
        held: pictures held back, for judging ``[m, C, H, W]``.
        held_classes: their classes ``[m]``, or None.
        bits: the classes are sums of powers of two, each of which says that the picture has what it is named after.
    """

    name: str
    pixels: Pixels
    classes: Classes | None
    names: tuple[str, ...]
    held: Pixels
    held_classes: Classes | None
    bits: bool = False

    @property
    def size(self) -> int:
        """Pixels along one side."""
        return int(self.pixels.shape[-1])

    @property
    def channels(self) -> int:
        """1 for grey, 3 for colour."""
        return int(self.pixels.shape[1])

    @property
    def null(self) -> int | None:
        """The class that stands for all of them, one above the others; None where there are none."""
        if self.classes is None:
            return None
        return 2 ** len(self.names) if self.bits else len(self.names)
