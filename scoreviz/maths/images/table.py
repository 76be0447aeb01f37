"""The table of noise levels of an image model: betas by diffusers' names, read as a process in continuous time."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

from scoreviz.maths.processes.preserving import Preserving

LARGEST_BETA = 0.999  # where the signal falls to nothing (Nichol and Dhariwal 2021, sec. 3.2)
LEAST_ABAR = 1e-10  # a table may end with no signal at all, and nothing may be divided by zero


def _linear(steps: int, first: float, last: float) -> Tensor:
    return torch.linspace(first, last, steps, dtype=torch.float64)


def _scaled_linear(steps: int, first: float, last: float) -> Tensor:
    return torch.linspace(first**0.5, last**0.5, steps, dtype=torch.float64) ** 2


def _sigmoid(steps: int, first: float, last: float) -> Tensor:
    return torch.linspace(-6, 6, steps, dtype=torch.float64).sigmoid() * (last - first) + first


def _cosine(steps: int, _first: float, _last: float) -> Tensor:
    return _ratios(steps, lambda t: math.cos((t + 0.008) / 1.008 * math.pi / 2) ** 2)


def _exponential(steps: int, _first: float, _last: float) -> Tensor:
    return _ratios(steps, lambda t: math.exp(-12.0 * t))


def _ratios(steps: int, abar: Callable[[float], float]) -> Tensor:
    """Return 1 - abar((n + 1)/T) / abar(n/T), at most ``LARGEST_BETA``."""
    left = torch.tensor([abar(n / steps) for n in range(steps + 1)], dtype=torch.float64)
    return (1 - left[1:] / left[:-1]).clamp(max=LARGEST_BETA)


SCHEDULES: dict[str, Callable[[int, float, float], Tensor]] = {
    "linear": _linear,
    "scaled_linear": _scaled_linear,
    "squaredcos_cap_v2": _cosine,
    "sigmoid": _sigmoid,
    "exp": _exponential,
}


def betas_of(schedule: str, steps: int, first: float = 1e-4, last: float = 0.02) -> Tensor:
    """Return the variance that each step puts in, float64 ``[T]``.

    Args:
        schedule: one of ``SCHEDULES``.
        steps: T.
        first, last: the first and the last beta, of the schedules that take them.

    Raises:
        ValueError: there is no such schedule.

    Source:
        Ho et al. (2020), sec. 4, linear; Nichol and Dhariwal (2021), eq. 17, squaredcos_cap_v2; diffusers 0.35,
        ``schedulers/scheduling_ddpm.py``, the names and the others.
    """
    if schedule not in SCHEDULES:
        raise ValueError(f"There is no table of noise levels named {schedule!r}.")
    return SCHEDULES[schedule](steps, first, last)


def without_signal(betas: Tensor) -> Tensor:
    """Return the betas of the same table, shifted and stretched so that its end holds no signal.

    Formula:
        sqrt(abar) -> (sqrt(abar) - sqrt(abar_T)) sqrt(abar_1) / (sqrt(abar_1) - sqrt(abar_T))

    Source:
        Lin et al., Common diffusion noise schedules and sample steps are flawed, 2024, algorithm 1.
    """
    left = (1 - betas).cumprod(0).sqrt()
    left = (left - left[-1]) * left[0] / (left[0] - left[-1])
    abar = left**2
    return 1 - torch.cat([abar[:1], abar[1:] / abar[:-1]])


@dataclass(frozen=True)
class Table(Preserving):
    """Any table of betas as a process: entry n belongs to t = n / T, and log abar is linear between entries.

    The network of an image model knows entry n, counted from 1, as the timestep n - 1.

    Args:
        betas: the variance that each step puts in, ``[T]``, each in (0, 1].

    Raises:
        ValueError: no betas, or such that do not lie in that range.
    """

    betas: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.betas or not all(0.0 < beta <= 1.0 for beta in self.betas):
            raise ValueError("A table of noise levels needs betas above 0 and at most 1.")

    @classmethod
    def named(cls, schedule: str = "squaredcos_cap_v2", steps: int = 1000) -> "Table":
        """Return the table of a schedule with its usual ends."""
        return cls(tuple(betas_of(schedule, steps).tolist()))

    @property
    def name(self) -> str:
        """The name, "table"."""
        return "table"

    @property
    def steps(self) -> int:
        """The number T of entries."""
        return len(self.betas)

    @cached_property
    def least(self) -> float:
        """The noise level sigma / alpha of the first entry."""
        return self.level(1 / self.steps)

    @cached_property
    def integrals(self) -> Tensor:
        """-log abar after n steps, float64 ``[T + 1]``."""
        abar = (1 - torch.tensor(self.betas, dtype=torch.float64)).cumprod(0).clamp(min=LEAST_ABAR)
        return torch.cat([torch.zeros(1, dtype=torch.float64), -abar.log()])

    def integral(self, t: Tensor) -> Tensor:
        """Return -log abar, linear between entries."""
        table, place = self.integrals.to(t), (t * self.steps).clamp(0, self.steps)
        below = place.floor().clamp(max=self.steps - 1).long()
        return table[below] + (place - below) * (table[below + 1] - table[below])

    def rate(self, t: Tensor) -> Tensor:
        """Return T log(abar_{n-1} / abar_n) of the step n in which t lies; the entry at its end belongs to it."""
        step = (t * self.steps - self.steps * 2e-7).ceil().clamp(1, self.steps).long()
        table = self.integrals.to(t)
        return self.steps * (table[step] - table[step - 1])

    def time_of_integral(self, integral: Tensor) -> Tensor:
        """Return the place in the table, over T."""
        table = self.integrals.to(integral)
        integral = integral.clamp(table[0], table[-1])
        above = torch.searchsorted(table, integral).clamp(1, self.steps)
        width = (table[above] - table[above - 1]).clamp(min=1e-30)
        return (above - 1 + (integral - table[above - 1]) / width) / self.steps

    def at(self, timestep: Tensor) -> tuple[Tensor, Tensor]:
        """Return alpha and sigma, float64 like ``timestep [n]``, at which the network knows that timestep."""
        t = (timestep.double() + 1) / self.steps
        return self.alpha(t), self.sigma(t)
