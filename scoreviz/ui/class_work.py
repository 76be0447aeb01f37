"""The job that trains the classifier whose map is shown."""

from scoreviz.engine.class_maps import ClassesAsked, TrainedFor, classifier_frames, part_shown, wants_classifier
from scoreviz.engine.classifying import ClassifierSpec
from scoreviz.engine.document import Document
from scoreviz.engine.job import SOON, Job, Latest

TOLD_EVERY = 0.02  # of the training


class ClassWork:
    """Asked before every request for fields, looked at by the clock."""

    def __init__(self) -> None:
        self._newest: TrainedFor | None = None
        self._done = 0.0
        self._cell: Latest[ClassifierSpec | None] = Latest(None)
        self._job: Job[None, TrainedFor | float | None] | None = None

    @property
    def failure(self) -> str:
        """Why the job ended by itself, or an empty string."""
        error = None if self._job is None else self._job.error
        return "" if error is None else str(error) or type(error).__name__

    def ask(self, document: Document) -> ClassesAsked:
        """Return what a map of classes is made from; where a classifier is shown, one is trained for the drawing."""
        spec = ClassifierSpec(document.target, document.sampling.seed)
        if wants_classifier(document):
            if self._job is None:
                self._job = Job(None, classifier_frames(self._cell), "classifier", SOON).start()
            if self._cell.get()[0] != spec:
                self._cell.put(spec)
        return ClassesAsked(part_shown(document), document.sampling.seed, self._newest, self._done)

    def tick(self) -> bool:
        """Take what the job has, and return whether there is another classifier, or one that has come on a good way."""
        newest = None if self._job is None else self._job.newest
        if isinstance(newest, float):
            changed = abs(newest - self._done) >= TOLD_EVERY
            self._done = newest if changed else self._done
            return changed
        changed = newest is not None and newest is not self._newest
        self._newest = newest or self._newest
        return changed

    def stop(self) -> None:
        """End the job."""
        if self._job is not None:
            self._job.stop()
