"""The plane's four units of one arrow, for a picture or one of its pixels, along a run.

Formula, in the frame of x_t = alpha x0 + sigma eps:
    x0 = x0-hat    eps = (x_t - alpha x0) / sigma    s = -eps / sigma    v = alpha eps - sigma x0
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.images.image_run import Array, Floats, ImageRun
from scoreviz.engine.names import UnitName
from scoreviz.wording import tr

UNITS: tuple[UnitName, ...] = ("score", "eps", "x0", "v")
LEAST_TIME = 0.01  # the 10th of 1,000 levels: below it the score is 1 / sigma of almost nothing, and hides the rest
AT_ONCE = 1_000_000  # numbers that are looked at in one go


@dataclass(frozen=True, eq=False)
class Lengths:
    """How long the arrow is along the frames ``[0, seen)`` of a run, in each unit, per number.

    Args:
        seen: how many frames were looked at.
        t: the times ``[K]`` of those that are shown, noise first.
        units: root mean square over the numbers of the picture, or over the channels of the pixel, ``[4, K]``, as in
            ``UNITS``.
    """

    seen: int
    t: Floats
    units: Floats

    @classmethod
    def none(cls) -> "Lengths":
        """Of no frames."""
        return cls(0, np.zeros(0), np.zeros((len(UNITS), 0)))


def units_of(x: Array, x0: Array, alpha: Floats, sigma: Floats) -> Floats:
    """Return score, eps, x0 and v ``[4, ...]`` of x_t and x0-hat; ``sigma`` is above 0."""
    clean = x0.astype(np.float64)
    eps = (x.astype(np.float64) - alpha * clean) / sigma
    return np.stack([-eps / sigma, eps, clean, alpha * eps - sigma * clean])


def longer(lengths: Lengths, run: ImageRun, which: int, pixel: int) -> Lengths:
    """Return lengths with more of the frames that have come; of large pictures not all at once.

    Args:
        which: of the pictures.
        pixel: counted along the rows, or -1 for the whole picture.
    """
    numbers = int(np.prod(run.noisy.shape[2:])) if pixel < 0 else run.noisy.shape[2]
    last = min(run.count, lengths.seen + max(1, AT_ONCE // numbers))
    part = slice(lengths.seen, last)
    frames = lengths.seen + np.flatnonzero(_shown(run, part))
    found = units_of(*numbers_at(run, frames, which, pixel), *(of[frames, None] for of in (run.alphas, run.sigmas)))
    rows = np.sqrt((found**2).mean(axis=-1))
    return Lengths(last, np.append(lengths.t, run.times[frames]), np.concatenate([lengths.units, rows], axis=1))


def put_in(run: ImageRun, which: int, lengths: Lengths) -> tuple[float, ...]:
    """Return the length per number of what guidance has put in, s - s_any, at the times of ``lengths``; () without."""
    frames = np.flatnonzero(_shown(run, slice(0, lengths.seen)))
    guided = run.guided[frames, which] / np.sqrt(np.prod(run.noisy.shape[2:]))
    return () if np.isnan(guided).any() else tuple(guided.tolist())


def place_words(pixel: int, width: int) -> str:
    """Return where a pixel is, both counted from 1; -1 is the whole picture."""
    if pixel < 0:
        return tr("whole picture")
    return tr("row {row}, column {column}", row=pixel // width + 1, column=pixel % width + 1)


def _shown(run: ImageRun, part: slice) -> NDArray[np.bool_]:
    return (run.times[part] >= LEAST_TIME - 1e-9) & (run.sigmas[part] > 0)


def numbers_at(run: ImageRun, frames: NDArray[np.int64] | int, which: int, pixel: int) -> tuple[Array, Array]:
    """Return x_t and x0-hat ``[..., D]``, or ``[..., C]`` of one pixel, of a frame or of some ``[...]``."""
    found = []
    for of in (run.noisy, run.clean):
        picture = of[:, which][frames]
        *more, channels, high, wide = picture.shape
        flat = picture.reshape(*more, channels, high * wide)
        found.append(flat[..., pixel] if pixel >= 0 else flat.reshape(*more, channels * high * wide))
    return found[0], found[1]


def numbers_now(run: ImageRun, frame: int, which: int, pixel: int) -> dict[UnitName, tuple[float, ...]]:
    """Return what stands at the playhead in each unit: a pixel's channels, or the length per number of the picture.

    Where there is no noise only x0 is there.
    """
    x, x0 = numbers_at(run, frame, which, pixel)
    sigma = run.sigmas[frame]
    if sigma == 0.0:
        return {"x0": _told(x0.astype(np.float64), pixel)}
    found = units_of(x, x0, run.alphas[frame], sigma)
    return {unit: _told(values, pixel) for unit, values in zip(UNITS, found, strict=True)}


def _told(values: Floats, pixel: int) -> tuple[float, ...]:
    return tuple(values.tolist()) if pixel >= 0 else (float(np.sqrt((values**2).mean())),)


def values_at(values: Array, pixel: int) -> tuple[float, ...]:
    """Return the channels of one pixel of a picture ``[C, H, W]``."""
    return tuple(values.reshape(values.shape[0], -1)[:, pixel].tolist())
