"""Samplers that draw the earlier time from what is known at the later one: DDPM's ancestral sampling, and DDIM.

Both take every coefficient from the two times of the step, so any stride and any process is right.
"""

import math
from dataclasses import dataclass

from torch import Tensor

from scoreviz.maths.density import Field
from scoreviz.maths.forward import transition
from scoreviz.maths.process import Process, score_in_process
from scoreviz.maths.sampler import FromPrior, Info, State


def predictions(field: Field, process: Process, x: Tensor, t: float) -> tuple[Tensor, Tensor]:
    """Return what the field says of x_t: the clean x0 and the noise eps, ``[n, 2]`` each.

    Formula:
        x0 = (x + sigma^2 s) / alpha,  eps = -sigma s

    Args:
        field: true or learned.
        process: gives alpha and sigma.
        x: points ``[n, 2]`` in the process's frame.
        t: time, where alpha is above zero.

    Source:
        Tweedie's formula; Ho et al. (2020), eq. 15, for x0 from eps.
    """
    score, sigma = score_in_process(field, process, x, t), process.sigma(t)
    return (x + sigma**2 * score) / process.alpha(t), -sigma * score


@dataclass(frozen=True, eq=False)
class Ancestral(FromPrior):
    """DDPM's sampling: each step draws from q(x_s | x_t, x0) with the predicted x0 in the place of x0.

    Formula:
        mean = (a sigma_s^2 x + alpha_s b x0) / sigma_t^2,  variance = b sigma_s^2 / sigma_t^2
        with a = alpha_t / alpha_s and b = sigma_t^2 - a^2 sigma_s^2 of the step that is taken, s < t

    Args:
        row: how far back in time the coefficients reach at most, whatever the step; a step beyond it is then wrong on
            purpose: it takes the coefficients of one row of a table and jumps over many. Infinite: those of the step.

    Source:
        Ho et al. (2020), eqs. 6 and 7 and algorithm 2, there for neighbouring times of a table.
    """

    row: float = math.inf

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step, and the step's two displacements.

        Errors:
            ValueError: the run has already arrived at its last time.
        """
        t, s = self.visited(state)
        near = max(s, t - self.row)
        a, b = transition(self.process, near, t)
        later, earlier = self.process.sigma(t) ** 2, self.process.sigma(near) ** 2
        x0, _eps = predictions(self.field, self.process, state.x, t)
        mean = (a * earlier / later) * state.x + (self.process.alpha(near) * b / later) * x0
        noise = math.sqrt(b * earlier / later) * randomness
        return State(mean + noise, state.index + 1, s), Info(mean - state.x, noise)


@dataclass(frozen=True, eq=False)
class DDIM(FromPrior):
    """Steps that put together again the predicted x0 and the predicted noise, with a part of it drawn afresh.

    Formula:
        x_s = alpha_s x0 + sqrt(sigma_s^2 - c^2) eps + c z,  c = eta (sigma_s / sigma_t) sqrt(b)
        with b = sigma_t^2 - (alpha_t / alpha_s)^2 sigma_s^2

    Args:
        eta: 0 no fresh noise, the flow; 1 as much as DDPM, whose step it then is.

    Errors:
        ValueError: fewer than one step, times that do not fall, or an eta outside [0, 1].

    Source:
        Song, Meng and Ermon (2021), eqs. 12 and 16.
    """

    eta: float = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        if not 0.0 <= self.eta <= 1.0:
            raise ValueError(f"DDIM's eta lies between 0 and 1, and is not {self.eta}.")

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step, and the step's two displacements.

        Errors:
            ValueError: the run has already arrived at its last time.
        """
        t, s = self.visited(state)
        _a, b = transition(self.process, s, t)
        earlier = self.process.sigma(s) ** 2
        fresh = self.eta**2 * b * earlier / self.process.sigma(t) ** 2
        x0, eps = predictions(self.field, self.process, state.x, t)
        mean = self.process.alpha(s) * x0 + math.sqrt(max(0.0, earlier - fresh)) * eps
        noise = math.sqrt(fresh) * randomness
        return State(mean + noise, state.index + 1, s), Info(mean - state.x, noise)
