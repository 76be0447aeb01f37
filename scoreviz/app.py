"""Starting the window: a splash at once, then the slow imports, then the first scene."""

import builtins
import gc
import importlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if sys.platform == "win32":
    # On Windows torch's libraries fail to load once Qt's are there: https://github.com/pytorch/pytorch/issues/166628
    import torch  # noqa: F401  imported for its side effect

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from scoreviz.engine.job import stop_all
from scoreviz.engine.worker import field_workers, trainers
from scoreviz.resources import resource
from scoreviz.ui import language
from scoreviz.ui.garbage import Sweeper
from scoreviz.ui.responsiveness import prefer_the_hand
from scoreviz.ui.splash import Splash
from scoreviz.ui.theme import load_fonts

if TYPE_CHECKING:
    from scoreviz.engine.lessons.lesson import Lesson
    from scoreviz.ui.window import Window


STOP_SECONDS = 1.0
FIELDS_MS = 4_000  # after which a process is begun that is not needed before something was learned
INTERRUPTED = 130  # the exit status that shells expect after Ctrl+C


def run_window(
    project: Path | None = None,
    usable: Callable[["Window"], object] | None = None,
    lesson: "Lesson | None" = None,
    read_only: bool = False,
) -> int:
    """Open the window and return its exit status when it is closed.

    Args:
        project: a ``.scoreviz`` project or a target file to begin with; None begins with a painted smiley that trains.
        lesson: one to begin with.
        read_only: whether nothing is to be written to the project.
        usable: called once with the window when a person could first use it.
    """
    app = _application()
    splash = Splash()
    splash.show()
    splash.say("Loading the mathematics")
    windows: list[Window] = []  # keeps the window alive

    def begin() -> None:
        try:
            windows.append(_open(splash, project, usable, lesson, read_only))
        except BaseException:
            app.exit(1)  # no window will come: what is raised is printed, and the splash goes
            raise

    QTimer.singleShot(0, begin)
    status = app.exec()
    if not stop_all(STOP_SECONDS):
        # A daemon thread that is inside torch while the interpreter is torn down aborts the process.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    return status


def _application() -> QApplication:
    """Return Qt's application, with the program's name, faces and language."""
    prefer_the_hand()
    app = QApplication(sys.argv[:1])
    Sweeper(app)
    # Raised inside one of Qt's calls, Python's own answer to Ctrl+C would end the process in the middle of it.
    signal.signal(signal.SIGINT, lambda *_: app.exit(INTERRUPTED))
    app.setApplicationName("scoreviz")
    app.setApplicationDisplayName("scoreviz")
    app.setWindowIcon(QIcon(str(resource("logo.svg"))))
    load_fonts()
    language.use(language.chosen())
    return app


def _open(
    splash: Splash,
    project: Path | None,
    usable: Callable[["Window"], object] | None,
    lesson: "Lesson | None",
    read_only: bool,
) -> "Window":
    """Import torch behind the splash, have a process warm up an optimiser, and show the window."""
    with _plain_imports():
        from scoreviz.ui.window import Window

    trainers.prepare()  # it imports torch and warms up an optimiser by itself, while the window is put together
    window = Window()
    window.show()
    window.begin(project, read_only)
    if lesson is not None:
        window.begin_lesson(lesson)
    elif project is None and usable is None:  # somebody is there, and nothing was asked for
        window.tour.offer()
    splash.finish(window)
    if usable is not None:
        QTimer.singleShot(0, lambda: usable(window))
    QTimer.singleShot(FIELDS_MS, window, field_workers.prepare)
    return window


@contextmanager
def _plain_imports() -> Iterator[None]:
    """Import as Python does, and leave what was imported out of every search for garbage: it stays.

    At every import Qt's binding looks for features of its own, a fifth of torch's time.
    """
    hooked = builtins.__import__
    builtins.__import__ = importlib.__import__
    try:
        yield
    finally:
        gc.freeze()
        builtins.__import__ = hooked
