"""What every sampler is: ``init`` and a pure ``step`` from state and randomness to state and info.

The loop is not here: whoever animates, records or measures owns it, and writes it once.
"""

from dataclasses import dataclass
from typing import Protocol

from torch import Generator, Tensor


@dataclass(frozen=True, eq=False)
class State:
    """Where the particles are.

    Args:
        x: positions ``[n, 2]`` in the frame in which the sampler runs.
        index: how many steps have been taken.
        t: the process's time, 1 noise and 0 data; constant where a sampler has a fixed noise level.
    """

    x: Tensor
    index: int
    t: float


@dataclass(frozen=True, eq=False)
class Info:
    """What one step was made of: the new place is x + drift + noise.

    Args:
        drift: the displacement that the field caused ``[n, 2]``.
        noise: the displacement that chance caused ``[n, 2]``; zero for a deterministic sampler.
    """

    drift: Tensor
    noise: Tensor


class Sampler(Protocol):
    """A Markov chain on particles, with its randomness passed in."""

    def init(self, n: int, generator: Generator) -> State:
        """Return n particles where this sampler starts."""

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the next state, and what the step was made of; ``randomness`` is standard normal ``[n, 2]``."""
