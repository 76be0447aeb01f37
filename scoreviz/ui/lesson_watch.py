"""How things stand in a step, looked at a few times a second; what is read of it is worked out beside the window."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from scoreviz.engine.job import Job, Latest
from scoreviz.engine.lessons.lesson import Step
from scoreviz.engine.lessons.readings import Readings, ReadingsRequest, reading_frames
from scoreviz.engine.lessons.standing import Standing

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts

NOTHING: Mapping[str, object] = {}


class Watch:
    """The readings of one step: of its figures, and of its task."""

    def __init__(self, window: "LateParts", step: Step) -> None:
        self._window = window
        self._names = step.readings
        self._cell: Latest[ReadingsRequest | None] = Latest(None)
        self._job: Job[None, Readings | None] | None = None
        self._answered = False
        if self._names:
            self._job = Job(None, reading_frames(self._cell), "readings").start()

    @property
    def failure(self) -> str:
        """Why nothing is read any more, or an empty string."""
        return "" if self._job is None or self._job.error is None else str(self._job.error)

    @property
    def values(self) -> Mapping[str, object]:
        """The newest of what was read, by name; nothing before the first."""
        newest = None if self._job is None else self._job.newest
        return NOTHING if newest is None else newest.values

    def answer(self, right: bool) -> None:
        """Remember whether the step's question was answered rightly."""
        self._answered = right

    def look(self) -> None:
        """Ask for what stands now."""
        if self._job is not None:
            self._cell.put(ReadingsRequest(self._standing(), self._names))

    def close(self) -> None:
        """Read no more."""
        if self._job is not None:
            self._job.stop()

    def _standing(self) -> Standing:
        window = self._window
        lanes = window.sampling.playback.in_step
        # Points of earlier settings are no answer to what has just been set.
        settled = not (window.sampling.stale or window.sampling.restarting)
        rival = window.learner.rival
        open_ = "laboratory" in window.__dict__ and window.laboratory.sheet.isVisible()
        identities, variances, trace = window.laboratory.measured if open_ else (None, None, None)
        images = window.pages.images if window.pages.made else None
        return Standing(
            window.session.document,
            window.scene.t,
            window.layout_.canvas.camera.box,
            window.learner.snapshot,
            rival.snapshot if window.learner.compares and rival is not None else None,
            tuple(
                None if run is None else (run, frame)
                for run, frame in zip(lanes.runs, lanes.frames() if lanes.lanes else [], strict=False)
            )
            if settled
            else (),
            window.probing.settled,
            window.laboratory.sheet.page() if open_ else "",
            identities,
            variances,
            trace,
            None if images is None else images.giving.run,
            None if images is None else images.plane.arrows,
            self._answered,
            0 if images is None else images.work.frame,
        )
