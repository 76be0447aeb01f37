"""The sheet below Share: the view as a picture, the run as a film, or its numbers; and how far a file is.

``ShareSheet(owner)``  ``show_progress(Progress | None, what)``  ``set_view_size(w, h)``
"""

from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.moments import Pace
from scoreviz.engine.progress import Progress
from scoreviz.ui import share_options as options
from scoreviz.ui.choices import FieldButton, Segmented, translated
from scoreviz.ui.controls import PlainButton, Switch
from scoreviz.ui.figures import number, whole_percent
from scoreviz.ui.progress_row import ProgressRow
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Words
from scoreviz.wording import tr

WIDTH = 336


@dataclass(frozen=True)
class FilmChoice:
    """What is chosen of a film: its ending, logical width and height, pixels to each, and its pace."""

    suffix: str
    width: int
    height: int
    scale: float
    pace: Pace


class Page(QWidget):
    """A column of fields."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        for widget in widgets:
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(widget)


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


class FilmPage(Page):
    """Of the run: ending, size, frames a second, length, part, and how long its end stands."""

    def __init__(self) -> None:
        self.format = FieldButton(tr("File"), translated(options.FILMS))
        self.area = FieldButton(tr("Size", "of a film"), translated(options.SIZES))
        self.rate = FieldButton(tr("Frames", "of a film, so many a second"), options.rates())
        self.length = FieldButton(tr("Length", "of a film"), options.LENGTHS)
        self.hold = FieldButton(tr("Hold the end"), translated(options.HOLDS))
        self.first = Slider(tr("From", "a part of the run"), 0.0, 1.0, 0.0, show=whole_percent, widest="100 %")
        self.last = Slider(tr("To", "a part of the run"), 0.0, 1.0, 1.0, show=whole_percent, widest="100 %")
        self.note, self.save = Words("", "note", "ink2"), PlainButton(tr("Save…"), "save")
        for slider in (self.first, self.last):
            slider.label.setFixedWidth(40)
            slider.setToolTip(tr("Which part of the run, as a share of its steps"))
        self.area.set_value((1280, 720, 1.0))
        self.rate.set_value(30)
        self.length.set_value(10.0)
        self.hold.set_value(1.0)
        fields = self.format, self.area, self.rate, self.length, self.hold
        super().__init__(*fields, self.first, self.last, self.note, self.save)
        for field in (self.rate, self.length, self.hold):
            field.changed.connect(lambda _: self.show_note())
        self.first.changed.connect(self._on_first)
        self.last.changed.connect(self._on_last)
        self.show_note()

    def choice(self) -> FilmChoice:
        """Return what is chosen."""
        width, height, scale = cast(tuple[int, int, float], self.area.value())
        rate, seconds, hold = self.rate.value(), self.length.value(), self.hold.value()
        pace = Pace(cast(int, rate), cast(float, seconds), self.first.value(), self.last.value(), cast(float, hold))
        return FilmChoice(str(self.format.value()), width, height, scale, pace)

    def show_note(self) -> None:
        """Say how many frames that is."""
        pace = self.choice().pace
        frames = round(pace.rate * pace.seconds) + round(pace.rate * pace.hold)
        self.note.set_text(tr("{n} frame(s)", "", frames, n=number(frames)))

    def _on_first(self, share: float) -> None:
        self.last.set_value(max(share, self.last.value()))

    def _on_last(self, share: float) -> None:
        self.first.set_value(min(share, self.first.value()))


class DataPage(Page):
    """Of the run's numbers: ending, steps and particles."""

    def __init__(self) -> None:
        self.format = FieldButton(tr("File"), translated(options.NUMBERS))
        self.every, self.points = FieldButton(tr("Steps"), options.every()), FieldButton(tr("Points"), options.points())
        self.save = PlainButton(tr("Save…"), "save")
        super().__init__(self.format, self.every, self.points, self.save)


class ShareSheet(Sheet):
    """Three pages, and a row with the progress of the file that is being written.

    Signals:
        copyRequested(scale, printed), pictureRequested(suffix, scale, printed): the view, now.
        filmRequested(FilmChoice): the run.
        dataRequested(suffix, every, points): its numbers; 0 points are all.
        cancelRequested: give up what is being written.
    """

    copyRequested = Signal(float, bool)
    pictureRequested = Signal(str, float, bool)
    filmRequested = Signal(object)
    dataRequested = Signal(str, int, int)
    cancelRequested = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, WIDTH)
        self.choice = Segmented(translated(options.PAGES), tr("What to share"))
        self.pages: dict[str, Page] = {"picture": PicturePage(), "film": FilmPage(), "data": DataPage()}
        self.progress = ProgressRow()
        self.add(self.choice)
        for page in self.pages.values():
            self.add(page)
        self.add(self.progress)
        self.choice.changed.connect(self.show_page)
        self.progress.cancelled.connect(self.cancelRequested)
        self._connect()
        self.show_page("picture")

    @property
    def picture(self) -> PicturePage:
        """The page of the view."""
        return cast(PicturePage, self.pages["picture"])

    @property
    def film(self) -> FilmPage:
        """The page of the run."""
        return cast(FilmPage, self.pages["film"])

    @property
    def data(self) -> DataPage:
        """The page of the run's numbers."""
        return cast(DataPage, self.pages["data"])

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
        for button in self.buttons:
            button.setEnabled(progress is None)
        if was != (progress is not None):
            self.adjustSize()

    @property
    def buttons(self) -> tuple[PlainButton, ...]:
        """What begins a file."""
        return self.picture.copy, self.picture.save, self.film.save, self.data.save

    def _connect(self) -> None:
        picture, film, data = self.picture, self.film, self.data
        picture.copy.clicked.connect(lambda: self.copyRequested.emit(*self._looks()))
        picture.save.clicked.connect(
            lambda: self._leave(self.pictureRequested, str(picture.format.value()), *self._looks())
        )
        film.save.clicked.connect(lambda: self._leave(self.filmRequested, film.choice()))
        data.save.clicked.connect(
            lambda: self._leave(self.dataRequested, str(data.format.value()), data.every.value(), data.points.value())
        )

    def _looks(self) -> tuple[float, bool]:
        return float(cast(int, self.picture.scale.value())), self.picture.printed.isChecked()

    def _leave(self, signal: Any, *words: object) -> None:
        """Make room for the dialog that asks for a file."""
        self.hide()
        signal.emit(*words)


class Row(QWidget):
    """Buttons side by side, equally wide."""

    def __init__(self, *buttons: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
