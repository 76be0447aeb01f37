"""Langevin dynamics at one fixed noise level, and down a ladder of levels."""

import math
from dataclasses import dataclass
from typing import ClassVar

from torch import Generator, Tensor

from scoreviz.maths.density import Field
from scoreviz.maths.process import Process
from scoreviz.maths.sampler import Box, Info, State, spread_over


def stable_step(sigma: float, narrowest: float) -> float:
    """Return the step above which unadjusted Langevin dynamics diverges on the narrowest component.

    Formula:
        h* = 2 (sigma^2 + v): on N(0, v + sigma^2) a step multiplies the distance by 1 - h / (v + sigma^2).

    Args:
        sigma: noise level, data's unit.
        narrowest: smallest variance v of the clean data's components, squared unit.
    """
    return 2.0 * (sigma**2 + narrowest)


def ula_displacements(score: Tensor, h: float, z: Tensor) -> tuple[Tensor, Tensor]:
    """Return what one unadjusted Langevin step adds to x, ``[n, 2]`` each: by the score and by chance.

    Formula:
        x + h s + sqrt(2 h) z

    Args:
        score: s ``[n, 2]``, one over the unit of x.
        h: the step, squared unit of x.
        z: standard normal ``[n, 2]``.

    Source:
        Durmus and Moulines (2017), whose gamma is this h. The h of Roberts and Tweedie (1996), and the epsilon of
        Song and Ermon (2019), sec. 2.2, are 2 h.
    """
    return h * score, math.sqrt(2.0 * h) * z


@dataclass(frozen=True, eq=False)
class Langevin:
    """Unadjusted Langevin dynamics in the variance-exploding frame.

    Particles start evenly over a box, not at the data: all of them can be seen, some stand where there is hardly any
    density (and a learned field was hardly taught), and how many begin in each part's reach says nothing about its
    share, so that slow mixing shows as wrong shares.

    Args:
        field: true or learned.
        sigma: the noise level at which it runs.
        h: the step, squared unit of x.
        box: where particles start, ``(x0, x1, y0, y1)``.
        t: the time to be reported in the state, for whoever has a process in mind.
        with_score: off, nothing but diffusion is left.
        with_noise: off, every particle climbs to the nearest mode: the noise is what makes it a sampler.
    """

    field: Field
    sigma: float
    h: float
    box: Box
    t: float = 0.0
    with_score: bool = True
    with_noise: bool = True
    normals: ClassVar[int] = 2

    def init(self, n: int, generator: Generator) -> State:
        """Return n particles spread evenly over the box."""
        return State(spread_over(self.box, n, generator), 0, self.t)

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step, and the step's two displacements."""
        drift, noise = ula_displacements(self.field.score(state.x, self.sigma), self.h, randomness)
        drift, noise = drift * self.with_score, noise * self.with_noise
        return State(state.x + drift + noise, state.index + 1, state.t), Info(drift, noise)


@dataclass(frozen=True, eq=False)
class Annealed:
    """Annealed Langevin dynamics: the noise level falls down a ladder, the step with its square.

    Where the noise is large all parts are joined and shares can settle; each level starts where the last one ended.

    Formula:
        h_i = h_L (sigma_i / sigma_L)^2, the step of ``Langevin`` at sigma_i; the paper's alpha_i is 2 h_i.

    Args:
        field: true or learned.
        process: gives the time that is reported for a level.
        ladder: the noise level of each step, all above zero; ``spread(geometric_levels(...), steps)`` makes one.
        h: h_L, the step at the last level, squared unit of x.
        box: where particles start, ``(x0, x1, y0, y1)``.
        with_score, with_noise: as in ``Langevin``.

    Errors:
        ValueError: an empty ladder, or a level that is not above zero.

    Source:
        Song and Ermon (2019), algorithm 1.
    """

    field: Field
    process: Process
    ladder: tuple[float, ...]
    h: float
    box: Box
    with_score: bool = True
    with_noise: bool = True
    normals: ClassVar[int] = 2

    def __post_init__(self) -> None:
        if not self.ladder or not min(self.ladder) > 0.0:
            raise ValueError("A ladder needs at least one noise level, and all of them above zero.")

    def time(self, index: int) -> float:
        """Return the time of the level at which the next step after ``index`` steps is taken."""
        return self.process.time_of(self.ladder[min(index, len(self.ladder) - 1)])

    def init(self, n: int, generator: Generator) -> State:
        """Return n particles spread evenly over the box."""
        return State(spread_over(self.box, n, generator), 0, self.time(0))

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step, and the step's two displacements.

        Errors:
            ValueError: the run has already come down the ladder.
        """
        if state.index >= len(self.ladder):
            raise ValueError(f"The run ended after {len(self.ladder)} steps.")
        sigma = self.ladder[state.index]
        h = self.h * (sigma / self.ladder[-1]) ** 2
        drift, noise = ula_displacements(self.field.score(state.x, sigma), h, randomness)
        drift, noise = drift * self.with_score, noise * self.with_noise
        after = state.index + 1
        return State(state.x + drift + noise, after, self.time(after)), Info(drift, noise)
