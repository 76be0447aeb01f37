"""Particles in a field: one sampler run, recorded frame by frame, as fast as it can be computed."""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import Noise, SamplerName, Sampling
from scoreviz.engine.guides import guide
from scoreviz.engine.kernels import sampler_note
from scoreviz.engine.noise import process_of
from scoreviz.engine.relay import relay
from scoreviz.engine.target import Target
from scoreviz.engine.truth import under
from scoreviz.engine.weak import WeakSpec
from scoreviz.maths.density import Density, Field
from scoreviz.maths.process import Process
from scoreviz.maths.sampler import Sampler
from scoreviz.maths.samplers import SAMPLERS, Plan, Settings, sampler_named

Array = NDArray[np.float32]
Realise = Callable[[Target], Density]

FAR = 1e4  # canvas units; a particle beyond has left for good
MOST_BYTES = 1_500_000_000
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
    """

    target: Target
    noise: Noise
    sampling: Sampling
    weights: Field | None = None
    weak: WeakSpec | None = None


@dataclass(frozen=True, eq=False)
class RunSnapshot:
    """A run so far.

    Args:
        spec: what it is made from.
        frames: positions ``[steps + 1, N, 2]`` in the process's frame. Only ``frames[:count]`` mean anything, and
            those never change; they are always finite.
        times, alphas, sigmas: the process at each frame ``[steps + 1]``; constant for Langevin dynamics at one level.
        count: how many frames are there.
        h: the Langevin step in the variance-exploding frame, squared canvas units, at the last level; 0 for other
            samplers.
        left: how many particles had left by each frame ``[steps + 1]`` (became infinite, or went beyond ``FAR``); each
            stays where it was last seen.
        note: what is being trained while there is no frame yet; then what was measured of it, or "".
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
    process = process_of(spec.noise)
    density = under(realise(spec.target), spec.noise.kernel)
    field, note = yield from _field(spec, density)
    plan = plan_of(spec.sampling, field, density, process)
    times = np.array(plan.times)
    alphas, sigmas = (np.array([of(float(t)) for t in times]) for of in (process.alpha, process.sigma))
    scale = (alphas if plan.exploding else np.ones(steps + 1)).astype(np.float32)
    frames, left = np.empty((steps + 1, n, 2), dtype=np.float32), np.zeros(steps + 1, dtype=np.int64)
    shown = frames.view()
    shown.flags.writeable = False
    published = -np.inf
    generator = torch.Generator().manual_seed(spec.sampling.seed)
    for count, (x, escaped) in enumerate(positions(plan.sampler, steps, n, generator), start=1):
        frames[count - 1] = x.numpy() * scale[count - 1]
        left[count - 1] = escaped
        if time.monotonic() - published >= PUBLISH_SECONDS or count == steps + 1:
            yield RunSnapshot(spec, shown, times, alphas, sigmas, count, plan.h, left, note)
            published = time.monotonic()


def to_data_frame(spec: RunSpec, points: Array, t: float) -> Array:
    """Return points ``[..., 2]`` of a run's frame at time t in the canvas frame, x / alpha."""
    return points / np.float32(process_of(spec.noise).alpha(t))


def smooth(sampling: Sampling) -> bool:
    """Return whether chance has no part in a run after its start, so that every path is a smooth line."""
    return not SAMPLERS[sampling.sampler].random(_settings(sampling))


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
    return sampler_named(sampling.sampler, field, density, process, sampling.steps, _settings(sampling))


def _field(spec: RunSpec, density: Density) -> Generator[RunSnapshot, None, tuple[Field, str]]:
    """Return what drives the particles and what is said of it; the guide is trained first where there is one."""
    chosen = _chosen_field(spec, density)
    making = guide(spec.sampling, spec.target, chosen, spec.weak)
    found = yield from relay(making, partial(RunSnapshot.preparing, spec))
    return (chosen, "") if found is None else (found.field, found.about)


def _chosen_field(spec: RunSpec, density: Density) -> Field:
    if spec.sampling.field == "true":
        return density
    if spec.weights is None:
        raise ValueError("There is no learned field yet: train first, or let the particles follow the true one.")
    return spec.weights


def positions(
    sampler: Sampler, steps: int, n: int, generator: torch.Generator
) -> Generator[tuple[Tensor, int], None, None]:
    """The one loop: every position ``[n, 2]`` of a run, always finite, and how many particles have left by then."""
    state = sampler.init(n, generator)
    left = torch.zeros(n, dtype=torch.bool)
    yield state.x, 0
    for _ in range(steps):
        with torch.no_grad():
            after, _info = sampler.step(state, torch.randn((n, sampler.normals), generator=generator))
        left = left | ~(after.x.abs() <= FAR).all(dim=-1)  # NaN is not <= anything
        state = replace(after, x=torch.where(left[:, None], state.x, after.x))
        yield state.x, int(left.sum())


def _check_size(steps: int, n: int) -> None:
    size = (steps + 1) * n * 2 * np.dtype(np.float32).itemsize
    if size > MOST_BYTES:
        raise ValueError(
            f"{steps} steps of {n} particles need {size / 1e9:.1f} GB; at most {MOST_BYTES / 1e9:.1f} GB are recorded."
        )
