"""The score on pictures, by hand: equations, a pixel, classes as tiles, the histogram, and what is taken away."""

import os
from functools import partial
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Imaging
from scoreviz.ui.choices import FieldButton
from scoreviz.ui.image_tab import ImageTab
from scoreviz.ui.image_values import Values
from scoreviz.ui.window import Window
from tests.limits import files_up_to
from tests.ui.person import LEFT, chosen_file, until


@pytest.fixture
def page(qtbot: QtBot, window: Window, model: Path, monkeypatch: pytest.MonkeyPatch) -> ImageTab:
    """The page with a short run of one class, at its 5th step."""
    monkeypatch.setattr("scoreviz.ui.image_tab.bundled_models", list)
    window.session.edit("Pictures", imaging=Imaging(steps=8, count=2, label=1, guidance=2.0))
    window.pages.show("images")
    made = window.pages.images
    made.open(model)
    until(qtbot, lambda: made.work.run is not None and made.work.run.finished and not made.work.running)
    made.work.seek(5)
    until(qtbot, lambda: made.equation._terms is not None and made.work.frame == 5)
    return made


def imaging(window: Window) -> Imaging:
    return window.session.document.imaging


def pick(qtbot: QtBot, field: FieldButton, title: str) -> None:
    """Choose from the menu of a field, as a person does."""
    menu = field.open_menu()
    action = next(action for action in menu.actions() if action.text() == title)
    qtbot.mouseClick(menu, LEFT, Qt.KeyboardModifier.NoModifier, menu.actionGeometry(action).center())


def segment(owner: QWidget, key: str) -> QWidget:
    return next(child for child in owner.findChildren(QWidget) if getattr(child, "key", None) == key)


def test_another_equation_is_chosen_and_undone_and_nothing_is_made_anew(
    qtbot: QtBot, window: Window, page: ImageTab
) -> None:
    run = page.work.run
    pick(qtbot, page.equation.kind, "from the class")
    assert imaging(window).equation == "guidance"
    until(qtbot, lambda: bool(page.looking._parts))
    until(qtbot, lambda: page.equation._terms is not None and page.equation._terms.pictures[2] is not None)
    terms = page.equation._terms
    assert terms is not None
    assert (terms.kind, terms.factors, terms.why) == ("guidance", (1.0, 2.0), "")
    page.set("equation", "drift")
    page.set("equation", "guidance")
    window.session.undo()
    until(qtbot, lambda: page.equation.kind.value() == "drift")
    assert page.work.run is run
    assert not page.work.running


def test_a_pixel_is_clicked_its_figures_are_told_and_it_is_let_go(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    equation, run = page.equation, page.work.run
    assert run is not None
    box = equation.boxes()[1]
    at = QPoint(round(box.left() + box.width() * 2.5 / 8), round(box.top() + box.height() * 3.5 / 8))
    qtbot.mouseClick(equation, LEFT, pos=at)
    assert imaging(window).pixel == 3 * 8 + 2
    until(qtbot, lambda: page.panel.lengths.note.text() == "row 4, column 3")
    value = float(run.clean[5, 0, 0, 3, 2])
    assert page.panel.lengths.rows.told("x0") == f"{value:.2f}".replace("-", "−")
    qtbot.mouseClick(equation, LEFT, pos=at)
    assert imaging(window).pixel == -1
    qtbot.mouseClick(equation, LEFT, pos=at)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert imaging(window).pixel == -1
    until(qtbot, lambda: page.panel.lengths.note.text() == "whole picture")
    window.session.undo()
    assert imaging(window).pixel == 3 * 8 + 2


def looks_at(page: ImageTab, pixel: int) -> bool:
    return page.equation._pixel == pixel


def test_a_pixel_is_reached_with_the_keyboard(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    page.equation.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.equation, Qt.Key.Key_Right)
    until(qtbot, lambda: page.equation._pixel == 4 * 8 + 4)
    for key, pixel in ((Qt.Key.Key_Right, 37), (Qt.Key.Key_Up, 29), (Qt.Key.Key_Left, 28), (Qt.Key.Key_Down, 36)):
        qtbot.keyClick(page.equation, key)
        until(qtbot, partial(looks_at, page, pixel))
    assert page.work.frame == 5
    qtbot.keyClick(page.equation, Qt.Key.Key_Escape)
    assert imaging(window).pixel == -1


def test_a_pixel_of_a_larger_picture_is_not_one_of_this(qtbot: QtBot, page: ImageTab) -> None:
    page.set("pixel", 500)
    until(qtbot, lambda: page.panel.lengths.note.text() == "whole picture" and page.imaging.pixel == 500)


def test_the_histogram_follows_the_playhead(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    qtbot.mouseClick(segment(page.below, "values"), LEFT)
    assert imaging(window).activity == "values"
    until(qtbot, lambda: page.below.heading.text().startswith("t = 0.3"))
    qtbot.keyClick(window, Qt.Key.Key_End)
    until(qtbot, lambda: page.below.heading.text().startswith("t = 1.00, α = 0.00, σ = 1.00"))
    shown = page.below.widget("values")
    assert isinstance(shown, Values)
    assert [curve.name for curve in shown.chart.curves] == ["values", "N(0, 1)", "α x̂₀ + σ ε"]
    qtbot.keyClick(window, Qt.Key.Key_Home)
    until(qtbot, lambda: len(shown.chart.curves) == 2)  # without noise x0-hat is x_t, and there is nothing to compare


def test_tiles_get_pictures_of_the_models_own_and_one_is_clicked(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    tiles = page.panel.tiles
    assert tiles.isVisibleTo(page.panel)
    assert not page.panel.label.isVisibleTo(page.panel)
    until(qtbot, lambda: len(tiles.tiles) == 2 and all(tile._image is not None for tile in tiles.tiles))
    assert (tiles.said.text(), tiles.tiles[1].isChecked(), tiles.any.isChecked()) == ("shade 1", True, False)
    qtbot.mouseClick(tiles.any, LEFT)
    assert imaging(window).label == -1
    assert tiles.any.isChecked()
    qtbot.mouseClick(tiles.tiles[0], LEFT)
    assert imaging(window).label == 0
    assert "made in 12 steps" in tiles.tiles[0].toolTip()


def test_pictures_of_the_page_are_saved_and_copied(
    qtbot: QtBot, window: Window, page: ImageTab, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    sheet = window.image_sharing.sheet
    assert sheet.isVisible()
    assert "sharing" not in window.__dict__
    qtbot.mouseClick(sheet.picture.copy, LEFT)
    until(qtbot, lambda: not window.image_sharing.writing)
    stage = page.stage.size()
    assert QGuiApplication.clipboard().image().size() == stage * 2
    sizes = {}
    for title, name in (("The view", "view"), ("The film strip", "strip"), ("All pictures", "all")):
        pick(qtbot, sheet.picture.what, title)
        chosen_file(monkeypatch, "getSaveFileName", tmp_path / f"{name}.png")
        qtbot.mouseClick(sheet.picture.save, LEFT)
        until(qtbot, lambda: not window.image_sharing.writing)
        window.share()
        with Image.open(tmp_path / f"{name}.png") as saved:
            sizes[name] = saved.size
    assert sizes == {"view": (2 * stage.width(), 2 * stage.height()), "strip": (9 * 116 + 4, 236), "all": (236, 120)}
    sheet.hide()


def test_a_run_becomes_a_film_and_a_file_of_numbers(
    qtbot: QtBot, window: Window, page: ImageTab, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page.set("equation", "guidance")
    qtbot.mouseClick(window.layout_.top.share, LEFT)
    sheet = window.image_sharing.sheet
    begin_film(qtbot, window, monkeypatch, tmp_path / "run.mp4", "2 s")
    until(qtbot, lambda: not window.image_sharing.writing)
    with av.open(str(tmp_path / "run.mp4")) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height, float(stream.average_rate or 0)) == (960, 540, 10.0)
        assert sum(1 for _ in container.decode(video=0)) == 20
    window.share()
    qtbot.mouseClick(segment(sheet.choice, "data"), LEFT)
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "run.npz")
    qtbot.mouseClick(sheet.data.save, LEFT)
    until(qtbot, lambda: not window.image_sharing.writing)
    assert page.work.run is not None
    with np.load(tmp_path / "run.npz") as found:
        assert (found["noisy"] == page.work.run.noisy).all()
    assert window.layout_.status._left.text() == "Saved run.npz"


def begin_film(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch, path: Path, length: str) -> None:
    sheet = window.image_sharing.sheet
    qtbot.mouseClick(segment(sheet.choice, "film"), LEFT)
    pick(qtbot, sheet.film.area, "960 × 540")
    pick(qtbot, sheet.film.rate, "10 a second")
    pick(qtbot, sheet.film.length, length)
    pick(qtbot, sheet.film.hold, "not at all")
    chosen_file(monkeypatch, "getSaveFileName", path)
    qtbot.mouseClick(sheet.film.save, LEFT)


def test_a_film_that_is_cancelled_leaves_nothing(
    qtbot: QtBot, window: Window, page: ImageTab, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.share()
    begin_film(qtbot, window, monkeypatch, tmp_path / "run.mp4", "60 s")
    until(qtbot, lambda: len(os.listdir(tmp_path)) == 1)
    window.share()
    qtbot.mouseClick(window.image_sharing.sheet.progress.cancel, LEFT)
    until(qtbot, lambda: not window.image_sharing.writing)
    assert os.listdir(tmp_path) == []
    assert window.layout_.status._left.text() == "Cancelled: nothing was written"


def test_a_full_disk_is_said_on_the_page_and_leaves_nothing(
    qtbot: QtBot, window: Window, page: ImageTab, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.share()
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "view.png")
    with files_up_to(1_000):
        qtbot.mouseClick(window.image_sharing.sheet.picture.save, LEFT)
        until(qtbot, lambda: not window.image_sharing.writing)
    assert page.refused.isVisible()
    assert page.refused.accessibleName().startswith("The picture was not saved. ")
    assert window.pages.shown == "images"
    assert os.listdir(tmp_path) == []


def test_nothing_is_shared_before_there_are_pictures(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scoreviz.ui.image_tab.bundled_models", list)
    window.pages.show("images")
    window.share()
    qtbot.mouseClick(window.image_sharing.sheet.picture.copy, LEFT)
    assert "There are no pictures yet" in window.pages.images.refused.accessibleName()
