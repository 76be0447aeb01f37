"""One sampler's run, and how far its points are from the truth."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import get_args

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Document, FieldName, Frame, SamplerName, Sampling, Target
from scoreviz.engine.guiding import aim
from scoreviz.engine.particles import RunSnapshot, RunSpec, to_data_frame
from scoreviz.maths.compare import Distance, energy_distance, floor, mmd, sliced_wasserstein
from scoreviz.maths.density import Field
from scoreviz.maths.samplers import SAMPLERS as SAMPLER_ENTRIES

SAMPLERS: tuple[SamplerName, ...] = get_args(SamplerName)
TITLES: dict[SamplerName, str] = {
    "langevin": "Langevin",
    "reverse-sde": "Reverse SDE",
    "ode": "Probability flow",
    "ode-euler": "Probability flow",
    "ode-rk4": "Probability flow",
    "mala": "MALA",
    "annealed": "Annealed Langevin",
    "ddpm": "DDPM",
    "ddim": "DDIM",
    "edm": "EDM",
    "dpm++": "DPM-Solver++",
    "pc": "Predictor–corrector",
    "forward": "Forward process",
}
DISTANCES: dict[str, Distance] = {
    "sliced_wasserstein": sliced_wasserstein,
    "mmd": mmd,
    "energy_distance": energy_distance,
}
MOST_COMPARED = 10_000
MOST_FILMED = 4_000
PAIRS = 3  # of true sets, over which a floor is averaged
_SEED = 77_003

Array = NDArray[np.float32]
Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Lane:
    """A finished run and its comparison.

    Args:
        sampling: what was run.
        points: where the particles ended, ``[n, 2]`` in the canvas frame.
        frames: the way of the first of them, ``[steps + 1, m, 2]`` in the process's frame, with ``times``, ``alphas``
            and ``sigmas`` ``[steps + 1]``.
        escaped: how many left for good.
        level: the noise level left in the points; the truth they are compared with is p at this level, or where they
            are guided to a part, that part alone: with weight 1 its points are what guidance should give.
        seconds: how long the run took.
        distances: by name, (value, floor): the floor is what two true sets of the same size give.
    """

    sampling: Sampling
    points: Array
    frames: Array
    times: Floats
    alphas: Floats
    sigmas: Floats
    escaped: int
    level: float
    seconds: float
    distances: dict[str, tuple[float, float]]


def lane_spec(document: Document, sampler: SamplerName, learned: Field) -> RunSpec:
    """Return what one sampler runs on: the document's settings, in the learned field, or in the true one where a
    score is not enough.
    """
    field: FieldName = "true" if SAMPLER_ENTRIES[sampler].needs_density else "learned"
    sampling = replace(document.sampling, sampler=sampler, field=field)
    return RunSpec(document.target, document.noise, sampling, learned)


def lane_of(run: RunSnapshot, seconds: float) -> Lane:
    """Return a finished run with its comparison; only what a film needs of its way is kept."""
    points = to_data_frame(run.spec, run.frames[-1], float(run.times[-1]))
    level = float(run.sigmas[-1] / run.alphas[-1])
    sampling = run.spec.sampling
    return Lane(
        sampling=sampling,
        points=points,
        frames=run.frames[:, :MOST_FILMED].copy(),
        times=run.times,
        alphas=run.alphas,
        sigmas=run.sigmas,
        escaped=run.escaped,
        level=level,
        seconds=seconds,
        distances=_distances(run.spec.target, sampling.towards, points, level, sampling.seed),
    )


def distances_in_file(lane: Lane, frame: Frame) -> dict[str, tuple[float, float]]:
    """Return the distances, each with its floor, in a file's own unit; the mean discrepancy has none."""
    units = {"sliced_wasserstein": frame.scale, "mmd": 1.0, "energy_distance": frame.scale**0.5}
    return {name: (units[name] * value, units[name] * floor) for name, (value, floor) in lane.distances.items()}


def _distances(target: Target, towards: int, points: Array, level: float, seed: int) -> dict[str, tuple[float, float]]:
    found = torch.from_numpy(points[:MOST_COMPARED].copy())
    generator = torch.Generator().manual_seed(seed + _SEED)
    truth = aim(target, towards).sample(len(found), level, generator)
    floors = _floors(target, towards, len(found), level, seed)
    return {name: (distance(found, truth), floors[name]) for name, distance in DISTANCES.items()}


@lru_cache(maxsize=8)
def _floors(target: Target, towards: int, n: int, level: float, seed: int) -> dict[str, float]:
    """Return what two true sets of n points are apart; lanes that end at one noise level share it."""
    generator = torch.Generator().manual_seed(seed + _SEED + 1)
    truth = aim(target, towards)
    return {name: floor(distance, truth, n, generator, level, PAIRS) for name, distance in DISTANCES.items()}
