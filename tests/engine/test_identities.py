"""The identities and variances of a trained network, beside closed forms that nothing here computes."""

import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch

from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, Network, Training
from scoreviz.engine.identities import IdentitiesSpec, Learnt, follow_identities, identities_table, measured_at
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.laboratory_words import laboratory_words
from scoreviz.engine.target import Frame, FrozenArray, Mixture, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec
from scoreviz.engine.training import train
from scoreviz.engine.variances import VarianceSnapshot, VarianceSpec, measure_variances, variance_table
from scoreviz.maths.estimate import Estimate
from scoreviz.maths.steps import gradients_of
from scoreviz.maths.variance import gradient_variance

SPREAD, SIGMA = 0.8, 0.6
NETWORK = Network(16, 2)


def mixture(means: list[list[float]], variance: float, weights: list[float], frame: Frame | None = None) -> Target:
    covariances = np.stack([variance * np.eye(2)] * len(means))
    arrays = (FrozenArray(np.array(array, dtype=np.float32)) for array in (means, covariances, weights))
    return Target.of(Mixture(*arrays), (), frame or Frame(), "known")


ROUND = mixture([[0.0, 0.0]], SPREAD**2, [1.0])
PAIR = mixture([[1.0, 1.0], [-1.0, -1.0]], 1.0, [0.8, 0.2])
EXPLAINED = 2 / (SPREAD**2 + SIGMA**2)  # E |s*|^2
UNEXPLAINED = 2 * SPREAD**2 / (SIGMA**2 * (SPREAD**2 + SIGMA**2))  # d s0^2/(sigma^2 (s0^2 + sigma^2))


def trained(target: Target, steps: int) -> TrainingSnapshot:
    cell = Latest(TrainingSpec(target, NETWORK, Training(batch=128)))
    *_, newest = train(cell, None, choose("cpu"), realise, steps)
    return newest


@pytest.fixture(scope="module")
def learnt() -> TrainingSnapshot:
    return trained(ROUND, 40)


def saved(snapshot: TrainingSnapshot) -> SavedTraining:
    assert snapshot.saved is not None
    return snapshot.saved


def near(estimate: Estimate, expected: float) -> bool:
    return abs(estimate.mean - expected) < 5 * estimate.error


def variances(learnt: TrainingSnapshot) -> VarianceSnapshot:
    spec = VarianceSpec(ROUND, SIGMA, NETWORK, Training(batch=128), learnt.step)
    *_, done = measure_variances(spec, saved(learnt))
    return done


def test_the_differences_of_a_learnt_network_are_the_constants_of_a_gaussian(learnt: TrainingSnapshot) -> None:
    found = measured_at(IdentitiesSpec(ROUND, SIGMA, NETWORK), saved(learnt))
    assert found.constant == pytest.approx(EXPLAINED / 2, rel=1e-4)
    assert found.target_variance == pytest.approx(UNEXPLAINED / 2, rel=1e-4)
    assert near(found.explicit_less_implicit, EXPLAINED / 2)
    assert near(found.denoising_less_explicit, UNEXPLAINED / 2)


def test_the_eighty_twenty_pair_has_its_known_constant() -> None:
    found = measured_at(IdentitiesSpec(PAIR, 0.03, NETWORK), saved(trained(PAIR, 20)))
    assert found.constant == pytest.approx(0.826952, abs=2e-3)  # that is at no noise at all
    assert near(found.explicit_less_implicit, found.constant)


def test_newer_weights_add_a_row_and_another_noise_level_begins_anew(learnt: TrainingSnapshot) -> None:
    spec = IdentitiesSpec(ROUND, SIGMA, NETWORK)
    cell = Latest(Learnt(spec, None))
    job = Job(None, follow_identities(cell), "identities").start()
    cell.put(Learnt(spec, saved(learnt)))
    assert until(lambda: job.newest is not None and len(job.newest.rows) == 1)
    cell.put(Learnt(spec, saved(trained(ROUND, 48))))
    assert until(lambda: job.newest is not None and [row.step for row in job.newest.rows] == [40, 48])
    assert job.newest is not None
    head, names, *lines = identities_table(job.newest).splitlines()
    assert (head, names.split()[:2], [line.split()[0] for line in lines]) == (
        "sigma = 0.6",
        ["step", "ESM"],
        ["40", "48"],
    )
    cell.put(Learnt(replace(spec, sigma=1.0), saved(learnt)))
    assert until(lambda: job.newest is not None and job.newest.spec.sigma == 1.0 and len(job.newest.rows) == 1)
    job.stop()
    assert job.join(1.0)
    assert job.error is None


def test_what_was_measured_before_is_gone_on_with(learnt: TrainingSnapshot) -> None:
    spec = IdentitiesSpec(ROUND, SIGMA, NETWORK)
    work = follow_identities(Latest(Learnt(spec, saved(learnt))))
    snapshot = next(s for s in work if s.rows)
    again = follow_identities(Latest(Learnt(spec, saved(learnt))), snapshot)
    assert next(again) is snapshot
    other = follow_identities(Latest(Learnt(replace(spec, sigma=1.0), None)), snapshot)
    assert next(other).rows == ()


def test_what_cannot_be_integrated_says_so(learnt: TrainingSnapshot) -> None:
    dots = mixture([[0.0, 0.0], [3.0, 2.0]], 1e-12, [0.5, 0.5])
    work = follow_identities(Latest(Learnt(IdentitiesSpec(dots, 1e-4, NETWORK), saved(learnt))))
    assert "too narrow at this noise level" in next(s.why for s in work if s.why)


def test_targets_vary_as_the_closed_forms_say(learnt: TrainingSnapshot) -> None:
    rows = {row.objective: row for row in variances(learnt).rows}
    assert rows["dsm"].target is not None
    assert near(rows["dsm"].target, UNEXPLAINED)
    assert rows["esm"].target == Estimate(0.0, 0.0)
    assert rows["ism"].target is None


def test_in_common_units_all_gradients_have_one_mean() -> None:
    """Along the explicit objective's gradient the implicit one's own is so many times smaller; the rows undo that."""
    net, density, sigma = saved(trained(ROUND, 4)).net(averaged=True), realise(ROUND), 1.0
    drawn = {}
    for name in ("esm", "ism"):
        gradients, generator = gradients_of(name, net, sigma), torch.Generator().manual_seed(3)
        with torch.no_grad():
            drawn[name] = torch.stack(
                [gradients.gradient.clone() for _ in gradients.each(density, 240, 1024, generator)]
            ).double()
    along = drawn["esm"].mean(0)
    smaller = Estimate.of(drawn["ism"] @ along / along.square().sum())
    raw = gradient_variance(gradients_of("ism", net, sigma), density, 32, 128, torch.Generator().manual_seed(0))
    spec = VarianceSpec(ROUND, sigma, NETWORK, Training(batch=128), 4)
    *_, done = measure_variances(spec, saved(trained(ROUND, 4)))
    shown = done.gradient_of("ism")
    assert shown is not None
    factor = (shown.spread / raw.spread) ** 0.5
    assert smaller.error < 0.04
    assert abs(smaller.mean - 1 / factor) < 5 * smaller.error


def test_an_objective_that_is_not_for_the_network_says_why() -> None:
    network = replace(NETWORK, prediction="score")
    *_, newest = train(Latest(TrainingSpec(ROUND, network, Training(batch=128))), None, choose("cpu"), realise, 8)
    *_, done = measure_variances(VarianceSpec(ROUND, SIGMA, network, Training(batch=128), 8), saved(newest))
    row = next(row for row in done.rows if row.objective == "ism")
    assert row.gradient is None
    assert "choose edm" in row.why
    assert variance_table(done).splitlines()[-1].split() == ["sliced-vr", "-", "-", "-", "-"]


def test_a_report_is_in_the_files_own_units(learnt: TrainingSnapshot) -> None:
    one, ten = (
        laboratory_words(Document(target=replace(ROUND, frame=Frame((3.0, 0.0), scale)), network=NETWORK), learnt)
        for scale in (1.0, 10.0)
    )
    assert (one["identities"]["sigma"], ten["identities"]["sigma"]) == (0.5, 5.0)
    for name in ("esm", "ism", "dsm", "esm_less_ism", "dsm_less_esm"):
        assert ten["identities"][name]["value"] == pytest.approx(one["identities"][name]["value"] / 100)
    expected = 2 * SPREAD**2 / (0.25 * (SPREAD**2 + 0.25))
    assert one["identities"]["dsm_less_esm"]["exact"] == pytest.approx(expected / 2, rel=1e-4)
    variance = ten["target_variance"]["dsm"]
    assert abs(100 * variance["value"] - expected) < 500 * variance["error"]
    assert set(one["gradient_variance"]) == {"sigma", *(row.objective for row in variances(learnt).rows)}


def until(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 60
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.01)
    return condition()


def test_earlier_weights_take_their_place_in_the_order_of_steps(learnt: TrainingSnapshot) -> None:
    spec = IdentitiesSpec(ROUND, SIGMA, NETWORK)
    newest = saved(trained(ROUND, 48))
    cell = Latest(Learnt(spec, newest))
    work = follow_identities(cell)
    before = next(s for s in work if s.rows)
    cell.put(Learnt(spec, saved(learnt), earlier=True))
    found = next(s for s in work if len(s.rows) == 2)
    assert [row.step for row in found.rows] == [40, 48]
    assert found.rows[1] is before.rows[0]
    assert found.rows[0].found == measured_at(spec, saved(learnt), found.rows[0].found.constant)
    again = follow_identities(Latest(Learnt(spec, saved(learnt))), before)  # a training that begins anew
    assert [row.step for row in next(s for s in again if s.rows != before.rows).rows] == [40]
