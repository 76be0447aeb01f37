"""Where the parts of the image tab stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui.image_options import ALL, BETWEEN, VALUES
from scoreviz.ui.surfaces import Panel

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab

STRIP_HEIGHT, TRANSPORT_HEIGHT, INSET = 226, 56, 24
LOW = 560  # pixels; a lower stage has no room for the equation over an activity with pictures of its own
EQUATION, LOWER, TALL = 3, 2, 4  # shares of the height
FLAT = (ALL, VALUES, BETWEEN)  # what is seen well in a low row


class Room(QObject):
    """Shares the height of the stage between the equation and what is done with the pictures.

    An activity with pictures of its own gets more of it, and on a low stage all: the film shows x_t and x0-hat too.
    """

    def __init__(self, tab: "ImageTab", column: QVBoxLayout) -> None:
        super().__init__(tab)
        self._tab, self._column = tab, column
        tab.stage.installEventFilter(self)

    def share(self) -> None:
        """Share the height for the activity that is chosen."""
        tall = self._tab.imaging.activity not in FLAT
        self._column.setStretchFactor(self._tab.below, TALL if tall else LOWER)
        self._tab.equation.setVisible(not tall or self._tab.stage.height() >= LOW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.share()
        return False


def lay_out(tab: "ImageTab") -> Room:
    """Lay out the tab, and return what shares the height of its stage."""
    middle = QVBoxLayout()
    middle.setSpacing(0)
    column = _stage(tab)
    middle.addWidget(tab.stage, 1)
    middle.addWidget(_film(tab))
    row = QHBoxLayout(tab)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addLayout(middle, 1)
    row.addWidget(tab.panel)
    return Room(tab, column)


def _stage(tab: "ImageTab") -> QVBoxLayout:
    column = QVBoxLayout(tab.stage)
    column.setContentsMargins(INSET, 16, INSET, 16)
    column.setSpacing(16)
    column.addWidget(tab.equation, EQUATION)
    column.addWidget(tab.below, LOWER)
    tab.empty.raise_()
    return column


def _film(tab: "ImageTab") -> QWidget:
    film = Panel(("top",))
    film.setFixedHeight(STRIP_HEIGHT)
    column = QVBoxLayout(film)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(0)
    tab.transport.setFixedHeight(TRANSPORT_HEIGHT)
    column.addWidget(tab.transport)
    column.addWidget(tab.strip, 1)
    return film
