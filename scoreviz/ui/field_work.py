"""What the fields need that takes longer than a frame: the density of a learned flow, and what guides a run."""

from scoreviz.engine.document import Document
from scoreviz.engine.field_maps import Array, coarse
from scoreviz.engine.guided_view import GuidedView, GuideRequest, guided_frames
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.learner import Learner
from scoreviz.engine.model_density import (
    RASTER_EVERY,
    ModelDensity,
    ModelRequest,
    follows_flow,
    model_frames,
    model_request,
)
from scoreviz.engine.weak import weak_spec
from scoreviz.ui.figures import whole_percent


class FieldWork:
    """Two jobs, begun when they are first needed; asked before every request for fields, looked at by the clock."""

    def __init__(self) -> None:
        self.model: ModelDensity | None = None
        self.guided: GuidedView | None = None
        self.note = ""
        self._models: Latest[ModelRequest | None] = Latest(None)
        self._guides: Latest[GuideRequest | None] = Latest(None)
        self._modelling: Job[None, ModelDensity | float | None] | None = None
        self._guiding: Job[None, GuidedView | None] | None = None
        self._asked: tuple[object, ...] = ()

    @property
    def failure(self) -> str:
        """Why a job ended by itself, or an empty string."""
        jobs = (self._modelling, self._guiding)
        return next((str(job.error) or type(job.error).__name__ for job in jobs if job and job.error), "")

    def ask(self, document: Document, learner: Learner, t: float, raster: tuple[Array, Array]) -> None:
        """Ask for whatever the document's overlays show that is not here yet."""
        overlays, self.note = document.overlays, ""
        if overlays.shows == "guidance":
            self._ask_guide(document, learner)
        else:
            self.guided = None
        if overlays.map == "model" and overlays.heat and learner.learned is not None and overlays.view != "true":
            self._ask_model(document, learner, t, raster)
        elif self._modelling is not None:
            self._models.put(None)

    def tick(self) -> bool:
        """Take what the jobs have, and return whether the fields have to be asked for anew."""
        changed = False
        if self._guiding is not None and self._guiding.newest is not self.guided and self._guiding.newest is not None:
            changed, self.guided = True, self._guiding.newest
        newest = None if self._modelling is None else self._modelling.newest
        if isinstance(newest, ModelDensity) and newest is not self.model:
            changed, self.model = True, newest
        return changed

    def restart(self) -> None:
        """Begin again after a failure."""
        self.close()
        self._modelling = self._guiding = None
        self._asked = ()

    def close(self) -> None:
        """End the jobs."""
        for job in (self._modelling, self._guiding):
            if job is not None:
                job.stop()

    def _ask_guide(self, document: Document, learner: Learner) -> None:
        learned = learner.learned if document.sampling.field == "learned" else None
        asked = document.sampling, document.target, document.noise, learned
        if self._guiding is None:
            self._guides = Latest(None)
            self._guiding = Job(None, guided_frames(self._guides), "guidance").start()
        if asked != self._asked:
            self._asked = asked
            self._guides.put(GuideRequest(*asked, weak_spec(document)))
        self.note = "" if self.guided is None else self.guided.note

    def _ask_model(self, document: Document, learner: Learner, t: float, raster: tuple[Array, Array]) -> None:
        assert learner.learned is not None
        if not follows_flow(learner.learned):
            return
        xs, ys = (coarse(axis, RASTER_EVERY) for axis in raster)
        wanted = model_request(document.target, document.noise, learner.learned, t, xs, ys)
        if isinstance(wanted, str):
            self.note = wanted
            return
        if self._modelling is None:
            self._models = Latest(None)
            self._modelling = Job(None, model_frames(self._models), "model density").start()
        before, _ = self._models.get()
        if before is None or before.field is not wanted.field or not before.same_place(wanted):
            self._models.put(wanted)
        share = self._modelling.newest
        self.note = f"Following the flow… {whole_percent(share)}" if isinstance(share, float) else ""
