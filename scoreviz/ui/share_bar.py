"""The shares of the layers as one bar: a piece a layer in its colour, whose boundaries can be dragged."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from scoreviz.ui import theme
from scoreviz.ui.controls import came_by_keyboard
from scoreviz.ui.figures import whole_percent
from scoreviz.ui.surfaces import painter_on
from scoreviz.wording import listed, tr

HEIGHT, THICK = 26, 12
REACH = 6.0  # pixels from a boundary
GAP = 2.0
STEP = 0.01  # of the whole, a press on an arrow


class Piece(NamedTuple):
    """A layer by its number, its name, its label colour and its share of the whole."""

    number: int
    name: str
    colour: int
    share: float


class ShareBar(QWidget):
    """Drag a boundary to weigh the two layers beside it against each other.

    Signals:
        began: a boundary is taken.
        boundaryMoved(first, second, share): the layer at its left should have this share, that at its right the rest.
        nudged(share): an arrow asks for so much more, or less, for the layer in hand.
    """

    began = Signal()
    boundaryMoved = Signal(int, int, float)
    nudged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.shows_focus = False
        self.pieces: tuple[Piece, ...] = ()
        self._held: int | None = None  # the boundary that is dragged: the index of the piece at its left

    def set_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show these shares, from left to right."""
        self.pieces = tuple(pieces)
        said = listed(f"{piece.name} {whole_percent(piece.share)}" for piece in pieces)
        self.setAccessibleName(tr("Shares: {shares}", shares=said))
        self.update()

    def boundaries(self) -> list[float]:
        """Return where the boundaries between pieces stand, pixels from the left."""
        return [self.width() * end for end in accumulate(piece.share for piece in self.pieces)][:-1]

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Say which layer is under the pointer."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._said_at(event.pos().x()), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP}
        if event.key() in steps and not event.modifiers():
            self.nudged.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self._near(event.position().x()) if event.button() == Qt.MouseButton.LeftButton else None
        if self._held is not None:
            self.began.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        over = self._held is not None or self._near(x) is not None
        self.setCursor(Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.ArrowCursor)
        if self._held is not None and self._held + 1 < len(self.pieces):
            before = sum(piece.share for piece in self.pieces[: self._held])
            first, second = self.pieces[self._held : self._held + 2]
            self.boundaryMoved.emit(first.number, second.number, x / max(self.width(), 1) - before)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        track = QRectF(0, (self.height() - THICK) / 2, self.width(), THICK)
        shape = QPainterPath()
        shape.addRoundedRect(track, 4, 4)
        painter.setClipPath(shape)
        painter.fillRect(track, QColor(p.raised))
        ends = [0.0, *self.boundaries(), float(self.width())]
        for piece, (left, right) in zip(self.pieces, pairwise(ends), strict=False):
            inset = GAP if right < self.width() else 0.0
            painter.fillRect(
                QRectF(left, track.top(), max(right - left - inset, 1.0), THICK), QColor(p.label(piece.colour))
            )

    def _near(self, x: float) -> int | None:
        """Return the boundary under the pointer, or None."""
        gaps = [abs(x - at) for at in self.boundaries()]
        return gaps.index(min(gaps)) if gaps and min(gaps) <= REACH else None

    def _said_at(self, x: int) -> str:
        index = sum(at <= x for at in self.boundaries())
        if index >= len(self.pieces):
            return ""
        piece = self.pieces[index]
        return tr(
            "{layer}: {share}, its prior as a class\nDrag a boundary to weigh the layers",
            layer=piece.name,
            share=whole_percent(piece.share),
        )
