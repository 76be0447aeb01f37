"""Every sampler by name, with the times of its frames, and which of the settings it reads."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import torch
from torch import Tensor

from scoreviz.maths.ancestral import DDIM, Ancestral
from scoreviz.maths.churn import Churn
from scoreviz.maths.corrector import PredictorCorrector
from scoreviz.maths.density import Density, Field
from scoreviz.maths.drawing import PAGE
from scoreviz.maths.forward import Forward
from scoreviz.maths.langevin import Annealed, Langevin, stable_step
from scoreviz.maths.mala import MALA
from scoreviz.maths.multistep import DPMSolver
from scoreviz.maths.process import DDPM, Process
from scoreviz.maths.reverse import Method, Reverse
from scoreviz.maths.sampler import Box, Sampler
from scoreviz.maths.stability import step_bound
from scoreviz.maths.times import Times, geometric_levels, rho_levels, spread, times_of

# The levels between which a ladder or a rho-schedule is laid where a process goes further than the data asks for.
LADDER = 0.03, 8.0
LARGEST_LEVEL = 80.0  # Karras et al. (2022), table 1
# A process beyond this level at t = 1 has a rate there that is infinite but for a bound (cosine, flow).
STEEP_LEVEL = 200.0
USUAL_ROWS = 1000  # of the table by which a process without one is walked through (Ho et al. 2020)


@dataclass(frozen=True)
class Settings:
    """What a run may be told beside its number of steps; each sampler reads what it knows.

    Args:
        sigma: the noise level of Langevin dynamics and MALA.
        step_share: their step as a share of the largest stable one, 2 (sigma^2 + narrowest variance) under Gaussian
            noise (``step_bound``); of annealed Langevin dynamics as a share of 2 sigma^2 at each level, which is then
            stable whatever the density.
        eta: noise of the reverse SDE; 1 is the reverse SDE of the forward process, 0 its probability flow.
        ddim_eta: noise of DDIM, from 0 (the flow) to 1 (as DDPM).
        of_jump: whether DDPM takes the coefficients of the step it takes; off, those of one row of the table, which is
            the slip of those who skip rows and keep the rest of the loop.
        with_score, with_noise: off, the Langevin samplers and the reverse equations go without.
        levels: how many noise levels annealed Langevin dynamics comes down (Song and Ermon 2019: 10).
        churn: S_churn of the stochastic Heun steps (Karras et al. 2022: 40 for ImageNet).
        churn_noise: their S_noise; churn_low, churn_high: the levels between which they put noise back.
        snr: signal-to-noise ratio of the corrector (Song et al. 2021: 0.16).
        box: where the Langevin samplers start.
    """

    sigma: float = 0.15
    step_share: float = 0.1
    eta: float = 1.0
    ddim_eta: float = 0.0
    of_jump: bool = True
    with_score: bool = True
    with_noise: bool = True
    levels: int = 10
    churn: float = 40.0
    churn_noise: float = 1.0
    churn_low: float = 0.0
    churn_high: float = math.inf
    snr: float = 0.16
    box: Box = PAGE


@dataclass(frozen=True, eq=False)
class Plan:
    """A sampler that is ready to run, and what is known of the run beforehand.

    Args:
        sampler: it starts with ``init``.
        times: the process's time at each frame, one more than steps.
        exploding: whether it runs in the variance-exploding frame, y = x / alpha, and not in the process's own.
        h: the Langevin step in the variance-exploding frame, at the last level; 0 for other samplers.
    """

    sampler: Sampler
    times: Times
    exploding: bool = False
    h: float = 0.0


@dataclass(frozen=True, eq=False)
class _Wanted:
    """What a builder builds from."""

    field: Field
    density: Density
    process: Process
    steps: int
    settings: Settings

    @property
    def start(self) -> tuple[Field, Process, tuple[Tensor, Tensor], int]:
        """The arguments that all samplers from the prior share."""
        return self.field, self.process, self.process.prior(self.density), self.steps

    @property
    def calm_start(self) -> tuple[Field, Process, tuple[Tensor, Tensor], Times]:
        """The same for Euler and Maruyama's method, whose steps overshoot where the rate is all but infinite.

        A steep process is entered at ``LARGEST_LEVEL``, where its prior is right but for a share 1/80 of the mean.
        """
        field, process, prior, steps = self.start
        steep = process.level(1.0) > STEEP_LEVEL
        first = process.time_of(LARGEST_LEVEL) if steep else 1.0
        return field, process, prior, tuple(first * t for t in times_of(steps))


Builder = Callable[[_Wanted], Plan]


@dataclass(frozen=True)
class Entry:
    """One sampler of the list.

    Args:
        build: makes its plan.
        settings: the fields of ``Settings`` that it reads.
        needs_density: whether a score is not enough for it.
        random: whether chance has a part in its steps, with given settings.
    """

    build: Builder
    settings: tuple[str, ...] = field(default=())
    needs_density: bool = False
    random: Callable[[Settings], bool] = lambda settings: True


def sampler_named(
    name: str, field: Field, density: Density, process: Process, steps: int, settings: Settings | None = None
) -> Plan:
    """Return the sampler of that name, ready to run.

    Args:
        name: one of ``SAMPLERS``.
        field: true or learned: what drives the particles.
        density: the target, for the prior, the stable step, and the start of the forward process.
        process: the noise process.
        steps: how many steps.
        settings: the usual ones if it is left out.

    Errors:
        ValueError: another name, no steps, a setting that the sampler refuses, or MALA in a field without a density.
    """
    if name not in SAMPLERS:
        raise ValueError(f"There is no sampler named {name!r}.")
    _ = times_of(steps)
    return SAMPLERS[name].build(_Wanted(field, density, process, steps, settings or Settings()))


def _langevin(wanted: _Wanted) -> Plan:
    t, level, h = _at_level(wanted)
    settings = wanted.settings
    switches = settings.with_score, settings.with_noise
    return _staying(Langevin(wanted.field, level, h, settings.box, t, *switches), wanted, t, h)


def _mala(wanted: _Wanted) -> Plan:
    if not isinstance(wanted.field, Density):
        raise ValueError("MALA accepts or refuses by the density, and this field has only a score.")
    t, level, h = _at_level(wanted)
    return _staying(MALA(wanted.field, level, h, wanted.settings.box, t), wanted, t, h)


def _at_level(wanted: _Wanted) -> tuple[float, float, float]:
    """The process's time nearest to the wanted noise level, its level, and the Langevin step there."""
    t = wanted.process.time_of(wanted.settings.sigma)
    level = wanted.process.level(t)
    return t, level, wanted.settings.step_share * step_bound(wanted.density, level)


def _staying(sampler: Sampler, wanted: _Wanted, t: float, h: float) -> Plan:
    return Plan(sampler, (t,) * (wanted.steps + 1), exploding=True, h=h)


def _annealed(wanted: _Wanted) -> Plan:
    process, settings = wanted.process, wanted.settings
    first, last = min(process.level(1.0), LADDER[1]), max(process.level(0.0), LADDER[0])
    ladder = spread(geometric_levels(max(first, last), last, settings.levels), wanted.steps)
    h = settings.step_share * stable_step(last, 0.0)
    switches = settings.with_score, settings.with_noise
    sampler = Annealed(wanted.field, process, ladder, h, settings.box, *switches)
    return Plan(sampler, tuple(sampler.time(i) for i in range(wanted.steps + 1)), exploding=True, h=h)


def _reverse_sde(wanted: _Wanted) -> Plan:
    settings = wanted.settings
    switches = settings.with_score, settings.with_noise
    return _visiting(Reverse(*wanted.calm_start, "euler", settings.eta, *switches))


def _flow_by(method: Method) -> Builder:
    return lambda wanted: _visiting(Reverse(*wanted.start, method, with_score=wanted.settings.with_score))


def _edm(wanted: _Wanted) -> Plan:
    process, density = wanted.process, wanted.density
    first, last = min(process.level(1.0), LARGEST_LEVEL), process.level(0.0)
    levels = rho_levels(first, last, wanted.steps)
    times = tuple(process.time_of(level) for level in levels)
    identity = torch.eye(2, device=density.mean.device)
    prior = density.mean, density.covariance + first**2 * identity
    told = wanted.settings
    sampler = Churn(
        wanted.field, prior, levels, told.churn, told.churn_noise, told.churn_low, told.churn_high, times=times
    )
    return Plan(sampler, times, exploding=True)


def _ancestral(wanted: _Wanted) -> Plan:
    rows = wanted.process.steps if isinstance(wanted.process, DDPM) else USUAL_ROWS
    return _visiting(Ancestral(*wanted.start, row=math.inf if wanted.settings.of_jump else 1 / rows))


def _visiting(sampler: Reverse | Ancestral | DDIM | DPMSolver | PredictorCorrector | Forward) -> Plan:
    return Plan(sampler, sampler.times)


def _noisy(settings: Settings) -> bool:
    return settings.with_noise


def _churned(settings: Settings) -> bool:
    return settings.churn > 0.0 and settings.churn_noise > 0.0 and settings.churn_low <= settings.churn_high


def _never(settings: Settings) -> bool:
    return False


_LANGEVIN = "sigma", "step_share"
_SWITCHES = "with_score", "with_noise"
SAMPLERS: dict[str, Entry] = {
    "langevin": Entry(_langevin, (*_LANGEVIN, *_SWITCHES), random=_noisy),
    "mala": Entry(_mala, _LANGEVIN, needs_density=True),
    "annealed": Entry(_annealed, ("step_share", "levels", *_SWITCHES), random=_noisy),
    "reverse-sde": Entry(
        _reverse_sde, ("eta", *_SWITCHES), random=lambda settings: _noisy(settings) and settings.eta > 0.0
    ),
    "ode": Entry(_flow_by("heun"), ("with_score",), random=_never),
    "ode-euler": Entry(_flow_by("euler"), ("with_score",), random=_never),
    "ode-rk4": Entry(_flow_by("rk4"), ("with_score",), random=_never),
    "ddpm": Entry(_ancestral, ("of_jump",)),
    "ddim": Entry(
        lambda wanted: _visiting(DDIM(*wanted.start, wanted.settings.ddim_eta)),
        ("ddim_eta",),
        random=lambda settings: settings.ddim_eta > 0.0,
    ),
    "edm": Entry(
        _edm, ("churn", "churn_noise", "churn_low", "churn_high"), random=lambda settings: settings.churn > 0.0
    ),
    "dpm++": Entry(lambda wanted: _visiting(DPMSolver(*wanted.start)), random=_never),
    "pc": Entry(lambda wanted: _visiting(PredictorCorrector(*wanted.calm_start, wanted.settings.snr)), ("snr",)),
    "forward": Entry(
        lambda wanted: _visiting(Forward(wanted.density, wanted.process, wanted.steps)), needs_density=True
    ),
}
