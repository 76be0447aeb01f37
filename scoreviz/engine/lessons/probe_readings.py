"""Readings of the noisy point that is looked at: where it is, how likely, and how far the network is off there."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Noise
from scoreviz.engine.fields import page_peak
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.probing import ProbeSnapshot, level_at
from scoreviz.engine.target import Target
from scoreviz.engine.truth import truth
from scoreviz.maths.curl import divergence_raster
from scoreviz.maths.density import Field, nodes
from scoreviz.maths.sampler import Box

Floats = NDArray[np.float64]

COLUMNS, ROWS = 48, 32  # places in view at which the gap is measured


@dataclass(frozen=True)
class _Grid:
    """By what the gaps over a view are known."""

    target: Target
    noise: Noise
    t: float
    learned: Field
    view: Box


def placed(standing: Standing) -> bool:
    """Return whether there is a probe."""
    return standing.document.probing.point is not None


def coordinate(found: ProbeSnapshot, axis: int) -> float:
    """Return x or y of the point, in the frame y = x0 + sigma eps."""
    return found.request.y[axis]


def density(found: ProbeSnapshot) -> float:
    """Return p_sigma at the point as a share of its peak."""
    target, kernel = found.request.target, found.request.noise.kernel
    here = absolute_density(found)
    return here / max(here, page_peak(target, kernel, found.level))


def absolute_density(found: ProbeSnapshot) -> float:
    """Return p_sigma at the point, per squared canvas unit."""
    density = truth(found.request.target, found.request.noise.kernel)
    return float(density.pdf(torch.tensor([found.request.y], dtype=torch.float64), found.level)[0])


def divergence(found: ProbeSnapshot) -> float:
    """Return sigma^2 tr grad s*."""
    density = truth(found.request.target, found.request.noise.kernel)
    x, y = (torch.tensor([value], dtype=torch.float64) for value in found.request.y)
    return found.level**2 * float(divergence_raster(density, x, y, found.level)[0, 0])


def averaged_off(found: ProbeSnapshot) -> float | None:
    """Return how far the mean of the single arrows is from the true one, as a share of it, in the unit shown."""
    length = math.hypot(*found.true.get(found.request.probing.unit, (0.0, 0.0)))
    return None if found.draws is None or length == 0 else found.draws.off / length


def true_length(found: ProbeSnapshot) -> float:
    """Return sigma |s*|."""
    return found.level * math.hypot(*found.true["score"])


def learned_length(found: ProbeSnapshot) -> float | None:
    """Return sigma |s|, None before a network has learned."""
    return found.level * math.hypot(*found.learned["score"]) if found.learned else None


def gap(found: ProbeSnapshot) -> float | None:
    """Return |s - s*| / |s*|."""
    length = math.hypot(*found.true["score"])
    return found.gap["score"] / length if found.learned and length > 0 else None


def gap_absolute(found: ProbeSnapshot) -> float | None:
    """Return sigma |s - s*|."""
    return found.level * found.gap["score"] if found.learned else None


def gap_rank(standing: Standing) -> float | None:
    """Return at which share of the places in view, the nodes of a grid, |s - s*| is smaller than at the point."""
    found = standing.probe
    learned = None if found is None else found.request.learned
    if found is None or learned is None or not found.learned:
        return None
    asked = found.request
    others = _gaps(_Grid(asked.target, asked.noise, asked.t, learned, standing.view))
    return float((others < found.gap["score"]).mean())


@lru_cache(maxsize=16)
def _gaps(grid: _Grid) -> Floats:
    """Return |s - s*| at the nodes of a grid over the view, ``[ROWS * COLUMNS]``."""
    at, density = level_at(grid.noise, grid.t), truth(grid.target, grid.noise.kernel)
    xs, ys = torch.linspace(*grid.view[:2], COLUMNS), torch.linspace(*grid.view[2:], ROWS)
    y = nodes(xs / at.alpha, ys / at.alpha).reshape(-1, 2)
    found = (grid.learned.score(y, at.level) - density.score(y, at.level)).double().norm(dim=-1).numpy()
    return np.asarray(found, dtype=np.float64)
