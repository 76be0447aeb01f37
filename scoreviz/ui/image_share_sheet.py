"""The sheet below Share on the page of images: pictures of the run, the run as a film, or its numbers."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scoreviz.ui import share_options as options
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.share_pages import FilmPage, Page, PagedSheet, Row
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


class ImageShareSheet(PagedSheet):
    """Pages for pictures, the run and its numbers.

    Signals:
        copyRequested(what, scale), pictureRequested(what, scale): a picture.
        filmRequested(FilmChoice), dataRequested: the run.
    """

    copyRequested = Signal(str, float)
    pictureRequested = Signal(str, float)
    filmRequested = Signal(object)
    dataRequested = Signal()

    def __init__(self, owner: QWidget) -> None:
        self.picture, self.film, self.data = ImagesPage(), FilmPage(), NumbersPage()
        pages = {"picture": self.picture, "film": self.film, "data": self.data}
        super().__init__(owner, PAGES, pages, (self.picture.copy, self.picture.save, self.film.save, self.data.save))
        self.picture.copy.clicked.connect(lambda: self.copyRequested.emit(*self.picture.asked()))
        self.picture.save.clicked.connect(lambda: self.leave(self.pictureRequested, *self.picture.asked()))
        self.film.save.clicked.connect(lambda: self.leave(self.filmRequested, self.film.choice()))
        self.data.save.clicked.connect(lambda: self.leave(self.dataRequested))
