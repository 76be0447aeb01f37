"""Classes at a noise level as a map, and one known coordinate with the exact density of the other."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.special import logsumexp

from scoreviz.engine.conditions import APPROXIMATE, class_map, edge
from scoreviz.engine.document import Noise, ProcessName, SamplerName, Sampling
from scoreviz.engine.lane_numbers import lane_numbers
from scoreviz.engine.noise import process_of
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.recording import moment_of
from scoreviz.engine.target import FrozenArray, Mixture, Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.maths.mixture import GaussianMixture
from tests.oracles import mixture_logp

ISLANDS = Target.of(Preset("three-islands"))
BOX = (-3.0, 3.0, -3.0, 3.0)
ROUND = Target.of(Mixture(FrozenArray([[0.3, -0.2]]), FrozenArray([[[0.4, 0.0], [0.0, 0.2]]]), FrozenArray([1.0])))
ABOVE = Sampling("ddpm", steps=100, particles=2_000, known="y", known_value=0.68, repeats=8)


def run_of(sampling: Sampling, process: ProcessName = "vp", target: Target = ISLANDS) -> RunSnapshot:
    *_, last = record(RunSpec(target, Noise(process), sampling), realise)
    return last


@pytest.mark.parametrize("process", ["ve", "vp", "flow"])
@pytest.mark.parametrize("t", [0.05, 0.5, 1.0])
def test_the_map_is_bayes_rule_at_that_noise_level(process: ProcessName, t: float) -> None:
    density = realise(ISLANDS)
    assert isinstance(density, GaussianMixture)
    found, noise = class_map(ISLANDS, Noise(process), t, BOX, 12, 8), process_of(Noise(process))
    assert found.shares.shape == (3, 8, 12)
    np.testing.assert_allclose(found.shares.sum(0), 1.0, atol=1e-5)
    xs, ys = np.meshgrid(found.xs, found.ys)
    y = np.stack([xs, ys], axis=-1).reshape(-1, 2) / noise.alpha(t)
    means, covariances, weights = (v.numpy() for v in (density.means, density.covariances, density.weights))
    pieces = zip(means, covariances, weights, strict=True)
    joint = np.stack([np.log(w) + mixture_logp(y, m[None], c[None], [1.0], noise.level(t)) for m, c, w in pieces])
    expected = np.exp(joint - logsumexp(joint, axis=0))
    order = np.argsort(-weights)  # parts stand the largest first
    np.testing.assert_allclose(found.shares.reshape(3, -1), expected[order], atol=2e-3)


def test_a_map_under_other_noise_is_refused() -> None:
    with pytest.raises(ValueError, match="worked out for Gaussian noise"):
        class_map(ISLANDS, Noise(kernel="laplace"), 0.5, BOX)


def test_a_known_coordinate_is_kept_and_the_other_is_compared_with_its_conditional() -> None:
    run = run_of(replace(ABOVE, sampler="ode", known_value=-0.4, repeats=1), target=ROUND)
    last = moment_of(run, 100)
    assert np.abs(last.points[:, 1] + 0.4).max() < 1e-5
    found = edge(last, BOX)
    assert found.axis == 0
    assert np.trapezoid(found.truth, found.at) == pytest.approx(1.0, abs=1e-3)
    assert (found.counts * np.diff(found.edges)).sum() == pytest.approx(1.0, abs=1e-3)
    assert found.distance < found.floor.mean + 5 * found.floor.deviation
    numbers = lane_numbers(run, 100, BOX)
    assert numbers.distance < numbers.floor.mean + 5 * numbers.floor.deviation + 1e-2  # it is known to 1e-3
    away = lane_numbers(run_of(replace(ABOVE, sampler="ode", known="none"), target=ROUND), 100, BOX)
    assert away.distance < 3 * away.floor.mean
    assert away.floor.mean != numbers.floor.mean


def test_which_part_a_point_goes_to_is_settled_too_early_as_is_said() -> None:
    """At y = 0.68 the first island should have 53 % of the points: it gets about its share of the two, 62 %."""
    run = run_of(ABOVE)
    found = edge(moment_of(run, 100), BOX)
    assert found.distance > found.floor.mean + 5 * found.floor.deviation
    left = (run.frames[100, :, 0] < 0).mean()
    exact = found.truth[found.at < 0].sum() / found.truth.sum()
    assert exact == pytest.approx(0.53, abs=0.01)
    assert 0.58 < left < 0.667
    assert "settled while both" in APPROXIMATE


@pytest.mark.parametrize("sampler", ["reverse-sde", "ode", "ddpm", "ddim"])
@pytest.mark.parametrize("frame", [0, 10, 20])
def test_at_every_time_the_known_coordinate_is_as_noisy_as_it_should_be(sampler: SamplerName, frame: int) -> None:
    run = run_of(replace(ABOVE, sampler=sampler, steps=20, repeats=2))
    at, known = moment_of(run, frame), moment_of(run, frame).points[:, 1].astype(float)
    n = len(known)
    assert known.mean() == pytest.approx(at.alpha * 0.68, abs=5 * at.sigma / n**0.5 + 1e-6)
    assert known.std() == pytest.approx(at.sigma, abs=5 * at.sigma / (2 * n) ** 0.5 + 1e-6)


def test_what_cannot_know_a_coordinate_says_so() -> None:
    with pytest.raises(ValueError, match="put back by the reverse SDE, the flow, DDPM and DDIM"):
        run_of(replace(ABOVE, sampler="langevin"))
    with pytest.raises(ValueError, match="No coordinate is known"):
        edge(moment_of(run_of(replace(ABOVE, known="none", steps=2)), 2), BOX)
