"""The sheet behind the target's share button: into the gallery, or into a file."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.explained import explained
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import Words
from scoreviz.wording import mark, tr

WIDTH = 280
FORMATS = (
    Option(
        ".png",
        mark("picture, PNG"),
        mark("The ink as it is on the grid: a pixel a cell, as opaque as there is ink, all layers as one"),
    ),
    Option(
        ".jpg",
        mark("picture, JPEG"),
        mark("The ink as darkness on white, a pixel a cell, all layers as one; a JPEG loses a little of it"),
    ),
    Option(
        ".svg",
        mark("level sets, SVG"),
        mark("The ink as outlines that are filled: as dark as it is, in 16 steps, on white, all layers as one"),
    ),
    Option(".csv", mark("points, CSV"), mark("Exact samples; several layers are told apart in a third column")),
    Option(
        ".npy", mark("points, NumPy"), mark("Exact samples in float64; several layers are numbered in a third column")
    ),
    Option(
        ".json",
        mark("mixture, JSON"),
        mark("Means, covariances and weights, exactly, and layers as classes; at most 1,000 Gaussians"),
    ),
)
SUFFIXES = tuple(str(option.key) for option in FORMATS)
SAMPLED = (".csv", ".npy")
COUNTS = tuple(Option(n, figures.number(n)) for n in (500, 1_000, 2_000, 5_000, 20_000))


class KeepSheet(Sheet):
    """Where the target may go.

    Signals:
        galleryRequested: keep it among the shapes.
        exportRequested(str, int): write it as a file of this ending, with so many points.
    """

    galleryRequested = Signal()
    exportRequested = Signal(str, int)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, WIDTH)
        explained(self, "target.keep")
        self.gallery = PlainButton(tr("Add to the gallery"), "plus")
        self.format = FieldButton(tr("Export"), translated(FORMATS))
        self.count = FieldButton(tr("Points"), COUNTS)
        self.count.set_value(2_000)
        self.write = PlainButton(tr("Export…"), "share")
        self.notes = Words("", "note", "ink2"), Words("", "note", "ink2")
        self._lost: dict[str, tuple[str, ...]] = {}
        for wide in (self.gallery, self.format, self.count, self.write):
            wide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.add(self.gallery)
        self.add_rule()
        for widget in (self.format, *self.notes, self.count, self.write):
            self.add(widget)
        self.gallery.clicked.connect(lambda: self._leave(self.galleryRequested.emit))
        self.write.clicked.connect(
            lambda: self._leave(lambda: self.exportRequested.emit(self.format.value(), self.count.value()))
        )
        self.format.changed.connect(lambda _: self._fit())
        self._fit()

    def set_lost(self, lost: Mapping[str, tuple[str, ...]]) -> None:
        """Tell what a file of each ending does not hold, in at most two lines; none for one that holds all."""
        self._lost = dict(lost)
        self._fit()

    def _fit(self) -> None:
        """Ask for a number of points only where points are written, and say what the file does not hold."""
        lost = self._lost.get(str(self.format.value()), ())
        for note, words in zip(self.notes, (*lost, "", ""), strict=False):
            note.set_text(words)
            note.setVisible(bool(words))
        self.count.setVisible(self.format.value() in SAMPLED)
        self.adjustSize()

    def _leave(self, act: object) -> None:
        self.hide()
        if callable(act):
            act()
