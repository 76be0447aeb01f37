"""The order of Tab, and where widgets that are made late stand in it: without more, Qt puts them behind all others."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def round_from(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget, and all others of its window that can have the focus, in the order of Tab."""
    yield widget
    at = widget.nextInFocusChain()
    while at is not None and at is not widget:
        yield at
        at = at.nextInFocusChain()


def stops_in(widget: QWidget) -> list[QWidget]:
    """Return a widget and what is in it, as far as Tab stops there, in the order of Tab."""
    inside = (one for one in round_from(widget) if one is widget or widget.isAncestorOf(one))
    return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def stop_before(widget: QWidget) -> QWidget:
    """Return where Tab stops before it comes to a widget: at the widget itself if there is nothing else."""
    return [one for one in round_from(widget) if one is widget or one.focusPolicy() & Qt.FocusPolicy.TabFocus][-1]


def set_order(parts: Iterable[QWidget]) -> None:
    """Let Tab go through parts of a window one after the other, and within each in the order it has."""
    stops = [stop for part in parts for stop in stops_in(part)]
    if stops:
        put_after(stops[0], stops[1:])


def put_after(before: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab go from one widget to others in their order, and then where it went from that one until now."""
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget
