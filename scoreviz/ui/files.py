"""New, open, save, import, and the picture of the view: everything between the window and the disk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from scoreviz.engine.document import Document
from scoreviz.engine.imports import read_target
from scoreviz.engine.learner import Learner
from scoreviz.engine.project import open_project, save
from scoreviz.engine.refusal import Refused
from scoreviz.ui.session import Session

SUFFIX = ".scoreviz"
PROJECT_FILTER = "scoreviz projects (*.scoreviz)"
OPEN_FILTER = "Projects and targets (*.scoreviz *.png *.jpg *.jpeg *.csv *.npy *.json);;All files (*)"
PICTURE_FILTER = "Pictures (*.png)"


class Files:
    """Reads and writes on request; every refusal becomes one sentence on the window and nothing is lost.

    Args:
        opened: called after another document took the place of the present one.
        refuse: shows a title and a sentence.
        say: shows a sentence in the status bar.
        ask: shows that something is not saved; runs the given action if the person goes on all the same.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        learner: Learner,
        *,
        opened: Callable[[], None],
        refuse: Callable[[str, str], None],
        say: Callable[[str], None],
        ask: Callable[[Callable[[], None]], None],
    ) -> None:
        self._window, self._session, self._learner = window, session, learner
        self._opened, self._refuse, self._say, self._ask = opened, refuse, say, ask

    def new(self) -> None:
        """Begin with the painted smiley again."""
        self._unless_lost(lambda: self._take(Document(), None))

    def open(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open", self._folder(), OPEN_FILTER)
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Open a project, or take a picture, points or a mixture as the target."""
        if path.suffix.lower() == SUFFIX:
            self._unless_lost(lambda: self._open_project(path))
        else:
            self._import(path)

    def save(self) -> bool:
        """Write to the present file, or ask for one; return whether everything is saved."""
        return self._write(self._session.path) if self._session.path is not None else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and write to it; return whether everything is saved."""
        suggestion = self._session.path or Path(self._folder()) / f"{self._session.document.target.name}{SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(self._window, "Save as", str(suggestion), PROJECT_FILTER)
        if not name:
            return False
        path = Path(name)
        return self._write(path if path.suffix else path.with_suffix(SUFFIX))

    def save_picture(self, view: QWidget) -> None:
        """Ask for a file and write the view as a picture, at the screen's resolution."""
        suggestion = Path(self._folder()) / f"{self._session.document.target.name}.png"
        name, _ = QFileDialog.getSaveFileName(self._window, "Save the picture", str(suggestion), PICTURE_FILTER)
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".png")
        if view.grab().save(str(path)):
            self._say(f"Saved {path.name}")
        else:
            self._refuse("The picture was not saved", f"{path.name}: it cannot be written there.")

    def _write(self, path: Path) -> bool:
        try:
            save(path, self._session.document, self._learner.keepsake())
        except Refused as refused:
            self._refuse("Not saved", str(refused))
            return False
        self._session.saved(path)
        self._say(f"Saved {path.name}")
        return True

    def _open_project(self, path: Path) -> None:
        try:
            project = open_project(path)
        except Refused as refused:
            self._refuse("Not opened", str(refused))
            return
        self._learner.restore(project.saved)
        self._take(project.document, path, keep_learned=True)

    def _import(self, path: Path) -> None:
        try:
            target = read_target(path)
        except Refused as refused:
            self._refuse("Not opened", str(refused))
            return
        self._session.edit(f"Open {path.name}", target=target)

    def _take(self, document: Document, path: Path | None, keep_learned: bool = False) -> None:
        if not keep_learned:
            self._learner.reset()
        self._session.open(document, path)
        self._opened()

    def _unless_lost(self, go_on: Callable[[], None]) -> None:
        if self._session.would_lose:
            self._ask(go_on)
        else:
            go_on()

    def _folder(self) -> str:
        return str(self._session.path.parent if self._session.path is not None else Path.home())
