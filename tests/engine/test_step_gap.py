"""Too few steps, and noise finer than a cell, beside closed forms."""

import math
from collections.abc import Generator
from dataclasses import replace

import numpy as np
import pytest
import torch

from scoreviz.engine.document import Noise, Sampling
from scoreviz.engine.fineness import fineness, fineness_note
from scoreviz.engine.gauges import GaugeRequest, Gauges, gauge_frames, gauges
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.step_gap import MOST_STEPS, POINTS, StepGap, measurable, step_gap
from scoreviz.engine.target import FrozenArray, Mixture, Picture, Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.truth import truth
from tests.engine.test_job import PATIENCE, until

VARIANCE = 0.5
ROUND = Target.of(
    Mixture(FrozenArray([[0.0, 0.0]]), FrozenArray([VARIANCE * np.eye(2)]), FrozenArray([1.0])), name="Round"
)
LOW, HIGH = 0.03, 8.0  # of the variance-exploding process


def value(work: Generator[None, None, StepGap]) -> StepGap:
    while True:
        try:
            next(work)
        except StopIteration as done:
            found: StepGap = done.value
            return found


def euler_end(steps: int) -> float:
    """The standard deviation at the end of Euler's method on the probability flow of N(0, v I).

    dx/dt = sigma sigma' x/(v + sigma^2) with sigma = LOW^(1 - t) HIGH^t, from N(0, (v + HIGH^2) I) at t = 1.
    """
    factor = math.sqrt(VARIANCE + HIGH**2)
    for k in range(steps):
        sigma = LOW ** (k / steps) * HIGH ** (1 - k / steps)
        factor *= 1 - sigma**2 * math.log(HIGH / LOW) / (VARIANCE + sigma**2) / steps
    return abs(factor)


@pytest.mark.parametrize("steps", [8, 12, 20])
def test_the_gap_of_euler_on_one_gaussian_is_that_of_its_recursion(steps: int) -> None:
    """W1 of two round Gaussians along any direction is |a - b| E|z|; by chance it strays by less than the floor."""
    found = value(step_gap(ROUND, Noise(), Sampling(sampler="ode-euler", steps=steps)))
    expected = abs(euler_end(steps) - math.sqrt(VARIANCE + LOW**2)) * math.sqrt(2 / math.pi)
    assert expected > 2 * found.floor
    assert found.distance == pytest.approx(expected, abs=found.floor)


def test_the_floor_is_what_two_true_sets_give() -> None:
    """Two means of n points are sqrt(2 v/n) apart along a direction; with the shape's share W1 is 1 to 2 times that."""
    found = value(step_gap(ROUND, Noise(), Sampling(sampler="ode", steps=60)))
    chance = math.sqrt(2 * (VARIANCE + LOW**2) / POINTS) * math.sqrt(2 / math.pi)
    assert chance < found.floor < 2.5 * chance
    assert not found.hurts


def test_few_steps_hurt_and_many_do_not() -> None:
    moons = Target.of(Preset("two-moons"))
    few, many = (value(step_gap(moons, Noise(), Sampling(sampler="ode-euler", steps=n))) for n in (10, 100))
    assert few.hurts
    assert not many.hurts
    warned = replace(gauges(GaugeRequest(moons, Noise(), Sampling(sampler="ode-euler", steps=10))), gap=few)
    assert warned.warning.startswith("Too few steps")


def test_it_does_not_depend_on_what_drives_the_points_of_the_window() -> None:
    sampling = Sampling(sampler="ode-euler", steps=8)
    one = value(step_gap(ROUND, Noise(), sampling))
    assert value(step_gap(ROUND, Noise(), replace(sampling, field="learned", seed=7, particles=50))) is one


@pytest.mark.parametrize(
    "sampling",
    [
        Sampling(sampler="langevin"),
        Sampling(sampler="forward"),
        Sampling(steps=MOST_STEPS + 1),
        Sampling(towards=0, guidance=2.0),
        Sampling(sampler="reverse-sde", with_score=False),
    ],
)
def test_what_steps_cannot_be_blamed_for_is_not_measured(sampling: Sampling) -> None:
    assert measurable(Noise(), Sampling())
    assert not measurable(Noise(), sampling)
    assert not measurable(Noise(kernel="laplace"), Sampling())


def test_the_worker_tells_the_gap_after_the_rest() -> None:
    gauges(GaugeRequest(ROUND, Noise(), Sampling(sampler="langevin")))  # the first derivative imports for seconds
    cell: Latest[GaugeRequest | None] = Latest(None)
    job = Job(None, gauge_frames(cell), "gauges").start()
    cell.put(GaugeRequest(ROUND, Noise(), Sampling(sampler="ode-euler", steps=9)))
    seen: list[Gauges] = []

    def told() -> bool:
        if job.newest is not None and (not seen or seen[-1] is not job.newest):
            seen.append(job.newest)
        return bool(seen) and seen[-1].gap is not None

    assert until(told)
    assert seen[0].gap is None
    assert seen[0].mismatch is not None
    assert seen[-1].mismatch == seen[0].mismatch
    cell.put(GaugeRequest(ROUND, Noise(), Sampling(sampler="langevin")))
    assert until(lambda: job.newest is not None and job.newest.stability is not None and job.newest.gap is None)
    job.stop()
    assert job.join(PATIENCE)
    assert job.error is None


# Finer than a cell


def test_a_dot_is_as_wide_as_its_second_moment_says() -> None:
    """The width under noise is that of the density of one stroke's cell, measured on exact samples."""
    dot = np.zeros((1, 128, 192), np.float32)
    dot[0, 64, 96] = 1.0
    density = truth(Target.of(Picture(FrozenArray(dot[0]))), "gaussian")
    for sigma in (0.01, 0.2):
        found = fineness(density, sigma)
        assert found is not None
        spread = density.sample(20_000, sigma, torch.Generator().manual_seed(1)).std(0).numpy()
        assert spread == pytest.approx(found.width, rel=5 / math.sqrt(2 * 20_000))
        assert found.hurts is (sigma < found.cell)


def test_langevin_below_a_cell_is_warned_of_and_other_samplers_are_not() -> None:
    moons = Target.of(Preset("two-moons"))
    cell = fineness(realise(moons), 1.0)
    assert cell is not None
    below, above = (Sampling(sampler="langevin", sigma=share * cell.cell) for share in (0.9, 1.1))
    assert "cell" in gauges(GaugeRequest(moons, Noise(), below)).warning
    assert gauges(GaugeRequest(moons, Noise(), above)).warning == ""
    assert gauges(GaugeRequest(moons, Noise(), Sampling())).fineness is None
    assert gauges(GaugeRequest(ROUND, Noise(), below)).fineness is None  # nothing is drawn on cells there


def test_training_below_a_cell_says_so() -> None:
    density = realise(Target.of(Preset("two-moons")))
    assert fineness_note(density, None) == ""
    assert fineness_note(density, 0.3) == ""
    assert fineness_note(density, 0.03).endswith("there is nothing finer to learn.")
