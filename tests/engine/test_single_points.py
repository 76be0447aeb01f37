"""Single particles: steps taken apart against the recording, branches as they are seen, axes in steps, colours."""

from collections.abc import Generator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from scoreviz.engine.anatomy import RESCALED
from scoreviz.engine.branch import Branch
from scoreviz.engine.branch_view import branch_view, branch_words, evenly_picked, particle_at, scattered, touched
from scoreviz.engine.cloud_view import CloudRequest, class_names, cloud_view
from scoreviz.engine.colour_circle import SHADES, circle
from scoreviz.engine.document import ColourName, Noise, SamplerName, Sampling
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.recording import moment_of
from scoreviz.engine.step_scale import step_axis
from scoreviz.engine.step_view import FACTORS, StepRequest, StepView, kind_of, magnified, step_view
from scoreviz.engine.target import Frame, Preset, Target
from scoreviz.engine.targets import realise

MOONS = Target.of(Preset("two-moons"))
ISLANDS = Target.of(Preset("three-islands"))


def run_of(branches: tuple[Branch, ...] = (), noise: Noise | None = None, **changes: Any) -> RunSnapshot:
    sampling = Sampling(**{"particles": 300, "steps": 20, "seed": 3, **changes})
    spec = RunSpec(MOONS, noise or Noise(), sampling, branches=branches)
    return list(record(spec, realise))[-1]


def last_of(work: Generator[StepView, None, StepView]) -> StepView:
    while True:
        try:
            next(work)
        except StopIteration as done:
            found: StepView = done.value
            return found


# ---- one step


@pytest.mark.parametrize("sampler", ["ode", "ode-euler", "reverse-sde", "langevin", "mala", "edm", "dpm++", "ddpm"])
def test_the_parts_lead_to_where_the_recording_is_next(sampler: SamplerName) -> None:
    run = run_of(sampler=sampler, noise=Noise("vp"))
    view = last_of(step_view(StepRequest(run, None, 7, (5, 0, 299))))
    assert (view.step, view.steps, view.note) == (7, 20, "")
    assert [one.number for one in view.taken] == [5, 0, 299]
    for one in view.taken:
        np.testing.assert_array_equal(one.before, run.frames[7, one.number])
        np.testing.assert_allclose(one.after, run.frames[8, one.number], rtol=1e-5, atol=1e-5)
        np.testing.assert_allclose(one.before + one.parts.sum(axis=0), one.end, rtol=1e-5, atol=1e-5)
        stays = one.accepted is False
        np.testing.assert_allclose(one.before if stays else one.end, one.after, rtol=1e-5, atol=2e-5)
        assert (one.probability is None) == (sampler != "mala")


def test_lengths_are_in_the_unit_of_the_data_and_the_sum_comes_last() -> None:
    run = run_of(sampler="reverse-sde")
    far = replace(run, spec=replace(run.spec, target=replace(run.spec.target, frame=Frame((0.0, 0.0), 10.0))))
    near, scaled = (last_of(step_view(StepRequest(one, None, 3, (4,)))).taken[0] for one in (run, far))
    parts = [float(np.linalg.norm(part)) for part in near.parts]
    np.testing.assert_allclose(near.lengths, [*parts, float(np.linalg.norm(near.end - near.before))], rtol=1e-5)
    np.testing.assert_allclose(scaled.lengths, 10.0 * np.array(near.lengths), rtol=1e-5)


def test_a_particle_of_the_branch_is_taken_apart_in_the_branch() -> None:
    branches = (Branch(4, ((7, (2.0, 1.0)),), ((-1.0, 0.5),)),)
    run, branch = run_of(sampler="reverse-sde"), run_of(branches, sampler="reverse-sde")
    request = StepRequest(run, branch, 6, (7, -1, 8, -2))
    by = {one.number: one for one in last_of(step_view(request)).taken}
    assert list(by) == [7, -1, 8]  # the second that was dropped in does not exist
    np.testing.assert_array_equal(by[7].before, branch.frames[6, 7])
    np.testing.assert_array_equal(by[-1].before, branch.frames[6, 300])
    np.testing.assert_allclose(by[-1].after, branch.frames[7, 300], rtol=1e-5, atol=1e-5)
    np.testing.assert_array_equal(by[8].before, run.frames[6, 8])
    before = last_of(step_view(StepRequest(run, branch, 3, (7, -1)))).taken
    assert [one.number for one in before] == [7]  # not dropped in yet
    np.testing.assert_array_equal(before[0].before, run.frames[3, 7])


def test_the_end_of_a_run_says_so() -> None:
    view = last_of(step_view(StepRequest(run_of(), None, 20, (1,))))
    assert (view.taken, view.note) == ((), "The run ends here: no step follows.")


def test_arrows_are_drawn_at_most_so_long_and_never_shorter() -> None:
    assert magnified(30.0, 120.0) == 2  # 60 fits, 150 does not
    assert magnified(24.0, 120.0) == 5
    assert magnified(500.0, 120.0) == 1
    assert magnified(0.0, 120.0) == FACTORS[-1]
    assert [kind_of(name) for name in ("gradient", "half the slope here", "noise", "noise put back", RESCALED)] == [
        *("field", "field", "noise", "noise", "scale")
    ]


# ---- branches


def test_what_a_branch_touched_by_a_step() -> None:
    branches = (
        Branch(2, ((5, (0.0, 0.0)), (900, (0.0, 0.0))), ((1.0, 1.0),)),
        Branch(6, ((-1, (0.0, 0.0)), (3, (0.0, 0.0))), ((1.0, 1.0), (2.0, 2.0))),
    )
    assert touched(branches, 300, 1) == ()
    assert touched(branches, 300, 2) == (5, -1)  # 900 is no particle of this run
    assert touched(branches, 300, 9) == (3, 5, -1, -2, -3)
    assert branch_words(branches) == "Branch from step 2: 4 moved, 3 dropped in; the run goes on beside it."


def test_a_branch_is_seen_from_its_step_on_with_its_way() -> None:
    branches = (Branch(4, ((7, (2.0, 1.0)),), ((-1.0, 0.5),)),)
    run, branch = run_of(), run_of(branches)
    assert branch_view(run, branch, 3) is None
    first = branch_view(run, branch, 4)
    assert first is not None
    np.testing.assert_allclose(first.points, [(2.0, 1.0), (-1.0, 0.5)], rtol=1e-6)
    np.testing.assert_array_equal(first.before, run.frames[4, [7]])
    later = branch_view(run, branch, 9)
    assert later is not None
    np.testing.assert_array_equal(later.ways, branch.frames[4:10][:, [7, 300]])
    assert branch_view(run, replace(branch, count=9), 9) is None  # not recorded so far yet


@pytest.mark.parametrize(("sampler", "followed"), [("ode", 5), ("reverse-sde", 3)])
def test_of_many_that_chance_moves_a_few_are_followed(sampler: SamplerName, followed: int) -> None:
    branches = (Branch(4, (), tuple((0.1 * k, 0.5) for k in range(5))),)
    run, branch = run_of(sampler=sampler), run_of(branches, sampler=sampler)
    seen = branch_view(run, branch, 9)
    assert seen is not None
    assert len(seen.points) == 5
    np.testing.assert_array_equal(seen.ways, branch.frames[4:10][:, 300 : 300 + followed])


def test_the_particle_under_a_place_is_the_nearest_and_of_the_branch_first() -> None:
    branches = (Branch(4, ((7, (2.0, 1.0)),), ()),)
    run, branch = run_of(), run_of(branches)
    moment, seen = moment_of(run, 4), branch_view(run, branch, 4)
    at = tuple(run.frames[4, 11].tolist())
    assert particle_at(moment, None, (at[0], at[1]), 1e-3) == 11
    assert particle_at(moment, seen, (2.001, 1.0), 0.1) == 7
    assert particle_at(moment, None, (90.0, 90.0), 1.0) is None
    assert evenly_picked(moment, 5) == (0, 60, 120, 180, 240)


def test_several_are_spread_evenly_over_a_disc() -> None:
    places = np.array(scattered((1.0, -2.0), 0.5, 400)) - (1.0, -2.0)
    assert float(np.hypot(*places.T).max()) < 0.5
    # Evenly: half of them lie within 1 / sqrt 2 of the radius, and their mean is the middle.
    assert int((np.hypot(*places.T) < 0.5 / np.sqrt(2.0)).sum()) == 200
    assert float(np.abs(places.mean(axis=0)).max()) < 0.01
    assert scattered((1.0, -2.0), 0.5, 1) == ((1.0, -2.0),)


# ---- the axis in steps


@pytest.mark.parametrize("sampler", ["ode", "edm", "forward"])
def test_an_axis_in_steps_is_even_in_steps(sampler: SamplerName) -> None:
    run = run_of(sampler=sampler, noise=Noise("vp"))
    scale = step_axis(run)
    assert scale is not None
    for step in (0, 1, 7, 20):
        t = float(run.times[step])
        share = step / 20
        assert scale.place(t) == pytest.approx(share if sampler == "forward" else 1.0 - share, abs=1e-9)
        assert scale.value(t) == pytest.approx(step, abs=1e-6)
        assert 0 in (step, 20 - step) or scale.time_of_value(step) == pytest.approx(t, abs=1e-9)  # ends mean 0 and 1
    assert [value for value, _ in scale.ticks()] == [2.0 * k for k in range(11)]
    with pytest.raises(ValueError, match="number"):
        scale.time_of_value(float("nan"))


def test_a_run_at_one_level_has_no_axis_in_steps_and_a_ladder_shares_its_rungs() -> None:
    assert step_axis(run_of(sampler="langevin")) is None
    ladder = run_of(sampler="annealed", levels=4)
    scale = step_axis(ladder)
    assert scale is not None
    places = [scale.place(float(t)) for t in ladder.times]
    assert places == sorted(places, reverse=True)
    for level in np.unique(ladder.times):
        on_it = np.flatnonzero(ladder.times == level)
        assert scale.place(float(level)) == pytest.approx(1.0 - on_it.mean() / 20, abs=1e-9)


# ---- colours, margins, lines


@pytest.mark.parametrize("by", ["start", "speed", "acceptance"])
def test_shades_are_the_numbers_of_the_colouring(by: ColourName) -> None:
    run = run_of(sampler="mala")
    view = cloud_view(CloudRequest(run, 9, by))
    assert view.shades is not None
    assert view.shades.max() < SHADES
    if by == "start":
        offset = run.frames[0] - run.frames[0].mean(axis=0)
        angle = np.degrees(np.arctan2(offset[:, 1], offset[:, 0])) % 360.0
        np.testing.assert_array_equal(view.shades, np.floor(angle * SHADES / 360.0))
    elif by == "speed":
        length = np.linalg.norm(run.frames[9] - run.frames[8], axis=1)
        assert view.shades[length.argmax()] == SHADES - 1
        assert set(view.shades[length == 0.0].tolist()) == {0}  # those that were refused
    else:
        moved = (np.diff(run.frames[:10], axis=0) != 0.0).any(axis=2).sum(axis=0)
        for count in range(10):
            assert set(view.shades[moved == count].tolist()) <= {min(SHADES - 1, int(count / 9 * SHADES + 1e-5))}


def test_the_shade_of_a_class_is_its_part() -> None:
    spec = RunSpec(ISLANDS, Noise(), Sampling(particles=200, steps=30))
    run = list(record(spec, realise))[-1]
    view = cloud_view(CloudRequest(run, 30, "class"))
    names = class_names(ISLANDS)
    assert [label for _, label in names] == [0, 1, 2]
    assert view.shades is not None
    centres = np.stack([run.frames[30][view.shades == k].mean(axis=0) for k in range(3)])
    nearest = np.linalg.norm(run.frames[30][:, None] - centres, axis=2).argmin(axis=1)
    np.testing.assert_array_equal(view.shades, nearest)  # islands far apart: each point is nearest to its own mean


def test_noise_has_no_classes() -> None:
    assert cloud_view(CloudRequest(run_of(sampler="forward"), 20, "class")).shades is None


def test_lines_of_a_true_cloud_are_those_of_the_truth() -> None:
    run = run_of(sampler="forward", particles=2_000, noise=Noise("vp"))
    view = cloud_view(CloudRequest(run, 10, margins=True, lines=True))
    assert view.margins is not None
    assert view.lines is not None
    assert view.lines.points == 2_000
    # Both densities, counted anew at the corners of the lines: the cloud's by a plain sum of kernels.
    points, h = run.frames[10].astype(float), view.lines.bandwidth
    lines = np.concatenate(view.lines.cloud)
    kernels = np.exp(-((lines[:, None] - points) ** 2).sum(axis=2) / (2 * h**2)) / (2 * np.pi * h**2)
    at_cloud = kernels.mean(axis=1)
    levels = np.unique(np.round(at_cloud / at_cloud.max(), 1))
    assert len(levels) == 3  # 10, 35 and 70 % of one peak
    for axis in (0, 1):
        margin = view.margins[axis]
        width = np.diff(margin.edges)
        inside = (run.frames[10][:, axis] >= margin.edges[0]) & (run.frames[10][:, axis] <= margin.edges[-1])
        assert float((margin.counts * width).sum()) == pytest.approx(float(inside.mean()), abs=1e-5)


def test_the_blur_is_told_in_the_unit_of_the_data() -> None:
    plain = cloud_view(CloudRequest(run_of(), 10, lines=True))
    spec = RunSpec(replace(MOONS, frame=Frame((0.0, 0.0), 3.0)), Noise(), Sampling(particles=300, steps=20, seed=3))
    scaled = cloud_view(CloudRequest(list(record(spec, realise))[-1], 10, lines=True))
    assert plain.lines is not None
    assert scaled.lines is not None
    assert scaled.lines.bandwidth == pytest.approx(3.0 * plain.lines.bandwidth, rel=1e-6)


def test_the_circle_is_a_circle() -> None:
    for dark in (True, False):
        colours = circle(SHADES, dark)
        assert len(set(colours)) == SHADES
        rgb = np.array([[int(colour[k : k + 2], 16) for k in (1, 3, 5)] for colour in colours], float)
        steps = np.linalg.norm(np.roll(rgb, -1, axis=0) - rgb, axis=1)
        assert steps.max() < 3.0 * np.median(steps)  # no jump, not where it closes either
