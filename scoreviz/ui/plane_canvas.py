"""The plane through three pictures: gold arrows, the pictures at their places, and a dot with its way back."""

from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.glyph import LEARNED_GLYPH, offsets
from scoreviz.engine.images import plane_work
from scoreviz.engine.images.plane_page import PlanePage
from scoreviz.engine.marks import Place
from scoreviz.ui import theme
from scoreviz.ui.arrows import ArrowLayer, Arrows
from scoreviz.ui.controls import came_by_keyboard
from scoreviz.ui.pixels import image_of, paint_frame, paint_picture
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.wording import mark, tr

STALE, FAINTEST = 0.38, 0.25  # opacity of what is about earlier settings, and of an arrow that is across the plane
CORNER, DOT, MEANT = 2.2, 6.0, 4.0  # a picture at its place in cells, at least LEAST pixels; the dot; where x0-hat is
LEAST, LARGEST = 22.0, 46.0
STEP, LEAP = 0.5, 2.0  # cells that the dot goes at an arrow key, and with Shift
MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
TIP = mark(
    "Arrow: from a picture p of the plane to x̂₀, what the network takes α p + σ ε for: its part in the plane, "
    "length compressed\nThe fainter it is, the less of its length lies in the plane\n"
    "Dot: drag it, or Tab to it and use the arrow keys. Dashes lead to its x̂₀, "
    "the line is its way back by the flow, to the square"
)


class PlaneCanvas(QWidget):
    """The page of a plane.

    Signals:
        moved(object, bool): the user wants the dot to be named like that; whether by a drag that goes on.
    """

    moved = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrows: plane_work.Arrows | None = None
        self._point: plane_work.Point | None = None
        self._dot: Place = (0.0, 0.0)
        self._why, self._stale, self._times = "", False, 1.0
        self._dragged = self.shows_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(tr(TIP))

    def set_far(self, times: float) -> None:
        """Draw arrows, dot and way so many times as strong, for a room."""
        self._times = times
        self.update()

    def show_plane(
        self, arrows: plane_work.Arrows | None, point: plane_work.Point | None, dot: Place, why: str, *, stale: bool
    ) -> None:
        """Show arrows and a dot, or in words why there are none; ``stale`` is about earlier settings."""
        look = (arrows, point, dot, why, stale)
        if look == (self._arrows, self._point, self._dot, self._why, self._stale):
            return
        self._arrows, self._point, self._dot, self._why, self._stale = look
        at = f"{dot[0]:.2f}, {dot[1]:.2f}"
        self.setAccessibleName(why or tr("The plane through three pictures, dot at {place}", place=at))
        self.update()

    @property
    def page(self) -> PlanePage | None:
        """The part of the plane that is shown."""
        return None if self._why or self._arrows is None else self._arrows.page

    def box(self) -> QRectF:
        """Return where the page is, as large as there is room for."""
        if self.page is None:
            return QRectF(self.rect())
        wide, high = self.page.size
        scale = min(self.width() / wide, self.height() / high)
        size = wide * scale, high * scale
        return QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size)

    def seen_at(self, place: Place) -> QPointF:
        """Return where a place of the plane is seen."""
        assert self.page is not None
        box, (x, y) = self.box(), self.page.middle
        scale = box.width() / self.page.size[0]
        return box.center() + QPointF((place[0] - x) * scale, (y - place[1]) * scale)

    def sizeHint(self) -> QSize:
        return QSize(420, 280)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, p = painter_on(self), theme.current()
        box = self.box()
        painter.setBrush(QColor(p.canvas))
        painter.drawRoundedRect(box, theme.INNER, theme.INNER)
        if self.page is None:
            role = "far note" if self._times > 1.0 else "label"
            draw_text(painter, role, p.ink2, box.adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignCenter, self._why)
        else:
            self._paint_arrows(painter, box)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(box)
            self._paint_pictures(painter)
            self._paint_way(painter)
            self._paint_dot(painter)
            painter.setClipping(False)
        paint_frame(painter, box, p.line, 1, theme.INNER)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.box().contains(event.position()):
            self._follow(event.position(), goes_on=False)
            self._dragged = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged and event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event.position(), goes_on=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = MOVES.get(Qt.Key(event.key()))
        if move is None or self.page is None:
            super().keyPressEvent(event)
            return
        far = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        self._go(self.page.moved(self._dot, (move[0] * far, move[1] * far)), goes_on=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)

    def _follow(self, at: QPointF, *, goes_on: bool) -> None:
        if self.page is None:
            return
        box, (x, y) = self.box(), self.page.middle
        scale = self.page.size[0] / box.width()
        away = at - box.center()
        self._go(self.page.dot_at((x + away.x() * scale, y - away.y() * scale)), goes_on=goes_on)

    def _go(self, dot: Place, *, goes_on: bool) -> None:
        """Show the dot where it is wanted at once: the next key goes on from there."""
        self._dot = dot
        self.update()
        self.moved.emit(dot, goes_on)

    @cached_property
    def _layer(self) -> ArrowLayer:
        return ArrowLayer()

    def _paint_arrows(self, painter: QPainter, box: QRectF) -> None:
        arrows, p = self._arrows, theme.current()
        assert arrows is not None
        tails = np.array([self.seen_at((x, y)).toTuple() for x, y in arrows.nodes.tolist()]).reshape(-1, 2)
        cell = box.width() * arrows.page.cell / arrows.page.size[0]
        opacity = (FAINTEST + (1 - FAINTEST) * arrows.shares) * (STALE if self._stale else 1.0)
        shafts = offsets(arrows.arrows, "compressed", cell)
        self._layer.paint(painter, Arrows(box, p.learned, LEARNED_GLYPH, tails, shafts, opacity, p.canvas), self._times)

    def _paint_pictures(self, painter: QPainter) -> None:
        arrows, p = self._arrows, theme.current()
        assert arrows is not None
        cell = self.box().width() * arrows.page.cell / arrows.page.size[0]
        side = min(max(CORNER * cell, LEAST), LARGEST)
        for picture, (x, y) in zip(arrows.pictures, arrows.page.corners.tolist(), strict=True):
            at = self.seen_at((x, y))
            place = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
            paint_picture(painter, image_of(picture), place, 4)
            paint_frame(painter, place.adjusted(-2, -2, 2, 2), p.true, 2, 5)

    def _paint_way(self, painter: QPainter) -> None:
        point, p = self._point, theme.current()
        if point is None:
            return
        painter.setOpacity(STALE if self._stale else 1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = QPolygonF([self.seen_at((x, y)) for x, y in point.path.tolist()])
        times, meets = self._times, self._times * MEANT
        painter.setPen(QPen(QColor(p.canvas), 5 * times))
        painter.drawPolyline(line)
        painter.setPen(QPen(QColor(p.learned), 2 * times))
        painter.drawPolyline(line)
        if point.end is not None:
            painter.setBrush(QColor(p.canvas))
            at = line.last()
            painter.drawRect(QRectF(at.x() - meets, at.y() - meets, 2 * meets, 2 * meets))
        meant = self.seen_at(point.meant)
        painter.setPen(QPen(QColor(p.learned), 1.5 * times, Qt.PenStyle.DashLine))
        painter.drawLine(self.seen_at(point.place), meant)
        painter.setPen(QPen(QColor(p.canvas), 1.5))
        painter.setBrush(QColor(p.learned))
        painter.drawEllipse(meant, meets, meets)
        painter.setOpacity(1.0)

    def _paint_dot(self, painter: QPainter) -> None:
        assert self.page is not None
        p = theme.current()
        painter.setPen(QPen(QColor(p.canvas), 2))
        painter.setBrush(QColor(p.ink))
        radius = self._times * DOT
        painter.drawEllipse(self.seen_at(self.page.place_of(self._dot)), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
