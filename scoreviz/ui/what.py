"""Asking "what is this?": a mode in which whatever is pointed at is outlined, and a click tells of it.

``What(window)``
    toggle()              begin or end the mode (Shift+F1, the button at the top)
    tell_of(widget)       show the card of one widget at once (F1, a right click)
    end()                 put card, outline and mode away (Esc)

While the mode or a card is there, and only then, the events of the program pass by here first.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget
from shiboken6 import isValid

from scoreviz.engine.help import ENTRIES
from scoreviz.engine.help.entry import Entry
from scoreviz.ui.tab_order import round_from
from scoreviz.ui.what_card import WhatCard
from scoreviz.ui.what_outline import WhatOutline
from scoreviz.ui.what_subject import Subject, subject_in_menu, subject_of, takes_part
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.window import Window

_POINTER = (
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.ContextMenu,
)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_TELL = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F1)
_STEP = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
LARGE = 0.4  # of the window's width and height: beside what is larger than both there is no room for a card


class What(QObject):
    """The mode, its card and its outline.

    Attributes:
        asking: whether the mode is on.
        subject: what is outlined, or told of.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.card, self.outline = WhatCard(window), WhatOutline(window)
        self.asking = False
        self.subject: Subject | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self._listens = False
        app.applicationStateChanged.connect(self._on_state)

    # The clock of the window looks at what was opened.

    def tick(self) -> None:
        """Put the outline away when what it is around has gone; a card alone then takes no key any more."""
        if self.subject is None or (isValid(self.subject.widget) and self.subject.widget.isVisible()):
            return
        if self.asking:
            self._point_at(None)
            self.card.hide()
        else:
            self.end()

    def put_away(self) -> None:
        """End, as the window is closed."""
        self.end()

    def toggle(self) -> None:
        """Begin to ask, or end."""
        if self.asking:
            self.end()
            return
        self.end()
        self.asking = True
        self._app.setOverrideCursor(Qt.CursorShape.WhatsThisCursor)
        self._listen(True)
        self._window.layout_.top.what.setChecked(True)
        self._window.say(tr("Point at anything and click, or Tab and Return, to learn what it is; Esc ends"))

    def end(self) -> None:
        """Ask no more."""
        self._listen(False)
        if self.asking:
            self._app.restoreOverrideCursor()
            self._window.layout_.status.clear_message()
        self.asking = False
        self._window.layout_.top.what.setChecked(False)
        self._point_at(None)
        self.card.hide()

    def ask_by_key(self, event: QKeyEvent) -> None:
        """Tell of what has the keyboard; with Shift, begin to ask, or end."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.toggle()
        elif self.card.isVisible() and not self.asking:
            self.end()
        else:
            self.tell_of(self._menu or self._app.focusWidget())

    def ask_by_click(self, event: QContextMenuEvent) -> None:
        """Tell of what is under a right click, or of what has the keyboard where the key of menus was pressed."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        widget = self._widget_at(event.globalPos()) if by_mouse else self._app.focusWidget()
        place = widget.mapFromGlobal(event.globalPos()) if by_mouse and widget is not None else None
        self.tell_of(widget, place)

    def tell_of(self, widget: QWidget | None, place: QPoint | None = None) -> bool:
        """Show the card of a widget, at a place on it, and return whether there is anything to be said."""
        subject = None if widget is None else subject_of(widget, place)
        if subject is None:
            return False
        self._listen(True)
        self._point_at(subject)
        self._show_card(subject, None if place is None or widget is None else widget.mapToGlobal(place))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, (QWidget, QWindow)):
            return False
        if not self._is_ours(watched):
            if event.type() == QEvent.Type.MouseButtonPress:
                self.end()  # somebody goes on in another window
            return False
        if event.type() in _POINTER and isinstance(event, QMouseEvent):
            return self._take_pointer(event)
        if event.type() == QEvent.Type.ContextMenu:
            return self.asking
        return event.type() in _KEYS and isinstance(event, QKeyEvent) and self._take_key(event)

    def _is_ours(self, watched: QWidget | QWindow) -> bool:
        """Return whether something is in this window or in the sheet that is open over it."""
        tops = [top for top in (self._window, self._app.activePopupWidget()) if top is not None]
        if isinstance(watched, QWidget):
            return watched.window() in tops
        return watched in [top.windowHandle() for top in tops]

    def _take_pointer(self, event: QMouseEvent) -> bool:
        """Point and tell while asking; a card alone goes at the next press, which then does what it does."""
        pressed = event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        if not self.asking:
            if pressed:
                self.end()
            return False
        at = event.globalPosition().toPoint()
        widget = self._widget_at(at)
        if pressed and widget is self._window.layout_.top.what:
            self.end()
            return True
        subject = None if widget is None else subject_of(widget, widget.mapFromGlobal(at))
        if pressed:
            self._tell(subject, at)
        elif event.type() == QEvent.Type.MouseMove and not self.card.isVisible():
            self._point_at(subject)
        elif event.type() == QEvent.Type.MouseMove and subject is not None and subject != self.subject:
            self.outline.show_around(subject)
        return True

    def _take_key(self, event: QKeyEvent) -> bool:
        """Take the keys of the mode; what is typed otherwise goes where it always goes, and ends a card alone."""
        key, acts = Qt.Key(event.key()), event.type() == QEvent.Type.KeyPress
        ours = key == Qt.Key.Key_Escape or (self.asking and (key in _TELL or key in _STEP))
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_F1 and shifted:
            return False
        if not ours:
            if acts and not self.asking and key != Qt.Key.Key_F1 and not event.modifiers():
                self.end()
            return False
        event.accept()
        if acts and key == Qt.Key.Key_Escape:
            self.end()
        elif acts and key in _TELL:
            self._tell((self._menu and self._focused()) or self.subject or self._focused(), None)
        elif acts:
            self._step(-1 if shifted else _STEP[key])
        return True

    def _tell(self, subject: Subject | None, at: QPoint | None) -> None:
        self._point_at(subject)
        if subject is None:
            self.card.hide()
        else:
            self._show_card(subject, at)

    def _show_card(self, subject: Subject, at: QPoint | None) -> None:
        corner = subject.widget.mapToGlobal(subject.area.topLeft())
        covered, room = QRect(corner, subject.area.size()), self._window.rect()
        room.moveTopLeft(self._window.mapToGlobal(QPoint(0, 0)))
        if covered.width() > LARGE * room.width() and covered.height() > LARGE * room.height():
            middle = at or covered.center()
            covered = QRect(middle.x() - 4, middle.y() - 4, 8, 8)
        self.card.show_entry(_entry(subject), ENTRIES.get(subject.of), covered, room)

    def _point_at(self, subject: Subject | None) -> None:
        self.subject = subject
        self.outline.show_around(subject)

    def _widget_at(self, at: QPoint) -> QWidget | None:
        """Return what is at a place of the screen: in the sheet that is open, and elsewhere in the window."""
        for top in (self._app.activePopupWidget(), self._window):
            place = QPoint() if top is None else top.mapFromGlobal(at)
            if top is not None and top.rect().contains(place):
                return top.childAt(place) or top
        return None

    @property
    def _menu(self) -> QMenu | None:
        """The menu that is open."""
        popup = self._app.activePopupWidget()
        return popup if isinstance(popup, QMenu) else None

    def _focused(self) -> Subject | None:
        widget = self._menu or self._app.focusWidget()
        return None if widget is None else subject_of(widget)

    def _step(self, forward: int) -> None:
        """Go on to the next widget, or back to the last, that has something to say, in the order of Tab."""
        if self._menu is not None:
            self._step_in(self._menu, forward)
            return
        top = self._app.activePopupWidget() or self._window
        at = top if self.subject is None else self.subject.widget
        stops = [one for one in round_from(at) if one.window() is top and takes_part(one)]
        others = [one for one in stops if one is not at][::forward]
        subject = subject_of(others[0]) if others else None
        if subject is None:
            return
        if others[0].focusPolicy() & Qt.FocusPolicy.TabFocus:
            others[0].setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_view(others[0])
        self._point_at(Subject(others[0], others[0].rect(), subject.key, subject.of))
        self.card.hide()

    def _step_in(self, menu: QMenu, forward: int) -> None:
        """Go on to the next entry of a menu that has something to say, or back to the last."""
        entries = [action for action in menu.actions() if subject_in_menu(menu, action) is not None]
        at = menu.activeAction()
        if entries:
            after = entries.index(at) + forward if at in entries else (forward - 1) // 2
            menu.setActiveAction(entries[after % len(entries)])
            self._point_at(self._focused())
            self.card.hide()

    def _listen(self, listens: bool) -> None:
        if listens != self._listens:
            self._listens = listens
            (self._app.installEventFilter if listens else self._app.removeEventFilter)(self)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive and self._listens:
            self.end()


def _entry(subject: Subject) -> Entry:
    """Return what is said of something; of a choice without an entry, what its control's says, by the choice's name."""
    entry = ENTRIES[subject.key]
    if subject.choice is None:
        return entry
    title, tip = subject.choice
    return replace(entry, title=title, sentence=tip or entry.sentence)


def _bring_into_view(widget: QWidget) -> None:
    at = widget.parentWidget()
    while at is not None:
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(widget)
        at = at.parentWidget()
