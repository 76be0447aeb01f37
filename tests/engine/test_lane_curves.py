"""The few numbers under lanes: those of the whole measurement, a curve that fills by itself, one axis for all lanes."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from scoreviz.engine.branch import Branch
from scoreviz.engine.claims import measure_claim
from scoreviz.engine.document import Document, Noise, Run, Sampling
from scoreviz.engine.figures import significant
from scoreviz.engine.in_step import InStep, LaneSpec
from scoreviz.engine.job import Latest
from scoreviz.engine.lane_curves import SPREAD, Curves, Figures, figure_frames, figures
from scoreviz.engine.lane_edits import changed, duplicated, moved, pair_of, removed, with_another, with_noise
from scoreviz.engine.lane_heads import between_words, head_words, in_all
from scoreviz.engine.lane_numbers import lane_numbers
from scoreviz.engine.lanes import lanes_of, with_lanes
from scoreviz.engine.pairs import PAIRS, Pair, set_up
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from tests.engine.test_job import until
from tests.oracles import sliced_wasserstein

PAIR = Target.of(base=Preset("pair"))
SHORT = Sampling(steps=30, particles=200)


def run_of(**changes: Any) -> RunSnapshot:
    *_, last = record(RunSpec(PAIR, Noise(), replace(SHORT, **changes)), realise)
    return last


@pytest.fixture(scope="module")
def runs() -> tuple[RunSnapshot, RunSnapshot]:
    return run_of(), run_of(sampler="reverse-sde", steps=12)


def test_what_stands_under_a_lane_is_what_the_whole_measurement_says(runs: tuple[RunSnapshot, RunSnapshot]) -> None:
    ode, sde = runs
    found = figures(((ode, 20), None, (sde, 12)), Curves())
    first, none, third = found.lanes
    assert none is None
    assert first is not None
    assert third is not None
    whole = lane_numbers(ode, 20)
    assert (first.distance, first.floor, first.shares) == (whole.distance, whole.floor, whole.shares)
    assert first.highest == third.highest == max(first.distance, third.distance)  # one axis
    (between,) = found.between
    assert (between.one, between.other) == (0, 2)  # lanes as they stand, not as they were measured
    apart = sliced_wasserstein(ode.frames[20] / ode.alphas[20], sde.frames[12] / sde.alphas[12])
    assert between.distance == pytest.approx(apart, rel=1e-4)
    assert f"1 and 3\u00a0\u00a0{significant(between.distance)}" in between_words(found)


def test_a_curve_keeps_what_was_looked_at_up_to_the_playhead(runs: tuple[RunSnapshot, RunSnapshot]) -> None:
    curves, run = Curves(), runs[0]
    for frame in (5, 25, 10):
        figures(((run, frame),), curves)
    (lane,) = figures(((run, 12),), curves).lanes
    assert lane is not None
    assert np.allclose(lane.places, 1.0 - run.times[[5, 10, 12]])  # time runs from noise to data
    expected = [lane_numbers(run, frame).distance for frame in (5, 10, 12)]
    assert lane.curve.tolist() == expected
    assert lane.highest >= max(expected)


def test_while_nobody_asks_the_curves_become_whole(runs: tuple[RunSnapshot, RunSnapshot]) -> None:
    cell: Latest[Any] = Latest(tuple((run, run.count - 1) for run in runs))
    work, newest = figure_frames(cell), list[Figures | None]()
    assert next(work) is None
    for _ in range(60):
        newest.append(next(work))
        cell_lanes = newest[-1].lanes if newest[-1] is not None else ()
        if (
            all(
                lane is not None and len(lane.places) >= min(SPREAD, len(run.frames))
                for lane, run in zip(cell_lanes, runs, strict=False)
            )
            and cell_lanes
        ):
            break
    (ode, sde) = newest[-1].lanes if newest[-1] is not None else (None, None)
    assert ode is not None
    assert sde is not None
    assert len(ode.places) == SPREAD
    assert len(sde.places) == 13
    assert (np.diff(ode.places) > 0).all()
    work.close()


def test_lanes_that_change_places_keep_what_was_recorded() -> None:
    specs = [LaneSpec(RunSpec(PAIR, Noise(), replace(SHORT, sampler=name))) for name in ("ode", "ddim")]
    lanes = InStep()
    lanes.follow(tuple(specs))
    assert until(lambda: all(run is not None and run.finished for run in lanes.runs))
    before = lanes.runs
    lanes.follow((specs[1], specs[0]))
    assert lanes.runs[0] is before[1]
    assert lanes.runs[1] is before[0]
    lanes.follow((specs[0],))
    assert lanes.runs == [before[0]]
    lanes.close()


def test_what_a_hand_does_to_lanes() -> None:
    one = (Run(SHORT),)
    two = with_another(one)
    assert [run.sampling.sampler for run in two] == ["ode", "reverse-sde"]
    assert [run.sampling.sampler for run in with_another(with_another(two))][2:] == ["ddim", "annealed"]
    kept = Run(replace(SHORT, sampler="ddim"), Noise("vp"), (Branch(3, (), ((0.0, 1.0),)),))
    three = (*two, kept)
    assert duplicated(three, 2)[3] == kept  # what was dropped in too
    assert removed(three, 0) == (two[1], kept)
    assert moved(three, 2, -1) == (two[0], kept, two[1])
    assert moved(three, 0, -1) == three
    assert changed(three, 1, steps=7)[1].sampling.steps == 7
    assert with_noise(three, 1, process="flow")[1].noise.process == "flow"


def test_the_head_of_a_lane_says_in_what_it_differs() -> None:
    lanes = (Run(SHORT), Run(replace(SHORT, sampler="langevin", field="learned", snapshot=300), Noise("vp")))
    first, second = (head_words(lane, PAIR, lanes) for lane in lanes)
    assert first == "Heun, 30\u00a0steps, true field, variance exploding"
    assert second == "one level, σ\u00a00.15, 30\u00a0steps, step\u00a0300 learned field, variance preserving"
    assert head_words(lanes[0], PAIR, lanes[:1]) == "Heun, 30\u00a0steps"
    guided = Run(replace(SHORT, towards=1, guidance=3.0))
    assert "towards B w\u00a0=\u00a03" in head_words(guided, PAIR, (guided,))


def test_what_is_the_same_is_looked_up_in_what_was_recorded(runs: tuple[RunSnapshot, RunSnapshot]) -> None:
    lanes = (Run(SHORT), Run(replace(SHORT, sampler="reverse-sde", steps=12)))
    assert "same 200 starting points, same seed 0, same true field" in in_all(lanes, runs)
    other = run_of(seed=1)
    assert "same 200 starting points" not in in_all(lanes, (runs[0], other))
    assert "same 200 starting points" not in in_all(lanes, (runs[0], None))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_a_ready_made_pair_is_known_again_until_it_is_changed(pair: Pair) -> None:
    document = Document(target=PAIR).with_parts(sampling=SHORT)
    assert pair_of(document) is None
    made = set_up(document, pair)
    assert pair_of(made) is pair
    lanes = lanes_of(made)
    assert pair_of(with_lanes(made, changed(lanes, 1, steps=7))) is None
    assert pair_of(with_lanes(made, (*lanes[:-1], replace(lanes[-1], noise=Noise("cosine"))))) is None


def test_a_claim_is_what_the_figures_say_at_the_end() -> None:
    pair = next(pair for pair in PAIRS if pair.name == "eight-steps")
    document = set_up(Document().with_parts(sampling=Sampling(particles=500)), pair)
    found = []
    for lane in lanes_of(document):
        *_, run = record(RunSpec(document.target, lane.noise, lane.sampling), realise)
        found.append(run)
    *_, claim = measure_claim(pair, tuple(found))
    assert claim is not None
    assert claim.holds
    distances = [lane_numbers(run, 8).distance for run in found]
    assert " against ".join(significant(distance) for distance in distances) in claim.words
    *_, upside_down = measure_claim(pair, tuple(reversed(found)))
    assert upside_down is not None
    assert not upside_down.holds
