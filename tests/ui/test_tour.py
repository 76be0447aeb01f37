"""The tour: offered once, at the very first start; four steps that wait for nobody."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz import app
from scoreviz.engine.document import Document
from scoreviz.ui import language, renewing
from scoreviz.ui.preferences import settings
from scoreviz.ui.tour import OFFERED
from scoreviz.ui.tour_stops import STOPS
from scoreviz.ui.window import Window
from scoreviz.wording import tr
from tests.ui.person import drag, until

LEARN = 1  # the step that is about the network


@pytest.fixture
def begun(qtbot: QtBot) -> Any:
    """A window whose place another may take."""
    made = Window()
    made.show()
    qtbot.waitExposed(made)
    until(qtbot, lambda: made.scene.shown is not None)
    yield made
    language.use("en")
    for top in QApplication.topLevelWidgets():
        if isinstance(top, Window) and not top.closed:
            top.leave()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_is_offered_once_and_goes_with_the_first_stroke(window: Window, qtbot: QtBot) -> None:
    assert not settings().contains(OFFERED)
    window.tour.offer()
    assert window.tour.offered.isVisible()
    assert window.layout_.canvas.rect().contains(window.tour.offered.geometry())
    drag(qtbot, window, [(-60, -60), (60, 60)])
    until(qtbot, lambda: not window.tour.offered.isVisible())
    window.tour.offer()
    assert not window.tour.offered.isVisible()
    assert window.tour.stop is None


def test_each_step_is_ticked_when_its_thing_is_done(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.layout_.top.helpRequested.emit("tour")
    tour = window.tour
    acts = (
        lambda: drag(qtbot, window, [(-60, -60), (60, 60)]),
        lambda: None,  # to train takes long; see below
        lambda: window.sampling.play(looping=True),
        lambda: window.looking.set_view("true"),
    )
    for number, (stop, act) in enumerate(zip(STOPS, acts, strict=True)):
        assert tour.number == number
        assert tour.card.title.text() == tr(stop.title)
        assert tour.card.hasFocus()
        window.tour.tick()
        assert not tour.card.task.done, stop.title
        act()
        if number != LEARN:
            until(qtbot, lambda: tour.card.task.done)
        tour.card.setFocus()
        QTest.keyClick(tour.card, Qt.Key.Key_Right)
    assert tour.stop is None  # after the last it is over
    assert not tour.card.isVisible()
    assert not tour.outline.isVisible()
    assert window.layout_.canvas.hasFocus()


@pytest.mark.parametrize(
    ("state", "done"), [("idle", False), ("preparing", False), ("paused", False), ("running", True)]
)
def test_learning_is_done_when_it_trains(state: str, done: bool) -> None:
    window: Any = SimpleNamespace(learner=SimpleNamespace(state=state))
    assert STOPS[LEARN].done(window, Document()) is done


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
def test_the_card_stands_beside_its_outlined_part(window: Window, qtbot: QtBot, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.toggle_panels()  # of what is hidden nothing could be shown
    qtbot.waitUntil(lambda: window.layout_.canvas.height() < size[1])
    window.tour.start()
    tour, canvas = window.tour, window.layout_.canvas
    for stop in STOPS:
        part = stop.part(window)
        until(qtbot, lambda part=part: tour.outline.isVisible() and part.isVisible())  # type: ignore[misc]  # no name
        tour.tick()
        seen = part.rect().translated(part.mapTo(window, part.rect().topLeft())).intersected(window.rect())
        inner = seen.adjusted(8, 8, -8, -8)  # some parts have a shadow
        assert tour.outline.geometry().contains(inner)
        assert canvas.rect().contains(tour.card.body().toRect().translated(tour.card.pos()))
        card = tour.card.body().toRect().translated(tour.card.mapTo(window, tour.card.rect().topLeft()))
        assert not card.intersects(inner), stop.title
        tour.next()


def test_escape_and_other_pages_end_it_and_left_goes_back(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    tour = window.tour
    tour.start()
    QTest.keyClick(tour.card, Qt.Key.Key_Left)
    assert tour.number == 0
    tour.next()
    QTest.keyClick(tour.card, Qt.Key.Key_Left)
    assert tour.number == 0
    QTest.keyClick(tour.card, Qt.Key.Key_Escape)
    assert tour.stop is None
    tour.start()
    window.layout_.canvas.setFocus()
    QTest.keyClick(window.layout_.canvas, Qt.Key.Key_Escape)  # from the canvas too
    assert tour.stop is None
    tour.start()
    window.pages.show("lessons")
    until(qtbot, lambda: tour.stop is None)
    window.pages.show("plane")
    tour.show_offer()
    window.pages.show("images")
    window.tour.tick()
    assert tour.offered.isHidden()
    tour.start()
    assert window.pages.shown == "plane"


def test_help_and_tour_go_on_in_another_language(begun: Window) -> None:
    begun.tour.start()
    begun.tour.next()
    begun.helping.toggle_words()
    made = renewing.speak(begun, "zh_CN")
    assert made.tour.number == 1
    assert made.tour.card.isVisible()
    assert made.helping.page == "words"
    made.tour.skip()
    made.helping.put_away()
    made.tour.show_offer()
    again = renewing.speak(made, "zh_TW")
    assert again.tour.offered.isVisible()
    assert again.helping.page == "" if "helping" in again.__dict__ else True


@pytest.mark.parametrize(
    ("given", "offered"),
    [
        ((None, None, None, False), True),
        ((Path("a.scoreviz"), None, None, False), False),
        ((None, lambda window: None, None, False), False),
        ((None, None, SimpleNamespace(), False), False),
    ],
)
def test_only_a_plain_start_offers_it(monkeypatch: pytest.MonkeyPatch, given: tuple[Any, ...], offered: bool) -> None:
    told: list[str] = []

    class Blank:
        """A window that notes what is asked of it."""

        tour = SimpleNamespace(offer=lambda: told.append("offer"))

        def __getattr__(self, name: str) -> Any:
            return lambda *_: told.append(name)

    monkeypatch.setattr("scoreviz.ui.window.Window", Blank)
    monkeypatch.setattr(app.trainers, "prepare", lambda: None)
    monkeypatch.setattr(app.QTimer, "singleShot", lambda *_: None)
    app._open(SimpleNamespace(finish=lambda _: None), *given)  # type: ignore[arg-type]  # a splash that is none
    assert "begin" in told
    assert ("offer" in told) is offered
