"""One sampler's run, and how far its points are from the truth."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import get_args

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Document, FieldName, KernelName, KnownName, SamplerName, Sampling
from scoreviz.engine.guiding import aim, destination, knowing
from scoreviz.engine.particles import RunSnapshot, RunSpec, to_data_frame, towards_noise
from scoreviz.engine.target import Frame, Target
from scoreviz.engine.weak import weak_spec
from scoreviz.maths.compare import Distance, energy_distance, floor, mmd, sliced_wasserstein
from scoreviz.maths.density import Field
from scoreviz.maths.samplers import SAMPLERS as SAMPLER_ENTRIES
from scoreviz.wording import mark

SAMPLERS: tuple[SamplerName, ...] = get_args(SamplerName)
TITLES: dict[SamplerName, str] = {
    "langevin": mark("Langevin"),
    "reverse-sde": mark("Reverse SDE"),
    "ode": mark("Probability flow"),
    "ode-euler": mark("Probability flow"),
    "ode-rk4": mark("Probability flow"),
    "mala": "MALA",
    "annealed": mark("Annealed Langevin"),
    "ddpm": "DDPM",
    "ddim": "DDIM",
    "edm": "EDM",
    "dpm++": "DPM-Solver++",
    "pc": mark("Predictor–corrector"),
    "forward": mark("Forward process"),
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
        points: where the particles ended, ``[n, 2]`` in the canvas frame, or of the forward process in its own.
        frames: the way of the first of them, ``[steps + 1, m, 2]`` in the process's frame, with ``times``, ``alphas``
            and ``sigmas`` ``[steps + 1]``.
        escaped: how many left for good.
        alpha, sigma: what is left of signal and noise in the points: the truth they are compared with are draws of
            alpha x0 + sigma eps, with alpha = 1 in the canvas frame. Where they are guided to a part, x0 is of that
            part alone: with weight 1 its points are what guidance should give. Where a coordinate is known, x0 has it.
        seconds: how long the run took.
        distances: by name, (value, floor): the floor is what two true sets of the same size give.
        note: what does not hold of the sampler under the document's noise, in one sentence, or "".
    """

    sampling: Sampling
    points: Array
    frames: Array
    times: Floats
    alphas: Floats
    sigmas: Floats
    escaped: int
    alpha: float
    sigma: float
    seconds: float
    distances: dict[str, tuple[float, float]]
    note: str = ""

    @property
    def level(self) -> float:
        """The noise level left in the points, sigma / alpha."""
        return self.sigma / self.alpha


def lane_spec(document: Document, sampler: SamplerName, learned: Field) -> RunSpec:
    """Return what one sampler runs on: the document's settings, in the learned field, or in the true one where a
    score is not enough.
    """
    field: FieldName = "true" if SAMPLER_ENTRIES[sampler].needs_density else "learned"
    sampling = replace(document.sampling, sampler=sampler, field=field)
    return RunSpec(document.target, document.noise, sampling, learned, weak_spec(document))


def lane_of(run: RunSnapshot, seconds: float) -> Lane:
    """Return a finished run with its comparison; only what a film needs of its way is kept."""
    sampling = run.spec.sampling
    points, alpha, sigma = run.frames[-1].copy(), float(run.alphas[-1]), float(run.sigmas[-1])
    if not towards_noise(sampling):
        points, alpha, sigma = to_data_frame(run.spec, points, float(run.times[-1])), 1.0, sigma / alpha
    return Lane(
        sampling=sampling,
        points=points,
        frames=run.frames[:, :MOST_FILMED].copy(),
        times=run.times,
        alphas=run.alphas,
        sigmas=run.sigmas,
        escaped=run.escaped,
        alpha=alpha,
        sigma=sigma,
        seconds=seconds,
        distances=_distances(run.spec, points, alpha, sigma),
        note=run.caveat,
    )


def distances_in_file(lane: Lane, frame: Frame) -> dict[str, tuple[float, float]]:
    """Return the distances, each with its floor, in a file's own unit; the mean discrepancy has none."""
    units = {"sliced_wasserstein": frame.scale, "mmd": 1.0, "energy_distance": frame.scale**0.5}
    return {name: (units[name] * value, units[name] * floor) for name, (value, floor) in lane.distances.items()}


def _distances(spec: RunSpec, points: Array, alpha: float, sigma: float) -> dict[str, tuple[float, float]]:
    target, kernel, sampling = spec.target, spec.noise.kernel, spec.sampling
    found = torch.from_numpy(points[:MOST_COMPARED].copy())
    towards = -1 if towards_noise(sampling) else destination(sampling)  # nothing guides the noise process
    generator = torch.Generator().manual_seed(sampling.seed + _SEED)
    known = sampling.known, sampling.known_value
    truth = alpha * knowing(aim(target, towards, kernel), *known).sample(len(found), sigma / alpha, generator)
    floors = _floors(target, kernel, towards, known, len(found), alpha, sigma, sampling.seed)
    return {name: (distance(found, truth), floors[name]) for name, distance in DISTANCES.items()}


@lru_cache(maxsize=8)
def _floors(
    target: Target,
    kernel: KernelName,
    towards: int,
    known: tuple[KnownName, float],
    n: int,
    alpha: float,
    sigma: float,
    seed: int,
) -> dict[str, float]:
    """Return what two true sets of n points are apart; lanes that end at one noise level share it."""
    generator = torch.Generator().manual_seed(seed + _SEED + 1)
    truth = knowing(aim(target, towards, kernel), *known)
    return {
        name: floor(_times(alpha, distance), truth, n, generator, sigma / alpha, PAIRS)
        for name, distance in DISTANCES.items()
    }


def _times(alpha: float, distance: Distance) -> Distance:
    """Return the distance between two sets of points that are both multiplied by alpha."""
    return lambda a, b: distance(alpha * a, alpha * b)
