"""What is seen of a run of images: pixels and film strips, ready for the screen."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.images.image_run import Array, ImageRun

Pixels = NDArray[np.uint8]

NOISE_SHOWN = 2.5  # standard deviations of eps-hat between black and white


@dataclass(frozen=True, eq=False)
class ImageMoment:
    """One picture at one frame, with x_t = alpha x0-hat + sigma eps-hat; pixels are ``[H, W, 3]``.

    Args:
        noisy: x_t; what lies beyond black and white is cut off.
        clean: x0-hat.
        noise: eps-hat, grey where it is zero; None where there is no noise.
        t, alpha, sigma: the noise process there.
        length: of the score; not a number where there is no noise.
    """

    noisy: Pixels
    clean: Pixels
    noise: Pixels | None
    t: float
    alpha: float
    sigma: float
    length: float


def frame_at(run: ImageRun, t: float | None) -> int:
    """Return the frame of a run, recorded or not, that is nearest to a time; its last without one."""
    return len(run.times) - 1 if t is None else int(np.abs(run.times - t).argmin())


def pixels_of(images: Array) -> Pixels:
    """Return images ``[..., C, H, W]`` between -1 and 1 as bytes ``[..., H, W, 3]``; what lies beyond is cut off.

    Of one channel it makes a grey, of two or more than three it shows the first.
    """
    shown = images if images.shape[-3] == 3 else np.repeat(images[..., :1, :, :], 3, axis=-3)
    levels = np.rint((shown.clip(-1.0, 1.0) + 1.0) * 127.5).astype(np.uint8)
    return np.ascontiguousarray(np.moveaxis(levels, -3, -1))


def moment_at(run: ImageRun, frame: int, which: int) -> ImageMoment:
    """Return what is seen of one picture at a frame that is there."""
    x, x0 = run.noisy[frame, which], run.clean[frame, which]
    alpha, sigma = float(run.alphas[frame]), float(run.sigmas[frame])
    eps = None if sigma == 0.0 else pixels_of((x - np.float32(alpha) * x0) / np.float32(sigma * NOISE_SHOWN))
    length = float(run.lengths[frame, which])
    return ImageMoment(pixels_of(x), pixels_of(x0), eps, float(run.times[frame]), alpha, sigma, length)


def all_at(run: ImageRun, frame: int) -> Pixels:
    """Return what the network takes every picture to be at a frame, ``[n, H, W, 3]``."""
    return pixels_of(run.clean[frame])


def strip_frames(steps: int, cells: int) -> list[int]:
    """Return which frames a strip of so many cells shows, data first: the last one, the first, and evenly between."""
    count = max(2, min(cells, steps + 1))
    return [round(steps * (count - 1 - k) / (count - 1)) for k in range(count)]


def strip_cell(run: ImageRun, frame: int, which: int) -> tuple[Pixels, Pixels] | None:
    """Return x_t and x0-hat of one picture at a frame, or None while it is not there."""
    if frame >= run.count or which >= run.noisy.shape[1]:
        return None
    return pixels_of(run.noisy[frame, which]), pixels_of(run.clean[frame, which])
