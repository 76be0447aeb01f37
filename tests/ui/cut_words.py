"""What of a window's words is cut, or lies under or outside of something, found without looking at a screen.

``words_that_are_cut(monkeypatch)``  a list that fills with the texts which are painted with an ellipsis
``complaints(window, cut)``          sentences on a window as it stands; none where all is well
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QRegion
from PySide6.QtWidgets import QScrollArea, QWidget

from scoreviz.ui import surfaces
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.floating import Floating, _Middle
from scoreviz.ui.lane_picture import LanePicture
from scoreviz.ui.lesson_formula import FormulaCard
from scoreviz.ui.window import Window

PICTURES = (Canvas, LanePicture)  # what is written there lies where its points are
BARE = QWidget.RenderFlag(0)  # a widget alone, without what stands on it


@contextmanager
def words_that_are_cut(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect the texts that the block paints with an ellipsis."""
    cut: list[str] = []

    def fitting(face: QFont, text: str, width: float) -> str:
        shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5)
        if shown != text:
            cut.append(text)
        return shown

    with monkeypatch.context() as patched:
        patched.setattr(surfaces, "_fitting", fitting)
        yield cut


def complaints(window: Window, cut: list[str], of: QWidget | None = None) -> list[str]:
    """Return what is wrong with the words of a window as it stands, or of one part of it."""
    found = list[str]()
    cut.clear()
    for widget in window.findChildren(QWidget) if of is None else (of, *of.findChildren(QWidget)):
        if widget.isVisible() and widget.width() and widget.height():
            found += (*_too_small(widget), *_outside(widget))
            if not isinstance(widget, PICTURES):
                picture = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)
                widget.render(picture, QPoint(), QRegion(), BARE)
    found += (f"“{text}” is cut" for text in cut)
    return [*found, *_overlapping(window)]


def _too_small(widget: QWidget) -> Iterator[str]:
    """Where its words need more room than it has."""
    if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
        yield f"{_name(widget)} is {widget.height()} pixels high and needs {widget.heightForWidth(widget.width())}"
    if isinstance(widget, Floating) and not QRect(QPoint(), widget.size()).contains(QRect(QPoint(), widget.sizeHint())):
        yield f"{_name(widget)} is {widget.size().toTuple()} and needs {widget.sizeHint().toTuple()}"
    if isinstance(widget, FormulaCard):
        yield from _of_formula(widget)


def _of_formula(card: FormulaCard) -> Iterator[str]:
    written, width = card._formula, card.width()
    drawn = written._fitted(width)
    if drawn is None or drawn.width > width - 8:
        yield f"{_name(card)}: {written.failure or f'{drawn.width if drawn else 0:.0f} pixels wide in {width}'}"
        return
    for name, _, _, left, _ in written._names(drawn, width):
        if left + surfaces.text_width("section", name) > width:
            yield f"{_name(card)}: “{name}” goes past the card"


def _outside(widget: QWidget) -> Iterator[str]:
    """Where a part of it lies outside of a parent that does not scroll to it."""
    place, parent = QRect(widget.rect()), widget
    while not parent.isWindow() and not widget.findChildren(QWidget) and not isinstance(widget, _Middle):
        place.translate(parent.pos())
        above = parent.parentWidget()
        assert above is not None
        parent = above
        scrolled = isinstance(parent.parentWidget(), QScrollArea)
        room = parent.rect() if not scrolled else QRect(0, place.top(), parent.width(), place.height())
        if not room.contains(place):
            yield f"{_name(widget)} goes past {_name(parent)}"
        if scrolled or not room.contains(place):
            return


def _overlapping(window: Window) -> Iterator[str]:
    """Which cards over the canvas lie over one another; one that is covered as a whole is put away."""
    canvas, shown = window.layout_.canvas, list[Floating]()
    for card in canvas.findChildren(Floating, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if card.isVisible() and not window.is_covered(card):
            shown.append(card)
    for one, other in combinations(shown, 2):
        a, b = (card.body().translated(card.x(), card.y()) for card in (one, other))
        if a.intersects(b) and not a.contains(b) and not b.contains(a):
            yield f"{_name(one)} and {_name(other)} lie over each other"


def _speaks(widget: QWidget) -> bool:
    return bool(_words(widget))


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else widget.accessibleName()


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{_words(widget)[:40]}”"
