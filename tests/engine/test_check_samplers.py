"""Slips in the samplers turn rows of the check red; only quick rows are asked."""

import math
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

import pytest
import torch

from scoreviz.engine.check import Row, chains, samplers, solvers
from scoreviz.engine.check.axis import Pair, ddpm_share, grid, langevin_share, square_start
from scoreviz.maths import ancestral, churn, corrector, forward, langevin, mala
from scoreviz.maths.ancestral import DDIM
from scoreviz.maths.churn import Churn
from scoreviz.maths.multistep import DPMSolver
from tests.engine.test_check import replaced

Plant = Callable[[pytest.MonkeyPatch], None]


def quick_rows() -> Iterator[Row]:
    """Rows without long runs of clouds, of those that test_check finds green without a slip."""
    line = chain(solvers._posterior(), solvers._implicit(), solvers._edm(), solvers._stride())
    more = chain(
        [solvers._forward(), solvers._unequal_steps(), chains._ladder(), chains._corrector_step()],
        chains._mala(),
        solvers._orders(),
    )
    return chain(line, more, samplers._switches())


def wrong_churn(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Churn, "_gamma", lambda self, sigma: min(self.churn / (len(self.levels) - 1), 1.0))


def one_entrys_betas(process: Any, s: float, t: float) -> tuple[float, float]:
    """The known slip: the coefficients of one step of the table, however far the stride."""
    return forward.transition(process, t - 0.001, t)


def without_squares(x: Any, proposal: Any, here: Any, there: Any, h: float) -> Any:
    return there[:, 2] - here[:, 2]


def annealed_by_sigma(patch: pytest.MonkeyPatch) -> None:
    """The step in proportion to sigma, not to its square."""
    original = langevin.ula_displacements
    patch.setattr(langevin, "ula_displacements", lambda s, h, z: original(s, math.sqrt(h), z))


PLANTED: dict[str, Plant] = {
    "betas of one entry at a stride": lambda patch: patch.setattr(ancestral, "transition", one_entrys_betas),
    "x0 with sigma for sigma^2": replaced(
        ancestral, "predictions", lambda p, _f, process, x, t: ((x - p[1]) / process.alpha(t), p[1])
    ),
    "eps with the other sign": replaced(ancestral, "predictions", lambda p, *_: (p[0], -p[1])),
    "beta for the posterior's variance": replaced(
        ancestral, "transition", lambda ab, process, s, t: (ab[0], ab[1] * 1.02)
    ),
    "eta for eta^2": lambda patch: patch.setattr(DDIM, "step", _with_eta(DDIM.step, math.sqrt)),
    "no memory in the multistep solver": lambda patch: patch.setattr(DPMSolver, "_weight", lambda self, index: 0.0),
    "no half before the memory": replaced(DPMSolver, "_weight", lambda weight, *_: 2 * weight),
    "r upside down in the memory": replaced(DPMSolver, "_weight", lambda weight, *_: weight and 0.25 / weight),
    "churn without its bound": wrong_churn,
    "the slope at the wrong level": lambda patch: patch.setattr(churn, "MOST_CHURN", math.sqrt(2.0)),
    "rho upside down": lambda patch: patch.setattr(
        solvers, "rho_levels", lambda first, last, steps: churn_levels(first, last, steps)
    ),
    "the proposal's density left out": lambda patch: patch.setattr(mala, "log_acceptance", without_squares),
    "2 h for 4 h in the proposal's density": lambda patch: patch.setattr(
        mala, "log_acceptance", _with_h(mala.log_acceptance, 0.5)
    ),
    "the step by sigma, not sigma^2": annealed_by_sigma,
    "r for r^2": replaced(corrector, "corrector_step", lambda h, score, z, snr: h / snr),
    "noise without its root in the forward process": replaced(
        forward, "transition", lambda ab, *_: (ab[0], ab[1] ** 2)
    ),
}


def churn_levels(first: float, last: float, steps: int) -> tuple[float, ...]:
    """Levels that are even in sigma^rho, not in its root."""
    return tuple((first**7.0 + index / steps * (last**7.0 - first**7.0)) ** (1 / 7.0) for index in range(steps + 1))


def _with_eta(step: Callable[..., Any], change: Callable[[float], float]) -> Callable[..., Any]:
    def wrong(self: DDIM, state: Any, randomness: Any) -> Any:
        twin = DDIM(self.field, self.process, self.prior, self.steps, change(self.eta))
        return step(twin, state, randomness)

    return wrong


def _with_h(function: Callable[..., Any], share: float) -> Callable[..., Any]:
    return lambda x, proposal, here, there, h: function(x, proposal, here, there, share * h)


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_slip_turns_a_row_red(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED[name](monkeypatch)
    assert any(not row.passed for row in quick_rows())


def test_the_quadrature_finds_the_published_shares() -> None:
    """Song and Ermon's toy leaves 0.51 by plain Langevin dynamics and finds 0.78 by annealing; a short table 0.60."""
    far, u = Pair(5 * math.sqrt(2)), grid(30.0, 0.125)
    assert langevin_share(far, u, square_start(u, 8.0), [(0.0, 0.05, 1000)]) == pytest.approx(0.51, abs=0.005)
    u = grid(100.0, 0.25)
    ladder = [20 ** (1 - i / 9) for i in range(10)]
    found = langevin_share(far, u, square_start(u, 8.0), [(sigma, 0.05 * sigma**2, 100) for sigma in ladder])
    assert found == pytest.approx(0.78, abs=0.005)
    betas = torch.linspace(1e-4, 0.02, 50, dtype=torch.float64).numpy()
    assert ddpm_share(Pair(math.sqrt(2), 0.04), grid(6.0, 0.02), betas) == pytest.approx(0.60, abs=0.005)
