"""The sheet below Share: the view as a picture, the run as a film, or its numbers; and how far a file is.

``ShareSheet(owner)``  ``show_progress(Progress | None, what)``  ``set_view_size(w, h)``
"""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scoreviz.ui import share_options as options
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.controls import PlainButton, Switch
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.figures import number
from scoreviz.ui.share_pages import FilmPage, Page, PagedSheet, Row
from scoreviz.ui.surfaces import Words
from scoreviz.wording import tr


class PicturePage(Page):
    """Of the view: ending, scale, and whether it is for print."""

    def __init__(self) -> None:
        self.format = FieldButton(tr("File"), translated(options.PICTURES))
        self.scale = FieldButton(tr("Scale", "of a picture"), options.scales())
        self.scale.set_value(2)
        self.printed, self.note = Switch(tr("For print")), Words("", "note", "ink2")
        self.printed.setToolTip(tr("On white, with larger type, the key, and a line with the settings below"))
        self.copy, self.save = PlainButton(tr("Copy"), "copy"), PlainButton(tr("Save…"), "save")
        self.copy.setToolTip(tr("Put the picture on the clipboard"))
        explain(self, format="share.file", scale="share.scale", printed="share.print")
        explain(self, copy="share.write", save="share.write")
        super().__init__(self.format, self.scale, self.printed, self.note, Row(self.copy, self.save))
        self._size = (0, 0)
        self.format.changed.connect(lambda _: self.show_note())
        self.scale.changed.connect(lambda _: self.show_note())

    def set_view_size(self, width: int, height: int) -> None:
        """Say how large the canvas is, logical pixels."""
        self._size = (width, height)
        self.show_note()

    def show_note(self) -> None:
        """Say how large the picture will be."""
        of_pixels = self.format.value() == ".png"
        self.scale.setEnabled(of_pixels)
        times = cast(int, self.scale.value()) if of_pixels else 1
        width, height = (number(side * times) for side in self._size)
        if of_pixels:
            self.note.set_text(tr("{width} × {height} pixels", width=width, height=height))
            return
        words = tr("{width} × {height} units, sharp at any size; copied as pixels", width=width, height=height)
        self.note.set_text(words)


class DataPage(Page):
    """Of the run's numbers: ending, steps and particles."""

    def __init__(self) -> None:
        self.format = FieldButton(tr("File"), translated(options.NUMBERS))
        self.every, self.points = FieldButton(tr("Steps"), options.every()), FieldButton(tr("Points"), options.points())
        self.save = PlainButton(tr("Save…"), "save")
        super().__init__(
            explained(self.format, "share.file"), self.every, self.points, explained(self.save, "share.write")
        )


class ShareSheet(PagedSheet):
    """Pages for the view, the run and its numbers.

    Signals:
        copyRequested(scale, printed), pictureRequested(suffix, scale, printed): the view, now.
        filmRequested(FilmChoice): the run.
        dataRequested(suffix, every, points): its numbers; 0 points are all.
    """

    copyRequested = Signal(float, bool)
    pictureRequested = Signal(str, float, bool)
    filmRequested = Signal(object)
    dataRequested = Signal(str, int, int)

    def __init__(self, owner: QWidget) -> None:
        self.picture, self.film, self.data = PicturePage(), FilmPage(), DataPage()
        pages = {"picture": self.picture, "film": self.film, "data": self.data}
        buttons = self.picture.copy, self.picture.save, self.film.save, self.data.save
        super().__init__(owner, options.PAGES, pages, buttons)
        explained(self.film, "share.film")
        explained(self.data, "share.data")
        self._connect()

    def _connect(self) -> None:
        picture, film, data = self.picture, self.film, self.data
        picture.copy.clicked.connect(lambda: self.copyRequested.emit(*self._looks()))
        picture.save.clicked.connect(
            lambda: self.leave(self.pictureRequested, str(picture.format.value()), *self._looks())
        )
        film.save.clicked.connect(lambda: self.leave(self.filmRequested, film.choice()))
        data.save.clicked.connect(
            lambda: self.leave(self.dataRequested, str(data.format.value()), data.every.value(), data.points.value())
        )

    def _looks(self) -> tuple[float, bool]:
        return float(cast(int, self.picture.scale.value())), self.picture.printed.isChecked()
