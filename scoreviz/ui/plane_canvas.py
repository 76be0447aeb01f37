"""The plane through three pictures: gold arrows, the pictures at their places, and a dot with its way back."""

from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.images import plane_work
from scoreviz.engine.images.plane_page import PlanePage
from scoreviz.engine.marks import Place
from scoreviz.ui import theme
from scoreviz.ui.arrows import ArrowLayer
from scoreviz.ui.controls import came_by_keyboard
from scoreviz.ui.pixels import paint_frame
from scoreviz.ui.plane_painting import PlaneFace, fitted
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.wording import mark, tr

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
        return fitted(self.page, self.width(), self.height())

    def seen_at(self, place: Place) -> QPointF:
        """Return where a place of the plane is seen."""
        return self._face.seen_at(place)

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
            self._face.paint(painter, self._layer)
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

    @property
    def _face(self) -> PlaneFace:
        """What is painted while there is a page."""
        assert self._arrows is not None
        return PlaneFace(self._arrows, self._point, self._dot, self.box(), self._stale, self._times)

    @cached_property
    def _layer(self) -> ArrowLayer:
        return ArrowLayer()
