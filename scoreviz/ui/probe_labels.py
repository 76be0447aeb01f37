"""Names beside what they name, on patches of the canvas colour, kept apart from one another."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
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
REACH = 24  # quarters of its height that a name may be moved up or down


@dataclass(frozen=True)
class Label:
    """A name at one side of a place, so many pixels away."""

    line: Line
    colour: Colour
    place: QPointF
    side: Side
    away: float
    small: bool = False
    times: float = 1.0  # how much larger than usual it is written

    @property
    def size(self) -> int:
        """How large its letters are, pixels."""
        return round(self.times * (SMALL if self.small else SIZE))

    def box(self) -> QRectF:
        """Return the patch that it stands on."""
        width = width_of(self.line, self.size) + 12 * self.times
        height = self.times * (SMALL_HEIGHT if self.small else HEIGHT)
        left = self.place.x() + self.away if self.side == "right" else self.place.x() - self.away - width
        return QRectF(left, self.place.y() - height / 2, width, height)


def paint_labels(
    painter: QPainter, labels: list[Label], palette: Palette, room: QRectF, taken: Sequence[QRectF] = ()
) -> None:
    """Paint names; one that would lie on an earlier one goes below it, and none leaves the canvas.

    Args:
        taken: what else they keep off.
    """
    for label, box in zip(labels, placed(labels, room, taken), strict=True):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(palette.canvas, 0.72))
        painter.drawRoundedRect(box, theme.INNER, theme.INNER)
        at = QPointF(box.left() + 6 * label.times, box.center().y() + 0.3 * label.size)
        paint_line(painter, label.line, label.size, QColor(label.colour), at)


def placed(labels: list[Label], room: QRectF, taken: Sequence[QRectF] = ()) -> list[QRectF]:
    """Return where names stand; where anything is taken, each at the nearest place that is free."""
    boxes: list[QRectF] = []
    for label in labels:
        if taken:
            boxes.append(_nearest(label, room, [*taken, *boxes]))
            continue
        box = _within(label.box(), room)
        for _ in labels:
            below = next((other for other in boxes if other.intersects(box)), None)
            if below is None:
                break
            box.moveTop(below.bottom() + 2)
        boxes.append(box)
    return boxes


def is_pushed(labels: list[Label], room: QRectF) -> bool:
    """Return whether the edge of the canvas pushes a name onto what it names."""
    boxes = zip(labels, placed(labels, room), strict=True)
    return any(label.box().left() != box.left() for label, box in boxes)


def kept_off(labels: list[Label], room: QRectF, taken: Sequence[QRectF]) -> list[Label]:
    """Return names of the left edge, at the right one where only there nothing of what is taken is in their way."""
    mirror = room.left() + room.right()
    moved = [replace(at, place=QPointF(mirror - at.place.x(), at.place.y()), side="left") for at in labels]
    for names in (labels, moved):
        if not any(box.intersects(one) for box in placed(names, room) for one in taken):
            return names
    return labels


def _nearest(label: Label, room: QRectF, taken: list[QRectF]) -> QRectF:
    """Return the free place nearest to where a name belongs, on either side of what it names."""
    first = _within(label.box(), room)
    other = replace(label, side="left" if label.side == "right" else "right").box()
    step = 0.25 * first.height()
    moves = sorted(range(-REACH, REACH + 1), key=abs)
    places = [side.translated(0.0, step * n) for n in moves for side in (first, _within(other, room))]
    inside = room.adjusted(INSET, INSET, -INSET, -INSET)
    free = (at for at in places if inside.contains(at) and not any(at.intersects(one) for one in taken))
    return next(free, first)


def _within(box: QRectF, room: QRectF) -> QRectF:
    """Return a box moved into the room, where it is near enough to be seen at all."""
    if not room.adjusted(-box.width(), -box.height(), box.width(), box.height()).intersects(box):
        return box
    box.moveLeft(min(max(box.left(), room.left() + INSET), room.right() - INSET - box.width()))
    box.moveTop(min(max(box.top(), room.top() + INSET), room.bottom() - INSET - box.height()))
    return box
