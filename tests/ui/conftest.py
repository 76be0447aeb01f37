"""Every test of the screen has the program's fonts and its dark theme, and sorts out garbage as the program does."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.images.judge_file import write_judge
from scoreviz.engine.images.judging import eye_for
from scoreviz.engine.palette import DARK
from scoreviz.ui import theme
from scoreviz.ui.garbage import Sweeper, leave_imports_alone
from scoreviz.ui.window import Window
from tests.engine.images.small import led, shades, small_model
from tests.ui.person import PATIENCE

_dressed: list[QApplication] = []


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    # What the test before closed goes when a loop of events next turns, and many tests turn none: the old widgets would
    # pile up, and a theme is applied to every widget there is.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # the sweeper's timer is one of those events, too
    if not _dressed:
        leave_imports_alone()
        Sweeper(qapp)
        theme.load_fonts()
        _dressed.append(qapp)
    theme.apply(qapp, DARK)
    theme.set_motion(True)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small image model, which no test changes."""
    folder = small_model(tmp_path_factory.mktemp("models") / "shades")
    write_judge(folder, led(eye_for(shades(200, 40), rounds=2)))
    return folder


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.scene.shown is not None, timeout=PATIENCE)
    yield made
    made.leave()
