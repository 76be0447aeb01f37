"""The bars around the canvas and the cards over it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Overlays
from scoreviz.engine.palette import DARK, LIGHT
from scoreviz.engine.tools import Brush
from scoreviz.ui import theme
from scoreviz.ui.controls import Control
from scoreviz.ui.layers_menu import LAYERS, LayersMenu
from scoreviz.ui.statusline import StatusLine
from scoreviz.ui.toolstrip import ToolStrip
from scoreviz.ui.topbar import TopBar
from scoreviz.ui.viewbar import ViewBar
from tests.ui.chrome import Told, cut_texts

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def canvas(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


@pytest.fixture
def top(qtbot: QtBot) -> TopBar:
    made = TopBar()
    qtbot.addWidget(made)
    made.resize(1100, 48)
    made.show()
    return made


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("undo", ("undoRequested",)),
        ("redo", ("redoRequested",)),
        ("open", ("openRequested",)),
        ("save", ("saveRequested",)),
        ("projector", ("projectorRequested",)),
        ("share", ("shareRequested",)),
        ("drawer", ("drawerToggled", True)),
    ],
)
def test_buttons_of_the_bar_tell(qtbot: QtBot, top: TopBar, button: str, said: tuple[object, ...]) -> None:
    top.set_undo(True, "Brush stroke")
    top.set_redo(True, "Clear")
    top.set_drawer(True, False)
    told = Told(top)
    qtbot.mouseClick(getattr(top, button), LEFT)
    assert told.said == [said]


def test_the_document_menu_tells(top: TopBar) -> None:
    told = Told(top)
    menu = top.open_menu()
    for action in menu.actions():
        action.trigger()
    menu.close()
    names = ["newRequested", "newWindowRequested", "openRequested", "saveRequested", "saveAsRequested"]
    names += ["saveForClassRequested", "saveLessonRequested", "handoutRequested", "shareRequested"]
    help_ = [("helpRequested", what) for what in ("tour", "formulas", "words", "keys")]
    assert told.said == [*((name,) for name in names), *help_]


def test_the_bar_shows_what_it_is_told(top: TopBar, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told(top)
    top.set_name("Smiley")
    top.set_modified(True)
    assert "not saved" in top.name.accessibleName()
    top.set_modified(False)
    top.set_undo(False, "")
    assert not top.undo.isEnabled()
    top.set_undo(True, "Brush stroke")
    assert top.undo.toolTip() == "Undo Brush stroke (Ctrl+Z)"
    top.theme.show_theme(LIGHT)
    assert top.theme.toolTip() == "Theme: Light"
    top.set_drawer(False, False)
    assert not top.drawer.isVisible()
    with cut_texts(monkeypatch) as cut:
        top.grab()
    assert (told.said, cut) == ([], [])
    top.set_name("A name that is far too long for any bar, " * 8)
    top.grab()
    assert top.share.geometry().right() < top.width()


def test_tools_and_brush(qtbot: QtBot) -> None:
    tools = ToolStrip()
    qtbot.addWidget(tools)
    tools.resize(56, 600)
    tools.show()
    told, brush = Told(tools), Told(tools.sheet)
    tools.set_tool("hand")
    tools.set_brush(Brush(0.5, 0.3))
    tools.set_brush(Brush(40.0, 9.0))  # outside the sliders
    tools.grab()
    assert told.said == []
    qtbot.mouseClick(tools.tools["eraser"], LEFT)
    tools.sheet.size_slider.changed.emit(0.4)
    tools.sheet.strength_slider.changed.emit(0.9)
    assert told.said == [("toolPicked", "eraser")]
    assert brush.said == [("radiusChanged", 0.4), ("strengthChanged", 0.9)]
    qtbot.mouseClick(tools.dot, LEFT)
    assert tools.sheet.isVisible()
    tools.sheet.close()


def test_the_brush_in_hand_has_the_colour_of_what_it_makes(qtbot: QtBot) -> None:
    tools = ToolStrip()
    qtbot.addWidget(tools)
    tools.resize(56, 600)
    for palette in (DARK, LIGHT):
        theme.apply(_app(), palette)
        image = tools.grab().toImage()
        brush = tools.tools["brush"].geometry()
        seen = {image.pixelColor(x, y).name() for x in range(brush.width()) for y in range(brush.top(), brush.bottom())}
        assert QColor(palette.true).name() in seen


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def test_views(qtbot: QtBot, canvas: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    views = ViewBar(canvas)
    views.show()
    told = Told(views)
    views.set_view("split")
    assert told.said == []
    qtbot.mouseClick(views._views._segments["difference"], LEFT)
    assert told.said == [("viewChanged", "difference")]
    with cut_texts(monkeypatch) as cut:
        for view in ("true", "learned", "both", "split", "difference"):
            views.set_view(view)
            views.grab()
    assert cut == []


def test_views_of_the_network_wait_until_something_is_learned(qtbot: QtBot, canvas: QWidget) -> None:
    views = ViewBar(canvas)
    views.show()
    told = Told(views)
    views.set_learned(False)
    segments = {control.text(): control for control in views.findChildren(Control)}
    for title in ("Learned", "Both", "Split", "Difference"):
        assert segments[title].toolTip() == "Nothing is learned yet"
        qtbot.mouseClick(segments[title], LEFT)
    assert told.said == []
    assert segments["True"].isEnabled()
    views.set_learned(True)
    assert "gap" in segments["Both"].toolTip()
    qtbot.mouseClick(segments["Both"], LEFT)
    assert told.said == [("viewChanged", "both")]


def test_reduced_motion_promises_only_what_it_does(canvas: QWidget) -> None:
    assert LayersMenu(canvas).reduce_motion.toolTip() == "The window's own movements are at once"


def test_the_panels_key_is_named(top: TopBar) -> None:
    assert top.drawer.toolTip() == "Hide or show the panels (F9)"


def test_layers(qtbot: QtBot, canvas: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    layers = LayersMenu(canvas)
    layers.show()
    told = Told(layers)
    layers.set_overlays(Overlays(heat=False, arrow_length="direction"))
    layers.set_reduce_motion(True)
    assert told.said == []
    assert not layers.switches["heat"].isChecked()
    assert layers.switches["points"].isChecked()
    layers.open_sheet()
    with cut_texts(monkeypatch) as cut:
        layers.sheet.grab()
        layers.grab()
    assert cut == []
    qtbot.mouseClick(layers.switches["trails"], LEFT)
    qtbot.mouseClick(layers.reduce_motion, LEFT)
    menu = layers.choices.buttons["arrow_length"].open_menu()
    menu.actions()[1].trigger()
    menu.close()
    layers.sheet.close()
    assert told.said == [
        ("layerToggled", "trails", False),
        ("reduceMotionToggled", False),
        ("fieldChosen", "arrow_length", "true"),
    ]


def test_each_layer_is_one_of_the_document() -> None:
    assert {name for name, _, _ in LAYERS} <= set(Overlays.__dataclass_fields__)


def test_the_status_line_says_the_hint_the_device_and_for_a_while_a_message(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_hint("Drag to paint")
    line.set_device("CPU", "CUDA failed a trial step")
    assert (line._left.text(), line._right.text()) == ("Drag to paint", "CPU: CUDA failed a trial step")
    line.set_message("Saved smiley.scoreviz", 30)
    line.set_hint("Drag to erase")
    assert line._left.text() == "Saved smiley.scoreviz"
    qtbot.waitUntil(lambda: line._left.text() == "Drag to erase")
