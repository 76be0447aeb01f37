"""Where the samples are: the share of the particles in each part of the drawing, beside the part's own."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Sampling
from scoreviz.engine.guiding import KNOWN, aim, destination
from scoreviz.engine.particles import RunSpec, to_data_frame
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target
from scoreviz.maths.inpainting import given
from scoreviz.maths.parts import nearest, occupancy, shares_of

FURTHEST, FINE, QUANTILES = 8.0, 8_001, 4_000  # deviations, places, and quantiles of a coordinate that is open


class Share(NamedTuple):
    """One part of a drawing.

    Args:
        name: what it is called.
        share: the share of the points that belong to it: those nearest to it, or where the parts are layers, the mean
            of p(layer | x) over the points; the shares of all parts sum to one.
        truth: the same of the density itself, for a layer its prior; where points are guided to a part, of that part's
            density, which is what weight 1 should give, and where a coordinate is known, of the points that have it.
    """

    name: str
    share: float
    truth: float


def true_shares(target: Target) -> list[Share]:
    """Return what share of its density each part of a target holds, the largest part first."""
    found = parts(target)
    return [Share(name, truth, truth) for name, truth in zip(found.names, found.shares.tolist(), strict=True)]


def members(spec: RunSpec, points: NDArray[np.float32], t: float, part: int) -> NDArray[np.bool_]:
    """Return which of a run's points ``[N, 2]`` are nearest to one part ``[N]``."""
    inside: NDArray[np.bool_] = nearest(parts(spec.target), to_data_frame(spec, points, t)) == part
    return inside


def shares(spec: RunSpec, points: NDArray[np.float32], t: float) -> list[Share]:
    """Return, for each part of a run's target, what share of the points it holds, and what share it should hold.

    Args:
        spec: what the run is made from.
        points: particles ``[N, 2]`` in the process's frame.
        t: the time of that frame.
    """
    found = parts(spec.target)
    truth = expected_shares(spec.target, spec.sampling)
    held = occupancy(found, to_data_frame(spec, points, t))
    return [Share(*row) for row in zip(found.names, held.tolist(), truth, strict=True)]


def expected_shares(target: Target, sampling: Sampling) -> tuple[float, ...]:
    """Return what share of a run's points each part should hold."""
    part = destination(sampling)
    if sampling.known == "none":
        return shares_at(target, part)
    return _shares_given(target, part, KNOWN.index(sampling.known), sampling.known_value)


@lru_cache(maxsize=8)
def _shares_given(target: Target, part: int, axis: int, value: float) -> tuple[float, ...]:
    """Return the shares of clean points with a known coordinate, at evenly spaced quantiles of the other one."""
    line = given(aim(target, part), axis, value, faintest=-np.inf)
    spread = FURTHEST * float(line.variances.max()) ** 0.5
    ends = float(line.means.min()) - spread, float(line.means.max()) + spread
    places = torch.linspace(*ends, FINE, dtype=torch.float64)
    below = line.pdf(places).cumsum(0).numpy()
    points = np.full((QUANTILES, 2), value)
    points[:, 1 - axis] = np.interp((np.arange(QUANTILES) + 0.5) / QUANTILES, below / below[-1], places.numpy())
    return tuple(occupancy(parts(target), points).tolist())


@lru_cache(maxsize=8)
def shares_at(target: Target, part: int) -> tuple[float, ...]:
    """Return what share of the density of one part, or of the whole (-1), belongs to each part."""
    found = parts(target)
    return tuple((found.shares if part < 0 else shares_of(found, aim(target, part))).tolist())
