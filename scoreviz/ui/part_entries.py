"""The entries of the key for vectors that are neither the true field's nor the learned one's."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from scoreviz.engine.glyph import TRUE_GLYPH
from scoreviz.engine.palette import Palette
from scoreviz.ui.legend_entries import Entry, paint_arrow
from scoreviz.ui.parts_arrows import PUSH_GLYPH, SUM_GLYPH
from scoreviz.wording import mark

_WIDE = 20


class ForwardEntry(Entry):
    """The drift of the noise process."""

    name, words = "forward", mark("Forward drift")

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        paint_arrow(painter, palette.ink, TRUE_GLYPH, left, left + QPointF(_WIDE, 0))


class CleanEntry(Entry):
    """The clean points of the data."""

    name, words = "clean", mark("Data x₀")

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.true))
        for x, y in ((5, 3), (11, -3), (16, 4)):
            painter.drawEllipse(left + QPointF(x, y), 2.0, 2.0)


class PushEntry(Entry):
    """What guidance adds to the field."""

    name, words = "push", mark("Guidance")

    def set_words(self, words: str) -> None:
        """Say what is added: its formula."""
        if words != self.words:
            self.words = words
            self.set_shown(self.isChecked())
            self.updateGeometry()
            self.update()

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        paint_arrow(painter, palette.ink3, PUSH_GLYPH, left, left + QPointF(_WIDE, 0))


class SumEntry(Entry):
    """The guided field."""

    name, words = "sum", mark("Sum")

    @staticmethod
    def paint_shape(painter: QPainter, palette: Palette, left: QPointF) -> None:
        paint_arrow(painter, palette.ink, SUM_GLYPH, left, left + QPointF(_WIDE, 0))
