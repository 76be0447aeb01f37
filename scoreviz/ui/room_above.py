"""The room above a drawer that stands over the canvas: while a lesson has it open, the whole page goes there."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from scoreviz.ui.canvas import Canvas

LEAST = 120  # pixels, below which nothing would be seen there
_MOVED = QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.Move


class RoomAbove(QObject):
    """Tells the canvas how much of it a drawer covers, until ``end``; a page that a hand moved stays where it is."""

    def __init__(self, canvas: Canvas, drawer: QWidget) -> None:
        super().__init__(canvas)
        self._canvas, self._drawer = canvas, drawer
        drawer.installEventFilter(self)
        self._follow()

    def end(self) -> None:
        """Have the whole canvas again."""
        self._drawer.removeEventFilter(self)
        self._cover(0)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED:
            self._follow()
        return False

    def _follow(self) -> None:
        above = self._drawer.y()
        shown = not self._drawer.isHidden() and above >= LEAST
        self._cover(self._canvas.height() - above if shown else 0)

    def _cover(self, covered: int) -> None:
        canvas = self._canvas
        if covered != canvas.covered:
            canvas.covered = covered
        QTimer.singleShot(0, canvas, self._fit)  # the canvas may hear of its own size after the drawer does

    def _fit(self) -> None:
        if not self._canvas.pointer.moved_page:
            self._canvas.fit()
