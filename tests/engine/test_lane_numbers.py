"""The numbers under the lanes: at the floor where the cloud is true, above it where it is not, worked out once."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import wasserstein_distance

from scoreviz.engine import lane_numbers as subject
from scoreviz.engine.branch import Branch
from scoreviz.engine.colouring import WORDS, colours
from scoreviz.engine.document import Noise, Sampling
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.lane_numbers import Numbers, NumbersRequest, Remembrance, lane_numbers, number_frames, numbers
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from tests.engine.test_job import until

PAIR = Target.of(base=Preset("pair"))
BOX = (-2.0, 2.0, -2.0, 2.0)


def run_of(noise: Noise | None = None, branches: tuple[Branch, ...] = (), **changes: Any) -> RunSnapshot:
    sampling = replace(Sampling(steps=40, particles=1_500), **changes)
    *_, last = record(RunSpec(PAIR, noise or Noise(), sampling, branches=branches), realise)
    return last


@pytest.mark.parametrize("noise", [Noise(), Noise("vp"), Noise("flow")])
@pytest.mark.parametrize("frame", [0, 20, 40])
def test_a_true_cloud_is_at_its_floor_at_every_time(noise: Noise, frame: int) -> None:
    found = lane_numbers(run_of(noise, sampler="forward"), frame, BOX)
    assert abs(found.distance - found.floor.mean) < 6 * found.floor.deviation + 0.35 * found.floor.mean
    assert found.compared == 1_500
    assert found.shares == ()


def test_the_distance_is_that_of_the_points_shown() -> None:
    run = run_of(Noise("vp"))
    found = lane_numbers(run, 40, BOX)
    far = replace(run, frames=run.frames + np.float32(1.0))
    shifted = lane_numbers(far, 40, BOX)
    assert shifted.distance == pytest.approx(2 * 2**0.5 / np.pi, abs=0.05)  # of a shift by d: 2 |d| / pi
    assert found.distance < 0.1
    assert sum(share.share for share in found.shares) == pytest.approx(1.0)
    assert [share.truth for share in found.shares] == pytest.approx([0.8, 0.2], abs=0.01)


def test_between_lanes_the_same_lane_is_nowhere_and_another_where_scipy_says() -> None:
    flow, sde, langevin = run_of(), run_of(sampler="reverse-sde"), run_of(sampler="langevin")
    found = numbers(NumbersRequest(((flow, 40), (flow, 40), (sde, 40), (langevin, 7)), BOX))
    by_pair = {(one.one, one.other): one for one in found.between}
    assert len(by_pair) == 6
    assert by_pair[0, 1].distance == 0.0
    assert by_pair[0, 2].floor is not None
    assert by_pair[0, 3].floor is None  # they stand at two noise levels: there is no one truth
    angles = np.pi * (np.arange(64) + 0.5) / 64
    fan = np.stack([np.cos(angles), np.sin(angles)])
    projected = (flow.frames[40].astype(float) @ fan).T, (sde.frames[40].astype(float) @ fan).T
    expected = np.mean([wasserstein_distance(a, b) for a, b in zip(*projected, strict=True)])
    assert by_pair[0, 2].distance == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("noise", [Noise(), Noise("vp"), Noise(kernel="uniform")])
def test_histograms_and_densities_are_of_one_scale(noise: Noise) -> None:
    run = run_of(noise, sampler="forward", particles=20_000)
    wide = (-30.0, 30.0, -30.0, 30.0)
    for frame in (10, 40):
        found = lane_numbers(run, frame, wide)
        for one in found.marginals:
            assert (one.counts * np.diff(one.edges)).sum() == pytest.approx(1.0, abs=1e-3)
            assert np.trapezoid(one.truth, one.at) == pytest.approx(1.0, abs=2e-2)
            width = one.edges[1] - one.edges[0]
            at_centres = np.interp((one.edges[1:] + one.edges[:-1]) / 2, one.at, one.truth)
            inside = at_centres > 0.2 * at_centres.max()
            deviation = np.sqrt(at_centres / (20_000 * width))
            # broad enough for a bin to be flat; the forward process adds Gaussian noise, whatever the kernel
            if frame == 40 and noise.kernel == "gaussian":
                assert (np.abs(one.counts - at_centres)[inside] < (6 * deviation + 0.03 * at_centres)[inside]).all()


def test_the_clouds_density_is_what_the_equally_blurred_truth_is() -> None:
    run = run_of(sampler="forward", particles=2_000)
    found = lane_numbers(run, 10, BOX).density
    assert found.cloud.shape == found.truth.shape == (64, 96)
    assert found.bandwidth > 0
    variance = found.truth / (4 * np.pi * found.bandwidth**2 * 2_000)  # of a kernel estimate, to first order
    assert (np.abs(found.cloud - found.truth) < 6 * np.sqrt(variance) + 0.02 * found.truth.max()).all()


def test_colours_are_numbers_from_0_to_1_that_mean_what_is_said() -> None:
    run = run_of(sampler="mala", particles=200, step_share=0.6)
    every: dict[str, NDArray[np.float32]] = {by: colours(run, 30, by) for by in WORDS}
    for values in every.values():
        assert values.shape == (200,)
        assert values.min() >= 0.0
        assert values.max() <= 1.0
    step = np.linalg.norm(run.frames[30] - run.frames[29], axis=1)
    assert (np.argsort(every["speed"], kind="stable") == np.argsort(step, kind="stable")).all()
    moves = np.any(np.diff(run.frames[:31], axis=0) != 0, axis=2).mean(0)
    np.testing.assert_allclose(every["acceptance"], moves, atol=1e-6)
    assert set(np.unique(every["class"])) <= {0.0, 1.0}
    np.testing.assert_array_equal(colours(run, 0, "start"), every["start"])
    np.testing.assert_array_equal(colours(run, 0, "acceptance"), np.ones(200, np.float32))


def test_what_is_not_dropped_in_yet_does_not_count() -> None:
    run = run_of(branches=(Branch(20, (), ((900.0, 900.0),) * 500),))
    assert lane_numbers(run, 10, BOX).compared == 1_500
    assert lane_numbers(run, 20, BOX).compared == 2_000
    assert lane_numbers(run, 20, BOX).distance > 100


def test_a_frame_is_measured_once_and_the_newest_request_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    plain = subject.lane_numbers

    def counted(run: RunSnapshot, frame: int, *rest: Any) -> object:
        asked.append(frame)
        return plain(run, frame, *rest)

    monkeypatch.setattr(subject, "lane_numbers", counted)
    run, known = run_of(particles=50), Remembrance()
    for frame in (3, 4, 3, 4, 3):
        numbers(NumbersRequest(((run, frame),)), known)
    assert asked == [3, 4]
    cell: Latest[NumbersRequest | None] = Latest(None)
    job: Job[str, Numbers | None] = Job("numbers", number_frames(cell), "numbers").start()
    for frame in range(40):
        cell.put(NumbersRequest(((run, frame),)))
    assert until(lambda: job.newest is not None and job.newest.request.runs[0][1] == 39)
    job.stop()
