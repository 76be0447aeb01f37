"""How many points of a run end where nothing is drawn: what people call hallucinations, as one share."""

from collections.abc import Hashable
from functools import lru_cache
from typing import cast

import torch

from scoreviz.engine.lane_numbers import truth_of
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.recording import moment_of
from scoreviz.maths.density import Density

RARE = 1e-3  # the share of true points that would be called astray too
TRUE_POINTS = 50_000
_SEED = 71_011


def astray(run: RunSnapshot, frame: int) -> float:
    """Return the share of a run's points that lie where fewer than one true point in a thousand lies.

    Formula:
        mean over the points of [p_level(y) < q], with y = x / alpha, level = sigma / alpha, and q the value below
        which p_level falls at a thousandth of true points; so of true points it is ``RARE``.

    Args:
        run: one with a truth at that frame: the drawing, or the part that it is guided to.
        frame: which of its frames.
    """
    moment = moment_of(run, frame)
    points = torch.from_numpy(moment.points[moment.present]).double() / moment.alpha
    truth = truth_of(moment)
    return float((truth.logp(points, moment.level) < _threshold(cast(Hashable, truth), moment.level)).double().mean())


@lru_cache(maxsize=8)
def _threshold(density: Hashable, level: float) -> float:
    """Return the logarithm of q; densities are compared by what they are, so one target is measured once."""
    truth = cast(Density, density)
    generator = torch.Generator().manual_seed(_SEED)
    return float(truth.logp(truth.sample(TRUE_POINTS, level, generator), level).double().quantile(RARE))
