"""What is this? Every entry of every menu is told of, by F1 and by a click while it is asked."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

import scoreviz.ui
from scoreviz.engine.help import ENTRIES
from scoreviz.engine.own_gallery import Own
from scoreviz.engine.target import Target
from scoreviz.ui.choices import FieldButton, Option
from scoreviz.ui.explained import KEY, explained
from scoreviz.ui.lesson_shelf import LessonCard
from scoreviz.ui.own_tiles import OwnTile
from scoreviz.ui.sheets import menu_for
from scoreviz.ui.what_subject import subject_in_menu
from scoreviz.ui.window import Window
from tests.ui.test_what import LEFT, SHIFT, STATES, close_sheets


def with_a_menu() -> set[str]:
    """The modules in which a menu is made."""
    folder = Path(scoreviz.ui.__file__).parent
    paths = [path for path in folder.glob("*.py") if path.stem != "sheets"]
    return {path.stem for path in paths if "menu_for(" in path.read_text(encoding="utf-8")}


def open_menus(window: Window) -> None:
    """Open every menu of whatever is now in sight, by the button, the key or the right click that opens it."""
    QApplication.processEvents()  # what was opened just now is laid out
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        for opens in ("open_menu", "open_own_menu"):
            if hasattr(widget, opens):
                getattr(widget, opens)()
        if isinstance(widget, LessonCard | OwnTile):
            middle = widget.rect().center()
            QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, middle))


def silent_in(menu: QMenu) -> list[str]:
    """The entries of a menu of which nothing is told."""
    told = [(action, subject_in_menu(menu, action)) for action in menu.actions() if not action.isSeparator()]
    return [action.text() for action, subject in told if subject is None or subject.key not in ENTRIES]


def test_every_entry_of_every_menu_is_told_of(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    silent, opened = list[str](), set[str]()

    def look(menu: QMenu, *_: object) -> None:
        owner = type(menu.parentWidget())
        opened.update(kind.__module__.rsplit(".", 1)[-1] for kind in owner.__mro__)
        silent.extend(f"{owner.__name__}: {words}" for words in silent_in(menu))
        assert len(menu.actions()) > 0
        menu.deleteLater()

    monkeypatch.setattr(QMenu, "popup", look)
    window.layout_.top.recent_files = lambda: [tmp_path / "drawn.scoreviz"]
    window.layout_.inspector.target.own.set_targets(
        [Own(tmp_path / "mine", Target(name="mine"), np.zeros((8, 8), np.float32))]
    )
    for state in ("plane", "sampler", "layers", "points", "more", "share", "charts", "images"):
        STATES[state](window)
        open_menus(window)
        close_sheets(window)
    window.pages.images.use.open_menu()
    window.pages.images.plane.view.open_own_menu()
    STATES["lessons"](window)
    open_menus(window)
    window.pages.show("plane")
    window.session.edit("Few", sampling=replace(window.session.document.sampling, particles=20, steps=2))
    window.comparing.open()
    window.comparing.sheet.add_lane.click()
    window.lanes.view.cards[0]._branched = True
    open_menus(window)
    window.lanes.put_away()
    assert silent == []
    assert opened >= with_a_menu()


def test_an_entry_of_a_menu_without_an_answer_is_found(window: Window) -> None:
    menu = menu_for(window.layout_.top)
    menu.addAction("Nobody knows")
    menu.add("Save", "save")
    assert silent_in(menu) == ["Nobody knows"]


def test_an_entry_of_a_menu_is_told_of_by_f1_and_by_a_click_while_it_is_asked(window: Window, qtbot: QtBot) -> None:
    what, menu, done = window.what, window.layout_.top.open_menu(), list[str]()
    save = next(action for action in menu.actions() if action.property(KEY) == "menu.class")
    save.triggered.connect(lambda: done.append("saved"))
    menu.setActiveAction(save)
    qtbot.keyClick(menu, Qt.Key.Key_F1)
    assert what.card.accessibleName().startswith("Save for a class")
    assert what.outline.window() is menu
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    assert not what.card.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_F1, SHIFT)
    qtbot.keyClick(menu, Qt.Key.Key_Tab)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert what.card.accessibleName().startswith("Hand-out")
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(save).center())
    assert what.card.accessibleName().startswith("Save for a class")
    assert (menu.isVisible(), done) == (True, [])
    menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    what.tick()
    assert (what.card.isVisible(), what.outline.window()) == (False, window)
    what.end()


def test_a_choice_without_an_entry_is_told_of_by_its_control(window: Window, qtbot: QtBot) -> None:
    field = FieldButton("Speed", [Option(1.0, "once"), Option(2.0, "twice", "Two steps a frame")], window)
    menu = explained(field, "run.speed").open_menu()
    for action in menu.actions():
        menu.setActiveAction(action)
        assert window.what.tell_of(menu)
        said = [line.text for line in window.what.card.content.lines]
        tip = "Two steps a frame" if action.text() == "twice" else ENTRIES["run.speed"].sentence
        assert said == ["Speed", action.text(), tip]
    menu.close()
