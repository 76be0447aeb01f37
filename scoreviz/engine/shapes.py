"""Single shapes: the marks that leave ink of their own, as they are picked, put elsewhere and taken to other pages.

What erases, smooths or moves is no shape: it acts on whatever lies there, and stays where it is. A shape that is put
elsewhere lies on top, seen whole.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.field_checks import RANGES, WrongFieldError
from scoreviz.engine.grips import LEAST_SIDE, RIM, Corners, bell_of, box_of
from scoreviz.engine.layering import LayersRefused
from scoreviz.engine.marks import Blob, Fill, Mark, Move, Path, Place, Smoothing, Stroke
from scoreviz.engine.pick_up import FAINTEST, ink_at
from scoreviz.engine.symmetry import Affine, shifted, transformed
from scoreviz.engine.target import Target
from scoreviz.engine.target_file import FARTHEST, LARGEST_MATRIX, check_size
from scoreviz.maths.drawing import PAGE
from scoreviz.wording import tr

STEP = 0.25  # canvas units: how far a second one lies from the first


def is_shape(mark: Mark) -> bool:
    """Return whether a mark leaves ink of its own."""
    return isinstance(mark, Blob) or (isinstance(mark, Stroke | Fill) and not mark.erase)


def put_shape(mark: Mark, to: Affine) -> Mark:
    """Return a shape put elsewhere, as dark as before; strokes stay round.

    Formula:
        A Gaussian's mass grows by abs(det matrix), so that its middle is as dark as it was.
    """
    made = transformed(mark, to)
    return replace(made, mass=made.mass * to.scale**2) if isinstance(made, Blob) else made


def seen(marks: Sequence[Mark], number: int) -> Mark:
    """Return a shape where it is seen: every later piece that it lay in whole has carried it along."""
    mark = marks[number]
    for later in marks[number + 1 :]:
        if isinstance(later, Move) and not later.keep and _holds(later.region, mark):
            mark = put_shape(mark, Affine(later.matrix, later.offset))
    return mark


def shape_at(target: Target, layer: int, place: Place) -> int | None:
    """Return the number of the topmost shape of a layer at a place, or None; where no ink is left there is none."""
    if ink_at(target, layer, place) < FAINTEST:
        return None
    marks = target.layers[layer].marks
    found = (n for n in reversed(range(len(marks))) if is_shape(marks[n]) and _covers(seen(marks, n), place))
    return next(found, None)


def shapes_within(marks: Sequence[Mark], region: Path) -> tuple[int, ...]:
    """Return the numbers of the shapes that lie inside an outline, whole."""
    return tuple(n for n, mark in enumerate(marks) if is_shape(mark) and _holds(region, seen(marks, n)))


def box_around(shapes: Iterable[Mark]) -> Corners:
    """Return the upright box around some shapes, no side of it shorter than a grip can hold."""
    (left, bottom), _, (right, top), _ = box_of([place for mark in shapes for place in _rim(mark)])
    wide, high = (max(0.0, LEAST_SIDE - side) / 2 for side in (right - left, top - bottom))
    return box_of(((left - wide, bottom - high), (right + wide, top + high)))


def outlines_of_shape(mark: Mark) -> tuple[Path, ...]:
    """Return the lines that show which shape is meant: outlines, closed, or the middle line of a stroke."""
    if isinstance(mark, Fill):
        return tuple((*outline, outline[0]) for outline in mark.outlines)
    if isinstance(mark, Blob):
        return (bell_of(mark).rim(),)
    return (mark.points,) if isinstance(mark, Stroke) else ()


def can_be_kept(mark: Mark) -> bool:
    """Return whether a file takes a shape that is put so: neither far away, nor too large, small, dark or faint."""
    if isinstance(mark, Blob):
        xx, xy, yy = mark.covariance
        fits = max(xx, yy) <= LARGEST_MATRIX and min(xx, yy, xx * yy - xy * xy) > 0
        return fits and _in_range("mass", mark.mass) and _is_near((mark.mean,))
    if isinstance(mark, Stroke):
        return _in_range("radius", mark.radius) and _is_near(mark.points)
    return isinstance(mark, Fill) and all(map(_is_near, mark.outlines))


def beside(shapes: tuple[Mark, ...], target: Target) -> tuple[Mark, ...]:
    """Return shapes shifted as often as it takes until none of them lies where the same one lies already.

    They go to the right and down; near the page's right or lower edge the other way.
    """
    there = {mark for layer in target.layers for mark in layer.marks}
    _, (right, bottom), _, _ = box_around(shapes)
    x, y = (-STEP if right > PAGE[1] - 1 else STEP), (STEP if bottom < PAGE[2] + 1 else -STEP)
    placed, steps = shapes, 0
    while any(mark in there for mark in placed):
        steps += 1
        placed = tuple(put_shape(mark, shifted(steps * x, steps * y)) for mark in shapes)
    return placed if all(map(can_be_kept, placed)) else shapes


def with_shapes(target: Target, number: int, shapes: tuple[Mark, ...]) -> Target:
    """Return a target with shapes on top of one of its layers.

    Raises:
        LayersRefused: there would be more than a file can hold.
    """
    layer = target.layers[number]
    made = target.with_layer(number, replace(layer, marks=(*layer.marks, *shapes)))
    try:
        check_size(made.layers)
    except WrongFieldError:
        raise LayersRefused(tr("The layers would hold more marks than a file can: merge some first.")) from None
    return made


def reaches_shapes(marks: Sequence[Mark], numbers: Sequence[int]) -> bool:
    """Return whether anything that erases, smooths or moves came after one of some shapes and may have changed it.

    Boxes are compared: what comes near is taken to have changed it.
    """
    low = box_around([seen(marks, number) for number in numbers])
    later = (mark for mark in marks[min(numbers) + 1 :] if not is_shape(mark))
    return any(_overlap(low, box_of(_rim(mark))) for mark in later if _rim(mark))


def _in_range(name: str, value: float) -> bool:
    low, high = RANGES[f"target.layers.marks.{name}"]
    return low <= value <= high


def _is_near(path: Path) -> bool:
    return all(abs(x) <= FARTHEST and abs(y) <= FARTHEST for x, y in path)


def _rim(mark: Mark) -> Path:
    """Return places whose box is that of the shape's ink; of a Gaussian, of its rim."""
    if isinstance(mark, Blob):
        (x, y), (xx, _, yy) = mark.mean, mark.covariance
        return _around(x, y, RIM * math.sqrt(xx), RIM * math.sqrt(yy))
    if isinstance(mark, Stroke | Smoothing):
        return tuple(place for x, y in mark.points for place in _around(x, y, mark.radius, mark.radius))
    if isinstance(mark, Move):
        return mark.region
    return tuple(place for outline in mark.outlines for place in outline) if isinstance(mark, Fill) else ()


def _overlap(a: Corners, b: Corners) -> bool:
    return all(a[0][axis] <= b[2][axis] and b[0][axis] <= a[2][axis] for axis in range(2))


def _around(x: float, y: float, wide: float, high: float) -> Path:
    return (x - wide, y), (x + wide, y), (x, y - high), (x, y + high)


def _holds(region: Path, mark: Mark) -> bool:
    """Return whether all of a mark's ink lies inside an outline."""
    rim = _rim(mark)
    return bool(rim) and bool(_inside((region,), np.array(rim, dtype=float)).all())


def _covers(mark: Mark, place: Place) -> bool:
    """Return whether a shape leaves ink at a place."""
    at = np.array((place,), dtype=float)
    if isinstance(mark, Fill):
        return bool(_inside(mark.outlines, at)[0])
    if isinstance(mark, Blob):
        (xx, xy, yy), dx, dy = mark.covariance, place[0] - mark.mean[0], place[1] - mark.mean[1]
        square = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / (xx * yy - xy * xy)
        return square <= RIM**2
    return isinstance(mark, Stroke) and _distance(np.array(mark.points, dtype=float), at[0]) < mark.radius


def _inside(outlines: Iterable[Path], places: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return for each place ``[N, 2]`` whether it lies inside an odd number of outlines: a ray crosses an odd number
    of sides."""
    inside = np.zeros(len(places), dtype=bool)
    x, y = places[:, :1], places[:, 1:]
    for outline in outlines:
        ends = np.array(outline, dtype=float)
        starts = np.roll(ends, 1, axis=0)
        rise = np.where(ends[:, 1] == starts[:, 1], 1.0, ends[:, 1] - starts[:, 1])
        crossed = (starts[:, 1] > y) != (ends[:, 1] > y)  # [N, M]
        at = starts[:, 0] + (y - starts[:, 1]) / rise * (ends[:, 0] - starts[:, 0])
        inside ^= (crossed & (x < at)).sum(axis=1) % 2 == 1
    return inside


def _distance(line: NDArray[np.float64], place: NDArray[np.float64]) -> float:
    """Return how far a place is from a line ``[M, 2]``."""
    start, along = line[:-1], np.diff(line, axis=0)
    if not len(along):
        return math.dist(line[0], place)
    square = np.maximum((along**2).sum(axis=1), np.finfo(float).tiny)
    share = np.clip(((place - start) * along).sum(axis=1) / square, 0.0, 1.0)
    return float(np.hypot(*(place - start - share[:, None] * along).T).min())
