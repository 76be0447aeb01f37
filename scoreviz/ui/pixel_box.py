"""One small picture under its name; what was given can be drawn on, and what is asked for is hatched."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.images.image_view import Pixels
from scoreviz.ui import theme
from scoreviz.ui.pixels import image_of, paint_empty, paint_frame, paint_picture
from scoreviz.ui.surfaces import draw_text, painter_on, text_width

HEAD, LARGEST, HATCH = 22.0, 180.0, 7.0
Path = tuple[tuple[float, float], tuple[float, float]]


class PixelBox(QWidget):
    """A square picture with hard pixels.

    Args:
        name: what stands over it.
        ink: of its frame: "true" for what was given, "learned" for what the network says.
        hint: what stands in it while it is empty; one line each.
        drawn_on: whether a drag over it draws.

    Signals:
        stroked(Path): a piece of a drag, from where to where as shares of width and height.
        ended(): the drag is over.
    """

    stroked = Signal(object)
    ended = Signal()

    def __init__(
        self, name: str, ink: str, hint: tuple[str, ...] = (), *, drawn_on: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._ink, self._hint, self._drawn_on = name, ink, hint, drawn_on
        self._short = name
        self._image: QImage | None = None
        self._asked: list[tuple[int, int]] = []
        self._grid = 1, 1
        self._last: tuple[float, float] | None = None
        self._note, self.head, self._role = "", HEAD, "note"
        self._widest = float(LARGEST)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        if drawn_on:
            self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def drawing(self) -> bool:
        """Whether a drag is under way."""
        return self._last is not None

    def set_picture(self, pixels: Pixels | None) -> None:
        """Show bytes ``[H, W, 3]``, or nothing."""
        self._image = None if pixels is None else image_of(pixels)
        self.update()

    def set_asked(self, asked: list[tuple[int, int]], grid: tuple[int, int]) -> None:
        """Hatch the pixels that are asked for, (row, column) of a grid of rows and columns."""
        self._asked, self._grid = asked, grid
        self.update()

    def set_words(self, name: str, note: str = "", short: str = "") -> None:
        """Say what it is, ``short`` where there is hardly room, and in the tooltip more of it."""
        self._name, self._short, self._note = name, short or name, note
        self.setAccessibleName(name)
        self.setToolTip(note)
        self.update()

    def set_far(self, times: float) -> None:
        """Write its name and hints as for a room, where all is so many times as large."""
        self.head, self._role = times * HEAD, "far note" if times > 1.0 else "note"
        self.setFixedWidth(round(self.side()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self.side()), round(HEAD + LARGEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self.side()), round(HEAD + 40))

    def set_widest(self, widest: float) -> None:
        """Be no wider than this, pixels, however high."""
        self._widest = min(widest, LARGEST)
        self.setFixedWidth(round(self.side()))

    def side(self) -> float:
        """Return how wide the picture is, pixels."""
        return max(min(self.height() - self.head, self._widest), 40.0)

    def box(self) -> QRectF:
        """Return where the picture is."""
        return QRectF(0, self.head, self.side(), self.side())

    def resizeEvent(self, event: object) -> None:
        """As high as there is room, and as wide as that."""
        self.setFixedWidth(round(self.side()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, p, box = painter_on(self), theme.current(), self.box()
        name = self._name if text_width(self._role, self._name) <= box.width() else self._short
        above = QRectF(0, 0, box.width(), self.head - 4)
        draw_text(painter, self._role, p.ink2, above, Qt.AlignmentFlag.AlignLeft, name)
        if self._image is None:
            paint_empty(painter, box, theme.INNER)
            self._paint_hint(painter, box)
        else:
            paint_picture(painter, self._image, box, theme.INNER)
            self._paint_hatch(painter, box)
        paint_frame(painter, box, getattr(p, self._ink), 2, theme.INNER)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._drawn_on and event.button() == Qt.MouseButton.LeftButton and self.box().contains(event.position()):
            self._last = self._place(event.position())
            self.stroked.emit((self._last, self._last))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._last is not None:
            before, self._last = self._last, self._place(event.position())
            self.stroked.emit((before, self._last))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._last is not None:
            self._last = None
            self.ended.emit()

    def _place(self, at: QPointF) -> tuple[float, float]:
        box = self.box()
        x, y = (at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height()
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def _paint_hint(self, painter: QPainter, box: QRectF) -> None:
        line_height = 18 * self.head / HEAD
        top = box.center().y() - line_height / 2 * len(self._hint)
        for k, line in enumerate(self._hint):
            room = QRectF(box.left() + 6, top + line_height * k, box.width() - 12, line_height)
            draw_text(painter, self._role, theme.current().ink2, room, Qt.AlignmentFlag.AlignCenter, line)

    def _paint_hatch(self, painter: QPainter, box: QRectF) -> None:
        """Cover what is asked for with the canvas and strokes that are the same on every pixel."""
        if not self._asked:
            return
        p = theme.current()
        rows, columns = self._grid
        wide, high = box.width() / columns, box.height() / rows
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        clip = [QRectF(box.left() + c * wide, box.top() + r * high, wide + 0.5, high + 0.5) for r, c in self._asked]
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        for rect in clip:
            shape.addRect(rect)
        painter.setClipPath(shape)
        painter.fillRect(box, QColor(p.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(p.ink3), 1))
        across = -box.height()
        while across < box.width():
            foot = QPointF(box.left() + across, box.bottom())
            painter.drawLine(foot, foot + QPointF(box.height(), -box.height()))
            across += HATCH
        painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
