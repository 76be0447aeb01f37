"""The Metropolis-adjusted Langevin algorithm: Langevin dynamics that refuses some of its steps, and has no bias."""

from dataclasses import dataclass
from typing import ClassVar

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Density, wide
from scoreviz.maths.langevin import ula_displacements
from scoreviz.maths.sampler import GRADIENT, NOISE, Box, Info, State, spread_over


def log_acceptance(x: Tensor, proposal: Tensor, here: Tensor, there: Tensor, h: float) -> Tensor:
    """Return the logarithm of the acceptance ratio ``[n]``; a proposal is taken with probability min(1, ratio).

    Formula:
        log p(x') - log p(x) + log q(x | x') - log q(x' | x),  log q(x' | x) = -|x' - x - h s(x)|^2 / (4 h)

    Args:
        x: x ``[n, 2]``.
        proposal: x' ``[n, 2]``.
        here: the score and log p at x, ``[n, 3]``.
        there: the same at x'.
        h: the step, squared unit of x.

    Source:
        Roberts and Tweedie (1996), whose h is 2 h.
    """
    move = proposal - x
    out = (move - h * here[:, :2]).square().sum(-1)
    back = (move + h * there[:, :2]).square().sum(-1)
    return there[:, 2] - here[:, 2] + (out - back) / (4.0 * h)


@dataclass(frozen=True, eq=False)
class MALA:
    """Metropolis-adjusted Langevin dynamics in the variance-exploding frame, exact at every step size.

    Its third normal number u decides: the proposal is taken where Phi(u), which is uniform, is below the ratio. The
    state remembers the score and log p at x ``[n, 3]``, so that a step looks at the density once, at the proposal.

    Args:
        density: what is sampled; a score alone cannot say how much likelier the proposal is.
        sigma: the noise level at which it runs.
        h: the step, squared unit of x.
        box: where particles start, ``(x0, x1, y0, y1)``.
        t: the time to be reported in the state.
    """

    density: Density
    sigma: float
    h: float
    box: Box
    t: float = 0.0
    normals: ClassVar[int] = 3

    def init(self, n: int, generator: Generator) -> State:
        """Return n particles spread evenly over the box."""
        return State(spread_over(self.box, n, generator), 0, self.t)

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step; ``randomness`` is normal ``[n, 3]``."""
        x = state.x
        here = self._known(x) if state.memory is None else state.memory
        drift, noise = ula_displacements(here[:, :2].to(x), self.h, randomness[:, :2].to(x))
        proposal = x + drift + noise
        there = self._known(proposal)
        log_uniform = torch.special.log_ndtr(randomness[:, 2].to(here))
        log_ratio = log_acceptance(x, proposal, here, there, self.h)
        accepted = log_uniform <= log_ratio  # a NaN is refused
        taken = accepted[:, None]
        after = State(torch.where(taken, proposal, x), state.index + 1, self.t, torch.where(taken, there, here))
        still = torch.zeros_like(x)
        moved = torch.where(taken, drift, still), torch.where(taken, noise, still)
        probability = log_ratio.nan_to_num(nan=-torch.inf).clamp(max=0.0).exp()
        return after, Info(*moved, accepted, proposal, probability, ((GRADIENT, drift), (NOISE, noise)))

    def _known(self, x: Tensor) -> Tensor:
        """Return the score and log p at x, ``[n, 3]``, in the widest float."""
        parts = self.density.score(x, self.sigma), self.density.logp(x, self.sigma)[:, None]
        return torch.cat(parts, dim=1).to(wide(x.device))
