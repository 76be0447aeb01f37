"""What stands on the screen while the slow imports run: the name, the idea in one line, and what is being done."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QWidget

from scoreviz.engine.palette import DARK
from scoreviz.ui.theme import font
from scoreviz.wording import tr

WIDTH, HEIGHT = 520, 280


class Splash(QWidget):
    """A frameless card in the middle of the screen; it needs nothing that is slow to import."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
        self.resize(WIDTH, HEIGHT)
        self._sentence = ""
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            self.move(screen.availableGeometry().center() - self.rect().center())

    def say(self, sentence: str) -> None:
        """Show what is being done, at once."""
        self._sentence = sentence
        self.repaint()
        QApplication.processEvents()

    def finish(self, window: QWidget) -> None:
        """Give way to the window."""
        window.activateWindow()
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(DARK.surface))
        painter.setPen(QPen(QColor(DARK.strong_line), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        self._draw_compasses(painter)
        painter.setPen(QColor(DARK.ink))
        painter.setFont(font("number"))
        painter.drawText(QRectF(48, 128, WIDTH - 96, 40), "scoreviz")
        painter.setPen(QColor(DARK.ink2))
        painter.setFont(font("label"))
        painter.drawText(QRectF(48, 168, WIDTH - 96, 24), tr("You have to see score matching"))
        painter.setPen(QColor(DARK.ink3))
        painter.setFont(font("note"))
        painter.drawText(QRectF(48, HEIGHT - 52, WIDTH - 96, 20), self._sentence)

    def _draw_compasses(self, painter: QPainter) -> None:
        """Two arrows from one point and the gap between them: the program's one picture."""
        tail, true, learned = QPointF(52, 108), QPointF(98, 56), QPointF(116, 84)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = QColor(DARK.difference)
        gap.setAlphaF(0.5)
        painter.setBrush(gap)
        painter.drawPolygon(QPolygonF([tail, true, learned]))
        for tip, colour, width in ((true, DARK.true, 5.0), (learned, DARK.learned, 3.5)):
            painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(tail, tip)
