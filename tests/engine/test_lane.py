"""One sampler's run as the walk shows it: in which frame, beside what, in which words."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from scoreviz.engine.document import Document, Noise, ProcessName, SamplerName, Sampling
from scoreviz.engine.lane import Lane, lane_of, lane_spec
from scoreviz.engine.lane_words import lane_words
from scoreviz.engine.learn_words import learn_words
from scoreviz.engine.particles import record
from scoreviz.engine.pictures import rows_of
from scoreviz.engine.story import reach
from scoreviz.engine.target import Frame, Mixture, Target
from scoreviz.engine.target import FrozenArray as Array
from scoreviz.engine.targets import realise
from scoreviz.engine.walk_files import _lane_words, sample_arrays
from tests.engine.oracle_walk import sliced_wasserstein

MEANS, SPREAD, SHARES = np.array([[2.0, 1.0], [-1.0, -0.5]]), 0.2, np.array([0.25, 0.75])
N = 4_000


def two(frame: Frame = Frame()) -> Target:  # noqa: B008  it is frozen
    base = Mixture(Array(MEANS), Array(np.tile(SPREAD**2 * np.eye(2), (2, 1, 1))), Array(SHARES))
    return Target.of(base, (), frame, "two")


def lane(sampler: SamplerName, process: ProcessName = "ve", target: Target | None = None, **settings: Any) -> Lane:
    sampling = replace(Sampling(steps=30, particles=N), **settings)
    document = Document(target=target or two(), noise=Noise(process), sampling=sampling)
    spec = lane_spec(document, sampler, realise(document.target))
    return lane_of(list(record(spec, realise))[-1], 1.0)


def end_of(process: ProcessName) -> tuple[float, float]:
    """alpha and sigma at t = 1, from the papers: exp(-1/4 (19.9) - 1/2 (0.1)) for VP's beta from 0.1 to 20."""
    if process == "ve":
        return 1.0, 8.0
    if process == "vp":
        alpha = float(np.exp(-0.25 * 19.9 - 0.05))
        return alpha, float(np.sqrt(1 - alpha**2))
    return 0.0, 1.0  # the cosine and the flow end in noise alone, but for less than a thousandth


@pytest.mark.parametrize("process", ["ve", "vp", "cosine", "flow"])
def test_the_forward_process_ends_in_its_own_frame(process: ProcessName) -> None:
    done, (alpha, sigma) = lane("forward", process), end_of(process)
    assert (done.alpha, done.sigma) == pytest.approx((alpha, sigma), abs=1e-3)
    rng = np.random.default_rng(0)
    clean = MEANS[rng.choice(2, N, p=SHARES)] + SPREAD * rng.normal(size=(N, 2))
    truth = alpha * clean + sigma * rng.normal(size=(N, 2))
    error = 5 * np.sqrt(2 / N)  # five standard errors of the difference of two means, and of two variances
    assert np.abs(done.points.mean(axis=0) - truth.mean(axis=0)).max() < error * truth.std()
    assert np.abs(done.points.var(axis=0) / truth.var(axis=0) - 1).max() < error * np.sqrt(2)
    value, floor = done.distances["sliced_wasserstein"]
    assert value < 3 * floor
    assert abs(value - sliced_wasserstein(done.points.astype(np.float64), truth)) < 2 * floor
    assert 0.02 * sigma < floor < 0.06 * sigma


def test_that_comparison_can_fail() -> None:
    value, floor = lane("langevin", sigma=3.0, with_score=False).distances["sliced_wasserstein"]
    assert value > 3 * floor


def test_other_samplers_end_in_the_frame_of_the_data() -> None:
    done = lane("ode", "flow")
    assert done.alpha == 1.0
    assert done.points.mean(axis=0) == pytest.approx(SHARES @ MEANS, abs=0.2)


def test_nothing_guides_the_noise_process() -> None:
    free, told = lane("forward", "vp"), lane("forward", "vp", towards=0, guidance=5.0)
    np.testing.assert_array_equal(told.points, free.points)
    assert told.distances == free.distances
    assert "towards" not in lane_words(told, two())


def test_the_files_hold_the_forward_points_around_the_files_centre() -> None:
    frame = Frame((100.0, -50.0), 10.0)
    found = sample_arrays([lane("forward", "flow", two(frame))], frame)["forward"]
    assert np.abs(found.mean(axis=0) - [100, -50]).max() < 5 * 10 / np.sqrt(N)
    assert np.abs(found.std(axis=0) / 10 - 1).max() < 5 / np.sqrt(2 * N)


def test_the_card_of_noise_shows_nearly_all_of_it() -> None:
    """The 99.5 % quantile of |z| is 2.81 sigma; two thirds of it across are less than all of it up."""
    assert reach(Document(target=two()), 1e-3, 1.0) == pytest.approx(1.12 * 2.81, rel=0.05)
    assert reach(Document(target=two()), 1.0, 8.0) == pytest.approx(1.12 * 2.81 * 8, rel=0.07)


@pytest.mark.parametrize(
    ("sampler", "settings", "words"),
    [
        ("reverse-sde", {"eta": 0.5, "with_noise": False}, "η 0.5, without noise"),
        ("langevin", {"with_score": False}, "without score"),
        ("ddim", {"ddim_eta": 0.25}, "η 0.25"),
        ("ddpm", {"of_jump": False}, "with the coefficients of one row"),
        ("edm", {"churn": 20.0, "churn_noise": 1.003}, "churn 20, S_noise 1.003"),
        ("ode", {"towards": 1, "guidance": 2.0}, "w = 2, "),
        ("mala", {}, "Starts evenly on the page, so its first steps are burn-in."),
        ("forward", {}, "α = 1, σ = 8."),
    ],
)
def test_a_lane_says_what_its_sampler_read(sampler: SamplerName, settings: dict[str, Any], words: str) -> None:
    assert words in lane_words(lane(sampler, steps=2, particles=100, **settings), two())


def test_a_lane_says_what_it_was_led_away_from() -> None:
    settings: dict[str, Any] = {"guide": "autoguidance", "weak": "younger", "guidance": 1.5, "towards": 0}
    told = replace(lane("ode", steps=2, particles=100), sampling=Sampling("ode", **settings))
    assert "away from a younger network, w = 1.5" in lane_words(told, two())
    assert "towards" not in lane_words(told, two())


def test_a_lane_does_not_say_what_its_sampler_did_not_read() -> None:
    words = lane_words(lane("dpm++", steps=2, particles=1_000, with_noise=False, eta=0.3, with_score=False), two())
    assert words == "2M, 2\u00a0steps, 1\u2009000\u00a0points"


def test_the_picture_says_what_was_taught() -> None:
    document = Document(noise=Noise("ddpm", 200, "laplace"))
    conditional = replace(document, network=replace(document.network, prediction="v", conditional=True))
    taught = dict(learn_words(replace(conditional, training=replace(document.training, objective="ism", sigma=0.5))))
    assert taught == {
        "Objective": "Implicit, exact trace",
        "Network": "3 × 64",
        "Predicts": "velocity v",
        "Process": "DDPM’s table, T = 200",
        "Noise levels": "σ = 0.50",
        "Noise": "Laplace",
        "Labels": "the parts, 10\u2009% left out",
    }


@pytest.mark.parametrize(
    ("count", "rows"), [(0, []), (1, [1]), (4, [4]), (5, [5]), (6, [3, 3]), (7, [4, 3]), (9, [5, 4]), (13, [5, 4, 4])]
)
def test_no_card_is_left_alone_in_a_row(count: int, rows: list[int]) -> None:
    assert rows_of(count) == rows


def test_the_report_says_in_which_frame_the_points_are() -> None:
    frame = Frame((100.0, -50.0), 10.0)
    samplers: tuple[SamplerName, ...] = ("forward", "ode")
    told = {name: _lane_words(lane(name, "vp", two(frame)), frame) for name in samplers}
    alpha, sigma = end_of("vp")
    assert (told["forward"]["frame"], told["ode"]["frame"]) == ("process", "data")
    assert (told["forward"]["alpha"], told["forward"]["sigma"]) == pytest.approx((alpha, 10 * sigma), rel=1e-4)
    assert (told["ode"]["alpha"], told["ode"]["sigma"]) == (1.0, 0.0)
