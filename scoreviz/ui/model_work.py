"""The density along the flow of one learned field: a job, begun when it is first needed."""

from scoreviz.engine.document import Document
from scoreviz.engine.field_maps import Array, coarse
from scoreviz.engine.fields import Field
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.model_density import (
    RASTER_EVERY,
    ModelDensity,
    ModelRequest,
    follows_flow,
    model_frames,
    model_request,
)


class ModelWork:
    """Follows the flow of one network; asked before every request for fields, looked at by the clock.

    Attributes:
        newest: the density that was found last, whatever it is about.
        share: how much of the present work is done, or None where there is none.
    """

    def __init__(self) -> None:
        self.newest: ModelDensity | None = None
        self._cell: Latest[ModelRequest | None] = Latest(None)
        self._job: Job[None, ModelDensity | float | None] | None = None

    @property
    def error(self) -> BaseException | None:
        """Why the job ended by itself, or None."""
        return None if self._job is None else self._job.error

    @property
    def share(self) -> float | None:
        """How much of the present work is done, or None where there is none."""
        newest = None if self._job is None else self._job.newest
        return newest if isinstance(newest, float) else None

    def ask(self, document: Document, field: Field | None, t: float, raster: tuple[Array, Array]) -> str:
        """Ask for the density of a field that has none of its own, or for nothing; return why there can be none."""
        if field is None or not follows_flow(field):
            self._put(None)
            return ""
        xs, ys = (coarse(axis, RASTER_EVERY) for axis in raster)
        wanted = model_request(document.target, document.noise, field, t, xs, ys)
        if isinstance(wanted, str):
            return wanted
        if self._job is None:
            self._cell = Latest(None)
            self._job = Job(None, model_frames(self._cell), "model density").start()
        before, _ = self._cell.get()
        if before is None or before.field is not wanted.field or not before.same_place(wanted):
            self._put(wanted)
        return ""

    def tick(self) -> bool:
        """Take what the job has, and return whether it is new."""
        newest = None if self._job is None else self._job.newest
        if not isinstance(newest, ModelDensity) or newest is self.newest:
            return False
        self.newest = newest
        return True

    def close(self) -> None:
        """End the job; the next question begins another."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _put(self, request: ModelRequest | None) -> None:
        if self._job is not None and self._cell.get()[0] is not request:
            self._cell.put(request)
