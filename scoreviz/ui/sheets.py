"""Sheets: small panels that open from a button and close at a click elsewhere or Escape.

``Sheet(owner, width)``  ``add(widget)``  ``add_rule()``  ``open_below(button)``  ``open_beside(button)``
``menu_for(owner)``  an empty menu in the same look: ``add(words, "save")``, the second an entry of the help
"""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from scoreviz.ui import theme
from scoreviz.ui.explained import KEY, ask_above, ask_by_key
from scoreviz.ui.surfaces import Rule, painter_on


class Menu(QMenu):
    """A menu whose entries are told of by F1, as what has the keyboard is elsewhere."""

    def add(self, words: str, key: str) -> QAction:
        """Put an entry below the others, for which an entry of the help answers."""
        action = self.addAction(words)
        action.setProperty(KEY, key)
        return action

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not ask_by_key(self, event):
            super().keyPressEvent(event)


def menu_for(owner: QWidget) -> Menu:
    """Return an empty menu with round corners, which is gone once it is closed."""
    menu = Menu(owner)
    menu.setWindowFlags(menu.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint)
    menu.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


class Sheet(QWidget):
    """A rounded panel in a window of its own, as wide as its contents ask for."""

    def __init__(self, owner: QWidget, width: int) -> None:
        super().__init__(owner, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFixedWidth(width)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(2)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._column.addWidget(widget)

    def add_rule(self) -> None:
        """Put a hairline below the others."""
        self._column.addSpacing(8)
        self._column.addWidget(Rule())
        self._column.addSpacing(6)

    def open_below(self, button: QWidget, gap: int = 6) -> None:
        """Open under a button, right edges in line."""
        self.adjustSize()
        self._open(button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + gap)))

    def open_above(self, button: QWidget, gap: int = 6) -> None:
        """Open over a button, left edges in line."""
        self.adjustSize()
        self._open(button.mapToGlobal(QPoint(0, -self.height() - gap)))

    def open_beside(self, button: QWidget, gap: int = 12) -> None:
        """Open to the right of a button, tops in line."""
        self.adjustSize()
        self._open(button.mapToGlobal(QPoint(button.width() + gap, 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(p.surface))
        painter.setPen(QPen(QColor(p.strong_line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.CARD, theme.CARD)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        ask_above(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not ask_by_key(self, event):
            super().keyPressEvent(event)

    def _open(self, at: QPoint) -> None:
        screen = self.screen().availableGeometry()
        x = min(max(at.x(), screen.left()), screen.right() - self.width())
        y = min(max(at.y(), screen.top()), screen.bottom() - self.height())
        self.move(x, y)
        self.show()
