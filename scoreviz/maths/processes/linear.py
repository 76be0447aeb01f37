"""The processes whose beta is linear in time, VP and sub-VP: one signal, and two amounts of noise."""

from dataclasses import dataclass

import torch
from torch import Tensor

from scoreviz.maths.density import Density
from scoreviz.maths.processes.preserving import Preserving
from scoreviz.maths.processes.times import Time, apply, standard_normal


def linear_integral(t: Tensor, beta_min: float, beta_max: float) -> Tensor:
    """Return the integral of beta_min + t (beta_max - beta_min) from 0 to t."""
    return beta_min * t + 0.5 * (beta_max - beta_min) * t**2


def linear_time(integral: Tensor, beta_min: float, beta_max: float) -> Tensor:
    """Return the inverse of ``linear_integral``, clamped to [0, 1].

    The root of a quadratic, written without cancellation:
    t = 2 B / (beta_min + sqrt(beta_min^2 + 2 (beta_max - beta_min) B)).
    """
    integral = integral.clamp(max=beta_min + beta_max)  # twice that of t = 1
    below = beta_min + (beta_min**2 + 2 * (beta_max - beta_min) * integral).sqrt()
    return (2 * integral / below.clamp(min=torch.finfo(below.dtype).tiny)).clamp(0, 1)


@dataclass(frozen=True)
class VP(Preserving):
    """Variance preserving, beta(t) = beta_min + t (beta_max - beta_min) (Song et al. 2021, eq. 11 and app. C)."""

    beta_min: float = 0.1
    beta_max: float = 20.0

    @property
    def name(self) -> str:
        """The name, "vp"."""
        return "vp"

    def integral(self, t: Tensor) -> Tensor:
        """Return B = beta_min t + (beta_max - beta_min) t^2 / 2."""
        return linear_integral(t, self.beta_min, self.beta_max)

    def rate(self, t: Tensor) -> Tensor:
        """Return beta."""
        return self.beta_min + t * (self.beta_max - self.beta_min)

    def time_of_integral(self, integral: Tensor) -> Tensor:
        """Return the root of the quadratic that B is."""
        return linear_time(integral, self.beta_min, self.beta_max)


@dataclass(frozen=True)
class SubVP:
    """Sub-VP: alpha = exp(-B / 2) as for VP, and sigma = 1 - exp(-B), the square of VP's (Song et al. 2021, app. C).

    B(t) is the integral of beta(t) = beta_min + t (beta_max - beta_min) from 0 to t.
    """

    beta_min: float = 0.1
    beta_max: float = 20.0

    @property
    def name(self) -> str:
        """The name, "sub-vp"."""
        return "sub-vp"

    def alpha(self, t: Time) -> Time:
        """Return exp(-B / 2)."""
        return apply(lambda u: (-0.5 * self._integral(u)).exp(), t)

    def sigma(self, t: Time) -> Time:
        """Return 1 - exp(-B), the deviation itself and not its square."""
        return apply(lambda u: -torch.expm1(-self._integral(u)), t)

    def f(self, t: Time) -> Time:
        """Return -beta / 2."""
        return -0.5 * self._beta(t)

    def g2(self, t: Time) -> Time:
        """Return beta (1 - exp(-2 B))."""
        return apply(lambda u: -self._beta(u) * torch.expm1(-2 * self._integral(u)), t)

    def level(self, t: Time) -> Time:
        """Return sigma / alpha = 2 sinh(B / 2)."""
        return apply(lambda u: 2 * (0.5 * self._integral(u)).sinh(), t)

    def time_of(self, level: Time) -> Time:
        """Return the time at which B = 2 arsinh(level / 2), clamped to [0, 1]."""
        return apply(lambda s: linear_time(2 * (0.5 * s).asinh(), self.beta_min, self.beta_max), level)

    def prior(self, density: Density) -> tuple[Tensor, Tensor]:
        """Return N(0, I)."""
        return standard_normal(density)

    def _beta(self, t: Time) -> Time:
        return self.beta_min + t * (self.beta_max - self.beta_min)

    def _integral(self, t: Tensor) -> Tensor:
        return linear_integral(t, self.beta_min, self.beta_max)
