"""The cosine schedule, with a bound on its beta."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from scoreviz.maths.processes.preserving import Preserving

# The rate at which 0.999 of the variance is replaced in a thousandth of the whole time.
FASTEST = 1000 * math.log(1000)


@dataclass(frozen=True)
class Cosine(Preserving):
    """The cosine schedule, abar = cos^2(theta) / cos^2(theta_0) with theta(t) = (t + s) / (1 + s) pi / 2.

    Its beta, pi / (1 + s) tan(theta), is infinite at t = 1. The paper's table of T steps is clipped at
    beta_n <= 0.999; a step of length 1/T puts in 1 - exp(-beta / T), so in continuous time the same clip is
    beta(t) <= T log(1000), here with T = 1000. It holds over the last 0.0003 of the time, where log abar falls along a
    straight line to abar(1) = 2.8e-8.

    Args:
        s: a small offset, without which beta is zero at t = 0; not negative.

    Errors:
        ValueError: s is negative.

    Source:
        Nichol and Dhariwal, Improved denoising diffusion probabilistic models, 2021, sec. 3.2.
    """

    s: float = 0.008

    def __post_init__(self) -> None:
        if not 0.0 <= self.s < math.inf:
            raise ValueError(f"The cosine's offset is not negative, and not {self.s}.")

    @property
    def name(self) -> str:
        """The name, "cosine"."""
        return "cosine"

    def integral(self, t: Tensor) -> Tensor:
        """Return -2 log(cos theta / cos theta_0), and beyond the clip its tangent."""
        bent = self._bend()
        # cos(theta_0 + phi) / cos(theta_0), less one: exact to the last digit at small t too.
        phi = self._speed() * t.clamp(max=bent)
        fallen = 2 * (phi / 2).sin() ** 2 + phi.sin() * math.tan(self._start())
        return -2 * torch.log1p(-fallen) + FASTEST * (t - bent).clamp(min=0)

    def rate(self, t: Tensor) -> Tensor:
        """Return pi / (1 + s) tan(theta), at most ``FASTEST``."""
        return 2 * self._speed() * (self._start() + self._speed() * t.clamp(max=self._bend())).tan()

    def time_of_integral(self, integral: Tensor) -> Tensor:
        """Return the time at which cos theta is cos theta_0 exp(-B / 2), or that on the tangent."""
        start, bent = self._start(), self._bend()
        most = self.integral(torch.full_like(integral, bent))
        below = integral.minimum(most)
        # Both legs of theta's triangle, since an arc cosine near one loses half of the digits.
        opposite = (math.sin(start) ** 2 - math.cos(start) ** 2 * torch.expm1(-below)).sqrt()
        theta = torch.atan2(opposite, math.cos(start) * (-0.5 * below).exp())
        return ((theta - start) / self._speed() + (integral - most).clamp(min=0) / FASTEST).clamp(0, 1)

    def _start(self) -> float:
        return self.s / (1 + self.s) * math.pi / 2

    def _speed(self) -> float:
        """Return d theta/dt."""
        return 0.5 * math.pi / (1 + self.s)

    def _bend(self) -> float:
        """Return the time at which beta reaches ``FASTEST``: tan theta = FASTEST (1 + s) / pi."""
        return (math.atan(0.5 * FASTEST / self._speed()) - self._start()) / self._speed()
