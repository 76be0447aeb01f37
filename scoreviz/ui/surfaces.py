"""What controls stand on and are painted with: panels, rules, lines of text, and the painter they share.

``Panel(edges)``  ``Rule(upright=False)``  ``Words(text, role, ink)`` with ``set_text(text, ink="", shorter="")``
"""

import re
from collections.abc import Callable, Hashable
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from scoreviz.ui import theme

_PARTED = re.compile(r"[,;:](?= )|[，；：]")


def painter_on(widget: QWidget) -> QPainter:
    """Return a smooth painter."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return painter


def text_width(role: str, text: str) -> int:
    """Return how wide a text of a role is, rounded up."""
    return _width(theme.font(role), text)


def draw_text(painter: QPainter, role: str, ink: str, rect: QRectF, flags: Qt.AlignmentFlag, text: str) -> None:
    """Paint one line of a role in a rectangle, cut with an ellipsis where it does not fit."""
    face = theme.font(role)
    painter.setFont(face)
    painter.setPen(QColor(ink))
    painter.drawText(rect, int(flags), _fitting(face, text, rect.width()))
    painter.setPen(Qt.PenStyle.NoPen)


# The same few words are painted at every frame; to measure them takes longer than to paint them.
@lru_cache(maxsize=1024)
def _width(face: QFont, text: str) -> int:
    return int(QFontMetricsF(face).horizontalAdvance(text)) + 1


@lru_cache(maxsize=1024)
def _fitting(face: QFont, text: str, width: float) -> str:
    return QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5)


def leading(role: str, text: str, width: float) -> str:
    """Return as many of a text's parts, which commas, colons and semicolons divide, as have room; the first at least.

    >>> leading("note", "their differences: dots measured, lines exact", 120.0)
    'their differences'
    """
    ends = [*(found.start() for found in _PARTED.finditer(text)), len(text)]
    return next((text[:end] for end in reversed(ends) if text_width(role, text[:end]) <= width), text[: ends[0]])


class Face:
    """What a widget looks like, painted again only when it changes.

    The canvas repaints whatever floats over it at every frame; a picture takes a fifth of the time that words take.
    """

    def __init__(self, widget: QWidget, paint: Callable[[QPainter], None]) -> None:
        self._widget, self._paint = widget, paint
        self._kept: tuple[tuple[object, ...], QPixmap] | None = None

    def show(self, *look: Hashable) -> None:
        """Paint the widget; ``look`` is all that its looks depend on, beside its size, its screen and the theme."""
        size, ratio = self._widget.size(), self._widget.devicePixelRatioF()
        key = (*look, size.width(), size.height(), ratio, theme.current().name)
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, self._made(ratio))
        QPainter(self._widget).drawPixmap(0, 0, self._kept[1])

    def _made(self, ratio: float) -> QPixmap:
        made = QPixmap(self._widget.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint(painter)
        painter.end()
        return made


class Words(QWidget):
    """One line of text in a role and one of the theme's inks, cut with an ellipsis where it does not fit."""

    def __init__(self, text: str, role: str, ink: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._role, self._ink = text, role, ink
        self._shorter = ""
        self.alignment = Qt.AlignmentFlag.AlignLeft
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str, ink: str = "", shorter: str = "") -> None:
        """Show another text, in another ink where one is named; ``shorter`` says it where room is short."""
        if (text, ink or self._ink, shorter) == (self._text, self._ink, self._shorter):
            return
        self._text, self._ink, self._shorter = text, ink or self._ink, shorter
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_role(self, role: str) -> None:
        """Show the same text in another role."""
        self._role = role
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(theme.font(self._role))
        return QSize(text_width(self._role, self._text), round(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        ink: str = getattr(theme.current(), self._ink)
        flags = self.alignment | Qt.AlignmentFlag.AlignVCenter
        cut = self._shorter and text_width(self._role, self._text) > self.width()
        draw_text(painter_on(self), self._role, ink, QRectF(self.rect()), flags, self._shorter if cut else self._text)


class PartedWords(Words):
    """One line of which the last parts are left out where there is no room for them."""

    def paintEvent(self, event: QPaintEvent) -> None:
        ink: str = getattr(theme.current(), self._ink)
        flags = self.alignment | Qt.AlignmentFlag.AlignVCenter
        words = leading(self._role, self._text, self.width())
        draw_text(painter_on(self), self._role, ink, QRectF(self.rect()), flags, words)


class Rule(QFrame):
    """A hairline between sections."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedSize(1, 20)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme.current().line))


class Panel(QWidget):
    """A surface with a hairline along some of its edges: ``edges`` of "left", "right", "top", "bottom"."""

    def __init__(self, edges: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edges = edges

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(p.surface))
        painter.setPen(QPen(QColor(p.line), 1))
        right, bottom = self.width() - 1, self.height() - 1
        sides = {"left": (0, 0, 0, bottom), "right": (right, 0, right, bottom)}
        sides |= {"top": (0, 0, right, 0), "bottom": (0, bottom, right, bottom)}
        for edge in self._edges:
            painter.drawLine(*sides[edge])
