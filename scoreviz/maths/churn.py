"""The stochastic sampler of EDM: noise is added, then more of it taken away by a step of Heun's method."""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Field
from scoreviz.maths.sampler import GRADIENT, HALF_AHEAD, HALF_HERE, Info, Parts, State, sum_of

ADDED = "noise put back"
MOST_CHURN = math.sqrt(2.0) - 1.0


@dataclass(frozen=True, eq=False)
class Churn:
    """Stochastic Heun steps in the variance-exploding frame, where dx/dsigma = -sigma s(x, sigma).

    Formula:
        up:    sigma^ = (1 + gamma) sigma,  x^ = x + sqrt(sigma^^2 - sigma^2) S_noise z
        down:  Heun's step of the flow from sigma^ to the next level; Euler's where that is zero
        gamma = min(S_churn / N, sqrt(2) - 1) where S_min <= sigma <= S_max, else zero

    Args:
        field: true or learned.
        prior: mean ``[2]`` and covariance ``[2, 2]`` of the Gaussian from which particles start at the first level.
        levels: the N + 1 noise levels visited, falling; ``rho_levels`` makes them.
        churn: S_churn; 0 is the deterministic sampler of the paper's algorithm 1.
        noise: S_noise; above 1 (1.003) it makes good what a learned denoiser takes away too much, an exact one needs 1.
        low, high: S_min and S_max.
        times: what the state reports for each level; the levels' own place in the run if it is empty.

    Errors:
        ValueError: levels that do not fall, or a negative churn.

    Source:
        Karras et al. (2022), algorithm 2.
    """

    field: Field
    prior: tuple[Tensor, Tensor]
    levels: tuple[float, ...]
    churn: float = 40.0
    noise: float = 1.0
    low: float = 0.0
    high: float = math.inf
    times: tuple[float, ...] = ()
    normals: ClassVar[int] = 2

    def __post_init__(self) -> None:
        pairs = zip(self.levels, self.levels[1:], strict=False)
        if len(self.levels) < 2 or self.levels[-1] < 0.0 or not all(after < before for before, after in pairs):
            raise ValueError("Noise levels must fall, in at least one step.")
        if self.churn < 0.0:
            raise ValueError(f"S_churn is {self.churn}; it cannot be negative.")

    @cached_property
    def _reported(self) -> tuple[float, ...]:
        last = len(self.levels) - 1
        return self.times or tuple((last - index) / last for index in range(last + 1))

    def init(self, n: int, generator: Generator) -> State:
        """Return n draws from the prior."""
        mean, covariance = self.prior
        z = torch.randn((n, 2), generator=generator, device=mean.device, dtype=mean.dtype)  # [n, 2]
        return State(mean + z @ torch.linalg.cholesky(covariance).mT, 0, self._reported[0])

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step, and the step's two displacements.

        Errors:
            ValueError: the run has already arrived at its last level.
        """
        if state.index >= len(self.levels) - 1:
            raise ValueError(f"The run ended after {len(self.levels) - 1} steps.")
        sigma, after = self.levels[state.index], self.levels[state.index + 1]
        raised = (1.0 + self._gamma(sigma)) * sigma
        noise = math.sqrt(raised**2 - sigma**2) * self.noise * randomness
        slopes = self._slopes(state.x + noise, raised, after)
        moves = tuple((name, (after - raised) * slope) for name, slope in slopes)
        drift, index = sum_of(moves), state.index + 1
        state = State(state.x + noise + drift, index, self._reported[index])
        return state, Info(drift, noise, parts=((ADDED, noise), *moves))

    def _gamma(self, sigma: float) -> float:
        inside = self.low <= sigma <= self.high
        return min(self.churn / (len(self.levels) - 1), MOST_CHURN) if inside else 0.0

    def _slopes(self, x: Tensor, sigma: float, after: float) -> Parts:
        """Return what the step's mean slope is the sum of."""
        here = -sigma * self.field.score(x, sigma)
        if after == 0.0:
            return ((GRADIENT, here),)
        ahead = x + (after - sigma) * here
        return (HALF_HERE, 0.5 * here), (HALF_AHEAD, (-0.5 * after) * self.field.score(ahead, after))
