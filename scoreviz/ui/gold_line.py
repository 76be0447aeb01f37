"""A thin gold line of which a stretch moves while something is got ready, for as long as it is seen.

``Travel(widget)``  ``stretch(QRectF)`` the part of a line that is gold now
``GoldLine(parent=None)``  the line by itself, 2 px
"""

from PySide6.QtCore import QEvent, QObject, QRectF, QVariantAnimation
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget

from scoreviz.ui import theme
from scoreviz.ui.surfaces import painter_on

PERIOD = 1600  # ms
LENGTH = 0.3  # of the line
AT_REST = 0.35  # where the stretch stands when motion is reduced


class Travel(QVariantAnimation):
    """Moves a stretch along a line of ``widget``, and repaints it, while the widget is seen."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = AT_REST
        self._widget = widget
        self.setStartValue(-LENGTH)
        self.setEndValue(1.0)
        self.setDuration(PERIOD)
        self.setLoopCount(-1)
        self.valueChanged.connect(self._on_travelled)
        widget.installEventFilter(self)

    def stretch(self, line: QRectF) -> QRectF:
        """Return the part of a line that is gold now."""
        return QRectF(line.left() + self.at * line.width(), line.top(), LENGTH * line.width(), line.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and theme.duration(PERIOD):
            self.start()
        elif event.type() == QEvent.Type.Show:
            self.at = AT_REST
        elif event.type() == QEvent.Type.Hide:
            self.stop()
        return False

    def _on_travelled(self, at: float) -> None:
        self.at = at
        self._widget.update()


class GoldLine(QWidget):
    """The line by itself; its place is kept while it is hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(2)
        keep = self.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.setSizePolicy(keep)
        self.travel = Travel(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.fillRect(self.rect(), QColor(p.raised))
        painter.fillRect(self.travel.stretch(QRectF(self.rect())), QColor(p.learned))
