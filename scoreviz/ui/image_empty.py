"""What the image tab shows before a model is open: one sentence, and the way on."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scoreviz.ui import theme
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.explained import explained
from scoreviz.ui.gold_line import GoldLine
from scoreviz.ui.surfaces import Words
from scoreviz.wording import tr


class ImageEmpty(QWidget):
    """Covers the page.

    Signals:
        openRequested: ask for a folder.
    """

    openRequested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = Words(tr("Open a model that makes pictures"), "lane")
        self.note = Words(
            tr("A folder as diffusers writes it: config.json, the weights, and its noise levels"), "label", "ink2"
        )
        self.button = PlainButton(tr("Open a folder…"), "folder-open")
        explained(self, "images.none")
        self.line = GoldLine()
        self.line.setFixedWidth(220)
        self.line.hide()
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(1)
        for words in (self.title, self.note):
            words.alignment = Qt.AlignmentFlag.AlignHCenter
            column.addWidget(words)
        for widget in (self.button, self.line):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.button.clicked.connect(lambda: self.openRequested.emit())
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())

    def set_opening(self, name: str) -> None:
        """Say which folder is being opened, or that none is."""
        self.title.set_text(tr("Opening {name}…", name=name) if name else tr("Open a model that makes pictures"))
        self.line.setVisible(bool(name))
        for asking in (self.note, self.button):
            asking.setVisible(not name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and parent is not None and watched is parent:
            self.setGeometry(parent.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme.current().window))
