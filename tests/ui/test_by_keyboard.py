"""The window without a mouse: every stop of Tab has a name and shows that it has the keyboard, in a sensible order."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.palette import PALETTES
from scoreviz.ui import theme
from scoreviz.ui.chart_drawer import ChartDrawer
from scoreviz.ui.focus import GAP, WIDTH
from scoreviz.ui.help_panel import HelpPanel
from scoreviz.ui.history_sheet import HistorySheet
from scoreviz.ui.keys_sheet import KeysSheet
from scoreviz.ui.window import Window

# These have the focus for their keys alone: a list shows its row, a field its caret, a sheet is all that is seen.
SHOWS_ITSELF = (QLineEdit, KeysSheet, ChartDrawer, HelpPanel)

OPENED: dict[str, Callable[[Window], object]] = {
    "plane": lambda window: None,
    "images": lambda window: window.pages.show("images"),
    "charts": lambda window: window.laboratory.toggle(),
    "points": lambda window: window.open_points(),
    "layers": lambda window: window.layout_.layers.open_sheet(),
    "history": lambda window: window.history.open(),
    "comparisons": lambda window: window.comparing.open(),
    "share": lambda window: window.share(),
    "sampler": lambda window: window.layout_.timeline.transport.settings.click(),
    "brush": lambda window: window.layout_.tools.dot.click(),
    "keys": lambda window: window.show_all_keys(),
    "formulas": lambda window: window.helping.toggle_formulas(),
    "words": lambda window: window.helping.toggle_words(),
    "tour": lambda window: window.tour.start(),
    "more": lambda window: window.layout_.inspector.learn.more_button.click(),
    "probe": lambda window: window.painting.set_tool("probe"),
    "projector": lambda window: window.projector.enter(),
}


def stops(window: Window) -> list[QWidget]:
    """Everything in the window, and in the sheets over it, at which Tab stops now."""
    widgets = [widget for top in QApplication.topLevelWidgets() for widget in (top, *top.findChildren(QWidget))]
    return [
        widget
        for widget in widgets
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


@pytest.mark.parametrize("opened", OPENED)
def test_every_stop_has_a_name_and_shows_the_focus(window: Window, opened: str) -> None:
    OPENED[opened](window)
    found = stops(window)
    assert len(found) >= 2
    assert [repr(one) for one in found if not one.accessibleName().strip()] == []
    bare = [one for one in found if not hasattr(one, "shows_focus") and not isinstance(one, SHOWS_ITSELF)]
    assert [repr(one) for one in bare if not isinstance(one.window(), HistorySheet)] == []
    for sheet in QApplication.topLevelWidgets():
        if sheet.isVisible() and sheet is not window:
            sheet.close()


def round_of(window: Window, qtbot: QtBot) -> list[QWidget]:
    """Where Tab stops, from the canvas on until it comes round."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.layout_.tools.setFocus()
    window.layout_.canvas.setFocus()
    found: list[QWidget] = []
    for _ in range(200):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        at = window.focusWidget()
        if at is None or at in found:
            break
        found.append(at)
    return found


@pytest.mark.parametrize("narrow", [False, True])
def test_tab_goes_from_drawing_to_looking_to_learning_to_sampling(window: Window, qtbot: QtBot, narrow: bool) -> None:
    parts = window.layout_
    if narrow:
        window.resize(1100, 700)
        window.toggle_panels()
    regions = (parts.tools, parts.canvas, parts.inspector, parts.timeline, parts.top)

    def region(widget: QWidget) -> int:
        within = [k for k, part in enumerate(regions) if part is widget or part.isAncestorOf(widget)]
        return within[-1]  # in a narrow window the inspector lies in the canvas

    found = [region(widget) for widget in round_of(window, qtbot)]
    start = found.index(0)
    order = found[start:] + found[:start]  # Tab goes round
    assert order == sorted(order)
    assert set(order) == set(range(len(regions)))


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_ring_is_drawn_around_what_tab_reached(window: Window, qtbot: QtBot, palette: theme.Palette) -> None:
    window.looking.choose_theme(palette.name)
    for widget in round_of(window, qtbot)[::7]:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        ring = window.layout_.ring
        assert ring.isVisible(), widget.accessibleName()
        out = GAP + WIDTH
        assert ring.size().width() == widget.width() + 2 * out
        image = ring.grab().toImage()
        middle = image.height() // 2
        assert QColor(palette.ink) in [image.pixelColor(x, middle) for x in range(3)]


def test_a_stop_without_a_name_is_found(window: Window) -> None:
    window.layout_.top.share.setAccessibleName(" ")
    assert any(not one.accessibleName().strip() for one in stops(window))
