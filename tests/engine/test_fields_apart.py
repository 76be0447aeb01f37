"""Fields from a process of their own are those that are worked out here."""

import json
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np
import pytest
import torch

from scoreviz.engine.document import Noise
from scoreviz.engine.field_messages import Receiver, Sender, can_travel, heard, told
from scoreviz.engine.fields import FieldRequest, snapshot
from scoreviz.engine.fields_apart import FieldsApart
from scoreviz.engine.guided_view import GuidedView
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.worker import Message, Worker, WorkerLost, field_workers
from scoreviz.maths.network import Learned, ScoreNet, initial_weights

PATIENCE = 60.0  # seconds; a process gives way to whatever else runs
AXIS = np.linspace(-2.0, 2.0, 12, dtype=np.float32)
RASTER = np.linspace(-2.0, 2.0, 64, dtype=np.float32)
MOONS = Target.of(Preset("two-moons"))


def learned(seed: int) -> Learned:
    return Learned(ScoreNet(16, 2, weights=initial_weights(16, 2, torch.Generator().manual_seed(seed))))


ONE, OTHER = learned(1), learned(2)
REQUEST = FieldRequest(MOONS, Noise(), 0.4, AXIS, AXIS, RASTER, RASTER, ONE, wants_difference=True, map="error")
LOOKS: dict[str, dict[str, Any]] = {
    "arrows": {},
    "rival": {"rival": OTHER, "view": "split", "map": "curl"},
    "streamlines": {"style": "streamlines", "spacing": 0.4},
    "drift": {"shows": "reverse-ode", "map": "divergence"},
    "points": {"places": "points", "data": True, "coarse": 2},
    "other process": {"noise": Noise("vp", kernel="uniform"), "t": 0.7, "map": "log-density"},
    "nothing learned": {"learned": None, "wants_difference": False, "map": "magnitude"},
}


def crossed(message: Message) -> Message:
    """Return a message as it arrives; besides words, only arrays of numbers arrive at all."""
    for name, array in message[1].items():
        assert isinstance(array, np.ndarray), name
    return json.loads(json.dumps(message[0])), message[1]


def assert_alike(one: Any, other: Any) -> None:
    assert type(one) is type(other)
    if isinstance(one, np.ndarray):
        np.testing.assert_array_equal(one, other)
    elif isinstance(one, tuple):
        assert len(one) == len(other)
        for a, b in zip(one, other, strict=True):
            assert_alike(a, b)
    elif is_dataclass(one) and not isinstance(one, FieldRequest):
        for part in fields(one):
            assert_alike(getattr(one, part.name), getattr(other, part.name))
    else:
        assert one == other


@pytest.mark.parametrize("look", LOOKS)
def test_request_and_answer_cross_unchanged(look: str) -> None:
    request = replace(REQUEST, **LOOKS[look])
    there = Receiver().request(crossed(Sender().order(request)))
    for part in fields(FieldRequest):
        if part.name not in ("learned", "rival"):
            assert_alike(getattr(there, part.name), getattr(request, part.name))
    assert_alike(heard(crossed(told(snapshot(there))), request), snapshot(request))


def test_what_is_known_there_is_not_sent_again() -> None:
    sender, receiver = Sender(), Receiver()
    receiver.request(crossed(sender.order(REQUEST)))
    words, arrays = crossed(sender.order(replace(REQUEST, t=0.5)))
    assert not {"document", "learned", "rival"} & set(words)
    assert set(arrays) == {"xs", "ys", "raster_xs", "raster_ys"}
    there = receiver.request((words, arrays))
    assert there.target == MOONS
    assert_alike(snapshot(there).learned, snapshot(replace(REQUEST, t=0.5)).learned)
    gone = receiver.request(crossed(sender.order(replace(REQUEST, learned=None))))
    assert gone.learned is None
    newer = receiver.request(crossed(sender.order(replace(REQUEST, learned=OTHER))))
    assert_alike(snapshot(newer).learned, snapshot(replace(REQUEST, learned=OTHER)).learned)


def test_what_guides_a_run_and_fields_that_are_no_network_stay_here() -> None:
    assert can_travel(REQUEST)
    assert not can_travel(replace(REQUEST, guided=GuidedView()))
    assert not can_travel(replace(REQUEST, learned=snapshot))  # type: ignore[arg-type]  # anything but a network


@pytest.fixture
def apart() -> Iterator[FieldsApart]:
    made = FieldsApart()
    yield made
    made.close()


def begin(apart: FieldsApart) -> Worker:
    """Ask until the process answers, which has to import torch first, and return it."""
    end = time.monotonic() + PATIENCE
    while not apart.is_apart:
        assert time.monotonic() < end
        apart(REQUEST)
        time.sleep(0.01)
    assert apart.worker is not None
    return apart.worker


def test_it_answers_here_until_the_process_is_ready_and_then_there(apart: FieldsApart) -> None:
    answers = [apart(REQUEST)]
    assert not apart.is_apart
    begin(apart)
    answers.append(apart(REQUEST))
    for answer in answers:
        assert answer.request is REQUEST
        assert_alike(answer, snapshot(REQUEST))


def test_a_drawing_that_has_just_changed_is_answered_here(apart: FieldsApart) -> None:
    begin(apart)
    other = replace(REQUEST, target=Target.of(Preset("ring")))
    assert_alike(apart(other), snapshot(other))
    assert not apart.is_apart
    assert_alike(apart(other), snapshot(other))
    assert apart.is_apart


def test_what_goes_wrong_there_is_raised_here(apart: FieldsApart) -> None:
    begin(apart)
    with pytest.raises(RuntimeError, match="nothing"):
        apart(replace(REQUEST, noise=Noise("nothing")))  # type: ignore[arg-type]  # there is no such process
    assert_alike(apart(REQUEST), snapshot(REQUEST))


def test_a_killed_process_is_told_and_the_next_one_serves(apart: FieldsApart) -> None:
    worker = begin(apart)
    os.kill(worker.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    with pytest.raises(WorkerLost, match="The process that works out the fields ended by itself"):
        apart(REQUEST)
    apart.close()
    next_one = FieldsApart()
    begin(next_one)
    next_one.close()


def test_a_process_is_handed_on_with_an_answer_still_under_way() -> None:
    first, second = FieldsApart(), FieldsApart()
    worker = begin(first)
    worker.send(({**Sender().order(REQUEST)[0], "number": -5}, Sender().order(REQUEST)[1]))
    first.close()
    assert begin(second) is worker
    other = replace(REQUEST, t=0.6)
    assert_alike(second(other), snapshot(other))
    second.close()
    assert field_workers.take() is worker
    field_workers.give_back(worker)
