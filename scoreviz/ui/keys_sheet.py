"""All keys, on a sheet over the window."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from scoreviz.ui.theme import CARD, colour, current, font
from scoreviz.wording import tr

ROW, KEY_WIDTH, PADDING, TITLE = 22, 94, 20, 36
COLUMN = 290
WORDS_WIDTH = COLUMN - KEY_WIDTH - PADDING


class KeysSheet(QWidget):
    """Columns of keys and what they do, as many as the height asks for; any key or a click closes it.

    Args:
        over: what it lies on.
        back: what has the keyboard when it is closed.
    """

    def __init__(self, over: QWidget, back: QWidget) -> None:
        super().__init__(over)
        self._over, self._back = over, back
        self._rows: list[tuple[str, str]] = []
        self._tall = 1  # rows of a column
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("All keys"))
        self.hide()

    def show_keys(self, rows: list[tuple[str, str]]) -> None:
        """Show the sheet in the middle, or close it if it is open."""
        if self.isVisible():
            self.put_away()
            return
        self._rows = rows
        most = max((self._over.height() - 2 * PADDING - TITLE) // ROW, 1)
        columns = max(-(-len(rows) // most), 2)
        self._tall = -(-len(rows) // columns)
        self.resize(columns * COLUMN + PADDING, 2 * PADDING + TITLE + self._tall * ROW)
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
        """Close, and give the keyboard back."""
        self.hide()
        self._back.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title and the columns."""
        palette = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(palette.strong_line), 1))
        painter.setBrush(colour(palette.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CARD, CARD)
        painter.setPen(colour(palette.ink))
        painter.setFont(font("lane"))
        painter.drawText(QRectF(PADDING, PADDING, COLUMN, TITLE), tr("All keys"))
        for n, (key, words) in enumerate(self._rows):
            column, row = divmod(n, self._tall)
            self._draw_row(painter, PADDING + column * COLUMN, PADDING + TITLE + row * ROW, key, words)

    def _draw_row(self, painter: QPainter, x: float, y: float, key: str, words: str) -> None:
        palette = current()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("strong note"))
        painter.setPen(colour(palette.ink))
        painter.drawText(QRectF(x, y, KEY_WIDTH, ROW), middle, key)
        painter.setFont(font("note"))
        painter.setPen(colour(palette.ink2))
        painter.drawText(QRectF(x + KEY_WIDTH, y, WORDS_WIDTH, ROW), middle, words)
