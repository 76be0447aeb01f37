"""The plane of images as a person uses it, with a network so small that a plane takes moments."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import OWN_PICTURE, Imaging, PicturePlane
from scoreviz.engine.images.plane_work import PlaneSpec
from scoreviz.ui.given_options import CLEAR
from scoreviz.ui.image_tab import ImageTab
from scoreviz.ui.plane_view import PlaneView
from scoreviz.ui.window import Window
from tests.ui.person import until

LEFT = Qt.MouseButton.LeftButton


def segment(inside: QWidget, title: str) -> QWidget:
    return next(child for child in inside.findChildren(QWidget) if child.accessibleName() == title)


@pytest.fixture
def page(qtbot: QtBot, window: Window, model: Path, monkeypatch: pytest.MonkeyPatch) -> ImageTab:
    """The page with a finished run of a few steps, and the plane chosen by hand."""
    monkeypatch.setattr("scoreviz.ui.image_tab.bundled_models", list)
    window.session.edit("Steps", imaging=Imaging(steps=4, count=5))
    qtbot.mouseClick(segment(window.layout_.top.pages, "Images"), LEFT)
    made = window.pages.images
    made.open(model)
    until(qtbot, lambda: made.work.run is not None and made.work.run.finished and not made.work.running)
    qtbot.mouseClick(segment(made.below.activities, "Plane"), LEFT)
    until(qtbot, lambda: settled(made))
    return made


def settled(page: ImageTab) -> bool:
    """Whether all that is shown is about what the document says."""
    view, run = page.plane.view, page.work.run
    point, arrows = view.dot._point, view.canvas._arrows
    if run is None or point is None or arrows is None or page.plane.busy:
        return False
    wanted = PlaneSpec(run, page.plane.plane)
    about = replace(wanted, plane=replace(wanted.plane, dot=PicturePlane.dot))
    return (point.spec, arrows.spec, view.canvas._stale) == (wanted, about, False) and arrows.finished


def test_the_plane_shows_arrows_a_share_and_the_end_of_a_way(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    view = page.plane.view
    assert window.session.document.imaging.activity == "plane"
    assert view.share.text().endswith("by chance 16 %")  # of 64 numbers about sqrt(pi / 2 / 64) = 0.157
    assert view.apart.text().startswith("y₀ is ")
    assert view.chooser.marked == (0, 1, 2)
    assert len(view.chooser.boxes()) == 5
    found = view.canvas._arrows
    assert found is not None
    assert len(found.nodes) == 25 * 13
    qtbot.mouseClick(segment(page.below.activities, "All"), LEFT)
    page.plane.set("seed", 5)
    qtbot.wait(100)
    assert not page.plane.busy  # nothing is worked at while it is not seen
    assert view.canvas._arrows is found


def drag(view: PlaneView, path: list[QPoint]) -> None:
    QTest.mousePress(view.canvas, LEFT, pos=path[0])
    for at in path[1:]:
        QTest.mouseMove(view.canvas, at)
    QTest.mouseRelease(view.canvas, LEFT, pos=path[-1])


def test_the_dot_is_dragged_in_one_step_and_goes_back(qtbot: QtBot, window: Window, page: ImageTab) -> None:
    view, before = page.plane.view, page.plane.plane.dot
    run, steps = page.work.run, window.session.history.index()
    box = view.canvas.box()
    way = [box.center() + (box.bottomRight() - box.center()) * k / 5 for k in range(5)]
    drag(view, [at.toPoint() for at in way])
    assert window.session.history.index() == steps + 1
    until(qtbot, lambda: settled(page))
    point = view.dot._point
    assert point is not None
    assert (view.canvas.seen_at(point.place) - way[-1]).manhattanLength() < 2
    drag(view, [way[2].toPoint(), way[1].toPoint()])
    assert window.session.history.index() == steps + 2
    window.session.undo()
    window.session.undo()
    assert page.plane.plane.dot == before
    assert page.isVisible()
    until(qtbot, lambda: settled(page))
    assert page.work.run is run  # no picture was made anew


def test_the_dot_goes_by_arrow_keys_and_the_film_stays(qtbot: QtBot, page: ImageTab) -> None:
    canvas = page.plane.view.canvas
    page.work.seek(2)
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas.page is not None
    before = canvas.page.place_of(page.plane.plane.dot)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    after = canvas.page.place_of(page.plane.plane.dot)
    cell = canvas.page.cell
    assert (after[0] - before[0]) / cell == pytest.approx(0.5)
    assert (after[1] - before[1]) / cell == pytest.approx(-2)
    assert page.work.frame == 2
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert page.work.head.playing


def test_another_picture_another_draw_and_other_noise_make_another_plane(qtbot: QtBot, page: ImageTab) -> None:
    view = page.plane.view
    qtbot.mouseClick(view.chooser, LEFT, pos=view.chooser.boxes()[4].center().toPoint())
    assert page.plane.plane.pictures == (1, 2, 4)
    until(qtbot, lambda: settled(page))
    assert view.chooser.marked == (1, 2, 4)
    first = view.canvas._arrows
    qtbot.mouseClick(view.redraw, LEFT)
    assert page.plane.plane.seed == 1
    until(qtbot, lambda: settled(page))
    second = view.canvas._arrows
    assert first is not None
    assert second is not None
    assert (first.arrows != second.arrows).any()
    view.t.changed.emit(0.9)
    until(qtbot, lambda: settled(page))
    third = view.canvas._arrows
    assert third is not None
    assert third.sigma > second.sigma
    qtbot.mouseClick(view.shuffle, LEFT)
    assert len(set(page.plane.plane.pictures)) == 3


def test_a_picture_that_is_dropped_on_the_plane_is_one_of_the_three(
    qtbot: QtBot, window: Window, page: ImageTab, tmp_path: Path
) -> None:
    view, run = page.plane.view, page.work.run
    Image.new("L", (16, 16), 255).save(tmp_path / "white.png")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "white.png"))])
    steps = window.session.history.index()
    assert window.pages.drop(data)
    until(qtbot, lambda: page.plane.plane.pictures == (1, 2, OWN_PICTURE))
    assert window.session.history.index() == steps + 1
    found = page.plane
    until(qtbot, lambda: not found.busy and found.arrows is not None and found.arrows.finished)
    assert found.arrows is not None
    assert found.arrows.spec.own is not None
    assert (found.arrows.pictures[2] == 255).all()
    assert view.chooser.marked == (1, 2, 5)
    assert len(view.chooser.boxes()) == 6
    assert page.work.run is run  # no picture was made anew
    qtbot.mouseClick(view.chooser, LEFT, pos=view.chooser.boxes()[3].center().toPoint())
    qtbot.mouseClick(view.chooser, LEFT, pos=view.chooser.boxes()[5].center().toPoint())
    assert page.plane.plane.pictures == (2, 3, OWN_PICTURE)
    page.giving.choose("picture", CLEAR)
    until(qtbot, lambda: view.canvas.accessibleName().startswith("Your own picture is one of the three"))
    assert [action.text() for action in view.open_own_menu().actions()] == ["Open a file…", "Paste"]


def test_why_there_is_no_plane_is_said_and_the_page_goes_on(qtbot: QtBot, page: ImageTab) -> None:
    page.set("count", 1)
    canvas = page.plane.view.canvas
    until(qtbot, lambda: canvas.accessibleName() == "A plane needs three pictures: make at least four.")
    assert page.plane.view.share.text() == ""
    assert not page.plane.busy
    page.set("count", 4)
    until(qtbot, lambda: settled(page))
