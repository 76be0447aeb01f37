"""The pictures beside the plane: those of the run, three of which span it, and those that the dot means."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.images.image_view import Pixels
from scoreviz.engine.images.plane_work import Point
from scoreviz.ui import figures, theme
from scoreviz.ui.equation_painting import XT
from scoreviz.ui.image_gallery import MOVES, RING, Gallery
from scoreviz.ui.pixels import image_of, paint_empty, paint_frame, paint_picture
from scoreviz.ui.surfaces import draw_text, painter_on, text_width
from scoreviz.ui.typeset import X0, Line, Piece, paint_line, width_of
from scoreviz.wording import mark, tr

NAME, BETWEEN, LARGEST = 20.0, 10.0, 150.0
P: Line = (Piece("p"),)
END: Line = (Piece("y"), Piece("0", "roman", 0.2))
NAMES = ((P, mark("dot")), (XT, mark("noised")), (X0, mark("seen")), (END, mark("end")))
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Chooser(Gallery):
    """The pictures of the run; those that span the plane are framed in blue.

    Signals:
        picked(int): the user wants this picture to be one of the three.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marked: tuple[int, ...] = ()
        self.setToolTip(tr("Click a picture: it takes the place of the one that was chosen first"))

    def set_marked(self, marked: tuple[int, ...]) -> None:
        """Frame some pictures."""
        self.marked = marked
        numbers = ", ".join(str(k + 1) for k in marked)
        self.setAccessibleName(tr("Pictures of the plane: {numbers}", numbers=numbers))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, p = painter_on(self), theme.current()
        for k, (image, box) in enumerate(zip(self._images, self.boxes(), strict=True)):
            paint_picture(painter, image, box, 3)
            if k in self.marked:
                paint_frame(painter, box.adjusted(-2, -2, 2, 2), p.true, 2, 4)
            if k == self.chosen and self.hasFocus():
                paint_frame(painter, box.adjusted(-RING, -RING, RING, RING), p.ink, 1, 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            for k, box in enumerate(self.boxes()):
                if box.contains(event.position()):
                    self.chosen = k
                    self.picked.emit(k)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = MOVES.get(Qt.Key(event.key()))
        if event.key() in ENTER and self._images:
            self.picked.emit(self.chosen)
        elif move is not None and self._images:
            there = self.chosen + move[0] + move[1] * self.columns()
            self.chosen = there if 0 <= there < len(self._images) else self.chosen
            self.update()
        else:
            super().keyPressEvent(event)


class DotPictures(QWidget):
    """What the dot means: the picture p, the same noised, what the network takes it for, and where its way ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._point: Point | None = None
        self._pictures: tuple[Pixels | None, ...] = (None,) * 4
        self._times = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setToolTip(
            tr(
                "p: the picture at the dot\nxₜ = α p + σ ε, the noise the same for the whole plane\n"
                "x̂₀: what the network takes xₜ for\ny₀: where the probability flow ends, dy/dλ = −λ s(y, λ)"
            )
        )
        self._name()

    def set_point(self, point: Point | None) -> None:
        """Show what a dot means, or empty places."""
        if point is not self._point:
            self._point = point
            shown = point and (point.picture, point.noisy, point.clean, point.end)
            self._pictures = shown or (None,) * 4
            self._name()

    def set_far(self, times: float) -> None:
        """Write the names so many times as large, for a room."""
        self._times = times
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 120)

    def width_for(self, height: int) -> int:
        """Return how wide it is when it is so high."""
        return round(2 * self._side(height) + BETWEEN)

    def boxes(self) -> list[QRectF]:
        """Return where the pictures are, in two rows."""
        side = min(self._side(self.height()), (self.width() - BETWEEN) / 2)
        name = self._times * NAME
        top = (self.height() - 2 * (side + name)) / 2
        places = ((k % 2, k // 2) for k in range(4))
        return [QRectF(c * (side + BETWEEN), top + name + r * (side + name), side, side) for c, r in places]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, p = painter_on(self), theme.current()
        inks = p.ink2, p.ink2, p.learned, p.learned
        role, size = "far note" if self._times > 1.0 else "note", round(15 * self._times)
        for box, picture, (line, words), ink in zip(self.boxes(), self._pictures, NAMES, inks, strict=True):
            letter = p.ink if ink == p.ink2 else ink
            paint_line(painter, line, size, QColor(letter), QPointF(box.left(), box.top() - 6 * self._times))
            left = box.left() + width_of(line, size) + 6
            room = QRectF(left, box.top() - self._times * NAME, box.right() - left, self._times * NAME)
            said = self._sum() if line == XT and text_width(role, self._sum()) < room.width() else tr(words)
            draw_text(painter, role, p.ink2, room, Qt.AlignmentFlag.AlignVCenter, said)
            if picture is None:
                paint_empty(painter, box, 4)
            else:
                paint_picture(painter, image_of(picture), box, 4)
            paint_frame(painter, box, ink, 1.5, 4)
            painter.setPen(Qt.PenStyle.NoPen)

    def _sum(self) -> str:
        """Return what the noisy picture is the sum of, in figures."""
        point = self._point
        return "" if point is None else f"{figures.level(point.alpha)} p + {figures.level(point.sigma)} ε"

    def _side(self, height: int) -> float:
        return max(min(height / 2 - self._times * NAME, self._times * LARGEST), 20.0)

    def _name(self) -> None:
        point = self._point
        if point is None:
            said = tr("No dot yet")
        elif point.end is None:
            said = tr("The pictures of the dot")
        else:
            said = tr("The pictures of the dot; its end is {far} from the plane", far=figures.level(point.apart))
        self.setAccessibleName(said)
        self.update()
