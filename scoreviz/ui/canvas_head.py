"""What floats along the canvas's upper edge: views on the left, Compare, Points and Layers on the right.

``CanvasHead(canvas, views, compare, layers)``  ``place(inset, covered)``
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from scoreviz.ui.compare_button import GAP, CompareButton
from scoreviz.ui.floating import SHADOW
from scoreviz.ui.layers_menu import LayersMenu
from scoreviz.ui.viewbar import ViewBar


class CanvasHead(QObject):
    """Keeps them apart: where they would lie over each other, those on the right show their icons alone."""

    def __init__(self, canvas: QWidget, views: ViewBar, compare: CompareButton, layers: LayersMenu) -> None:
        super().__init__(canvas)
        self._canvas, self._views, self._compare, self._layers = canvas, views, compare, layers
        self._inset, self._covered = 0, 0
        canvas.installEventFilter(self)

    def place(self, inset: int, covered: int) -> None:
        """Stand ``inset`` pixels from the edges of the canvas, of which so many at the right are covered."""
        self._inset, self._covered = inset, covered
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _settle(self) -> None:
        self._show_words(True)
        if self._wanted() > self._canvas.width() - self._covered - 2 * self._inset:
            self._show_words(False)
        self._layers.place(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, self._inset, aside=self._covered)
        self._compare.stand_beside(self._layers, self._inset, self._covered)

    def _show_words(self, shown: bool) -> None:
        self._compare.set_words(shown)
        self._layers.set_words(shown)

    def _wanted(self) -> int:
        """Return how wide all of them are, and the gaps between them, in pixels."""
        cards = self._views, self._compare, self._layers
        return sum(card.sizeHint().width() - 2 * SHADOW for card in cards) + 2 * GAP
