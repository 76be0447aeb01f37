"""The history by name: the present step is marked, a click goes there, and what lies between is passed over."""

import re
import tracemalloc

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Document
from scoreviz.engine.marks import Stroke
from scoreviz.engine.target import Blank, Preset, Target
from scoreviz.ui import language
from scoreviz.ui.session import Session
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, NO_KEY, drag


def texts(window: Window) -> list[str]:
    steps = window.history.list
    return [steps.item(k).text() for k in range(steps.count())]


def click(qtbot: QtBot, window: Window, index: int) -> None:
    steps = window.history.list
    steps.scrollToItem(steps.item(index))
    place = steps.visualItemRect(steps.item(index)).center()
    qtbot.mouseClick(steps.viewport(), LEFT, NO_KEY, place)


def marked(window: Window) -> list[int]:
    steps = window.history.list
    return [k for k in range(steps.count()) if steps.item(k).font().weight() > 500]


def test_the_steps_are_listed_and_a_click_goes_there(window: Window, qtbot: QtBot) -> None:
    window.picking.pick("ring")
    drag(qtbot, window, [(-60, -60), (60, 60)])
    window.layering.add()
    documents = [window.session.document]
    qtbot.mouseClick(window.layout_.top.history, LEFT)
    assert window.history.isVisible()
    assert texts(window) == ["Beginning", "Pick a shape", "Brush stroke", "Add a layer"]
    assert marked(window) == [3]
    click(qtbot, window, 1)
    assert window.session.document.target.layers[0].base == Preset("ring")
    assert not window.session.document.target.drawn
    assert marked(window) == [1]
    assert texts(window)[-1] == "Add a layer"  # it can be gone back to
    click(qtbot, window, 3)
    assert window.session.document == documents[0]
    click(qtbot, window, 0)
    assert window.session.document.target == Target()
    window.history.hide()


def test_steps_are_named_in_the_language_in_which_they_are_looked_at(window: Window) -> None:
    """Those with a name or a number in them too, of which each is put together when it is shown."""
    layering = window.layering
    layering.add()
    layering.rename(1, "Ears")
    layering.toggle_hidden(1)
    layering.toggle_hidden(1)
    layering.duplicate()
    layering.move(2, 0)
    layering.merge_down()
    layering.delete()
    steps = window.session.history.count()
    assert [window.session.named(k) for k in range(1, 4)] == ["Rename “Layer 2”", "Hide “Ears”", "Show “Ears”"]
    language.use("zh_TW")
    try:
        window.history.show_steps()
        window.standing.show_history()
        assert not [words for words in texts(window) if re.search("[A-Za-z]{3,}", re.sub("“.*”|「.*」", "", words))]
        assert window.session.named(steps - 1) in window.layout_.top.undo.toolTip()
    finally:
        language.use("en")


def test_the_key_opens_it(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_H, keys)
    assert window.history.isVisible()
    assert texts(window) == ["Beginning"]
    qtbot.keyClick(window.history.list, Qt.Key.Key_Escape)
    assert not window.history.isVisible()


def test_a_step_is_reached_by_keys(window: Window, qtbot: QtBot) -> None:
    window.picking.pick("ring")
    window.history.open()
    qtbot.keyClick(window.history.list, Qt.Key.Key_Up)
    qtbot.keyClick(window.history.list, Qt.Key.Key_Return)
    assert window.session.history.index() == 0
    window.history.hide()


def stroke(n: int) -> Stroke:
    return Stroke(tuple((0.01 * k + n, 0.02 * k) for k in range(60)))


def test_a_long_way_back_is_one_change(qtbot: QtBot) -> None:
    session = Session(Document())
    changes: list[tuple[Document, Document]] = []
    for n in range(300):
        marks = session.document.target.layers[0].marks
        session.edit(f"Stroke {n}", target=Target.of(Blank(), (*marks, stroke(n))))
    newest = session.document
    session.documentChanged.connect(lambda before, after: changes.append((before, after)))
    session.go_to(0)
    assert session.document == Document()
    assert changes == [(newest, Document())]
    session.go_to(300)
    assert session.document == newest
    session.go_to(300)
    assert len(changes) == 2


def test_a_thousand_strokes_cost_little_more_than_their_points() -> None:
    session = Session(Document())
    strokes = [stroke(n) for n in range(1000)]
    tracemalloc.start()
    for n in range(1000):
        session.edit("Brush stroke", target=Target.of(Blank(), tuple(strokes[: n + 1])))
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert session.history.count() == 1000
    assert used < 8e6  # a list of marks for each step is half a million addresses: 4 MB
    assert used == pytest.approx(4e6, rel=0.5)
