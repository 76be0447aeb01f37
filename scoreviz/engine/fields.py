"""What the canvas shows at one noise level: the heat map of p_t, the true and the learned field, and their gap."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import Noise, Target

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class FieldRequest:
    """What is to be drawn: a target, a noise level, the nodes of the arrows and the raster of the heat map.

    Args:
        xs, ys: the arrows' nodes are all pairs ``(xs[i], ys[j])``, canvas frame.
        raster_xs, raster_ys: pixel centres of the heat map.
        learned: newest trained weights, or None.
        wants_difference: also evaluate the gap on a raster (only the Difference view needs it).
    """

    target: Target
    noise: Noise
    t: float
    xs: Array
    ys: Array
    raster_xs: Array
    raster_ys: Array
    learned: object | None = None
    wants_difference: bool = False


@dataclass(frozen=True, eq=False)
class FieldSnapshot:
    """The fields at one noise level, as plain arrays.

    Args:
        alpha, sigma: of the process at t; ``level`` = sigma / alpha is the noise in the variance-exploding frame.
        density: p_t on the raster ``[RH, RW]`` divided by ``peak``; row 0 is the lowest y.
        true, learned: sigma_t * score_t at the nodes ``[ny, nx, 2]``, dimensionless, about 1; learned may be None.
        presence: p_t at the nodes over its peak ``[ny, nx]``; under 0.02 the network was hardly taught.
        difference: |sigma_t (learned - true)| on ``difference_xs`` x ``difference_ys`` ``[DH, DW]``, or None.
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
