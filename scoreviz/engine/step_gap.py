"""Whether a run has steps enough: where its points end in the true field, beside true points, measured.

In the true field a run errs by its prior and by the length of its steps alone. The gauge of the prior stands beside
this one; what is left is the steps.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace

import torch

from scoreviz.engine.document import Noise, SamplerName, Sampling
from scoreviz.engine.guides import is_guided
from scoreviz.engine.particles import RunSnapshot, RunSpec, record, to_data_frame
from scoreviz.engine.remembered import Remembered
from scoreviz.engine.target import Target
from scoreviz.engine.targets import realise
from scoreviz.engine.truth import truth
from scoreviz.maths.distances import floor, sliced_wasserstein

POINTS = 1_000
MOST_STEPS = 200  # that are measured
FLOORS = 4  # pairs of true sets whose distance is averaged
HURTS = 3.0  # times the floor: what can be seen in so few points
_SEED = 52_021
_NOT_MEASURED: tuple[SamplerName, ...] = ("langevin", "mala", "annealed", "forward")

Key = tuple[Target, Noise, Sampling]


@dataclass(frozen=True)
class StepGap:
    """How far the points of a run in the true field end from true ones, canvas units.

    Formula:
        mean over directions of W1 between the two sets, ``POINTS`` each; ``floor`` is that of two true sets

    Args:
        left: the share of the points that left the page for good.
    """

    steps: int
    distance: float
    floor: float
    left: float = 0.0

    @property
    def hurts(self) -> bool:
        """Whether more is wrong than so few points would show by chance."""
        return self.distance > HURTS * self.floor or self.left > 0.0


def measurable(noise: Noise, sampling: Sampling) -> bool:
    """Return whether the gap is measured: of samplers from a prior that are told nothing, in Gaussian noise."""
    untold = not is_guided(sampling) and sampling.known == "none"
    plain = noise.kernel == "gaussian" and untold and sampling.with_score and sampling.with_noise
    return plain and sampling.sampler not in _NOT_MEASURED and sampling.steps <= MOST_STEPS


def step_gap(target: Target, noise: Noise, sampling: Sampling) -> Generator[None, None, StepGap]:
    """Measure a run's gap, yielding on the way; it is remembered, and does not depend on the field or the seed.

    Raises:
        EmptyDrawing: there is no ink.
    """
    plain = replace(sampling, field="true", particles=POINTS, seed=_SEED, towards=-1, guidance=0.0, guide="exact")
    return (yield from _gaps.get((target, noise, plain)))


def _measured(key: Key) -> Generator[None, None, StepGap]:
    target, noise, sampling = key
    spec = RunSpec(target, noise, sampling)
    run = yield from _end_of(record(spec, realise))
    t, level = float(run.times[-1]), float(run.sigmas[-1] / run.alphas[-1])
    found = torch.from_numpy(to_data_frame(spec, run.frames[-1], t).copy())
    density, generator = truth(target, noise.kernel), torch.Generator().manual_seed(_SEED)
    distance = sliced_wasserstein(found, density.sample(POINTS, level, generator))
    yield
    chance = floor(sliced_wasserstein, density, POINTS, generator, level, FLOORS)
    return StepGap(sampling.steps, distance, chance, run.escaped / POINTS)


def _end_of(work: Generator[RunSnapshot, None, None]) -> Generator[None, None, RunSnapshot]:
    """Return the last snapshot of a run, yielding at each."""
    newest = next(work)
    for snapshot in work:
        newest = snapshot
        yield
    return newest


_gaps = Remembered(_measured, most=64)
