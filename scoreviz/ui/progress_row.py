"""How far a file is that is being written, and the way to give it up.

``ProgressRow(parent=None)``  show_progress(Progress | None)  Signals: cancelled
"""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.progress import Progress
from scoreviz.ui import theme
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.figures import number, whole_percent
from scoreviz.ui.surfaces import Words, painter_on
from scoreviz.wording import tr


class ProgressLine(QWidget):
    """A line of which a share is ink."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(p.hover))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
        painter.setBrush(QColor(p.ink))
        painter.drawRoundedRect(QRectF(0, 0, self._share * self.width(), self.height()), 2, 2)


class ProgressRow(QWidget):
    """What is being written, a line, and Cancel; hidden while there is nothing.

    Signals:
        cancelled: the person does not want the file any more.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.line, self.cancel = Words("", "note", "ink2"), ProgressLine(), PlainButton(tr("Cancel"))
        self.cancel.clicked.connect(lambda: self.cancelled.emit())
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addStretch(1)
        left.addWidget(self.words)
        left.addWidget(self.line)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.cancel)
        self.hide()

    def show_progress(self, progress: Progress | None, what: str = "") -> None:
        """Show how far it is, or nothing."""
        self.setVisible(progress is not None)
        if progress is None:
            return
        self.line.set_share(progress.share)
        self.words.set_text(progress.note or progress_words(progress, what))
        self.setAccessibleName(f"{self.words.text()}, {whole_percent(progress.share)}")


def progress_words(progress: Progress, what: str) -> str:
    """Return how far it is as words: "Frame 31 of 300"."""
    if progress.total <= 1:
        return tr("Writing…")
    return tr("{what} {done} of {all}", what=what, done=number(progress.done), all=number(progress.total))
