"""The sheet in which a model of the Hugging Face hub is asked for by its name, and fetched."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from scoreviz.engine.images.hub import Fetching, fetch, installed
from scoreviz.engine.job import SOON, Job
from scoreviz.engine.progress import Progress
from scoreviz.ui import theme
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.progress_row import ProgressRow
from scoreviz.ui.remark import Remark
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import Words
from scoreviz.wording import mark, tr

WIDTH, LONGEST, HEIGHT = 380, 200, 32
NOTE = mark("Its config and weights come from huggingface.co into the cache of the hub. Nothing of it is run.")
NOT_INSTALLED = mark("Models of the hub need huggingface_hub: pip install 'scoreviz[hub]'")


class HubSheet(Sheet):
    """A name, a button, and how far the download is.

    Signals:
        asked(str): the person wants the model of that name.
        cancelled: the download is not wanted any more.
    """

    asked = Signal(str)
    cancelled = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, WIDTH)
        self.name, self.open = QLineEdit(), PlainButton(tr("Open"))
        self.name.setAccessibleName(tr("Name of a model of the hub"))
        self.name.setPlaceholderText("google/ddpm-cifar10-32")
        self.name.setFont(theme.font("value"))
        self.name.setMaxLength(LONGEST)
        self.name.setFixedHeight(HEIGHT)
        self.name.setTextMargins(8, 0, 8, 0)
        self.name.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.remark, self.progress = Remark(), ProgressRow()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.open)
        for widget in (Words(tr("Hugging Face id"), "section"), line, self.remark, self.progress):
            self.add(widget)
        self.open.clicked.connect(self._ask)
        self.progress.cancelled.connect(self.cancelled)

    def say(self, words: str) -> None:
        """Say something below the name."""
        self.remark.set_text(words)
        self.adjustSize()

    def show_progress(self, found: Fetching | None) -> None:
        """Show how far a download is, or that there is none."""
        shown = None if found is None else Progress(found.done, max(1, found.total), found.words)
        changed = self.progress.isHidden() != (found is None)
        self.progress.show_progress(shown)
        self.open.setEnabled(found is None)
        if changed:
            self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        if self.open.isEnabled() and self.name.text().strip():
            self.asked.emit(self.name.text())


class HubDoor:
    """Fetches what is asked for, and opens it.

    Args:
        field: under which the sheet opens.
        opened: takes the folder of a model that is here, and its name.
    """

    def __init__(self, field: QWidget, opened: Callable[[Path, str], None]) -> None:
        self._field, self._opened = field, opened
        self._job: Job[str, Fetching] | None = None
        self._sheet: HubSheet | None = None

    @property
    def sheet(self) -> HubSheet:
        """The sheet, made when it is first asked for."""
        if self._sheet is None:
            self._sheet = HubSheet(self._field)
            self._sheet.asked.connect(self._fetch)
            self._sheet.cancelled.connect(self._cancel)
        return self._sheet

    def ask(self) -> None:
        """Ask for a name; without the library of the hub, say how to install it."""
        self.sheet.say(tr(NOTE) if installed() else tr(NOT_INSTALLED))
        self.sheet.open_below(self._field)
        self.sheet.name.setFocus()

    def tick(self) -> None:
        """Show how far a download is, and open what is here."""
        job = self._job
        if job is None:
            return
        running, found = job.running, job.newest
        if running:
            self.sheet.show_progress(found or Fetching(job.spec))
            return
        self._job = None
        self.sheet.show_progress(None)
        if job.error is not None:
            self.sheet.say(str(job.error) or tr("It ended with {error}", error=type(job.error).__name__))
        elif found is not None and found.folder is not None and not job.stopping:
            self.sheet.hide()
            self._opened(found.folder, found.name.rsplit("/", 1)[-1])

    def put_away(self) -> None:
        """End a download."""
        if self._job is not None:
            self._job.stop()

    def _fetch(self, name: str) -> None:
        self.put_away()
        self.sheet.say(tr(NOTE))
        self._job = Job(name, fetch(name), "hub", SOON).start()
        self.sheet.show_progress(Fetching(name.strip()))

    def _cancel(self) -> None:
        self.put_away()
        self.sheet.say(tr("Cancelled: what had come is kept, and is not fetched again"))
