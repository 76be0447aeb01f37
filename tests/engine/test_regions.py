"""Which points landed where hardly any data is, and the error beside the data, against Gaussians."""

import time
from dataclasses import replace

import numpy as np
import pytest
import torch

from scoreviz.engine.document import Document, Noise, Sampling
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.regions import RARE, RegionRequest, landed, region_frames, rounded_level, sides
from scoreviz.engine.target import FrozenArray as Array
from scoreviz.engine.target import Mixture, Target
from scoreviz.engine.targets import realise
from scoreviz.maths.density import Field

V = 0.3**2
N = 4_000


def one() -> Target:
    return Target.of(Mixture(Array([[0.5, 0.0]]), Array(V * np.eye(2)[None]), Array([1.0])))


def run(sampling: Sampling, weights: Field | None = None) -> RunSnapshot:
    return list(record(RunSpec(one(), Noise(), sampling, weights), realise))[-1]


def with_last(done: RunSnapshot, points: np.ndarray) -> RunSnapshot:
    frames = done.frames.copy()
    frames[-1] = points
    return replace(done, frames=frames)


def test_points_are_counted_beyond_the_radius_that_holds_999_in_a_thousand() -> None:
    done = run(Sampling(steps=4, particles=N))
    v = V + float(done.sigmas[-1] / done.alphas[-1]) ** 2
    rng = np.random.default_rng(0)
    points = (rng.normal(size=(N, 2)) * 0.5 + (0.5, 0.0)).astype(np.float32)
    found = landed(with_last(done, points))
    assert found is not None
    squares = ((points - (0.5, 0.0)) ** 2).sum(1) / v
    edge = -2 * np.log(RARE)  # of a chi-square with two degrees of freedom
    # The level stands for a share of 1e-3 give or take 1e-4 (one standard deviation): 5 of them move the edge by 1.4.
    assert (found.beyond[squares > edge + 1.4]).all()
    assert not (found.beyond[squares < edge - 0.9]).any()
    assert found.count == found.beyond.sum()
    assert found.total == N
    assert found.expected == N * RARE


def test_points_of_the_true_field_land_there_as_seldom_as_true_samples() -> None:
    done = run(Sampling(sampler="ode", steps=100, particles=N))
    found = landed(done)
    assert found is not None
    assert not found.learned
    assert abs(found.count - found.expected) < 5 * found.spread


def test_runs_that_end_in_noise_or_have_not_ended_are_not_counted() -> None:
    assert landed(run(Sampling(sampler="forward", steps=4, particles=50))) is None
    done = run(Sampling(steps=4, particles=50))
    assert landed(replace(done, count=3)) is None


class _Half:
    """Half the true score: its relative error is 1/4 everywhere."""

    def score(self, y: torch.Tensor, sigma: torch.Tensor | float) -> torch.Tensor:
        return 0.5 * realise(one()).score(y, sigma)


def test_half_a_score_is_a_quarter_off_on_both_sides() -> None:
    found = sides(one(), "gaussian", 0.2, _Half())
    assert (found.over, found.under) == pytest.approx((0.25, 0.25), rel=1e-4)
    radius = np.sqrt(-2 * (V + 0.04) * np.log(0.01))
    assert found.area == pytest.approx(1 - np.pi * radius**2 / 54, abs=0.003)


def test_the_newest_request_is_answered_and_a_run_looked_at_once() -> None:
    done = run(Sampling(steps=4, particles=200))
    cell: Latest[RegionRequest | None] = Latest(None)
    job = Job(None, region_frames(cell), "regions").start()
    document = Document(target=one())
    answers = []
    for level in (0.2, 0.4):
        request = RegionRequest(document.target, "gaussian", level, _Half(), done)
        cell.put(request)
        while job.newest is None or job.newest.request is not request:
            assert job.error is None
            time.sleep(0.01)
        answers.append(job.newest)
    job.stop()
    assert answers[0].landed is not None
    assert answers[0].landed is answers[1].landed
    assert answers[1].sides is not None
    assert answers[1].sides.level == 0.4
    assert job.join(5.0)


def test_levels_are_rounded_and_never_nothing() -> None:
    assert [rounded_level(level) for level in (0.0, 0.1234, 3.14)] == [0.01, 0.12, 3.1]
