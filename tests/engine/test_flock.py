"""Branches: what is not touched is its run bit for bit, and what is touched goes on as the sampler would have it."""

from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pytest
import torch

from scoreviz.engine.branch import Branch, with_dropped, with_moved
from scoreviz.engine.chance import Streams
from scoreviz.engine.document import Noise, ProcessName, SamplerName, Sampling
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise

SAMPLERS: tuple[SamplerName, ...] = get_args(SamplerName)
PROCESSES: tuple[ProcessName, ...] = ("ve", "flow")
PAIR = Target.of(base=Preset("pair"))
TOUCHED = Branch(5, ((3, (0.5, 1.0)), (20, (-1.0, 0.25))), ((2.0, 0.0), (0.0, -2.0)))


def run_of(spec: RunSpec) -> RunSnapshot:
    *_, last = record(spec, realise)
    return last


def spec_of(sampler: SamplerName, process: ProcessName = "ve", **changes: Any) -> RunSpec:
    sampling = replace(Sampling(sampler=sampler, steps=12, particles=60), **changes)
    return RunSpec(PAIR, Noise(process), sampling)


@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize("process", PROCESSES)
def test_untouched_particles_of_a_branch_are_those_of_its_run_bit_for_bit(
    sampler: SamplerName, process: ProcessName
) -> None:
    spec = spec_of(sampler, process)
    run = run_of(spec)
    empty, branch = (run_of(replace(spec, branches=(one,))) for one in (Branch(5), TOUCHED))
    assert empty.frames.tobytes() == run.frames.tobytes()
    untouched = [index for index in range(60) if index not in (3, 20)]
    assert branch.frames[:, untouched].tobytes() == run.frames[:, untouched].tobytes()
    assert branch.frames[:5, :60].tobytes() == run.frames[:5].tobytes()
    assert branch.born == (5, 5)
    for column, place in ((3, (0.5, 1.0)), (20, (-1.0, 0.25)), (60, (2.0, 0.0)), (61, (0.0, -2.0))):
        assert branch.frames[5, column] == pytest.approx(place, rel=1e-6)
    assert not np.array_equal(branch.frames[12, [3, 20]], run.frames[12, [3, 20]])
    assert np.isfinite(branch.frames).all()


@pytest.mark.parametrize("sampler", ["reverse-sde", "mala", "ddpm", "edm", "pc", "ode"])
def test_a_particle_moved_to_where_it_was_goes_on_as_it_did(sampler: SamplerName) -> None:
    spec = spec_of(sampler)
    run = run_of(spec)
    here = tuple(float(v) for v in run.frames[5, 7])
    again = run_of(replace(spec, branches=(Branch(5, ((7, (here[0], here[1])),)),)))
    np.testing.assert_allclose(again.frames[:, 7], run.frames[:, 7], rtol=1e-4, atol=1e-5)


def test_the_memory_of_a_multistep_sampler_stays_behind() -> None:
    """DPM-Solver++ extrapolates from where a particle was: one that was moved begins with a step of first order."""
    spec = spec_of("dpm++")
    run = run_of(spec)
    here = tuple(float(v) for v in run.frames[5, 7])
    again = run_of(replace(spec, branches=(Branch(5, ((7, (here[0], here[1])),)),)))
    gap = np.abs(again.frames[6:, 7] - run.frames[6:, 7]).max()
    assert 1e-5 < gap < 0.5


def test_branches_leave_one_another_at_later_steps() -> None:
    spec = spec_of("reverse-sde")
    first = replace(spec, branches=(TOUCHED,))
    both = replace(spec, branches=(TOUCHED, Branch(8, ((3, (1.0, 1.0)), (-1, (3.0, 3.0))), ((0.0, 0.0),))))
    one, two = run_of(first), run_of(both)
    assert two.frames[:8, :62].tobytes() == one.frames[:8].tobytes()
    assert two.frames[8, 3] == pytest.approx((1.0, 1.0))
    assert two.frames[8, 60] == pytest.approx((3.0, 3.0))
    assert two.frames[8, 62] == pytest.approx((0.0, 0.0))
    kept = [index for index in range(62) if index not in (3, 60)]
    assert two.frames[:, kept].tobytes() == one.frames[:, kept].tobytes()


def test_what_a_run_does_not_have_is_passed_over() -> None:
    spec = spec_of("ode")
    strange = Branch(5, ((60, (0.0, 0.0)), (-4, (0.0, 0.0)))), Branch(400, ((0, (0.0, 0.0)),))
    assert run_of(replace(spec, branches=strange)).frames.tobytes() == run_of(spec).frames.tobytes()


def test_dropping_in_at_an_earlier_step_leaves_later_intentions_as_they_were() -> None:
    branches = with_dropped((), 8, ((1.0, 1.0), (2.0, 2.0)))
    branches = with_moved(branches, 10, -2, (5.0, 5.0))
    branches = with_dropped(branches, 3, ((0.0, 0.0),))
    assert [branch.step for branch in branches] == [3, 8, 10]
    assert branches[2].moved == ((-3, (5.0, 5.0)),)
    branches = with_moved(branches, 10, -3, (6.0, 6.0))
    assert branches[2].moved == ((-3, (6.0, 6.0)),)
    assert with_dropped(branches, 8, ((7.0, 7.0),))[1].dropped == ((1.0, 1.0), (2.0, 2.0), (7.0, 7.0))


def test_more_drops_do_not_change_the_way_of_the_earlier_ones() -> None:
    spec = spec_of("reverse-sde")
    few, many = (
        run_of(replace(spec, branches=(Branch(4, (), tuple((0.1 * k, 0.0) for k in range(count))),)))
        for count in (3, 40)
    )
    np.testing.assert_allclose(few.frames[:, 60:63], many.frames[:, 60:63], rtol=1e-4, atol=1e-5)


def test_streams_share_what_they_say_they_share() -> None:
    one, other, longer = Streams(3, 50), Streams(3, 50), Streams(3, 1_000)
    assert torch.equal(one.normals(7, 100, 2), other.normals(7, 100, 3)[:, :2])
    assert torch.equal(one.normals(7, 100, 2), other.normals(7, 137, 4)[:100, :2])
    assert not torch.equal(one.normals(7, 100, 2), longer.normals(7, 100, 2))
    assert torch.equal(torch.rand(5, generator=one.start()), torch.rand(5, generator=longer.start()))
    assert not torch.equal(one.normals(0, 16, 2), Streams(4, 50).normals(0, 16, 2))


def test_no_two_draws_of_a_run_know_of_each_other() -> None:
    """Correlations of n pairs of independent numbers have standard error 1 / sqrt(n)."""
    n, chance = 4_000, Streams(0, 30)
    drawn = [chance.normals(step, n, 4) for step in range(30)]
    numbers = torch.cat([*drawn, *(chance.normals(step, n, 2, "dropped at 3") for step in range(30))], 1).double()
    correlations = torch.corrcoef(numbers.T) - torch.eye(numbers.shape[1])
    assert float(correlations.abs().max()) < 6.0 / n**0.5  # 16,000 of them: the largest is near 4.1
    assert float(numbers.mean(0).abs().max()) < 5.0 / n**0.5
    assert float((numbers.var(0) - 1.0).abs().max()) < 5.0 * (2.0 / n) ** 0.5
