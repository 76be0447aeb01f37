"""What every sampler is: ``init`` and a pure ``step`` from state and randomness to state and info.

The loop is not here: whoever animates, records or measures owns it, and writes it once:

    state = sampler.init(n, generator)
    state, info = sampler.step(state, torch.randn((n, sampler.normals), generator=generator))
"""

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Protocol

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Field
from scoreviz.maths.process import Process
from scoreviz.maths.times import Steps, Times, times_of

Box = tuple[float, float, float, float]
Parts = tuple[tuple[str, Tensor], ...]

GRADIENT, NOISE = "gradient", "noise"
HALF_HERE, HALF_AHEAD = "half the slope here", "half the slope ahead"


@dataclass(frozen=True, eq=False)
class State:
    """Where the particles are.

    Args:
        x: positions ``[n, 2]`` in the frame in which the sampler runs.
        index: how many steps have been taken.
        t: the process's time, 1 noise and 0 data; constant where a sampler has a fixed noise level.
        memory: what a sampler keeps of the step before, ``[n, k]``; None at the start, and always for most of them.
    """

    x: Tensor
    index: int
    t: float
    memory: Tensor | None = None


@dataclass(frozen=True, eq=False)
class Info:
    """What one step was made of: the new place is x + drift + noise.

    Args:
        drift: the displacement that the field caused ``[n, 2]``.
        noise: the displacement that chance caused ``[n, 2]``; zero for a deterministic sampler.
        accepted: which proposals were taken ``[n]``, for a sampler that may refuse; the others moved by zero.
        proposal: where each particle would have gone ``[n, 2]``, for such a sampler.
        probability: that with which each proposal is taken ``[n]``.
        parts: what drift and noise were made of, each with its name, ``[n, 2]``; where it is empty they are not made
            of anything else. They add up to the step, or where there is a proposal to proposal - x.
    """

    drift: Tensor
    noise: Tensor
    accepted: Tensor | None = None
    proposal: Tensor | None = None
    probability: Tensor | None = None
    parts: Parts = ()

    @property
    def pieces(self) -> Parts:
        """The named displacements that add up to the step."""
        return self.parts or ((GRADIENT, self.drift), (NOISE, self.noise))


def sum_of(parts: Parts) -> Tensor:
    """Return the sum of some displacements, in their order."""
    total = parts[0][1]
    for _, part in parts[1:]:
        total = total + part
    return total


class Sampler(Protocol):
    """A Markov chain on particles, with its randomness passed in."""

    @property
    def normals(self) -> int:
        """How many standard normal numbers a particle takes at each step, used or not."""
        ...

    def init(self, n: int, generator: Generator) -> State:
        """Return n particles where this sampler starts."""

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the next state, and what the step was made of; ``randomness`` is normal ``[n, normals]``."""


@dataclass(frozen=True, eq=False)
class FromPrior:
    """What the samplers that lead from a prior to the data share: the times they visit, and where they start.

    Args:
        field: true or learned.
        process: the noise process; particles live in its frame.
        prior: mean ``[2]`` and covariance ``[2, 2]`` of the Gaussian from which particles start at the first time.
        steps: how many equal steps lead from t = 1 to t = 0, or the times that are visited, falling.

    Errors:
        ValueError: fewer than one step, or times that do not fall.
    """

    field: Field
    process: Process
    prior: tuple[Tensor, Tensor]
    steps: Steps
    normals: ClassVar[int] = 2

    def __post_init__(self) -> None:
        _ = self.times  # refuse what makes no sense at once

    @cached_property
    def times(self) -> Times:
        """The times visited, one more than steps."""
        return times_of(self.steps)

    def time(self, index: int) -> float:
        """Return the time after ``index`` steps; for equal steps exactly 1 at the start and 0 at the end."""
        return self.times[index]

    def init(self, n: int, generator: Generator) -> State:
        """Return n draws from the prior."""
        mean, covariance = self.prior
        z = torch.randn((n, 2), generator=generator, device=mean.device, dtype=mean.dtype)  # [n, 2]
        return State(mean + z @ torch.linalg.cholesky(covariance).mT, 0, self.times[0])

    def visited(self, state: State) -> tuple[float, float]:
        """Return the time of a state and the next one.

        Errors:
            ValueError: the run has already arrived at its last time.
        """
        if state.index >= len(self.times) - 1:
            raise ValueError(f"The run ended after {len(self.times) - 1} steps.")
        return self.times[state.index], self.times[state.index + 1]


def spread_over(box: Box, n: int, generator: Generator) -> Tensor:
    """Return n points ``[n, 2]`` spread evenly over a box ``(x0, x1, y0, y1)``."""
    left, right, low, high = box
    corner, size = torch.tensor([left, low]), torch.tensor([right - left, high - low])
    uniform = torch.rand((n, 2), generator=generator, device=generator.device)  # [n, 2]
    return corner.to(uniform) + size.to(uniform) * uniform
