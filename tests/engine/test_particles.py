import itertools
import math
from dataclasses import fields, replace
from typing import get_args

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.engine import particles
from scoreviz.engine.document import Noise, ProcessName, SamplerName, Sampling
from scoreviz.engine.particles import RunSnapshot, RunSpec, record, smooth, to_data_frame
from scoreviz.engine.target import Target
from scoreviz.maths import samplers
from scoreviz.maths.density import Density, Field, Level
from scoreviz.maths.mixture import GaussianMixture

SAMPLERS: tuple[SamplerName, ...] = get_args(SamplerName)
VISITING: tuple[SamplerName, ...] = ("reverse-sde", "ode", "ode-euler", "ddpm", "ddim", "pc")
PROCESSES: tuple[ProcessName, ...] = ("ve", "vp")
MEAN, COVARIANCE = np.array([0.3, -0.2]), np.array([[0.5, 0.1], [0.1, 0.3]])
SHORT = Sampling(steps=12, particles=200)


def realise(target: Target) -> Density:
    return GaussianMixture(MEAN[None], COVARIANCE[None], np.ones(1))


class Constant:
    """A field with the same score everywhere."""

    def __init__(self, value: float) -> None:
        self.value = value

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        return torch.full_like(y, self.value)


def spec_of(sampling: Sampling = SHORT, process: ProcessName = "ve", weights: Field | None = None) -> RunSpec:
    return RunSpec(Target(), Noise(process), sampling, weights)


def end_of(spec: RunSpec) -> RunSnapshot:
    *_, last = record(spec, realise)
    return last


@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize("process", PROCESSES)
def test_the_same_spec_gives_the_same_frames_whatever_the_clock(
    sampler: SamplerName, process: ProcessName, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = spec_of(replace(SHORT, sampler=sampler), process)
    first = end_of(spec)
    monkeypatch.setattr(particles, "PUBLISH_SECONDS", 0.0)
    every = list(record(spec, realise))
    assert [run.count for run in every] == list(range(1, 14))
    assert first.frames.shape == (13, 200, 2)
    assert first.frames.dtype == np.float32
    assert np.isfinite(first.frames).all()
    assert first.frames.tobytes() == every[-1].frames.tobytes()


def test_another_seed_gives_another_run() -> None:
    one, other = (end_of(spec_of(replace(SHORT, seed=seed))) for seed in (0, 1))
    assert not np.array_equal(one.frames[0], other.frames[0])


def test_what_was_published_is_never_rewritten_and_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(particles, "PUBLISH_SECONDS", 0.0)
    kept: list[tuple[RunSnapshot, bytes]] = []
    for run in record(spec_of(replace(SHORT, sampler="reverse-sde")), realise):
        kept.append((run, run.frames[: run.count].tobytes()))
        assert not run.frames.flags.writeable
    assert all(run.frames[: run.count].tobytes() == before for run, before in kept)


def test_the_first_frame_is_there_before_the_first_step() -> None:
    class Counting(Constant):
        calls = 0

        def score(self, y: Tensor, sigma: Level) -> Tensor:
            self.calls += 1
            return super().score(y, sigma)

    field = Counting(0.0)
    run = record(spec_of(replace(SHORT, field="learned"), weights=field), realise)
    assert next(run).count == 1
    assert field.calls == 0
    assert next(run).count > 1
    assert field.calls > 0


@pytest.mark.parametrize("process", PROCESSES)
def test_reverse_samplers_start_alike_and_run_from_noise_to_data(process: ProcessName) -> None:
    runs = [end_of(spec_of(replace(SHORT, sampler=name), process)) for name in VISITING]
    for one, other in itertools.pairwise(runs):
        assert np.array_equal(one.frames[0], other.frames[0])
        assert not np.array_equal(one.frames[1], other.frames[1])
    times, sigmas, alphas = runs[0].times, runs[0].sigmas, runs[0].alphas
    assert (times[0], times[-1], alphas[-1]) == (1.0, 0.0, 1.0)
    assert np.allclose(np.diff(times), -1 / 12)
    assert np.all(np.diff(sigmas) < 0)
    assert sigmas[0] == pytest.approx(8.0 if process == "ve" else math.sqrt(1 - math.exp(-10.05)))


@pytest.mark.parametrize("process", PROCESSES)
@pytest.mark.parametrize("sampler", ["reverse-sde", "ode", "ode-rk4", "ddpm", "ddim", "edm", "dpm++", "pc"])
def test_particles_end_on_the_density(sampler: SamplerName, process: ProcessName) -> None:
    n = 20_000
    run = end_of(spec_of(Sampling(sampler=sampler, steps=150, particles=n), process))
    x, expected = run.frames[-1].astype(np.float64), COVARIANCE + run.sigmas[-1] ** 2 * np.eye(2)
    assert run.count == len(run.frames)
    assert run.finished
    assert run.escaped == 0
    assert np.all(np.abs(x.mean(0) - MEAN) < 5 * np.sqrt(np.diag(expected) / n) + 0.005)
    spread = np.sqrt((np.outer(np.diag(expected), np.diag(expected)) + expected**2) / n)
    # DDPM's posterior variance is that of a single clean point: in 150 steps 7 % are missing here, in 1,500 0.8 %.
    share = 0.1 if sampler == "ddpm" else 0.02
    assert np.all(np.abs(np.cov(x.T) - expected) < 5 * spread + share * np.abs(expected))


@pytest.mark.parametrize("process", PROCESSES)
def test_langevin_stays_at_its_level_in_the_process_frame(process: ProcessName) -> None:
    sigma, share, n = 0.5, 0.1, 20_000
    spec = spec_of(Sampling(sampler="langevin", steps=150, particles=n, sigma=sigma, step_share=share), process)
    run = end_of(spec)
    assert np.ptp(run.times) == 0
    assert run.sigmas / run.alphas == pytest.approx(np.full(151, sigma))
    narrow = np.linalg.eigvalsh(COVARIANCE)[0]
    assert run.h == pytest.approx(share * 2 * (sigma**2 + narrow), rel=1e-6)
    start = to_data_frame(spec, run.frames[0], float(run.times[0]))
    assert np.abs(start).max(0) == pytest.approx([4.5, 3.0], rel=1e-2)
    end = to_data_frame(spec, run.frames[-1], float(run.times[-1]))
    level = COVARIANCE + sigma**2 * np.eye(2)
    expected = level @ np.linalg.inv(np.eye(2) - 0.5 * run.h * np.linalg.inv(level))
    assert np.allclose(np.cov(end.T), expected, atol=5 * expected.max() * math.sqrt(2 / n))


def test_particles_follow_the_weights_only_where_they_are_asked_to() -> None:
    field = Constant(1.0)
    plain = end_of(spec_of())
    learned = end_of(spec_of(replace(SHORT, field="learned"), weights=field))
    true = end_of(spec_of(replace(SHORT, field="true"), weights=field))
    assert np.array_equal(true.frames, plain.frames)
    assert not np.array_equal(learned.frames, plain.frames)


def test_runs_of_other_weights_are_other_runs() -> None:
    field = Constant(1.0)
    assert spec_of(weights=field) == spec_of(weights=field)
    assert spec_of(weights=field) != spec_of(weights=Constant(1.0))


@pytest.mark.parametrize("share", [1.5, 40.0])
def test_an_unstable_step_leaves_finite_frames_and_a_count(share: float) -> None:
    sampling = Sampling(sampler="langevin", steps=200, particles=300, step_share=share)
    run = end_of(spec_of(sampling))
    assert run.escaped == 300
    assert np.isfinite(run.frames).all()
    assert np.abs(run.frames).max() <= particles.FAR
    assert np.array_equal(run.frames[-1], run.frames[-2])


def test_a_field_that_is_not_a_number_holds_the_particles_where_they_are() -> None:
    run = end_of(spec_of(replace(SHORT, field="learned"), weights=Constant(math.nan)))
    assert run.escaped == 200
    assert np.array_equal(run.frames[-1], run.frames[0])


def test_a_particle_that_left_does_not_come_back() -> None:
    class Gust:
        """Blows the left half away in the first step, and is still afterwards."""

        calls = 0

        def score(self, y: Tensor, sigma: Level) -> Tensor:
            self.calls += 1
            blown = (y[:, :1] < 0) & (self.calls == 1)
            return torch.where(blown, torch.inf, torch.zeros_like(y))

    run = end_of(spec_of(replace(SHORT, sampler="ode-euler", field="learned"), weights=Gust()))
    gone = run.frames[0][:, 0] < 0
    assert run.escaped == gone.sum() > 0
    assert np.array_equal(run.frames[-1][gone], run.frames[0][gone])


def test_the_list_of_the_document_is_the_list_of_the_samplers() -> None:
    assert set(SAMPLERS) == set(samplers.SAMPLERS)
    named = {name for entry in samplers.SAMPLERS.values() for name in entry.settings}
    assert named <= {field.name for field in fields(Sampling)}


def test_mala_in_a_field_without_a_density_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="has only a score"):
        next(record(spec_of(replace(SHORT, sampler="mala", field="learned"), weights=Constant(0.0)), realise))


@pytest.mark.parametrize("process", PROCESSES)
def test_the_forward_process_ends_in_its_own_noise(process: ProcessName) -> None:
    n = 20_000
    run = end_of(spec_of(Sampling(sampler="forward", steps=20, particles=n), process))
    x, expected = run.frames[-1], run.alphas[-1] ** 2 * COVARIANCE[0, 0] + run.sigmas[-1] ** 2
    assert (run.times[0], run.times[-1]) == (0.0, 1.0)
    assert float(x[:, 0].var()) == pytest.approx(expected, abs=5 * expected * math.sqrt(2 / n))


def test_paths_are_smooth_where_chance_has_no_part() -> None:
    by_chance = {name for name in SAMPLERS if not smooth(replace(SHORT, sampler=name))}
    assert by_chance == {"langevin", "mala", "annealed", "reverse-sde", "ddpm", "edm", "pc", "forward"}
    assert smooth(replace(SHORT, sampler="reverse-sde", eta=0.0))
    assert smooth(replace(SHORT, sampler="langevin", with_noise=False))
    assert not smooth(replace(SHORT, sampler="ddim", ddim_eta=0.5))


def test_learned_without_weights_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="no learned field yet"):
        next(record(spec_of(replace(SHORT, field="learned")), realise))


def test_a_run_that_would_not_fit_is_refused_before_anything_is_made() -> None:
    with pytest.raises(ValueError, match=r"100000 steps of 100000 particles need 80\.0 GB; at most 1\.5 GB"):
        next(record(spec_of(Sampling(steps=100_000, particles=100_000)), realise))
