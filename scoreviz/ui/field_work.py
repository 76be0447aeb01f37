"""What the fields need that takes longer than a frame: a learned flow's density, what guides a run, a classifier."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from scoreviz.engine.document import Document
from scoreviz.engine.field_maps import CLASS_MAPS, Array
from scoreviz.engine.fields import Field
from scoreviz.engine.guided_view import GuidedView, GuideRequest, guided_frames
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.learner import Learner
from scoreviz.engine.model_density import ModelDensity
from scoreviz.engine.weak import weak_spec
from scoreviz.ui.figures import whole_percent
from scoreviz.ui.model_work import ModelWork
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.engine.class_maps import ClassesAsked
    from scoreviz.ui.class_work import ClassWork


class FieldWork:
    """Three jobs, begun when they are first needed; asked before every request for fields, looked at by the clock."""

    def __init__(self) -> None:
        self.guided: GuidedView | None = None
        self.classes: ClassesAsked | None = None
        self.note = ""
        self._classifying: ClassWork | None = None
        self._guides: Latest[GuideRequest | None] = Latest(None)
        self._own, self._theirs = ModelWork(), ModelWork()
        self._guiding: Job[None, GuidedView | None] | None = None
        self._asked: tuple[object, ...] = ()

    @property
    def failure(self) -> str:
        """Why a job ended by itself, or an empty string."""
        works = (self._own, self._theirs, self._guiding)
        found = next((str(work.error) or type(work.error).__name__ for work in works if work and work.error), "")
        return found or ("" if self._classifying is None else self._classifying.failure)

    @property
    def model(self) -> ModelDensity | None:
        """The newest density along the flow of the first network."""
        return self._own.newest

    @property
    def rival_model(self) -> ModelDensity | None:
        """That of the second network, where the two are looked at side by side."""
        return self._theirs.newest

    def ask(self, document: Document, learner: Learner, t: float, raster: tuple[Array, Array]) -> None:
        """Ask for whatever the document's overlays show that is not here yet."""
        overlays, self.note = document.overlays, ""
        if overlays.shows == "guidance":
            self._ask_guide(document, learner)
        else:
            self.guided = None
        self.classes = self._ask_classes(document) if overlays.map in CLASS_MAPS and overlays.heat else None
        if overlays.map == "model" and overlays.heat and learner.learned is not None and overlays.view != "true":
            self._ask_model(document, learner, t, raster)
        else:
            for work, none in self._pairs((None, None)):
                work.ask(document, none, t, raster)

    def tick(self) -> bool:
        """Take what the jobs have, and return whether the fields have to be asked for anew."""
        changed = False
        if self._guiding is not None and self._guiding.newest is not self.guided and self._guiding.newest is not None:
            changed, self.guided = True, self._guiding.newest
        works = [work.tick() for work in (self._own, self._theirs)]
        works += [] if self._classifying is None else [self._classifying.tick()]
        return changed or any(works)

    def restart(self) -> None:
        """Begin again after a failure."""
        self.close()
        self._guiding = self._classifying = None
        self._asked = ()

    def close(self) -> None:
        """End the jobs."""
        for work in (self._own, self._theirs):
            work.close()
        for job in (self._guiding, self._classifying):
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

    def _ask_classes(self, document: Document) -> "ClassesAsked":
        from scoreviz.ui.class_work import ClassWork

        self._classifying = self._classifying or ClassWork()
        return self._classifying.ask(document)

    def _ask_model(self, document: Document, learner: Learner, t: float, raster: tuple[Array, Array]) -> None:
        theirs = learner.rival if document.rival is not None and document.overlays.view == "split" else None
        fields = learner.learned, None if theirs is None else theirs.learned
        self.note = next(filter(None, [work.ask(document, f, t, raster) for work, f in self._pairs(fields)]), "")
        shares = [work.share for work in (self._own, self._theirs) if work.share is not None]
        if shares and not self.note:
            self.note = tr("Following the flow… {share}", share=whole_percent(min(shares)))

    def _pairs(self, fields: tuple[Field | None, Field | None]) -> Iterable[tuple[ModelWork, Field | None]]:
        return zip((self._own, self._theirs), fields, strict=True)
