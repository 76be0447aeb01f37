"""The variance-exploding process: the signal is kept whole, and noise is piled upon it."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from scoreviz.maths.density import Density
from scoreviz.maths.processes.times import Time, apply


@dataclass(frozen=True)
class VE:
    """Variance exploding: alpha = 1, sigma = sigma_min (sigma_max / sigma_min)^t (Song et al. 2021, eq. 9, app. C).

    Errors:
        ValueError: unless 0 < sigma_min < sigma_max < infinity: a level that does not rise has no time.
    """

    sigma_min: float = 0.03
    sigma_max: float = 8.0

    def __post_init__(self) -> None:
        if not 0.0 < self.sigma_min < self.sigma_max < math.inf:
            raise ValueError(f"Noise must rise from above 0, not from {self.sigma_min} to {self.sigma_max}.")

    @property
    def name(self) -> str:
        """The name, "ve"."""
        return "ve"

    def alpha(self, t: Time) -> Time:
        """Return one: the signal is kept whole."""
        return t * 0 + 1.0

    def sigma(self, t: Time) -> Time:
        """Return sigma_min (sigma_max / sigma_min)^t."""
        return self.sigma_min * (self.sigma_max / self.sigma_min) ** t

    def f(self, t: Time) -> Time:
        """Return zero: there is no drift."""
        return t * 0.0

    def g2(self, t: Time) -> Time:
        """Return d sigma^2/dt = 2 sigma^2 log(sigma_max / sigma_min)."""
        return 2 * math.log(self.sigma_max / self.sigma_min) * self.sigma(t) ** 2

    def level(self, t: Time) -> Time:
        """Return sigma itself, since alpha is one."""
        return self.sigma(t)

    def time_of(self, level: Time) -> Time:
        """Return log(level / sigma_min) / log(sigma_max / sigma_min), clamped to [0, 1]."""
        ratio = math.log(self.sigma_max / self.sigma_min)
        return apply(lambda s: (s.clamp(self.sigma_min, self.sigma_max) / self.sigma_min).log() / ratio, level)

    def prior(self, density: Density) -> tuple[Tensor, Tensor]:
        """Return N(mean, covariance + sigma_max^2 I) of the target, which keeps distant modes in proportion."""
        identity = torch.eye(2, device=density.mean.device)
        return density.mean, density.covariance + self.sigma_max**2 * identity
