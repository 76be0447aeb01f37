"""What is this? Every control and chart leads to an entry, which a card tells beside it, by mouse and by keys."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import scoreviz.ui
from scoreviz.engine.help import ENTRIES
from scoreviz.engine.help.entry import Entry
from scoreviz.engine.help.papers import VINCENT
from scoreviz.ui import theme
from scoreviz.ui.charts import ErrorChart
from scoreviz.ui.explained import explained
from scoreviz.ui.painted_parts import part_at
from scoreviz.ui.plot import Plot
from scoreviz.ui.what_card import PADDING, SMALLEST, WIDTH, Content, beside, content_of, fitted
from scoreviz.ui.what_subject import subject_of
from scoreviz.ui.window import Window
from tests.ui.test_by_keyboard import OPENED, stops

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
PAGES = ("samples", "identities", "variance", "trace")


def show_charts(page: str, window: Window) -> None:
    window.laboratory.open_at(page)


STATES: dict[str, Callable[[Window], object]] = {
    **{name: act for name, act in OPENED.items() if name != "projector"},
    **{page: partial(show_charts, page) for page in PAGES},
    "lessons": lambda window: window.pages.show("lessons"),
    "projector": OPENED["projector"],
}
LONGEST = "點" * 75 + "。"  # a sentence of 130 letters is about 60 characters in Chinese


def close_sheets(window: Window) -> None:
    for sheet in QApplication.topLevelWidgets():
        if sheet.isVisible() and sheet is not window:
            sheet.close()


def asked_of(window: Window) -> list[QWidget]:
    """Everything now in sight that must have an answer: where Tab stops, and each chart."""
    plots = [one for kind in (Plot, ErrorChart) for one in window.findChildren(kind) if one.isVisible()]
    return [*stops(window), *plots]


def test_every_control_and_chart_is_told_of(window: Window) -> None:
    silent, told = list[str](), set[str]()
    for state, show in STATES.items():
        show(window)
        for widget in asked_of(window):
            subject = subject_of(widget)
            if subject is None or (subject.widget is window.layout_.canvas and widget is not subject.widget):
                silent.append(f"{state}: {widget.accessibleName() or widget!r}")
            else:
                told.add(subject.key)
        close_sheets(window)
    assert silent == []
    assert told <= set(ENTRIES)
    assert len(told) > 80


def test_a_control_without_an_answer_is_found(window: Window) -> None:
    explained(window.layout_.top.share, "")
    assert window.layout_.top.share in [one for one in asked_of(window) if subject_of(one) is None]


def named_in_the_sources() -> Iterator[str]:
    """The entries that no widget, and nothing painted, is named by; a choice is named by its control."""
    folder = Path(scoreviz.ui.__file__).parent
    sources = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    for key in ENTRIES:
        group = key.rsplit(".", 1)[0]
        above = group.rsplit(".", 1)[0]
        named = (f'"{key}"', f'"{group}"', f'f"{group}.{{', f'f"{above}.{{')
        if not any(name in sources for name in named):
            yield key


def test_each_entry_answers_for_something() -> None:
    assert list(named_in_the_sources()) == []


def test_an_entry_that_answers_for_nothing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENTRIES, "of.nothing", ENTRIES["save"])
    assert list(named_in_the_sources()) == ["of.nothing"]


def cut(content: Content) -> list[str]:
    """What does not fit on its card."""
    found = []
    for line in content.lines:
        wrap = int(Qt.TextFlag.TextWordWrap)
        room = QRectF(0, 0, line.box.width(), 10_000)
        needed = QFontMetricsF(theme.font(line.role)).boundingRect(room, wrap, line.text)
        fits = needed.height() <= line.box.height() + 0.5 and needed.width() <= line.box.width()
        if not fits or line.box.bottom() > content.height - PADDING + 1 or line.box.right() > WIDTH - PADDING:
            found.append(line.text)
    if content.formula is not None and content.formula.width > WIDTH - 2 * PADDING:
        found.append("formula")
    return found


@pytest.mark.parametrize("language", ["en", "zh_TW", "zh_CN"])
def test_no_card_cuts_anything_and_each_formula_is_legible(language: str) -> None:
    theme.set_language(language)
    try:
        long = Entry("ours", "點" * 20, LONGEST, r"\frac{a}{b}")
        cards = {key: content_of(entry, ENTRIES["sampler"]) for key, entry in {**ENTRIES, "long": long}.items()}
    finally:
        theme.set_language("en")
    assert {key: cut(card) for key, card in cards.items() if cut(card)} == {}
    assert {key: card.height for key, card in cards.items() if card.height > 320} == {}
    assert all((card.formula is not None) == bool(ENTRIES[key].latex) for key, card in cards.items() if key in ENTRIES)


def test_a_text_that_is_cut_is_found() -> None:
    endless = content_of(Entry("act", "W" * 80, "It saves."))
    assert cut(endless) == ["W" * 80]
    wide = fitted(r"x + " * 40 + "y")
    assert wide is not None
    assert cut(Content((), wide, 0.0, 100)) == ["formula"]
    assert SMALLEST >= 11


@pytest.mark.parametrize("size", [(340, 120), (340, 380)])
def test_a_card_lies_in_the_window_and_beside_what_it_tells_of(size: tuple[int, int]) -> None:
    room, card = QRect(100, 50, 1100, 700), QSize(*size)
    for x, y in np.random.default_rng(0).integers((100, 50), (1000, 600), (60, 2)).tolist():
        subject = QRect(x, y, 120, 40)
        spot = QRect(beside(subject, card, room), card)
        assert room.contains(spot)
        assert not spot.intersects(subject)


def test_the_mode_by_mouse(window: Window, qtbot: QtBot) -> None:
    parts, what = window.layout_, window.what
    window.resize(1440, 900)
    qtbot.mouseClick(parts.top.what, LEFT)
    assert what.asking
    sampler = parts.timeline.transport.sampler
    QTest.mouseMove(sampler)
    assert (what.outline.isVisible(), what.card.isVisible()) == (True, False)
    around = QRect(sampler.mapTo(window, QPoint(0, 0)), sampler.size())
    assert what.outline.geometry().contains(around)
    qtbot.mouseClick(sampler, LEFT)
    assert what.card.isVisible()
    assert "Probability flow" in what.card.accessibleName()
    assert "Song et al. (2021), eq. 13" in what.card.accessibleName()
    assert QRect(window.mapToGlobal(QPoint(0, 0)), window.size()).contains(what.card.geometry())
    assert QApplication.activePopupWidget() is None  # the click opened no menu
    share = parts.top.share
    qtbot.mouseClick(share, LEFT)
    assert what.card.accessibleName().startswith("Share")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert (what.asking, what.card.isVisible(), what.outline.isVisible()) == (False, False, False)
    assert not parts.top.what.isChecked()
    assert QApplication.overrideCursor() is None
    qtbot.mouseClick(parts.timeline.transport.loop, LEFT)
    assert parts.timeline.transport.loop.isChecked()  # a click does again what it does


def test_by_keys_alone(window: Window, qtbot: QtBot) -> None:
    what = window.what
    window.layout_.top.save.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.layout_.top.save, Qt.Key.Key_F1)
    assert what.card.accessibleName().startswith("Save")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not what.card.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F1, SHIFT)
    assert what.asking
    told = list[str]()
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Tab)
        qtbot.keyClick(window, Qt.Key.Key_Return)
        assert what.subject is not None
        told.append(what.subject.key)
        assert what.card.isVisible()
    assert len(set(told)) == 3
    qtbot.keyClick(window, Qt.Key.Key_F1, SHIFT)
    assert not what.asking


def test_in_a_sheet(window: Window, qtbot: QtBot) -> None:
    transport = window.layout_.timeline.transport
    transport.settings.click()
    qtbot.keyClick(transport.sheet, Qt.Key.Key_F1, SHIFT)
    assert window.what.asking
    qtbot.mouseClick(transport.sheet.weight, LEFT)
    assert window.what.card.accessibleName().startswith("Weight w")
    assert window.what.outline.window() is transport.sheet
    qtbot.keyClick(transport.sheet, Qt.Key.Key_Escape)
    assert (window.what.asking, transport.sheet.isVisible()) == (False, True)
    transport.sheet.close()


def test_a_card_whose_sheet_was_closed_takes_no_key_any_more(window: Window, qtbot: QtBot) -> None:
    window.notices.refuse("Not opened", "It is no picture.")
    sheet = window.layout_.timeline.transport.sheet
    window.layout_.timeline.transport.settings.click()
    assert window.what.tell_of(sheet.weight)
    assert window.what.outline.window() is sheet
    sheet.close()
    window.what.tick()
    assert not window.what.card.isVisible()
    assert not window.what.outline.isVisible()
    assert window.what.outline.window() is window  # a sheet that goes does not take it along
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.notices.refused.isVisible()


def test_a_right_click_tells_at_once_and_the_next_press_puts_the_card_away(window: Window, qtbot: QtBot) -> None:
    views = window.layout_.views  # a card on the canvas, past which Qt passes no event on
    segment = next(one for one in views.findChildren(QWidget) if one.accessibleName() == "Split")
    place = segment.rect().center()
    QApplication.sendEvent(
        segment, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, segment.mapToGlobal(place))
    )
    assert window.what.card.accessibleName().startswith("View. Split")
    assert not window.what.asking
    qtbot.mouseClick(window.layout_.timeline.transport.loop, LEFT)
    assert not window.what.card.isVisible()
    assert window.layout_.timeline.transport.loop.isChecked()


def test_what_is_painted_is_told_apart(window: Window) -> None:
    axis, canvas = window.layout_.timeline.axis, window.layout_.canvas
    rows = [part_at(axis, QPoint(400, y)) for y in (20, 50, 85)]
    assert [part[0] for part in rows if part is not None] == ["axis.error", "axis.strip", "axis.playhead"]
    assert part_at(axis, QPoint(10, 50)) is None
    stage, _ = canvas.shown
    assert stage.fields is not None
    tail = stage.camera.to_screen(stage.fields.nodes[len(stage.fields.nodes) // 2])
    on_arrow = part_at(canvas, QPointF(*np.ravel(tail)[:2]).toPoint())
    assert on_arrow is not None
    assert on_arrow[0] in ("arrow.true", "points")


def test_a_press_in_another_window_ends_the_mode_and_does_what_it_does(window: Window, qtbot: QtBot) -> None:
    other = QPushButton("Other")
    qtbot.addWidget(other)
    other.show()
    window.what.toggle()
    with qtbot.waitSignal(other.clicked):
        qtbot.mouseClick(other, LEFT)
    assert not window.what.asking


def test_a_closed_window_leaves_no_cursor_behind(window: Window) -> None:
    window.what.toggle()
    assert QApplication.overrideCursor() is not None
    window.put_away_opened()
    assert QApplication.overrideCursor() is None


def test_source_and_place_stand_on_the_card() -> None:
    words = [line.text for line in content_of(ENTRIES["objective.dsm"], ENTRIES["objective"]).lines]
    assert words[0] == "Objective"
    assert words[-2:] == ["Vincent (2011), eqs. 9–11", VINCENT.title]
    plain = content_of(ENTRIES["save"])
    assert (len(plain.lines), plain.formula) == (2, None)
