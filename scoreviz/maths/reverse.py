"""The reverse SDE and the probability-flow ODE of a noise process, from noise (t = 1) to data (t = 0)."""

from dataclasses import dataclass
from typing import Literal

from torch import Tensor

from scoreviz.maths.density import Field
from scoreviz.maths.process import Process, score_in_process
from scoreviz.maths.sampler import GRADIENT, HALF_AHEAD, HALF_HERE, FromPrior, Info, Parts, State, sum_of

RUNGE_KUTTA = (
    "a sixth of the slope here",
    "a third of the slope half-way",
    "a third of the second slope half-way",
    "a sixth of the slope ahead",
)
Method = Literal["euler", "heun", "rk4"]


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
class Reverse(FromPrior):
    """Steps from time to time, each with the drift and the noise of the step that is really taken.

    Under the geometric variance-exploding process, equal steps in t are equal steps in log sigma.

    Args:
        method: "euler" (Euler-Maruyama for eta > 0), first order; "heun", second order, one more score a step; "rk4",
            the classical method of Runge and Kutta, fourth order, three more.
        eta: how much noise is put back at each step, relative to the reverse SDE.
        with_score: off, time is only run backwards: f x alone, which brings no cloud back to the data.
        with_noise: off, the drift of the SDE is left without its noise, and the cloud collapses.

    Errors:
        ValueError: fewer than one step, a negative eta, or a method for the ODE with a stochastic equation.
    """

    method: Method = "euler"
    eta: float = 0.0
    with_score: bool = True
    with_noise: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.eta < 0.0:
            raise ValueError(f"eta is {self.eta}; it cannot be negative.")
        if self.method != "euler" and self.eta > 0.0:
            name = {"heun": "Heun's method", "rk4": "The method of Runge and Kutta"}[self.method]
            raise ValueError(f"{name} is for the ODE (eta = 0); the SDE takes Euler-Maruyama steps.")

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step, and the step's two displacements.

        Formula:
            x + drift(x, t) (t' - t) + eta g(t) sqrt(t - t') z; Heun averages the drift here and at the Euler point.

        Errors:
            ValueError: the run has already arrived at its last time.
        """
        t, after = self.visited(state)
        moves = tuple((name, slope * (after - t)) for name, slope in self._slopes(state.x, t, after))
        drift = sum_of(moves)
        noise = self.with_noise * self.eta * (self.process.g2(t) * (t - after)) ** 0.5 * randomness
        parts = () if len(moves) == 1 else moves  # more than one for the ODE alone, which has no noise
        return State(state.x + drift + noise, state.index + 1, after), Info(drift, noise, parts=parts)

    def _drift(self, x: Tensor, t: float) -> Tensor:
        if not self.with_score:
            return self.process.f(t) * x
        return reverse_drift(self.field, self.process, x, t, self.eta)

    def _slopes(self, x: Tensor, t: float, after: float) -> Parts:
        """What the mean drift of a step is the sum of, as the method sees it."""
        here, step = self._drift(x, t), after - t
        if self.method == "euler":
            return ((GRADIENT, here),)
        if self.method == "heun":
            return (HALF_HERE, 0.5 * here), (HALF_AHEAD, 0.5 * self._drift(x + here * step, after))
        middle = t + 0.5 * step
        second = self._drift(x + 0.5 * step * here, middle)
        third = self._drift(x + 0.5 * step * second, middle)
        last = self._drift(x + step * third, after)
        slopes = (here / 6.0, second / 3.0, third / 3.0, last / 6.0)
        return tuple(zip(RUNGE_KUTTA, slopes, strict=True))
