"""Two rows of pictures, one over the other, the difference of each pair below them, and a figure at the foot."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.images.apart_view import Column
from scoreviz.engine.palette import colour_table
from scoreviz.ui import figures, theme
from scoreviz.ui.pixels import image_of, paint_empty, paint_frame, paint_picture
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.wording import mark, tr

LEFT, FOOT, GAP, LARGEST = 76.0, 20.0, 4.0, 96.0
FIGURE, LOOSEST = 36.0, 1.5  # room for a figure, pixels; how many sides two columns are apart at most
MARGIN = 3.0
APART = mark("differ by", "heading of the row of two pictures’ difference"), "difference"
Row = tuple[str, str]


class PictureRows(QWidget):
    """Columns of pictures; one of them is looked at.

    Args:
        rows: the name of each row and the ink in which it is written; a third one is the difference.
        tip: what the figures mean.

    Signals:
        picked(int): the user wants to look at the column of this mark.
        resized(): another number of columns may fit.
    """

    picked = Signal(int)
    resized = Signal()

    def __init__(self, rows: tuple[Row, ...], tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._columns: tuple[Column, ...] = ()
        self._images: list[list[QImage | None]] = []
        self._chosen, self._times = -1, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(tip)
        self.setAccessibleName(rows[0][0])

    def set_columns(self, columns: tuple[Column, ...], chosen: int) -> None:
        """Show columns, and mark one of them."""
        self._columns, self._chosen = columns, chosen
        table = colour_table(theme.current().difference_map)
        self._images = [
            [
                None if column.upper is None else image_of(column.upper),
                None if column.lower is None else image_of(column.lower),
                None if column.apart is None else image_of(table[column.apart]),
            ][: len(self._rows)]
            for column in columns
        ]
        pair = tr("{one} and {other}", one=self._rows[0][0], other=self._rows[1][0])
        self.setAccessibleName(f"{pair}: {self._said()}")
        self.update()

    @property
    def columns(self) -> tuple[Column, ...]:
        """What is shown."""
        return self._columns

    def cells(self) -> int:
        """Return how many columns fit."""
        return max(2, 1 + int((self._room() - self._side()) // max(self._side() + GAP, FIGURE)))

    def boxes(self) -> list[QRectF]:
        """Return where the columns are, each with all of its pictures."""
        side, rows = self._side(), len(self._rows)
        high = rows * (side + GAP) - GAP
        loose = (self._room() - side) / max(len(self._columns) - 1, 1)
        pitch = max(min(loose, LOOSEST * side), side + GAP, FIGURE)
        return [QRectF(LEFT + k * pitch, MARGIN, side, high) for k in range(len(self._columns))]

    def set_far(self, times: float) -> None:
        """Write everything so many times as large, for a room."""
        self._times = times
        self.resized.emit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, round(MARGIN + FOOT + len(self._rows) * 60))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(MARGIN + FOOT + len(self._rows) * 22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, p, side = painter_on(self), theme.current(), self._side()
        painter.scale(self._times, self._times)
        self._paint_names(painter, side)
        for images, column, box in zip(self._images, self._columns, self.boxes(), strict=True):
            for k, image in enumerate(images):
                place = QRectF(box.left(), box.top() + k * (side + GAP), side, side)
                if image is None:
                    painter.setPen(Qt.PenStyle.NoPen)
                    paint_empty(painter, place, 3)
                else:
                    paint_picture(painter, image, place, 3)
            if column.mark == self._chosen:
                paint_frame(painter, box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), p.ink, 2, 5)
            below = QRectF(box.center().x() - FIGURE / 2, box.bottom() + MARGIN, FIGURE, FOOT - MARGIN)
            ink = p.difference if len(self._rows) > 2 else p.ink2
            draw_text(painter, "note", ink, below, Qt.AlignmentFlag.AlignCenter, _figure(column.off))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        for column, box in zip(self._columns, self.boxes(), strict=True):
            if box.adjusted(-GAP / 2, 0, GAP / 2, FOOT).contains(event.position() / self._times):
                self.picked.emit(column.mark)

    def resizeEvent(self, event: object) -> None:
        """Ask for as many columns as fit."""
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """The map of differences begins at the colour of the canvas."""
        if event.type() == QEvent.Type.PaletteChange:
            self.set_columns(self._columns, self._chosen)
        super().changeEvent(event)

    def _room(self) -> float:
        return self.width() / self._times - LEFT - 2 * MARGIN

    def _side(self) -> float:
        rows = len(self._rows)
        return min(max((self.height() / self._times - MARGIN - FOOT - (rows - 1) * GAP) / rows, 12.0), LARGEST)

    def _paint_names(self, painter: QPainter, side: float) -> None:
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for k, (name, ink) in enumerate(self._rows):
            room = QRectF(0, MARGIN + k * (side + GAP), LEFT - 10, side)
            draw_text(painter, "note", getattr(theme.current(), ink), room, flags, name)

    def _said(self) -> str:
        shown = [column.off for column in self._columns if column.off == column.off]
        if not shown:
            return tr("nothing yet")
        return tr("{figure} apart in the last of {n}", figure=figures.significant(shown[-1]), n=len(shown))


def _figure(off: float) -> str:
    return "" if off != off else figures.significant(off) if off else "0"
