"""Which times a run visits: equal steps, or any sequence that falls from noise (at most 1) to data (at least 0)."""

import math
from itertools import pairwise

Times = tuple[float, ...]
Steps = int | Times

SMALLEST_LEVEL = 0.002  # the last level above zero, in the data's unit (Karras et al. 2022, table 1)
RHO = 7.0


def times_of(steps: Steps) -> Times:
    """Return the times that a run visits, from first to last: one more than it has steps.

    Args:
        steps: how many equal steps lead from t = 1 to t = 0, or the times themselves.

    Errors:
        ValueError: fewer than one step, or times that do not fall all the way inside [0, 1].
    """
    if isinstance(steps, int):
        if steps < 1:
            raise ValueError(f"A run needs at least one step, not {steps}.")
        return tuple((steps - index) / steps for index in range(steps + 1))
    if len(steps) < 2:
        raise ValueError("A run needs at least one step, hence two times.")
    if not 0.0 <= steps[-1] <= steps[0] <= 1.0 or not all(after < before for before, after in pairwise(steps)):
        raise ValueError("The times of a run must fall, and lie between 1 and 0.")
    return tuple(steps)


def geometric_levels(first: float, last: float, count: int) -> tuple[float, ...]:
    """Return ``count`` noise levels in equal ratios, both ends among them; one level is the last.

    Formula:
        sigma_i = first (last / first)^(i / (count - 1))

    Errors:
        ValueError: a level that is not above zero, or none wanted.

    Source:
        Song and Ermon (2019), sec. 4.1.
    """
    if count < 1 or not min(first, last) > 0.0:
        raise ValueError("A ladder needs at least one noise level, and all of them above zero.")
    if count == 1:
        return (last,)
    return tuple(first * (last / first) ** (index / (count - 1)) for index in range(count))


def spread(levels: tuple[float, ...], steps: int) -> tuple[float, ...]:
    """Return the level of each of ``steps`` steps: every level equally often, as nearly as that can be.

    With fewer steps than levels some levels are left out, never the last.
    """
    count = len(levels)
    return tuple(levels[count - 1 - (steps - 1 - index) * count // steps] for index in range(steps))


def rho_levels(
    first: float, last: float, steps: int, rho: float = RHO, smallest: float = SMALLEST_LEVEL
) -> tuple[float, ...]:
    """Return ``steps + 1`` falling noise levels that lie closer together the smaller they are.

    Formula:
        sigma_i = (first^(1/rho) + i / N (last^(1/rho) - first^(1/rho)))^rho;  where the last is zero, the one before
        it is ``smallest``.

    Args:
        first: the largest level.
        last: the smallest, at least zero.
        steps: N.
        rho: 1 gives equal steps, a large rho equal ratios.
        smallest: the last level above zero, where the last is zero.

    Errors:
        ValueError: fewer than one step, or a first level that is not the larger.

    Source:
        Karras et al. (2022), eq. 5.
    """
    if steps < 1 or not 0.0 <= last < first < math.inf:
        raise ValueError("Noise levels must fall, in at least one step.")
    if last == 0.0:
        if steps == 1 or first <= smallest:
            return (*(first * (1.0 - index / steps) for index in range(steps)), 0.0)
        return (*rho_levels(first, smallest, steps - 1, rho, smallest), 0.0)
    ends = first ** (1.0 / rho), last ** (1.0 / rho)
    inner = ((ends[0] + index / steps * (ends[1] - ends[0])) ** rho for index in range(1, steps))
    return (first, *inner, last)
