"""The truth under a document's noise: what fields, errors, runs and guides are compared with."""

import json
from dataclasses import replace
from typing import get_args

import numpy as np
import pytest
import torch

from scoreviz.engine import field_table as field_tables
from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, KernelName, Network, Noise, SamplerName, Sampling, Training
from scoreviz.engine.field_table import field_table, sampled_cosines, sampled_errors
from scoreviz.engine.fields import FieldRequest, snapshot
from scoreviz.engine.gaps import gap_request
from scoreviz.engine.guiding import aim
from scoreviz.engine.job import Latest
from scoreviz.engine.kernels import SHAPES, sampler_note, training_note
from scoreviz.engine.lane import lane_of
from scoreviz.engine.learner import training_spec
from scoreviz.engine.levels import SIGMAS
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.strips import strip
from scoreviz.engine.target import Frame, FrozenArray, Mixture, Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import TrainingSnapshot, TrainingSpec
from scoreviz.engine.training import train
from scoreviz.engine.training_messages import begin, begun, follow, followed
from scoreviz.engine.truth import kernel_of, noise_gap, noise_of, truth
from scoreviz.engine.worker import Message
from scoreviz.maths.density import Level
from tests.maths.oracle_kernels import blurred, relative_gap

KERNELS: tuple[KernelName, ...] = get_args(KernelName)
DEVIATION = 0.4
PARTS = FrozenArray([[0.3, -0.2]]), FrozenArray([DEVIATION**2 * np.eye(2)]), FrozenArray([1.0])
ROUND = Target.of(Mixture(*PARTS), frame=Frame((0.0, 0.0), 1.0), name="Round")
SPEC = TrainingSpec(ROUND, Network(16, 2), Training(batch=64), "laplace")


def trained(spec: TrainingSpec, steps: int) -> TrainingSnapshot:
    *_, last = train(Latest(spec), None, Device(), realise, max_steps=steps)
    return last


def ran(sampling: Sampling, kernel: KernelName, target: Target = ROUND) -> RunSnapshot:
    *_, last = record(RunSpec(target, Noise(kernel=kernel), sampling), realise)
    return last


def scores(y: np.ndarray, sigma: float) -> np.ndarray:
    """The score of the round Gaussian under Laplace noise, one axis at a time by quadrature, ``[n, 2]``."""
    q = np.array([[blurred("laplace", float(d), DEVIATION, sigma)[:2] for d in at] for at in y - [0.3, -0.2]])
    return q[..., 1] / q[..., 0]


def test_gaussian_noise_is_the_density_itself() -> None:
    assert truth(ROUND, "gaussian") is realise(ROUND)
    assert truth(ROUND, "laplace") is truth(ROUND, "laplace")
    for name in KERNELS:
        assert noise_of(truth(ROUND, name)) == kernel_of(name)
    assert [shape.name for shape in SHAPES] == list(KERNELS)


def test_the_arrows_and_the_heat_map_are_those_of_the_noise() -> None:
    xs, ys, t = np.linspace(-2, 2, 9, dtype=np.float32), np.linspace(-1, 1, 5, dtype=np.float32), 0.5
    shown = snapshot(FieldRequest(ROUND, Noise(kernel="laplace"), t, xs, ys, xs, ys))
    grid = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    expected = shown.level * scores(grid, shown.level)
    np.testing.assert_allclose(shown.true.reshape(-1, 2), expected, rtol=2e-3, atol=2e-3)
    moved = xs - 0.3, ys + 0.2
    across, up = (np.array([blurred("laplace", d, DEVIATION, shown.level)[0] for d in at]) for at in moved)
    p = up[:, None] * across
    np.testing.assert_allclose(shown.density * shown.peak, p, rtol=2e-3, atol=1e-5)
    plain = snapshot(FieldRequest(ROUND, Noise(), t, xs, ys, xs, ys))
    assert np.abs(plain.true - shown.true).max() > 0.05


def test_the_strip_shows_the_noise() -> None:
    last, plain = (strip(ROUND, Noise(kernel=kernel), 5, 24, 16)[-1] for kernel in ("uniform", "gaussian"))
    assert last.min() > 0.99 > plain.min()  # uniform noise of deviation 8 is flat over the page


@pytest.mark.parametrize("name", ["uniform", "laplace", "student-t"])
def test_the_gap_is_the_integral(name: KernelName) -> None:
    share, error = noise_gap(ROUND, name, 0.5, 4_000)
    known = {"student-t": "student"}.get(name, name)
    assert abs(share - relative_gap(known, DEVIATION, 0.5)) < 5 * error
    assert noise_gap(ROUND, "gaussian", 0.5) == (0.0, 0.0)


def test_a_request_for_the_gap_has_two_digits() -> None:
    assert gap_request(ROUND, "laplace", 0.2467).level == 0.25
    assert gap_request(ROUND, "laplace", 0.0).level > 0


def test_the_reported_error_is_measured_against_the_noises_own_score(monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot = trained(SPEC, 200)
    assert snapshot.learned is not None
    generator = torch.Generator().manual_seed(8)
    for k in (3, 5):
        sigma = float(SIGMAS[k])
        y = truth(ROUND, "laplace").sample(1_000, sigma, generator)
        true = scores(y.numpy().astype(float), sigma)
        gap = ((snapshot.learned.score(y, sigma).numpy() - true) ** 2).sum(1)
        size = (true**2).sum(1).mean()
        error = 5 * gap.std() / size * np.sqrt(1 / 500 + 1 / 1_000)
        assert abs(snapshot.error_by_sigma[k] - gap.mean() / size) < error + 0.05 * gap.mean() / size
    monkeypatch.setattr(field_tables, "SAMPLES", 2_000)
    monkeypatch.setattr(field_tables, "NODES", (24, 16))
    told = sampled_errors(ROUND, snapshot.learned, 0, kernel="laplace")
    np.testing.assert_allclose(told, snapshot.error_by_sigma, rtol=0.5)
    table = field_table(ROUND, snapshot.learned, "laplace")
    some = np.abs(table.x).max(axis=1) < 1
    np.testing.assert_allclose(table.true[4][some], scores(table.x[some], SIGMAS[4]), rtol=5e-3, atol=5e-3)


class Turned:
    """The true field, turned by half a radian and twice as long."""

    def score(self, y: torch.Tensor, sigma: Level) -> torch.Tensor:
        turn = torch.tensor([[np.cos(0.5), -np.sin(0.5)], [np.sin(0.5), np.cos(0.5)]], dtype=y.dtype)
        return 2 * truth(ROUND, "laplace").score(y, sigma) @ turn.T


def test_the_reported_cosine_is_that_of_the_angle_between_the_fields() -> None:
    np.testing.assert_allclose(sampled_cosines(ROUND, Turned(), 0, "laplace"), np.cos(0.5), rtol=1e-4)


def test_another_noise_is_followed_with_the_weights_kept() -> None:
    cell = Latest(replace(SPEC, kernel="gaussian"))
    work = train(cell, None, Device(), realise, max_steps=4_000)
    before = next(s for s in work if s.step >= 100)
    cell.put(SPEC)
    after = next(s for s in work if s.spec == SPEC and s.step > before.step)
    assert after.note == ""
    assert after.step > 100
    cell.put(replace(SPEC, training=replace(SPEC.training, objective="stf")))
    refused = next(s for s in work if s.note)
    assert refused.note.endswith("choose another objective. It goes on as before.")
    moved = replace(SPEC, target=Target.of(Preset("pair")), training=replace(SPEC.training, objective="stf"))
    cell.put(moved)
    assert next(s for s in work if s.spec == moved).note == refused.note
    cell.put(replace(SPEC, kernel="uniform"))
    blind = next(s for s in work if s.spec.kernel == "uniform")
    assert blind.note == training_note("dsm", "uniform") != ""
    cell.put(SPEC)
    assert next(s for s in work if s.spec == SPEC).note == ""


def test_what_cannot_be_taught_under_a_noise_is_a_failure_from_the_start() -> None:
    failed = trained(replace(SPEC, training=Training("tsm")), 10)
    assert failed.failure == training_note("tsm", "laplace") != ""


def sent(message: Message) -> Message:
    """A message as it arrives: its words have become JSON."""
    return json.loads(json.dumps(message[0])), message[1]


def test_the_noise_goes_along_to_another_process() -> None:
    ordered, _saved, _device = begun(sent(begin(SPEC, None, Device())))
    assert ordered == SPEC
    assert followed(sent(follow(replace(SPEC, kernel="uniform")))) == replace(SPEC, kernel="uniform")
    assert training_spec(Document(noise=Noise(kernel="student-t"))).kernel == "student-t"


def test_what_points_come_from_is_the_drawing_under_the_noise() -> None:
    target = Target()
    assert aim(target, -1, "laplace") is truth(target, "laplace")
    assert aim(target, -1) is realise(target)


def test_mala_ends_in_the_density_of_the_noise_and_the_reverse_sde_says_it_does_not() -> None:
    still = ran(Sampling("mala", steps=100, particles=500, sigma=0.5, step_share=3.0), "laplace")
    lane = lane_of(still, 1.0)
    assert lane.note == still.note == ""
    value, floor = lane.distances["energy_distance"]
    assert value < 3 * floor
    inside = (np.abs(lane.points - [0.3, -0.2]) ** 2).mean(axis=0)
    variance = DEVIATION**2 + lane.level**2  # kurtosis below 6: five standard errors of a mean of 500 squares
    np.testing.assert_allclose(inside, variance, rtol=5 * np.sqrt(5 / 500))
    lane = lane_of(ran(Sampling("reverse-sde", steps=30, particles=500), "laplace"), 1.0)
    assert lane.note == sampler_note("reverse-sde", "laplace") != ""


def test_points_do_not_leave_under_uniform_noise() -> None:
    run = ran(Sampling("langevin", steps=50, particles=300, sigma=0.5), "uniform")
    assert run.escaped == 0


@pytest.mark.parametrize("sampler", get_args(SamplerName))
def test_samplers_say_what_they_are_derived_for(sampler: SamplerName) -> None:
    assert sampler_note(sampler, "gaussian") == ""
    derived = sampler not in ("langevin", "mala", "annealed")
    assert ("derived for Gaussian noise" in sampler_note(sampler, "student-t")) is derived
    assert ("under uniform noise" in sampler_note(sampler, "uniform")) is derived
