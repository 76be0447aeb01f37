"""The sheet below Share on the page of images: pictures of the run, the run as a film, or its numbers."""

from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scoreviz.engine.progress import Progress
from scoreviz.ui import share_options as options
from scoreviz.ui.choices import FieldButton, Option, Segmented, translated
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.progress_row import ProgressRow
from scoreviz.ui.share_sheet import WIDTH, FilmPage, Page, Row
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import Words
from scoreviz.wording import mark, tr

VIEW, STRIP, SHEET = "view", "strip", "sheet"
OF_WHAT = (
    Option(VIEW, mark("The view"), mark("The equation and what is below it, as they are seen now")),
    Option(STRIP, mark("The film strip"), mark("xₜ over x̂₀ of the picture that is looked at")),
    Option(SHEET, mark("All pictures"), mark("Every picture of the run at its end, in rows")),
)
PAGES = (
    Option("picture", mark("Picture"), mark("The view, the film strip, or all pictures, as PNG")),
    Option("film", mark("Film"), mark("The run, from noise to pictures")),
    Option("data", mark("Data"), mark("The run as numbers")),
)


class ImagesPage(Page):
    """Of what, how large, and where to."""

    def __init__(self) -> None:
        self.what = FieldButton(tr("Of", "of what a picture is to be made"), translated(OF_WHAT))
        self.scale = FieldButton(tr("Scale"), options.scales())
        self.scale.set_value(2)
        self.copy, self.save = PlainButton(tr("Copy"), "copy"), PlainButton(tr("Save…"), "save")
        self.copy.setToolTip(tr("Put the picture on the clipboard"))
        super().__init__(self.what, self.scale, Row(self.copy, self.save))
        self.what.changed.connect(lambda what: self.scale.setEnabled(what == VIEW))

    def asked(self) -> tuple[str, float]:
        """Return of what, and pixels to each of the screen."""
        return str(self.what.value()), float(cast(int, self.scale.value()))


class NumbersPage(Page):
    """The run as a file of arrays."""

    def __init__(self) -> None:
        self.save = PlainButton(tr("Save…"), "save")
        said = Words(tr("NumPy, NPZ: every xₜ and x̂₀, times, and settings"), "note", "ink2")
        super().__init__(said, self.save)


class ImageShareSheet(Sheet):
    """Three pages, and a row with the progress of the file that is being written.

    Signals:
        copyRequested(what, scale), pictureRequested(what, scale): a picture.
        filmRequested(FilmChoice), dataRequested: the run.
        cancelRequested: give up what is being written.
    """

    copyRequested = Signal(str, float)
    pictureRequested = Signal(str, float)
    filmRequested = Signal(object)
    dataRequested = Signal()
    cancelRequested = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, WIDTH)
        self.choice = Segmented(translated(PAGES), tr("What to share"))
        self.picture, self.film, self.data = ImagesPage(), FilmPage(), NumbersPage()
        self.pages: dict[str, Page] = {"picture": self.picture, "film": self.film, "data": self.data}
        self.progress = ProgressRow()
        for widget in (self.choice, *self.pages.values(), self.progress):
            self.add(widget)
        self.choice.changed.connect(self.show_page)
        self.progress.cancelled.connect(self.cancelRequested)
        self._connect()
        self.show_page("picture")

    def show_page(self, name: str) -> None:
        """Show one of "picture", "film" and "data"."""
        self.choice.set_value(name)
        for key, page in self.pages.items():
            page.setVisible(key == name)
        self.adjustSize()

    def show_progress(self, progress: Progress | None, what: str = "") -> None:
        """Show how far a file is, or that none is being written; one is written at a time."""
        was = self.progress.isVisibleTo(self)
        self.progress.show_progress(progress, what)
        for button in (self.picture.copy, self.picture.save, self.film.save, self.data.save):
            button.setEnabled(progress is None)
        if was != (progress is not None):
            self.adjustSize()

    def _connect(self) -> None:
        self.picture.copy.clicked.connect(lambda: self.copyRequested.emit(*self.picture.asked()))
        self.picture.save.clicked.connect(lambda: self._leave(self.pictureRequested, *self.picture.asked()))
        self.film.save.clicked.connect(lambda: self._leave(self.filmRequested, self.film.choice()))
        self.data.save.clicked.connect(lambda: self._leave(self.dataRequested))

    def _leave(self, signal: Any, *words: object) -> None:
        """Make room for the dialog that asks for a file."""
        self.hide()
        signal.emit(*words)
