"""The discrete table of denoising diffusion models, read as a process in continuous time."""

from dataclasses import dataclass
from functools import cache

import torch
from torch import Tensor

from scoreviz.maths.processes.preserving import Preserving


@dataclass(frozen=True)
class DDPM(Preserving):
    """The table of denoising diffusion models: T betas, evenly spaced, and abar_n the product of 1 - beta up to n.

    Entry n belongs to the time t = n / T, and abar_0 is one. Between entries log abar is interpolated linearly, so
    that beta(t) is -T log(1 - beta_n) all the way from entry n - 1 to entry n, and also at entry n itself, from where
    a step back in time uses it. With fewer steps and the same betas much of the signal is left at t = 1.

    Args:
        steps: T.
        beta_first, beta_last: the first and the last beta of the table.

    Errors:
        ValueError: fewer than one step, or betas that do not lie between 0 and 1.

    Source:
        Ho et al., Denoising diffusion probabilistic models, 2020, sec. 4 (T = 1000, betas from 1e-4 to 0.02).
    """

    steps: int = 1000
    beta_first: float = 1e-4
    beta_last: float = 0.02

    def __post_init__(self) -> None:
        if self.steps < 1:
            raise ValueError(f"A table needs at least one step, not {self.steps}.")
        if not (0.0 < self.beta_first < 1.0 and 0.0 < self.beta_last < 1.0):
            raise ValueError(f"Betas lie between 0 and 1, not {self.beta_first} and {self.beta_last}.")

    @property
    def name(self) -> str:
        """The name, "ddpm"."""
        return "ddpm"

    @property
    def betas(self) -> Tensor:
        """The variance that each step puts in, float64 ``[T]``; ``betas[n - 1]`` is that of step n."""
        return torch.linspace(self.beta_first, self.beta_last, self.steps, dtype=torch.float64)

    @property
    def abars(self) -> Tensor:
        """The squared share of the signal that is left after n steps, float64 ``[T + 1]``."""
        return (-self._table(torch.zeros((), dtype=torch.float64))).exp()

    def abar(self, n: int) -> float:
        """Return the product of 1 - beta over the first n steps.

        Errors:
            ValueError: n is not between 0 and T.
        """
        if not 0 <= n <= self.steps:
            raise ValueError(f"The table has entries 0 to {self.steps}, not {n}.")
        return float(self.abars[n])

    def integral(self, t: Tensor) -> Tensor:
        """Return -log abar, linear between entries."""
        table, place = self._table(t), (t * self.steps).clamp(0, self.steps)
        below = place.floor().clamp(max=self.steps - 1).long()
        return table[below] + (place - below) * (table[below + 1] - table[below])

    def rate(self, t: Tensor) -> Tensor:
        """Return -T log(1 - beta_n) of the step n in which t lies; the entry at its end belongs to it."""
        # Times that were float32 once may lie a little above their entry.
        step = (t * self.steps - self.steps * 2e-7).ceil().clamp(1, self.steps).long()
        table = self._table(t)
        return self.steps * (table[step] - table[step - 1])

    def time_of_integral(self, integral: Tensor) -> Tensor:
        """Return the place in the table, over T."""
        table = self._table(integral)
        integral = integral.clamp(table[0], table[-1])
        above = torch.searchsorted(table, integral).clamp(1, self.steps)
        share = (integral - table[above - 1]) / (table[above] - table[above - 1])
        return (above - 1 + share) / self.steps

    def _table(self, like: Tensor) -> Tensor:
        return _minus_log_abars(self.steps, self.beta_first, self.beta_last).to(like)


@cache
def _minus_log_abars(steps: int, first: float, last: float) -> Tensor:
    betas = torch.linspace(first, last, steps, dtype=torch.float64)
    return torch.cat([torch.zeros(1, dtype=torch.float64), -torch.log1p(-betas).cumsum(0)])
