"""What charts over the noise level rest on: remembered errors, and the variance of the denoising target."""

import numpy as np

from scoreviz.engine.document import Network, Training
from scoreviz.engine.error_memory import MOST, ErrorMemory
from scoreviz.engine.levels import SIGMAS
from scoreviz.engine.target import FrozenArray as Array
from scoreviz.engine.target import Mixture, Target
from scoreviz.engine.target_variances import measure_target_variances
from scoreviz.engine.trained import Curves, TrainingSnapshot, TrainingSpec

V = 0.4**2


def one() -> Target:
    return Target.of(Mixture(Array([[0.0, 0.0]]), Array(V * np.eye(2)[None]), Array([1.0])))


def snapshot(step: int, seed: int = 0) -> TrainingSnapshot:
    spec = TrainingSpec(one(), Network(), Training(seed=seed))
    curves = Curves(error_step=np.array([step]), error=np.array([1.0 / (step + 1)]))
    return TrainingSnapshot(spec, "CPU", step + 3, curves=curves, error_by_sigma=np.full(8, 1.0 / (step + 1)))


def test_of_a_long_training_the_ends_and_the_middle_by_ratio_are_shown() -> None:
    memory = ErrorMemory()
    for step in range(0, 5_000, 5):
        memory.see(snapshot(step))
        memory.see(snapshot(step))  # a snapshot is seen many times
        assert len(memory._kept) <= MOST
    first, between, last = memory.chosen()
    assert (first.step, last.step) == (0, 4_995)
    assert 35 <= between.step <= 140  # about the root of 5,000, as far as it is kept
    assert last.errors.tolist() == [1 / 4_996] * 8
    assert last.sigmas is SIGMAS


def test_what_was_learned_of_something_else_is_forgotten() -> None:
    memory = ErrorMemory()
    for step in (0, 10, 300):
        memory.see(snapshot(step))
    memory.see(snapshot(400, seed=1))
    assert [row.step for row in memory.chosen()] == [400]
    memory.see(snapshot(0, seed=1))  # begun anew
    assert [row.step for row in memory.chosen()] == [0]
    memory.see(None)
    assert memory.chosen() == ()


def test_the_variance_of_the_target_of_a_gaussian_is_known() -> None:
    """-eps / sigma has variance d / sigma^2, of which d / (v + sigma^2) = E |s*|^2 is the score's own."""
    *_, found = measure_target_variances(one())
    assert found.done
    for row in found.rows:
        exact = 2 / row.sigma**2 - 2 / (V + row.sigma**2)
        assert abs(row.found.mean - exact) < 5 * row.found.error
        assert row.most == 2 / row.sigma**2
    small = found.rows[0]
    assert 0.98 < small.found.mean / small.most < 1.0 + 5 * small.found.error / small.most
