"""What is seen of two films side by side: a row of each, their difference, and how large it is."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.images.image_run import Array, ImageRun
from scoreviz.engine.images.image_view import Pixels, pixels_of, strip_frames
from scoreviz.engine.images.wandering import Walk

BRIGHTEST = 0.5  # a difference of half of black to white, and more, is the brightest there is
Levels = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Column:
    """Two pictures of one moment, each None while it is not there.

    Args:
        upper, lower: pixels ``[H, W, 3]``.
        apart: 0 to 255, how far they are apart at each pixel, ``[H, W]``.
        off: the root of its mean square; black to white is 1. Not a number where one of the two is not there.
        mark: what it is: the number of a picture, or of a frame.
    """

    upper: Pixels | None
    lower: Pixels | None
    apart: Levels | None
    off: float
    mark: int


def frame_near(run: ImageRun, t: float) -> int:
    """Return the frame whose time is nearest to t, whether it is there yet or not."""
    return int(np.abs(run.times - t).argmin())


def compared(first: ImageRun, second: ImageRun | None, frame: int, pictures: list[int]) -> tuple[Column, ...]:
    """Return some pictures as the network sees them in both runs, at the frame of the first and the time nearest to it
    in the second."""
    if second is None:
        return tuple(_column(first.clean[frame, which], None, which) for which in pictures)
    at = frame_near(second, float(first.times[frame]))
    there = at < second.count
    return tuple(
        _column(first.clean[frame, which], second.clean[at, which] if there else None, which) for which in pictures
    )


def branched(first: ImageRun, branch: ImageRun | None, which: int, cells: int) -> tuple[Column, ...]:
    """Return one picture as the network sees it on both films, data first."""
    frames = strip_frames(len(first.times) - 1, cells)
    return tuple(_column(_clean(first, k, which), _clean(branch, k, which), k) for k in frames)


def walked(walk: Walk | None, cells: int) -> tuple[Column, ...]:
    """Return x_t over x0-hat at evenly chosen steps of a walk, its start first; how far x0-hat has come beside it."""
    if walk is None:
        return ()
    frames = strip_frames(len(walk.noisy) - 1, cells)[::-1]
    away = walk.away() if walk.count else np.empty(0)
    return tuple(
        Column(pixels_of(walk.noisy[k]), pixels_of(walk.clean[k]), None, float(away[k]), k)
        if k < walk.count
        else Column(None, None, None, np.nan, k)
        for k in frames
    )


def window_of(count: int, which: int, cells: int) -> list[int]:
    """Return which pictures are shown where there is room for some: those around the one that is looked at."""
    first = min(max(which - cells // 2, 0), max(count - cells, 0))
    return list(range(first, min(first + cells, count)))


def off(first: Array, second: Array) -> float:
    """Return how far two pictures are apart, the root mean square over their numbers; black to white is 1.

    Formula:
        |a - b| / 2 sqrt(D)
    """
    return float(np.sqrt(((first.astype(np.float64) - second) ** 2).mean()) / 2)


def levels_of(first: Array, second: Array) -> Levels:
    """Return how far each pixel is apart, the root mean square of its colours, ``[H, W]``: 255 is ``BRIGHTEST``."""
    apart = np.sqrt(((first - second) ** 2).mean(0)) / 2
    found: Levels = np.rint(255 * (apart / BRIGHTEST).clip(0.0, 1.0)).astype(np.uint8)
    return found


def _clean(run: ImageRun | None, frame: int, which: int) -> Array | None:
    return None if run is None or frame >= run.count else run.clean[frame, which]


def _column(upper: Array | None, lower: Array | None, mark: int) -> Column:
    shown = [None if one is None else pixels_of(one) for one in (upper, lower)]
    if upper is None or lower is None:
        return Column(shown[0], shown[1], None, np.nan, mark)
    return Column(shown[0], shown[1], levels_of(upper, lower), off(upper, lower), mark)


@dataclass(frozen=True, eq=False)
class WalkMoment:
    """One step of a walk: x_t and x0-hat, pixels ``[H, W, 3]``."""

    noisy: Pixels
    clean: Pixels
    step: int


def walk_at(walk: Walk | None, step: int) -> WalkMoment | None:
    """Return a step of a walk, or the newest before it; None where there is none."""
    if walk is None or walk.count == 0:
        return None
    at = min(step, walk.count - 1)
    return WalkMoment(pixels_of(walk.noisy[at]), pixels_of(walk.clean[at]), at)
