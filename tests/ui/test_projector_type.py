"""Words and lines for a room: how large charts, the probe and the pictures are there, and what they keep off."""

from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.names import ActivityName
from scoreviz.ui import language
from scoreviz.ui.chart_drawer import ChartDrawer
from scoreviz.ui.floating import bodies_over
from scoreviz.ui.image_layout import STRIP_HEIGHT
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve
from scoreviz.ui.probe_labels import Label, placed
from scoreviz.ui.projector import ENLARGED
from scoreviz.ui.stops import OF_IMAGES
from scoreviz.ui.typeset import words
from scoreviz.ui.window import Window
from tests.ui.cut_words import complaints, words_that_are_cut
from tests.ui.person import PATIENCE

SIZES = (800, 800), (1280, 720), (1920, 1080)
ERROR = Curve("error", (0.0, 10.0, 20.0), (0.5, 0.1, 0.02), "difference")


@pytest.fixture(params=["en", "zh_TW"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """A window for a room whose clock the test turns by hand, without a model of images."""
    monkeypatch.setattr("scoreviz.ui.image_tab.bundled_models", list)
    language.use(request.param)
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.stop_clock()
    made.projector.enter()
    made.setWindowState(Qt.WindowState.WindowNoState)
    made.setMinimumSize(1, 1)  # a screen may be smaller than a window
    yield made
    made.leave()
    language.use("en")


def lay_out(window: Window, size: tuple[int, int]) -> None:
    """Give the window a size, and have everything placed for it."""
    window.resize(*size)
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        window.projector.tick()
    assert (window.width(), window.height()) == size


def test_a_chart_is_painted_as_one_of_its_share_of_the_size(qtbot: QtBot) -> None:
    desk, far = (Plot(Axis("steps", kind="count"), Axis("error", 10, kind="share")) for _ in range(2))
    for plot, size in ((desk, (300, 200)), (far, (600, 400))):
        qtbot.addWidget(plot)
        plot.set_curves((ERROR,))
        plot.resize(*size)
    far.set_far(2.0)
    assert far.frame() == desk.frame()
    for plot in (desk, far):
        plot.show()
        place = plot.frame().area.topLeft() + QPointF(0.55 * plot.frame().area.width(), 5)
        QTest.mouseMove(plot, (place if plot is desk else place * 2).toPoint())
        assert plot.read_out().startswith("steps 10")
    assert desk.larger.isVisible()
    assert not far.larger.isVisible()
    far.set_far(1.0)
    assert far.larger.isVisible()
    assert far.frame().area.width() > 1.5 * desk.frame().area.width()


def test_no_figure_lies_on_another_in_a_low_chart(qtbot: QtBot) -> None:
    plot = Plot(Axis("steps"), Axis("cost", 10, (0.1, 100.0)))
    qtbot.addWidget(plot)
    plot.resize(600, 180)
    assert len(plot._chart.ticks_upwards(plot.frame())) == 4
    plot.set_far(ENLARGED)
    heights = [plot.frame().y(value) for value, _ in plot._chart.ticks_upwards(plot.frame())]
    assert len(heights) == 2
    assert abs(heights[0] - heights[1]) >= 14


def test_the_pages_of_charts_have_no_cut_word_and_nothing_to_choose(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.laboratory.open_at("training")
    sheet, found = window.laboratory.sheet, list[str]()
    with words_that_are_cut(monkeypatch) as cut:
        for page in sheet.names:
            assert sheet.page() == page
            for size in SIZES:
                lay_out(window, size)
                assert window.projector.caption.accessibleName() == sheet.sentence
                found += [f"{page} at {size}: {one}" for one in complaints(window, cut, sheet)]
                shown = [plot for plot in sheet.plots() if plot.isVisible()]
                below = size == SIZES[0]  # no width for two charts side by side
                assert len({plot.x() for plot in shown}) == (1 if below else len(shown))
            window.projector.next()
    assert not found, "\n".join(found)
    assert not any(part.isVisible() for part in (sheet.pages, sheet.whole, sheet.cross))
    window.projector.leave()
    assert _at_desk(sheet)


def _at_desk(sheet: ChartDrawer) -> bool:
    """Whether a drawer, and every chart in it, is as it was before."""
    choosers = all(part.isVisible() for part in (sheet.pages, sheet.whole, sheet.cross))
    return choosers and all(plot._far == (1.0, True) for plot in sheet.plots())


def test_the_page_of_images_is_pictures_film_and_one_sentence(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.projector.leave()
    window.pages.show("images")
    window.projector.enter()
    window.setWindowState(Qt.WindowState.WindowNoState)
    page, found = window.pages.images, list[str]()
    with words_that_are_cut(monkeypatch) as cut:
        for activity in get_args(ActivityName):
            page.set("activity", activity)
            page.show_settings()
            for size in SIZES:
                lay_out(window, size)
                found += [f"{activity} at {size}: {one}" for one in complaints(window, cut, page)]
                caption = window.projector.caption
                below = QRectF(caption.geometry()).top()
                assert caption.isVisible()
                for part in (page.equation, page.below):
                    assert not part.isVisible() or part.geometry().bottom() <= below
    assert not found, "\n".join(found)
    assert not page.panel.isVisible()
    assert not page.transport.isVisible()
    assert not page.below.activities.isVisible()
    window.projector.leave()
    assert page.panel.isVisible()
    assert page.transport.isVisible()
    assert page.below.activities.isVisible()
    assert page.room.film.height() == STRIP_HEIGHT


def test_two_keys_go_through_what_the_images_show_by_themselves(window: Window) -> None:
    window.projector.leave()
    window.pages.show("images")
    window.projector.enter()
    seen = []
    for _ in OF_IMAGES:
        seen.append(window.session.document.imaging.activity)
        window.projector.next()
    assert seen == list(OF_IMAGES)


def test_the_shelf_of_lessons_has_one_stop_and_the_keys_change_nothing(window: Window) -> None:
    window.projector.leave()
    window.pages.show("lessons")
    before = window.session.document
    window.projector.enter()
    assert window.projector.caption.accessibleName() == ""  # no picture is seen
    window.projector.next()
    window.projector.back()
    assert window.session.document == before
    assert not window.pages.made


def test_names_keep_off_what_is_taken_and_stay_on_the_canvas() -> None:
    room, taken = QRectF(0, 0, 800, 500), (QRectF(0, 380, 800, 120), QRectF(390, 240, 20, 20))
    places = QPointF(400, 250), QPointF(402, 252), QPointF(398, 246), QPointF(20, 370), QPointF(790, 372)
    labels = [Label((words("noisy point"),), "#FFFFFF", at, "right", 20.0, times=ENLARGED) for at in places]
    boxes = placed(labels, room, taken)
    for n, box in enumerate(boxes):
        assert room.contains(box)
        assert not any(box.intersects(other) for other in (*taken, *boxes[:n]))
        assert box.height() == pytest.approx(ENLARGED * 26)


def test_on_a_square_screen_key_and_sentence_stand_apart(window: Window, qtbot: QtBot) -> None:
    def painted() -> bool:
        window._tick()
        return window.layout_.canvas.stage.fields is not None

    qtbot.waitUntil(painted, timeout=PATIENCE)
    for size in SIZES:
        lay_out(window, size)
        caption, canvas = window.projector.caption, window.layout_.canvas
        key, sentence = (QRectF(card.geometry()) for card in (window.projector.key, caption))
        assert window.projector.key.isVisible()
        assert not key.intersects(sentence)
        assert all(QRectF(canvas.rect()).contains(card) for card in (key, sentence))
        assert len(bodies_over(canvas)) == 2
