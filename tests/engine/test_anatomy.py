"""The parts of a step add up to it, for every sampler; MALA's probability is worked out a second time."""

from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from scoreviz.engine import particles
from scoreviz.engine.anatomy import RESCALED, Anatomy, anatomy
from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Noise, ProcessName, SamplerName, Sampling
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.relay import relay
from scoreviz.engine.target import FrozenArray, Mixture, Target
from scoreviz.engine.targets import realise
from scoreviz.maths.finished import finished
from tests.oracles import mixture_logp, mixture_score

SAMPLERS: tuple[SamplerName, ...] = get_args(SamplerName)
PROCESSES: tuple[ProcessName, ...] = ("ve", "vp", "flow")
MEANS = np.array([[1.0, 0.5], [-1.0, -0.5]])
COVARIANCES = np.array([[[0.1, 0.02], [0.02, 0.05]], [[0.05, 0.0], [0.0, 0.2]]])
WEIGHTS = np.array([0.8, 0.2])
TARGET = Target.of(Mixture(FrozenArray(MEANS), FrozenArray(COVARIANCES), FrozenArray(WEIGHTS)))
CHOSEN = np.array([0, 7, 33])
FRAMES = (0, 1, 6, 11)


def run_of(sampler: SamplerName, process: ProcessName = "ve", **changes: Any) -> RunSnapshot:
    sampling = replace(Sampling(sampler=sampler, steps=12, particles=50), **changes)
    *_, last = record(RunSpec(TARGET, Noise(process), sampling), realise)
    return last


def anatomy_of(run: RunSnapshot, frame: int, chosen: NDArray[np.int64] = CHOSEN) -> Anatomy:
    return finished(relay(anatomy(run, frame, chosen), lambda _: None))


@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize("process", PROCESSES)
def test_the_parts_add_up_to_the_step_that_was_recorded(sampler: SamplerName, process: ProcessName) -> None:
    """Each of P + 2 additions is rounded to 2^-24 of the largest number in it; a frame that is divided by alpha and
    multiplied again brings two more.
    """  # fmt: skip
    run = run_of(sampler, process, churn=8.0)
    for frame in FRAMES:
        found = anatomy_of(run, frame)
        before, after = run.frames[frame, CHOSEN], run.frames[frame + 1, CHOSEN]
        largest = max(np.abs(part).max() for part in (found.parts, before, after))
        # what the sampler read was itself rounded: a step that multiplies by up to 20 multiplies that too
        rounding = 2.0**-24 * largest * (len(found.names) + 4) * 20
        np.testing.assert_allclose(found.before, before, atol=rounding)
        np.testing.assert_allclose(found.after, after, atol=rounding)
        moved = found.parts.astype(np.float64).sum(0)
        end = found.after if found.proposal is None else found.proposal
        np.testing.assert_allclose(found.before + moved, end, atol=rounding)
        if found.accepted is not None:
            np.testing.assert_allclose(after, np.where(found.accepted[:, None], end, before), atol=rounding)


@pytest.mark.parametrize("sampler", ["langevin", "reverse-sde", "ode-euler"])
def test_where_a_step_is_a_sum_the_parts_give_it_bit_for_bit(sampler: SamplerName) -> None:
    run = run_of(sampler)
    found = anatomy_of(run, 6)
    drift, noise = found.parts
    assert ((run.frames[6, CHOSEN] + drift) + noise).tobytes() == run.frames[7, CHOSEN].tobytes()


def test_the_parts_have_the_names_of_what_the_sampler_does() -> None:
    named = {sampler: anatomy_of(run_of(sampler), 6).names for sampler in SAMPLERS}
    plain = ("gradient", "noise")
    assert all(named[sampler] == plain for sampler in ("langevin", "mala", "annealed", "reverse-sde", "ddpm", "ddim"))
    assert named["ode"] == ("half the slope here", "half the slope ahead")
    assert named["edm"] == ("noise put back", "half the slope here", "half the slope ahead")
    assert named["dpm++"] == ("step of first order", "what the step before adds")
    assert named["pc"] == (
        "predictor, gradient", "predictor, noise", "corrector, gradient", "corrector, noise"
    )  # fmt: skip
    assert len(named["ode-rk4"]) == 4
    assert RESCALED in anatomy_of(run_of("annealed", "vp"), 5).names


def test_the_gradient_part_is_the_score_and_the_noise_part_is_not() -> None:
    """Langevin: drift = h s at the place before, by the oracle; what is left has variance 2 h."""
    run = run_of("langevin", particles=4_000)
    found = anatomy_of(run, 6, np.arange(4_000))
    score = mixture_score(found.before, MEANS, COVARIANCES, WEIGHTS, float(run.sigmas[6]))
    np.testing.assert_allclose(found.parts[0], run.h * score, rtol=1e-3, atol=1e-4)
    spread = found.parts[1].astype(np.float64)
    assert float(spread.var()) == pytest.approx(2 * run.h, rel=5 * (2 / 8_000) ** 0.5)


def test_mala_takes_each_proposal_with_the_probability_that_metropolis_gives() -> None:
    run = run_of("mala", steps=40, particles=300, step_share=0.5)
    found = anatomy_of(run, 30, np.arange(300))
    assert found.proposal is not None
    assert found.probability is not None
    assert found.accepted is not None
    sigma, h = float(run.sigmas[30]), run.h
    x, y = found.before.astype(np.float64), found.proposal.astype(np.float64)
    fields = [mixture_score(at, MEANS, COVARIANCES, WEIGHTS, sigma) for at in (x, y)]
    logs = [mixture_logp(at, MEANS, COVARIANCES, WEIGHTS, sigma) for at in (x, y)]
    forth, back = (
        -((there - here - h * score) ** 2).sum(1) / (4 * h)
        for here, there, score in ((x, y, fields[0]), (y, x, fields[1]))
    )
    expected = np.exp(np.minimum(0.0, logs[1] - logs[0] + back - forth))
    np.testing.assert_allclose(found.probability, expected, atol=2e-4)
    assert 0.2 < expected.mean() < 0.98
    assert (np.any(run.frames[31] != run.frames[30], axis=1) == found.accepted).all()
    standard_error = np.sqrt((expected * (1 - expected)).sum()) / 300
    assert abs(found.accepted.mean() - expected.mean()) < 5 * standard_error


def test_a_branch_has_parts_of_its_own() -> None:
    sampling = Sampling(sampler="dpm++", steps=12, particles=50)
    branch = Branch(5, ((7, (0.5, 1.0)),), ((1.0, 1.0),))
    *_, run = record(RunSpec(TARGET, Noise(), sampling, branches=(branch,)), realise)
    for frame in (5, 6, 9):
        found = anatomy_of(run, frame, np.array([7, 8, 50]))
        np.testing.assert_allclose(found.after, run.frames[frame + 1, [7, 8, 50]], rtol=1e-5, atol=1e-5)
    assert np.abs(anatomy_of(run, 5, np.array([7, 50])).parts[1]).max() == 0.0  # nothing is remembered


def test_what_cannot_be_taken_apart_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="no step follows"):
        anatomy_of(run_of("ode"), 12)
    monkeypatch.setattr(particles, "KEPT_BYTES", 50 * 8 * 6)
    with pytest.raises(ValueError, match="remembers the step before, which is not kept"):
        anatomy_of(run_of("dpm++"), 2)
    thin = run_of("reverse-sde")
    assert thin.stride == 3
    assert anatomy_of(thin, 2).step == 6


def test_a_particle_that_left_has_no_parts() -> None:
    run = run_of("langevin", steps=60, step_share=40.0)
    assert run.escaped == 50
    found = anatomy_of(run, 59)
    assert np.isfinite(found.parts).all()
    np.testing.assert_array_equal(found.before, found.after)
