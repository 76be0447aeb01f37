"""The connected parts of a target, found once."""

from functools import lru_cache

from scoreviz.engine.document import Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.maths.parts import FLOOR, Parts, parts_of
from scoreviz.maths.shapes import SHAPES


@lru_cache(maxsize=16)
def parts(target: Target) -> Parts:
    """Return the parts of a target, the largest first; a shape's own names outlive what is painted on it.

    Errors:
        EmptyDrawing: there is no ink.
    """
    if isinstance(target.base, Preset):
        shape = SHAPES[target.base.name]
        return parts_of(realise(target), shape.landmarks, shape.floor)
    return parts_of(realise(target), (), FLOOR)
