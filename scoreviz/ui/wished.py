"""Work that follows a wish: one job at a time, always about the newest wish."""

from collections.abc import Callable, Generator
from typing import Generic, TypeVar

from scoreviz.engine.job import SOON, Job
from scoreviz.wording import tr

Spec = TypeVar("Spec")
Snapshot = TypeVar("Snapshot")


class Wished(Generic[Spec, Snapshot]):
    """Runs what is wished for; another wish ends a job at its next yield, and what it made stays until there is more.

    Args:
        work: makes the snapshots of a wish; None among them says that there is nothing to show yet.
        name: of the thread.
    """

    def __init__(self, work: Callable[[Spec], Generator[Snapshot | None, None, None]], name: str) -> None:
        self._work, self._name = work, name
        self._wish: Spec | None = None
        self._begun = False
        self._job: Job[Spec, Snapshot | None] | None = None
        self.newest: Snapshot | None = None

    @property
    def busy(self) -> bool:
        """Whether there is more to come."""
        return self._job is not None or (self._wish is not None and not self._begun)

    def want(self, wish: Spec | None) -> None:
        """Wish for something, or for nothing."""
        if wish == self._wish:
            return
        self._wish, self._begun = wish, False
        if self._job is not None:
            self._job.stop()

    def tick(self) -> str:
        """Take what is new and begin what is wished for; return why the work failed, in one sentence, or ""."""
        said = self._take()
        if self._job is None and self._wish is not None and not self._begun:
            self._begun = True
            self._job = Job(self._wish, self._work(self._wish), self._name, SOON).start()
        return said

    def _take(self) -> str:
        job = self._job
        if job is None:
            return ""
        running, newest = job.running, job.newest  # in this order: what is newest after the end is the last
        wanted = job.spec == self._wish
        if wanted and newest is not None:
            self.newest = newest
        if running:
            return ""
        self._job = None
        if job.error is None or not wanted:
            return ""
        return str(job.error) or tr("It ended with {error}.", error=type(job.error).__name__)
