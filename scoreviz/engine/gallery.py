"""The shapes that ship with the program, as tiles to pick from."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import Preset, Target
from scoreviz.engine.fields import portrait
from scoreviz.maths.shapes import SHAPES


@dataclass(frozen=True, eq=False)
class Tile:
    """One shape: its name, its title, and its density ``[h, w]``, 1 at the peak, row 0 the lowest y."""

    name: str
    title: str
    image: NDArray[np.float32]


@lru_cache(maxsize=4)
def gallery(pixels: int) -> tuple[Tile, ...]:
    """Return a square tile of every shape."""
    return tuple(Tile(name, shape.title, portrait(preset(name), pixels)) for name, shape in SHAPES.items())


def preset(name: str) -> Target:
    """Return a shape as a target.

    Raises:
        KeyError: there is no such shape.
    """
    return Target(base=Preset(name), name=SHAPES[name].title)
