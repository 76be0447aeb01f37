"""Own pictures, masks and blends on the page of images, as a person gives them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Imaging
from scoreviz.engine.project import open_project
from scoreviz.ui.given_options import EMPTY, FILE, INVERT
from scoreviz.ui.image_between import ImageBetween
from scoreviz.ui.image_fill import ImageFill
from scoreviz.ui.image_own import ImageOwn
from scoreviz.ui.image_tab import ImageTab
from scoreviz.ui.pixel_box import PixelBox
from scoreviz.ui.surfaces import Words
from scoreviz.ui.vector import svg_pixels
from scoreviz.ui.window import Window
from tests.ui.person import chosen_file, until

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, window: Window, model: Path, monkeypatch: pytest.MonkeyPatch) -> ImageTab:
    monkeypatch.setattr("scoreviz.ui.image_tab.bundled_models", list)
    window.session.edit("Steps", imaging=Imaging(steps=10))
    window.pages.show("images")
    made = window.pages.images
    made.open(model)
    until(qtbot, lambda: made.work.model is not None and finished(made))
    assert run_of(made).shape[0] == 11
    return made


def finished(page: ImageTab) -> bool:
    return page.work.run is not None and page.work.run.finished and not page.work.running


def run_of(page: ImageTab) -> np.ndarray:
    assert page.work.run is not None
    return page.work.run.noisy


def activity_of(page: ImageTab) -> str:
    return page.imaging.activity


def until_asked(qtbot: QtBot, page: ImageTab) -> None:
    """Wait until the pictures are those that the document asks for."""

    def there() -> bool:
        run = page.work.run
        return (
            finished(page)
            and run is not None
            and (run.spec.imaging, run.spec.course) == page.giving.asked(page.document)
        )

    until(qtbot, there)


def tab_of(qtbot: QtBot, page: ImageTab, title: str) -> QWidget:
    """Click an activity and return what it shows."""
    buttons = page.below.activities.findChildren(QWidget)
    qtbot.mouseClick(next(one for one in buttons if one.accessibleName() == title), LEFT)
    qtbot.wait(100)  # the page makes room for it
    return page.below.widget(page.imaging.activity)


def draw(qtbot: QtBot, pad: PixelBox, *places: tuple[float, float]) -> None:
    """Drag over a picture, along shares of its width and height."""
    box = pad.box()
    at = [QPoint(round(box.left() + x * box.width()), round(box.top() + y * box.height())) for x, y in places]
    qtbot.mousePress(pad, LEFT, pos=at[0])
    for place in at[1:]:
        qtbot.mouseMove(pad, place)
    qtbot.mouseRelease(pad, LEFT, pos=at[-1])


def test_a_picture_looked_at_is_varied_with_one_click(qtbot: QtBot, page: ImageTab) -> None:
    page.work.seek_last()
    page.set("chosen", 2)
    looked_at = run_of(page)[-1, 2].clip(-1, 1)
    qtbot.mouseClick(page.use.vary, LEFT)
    assert activity_of(page) == "own"
    picture = page.document.given.picture
    assert picture is not None
    np.testing.assert_array_equal(picture.pixels.values, looked_at)
    until_asked(qtbot, page)
    run = page.work.run
    assert run is not None
    assert run.times[0] in (pytest.approx(0.3), pytest.approx(0.4))  # of ten steps both are as near to 0.35
    noise = (run.noisy[0] - run.alphas[0] * looked_at) / run.sigmas[0]
    assert abs(noise.mean()) < 5 / noise.size**0.5
    page.session.undo()
    assert page.document.given.picture is None
    assert activity_of(page) == "all"
    until_asked(qtbot, page)


def test_a_stroke_on_the_empty_page_is_one_step_and_its_pictures_are_made_once_it_is_done(
    qtbot: QtBot, window: Window, page: ImageTab
) -> None:
    own = tab_of(qtbot, page, "Own")
    assert isinstance(own, ImageOwn)
    assert own.remark.isVisible()
    assert not own.t.isVisible()
    steps = page.session.history.count()
    draw(qtbot, own.pad, (0.2, 0.56), (0.5, 0.56), (0.8, 0.56))  # the middle of a row
    picture = page.document.given.picture
    assert picture is not None
    assert picture.pixels.values.shape == (1, 8, 8)
    assert (picture.pixels.values[0, 4, 2:7] == 1).all()
    assert (picture.pixels.values[0, 0] == -1).all()
    assert page.session.history.count() == steps + 1
    assert not own.remark.isVisible()
    assert own.t.isVisible()
    until_asked(qtbot, page)
    until(qtbot, lambda: len(own.results.boxes()) == 16)
    page.session.undo()
    assert page.document.given.picture is None
    page.session.redo()
    assert page.document.given.picture == picture
    assert page.session.would_lose  # it is in no file


def test_files_and_the_clipboard_are_taken_and_what_is_no_picture_is_refused(
    qtbot: QtBot, window: Window, page: ImageTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (40, 20), (255, 255, 255)).save(tmp_path / "white.png")
    dropped(window, tmp_path / "white.png")
    until(qtbot, lambda: page.document.given.picture is not None)
    assert page.imaging.activity == "own"
    given = page.document.given.picture
    assert given is not None
    assert (given.pixels.values == 1).all()
    assert (given.name, given.width, given.height) == ("white", 40, 20)
    said = "white: 40 × 20, its middle 20 × 20 scaled to 8 × 8 in grey"
    assert any(words.text() == said for words in window.layout_.status.findChildren(Words))
    black = QImage(9, 9, QImage.Format.Format_RGB32)
    black.fill(QColor("black"))
    QGuiApplication.clipboard().setImage(black)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    pasted = page.document.given.picture
    assert pasted is not None
    assert (pasted.pixels.values == -1).all()
    page.giving.choose("picture", INVERT)
    assert page.document.given.picture == given.__class__(given.pixels, "Pasted", 9, 9)
    Image.new("L", (20_000, 2)).save(tmp_path / "wide.png")
    chosen_file(monkeypatch, "getOpenFileName", tmp_path / "wide.png")
    page.giving.choose("picture", FILE)
    refused(qtbot, page, "20,000 x 2 pixels")
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="white"/></svg>'
    (tmp_path / "drawn.svg").write_text(drawn)
    monkeypatch.setattr("scoreviz.ui.image_file.svg_pixels", partial(svg_pixels, seconds=60.0))  # on a busy machine
    dropped(window, tmp_path / "drawn.svg")
    until(qtbot, lambda: page.document.given.picture is not None and page.document.given.picture.name == "drawn")
    assert (page.document.given.picture.pixels.values == 1).all()
    (tmp_path / "scan.tiff").write_bytes(b"II*")
    dropped(window, tmp_path / "scan.tiff")
    refused(qtbot, page, "only pictures that end in")
    assert page.document.given.picture is not None
    until_asked(qtbot, page)


def dropped(window: Window, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions = Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(QPointF(400, 300), actions, data, LEFT, Qt.KeyboardModifier.NoModifier))


def refused(qtbot: QtBot, page: ImageTab, why: str) -> None:
    until(qtbot, lambda: page.refused.isVisible() and why in page.refused.accessibleName())
    page.refused.hide()


def test_a_mask_is_painted_and_the_rest_is_kept_to_the_end(
    qtbot: QtBot, window: Window, page: ImageTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill = tab_of(qtbot, page, "Fill in")
    assert isinstance(fill, ImageFill)
    page.giving.choose("picture", EMPTY)
    page.giving.set("repeats", 1)
    draw(qtbot, fill.pad, (0.1, 0.05), (0.4, 0.05))
    mask = page.document.given.mask
    assert mask is not None
    assert (mask.values[:, 4:] == 0).all()  # the right half was asked for before
    assert (mask.values[0, :4] == 0).all()
    assert (mask.values[4:, :4] == 1).all()
    until_asked(qtbot, page)
    known = mask.values > 0
    np.testing.assert_allclose(run_of(page)[-1][:, 0, known], -1, atol=1e-6)
    assert abs(run_of(page)[-1][:, 0, ~known] + 1).max() > 0.01
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "a.scoreviz")
    assert window.files.save_as()
    assert open_project(tmp_path / "a.scoreviz").document.given == page.document.given
    page.session.undo()
    assert page.document.given.mask is None


def test_between_two_seeds_at_once_and_between_two_pictures_of_the_run(qtbot: QtBot, page: ImageTab) -> None:
    between = tab_of(qtbot, page, "Between")
    assert isinstance(between, ImageBetween)
    until_asked(qtbot, page)
    assert run_of(page).shape[1] == 8
    first, last = run_of(page)[0, 0], run_of(page)[0, -1]
    tab_of(qtbot, page, "All")
    until_asked(qtbot, page)
    np.testing.assert_array_equal(run_of(page)[0, 0], first)
    page.work.seek_last()
    uses: tuple[Callable[[], None], ...] = (
        lambda: page.giving.use("between", "first"),
        lambda: page.giving.use("between", "last"),
    )
    for which, use in enumerate(uses):
        page.set("chosen", which)
        use()
        if not which:
            assert between.remark.isVisible()
            tab_of(qtbot, page, "All")
            until_asked(qtbot, page)
            page.work.seek_last()
    until_asked(qtbot, page)
    run = page.work.run
    assert run is not None
    given = page.document.given
    assert given.first is not None
    assert given.last is not None
    ends = [
        (run.noisy[0, k] - run.alphas[0] * end.pixels.values) / run.sigmas[0]
        for k, end in ((0, given.first), (-1, given.last))
    ]
    np.testing.assert_allclose(ends[0], ends[1], atol=1e-4)  # one noise
    np.testing.assert_allclose(ends[0], first, atol=1e-4)
    assert abs(last - first).max() > 0.1
    qtbot.mouseClick(between.results, LEFT, pos=between.results.boxes()[3].center().toPoint())
    assert page.imaging.chosen == 3


def test_the_strip_says_at_which_time_a_run_begins(qtbot: QtBot, page: ImageTab) -> None:
    page.giving.choose("picture", EMPTY)
    page.giving.set("t", 0.5)
    until_asked(qtbot, page)
    until(qtbot, lambda: page.strip.first == pytest.approx(0.5))
    page.set("activity", "all")
    until(qtbot, lambda: page.strip.first == 1.0)


def test_a_right_click_on_a_picture_tells_what_can_be_done_with_it(qtbot: QtBot, page: ImageTab) -> None:
    page.work.seek_last()
    until(qtbot, lambda: len(page.gallery.boxes()) == 16)
    place = page.gallery.boxes()[4].center().toPoint()
    qtbot.mouseClick(page.gallery, Qt.MouseButton.RightButton, pos=place)
    assert page.imaging.chosen == 4
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Fill in a part of it").trigger()
    menu.close()
    assert activity_of(page) == "fill"
    assert page.document.given.picture is not None
    assert page.document.given.picture.name == "Picture 5"


def test_a_mask_painted_on_nothing_is_one_step_with_the_empty_page_below_it(qtbot: QtBot, page: ImageTab) -> None:
    fill = tab_of(qtbot, page, "Fill in")
    assert isinstance(fill, ImageFill)
    before, steps = page.document.given, page.session.history.count()
    draw(qtbot, fill.pad, (0.1, 0.1), (0.3, 0.3))
    assert page.document.given.picture is not None
    assert page.document.given.mask is not None
    assert page.session.history.count() == steps + 1
    page.session.undo()
    assert page.document.given == before
