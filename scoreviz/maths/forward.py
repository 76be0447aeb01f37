"""The noise process itself, from data to noise, by its exact transitions."""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from torch import Generator, Tensor

from scoreviz.maths.density import Density
from scoreviz.maths.process import Process
from scoreviz.maths.sampler import Info, State
from scoreviz.maths.times import Steps, Times, times_of


def transition(process: Process, s: float, t: float) -> tuple[float, float]:
    """Return how a process goes from an earlier time s to a later t: x_t = a x_s + sqrt(b) z.

    Formula:
        a = alpha_t / alpha_s,  b = sigma_t^2 - a^2 sigma_s^2

    Args:
        process: gives alpha and sigma.
        s: the earlier time, nearer to the data.
        t: the later time. A step over many table entries has its own a and b, not those of one entry.

    Source:
        Kingma et al., Variational diffusion models, 2021, appendix A.1 (alpha_{t|s} and sigma^2_{t|s}).
    """
    a = process.alpha(t) / process.alpha(s)
    return a, max(0.0, process.sigma(t) ** 2 - (a * process.sigma(s)) ** 2)


@dataclass(frozen=True, eq=False)
class Forward:
    """What happens to the data: t runs from 0 to 1, and every particle is noised for itself.

    Args:
        density: where particles start.
        process: the noise process; particles live in its frame.
        steps: how many equal steps lead from t = 0 to t = 1, or the times in falling order, which are then run up.

    Errors:
        ValueError: fewer than one step, or times that do not fall.
    """

    density: Density
    process: Process
    steps: Steps
    normals: ClassVar[int] = 2

    def __post_init__(self) -> None:
        _ = self.times  # refuse what makes no sense at once

    @cached_property
    def times(self) -> Times:
        """The times visited, from data to noise."""
        return times_of(self.steps)[::-1]

    def init(self, n: int, generator: Generator) -> State:
        """Return n draws of the density at the first time."""
        t = self.times[0]
        x = self.process.alpha(t) * self.density.sample(n, self.process.level(t), generator)  # [n, 2]
        return State(x, 0, t)

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step: shrunk by a, and with noise of variance b.

        Errors:
            ValueError: the run has already arrived at its last time.
        """
        if state.index >= len(self.times) - 1:
            raise ValueError(f"The run ended after {len(self.times) - 1} steps.")
        t = self.times[state.index + 1]
        a, b = transition(self.process, self.times[state.index], t)
        drift, noise = (a - 1.0) * state.x, math.sqrt(b) * randomness
        return State(state.x + drift + noise, state.index + 1, t), Info(drift, noise)
