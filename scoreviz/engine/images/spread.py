"""What many runs of one picture have in common, and where they differ."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.image_view import Pixels, pixels_of

LEAST = 1 / 255  # of brightness: what differs less is not told from nothing


@dataclass(frozen=True, eq=False)
class Spread:
    """Pictures of one moment, as one: their mean, and how far they lie apart.

    Args:
        mean: of all of them ``[H, W, 3]``.
        levels: their standard deviation at each pixel ``[H, W]``, 0 to 255 for nothing to ``most``.
        most: the largest of these, in shares of the way from black to white.
        typical: the root mean square over all pixels.
        off: how far the mean lies from the picture that was given, root mean square; not a number without one.
    """

    mean: Pixels
    levels: NDArray[np.uint8]
    most: float
    typical: float
    off: float


def spread_at(run: ImageRun, frame: int, given: FrozenArray | None = None) -> Spread:
    """Return the mean and the spread of what the network takes the pictures to be at a frame.

    Formula:
        the deviation is sqrt(sum (x - mean)^2 / (n - 1)) of each number, and of colours the root of the mean square
    """
    shown = run.clean[frame]  # float32: there may be many, and the window waits for it
    mean = shown.mean(0)
    spread = shown.std(0, ddof=1) if len(shown) > 1 else np.zeros_like(mean)
    spread = np.sqrt((spread.astype(np.float64) ** 2).mean(0)) / 2
    most = float(spread.max())
    levels = np.rint(spread / max(most, LEAST) * 255).clip(0, 255).astype(np.uint8)
    off = np.nan if given is None else float(np.sqrt(((mean - given.values) ** 2).mean())) / 2
    return Spread(pixels_of(mean), levels, most, float(np.sqrt((spread**2).mean())), off)


def final_picture(run: ImageRun, which: int, frame: int) -> FrozenArray:
    """Return what the network takes one picture to be at a frame, within black and white, ``[C, H, W]``."""
    return FrozenArray(run.clean[frame, which].clip(-1, 1))
