"""Processes that stand ready for long work, so that it and the window do not share one Python lock.

A worker is spoken to in messages: plain words as JSON and arrays as safetensors. Nothing else crosses the pipe, and
nothing in a message can run.
"""

import json
import multiprocessing
import os
import pkgutil
import signal
import threading
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.spoken import speak
from scoreviz.wording import language, mark, tr

Words = dict[str, Any]
Arrays = Mapping[str, NDArray[Any]]
Message = tuple[Words, Arrays]
Receive = Callable[[], Message]
Send = Callable[[Message], None]
Serve = Callable[[Receive, Send], None]

NICENESS = 5
LANGUAGE = "language"  # beside what an order says
"""How far work that can wait gives way to the window where both want a processor."""

SOON = 1
"""How far that gives way for which the eye waits."""


class WorkerLost(RuntimeError):  # noqa: N818  it says what happened
    """The process ended while it was still wanted."""

    def __init__(self, task: str, status: int | None) -> None:
        words = tr(
            "The process that {does} ended by itself (exit status {status}).",
            does=tr(task, "what a process does"),
            status=status,
        )
        super().__init__(words)


class Worker:
    """A process that serves until nobody holds the other end of its pipe.

    Args:
        serve: the dotted name of a ``Serve``, which is run in the process with what receives an order and what sends
            an answer. It is a name so that the process imports what it needs after it has learned to give way.
        task: what it does, as a sentence about it goes on after "The process that"; marked where it can be shown.
        niceness: how far it gives way.
    """

    def __init__(self, serve: str, task: str, niceness: int = NICENESS) -> None:
        self._task = task
        context = multiprocessing.get_context("spawn")  # a fork of a process with threads may hang
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_attend, args=(serve, theirs, niceness), name=serve, daemon=True)
        self._process.start()
        theirs.close()  # so that its end is noticed here

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid or 0

    def send(self, message: Message) -> None:
        """Send an order.

        Raises:
            WorkerLost: the process has ended.
        """
        words, arrays = message
        try:
            _send(self._pipe, ({**words, LANGUAGE: language()}, arrays))
        except OSError:
            raise self._lost() from None

    def has_answered(self, seconds: float) -> bool:
        """Wait up to so many seconds for an answer, and return whether there is one (or the process has ended)."""
        try:
            return self._pipe.poll(seconds)
        except OSError:
            return True  # it was ended from here meanwhile; ``receive`` says so

    def receive(self) -> Message:
        """Return the oldest answer, waiting for it.

        Raises:
            WorkerLost: the process has ended.
        """
        try:
            return _receive(self._pipe)
        except (EOFError, OSError):
            raise self._lost() from None

    def end(self) -> None:
        """End the process at once."""
        self._process.terminate()
        self._pipe.close()

    def _lost(self) -> WorkerLost:
        self._process.join(1.0)
        return WorkerLost(self._task, self._process.exitcode)


class Workers:
    """Workers of one kind; one that has nothing to do is kept, since a new one has to import everything first."""

    def __init__(self, serve: str, task: str, niceness: int = NICENESS) -> None:
        self._made_from = serve, task, niceness
        self._lock = threading.Lock()
        self._idle: list[Worker] = []

    def prepare(self) -> None:
        """Have one ready, or starting."""
        self.give_back(self.take())

    def take(self) -> Worker:
        """Return a worker that nobody else has."""
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.alive:
                    return worker
        return Worker(*self._made_from)

    def give_back(self, worker: Worker) -> None:
        """Take back a worker that has nothing to do; one such is enough."""
        with self._lock:
            if not self._idle:
                self._idle.append(worker)
                return
        worker.end()


trainers = Workers("scoreviz.engine.training_server.serve", mark("trains", "what a process does"))
"""Those that train. They stand here so that one can be started before torch is imported."""

field_workers = Workers("scoreviz.engine.field_server.serve", mark("works out the fields", "what a process does"), SOON)
"""Those that work out what the canvas shows."""


def _attend(name: str, pipe: Connection, niceness: int) -> None:
    """What the process does from its first to its last moment."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is meant for the window, which ends this process
    if hasattr(os, "nice"):
        os.nice(niceness)
    orders: SimpleQueue[Message] = SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, orders), name="orders", daemon=True).start()
    serve: Serve = pkgutil.resolve_name(name)
    try:
        serve(orders.get, lambda message: _send(pipe, message))
    except OSError:
        os._exit(0)  # there is nobody to answer


def _listen(pipe: Connection, orders: "SimpleQueue[Message]") -> None:
    """Empty the pipe even while the process is at work, or both ends could wait for each other to read.

    With each order comes the language in which its answers are to speak.
    """
    while True:
        try:
            words, arrays = _receive(pipe)
            speak(words.pop(LANGUAGE))
            orders.put((words, arrays))
        except (EOFError, OSError):
            os._exit(0)  # whoever wanted the work is gone
        except BaseException:  # noqa: BLE001  a message that cannot be read: without orders it would wait for ever
            os._exit(1)


def _send(pipe: Connection, message: Message) -> None:
    from safetensors.numpy import save

    words, arrays = message
    pipe.send_bytes(json.dumps(words, allow_nan=False).encode())
    pipe.send_bytes(save({name: np.array(array, order="C") for name, array in arrays.items()}))


def _receive(pipe: Connection) -> Message:
    from safetensors.numpy import load

    words = json.loads(pipe.recv_bytes())
    return words, load(pipe.recv_bytes())
