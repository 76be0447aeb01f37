"""The trace laboratory in a process of its own: thousands of short passes would wait for the window's Python lock.

Another process is also ended at once, whatever it is doing.
"""

from collections.abc import Generator
from dataclasses import asdict, replace
from typing import Any

from scoreviz.engine.trace_laboratory import Cost, TraceRow, TraceSnapshot, TraceSpec, measure
from scoreviz.engine.worker import Receive, Send, Worker, WorkerLost
from scoreviz.maths.trace_laboratory import Scatter
from scoreviz.wording import tr

WAIT = 0.05  # seconds after which whoever waits looks whether it is still wanted


def measure_apart(spec: TraceSpec) -> Generator[TraceSnapshot, None, None]:
    """Yield what ``measure`` yields, and the newest again every 50 ms while there is no news.

    Raises:
        RuntimeError: the process ended by itself; the last snapshot is whole.
    """
    snapshot = replace(TraceSnapshot(spec), doing=tr("getting ready"))
    yield snapshot
    worker = Worker("scoreviz.engine.trace_apart.serve", "measures")
    try:
        worker.send((asdict(spec), {}))
        while not snapshot.done:
            if worker.has_answered(WAIT):
                snapshot = _heard(worker.receive()[0], spec)
            yield snapshot
    except WorkerLost:
        raise RuntimeError(tr("The process that measures ended by itself.")) from None
    finally:
        worker.end()


def serve(receive: Receive, send: Send) -> None:
    """Measure what is ordered, here in the process, and then wait to be ended."""
    words, _ = receive()
    spec = TraceSpec(**{**words, "dimensions": tuple(words["dimensions"])})
    for snapshot in measure(spec):
        send(({"doing": snapshot.doing, "rows": snapshot.as_json()["rows"]}, {}))
    receive()


def _heard(words: dict[str, Any], spec: TraceSpec) -> TraceSnapshot:
    about, _, what = words["doing"].partition(": ")  # the process speaks English
    doing = f"{about}: {tr(what)}" if what else about
    return TraceSnapshot(spec, tuple(_row(row) for row in words["rows"]), doing)


def _row(words: dict[str, Any]) -> TraceRow:
    costs = tuple(Cost(**cost) for cost in words["costs"])
    scatter = tuple(Scatter(**found) for found in words["scatter"])
    return TraceRow(words["dimension"], words["trace"], costs, scatter)
