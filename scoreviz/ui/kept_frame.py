"""What a widget looked like when it was last painted, for when only something that floats over it has changed."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class KeptFrame:
    """The last picture of a widget that paints all of itself.

    Qt paints a widget again wherever a child over it changes, a figure in a card as well as a whole panel. That is a
    fifth of all paints of the canvas, each of which would cost as much as a new frame.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._picture = QPixmap()
        self._is_old = True

    @property
    def is_old(self) -> bool:
        """Whether the next paint makes another picture."""
        return self._is_old

    def forget(self) -> None:
        """Have the next paint make another picture."""
        self._is_old = True

    def paint(self, paint: Callable[[QPainter], None]) -> None:
        """Paint the widget, anew where it was forgotten or has another size."""
        ratio = self._widget.devicePixelRatioF()
        size = self._widget.size() * ratio
        if self._is_old or self._picture.size() != size:
            self._is_old = False  # before it is painted, as that may ask for another frame
            if self._picture.size() != size:
                self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            painter = QPainter(self._picture)
            paint(painter)
            painter.end()
        QPainter(self._widget).drawPixmap(0, 0, self._picture)
