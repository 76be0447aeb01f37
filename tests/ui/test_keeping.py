"""The gallery's own tiles, the export button, and how fine the page is: as a person uses them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from scoreviz.engine import own_gallery
from scoreviz.engine.imports import read_target
from scoreviz.engine.target import Preset
from scoreviz.ui.own_tiles import OwnTile
from scoreviz.ui.tiles import COLUMNS
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, chosen_file, drag, until


def own_tiles(window: Window) -> list[OwnTile]:
    return list(window.layout_.inspector.target.own.tiles.values())


def kept(window: Window, qtbot: QtBot, count: int) -> None:
    """Add the target so often."""
    panel = window.layout_.inspector.target
    for _ in range(count):
        qtbot.mouseClick(panel.keep, LEFT)
        qtbot.mouseClick(panel.sheet.gallery, LEFT)
    until(qtbot, lambda: len(own_tiles(window)) == count)


def test_a_drawing_is_kept_picked_again_removed_and_put_back(window: Window, qtbot: QtBot) -> None:
    drag(qtbot, window, [(-100, 0), (100, 40)])
    drawn = window.session.document.target
    kept(window, qtbot, 1)
    (tile,) = own_tiles(window)
    until(qtbot, tile.isChecked)
    assert tile.accessibleName() == drawn.name
    window.picking.pick("ring")
    until(qtbot, lambda: not tile.isChecked())
    qtbot.mouseClick(tile, LEFT)
    assert window.session.document.target == drawn
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Delete)
    until(qtbot, lambda: own_tiles(window) == [])
    assert own_gallery.files() == []
    assert window.session.document.target == drawn
    assert window.notices.refused.isVisible()
    window.notices.refused.actionRequested.emit()
    until(qtbot, lambda: len(own_tiles(window)) == 1)


def test_the_menu_of_a_tile_removes_it(window: Window, qtbot: QtBot) -> None:
    kept(window, qtbot, 1)
    (tile,) = own_tiles(window)
    QApplication.sendEvent(tile, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(50, 50)))
    (menu,) = tile.findChildren(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    until(qtbot, lambda: own_tiles(window) == [])


def test_many_fold_behind_the_first_row(window: Window, qtbot: QtBot) -> None:
    kept(window, qtbot, COLUMNS + 2)
    own = window.layout_.inspector.target.own
    assert sum(tile.isVisible() for tile in own_tiles(window)) == COLUMNS
    assert own.more.text() == "All 7 of your own"
    qtbot.mouseClick(own.more, LEFT)
    assert all(tile.isVisible() for tile in own_tiles(window))
    assert len({path.name for path in own.tiles}) == COLUMNS + 2


def test_broken_files_are_left_out_with_a_note(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    own_gallery.FOLDER.mkdir(parents=True)
    (own_gallery.FOLDER / "broken.scoreviz").write_bytes(b"hello")
    said: list[str] = []
    monkeypatch.setattr(window.keeping, "_say", said.append)
    kept(window, qtbot, 1)
    until(qtbot, lambda: len(said) == 2)
    assert said[1] == "Left out of the gallery: broken.scoreviz: this is not a scoreviz project"


@pytest.mark.parametrize(
    ("suffix", "title"), [(".csv", "points, CSV"), (".png", "picture, PNG"), (".jpg", "picture, JPEG")]
)
def test_the_target_is_exported(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str, title: str
) -> None:
    sheet = window.layout_.inspector.target.sheet
    qtbot.mouseClick(window.layout_.inspector.target.keep, LEFT)
    menu = sheet.format.open_menu()
    next(action for action in menu.actions() if action.text() == title).trigger()
    menu.close()
    assert sheet.count.isVisible() == (suffix == ".csv")
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "out")
    qtbot.mouseClick(sheet.write, LEFT)
    assert read_target(tmp_path / f"out{suffix}").name == "out"
    (tmp_path / f"out{suffix}").write_bytes(b"of some worth")
    window.keeping.export(suffix, 500)
    assert (tmp_path / f"out{suffix}").read_bytes() == b"of some worth"
    assert window.notices.refused.isVisible()


def test_what_cannot_be_exported_is_said(window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "out.json")
    window.keeping.export(".json", 500)
    assert window.notices.refused.isVisible()
    assert "Gaussians" in window.notices.refused.accessibleName()


def test_a_finer_page_is_one_step_and_the_amounts_follow(window: Window, qtbot: QtBot) -> None:
    page = window.layout_.inspector.target
    until(qtbot, lambda: "cells" in page.note.text())
    coarse = page.note.text()
    menu = page.fineness.open_menu()
    menu.actions()[1].trigger()
    menu.close()
    assert window.session.document.target.rows == 256
    assert window.session.history.undoText() == "Grid"
    until(qtbot, lambda: page.note.text() != coarse)
    assert window.session.document.target.layers[0].base == Preset("smiley")
    window.session.undo()
    until(qtbot, lambda: page.note.text() == coarse)
    assert page.fineness.value() == 128
