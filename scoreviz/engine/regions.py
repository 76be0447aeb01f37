"""Where the field cannot be right: how far off it is beside the data, and which points landed where hardly any is."""

import math
from collections.abc import Generator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import KernelName
from scoreviz.engine.guiding import aim, destination
from scoreviz.engine.job import Latest, rest
from scoreviz.engine.particles import RunSnapshot, towards_noise
from scoreviz.engine.target import Target
from scoreviz.engine.truth import truth
from scoreviz.maths.density import Field
from scoreviz.maths.drawing import cell_centres
from scoreviz.maths.level_sets import Level, area_errors, is_beyond, level_of

DATA_LEVELS = (0.1, 0.01, 0.001)  # shares of the peak that are drawn over the error map
EDGE = 0.01  # the share of the peak that parts the data from where hardly any is
RARE = 0.001  # the share of the data that lies where points should not land
LEVEL_SAMPLES = 99_999  # of which the hundredth marks the level, give or take a tenth of the share
LEAST_LEVEL = 0.01
_WAIT_SECONDS = 0.1
_PACE_SECONDS = 0.4  # nobody reads figures that change faster
_SEED = 41_011


@dataclass(frozen=True)
class Sides:
    """The relative error where p_sigma is over and under ``EDGE`` of its peak, every place of the page counted alike.

    ``under`` is None where there is no such place; ``area`` is the share of the page that it covers.
    """

    level: float
    over: float
    under: float | None
    area: float


@dataclass(frozen=True, eq=False)
class Landed:
    """The points of a finished run that lie where only ``RARE`` of the data does.

    Args:
        count, total: how many, and of how many.
        expected, spread: how many of as many true samples would lie there, and the standard deviation of that number.
        beyond: which of the points they are ``[N]``.
        points: where they are ``[count, 2]``, in the process's frame.
        learned: whether the learned field drove them.
    """

    count: int
    total: int
    expected: float
    spread: float
    beyond: NDArray[np.bool_]
    points: NDArray[np.float32]
    learned: bool


@dataclass(frozen=True, eq=False)
class RegionRequest:
    """What is asked: the field on screen at a noise level, and the run whose end is to be looked at."""

    target: Target
    kernel: KernelName
    level: float
    learned: Field | None
    run: RunSnapshot | None


@dataclass(frozen=True, eq=False)
class Regions:
    """What was found of a request; None where there is nothing to measure."""

    request: RegionRequest
    sides: Sides | None
    landed: Landed | None


def rounded_level(level: float) -> float:
    """Return a noise level of two digits: a moving playhead does not ask at each of its places."""
    return max(LEAST_LEVEL, float(f"{level:.2g}"))


def sides(target: Target, kernel: KernelName, level: float, learned: Field) -> Sides:
    """Return how far a field is off on either side of the line where p_sigma is ``EDGE`` of its peak."""
    xs, ys = (torch.from_numpy(axis).float() for axis in cell_centres())
    with torch.no_grad():
        found = area_errors(learned, truth(target, kernel), level, xs, ys, EDGE)
    return Sides(level, found.over, None if math.isnan(found.under) else found.under, found.area)


def landed(run: RunSnapshot) -> Landed | None:
    """Return which points of a finished run landed where hardly any data is; None of one that ends in noise.

    The level is that of the noise left in the last frame. Where points are guided to a part, the data is that part.
    """
    spec, last = run.spec, run.count - 1
    if not run.finished or towards_noise(spec.sampling):
        return None
    alpha, sigma = float(run.alphas[last]), float(run.sigmas[last])
    points = torch.from_numpy(run.frames[last] / np.float32(alpha))
    towards = destination(spec.sampling)
    edge = _edge(spec.target, spec.noise.kernel, towards, sigma / alpha)
    beyond = is_beyond(edge, aim(spec.target, towards, spec.noise.kernel), sigma / alpha, points).numpy()
    n = len(beyond)
    spread = math.sqrt(n * RARE * (1 - RARE) + (n * edge.error) ** 2)
    learned = spec.sampling.field == "learned"
    return Landed(int(beyond.sum()), n, n * RARE, spread, beyond, run.frames[last][beyond], learned)


def region_frames(cell: Latest[RegionRequest | None]) -> Generator[Regions | None, None, None]:
    """Answer the newest request, up to twice a second; a run is looked at once."""
    newest: Regions | None = None
    seen: tuple[RunSnapshot, Landed | None] | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version and request is not None:
            learned, run = request.learned, request.run
            about = None if learned is None else sides(request.target, request.kernel, request.level, learned)
            if run is not None and (seen is None or seen[0] is not run):
                seen = run, landed(run)
            newest = Regions(request, about, seen[1] if seen is not None and run is not None else None)
            yield newest
            rest(_PACE_SECONDS)
        version = now


@lru_cache(maxsize=16)
def _edge(target: Target, kernel: KernelName, towards: int, level: float) -> Level:
    generator = torch.Generator().manual_seed(_SEED)
    return level_of(aim(target, towards, kernel), level, RARE, LEVEL_SAMPLES, generator)
