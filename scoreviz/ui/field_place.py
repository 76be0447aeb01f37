"""Where a field goes that is about something on the canvas: beside it, in view, and over no bar or card."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

GAP = 8  # pixels between it and what it is about, and from the edges


def beside(field: QWidget, about: QRect) -> QPoint:
    """Return where a field lies in its parent: below what it is about, or above, behind or before it.

    What fills the parent has no place beside it: the field then lies over it, at its lower edge as far as that is in
    view.
    """
    parent = field.parentWidget()
    assert parent is not None
    room = parent.rect().adjusted(GAP, GAP, -GAP, -GAP)
    wide, high = field.width(), field.height()
    line = about.bottom() - high
    rows = (about.left(), about.bottom() + 1), (about.left(), about.top() - high)
    sides = (about.right() + GAP, line), (about.left() - wide - GAP, line)
    places = [QRect(*_held(room, x, y, field, True), wide, high) for x, y in rows]
    places += [QRect(x, y, wide, high) for x, y in sides]
    places += [
        QRect(*_held(room, about.left(), y, field), wide, high) for y in (line, room.bottom(), room.center().y())
    ]
    free = (place for place in places if room.contains(place) and not _is_covered(parent, field, place))
    return next(free, places[-1]).topLeft()


def _held(room: QRect, x: int, y: int, field: QWidget, sideways: bool = False) -> tuple[int, int]:
    """Return a place moved into view; with ``sideways`` only along the row."""
    across = min(max(x, room.left()), room.right() + 1 - field.width())
    return across, y if sideways else min(max(y, room.top()), room.bottom() + 1 - field.height())


def _is_covered(parent: QWidget, field: QWidget, place: QRect) -> bool:
    direct, through = Qt.FindChildOption.FindDirectChildrenOnly, Qt.WidgetAttribute.WA_TransparentForMouseEvents
    others = parent.findChildren(QWidget, options=direct)
    return any(
        one is not field and one.isVisible() and not one.testAttribute(through) and one.geometry().intersects(place)
        for one in others
    )
