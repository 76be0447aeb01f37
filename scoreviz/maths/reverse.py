"""The reverse SDE and the probability-flow ODE of a noise process, from noise (t = 1) to data (t = 0)."""

from dataclasses import dataclass
from typing import Literal

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Field
from scoreviz.maths.process import Process, score_in_process
from scoreviz.maths.sampler import Info, State


def reverse_drift(field: Field, process: Process, x: Tensor, t: float, eta: float) -> Tensor:
    """Return the drift of the reverse process ``[n, 2]``, per unit of t (time runs down, so it is used with dt < 0).

    Formula:
        f x - (1 + eta^2) / 2 g^2 score_t(x)

    Args:
        field: true or learned, in the variance-exploding frame.
        process: gives f and g^2.
        x: points ``[n, 2]`` in the process's frame.
        t: time in [0, 1].
        eta: 0 the probability-flow ODE, 1 the reverse SDE; every eta has the same marginals.

    Source:
        Song et al. (2021), eqs. 6 (eta = 1) and 13 (eta = 0); Zhang and Chen (2023, DEIS) for those between.
    """
    weight = 0.5 * (1.0 + eta**2) * process.g2(t)
    return process.f(t) * x - weight * score_in_process(field, process, x, t)


@dataclass(frozen=True, eq=False)
class Reverse:
    """Steps of equal length in t, each with the drift and the noise of the step that is really taken.

    Under the geometric variance-exploding process, equal steps in t are equal steps in log sigma.

    Args:
        field: true or learned.
        process: the noise process; particles live in its frame.
        prior: mean ``[2]`` and covariance ``[2, 2]`` of the Gaussian from which particles start at t = 1.
        steps: how many steps lead from t = 1 to t = 0.
        method: "euler" (Euler-Maruyama for eta > 0), first order, or "heun", second order, one more score a step.
        eta: how much noise is put back at each step, relative to the reverse SDE.

    Errors:
        ValueError: fewer than one step, a negative eta, or Heun's method for a stochastic equation.
    """

    field: Field
    process: Process
    prior: tuple[Tensor, Tensor]
    steps: int
    method: Literal["euler", "heun"] = "euler"
    eta: float = 0.0

    def __post_init__(self) -> None:
        if self.steps < 1:
            raise ValueError(f"A run needs at least one step, not {self.steps}.")
        if self.eta < 0.0:
            raise ValueError(f"eta is {self.eta}; it cannot be negative.")
        if self.method == "heun" and self.eta > 0.0:
            raise ValueError("Heun's method is for the ODE (eta = 0); the SDE takes Euler-Maruyama steps.")

    def time(self, index: int) -> float:
        """Return the time after ``index`` steps; exactly 1 at the start and 0 at the end."""
        return (self.steps - index) / self.steps

    def init(self, n: int, generator: Generator) -> State:
        """Return n draws from the prior."""
        mean, covariance = self.prior
        z = torch.randn((n, 2), generator=generator, device=mean.device, dtype=mean.dtype)  # [n, 2]
        return State(mean + z @ torch.linalg.cholesky(covariance).mT, 0, 1.0)

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step, and the step's two displacements.

        Formula:
            x + drift(x, t) (t' - t) + eta g(t) sqrt(t - t') z; Heun averages the drift here and at the Euler point.

        Errors:
            ValueError: the run has already arrived at t = 0.
        """
        if state.index >= self.steps:
            raise ValueError(f"The run ended after {self.steps} steps.")
        t, after = self.time(state.index), self.time(state.index + 1)
        drift = self._slope(state.x, t, after) * (after - t)
        noise = self.eta * (self.process.g2(t) * (t - after)) ** 0.5 * randomness
        return State(state.x + drift + noise, state.index + 1, after), Info(drift, noise)

    def _slope(self, x: Tensor, t: float, after: float) -> Tensor:
        here = reverse_drift(self.field, self.process, x, t, self.eta)
        if self.method == "euler":
            return here
        ahead = reverse_drift(self.field, self.process, x + here * (after - t), after, self.eta)
        return 0.5 * (here + ahead)
