"""Closing a window: it asks only if something would be lost, and then ends its work within a second."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent

from scoreviz.ui.remembered import keep_place
from scoreviz.ui.windows import end_work
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.window import Window


class Closing:
    """Asks for the window what is to become of what is in no file, and puts the window away."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._is_sure = False

    def leave(self) -> None:
        """Close without asking."""
        self._is_sure = True
        self._window.close()

    def take(self, event: QCloseEvent) -> None:
        """Answer a request to close: ask first, or close."""
        if self._window.files.would_lose and not self._is_sure:
            self._window.files.before_other()  # what is asked about is seen again
            self.ask_first(self.leave)
            event.ignore()
            return
        self._put_away()
        event.accept()

    def ask_first(self, go_on: Callable[[], None]) -> None:
        """Say that something is in no file, and go on once it is saved, or need not be."""
        window = self._window
        behind = window.session.left_behind
        if behind is not None:
            before = window.session.named(behind)
            why = tr("What was drawn before “{step}” is in no file: only the history has it.", step=before)
            bring = tr("Bring it back"), lambda: window.session.go_to(behind)
            window.notices.ask(tr("Not saved"), why, bring, (tr("Don't save"), go_on))
            return

        def save_and_go_on() -> None:
            if window.files.save():
                go_on()

        why = tr("“{name}” has changes that are in no file yet.", name=window.title.name)
        window.notices.ask(tr("Not saved"), why, (tr("Save"), save_and_go_on), (tr("Don't save"), go_on))

    def _put_away(self) -> None:
        window = self._window
        window.files.before_other()
        window.stop_clock()
        if "projector" in window.__dict__:
            window.projector.leave()  # the place to remember is that before it
        keep_place(window)
        window.autosaving.close()
        window.session.silence()
        window.closed = True
        window.hide()
        end_work(window)
