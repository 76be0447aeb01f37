"""One lane of a figure, but for its picture: what runs over it; below, where its points are, and how far off."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from scoreviz.engine.lane_history import LaneHistory
from scoreviz.engine.palette import Palette
from scoreviz.engine.shares import Share
from scoreviz.ui import figures, theme
from scoreviz.ui.lane_layout import CURVE, DISTANCE, PAD, ROW, Card
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.wording import tr

NAME = 92.0  # up to where a bar begins
PERCENT = 48.0
SIDE, PLACE = 14.0, 104.0  # within a card; what its step takes of its first line
_LEFT, _RIGHT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Head:
    """What is written over a lane: its name, and one line of settings."""

    title: str
    line: str


@dataclass(frozen=True, eq=False)
class Below:
    """What stands below a lane's picture.

    Args:
        place: how far it is, in words.
        shares: where its points are; none where there is nothing to count.
        history: how far from the truth it was, and ``measured``, how many of its moments are in the past.
        last: the last moment of all lanes.
        reach: the shortest and the longest distance of any lane, between which all curves are drawn.
    """

    place: str
    shares: Sequence[Share]
    history: LaneHistory
    measured: int
    last: int
    reach: tuple[float, float]


def paint_frame(painter: QPainter, card: Card, head: Head, palette: Palette) -> None:
    """Paint what stays: the card around its picture, and what runs in it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.line), 1.0))
    painter.setBrush(QColor(palette.surface))
    shape = QPainterPath()
    shape.addRoundedRect(card.box.adjusted(0.5, 0.5, -0.5, -0.5), theme.CARD, theme.CARD)
    shape.addRect(card.body)  # a hole
    painter.drawPath(shape)
    room = QRectF(card.box.left() + SIDE, card.box.top() + 8, card.box.width() - 2 * SIDE - PLACE, 22)
    draw_text(painter, "lane", palette.ink, room, _LEFT | _MIDDLE, head.title)
    draw_text(painter, "note", palette.ink2, room.adjusted(0, 22, PLACE, 22), _LEFT | _MIDDLE, head.line)


def paint_below(painter: QPainter, card: Card, below: Below, palette: Palette) -> None:
    """Paint what moves: how far the lane is, where its points are, and how far from the truth."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box, body = card.box, card.body
    place = QRectF(box.left() + SIDE, box.top() + 8, box.width() - 2 * SIDE, 22)
    draw_text(painter, "note", palette.ink2, place, _RIGHT | _MIDDLE, below.place)
    y = body.bottom() + (PAD if card.rows else 0.0)
    for share in below.shares[: card.rows]:
        _paint_share(painter, QRectF(box.left() + SIDE, y, box.width() - 2 * SIDE, ROW), share, palette)
        y += ROW
    y = body.bottom() + (2 * PAD + ROW * card.rows if card.rows else PAD / 2)
    _paint_distance(painter, QRectF(box.left() + SIDE, y, box.width() - 2 * SIDE, DISTANCE), below, palette)
    if card.curve:
        room = QRectF(box.left() + SIDE, y + DISTANCE, box.width() - 2 * SIDE, CURVE - PAD)
        _paint_curve(painter, room, below, palette)


def _paint_share(painter: QPainter, row: QRectF, share: Share, palette: Palette) -> None:
    draw_text(painter, "note", palette.ink2, QRectF(row.left(), row.top(), NAME - 6, ROW), _LEFT | _MIDDLE, share.name)
    words = figures.whole_percent(share.share)
    draw_text(painter, "section", palette.ink, row, _RIGHT | _MIDDLE, words)
    track = QRectF(row.left() + NAME, row.center().y() - 4, row.width() - NAME - PERCENT, 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.raised))
    painter.drawRoundedRect(track, 4, 4)
    if share.share > 0.0:
        shape = QPainterPath()
        shape.addRoundedRect(track, 4, 4)
        filled = QPainterPath()
        filled.addRect(QRectF(track.left(), track.top(), track.width() * min(share.share, 1.0), track.height()))
        painter.fillPath(shape.intersected(filled), QColor(palette.ink))
    painter.fillRect(QRectF(track.left() + share.truth * track.width() - 1.5, track.top() - 4, 3, 16), palette.true)


def _paint_distance(painter: QPainter, row: QRectF, below: Below, palette: Palette) -> None:
    """Write the newest distance that was measured, beside what two true sets give."""
    history, newest = below.history, below.measured - 1
    value = figures.significant(float(history.distances[newest]))
    title = tr("Distance to truth")
    floor = tr("two true sets {floor}", floor=figures.significant(float(history.floors[newest])))
    draw_text(painter, "lane", palette.difference, row, _RIGHT | _MIDDLE, value)
    left = row.adjusted(0, 0, -text_width("lane", value) - 12, 0)
    draw_text(painter, "note", palette.ink2, left, _LEFT | _MIDDLE, title)
    room = left.adjusted(text_width("note", title) + 10, 0, 0, 0)
    if room.width() >= text_width("note", floor):
        draw_text(painter, "note", palette.true, room, _RIGHT | _MIDDLE, floor)


def _paint_curve(painter: QPainter, room: QRectF, below: Below, palette: Palette) -> None:
    """Paint distances over time as far as they are measured, and dashed what two true sets give, on a log axis."""
    history, past = below.history, slice(0, below.measured)
    x = room.left() + room.width() * history.moments[past] / max(below.last, 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.line), 1.0))
    painter.drawLine(QLineF(room.left(), room.bottom(), room.right(), room.bottom()))
    low, high = np.log(below.reach)
    lines = (history.floors, palette.true, 1.4), (history.distances, palette.difference, 2.0)
    for values, colour, thick in lines:
        y = room.bottom() - room.height() * (np.log(np.maximum(values[past], below.reach[0])) - low) / (high - low)
        pen = QPen(QColor(colour), thick)
        if values is history.floors:
            pen.setDashPattern([4.0, 2.0])
        painter.setPen(pen)
        places = [QPointF(*place) for place in np.stack((x, y), axis=1).tolist()]
        painter.drawPolyline(QPolygonF(places))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.difference))
    painter.drawEllipse(places[-1], 3.0, 3.0)
