"""Where the parts of the image tab stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from scoreviz.ui.image_far import FarFilm
from scoreviz.ui.image_options import ALL, BETWEEN, VALUES

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab

STRIP_HEIGHT, TRANSPORT_HEIGHT, INSET, EDGE = 226, 56, 24, 16
LOW = 560  # pixels; a lower stage has no room for the equation over an activity with pictures of its own
LOW_FOR_ALL, LOW_FOR_ANY = 420, 620  # the same for a room, over a row of pictures and over anything else
EQUATION, LOWER, TALL = 3, 2, 4  # shares of the height
FLAT = (ALL, VALUES, BETWEEN)  # what is seen well in a low row


class Room(QObject):
    """Shares the height of the stage between the equation and what is done with the pictures.

    An activity with pictures of its own gets more of it, and on a low stage all: the film shows x_t and x0-hat too.
    For a room a low stage shows one of the two, and nothing that pictures are made with.
    """

    def __init__(self, tab: "ImageTab", column: QVBoxLayout, film: FarFilm) -> None:
        super().__init__(tab)
        self._tab, self._column, self.film = tab, column, film
        self._plain, self._times, self._below = False, 1.0, 0
        tab.stage.installEventFilter(self)

    def set_plain(self, plain: bool) -> None:
        """Leave out what is not of a lesson, or have it."""
        self._plain = plain
        self._dress()

    def set_far(self, times: float, below: int) -> None:
        """Show everything so many times as large, for a room, and leave pixels below the stage to something else."""
        if below != self._below:
            self._below = below
            self._column.setContentsMargins(INSET, EDGE, INSET, EDGE + below)
            self.share()
        if times == self._times:
            return
        self._times, tab = times, self._tab
        for part in (tab.equation, tab.below, self.film):
            part.set_far(times)
        self._dress()
        tab.show_settings()  # what was left out comes back as it is to be

    def share(self) -> None:
        """Share the height for the activity that is chosen."""
        activity, high = self._tab.imaging.activity, self._tab.stage.height() - self._below
        tall = activity not in FLAT
        self._column.setStretchFactor(self._tab.below, TALL if tall else LOWER)
        if self._times == 1.0:
            equation, below = not tall or high >= LOW, True
        else:
            both = high >= (LOW_FOR_ALL if activity == ALL else LOW_FOR_ANY)
            equation, below = both or activity == ALL, both or activity != ALL
        self._tab.equation.setVisible(equation)
        self._tab.below.setVisible(below)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.share()
        return False

    def _dress(self) -> None:
        """Show what pictures are made with, where it is wanted."""
        tab, plain = self._tab, self._plain or self._times > 1.0
        tab.panel.setVisible(not plain)
        for part in (tab.below, tab.transport, tab.plane):
            part.set_plain(plain)
        self.share()


def lay_out(tab: "ImageTab") -> Room:
    """Lay out the tab, and return what shares the height of its stage."""
    middle = QVBoxLayout()
    middle.setSpacing(0)
    column, film = _stage(tab), _film(tab)
    middle.addWidget(tab.stage, 1)
    middle.addWidget(film)
    row = QHBoxLayout(tab)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addLayout(middle, 1)
    row.addWidget(tab.panel)
    return Room(tab, column, film)


def _stage(tab: "ImageTab") -> QVBoxLayout:
    column = QVBoxLayout(tab.stage)
    column.setContentsMargins(INSET, EDGE, INSET, EDGE)
    column.setSpacing(16)
    column.addWidget(tab.equation, EQUATION)
    column.addWidget(tab.below, LOWER)
    tab.empty.raise_()
    return column


def _film(tab: "ImageTab") -> FarFilm:
    tab.transport.setFixedHeight(TRANSPORT_HEIGHT)
    return FarFilm(tab.transport, tab.strip, STRIP_HEIGHT, tab.work.toggle_play)
