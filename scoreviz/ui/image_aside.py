"""A second work beside the run of the image tab: one at a time, the newest request counts."""

from collections.abc import Callable, Generator
from typing import Generic, TypeVar

from scoreviz.engine.job import SOON, Job
from scoreviz.wording import tr

Spec = TypeVar("Spec")
Made = TypeVar("Made")


class Aside(Generic[Spec, Made]):
    """Holds the newest snapshot of what is wanted.

    Args:
        work: makes the snapshots of a spec.
        name: of the thread.
    """

    def __init__(self, work: Callable[[Spec], Generator[Made, None, None]], name: str) -> None:
        self._work, self._name = work, name
        self._wanted: Spec | None = None
        self._begun: Spec | None = None
        self._job: Job[Spec, Made] | None = None
        self._made: Made | None = None

    @property
    def newest(self) -> Made | None:
        """What there is of what is wanted, or None."""
        return self._made if self._wanted is not None and self._wanted == self._begun else None

    @property
    def running(self) -> bool:
        """Whether it is being made."""
        return self._job is not None

    def want(self, spec: Spec | None) -> None:
        """Ask for something else, or for nothing any more; what was asked for already goes on."""
        if spec == self._wanted:
            return
        self._wanted = spec
        if self._job is not None:
            self._job.stop()

    def tick(self) -> str:
        """Take what is new; return why it failed, in one sentence, or ""."""
        why = self._take()
        if self._wanted is not None and self._job is None and self._wanted != self._begun:
            self._begun, self._made = self._wanted, None
            self._job = Job(self._wanted, self._work(self._wanted), self._name, SOON).start()
        return why

    def close(self) -> None:
        """End it."""
        self.want(None)

    def _take(self) -> str:
        job = self._job
        if job is None:
            return ""
        running, newest = job.running, job.newest  # in this order: what is newest after the end is the last
        if newest is not None:
            self._made = newest
        if running:
            return ""
        self._job = None
        if job.stopping:
            self._begun = None  # only a part of it was made
        return (
            "" if job.error is None else str(job.error) or tr("It ended with {error}.", error=type(job.error).__name__)
        )
