"""The menu of themes, as a hand uses it: what is chosen is shown everywhere, and kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from scoreviz.engine.palette import CONTRAST, DARK, PALETTES
from scoreviz.ui import theme
from scoreviz.ui.preferences import settings
from scoreviz.ui.remembered import broken_settings
from scoreviz.ui.window import Window


def menu_of(window: Window, qtbot: QtBot) -> QMenu:
    button = window.layout_.top.theme
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (menu,) = (menu for menu in button.findChildren(QMenu) if menu.isVisible())
    return menu


def test_each_theme_is_in_the_menu_and_the_one_in_use_is_ticked(window: Window, qtbot: QtBot) -> None:
    menu = menu_of(window, qtbot)
    assert [action.text() for action in menu.actions()] == ["Light", "Dark", "High contrast"]
    assert [action.isChecked() for action in menu.actions()] == [False, True, False]
    menu.close()


def test_high_contrast_is_chosen_by_keys_shown_and_kept(window: Window, qtbot: QtBot) -> None:
    menu = menu_of(window, qtbot)
    qtbot.keyClick(menu, Qt.Key.Key_Up)  # from none, the last
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert theme.current() is window.looking.palette is CONTRAST
    assert window.layout_.top.theme.accessibleName() == "Theme: High contrast"
    assert window.layout_.canvas.shown[0].palette is CONTRAST
    assert window.grab().toImage().pixelColor(200, 24) == QColor(CONTRAST.surface)
    assert settings().value("theme") == "contrast"
    assert broken_settings() == []


@pytest.mark.parametrize("kept", [*PALETTES, "purple"])
def test_a_theme_kept_is_in_use_at_the_next_start(kept: str, qtbot: QtBot) -> None:
    settings().setValue("theme", kept)
    made = Window()
    qtbot.addWidget(made)
    assert made.looking.palette is PALETTES.get(kept, DARK)
    made.leave()
