"""The page of images, as a person uses it, with a network so small that a run takes moments."""

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Imaging
from scoreviz.engine.images.image_run import recorded_bytes
from scoreviz.ui import figures
from scoreviz.ui.image_empty import ImageEmpty
from scoreviz.ui.image_panel import ImagePanel
from scoreviz.ui.image_tab import ImageTab
from scoreviz.ui.image_wander import ImageWander
from scoreviz.ui.tab_order import round_from
from scoreviz.ui.window import Window
from tests.ui.person import until

LEFT, DIRECT = Qt.MouseButton.LeftButton, Qt.FindChildOption.FindDirectChildrenOnly


def segment(window: Window, title: str) -> QWidget:
    return next(child for child in window.layout_.top.pages.findChildren(QWidget) if child.accessibleName() == title)


@pytest.fixture
def page(qtbot: QtBot, window: Window, model: Path, monkeypatch: pytest.MonkeyPatch) -> ImageTab:
    """The page with a model that was opened by hand, and its first run made."""
    monkeypatch.setattr("scoreviz.ui.image_tab.bundled_models", list)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(model))
    window.session.edit("Steps", imaging=Imaging(steps=12))
    qtbot.mouseClick(segment(window, "Images"), LEFT)
    made = window.pages.images
    assert made.isVisible()
    assert made.empty.isVisible()
    qtbot.mouseClick(made.empty.button, LEFT)
    until(qtbot, lambda: finished(made))
    return made


def test_a_page_that_opens_a_model_asks_for_none(qapp: QApplication) -> None:
    over = QWidget()
    page = ImageEmpty(over)
    page.set_opening("fashion")
    assert page.button.isHidden()
    assert page.note.isHidden()
    page.set_opening("")
    assert not page.button.isHidden()
    assert not page.note.isHidden()


def finished(page: ImageTab) -> bool:
    return page.work.run is not None and page.work.run.finished and not page.work.running


def test_a_model_opened_by_hand_makes_pictures_that_play(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    run = page.work.run
    assert run is not None
    assert run.noisy.shape == (13, 16, 1, 8, 8)
    assert page.panel.model.value() == "shades"
    assert not page.empty.isVisible()
    until(qtbot, lambda: page.work.frame == 12)
    qtbot.keyClick(window, Qt.Key.Key_Right)
    assert page.work.frame == 11
    qtbot.keyClick(window, Qt.Key.Key_Left)
    assert page.work.frame == 12
    qtbot.keyClick(window, Qt.Key.Key_End)
    assert page.work.frame == 0
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert page.work.head.playing
    assert not window.sampling.playback.playing


def test_a_cell_of_the_film_is_clicked_and_the_strip_dragged(qtbot: QtBot, page: ImageTab) -> None:
    strip = page.strip
    until(qtbot, lambda: strip.steps == 12)
    frames, columns = strip.frames(), strip.columns()
    qtbot.mouseClick(strip, LEFT, pos=columns[2].center().toPoint())
    assert page.work.frame == frames[2]
    qtbot.mousePress(strip, LEFT, pos=columns[2].center().toPoint())
    qtbot.mouseMove(strip, QPoint(round(columns[-1].center().x()), 40))
    qtbot.mouseRelease(strip, LEFT)
    assert page.work.frame == 0


def test_another_setting_makes_other_pictures_and_undo_brings_them_back(
    qtbot: QtBot, window: Window, page: ImageTab
) -> None:
    first = page.work.run
    assert first is not None
    qtbot.mouseClick(page.transport.dice, LEFT)
    until(qtbot, lambda: finished(page) and page.work.run is not first)
    other = page.work.run
    assert other is not None
    assert window.session.document.imaging.seed == 1
    assert (other.noisy[0] != first.noisy[0]).all()
    window.session.undo()
    until(qtbot, lambda: finished(page) and page.work.run is not other)
    again = page.work.run
    assert again is not None
    assert (again.noisy == first.noisy).all()


def test_the_picture_that_is_clicked_is_looked_at_and_nothing_is_made_anew(
    qtbot: QtBot, window: Window, page: ImageTab
) -> None:
    run = page.work.run
    until(qtbot, lambda: len(page.gallery.boxes()) == 16)
    qtbot.mouseClick(page.gallery, LEFT, pos=page.gallery.boxes()[5].center().toPoint())
    assert window.session.document.imaging.chosen == 5
    until(qtbot, lambda: page.gallery.chosen == 5)
    assert page.work.run is run
    assert not page.work.running


def test_a_run_is_cancelled_and_what_was_made_stays(qtbot: QtBot, page: ImageTab) -> None:
    page.set("steps", 1000)
    until(qtbot, lambda: page.work.run is not None and len(page.work.run.times) == 1001 and page.work.run.count > 2)
    until(qtbot, lambda: page.panel.generate.text() == "Cancel")
    qtbot.mouseClick(page.panel.generate, LEFT)
    until(qtbot, lambda: page.panel.generate.text() == "Generate")
    run = page.work.run
    assert run is not None
    assert 2 < run.count < 1001
    assert page.panel.progress.text().startswith("Cancelled after")


def test_a_folder_that_is_no_model_is_refused_in_one_sentence_and_the_page_goes_on(
    qtbot: QtBot, page: ImageTab, tmp_path: Path
) -> None:
    run = page.work.run
    page.open(tmp_path)
    until(qtbot, page.refused.isVisible)
    assert "it has no config.json" in page.refused.accessibleName()
    assert page.work.run is run
    page.generate()
    until(qtbot, lambda: finished(page) and page.work.run is not run)
    assert not page.refused.isVisible()


def test_the_keys_of_the_plane_do_nothing_to_a_drawing_that_is_not_seen(
    qtbot: QtBot, window: Window, page: ImageTab
) -> None:
    target, tool = window.session.document.target, window.painting.tool
    for key in (Qt.Key.Key_E, Qt.Key.Key_Delete, Qt.Key.Key_X):
        qtbot.keyClick(window, key)
    for key in (Qt.Key.Key_X, Qt.Key.Key_D, Qt.Key.Key_V):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.session.document.target == target
    assert window.painting.tool == tool
    qtbot.mouseClick(segment(window, "Plane"), LEFT)
    assert window.layout_.canvas.isVisible()
    assert not page.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_E)
    assert window.painting.tool != tool


def test_a_folder_is_dropped_and_the_keys_of_the_page_are_listed(
    qtbot: QtBot, window: Window, page: ImageTab, model: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(model))])
    before = page.work.model
    place, actions = QPointF(400, 300), Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(place, actions, data, LEFT, Qt.KeyboardModifier.NoModifier))
    until(qtbot, lambda: page.work.model is not before)
    assert window.pages.shown == "images"
    assert ("N", "Another seed") in window.pages.listed()


def test_what_is_refused_is_said_on_the_page_that_is_seen(
    qtbot: QtBot, window: Window, page: ImageTab, tmp_path: Path
) -> None:
    (tmp_path / "broken.scoreviz").write_bytes(b"nothing")
    window.files.open_path(tmp_path / "broken.scoreviz")
    refused = window.notices.refused
    assert (page.isVisible(), refused.isVisible(), refused.parentWidget()) == (True, True, page)
    assert window.childAt(refused.mapTo(window, refused.rect().center())) in [refused, *refused.findChildren(QWidget)]
    for shown in ("lessons", "plane"):  # it goes along to where it can be answered
        window.pages.show(shown)
        assert refused.isVisible()
    window.pages.show("lessons")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not refused.isVisible()
    assert window.pages.shown == "lessons"


def test_undo_shows_the_page_on_which_it_happens(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    page.set("steps", 10)
    qtbot.mouseClick(segment(window, "Plane"), LEFT)
    window.session.undo()
    assert page.isVisible()
    assert window.session.document.imaging.steps == 12


def test_nothing_of_it_is_imported_before_it_is_opened() -> None:
    code = "import sys, scoreviz.ui.window; print([n for n in sys.modules if 'images' in n or '.image_' in n])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert found.stdout.strip() == "[]", found.stderr


def test_on_a_low_stage_an_activity_with_pictures_has_all_the_room(
    qtbot: QtBot, window: Window, page: ImageTab
) -> None:
    window.resize(1100, 700)
    until(qtbot, lambda: page.stage.height() < 560)
    assert page.equation.isVisible()
    for activity in ("plane", "own", "fill", "compare", "branch", "wander"):
        page.set("activity", activity)
        assert not page.equation.isVisible(), activity
        until(qtbot, lambda: page.below.height() > 340)
        shown = page.below.widget(activity)
        until(qtbot, partial(is_whole, shown))
    page.set("activity", "between")
    assert page.equation.isVisible()
    page.set("activity", "wander")
    window.resize(1440, 900)
    until(qtbot, lambda: page.equation.isVisible())


def is_whole(shown: QWidget) -> bool:
    """Whether nothing stands beyond its edge or over its neighbour."""
    inside = [child for child in shown.findChildren(QWidget, options=DIRECT) if child.isVisible()]
    boxes = [child.geometry() for child in inside]
    apart = not any(a.intersects(b) for k, a in enumerate(boxes) for b in boxes[:k])
    return apart and all(shown.rect().contains(box) for box in boxes)


def test_the_figures_of_the_arrow_are_seen_without_scrolling(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    window.resize(1440, 900)
    page.panel.offer_tiles(tuple("abcdefghij"))
    rows = page.panel.lengths.rows
    until(qtbot, lambda: page.panel.height() > 780)
    until(qtbot, lambda: rows.mapTo(page.panel, QPoint(0, rows.height())).y() <= page.panel.height())
    window.resize(1100, 700)
    until(qtbot, lambda: page.panel.height() < 640)
    until(qtbot, lambda: rows.mapTo(page.panel, QPoint(0, rows.height())).y() <= page.panel.height())
    assert page.panel.lengths.chart.height() >= 120


def test_marks_are_all_taken_back_by_any_class(qtbot: QtBot) -> None:
    panel, picked = ImagePanel(), list[int]()
    qtbot.addWidget(panel)
    panel.tiles.picked.connect(picked.append)
    panel.set_model(("hat", "beard"), "faces", "", bits=True)
    panel.offer_tiles(())
    panel.set_imaging(Imaging(label=3), "")
    assert [mark.isChecked() for mark in panel.marks] == [True, True]
    assert (panel.tiles.isVisibleTo(panel), panel.tiles.said.text()) == (True, "")
    panel.tiles.any.click()
    assert picked == [-1]


def test_tab_goes_from_an_activity_to_what_belongs_to_it_and_then_to_the_film(
    qtbot: QtBot, window: Window, page: ImageTab
) -> None:
    page.panel.offer_tiles(("one", "two"))
    page.set("activity", "wander")
    wander = page.below.widget("wander")
    assert isinstance(wander, ImageWander)
    order = [page.use.more, wander.t, wander.again, page.transport.play, page.panel.model, *page.panel.tiles.tiles]
    order += [page.panel.tiles.any, page.panel.count]
    places = {stop: place for place, stop in enumerate(round_from(page.use.more))}
    found = [min(places[stop] for stop in (one, *one.findChildren(QWidget)) if stop in places) for one in order]
    assert found == sorted(found)


def test_the_memory_is_that_of_the_pictures_that_are_made(qtbot: QtBot, page: ImageTab) -> None:
    page.set("activity", "between")
    until(qtbot, lambda: finished(page) and page.work.run is not None and page.work.run.noisy.shape[1] == 8)
    run = page.work.run
    assert run is not None
    made = recorded_bytes(run.spec.imaging, (1, 8, 8))
    assert page.panel.memory.text() == f"The film takes {figures.significant(max(made, 1e5) / 1e6)} MB of memory"
    assert made == recorded_bytes(page.imaging, (1, 8, 8)) / 2


def test_a_model_that_comes_with_the_program_is_opened_by_itself(
    qtbot: QtBot, window: Window, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scoreviz.ui.image_tab.bundled_models", lambda: [model])
    window.session.edit("Steps", imaging=Imaging(steps=2, count=2))
    window.pages.show("images")
    made = window.pages.images
    until(qtbot, lambda: finished(made))
    assert made.panel.model.value() == "shades"
    assert not made.empty.isVisible()
