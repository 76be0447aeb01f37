"""Noise processes x_t = alpha(t) x0 + sigma(t) eps for t in [0, 1]: 0 is data, 1 is noise.

Each is the solution of dx = f x dt + g dw with f = d log alpha/dt and g^2 = d sigma^2/dt - 2 f sigma^2.
Times may be numbers or tensors; the answer is of the same kind.

Source: Song et al., Score-based generative modeling through stochastic differential equations, 2021.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

import torch
from torch import Tensor

from scoreviz.maths.density import Density, Field

Time = TypeVar("Time", float, Tensor)


class Process(Protocol):
    """A noise process; see the module for the meaning of the letters."""

    @property
    def name(self) -> str:
        """The name by which ``process_named`` finds it."""
        ...

    def alpha(self, t: Time) -> Time:
        """Return what is left of the signal at time t."""
        ...

    def sigma(self, t: Time) -> Time:
        """Return the standard deviation of the noise at time t, in the process frame."""
        ...

    def f(self, t: Time) -> Time:
        """Return the linear drift, d log alpha/dt."""
        ...

    def g2(self, t: Time) -> Time:
        """Return the squared diffusion, d sigma^2/dt - 2 f sigma^2."""
        ...

    def level(self, t: Time) -> Time:
        """Return the noise level in the variance-exploding frame, sigma / alpha."""
        ...

    def time_of(self, level: Time) -> Time:
        """Return the time of a noise level (the inverse of ``level``), clamped to [0, 1]."""
        ...

    def prior(self, density: Density) -> tuple[Tensor, Tensor]:
        """Return the mean ``[2]`` and covariance ``[2, 2]`` of the Gaussian from which sampling starts at t = 1."""
        ...


@dataclass(frozen=True)
class VE:
    """Variance exploding: alpha = 1, sigma = sigma_min (sigma_max / sigma_min)^t (Song et al. 2021, eq. 9, app. C)."""

    sigma_min: float = 0.03
    sigma_max: float = 8.0

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
        return _apply(lambda s: (s.clamp(self.sigma_min, self.sigma_max) / self.sigma_min).log() / ratio, level)

    def prior(self, density: Density) -> tuple[Tensor, Tensor]:
        """Return N(mean, covariance + sigma_max^2 I) of the target, which keeps distant modes in proportion."""
        identity = torch.eye(2, device=density.mean.device)
        return density.mean, density.covariance + self.sigma_max**2 * identity


@dataclass(frozen=True)
class VP:
    """Variance preserving, beta(t) = beta_min + t (beta_max - beta_min), alpha^2 + sigma^2 = 1.

    alpha = exp(-B / 2) with B(t) the integral of beta from 0 to t (Song et al. 2021, eq. 11 and app. C).
    """

    beta_min: float = 0.1
    beta_max: float = 20.0

    @property
    def name(self) -> str:
        """The name, "vp"."""
        return "vp"

    def alpha(self, t: Time) -> Time:
        """Return exp(-B / 2)."""
        return _apply(lambda u: (-0.5 * self._integral(u)).exp(), t)

    def sigma(self, t: Time) -> Time:
        """Return sqrt(1 - exp(-B)), without cancellation at small t."""
        return _apply(lambda u: (-torch.expm1(-self._integral(u))).sqrt(), t)

    def f(self, t: Time) -> Time:
        """Return -beta / 2."""
        return -0.5 * self.g2(t)

    def g2(self, t: Time) -> Time:
        """Return beta."""
        return self.beta_min + t * (self.beta_max - self.beta_min)

    def level(self, t: Time) -> Time:
        """Return sigma / alpha = sqrt(exp(B) - 1)."""
        return _apply(lambda u: torch.expm1(self._integral(u)).sqrt(), t)

    def time_of(self, level: Time) -> Time:
        """Return the time of a noise level, clamped to [0, 1].

        B = log(1 + level^2) is a quadratic in t; t = 2 B / (beta_min + sqrt(beta_min^2 + 2 (beta_max - beta_min) B)).
        """
        slope = self.beta_max - self.beta_min

        def solve(s: Tensor) -> Tensor:
            integral = torch.log1p(s**2).clamp(max=self.beta_min + self.beta_max)  # twice that of t = 1
            below = self.beta_min + (self.beta_min**2 + 2 * slope * integral).sqrt()
            return (2 * integral / below.clamp(min=torch.finfo(below.dtype).tiny)).clamp(0, 1)

        return _apply(solve, level)

    def prior(self, density: Density) -> tuple[Tensor, Tensor]:
        """Return N(0, I)."""
        device = density.mean.device
        return torch.zeros(2, device=device), torch.eye(2, device=device)

    def _integral(self, t: Tensor) -> Tensor:
        return self.beta_min * t + 0.5 * (self.beta_max - self.beta_min) * t**2


def process_named(name: Literal["ve", "vp"] | str) -> Process:
    """Return the process of that name with its usual constants.

    Raises:
        ValueError: for another name.
    """
    processes: dict[str, Process] = {"ve": VE(), "vp": VP()}
    if name not in processes:
        raise ValueError(f"There is no noise process named {name!r}.")
    return processes[name]


def score_in_process(field: Field, process: Process, x: Tensor, t: Tensor | float) -> Tensor:
    """Return the score of p_t at points x of the process frame, ``[..., 2]``.

    score_t(x) = field.score(x / alpha, sigma / alpha) / alpha, the change of variables x = alpha y.
    ``t`` is a number or broadcasts to ``x.shape[:-1]``.
    """
    if isinstance(t, Tensor):
        alpha = process.alpha(t).to(x)
        stretched = alpha[..., None] if alpha.ndim else alpha
        return field.score(x / stretched, process.level(t).to(x)) / stretched
    return field.score(x / process.alpha(t), process.level(t)) / process.alpha(t)


def _apply(function: Callable[[Tensor], Tensor], value: Time) -> Time:
    """Apply a function of tensors to a tensor, or to a number by way of float64."""
    if isinstance(value, Tensor):
        return function(value)
    return float(function(torch.tensor(float(value), dtype=torch.float64)))
