"""The button at the top that asks "what is this?"."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from scoreviz.ui import theme
from scoreviz.ui.controls import Control
from scoreviz.ui.surfaces import Face, draw_text
from scoreviz.wording import tr

SIDE = 34


class WhatButton(Control):
    """A question mark in a circle, pressed while the question is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What is this?"), parent)
        self._face = Face(self, self._paint)
        self.setCheckable(True)
        self.setToolTip(tr("What is this? Point at anything (Shift+F1); of what has the keyboard (F1)"))

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.isChecked(), self.warmth)

    def _paint(self, painter: QPainter) -> None:
        p = theme.current()
        box = QRectF(self.rect())
        painter.setBrush(QColor(p.selected) if self.isChecked() else theme.colour(p.hover, self.warmth))
        painter.drawRoundedRect(box, theme.CONTROL, theme.CONTROL)
        ink = p.ink if self.isChecked() else p.ink2
        painter.setPen(QPen(QColor(ink), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = QPointF(box.center())
        painter.drawEllipse(middle, 8.6, 8.6)
        draw_text(painter, "strong note", ink, box.translated(0.4, 0.2), Qt.AlignmentFlag.AlignCenter, "?")
