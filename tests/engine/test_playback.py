"""One playhead: play, pause, step, speed, loop, scrub, and the same pictures for the same seed."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from scoreviz.engine.document import Noise, Sampling
from scoreviz.engine.in_step import LaneSpec
from scoreviz.engine.particles import RunSpec
from scoreviz.engine.playback import HOLD_SECONDS, STEPS_PER_SECOND, Playback
from scoreviz.engine.target import Preset, Target
from tests.engine.test_job import until

SPEC = RunSpec(Target.of(base=Preset("pair")), Noise(), Sampling(steps=20, particles=50), None)


def nothing() -> tuple[LaneSpec, ...]:
    return ()


@pytest.fixture
def playback() -> Iterator[Playback]:
    made = Playback()
    made.restart((LaneSpec(SPEC),))
    assert until(lambda: made.run is not None and made.run.finished)
    yield made
    made.close()


def test_play_goes_on_at_the_speed_asked_for(playback: Playback) -> None:
    playback.playing, playback.speed = True, 2.0
    playback.advance(5 / STEPS_PER_SECOND, nothing)
    assert playback.index == 10
    playback.playing = False
    playback.advance(1.0, nothing)
    assert playback.index == 10


def test_play_stops_at_the_end_and_a_loop_begins_again(playback: Playback) -> None:
    playback.playing = True
    playback.advance(10.0, nothing)
    assert playback.at_end
    playback.advance(0.01, nothing)
    assert not playback.playing
    playback.playing = playback.looping = True
    playback.advance(HOLD_SECONDS, lambda: (LaneSpec(SPEC),))
    assert playback.index == 0
    assert playback.playing


def test_step_and_scrub(playback: Playback) -> None:
    playback.step(3)
    playback.step(-1)
    assert playback.index == 2
    playback.step(-10)
    assert playback.index == 0
    playback.seek_time(0.5)
    moment = playback.moment()
    assert moment is not None
    assert moment.t == pytest.approx(0.5, abs=0.026)
    playback.seek(1000)
    assert playback.at_end


def test_trails_end_where_the_points_are(playback: Playback) -> None:
    playback.seek(12)
    trails, moment = playback.trails(10), playback.moment()
    assert trails is not None
    assert moment is not None
    assert trails.shape == (13, 10, 2)
    np.testing.assert_array_equal(trails[-1], moment.points[::5])


def test_only_stochastic_runs_are_traced_in_full(playback: Playback) -> None:
    assert playback.paths(3) is None
    playback.restart((LaneSpec(replace(SPEC, sampling=replace(SPEC.sampling, sampler="reverse-sde"))),))
    assert until(lambda: playback.run is not None and playback.run.finished)
    playback.seek(7)
    paths = playback.paths(3)
    assert paths is not None
    assert paths.shape == (8, 3, 2)


def test_a_coordinate_that_is_put_back_by_chance_draws_no_ways(playback: Playback) -> None:
    sampling = replace(SPEC.sampling, sampler="reverse-sde", known="x")
    playback.restart((LaneSpec(replace(SPEC, sampling=sampling)),))
    assert until(lambda: playback.run is not None and playback.run.finished)
    playback.seek(7)
    assert playback.paths(3) is None
    trails, chosen = playback.trails(10), playback.trails(10, 5)
    assert trails is not None
    assert chosen is not None
    assert len(trails) == 1
    assert len(chosen) == 6  # what a person chooses is drawn


def test_same_spec_same_frames(playback: Playback) -> None:
    again = Playback()
    again.restart((LaneSpec(SPEC),))
    assert until(lambda: again.run is not None and again.run.finished)
    assert again.run is not None
    assert playback.run is not None
    np.testing.assert_array_equal(again.run.frames, playback.run.frames)
    other = Playback()
    other.restart((LaneSpec(replace(SPEC, sampling=replace(SPEC.sampling, seed=1))),))
    assert until(lambda: other.run is not None and other.run.finished)
    assert other.run is not None
    assert not np.array_equal(other.run.frames, playback.run.frames)


def test_a_failing_run_says_why() -> None:
    playback = Playback()
    playback.restart((LaneSpec(replace(SPEC, sampling=replace(SPEC.sampling, field="learned"))),))
    assert until(lambda: playback.failure != "")
    assert "learned" in playback.failure
