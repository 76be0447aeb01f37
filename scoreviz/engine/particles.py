"""Particles in a field: one sampler run, recorded frame by frame, as fast as it can be computed."""

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.branch import Branch, Place
from scoreviz.engine.chance import Streams
from scoreviz.engine.document import Noise, SamplerName, Sampling
from scoreviz.engine.flock import FAR, births, branched, positions
from scoreviz.engine.guides import guide, refusal
from scoreviz.engine.guiding import KNOWN
from scoreviz.engine.kernels import sampler_note
from scoreviz.engine.noise import process_of
from scoreviz.engine.relay import relay
from scoreviz.engine.target import Target
from scoreviz.engine.truth import under
from scoreviz.engine.weak import WeakSpec
from scoreviz.maths.ancestral import DDIM, Ancestral
from scoreviz.maths.density import Density, Field
from scoreviz.maths.inpainting import Replacement
from scoreviz.maths.process import Process
from scoreviz.maths.reverse import Reverse
from scoreviz.maths.sampler import Sampler
from scoreviz.maths.samplers import SAMPLERS, Plan, Settings, sampler_named
from scoreviz.wording import mark, tr

__all__ = ["FAR", "RunSnapshot", "RunSpec", "positions", "record"]

Array = NDArray[np.float32]
Realise = Callable[[Target], Density]

CANNOT_KNOW = mark("A known coordinate is put back by the reverse SDE, the flow, DDPM and DDIM: choose one of them.")
KNOWN_IS_GAUSSIAN = mark("A known coordinate is for Gaussian noise: choose that, or none.")
MOST_BYTES = 1_500_000_000  # of a run, kept or not
KEPT_BYTES = 100_000_000  # 10,000 particles and 1,200 steps; four lanes with a branch each 0.8 GB
PUBLISH_SECONDS = 0.03


@dataclass(frozen=True)
class RunSpec:
    """What one run is made from; two runs of equal specs have the same frames, bit by bit.

    Args:
        target: the density; Langevin's largest step and the prior come from it even for a learned field.
        noise: the process whose frame and time the particles have.
        sampling: sampler, field, steps, particles, seed.
        weights: the learned field, for ``sampling.field == "learned"``.
        weak: the network that autoguidance leads away from; None for every other guide.
        branches: what was moved or dropped in on the way; without any it is the run itself.
    """

    target: Target
    noise: Noise
    sampling: Sampling
    weights: Field | None = None
    weak: WeakSpec | None = None
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True, eq=False)
class RunSnapshot:
    """A run so far.

    Args:
        spec: what it is made from.
        frames: positions ``[F, N, 2]`` in the process's frame, of every ``stride``-th step and of the last. Only
            ``frames[:count]`` mean anything, and those never change; they are always finite.
        times, alphas, sigmas: the process at each frame ``[F]``; constant for Langevin dynamics at one level.
        count: how many frames are there.
        h: the Langevin step in the variance-exploding frame, squared canvas units, at the last level; 0 for other
            samplers.
        left: how many particles had left by each frame ``[F]`` (became infinite, or went beyond ``FAR``); each
            stays where it was last seen.
        note: what is being trained while there is no frame yet; then what was measured of it, or "".
        stride: how many steps lie between two frames; more than one where a run is too long to be kept whole.
        born: the first step ``[m]`` of each particle that was dropped in; these are the last m of a frame, and stand
            where they will be dropped until then.
    """

    spec: RunSpec
    frames: Array
    times: NDArray[np.float64]
    alphas: NDArray[np.float64]
    sigmas: NDArray[np.float64]
    count: int
    h: float
    left: NDArray[np.int64]
    note: str = ""
    stride: int = 1
    born: tuple[int, ...] = ()

    @classmethod
    def preparing(cls, spec: RunSpec, note: str) -> "RunSnapshot":
        """Return a run without a frame, whose guide is still being trained."""
        none = np.zeros(1)
        return cls(spec, np.zeros((1, 0, 2), np.float32), none, none, none, 0, 0.0, np.zeros(1, np.int64), note)

    @property
    def escaped(self) -> int:
        """How many particles had left by the newest frame."""
        return int(self.left[self.count - 1])

    @property
    def caveat(self) -> str:
        """What does not hold of the sampler under the document's noise, in one sentence, or ""."""
        return sampler_note(self.spec.sampling.sampler, self.spec.noise.kernel)

    @property
    def thinned(self) -> str:
        """What was left out of the recording, in one sentence, or ""."""
        if self.stride == 1:
            return ""
        return tr("Of this run one step in {n} is kept; those between are computed, and not shown.", n=self.stride)

    def step_of(self, frame: int) -> int:
        """Return how many steps the run had taken at a frame."""
        return min(frame * self.stride, self.spec.sampling.steps)

    @property
    def finished(self) -> bool:
        """Whether the last frame is there."""
        return self.count == len(self.frames)


def record(spec: RunSpec, realise: Realise) -> Generator[RunSnapshot, None, None]:
    """Run a sampler: yield once with the first frame, then about every 30 ms, and once at the end.

    A guide that has to be trained comes before that, with snapshots that have no frame. The clock decides only when a
    snapshot is published, never what is in it.

    Errors:
        ValueError: the run would not fit in memory, there is no learned field yet, or the sampler needs a density and
            the field has none; one sentence.
    """
    steps, n = spec.sampling.steps, spec.sampling.particles
    _check_size(steps, n)
    plan, note = yield from relay(planned(spec, realise), partial(RunSnapshot.preparing, spec))
    process = process_of(spec.noise)
    kept = kept_steps(steps, n + len(births(spec.branches)))
    times = np.array(plan.times)[kept]
    alphas, sigmas = (np.array([of(float(t)) for t in times]) for of in (process.alpha, process.sigma))
    scales = scales_of(plan, process)
    tape = _Tape(len(kept), n, births(spec.branches))
    published = -np.inf
    for step, (x, escaped) in enumerate(_positions(plan.sampler, spec, scales)):
        if step != kept[tape.count]:
            continue
        tape.add(x.numpy() * scales[step], escaped, step)
        if time.monotonic() - published >= PUBLISH_SECONDS or step == steps:
            born = tuple(first for first, _ in births(spec.branches))
            stride = int(kept[1])
            yield RunSnapshot(
                spec, tape.shown, times, alphas, sigmas, tape.count, plan.h, tape.left, note, stride, born
            )
            published = time.monotonic()


def kept_steps(steps: int, n: int) -> NDArray[np.int64]:
    """Return which steps of a run of n particles are kept: all, or every k-th and the last where that is too much."""
    stride = max(1, -(-_bytes(steps, n) // KEPT_BYTES))
    return np.unique(np.append(np.arange(0, steps + 1, stride), steps))


class _Tape:
    """The frames of a run, written one after another."""

    def __init__(self, frames: int, n: int, dropped: list[tuple[int, Place]]) -> None:
        self._frames, self._n, self._dropped = np.empty((frames, n + len(dropped), 2), dtype=np.float32), n, dropped
        self.left = np.zeros(frames, dtype=np.int64)
        self.count = 0
        self.shown = self._frames.view()
        self.shown.flags.writeable = False

    def add(self, points: Array, left: int, step: int) -> None:
        """Write one frame; what is yet to be dropped in stands where it will be."""
        frame = self._frames[self.count]
        frame[:] = points
        for column, (first, place) in enumerate(self._dropped, start=self._n):
            if step < first:
                frame[column] = place
        self.left[self.count] = left
        self.count += 1


def _positions(sampler: Sampler, spec: RunSpec, scales: NDArray[np.float32]) -> Iterator[tuple[Tensor, int]]:
    sampling = spec.sampling
    chance = Streams(sampling.seed, sampling.steps)
    run = sampler, sampling.steps, sampling.particles, chance
    return branched(*run, spec.branches, scales) if spec.branches else positions(*run)


def scales_of(plan: Plan, process: Process) -> NDArray[np.float32]:
    """Return what turns the frame in which a sampler runs into the process's own, at each step ``[steps + 1]``."""
    values = [process.alpha(float(t)) if plan.exploding else 1.0 for t in plan.times]
    return np.array(values, dtype=np.float32)


def to_data_frame(spec: RunSpec, points: Array, t: float) -> Array:
    """Return points ``[..., 2]`` of a run's frame at time t in the canvas frame, x / alpha."""
    return points / np.float32(process_of(spec.noise).alpha(t))


def smooth(sampling: Sampling) -> bool:
    """Return whether chance has no part in a run after its start, so that every path is a smooth line."""
    return sampling.known == "none" and not SAMPLERS[sampling.sampler].random(_settings(sampling))


def towards_noise(sampling: Sampling) -> bool:
    """Return whether a run goes from data to noise, where the drawing has no parts and x / alpha no meaning."""
    return sampling.sampler == "forward"


def settings_of(sampler: SamplerName) -> tuple[str, ...]:
    """Return which fields of ``Sampling`` a sampler reads, beside those that all read."""
    return SAMPLERS[sampler].settings


def _settings(sampling: Sampling) -> Settings:
    return Settings(
        sigma=sampling.sigma,
        step_share=sampling.step_share,
        eta=sampling.eta,
        ddim_eta=sampling.ddim_eta,
        of_jump=sampling.of_jump,
        with_score=sampling.with_score,
        with_noise=sampling.with_noise,
        levels=sampling.levels,
        churn=sampling.churn,
        churn_noise=sampling.churn_noise,
        churn_low=sampling.churn_low,
        churn_high=sampling.churn_high,
        snr=sampling.snr,
    )


def plan_of(sampling: Sampling, field: Field, density: Density, process: Process) -> Plan:
    """Return the sampler that is asked for, ready to run in a field.

    Errors:
        ValueError: a setting that it refuses, or a sampler that needs a density in a field without one.
    """
    plan = sampler_named(sampling.sampler, field, density, process, sampling.steps, _settings(sampling))
    return plan if sampling.known == "none" else replace(plan, sampler=_knowing(sampling, plan.sampler))


def _knowing(sampling: Sampling, sampler: Sampler) -> Replacement:
    """Return a sampler that puts a known coordinate back at every step."""
    if not isinstance(sampler, Reverse | Ancestral | DDIM):
        raise ValueError(tr(CANNOT_KNOW))
    return Replacement(sampler, KNOWN.index(sampling.known), sampling.known_value, sampling.repeats)


def planned(spec: RunSpec, realise: Realise) -> Generator[str, None, tuple[Plan, str]]:
    """Return the sampler of a run and what is said of its guide; yield what is being trained meanwhile.

    Errors:
        ValueError: as ``record``, but for the size.
    """
    why_not = refusal(spec.sampling, spec.noise, spec.weights)
    if spec.sampling.known != "none" and spec.noise.kernel != "gaussian":
        why_not = tr(KNOWN_IS_GAUSSIAN)
    if why_not:
        raise ValueError(why_not)
    density = under(realise(spec.target), spec.noise.kernel)
    chosen = _chosen_field(spec, density)
    found = yield from guide(spec.sampling, spec.target, chosen, spec.weak)
    field, note = (chosen, "") if found is None else (found.field, found.about)
    return plan_of(spec.sampling, field, density, process_of(spec.noise)), note


def _chosen_field(spec: RunSpec, density: Density) -> Field:
    if spec.sampling.field == "true":
        return density
    if spec.weights is None:
        raise ValueError(tr("There is no learned field yet: train first, or let the particles follow the true one."))
    return spec.weights


def _check_size(steps: int, n: int) -> None:
    size = _bytes(steps, n)
    if size > MOST_BYTES:
        words = tr(
            "{steps} steps of {n} particles need {size} GB; at most {most} GB are recorded.",
            steps=steps,
            n=n,
            size=f"{size / 1e9:.1f}",
            most=f"{MOST_BYTES / 1e9:.1f}",
        )
        raise ValueError(words)


def _bytes(steps: int, n: int) -> int:
    return (steps + 1) * n * 2 * np.dtype(np.float32).itemsize
