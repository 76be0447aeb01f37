"""Names beside what they name, on patches of the canvas colour, kept apart from one another."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from scoreviz.engine.palette import Colour, Palette
from scoreviz.ui import theme
from scoreviz.ui.typeset import Line, paint_line, width_of

Side = Literal["left", "right"]

SIZE, SMALL = 19, 16
HEIGHT, SMALL_HEIGHT = 26.0, 21.0
INSET = 8.0  # from the edges of the canvas


@dataclass(frozen=True)
class Label:
    """A name at one side of a place, so many pixels away."""

    line: Line
    colour: Colour
    place: QPointF
    side: Side
    away: float
    small: bool = False

    def box(self) -> QRectF:
        """Return the patch that it stands on."""
        width = width_of(self.line, SMALL if self.small else SIZE) + 12
        height = SMALL_HEIGHT if self.small else HEIGHT
        left = self.place.x() + self.away if self.side == "right" else self.place.x() - self.away - width
        return QRectF(left, self.place.y() - height / 2, width, height)


def paint_labels(painter: QPainter, labels: list[Label], palette: Palette, room: QRectF) -> None:
    """Paint names; one that would lie on an earlier one goes below it, and none leaves the canvas."""
    for label, box in zip(labels, placed(labels, room), strict=True):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(palette.canvas, 0.72))
        painter.drawRoundedRect(box, theme.INNER, theme.INNER)
        size = SMALL if label.small else SIZE
        at = QPointF(box.left() + 6, box.center().y() + 0.3 * size)
        paint_line(painter, label.line, size, QColor(label.colour), at)


def placed(labels: list[Label], room: QRectF) -> list[QRectF]:
    """Return where names stand."""
    boxes: list[QRectF] = []
    for label in labels:
        box = _within(label.box(), room)
        for _ in labels:
            below = next((other for other in boxes if other.intersects(box)), None)
            if below is None:
                break
            box.moveTop(below.bottom() + 2)
        boxes.append(box)
    return boxes


def _within(box: QRectF, room: QRectF) -> QRectF:
    """Return a box moved into the room, where it is near enough to be seen at all."""
    if not room.adjusted(-box.width(), -box.height(), box.width(), box.height()).intersects(box):
        return box
    box.moveLeft(min(max(box.left(), room.left() + INSET), room.right() - INSET - box.width()))
    box.moveTop(min(max(box.top(), room.top() + INSET), room.bottom() - INSET - box.height()))
    return box
