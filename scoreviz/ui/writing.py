"""Files that are written from a share sheet: one at a time, beside everything else, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from scoreviz.engine.job import Job
from scoreviz.engine.progress import Progress
from scoreviz.ui.figures import whole_percent
from scoreviz.ui.files import completed
from scoreviz.ui.share_options import FILMS, NUMBERS, PICTURES
from scoreviz.ui.share_work import Newest, Work
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts

KINDS = {str(option.key): option.title for option in (*PICTURES, *FILMS, *NUMBERS)} | {".pdf": mark("PDF document")}
FAILED = {
    "picture": mark("The picture was not saved"),
    "film": mark("The film was not saved"),
    "data": mark("The data was not saved"),
    "hand-out": mark("The hand-out was not saved"),
}
NOT_COPIED = mark("The picture was not copied")
JOIN_SECONDS = 2.0

Done = Callable[[Newest | None], None]


class WritingSheet(Protocol):
    """The sheet from which files are asked for."""

    def show_progress(self, progress: Progress | None, what: str = "") -> None:
        """Show how far a file is, or that none is being written."""

    def hide(self) -> None:
        """Put the sheet away."""

    def open_below(self, button: QWidget) -> None:
        """Open under a button."""


class Writing:
    """The file that is being written, and how it is asked for."""

    def __init__(self, window: "LateParts", sheet: WritingSheet) -> None:
        self._window, self._sheet = window, sheet
        self._button = window.layout_.top.share
        self._tip = self._button.toolTip()
        self._job: Job[str, Newest] | None = None
        self._done: Done = lambda _: None
        self._title = self._what = ""
        self._cancelled = False

    @property
    def writing(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    def reopen(self) -> None:
        """Open the sheet below the button that says how far the file is: it can be given up there."""
        self._sheet.open_below(self._button)

    def cancel(self) -> None:
        """Give up the file that is being written; nothing is left of it."""
        if self._job is not None:
            self._cancelled = True
            self._job.stop()

    def tick(self) -> None:
        """Show how far it is, and say when it is done."""
        job = self._job
        if job is None:
            return
        newest = job.newest
        if job.running:
            if isinstance(newest, Progress) and not job.stopping:
                self._show(newest)
            return
        self._job = None
        self._show(None)
        if job.error is not None:
            self.refuse(self._title, _why(job.error))
        elif self._cancelled:
            self._window.say(tr("Cancelled: nothing was written"))
        else:
            self._done(newest)

    def put_away(self) -> None:
        """End what is being written: it leaves nothing behind."""
        self._sheet.hide()
        if self._job is not None:
            self.cancel()
            self._job.join(JOIN_SECONDS)

    def refuse(self, title: str, why: str) -> None:
        """Say what was not done, and why."""
        self._window.notices.refuse(title, why)

    def ask(self, kind: str, suffix: str, stem: str) -> Path | None:
        """Ask for a file; None where none is chosen, or where it is there and nobody was asked about it."""
        session, canvas = self._window.session, self._window.layout_.canvas
        folder = session.path.parent if session.path is not None else Path.home()
        suggestion = str(folder / f"{stem}{suffix}")
        kind_words = tr(KINDS[suffix])
        title = tr("Save: {kind}", kind=kind_words)
        name, _ = QFileDialog.getSaveFileName(canvas.window(), title, suggestion, f"{kind_words} (*{suffix})")
        if not name:
            return None
        path = completed(Path(name), suffix)
        if path != Path(name) and path.exists():  # the dialog has asked about another name
            why = tr("{file}: there is such a file already; choose it by its whole name to replace it", file=path.name)
            self.refuse(tr(FAILED[kind]), why)
            return None
        return path

    def begin(self, work: Work, title: str, what: str, done: Done) -> None:
        """Begin a file; ``title`` is said where it fails, ``what`` is counted while it is written."""
        if under_way(self._window) is not None:
            self._window.say(tr("One file at a time: this one is still being written"))
            return
        self._title, self._what, self._done, self._cancelled = title, what, done, False
        self._job = Job(title, work, "export").start()
        self._show(Progress(0, 1))

    def saved(self, path: Path) -> Done:
        """Return what says that a file is there."""
        return lambda _: self._window.say(tr("Saved {file}", file=path.name))

    def put_on_clipboard(self, newest: Newest | None) -> None:
        """Take a picture that was made to the clipboard."""
        if isinstance(newest, QImage):
            QGuiApplication.clipboard().setImage(newest)
            self._window.say(tr("The picture is on the clipboard"))

    def _show(self, progress: Progress | None) -> None:
        self._sheet.show_progress(progress, self._what)
        self._button.setToolTip(self._tip if progress is None else tr("How far the file is: click to give it up"))
        self._button.set_face(tr("Share") if progress is None else whole_percent(progress.share), "share")


def under_way(window: "LateParts") -> Writing | None:
    """Return which part of a window is writing a file, or None."""
    return next((part for part in window.opened if isinstance(part, Writing) and part.writing), None)


def _why(error: BaseException) -> str:
    """Return what went wrong as a sentence."""
    if isinstance(error, MemoryError):
        return tr("There is not enough memory for it")
    return str(error) or type(error).__name__
