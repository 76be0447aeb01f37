"""Every test of the screen has the program's fonts and its dark theme."""

import pytest
from PySide6.QtWidgets import QApplication

from scoreviz.engine.palette import DARK
from scoreviz.ui import theme

_dressed: list[QApplication] = []


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    if not _dressed:
        theme.load_fonts()
        _dressed.append(qapp)
    theme.apply(qapp, DARK)
    theme.set_motion(True)
