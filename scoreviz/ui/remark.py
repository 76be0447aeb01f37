"""A quiet sentence or two in a panel, as high as they need."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import theme
from scoreviz.ui.surfaces import painter_on

_WRAP = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
_LEAST = 60


class Remark(QWidget):
    """Words that wrap; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else, or nothing."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self._settle()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(QColor(theme.current().ink2))
        painter.setFont(theme.font("note"))
        painter.drawText(QRectF(0, 2, self.width(), self.height() - 2), _WRAP, self._text)

    def _settle(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        room = QRectF(0, 0, max(self.width(), _LEAST), 400)
        return 5 + round(QFontMetricsF(theme.font("note")).boundingRect(room, _WRAP, self._text).height())
