"""The weights as they were: never too many, the first for good, the rest evenly in the logarithm of the step."""

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from scoreviz.engine.device import Device
from scoreviz.engine.document import Network, Training
from scoreviz.engine.job import Latest
from scoreviz.engine.levels import SIGMAS, measured_at
from scoreviz.engine.past import FIRST, LEAST, MOST, MOST_BYTES, MOST_IN_FILE, Past, PastStep, capacity, thinned
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec
from scoreviz.engine.training import train
from scoreviz.maths.network import count_weights

SPEC = TrainingSpec(Target.of(Preset("two-moons")), Network(16, 2), Training(batch=64))
WEIGHTS = count_weights(16, 2)


def gathered(arrivals: list[int], most: int) -> list[int]:
    """Return what is kept of steps that come one after the other."""
    kept: list[int] = []
    for step in arrivals:
        kept.append(step)
        kept = [kept[place] for place in thinned(kept, most)]
        assert len(kept) <= most
    return kept


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=400),
    st.integers(LEAST, MOST),
    st.sampled_from([1, 3, 40]),
)
def test_the_kept_steps_are_few_and_about_geometric(strides: list[int], most: int, factor: int) -> None:
    """No gap that thinning makes is wider than the bound, which follows from the ratios' product alone."""
    arrivals = sorted({*FIRST, *np.cumsum(np.array(strides) * factor).tolist()})
    kept = gathered(arrivals, most)
    assert len(kept) == min(most, len(arrivals))
    assert kept[-1] == arrivals[-1]
    assert set(FIRST) & set(arrivals) <= set(kept)
    bound = (kept[-1] / kept[0]) ** (2 / (most - 1 - len(FIRST)))
    for earlier, later in itertools.pairwise(kept):
        arrived = arrivals.index(later) == arrivals.index(earlier) + 1
        assert arrived or later / earlier <= bound * (1 + 1e-12)


def test_the_bound_holds_for_a_long_training_at_every_moment() -> None:
    kept: list[int] = []
    for step in sorted({*FIRST, *range(1, 60_000, 70)}):
        kept.append(step)
        kept = [kept[place] for place in thinned(kept, MOST)]
    assert len(kept) == MOST
    ratios = [later / earlier for earlier, later in itertools.pairwise(kept) if earlier >= FIRST[-1]]
    assert max(ratios) < 60_000 ** (2 / (MOST - 1 - len(FIRST)))
    assert max(ratios) < 1.35  # and far better than the bound, 1.47


def test_memory_is_bounded_whatever_the_network() -> None:
    for width, layers in ((8, 1), (64, 3), (128, 4), (1024, 16)):
        weights = count_weights(width, layers)
        assert capacity(weights) <= MOST
        assert 4 * weights * capacity(weights) <= MOST_BYTES
    assert capacity(count_weights(64, 3)) == MOST
    assert capacity(count_weights(1024, 16)) == 0


def snapshots(steps: int) -> list[TrainingSnapshot]:
    return list(train(Latest(SPEC), None, Device(), realise, max_steps=steps))


@pytest.fixture(scope="module")
def trained() -> tuple[list[TrainingSnapshot], Past]:
    found = snapshots(310)
    past = Past()
    for snapshot in found:
        past = past.with_snapshot(snapshot)
    return found, past


def test_it_holds_the_very_weights_of_each_step(trained: tuple[list[TrainingSnapshot], Past]) -> None:
    found, past = trained
    assert set(FIRST) <= set(past.steps)
    by_step = {one.step: one for one in found if one.saved is not None and one.error_step[-1] == one.step}
    assert past.steps == tuple(sorted(by_step))
    for step in past.steps:
        saved = by_step[step].saved
        assert saved is not None
        np.testing.assert_array_equal(past.at(step).average, saved.arrays["average"])
        assert past.at(step).errors.mean() == by_step[step].headline


def test_looking_back_shows_those_weights_and_their_error(trained: tuple[list[TrainingSnapshot], Past]) -> None:
    found, past = trained
    then = replace(found[-1], past=past).as_it_was(50)
    at_50 = next(one for one in found if one.step == 50)
    points = realise(SPEC.target).sample(100, 0.3, torch.Generator().manual_seed(1))
    assert then.learned is not None
    assert at_50.learned is not None
    np.testing.assert_array_equal(then.learned.score(points, 0.3), at_50.learned.score(points, 0.3))
    assert (then.step, then.headline) == (50, at_50.headline)
    with pytest.raises(KeyError):
        found[-1].as_it_was(51)


def test_a_training_that_begins_anew_forgets(trained: tuple[list[TrainingSnapshot], Past]) -> None:
    found, past = trained
    first = next(one for one in found if one.step == 1)
    assert past.with_snapshot(first).steps == (1,)


def made(steps: list[int], level: float | None = None) -> Past:
    rng = np.random.default_rng(0)
    return Past(
        tuple(
            PastStep(
                step, "eps", rng.normal(size=WEIGHTS).astype(np.float32), rng.random(len(measured_at(level))), level
            )
            for step in steps
        )
    )


@pytest.mark.parametrize("level", [None, 0.3, float(SIGMAS[2])])
def test_a_file_gives_it_back_bit_by_bit(level: float | None) -> None:
    past = made([1, 10, 50, 700], level)
    back = Past.from_arrays(past.to_arrays(), WEIGHTS, "eps", 700)
    assert back.steps == past.steps
    for one, other in zip(past.kept, back.kept, strict=True):
        np.testing.assert_array_equal(one.average, other.average)
        np.testing.assert_array_equal(one.errors, other.errors)
        assert (one.prediction, one.level) == (other.prediction, other.level)


def test_a_file_keeps_fewer_the_first_among_them() -> None:
    past = made([*FIRST, *range(400, 4000, 60)])
    arrays = past.to_arrays()
    kept = arrays["past_step"].tolist()
    assert len(kept) == MOST_IN_FILE
    assert set(FIRST) < set(kept)
    assert Past().to_arrays() == {}
    assert Past.from_arrays({}, WEIGHTS, "edm", 5).kept == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("past_step", np.array([1, 10, 10, 700])),
        ("past_step", np.array([0, 10, 50, 700])),
        ("past_step", np.array([1, 10, 50, 701])),
        ("past_step", np.array([-(2**63), 10, 50, 700])),
        ("past_step", np.array(3)),
        ("past_step", np.array([], np.int64)),
        ("past_step", np.arange(1, 100)),
        ("past", np.zeros(3, np.float32)),
        ("past", np.full(4 * WEIGHTS, np.nan, np.float32)),
        ("past", np.zeros((4, WEIGHTS), np.float32)),
        ("past_prediction", np.array([0, 0, 0, 7])),
        ("past_prediction", np.array([0, 0, 0, -1])),
        ("past_prediction", np.array([6, 6, 6, 6])),  # an energy has another number of weights
        ("past_level", np.array([0, 0, 0, -1.0])),
        ("past_level", np.array([0, 0, 0, math.inf])),
        ("past_error", np.full(4 * 9, -0.1)),
        ("past_error", np.zeros(4)),
        ("past_error", None),
    ],
)
def test_what_cannot_be_is_refused(name: str, value: np.ndarray | None) -> None:
    arrays = made([1, 10, 50, 700]).to_arrays()
    if value is None:
        del arrays[name]
    else:
        arrays[name] = value
    with pytest.raises(ValueError, match=r"training|trained"):
        Past.from_arrays(arrays, WEIGHTS, "eps", 700)


def test_it_goes_through_a_saved_training(trained: tuple[list[TrainingSnapshot], Past]) -> None:
    found, past = trained
    saved = SavedTraining.of(replace(found[-1], past=past))
    assert saved is not None
    arrays, words = saved.to_arrays()
    back = SavedTraining.from_arrays(arrays, words)
    assert back.past.steps == past.steps
    assert back.as_it_was(50).step == 50
