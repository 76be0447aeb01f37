"""Programs that write a changing document over and over, to be killed at any moment."""

import multiprocessing
import random
import sys
import time
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from scoreviz.engine.autosave import Slot, Work, interrupted, keeping
from scoreviz.engine.document import Document, Network
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.marks import Stroke
from scoreviz.engine.project import backup_of, open_project, save
from scoreviz.engine.target import Target
from tests.engine.test_project import trained

LONGEST = 20.0  # seconds after which a writer ends by itself, should nobody kill it
FAR = 10.0  # seconds that the autosave may be behind


def document_of(number: int) -> Document:
    """A document that says which it is, in its name and all over its strokes."""
    points = tuple((float(number % 7) - 3, (number + k) % 5 - 2.0) for k in range(200))
    return Document(Target.of(marks=(Stroke(points),), name=str(number)), network=Network(64, 3))


def number_in(document: Document) -> int:
    """Which document it is; it is whole."""
    number = int(document.target.name)
    assert document == document_of(number)
    return number


def write_over_and_over(path: Path, tell: Connection) -> None:
    saved = trained(64, 3)
    end = time.monotonic() + LONGEST
    number = 0
    while time.monotonic() < end:
        number += 1
        tell.send(("begun", number))
        save(path, document_of(number), saved)
        tell.send(("done", number))


def keep_over_and_over(folder: Path, tell: Connection) -> None:
    """Edit every 50 ms as a window would; the number of a document is the time (ms) at which it was edited."""
    saved = trained(64, 3)
    slot = Slot.fresh(folder)
    cell: Latest[Work | None] = Latest(None)
    job = Job(None, keeping(slot, cell), "autosave").start()
    end = time.monotonic() + LONGEST
    tell.send(("slot", slot.path.name))
    while time.monotonic() < end and job.error is None:
        number = round(time.monotonic() * 1000)
        cell.put(Work(document_of(number), replace(saved, step=number), file=folder / "a.scoreviz"))
        time.sleep(0.05)
    raise SystemExit("nobody killed it")


@dataclass
class Tally:
    """What was found after kills."""

    kills: int = 0
    old: int = 0
    new: int = 0
    left_beside: int = 0
    nothing_yet: int = 0
    farthest_behind_s: float = 0.0
    most_slots: int = 0


def context() -> Any:
    """Processes that are there at once: a server imports the program and forks them."""
    method = "spawn" if sys.platform == "win32" else "forkserver"
    found = multiprocessing.get_context(method)
    found.set_forkserver_preload([__name__])
    return found


def _started(act: object, place: Path) -> tuple[BaseProcess, Connection]:
    here = context()
    listen, tell = here.Pipe(duplex=False)
    process = here.Process(target=act, args=(place, tell), daemon=True)
    process.start()
    tell.close()
    return process, listen


def _killed(process: BaseProcess, listen: Connection) -> list[tuple[str, int]]:
    """Kill a writer and return all that it told."""
    process.kill()
    process.join()
    told = []
    try:
        while listen.poll(0):
            told.append(listen.recv())
    except (EOFError, OSError):  # it was killed in the middle of a word
        pass
    listen.close()
    return told


def kill_savers(folder: Path, kills: int, seed: int) -> Tally:
    """Kill programs that save, at random moments; the file is always the old or the new document."""
    rng, tally, path = random.Random(seed), Tally(), folder / "a.scoreviz"
    while tally.kills < kills:
        process, listen = _started(write_over_and_over, path)
        first = [listen.recv(), listen.recv()]  # one is written: from now on there is an old one and a new one
        time.sleep(rng.uniform(0.0, 0.6))
        told = first + _killed(process, listen)
        begun = max((number for word, number in told if word == "begun"), default=0)
        done = max((number for word, number in told if word == "done"), default=0)
        tally.kills += 1
        tally.left_beside += len(list(folder.glob(".*.part")))
        for left in folder.glob(".*.part"):
            left.unlink()
        found = number_in(open_project(path).document)
        assert done <= found <= begun <= done + 1, (done, found, begun)
        tally.new += found > done
        tally.old += found == done
        if backup_of(path).exists():
            number_in(open_project(backup_of(path)).document)
    return tally


def kill_keepers(folder: Path, kills: int, seed: int, together: int = 4, longest: float = 13.0) -> Tally:
    """Kill programs that autosave into one folder, at random moments; each left a document, 10 s behind at most."""
    rng, tally = random.Random(seed), Tally()
    while tally.kills < kills:
        writers = [_started(keep_over_and_over, folder) for _ in range(min(together, kills - tally.kills))]
        slots = [listen.recv()[1] for _, listen in writers]
        tally.most_slots = max(tally.most_slots, len(set(slots)))
        begun = time.monotonic()
        moments = sorted(rng.uniform(0.05, longest) for _ in writers)
        for (process, listen), slot, moment in zip(writers, slots, moments, strict=True):
            time.sleep(max(0.0, begun + moment - time.monotonic()))
            now = time.monotonic()
            _killed(process, listen)
            _count(folder, slot, now, now - begun, tally)
    return tally


def _count(folder: Path, slot: str, now: float, lived: float, tally: Tally) -> None:
    tally.kills += 1
    left = interrupted(folder)
    assert len(left) <= 1, "what a living program keeps was offered"
    if not left:
        assert lived < FAR
        tally.nothing_yet += 1
        return
    assert left[0].slot.path.name == slot
    work = left[0].read()
    behind = now - number_in(work.document) / 1000
    assert work.saved is not None
    assert work.saved.step == int(work.document.target.name)
    assert behind < FAR
    tally.farthest_behind_s = max(tally.farthest_behind_s, behind)
    tally.new += 1
    left[0].slot.remove()
    assert [name for name in folder.iterdir() if slot in name.name] == []
