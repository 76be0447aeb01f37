"""Every objective learns the true field: a fixed number of steps brings the error below a bound."""

import pytest
import torch

from scoreviz.maths.compare import relative_error
from scoreviz.maths.implicit import IMPLICIT
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import Learned, ScoreNet, initial_weights
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.regression import REGRESSIONS
from scoreviz.maths.steps import Steps

STEPS, BATCH = 300, 128
SIGMAS = (0.1, 0.4, 1.5)


def pair() -> GaussianMixture:
    return GaussianMixture([[0.8, 0.6], [-0.8, -0.6]], 0.1 * torch.eye(2).repeat(2, 1, 1), [0.7, 0.3])


def errors_after(steps: int, objective: str, sigma: float | None = None, seed: int = 0) -> list[float]:
    """Relative errors in per cent at SIGMAS of a small network after so many steps."""
    generator, density = torch.Generator().manual_seed(seed), pair()
    net = ScoreNet(32, 2, density.mean, 0.8, initial_weights(32, 2, generator))
    weights = Weights.start(net.weights.data)
    made = Steps(net, weights, generator, objective, sigma)
    while weights.step < steps:
        made.take(density, BATCH, 8e-3, steps)
    learned = Learned(net, weights.average)
    return [100 * relative_error(learned, density, level, 2_000, generator) for level in SIGMAS]


# Mean over SIGMAS in per cent, about 1.4 times the largest of five seeds; before the first step it is 47.
BOUNDS = {
    "dsm": 3.5,
    "esm": 0.12,
    "stf": 1.9,
    "tsm": 1.2,
    "ism": 8.0,
    "hutchinson": 8.7,
    "sliced": 11.0,
    "sliced-vr": 11.0,
}


def test_every_objective_has_a_bound() -> None:
    assert BOUNDS.keys() == REGRESSIONS.keys() | IMPLICIT.keys()


@pytest.mark.parametrize("objective", BOUNDS)
def test_300_steps_over_the_whole_range(objective: str) -> None:
    assert sum(errors_after(STEPS, objective)) / len(SIGMAS) < BOUNDS[objective]


@pytest.mark.parametrize(("objective", "bound"), [("dsm", 1.1), ("sliced", 4.6)])
def test_300_steps_at_one_noise_level(objective: str, bound: float) -> None:
    """Per cent at that level; five seeds gave at most 0.75 and 3.3. At the others nothing was learned."""
    errors = errors_after(STEPS, objective, sigma=SIGMAS[1])
    assert errors[1] < bound
    assert errors[0] > 5 * bound
