"""The document's name in the title and the bar, with the mark of what is in no file yet."""

from PySide6.QtWidgets import QWidget

from scoreviz.ui.files import Files
from scoreviz.ui.session import Session
from scoreviz.ui.topbar import TopBar
from scoreviz.wording import tr


class Title:
    """Names the document; of untitled ones in several windows, those from the second on have a number."""

    def __init__(self, window: QWidget, number: int, top: TopBar, session: Session, files: Files) -> None:
        self._window, self._number, self._top = window, number, top
        self._session, self._files = session, files
        self.lesson = ""  # the step that is shown in the document's place

    @property
    def name(self) -> str:
        """The file's name, or the drawing's before there is a file."""
        path = self._session.path
        if self.lesson:
            return self.lesson
        return self._session.document.target.name if path is None else path.stem

    def show(self) -> None:
        """Show the name as it is now."""
        numbered = not self.lesson and self._session.path is None and self._number > 1
        name = tr("{name} (read-only)", name=self.name) if self._files.read_only and not self.lesson else self.name
        title = f"{name} · {self._number}" if numbered else name
        self._top.set_name(name)
        self._window.setWindowTitle(f"{title.replace('[*]', '[*][*]')}[*]")  # Qt's own mark stands in a name doubled
        self.show_modified()

    def show_modified(self) -> None:
        """Show the mark: it stands for what closing would ask about."""
        modified = self._files.would_lose
        self._top.set_modified(modified)
        self._window.setWindowModified(modified)
