"""Every reading beside an answer of its own: numpy and scipy, and nothing that the program computes with."""

import dataclasses
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import wasserstein_distance

from scoreviz.engine.document import Document, Noise, Run, Sampling, Theatre
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.lessons import run_readings
from scoreviz.engine.lessons.document_fields import FIELDS
from scoreviz.engine.lessons.readings import (
    READINGS,
    Readings,
    ReadingsRequest,
    known,
    nearest,
    reading,
    reading_frames,
)
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.target import FrozenArray, Mixture, Target
from tests.engine.lessons.standings import (
    DOCUMENT,
    MEANS,
    WEIGHTS,
    WIDTH,
    clean,
    ended_run,
    finished,
    learned,
    number,
    run_of,
)
from tests.engine.test_job import until


def test_where_nothing_is_nothing_is_read() -> None:
    empty = Standing(Document())
    always = {"training.steps", "rival.steps", "training.weights", "probe.placed", "chart.open", "images.made"}
    for name in READINGS:
        if name in FIELDS or name in always or name.startswith(("lane.", "prior.")):
            continue
        assert reading(name.replace("#", "1"), empty) in (None, False, 1), name
    assert [reading(name, empty) for name in ("training.steps", "chart.open", "run.lanes")] == [0, "", 1]


@pytest.mark.parametrize(
    "name",
    ["run.shares", "run.share", "run.share.0", "lane.5.share.1", "lane.1", "sampling.stepz", "", "run.share.1.1"],
)
def test_a_name_that_is_none_is_not_known(name: str) -> None:
    assert not known(name)
    with pytest.raises(KeyError):
        reading(name, Standing(Document()))


def test_what_was_perhaps_meant_is_named() -> None:
    assert nearest("run.shares.1") == "run.share.#"
    assert nearest("sampling.step_shar") == "sampling.step_share"
    assert nearest("xxxxxxxxxxxxxxx") == ""


def test_every_plain_field_of_the_document_is_read_as_it_is() -> None:
    for name in FIELDS:
        part, _, field = name.partition(".")
        assert reading(name, Standing(DOCUMENT)) == dataclasses.asdict(getattr(DOCUMENT, part))[field]
    assert {"sampling.with_noise", "noise.process", "overlays.view", "training.objective", "imaging.label"} <= set(
        FIELDS
    )
    assert not {"target.layers", "probing.point", "training.steps"} & set(FIELDS)


def test_lanes_are_read_by_their_number() -> None:
    other = Run(Sampling("langevin", with_noise=False), Noise("vp"))
    standing = Standing(DOCUMENT.with_parts(theatre=Theatre(beside=(other,))))
    assert reading("lane.2.sampler", standing) == "langevin"
    assert reading("lane.2.sampling.with_noise", standing) is False
    assert reading("lane.2.noise.process", standing) == "vp"
    assert reading("lane.1.sampler", standing) == "ode"
    assert reading("lane.2.particles", standing) == 1_000  # those of the first
    assert reading("lane.3.sampler", standing) is None
    assert reading("run.lanes", standing) == 2


@pytest.mark.parametrize("process", ["ve", "flow"])
def test_the_playhead_is_read_in_the_processs_own_frame(process: Any) -> None:
    standing = Standing(Document(noise=Noise(process)), 0.25)
    if process == "flow":  # alpha = 1 - t, sigma = t
        assert number("time.alpha", standing) == pytest.approx(0.75)
        assert number("time.sigma", standing) == pytest.approx(0.25)
    assert number("time.level", standing) == pytest.approx(
        number("time.sigma", standing) / number("time.alpha", standing)
    )
    assert reading("time.t", standing) == 0.25


def test_shares_are_counted_and_lie_beside_the_weights() -> None:
    standing = finished()
    points = clean(ended_run())
    nearest_to = np.linalg.norm(points[:, None] - MEANS, axis=2).argmin(1)
    counted = [(nearest_to == part).mean() for part in (0, 1)]
    for part in (1, 2):
        assert number(f"run.share.{part}", standing) == pytest.approx(counted[part - 1], abs=2e-3)
        assert number(f"run.truth.{part}", standing) == pytest.approx(WEIGHTS[part - 1], abs=2e-3)
        assert reading(f"lane.1.share.{part}", standing) == reading(f"run.share.{part}", standing)
    assert reading("run.share.3", standing) is None
    assert reading("lane.2.share.1", standing) is None


def test_distance_and_floor_are_scipys_of_points_and_true_draws() -> None:
    standing = finished()
    rng = np.random.default_rng(0)
    points = clean(ended_run())
    angles = np.pi * (np.arange(64) + 0.5) / 64
    fan = np.stack([np.cos(angles), np.sin(angles)])

    def sliced(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
        return float(np.mean([wasserstein_distance(a @ way, b @ way) for way in fan.T]))

    def drawn() -> NDArray[np.float64]:
        part = rng.random(1_000) < WEIGHTS[0]
        return np.where(part[:, None], MEANS[0], MEANS[1]) + WIDTH * rng.standard_normal((1_000, 2))

    floors = [sliced(drawn(), drawn()) for _ in range(20)]
    spread = float(np.std(floors, ddof=1))
    assert abs(number("run.floor", standing) - np.mean(floors)) < 5 * spread * (1 / 4 + 1 / 20) ** 0.5  # of four pairs
    expected = [sliced(points, drawn()) for _ in range(20)]
    assert abs(number("run.distance", standing) - np.mean(expected)) < 5 * float(np.std(expected, ddof=1)) * 1.05**0.5


def test_step_end_loss_length_and_deviation_are_what_the_frames_say() -> None:
    run = ended_run()
    half = Standing(DOCUMENT, lanes=((run, 10),))
    assert reading("run.step", half) == 10
    assert reading("run.ended", half) is False
    assert reading("run.ended", finished()) is True
    growing = Standing(DOCUMENT, lanes=((replace(run, count=11), 20),))
    assert reading("run.step", growing) == 10  # as far as it is recorded
    assert reading("run.ended", growing) is False
    left = replace(run, left=np.full(21, 250), spec=replace(run.spec, sampling=replace(run.spec.sampling, seed=7)))
    assert reading("run.lost", Standing(DOCUMENT, lanes=((left, 20),))) == 0.25
    way = np.linalg.norm(np.diff(run.frames[:11], axis=0), axis=2).sum(0).mean()
    assert number("run.length", half) == pytest.approx(float(way), rel=1e-5)
    points = clean(run)
    assert number("run.deviation", finished()) == pytest.approx(float(np.sqrt(points.var(0).mean())), rel=1e-5)


def test_spread_is_one_for_true_points_and_less_where_they_are_drawn_together() -> None:
    forward = run_of(DOCUMENT, replace(DOCUMENT.sampling, sampler="forward"))
    assert reading("run.spread", Standing(DOCUMENT, lanes=((forward, 0),))) is None  # it goes to noise: it has no parts
    run = ended_run()
    assert number("run.spread", finished()) == pytest.approx(1.0, abs=5 / (2 * 2_000) ** 0.5 * 2**0.5)
    points = clean(run)
    centres = MEANS[np.linalg.norm(points[:, None] - MEANS, axis=2).argmin(1)]
    frames = np.repeat((centres + 0.5 * (points - centres))[None], 21, axis=0).astype(np.float32)
    frames[5] = points
    spec = replace(run.spec, sampling=replace(run.spec.sampling, seed=11))
    narrow = replace(run, frames=frames, spec=spec, alphas=np.ones(21), sigmas=np.zeros(21))
    assert number("run.spread", Standing(DOCUMENT, lanes=((narrow, 20),))) == pytest.approx(0.5, abs=0.05)
    assert number("run.spread", Standing(DOCUMENT, lanes=((narrow, 5),))) == pytest.approx(1.0, abs=0.1)


def test_lanes_are_as_far_apart_as_one_was_moved() -> None:
    run = ended_run()
    moved = replace(run, frames=run.frames + np.array([0.3, 0.4], np.float32))
    standing = Standing(DOCUMENT, lanes=((run, 20), (moved, 20)))
    assert number("lane.2.apart", standing) == pytest.approx(0.5 * 2 / np.pi, rel=1e-3)  # of a shift by d: 2 |d| / pi
    assert number("lane.1.apart", standing) == 0.0


def test_astray_is_a_thousandth_of_true_points_and_all_that_lie_far_off() -> None:
    run = ended_run()
    frames = run.frames.copy()
    frames[-1, :300] = (5.0, 5.0)
    spec = replace(run.spec, sampling=replace(run.spec.sampling, seed=13))
    far = Standing(DOCUMENT, lanes=((replace(run, frames=frames, spec=spec), 20),))
    true = number("run.astray", finished())
    assert true < 0.001 + 5 * (0.001 / 1_000) ** 0.5 + 0.01
    assert abs(number("run.astray", far) - 0.3) <= true + 1e-9


def test_training_tells_its_steps_its_error_and_the_size_of_its_network() -> None:
    standing = finished()
    assert reading("training.steps", standing) == 60
    assert number("training.error", standing) == pytest.approx(float(learned().error_by_sigma.mean()))
    assert number("training.loss", standing) == float(learned().curves.loss[-1])
    saved = learned().saved
    assert saved is not None
    assert reading("training.weights", standing) == len(saved.arrays["raw"])
    assert reading("rival.steps", replace(standing, rival=learned())) == 60
    assert reading("rival.error", standing) is None


def test_the_prior_of_one_gaussian_is_as_far_off_as_two_gaussians_are() -> None:
    one = Mixture(
        FrozenArray(np.array([[2.0, 0.0]], np.float32)),
        FrozenArray(np.eye(2, dtype=np.float32)[None]),
        FrozenArray(np.ones(1, "f")),
    )
    document = Document(target=Target.of(one), noise=Noise("ddpm", table_steps=50))
    standing = Standing(document, 1.0)
    alpha, sigma = number("time.alpha", standing), number("time.sigma", standing)
    variance = alpha**2 + sigma**2  # KL(N(2 alpha, v) || N(0, 1)) in the plane
    nats = variance - 1 - np.log(variance) + 0.5 * (2 * alpha) ** 2
    assert number("prior.mismatch", standing) == pytest.approx(nats, rel=0.1)
    assert reading("prior.mismatch", Standing(replace(document, sampling=Sampling("langevin")))) is None


def test_other_noise_has_a_gap_and_gaussian_noise_none() -> None:
    assert reading("noise.eps_gap", Standing(DOCUMENT, 0.4)) == 0.0
    uniform = Standing(DOCUMENT.with_parts(noise=Noise(kernel="uniform")), 0.4)
    assert number("noise.eps_gap", uniform) > 0.05


def test_a_moment_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    run = ended_run()
    spec = replace(run.spec, sampling=replace(run.spec.sampling, seed=99))
    asked: list[int] = []

    def measure(_: RunSnapshot, frame: int) -> float:
        asked.append(frame)
        return 1.0

    monkeypatch.setitem(run_readings.MEASURES, "distance", measure)
    for frame in (3, 3, 4, 3):
        reading("run.distance", Standing(DOCUMENT, lanes=((replace(run, spec=spec), frame),)))
    assert asked == [3, 4]


def test_work_for_a_thread_answers_the_newest_question() -> None:
    cell: Latest[ReadingsRequest | None] = Latest(None)
    job: Job[None, Readings | None] = Job(None, reading_frames(cell), "readings").start()
    try:
        request = ReadingsRequest(finished(), frozenset({"run.share.1", "run.ended"}))
        cell.put(request)
        until(lambda: job.newest is not None)
        assert job.newest is not None
        assert job.newest.request is request
        assert job.newest.values["run.ended"] is True
        assert job.newest.values["run.share.1"] == reading("run.share.1", finished())
    finally:
        job.stop()
