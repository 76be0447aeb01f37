"""New, open, save, import, and the picture of the view: everything between the window and the disk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtWidgets import QFileDialog, QWidget

from scoreviz.engine.atomic import replacing
from scoreviz.engine.document import Document
from scoreviz.engine.learner import Learner
from scoreviz.engine.project import open_project, save
from scoreviz.engine.refusal import Refused
from scoreviz.ui.session import Session

SUFFIX = ".scoreviz"
PROJECT_FILTER = "scoreviz projects (*.scoreviz)"
OPEN_FILTER = "Projects and targets (*.scoreviz *.png *.jpg *.jpeg *.csv *.npy *.json);;All files (*)"
PICTURE_FILTER = "Pictures (*.png)"
PICTURE_SUFFIX = ".png"
NO_PICTURE = "The picture was not saved"


def completed(path: Path, suffix: str) -> Path:
    """Return ``path`` with ``suffix`` after its name, unless it has it: "v1.2" becomes "v1.2.scoreviz"."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def png_of(view: QWidget) -> bytes:
    """Return a picture of a widget as the content of a PNG file, at the screen's resolution."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    view.grab().save(buffer, "PNG")
    return bytes(content.data())


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
        path = completed(Path(name), SUFFIX)
        return self._free("Not saved", path, Path(name)) and self._write(path)

    def save_picture(self, view: QWidget) -> None:
        """Ask for a file and write the view as a picture, at the screen's resolution."""
        suggestion = Path(self._folder()) / f"{self._session.document.target.name}.png"
        name, _ = QFileDialog.getSaveFileName(self._window, "Save the picture", str(suggestion), PICTURE_FILTER)
        if not name:
            return
        path = completed(Path(name), PICTURE_SUFFIX)
        if self._free(NO_PICTURE, path, Path(name)):
            self._write_picture(path, view)

    def _write_picture(self, path: Path, view: QWidget) -> None:
        try:
            with replacing(path) as file:
                file.write(png_of(view))
        except Refused as refused:
            self._refuse(NO_PICTURE, str(refused))
            return
        self._say(f"Saved {path.name}")

    def _free(self, title: str, path: Path, chosen: Path) -> bool:
        """Return whether ``path`` may be written: the dialog has asked about the chosen name, not about another."""
        if path == chosen or not path.exists():
            return True
        self._refuse(title, f"{path.name}: there is such a file already; choose it by its whole name to replace it")
        return False

    @property
    def would_lose(self) -> bool:
        """Whether anything would be lost: a drawing in no file, changes to a file, steps trained since it was saved.

        What an untitled document has learned is not asked about: it was learned by itself, and is soon learned again.
        """
        trained_on = self._session.path is not None and self._learner.would_lose
        return self._session.would_lose or trained_on

    def _write(self, path: Path) -> bool:
        try:
            save(path, self._session.document, self._learner.keepsake())
        except Refused as refused:
            self._refuse("Not saved", str(refused))
            return False
        self._session.saved(path)
        self._learner.kept()
        self._say(f"Saved {path.name}")
        return True

    def _open_project(self, path: Path) -> None:
        try:
            project = open_project(path)
        except Refused as refused:
            self._refuse("Not opened", str(refused))
            return
        self._learner.restore(project.saved, project.document)
        self._take(project.document, path, keep_learned=True)

    def _import(self, path: Path) -> None:
        from scoreviz.engine.imports import read_target  # the readers of pictures would delay the window's start

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
        if self.would_lose:
            self._ask(go_on)
        else:
            go_on()

    def _folder(self) -> str:
        return str(self._session.path.parent if self._session.path is not None else Path.home())
