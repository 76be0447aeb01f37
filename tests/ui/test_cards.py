"""Cards that float over the canvas: where they stand, what they say and offer."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.palette import DARK
from scoreviz.ui import theme
from scoreviz.ui.cards import EmptyCard, ErrorCard, Hint, LoadingCard, StaleCard
from scoreviz.ui.floating import SHADOW, Floating
from scoreviz.ui.gold_line import AT_REST, GoldLine
from scoreviz.ui.surfaces import Words
from tests.ui.chrome import Told, cut_texts

LEFT = Qt.MouseButton.LeftButton
TOP, BOTTOM = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom


@pytest.fixture
def canvas(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


@pytest.mark.parametrize(
    ("alignment", "aside", "expected"),
    [
        (TOP | Qt.AlignmentFlag.AlignLeft, 0, (16, 16)),
        (TOP | Qt.AlignmentFlag.AlignRight, 0, (1000 - 16 - 200, 16)),
        (TOP | Qt.AlignmentFlag.AlignRight, 344, (1000 - 16 - 200 - 344, 16)),
        (BOTTOM | Qt.AlignmentFlag.AlignHCenter, 0, (400, 600 - 16 - 40)),
        (Qt.AlignmentFlag.AlignCenter, 0, (400, 280)),
    ],
)
def test_cards_keep_their_place(
    qtbot: QtBot, canvas: QWidget, alignment: Qt.AlignmentFlag, aside: int, expected: tuple[int, int]
) -> None:
    class Card(Floating):
        def sizeHint(self) -> QSize:
            return QSize(200 + 2 * SHADOW, 40 + 2 * SHADOW)

    card = Card(canvas)
    card.place(alignment, aside=aside)
    assert _seen(card).topLeft() == QPoint(*expected)
    canvas.resize(1200, 600)
    qtbot.waitUntil(lambda: canvas.width() == 1200)
    assert _seen(card).size() == QRect(0, 0, 200, 40).size()
    centred = not alignment & (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight)
    moved = 100 if centred else 200 if alignment & Qt.AlignmentFlag.AlignRight else 0
    assert _seen(card).x() == expected[0] + moved


def _seen(card: Floating) -> QRect:
    return card.body().toRect().translated(card.pos())


def test_error_card_says_what_why_and_a_way_out(qtbot: QtBot, canvas: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    card = ErrorCard(canvas)
    card.show()
    told = Told(card)
    card.set_message("Training stopped at step 1 204", "The loss became infinite.", "Halve the rate, go on")
    qtbot.wait(1)
    with cut_texts(monkeypatch) as cut:
        image = card.grab().toImage()
    assert cut == []
    assert image.pixelColor(card.width() // 2, SHADOW + 4) == QColor(DARK.ink)  # inverted
    qtbot.mouseClick(card._action, LEFT)
    qtbot.mouseClick(card._close, LEFT)
    assert told.said == [("actionRequested",), ("dismissed",)]
    card.set_message("Not opened", "points.csv: line 3 has letters.")
    assert not card._action.isVisible()
    assert "points.csv" in card.accessibleName()


def test_a_very_long_reason_stays_inside_the_canvas(qtbot: QtBot, canvas: QWidget) -> None:
    card = ErrorCard(canvas)
    card.show()
    card.set_message("Not opened", "a long sentence " * 40)
    qtbot.wait(1)
    assert canvas.rect().contains(card.geometry())


def test_stale_card_offers_one_way_on(qtbot: QtBot, canvas: QWidget) -> None:
    card = StaleCard(canvas)
    card.show()
    told = Told(card)
    qtbot.mouseClick(card._action, LEFT)
    assert told.said == [("actionRequested",)]
    card.set_text("From other settings")
    card.grab()


@pytest.mark.parametrize("made", [LoadingCard, GoldLine])
def test_the_gold_line_moves_while_seen_and_not_with_reduced_motion(
    qtbot: QtBot, canvas: QWidget, made: type[LoadingCard] | type[GoldLine]
) -> None:
    line = made(canvas)
    travel = line.travel
    line.show()
    before = travel.at
    qtbot.waitUntil(lambda: travel.at != before)
    line.hide()
    still = travel.at
    qtbot.wait(40)
    assert travel.at == still
    theme.set_motion(False)
    line.show()
    qtbot.wait(40)
    assert travel.at == AT_REST
    line.grab()


def test_what_is_awaited_is_said_without_a_figure(canvas: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    card = LoadingCard(canvas)
    card.show()
    with cut_texts(monkeypatch) as cut:
        card.grab()
    assert cut == []
    said = " ".join(words.text() for words in card.findChildren(Words))
    assert said == "Getting ready… the first steps are on their way"


def test_hint_and_empty_page_let_the_mouse_through(canvas: QWidget) -> None:
    hint, empty = Hint(canvas, "Paint: the network follows"), EmptyCard(canvas)
    hint.show()
    empty.show()
    hint.point_at(QPoint(500, 200))
    assert (hint.x() + hint.width() // 2, hint.y()) == (500, 200)
    assert empty.geometry() == canvas.rect()
    assert canvas.childAt(500, 210) is None
    canvas.grab()


def test_a_card_that_was_hidden_has_room_for_its_new_words(qtbot: QtBot, canvas: QWidget) -> None:
    card = StaleCard(canvas)
    card.show()
    before = card.width()
    card.hide()
    card.set_text("From the earlier drawing, and some more words about it")
    card.show()
    assert card.width() >= before + 100
    assert card.width() == card.sizeHint().width()
