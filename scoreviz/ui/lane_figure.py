"""Lanes side by side as one figure: a bar over them, a card each, the time that they share, and the key."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from scoreviz.engine.palette import Palette
from scoreviz.ui.figure_card import Below, Head, paint_below, paint_frame
from scoreviz.ui.figure_key import paint_key
from scoreviz.ui.lane_key import SIDE, LaneKey
from scoreviz.ui.lane_layout import AXIS, BAR, INSET, Card
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.stage import Stage
from scoreviz.ui.surfaces import draw_text, text_width

AXIS_INSET, LEAST_TIME = 96.0, 150.0
_LEFT, _RIGHT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, eq=False)
class LaneView:
    """What is seen of one lane.

    Args:
        head: what is written over it.
        stage: its fields; the camera is that of its picture, logical pixels.
        particles: of the run.
        branch: those that were moved or dropped in, and ``ways`` of some of them; None where there is no branch.
        below: what is written below it.
    """

    head: Head
    stage: Stage
    particles: Particles
    branch: Particles | None
    below: Below


@dataclass(frozen=True, eq=False)
class Lanes:
    """All lanes at one moment.

    Args:
        views: one a lane.
        title: how many there are; ``shared``: what is the same in all.
        at: where they are in time, in words; ``share`` of the axis from ``low`` to ``high``.
        size: of the figure, logical pixels.
        key: of the figure.
        cards: where the lanes stand.
    """

    views: tuple[LaneView, ...]
    title: str
    shared: str
    at: str
    share: float
    ends: tuple[str, str]
    size: tuple[float, float]
    key: LaneKey
    cards: tuple[Card, ...]

    @property
    def palette(self) -> Palette:
        """The colours."""
        return self.views[0].stage.palette


PaintBody = Callable[[QPainter, LaneView, Card], None]
"""Paints the picture of a lane."""


def paint_lanes(painter: QPainter, lanes: Lanes, paint_body: PaintBody) -> None:
    """Paint everything, the pictures first: what reaches beyond them is hidden by the cards, in lines too."""
    paint_bodies(painter, lanes, paint_body)
    paint_still(painter, lanes)
    paint_words(painter, lanes)


def paint_bodies(painter: QPainter, lanes: Lanes, paint_body: PaintBody) -> None:
    """Paint the picture of each lane."""
    for card, view in zip(lanes.cards, lanes.views, strict=True):
        painter.save()
        paint_body(painter, view, card)
        painter.restore()


def paint_still(painter: QPainter, lanes: Lanes) -> None:
    """Paint what stays while lanes move, around their pictures: the ground, the bar, cards and heads, and the key."""
    palette, (width, height) = lanes.palette, lanes.size
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QPainterPath()
    ground.addRect(QRectF(0, 0, width, height))
    for card in lanes.cards:
        ground.addRect(card.body)
    painter.fillPath(ground, QColor(palette.window))
    bar = QRectF(INSET, 0, width - 2 * INSET, BAR)
    draw_text(painter, "lane", palette.ink, bar, _LEFT | _MIDDLE, lanes.title)
    rest = bar.adjusted(text_width("lane", lanes.title) + 14, 0, -LEAST_TIME, 0)
    draw_text(painter, "note", palette.ink2, rest, _LEFT | _MIDDLE, lanes.shared)
    for card, view in zip(lanes.cards, lanes.views, strict=True):
        paint_frame(painter, card, view.head, palette)
    painter.save()
    painter.translate(INSET - SIDE * lanes.key.times, height - lanes.key.height)
    painter.scale(lanes.key.times, lanes.key.times)
    paint_key(painter, lanes.key.rows, palette)
    painter.restore()


def paint_words(painter: QPainter, lanes: Lanes) -> None:
    """Paint what moves beside the pictures: the numbers below each, and the time."""
    for card, view in zip(lanes.cards, lanes.views, strict=True):
        paint_below(painter, card, view.below, lanes.palette)
    _paint_axis(painter, lanes)


def _paint_axis(painter: QPainter, lanes: Lanes) -> None:
    """Paint the time that all lanes share, and where they are in it."""
    palette, (width, height) = lanes.palette, lanes.size
    bar = QRectF(INSET, 0, width - 2 * INSET, BAR)
    draw_text(painter, "section", palette.ink, bar, _RIGHT | _MIDDLE, lanes.at)
    y = height - lanes.key.height - AXIS / 2
    left, right = AXIS_INSET, width - AXIS_INSET
    low, high = lanes.ends
    draw_text(painter, "section", palette.ink, QRectF(0, y - 12, left - 16, 24), _RIGHT | _MIDDLE, low)
    draw_text(painter, "section", palette.ink, QRectF(right + 16, y - 12, AXIS_INSET - 16, 24), _LEFT | _MIDDLE, high)
    painter.setPen(QPen(QColor(palette.strong_line), 3.0))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink))
    painter.drawEllipse(QPointF(left + lanes.share * (right - left), y), 7.0, 7.0)
