"""A model of the hub, asked for by its name in the window, and folders that are no models; a stand-in is the hub."""

import shutil
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Imaging
from scoreviz.engine.images import hub
from scoreviz.engine.images.model_folder import CONFIG, WEIGHTS
from scoreviz.ui import image_hub
from scoreviz.ui.image_options import HUB
from scoreviz.ui.image_tab import ImageTab
from scoreviz.ui.window import Window
from tests.engine.images.hub_stand_in import StandIn
from tests.engine.images.small import small_model
from tests.ui.person import until

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    stand_in = StandIn(small_model(tmp_path / "far away"), tmp_path / "cache")
    monkeypatch.setitem(sys.modules, "huggingface_hub", stand_in)
    for module in (hub, image_hub):
        monkeypatch.setattr(module, "installed", lambda: True)
    return stand_in


@pytest.fixture
def page(window: Window, monkeypatch: pytest.MonkeyPatch) -> ImageTab:
    monkeypatch.setattr("scoreviz.ui.image_tab.bundled_models", list)
    window.session.edit("Steps", imaging=Imaging(steps=4))
    window.pages.show("images")
    made = window.pages.images
    made.panel.modelChosen.emit(HUB)
    assert made.hub.sheet.isVisible()
    return made


def said(page: ImageTab, words: str) -> bool:
    return words in page.refused.accessibleName()


def test_a_model_is_asked_for_by_name_and_makes_pictures(qtbot: QtBot, page: ImageTab, there: StandIn) -> None:
    sheet = page.hub.sheet
    QTest.keyClicks(sheet.name, "x/model")
    qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    until(qtbot, lambda: page.work.run is not None and page.work.run.finished)
    assert page.panel.model.value() == "model"
    assert not sheet.isVisible()


def test_a_name_that_is_none_is_said_and_a_download_is_cancelled(qtbot: QtBot, page: ImageTab, there: StandIn) -> None:
    sheet = page.hub.sheet
    QTest.keyClicks(sheet.name, "x/none")
    qtbot.mouseClick(sheet.open, LEFT)
    until(qtbot, lambda: "the hub has no such model" in sheet.remark.text())
    there.pause = 0.05
    sheet.name.selectAll()
    QTest.keyClicks(sheet.name, "x/model")
    qtbot.mouseClick(sheet.open, LEFT)
    until(qtbot, lambda: sheet.progress.isVisible() and " of " in sheet.progress.words.text())
    qtbot.mouseClick(sheet.progress.cancel, LEFT)
    until(qtbot, lambda: not sheet.progress.isVisible())
    assert sheet.remark.text().startswith("Cancelled")
    assert page.work.model is None


def test_hostile_folders_are_refused_one_after_another_and_the_page_goes_on(
    qtbot: QtBot, page: ImageTab, there: StandIn, tmp_path: Path
) -> None:
    page.hub.sheet.hide()
    cut, loop = tmp_path / "cut", tmp_path / "loop"
    shutil.copytree(there.model, cut)
    (cut / WEIGHTS).write_bytes((cut / WEIGHTS).read_bytes()[:9000])
    loop.mkdir()
    (loop / CONFIG).symlink_to(loop / CONFIG)
    for folder, words in ((cut, "the file is cut short"), (loop, "it has no config.json")):
        page.open(folder)
        until(qtbot, partial(said, page, words))
        qtbot.keyClick(page.refused, Qt.Key.Key_Escape)
    page.open(there.model)
    until(qtbot, lambda: page.work.run is not None and page.work.run.finished)
    assert not page.refused.isVisible()
