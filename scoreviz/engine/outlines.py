"""Closed outlines of fewer places, as near to the first as the eye can tell (Douglas and Peucker 1973)."""

import math
from collections.abc import Sequence

from scoreviz.engine.marks import Path, Place

FINEST = 0.003  # of the size of the letters
COARSEST = 0.05


def bounded(outlines: Sequence[Path], most: int) -> tuple[Path, ...]:
    """Return closed outlines in at most so many places where that can be: every place that goes lay near the line."""
    tolerance = FINEST
    made = _all_thinned(outlines, tolerance)
    while sum(map(len, made)) > most and tolerance < COARSEST:
        tolerance *= 1.5
        made = _all_thinned(outlines, tolerance)
    return made


def thinned(outline: Path, tolerance: float) -> Path:
    """Return a closed outline of some of its places; the others lie within ``tolerance`` of its sides."""
    if len(outline) < 4:
        return outline
    far = max(range(len(outline)), key=lambda n: math.dist(outline[0], outline[n]))
    there, back = outline[: far + 1], (*outline[far:], outline[0])
    return (*_thinned_line(there, tolerance)[:-1], *_thinned_line(back, tolerance)[:-1])


def _all_thinned(outlines: Sequence[Path], tolerance: float) -> tuple[Path, ...]:
    made = (thinned(outline, tolerance) for outline in outlines)
    return tuple(outline for outline in made if len(outline) > 2)


def _thinned_line(line: Path, tolerance: float) -> Path:
    """Return an open line of its ends and of what is too far from the line between those that stay."""
    kept = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        inner = range(first + 1, last)
        far = max(inner, key=lambda n: _distance(line[n], line[first], line[last]), default=None)
        if far is not None and _distance(line[far], line[first], line[last]) > tolerance:
            kept.add(far)
            waiting += [(first, far), (far, last)]
    return tuple(line[n] for n in sorted(kept))


def _distance(place: Place, start: Place, end: Place) -> float:
    """Return how far a place is from the stretch between two others."""
    (x, y), (u, v) = (place[0] - start[0], place[1] - start[1]), (end[0] - start[0], end[1] - start[1])
    length = u * u + v * v
    along = min(max((x * u + y * v) / length, 0.0), 1.0) if length else 0.0
    return math.hypot(x - along * u, y - along * v)
