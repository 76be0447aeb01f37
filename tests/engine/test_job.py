"""A job keeps only the newest snapshot, stops and pauses between yields, and keeps its exception."""

import threading
import time
from collections.abc import Callable, Generator

from scoreviz.engine.job import Job, Latest, rest, stop_all

PATIENCE = 5.0  # seconds until a thread that should have done something counts as stuck


def until(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.002)
    return False


def counting(gate: threading.Event | None = None) -> Generator[int, None, None]:
    n = 0
    while True:
        yield n
        n += 1
        if gate is None:
            time.sleep(0.001)
        else:
            gate.wait(PATIENCE)


def test_newest_snapshot_wins() -> None:
    job = Job("spec", counting(), "count").start()
    assert until(lambda: (job.newest or 0) > 5)
    job.stop()
    assert job.join(PATIENCE)
    assert job.spec == "spec"


def test_stop_ends_a_paused_job() -> None:
    job = Job(None, counting(), "count").start()
    job.pause()
    time.sleep(0.02)
    held = job.newest
    time.sleep(0.05)
    assert job.newest == held
    assert job.paused
    job.stop()
    assert job.join(PATIENCE)


def test_resume_goes_on_from_where_it_was() -> None:
    job = Job(None, counting(), "count").start()
    job.pause()
    time.sleep(0.02)
    held = job.newest or 0
    job.resume()
    assert until(lambda: (job.newest or 0) > held + 3)
    job.stop()
    assert job.join(PATIENCE)


def test_an_exception_is_kept_and_ends_the_job() -> None:
    def failing() -> Generator[int, None, None]:
        yield 1
        raise ZeroDivisionError("no good")

    job = Job(None, failing(), "fail").start()
    assert job.join(PATIENCE)
    assert job.newest == 1
    assert isinstance(job.error, ZeroDivisionError)


def test_the_generator_is_closed_when_the_job_stops() -> None:
    closed = threading.Event()

    def work() -> Generator[int, None, None]:
        try:
            while True:
                yield 0
                time.sleep(0.001)
        finally:
            closed.set()

    job = Job(None, work(), "close").start()
    job.stop()
    assert closed.wait(PATIENCE)


def test_latest_gives_the_newest_value_and_wakes_a_reader() -> None:
    cell = Latest("a")
    assert cell.get() == ("a", 0)
    threading.Timer(0.02, cell.put, args=("b",)).start()
    assert cell.wait_newer(0, PATIENCE) == ("b", 1)
    assert cell.wait_newer(1, 0.01) == ("b", 1)


def test_all_jobs_can_be_stopped_at_once() -> None:
    jobs = [Job(None, counting(), "count").start() for _ in range(3)]
    assert stop_all(PATIENCE)
    assert not any(job.running for job in jobs)


LONG = 100 * PATIENCE


def test_a_job_that_waits_for_news_ends_when_it_is_asked_to() -> None:
    cell = Latest(0)

    def waiting() -> Generator[int, None, None]:
        yield 0
        while True:
            yield cell.wait_newer(cell.get()[1], LONG)[0]

    job = Job(None, waiting(), "waits").start()
    assert until(lambda: job.newest is not None)
    time.sleep(0.02)
    assert job.running
    job.stop()
    assert job.join(PATIENCE)


def test_a_job_that_rests_ends_when_it_is_asked_to() -> None:
    def resting() -> Generator[int, None, None]:
        yield 0
        rest(LONG)
        yield 1

    job = Job(None, resting(), "rests").start()
    assert until(lambda: job.newest is not None)
    time.sleep(0.02)
    job.stop()
    assert job.join(PATIENCE)
    assert job.newest in (0, 1)
