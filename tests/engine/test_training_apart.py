"""Training in another process is the same training, follows the same cell, and fails in one sentence."""

import os
import signal
import time
from collections.abc import Callable, Generator
from dataclasses import replace

import numpy as np
import pytest

from scoreviz.engine.device import Device
from scoreviz.engine.document import Network, Training
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.marks import Stroke
from scoreviz.engine.target import Blank, Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.training import SavedTraining, TrainingSnapshot, TrainingSpec, train
from scoreviz.engine.training_apart import train_apart
from scoreviz.engine.worker import WorkerLost, trainers
from tests.engine.test_job import PATIENCE, until

SPEC = TrainingSpec(Target.of(Preset("two-moons"), name="Two moons"), Network(16, 2), Training(batch=64))
PAINTED = Target.of(Preset("two-moons"), (Stroke(((0.0, 0.0), (1.0, 0.5))),), name="Two moons")

Work = Generator[TrainingSnapshot, None, None]


def first(work: Work, wanted: Callable[[TrainingSnapshot], bool]) -> TrainingSnapshot:
    return next(snapshot for snapshot in work if wanted(snapshot))


def test_it_is_the_same_training_bit_for_bit() -> None:
    work = train_apart(Latest(SPEC), None, Device())
    apart = first(work, lambda s: s.step >= 40)
    work.close()
    *_, here = train(Latest(SPEC), None, Device(), realise, max_steps=apart.step)
    assert apart.saved is not None
    assert here.saved is not None
    for name, array in here.saved.arrays.items():
        np.testing.assert_array_equal(apart.saved.arrays[name], array)
    assert apart.spec == here.spec
    assert apart.device == here.device
    assert apart.error[0] == here.error[0]  # of the network before its first step


def test_it_begins_with_what_was_saved_and_goes_on_from_there() -> None:
    *_, before = train(Latest(SPEC), None, Device(), realise, max_steps=30)
    saved = SavedTraining.of(before)
    work = train_apart(Latest(SPEC), saved, Device())
    shown = next(work)
    assert shown.step == 30
    assert shown.learned is not None
    later = first(work, lambda s: s.step > 40)
    work.close()
    *_, here = train(Latest(SPEC), before, Device(), realise, max_steps=later.step)
    assert later.saved is not None
    assert here.saved is not None
    np.testing.assert_array_equal(later.saved.arrays["raw"], here.saved.arrays["raw"])


def test_another_network_begins_anew() -> None:
    *_, before = train(Latest(SPEC), None, Device(), realise, max_steps=30)
    work = train_apart(Latest(replace(SPEC, network=Network(24, 2))), SavedTraining.of(before), Device())
    assert next(work).step == 0
    work.close()


def test_it_follows_the_newest_specification() -> None:
    cell = Latest(SPEC)
    work = train_apart(cell, None, Device())
    first(work, lambda s: s.step > 5)
    cell.put(replace(SPEC, target=PAINTED))
    snapshot = first(work, lambda s: s.spec.target == PAINTED)
    assert snapshot.step > 5
    cell.put(replace(SPEC, target=Target.of(Blank())))
    assert "empty" in first(work, lambda s: s.note != "").note
    work.close()


def test_a_target_that_cannot_be_learned_ends_it_with_a_sentence() -> None:
    *_, last = train_apart(Latest(replace(SPEC, target=Target.of(Blank()))), None, Device())
    assert last.failure == "The drawing is empty: paint something, or pick a shape."


def test_what_goes_wrong_there_is_raised_here_and_the_worker_serves_on() -> None:
    impossible = replace(SPEC, training=Training(batch=1))
    with pytest.raises(RuntimeError, match=r"training\.batch must be a whole number"):
        list(train_apart(Latest(impossible), None, Device()))
    worker = trainers.take()
    trainers.give_back(worker)
    work = train_apart(Latest(SPEC), None, Device())
    first(work, lambda s: s.step > 0)
    work.close()
    assert trainers.take() is worker
    trainers.give_back(worker)


def test_a_killed_process_is_told_and_the_next_training_has_a_new_one() -> None:
    worker = trainers.take()
    trainers.give_back(worker)
    job = Job(SPEC, train_apart(Latest(SPEC), None, Device()), "training").start()
    assert until(lambda: job.newest is not None and job.newest.step > 5)
    os.kill(worker.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    assert job.join(PATIENCE)
    assert isinstance(job.error, WorkerLost)
    assert job.newest is not None
    assert job.newest.learned is not None
    work = train_apart(Latest(SPEC), None, Device())
    assert first(work, lambda s: s.step > 5).failure == ""
    work.close()


def test_a_held_training_comes_to_rest() -> None:
    job = Job(SPEC, train_apart(Latest(SPEC), None, Device()), "training").start()
    assert until(lambda: job.newest is not None and job.newest.step > 5)
    job.pause()
    time.sleep(0.2)
    held = job.newest
    time.sleep(1.0)
    job.resume()
    assert until(lambda: job.newest is not held)
    assert held is not None
    assert job.newest is not None
    assert job.newest.seconds - held.seconds < 0.5  # of stepping; without rest it would be about a second
    job.stop()
    assert job.join(PATIENCE)
