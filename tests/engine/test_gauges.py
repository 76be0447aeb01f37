"""What is told before a run, beside integrals on a grid and closed forms."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from scoreviz.engine.document import Noise, ProcessName, SamplerName, Sampling
from scoreviz.engine.gauges import CERTAIN, GaugeRequest, Gauges, Mismatch, gauge_frames, gauges, mismatch, stability
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.step_gap import StepGap
from scoreviz.engine.target import FrozenArray, Mixture, Target
from tests import oracles
from tests.engine.test_job import PATIENCE, until

MEANS, COVARIANCES, WEIGHTS = np.array([[1.0, 1.0], [-1.0, -1.0]]), 0.04 * np.stack([np.eye(2)] * 2), [0.8, 0.2]
PAIR = Target.of(Mixture(FrozenArray(MEANS), FrozenArray(COVARIANCES), FrozenArray(WEIGHTS)))
NARROW = 0.05
GAUSSIAN = Target.of(
    Mixture(FrozenArray([[0.5, -0.3]]), FrozenArray([[[0.8, 0.0], [0.0, NARROW]]]), FrozenArray([1.0]))
)
SAMPLING = Sampling()


def table_end(steps: int) -> tuple[float, float]:
    """Alpha and sigma after the last of the betas of Ho et al. (2020)."""
    left = math.prod(1.0 - beta for beta in np.linspace(1e-4, 0.02, steps))
    return math.sqrt(left), math.sqrt(1.0 - left)


def divergence(alpha: float, sigma: float, mean: np.ndarray, covariance: np.ndarray) -> float:
    """KL of the pair's p_1 from a Gaussian, summed over a grid."""
    axis = np.linspace(-7, 7, 281)
    x = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    logp = oracles.mixture_logp(x, alpha * MEANS, alpha**2 * COVARIANCES, WEIGHTS, sigma)
    prior = oracles.mixture_logp(x, mean[None], covariance[None], [1.0], 0.0)
    return float((np.exp(logp) * (logp - prior)).sum()) * 0.05**2


def test_a_short_table_leaves_the_prior_far_from_the_end_of_the_process() -> None:
    expected = divergence(*table_end(50), np.zeros(2), np.eye(2))
    assert expected > 0.4
    found = mismatch(PAIR, Noise("ddpm", 50), "ode")
    assert found.nats == pytest.approx(expected, abs=CERTAIN * found.standard_error)
    assert found.hurts
    assert not mismatch(PAIR, Noise("ddpm", 1000), "ode").hurts


def test_edm_starts_from_a_prior_of_its_own() -> None:
    alpha, sigma = table_end(50)
    weights = np.array(WEIGHTS)
    mean = weights @ MEANS
    spread = np.einsum("k,ki,kj->ij", weights, MEANS - mean, MEANS - mean) + COVARIANCES[0]
    level = sigma / alpha
    expected = divergence(1.0, level, mean, spread + level**2 * np.eye(2))
    found = mismatch(PAIR, Noise("ddpm", 50), "edm")
    assert 0.05 < expected < 0.2
    assert found.nats == pytest.approx(expected, abs=CERTAIN * found.standard_error)
    assert found.distance == pytest.approx(0.0, abs=1e-3)


def test_a_steep_process_is_entered_where_the_sampler_enters_it() -> None:
    """Euler and Maruyama begin at level 80, where the flow has alpha = 1 / 81 and the prior is N(0, I) all the same."""
    found = mismatch(GAUSSIAN, Noise("flow"), "reverse-sde")
    deviations = np.sqrt([(0.8 + 80**2) / 81**2, (NARROW + 80**2) / 81**2])
    expected = math.sqrt((0.5**2 + 0.3**2) / 81**2 + ((deviations - 1) ** 2).sum())
    assert found.distance == pytest.approx(expected, rel=1e-3)
    assert mismatch(GAUSSIAN, Noise("flow"), "ode").distance < 0.2 * expected


def test_half_a_percent_of_a_nat_can_misplace_one_point_in_twenty() -> None:
    assert Mismatch(0.005, 0.0, 0.0).misplaced == pytest.approx(0.05)
    assert not Mismatch(0.005, 0.0, 0.0).hurts
    assert Mismatch(0.0051, 0.0, 0.0).hurts
    assert not Mismatch(0.0051, 0.0001, 0.0).hurts  # which may be chance
    assert Mismatch(5.0, 0.0, 0.0).misplaced == pytest.approx(math.sqrt(1 - math.exp(-5)))
    assert Mismatch(-1e-6, 0.0, 0.0).misplaced == 0.0


@pytest.mark.parametrize("sigma", [0.1, 0.6])
def test_the_largest_step_on_one_gaussian_is_twice_its_narrowest_variance(sigma: float) -> None:
    found = stability(GAUSSIAN, Noise("ve"), replace(SAMPLING, sampler="langevin", sigma=sigma, step_share=0.7))
    assert found.largest == pytest.approx(2 * (sigma**2 + NARROW), rel=1e-5)
    assert found.step == pytest.approx(1.4 * (sigma**2 + NARROW), rel=1e-5)
    assert found.limit == pytest.approx(1.0, rel=1e-5)
    assert found.sigma == pytest.approx(sigma, rel=1e-5)


def test_annealed_steps_come_nearest_to_the_limit_at_the_highest_level() -> None:
    """A step of 2 c sigma^2 is stable up to c = 1 + v / sigma^2."""
    found = stability(GAUSSIAN, Noise("ve"), replace(SAMPLING, sampler="annealed", steps=200, levels=40))
    assert found.sigma == pytest.approx(8.0, rel=1e-5)
    assert found.limit == pytest.approx(1 + NARROW / 64, rel=1e-6)


def measured(sampler: SamplerName, process: ProcessName = "ve", **told: Any) -> Gauges:
    sampling = replace(SAMPLING, sampler=sampler, **told)
    return gauges(GaugeRequest(GAUSSIAN, Noise(process), sampling))


def test_what_does_not_apply_is_not_measured_and_a_sentence_says_why() -> None:
    for found in (
        measured("forward"),
        measured("mala"),
        measured("langevin", with_score=False),
        measured("langevin", towards=0),
        measured("langevin", guide="autoguidance"),
    ):
        assert found.mismatch is None
        assert found.stability is None
        assert found.note.endswith(".")
        assert found.warning == ""
    assert measured("ode").stability is None
    assert measured("langevin").mismatch is None


def test_only_what_hurts_is_warned_of() -> None:
    assert measured("langevin", step_share=0.98).warning == ""
    assert "thrown out" in measured("langevin", step_share=1.02).warning
    assert measured("ode").warning == ""
    far = gauges(GaugeRequest(PAIR, Noise("ddpm", 50), SAMPLING))
    assert far.mismatch is not None
    assert f"up to {100 * math.sqrt(far.mismatch.nats / 2):.0f} %" in far.warning


def test_too_few_steps_say_how_far_off_points_end_or_how_many_leave() -> None:
    request = GaugeRequest(PAIR, Noise(), SAMPLING)
    assert "3.5 times as far off" in Gauges(request, gap=StepGap(3, 0.35, 0.1)).warning
    lost = Gauges(request, gap=StepGap(3, 0.11, 0.1, left=0.002)).warning
    assert "0.20\u2009% of the points leave" in lost
    assert "times" not in lost
    assert Gauges(request, gap=StepGap(3, 0.11, 0.1)).warning == ""


def test_the_worker_measures_the_newest_request() -> None:
    cell: Latest[GaugeRequest | None] = Latest(None)
    job = Job(None, gauge_frames(cell), "gauges").start()
    cell.put(GaugeRequest(GAUSSIAN, Noise(), SAMPLING))
    cell.put(GaugeRequest(GAUSSIAN, Noise("ddpm", 50), SAMPLING))
    assert until(lambda: job.newest is not None and job.newest.request.noise.table_steps == 50)
    cell.put(None)
    assert until(lambda: job.newest is None)
    job.stop()
    assert job.join(PATIENCE)
    assert job.error is None
