"""A known coordinate: its line, the exact density of the other one, and everything that is compared with it."""

from dataclasses import replace
from typing import get_args

import numpy as np
import pytest
from scipy.stats import norm

from scoreviz.engine.document import KnownName, Noise, ProcessName, SamplerName, Sampling
from scoreviz.engine.edges import (
    KNOWING,
    EdgeRequest,
    belongs,
    edge_view,
    known_line,
    known_refusal,
    value_at,
)
from scoreviz.engine.lane import lane_of
from scoreviz.engine.particles import CANNOT_KNOW, KNOWN_IS_GAUSSIAN, RunSnapshot, RunSpec, record
from scoreviz.engine.recording import moment_of
from scoreviz.engine.run_charts import row_of
from scoreviz.engine.shares import expected_shares, shares
from scoreviz.engine.step_gap import measurable
from scoreviz.engine.target import FrozenArray, Mixture, Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.maths.mixture import GaussianMixture
from tests.engine.test_fields import process_numbers
from tests.oracles import mixture_logp

MEANS = np.array([[-1.0, 0.4], [1.1, -0.3]])
SPREADS = np.array([[[0.2, 0.12], [0.12, 0.15]], [[0.1, -0.04], [-0.04, 0.2]]])
WEIGHTS = np.array([0.7, 0.3])
TILTED = Target.of(Mixture(FrozenArray(MEANS), FrozenArray(SPREADS), FrozenArray(WEIGHTS)))
ROUND = Target.of(Mixture(FrozenArray([[0.3, -0.2]]), FrozenArray([[[0.4, 0.0], [0.0, 0.2]]]), FrozenArray([1.0])))
ISLANDS = Target.of(Preset("three-islands"))
BOX = (-3.0, 3.0, -2.5, 2.5)
GIVEN = Sampling("ode", steps=40, particles=1_500, known="y", known_value=0.1)


def run_of(sampling: Sampling, target: Target = ROUND, process: ProcessName = "vp") -> RunSnapshot:
    *_, last = record(RunSpec(target, Noise(process), sampling), realise)
    return last


@pytest.mark.parametrize("process", ["ve", "vp"])
@pytest.mark.parametrize("known", ["x", "y"])
def test_the_open_coordinate_is_the_clean_conditional_with_the_noise_of_that_time(
    process: ProcessName, known: KnownName
) -> None:
    """The joint density by its integral along the line, and then noise by quadrature: neither knows of components."""
    t, value = 0.35, 0.25
    alpha, sigma = process_numbers(process, t)
    sampling = replace(GIVEN, known=known, known_value=value)
    view = edge_view(EdgeRequest(sampling, TILTED, Noise(process), t, BOX))
    assert view.at is not None
    assert view.truth is not None
    clean = np.linspace(-6, 6, 4_001)
    places = np.stack((np.full_like(clean, value), clean) if known == "x" else (clean, np.full_like(clean, value)), 1)
    joint = np.exp(mixture_logp(places, MEANS, SPREADS, WEIGHTS, 0.0))
    conditional = joint / np.trapezoid(joint, clean)
    some = slice(0, len(view.at), 20)
    kernel = norm.pdf(view.at[some, None], alpha * clean[None], sigma)
    np.testing.assert_allclose(view.truth[some], np.trapezoid(kernel * conditional, clean, axis=1), atol=2e-4)
    assert view.axis == (1 if known == "x" else 0)
    assert view.points is None


def test_the_line_stands_where_the_noisy_coordinate_is_on_the_mean() -> None:
    alpha, sigma = process_numbers("vp", 0.5)
    line = known_line(replace(GIVEN, known_value=-0.8), Noise("vp"), 0.5)
    assert line is not None
    assert (line.axis, line.value) == (1, -0.8)
    assert line.at == pytest.approx(-0.8 * alpha, rel=1e-5)
    assert line.spread == pytest.approx(sigma, rel=1e-5)
    assert value_at(Noise("vp"), 0.5, line.at) == pytest.approx(-0.8)
    assert value_at(Noise("vp"), 0.5, -1e9) == -100.0  # no further than a file may say
    assert known_line(Sampling(), Noise(), 0.5) is None


def test_points_stand_beside_it_with_a_distance_that_chance_explains() -> None:
    """Where x and y are independent the replaced one costs nothing, and a run that knows nothing is far away."""
    run = run_of(GIVEN)
    request = EdgeRequest(GIVEN, ROUND, Noise("vp"), 0.0, BOX)
    last = moment_of(run, 40)
    assert belongs(last, request)
    view = edge_view(replace(request, moment=last, t=last.t))
    assert view.points is not None
    assert not view.differs
    gap = abs(np.sort(last.points[:, 0]) - np.sort(norm.ppf((np.arange(1_500) + 0.5) / 1_500, 0.3, 0.4**0.5))).mean()
    # The distance is to draws of the exact one; the gap to its quantiles is less by the chance of one set.
    assert abs(view.points.distance - gap) < 2 * view.points.floor.mean
    free = moment_of(run_of(replace(GIVEN, known="none", guide="exact")), 40)
    assert not belongs(free, request)


def test_an_approximation_shows() -> None:
    above = Sampling("ddpm", steps=100, particles=2_000, known="y", known_value=0.68, repeats=4)
    last = moment_of(run_of(above, ISLANDS), 100)
    assert edge_view(EdgeRequest(above, ISLANDS, Noise("vp"), last.t, BOX, last)).differs


def test_where_nothing_is_drawn_it_says_so() -> None:
    view = edge_view(EdgeRequest(replace(GIVEN, known_value=60.0), ROUND, Noise(), 0.3, BOX))
    assert (view.truth, view.note[:21]) == (None, "Nothing that is drawn")
    uniform = edge_view(EdgeRequest(GIVEN, ROUND, Noise(kernel="uniform"), 0.3, BOX))
    assert "worked out for Gaussian noise" in uniform.note


@pytest.mark.parametrize("sampler", get_args(SamplerName))
def test_the_samplers_that_can_know_are_those_that_run(sampler: SamplerName) -> None:
    sampling = replace(GIVEN, sampler=sampler, steps=2, particles=4)
    if sampler in KNOWING:
        assert known_refusal(sampling, Noise()) == ""
        assert run_of(sampling).finished
        return
    assert known_refusal(sampling, Noise()) == CANNOT_KNOW
    with pytest.raises(ValueError, match="put back by the reverse SDE"):
        run_of(sampling)
    assert known_refusal(replace(sampling, known="none"), Noise()) == ""


def test_other_noise_is_refused() -> None:
    assert known_refusal(GIVEN, Noise(kernel="laplace")) == KNOWN_IS_GAUSSIAN
    with pytest.raises(ValueError, match="A known coordinate is for Gaussian noise"):
        list(record(RunSpec(ROUND, Noise(kernel="laplace"), GIVEN), realise))


def test_the_shares_expected_are_those_of_the_points_that_have_it() -> None:
    """By Bayes' rule from the three Gaussians at y = 0.68: each is its own part, to a thousandth."""
    density = realise(ISLANDS)
    assert isinstance(density, GaussianMixture)
    means, spreads, weights = (v.numpy() for v in (density.means, density.covariances, density.weights))
    odds = weights * norm.pdf(0.68, means[:, 1], spreads[:, 1, 1] ** 0.5)
    expected = (odds / odds.sum())[np.argsort(-weights)]
    sampling = replace(GIVEN, known_value=0.68)
    np.testing.assert_allclose(expected_shares(ISLANDS, sampling), expected, atol=2e-3)
    rows = shares(RunSpec(ISLANDS, Noise(), sampling), np.zeros((1, 2), np.float32), 0.0)
    np.testing.assert_allclose([row.truth for row in rows], expected, atol=2e-3)
    np.testing.assert_allclose(
        expected_shares(ISLANDS, replace(sampling, known="none")), np.sort(weights)[::-1], atol=1e-3
    )
    far = expected_shares(ISLANDS, replace(sampling, known_value=90.0))
    assert sum(far) == pytest.approx(1.0)  # further than any density reaches, Bayes' rule still holds


def test_every_distance_is_from_the_points_that_have_it_and_the_gauge_is_silent() -> None:
    run = run_of(GIVEN)
    row = row_of(run, 40)
    assert row.distance < 3 * row.floor + 1e-3
    distance, floor = lane_of(run, 1.0).distances["sliced_wasserstein"]
    assert distance < 3 * floor + 1e-3
    assert not measurable(Noise(), GIVEN)
    assert measurable(Noise(), replace(GIVEN, known="none"))
