"""What a large card covers is not painted, what is seen around it is as ever, and a card does not paint the canvas."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QRect, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Overlays
from scoreviz.ui import theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.covers import NONE, covers_of, open_parts, under
from scoreviz.ui.floating import Floating, margins
from scoreviz.ui.ground import Ground
from scoreviz.ui.surfaces import Words
from tests.ui.canvas_fields import bump, constant_fields, picture


class Card(Floating):
    """Half of the canvas, with a line of text."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.words = Words("0.1", "value", parent=self)
        column = QVBoxLayout(self)
        margins(column, 20, 20)
        column.addWidget(self.words)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(560, 300)


class Paints(QObject):
    """Counts how often some widgets are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.of: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.of.append(watched)
        return False


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    theme.set_motion(False)
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    made.set_overlays(Overlays(view="both"))
    made.set_fields(constant_fields(made, true=(0.7, 0.2), learned=(0.2, 0.9), density=bump(made)))
    points = np.random.default_rng(0).normal(size=(4_000, 2)).astype(np.float32)
    made.set_points(points)
    return made


@pytest.fixture
def card(canvas: Canvas) -> Card:
    return Card(canvas)


def around(image: QImage, hidden: QRect) -> QImage:
    """A picture without what a card hides, its shadow and edge included."""
    left = image.copy()
    for y in range(hidden.top(), hidden.bottom() + 1):
        for x in range(hidden.left(), hidden.right() + 1):
            left.setPixel(x, y, 0)
    return left


def test_what_is_seen_around_a_card_is_as_without_it(canvas: Canvas, card: Card) -> None:
    whole = picture(canvas)
    card.show()
    covered = picture(canvas)
    assert covered != whole
    assert around(covered, card.geometry()) == around(whole, card.geometry())


def test_arrows_and_points_below_it_are_left_out(canvas: Canvas, card: Card) -> None:
    canvas.update()
    picture(canvas)
    full = canvas._layers.ground._image.copy()
    card.show()
    canvas.set_fields(constant_fields(canvas, true=(0.7, 0.2), learned=(0.2, 0.9), density=bump(canvas)))
    picture(canvas)
    part = canvas._layers.ground._image.copy()
    inner = card.middle().adjusted(20, 20, -20, -20)
    background = canvas._stage.palette.canvas
    colours = {
        part.pixelColor(x, y).name() for x in range(inner.left(), inner.right(), 3) for y in (inner.center().y(),)
    }
    assert colours == {background.lower()}
    assert full.copy(inner) != part.copy(inner)


def test_what_was_covered_is_there_as_soon_as_it_is_seen(canvas: Canvas, card: Card) -> None:
    card.show()
    picture(canvas)
    canvas.set_fields(constant_fields(canvas, true=(0.1, 0.9), learned=(0.9, 0.2), density=bump(canvas)))
    picture(canvas)
    canvas.tick()  # from here on fields are painted part by part, which this must not be
    card.hide()
    picture(canvas)
    assert canvas._layers.ground._image == Ground(lambda *_: False).picture(canvas._stage)


def test_a_figure_in_a_card_does_not_paint_the_canvas_nor_the_canvas_the_figure(
    canvas: Canvas, card: Card, qtbot: QtBot
) -> None:
    card.show()
    qtbot.wait(50)
    paints = Paints()
    for widget in (canvas, card.words):
        widget.installEventFilter(paints)
    card.words.set_text("0.2")
    qtbot.waitUntil(lambda: bool(paints.of), timeout=10_000)
    assert set(paints.of) == {card.words}
    paints.of.clear()
    canvas.update()
    qtbot.waitUntil(lambda: bool(paints.of), timeout=10_000)
    assert set(paints.of) == {canvas}


def test_a_card_that_may_be_seen_through_covers_nothing(canvas: Canvas) -> None:
    class Painted(Card):
        def paintEvent(self, event: object) -> None:
            pass

    Painted(canvas).show()
    assert covers_of(canvas, 1.0) == NONE


def test_open_parts_and_covered_places_are_opposites() -> None:
    cover = (10.0, 20.0, 60.0, 90.0)
    covers = frozenset((cover,))
    region = open_parts(QRect(0, 0, 100, 100).toRectF(), covers)
    places = np.stack(np.meshgrid(np.arange(100), np.arange(100)), axis=-1).reshape(-1, 2).astype(float)
    hidden = under(places + 0.5, covers, 0.0)
    for (x, y), is_hidden in zip(places.astype(int).tolist(), hidden.tolist(), strict=True):
        assert region.contains(QRect(x, y, 1, 1)) != is_hidden
