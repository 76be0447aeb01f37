"""DPM-Solver++(2M): the probability flow in log(alpha / sigma), with the memory of one step."""

import math
from dataclasses import dataclass

from torch import Tensor

from scoreviz.maths.ancestral import predictions
from scoreviz.maths.process import Process
from scoreviz.maths.sampler import FromPrior, Info, State

FIRST_ORDER, BY_MEMORY = "step of first order", "what the step before adds"


def log_ratio_step(process: Process, t: float, s: float) -> float:
    """Return lambda_s - lambda_t with lambda = log(alpha / sigma); infinite where alpha_t or sigma_s is zero."""
    rest = process.alpha(t) * process.sigma(s)
    return math.log(process.alpha(s) * process.sigma(t) / rest) if rest > 0.0 else math.inf


@dataclass(frozen=True, eq=False)
class DPMSolver(FromPrior):
    """DPM-Solver++(2M), second order in log(alpha / sigma) for one score a step.

    The first step, and one of infinite length (to sigma = 0), have nothing to extrapolate by: they are of first order.

    Formula:
        x_s = (sigma_s / sigma_t) x - alpha_s (exp(-h) - 1) D,  h = lambda_s - lambda_t
        D = (1 + 1 / 2r) x0 - 1 / 2r x0_before,  r = h_before / h

    Source:
        Lu et al. (2022), DPM-Solver++, algorithm 2.
    """

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step, and its displacement; no chance is in it.

        Errors:
            ValueError: the run has already arrived at its last time.
        """
        t, s = self.visited(state)
        x0, _eps = predictions(self.field, self.process, state.x, t)
        weight = self._weight(state.index)
        beyond = 0.0 * x0 if state.memory is None else weight * (x0 - state.memory)
        ratio = self.process.sigma(s) / self.process.sigma(t)
        # alpha_s (1 - exp(-h)), without the logarithms, which may be infinite
        pull = self.process.alpha(s) - ratio * self.process.alpha(t)
        after = ratio * state.x + pull * (x0 + beyond)
        drift = after - state.x
        parts = (FIRST_ORDER, (ratio - 1.0) * state.x + pull * x0), (BY_MEMORY, pull * beyond)
        return State(after, state.index + 1, s, memory=x0), Info(drift, 0.0 * drift, parts=parts)

    def _weight(self, index: int) -> float:
        """Return 1 / 2r = h / (2 h_before), and zero where it has no meaning."""
        if index == 0:
            return 0.0
        before, t, s = self.times[index - 1 : index + 2]
        h, previous = log_ratio_step(self.process, t, s), log_ratio_step(self.process, before, t)
        return 0.5 * h / previous if math.isfinite(h) and math.isfinite(previous) else 0.0
