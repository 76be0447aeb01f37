"""Background work: a generator of frozen snapshots in a thread, of which only the newest is kept."""

import os
import sys
import threading
import time
from collections.abc import Generator
from contextlib import suppress
from typing import Any, Generic, TypeVar

Spec = TypeVar("Spec")
Snapshot = TypeVar("Snapshot")
Value = TypeVar("Value")

BEHIND, SOON = 10, 3  # niceness on Linux: of work that can wait, and of what the eye waits for


class Latest(Generic[Value]):
    """A cell that holds the newest value: the writer never waits and the reader never sees an older one.

    It carries intentions *into* a running job (the newest drawing, the newest view); ``version`` counts writes.
    """

    def __init__(self, value: Value) -> None:
        self._changed = threading.Condition()
        self._value = value
        self._version = 0

    def put(self, value: Value) -> None:
        """Replace the value and wake a waiting reader."""
        with self._changed:
            self._value = value
            self._version += 1
            self._changed.notify_all()

    def get(self) -> tuple[Value, int]:
        """Return the newest value and its version."""
        with self._changed:
            return self._value, self._version

    def wait_newer(self, version: int, timeout: float) -> tuple[Value, int]:
        """Return the newest value, waiting up to ``timeout`` seconds for a version above ``version``.

        A job that is asked to end waits no longer.
        """
        ended = _waiting_on(self._changed)
        with self._changed:
            self._changed.wait_for(lambda: self._version > version or ended.is_set(), timeout)
            return self._value, self._version


class Job(Generic[Spec, Snapshot]):
    """One generator run in a daemon thread.

    Nothing is pushed: whoever is interested looks at ``newest``. An exception ends the job and stays in ``error``.
    ``stop`` and ``pause`` take effect between two yields.

    Args:
        spec: the frozen description the work was made from; compare it to see whether the result is still wanted.
        work: a generator of frozen snapshots. It yields before its first slow step and then about every 50 ms.
        name: the thread's name.
        niceness: how far it stands back behind the window's thread.
    """

    def __init__(self, spec: Spec, work: Generator[Snapshot, None, None], name: str, niceness: int = BEHIND) -> None:
        self.spec = spec
        self._work, self._niceness = work, niceness
        self._newest: Snapshot | None = None
        self._error: BaseException | None = None
        self._stop = threading.Event()
        self._waits_on: threading.Condition | None = None
        self._go = threading.Event()
        self._go.set()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> "Job[Spec, Snapshot]":
        """Start the thread and return the job."""
        _running.add(self)
        self._thread.start()
        return self

    @property
    def newest(self) -> Snapshot | None:
        """The newest snapshot, or None before the first."""
        return self._newest

    @property
    def error(self) -> BaseException | None:
        """The exception that ended the work, or None."""
        return self._error

    @property
    def running(self) -> bool:
        """Whether the thread is alive (paused counts as alive)."""
        return self._thread.is_alive()

    @property
    def stopping(self) -> bool:
        """Whether the job was asked to end."""
        return self._stop.is_set()

    @property
    def paused(self) -> bool:
        """Whether the job was asked to pause."""
        return not self._go.is_set()

    def pause(self) -> None:
        """Hold the work at its next yield."""
        self._go.clear()

    def resume(self) -> None:
        """Let a paused job go on."""
        self._go.set()

    def stop(self) -> None:
        """Ask the work to end at its next yield; returns at once."""
        self._stop.set()
        self._go.set()
        waits_on = self._waits_on
        if waits_on is not None:
            with waits_on:
                waits_on.notify_all()

    def join(self, timeout: float | None = None) -> bool:
        """Wait for the thread and return whether it has ended."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        _present.job = self
        try:
            _give_way(self._niceness)
            for snapshot in self._work:
                self._newest = snapshot
                self._go.wait()
                if self._stop.is_set():
                    break
        except BaseException as error:  # noqa: BLE001  a thread has no caller: the panel that started it shows this
            self._error = error
        finally:
            _running.discard(self)
            self._work.close()


def _give_way(niceness: int) -> None:
    """Let the window's thread go first where both want a processor; on Linux a thread has a priority of its own."""
    if sys.platform == "linux":
        with suppress(OSError):  # not allowed: then both have the same right
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), niceness)


class _Present(threading.local):
    """The job that a thread does."""

    job: Job[Any, Any] | None = None


_running: set[Job[Any, Any]] = set()
_present = _Present()


def rest(seconds: float) -> None:
    """Sleep so long; in a job, no longer than until it is asked to end."""
    if _present.job is None:
        time.sleep(seconds)
    else:
        _present.job._stop.wait(seconds)


def _waiting_on(condition: threading.Condition) -> threading.Event:
    """Return what says that the present job is to end, which then wakes who waits on a condition."""
    job = _present.job
    if job is None:
        return threading.Event()
    job._waits_on = condition
    return job._stop


def stop_all(seconds: float) -> bool:
    """Ask every job to end, wait up to so many seconds, and return whether all have."""
    jobs, deadline = tuple(_running), time.monotonic() + seconds
    for job in jobs:
        job.stop()
    return all(job.join(max(0.0, deadline - time.monotonic())) for job in jobs)
