"""What is remembered from one start to the next beside the look: where the window stood, and the files of late."""

from collections.abc import Callable
from functools import reduce
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from scoreviz.engine.palette import PALETTES
from scoreviz.ui.files import Files
from scoreviz.ui.preferences import settings
from scoreviz.ui.session import Session
from scoreviz.ui.topbar import TopBar
from scoreviz.wording import tr

PLACE, RECENT = "place", "recent files"
MOST_RECENT = 8


def broken_settings() -> list[str]:
    """Return what of the settings cannot be used; only who reads the settings first is told of a broken file."""
    kept = settings()
    broken = [] if kept.value("theme") in (None, *PALETTES) else [tr("the theme")]  # the file is read only now
    return broken if kept.status() == QSettings.Status.NoError else [*broken, tr("some of the settings")]


def restore_place(window: QWidget, broken: list[str], say: Callable[[str], None]) -> None:
    """Put a window where the last one stood, on a screen that there is; say which settings cannot be used."""
    place = settings().value(PLACE)
    if place is not None and not (isinstance(place, QByteArray) and window.restoreGeometry(place)):
        broken = [*broken, tr("the window's place")]
    if broken:
        what = reduce(lambda one, other: tr("{one} and {other}", one=one, other=other), broken)
        say(tr("What was kept of {what} cannot be read, and is ignored", what=what))


def keep_place(window: QWidget) -> None:
    """Remember where a window stands."""
    settings().setValue(PLACE, window.saveGeometry())


def recent_files() -> list[Path]:
    """Return the files that were opened or saved of late, newest first, those that are gone left out."""
    kept = settings().value(RECENT)
    names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
    paths = [Path(name) for name in names if isinstance(name, str) and name and "\0" not in name]
    return [path for path in paths if path.is_file()][:MOST_RECENT]


def remember_file(path: Path) -> None:
    """Put a file before the others that were open of late."""
    path = path.absolute()
    others = [other for other in recent_files() if other != path]
    settings().setValue(RECENT, [str(file) for file in (path, *others)][:MOST_RECENT])


class Recent:
    """Between the files that are opened and saved, and the document's menu, which offers them again."""

    def __init__(self, top: TopBar, session: Session, files: Files) -> None:
        self._session = session
        top.recent_files = self.offered
        top.recentRequested.connect(files.open_path)
        session.fileChanged.connect(self._remember)

    def offered(self) -> list[Path]:
        """Return the files to offer: those of late but the one that is open."""
        path = self._session.path
        return [file for file in recent_files() if path is None or file != path.absolute()]

    def _remember(self, path: Path | None) -> None:
        if path is not None:
            remember_file(path)
