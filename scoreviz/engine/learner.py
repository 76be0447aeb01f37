"""The network of one window: started, paused, followed and forgotten; what it knows is the newest snapshot."""

from dataclasses import replace
from typing import Literal

from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, Network
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.rivals import rival_document
from scoreviz.engine.targets import is_empty, realise
from scoreviz.engine.trained import class_slots, goes_on
from scoreviz.engine.training import SavedTraining, TrainingSnapshot, TrainingSpec, resting
from scoreviz.engine.training_apart import train_apart
from scoreviz.maths.density import Field
from scoreviz.maths.network import count_weights

State = Literal["idle", "preparing", "running", "paused", "stopped", "failed"]


def weight_count(network: Network) -> int:
    """Return how many numbers a network learns."""
    return count_weights(network.width, network.layers, network.prediction, class_slots(network))


def training_spec(document: Document) -> TrainingSpec:
    """Return the parts of a document that training depends on."""
    return TrainingSpec(document.target, document.network, document.training, document.noise.kernel)


def _from(old: TrainingSpec | None, new: TrainingSpec) -> TrainingSpec:
    """Return what a training goes on from, so that what was changed while it rested is recorded as it begins."""
    if old is None or not goes_on(old.network, new.network) or old.training.seed != new.training.seed:
        return new
    return replace(new, network=old.network, training=old.training)


class Learner:
    """Owns the training job; it is asked on every tick of the display clock and never calls back.

    Args:
        device: where to train.
        rival: the learner of a second network, which starts and rests with this one while ``compares`` is set.
    """

    def __init__(self, device: Device, rival: "Learner | None" = None) -> None:
        self.device, self.rival = device, rival
        self.compares = False
        self._before: TrainingSnapshot | None = None  # what stood when the present job began
        self._kept = 0  # steps that are in a file
        self._job: Job[TrainingSpec, TrainingSnapshot] | None = None
        self._cell: Latest[TrainingSpec] | None = None
        self._earlier: TrainingSnapshot | None = None  # what is looked at in the place of the newest

    @property
    def snapshot(self) -> TrainingSnapshot | None:
        """The newest snapshot of the present or the last job, or of the opened file."""
        return self._before if self._job is None or self._job.newest is None else self._job.newest

    @property
    def shown(self) -> TrainingSnapshot | None:
        """The snapshot that is looked at: the newest, or an earlier one."""
        return self._earlier or self.snapshot

    @property
    def looks_back(self) -> bool:
        """Whether an earlier step is looked at."""
        return self._earlier is not None

    @property
    def looked_at(self) -> tuple[int | None, int | None]:
        """The earlier step that is looked at, and that of the second network; None where it is the newest."""
        theirs = next((rival._earlier for rival in self._rivals()), None)
        return None if self._earlier is None else self._earlier.step, None if theirs is None else theirs.step

    @property
    def learned(self) -> Field | None:
        """The trained field that is looked at."""
        return None if self.shown is None else self.shown.learned

    @property
    def would_lose(self) -> bool:
        """Whether there are steps that are in no file."""
        own = self.snapshot is not None and self.snapshot.step != self._kept
        return own or any(rival.would_lose for rival in self._rivals())

    @property
    def state(self) -> State:
        """What the training is doing."""
        if self._job is None:
            return "idle" if self._before is None else "stopped"
        snapshot = self._job.newest
        if self._job.error is not None or (snapshot is not None and snapshot.failure):
            return "failed"
        if not self._job.running:
            return "stopped"
        if self._job.paused:
            return "paused"
        return "running" if snapshot is not None and snapshot.rate > 0 else "preparing"

    @property
    def failure(self) -> str:
        """Why training ended by itself, in one sentence, or an empty string."""
        if self._job is None:
            return ""
        if self._job.error is not None:
            return str(self._job.error) or type(self._job.error).__name__
        return "" if self._job.newest is None else self._job.newest.failure

    def keepsake(self) -> SavedTraining | None:
        """Return what a project file keeps, or None where nothing is learned yet."""
        return None if self.snapshot is None else SavedTraining.of(self.snapshot)

    def shown_keepsake(self) -> SavedTraining | None:
        """Return what was learned by the step that is looked at: the newest, or an earlier one."""
        return None if self.shown is None else SavedTraining.of(self.shown)

    def rival_keepsake(self) -> SavedTraining | None:
        """Return what a project file keeps of the second network, or None while there is none, or it knows nothing."""
        return next((rival.keepsake() for rival in self._rivals()), None)

    def shown_rival_keepsake(self) -> SavedTraining | None:
        """Return what the second network had learned by the step that is looked at; None as ``rival_keepsake``."""
        return next((rival.shown_keepsake() for rival in self._rivals()), None)

    def look_back(self, step: int | None) -> None:
        """Look at what was known at an earlier step that is kept, or (None) at the newest again.

        Whoever asks for ``shown`` or ``learned`` gets it, until the training begins anew; it may go on meanwhile.

        Raises:
            KeyError: that step is not kept.
        """
        self._earlier = None if step is None or self.snapshot is None else self.snapshot.as_it_was(step)
        for rival in self._rivals():
            kept = () if rival.snapshot is None or step is None else rival.snapshot.past.steps
            rival.look_back(min(kept, key=lambda one: abs(one - (step or 0)), default=None))

    def kept(self) -> None:
        """Remember that the newest steps are in a file."""
        self._kept = 0 if self.snapshot is None else self.snapshot.step
        for rival in self._rivals():
            rival.kept()

    def start(self, document: Document) -> None:
        """Train, or go on from where the last job stood."""
        other = rival_document(document)
        if self.rival is not None and other is not None:
            self.rival.start(other)
        if self._job is not None and self._job.running and not self._job.stopping:
            self.follow(document)
            self._job.resume()
            return
        self._before = self.snapshot
        spec = _from(None if self._before is None else self._before.spec, training_spec(document))
        self._cell = Latest(spec)
        work = train_apart(self._cell, self.keepsake(), self.device)
        self._job = Job(spec, work, "training").start()
        self.follow(document)

    def follow(self, document: Document) -> None:
        """Let a running job train on the document as it is now."""
        if self._cell is not None and self._cell.get()[0] != training_spec(document):
            self._cell.put(training_spec(document))
        other = rival_document(document)
        if self.rival is not None and other is not None:
            self.rival.follow(other)

    def exchange(self, other: "Learner") -> None:
        """Change places with another learner: what each has learned, and its training, goes on as the other's."""
        for name in ("_before", "_kept", "_job", "_cell", "_earlier"):
            mine, theirs = getattr(self, name), getattr(other, name)
            setattr(self, name, theirs)
            setattr(other, name, mine)

    def pause(self) -> None:
        """Hold the training; nothing is lost."""
        for rival in self._rivals():
            rival.pause()
        if self._job is not None:
            self._job.pause()

    def stop(self) -> None:
        """End the job; what was learned stays."""
        for rival in self._rivals():
            rival.stop()
        if self._job is not None:
            self._job.stop()

    def reset(self) -> None:
        """Forget everything that was learned."""
        if self._job is not None:
            self._job.stop()
        self._job, self._cell, self._before, self._earlier, self._kept = None, None, None, None, 0

    def restore(
        self,
        saved: SavedTraining | None,
        document: Document,
        in_a_file: bool = True,
        theirs: SavedTraining | None = None,
    ) -> None:
        """Take over what a project file or an interrupted program holds, untrained further until ``start``.

        Args:
            theirs: what the second network had learned.
        """
        self.reset()
        if saved is not None and not is_empty(document.target):
            self._before = resting(saved, training_spec(document), self.device, realise)
            self._kept = saved.step if in_a_file else 0
        if self.rival is not None:
            other = rival_document(document)
            self.compares = other is not None
            self.rival.restore(None if other is None else theirs, other or document, in_a_file)

    def close(self, timeout: float) -> bool:
        """Stop and wait; return whether the thread has ended."""
        ended = self.rival is None or self.rival.close(timeout)
        if self._job is None:
            return ended
        self._job.stop()
        return self._job.join(timeout) and ended

    def _rivals(self) -> "tuple[Learner, ...]":
        """The other learner, while the two are compared."""
        return (self.rival,) if self.compares and self.rival is not None else ()
