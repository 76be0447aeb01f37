"""From one look at the fields to the next: the old picture goes while the new one is already there."""

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from scoreviz.ui import theme

MILLISECONDS = 180


class CrossFade:
    """Lays the old picture over the new one, ever fainter; with reduced motion, and out of sight, not at all.

    Only looks are faded, never data: what the picture below shows goes on at the display's clock.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._old: QImage | None = None
        self._opacity = 0.0
        self._glide = QVariantAnimation(widget)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.setStartValue(1.0)
        self._glide.setEndValue(0.0)
        self._glide.valueChanged.connect(self._on_moved)
        self._glide.finished.connect(self.end)

    def begin(self, old: QImage) -> bool:
        """Let a picture go and return whether it does: it is then kept, and must not be painted on."""
        duration = theme.duration(MILLISECONDS)
        if not duration or not self._widget.isVisible():
            self.end()
            return False
        if self._old is not None:  # one more look before the last one was there: go on from what is on screen
            painter = QPainter(old)
            self.paint(painter)
            painter.end()
        self._glide.stop()
        self._old, self._opacity = old, 1.0
        self._glide.setDuration(duration)
        self._glide.start()
        return True

    def end(self) -> None:
        """Show the new picture alone."""
        if self._old is not None:
            self._old = None
            self._glide.stop()
            self._widget.update()

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of the old picture."""
        if self._old is not None:
            painter.setOpacity(self._opacity)
            painter.drawImage(0, 0, self._old)
            painter.setOpacity(1.0)

    def _on_moved(self, opacity: float) -> None:
        self._opacity = opacity
        self._widget.update()
