"""The network of one window: started, paused, followed and forgotten; what it knows is the newest snapshot."""

from typing import Literal

from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, Network
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.targets import is_empty, realise
from scoreviz.engine.trained import class_slots
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


class Learner:
    """Owns the training job; it is asked on every tick of the display clock and never calls back."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self._before: TrainingSnapshot | None = None  # what stood when the present job began
        self._kept = 0  # steps that are in a file
        self._job: Job[TrainingSpec, TrainingSnapshot] | None = None
        self._cell: Latest[TrainingSpec] | None = None

    @property
    def snapshot(self) -> TrainingSnapshot | None:
        """The newest snapshot of the present or the last job, or of the opened file."""
        return self._before if self._job is None or self._job.newest is None else self._job.newest

    @property
    def learned(self) -> Field | None:
        """The newest trained field."""
        return None if self.snapshot is None else self.snapshot.learned

    @property
    def would_lose(self) -> bool:
        """Whether there are steps that are in no file."""
        return self.snapshot is not None and self.snapshot.step != self._kept

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

    def kept(self) -> None:
        """Remember that the newest steps are in a file."""
        self._kept = 0 if self.snapshot is None else self.snapshot.step

    def start(self, document: Document) -> None:
        """Train, or go on from where the last job stood."""
        if self._job is not None and self._job.running and not self._job.stopping:
            self.follow(document)
            self._job.resume()
            return
        spec = training_spec(document)
        self._cell = Latest(spec)
        self._before = self.snapshot
        work = train_apart(self._cell, self.keepsake(), self.device)
        self._job = Job(spec, work, "training").start()

    def follow(self, document: Document) -> None:
        """Let a running job train on the document as it is now."""
        if self._cell is not None and self._cell.get()[0] != training_spec(document):
            self._cell.put(training_spec(document))

    def pause(self) -> None:
        """Hold the training; nothing is lost."""
        if self._job is not None:
            self._job.pause()

    def stop(self) -> None:
        """End the job; what was learned stays."""
        if self._job is not None:
            self._job.stop()

    def reset(self) -> None:
        """Forget everything that was learned."""
        self.stop()
        self._job, self._cell, self._before, self._kept = None, None, None, 0

    def restore(self, saved: SavedTraining | None, document: Document, in_a_file: bool = True) -> None:
        """Take over what a project file or an interrupted program holds, untrained further until ``start``."""
        self.reset()
        if saved is not None and not is_empty(document.target):
            self._before = resting(saved, training_spec(document), self.device, realise)
            self._kept = saved.step if in_a_file else 0

    def close(self, timeout: float) -> bool:
        """Stop and wait; return whether the thread has ended."""
        if self._job is None:
            return True
        self._job.stop()
        return self._job.join(timeout)
