"""The line around what "what is this?" points at, over whatever window or sheet it is in."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from scoreviz.ui import theme
from scoreviz.ui.surfaces import painter_on
from scoreviz.ui.what_subject import Subject

OUT, LINE = 3, 2  # pixels: beyond what is outlined, and wide


class WhatOutline(QWidget):
    """Dashes of ink, so that it is told from the ring of the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_around(self, subject: Subject | None) -> None:
        """Outline something, or nothing."""
        if subject is None or not subject.widget.isVisible():
            self._go_over(self._window)  # a sheet takes what is in it along when it goes
            self.hide()
            return
        over = subject.widget.window()
        self._go_over(over)
        corner = subject.widget.mapTo(over, subject.area.topLeft())
        around = QRect(corner, subject.area.size()).adjusted(-OUT, -OUT, OUT, OUT)
        self.setGeometry(around.intersected(over.rect()))
        self.show()
        self.raise_()

    def _go_over(self, top: QWidget) -> None:
        if self.parentWidget() is not top:
            self.setParent(top)
            if isinstance(top, QMenu):
                top.aboutToHide.connect(self._leave)  # it is deleted before the clock looks again

    def _leave(self) -> None:
        self.show_around(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        ring = QRectF(self.rect()).adjusted(LINE / 2, LINE / 2, -LINE / 2, -LINE / 2)
        radius = min(theme.CONTROL, ring.height() / 2)
        # On any ground one of two inks is seen.
        for ink, pattern in ((theme.current().surface, None), (theme.current().ink, [4.0, 3.0])):
            pen = QPen(QColor(ink), LINE)
            if pattern is not None:
                pen.setDashPattern(pattern)
            painter.setPen(pen)
            painter.drawRoundedRect(ring, radius, radius)
