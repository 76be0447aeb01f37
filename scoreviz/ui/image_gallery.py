"""All pictures of a run, as large as there is room for; one of them is looked at."""

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.images.image_view import Pixels
from scoreviz.ui import theme
from scoreviz.ui.controls import came_by_keyboard
from scoreviz.ui.explained import explained
from scoreviz.ui.pixels import image_of, paint_frame, paint_picture
from scoreviz.ui.surfaces import painter_on
from scoreviz.wording import tr

GAP, LARGEST = 6.0, 132.0
RING = 3.0
MOVES = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class Gallery(QWidget):
    """Small pictures in rows.

    Args:
        ink: of their frames.
        in_a_row: whether they stay in one row.

    Signals:
        picked(int): the user wants to look at another one.
        menuAsked(int, QPoint): and to know, at a place on the screen, what can be done with it.
    """

    picked = Signal(int)
    menuAsked = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None, *, ink: str = "line", in_a_row: bool = False) -> None:
        super().__init__(parent)
        self._ink, self._in_a_row = ink, in_a_row
        self._images: list[QImage] = []
        self.chosen = 0
        self.shows_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(tr("Click a picture to look at it"))
        explained(self, "images.gallery")
        self.setAccessibleName(tr("No pictures yet"))

    def set_pictures(self, pictures: Pixels | None) -> None:
        """Show pictures ``[n, H, W, 3]``, or none."""
        self._images = [] if pictures is None else [image_of(one) for one in pictures]
        self._name()

    def set_chosen(self, chosen: int) -> None:
        """Mark the one that is looked at."""
        self.chosen = chosen
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(600, 180)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 60)

    def columns(self) -> int:
        """Return how many stand in a row, so that all are as large as they can be."""
        n = max(len(self._images), 1)
        if self._in_a_row:
            return n
        return max(range(1, n + 1), key=lambda columns: (self._side(columns), -columns))

    def boxes(self) -> list[QRectF]:
        """Return where the pictures are."""
        columns = self.columns()
        side = self._side(columns)
        n = len(self._images)
        left = (self.width() - min(n, columns) * (side + GAP) + GAP) / 2
        places = (divmod(k, columns) for k in range(n))
        return [QRectF(left + c * (side + GAP), RING + r * (side + GAP), side, side) for r, c in places]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, p = painter_on(self), theme.current()
        for k, (image, box) in enumerate(zip(self._images, self.boxes(), strict=True)):
            paint_picture(painter, image, box, 3)
            if k == self.chosen:
                paint_frame(painter, box.adjusted(-RING, -RING, RING, RING), p.ink, 2, 5)
            else:
                paint_frame(painter, box, getattr(p, self._ink), 1, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        for k, box in enumerate(self.boxes()):
            if box.contains(at) and event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
                self._pick(k)
                if event.button() == Qt.MouseButton.RightButton:
                    self.menuAsked.emit(k, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Take it: the press has opened a menu."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = MOVES.get(Qt.Key(event.key()))
        if move is None or not self._images:
            super().keyPressEvent(event)
            return
        there = self.chosen + move[0] + move[1] * self.columns()
        if 0 <= there < len(self._images):
            self._pick(there)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)

    def _pick(self, which: int) -> None:
        if which != self.chosen:
            self.picked.emit(which)

    def _side(self, columns: int) -> float:
        rows = math.ceil(max(len(self._images), 1) / columns)
        wide = (self.width() - 2 * RING - (columns - 1) * GAP) / columns
        high = (self.height() - 2 * RING - (rows - 1) * GAP) / rows
        return max(min(wide, high, LARGEST), 1.0)

    def _name(self) -> None:
        n = len(self._images)
        several = tr("{n} picture(s), number {which} is looked at", "", n, n=n, which=self.chosen + 1)
        said = several if n > 1 else tr("One picture")
        self.setAccessibleName(said if n else tr("No pictures yet"))
        self.update()
