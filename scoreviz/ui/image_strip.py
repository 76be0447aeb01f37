"""The film strip: x_t over x0-hat at evenly chosen steps, data at the left and noise at the right."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.images.image_view import Pixels, strip_frames
from scoreviz.ui import theme
from scoreviz.ui.equation_painting import XT
from scoreviz.ui.explained import explained
from scoreviz.ui.pixels import image_of, paint_empty, paint_frame, paint_picture
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.ui.typeset import X0, paint_line
from scoreviz.wording import tr

LEFT, RIGHT, TOP, FOOT, GAP = 88.0, 70.0, 8.0, 24.0, 4.0
WHOLE = 0.995  # a time that is written as 1
CENTRE = Qt.AlignmentFlag.AlignCenter
Cell = tuple[Pixels, Pixels]


class Strip(QWidget):
    """Cells that are clicked, and a playhead that is dragged.

    Signals:
        scrubbed(int): the user wants to see this frame.
    """

    scrubbed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps, self.frame, self.first = 1, 0, 1.0
        self._times = 1.0
        self._cells: dict[int, tuple[QImage, QImage]] = {}
        self.cell_at: Callable[[int], Cell | None] = lambda _frame: None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(tr("Click a cell, or drag along the strip"))
        explained(self, "images.strip")
        self.setAccessibleName(tr("Film strip"))

    def sizeHint(self) -> QSize:
        return QSize(700, 160)

    def set_far(self, times: float) -> None:
        """Write and draw everything but the pictures so many times as large, for a room."""
        self._times = times
        self.look()
        self.update()

    def begin(self, steps: int, cell_at: Callable[[int], Cell | None], first: float = 1.0) -> None:
        """Show another run of so many steps; ``cell_at`` returns x_t and x0-hat of a frame once it is there, and
        ``first`` is the time at which it begins.
        """
        self.steps, self.cell_at, self.first = steps, cell_at, first
        self._cells = {}
        self.look()
        self.update()

    def look(self) -> None:
        """Fetch the cells that have come in the meantime."""
        for frame in self.frames():
            if frame not in self._cells:
                cell = self.cell_at(frame)
                if cell is not None:
                    self._cells[frame] = image_of(cell[0]), image_of(cell[1])
                    self.update()

    def set_frame(self, frame: int) -> None:
        """Put the playhead on a frame."""
        if frame != self.frame:
            self.frame = frame
            self.setAccessibleName(tr("Film strip, step {frame} of {last}", frame=frame, last=self.steps))
            self.update()

    def frames(self) -> list[int]:
        """Return the frames of the cells, data first."""
        return strip_frames(self.steps, int((self._room() + GAP) // (self._side() + GAP)))

    def columns(self) -> list[QRectF]:
        """Return where the cells are, each with both of its pictures."""
        count, side = len(self.frames()), self._side()
        apart = (self._room() - side) / max(count - 1, 1)
        return [QRectF(LEFT + k * apart, TOP, side, 2 * side + GAP) for k in range(count)]

    def handle(self) -> QPointF:
        """Return the middle of the playhead's handle."""
        first, last = self.columns()[0].center().x(), self.columns()[-1].center().x()
        return QPointF(last + (first - last) * self.frame / self.steps, self._high - FOOT / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.scale(self._times, self._times)
        side = self._side()
        for frame, column in zip(self.frames(), self.columns(), strict=True):
            above = QRectF(column.left(), column.top(), side, side)
            for row, box in enumerate((above, above.translated(0, side + GAP))):
                if frame in self._cells:
                    paint_picture(painter, self._cells[frame][row], box, 3)
                else:
                    paint_empty(painter, box, 3)
        self._paint_words(painter, side)
        self._paint_playhead(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            at = event.position() / self._times
            inside = [k for k, column in enumerate(self.columns()) if column.contains(at)]
            self.scrubbed.emit(self.frames()[inside[0]] if inside else self._frame_at(at.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.scrubbed.emit(self._frame_at(event.position().x() / self._times))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.look()

    def _frame_at(self, x: float) -> int:
        first, last = self.columns()[0].center().x(), self.columns()[-1].center().x()
        share = (last - x) / max(last - first, 1.0)
        return round(self.steps * min(max(share, 0.0), 1.0))

    @property
    def _wide(self) -> float:
        """How wide it is before it is enlarged, as ``_high`` is how high."""
        return self.width() / self._times

    @property
    def _high(self) -> float:
        return self.height() / self._times

    def _room(self) -> float:
        return max(self._wide - LEFT - RIGHT, 80.0)

    def _side(self) -> float:
        return max((self._high - TOP - FOOT - GAP) / 2, 12.0)

    def _paint_words(self, painter: QPainter, side: float) -> None:
        p = theme.current()
        upper, lower = TOP + side / 2, TOP + 1.5 * side + GAP
        paint_line(painter, XT, 16, QColor(p.ink), QPointF(LEFT - 30, upper + 5))
        paint_line(painter, X0, 16, QColor(p.learned), QPointF(LEFT - 30, lower + 5))
        right = Qt.AlignmentFlag.AlignRight
        middle = TOP + side + GAP / 2
        data, noise, when = tr("data", "end of the noise axis"), tr("noise", "end of the noise axis"), "t = 1"
        if self.first <= WHOLE:
            noise, when = tr("noisy", "end of the noise axis"), f"t = {self.first:.2f}"
        for words, role, ink, shift in ((data, "section", p.ink, -9), ("t = 0", "note", p.ink2, 9)):
            draw_text(painter, role, ink, QRectF(0, middle + shift - 10, LEFT - 40, 20), right | CENTRE, words)
        for words, role, ink, shift in ((noise, "section", p.ink, -9), (when, "note", p.ink2, 9)):
            draw_text(painter, role, ink, QRectF(self._wide - RIGHT, middle + shift - 10, 60, 20), CENTRE, words)

    def _paint_playhead(self, painter: QPainter) -> None:
        p, at = theme.current(), self.handle()
        frames = self.frames()
        there = [k for k, frame in enumerate(frames) if frame in self._cells]
        if there:
            nearest = min(there, key=lambda k: abs(frames[k] - self.frame))
            paint_frame(painter, self.columns()[nearest].adjusted(-3, -3, 3, 3), p.ink, 2, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(p.ink))
        painter.drawRoundedRect(QRectF(at.x() - 14, at.y() - 8, 28, 16), 8, 8)
        painter.setBrush(QColor(p.window))
        points = (QPointF(-4, 0), QPointF(2, -4), QPointF(2, 4))
        painter.drawPolygon(QPolygonF([at + point for point in points]))
