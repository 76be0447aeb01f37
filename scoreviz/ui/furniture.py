"""What stands on the canvas besides the fields: page corners, the divider, the brush, the count of those that left."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from scoreviz.engine.fields import PAGE
from scoreviz.engine.palette import Palette
from scoreviz.ui import figures, icons, theme
from scoreviz.ui.batches import draw_lines
from scoreviz.ui.camera import Camera
from scoreviz.ui.pointer import GRIP, Pointer
from scoreviz.ui.stage import tinted
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.wording import tr

CORNER = 12.0  # pixels, each arm of a page corner
NAME_GAP = 32.0  # from the divider to its names
NAME_EDGE, NAME_ABOVE = 10.0, 25.0  # around a name, and from its middle down to the key
_ACROSS = CORNER * np.array(((1.0, 0.0), (-1.0, 0.0)) * 2)  # into the page from each of its corners
_DOWN = CORNER * np.array(((0.0, 1.0),) * 2 + ((0.0, -1.0),) * 2)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def paint_page_corners(painter: QPainter, camera: Camera, palette: Palette) -> None:
    """Mark where the page ends: beyond, the brush leaves nothing."""
    painter.setPen(QPen(QColor(palette.strong_line), 1.0))
    draw_lines(painter, _corner_lines(camera))


@lru_cache(maxsize=8)  # they are painted in every frame, and in every lane
def _corner_lines(camera: Camera) -> NDArray[np.float64]:
    left, right, bottom, top = PAGE
    corners = np.array(((left, top), (right, top), (left, bottom), (right, bottom)))
    at = camera.to_screen(corners).round() + 0.5  # [4, 2]
    return np.concatenate((np.hstack((at, at + _ACROSS)), np.hstack((at, at + _DOWN))))


def paint_divider(
    painter: QPainter,
    x: float,
    height: float,
    palette: Palette,
    names: tuple[str, str],
    key: QRectF | None = None,
) -> None:
    """Paint the line between two halves, its handle, and their names beside it; what is not True is learned."""
    paint_halves(painter, x, height, palette, names, key)
    handle = QPointF(x, height / 2)
    painter.setPen(QPen(QColor(palette.ink), 2.0))
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(handle, GRIP - 1, GRIP - 1)
    icons.draw(painter, "move-horizontal", palette.ink, handle, 20)


def paint_halves(
    painter: QPainter, x: float, height: float, palette: Palette, names: tuple[str, str], key: QRectF | None = None
) -> None:
    """Paint the line between the two halves and their names, without what a hand would hold.

    Where the key at the lower left would hide a name, both stand over it.
    """
    painter.setPen(QPen(QColor(palette.ink), 2.0))
    painter.drawLine(QPointF(x, 0), QPointF(x, height))
    hidden = key is not None and x - NAME_GAP - text_width("title", names[0]) - NAME_EDGE < key.right()
    below = QPointF(x, key.top() - NAME_ABOVE if key is not None and hidden else height - 36)
    for side, name in zip((-1, 1), names, strict=True):
        colour = palette.true if name == tr("True") else palette.learned
        _paint_name(painter, below + QPointF(side * NAME_GAP, 0), name, colour, palette, side)


def _paint_name(painter: QPainter, edge: QPointF, name: str, colour: str, palette: Palette, side: int) -> None:
    """Paint a name on a patch of the canvas colour; ``edge`` is the middle of its side towards the divider."""
    width = float(text_width("title", name))
    left = edge.x() if side > 0 else edge.x() - width
    place = QRectF(left, edge.y() - 15, width, 30)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(palette.canvas, 0.85))
    painter.drawRoundedRect(place.adjusted(-NAME_EDGE, -2, NAME_EDGE, 2), theme.INNER, theme.INNER)
    draw_text(painter, "title", colour, place, _MIDDLE, name)


def paint_brush(painter: QPainter, pointer: Pointer, palette: Palette) -> None:
    """Paint the brush where it would touch the page, at its true size; the eraser is ink, not blue."""
    if pointer.place is None or not pointer.paints:
        return
    colour = palette.ink if pointer.erasing else palette.true
    radius = pointer.radius * pointer.camera.scale
    if pointer.line_from is not None:
        painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(pointer.line_from, pointer.place)
    painter.setPen(QPen(QColor(colour), 1.75))
    painter.setBrush(tinted(colour, 0.12))
    painter.drawEllipse(pointer.place, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(pointer.place, 1.75, 1.75)


def brush_area(pointer: Pointer) -> QRectF:
    """Return what ``paint_brush`` touches, to repaint no more than that."""
    if pointer.place is None:
        return QRectF()
    reach = pointer.radius * pointer.camera.scale + 4.0
    area = QRectF(pointer.place.x() - reach, pointer.place.y() - reach, 2 * reach, 2 * reach)
    if pointer.line_from is not None:
        area |= QRectF(pointer.line_from, pointer.place).normalized().adjusted(-4, -4, 4, 4)
    return area


def paint_escaped_count(
    painter: QPainter, count: int, width: float, height: float, palette: Palette, times: float = 1.0
) -> None:
    """Say how many particles left for good; their ticks stand on the border.

    Enlarged so many times, as for a room, it stands at the upper edge: at the lower one is the sentence.
    """
    painter.save()
    painter.scale(times, times)
    words = tr("{n} left for good", "points", n=figures.number(count))
    reach = text_width("strong note", words) + 28.0
    card = QRectF(width / times - 16 - reach, height - 16 - 31 if times == 1.0 else 16, reach, 31)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink))
    painter.drawRoundedRect(card, theme.CONTROL, theme.CONTROL)
    draw_text(painter, "strong note", palette.window, card, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
