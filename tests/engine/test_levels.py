"""Which error is told of a network that is trained at one noise level."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from scoreviz.engine.device import Device
from scoreviz.engine.levels import SIGMAS, headline, measured_at
from scoreviz.engine.targets import realise
from scoreviz.engine.training import resting, train
from scoreviz.engine.training_messages import heard, told
from tests import oracles
from tests.engine.test_training import BLOBS, MIXTURE, SMALL, cell, last, steps_from, until

ONLY = 0.3
ONE = replace(SMALL, training=replace(SMALL.training, sigma=ONLY))


def test_the_figure_is_the_mean_or_that_of_the_only_level() -> None:
    errors = np.arange(8.0)
    assert headline(errors, None) == 3.5
    levels = measured_at(ONLY)
    assert len(levels) == 9
    assert headline(levels, ONLY) == ONLY
    np.testing.assert_array_equal(measured_at(float(SIGMAS[2])), SIGMAS)
    assert headline(errors, float(SIGMAS[2])) == 2.0


def test_training_at_one_level_tells_the_error_at_that_level() -> None:
    snapshot = last(ONE, 800)
    assert snapshot.learned is not None
    assert snapshot.error_level == ONLY
    assert snapshot.headline == snapshot.error[-1]
    y = realise(BLOBS).sample(50_000, ONLY, torch.Generator().manual_seed(99))
    true = oracles.mixture_score(y.numpy(), *MIXTURE, ONLY)
    gap = ((snapshot.learned.score(y, ONLY).numpy() - true) ** 2).sum(1)
    error, size = gap.mean() / (true**2).sum(1).mean(), (true**2).sum(1).mean()
    assert abs(snapshot.error[-1] - error) < 5 * gap.std() / size / np.sqrt(2_500) + 0.1 * error
    assert snapshot.error[-1] < 0.5 * snapshot.error_by_sigma.mean()  # which it was never asked to lower


def test_another_level_begins_another_curve_on_the_same_weights() -> None:
    newest, work = steps_from(SMALL)
    before = until(work, 200)
    assert before.error_level is None
    newest.put(ONE)
    after = until(work, before.step + 100)
    assert after.error_level == ONLY
    assert after.error_step[0] >= before.step
    assert after.loss_step[0] < before.step
    newest.put(SMALL)
    back = until(work, after.step + 50)
    assert back.error_level is None
    assert back.headline == pytest.approx(back.error_by_sigma.mean())


def test_the_level_crosses_to_another_process_and_a_file() -> None:
    snapshot = last(ONE, 60)
    again = heard(told(snapshot), ONE, Device())
    assert (again.error_level, again.headline) == (ONLY, snapshot.headline)
    assert again.saved is not None
    rested = resting(again.saved, ONE, Device(), realise)
    assert rested.headline == pytest.approx(snapshot.headline)
    *_, nothing = train(cell(ONE), again.saved, Device(), realise, max_steps=0)
    assert nothing.headline == pytest.approx(snapshot.headline)
