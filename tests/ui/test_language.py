"""The language: which is taken at first, switched while the program runs, and that no word was forgotten."""

import re
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from scoreviz import wording
from scoreviz.engine import figures
from scoreviz.engine.glossary import terms
from scoreviz.resources import resource
from scoreviz.ui import language, renewing, surfaces, theme
from scoreviz.ui.preferences import settings
from scoreviz.ui.window import Window
from tests.test_translations import messages
from tests.ui.person import drag, until

WORD = re.compile(r"[A-Za-z]{3,}")
# Names, units and figures that are the same in every language.
SAME = re.compile(r"CPU|\d+ px|SNR")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    language.use("en")


@pytest.fixture
def begun(qtbot: QtBot) -> Iterator[Window]:
    """A window whose place another may take."""
    made = Window()
    made.show()
    qtbot.waitExposed(made)
    until(qtbot, lambda: made.scene.shown is not None)
    yield made
    for top in QApplication.topLevelWidgets():
        if isinstance(top, Window) and not top.closed:
            top.leave()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(
    ("wishes", "spoken"),
    [
        (["zh-Hant-TW", "en"], "zh_TW"),
        (["zh_HK"], "zh_TW"),
        (["zh-Hans-HK"], "zh_CN"),
        (["zh"], "zh_CN"),
        (["de-DE", "zh-Hant"], "zh_TW"),
        (["de-DE", "en-GB", "zh-TW"], "en"),
        (["fr"], "en"),
        ([], "en"),
    ],
)
def test_the_nearest_language_is_taken(wishes: list[str], spoken: str) -> None:
    assert language.nearest(wishes) == spoken


def test_what_was_chosen_last_comes_first() -> None:
    language.keep("zh_CN")
    assert language.chosen() == "zh_CN"
    settings().setValue(language.KEPT_AS, "tlh")
    assert language.chosen() in language.LANGUAGES


def test_words_numbers_and_qts_own_follow(qapp: QApplication) -> None:
    language.use("zh_TW")
    assert wording.tr("Undo (Ctrl+Z)").startswith("復原")
    assert wording.tr("{n} step(s)", "", 3, n=3) == "3 步"
    assert wording.tr("no such words at all(s)", "", 2) == "no such words at alls"
    assert figures.number(12_345) == "12,345"
    assert QLocale().name() == "zh_TW"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"
    language.use("en")
    assert figures.number(12_345) == "12\u2009345"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_switching_keeps_document_history_training_and_time(begun: Window, qtbot: QtBot) -> None:
    drag(qtbot, begun, [(-60, -60), (60, 60)])
    begun.learning.train()
    until(qtbot, lambda: begun.learner.state == "running")
    begun.scene.set_time(0.25)
    drawn, step = begun.session.document, begun.learner.snapshot
    menu = begun.layout_.top.language.open_menu()
    choose(qtbot, menu, "简体中文")
    (made,) = [top for top in QApplication.topLevelWidgets() if isinstance(top, Window) and not top.closed]
    assert made is not begun
    assert made.session.document == drawn
    assert made.scene.t == 0.25
    assert language.chosen() == "zh_CN"
    assert made.layout_.top.share.text() == "分享"
    assert made.learner.state == "running"
    assert step is not None
    until(qtbot, lambda: made.learner.snapshot is not None and made.learner.snapshot.step > step.step)
    made.session.undo()
    assert not made.session.document.target.drawn
    until(qtbot, lambda: made.scene.shown is not None)


def choose(qtbot: QtBot, menu: QMenu, name: str) -> None:
    action = next(action for action in menu.actions() if action.text() == name)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


@pytest.mark.parametrize("code", ["zh_TW", "zh_CN"])
def test_the_shipped_faces_have_every_character(qapp: QApplication, code: str) -> None:
    path = resource("fonts", theme.CHINESE_FACES[code][0])
    raw = QRawFont(str(path), 16.0)
    said = "".join(messages(resource("translations", f"scoreviz_{code}.ts")).values())
    lessons = "".join(path.read_text("utf-8") for path in resource("lessons").rglob("*.toml"))
    words = "".join(term.words[code] + term.means[code] for term in terms())
    wanted = set(re.findall(r"[\u3000-\u9fff\uff00-\uffef]", said + lessons + words))
    assert {sign for sign in wanted if not raw.supportsCharacter(ord(sign))} == set(), "packaging/faces.py"


def test_chinese_is_written_in_a_chinese_face(qapp: QApplication) -> None:
    language.use("zh_TW")
    assert "scoreviz Sans TC" in QFontDatabase.families()
    families = QFont(theme.font("label")).families()
    assert families[0] == "Inter"
    assert families[-1] == "scoreviz Sans TC"


def test_no_word_of_the_plane_is_forgotten(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a language of brackets every word on the screen stands in them, or is a name or a unit."""
    painted: set[str] = set()
    draw = surfaces.draw_text

    def spy(painter: object, role: str, ink: str, rect: object, align: object, text: str, *rest: object) -> None:
        painted.add(text)
        draw(painter, role, ink, rect, align, text, *rest)  # type: ignore[arg-type]  # passed on as it came

    for module in list(sys.modules.values()):
        if getattr(module, "draw_text", None) is draw:
            monkeypatch.setattr(module, "draw_text", spy)
    wording.use(lambda source, _comment, n: f"⟦{wording.english(source, n)}⟧")
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    until(qtbot, lambda: made.scene.shown is not None)
    made.laboratory.toggle()
    made.comparing.open()
    made.open_points()
    made.grab()
    found = {text for widget in made.findChildren(QWidget) for text in texts_of(widget)} | painted
    made.leave()
    names = {"scoreviz", *language.SHORT.values()}
    bare = {text for text in found - names if WORD.search(text) and "⟦" not in text and not SAME.fullmatch(text)}
    assert bare == set()


def texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    text = getattr(widget, "text", None)
    if callable(text):
        yield str(text())


def test_a_window_in_the_place_of_another_has_its_place_and_number(begun: Window) -> None:
    begun.resize(1200, 760)
    made = renewing.speak(begun, "zh_TW")
    assert (made.width(), made.height(), made.number) == (1200, 760, 1)
    assert renewing.speak(made, "zh_TW") is made
