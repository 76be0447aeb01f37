"""What somebody asks about who points at a widget: an entry of the help, and what is outlined.

``subject_of(widget, place)``             the answer for a widget, at a place on it
``subject_in_menu(menu, action)``         the answer for an entry of a menu

A widget without a name of its own has that of the nearest parent which has one. Where a control holds a choice and
there is an entry of that choice ("sampler.ddim"), that is the answer. What is painted on a widget is told apart in
``painted_parts``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from scoreviz.engine.help import ENTRIES
from scoreviz.ui.explained import KEY
from scoreviz.ui.painted_parts import part_at


@runtime_checkable
class Chooses(Protocol):
    """A widget that holds a choice, or is one of several."""

    def value(self) -> object: ...


@dataclass(frozen=True)
class Subject:
    """What is asked about: an entry, the widget that it is about, and where on that widget.

    ``of`` is the entry of the control that holds the choice which ``key`` is about, or "".

    Where a choice has no entry of its own, ``key`` is its control's, and ``choice`` what it is called and what its
    tip says.
    """

    widget: QWidget
    area: QRect
    key: str
    of: str = ""
    choice: tuple[str, str] | None = None


def subject_of(widget: QWidget, place: QPoint | None = None) -> Subject | None:
    """Return what is asked about at a place on a widget, or of all of it; None where nobody has named it."""
    if isinstance(widget, QMenu):
        return subject_in_menu(widget, widget.activeAction() if place is None else widget.actionAt(place))
    part = None if place is None else part_at(widget, place)
    if part is not None:
        return Subject(widget, part[1], part[0])
    holder = next((one for one in _outwards(widget) if one.property(KEY)), None)
    if holder is None:
        return None
    key = str(holder.property(KEY))
    for chooser in (widget, holder):
        if isinstance(chooser, Chooses) and callable(chooser.value) and f"{key}.{chooser.value()}" in ENTRIES:
            return Subject(chooser, chooser.rect(), f"{key}.{chooser.value()}", key)
    return Subject(holder, holder.rect(), key)


def subject_in_menu(menu: QMenu, action: QAction | None) -> Subject | None:
    """Return what is asked about by an entry of a menu: named by itself, or a choice of the control it belongs to."""
    if action is None or action.isSeparator():
        return None
    area = menu.actionGeometry(action)
    if action.property(KEY):
        return Subject(menu, area, str(action.property(KEY)))
    owner = menu.parentWidget()
    key = "" if owner is None else next((str(one.property(KEY)) for one in _outwards(owner) if one.property(KEY)), "")
    if not key or not callable(getattr(owner, "value", None)):
        return None
    if f"{key}.{action.data()}" in ENTRIES:
        return Subject(menu, area, f"{key}.{action.data()}", key)
    tip = "" if action.toolTip() == action.text() else action.toolTip()
    return Subject(menu, area, key, key, (action.text(), tip))


def _outwards(widget: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what it is in, up to the window or sheet."""
    at: QWidget | None = widget
    while at is not None:
        yield at
        at = None if at.isWindow() else at.parentWidget()


def takes_part(widget: QWidget) -> bool:
    """Return whether Tab stops at a widget while it is asked what things are: a control, or a chart with a name."""
    if not widget.isVisible() or subject_of(widget) is None:
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or bool(widget.property(KEY) and _is_leaf(widget))


def _is_leaf(widget: QWidget) -> bool:
    """Return whether there is no control in a widget that is asked about by itself."""
    return not any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in widget.findChildren(QWidget))
