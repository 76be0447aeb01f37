"""The path of points by the probability-flow ODE, each from its own noise level to another."""

from itertools import pairwise

import torch
from torch import Tensor

from scoreviz.maths.density import Field


def flow_path(field: Field, y: Tensor, levels: Tensor) -> Tensor:
    """Return where points are at each of their noise levels, ``[S, N, 2]``, by the classical method of Runge and Kutta.

    Formula:
        dy / d log sigma = -sigma^2 score(y, sigma), one step from each level to the next

    Args:
        field: true or learned.
        y: the points ``[N, 2]`` at their first levels.
        levels: noise levels ``[S, N]``, positive, rising or falling.

    Raises:
        ValueError: a level is not positive.

    Source:
        Song et al. (2021), eq. 13 for the variance-exploding process, whose path every process stretches.
    """
    if not bool((levels > 0).all()):
        raise ValueError("levels must be positive: the path is followed in log sigma.")
    places = [y]
    for log, after in pairwise(levels.to(y).log()):
        places.append(_step(field, places[-1], log, after - log))
    return torch.stack(places)


def _step(field: Field, y: Tensor, log: Tensor, step: Tensor) -> Tensor:
    """Return the points ``[N, 2]`` one step ``[N]`` further in log sigma."""
    h = step[:, None]

    def slope(place: Tensor, at: Tensor) -> Tensor:
        level = at.exp()
        return -(level.square()[:, None]) * field.score(place, level)

    first = slope(y, log)
    second = slope(y + 0.5 * h * first, log + 0.5 * step)
    third = slope(y + 0.5 * h * second, log + 0.5 * step)
    return y + h / 6.0 * (first + 2.0 * second + 2.0 * third + slope(y + h * third, log + step))
