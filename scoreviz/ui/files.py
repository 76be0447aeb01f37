"""New, open, save and import: everything between the window and the disk."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from scoreviz.engine.atomic import may_be_written
from scoreviz.engine.autosave import Work
from scoreviz.engine.document import Document
from scoreviz.engine.learner import Learner
from scoreviz.engine.project import BACKUP, Project, document_in, open_project, save
from scoreviz.engine.refusal import Refused
from scoreviz.engine.stamp import Stamp
from scoreviz.engine.trained import SavedTraining
from scoreviz.engine.unknown import Unknown
from scoreviz.ui.session import Aside, Session
from scoreviz.wording import mark, tr

SUFFIX = ".scoreviz"
PROJECT_FILTER = mark("scoreviz projects (*.scoreviz)")
OPEN_FILTER = mark("Projects and targets (*.scoreviz *.png *.jpg *.jpeg *.svg *.csv *.npy *.json);;All files (*)")

Act = Callable[[], object]


def completed(path: Path, suffix: str) -> Path:
    """Return ``path`` with ``suffix`` after its name, unless it has it: "v1.2" becomes "v1.2.scoreviz"."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


@dataclass(frozen=True, eq=False)
class _Held:
    """What is in a window while a lesson's scenes are shown in it."""

    work: Work | None
    would_lose: bool
    unknown: Unknown
    stamp: Stamp | None
    aside: Aside
    read_only: bool


class Files:
    """Reads and writes on request; every refusal becomes one sentence on the window and nothing is lost.

    Args:
        opened: called after another document took the place of the present one.
        bring: takes a picture, points or a mixture as the target.
        refuse: shows a title and a sentence.
        say: shows a sentence in the status bar.
        ask: shows that something is not saved; runs the given action if the person goes on all the same.
        decide: shows a title, a sentence, and two ways to go on.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        learner: Learner,
        *,
        opened: Callable[[], None],
        bring: Callable[[Path], None],
        refuse: Callable[[str, str], None],
        say: Callable[[str], None],
        ask: Callable[[Callable[[], None]], None],
        decide: Callable[[str, str, tuple[str, Act], tuple[str, Act]], None],
    ) -> None:
        self._window, self._session, self._learner = window, session, learner
        self._opened, self._refuse, self._say, self._ask = opened, refuse, say, ask
        self._bring, self._decide = bring, decide
        self._unknown = Unknown()
        self._stamp: Stamp | None = None  # of the file when it was last read or written
        self._held: _Held | None = None
        self.read_only = False  # whether nothing is written to the present file
        self.before_other: Act = lambda: None  # what comes before another document takes the place of the present one

    def go_on_from(self, other: "Files") -> None:
        """Know of the file what another window, in whose place this one comes, knew of it."""
        self._unknown, self._stamp, self.read_only = other._unknown, other._stamp, other.read_only
        self._held, other._held = other._held, None

    def new(self) -> None:
        """Begin with the painted smiley again."""
        self._unless_lost(lambda: self._take(Document(), None))

    def open(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open"), self._folder(), tr(OPEN_FILTER))
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path, read_only: bool = False) -> None:
        """Open a project, or take a picture, points or a mixture as the target; to a read-only one nothing is written.

        One for a class, and one that the system does not let be written, are read-only whatever is asked for.
        """
        if path.suffix.lower() in (SUFFIX, SUFFIX + BACKUP):
            self._open_project(path, read_only)
        else:
            self._bring(path)

    def save(self) -> bool:
        """Write to the present file, or ask for one where that is read-only; return whether everything is saved."""
        path = self._session.path
        if path is None or self.read_only:
            return self.save_as()
        if Stamp.of(path) not in (None, self._stamp):
            why = tr(
                "{file} was changed by another program since it was opened. Saving would replace that.", file=path.name
            )
            replace_it, save_as = (tr("Replace it"), lambda: self._write(path)), (tr("Save as…"), self.save_as)
            self._decide(tr("Not saved yet"), why, replace_it, save_as)
            return False
        return self._write(path)

    def save_as(self) -> bool:
        """Ask for a file and write to it; return whether everything is saved."""
        suggestion = self._session.path or Path(self._folder()) / f"{self._session.document.target.name}{SUFFIX}"
        title = tr("Save as")
        if self.read_only:  # where it lies is seldom a place for what a person makes of it
            title = tr("{file} is read-only: save as", file=suggestion.name)
            suggestion = Path.home() / suggestion.name
        path = self._asked_for(title, suggestion)
        if path is None or (self.read_only and self._is_open(path)):
            return False
        return self._write(path)

    def save_for_class(self) -> None:
        """Ask for a file and write a copy to it that opens read-only; what is open here stays as it is."""
        stem = self._session.document.target.name if self._session.path is None else self._session.path.stem
        suggestion = Path(self._folder()) / f"{tr('{name} for a class', name=stem)}{SUFFIX}"
        path = self._asked_for(tr("Save a copy that opens read-only"), suggestion)
        if path is not None and not self._is_open(path) and self._put(path, read_only=True):
            self._say(tr("Saved {file}, which opens read-only", file=path.name))

    def _asked_for(self, title: str, suggestion: Path) -> Path | None:
        """Return the file that a person chooses to write to, or None."""
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(suggestion), tr(PROJECT_FILTER))
        path = completed(Path(name), SUFFIX) if name else None
        return path if path is not None and self._free(tr("Not saved"), path, Path(name)) else None

    def _is_open(self, path: Path) -> bool:
        """Return whether a file is the one that is open here, and say that another is needed."""
        there = self._session.path
        if there is None or path.resolve() != there.resolve():
            return False
        self._refuse(tr("Not saved"), tr("{file} is open here: choose another name for the copy", file=path.name))
        return True

    def _free(self, title: str, path: Path, chosen: Path) -> bool:
        """Return whether ``path`` may be written: the dialog has asked about the chosen name, not about another."""
        if path == chosen or not path.exists():
            return True
        why = tr("{file}: there is such a file already; choose it by its whole name to replace it", file=path.name)
        self._refuse(title, why)
        return False

    @property
    def would_lose(self) -> bool:
        """Whether anything would be lost: a drawing in no file, changes to a file, steps trained since it was saved.

        What an untitled document has learned is not asked about: it was learned by itself, and is soon learned again.
        """
        if self._held is not None:
            return self._held.would_lose
        trained_on = self._session.path is not None and self._learner.would_lose
        return self._session.would_lose or trained_on

    @property
    def in_use(self) -> bool:
        """Whether there is more in the window than what every start begins with."""
        return self._held is not None or self._session.path is not None or self.work is not None

    @property
    def work(self) -> Work | None:
        """What is in no file, to be kept in case the program is interrupted; None where nothing is.

        The painted smiley that trains by itself at every start is no work.
        """
        if self._held is not None:
            return self._held.work
        path = None if self.read_only else self._session.path  # taken up, it is a document of nobody's file
        if not self._session.changed and (path is None or not self._learner.would_lose):
            return None
        if self._session.left_behind is not None:  # of a page that was cleared, what was on it is the work
            return Work(self._session.work, None, self._unknown, path, self._stamp)
        own, theirs = self._learner.keepsake(), self._learner.rival_keepsake()
        return Work(self._session.document, own, self._unknown, path, self._stamp, theirs)

    def take_up(self, work: Work, done: Act) -> None:
        """Go on with what was kept when the program was interrupted, and say so."""
        self._unless_lost(lambda: self._take_up(work, done))

    def set_aside(self) -> None:
        """Let documents pass that are nobody's work; what there is stays as it is, and is kept meanwhile."""
        work, loses = self.work, self.would_lose
        self._held = _Held(work, loses, self._unknown, self._stamp, self._session.set_aside(), self.read_only)

    def pass_by(self, project: Project) -> None:
        """Show a document that is nobody's work, with what its networks have learned."""
        self._take(project.document, None, (project.saved, project.rival))

    def take_back(self) -> None:
        """Go on with what was set aside."""
        held, self._held = self._held, None
        if held is not None:
            self.read_only = held.read_only
            self._session.take_back(held.aside)
            self._unknown, self._stamp = held.unknown, held.stamp
            self._opened()

    def _take_up(self, work: Work, done: Act) -> None:
        self._take(work.document, work.file, (work.saved, work.rival), kept=document_in(work.file))
        self._unknown, self._stamp = work.unknown, work.stamp
        done()

    def _put(self, path: Path, read_only: bool = False) -> bool:
        """Write what there is to a file, and return whether it could be written."""
        try:
            own, theirs = self._learner.keepsake(), self._learner.rival_keepsake()
            save(path, self._session.document, own, self._unknown, theirs, read_only)
        except Refused as refused:
            self._refuse(tr("Not saved"), str(refused))
            return False
        return True

    def _write(self, path: Path) -> bool:
        if not self._put(path):
            return False
        self._stamp, self.read_only = Stamp.of(path), False
        self._session.saved(path)
        self._learner.kept()
        self._say(tr("Saved {file}", file=path.name))
        return True

    def _open_project(self, path: Path, read_only: bool) -> None:
        stamp = Stamp.of(path)
        try:
            project = open_project(path)
        except Refused as refused:
            self._refuse(tr("Not opened"), str(refused))
            return  # before anybody is asked about what is there: nothing would take its place
        self._unless_lost(lambda: self._take_project(path, project, stamp, read_only or project.read_only))

    def _take_project(self, path: Path, project: Project, stamp: Stamp | None, read_only: bool) -> None:
        locked = not may_be_written(path)
        if path.name.endswith(BACKUP):  # a backup stays what it is: what is made of it is saved elsewhere
            work = Work(project.document, project.saved, project.unknown, rival=project.rival)
            self._take_up(work, lambda: None)
        else:
            learned = project.saved, project.rival
            self._take(project.document, path, learned, read_only=read_only or locked)
            self._unknown, self._stamp = project.unknown, stamp
            self._say_read_only(path, locked)
        if project.unknown.warning:
            self._refuse(tr("{file} is opened", file=path.name), project.unknown.warning)

    def _take(
        self,
        document: Document,
        path: Path | None,
        saved: tuple[SavedTraining | None, SavedTraining | None] = (None, None),
        kept: Document | None = None,
        read_only: bool = False,
    ) -> None:
        """Begin with another document.

        ``saved`` is what its network and a second one had learned; ``kept`` what its file holds, if that is something
        else.
        """
        self.read_only = read_only
        self._learner.reset()  # what was learned before must not follow the other document
        self._session.open(document, path, kept)
        self._learner.restore(saved[0], document, in_a_file=kept is None, theirs=saved[1])
        self._unknown, self._stamp = Unknown(), None
        self._opened()

    def _say_read_only(self, path: Path, locked: bool) -> None:
        """Say where nothing is written to the file that was opened, and what Save does then."""
        if locked:
            self._say(tr("{file} may not be written here: Save asks for another name", file=path.name))
        elif self.read_only:
            self._say(tr("{file} is read-only: Save asks for another name", file=path.name))

    def _unless_lost(self, go_on: Callable[[], None]) -> None:
        self.before_other()
        if self.would_lose:
            self._ask(go_on)
        else:
            go_on()

    def _folder(self) -> str:
        return str(self._session.path.parent if self._session.path is not None else Path.home())
