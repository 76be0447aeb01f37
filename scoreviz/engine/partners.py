"""Which marks are the copies that a symmetry made of one of them, so that all of them can change together."""

from collections.abc import Sequence

from scoreviz.engine.marks import Blob, Mark
from scoreviz.engine.symmetry import Affine, transformed

CLOSE = 1e-6  # of a Gaussian's place, spread and mass: what is left of turning to and fro


def partners(marks: Sequence[Mark], number: int, maps: Sequence[Affine]) -> dict[int, Affine]:
    """Return the numbers of a Gaussian and of its copies under a symmetry, with the map from it to each of them.

    A copy that was changed while no symmetry was on is none any more. The first map is the identity.
    """
    mark = marks[number]
    found = {number: Affine()}
    for to in maps[1:] if isinstance(mark, Blob) else ():
        wanted = transformed(mark, to)
        others = (n for n, other in enumerate(marks) if n not in found and _is_same(other, wanted))
        copy = next(others, None)
        if copy is not None:
            found[copy] = to
    return found


def _is_same(mark: Mark, other: Mark) -> bool:
    if not isinstance(mark, Blob) or not isinstance(other, Blob):
        return False
    here, there = ((*blob.mean, *blob.covariance, blob.mass) for blob in (mark, other))
    return all(abs(a - b) <= CLOSE * max(1.0, abs(a)) for a, b in zip(here, there, strict=True))
