"""The steps of the history by name, the present one marked; a click goes there."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from scoreviz.ui import icons, theme
from scoreviz.ui.explained import explained
from scoreviz.ui.session import Session
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import Words
from scoreviz.wording import mark, tr

WIDTH = 280
ROW = 28
MOST_ROWS = 14
BEGINNING = mark("Beginning")


class HistorySheet(Sheet):
    """What was done, oldest first; steps that were undone are faint and can be gone back to."""

    def __init__(self, button: QWidget, session: Session) -> None:
        super().__init__(button, WIDTH)
        self._button, self._session = button, session
        self.list = QListWidget()
        self.list.setAccessibleName(tr("History"))
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.add(Words(tr("History"), "section"))
        explained(self, "history")
        self.add(self.list)
        self.list.itemClicked.connect(lambda item: self._go_to(self.list.row(item)))
        self.list.itemActivated.connect(lambda item: self._go_to(self.list.row(item)))
        session.historyMoved.connect(self._show_if_open)

    def open(self) -> None:
        """Open below the button, at the present step."""
        self.show_steps()
        self.list.setFixedHeight(ROW * min(self.list.count(), MOST_ROWS) + 2)
        self.open_below(self._button)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_steps(self) -> None:
        """List the steps as they are."""
        p, history = theme.current(), self._session.history
        self.list.clear()
        for index in range(history.count() + 1):
            item = QListWidgetItem(self._session.named(index - 1) if index else tr(BEGINNING))
            item.setSizeHint(QSize(0, ROW))
            item.setToolTip(item.text())
            present = index == history.index()
            item.setIcon(icons.icon("check", p.ink, 16) if present else icons.nothing(16))
            item.setForeground(QColor(p.ink if index <= history.index() else p.ink3))
            item.setFont(theme.font("section" if present else "label"))
            self.list.addItem(item)
        self.list.setCurrentRow(history.index())

    def _go_to(self, index: int) -> None:
        if index != self._session.history.index():
            self._session.go_to(index)

    def _show_if_open(self) -> None:
        if self.isVisible():
            self.show_steps()
