"""All keys, on a sheet over the canvas."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from scoreviz.ui.theme import CARD, colour, current, font

ROW, KEY_WIDTH, PADDING, TITLE = 24, 110, 20, 40
WIDTH = 620


class KeysSheet(QWidget):
    """Two columns of keys and what they do; any key or a click closes it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._rows: list[tuple[str, str]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("All keys")
        self.hide()

    def show_keys(self, rows: list[tuple[str, str]]) -> None:
        """Show the sheet in the middle, or close it if it is open."""
        if self.isVisible():
            self.put_away()
            return
        self._rows = rows
        half = -(-len(rows) // 2)
        self.resize(WIDTH, 2 * PADDING + TITLE + half * ROW)
        self.move((self._over.width() - self.width()) // 2, (self._over.height() - self.height()) // 2)
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close."""
        self.put_away()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close."""
        self.put_away()

    def put_away(self) -> None:
        """Close, and give the keyboard back to the canvas."""
        self.hide()
        self._over.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title and the two columns."""
        palette = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(palette.strong_line), 1))
        painter.setBrush(colour(palette.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CARD, CARD)
        painter.setPen(colour(palette.ink))
        painter.setFont(font("lane"))
        painter.drawText(QRectF(PADDING, PADDING, WIDTH, TITLE), "All keys")
        half = -(-len(self._rows) // 2)
        for n, (key, words) in enumerate(self._rows):
            left = PADDING + (n // half) * (WIDTH / 2 - PADDING / 2)
            self._draw_row(painter, left, PADDING + TITLE + (n % half) * ROW, key, words)

    def _draw_row(self, painter: QPainter, x: float, y: float, key: str, words: str) -> None:
        palette = current()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("strong note"))
        painter.setPen(colour(palette.ink))
        painter.drawText(QRectF(x, y, KEY_WIDTH, ROW), middle, key)
        painter.setFont(font("note"))
        painter.setPen(colour(palette.ink2))
        painter.drawText(QRectF(x + KEY_WIDTH - 16, y, WIDTH / 2 - KEY_WIDTH - PADDING, ROW), middle, words)
