"""How the rows about samplers run one: a cloud with a seed, one point without chance, or a whole Gaussian exactly."""

import math
from functools import cache

import numpy as np
import torch
from torch import Generator, Tensor

from scoreviz.engine.check.row import Row
from scoreviz.maths.compare import floor, sliced_wasserstein
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import Process
from scoreviz.maths.sampler import Sampler, State
from scoreviz.maths.times import Times

VARIANCE = 0.49  # of the clean Gaussian on which samplers have closed forms
ORDER_TOLERANCE = 0.1
BOX = (-4.0, 4.0, -3.0, 3.0)
STANDARD = torch.zeros(2), torch.eye(2)


def round_gaussian(variance: float, centre: float = 0.0) -> GaussianMixture:
    """Return N(centre, variance) along both axes."""
    return GaussianMixture(np.full((1, 2), centre), variance * np.eye(2)[None], np.ones(1))


@cache
def island_pair(distance: float, variance: float = 1.0) -> GaussianMixture:
    """Return round Gaussians at (d, d) and (-d, -d) that hold 80 and 20 per cent."""
    means, covariances = distance * np.array([[1.0, 1.0], [-1.0, -1.0]]), variance * np.stack([np.eye(2)] * 2)
    return GaussianMixture(means, covariances, [0.8, 0.2])


def cloud(sampler: Sampler, steps: int, n: int, seed: int) -> Tensor:
    """Return where n particles of a sampler are after some steps, ``[n, 2]``."""
    generator = Generator().manual_seed(seed)
    return moved_on(sampler, sampler.init(n, generator), steps, generator).x


def moved_on(sampler: Sampler, state: State, steps: int, generator: Generator) -> State:
    """Return a state after some more steps."""
    for _ in range(steps):
        randomness = torch.randn(len(state.x), sampler.normals, generator=generator)
        state, _info = sampler.step(state, randomness)
    return state


def quiet(sampler: Sampler, x: Tensor, steps: int, t: float = 1.0) -> Tensor:
    """Return where points ``[n, 2]`` are after some steps, every random number of which is zero."""
    state = State(x, 0, t)
    for _ in range(steps):
        state, _info = sampler.step(state, torch.zeros(len(x), sampler.normals, dtype=x.dtype))
    return state.x


def coefficients(sampler: Sampler, index: int, t: float) -> tuple[float, float, float]:
    """Return a, b, c of a step x -> a x + b z + c, which it is on one Gaussian; read off in float64."""
    randomness = torch.zeros(3, sampler.normals, dtype=torch.float64)
    randomness[2, 0] = 1.0
    points = torch.tensor([[0.0, 0.0], [1.0, 0.0], [0.0, 0.0]], dtype=torch.float64)
    state, _info = sampler.step(State(points, index, t), randomness)
    c, with_a, with_b = state.x[:, 0].tolist()
    return with_a - c, with_b - c, c


def carried(sampler: Sampler, times: Times, mean: float, variance: float) -> tuple[float, float]:
    """Return to which mean and variance a run through ``times`` carries a Gaussian; no luck is in it."""
    for index, t in enumerate(times[:-1]):
        a, b, c = coefficients(sampler, index, t)
        mean, variance = a * mean + c, a**2 * variance + b**2
    return mean, variance


def marginal_variance(process: Process, t: float) -> float:
    """Return alpha^2 v + sigma^2 with v = ``VARIANCE``."""
    return process.alpha(t) ** 2 * VARIANCE + process.sigma(t) ** 2


def order(errors: list[float]) -> float:
    """Return the order that errors at n and 2 n steps show."""
    return math.log2(errors[0] / errors[1])


def at_floor(label: str, x: Tensor, density: GaussianMixture, level: float) -> Row:
    """Sliced Wasserstein distance to true samples, beside what two true sets have, and how much that varies."""
    generator = Generator().manual_seed(9)
    measured = sliced_wasserstein(x, density.sample(len(x), level, generator))
    return Row(f"{label}: distance", "sliced W1 = its floor", measured, *floor_of(density, len(x), level))


@cache
def floor_of(density: GaussianMixture, n: int, level: float) -> tuple[float, float, str]:
    """Return the floor of the sliced Wasserstein distance, five of its standard deviations, and where they are from."""
    generator = Generator().manual_seed(10)
    floors = [floor(sliced_wasserstein, density, n, generator, level, pairs=1) for _ in range(12)]
    return float(np.mean(floors)), 5.0 * float(np.std(floors, ddof=1)), "12 true pairs; 5 SD"
