"""Where a density is high and where it hardly is: its level sets, what lies beyond them, and how far off a field is
on either side.
"""

import math
from dataclasses import dataclass

from torch import Generator, Tensor

from scoreviz.maths.density import Density, Field, nodes


@dataclass(frozen=True)
class Level:
    """The edge of a highest-density region {x: p(x) >= c}.

    Attributes:
        log: log c.
        beyond: the share of the mass that is beyond, where p < c.
        error: the standard deviation of that share, as the level is found from samples.
    """

    log: float
    beyond: float
    error: float


@dataclass(frozen=True)
class AreaErrors:
    """The relative error of a field on either side of a line of equal density, every place counted alike.

    Attributes:
        over, under: where the density is at least so high, and where it is lower; NaN where there is no such place.
        area: the share of the page on which it is lower.
    """

    over: float
    under: float
    area: float


def level_of(density: Density, sigma: float, beyond: float, n: int, generator: Generator) -> Level:
    """Return the density below which a given share of p_sigma's own mass lies.

    Formula:
        c = the k-th smallest p(x_i) of n exact samples, k = beyond (n + 1); the mass beyond c is then distributed as
        Beta(k, n + 1 - k), whose mean is beyond and whose variance is beyond (1 - beyond) / (n + 2)

    Args:
        density: p.
        sigma: the noise level.
        beyond: a share between 1 / (n + 1) and 1.
        n: samples.
        generator: draws them.

    Source:
        Hyndman, Computing and graphing highest density regions, 1996, section 3.2; the law of an order statistic.
    """
    found = density.logp(density.sample(n, sigma, generator), sigma).double()
    k = max(1, round(beyond * (n + 1)))
    error = math.sqrt(beyond * (1.0 - beyond) / (n + 2))
    return Level(float(found.kthvalue(k).values), beyond, error)


def is_beyond(level: Level, density: Density, sigma: float, points: Tensor) -> Tensor:
    """Return for points ``[N, 2]`` whether p_sigma is below a level there, ``[N]``; what is not finite is beyond."""
    low = ~(density.logp(points.nan_to_num(), sigma).double() >= level.log)
    return low | ~points.isfinite().all(1)


def area_errors(learned: Field, true: Density, sigma: float, xs: Tensor, ys: Tensor, share: float) -> AreaErrors:
    """Return the relative error where p_sigma is over and where it is under a share of its peak.

    Formula:
        E_R = integral_R |s - s*|^2 dA / integral_R |s*|^2 dA, over the nodes of a grid, each for an equal area

    Args:
        learned, true: s and s*.
        sigma: the noise level.
        xs, ys: columns ``[W]`` and rows ``[H]`` of the grid, evenly spread over the page.
        share: of the largest density on the grid.
    """
    p = true.pdf_raster(xs, ys, sigma)  # [H, W]
    size = true.score_raster(xs, ys, sigma)
    gap = learned.score(nodes(xs, ys), sigma) - size
    under = p < share * p.max()
    squares = [field.double().square().sum(-1) for field in (gap, size)]  # each [H, W]
    over_error, under_error = (float(squares[0][part].sum() / squares[1][part].sum()) for part in (~under, under))
    return AreaErrors(over_error, under_error, float(under.double().mean()))
