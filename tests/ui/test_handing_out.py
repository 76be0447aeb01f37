"""A hand-out asked for in the window: from the shelf and the document's menu, given up, refused, written."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.lesson_shelf import own_folder
from scoreviz.ui.window import Window
from tests.ui.pdf_reading import read_pages
from tests.ui.person import LEFT, chosen_file, until
from tests.ui.test_lessons import click_page
from tests.ui.test_sharing import refused, said

LESSON = """
format = 1
title = "{title}"
summary = "One step."

[[step]]
name = "one"
title = "Look"
text = "Look at the map."
scene = "pair"
begins = "play"
document = {{ sampling = {{ sampler = "langevin", steps = {steps}, particles = 50 }} }}

[step.question]
text = "Where?"
choice = [{{ text = "Here", reply = "Right.", right = true }}, {{ text = "There", reply = "No." }}]
"""


@pytest.fixture
def shelf(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    """A window at the shelf with a short lesson and a long one."""
    for name, title, steps in (("a", "Short", 3), ("b", "Long", 5_000)):
        folder = own_folder() / name
        folder.mkdir(parents=True)
        (folder / "lesson.toml").write_text(LESSON.format(title=title, steps=steps))
    monkeypatch.setattr("scoreviz.ui.lessons.shipped", tuple)
    monkeypatch.setattr("scoreviz.ui.handing_out.shipped", tuple)
    click_page(qtbot, window, "Lessons")
    return window


def trigger(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def ask_on_card(window: Window, number: int) -> None:
    """Ask for the menu of a card by the key that opens menus, and choose from it."""
    card = window.lessons.shelf.cards[number]
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(card, QContextMenuEvent(reason, QPoint(5, 5), card.mapToGlobal(QPoint(5, 5))))
    trigger(card.findChildren(QMenu)[-1], "Hand-out as PDF…")


def test_a_lesson_is_handed_out(qtbot: QtBot, shelf: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "short.pdf")
    ask_on_card(shelf, 0)
    handing, sheet = shelf.handing_out, shelf.handing_out.sheet
    assert sheet.isVisible()
    assert "Short" in sheet.lesson.accessibleName()
    qtbot.keyClick(sheet.answers, Qt.Key.Key_Space)
    assert sheet.answers.isChecked()
    qtbot.mouseClick(sheet.save, LEFT)
    until(qtbot, lambda: not handing.writing)
    assert said(shelf) == "Saved short.pdf"
    first, *_ = pages = read_pages((tmp_path / "short.pdf").read_bytes())
    assert "Short" in first.text
    assert "Answers" in pages[-1].text

    shelf.lessons.shelf.picked.emit(shelf.lessons.shelf.cards[1].lesson)  # the menu knows which lesson is shown
    trigger(shelf.layout_.top.open_menu(), "Hand-out as PDF…")
    assert "Long" in sheet.lesson.accessibleName()
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "long.pdf")
    qtbot.mouseClick(sheet.save, LEFT)
    trigger(shelf.layout_.top.open_menu(), "Hand-out as PDF…")
    assert not sheet.save.isEnabled()
    until(qtbot, sheet.progress.isVisible)
    qtbot.mouseClick(sheet.progress.cancel, LEFT)
    until(qtbot, lambda: not handing.writing)
    assert said(shelf) == "Cancelled: nothing was written"
    assert os.listdir(tmp_path) == ["short.pdf"]
    assert sheet.save.isEnabled()

    share = shelf.layout_.top.share  # once the sheet is closed, there
    usual = share.toolTip()
    qtbot.mouseClick(sheet.save, LEFT)
    until(qtbot, lambda: share.text() != "Share")
    assert (sheet.isVisible(), share.toolTip()) == (False, "How far the file is: click to give it up")
    qtbot.mouseClick(share, LEFT)
    assert sheet.isVisible()
    until(qtbot, sheet.progress.isVisible)
    qtbot.mouseClick(sheet.progress.cancel, LEFT)
    until(qtbot, lambda: not handing.writing)
    assert os.listdir(tmp_path) == ["short.pdf"]
    assert (share.text(), share.toolTip()) == ("Share", usual)

    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "none" / "short.pdf")
    sheet.lesson.set_value(0)
    qtbot.mouseClick(sheet.save, LEFT)
    until(qtbot, lambda: not handing.writing)
    assert "short.pdf: it could not be written: there is no such file or folder" in refused(shelf)


def test_a_lesson_that_stands_on_no_shelf_is_handed_out_too(shelf: Window, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "lesson.toml").write_text(LESSON.format(title="Elsewhere", steps=3))
    shelf.begin_lesson(open_lesson(folder))
    shelf.handing_out.open()
    assert "Elsewhere" in shelf.handing_out.sheet.lesson.accessibleName()
