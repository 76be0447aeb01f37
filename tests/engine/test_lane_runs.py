"""Lanes run to their end without a window: the same frames as in the theatre, and what was touched is told apart."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest

from scoreviz.engine import particles
from scoreviz.engine.document import Document, Noise
from scoreviz.engine.in_step import InStep
from scoreviz.engine.lane_history import evenly, histories
from scoreviz.engine.lane_numbers import lane_numbers
from scoreviz.engine.lane_runs import LaneRuns, frame_in, only_lane, run_lanes, touched, ways
from scoreviz.engine.lanes import lane_specs
from scoreviz.engine.project import open_project, save
from scoreviz.engine.recording import digest_of
from scoreviz.engine.refusal import Refused
from scoreviz.engine.scenery import Scenery
from tests.engine.test_job import until
from tests.engine.test_project import trained
from tests.engine.test_same_frames import DOCUMENT, LANES, TOUCHED

Result = TypeVar("Result")
NEWEST = replace(DOCUMENT, theatre=replace(DOCUMENT.theatre, beside=LANES[:2]))  # no network of an earlier step


def ended(work: Generator[Any, None, Result]) -> Result:
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: Result = done.value
            return result


def ran(document: Document) -> LaneRuns:
    saved = trained()
    return ended(run_lanes("lanes", Scenery(document, None, saved.learned, saved)))


def digests(runs: LaneRuns) -> list[str]:
    return [digest_of(run) for lane in runs.lanes for run in (lane.run, lane.branch) if run is not None]


def test_lanes_are_those_of_the_theatre_before_saving_and_after_opening(tmp_path: Path) -> None:
    saved = trained()
    theatre = InStep()
    theatre.follow(lane_specs(NEWEST, saved.learned, lambda _: None))
    assert until(lambda: theatre.table() is not None and not theatre.recording)
    played = [digest_of(r.run) for lane in theatre.lanes for r in (lane.original, lane.branch) if r.run is not None]
    table = theatre.table()
    theatre.close()
    save(tmp_path / "a.scoreviz", NEWEST, saved)
    opened = open_project(tmp_path / "a.scoreviz")
    runs = ran(NEWEST)
    assert len(played) == 5
    assert digests(runs) == digests(ran(opened.document)) == played
    assert table is not None
    np.testing.assert_array_equal(runs.table.frames, table.frames)


def test_what_was_touched_is_all_that_differs() -> None:
    """Of the branches in ``TOUCHED``: particle 2 moved and one dropped at step 4, that one moved again at step 9."""
    lane = ran(NEWEST).lanes[0]
    run, branch = lane.run, lane.branch
    assert branch is not None
    for frame in range(run.count):
        columns = touched(branch, frame)
        assert columns.tolist() == ([] if frame < 4 else [2, 120])
        others = np.setdiff1d(np.arange(120), columns)
        np.testing.assert_array_equal(branch.frames[frame, others], run.frames[frame, others])
    assert not np.array_equal(branch.frames[-1, 2], run.frames[-1, 2])
    assert ways(branch, 10, 5).shape == (7, 2, 2)
    assert ways(branch, 10, 1)[0, 0] == pytest.approx(TOUCHED[0].moved[0][1])


def test_a_branch_of_which_fewer_steps_are_kept_is_looked_up_by_its_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(particles, "KEPT_BYTES", 21 * 120 * 8)  # just enough for the run without what is dropped in
    lane = ran(replace(NEWEST, theatre=replace(NEWEST.theatre, beside=()))).lanes[0]
    assert lane.branch is not None
    assert (lane.run.stride, lane.branch.stride) == (1, 2)
    for frame in range(lane.run.count):
        assert 0 <= lane.branch.step_of(frame_in(lane.branch, lane.run, frame)) - lane.run.step_of(frame) <= 1


def test_what_is_measured_is_what_stands_under_a_lane() -> None:
    runs = ran(NEWEST)
    moments = evenly(runs.table.last, 4)
    told = ended(histories(runs, moments))
    for place, (lane, one) in enumerate(zip(runs.lanes, told, strict=True)):
        for moment, distance, floor in zip(moments.tolist(), one.distances, one.floors, strict=True):
            numbers = lane_numbers(lane.run, runs.frames(moment)[place])
            assert (distance, floor) == pytest.approx((numbers.distance, numbers.floor.mean), rel=1e-12)


@pytest.mark.parametrize(("last", "most", "moments"), [(0, 16, [0]), (3, 16, [0, 1, 2, 3]), (100, 3, [0, 50, 100])])
def test_moments_are_even_and_have_both_ends(last: int, most: int, moments: list[int]) -> None:
    assert evenly(last, most).tolist() == moments


def test_a_lane_by_itself_is_a_document_of_one_run() -> None:
    only = only_lane("p", DOCUMENT, 2)
    assert only.noise == Noise("vp")
    assert only.sampling == replace(LANES[0].sampling, particles=120, seed=11)
    assert (only.theatre.branches, only.theatre.beside) == (TOUCHED, ())
    with pytest.raises(Refused, match=r"^p: it has 4 lanes, and no lane 5$"):
        only_lane("p", DOCUMENT, 5)


def test_a_network_that_was_not_kept_is_refused() -> None:
    with pytest.raises(Refused, match=r"^lanes: the network at step 300 was not kept: choose another, or the newest$"):
        ran(DOCUMENT)
