"""What the canvas shows at one noise level: the heat map of p_t, the true and the learned field, and their gap."""

import time
from collections.abc import Generator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import KernelName, MapName, Noise, Target, ViewName
from scoreviz.engine.field_maps import FieldMap, field_maps
from scoreviz.engine.job import Latest
from scoreviz.engine.noise import process_of
from scoreviz.engine.truth import truth
from scoreviz.maths.density import Density, Field
from scoreviz.maths.drawing import PAGE

Array = NDArray[np.float32]

LEAST_UNIT = 0.03  # the least noise of the variance-exploding process
_PACE_SECONDS = 0.032  # two ticks of the display clock
_WAIT_SECONDS = 0.1  # how long a stop may go unnoticed by a field worker with nothing to do
_PEAK_RASTER = (96, 64)
_STRIP_HALF_HEIGHT = 2.4  # canvas units: a shape of unit scale fills a thumbnail, and noise soon does
_VISIBLE_SHARE = 0.05
_PORTRAIT_MARGIN = 1.3


@dataclass(frozen=True, eq=False)
class FieldRequest:
    """What is to be drawn: a target, a noise level, the nodes of the arrows and the raster of the heat map.

    Args:
        xs, ys: the arrows' nodes are all pairs ``(xs[i], ys[j])``, in the process's frame.
        raster_xs, raster_ys: pixel centres of the heat map.
        learned: newest trained weights, or None.
        wants_difference: also evaluate the gap on a raster (only the Difference view needs it).
        map, view: which map the colours show, and in which view.
    """

    target: Target
    noise: Noise
    t: float
    xs: Array
    ys: Array
    raster_xs: Array
    raster_ys: Array
    learned: Field | None = None
    wants_difference: bool = False
    map: MapName = "density"
    view: ViewName = "both"


@dataclass(frozen=True, eq=False)
class FieldSnapshot:
    """The fields at one noise level, as plain arrays.

    Args:
        alpha, sigma: of the process at t; ``level`` = sigma / alpha is the noise in the variance-exploding frame.
        density: p_t on the raster ``[RH, RW]`` divided by ``peak``; row 0 is the lowest y.
        true, learned: max(sigma_t, 0.03 alpha_t) * score_t at the nodes ``[ny, nx, 2]``, dimensionless, about 1;
            learned may be None. Without the floor the arrows would vanish with the noise, though the score does not.
        presence: p_t at the nodes over its peak ``[ny, nx]``; under 0.02 the network was hardly taught.
        difference: the length of learned - true, in the same unit, on ``difference_xs`` x ``difference_ys``
            ``[DH, DW]``, or None.
        maps: curl or divergence, where the colours show one.
    """

    request: FieldRequest
    alpha: float
    sigma: float
    level: float
    peak: float
    density: Array
    true: Array
    learned: Array | None
    presence: Array
    difference: Array | None
    difference_xs: Array | None
    difference_ys: Array | None
    maps: tuple[FieldMap, ...] = ()


@dataclass(frozen=True)
class NoiseLevel:
    """One place on the noise axis: x_t = alpha x0 + sigma eps, and level = sigma / alpha."""

    t: float
    alpha: float
    sigma: float
    level: float


def noise_level(noise: Noise, t: float) -> NoiseLevel:
    """Return alpha, sigma and their ratio at time t of a process."""
    process = process_of(noise)
    alpha, sigma = float(process.alpha(t)), float(process.sigma(t))
    return NoiseLevel(t, alpha, sigma, sigma / alpha)


def time_of(noise: Noise, level: float) -> float:
    """Return the time at which a process has the given noise level sigma / alpha, clamped to [0, 1]."""
    return float(process_of(noise).time_of(level))


def snapshot(request: FieldRequest) -> FieldSnapshot:
    """Evaluate both fields and the density for one request.

    Formula:
        p_t(x) = p_level(x / alpha) / alpha^2 and sigma_t score_t(x) = level * score(x / alpha, level).
        The factor of the arrows is not let below ``LEAST_UNIT``.
    """
    kernel = request.noise.kernel
    density = truth(request.target, kernel)
    at = noise_level(request.noise, request.t)
    xs, ys = _scaled(request.xs, at.alpha), _scaled(request.ys, at.alpha)
    raster = _scaled(request.raster_xs, at.alpha), _scaled(request.raster_ys, at.alpha)
    heat = density.pdf_raster(*raster, at.level)  # [RH, RW]
    peak = max(float(heat.max()), _page_peak(request.target, kernel, at.level))
    unit = max(at.level, LEAST_UNIT)
    difference = _difference(density, request, raster, at.level, unit)
    return FieldSnapshot(
        request=request,
        alpha=at.alpha,
        sigma=at.sigma,
        level=at.level,
        peak=peak / at.alpha**2,
        density=(heat / peak).numpy(),
        true=(unit * density.score_raster(xs, ys, at.level)).numpy(),
        learned=_learned(request.learned, xs, ys, at.level, unit),
        presence=(density.pdf_raster(xs, ys, at.level) / peak).numpy(),
        difference=None if difference is None else difference[0],
        difference_xs=None if difference is None else difference[1],
        difference_ys=None if difference is None else difference[2],
        maps=_maps(density, request, raster, at.level, unit),
    )


def field_frames(cell: Latest[FieldRequest | None]) -> Generator[FieldSnapshot | None, None, None]:
    """Answer the newest request, up to 30 times a second; requests that were overtaken are never computed.

    Fields cost the screen most of a frame. At half the display's rate they follow the eye, and leave the time
    between to the particles and to the training. A drawing that changes is not kept waiting: the hand sees it.
    """
    newest: FieldSnapshot | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        begin = time.monotonic()
        if now != version and request is not None:
            newest = snapshot(request)
            yield newest
            _rest(cell, now, begin + _PACE_SECONDS, request.target)
        version = now


def _rest(cell: Latest[FieldRequest | None], version: int, until: float, target: Target) -> None:
    """Wait until a time of the clock, or for a request about another drawing."""
    while (left := until - time.monotonic()) > 0:
        request, version = cell.wait_newer(version, left)
        if request is not None and request.target != target:
            return


@lru_cache(maxsize=8)
def strip(target: Target, noise: Noise, count: int, width: int, height: int) -> tuple[Array, ...]:
    """Return ``count`` thumbnails ``[height, width]`` of p_t over the page, at times evenly spread from 0 to 1."""
    times = (np.arange(count) + 0.5) / count
    return tuple(thumbnail(target, noise, float(t), width, height) for t in times)


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
    width, height = _PEAK_RASTER
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


@lru_cache(maxsize=64)
def _page_peak(target: Target, kernel: KernelName, level: float) -> float:
    """The largest density over the page, so that zooming in does not change the colours."""
    width, height = _PEAK_RASTER
    xs, ys = torch.linspace(PAGE[0], PAGE[1], width), torch.linspace(PAGE[2], PAGE[3], height)
    peak = float(truth(target, kernel).pdf_raster(xs, ys, level).max())
    return max(peak, float(torch.finfo(torch.float32).tiny))


def _scaled(axis: Array, alpha: float) -> Tensor:
    return torch.from_numpy(np.asarray(axis, dtype=np.float32) / np.float32(alpha))


def _nodes(xs: Tensor, ys: Tensor) -> Tensor:
    grid_y, grid_x = torch.meshgrid(ys, xs, indexing="ij")
    return torch.stack((grid_x, grid_y), dim=-1)  # [ny, nx, 2]


def _learned(field: Field | None, xs: Tensor, ys: Tensor, level: float, unit: float) -> Array | None:
    if field is None:
        return None
    return (unit * field.score(_nodes(xs, ys), level)).numpy()


def _difference(
    density: Density, request: FieldRequest, raster: tuple[Tensor, Tensor], level: float, unit: float
) -> tuple[Array, Array, Array] | None:
    """|unit (learned - true)| on every second pixel of the raster, and where those pixels are."""
    if not request.wants_difference or request.learned is None:
        return None
    xs, ys = raster[0][::2], raster[1][::2]
    gap = request.learned.score(_nodes(xs, ys), level) - density.score_raster(xs, ys, level)
    return (unit * gap).norm(dim=-1).numpy(), request.raster_xs[::2], request.raster_ys[::2]


def _maps(
    density: Density, request: FieldRequest, raster: tuple[Tensor, Tensor], level: float, unit: float
) -> tuple[FieldMap, ...]:
    fields, shown_at = (density, request.learned), (request.raster_xs, request.raster_ys)
    return field_maps(request.map, request.view, fields, raster, shown_at, level, unit)
