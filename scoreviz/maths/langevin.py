"""Langevin dynamics at one fixed noise level."""

import math
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Field
from scoreviz.maths.sampler import Info, State

Box = tuple[float, float, float, float]


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
    """

    field: Field
    sigma: float
    h: float
    box: Box
    t: float = 0.0

    def init(self, n: int, generator: Generator) -> State:
        """Return n particles spread evenly over the box."""
        left, right, low, high = self.box
        corner, size = torch.tensor([left, low]), torch.tensor([right - left, high - low])
        spread = torch.rand((n, 2), generator=generator, device=generator.device)  # [n, 2]
        return State(corner.to(spread) + size.to(spread) * spread, 0, self.t)

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step, and the step's two displacements."""
        drift, noise = ula_displacements(self.field.score(state.x, self.sigma), self.h, randomness)
        return State(state.x + drift + noise, state.index + 1, state.t), Info(drift, noise)
