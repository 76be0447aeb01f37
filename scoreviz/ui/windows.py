"""Several windows in one process, each with a document, a history, a learner and work of its own.

Training is a process for each, and other work runs in threads that one window owns; what windows share is the theme
and what was computed once (inks, densities), which no window changes.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from scoreviz.engine.job import stop_all

if TYPE_CHECKING:
    from scoreviz.ui.window import Window

CLOSE_SECONDS = 0.8  # closing while training waits this long for the thread, no longer
CASCADE = 32  # pixels from one window to the next

_kept: dict[int, "Window"] = {}  # a window that nobody holds would vanish


def others(window: "Window") -> list["Window"]:
    """Return the other windows that are open."""
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, type(window)) and top is not window and not top.closed]


def attend(window: "Window") -> None:
    """Let a window open others, and let all of them look alike."""
    top, layers = window.layout_.top, window.layout_.layers
    top.newWindowRequested.connect(lambda: open_another(window))
    top.theme.chosen.connect(lambda: look_alike(window))
    layers.reduceMotionToggled.connect(lambda _: look_alike(window))


def number_for(window: "Window") -> int:
    """Return the smallest number from 1 on that no other window has."""
    taken = {other.number for other in others(window)}
    return next(k for k in range(1, len(taken) + 2) if k not in taken)


def open_another(beside: "Window") -> "Window":
    """Open a window with a new document, a little lower than another one."""
    made = keep_alive(type(beside)())
    if not beside.isMaximized() and not beside.isFullScreen():
        made.resize(beside.size())
        made.move(beside.pos() + QPoint(CASCADE, CASCADE))
    made.show()
    made.layout_.canvas.setFocus()
    return made


def keep_alive(window: "Window") -> "Window":
    """Keep a window that nobody else holds until it is closed, and return it."""
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _kept[id(window)] = window
    window.destroyed.connect(partial(_kept.pop, id(window), None))
    return window


def close_all(window: "Window") -> None:
    """Close every window; those with work to lose ask, and stay until they are answered."""
    for one in (*others(window), window):
        one.close()


def end_work(window: "Window") -> None:
    """End what a window that closes has under way, and nothing of the others'."""
    if not others(window):
        stop_all(CLOSE_SECONDS)
        return
    end_parts(window)
    window.learner.stop()
    window.learner.close(CLOSE_SECONDS)


def end_parts(window: "Window") -> None:
    """End what a window has under way but for the training."""
    parts = (
        *(window.sampling, window.picking, window.scene, window.gauging, window.keeping),
        *(window.learning, window.probing, window.beside, window.appearing, window.stepping),
    )
    for close in (*(part.close for part in parts), window.put_away_opened):
        close()


def look_alike(window: "Window") -> None:
    """Let the other windows wear what one wears."""
    for other in others(window):
        other.looking.follow_look()
