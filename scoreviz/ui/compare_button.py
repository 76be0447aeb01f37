"""The button over the canvas that sets runs side by side."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.ui import icons, theme
from scoreviz.ui.controls import Control
from scoreviz.ui.floating import SHADOW, Floating, margins
from scoreviz.ui.surfaces import Face, draw_text, text_width
from scoreviz.wording import tr

GAP = 8  # pixels to the button beside it


class _Button(Control):
    """Icon and word."""

    def __init__(self) -> None:
        super().__init__(tr("Compare"))
        self._name = tr("Compare")
        self.words = True  # or the icon alone
        self._face = Face(self, self._paint)
        self.setToolTip(tr("Up to four runs side by side, in step (R)"))

    def sizeHint(self) -> QSize:
        return QSize(text_width("section", self._name) + 54 if self.words else 40, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.warmth)

    def _paint(self, painter: QPainter) -> None:
        p = theme.current()
        ink = theme.blend(p.ink2, p.ink, self.warmth).name()
        icons.draw(painter, "columns", ink, QPointF(20, self.height() / 2), 20)
        if not self.words:
            return
        word = QRectF(38, 0, self.width() - 44, self.height())
        draw_text(painter, "section", p.ink, word, Qt.AlignmentFlag.AlignVCenter, self._name)


class CompareButton(Floating):
    """Stands left of what is at the upper right.

    Signals:
        clicked(): as named.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = _Button()
        self.button.clicked.connect(lambda: self.clicked.emit())
        row = QHBoxLayout(self)
        margins(row, 1, 1, 0)
        row.addWidget(self.button)

    def set_words(self, shown: bool) -> None:
        """Show the icon with its word, or alone."""
        if self.button.words != shown:
            self.button.words = shown
            self.button.updateGeometry()

    def stand_beside(self, other: Floating, inset: int, aside: int) -> None:
        """Stand left of another card at the upper right of the same parent, ``aside`` pixels from its place."""
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        self.place(corner, inset, aside=aside + other.sizeHint().width() - 2 * SHADOW + GAP)
