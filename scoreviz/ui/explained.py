"""Which entry of the help answers "what is this?" for a widget: said where the widget is made.

``explained(widget, "undo")``      the widget, and what is in it, is told of by this entry
``explain(owner, undo="undo")``    the same for several parts of an owner, by their names
``ask_above``, ``ask_by_key``      a right click or F1 for which a sheet has no use asks the window what that is

What is asked, and what is said, stands in ``what_subject``: nothing of it is loaded before somebody asks.
"""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

KEY = "explainedBy"
W = TypeVar("W", bound=QWidget)


def explained(widget: W, key: str) -> W:
    """Let an entry of the help answer for a widget, and return the widget."""
    widget.setProperty(KEY, key)
    return widget


def explain(owner: object, **keys: str) -> None:
    """Let entries answer for parts of an owner, each by the name of the attribute."""
    for name, key in keys.items():
        explained(getattr(owner, name), key)


def ask_above(widget: QWidget, event: QContextMenuEvent) -> None:
    """Pass a right click on to the window, past sheets and cards, which Qt does not do by itself."""
    above = _outermost(widget)
    place = above.mapFromGlobal(event.globalPos())
    QApplication.sendEvent(above, QContextMenuEvent(event.reason(), place, event.globalPos()))


def ask_by_key(widget: QWidget, event: QKeyEvent) -> bool:
    """Pass F1 on to the window, to which no key goes while a sheet is open, and return whether it was that key."""
    if event.key() != Qt.Key.Key_F1:
        return False
    return QApplication.sendEvent(_outermost(widget), QKeyEvent(event.type(), event.key(), event.modifiers()))


def _outermost(widget: QWidget) -> QWidget:
    above = widget
    while (parent := above.parentWidget()) is not None:
        above = parent
    return above
