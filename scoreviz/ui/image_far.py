"""The film with what plays it: below a row of settings at a desk, between play and one number for a room."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui.image_strip import Strip
from scoreviz.ui.projector_bars import FarLevel, FarPlay
from scoreviz.ui.surfaces import Panel

HEIGHT, EDGE, NARROW = 206, 24, 1000  # pixels; a narrower film has no room for the number
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FarFilm(Panel):
    """The row over the film, and the film; for a room play, the film, and the noise level.

    Args:
        transport: the row.
        height: pixels of both.
        toggle: plays, or pauses.
    """

    def __init__(self, transport: QWidget, strip: Strip, height: int, toggle: Callable[[], object]) -> None:
        super().__init__(("top",))
        self._transport, self._strip, self._usual, self._toggle = transport, strip, height, toggle
        self._far: tuple[FarPlay, FarLevel] | None = None
        self._times = 1.0
        self.setFixedHeight(height)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(transport)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(strip, 1)
        column.addLayout(self._row, 1)

    def set_far(self, times: float) -> None:
        """Show it as for a room, so many times as large, or as at a desk."""
        self._times, far = times, times > 1.0
        self._strip.set_far(times)
        self._transport.setVisible(not far)
        self.setFixedHeight(HEIGHT if far else self._usual)
        self._row.setContentsMargins(EDGE if far else 0, 0, EDGE if far else 0, 0)
        if far and self._far is None:
            self._far = FarPlay(), FarLevel("σ/α")
            self._far[0].clicked.connect(lambda: self._toggle())
            self._row.insertWidget(0, self._far[0], 0, MIDDLE)
            self._row.addWidget(self._far[1], 0, MIDDLE)
        self._stand()

    def follow(self, playing: bool, level: float) -> None:
        """Show, for a room, whether it plays and the noise level sigma / alpha."""
        if self._far is not None:
            self._far[0].set_playing(playing)
            self._far[1].set_sigma(level)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stand()

    def _stand(self) -> None:
        if self._far is not None:
            self._far[0].setVisible(self._times > 1.0)
            self._far[1].setVisible(self._times > 1.0 and self.width() >= NARROW)
