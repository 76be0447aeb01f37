"""What the variance-preserving processes share: alpha^2 + sigma^2 = 1, and one increasing function gives the rest.

With B(t) = -log abar(t), the integral of beta from 0 to t:

    alpha = exp(-B / 2),  sigma^2 = 1 - exp(-B),  level^2 = exp(B) - 1,  f = -beta / 2,  g^2 = beta

Source: Song et al., Score-based generative modeling through stochastic differential equations, 2021, app. C.
"""

from abc import ABC, abstractmethod

import torch
from torch import Tensor

from scoreviz.maths.density import Density
from scoreviz.maths.processes.times import Time, apply, standard_normal


class Preserving(ABC):
    """What follows from B(t), for tensors in float64 (float32 where the device has no wider)."""

    @abstractmethod
    def integral(self, t: Tensor) -> Tensor:
        """Return B(t) = -log abar(t)."""

    @abstractmethod
    def rate(self, t: Tensor) -> Tensor:
        """Return beta(t) = dB/dt."""

    @abstractmethod
    def time_of_integral(self, integral: Tensor) -> Tensor:
        """Return the inverse of B, clamped to [0, 1]."""

    def alpha(self, t: Time) -> Time:
        """Return exp(-B / 2)."""
        return apply(lambda u: (-0.5 * self.integral(u)).exp(), t)

    def sigma(self, t: Time) -> Time:
        """Return sqrt(1 - exp(-B)), without cancellation at small t."""
        return apply(lambda u: (-torch.expm1(-self.integral(u))).sqrt(), t)

    def f(self, t: Time) -> Time:
        """Return -beta / 2."""
        return apply(lambda u: -0.5 * self.rate(u), t)

    def g2(self, t: Time) -> Time:
        """Return beta."""
        return apply(self.rate, t)

    def level(self, t: Time) -> Time:
        """Return sigma / alpha = sqrt(exp(B) - 1)."""
        return apply(lambda u: torch.expm1(self.integral(u)).sqrt(), t)

    def time_of(self, level: Time) -> Time:
        """Return the time at which B = log(1 + level^2), clamped to [0, 1]."""
        return apply(lambda s: self.time_of_integral(torch.log1p(s**2)), level)

    def prior(self, density: Density) -> tuple[Tensor, Tensor]:
        """Return N(0, I)."""
        return standard_normal(density)
