"""Small pictures of p_t: the strip of the noise axis, and the portrait of a drawing."""

from functools import lru_cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import AxisName, KernelName, Noise
from scoreviz.engine.fields import PEAK_RASTER, NoiseLevel, noise_level
from scoreviz.engine.noise_units import NoiseScale, axis_of
from scoreviz.engine.target import Target
from scoreviz.engine.truth import truth
from scoreviz.maths.drawing import PAGE

Array = NDArray[np.float32]

_STRIP_HALF_HEIGHT = 2.4  # canvas units: a shape of unit scale fills a thumbnail, and noise soon does
_VISIBLE_SHARE = 0.05
_PORTRAIT_MARGIN = 1.3


def strip(target: Target, noise: Noise, count: int, width: int, height: int, unit: AxisName = "t") -> tuple[Array, ...]:
    """Return thumbnails of p_t on the axis of a process (``strip_on``)."""
    return strip_on(target, axis_of(noise, unit), count, width, height)


def strip_on(target: Target, scale: NoiseScale, count: int, width: int, height: int) -> tuple[Array, ...]:
    """Return ``count`` thumbnails ``[height, width]`` of p_t over the page, evenly spread over the noise axis."""
    times = scale.times((np.arange(count) + 0.5) / count)
    return _thumbnails(target, scale.noise, tuple(times.tolist()), width, height)


@lru_cache(maxsize=8)
def _thumbnails(target: Target, noise: Noise, times: tuple[float, ...], width: int, height: int) -> tuple[Array, ...]:
    return tuple(thumbnail(target, noise, t, width, height) for t in times)


def thumbnail(target: Target, noise: Noise, t: float, width: int, height: int) -> Array:
    """Return p_t over the middle of the page as ``[height, width]``, 1 at its peak, row 0 the lowest y."""
    at = noise_level(noise, t)
    half_width = _STRIP_HALF_HEIGHT * width / height
    xs = torch.linspace(-half_width, half_width, width)
    ys = torch.linspace(-_STRIP_HALF_HEIGHT, _STRIP_HALF_HEIGHT, height)
    return _image(target, noise.kernel, at, xs, ys)


def portrait(target: Target, pixels: int) -> Array:
    """Return the clean density in the square that just holds its ink, ``[pixels, pixels]``, 1 at its peak."""
    at = noise_level(Noise(), 0.0)
    width, height = PEAK_RASTER
    xs, ys = torch.linspace(PAGE[0], PAGE[1], width), torch.linspace(PAGE[2], PAGE[3], height)
    inked = _image(target, "gaussian", at, xs, ys) > _VISIBLE_SHARE  # [H, W]
    (left, right), (low, high) = (_ends(axis, inked.any(k)) for k, axis in enumerate((xs, ys)))
    half = _PORTRAIT_MARGIN * max(right - left, high - low) / 2
    across = torch.linspace((left + right) / 2 - half, (left + right) / 2 + half, pixels)
    up = torch.linspace((low + high) / 2 - half, (low + high) / 2 + half, pixels)
    return _image(target, "gaussian", at, across, up)


def _ends(axis: Tensor, marked: Any) -> tuple[float, float]:
    """Return the first and the last place on an axis that is marked, ``marked [n]``."""
    places = axis.numpy()[marked]
    return float(places[0]), float(places[-1])


def _image(target: Target, kernel: KernelName, at: NoiseLevel, xs: Tensor, ys: Tensor) -> Array:
    """p_t on a raster, 1 at its peak there."""
    image = truth(target, kernel).pdf_raster(xs / at.alpha, ys / at.alpha, at.level)
    return (image / image.max().clamp_min(torch.finfo(torch.float32).tiny)).numpy()
