"""Which marks are the copies that a symmetry made of one of them, so that all of them can change together."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import fields

from scoreviz.engine.marks import Mark
from scoreviz.engine.shapes import is_shape
from scoreviz.engine.symmetry import Affine, transformed

CLOSE = 1e-6  # of places, spreads, radii and masses: what is left of turning to and fro


def partners(marks: Sequence[Mark], number: int, maps: Sequence[Affine]) -> dict[int, Affine]:
    """Return the numbers of a shape and of its copies under a symmetry, with the map from it to each of them.

    A copy that was changed while no symmetry was on is none any more. The first map is the identity.
    """
    mark = marks[number]
    found = {number: Affine()}
    for to in maps[1:] if is_shape(mark) else ():
        wanted = transformed(mark, to)
        others = (n for n, other in enumerate(marks) if n not in found and _is_same(other, wanted))
        copy = next(others, None)
        if copy is not None:
            found[copy] = to
    return found


def images(marks: Sequence[Mark], numbers: Iterable[int], maps: Sequence[Affine]) -> dict[int, Affine]:
    """Return the copies that a symmetry made of some shapes, none of those themselves, each with the map to it."""
    chosen = tuple(numbers)
    found: dict[int, Affine] = {}
    for number in chosen:
        others = partners(marks, number, maps)
        found |= {n: to for n, to in others.items() if n not in chosen and n not in found}
    return found


def _is_same(mark: Mark, other: Mark) -> bool:
    if type(mark) is not type(other):
        return False
    return all(_is_close(getattr(mark, part.name), getattr(other, part.name)) for part in fields(mark))


def _is_close(one: object, other: object) -> bool:
    if isinstance(one, float | int) and isinstance(other, float | int):
        return math.isclose(one, other, rel_tol=CLOSE, abs_tol=CLOSE)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_is_close, one, other))
    return one == other
