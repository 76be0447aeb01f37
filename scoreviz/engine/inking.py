"""From marks to ink: each kind of mark laid on a page, and drawings remembered so that one more mark costs one mark."""

import threading
from collections import OrderedDict
from functools import singledispatch

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.marks import Blob, Fill, Mark, Move, Path, Place, Smoothing, Stroke
from scoreviz.engine.target import Base
from scoreviz.maths.drawing import blank, box, stroke_profile
from scoreviz.maths.marks import fill, gaussian, moved, smooth, spray

Ink = NDArray[np.float32]
Key = tuple[Base, tuple[Mark, ...], int]

_REMEMBERED_STROKES = 8  # a symmetry draws several at once
_REMEMBERED_BYTES = 24_000_000  # sixty pages of the usual fineness, or four of the finest


@singledispatch
def laid(mark: Mark, ink: Ink) -> Ink:
    """Return a page ``[H, W]`` with one mark on it; the page before is left as it was."""
    raise TypeError(f"{type(mark).__name__} is no mark")


@laid.register
def _stroke(mark: Stroke, ink: Ink) -> Ink:
    if mark.soft:
        return spray(ink, np.asarray(mark.points, dtype=np.float32), mark.radius, mark.strength, mark.erase)
    profile = _profiles.of(mark, len(ink))
    return ink * (1 - mark.strength * profile) if mark.erase else ink + mark.strength * profile


class ProfileCache:
    """The profiles of the strokes that were laid last, so that one more point of a drag costs one segment.

    The profile of a stroke is the largest of its segments', hence that of a longer one is no less, and the same to the
    last digit as if it had been laid at once.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[Place, float, int], tuple[Path, Ink]] = OrderedDict()

    def of(self, stroke: Stroke, rows: int) -> Ink:
        """Return the profile ``[H, W]`` of a stroke on a page of so many rows, 0 to 1."""
        page = blank(rows)
        if not stroke.points:
            return page
        key = (stroke.points[0], stroke.radius, rows)
        with self._lock:
            begun, known = self._known.get(key, ((), page))
        new = stroke.points
        if begun and stroke.points[: len(begun)] == begun:
            page, new = known.copy(), stroke.points[len(begun) - 1 :]
        path = np.asarray(np.asarray(new, dtype=np.float32), dtype=np.float64)
        near = box(path, stroke.radius, rows)
        page[near] = np.maximum(page[near], stroke_profile(path, stroke.radius, *near, rows))
        with self._lock:
            self._known[key] = (stroke.points, page)
            self._known.move_to_end(key)
            while len(self._known) > _REMEMBERED_STROKES:
                self._known.popitem(last=False)
        return page


_profiles = ProfileCache()


@laid.register
def _fill(mark: Fill, ink: Ink) -> Ink:
    return fill(ink, mark.outlines, mark.strength, mark.erase)


@laid.register
def _blob(mark: Blob, ink: Ink) -> Ink:
    xx, xy, yy = mark.covariance
    return gaussian(ink, mark.mean, [[xx, xy], [xy, yy]], mark.mass)


@laid.register
def _smoothing(mark: Smoothing, ink: Ink) -> Ink:
    return smooth(ink, mark.points, mark.radius, mark.strength)


@laid.register
def _move(mark: Move, ink: Ink) -> Ink:
    return moved(ink, mark.region, np.reshape(mark.matrix, (2, 2)), mark.offset, mark.keep)


class InkCache:
    """Drawings by their marks, so that one more mark costs one mark however long the drawing is.

    The window, the training and the field worker all ask, each from its own thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inks: OrderedDict[Key, Ink] = OrderedDict()

    def ink(self, base: Base, marks: tuple[Mark, ...], rows: int, start: Ink) -> Ink:
        """Return the ink of marks on a page whose base left ``start``."""
        with self._lock:
            return self._ink(base, marks, rows, start)

    def _ink(self, base: Base, marks: tuple[Mark, ...], rows: int, start: Ink) -> Ink:
        # Only lengths that are remembered are tried: a drawing of thousands of marks is not hashed at each of them.
        lengths = {len(key[1]) for key in self._inks if len(key[1]) <= len(marks)}
        known = max((n for n in lengths if (base, marks[:n], rows) in self._inks), default=0)
        ink = start
        if known:
            ink = self._inks[base, marks[:known], rows]
            self._inks.move_to_end((base, marks[:known], rows))  # a long drag begins from it again and again
        for number, mark in enumerate(marks[known:], start=known):
            if number == len(marks) - 1 and number > known:
                self._remember((base, marks[:-1], rows), ink)  # a shape that is dragged lies on top of the same marks
            ink = laid(mark, ink)
        self._remember((base, marks, rows), ink)
        return ink

    def _remember(self, key: Key, ink: Ink) -> None:
        self._inks[key] = ink
        self._inks.move_to_end(key)
        while len(self._inks) > 1 and sum(one.nbytes for one in self._inks.values()) > _REMEMBERED_BYTES:
            self._inks.popitem(last=False)
