"""Keeps what is in no file yet, a few seconds behind, and offers at the start what an interrupted program left."""

import time
from collections.abc import Callable

from scoreviz.engine import autosave
from scoreviz.engine.autosave import Interrupted, Kept, Slot, Work
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.refusal import Refused
from scoreviz.ui.files import Files
from scoreviz.ui.notices import Notices
from scoreviz.wording import mark, tr

MONTHS = (
    *(mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"), mark("July")),
    *(mark("August"), mark("September"), mark("October"), mark("November"), mark("December")),
)
CLOSE_SECONDS = 0.5  # closing waits this long for what is just being written


class Autosaving:
    """One window's slot: a thread writes what the window's clock gives it.

    Args:
        elsewhere: opens another window and returns this of it, for what is taken up while this window is in use;
            None where there is but one window: it then asks before anything is lost.
    """

    def __init__(
        self,
        files: Files,
        notices: Notices,
        say: Callable[[str], None],
        elsewhere: Callable[[], "Autosaving"] | None = None,
    ) -> None:
        self._files, self._notices, self._say, self._elsewhere = files, notices, say, elsewhere
        self._given: Work | None = None
        self._cell: Latest[Work | None] = Latest(None)
        self._failure = ""
        self._left: list[Interrupted] = []
        self._slot: Slot | None = None
        try:
            self._keep_in(Slot.fresh(autosave.FOLDER))
        except Refused as refused:
            self._fail(refused.reason)

    def offer(self) -> None:
        """Offer what interrupted programs left, one after another."""
        self._left = autosave.interrupted(autosave.FOLDER)
        self._offer_next()

    def tick(self) -> None:
        """Give the thread what is in no file now, if that is new, and say why nothing can be kept."""
        work = self._files.work
        if not _same(work, self._given):
            self._given = work
            self._cell.put(work)
        if self._slot is None:
            return
        newest = self._job.newest
        error = self._job.error
        self._fail(str(error) if error is not None else "" if newest is None else newest.failure)

    def close(self) -> None:
        """Take the slot away: everything is saved, or is to be forgotten. What was not taken up stays."""
        for left in self._left:
            left.slot.release()
        self._left = []
        self._leave_slot()

    def _keep_in(self, slot: Slot) -> None:
        self._leave_slot()
        self._slot, self._cell = slot, Latest(self._given)
        self._job: Job[None, Kept] = Job(None, autosave.keeping(slot, self._cell), "autosave")
        self._job.start()

    def _leave_slot(self) -> None:
        if self._slot is not None:
            self._job.stop()
            self._job.join(CLOSE_SECONDS)
            self._slot.remove()
            self._slot = None

    def _fail(self, why: str) -> None:
        if why and why != self._failure:
            self._say(tr("What is not saved cannot be kept for a next start: {why}", why=why))
        self._failure = why

    def _offer_next(self) -> None:
        if not self._left:
            return
        left = self._left.pop(0)
        try:
            work = left.read()
        except Refused as refused:
            title = tr("What was interrupted cannot be read")
            why = tr("{reason}.", "a sentence and its end", reason=f"{refused.reason[:1].upper()}{refused.reason[1:]}")
            self._notices.offer_back(title, why, None, lambda: self._discard(left), lambda: self._leave(left))
            return
        self._notices.offer_back(
            tr("Take up where it was interrupted?"),
            _ended(work.name, left.written),
            lambda: self._take_up(left, work),
            lambda: self._discard(left),
            lambda: self._leave(left),
        )

    def take_up(self, left: Interrupted, work: Work, then: Callable[[], None]) -> None:
        """Go on with it here, in its own slot, so that it is kept at every moment."""

        def done() -> None:
            self._given = self._files.work
            self._keep_in(left.slot)
            then()

        self._files.take_up(work, done)

    def _take_up(self, left: Interrupted, work: Work) -> None:
        elsewhere = self._elsewhere if self._files.in_use else None
        where = self if elsewhere is None else elsewhere()
        where.take_up(left, work, self._offer_next)

    def _discard(self, left: Interrupted) -> None:
        left.slot.remove()
        self._offer_next()

    def _leave(self, left: Interrupted) -> None:
        left.slot.release()
        self._offer_next()


def _same(one: Work | None, other: Work | None) -> bool:
    """Return whether two are the same work: parts of it are replaced, never changed."""
    if one is None or other is None:
        return one is other
    return (
        one.document == other.document
        and one.saved is other.saved
        and one.rival is other.rival
        and (one.file, one.stamp, one.unknown) == (other.file, other.stamp, other.unknown)
    )


def _ended(name: str, seconds: float) -> str:
    """Return what is offered, and when the program ended with it."""
    then = time.localtime(seconds)
    at = time.strftime("%H:%M", then)
    if then[:3] == time.localtime()[:3]:
        return tr(
            "“{name}” was open when scoreviz ended today at {time}, with changes that are in no file.",
            name=name,
            time=at,
        )
    return tr(
        "“{name}” was open when scoreviz ended on {day} {month} at {time}, with changes that are in no file.",
        name=name,
        day=then.tm_mday,
        month=tr(MONTHS[then.tm_mon - 1]),
        time=at,
    )
