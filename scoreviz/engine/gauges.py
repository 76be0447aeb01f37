"""What can be told of a run before it begins: how far its start is from p_1, how long its steps may be, and how few.

A drawing takes some 50 ms, and the gap of the steps up to some seconds: this is work for a thread of its own, and for a
cache.
"""

import math
from collections.abc import Generator
from dataclasses import dataclass, replace
from functools import lru_cache
from time import monotonic

import torch

from scoreviz.engine.document import KernelName, Noise, SamplerName, Sampling
from scoreviz.engine.figures import percent, significant
from scoreviz.engine.fineness import Fineness, fineness
from scoreviz.engine.guides import is_guided
from scoreviz.engine.job import Latest
from scoreviz.engine.noise import process_of
from scoreviz.engine.particles import plan_of
from scoreviz.engine.step_gap import StepGap, measurable, step_gap
from scoreviz.engine.target import Target
from scoreviz.engine.truth import truth
from scoreviz.maths.langevin import Annealed, Langevin
from scoreviz.maths.mismatch import prior_kl, prior_wasserstein
from scoreviz.maths.process import VE
from scoreviz.maths.samplers import sampler_named
from scoreviz.maths.stability import largest_step
from scoreviz.wording import tr

SAMPLES = 4_000  # of p_1
PLACES = 1_000  # at which the curvature is measured
MOST_LEVELS = 12  # of a ladder, at which it is
HARMLESS_SHARE = 0.05  # of the points that a prior may misplace without anybody seeing it
HARMLESS_NATS = 2.0 * HARMLESS_SHARE**2  # by Pinsker's inequality
CERTAIN = 5.0  # standard errors
LANGEVIN: tuple[SamplerName, ...] = ("langevin", "mala", "annealed")
_SEED = 31_007
_WAIT_SECONDS = 0.1
_REST_SECONDS = 0.4


@dataclass(frozen=True)
class Mismatch:
    """How far p_1 is from the prior from which a run starts.

    Args:
        nats: KL(p_1 || prior), with its ``standard_error``.
        distance: a lower bound on the 2-Wasserstein distance, in the frame of p_1, canvas units.
    """

    nats: float
    standard_error: float
    distance: float

    @property
    def misplaced(self) -> float:
        """The largest share of the points that it can misplace, however exact the rest of the run.

        Formula:
            total variation <= sqrt(KL / 2) and <= sqrt(1 - exp(-KL))

        Source:
            Pinsker; Bretagnolle and Huber, Estimation des densités: risque minimax, 1979.
        """
        nats = max(self.nats, 0.0)
        return min(math.sqrt(nats / 2.0), math.sqrt(-math.expm1(-nats)))

    @property
    def known(self) -> bool:
        """Whether it is more than the chance of the samples would give."""
        return self.nats > CERTAIN * self.standard_error

    @property
    def most(self) -> float:
        """What it is certain to be below, nats."""
        return self.nats + CERTAIN * self.standard_error

    @property
    def hurts(self) -> bool:
        """Whether it is certain to be more than what is harmless."""
        return self.nats - CERTAIN * self.standard_error > HARMLESS_NATS


@dataclass(frozen=True)
class Stability:
    """The step of Langevin dynamics beside the largest that is stable, at the level where it is nearest to it.

    Args:
        step, largest: h and 2 / L, squared canvas units.
        sigma: that noise level.
        limit: the ``step_share`` at which the two would be equal.
    """

    step: float
    largest: float
    sigma: float
    limit: float

    @property
    def hurts(self) -> bool:
        """Whether points are thrown out where the density is steepest."""
        return self.step > self.largest


@dataclass(frozen=True)
class GaugeRequest:
    """What is to be measured."""

    target: Target
    noise: Noise
    sampling: Sampling


@dataclass(frozen=True)
class Gauges:
    """What was measured; ``note`` says in one sentence why there is nothing to measure, or ""."""

    request: GaugeRequest
    mismatch: Mismatch | None = None
    stability: Stability | None = None
    note: str = ""
    fineness: Fineness | None = None
    gap: StepGap | None = None

    @property
    def warning(self) -> str:
        """One sentence where something hurts, or ""."""
        if self.mismatch is not None and self.mismatch.hurts:
            share = round(100 * self.mismatch.misplaced)
            return tr(
                "The prior is not p₁: up to {percent} % of the points can come out in the wrong place.", percent=share
            )
        if self.stability is not None and self.stability.hurts:
            return tr("The step is longer than the density allows: points are thrown out.")
        if self.gap is not None and self.gap.hurts:
            return self._gap_words(self.gap)
        if self.fineness is not None and self.fineness.hurts:
            return tr("σ is smaller than a cell of the drawing: the density cannot be finer.")
        return ""

    def _gap_words(self, gap: StepGap) -> str:
        if gap.left > 0.0:
            return tr(
                "Too few steps: even in the true field {share} of the points leave for good.", share=percent(gap.left)
            )
        times = significant(gap.distance / gap.floor)
        return tr(
            "Too few steps: even in the true field points end {times} times as far off as by chance.", times=times
        )


def gauges(request: GaugeRequest) -> Gauges:
    """Measure what applies to a run and takes no run.

    Errors:
        EmptyDrawing: there is no ink.
    """
    sampling, found = request.sampling, _gauges(request)
    if sampling.sampler not in ("langevin", "mala"):
        return found
    return replace(found, fineness=fineness(truth(request.target, request.noise.kernel), sampling.sigma))


def _gauges(request: GaugeRequest) -> Gauges:
    sampling = request.sampling
    if sampling.sampler == "forward":
        return Gauges(request, note=tr("It starts from the data: no prior, and no step that could be too long."))
    if sampling.sampler not in LANGEVIN:
        return Gauges(request, mismatch=mismatch(request.target, request.noise, sampling.sampler))
    if sampling.sampler == "mala":
        return Gauges(request, note=tr("No step is too long: what would throw a point out is refused."))
    if not sampling.with_score:
        return Gauges(request, note=tr("Without the score there is nothing that a long step could overshoot."))
    if is_guided(sampling):
        return Gauges(request, note=tr("How long a step may be is not measured while points are guided."))
    return Gauges(request, stability=stability(request.target, request.noise, sampling))


def mismatch(target: Target, noise: Noise, sampler: SamplerName) -> Mismatch:
    """Return how far p_1 is from where a sampler starts: most from the process's prior, EDM from one of its own.

    Errors:
        EmptyDrawing: there is no ink.
    """
    density, process = truth(target, noise.kernel), process_of(noise)
    start = sampler_named(sampler, density, density, process, 1).times[0]
    return _mismatch(target, noise, float(start), fitted=sampler == "edm")


@lru_cache(maxsize=32)
def _mismatch(target: Target, noise: Noise, start: float, fitted: bool) -> Mismatch:
    density, process, generator = truth(target, noise.kernel), process_of(noise), torch.Generator().manual_seed(_SEED)
    if fitted:  # EDM's prior has the mean and the covariance of p_1 itself, as that of a process that ends there
        process, start = VE(0.5 * process.level(start), process.level(start)), 1.0
    nats, error = prior_kl(density, process, SAMPLES, generator, start)
    return Mismatch(nats, error, prior_wasserstein(density, process, start))


def stability(target: Target, noise: Noise, sampling: Sampling) -> Stability:
    """Return the step of Langevin dynamics beside the largest stable one, at the level where it comes nearest to it.

    Of a ladder at most ``MOST_LEVELS`` levels are looked at, both ends among them.

    Errors:
        EmptyDrawing: there is no ink.
        ValueError: the sampler has no such step.
    """
    density = truth(target, noise.kernel)
    plan = plan_of(sampling, density, density, process_of(noise))
    if isinstance(plan.sampler, Langevin):
        steps = {plan.sampler.sigma: plan.sampler.h}
    elif isinstance(plan.sampler, Annealed):
        ladder = plan.sampler.ladder
        steps = {sigma: plan.sampler.h * (sigma / ladder[-1]) ** 2 for sigma in _some(ladder)}
    else:
        raise ValueError(tr("The sampler {name} has no step that could be unstable.", name=sampling.sampler))
    sigma = max(steps, key=lambda sigma: steps[sigma] / _largest(target, noise.kernel, sigma))
    largest = _largest(target, noise.kernel, sigma)
    return Stability(steps[sigma], largest, sigma, sampling.step_share * largest / steps[sigma])


@lru_cache(maxsize=256)
def _largest(target: Target, kernel: KernelName, sigma: float) -> float:
    return largest_step(truth(target, kernel), sigma, PLACES, torch.Generator().manual_seed(_SEED))


def _some(ladder: tuple[float, ...]) -> list[float]:
    """Return the levels of a ladder, or so many of them evenly, both ends among them."""
    levels = list(dict.fromkeys(ladder))
    if len(levels) <= MOST_LEVELS:
        return levels
    return [levels[round(k * (len(levels) - 1) / (MOST_LEVELS - 1))] for k in range(MOST_LEVELS)]


def gauge_frames(cell: Latest[GaugeRequest | None]) -> Generator[Gauges | None, None, None]:
    """Answer the newest request; requests that were overtaken are never measured.

    The gap of the steps follows once the settings have rested for a moment: it takes a whole run.
    """
    newest: Gauges | None = None
    gap: Generator[None, None, StepGap] | None = None
    version, rested = -1, 0.0
    while True:
        yield newest
        request, now = cell.wait_newer(version, 0.0 if gap is not None and monotonic() > rested else _WAIT_SECONDS)
        if now != version:
            newest, gap, version = None if request is None else gauges(request), _gap_of(request), now
            rested = monotonic() + _REST_SECONDS
        elif newest is not None and gap is not None and monotonic() > rested:
            try:
                next(gap)
            except StopIteration as measured:
                newest, gap = replace(newest, gap=measured.value), None


def _gap_of(request: GaugeRequest | None) -> Generator[None, None, StepGap] | None:
    if request is None or not measurable(request.noise, request.sampling):
        return None
    return step_gap(request.target, request.noise, request.sampling)
