"""Training in a process of its own: the same snapshots as ``train`` yields, without sharing the window's Python lock.

A step is some hundred short calls into torch, each of which needs the lock that the window holds while it paints: in
a thread of the window's process, training kept a quarter of its rate.
"""

from collections import deque
from collections.abc import Generator
from contextlib import suppress
from dataclasses import replace

from scoreviz.engine.device import Device
from scoreviz.engine.job import Latest
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec, goes_on
from scoreviz.engine.training_messages import AHEAD, END, GO_ON, begin, follow, heard
from scoreviz.engine.worker import Worker, WorkerLost, trainers

WAIT = 0.05  # seconds after which whoever waits looks whether it is still wanted
PATIENCE = 0.4  # seconds a process gets to end its training politely


def train_apart(
    cell: Latest[TrainingSpec], saved: SavedTraining | None, device: Device
) -> Generator[TrainingSnapshot, None, None]:
    """Train in another process on the newest specification in a cell, yielding what ``train`` would yield.

    While there is no news, the newest snapshot is yielded again every 50 ms, so that a stop is noticed. Held at a
    yield, the process comes to rest two rounds later. The weights as they were are gathered here, from the answers.

    Args:
        cell: the newest specification.
        saved: where to go on from; it is left alone when it is about another network.
        device: where to train.

    Raises:
        WorkerLost: the process ended by itself; the last snapshot is whole.
        RuntimeError: what went wrong there, in one sentence.
    """
    spec, _ = cell.get()
    saved = saved if saved is not None and goes_on(saved.network, spec.network) else None
    snapshot = TrainingSnapshot.at_rest(spec, device, saved)
    past = snapshot.past
    yield snapshot
    order = _Order(trainers.take(), cell, device)
    try:
        order.begin(spec, saved)
        while not order.over:
            if order.worker.has_answered(WAIT) and (answer := order.answer()) is not None:
                past = past.with_snapshot(answer)
                snapshot = replace(answer, past=past)
            yield snapshot
    finally:
        order.end()


class _Order:
    """One training that a worker was asked for."""

    def __init__(self, worker: Worker, cell: Latest[TrainingSpec], device: Device) -> None:
        self.worker = worker
        self.over = False
        self._cell, self._device = cell, device
        self._specs: deque[TrainingSpec] = deque()  # one for each order that has no answer yet
        self._newest: TrainingSpec | None = None  # the last one that was sent

    def begin(self, spec: TrainingSpec, saved: SavedTraining | None) -> None:
        """Order the training and its first rounds."""
        self.worker.send(begin(spec, saved, self._device))
        self._newest = spec
        self._specs.append(spec)
        while len(self._specs) < AHEAD:
            self._go_on()

    def answer(self) -> TrainingSnapshot | None:
        """Return the oldest answer, after ordering another round; None when the training is over.

        Raises:
            WorkerLost: the process ended by itself.
            RuntimeError: what went wrong there.
        """
        message = self.worker.receive()
        if "over" in message[0]:
            self.over = True
            if message[0]["over"]:
                raise RuntimeError(message[0]["over"])
            return None
        self._go_on()
        return heard(message, self._specs.popleft(), self._device)

    def end(self) -> None:
        """Leave the worker idle for the next training; one that does not come to rest in time is ended."""
        with suppress(WorkerLost):  # then there is nothing to leave
            self.worker.send(END)
            while not self.over and self.worker.has_answered(PATIENCE):
                self.over = "over" in self.worker.receive()[0]
        if self.over and self.worker.alive:
            trainers.give_back(self.worker)
        else:
            self.worker.end()

    def _go_on(self) -> None:
        spec, _ = self._cell.get()
        self.worker.send(GO_ON if spec == self._newest else follow(spec))
        self._newest = spec
        self._specs.append(spec)
