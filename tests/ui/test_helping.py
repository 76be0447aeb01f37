"""The help: formulas with the numbers of what is on the screen, and the words of the field."""

from collections.abc import Generator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.formulas.entries import ENTRIES
from scoreviz.engine.glossary import terms
from scoreviz.engine.identities import IdentitiesSnapshot
from scoreviz.engine.job import Job
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.lesson_shelf import shipped
from scoreviz.ui import language, theme
from scoreviz.ui.formula_row import FormulaRow, fitting
from scoreviz.ui.help_panel import FORMULAS, HelpPanel
from scoreviz.ui.surfaces import text_width
from scoreviz.ui.window import Window
from scoreviz.ui.words_page import TermRow
from scoreviz.wording import tr
from tests.ui.person import until
from tests.ui.test_lesson_walk import until_ticked

ROOM = {"en": 162.5, "zh_TW": 85.0, "zh_CN": 85.0}  # of the columns, pixels


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    at = QApplication.focusWidget() or QApplication.activeWindow()
    assert at is not None
    QTest.keyClick(at, key)


def row(window: Window, name: str) -> FormulaRow:
    return next(row for row in window.helping.panel.formulas.rows if row.entry.name == name)


def said(window: Window, name: str) -> list[str]:
    return [line.words.replace("\u00a0", " ") for line in row(window, name).lines]


def test_the_formulas_have_the_numbers_of_now(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    press(Qt.Key.Key_F3)
    help_, panel = window.helping, window.helping.panel
    assert help_.page == FORMULAS
    assert panel.hasFocus()
    canvas = window.layout_.canvas
    until(qtbot, lambda: canvas.mapTo(window, canvas.rect().topRight()).x() < panel.x())  # it hides nothing of it
    until(qtbot, lambda: bool(row(window, "forward").lines))
    assert said(window, "clean") == ["no probe: take it with P and press on the canvas"]
    assert said(window, "esm") == ["no network yet: press Train"]
    window.scene.set_time(0.5)
    level = window.scene.level()
    until(qtbot, lambda: said(window, "forward")[0].startswith("t = 0.500"))
    assert said(window, "forward")[0].endswith(f"σ = σₜ / α = {level.sigma:.3f}")
    window.painting.set_tool("probe")
    until(qtbot, lambda: said(window, "clean")[0].startswith("("))
    y, score, x0 = (np.array(one) for one in numbers_in(said(window, "clean")[0]))
    found = window.probing.shown
    assert found is not None
    np.testing.assert_allclose(y, found.request.y, atol=6e-3)
    np.testing.assert_allclose(score, found.true["score"], atol=6e-3)
    np.testing.assert_allclose(x0, found.true["x0"], atol=6e-3)
    window.probing.hand.carry((found.place[0] + 0.4, found.place[1]))
    until(qtbot, lambda: abs(numbers_in(said(window, "clean")[0])[0][0] - y[0] - 0.4) < 0.02)
    until(qtbot, lambda: all(one.is_set for one in panel.formulas.rows))
    press(Qt.Key.Key_End)
    bar = panel.formulas.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    press(Qt.Key.Key_Up)
    assert bar.value() < bar.maximum()
    press(Qt.Key.Key_Escape)
    assert help_.page == ""
    assert window.layout_.canvas.hasFocus()


def numbers_in(words: str) -> list[tuple[float, float]]:
    """The pairs in a line."""
    pairs = [piece.split(")")[0].split(", ") for piece in words.replace("−", "-").split("(")[1:]]
    return [(float(x), float(y)) for x, y in pairs]


def test_the_help_lies_at_the_right_edge_of_every_page(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    press(Qt.Key.Key_F4)
    panel = window.helping.panel
    assert panel.words.field.hasFocus()
    panel.words.field.insert("概率")
    assert panel.words.rows[0].term.words["en"] == "probability flow"
    qtbot.keyClicks(panel.words.field, "zzz")
    assert panel.words.rows == []
    window.pages.show("images")  # which is made only now, and lies below it
    qtbot.waitUntil(lambda: window.childAt(panel.geometry().center()) in panel.findChildren(QWidget))
    panel.words.field.setFocus()
    press(Qt.Key.Key_F3)  # not a letter: the field leaves it to the window
    assert window.helping.page == FORMULAS
    press(Qt.Key.Key_F3)
    assert window.helping.page == ""
    for page in ("plane", "images", "lessons", "lesson", "plane"):
        if page == "lesson":
            window.begin_lesson(open_lesson(shipped()[0]))
        else:
            window.pages.show(page)
        press(Qt.Key.Key_F3)
        assert at_the_edge(window, panel), page
        assert ("F3", tr("Formulas with numbers")) in (window.pages.listed() or [("F3", tr("Formulas with numbers"))])
        press(Qt.Key.Key_F3)
    window.layout_.top.helpRequested.emit("words")
    window.resize(1200, 760)
    qtbot.waitUntil(lambda: at_the_edge(window, panel))
    window.projector.enter()  # what is small is not for a room
    until(qtbot, lambda: window.helping.page == "")
    window.helping.toggle_words()
    assert window.helping.page == ""
    window.projector.leave()
    window.layout_.top.helpRequested.emit("keys")
    assert window.layout_.keys_sheet.isVisible()


def test_in_a_lesson_the_help_has_room_of_its_own_and_says_what_is_true_there(window: Window, qtbot: QtBot) -> None:
    window.stop_clock()
    lesson, helping, panel = open_lesson(shipped()[9]), window.helping, window.lessons.panel
    window.lessons.begin(replace(lesson, steps=tuple(replace(step, begins="rest") for step in lesson.steps)), 0)
    for size, beside in (((1280, 720), True), ((1100, 700), False)):
        window.resize(*size)
        helping.toggle_formulas()
        qtbot.waitUntil(lambda: edge_of_the_scene(window) == helping.panel.x())
        assert (panel.isVisible(), window.layout_.canvas.width() >= 420) == (beside, True), size
        window.lessons.next()
        assert (panel.isVisible(), edge_of_the_scene(window)) == (beside, helping.panel.x())
        until_ticked(qtbot, window, lambda: said(window, "forward") != [])
        helping.put_away()
        assert panel.isVisible()
        qtbot.waitUntil(lambda: edge_of_the_scene(window) == window.width())
    helping.toggle_formulas()
    assert said(window, "forward") == []  # the numbers of the step before are gone
    until_ticked(qtbot, window, lambda: said(window, "forward") != [])
    assert said(window, "esm") == ["no network has learned this yet"]  # there is no Train to press
    assert said(window, "clean") == ["there is no probe in this view"]
    window.pages.show("plane")
    until_ticked(qtbot, window, lambda: said(window, "esm") == ["no network yet: press Train"])
    helping.put_away()
    assert not panel.isVisible()


def edge_of_the_scene(window: Window) -> int:
    canvas = window.layout_.canvas
    return canvas.mapTo(window, canvas.rect().topRight()).x() + 1


def at_the_edge(window: Window, panel: HelpPanel) -> bool:
    place, parts = panel.geometry(), window.layout_
    edges = parts.top.geometry().bottom() + 1, window.width(), parts.status.geometry().top()
    return panel.isVisible() and (place.top(), place.right() + 1, place.bottom() + 1) == edges


def test_words_of_one_language_do_not_change_the_shapes_of_another(qapp: QApplication) -> None:
    language.use("zh_TW")
    try:
        before = written(theme.font("section"))
        assert written(theme.font_of("section", "zh_CN")) != before
        assert written(theme.font("section")) == before
    finally:
        language.use("en")
    assert written(theme.font_of("section", "zh_TW")) != written(theme.font_of("section", "zh_CN"))


def written(face: QFont) -> QImage:
    image = QImage(60, 30, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(face)
    painter.drawText(2, 20, "，直骨")
    painter.end()
    return image


def test_what_stops_is_said(window: Window) -> None:
    window.helping.toggle_formulas()
    window.helping._objectives = Job(None, failing(), "objectives").start()
    assert window.helping._objectives.join(5.0)
    window.helping._read()
    assert "the page is torn" in window.notices.refused.accessibleName()
    assert window.helping.page == ""


def failing() -> Generator[IdentitiesSnapshot, None, None]:
    yield from ()
    raise ValueError("the page is torn")


@pytest.mark.parametrize("code", ["en", "zh_TW", "zh_CN"])
def test_no_title_and_no_word_is_cut(qapp: QApplication, code: str) -> None:
    language.use(code)
    try:
        width = 352
        for entry in ENTRIES:
            assert text_width("section", tr(entry.title)) <= width, entry.name
            assert fitting(entry, width).width <= width, entry.name
        for term in terms():
            for spoken, place in TermRow(term, width).cells():
                metrics = QFontMetricsF(theme.font_of("section", spoken))
                longest = max(map(metrics.horizontalAdvance, term.words[spoken].split()))
                assert longest <= ROOM[spoken], term.words[spoken]
                assert place.height() < 2.5 * metrics.height()
    finally:
        language.use("en")
