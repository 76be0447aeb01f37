"""What the two sheets below Share have in common: the page of a film, the choice of a page, and how far a file is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.moments import Pace
from scoreviz.engine.progress import Progress
from scoreviz.ui import share_options as options
from scoreviz.ui.choices import FieldButton, Option, Segmented, translated
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.explained import explain, explained
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
        explain(self, format="share.file", save="share.write")
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


class PagedSheet(Sheet):
    """Pages, one of which is shown, and a row with the progress of the file that is being written.

    Args:
        owner: below which it opens.
        options: the pages, by their keys; the first is shown at first.
        pages: what each of them holds.
        buttons: what begins a file; one is written at a time.

    Signals:
        cancelRequested: give up what is being written.
    """

    cancelRequested = Signal()

    def __init__(
        self, owner: QWidget, options: Sequence[Option], pages: Mapping[str, Page], buttons: Sequence[PlainButton]
    ) -> None:
        super().__init__(owner, WIDTH)
        self.choice = Segmented(translated(options), tr("What to share"))
        explained(self, "share")
        self.pages, self.buttons, self.progress = dict(pages), tuple(buttons), ProgressRow()
        for widget in (self.choice, *self.pages.values(), self.progress):
            self.add(widget)
        self.choice.changed.connect(self.show_page)
        self.progress.cancelled.connect(self.cancelRequested)
        self.show_page(next(iter(self.pages)))

    def show_page(self, name: str) -> None:
        """Show a page by its key."""
        self.choice.set_value(name)
        for key, page in self.pages.items():
            page.setVisible(key == name)
        self.adjustSize()

    def show_progress(self, progress: Progress | None, what: str = "") -> None:
        """Show how far a file is, or that none is being written."""
        was = self.progress.isVisibleTo(self)
        self.progress.show_progress(progress, what)
        for button in self.buttons:
            button.setEnabled(progress is None)
        if was != (progress is not None):
            self.adjustSize()

    def leave(self, signal: Any, *words: object) -> None:
        """Make room for the dialog that asks for a file."""
        self.hide()
        signal.emit(*words)
