"""A worker answers in another process, says so when it is lost, and goes when nobody holds its pipe."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from scoreviz.engine.worker import NICENESS, Worker, WorkerLost, Workers
from tests.engine.test_job import until

DOUBLING = "tests.engine.serving.doubling"


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(DOUBLING, "doubles")
    yield made
    made.end()


def test_words_and_arrays_cross_unchanged(worker: Worker) -> None:
    turned = np.arange(6, dtype=np.float32).reshape(2, 3).T
    arrays: dict[str, NDArray[Any]] = {"turned": turned, "one": np.array(3, np.int64), "none": np.empty((0, 2))}
    worker.send(({"word": "Füße", "number": 0.1, "none": None}, arrays))
    words, doubled = worker.receive()
    assert words["heard"] == {"word": "Füße", "number": 0.1, "none": None}
    for name, array in arrays.items():
        np.testing.assert_array_equal(doubled[name], 2 * array)
        assert doubled[name].dtype == array.dtype


def test_large_messages_both_ways_do_not_wait_for_each_other(worker: Worker) -> None:
    large = np.ones(1_000_000)
    for _ in range(4):
        worker.send(({}, {"large": large}))
    for _ in range(4):
        assert worker.receive()[1]["large"].sum() == 2 * large.sum()


@pytest.mark.skipif(not hasattr(os, "nice"), reason="no niceness on this system")
def test_it_gives_way_to_the_window(worker: Worker) -> None:
    worker.send(({}, {}))
    assert worker.receive()[0]["niceness"] == min(19, os.nice(0) + NICENESS)


def test_a_lost_worker_is_told_with_its_status(worker: Worker) -> None:
    worker.send(({"die": 7}, {}))
    with pytest.raises(WorkerLost, match=r"The process that doubles ended by itself \(exit status 7\)"):
        worker.receive()
    assert not worker.alive
    with pytest.raises(WorkerLost, match="exit status 7"):
        worker.send(({}, {}))


def test_an_idle_one_is_used_again_and_a_dead_one_is_not() -> None:
    workers = Workers(DOUBLING, "doubles")
    first = workers.take()
    workers.give_back(first)
    assert workers.take() is first
    other = workers.take()
    assert other is not first
    workers.give_back(first)
    workers.give_back(other)  # one idle worker is enough
    assert until(lambda: not other.alive)
    first.send(({"die": 1}, {}))
    assert until(lambda: not first.alive)
    new = workers.take()
    assert new.alive
    new.end()


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be asked there whether it exists")
def test_it_goes_when_its_owner_is_gone() -> None:
    code = (
        "import os, time; from scoreviz.engine.worker import Worker\n"
        f"w = Worker({DOUBLING!r}, 'doubles'); w.send(({{}}, {{}})); w.receive()\n"
        "print(w.pid, flush=True); os._exit(0)"
    )
    pid = int(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
    end = time.monotonic() + 5
    while time.monotonic() < end and _exists(pid):
        time.sleep(0.02)
    assert not _exists(pid)


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
