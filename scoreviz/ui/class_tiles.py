"""The classes of an image model as tiles, and one button for any of them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.images.image_view import Pixels
from scoreviz.ui import theme
from scoreviz.ui.controls import Control, PlainButton
from scoreviz.ui.pixels import image_of, paint_empty, paint_picture
from scoreviz.ui.surfaces import Words, draw_text, painter_on
from scoreviz.ui.tab_order import put_after, stop_before
from scoreviz.wording import mark, tr

COLUMNS, SIDE, LOW_SIDE, RING, ANY = 5, 56, 46, 4, -1
MADE = mark("This picture is the model's own, made in 12 steps of DDIM")


class ClassTile(Control):
    """One class; a ring of ink marks the one that the network is told."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Class {name}", name=name), parent)
        self._name, self._side = name, SIDE
        self._image: QImage | None = None
        self.setCheckable(True)
        self.setToolTip(name)

    def set_picture(self, pixels: Pixels | None) -> None:
        """Show a picture ``[H, W, 3]``, or the name while there is none."""
        self._image = None if pixels is None else image_of(pixels)
        self.setToolTip(self._name if pixels is None else f"{self._name}\n{tr(MADE)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def set_side(self, side: int) -> None:
        """Be so large."""
        self._side = side
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Stay as it is: which tile is lit follows the document."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, p = painter_on(self), theme.current()
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        if self._image is not None:
            paint_picture(painter, self._image, box, theme.INNER)
        else:
            paint_empty(painter, box, theme.INNER)
            draw_text(painter, "note", p.ink2, box, Qt.AlignmentFlag.AlignCenter, self._name)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.blend(p.strong_line, p.ink2, self.warmth), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.INNER, theme.INNER)
        if self.isChecked():
            painter.setPen(QPen(QColor(p.ink), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.CONTROL, theme.CONTROL)


class AnyButton(PlainButton):
    """Tells the network no class; a ring marks it while that is so."""

    def __init__(self) -> None:
        super().__init__(tr("Any class"), "layers")
        self.setCheckable(True)
        self.setToolTip(tr("The network is told no class: s = s(x)"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Stay as it is: whether it is lit follows the document."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter = painter_on(self)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.current().ink), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.CONTROL, theme.CONTROL)


class ClassTiles(QWidget):
    """Rows of tiles under the name of the chosen class.

    Signals:
        picked(int): the user wants another class; -1 is any.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[ClassTile] = []
        self.any, self.said = AnyButton(), Words("", "section")
        self.said.alignment = Qt.AlignmentFlag.AlignRight
        self._names: tuple[str, ...] = ()
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._side = SIDE
        head = self._head = QHBoxLayout()
        head.addWidget(Words(tr("Class"), "label", "ink2"))
        head.addWidget(self.said, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addWidget(self.any)
        self.any.clicked.connect(lambda: self.picked.emit(ANY))

    def set_low(self, low: bool) -> None:
        """Take less height: smaller tiles, and the button for any of them beside the name."""
        self._side = LOW_SIDE if low else SIDE
        for tile in self.tiles:
            tile.set_side(self._side)
        (self._head if low else self._column).addWidget(self.any)

    def set_names(self, names: Sequence[str]) -> None:
        """Offer other classes, without pictures yet."""
        for tile in self.tiles:
            tile.setParent(None)
            tile.deleteLater()
        self._names = tuple(names)
        self.tiles = [ClassTile(name) for name in names]
        for number, tile in enumerate(self.tiles):
            tile.set_side(self._side)
            self._grid.addWidget(tile, *divmod(number, COLUMNS), Qt.AlignmentFlag.AlignCenter)
            tile.clicked.connect(lambda _=False, number=number: self.picked.emit(number))
        put_after(stop_before(self.any), self.tiles)

    def set_pictures(self, pictures: Pixels) -> None:
        """Show a picture for each class, ``[K, H, W, 3]``."""
        for tile, pixels in zip(self.tiles, pictures, strict=True):
            tile.set_picture(pixels)

    def set_label(self, label: int) -> None:
        """Mark the class that the network is told, or any."""
        for number, tile in enumerate(self.tiles):
            tile.setChecked(number == label)
        self.any.setChecked(label == ANY)
        name = self._names[label] if 0 <= label < len(self._names) else ""
        self.said.set_text(tr("any", "class") if label == ANY else name)
