"""Fields worked out in a process of their own: the same snapshots, without sharing the window's Python lock.

A snapshot is some five hundred short calls into torch. In a thread of the window's process each of them may have to
wait until the window has painted: 13 ms of work took four times as long, and the learned field fell behind its weights.
"""

from itertools import count

from scoreviz.engine.field_messages import Sender, can_travel, heard
from scoreviz.engine.field_server import NUMBER, WRONG
from scoreviz.engine.fields import FieldRequest, FieldSnapshot, snapshot
from scoreviz.engine.target import Target
from scoreviz.engine.worker import Message, Worker, field_workers

_WAIT_SECONDS = 0.1
_numbers = count()  # of all orders to whichever process: an answer to an earlier owner of a worker is passed over


class FieldsApart:
    """Works out fields in another process where a network was learned, once such a process is ready, and else here.

    Without a network there are few calls. A drawing that has just changed is not sent, as the hand that changes it does
    not wait for that.

    Attributes:
        worker: the process, once it was wanted.
        is_apart: whether it gave the newest answer.
    """

    def __init__(self) -> None:
        self.worker: Worker | None = None
        self.is_apart = False
        self._ready = False
        self._asked = -1  # the number of the newest order
        self._sender = Sender()
        self._target: Target | None = None

    def __call__(self, request: FieldRequest) -> FieldSnapshot:
        """Return the fields.

        Raises:
            WorkerLost: the process ended by itself.
            RuntimeError: what went wrong there, in one sentence.
        """
        worker = self._free(request)
        self.is_apart = worker is not None
        if worker is None:
            return snapshot(request)
        self._ask(worker, self._sender.order(request))
        answer = None
        while answer is None:
            answer = self._heard(worker)
        if WRONG in answer[0]:
            raise RuntimeError(answer[0][WRONG])
        return heard(answer, request)

    def close(self) -> None:
        """Leave the process to whoever wants it next."""
        worker, self.worker = self.worker, None
        if worker is not None and worker.alive:
            field_workers.give_back(worker)

    def _free(self, request: FieldRequest) -> Worker | None:
        """Return the process if it can answer a request at once."""
        settled, self._target = request.target is self._target, request.target
        if not can_travel(request) or request.learned is None:
            return None
        if self.worker is None:
            self.worker = field_workers.take()
            self._ask(self.worker, ({}, {}))
        if not self._ready:
            self._ready = self._heard(self.worker, 0.0) is not None
        return self.worker if settled and self._ready else None

    def _ask(self, worker: Worker, order: Message) -> None:
        self._asked = next(_numbers)
        worker.send((order[0] | {NUMBER: self._asked}, order[1]))

    def _heard(self, worker: Worker, seconds: float = _WAIT_SECONDS) -> Message | None:
        """Return the answer to the newest order, or None if it does not come in so many seconds."""
        while worker.has_answered(seconds):
            answer = worker.receive()
            if answer[0][NUMBER] == self._asked:
                return answer
        return None
