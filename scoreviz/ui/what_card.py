"""The card that answers "what is this?": title, one sentence, one formula and its source, beside what it is about.

``WhatCard()``  ``show_entry(entry, of, subject, room)``
"""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from scoreviz.engine.help.entry import Entry
from scoreviz.ui import theme
from scoreviz.ui.lesson_latex import Formula, formula
from scoreviz.ui.surfaces import painter_on
from scoreviz.wording import sentences, tr

WIDTH, PADDING, GAP = 340, 16, 14  # pixels; GAP lies between the card and what it is about
SIZE, SMALLEST = 19.0, 11.0  # pixels of a formula's letters
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Line:
    """Some words of the card: how they look, and where they are."""

    role: str
    ink: str
    text: str
    box: QRectF


@dataclass(frozen=True)
class Content:
    """What stands on a card, and how high it is."""

    lines: tuple[Line, ...]
    formula: Formula | None
    below: float  # where the formula begins
    height: int


class WhatCard(QWidget):
    """A card over the window and its sheets, which lets the mouse through; it is put away by whoever shows it."""

    def __init__(self, window: QWidget) -> None:
        kind = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowTransparentForInput
        super().__init__(window, kind)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.content = Content((), None, 0.0, 0)

    def show_entry(self, entry: Entry, of: Entry | None, subject: QRect, room: QRect) -> None:
        """Tell of something that covers ``subject``, within ``room``, both in the screen's pixels."""
        self.content = content_of(entry, of)
        size = QSize(WIDTH, self.content.height)
        self.setGeometry(QRect(beside(subject, size, room), size))
        self.setAccessibleName(sentences(line.text.rstrip(".。") for line in self.content.lines))
        self.show()
        self.raise_()
        self.update()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(p.surface))
        painter.setPen(QPen(QColor(p.strong_line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.CARD, theme.CARD)
        for line in self.content.lines:
            painter.setFont(theme.font(line.role))
            painter.setPen(QColor(getattr(p, line.ink)))
            painter.drawText(line.box, _WRAP, line.text)
        if self.content.formula is not None:
            self._paint_formula(painter, self.content.formula)

    def _paint_formula(self, painter: QPainter, drawn: Formula) -> None:
        p = theme.current()
        box = QRectF(PADDING, self.content.below, WIDTH - 2 * PADDING, _formula_height(drawn))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(p.raised))
        painter.drawRoundedRect(box, theme.CONTROL, theme.CONTROL)
        at = QPointF(box.left() + (box.width() - drawn.width) / 2, box.top() + 12 + drawn.rise)
        drawn.paint(painter, at, QColor(p.ink))


def content_of(entry: Entry, of: Entry | None = None) -> Content:
    """Lay out what is said: what the control is for, title, sentence, formula, source."""
    y, lines = float(PADDING), list[Line]()

    def say(role: str, ink: str, text: str, gap: float) -> None:
        nonlocal y
        y += gap if lines else 0.0
        box = QRectF(PADDING, y, WIDTH - 2 * PADDING, height_of(role, text))
        lines.append(Line(role, ink, text, box))
        y = box.bottom()

    if of is not None and of.title != entry.title:
        say("note", "ink2", tr(of.title), 0)
    say("lane", "ink", tr(entry.title), 2)
    say("label", "ink", tr(entry.sentence), 6)
    drawn, below = fitted(entry.latex), y + 12
    if drawn is not None:
        y = below + _formula_height(drawn)
        say("note", "ink2", _source(entry), 10)
        if entry.source is not None:
            say("note", "ink3", entry.source.paper.title, 1)
    return Content(tuple(lines), drawn, below, round(y + PADDING))


def height_of(role: str, text: str) -> float:
    """Return how high a text is when it is broken to the card's width."""
    room = QRectF(0, 0, WIDTH - 2 * PADDING, 4000)
    return float(round(QFontMetricsF(theme.font(role)).boundingRect(room, _WRAP, text).height() + 1.5))


def fitted(latex: str) -> Formula | None:
    """Return a formula as large as it fits on the card, or None where there is none."""
    if not latex:
        return None
    drawn, room = formula(latex, SIZE), WIDTH - 2 * PADDING - 20
    return drawn if drawn.width <= room else formula(latex, max(SIZE * room / drawn.width - 0.1, SMALLEST))


def beside(subject: QRect, size: QSize, room: QRect) -> QPoint:
    """Return where a card goes: beside what it is about, at the first side with room for it, never out of the room."""
    middle_x = subject.center().x() - size.width() // 2
    right, left = subject.right() + 1 + GAP, subject.left() - GAP - size.width()
    below, above = subject.bottom() + 1 + GAP, subject.top() - GAP - size.height()
    inside = room.adjusted(8, 8, -8, -8)
    tries = ((right, subject.top()), (left, subject.top()), (middle_x, below), (middle_x, above))
    spots = [QRect(_within(QPoint(x, y), size, inside), size) for x, y in tries]
    clear = [spot for spot in spots if not spot.intersects(subject)]
    return (clear or spots)[0].topLeft()


def _within(at: QPoint, size: QSize, room: QRect) -> QPoint:
    x = max(min(at.x(), room.right() + 1 - size.width()), room.left())
    return QPoint(x, max(min(at.y(), room.bottom() + 1 - size.height()), room.top()))


def _formula_height(drawn: Formula) -> float:
    return round(drawn.rise + drawn.fall) + 24.0


def _source(entry: Entry) -> str:
    return entry.source.in_words() if entry.source is not None else tr("As this program defines it")
