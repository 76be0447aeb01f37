"""What charts say of a run, recomputed: shares by counting, distances by scipy, floors by fresh true sets."""

import time
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from scipy.stats import wasserstein_distance

from scoreviz.engine.document import Noise, ProcessName, Sampling
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.run_charts import COMPARED, ROWS, RunChart, empty_chart, follow_runs, frames_of, row_of
from scoreviz.engine.target import FrozenArray as Array
from scoreviz.engine.target import Mixture, Target
from scoreviz.engine.targets import realise

MEANS, DEVIATION, WEIGHTS = np.array([[2.0, 0.0], [-2.0, 0.0]]), 0.3, np.array([0.8, 0.2])


def pair() -> Target:
    return Target.of(Mixture(Array(MEANS), Array(np.tile(DEVIATION**2 * np.eye(2), (2, 1, 1))), Array(WEIGHTS)))


def run(process: ProcessName = "ve", **settings: Any) -> RunSnapshot:
    sampling = replace(Sampling(steps=30, particles=3_000), **settings)
    return list(record(RunSpec(pair(), Noise(process), sampling), realise))[-1]


def true_points(n: int, alpha: float, sigma: float, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    clean = MEANS[rng.choice(2, n, p=WEIGHTS)] + DEVIATION * rng.normal(size=(n, 2))
    return alpha * clean + sigma * rng.normal(size=(n, 2))


def sliced(a: np.ndarray, b: np.ndarray) -> float:
    angles = (np.arange(64) + 0.5) * np.pi / 64
    fan = np.stack((np.cos(angles), np.sin(angles)), axis=1)
    return sum(float(wasserstein_distance(a @ u, b @ u)) for u in fan) / len(fan)


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_shares_are_those_of_the_points_on_either_side(process: ProcessName) -> None:
    done = run(process)
    chart = empty_chart(done)
    assert chart.truth == pytest.approx((0.8, 0.2), abs=1e-3)
    for index in (12, 30):
        points = done.frames[index] / done.alphas[index]
        row = row_of(done, index)
        right = float((points[:, 0] > 0).mean())
        on_the_border = float((np.abs(points[:, 0]) < 0.1).mean())  # two cells: whose they are, the page decides
        assert abs(row.shares[0] - right) <= on_the_border
        assert sum(row.shares) == pytest.approx(1.0)


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_distances_and_floors_are_those_of_sets_drawn_anew(process: ProcessName) -> None:
    done = run(process)
    for index in (0, 15, 30):
        alpha, sigma = float(done.alphas[index]), float(done.sigmas[index])
        sets = [true_points(COMPARED, alpha, sigma, seed) for seed in range(7)]
        floors = np.array([sliced(sets[k], sets[k + 1]) for k in range(6)])
        row = row_of(done, index)
        # The spread of the floor over single pairs; the row's own is a mean over eight.
        off = 5 * float(floors.std(ddof=1)) * (1 / 8 + 1 / 6) ** 0.5
        assert abs(row.floor - floors.mean()) < off
        mine = sum(sliced(done.frames[index][:COMPARED], other) for other in sets[:4]) / 4
        # Means over four true sets, which give the distance no more spread than the floor has.
        assert abs(row.distance - mine) < 5 * float(floors.std(ddof=1)) * (1 / 4 + 1 / 4) ** 0.5


def test_points_that_stand_still_are_far_off_by_their_shift() -> None:
    done = run()
    frames = done.frames.copy()
    frames[-1, :, 0] += 1.0
    row = row_of(replace(done, frames=frames), 30)
    assert row.distance == pytest.approx(2 / np.pi, abs=2 * row.floor)  # a shift by d gives 2 d / pi


def test_a_run_is_followed_as_it_is_recorded_and_another_begins_anew() -> None:
    done = run()
    cell: Latest[RunSnapshot | None] = Latest(replace(done, count=8))
    job = Job(None, follow_runs(cell), "runs").start()

    def until(count: int, run: RunSnapshot) -> RunChart:
        while job.newest is None or job.newest.spec != run.spec or len(job.newest.rows) < count:
            assert job.error is None
            time.sleep(0.01)
        return job.newest

    assert [row.index for row in until(len(frames_of(replace(done, count=8))), done).rows][-1] <= 7
    cell.put(done)
    whole = until(ROWS, done)
    assert [row.index for row in whole.rows] == frames_of(done)
    assert whole.steps == 30
    assert whole.rows[0].t > whole.rows[-1].t
    assert not whole.by_step
    other = run(sampler="langevin", steps=10, particles=100)
    cell.put(other)
    assert until(len(frames_of(other)), other).by_step
    job.stop()
    assert job.join(5.0)


def test_a_run_into_noise_has_no_shares() -> None:
    done = run(sampler="forward", steps=5, particles=500)
    assert empty_chart(done).names == ()
    row = row_of(done, 5)
    assert row.shares == ()
    assert row.distance < 3 * row.floor
