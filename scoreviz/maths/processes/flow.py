"""The straight path from data to noise, with a bound on its drift."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from scoreviz.maths.density import Density
from scoreviz.maths.processes.times import Time, apply, standard_normal

# The steepest that log alpha is let fall.
STEEPEST = 1000.0


@dataclass(frozen=True)
class Flow:
    """The straight path, alpha = 1 - t and sigma = t, as flow matching and rectified flow use it.

    Its f = -1 / (1 - t) and g^2 = 2 t / (1 - t) are infinite at t = 1, where no signal is left. So f is not let below
    -``STEEPEST``: over the last thousandth of the time alpha falls as an exponential, from 0.001 to alpha(1) = 0.00037,
    while sigma = t goes on. Everything stays finite, the level keeps rising, and f and g^2 are the derivatives at
    every time. At t = 1 the score is that of N(0, I) but for this remainder.

    Source:
        Lipman et al., Flow matching for generative modeling, 2023, and Liu et al., Flow straight and fast, 2023; both
        count time from noise to data.
    """

    @property
    def name(self) -> str:
        """The name, "flow"."""
        return "flow"

    def alpha(self, t: Time) -> Time:
        """Return 1 - t, and over the last thousandth exp(-STEEPEST (t - 0.999)) / STEEPEST."""
        return apply(_alpha, t)

    def sigma(self, t: Time) -> Time:
        """Return t."""
        return t * 1.0

    def f(self, t: Time) -> Time:
        """Return -1 / (1 - t), at least -STEEPEST."""
        return apply(lambda u: -_steepness(u), t)

    def g2(self, t: Time) -> Time:
        """Return 2 t - 2 f t^2, which is 2 t / (1 - t) on the straight part."""
        return apply(lambda u: 2 * u * (1 + u * _steepness(u)), t)

    def level(self, t: Time) -> Time:
        """Return sigma / alpha, t / (1 - t) on the straight part."""
        return apply(lambda u: u / _alpha(u), t)

    def time_of(self, level: Time) -> Time:
        """Return level / (1 + level), or the time on the bent end, clamped to [0, 1]."""
        return apply(_time_of, level)

    def prior(self, density: Density) -> tuple[Tensor, Tensor]:
        """Return N(0, I)."""
        return standard_normal(density)


def _alpha(t: Tensor) -> Tensor:
    beyond = (STEEPEST * (t - 1) + 1).clamp(min=0)  # of the last thousandth
    return (1 - t).clamp(min=1 / STEEPEST) * (-beyond).exp()


def _steepness(t: Tensor) -> Tensor:
    return 1 / (1 - t).clamp(min=1 / STEEPEST)


def _time_of(level: Tensor) -> Tensor:
    """On the bent end log(level / STEEPEST) = log t + u with t = 1 - (1 - u) / STEEPEST and u in [0, 1].

    Solved for u by repetition; each round divides the error by about STEEPEST, so four give every digit.
    """
    level = level.clamp(max=math.e * STEEPEST)
    reached = (level / STEEPEST).clamp(min=0.5).log()
    u = reached
    for _ in range(4):
        u = reached - torch.log1p((u - 1) / STEEPEST)
    bent = 1 - (1 - u) / STEEPEST
    return torch.where(level > STEEPEST - 1, bent, level / (1 + level)).clamp(0, 1)
