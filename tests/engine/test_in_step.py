"""Lanes in step: one playhead in time, every lane at its own frame, and nothing pretended where time says nothing."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, repeat
from threading import Event
from typing import Any

import numpy as np
import pytest

from scoreviz.engine import particles
from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Document, Noise, Run, Sampling, Theatre
from scoreviz.engine.in_step import InStep, LaneSpec, in_common
from scoreviz.engine.lanes import lane_specs
from scoreviz.engine.particles import RunSpec, kept_steps
from scoreviz.engine.playhead import STEPS_PER_SECOND
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.timetable import Timetable, by_steps, link_words, places_of, timetable
from tests.engine.test_job import until

PAIR = Target.of(base=Preset("pair"))
SHORT = Sampling(steps=20, particles=40)


def table_of(lanes: InStep) -> Timetable:
    table = lanes.table()
    assert table is not None
    return table


def spec_of(noise: Noise | None = None, **changes: Any) -> RunSpec:
    return RunSpec(PAIR, noise or Noise(), replace(SHORT, **changes))


def played(*specs: RunSpec, branches: tuple[Branch, ...] = ()) -> InStep:
    lanes = InStep()
    lanes.follow(tuple(LaneSpec(spec, replace(spec, branches=branches) if branches else None) for spec in specs))
    assert until(lambda: lanes.table() is not None and lanes.recorded == lanes.table().last)  # type: ignore[union-attr]  # asked just before
    return lanes


@pytest.fixture
def lanes() -> Iterator[InStep]:
    made = played(spec_of(), spec_of(steps=5), spec_of(sampler="langevin", steps=10))
    yield made
    made.close()


def test_lanes_of_other_step_counts_stand_at_one_time(lanes: InStep) -> None:
    table = lanes.table()
    assert table is not None
    assert len(table.moments) == 21
    for index in range(21):
        lanes.seek(index)
        t = 1 - index / 20
        assert lanes.t == pytest.approx(t)
        fine, coarse, langevin = (lane.run for lane in lanes.moments())
        assert fine is not None
        assert coarse is not None
        assert langevin is not None
        assert fine.t == pytest.approx(t)
        assert coarse.t >= t - 1e-12  # the last that it has reached, never one ahead
        assert coarse.t - t < 0.2 - 1e-12
        assert langevin.index == index // 2  # it stays at its level: by the share of its steps


def test_a_ladder_goes_down_step_by_step_though_its_times_stand_still() -> None:
    lanes = played(spec_of(sampler="annealed", steps=40, levels=4), spec_of(sampler="forward"))
    annealed, forward = lanes.runs
    assert annealed is not None
    assert forward is not None
    places = places_of(annealed)
    assert (np.diff(places) > 0).all()
    assert places[-1] == 1.0
    gap = float(np.abs(np.diff(annealed.times)).max())
    assert (np.abs((1 - places) - annealed.times) <= gap / 2 + 1e-9).all()  # no other level is nearer
    assert not by_steps(annealed)
    assert by_steps(forward)
    assert "from data to noise" in link_words(forward)
    lanes.close()


def test_a_table_shows_every_frame_of_every_lane_once_and_in_order() -> None:
    rng = np.random.default_rng(0)
    places = [np.sort(rng.random(n)) for n in (7, 30, 1)]
    table = timetable(places)
    for place, column in zip(places, table.frames.T, strict=True):
        assert set(column) == set(range(len(place)))
        assert (np.diff(column) >= 0).all()
        late = table.moments >= place[0]
        assert (place[column[late]] <= table.moments[late] + 1e-9).all()


def test_play_step_scrub_and_loop(lanes: InStep) -> None:
    specs = tuple(lane.spec for lane in lanes.lanes)
    lanes.head.playing, lanes.head.speed = True, 0.5
    lanes.advance(4 / STEPS_PER_SECOND, lambda: specs)
    assert lanes.index == 2
    lanes.step(3)
    assert lanes.index == 5
    assert not lanes.head.playing
    assert lanes.seek_time(0.26)
    assert lanes.t == pytest.approx(0.25)
    lanes.head.playing = lanes.head.looping = True
    lanes.advance(10.0, lambda: specs)
    assert lanes.at_end
    lanes.advance(10.0, lambda: specs)
    assert lanes.head.playing
    assert lanes.index == 0
    before = lanes.runs
    lanes.follow(specs)
    assert all(a is b for a, b in zip(before, lanes.runs, strict=True))


def test_a_new_lane_keeps_the_others_and_the_place_in_time(lanes: InStep) -> None:
    lanes.seek_time(0.4)
    first = lanes.runs[0]
    lanes.follow((lanes.lanes[0].spec, LaneSpec(spec_of(sampler="edm", steps=13))))
    assert until(lambda: lanes.table() is not None and lanes.recorded == lanes.table().last)  # type: ignore[union-attr]  # asked just before
    assert lanes.runs[0] is first
    assert lanes.t == pytest.approx(0.4, abs=0.05)


def test_a_lane_added_on_the_way_keeps_nobody_back(lanes: InStep, monkeypatch: pytest.MonkeyPatch) -> None:
    lanes.seek(12)
    lanes.head.playing = True
    before = [moment.run for moment in lanes.moments()]
    begin, go = Event(), Event()

    def slow(*args: Any) -> Any:
        for held, snapshot in zip(chain((begin, go), repeat(go)), particles.record(*args), strict=False):
            assert held.wait(10.0)
            yield snapshot

    monkeypatch.setattr("scoreviz.engine.recording.record", slow)
    lanes.follow((*(lane.spec for lane in lanes.lanes), LaneSpec(spec_of(sampler="edm"))))
    assert lanes.index == 12  # before it has begun
    begin.set()
    assert until(lambda: lanes.runs[3] is not None)
    lanes.advance(0.0, tuple)
    for earlier, now in zip(before, lanes.moments(), strict=False):
        assert earlier is not None
        assert now.run is not None
        assert now.run.frame == earlier.frame
    newest = lanes.moments()[3].run
    assert newest is not None
    assert newest.frame == 0  # as far as it is recorded
    assert lanes.lanes[3].behind(lanes.frames()[3]) == "Being recorded: step 0 of 20"
    index = lanes.index  # among the moments of the new one too
    lanes.advance(1.0, tuple)
    assert lanes.index == index  # the others wait for it
    assert lanes.t == pytest.approx(0.4)
    go.set()
    assert until(lambda: lanes.recorded == table_of(lanes).last)
    assert lanes.lanes[3].behind(lanes.frames()[3]) == ""
    lanes.advance(2 / STEPS_PER_SECOND, tuple)
    assert lanes.index == index + 2


def test_a_lane_that_fails_says_why_and_holds_nobody_up() -> None:
    lanes = played(spec_of(), spec_of(field="learned"))
    assert "no learned field" in lanes.lanes[1].failure
    lanes.seek_time(0.0)
    shown, failed = lanes.moments()
    assert shown.run is not None
    assert shown.run.t == 0.0
    assert failed.run is None


def test_what_lanes_share_is_said_as_it_was_recorded() -> None:
    lanes = played(
        spec_of(sampler="reverse-sde"),
        spec_of(sampler="ddpm"),
        spec_of(sampler="ddpm", steps=10),
        spec_of(sampler="edm"),
    )
    sde, ddpm, coarse, edm = lanes.runs
    assert sde is not None
    assert ddpm is not None
    assert coarse is not None
    assert edm is not None
    assert in_common(sde, ddpm).endswith("the same noise is drawn for both, at the same times.")
    assert "same particles; with other numbers of steps" in in_common(sde, coarse)
    assert in_common(sde, edm).endswith("each at times of its own.")
    lanes.close()
    flow = played(spec_of(), spec_of(noise=Noise("vp")), spec_of(sampler="ode-rk4"))
    one, other, third = flow.runs
    assert one is not None
    assert other is not None
    assert third is not None
    assert in_common(one, third) == "They start from the same particles; chance has no part in their steps."
    assert in_common(one, other).startswith("They start from particles of their own")
    flow.close()


def test_a_branch_is_shown_beside_its_run_and_a_new_one_leaves_the_run_alone() -> None:
    spec = spec_of(sampler="reverse-sde")
    branch = Branch(8, ((3, (1.0, 2.0)),), ((0.5, 0.5),))
    lanes = played(spec, branches=(branch,))
    run = lanes.runs[0]
    lanes.seek(8)
    assert until(lambda: not lanes.recording)  # a branch that is behind is not seen yet, and holds nobody up
    shown = lanes.moments()[0]
    assert shown.run is not None
    assert shown.branch is not None
    assert shown.branch.points[3] == pytest.approx((1.0, 2.0))
    assert shown.branch.points[40] == pytest.approx((0.5, 0.5))
    assert shown.branch.present.all()
    lanes.seek(7)
    before = lanes.moments()[0].branch
    assert before is not None
    assert before.present.sum() == 40
    lanes.follow((LaneSpec(spec, replace(spec, branches=(replace(branch, step=9),))),))
    assert lanes.recorded == 20
    assert lanes.index == 7
    assert until(lambda: not lanes.recording)
    assert lanes.runs[0] is run
    lanes.close()


def test_a_document_gives_the_specs_of_its_lanes() -> None:
    branch = Branch(3, ((0, (0.0, 0.0)),))
    lane = Run(Sampling(sampler="mala", field="learned", snapshot=300), Noise("vp"), (branch,))
    document = Document(sampling=SHORT, theatre=Theatre((), (lane,)))
    field: Any = particles.under  # anything that can be told from another
    first, second = lane_specs(document, None, {300: field}.get)
    assert first.branch is None
    assert second.run.weights is field
    assert second.run.noise == Noise("vp")
    assert second.run.sampling.particles == SHORT.particles
    assert second.branch == replace(second.run, branches=(branch,))
    with pytest.raises(ValueError, match="The network at step 300 was not kept"):
        lane_specs(document, None, lambda step: None)


def test_ten_thousand_particles_and_a_thousand_steps_are_kept_whole_and_more_is_thinned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert len(kept_steps(1_000, 10_000)) == 1_001
    thin = kept_steps(1_000, 100_000)
    assert thin[0] == 0
    assert thin[-1] == 1_000
    assert len(thin) * 100_000 * 8 <= 1.01 * particles.KEPT_BYTES + 800_000
    whole = played(spec_of()).runs[0]
    monkeypatch.setattr(particles, "KEPT_BYTES", 40 * 8 * 8)
    lanes = played(spec_of())
    run = lanes.runs[0]
    assert run is not None
    assert whole is not None
    assert run.stride == 3
    assert run.thinned == "Of this run one step in 3 is kept; those between are computed, and not shown."
    np.testing.assert_array_equal(run.frames, whole.frames[[0, 3, 6, 9, 12, 15, 18, 20]])
    assert [run.step_of(frame) for frame in range(8)] == [0, 3, 6, 9, 12, 15, 18, 20]
    lanes.seek(7)
    shown = lanes.moments()[0].run
    assert shown is not None
    assert (shown.index, shown.steps, shown.recorded) == (20, 20, 20)
